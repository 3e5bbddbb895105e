"""Colour and progress: told to terminals, and only to those who want it."""

import io
import time

import pytest

from claimledger import Severity
from claimledger.findings.terminal import coloured, in_colour, progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It does."""
        return True


@pytest.mark.parametrize(
    ("choice", "environment", "expected"),
    [
        ("auto", {}, (True, False)),
        ("auto", {"TERM": "dumb"}, (False, False)),
        ("auto", {"FORCE_COLOR": "1"}, (True, True)),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, (False, False)),
        ("auto", {"NO_COLOR": "", "FORCE_COLOR": ""}, (True, False)),
        ("always", {"NO_COLOR": "1"}, (True, True)),
        ("never", {"FORCE_COLOR": "1"}, (False, False)),
    ],
)
def test_who_gets_colour(
    choice: str, environment: dict[str, str], expected: tuple[bool, bool]
) -> None:
    """The option decides, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal."""
    assert (
        in_colour(choice, Terminal(), environment),
        in_colour(choice, io.StringIO(), environment),
    ) == expected


@pytest.mark.parametrize("severity", Severity)
def test_each_severity_has_a_colour(severity: Severity) -> None:
    """And the text is in it, unchanged."""
    assert "CL301" in coloured("CL301", severity)


def test_long_work_is_told_to_a_terminal() -> None:
    """After a while a line says what is being done, and at the end it is taken away."""
    stream = Terminal()
    with progress(stream, patience=0.0) as doing:
        doing("checking one")
        time.sleep(0.3)
        doing("checking \x1b[31mtwo")
        time.sleep(0.3)

    assert stream.getvalue() == (
        "\r\x1b[Kclaimledger: checking one ..."
        "\r\x1b[Kclaimledger: checking \\u{1B}[31mtwo ..."
        "\r\x1b[K"
    )


def test_short_work_is_not_told() -> None:
    """Nobody is told of what is over at once."""
    stream = Terminal()
    with progress(stream) as doing:
        doing("checking one")

    assert stream.getvalue() == ""


def test_what_is_no_terminal_is_told_nothing() -> None:
    """A log holds no lines that were meant to vanish."""
    stream = io.StringIO()
    with progress(stream, patience=0.0) as doing:
        doing("checking one")
        time.sleep(0.05)

    assert stream.getvalue() == ""
