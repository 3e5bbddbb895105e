"""The command line: parse, call, print, exit status.

Exit status: 0 nothing wrong; 1 errors found, in reading or judging (with --strict: warnings too);
2 something could not be looked at (no such path, no ledger, bad usage); 130 interrupted.
"""

import gc
import os
import sys

from ._version import __version__

TYPE_CHECKING = False  # as in typing, whose import costs more than all else here
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

OK, FAILED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def entry() -> None:
    """What the `claimledger` command runs."""
    gc.disable()  # a ledger is a forest: nothing in it is ever garbage before the end
    status = main(sys.argv[1:])
    gc.freeze()  # and then it goes with the process: going through it takes longer than a check
    sys.exit(status)


def main(argv: "Sequence[str]") -> int:
    """Run the command line *argv*, without the program's name; the exit status."""
    try:
        _find_output()
        status = _run(argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has left. What is still buffered goes nowhere, in silence.
        _let_go_of_output()
        return FAILED
    except OSError as err:
        _let_go_of_output(f"claimledger: cannot go on: {err.strerror or err}\n")
        return UNUSABLE
    return status


def _find_output() -> None:
    """A stream that was closed before we started is None to Python, whatever its types say."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w")  # noqa: SIM115 - for as long as we run
    if sys.stdout is None:
        raise OSError("standard output is closed")


def _let_go_of_output(last_words: str = "") -> None:
    from contextlib import suppress  # noqa: PLC0415 - see _run

    with suppress(OSError):
        sys.stderr.write(last_words)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError):  # None, or no file at all
            os.dup2(nowhere, stream.fileno())


def _run(argv: "Sequence[str]") -> int:
    if argv and argv[0] in {"--version", "-V"}:  # before anything is imported
        print(f"claimledger {__version__}")
        return OK
    from .arguments import parsed  # noqa: PLC0415 - only now

    _speak_utf8()
    try:
        args = parsed(argv)
    except SystemExit as stop:
        return UNUSABLE if stop.code else OK
    return _carried_out(args)


def _carried_out(args: "argparse.Namespace") -> int:
    from .commands import COMMANDS  # noqa: PLC0415 - see _run
    from .errors import ClaimledgerError, LedgerError  # noqa: PLC0415
    from .reporters.escaping import one_line  # noqa: PLC0415

    try:
        return COMMANDS[args.command](args)
    except LedgerError as err:
        for finding in err.findings:
            told = (one_line(f"{finding}"), f"    {one_line(finding.remedy)}")
            print(*told, sep="\n", file=sys.stderr)
        return FAILED
    except ClaimledgerError as err:
        print(one_line(f"claimledger: {err}"), file=sys.stderr)
        return UNUSABLE


def _speak_utf8() -> None:
    """UTF-8 out whatever the locale says, so that the same input gives the same bytes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
