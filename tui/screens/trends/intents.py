"""What can be said on Trends, each as one thing to do to the journal: a word on a setback, a day marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from evenso.annotations.markers import LifeMarker
from evenso.annotations.saying import adjusted, as_found, confirmed, dismissed
from evenso.annotations.setbacks import SetbackNote
from evenso.journal.both import LINE, keep_both
from evenso.journal.melding import meld_words
from evenso.language import tr, tr_as
from evenso.records import InvalidRecord, Moment
from evenso.recovery.chosen.overrule import free_setback_id
from evenso.recovery.findings import Setback
from evenso.wording.journal.together import say_together
from evenso.wording.recovery.setbacks import name_of, say_marker, say_status
from tui.intents import Outcome
from tui.screens.history import history_of

if TYPE_CHECKING:
    from storage.journal import Journal

SINCE: Final = "trends_since"
"""The setting that holds the id of the marker from which improvement is measured."""
SECOND: Final = "trends_tracker"
"""The setting that holds the id of the tracker drawn beside the mood."""
GOALS: Final = "trends_goals"
"""The setting that says whether goals are marked on the chart."""

GONE: Final = tr("This setback is no longer found, since entries changed; nothing was written.")


def setbacks_of(journal: Journal, now: datetime) -> tuple[Setback, ...]:
    """Return every setback as the person left it, dismissed ones too."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    return history_of(journal, today).setbacks


@dataclass(frozen=True, slots=True)
class SaySetback:
    """Say something about a setback, by its id; what `say` returns is kept, None takes the word away."""

    setback_id: str
    now: datetime
    say: Callable[[Setback, Sequence[SetbackNote]], SetbackNote | None]

    def run(self, journal: Journal) -> Outcome:
        """Find it as it is now, and keep the word."""
        setback = _found(journal, self.setback_id, self.now)
        note = self.say(setback, journal.setback_notes())
        if note is None:
            journal.drop_setback_note(setback.id)
            return Outcome(tr("Taken away: {what}", what=name_of(setback)))
        journal.save_setback_note(note)
        now = next((one for one in setbacks_of(journal, self.now) if one.id == note.id), setback)
        return Outcome(say_status(now).rstrip("."))


def _found(journal: Journal, setback_id: str, now: datetime) -> Setback:
    setback = next((one for one in setbacks_of(journal, now) if one.id == setback_id), None)
    if setback is None:
        raise InvalidRecord(GONE)
    return setback


def confirm(setback_id: str, now: datetime) -> SaySetback:
    """Say that it was a setback."""
    return SaySetback(setback_id, now, confirmed)


def dismiss(setback_id: str, now: datetime) -> SaySetback:
    """Say that it was none."""
    return SaySetback(setback_id, now, dismissed)


def use_found_dates(setback_id: str, now: datetime) -> SaySetback:
    """Take own dates away."""
    return SaySetback(setback_id, now, as_found)


@dataclass(frozen=True, slots=True)
class Words:
    """What a form says of a setback; an end of None stays as it was. `began`: its name and words when it was opened."""

    name: str
    led_up: str
    helped: str
    start: date | None = None
    end: date | None = None
    lasting: bool = False
    began: tuple[str, str, str] = ("", "", "")

    def on(self, note: SetbackNote) -> SetbackNote:
        """Return a note in these words; what somebody else wrote into it since the form was opened stays."""
        name, led_up, helped = self.began
        return replace(
            note,
            name=note.name if self.name == name else self.name,
            led_up=meld_words(led_up, self.led_up, note.led_up, LINE),
            helped=meld_words(helped, self.helped, note.helped, LINE),
        )


def write(setback_id: str, words: Words, now: datetime) -> SaySetback:
    """Name it and write about it; own ends where they were given."""

    def say(setback: Setback, notes: Sequence[SetbackNote]) -> SetbackNote:
        note = confirmed(setback, notes)
        if words.start is not None or words.end is not None or words.lasting:
            note = adjusted(setback, notes, start=words.start, end=words.end, lasting=words.lasting)
        return words.on(note)

    return SaySetback(setback_id, now, say)


@dataclass(frozen=True, slots=True)
class MarkSetback:
    """Mark a setback that was not found; without an end it still lasts."""

    words: Words
    now: datetime

    def run(self, journal: Journal) -> Outcome:
        """Mark it under a free id."""
        start = self.words.start
        if start is None:
            raise InvalidRecord(tr("A setback that was not found needs the day it began."))
        if self.words.end is not None and self.words.end < start:
            raise InvalidRecord(
                tr("The setback cannot be over on {end}, before it began on {start}.", end=self.words.end, start=start)
            )
        taken = [one.id for one in setbacks_of(journal, self.now)] + [one.id for one in journal.setback_notes()]
        end = None if self.words.lasting else self.words.end
        note = SetbackNote.mark(free_setback_id(start, taken), start, end, self.words.name)
        journal.save_setback_note(replace(note, led_up=self.words.led_up, helped=self.words.helped))
        now = next((one for one in setbacks_of(journal, self.now) if one.id == note.id), None)
        return Outcome(tr_as("a setback's status", "Marked") if now is None else say_status(now).rstrip("."))


@dataclass(frozen=True, slots=True)
class SaveMarker:
    """Save a life marker, new or changed; `began` is what a changed one was when it was opened."""

    marker: LifeMarker
    began: LifeMarker | None = None

    def run(self, journal: Journal) -> Outcome:
        """Save it; what others wrote into it meanwhile stays."""
        began = self.began
        if began is None:
            return Outcome(tr("Marked: {marker}", marker=say_marker(journal.add_marker(self.marker))))
        now = next((one for one in journal.markers() if one.id == began.id), began)
        kept = keep_both(began, self.marker, now)
        said = tr("Changed: {marker}", marker=say_marker(journal.change_marker(kept)))
        return Outcome(say_together(said, began, self.marker, now, kept))


@dataclass(frozen=True, slots=True)
class DeleteMarker:
    """Take a life marker away; undo brings it back."""

    marker_id: str

    def run(self, journal: Journal) -> Outcome:
        """Delete it."""
        return Outcome(tr("Taken away: {what}", what=say_marker(journal.delete_marker(self.marker_id))))


@dataclass(frozen=True, slots=True)
class MeasureFrom:
    """Measure improvement from a marker on (None: from the start of what is shown, or of therapy)."""

    marker: LifeMarker | None

    def run(self, journal: Journal) -> Outcome:
        """Remember it."""
        journal.set_setting(SINCE, None if self.marker is None else self.marker.id)
        if self.marker is None:
            return Outcome(tr("Trends measures from the start of what it shows, or of therapy"), undoable=False)
        return Outcome(tr("Trends measures since {marker}", marker=say_marker(self.marker)), undoable=False)


@dataclass(frozen=True, slots=True)
class DrawBeside:
    """Draw a tracker beside the mood, or none."""

    tracker_id: str
    name: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Remember it."""
        journal.set_setting(SECOND, self.tracker_id or None)
        beside = tr("{name} is drawn beside the mood", name=self.name)
        return Outcome(beside if self.tracker_id else tr("Only the mood is drawn"), undoable=False)


@dataclass(frozen=True, slots=True)
class TurnGoals:
    """Mark goals on the chart, or no longer."""

    def run(self, journal: Journal) -> Outcome:
        """Turn it over and remember it."""
        shown = not journal.setting(GOALS, default=True)
        journal.set_setting(GOALS, shown)
        return Outcome(tr("Goals are marked on the chart") if shown else tr("Goals are not marked"), undoable=False)
