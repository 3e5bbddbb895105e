"""The command line: parse, call, print, exit status.

Exit status: 0 nothing wrong; 1 errors found, in reading or judging (with --strict: warnings too);
2 nothing could be looked at (no such path, no ledger, bad usage); 130 interrupted.
"""

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
    sys.exit(main(sys.argv[1:]))


def main(argv: "Sequence[str]") -> int:
    """Run the command line *argv*, without the program's name; the exit status."""
    if list(argv) in (["--version"], ["-V"]):  # before anything is imported
        print(f"claimledger {__version__}")
        return OK
    try:
        return _run(argv)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has left. What is still buffered goes nowhere, in silence.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _run(argv: "Sequence[str]") -> int:
    import gc  # noqa: PLC0415 - see main

    from .commands import COMMANDS, UsageError, print_problems  # noqa: PLC0415
    from .errors import LedgerError  # noqa: PLC0415

    _speak_utf8()
    try:
        args = _parser().parse_args(argv)
    except SystemExit as stop:
        return UNUSABLE if stop.code else OK
    collecting = gc.isenabled()
    gc.disable()  # a ledger is a forest: nothing in it is ever garbage before the end
    try:
        status = COMMANDS[args.command](args)
        sys.stdout.flush()
    except UsageError as err:
        print(f"claimledger: {err}", file=sys.stderr)
        return UNUSABLE
    except LedgerError as err:
        print_problems(err.findings)
        return FAILED
    finally:
        if collecting:
            gc.enable()
    return status


def _speak_utf8() -> None:
    """UTF-8 out whatever the locale says, so that the same input gives the same bytes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _parser() -> "argparse.ArgumentParser":
    import argparse  # noqa: PLC0415 - see main

    parser = argparse.ArgumentParser(
        prog="claimledger",
        description="Fact-check claim ledgers: prove every quotation, compute every standing.",
        allow_abbrev=False,
    )
    parser.add_argument("-V", "--version", action="version", version=f"claimledger {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="prove the quotations and judge the claims")
    check.add_argument("paths", nargs="*", metavar="PATH", default=["ledgers"], help=_PATH)
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument("--strict", action="store_true", help="warnings fail the check too")

    show = commands.add_parser("show", help="a table of the claims, or how some of them stand")
    show.add_argument("ids", nargs="*", metavar="ID", help="claims to explain")
    show.add_argument("--ledger", metavar="PATH", default="ledgers", help=_PATH)

    report = commands.add_parser("report", help="the fact-check report")
    report.add_argument("path", nargs="?", metavar="PATH", default="ledgers", help=_PATH)
    report.add_argument("--format", choices=("markdown", "text", "json"), default="markdown")
    report.add_argument("-o", "--output", metavar="FILE", help="write it there, not to the screen")

    for command in (show, report):
        command.add_argument("--as-of", metavar="DAY", help="judge by what was known on that day")
    for command in (check, show, report):
        command.add_argument("--root", metavar="FOLDER", help="documents must lie in this folder")

    rule = commands.add_parser("rule", help="what a code means and what to do")
    rule.add_argument("code", metavar="CODE", help="such as CL301")
    return parser


_PATH = "a ledger's folder, one of its files, or a folder of ledgers (default: ledgers)"
