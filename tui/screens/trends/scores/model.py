"""What the page of totals shows: each questionnaire's course, and the presets that have none yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from evenso.charts.styles import ChartStyle
from evenso.records import Moment
from evenso.scores.courses import Course, courses_of
from evenso.scores.presets import unused_presets
from evenso.scores.records import Score
from tui.shown import signs_are_plain

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class ScoresData:
    """Courses of the person's questionnaires, then presets without a total, then what was put away.

    `at` is the id of the total that is chosen, "" for none.
    """

    today: date
    courses: tuple[Course, ...] = ()
    day_starts_at: int = 4
    style: ChartStyle = field(default_factory=ChartStyle)
    plain: bool = False
    at: str = ""

    def chosen(self, number: int) -> Score | None:
        """Return the total that is chosen, when it belongs to the questionnaire on a line."""
        if not self.at or number >= len(self.courses):
            return None
        return next((one for one in self.courses[number].scores if one.id == self.at), None)


def read_scores(journal: Journal, now: datetime) -> ScoresData:
    """Read the totals up to today."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    own = journal.questionnaires(archived=True)
    asked = (
        *(one for one in own if not one.archived),
        *unused_presets(own),
        *(one for one in own if one.archived),
    )
    plain = signs_are_plain(journal)
    return ScoresData(today, courses_of(asked, journal.scores()), journal.day_starts_at, plain=plain)
