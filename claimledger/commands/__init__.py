"""What each command does; COMMANDS has them by name."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, cast

Command = Callable[[Namespace], int]  #: to the exit status


def _command(module: str) -> Command:
    """`run` of *module*, imported when it is carried out: one command at a time is."""

    def run(args: Namespace) -> int:
        return cast(Command, import_module(f".{module}", __name__).run)(args)

    return run


COMMANDS: Final[Mapping[str, Command]] = {
    name: _command(name)
    for name in ("check", "show", "report", "csv", "quote", "draft", "rule", "schema")
}
