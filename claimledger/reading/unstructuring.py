"""Records as plain values, for whatever writes them."""

from enum import StrEnum
from functools import cache
from typing import Any

from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from ..dates import Date
from ..model import (
    Claim,
    Contradiction,
    Correction,
    Evidence,
    Grade,
    Heading,
    Policy,
    Source,
    Speaker,
    Verdict,
)
from .structuring import NOT_KEYS


def unstructure(record: object) -> dict[str, Any]:
    """*record* as plain values under its field names; what is absent is left out."""
    plain: dict[str, Any] = _converter().unstructure(record)
    return plain


@cache
def _converter() -> Converter:
    converter = Converter()
    for plain in (Date, Grade, StrEnum):
        converter.register_unstructure_hook(plain, str)
    not_keys: dict[str, Any] = {name: override(omit=True) for name in NOT_KEYS}
    for cls in (
        Speaker,
        Source,
        Verdict,
        Claim,
        Evidence,
        Contradiction,
        Correction,
        Heading,
        Policy,
    ):
        to_table = make_dict_unstructure_fn(
            cls, converter, _cattrs_omit_if_default=True, **not_keys
        )
        converter.register_unstructure_hook(cls, to_table)
    return converter
