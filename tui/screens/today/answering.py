"""What the keys do while Today's trackers are open: a value, the next one, one taken out. Loaded with the first key.

A value within ten minutes of the day's latest of its tracker corrects it, later it is a further one; nothing is ever
filled in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from evenso.annotations.trackers import Tracker, TrackerValue, read_value
from evenso.daily.correcting import latest_near
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.wording.capture import KEEP_BOTH
from evenso.wording.scales.trackers import (
    ALL_ANSWERED,
    NONE_ASKED,
    say_how_answered,
    say_no_value,
    say_number,
    say_saved_value,
    say_value_taken_out,
)
from tui.intents import Outcome
from tui.screens.today.intents import OnDay, SetMood
from tui.screens.today.trackers import trackers_row
from tui.shown import numbers_hidden
from tui.widgets.sheet import RowsSheet

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.screens.today.model import TodayData
    from tui.screens.today.screen import TodayScreen

TEN: Final = "x"
ANSWERS: Final = (TEN, "y", "n")
TAKE_OUT: Final = "d"


def words_of(typed: str) -> str:
    """Return a key as the value it stands for: x is ten."""
    return "10" if typed == TEN else typed


def first_blank(data: TodayData, start: int = 0) -> int | None:
    """Return the place of the first tracker from `start` on that has no value on this day."""
    places = range(start, len(data.trackers))
    return next((place for place in places if data.value_of(data.trackers[place]) is None), None)


def refusal(typed: str, tracker: Tracker) -> str:
    """Say why a key is no value of a tracker; "" when it is one."""
    try:
        read_value(words_of(typed), tracker)
    except InvalidRecord:
        return say_how_answered(tracker)
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveValue(OnDay):
    """Save a tracker's value; without a tracker (typed before they were read) it is the first one's left blank."""

    typed: str
    tracker: Tracker | None = None

    def run(self, journal: Journal) -> Outcome:
        """Save it, as a correction or as a further value."""
        moment = self._moment(journal)
        day = self.day or moment.entry_day(journal.day_starts_at)
        values = journal.tracker_values(day, day)
        tracker = self.tracker or _first_without(journal.trackers(), values)
        if tracker is None:
            return self._without_tracker(journal)
        value, numbers = read_value(words_of(self.typed), tracker), not numbers_hidden(journal)
        own = [one for one in values if one.tracker_id == tracker.id]
        near = None if self.apart else latest_near(own, moment)
        if near is not None and near.value == value:
            said = say_number(value, tracker.scale, numbers=numbers)
            return Outcome(tr("{name} is {value} already", name=tracker.name, value=said), undoable=False, fresh=False)
        if near is not None:
            saved = journal.change_tracker_value(replace(near, value=value))
        else:
            new = TrackerValue(at=moment, day=day, tracker_id=tracker.id, value=value, scale=tracker.scale)
            (saved,) = journal.add_tracker_values([new])
        said = say_saved_value(saved, corrected=near is not None, numbers=numbers)
        return Outcome(said, also=None if near is None else self._as_one_more(journal, KEEP_BOTH))

    def _without_tracker(self, journal: Journal) -> Outcome:
        """Answer a key that was typed before the trackers were read, where none of them was left to ask."""
        if any(one.asked for one in journal.trackers()):
            return Outcome(ALL_ANSWERED, undoable=False, fresh=False)
        if not self.typed.isdigit():
            return Outcome(NONE_ASKED, undoable=False, fresh=False)
        return SetMood(now=self.now, day=self.day, mood=int(self.typed) or 10).run(journal)


def _first_without(trackers: list[Tracker], values: list[TrackerValue]) -> Tracker | None:
    answered = {value.tracker_id for value in values}
    return next((one for one in trackers if one.asked and one.id not in answered), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeValueOut(OnDay):
    """Take a tracker's latest value out of the day."""

    tracker: Tracker

    def run(self, journal: Journal) -> Outcome:
        """Delete it; undo brings it back."""
        day = self.day or self._moment(journal).entry_day(journal.day_starts_at)
        values = journal.tracker_values(day, day, tracker_id=self.tracker.id)
        if not values:
            return Outcome(say_no_value(self.tracker), undoable=False, fresh=False)
        gone = journal.delete_tracker_value(values[-1].id)
        return Outcome(say_value_taken_out(gone, numbers=not numbers_hidden(journal)))


# On the screen


def show_row(screen: TodayScreen) -> None:
    """Lay the row of trackers under the line, once; without trackers the panel closes."""
    if not screen.seen.data.trackers:
        screen.open_panel("")
        screen.say(NONE_ASKED)
    elif not screen.query("#trackers"):
        screen.mount(RowsSheet(trackers_row, screen.seen, name="trackers"), after="#note")
        screen.watch_view(screen.view, screen.view)


def open_trackers(screen: TodayScreen) -> None:
    """Open the trackers at the first one left blank, or close them."""
    data = screen.seen.data
    if screen.seen.panel == "trackers":
        screen.open_panel("")
    elif data.loaded and not data.trackers:
        screen.say(NONE_ASKED)
    else:
        screen.open_panel("trackers")
        screen.action_cursor(first_blank(data) or 0)


def give(screen: TodayScreen, typed: str) -> None:
    """Answer the tracker the cursor is at and go on to the next one left blank; d takes its value out."""
    data, at = screen.seen.data, screen.seen.cursor
    tracker = data.trackers[at] if data.trackers else None
    if typed == TAKE_OUT:
        if tracker is not None:
            screen.do(TakeValueOut(now=screen.now(), day=screen.day, tracker=tracker))
        return
    if not typed.isdigit() and typed not in ANSWERS:
        return
    if tracker is not None and (why := refusal(typed, tracker)):
        screen.say(why)
        return
    screen.do(GiveValue(now=screen.now(), day=screen.day, typed=typed, tracker=tracker))
    following = first_blank(data, at + 1)
    if following is not None:
        screen.action_cursor(following - at)
    elif data.loaded:
        screen.open_panel("")
