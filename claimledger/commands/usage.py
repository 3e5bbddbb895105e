"""What cannot be carried out."""

from ..errors import ClaimledgerError


class UsageError(ClaimledgerError):
    """The command cannot be carried out as given."""
