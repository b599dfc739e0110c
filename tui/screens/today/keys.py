"""The keys of Today: what acts at any time, and what the last line says while a panel is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.binding import Binding

from tui.keys import CHANGE, WRITE, key
from tui.screens.today.model import LETTERS

if TYPE_CHECKING:
    from tui.screens.today.drawing import View

KEYS: Final = [
    *(
        key(
            str(number % 10),
            f"mood({number})",
            "mood",
            "how it is; 0 is ten",
            WRITE,
            name=f"today.mood-{number}",
            show=number == 1,
            display="1-0",
        )
        for number in range(1, 11)
    ),
    key("f", "feelings", "feelings", "feelings, in your own words", WRITE, name="today.feelings", show=True),
    key("n", "note", "note", "one line about it", WRITE, name="today.note", show=True),
    key(
        "p",
        "practise",
        "practise",
        "all skills, by letter",
        WRITE,
        name="today.practise",
        show=True,
    ),
    key("t", "trackers", "trackers", "your trackers, where they are asked", WRITE, name="today.trackers"),
    key("enter", "open", "open", "open an entry, or the goal", CHANGE, name="today.open"),
    key("up", "cursor(-1)", "up", "choose an entry", CHANGE, name="today.up", display="↑↓"),
    key("down", "cursor(1)", "down", "choose an entry", CHANGE, name="today.down", display="↑↓"),
    *(Binding(letter, f"letter({letter!r})", show=False, priority=True) for letter in LETTERS),
    key("space", "turn", "done", "small step done; more skills", CHANGE, name="today.turn"),
    key("right", "next_step", "next step", "the next small step", CHANGE, name="today.next-step", display="→"),
]

PRACTISE_FOOTER: Final = (
    Binding("a", "", "marks a skill", key_display="letter"),
    Binding("escape", "", "done", key_display="esc"),
)

TRACKERS_KEY: Final = next(one for one in KEYS if one.id == "today.trackers")
"""Stands in the last line only where trackers are asked."""

ENTRIES_FOOTER: Final = (
    Binding("up", "", "choose", key_display="↑↓"),
    Binding("enter", "", "change"),
    Binding("d", "", "delete"),
    Binding("escape", "", "done", key_display="esc"),
)


def with_trackers(keys: tuple[Binding, ...]) -> tuple[Binding, ...]:
    """Put the trackers' key into the last line, after the skills'."""
    at = next((number + 1 for number, one in enumerate(keys) if one.action == "practise"), len(keys))
    return (*keys[:at], TRACKERS_KEY, *keys[at:])


def footer_of(view: View) -> tuple[Binding, ...]:
    """Say the keys of the panel that is open."""
    if view.panel == "trackers":
        trackers = view.data.trackers
        return _trackers_footer(yes_no=bool(trackers) and trackers[view.cursor].highest == 1)
    return PRACTISE_FOOTER if view.panel == "practise" else ENTRIES_FOOTER


def _trackers_footer(*, yes_no: bool) -> tuple[Binding, ...]:
    """Say how the tracker the cursor is at is answered."""
    answers = (
        (Binding("y", "", "yes or no", key_display="y n"),)
        if yes_no
        else (Binding("0", "", "a value", key_display="0-9"), Binding("x", "", "ten"))
    )
    return (
        *answers,
        Binding("down", "", "choose", key_display="↑↓"),
        Binding("d", "", "take out"),
        Binding("escape", "", "done", key_display="esc"),
    )
