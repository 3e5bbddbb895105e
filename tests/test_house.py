"""The house: imports go one way, and every room is on the plan."""

import ast
import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "claimledger"
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in PACKAGE.rglob("*.py")
}
assert len(MODULES) > 20, "the house has lost its rooms"


def imported(name: str) -> set[str]:
    """The modules of ours that a module imports when it is imported itself."""
    path = MODULES[name]
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.ImportFrom) or not (
            node.level or "claimledger" in str(node.module)
        ):
            continue
        base = package.rsplit(".", node.level - 1)[0] if node.level > 1 else package
        start = f"{base}.{node.module}" if node.module and node.level else node.module or base
        for alias in node.names:
            longer = f"{start}.{alias.name}"
            found.add(longer if longer in MODULES else start)
    return found & MODULES.keys()


def room(name: str) -> str:
    """The part of the house a module is in: a package, or a module at the top."""
    return name.split(".")[1] if "." in name else name


def test_no_circle_of_modules() -> None:
    """No module imports, by whatever way round, one that imports it."""
    order = tuple(TopologicalSorter({name: imported(name) for name in MODULES}).static_order())

    assert set(order) == MODULES.keys()


def test_no_circle_of_rooms() -> None:
    """What holds of modules holds of the packages too: one can be read without the other."""
    rooms: dict[str, set[str]] = {}
    for name in MODULES:
        rooms.setdefault(room(name), set()).update(room(other) for other in imported(name))
    graph = {name: others - {name, "claimledger"} for name, others in rooms.items()}

    try:
        circle = []
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as err:
        circle = err.args[1]
    assert circle == []


def test_every_room_is_on_the_plan() -> None:
    """CONTRIBUTING names each part of the house, and none that is not there."""
    plan = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `(\w+)(?:/|\.py)` \|", plan, re.MULTILINE))
    rooms = {room(name) for name in MODULES} - {"claimledger", "__main__", "_version"}

    assert named == rooms


def test_the_plan_is_in_the_order_of_imports() -> None:
    """A room imports only from those named above it."""
    plan = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    order = re.findall(r"^\| `(\w+)(?:/|\.py)` \|", plan, re.MULTILINE)
    upwards = [
        f"{name} imports {other}"
        for name in MODULES
        for other in imported(name)
        if room(name) in order and room(other) in order
        if order.index(room(other)) > order.index(room(name))
    ]

    assert upwards == []
