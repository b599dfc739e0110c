"""Letters that did something else until each was given one kind of meaning: they say for now which key does it.

`docs/design.md` has the grammar they gave way to. A page on which words begin a line has none here: the letter begins
that line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from evenso.language import tr
from tui.keys import key_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.screens.base import AnyJournalScreen

_ON_SKILLS: Final = {"n": "done", "s": "exercise"}
_ON_A_SKILL: Final = {**_ON_SKILLS, "c": "coin", "f": "favourite"}
_ON_AN_ENTRY: Final = {"p": "see_pattern"}

MOVED: Final[Mapping[str, Mapping[str, str]]] = {
    "BackupsPage": {"p": "edit", "r": "put_back"},
    "CardScreen": {"s": "begin"},
    "EarlierPage": {"t": "take"},
    "EntryPage": _ON_AN_ENTRY,
    "ExercisePage": {"s": "leave_out"},
    "GoalsScreen": {"p": "practised", "P": "parts", "v": "versions"},
    "HelpedPage": _ON_SKILLS,
    "JournalPlace": _ON_AN_ENTRY,
    "MarkersPage": {"m": "measure"},
    "SessionsScreen": {"p": "prepare", "d": "ended", "h": "held"},
    "SetbacksPage": {"c": "confirm", "r": "found_dates"},
    "SkillPage": _ON_A_SKILL,
    "SkillsScreen": {**_ON_A_SKILL, "w": "works"},
    "SummaryPage": {"p": "preset", "y": "copy"},
    "SupportScreen": {"p": "people"},
    "TrendsScreen": {
        **{letter: f"range({number})" for number, letter in ((0, "w"), (1, "m"), (3, "y"), (4, "a"))},
        "s": "setback",
        "d": "year",
    },
}
"""By the kind of screen and the letter as it came: what it did."""


def say_moved(screen: AnyJournalScreen, letter: str) -> str:
    """Say which key does now what a letter did on this screen; "" where it did nothing, or nothing can be done."""
    action = MOVED.get(type(screen).__name__, {}).get(letter, "")
    binding = next((one for one in screen.own_bindings() if action and one.action == action), None)
    if binding is None or action.partition("(")[0] in screen.idle():
        return ""
    (now,) = screen.own_app.as_chosen([binding])
    return tr("{old} is {new} now ({told})", old=letter, new=key_label(now), told=binding.tooltip)
