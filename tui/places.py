"""The places a person can go to: the nav bar, the `g` menu, the palette and the app's modes are all made from here.

To register a screen, add one `Place` line; its module is imported when it is visited first, never before.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from evenso.language import tr

if TYPE_CHECKING:
    from tui.screens.base import AnyJournalScreen


@dataclass(frozen=True, slots=True)
class Place:
    """A screen: its mode name, its title in the nav bar, the letter after `g`, and where its class lives.

    A quiet one stands in the nav bar only while one is there.
    """

    name: str
    title: str
    letter: str
    where: str
    quiet: bool = False

    def make(self) -> AnyJournalScreen:
        """Import the screen's module and make the screen."""
        module, _, kind = self.where.partition(":")
        return cast("AnyJournalScreen", getattr(import_module(module), kind)())


PLACES: Final = (
    Place("today", tr("Today"), "t", "tui.screens.today.screen:TodayScreen"),
    Place("journal", tr("Journal"), "j", "tui.screens.journal.screen:JournalPlace"),
    Place("skills", tr("Skills"), "s", "tui.screens.skills.screen:SkillsScreen"),
    Place("patterns", tr("Patterns"), "p", "tui.screens.patterns.screen:PatternsScreen"),
    Place("goals", tr("Goals"), "g", "tui.screens.goals.screen:GoalsScreen"),
    Place("trends", tr("Trends"), "r", "tui.screens.trends.screen:TrendsScreen"),
    Place("week", tr("Week"), "w", "tui.screens.week.screen:WeekScreen"),
    Place("sessions", tr("Sessions"), "n", "tui.screens.sessions.screen:SessionsScreen"),
    Place("card", tr("Diary card"), "d", "tui.screens.card.screen:CardScreen", quiet=True),
    Place("exercises", tr("Exercises"), "e", "tui.screens.exercises.screen:ExercisesScreen", quiet=True),
    Place("perspective", tr("Perspective"), "v", "tui.screens.perspective.screen:PerspectiveScreen", quiet=True),
    Place("settings", tr("Settings"), ",", "tui.screens.settings.screen:SettingsScreen", quiet=True),
)
"""In the order of the nav bar; only screens that exist."""

SUMMARY: Final = Place("summary", tr("Summary"), "B", "", quiet=True)
"""What the bar says on the summary: it lies on whatever place it was opened from, and is none to go to by itself."""
