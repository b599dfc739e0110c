"""A lint over the source: no widget is given a string that could carry a person's words as markup (`faults.md` 6.2)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOM = Path(__file__).parents[2] / "tui"
SOURCES = sorted(path for path in ROOM.rglob("*.py") if "cli" not in path.relative_to(ROOM).parts)

WIDGETS = {
    "Static",
    "Label",
    "Checkbox",
    "RadioButton",
    "Option",
    "Button",
    "Collapsible",
    "TabPane",
    "Tab",
    "Tree",
    "Markdown",
}
METHODS = {"update", "notify", "add_option", "add_column", "add_row", "add_leaf", "from_markup"}
TITLES = {"border_title", "border_subtitle", "tooltip", "placeholder"}


def is_harmless(node: ast.expr) -> bool:
    """Whether a value cannot be a string with somebody's words in it: a constant, a call, a name of Content."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.JoinedStr):
        return not any(isinstance(part, ast.FormattedValue) for part in node.values)
    if isinstance(node, ast.BinOp):
        return is_harmless(node.left) and is_harmless(node.right)
    return isinstance(node, ast.Call)  # show(…), Content(…), a drawing function: typed by mypy as Content


def offences(tree: ast.AST) -> list[tuple[int, str]]:
    """Lines where a widget, `update`, `notify` or a title gets a variable or a formatted string."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name == "from_markup" or (name in WIDGETS | METHODS and node.args and not is_harmless(node.args[0])):
                found.append((node.lineno, name))
        if isinstance(node, ast.Assign) and not is_harmless(node.value):
            found += [(node.lineno, t.attr) for t in node.targets if isinstance(t, ast.Attribute) and t.attr in TITLES]
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOM)))
def test_no_widget_is_given_a_bare_string(path: Path) -> None:
    """Words reach a widget through `show`, `show_line` or another call that makes a Content."""
    assert offences(ast.parse(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "line", ["Static(words)", "Label(f'{words}')", "self.notify(words)", "line.update(words)", "x.tooltip = words"]
)
def test_the_lint_sees_what_it_should(line: str) -> None:
    """The lint finds each of the ways around the door."""
    assert offences(ast.parse(line))
