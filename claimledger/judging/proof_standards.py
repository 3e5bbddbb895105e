"""From counts of origins to a standing."""

from collections.abc import Mapping
from typing import Final

from ..vocabulary import Standard, Standing

#: By whether a side has any origin: in support, against.
_STANDINGS: Final[Mapping[tuple[bool, bool], Standing]] = {
    (True, False): Standing.SUPPORTED,
    (False, True): Standing.CONTRADICTED,
    (True, True): Standing.DISPUTED,
    (False, False): Standing.UNVERIFIED,
}


def standing_of(n_for: int, n_against: int, standard: Standard) -> Standing:
    """The standing that so many independent origins on each side make by *standard*.

    Under preponderance the side with fewer origins is outweighed, as if it had none.
    """
    if standard is Standard.PREPONDERANCE and n_for != n_against:
        return _STANDINGS[n_for > n_against, n_against > n_for]
    return _STANDINGS[n_for > 0, n_against > 0]
