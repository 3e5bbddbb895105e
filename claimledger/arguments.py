"""What can be typed behind `claimledger`. Nothing is imported here that only commands need."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, NoReturn

from ._version import __version__

STANDINGS: Final = ("supported", "contradicted", "disputed", "unverified")
FORMATS: Final = ("text", "full", "json", "github", "sarif")  #: of findings
_PATH: Final = "a ledger's folder, one of its files, or a folder of ledgers (default: ledgers)"


def parsed(argv: Sequence[str]) -> argparse.Namespace:
    """What *argv* says; SystemExit if that is nothing, or a call for help.

    Where a command stands first, no parser but that of it is made: the others take as long again.
    """
    name, *rest = argv or ("",)
    if name not in _COMMANDS:
        return parser().parse_args(argv)
    what, example, add = _COMMANDS[name]
    alone = _Parser(prog=f"claimledger {name}", **_described(what, example))
    alone.set_defaults(command=name)
    add(alone)
    return alone.parse_args(rest)


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    whole = _Parser(
        prog="claimledger",
        description="Fact-check claim ledgers: prove every quotation, compute every standing.",
        epilog="`claimledger COMMAND --help` says more and gives an example. "
        "Exit status: 0 nothing wrong, 1 errors found, 2 something could not be looked at.",
    )
    whole.add_argument("-V", "--version", action="version", version=f"claimledger {__version__}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (what, example, add) in _COMMANDS.items():
        add(commands.add_parser(name, help=what, **_described(what, example)))
    return whole


def _described(what: str, example: str) -> dict[str, Any]:
    return {"description": f"{what[0].upper()}{what[1:]}.", "epilog": f"example: {example}"}


class _Parser(argparse.ArgumentParser):
    """Argparse repeats what it does not know as it stands, and may be given names of files.

    Its help is as wide on every terminal: finding out how wide one is takes as long as the rest.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs, allow_abbrev=False, formatter_class=_formatter)

    def error(self, message: str) -> NoReturn:
        from .reporters.escaping import one_line  # noqa: PLC0415 - see above

        super().error(one_line(message))


def _formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.HelpFormatter(prog, width=78)


def _check(check: argparse.ArgumentParser) -> None:
    check.add_argument("paths", nargs="*", metavar="PATH", default=["ledgers"], help=_PATH)
    check.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    check.add_argument("--strict", action="store_true", help="warnings fail the check too")
    for option, what in (("--select", "tell only"), ("--ignore", "do not tell")):
        check.add_argument(
            option,
            action="append",
            metavar="CODES",
            help=f"{what} these warnings and notes: CL601,CL3; errors are always told",
        )
    check.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="default: auto, on a terminal unless NO_COLOR is set",
    )
    _add_root(check)


def _show(show: argparse.ArgumentParser) -> None:
    show.add_argument("ids", nargs="*", metavar="ID", help="claims to explain")
    show.add_argument("--ledger", metavar="PATH", default="ledgers", help=_PATH)
    for option, what in (
        ("--matrix", "evidence against claims, as a table of letters"),
        ("--contradictions", "the contradictions recorded, and those that are not"),
        ("--sources", "the sources, with their documents"),
    ):
        show.add_argument(option, action="store_true", help=what)
    show.add_argument("--speaker", metavar="ID", default="", help="claims of this speaker alone")
    show.add_argument("--tag", default="", help="claims with this tag alone")
    show.add_argument("--standing", choices=STANDINGS, default="", help="claims that stand so")
    show.add_argument("--history", action="store_true", help="how it stood on each day")
    _add_as_of(show)
    _add_root(show)


def _report(report: argparse.ArgumentParser) -> None:
    report.add_argument("path", nargs="?", metavar="PATH", default="ledgers", help=_PATH)
    report.add_argument(
        "--format", help="markdown, html, text, json (default: what FILE ends in, else markdown)"
    )
    where = report.add_mutually_exclusive_group()
    where.add_argument("-o", "--output", metavar="FILE", help="write it there, not to the screen")
    where.add_argument(
        "--per-claim",
        metavar="FOLDER",
        help="a Markdown page for each claim and an index of them, written there",
    )
    report.add_argument("--dated", metavar="DAY", help="the day of the check, to be told in it")
    _add_as_of(report)
    _add_root(report)


def _csv(csv: argparse.ArgumentParser) -> None:
    csv.add_argument("path", nargs="?", metavar="PATH", default="ledgers", help=_PATH)
    csv.add_argument("-o", "--output", metavar="FOLDER", required=True, help="put the files there")
    _add_as_of(csv)
    _add_root(csv)


def _quote(quote: argparse.ArgumentParser) -> None:
    quote.add_argument("document", metavar="DOCUMENT", help="a text or a saved page")
    quote.add_argument(
        "text",
        metavar="TEXT",
        help="the words, behind -- if they begin with -; [...] marks those left out",
    )


def _draft(draft: argparse.ArgumentParser) -> None:
    draft.add_argument("document", metavar="DOCUMENT", help="a text or a saved page")
    draft.add_argument(
        "-o", "--output", metavar="FILE", help="a new file, in a new folder if you like"
    )
    _add_root(draft)


def _rule(rule: argparse.ArgumentParser) -> None:
    rule.add_argument("code", metavar="CODE", help="such as CL301")


def _add_as_of(command: argparse.ArgumentParser) -> None:
    command.add_argument("--as-of", metavar="DAY", help="judge by what was known on that day")


def _add_root(command: argparse.ArgumentParser) -> None:
    command.add_argument("--root", metavar="FOLDER", help="documents must lie in this folder")


#: What each does, an example of it, and what adds its arguments to its parser.
_COMMANDS: Final[Mapping[str, tuple[str, str, Callable[[argparse.ArgumentParser], object]]]] = {
    "check": (
        "prove the quotations and judge the claims",
        "claimledger check ledgers/us-iran-2001-2006 --strict --ignore CL6",
        _check,
    ),
    "show": (
        "a table of the claims, or how some of them stand",
        "claimledger show iran-harbored-al-qaeda --as-of 2003-06-01",
        _show,
    ),
    "report": (
        "the fact-check report",
        "claimledger report ledgers -o report.md",
        _report,
    ),
    "csv": (
        "claims, evidence and contradictions as tables for a spreadsheet",
        "claimledger csv ledgers/us-iran-2001-2006 -o tables",
        _csv,
    ),
    "quote": (
        "look words up in a document, and print the TOML to paste",
        "claimledger quote seeds/post.txt 'not an ungoverned area'",
        _quote,
    ),
    "draft": (
        "a first ledger out of a document, for a person to cut and name",
        "claimledger draft seeds/post.txt -o ledgers/post/draft.claims.toml",
        _draft,
    ),
    "rule": (
        "what a code means and what to do",
        "claimledger rule CL301",
        _rule,
    ),
    "schema": (
        "the JSON Schema of ledger files, for editors",
        "claimledger schema > claims.schema.json",
        lambda schema: schema,
    ),
}
