"""The keys of Today: what acts at any time, and what the last line says while a panel is open."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

from tui.keys import CHANGE, WRITE, key
from tui.screens.today.model import LETTERS

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
    key("enter", "open", "open", "close skills, open an entry", CHANGE, name="today.open"),
    key("up", "cursor(-1)", "up", "choose an entry", CHANGE, name="today.up", display="↑↓"),
    key("down", "cursor(1)", "down", "choose an entry", CHANGE, name="today.down", display="↑↓"),
    *(Binding(letter, f"letter({letter!r})", show=False, priority=True) for letter in LETTERS),
    key("space", "turn", "next page", "more skills", CHANGE, name="today.turn"),
]

PRACTISE_FOOTER: Final = (
    Binding("a", "", "marks a skill", key_display="letter"),
    Binding("escape", "", "done", key_display="esc"),
)

ENTRIES_FOOTER: Final = (
    Binding("up", "", "choose", key_display="↑↓"),
    Binding("enter", "", "change"),
    Binding("d", "", "delete"),
    Binding("escape", "", "done", key_display="esc"),
)
