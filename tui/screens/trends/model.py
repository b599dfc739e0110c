"""What Trends shows: a window of the journal's days, read and computed on the journal's thread, remembered there.

How it is drawn is left to `drawing` and to the chart's own widget, what a key does with it to `screen`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING, Final

from evenso.annotations.markers import LifeMarker, markers_between
from evenso.annotations.trackers import Tracker
from evenso.charts.recovery_chart import Beside, Mark, Marker
from evenso.language import tr_as
from evenso.records import CheckIn, Moment, Note
from evenso.recovery.chosen.second_line import SecondLine, second_line
from evenso.recovery.findings import Recovery
from evenso.recovery.line import LEAD_IN
from evenso.recovery.report import recover
from evenso.recovery.series import DayMood, DaySeries
from evenso.text import one_line
from tui.screens.history import NOTHING, History, history_of
from tui.screens.trends.intents import GOALS, SECOND, SINCE
from tui.shown import numbers_hidden, signs_are_plain

if TYPE_CHECKING:
    from evenso.goals.standing import GoalMark
    from storage.journal import Journal

MARKED_DAYS: Final = 120
"""Days up to which sessions are marked on the chart; over a longer stretch weekly ones would fill its axis."""

REMEMBERED: Final = 48
"""Windows kept computed, so that moving back and forth costs nothing."""

LEAST_DAYS: Final = 7
LONGEST_WORDS: Final = 300
ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Range:
    """A length of time one can look at: its key, its letter among the names of actions, what it is called, its days.

    No days are everything; `step` is how far `[` and `]` move.
    """

    key: str
    letter: str
    name: str
    days: int | None
    step: int


RANGES: Final = (
    Range("1", "w", tr_as("a range", "week"), 7, 7),
    Range("2", "m", tr_as("a range", "month"), 30, 15),
    Range("3", "q", tr_as("a range", "quarter"), 90, 30),
    Range("4", "y", tr_as("a range", "year"), 365, 91),
    Range("5", "a", tr_as("a range", "all"), None, 0),
)
USUAL: Final = 3
"""The range one begins with: a way back is seen over months, and a younger journal is shown from its first day."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What is looked at: the range, its last day (None: today), the day under the cursor (None: none)."""

    range: int = USUAL
    end: date | None = None
    cursor: date | None = None


@dataclass(frozen=True, slots=True)
class TrendData:
    """A window: `recovery` is None where no mood was ever logged; `words` is what was written on the cursor's day.

    `markers` are the marked days in it, `goals` what became of goals on its days (none where they are not shown),
    `anchor` the marker improvement is measured since, `second` a tracker beside the mood; `hidden` asks for words in
    place of moods' numbers.
    """

    ask: Ask
    today: date
    first: date | None = None
    recovery: Recovery | None = None
    words: str = ""
    plain: bool = False
    hidden: bool = False
    markers: tuple[tuple[date, LifeMarker], ...] = ()
    goals: tuple[GoalMark, ...] = ()
    sessions: tuple[date, ...] = ()
    anchor: LifeMarker | None = None
    second: SecondLine | None = None
    loaded: bool = False

    @property
    def beside(self) -> Beside:
        """What stands on the chart beside the mood."""
        goals = (Marker(mark.day, Mark.GOAL) for mark in self.goals)
        sessions = (Marker(day, Mark.SESSION) for day in self.sessions)
        events = (*sessions, *goals, *(Marker(day, Mark.EVENT) for day, _ in self.markers))
        if self.second is None:
            return Beside(events, figures=not self.hidden)
        return Beside(events, self.second.on_chart, self.second.name, figures=not self.hidden)


def window_of(ask: Ask, first: date, today: date) -> tuple[date, date]:
    """Return the first and last day of what is looked at.

    It never ends after `today` and never begins before the journal's `first` day (days before it are no blank days),
    unless it then had fewer than a week.
    """
    last = min(ask.end or today, today)
    days = RANGES[ask.range].days
    if days is None:
        return min(first, today - (LEAST_DAYS - 1) * ONE_DAY), today
    last = max(last, min(today, first + (days - 1) * ONE_DAY))
    start = max(last - (days - 1) * ONE_DAY, first)
    return min(start, last - (LEAST_DAYS - 1) * ONE_DAY), last


def moved(ask: Ask, steps: int, first: date, today: date) -> Ask:
    """Move a window by steps of its range (negative: earlier); at either end it stays."""
    _, last = window_of(ask, first, today)
    end = last + steps * RANGES[ask.range].step * ONE_DAY
    held = min(end, today)
    _, last = window_of(Ask(ask.range, held), first, today)
    return Ask(ask.range, None if last >= today else last, ask.cursor)


