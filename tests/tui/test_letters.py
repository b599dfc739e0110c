"""Which letters mean what on which screen: the ones that take out or save at once must not be mixed up."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from textual.binding import Binding

import tui.screens
from tui.screens.base import AnyJournalScreen, JournalScreen

MEANINGS = {
    "d": {"delete": {"JournalPlace", "EntryPage"}, "days": {"TrendsScreen"}, "done": {"SessionsScreen"}},
    "x": {
        "how strong": {"ExercisePage"},
        "put away": {"PatternsScreen", "SettingsScreen", "SkillPage", "SkillsScreen"},
        "take away": {"MarkersPage", "PartsPage", "PeoplePage", "ReviewsPage", "ScoresPage"},
        "take off": {"CardScreen"},
        "take out": {"PreparePage"},
        "unlink": {"EntryPage"},
        "rest": {"GoalsScreen", "ReviewPage"},
        "it was none": {"SetbacksPage"},
        "took place?": {"SessionsScreen"},
    },
    "n": {
        "new": {"JournalPlace"},
        "noticed it": {"PatternsScreen"},
        "done now": {"HelpedPage", "SkillPage", "SkillsScreen"},
        "note": {"SessionsScreen"},
        "no": {"CardScreen"},
        "own": {"ScoresPage"},
        "add a line": {"PeoplePage"},
    },
}
"""By letter and word, the screens: `d` deletes (Trends has its days there, Sessions an agreed line that is over), `x`
takes out, away or back (an exercise has it as ten), `n` writes down something new, or that something was just now."""


def screens() -> list[type[AnyJournalScreen]]:
    """Find every screen of the program."""
    for module in pkgutil.walk_packages(tui.screens.__path__, "tui.screens."):
        import_module(module.name)
    found: list[type[AnyJournalScreen]] = []
    below = list(JournalScreen.__subclasses__())
    while below:
        kind = below.pop()
        below += kind.__subclasses__()
        found.append(kind)
    return found


def test_each_letter_means_what_is_written_down_here() -> None:
    """A screen that gives one of these letters another meaning says so in this table first."""
    found: dict[str, dict[str, set[str]]] = {letter: {} for letter in MEANINGS}
    for kind in screens():
        if kind.__name__ == "TodayScreen":  # there letters are the person's own skills; what is open says its keys
            continue
        own = [one for base in kind.__mro__ for one in base.__dict__.get("BINDINGS", ()) if isinstance(one, Binding)]
        for binding in own:
            for letter in set(binding.key.split(",")) & set(MEANINGS):
                if hasattr(kind, f"action_{binding.action.partition('(')[0]}") and not kind.__subclasses__():
                    found[letter].setdefault(binding.description, set()).add(kind.__name__)
    assert found == MEANINGS
