"""The setbacks of a whole journal as the person left them, and finding the one that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Self

from evenso.annotations.setbacks import SetbackNote
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.recovery.chosen.overrule import claims, free_setback_id, overrule
from evenso.recovery.findings import Setback, SetbackStatus
from evenso.recovery.series import DaySeries
from evenso.recovery.setbacks import find_setbacks
from tui.cli.desk import Desk
from tui.cli.failures import Refused

if TYPE_CHECKING:
    from storage.journal import Journal

_LATEST = frozenset({"latest", "last"})


@dataclass(frozen=True, slots=True)
class Episodes:
    """The setbacks of a journal, the notes on them, the days they were read from."""

    series: DaySeries
    found: tuple[Setback, ...]
    notes: tuple[SetbackNote, ...]
    setbacks: tuple[Setback, ...]
    today: date

    @classmethod
    def none(cls, today: date) -> Self:
        """Return the setbacks of a journal that has not begun."""
        return cls(DaySeries(today, today, ()), (), (), (), today)

    @property
    def last(self) -> date:
        """The last logged day, today when there is none."""
        return self.series.days[-1].day if self.series.days else self.today

    def after(self, journal: Journal) -> Episodes:
        """Return the setbacks with the notes as they are in the journal now."""
        notes = tuple(journal.setback_notes())
        return Episodes(self.series, self.found, notes, overrule(self.found, notes, self.series), self.today)

    def get(self, setback_id: str) -> Setback | None:
        """Return the setback of an id."""
        return next((setback for setback in self.setbacks if setback.id == setback_id), None)

    def touching(self, note: SetbackNote) -> Setback | None:
        """Return the setback that a note would be about."""
        return next((setback for setback in self.setbacks if claims(note, setback, self.series)), None)

    def find(self, desk: Desk, words: str) -> Setback:
        """Return the setback that is meant by an id, a name, a day in it or `latest`; Refused when it is not clear."""
        meant = self._meant(words) or self._on_day(desk, words)
        if len(meant) == 1:
            return meant[0]
        from evenso.wording.recovery.setbacks import say_several

        if meant:
            raise Refused(
                tr(
                    "Several setbacks fit: {setbacks}. Which one is meant? Nothing was written.",
                    setbacks=say_several(meant),
                )
            )
        known = say_several(self.setbacks[-6:])
        there = tr("There are: {there}.", there=known) if known else tr("None is found or marked yet.")
        raise Refused(tr("There is no setback of that id, name or day. {there} Nothing was written.", there=there))

    def _meant(self, words: str) -> list[Setback]:
        wanted = " ".join(words.split()).casefold()
        if wanted in _LATEST:
            return [setback for setback in self.setbacks if setback.status is not SetbackStatus.DISMISSED][-1:]
        for fits in (
            [setback for setback in self.setbacks if setback.id == wanted],
            [setback for setback in self.setbacks if setback.name and setback.name.casefold() == wanted],
            [setback for setback in self.setbacks if setback.name and setback.name.casefold().startswith(wanted)],
        ):
            if fits:
                return fits
        return []

    def _on_day(self, desk: Desk, words: str) -> list[Setback]:
        try:
            day = desk.day(words)
        except InvalidRecord:
            return []
        return [setback for setback in self.setbacks if setback.start <= day <= setback.end]

    def noted(self, desk: Desk, words: str) -> SetbackNote:
        """Return the note that is meant, also one whose days hold no mood now; Refused when nothing was said."""
        wanted = words.strip().casefold()
        own = next((note for note in self.notes if note.id == wanted), None)
        if own is not None:
            return own
        setback = self.find(desk, words)
        note = next((note for note in self.notes if note.id == setback.id), None)
        if note is None:
            raise Refused(tr("Nothing was said about {id} yet, so there is nothing to take back.", id=setback.id))
        return note

    def mark(self, start: date, end: date | None, name: str) -> SetbackNote:
        """Return the note that marks a setback; Refused where one is already, or where no day was logged."""
        ids = [*(setback.id for setback in self.setbacks), *(note.id for note in self.notes)]
        note = SetbackNote.mark(free_setback_id(start, ids), start, end, name)
        if not self.series.window(start, end or self.series.end).days:
            raise Refused(tr("No day of these has a mood, so there is nothing to measure. Nothing was written."))
        there = self.touching(note)
        if there is not None:
            from evenso.wording.recovery.setbacks import name_of

            raise Refused(
                tr(
                    "On these days there is {name} ({id}) already; "
                    "confirm, name or adjust that one. Nothing was written.",
                    name=name_of(there),
                    id=there.id,
                )
            )
        return note


def read_episodes(journal: Journal, today: date) -> Episodes:
    """Read the setbacks of a whole journal up to today."""
    moods = journal.day_moods(None, today)
    if not moods:
        return Episodes.none(today)
    series = DaySeries.of(moods, moods[0].day, today)
    found = find_setbacks(series)
    notes: Sequence[SetbackNote] = journal.setback_notes()
    return Episodes(series, found, tuple(notes), overrule(found, notes, series), today)