def zoomed(ask: Ask, to: int, first: date, today: date) -> Ask:
    """Look at another range; the day under the cursor, else the last day seen, stays in sight."""
    to = min(max(to, 0), len(RANGES) - 1)
    days = RANGES[to].days
    _, last = window_of(ask, first, today)
    end = last
    if days is not None and ask.cursor is not None:
        end = min(today, ask.cursor + days // 2 * ONE_DAY)
    return Ask(to, None if end >= today or days is None else end, ask.cursor)


@dataclass(slots=True, eq=False)
class Window:
    """What a recovery is computed from; that may be done in any thread, and is done once, whoever asks for it."""

    history: History
    series: DaySeries
    start: date
    end: date
    since: date | None
    _at_work: Lock = field(default_factory=Lock, repr=False)
    _found: Recovery | None = None

    @property
    def key(self) -> tuple[date, date, date | None]:
        """What its recovery is remembered by, as long as the history is the same."""
        return self.start, self.end, self.since

    def compute(self) -> Recovery:
        """Find everything that is said and drawn of it; who comes second waits for what the first one finds."""
        with self._at_work:
            if self._found is None:
                whole = self.series.window(min(self.start, self.series.start), self.end)
                self._found = recover(whole, self.start, self.end, since=self.since, setbacks=self.history.setbacks)
            return self._found


@dataclass(slots=True)
class TrendReader:
    """Reads windows on the journal's thread; it remembers what it computed until a mood or a note on one changes."""

    _seen: tuple[int, int, int, date] | None = None
    _history: History = NOTHING
    _goals: tuple[GoalMark, ...] = ()
    _sessions: tuple[date, ...] = ()
    _known: dict[tuple[date, date, date | None], Recovery] = field(default_factory=dict)
    _begun: dict[tuple[date, date, date | None], Window] = field(default_factory=dict)
    _second: tuple[tuple[Tracker, list[DayMood], date, date], SecondLine] | None = None

    def read(self, journal: Journal, *, ask: Ask, now: datetime) -> TrendData:
        """Read a window and the words of the cursor's day."""
        today = Moment.of(now).entry_day(journal.day_starts_at)
        self._look(journal, today)
        series = self._history.series
        plain, hidden = signs_are_plain(journal), numbers_hidden(journal)
        if series is None:
            return TrendData(ask, today, plain=plain, hidden=hidden, loaded=True)
        marked = journal.markers()
        window, anchor = self._window(journal, series, marked, ask)
        start, end = window.start, window.end
        if window.key not in self._known:
            self.take(window, window.compute())
        return TrendData(
            ask,
            today,
            series.start,
            self._known[window.key],
            "" if ask.cursor is None else words_of(journal, ask.cursor),
            plain,
            hidden,
            tuple(markers_between(marked, start, end)),
            self._goal_marks(journal, start, end),
            tuple(day for day in self._sessions if start <= day <= end) if (end - start).days < MARKED_DAYS else (),
            anchor,
            self._beside(journal, start, end),
            loaded=True,
        )

    def _look(self, journal: Journal, today: date) -> None:
        """Read the days again where anything was written since; what is drawn of them is computed where they differ."""
        seen = (*journal.stamp(), today)
        if seen == self._seen:
            return
        self._seen = seen
        self._goals = journal.goal_marks(date.min, today)
        self._sessions = tuple(journal.session_days())
        history = history_of(journal, today)
        if history is not self._history:
            self._history = history
            self._known.clear()
            self._begun.clear()

    def unknown(self, journal: Journal, *, ask: Ask, now: datetime) -> Window | None:
        """Return what a window is computed from; None where it is known already, or nothing was ever logged."""
        today = Moment.of(now).entry_day(journal.day_starts_at)
        self._look(journal, today)
        series = self._history.series
        if series is None:
            return None
        window, _ = self._window(journal, series, journal.markers(), ask)
        if window.key in self._known:
            return None
        return self._begun.setdefault(window.key, window)

    def _window(
        self, journal: Journal, series: DaySeries, marked: Sequence[LifeMarker], ask: Ask
    ) -> tuple[Window, LifeMarker | None]:
        """Return what is looked at, and the marker that improvement is measured since."""
        start, end = window_of(ask, series.start, self._history.today)
        anchor = anchor_in(marked, journal.setting(SINCE, ""), series.start, end)
        since = anchor.day if anchor is not None else journal.therapy_started(start, end)
        window = Window(self._history, series, start, end, since)
        return self._begun.get(window.key, window), anchor

    def take(self, window: Window, recovery: Recovery) -> None:
        """Remember what was computed elsewhere, on the journal's thread; what has changed meanwhile is let go."""
        if window.history is self._history:
            while len(self._known) >= REMEMBERED:
                del self._known[next(iter(self._known))]
            self._known[window.key] = recovery
            self._begun.pop(window.key, None)

    def _goal_marks(self, journal: Journal, start: date, end: date) -> tuple[GoalMark, ...]:
        """Return what became of goals in a window, where the person wants to see it on the chart."""
        shown = journal.setting(GOALS, default=True)
        return tuple(mark for mark in self._goals if shown and start <= mark.day <= end)

    def _beside(self, journal: Journal, start: date, end: date) -> SecondLine | None:
        """Return the line of the tracker that is drawn beside the mood, None when none is."""
        tracker = chosen_tracker(journal)
        if tracker is None:
            return None
        reach = date.fromordinal(max(1, start.toordinal() - LEAD_IN))
        key = (tracker, journal.tracker_days(tracker.id, reach, end), start, end)
        if self._second is None or self._second[0] != key:
            self._second = key, second_line(tracker, key[1], start, end)
        return self._second[1]


def anchor_in(markers: Sequence[LifeMarker], chosen: str, first: date, end: date) -> LifeMarker | None:
    """Return the marker that improvement is measured since; None when its day is outside what was written."""
    return next((one for one in markers if one.id == chosen and first <= one.day < end), None)


def chosen_tracker(journal: Journal) -> Tracker | None:
    """Return the tracker that is drawn beside the mood; None when none is, or when it is not there any more."""
    chosen = journal.setting(SECOND, "")
    return next((one for one in journal.trackers() if one.id == chosen), None) if chosen else None


def words_of(journal: Journal, day: date) -> str:
    """Return the first words written on a day: a check-in's line, else a note, else its feelings."""
    entries = journal.entries(start=day, end=day, oldest_first=True)
    check_ins = [entry for entry in entries if isinstance(entry, CheckIn)]
    lines = [entry.note for entry in check_ins]
    notes = [entry.text for entry in entries if isinstance(entry, Note)]
    feelings = [", ".join(entry.feelings) for entry in check_ins]
    found = (one_line(text[:LONGEST_WORDS]) for text in (*lines, *notes, *feelings))
    return next((text for text in found if text), "")
