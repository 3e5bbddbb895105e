"""Characters that nobody sees, in texts and in the bytes of files that spell these."""

import re
from collections.abc import Sequence
from typing import Final


def unseen(text: str) -> str:
    """The first character of *text* that cannot be seen, or nothing."""
    match = re.search(UNSEEN, text)
    return match[0] if match else ""


def nothing_unseen(texts: Sequence[str]) -> bool:
    """Whether nothing unseen is in *texts*, as a look at all at once tells; False is not sure."""
    in_ascii = [*filter(str.isascii, texts)]
    if "".join(in_ascii).encode("ascii").translate(None, _SEEN_ASCII):
        return False
    if len(in_ascii) == len(texts):
        return True
    others = " ".join([text for text in texts if not text.isascii()])
    return not _may_be_unseen(others.encode("utf-8", "surrogatepass").translate(None, _SEEN_ASCII))


def nothing_unseen_in_toml(raw: bytes, beyond_ascii: bytes) -> bool:
    """Whether the same is sure of all texts in the TOML file *raw*.

    Of its ASCII nothing has to be looked at but what is escaped: controls may stand in no other
    way. *beyond_ascii* has all its other bytes, in their order.
    """
    return not (_may_be_unseen(beyond_ascii) or (b"\\" in raw and re.search(_ESCAPE, raw)))


def _may_be_unseen(encoded: bytes) -> bool:
    return bool(encoded) and bool(
        re.search(_MAYBE_UNSEEN, encoded.decode("utf-8", "surrogatepass"))
    )


#: The ASCII that is seen, and what parts it.
_SEEN_ASCII: Final = bytes([*b"\t\n\r", *range(0x20, 0x7F)])

#: Controls but tab and line ends, what has a format, and letters without a shape. The two joiners
#: belong into words of many scripts; beside what is ASCII they join nothing.
_SHAPELESS: Final = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b"
    r"\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb"
    r"\U000e0000-\U000e007f"
)
_JOINERS: Final = r"\u200c\u200d"
#: Compiled when they are needed: that takes longer than a small ledger.
UNSEEN: Final = rf"[{_SHAPELESS}]|(?:(?<![^\x00-\x7f])[{_JOINERS}]|[{_JOINERS}](?![^\x00-\x7f]))"
_MAYBE_UNSEEN: Final = f"[{_SHAPELESS}{_JOINERS}]"

#: One that may stand for something unseen: but for those of what is seen, and of line ends.
_ESCAPE: Final = rb'\\[^"\\tnr\s]'
