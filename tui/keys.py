"""Keys that mean the same on every screen, as Textual bindings; the footer, the `?` box and the README read them.

A binding's `description` is its word in the footer, its `tooltip` its line in the `?` box, its `group` the task it is
listed under, its `id` the name by which a person gives it another
key (`tui.keyboard`): what means the same everywhere has one name. `show` decides about the footer only.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

from textual.binding import Binding

from evenso.language import tr, tr_as
from tui.keyboard.spelling import said_keys, shown_key

WRITE: Final = Binding.Group(tr_as("keys", "Write"))
MOVE: Final = Binding.Group(tr_as("keys", "Look around"))
CHANGE: Final = Binding.Group(tr_as("keys", "Change"))
PROGRAM: Final = Binding.Group(tr_as("keys", "Program"))

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


@dataclass(frozen=True, slots=True)
class Way:
    """Two directions a cursor goes: the names and words of both, their keys, and the letters that do the same."""

    words: tuple[str, str]
    names: tuple[str, str]
    keys: tuple[str, str]
    letters: tuple[str, str]
    display: str


UP_DOWN: Final = Way(
    (tr_as("a direction", "up"), tr_as("a direction", "down")),
    ("all.up", "all.down"),
    ("up", "down"),
    ("k", "j"),
    "↑ ↓",
)
LEFT_RIGHT: Final = Way(
    (tr_as("a direction", "left"), tr_as("a direction", "right")),
    ("all.left", "all.right"),
    ("left", "right"),
    ("h", "l"),
    "← →",
)
PAGES: Final = Way(
    (tr("page up"), tr("page down")), ("all.page-up", "all.page-down"), ("pageup", "pagedown"), ("", ""), "pgup pgdn"
)
ENDS: Final = Way(
    (tr_as("a direction", "first"), tr_as("a direction", "last")),
    ("all.first", "all.last"),
    ("home", "end"),
    ("", "G"),
    "home end",
)


def ways(  # noqa: PLR0913 - a table of them stands in front
    way: Way,
    action: str,
    told: str,
    by: tuple[int, int] = (-1, 1),
    group: Binding.Group = MOVE,
    *,
    word: str = "",
    letters: bool = True,
    show: bool = False,
    display: str | None = None,
) -> list[Binding]:
    """Bind the two directions of a cursor, by arrows and by vim's letters alike.

    They have the same names wherever there is a cursor, so that one line of the key file changes them everywhere; the
    letters have names of their own, since on some screens a letter means something else (`letters` is False there).
    """
    pairs = zip(way.keys, way.names, way.letters, by, way.words, strict=True)
    return [
        key(
            one,
            f"{action}({step})",
            word or said,
            told,
            group,
            name=named,
            show=show and step == by[0] and one != letter,
            display=display or way.display,
        )
        for arrow, name, letter, step, said in pairs
        for one, named in ((arrow, name), (letter, f"vim.{name.removeprefix('all.')}"))
        if one == arrow or (letters and letter)
    ]


EVERYWHERE: Final = [
    key(
        "b",
        "bring_up",
        tr("bring up"),
        tr("a line for the next session"),
        WRITE,
        name="all.bring-up",
        show=True,
    ),
    key("e", "edit", tr("edit"), tr("change or delete an entry"), CHANGE, name="all.edit"),
    key("u", "undo", tr("undo"), tr("take the last change back"), CHANGE, name="all.undo"),
    key("U,ctrl+r", "redo", tr("redo"), tr("do it again"), CHANGE, name="all.redo", display="U"),
    key("slash", "search", tr_as("a key", "search"), tr("search your entries"), MOVE, name="all.search", display="/"),
    key("g", "go_menu", tr("go to"), tr("go to a screen"), MOVE, name="all.go"),
    key(
        "left_square_bracket",
        "earlier",
        tr("earlier"),
        tr("earlier, later"),
        MOVE,
        name="all.earlier",
        display="[ ]",
    ),
    key("right_square_bracket", "later", tr("later"), tr("earlier, later"), MOVE, name="all.later", display="[ ]"),
    key("plus,equals_sign", "zoom_in", tr("closer"), tr("closer, wider"), MOVE, name="all.closer", display="+ -"),
    key("minus", "zoom_out", tr("wider"), tr("closer, wider"), MOVE, name="all.wider", display="+ -"),
    key(
        "semicolon",
        "app.jump",
        tr_as("a key", "jump"),
        tr("letters to jump by (f3 in text)"),
        MOVE,
        name="all.jump",
        display=";",
    ),
    Binding(
        "ctrl+p",
        "app.command_palette",
        tr("palette"),
        show=False,
        priority=True,
        tooltip=tr("find anything by its name"),
        group=MOVE,
    ),
    key("escape", "back", tr("back"), tr("back to where you were"), MOVE, name="all.back", display="esc"),
    key(
        "ctrl+g,f9",
        "app.hide",
        tr_as("a key", "hide"),
        tr("hide everything till any key"),
        PROGRAM,
        name="all.hide",
        show=True,
        display="ctrl+g",
    ),
    key("ctrl+l", "app.lock", tr_as("a key", "lock"), tr("lock (no passphrase: hide)"), PROGRAM, name="all.lock"),
    key(
        "exclamation_mark",
        "support",
        tr("support"),
        tr("support (f1 while you type)"),
        PROGRAM,
        name="all.support",
        show=True,
        display="!",
    ),
    key(
        "question_mark",
        "help",
        tr("help"),
        tr("this box (ctrl+p while you type)"),
        PROGRAM,
        name="all.help",
        show=True,
        display="?",
    ),
    key("q", "leave", tr("quit"), tr("quit; all is saved"), PROGRAM, name="all.quit"),
]
"""Bindings of every journal screen; an action that a screen does not have is neither shown nor run."""

NUMBERS: Final = key(
    "number_sign",
    "numbers",
    tr_as("a key", "numbers"),
    tr("how its numbers come about"),
    MOVE,
    name="all.numbers",
    show=True,
    display="#",
)
"""The same on every screen that has numbers to be asked about."""

APP_KEYS: Final = [
    Binding("ctrl+q", "quit", tr("quit"), show=False, priority=True, group=PROGRAM),
    Binding("ctrl+c", "copy_or_quit", tr("quit"), show=False, priority=True, group=PROGRAM),
    Binding("f1", "support", tr("support"), show=False, priority=True, group=PROGRAM),
    Binding("exclamation_mark", "support_unless_typing", tr("support"), show=False, priority=True, id="all.support"),
    Binding("f2", "screen.next_notice", tr("next notice"), show=False, priority=True, group=PROGRAM),
    Binding("f3", "jump", tr_as("a key", "jump"), show=False, priority=True, group=PROGRAM),
    Binding("semicolon", "jump_unless_typing", tr_as("a key", "jump"), show=False, priority=True, id="all.jump"),
    Binding("ctrl+g,f9", "hide", tr_as("a key", "hide"), show=False, priority=True, id="all.hide"),
    Binding("ctrl+l", "lock", tr_as("a key", "lock"), show=False, priority=True, id="all.lock"),
    Binding("f4", "copy_held", tr("copy what is half-written"), show=False, priority=True, group=PROGRAM),
    Binding("ctrl+z", "suspend_process", tr("leave for a moment"), show=False, priority=True, group=PROGRAM),
]

SUPPORT: Final = Binding("f1", "support", tr("support"))
"""What a footer says of Support while letters go into a field."""


BACK: Final = Binding("escape", "", tr("back"), key_display="esc")
"""What a footer says of the way back, where one is looked for."""


def key_label(binding: Binding) -> str:
    """Say a binding's key as it is printed: its display, else its first key's own name."""
    return said_keys(binding.key_display) if binding.key_display else shown_key(binding.key.partition(",")[0])


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


def acts_on(screen: type, action: str) -> bool:
    """Whether a kind of screen has what a binding asks for."""
    return action.startswith("app.") or hasattr(screen, f"action_{action.partition('(')[0]}")


@cache
def bindings_of(screen: type, base: type) -> tuple[Binding, ...]:
    """Return, found out once for a kind of screen, what acts there: its own bindings, then those of what it is made of.

    Only what comes from `base` on counts.
    """
    kinds = [kind for kind in screen.__mro__ if issubclass(kind, base)]
    own = [one for kind in kinds for one in kind.__dict__.get("BINDINGS", ()) if isinstance(one, Binding)]
    return tuple(with_a_key(one for one in own if acts_on(screen, one.action)))


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
