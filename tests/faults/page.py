"""The page `docs/safety.md`: each row of the fault suite with what was tried, what was lost, and where to look."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.faults.rows import PROMISES, ROWS, Row

ROOT: Final = Path(__file__).parents[2]

HEAD: Final = """\
# What can go wrong, and what was tried

This page is made by `make faults`, which runs every test named here. *Tried* is the number of cases: kills, flipped
bits, payloads, inputs. *Lost* is how many of them lost or changed anything that they must not, acted where nothing may
act, or ended in a crash. A figure is what happened on one Linux machine, not a proof for every disk; a drive that lies
about having written can still lose what it claimed to keep.

## The promises, and the rows behind them
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """What one test tried for one row, added up over its parameters; why it was not run, where it was not."""

    tried: int = 0
    lost: int = 0
    skipped: str = ""

    def plus(self, other: Tally, skipped: str = "") -> Tally:
        """Add a further run of the same test."""
        return Tally(self.tried + other.tried, self.lost + other.lost, self.skipped or skipped)


def page(tallies: Mapping[str, Mapping[str, Tally]]) -> str:
    """Return the page for what was counted, row after row in the order of the suite."""
    lines = [HEAD, *(f"- **{promise}** {rows}" for promise, rows in PROMISES)]
    group = ""
    for row in ROWS:
        if row.group != group:
            group = row.group
            lines += ["", f"## {group}", "", "| | case | what must happen | tried | lost | tests |"]
            lines.append("|---|---|---|---:|---:|---|")
        lines.append(_line(row, tallies.get(row.id, {})))
    return "\n".join(lines) + "\n"


def _line(row: Row, tests: Mapping[str, Tally]) -> str:
    """Return one row of the table."""
    cells = [row.id, row.case, row.expected]
    ran = {name: tally for name, tally in sorted(tests.items()) if tally.tried}
    if ran:
        cells += [f"{sum(t.tried for t in ran.values()):,}", f"{sum(t.lost for t in ran.values())}"]
    else:
        cells += ["–", "–"]
    skipped = sorted({tally.skipped for tally in tests.values() if tally.skipped})
    words = [*_links(ran), *(f"not on the machine of this table: {why}" for why in skipped)]
    words += [row.why_not] if row.why_not else []
    return "| " + " | ".join([*cells, "; ".join(words)]) + " |"


def _links(tests: Mapping[str, Tally]) -> Iterator[str]:
    """Name each file once, with its tests as links into it."""
    files: dict[str, list[str]] = {}
    for name in tests:
        file, _, test = name.partition("::")
        files.setdefault(file, []).append(test.removeprefix("test_").replace("_", " ").replace("::", ": "))
    for file, names in files.items():
        yield f"[{file.removeprefix('tests/')}](../{file}): {', '.join(names)}"


def marked(folder: Path = ROOT / "tests") -> dict[str, set[str]]:
    """Return the marked tests of the source by row, without running or importing anything."""
    found: dict[str, set[str]] = {}
    for path in sorted(folder.rglob("test_*.py")):
        for rows, name in _marks(ast.parse(path.read_text("utf-8"))):
            for row in rows:
                found.setdefault(row, set()).add(f"{path.relative_to(ROOT)}::{name}")
    return found


def _marks(tree: ast.Module) -> Iterator[tuple[list[str], str]]:
    """Find `@pytest.mark.fault("F01", …)` on functions, on classes and in `pytestmark`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            for decorator in node.decorator_list:
                if (rows := _rows(decorator)) is not None:
                    yield rows, node.name
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            calls = ast.walk(node.value) if node.targets[0].id == "pytestmark" else iter(())
            yield from ((rows, "*") for call in calls if (rows := _rows(call)) is not None)


def _rows(node: ast.AST) -> list[str] | None:
    """Return the rows that a marker names, or None when it is something else."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "fault"):
        return None
    return [str(one.value) for one in node.args if isinstance(one, ast.Constant)]
