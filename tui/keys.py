"""Keys that mean the same on every screen, as Textual bindings; the footer, the `?` box and the README read them.

A binding's `description` is its word in the footer, its `tooltip` its line in the `?` box, its `group` the task it is
listed under, its `id` the name by which it could be given another key. `show` decides about the footer only.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Final

from textual.binding import Binding

WRITE: Final = Binding.Group("Write")
MOVE: Final = Binding.Group("Look around")
CHANGE: Final = Binding.Group("Change")
PROGRAM: Final = Binding.Group("Program")

GROUPS: Final = (WRITE, CHANGE, MOVE, PROGRAM)
"""In the order of the `?` box."""


def key(  # noqa: PLR0913 - one argument a column of the key table
    keys: str,
    action: str,
    word: str,
    told: str,
    group: Binding.Group,
    *,
    name: str,
    show: bool = False,
    display: str | None = None,
) -> Binding:
    """Make a binding from one line of a key table.

    Such keys act in the app's own loop (`priority`), so that what is typed in a burst acts in the order it was typed;
    a screen's `check_action` lets them through to a field that takes text.
    """
    return Binding(keys, action, word, show, display, priority=True, tooltip=told, id=name, group=group)


EVERYWHERE: Final = [
    key(
        "b",
        "bring_up",
        "bring up",
        "a line for the next session",
        WRITE,
        name="all.bring-up",
        show=True,
    ),
    key("e", "edit", "edit", "change or delete an entry", CHANGE, name="all.edit"),
    key("u", "undo", "undo", "take the last change back", CHANGE, name="all.undo"),
    key("U,ctrl+r", "redo", "redo", "do it again", CHANGE, name="all.redo", display="U"),
    key("slash", "search", "search", "search all you wrote", MOVE, name="all.search", display="/"),
    key("g", "go_menu", "go to", "go to a screen", MOVE, name="all.go"),
    key(
        "left_square_bracket",
        "earlier",
        "earlier",
        "earlier, later",
        MOVE,
        name="all.earlier",
        display="[ ]",
    ),
    key("right_square_bracket", "later", "later", "earlier, later", MOVE, name="all.later", display="[ ]"),
    key("plus,equals_sign", "zoom_in", "closer", "closer, wider", MOVE, name="all.closer", display="+ -"),
    key("minus", "zoom_out", "wider", "closer, wider", MOVE, name="all.wider", display="+ -"),
    key("escape", "back", "back", "back to where you were", MOVE, name="all.back", display="esc"),
    key(
        "ctrl+g,f9",
        "app.hide",
        "hide",
        "hide everything till any key",
        PROGRAM,
        name="all.hide",
        show=True,
        display="ctrl+g",
    ),
    key("ctrl+l", "app.lock", "lock", "lock (no passphrase: hide)", PROGRAM, name="all.lock"),
    key(
        "exclamation_mark",
        "support",
        "support",
        "support (f1 while you type)",
        PROGRAM,
        name="all.support",
        show=True,
        display="!",
    ),
    key("question_mark", "help", "help", "this box", PROGRAM, name="all.help", show=True, display="?"),
    key("q", "leave", "quit", "quit; all is saved", PROGRAM, name="all.quit"),
]
"""Bindings of every journal screen; an action that a screen does not have is neither shown nor run."""

APP_KEYS: Final = [
    Binding("ctrl+q", "quit", "quit", show=False, priority=True, group=PROGRAM),
    Binding("ctrl+c", "quit", "quit", show=False, group=PROGRAM),
    Binding("f1", "support", "support", show=False, priority=True, group=PROGRAM),
    Binding("exclamation_mark", "support_unless_typing", "support", show=False, priority=True, group=PROGRAM),
    Binding("ctrl+g,f9", "hide", "hide", show=False, priority=True, group=PROGRAM),
    Binding("ctrl+l", "lock", "lock", show=False, priority=True, group=PROGRAM),
    Binding("f4", "copy_held", "copy what is half-written", show=False, priority=True, group=PROGRAM),
    Binding("ctrl+z", "suspend_process", "leave for a moment", show=False, priority=True, group=PROGRAM),
]

SUPPORT: Final = Binding("f1", "support", "support")
"""What a footer says of Support while letters go into a field."""


def key_label(binding: Binding) -> str:
    """Say a binding's key as it is printed: its display, else its first key's own name."""
    if binding.key_display:
        return binding.key_display
    first = binding.key.partition(",")[0]
    return {"escape": "esc", "question_mark": "?", "slash": "/", "exclamation_mark": "!"}.get(first, first)


def with_a_key(bindings: Iterable[Binding]) -> list[Binding]:
    """Leave out the bindings all of whose keys an earlier one has: there a screen's own meaning is the only one."""
    taken: set[str] = set()
    kept: list[Binding] = []
    for binding in bindings:
        keys = set(binding.key.split(","))
        if keys - taken:
            kept.append(binding)
        taken |= keys
    return kept


def acting(bindings: Iterable[Binding], idle: Container[str]) -> list[Binding]:
    """Leave out the bindings whose action can do nothing just now."""
    return [binding for binding in bindings if binding.action.partition("(")[0] not in idle]


def grouped(bindings: Iterable[Binding]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Sort bindings into (task, [(key, what it does)]) for the `?` box, each action once, in the order of `GROUPS`."""
    tasks: dict[str, dict[str, tuple[str, str]]] = {group.description: {} for group in GROUPS}
    for binding in bindings:
        if binding.group is not None and binding.tooltip:
            tasks.setdefault(binding.group.description, {}).setdefault(
                binding.tooltip, (key_label(binding), binding.tooltip)
            )
    return [(task, list(lines.values())) for task, lines in tasks.items() if lines]
