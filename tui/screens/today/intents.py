"""What the keys of Today do to the journal. The rule of the current check-in is here, and runs on the journal's thread.

The rule: within ten minutes a key corrects, later it adds. Another mood changes the check-in, later it begins a new
one; a skill's letter takes its practice out, later it is practised once more. What has words is not corrected: a number
under a line or feelings stays the one they were written to, and the next begins a new check-in. Where the other was
meant, `&` makes it so. Feelings and a line belong to the check-in that is shown; without one they begin it. On an
earlier day, whatever is written stands at noon.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from evenso.language import tr_as
from evenso.records import CheckIn, Kind, Moment, Practice, Skill
from evenso.text import is_blank, stands_in
from evenso.wording.capture import (
    A_CORRECTION,
    BOTH_KEPT,
    HOW_IT_WAS,
    KEEP_BOTH,
    ONCE_MORE,
    say_saved,
    say_saved_part,
    say_taken_out,
    say_with_details,
)
from tui.intents import Also, Outcome
from tui.screens.today.model import LETTERS, counts, letters_for
from tui.shown import numbers_hidden

if TYPE_CHECKING:
    from storage.answers import Change
    from storage.journal import Journal


def moment_on(day: date | None, now: datetime, day_starts_at: int) -> Moment:
    """Return the moment something written now stands at: now, or noon of an earlier day."""
    moment = Moment.of(now)
    if day is None or day == moment.entry_day(day_starts_at):
        return moment
    from evenso.moments import read_when  # noqa: PLC0415 - only when an earlier day is written to

    return read_when(day.isoformat(), now=now).moment


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDay:
    """What Today's intents share: the day looked at (None: today), now, and the check-in chosen to be edited.

    `opened` is when the words were begun, where they were typed; `apart` corrects nothing that stands there.
    """

    now: datetime
    day: date | None = None
    target: str = ""
    slot: str = ""
    opened: datetime | None = None
    apart: bool = False

    def run(self, journal: Journal) -> Outcome:
        """Do it and tell what came of it."""
        raise NotImplementedError

    def _moment(self, journal: Journal) -> Moment:
        """Return when it stands: what was begun before the day turned over, at that moment of its own day."""
        opened, starts = None if self.opened is None else Moment.of(self.opened), journal.day_starts_at
        if opened is not None and opened.entry_day(starts) == self.day != Moment.of(self.now).entry_day(starts):
            return opened
        return moment_on(self.day, self.now, starts)

    def _check_ins(self, journal: Journal, day: date) -> list[CheckIn]:
        found = journal.entries(start=day, end=day, kinds=(Kind.CHECK_IN,))
        return [one for one in found if isinstance(one, CheckIn)]

    def _stored(self, journal: Journal) -> CheckIn | None:
        entry = journal.entry(self.target) if self.target else None
        return entry if isinstance(entry, CheckIn) else None

    def _as_one_more(self, journal: Journal, word: str) -> Also:
        """Offer to do it apart from what it has just corrected."""
        return Also("ampersand", word, Instead(journal.last_change(), replace(self, apart=True)))

    def _find(self, journal: Journal, moment: Moment, day: date) -> CheckIn | None:
        if self.apart:
            return None
        if self.target:
            return self._stored(journal)
        from evenso.daily.correcting import latest_near  # noqa: PLC0415 - with the first key, not before the first paint

        found = latest_near(self._check_ins(journal, day), moment)
        return found if found is not None and self._may_change(found) else None

    def _may_change(self, found: CheckIn) -> bool:
        """Whether it belongs to a check-in of just now."""
        del found
        return True

    def _near(self, journal: Journal) -> CheckIn | None:
        """Return the check-in that this moment's words belong to."""
        moment = self._moment(journal)
        return self._find(journal, moment, self.day or moment.entry_day(journal.day_starts_at))

    def _put(self, journal: Journal, **parts: Any) -> tuple[CheckIn, CheckIn | None, int]:
        """Put parts into the check-in meant; return it, as it was before, and how many the day has."""
        moment = self._moment(journal)
        day = self.day or moment.entry_day(journal.day_starts_at)
        there = self._find(journal, moment, day)
        with journal.finishing(self.slot):
            if there is None:
                entry = journal.add(CheckIn(at=moment, day=day, **parts))
            else:
                entry = journal.change(replace(there, **parts))
        if not isinstance(entry, CheckIn):
            raise TypeError("a check-in came back as something else")
        return entry, there, len(self._check_ins(journal, day))


@dataclass(frozen=True, slots=True, kw_only=True)
class SetMood(OnDay):
    """Save a mood (1–10)."""

    mood: int
    corrects: bool = False
    beside: str = ""
    """Whether it corrects a check-in that has words too, and which of its own it was before it did."""

    def run(self, journal: Journal) -> Outcome:
        """Save it, as a correction or as a new check-in."""
        entry, was, count = self._put(journal, mood=self.mood)
        corrected = was is not None and not (self.target and was.mood == self.mood)
        said = say_saved(entry, corrected=corrected, count=count, numbers=not numbers_hidden(journal))
        covers = was is not None and was.mood not in {None, self.mood} and not self.target
        if covers and self.corrects:  # what was taken back for it stands again
            both = Instead(journal.last_change(), replace(self, corrects=False, target=self.beside))
            return Outcome(said, entry=entry, also=Also("ampersand", KEEP_BOTH, both))
        if covers:
            return Outcome(said, entry=entry, also=self._as_one_more(journal, KEEP_BOTH))
        beside = was is None and count > 1 and not self.apart and self._stands_beside(journal, entry)
        return Outcome(said, entry=entry, also=self._as_correction(journal, entry) if beside else None)

    def _may_change(self, found: CheckIn) -> bool:
        """Whether it corrects a check-in of just now: none whose words were written to another number."""
        bare = not found.feelings and is_blank(found.note)
        return bare or self.corrects or found.mood in {None, self.mood}

    def _stands_beside(self, journal: Journal, entry: CheckIn) -> bool:
        """Whether a new check-in has another one of just now beside it."""
        from evenso.daily.correcting import latest_near  # noqa: PLC0415 - with the second number of a day

        others = [one for one in self._check_ins(journal, entry.day) if one.id != entry.id]
        return latest_near(others, entry.at) is not None

    def _as_correction(self, journal: Journal, entry: CheckIn) -> Also:
        """Offer to change the number of the check-in before it, under its words."""
        return Also(
            "ampersand", A_CORRECTION, Instead(journal.last_change(), replace(self, corrects=True, beside=entry.id))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SetFeelings(OnDay):
    """Save feelings, comma-separated; `began` is what stood there when they were asked for."""

    words: str
    began: str | None = None

    def run(self, journal: Journal) -> Outcome:
        """Save them with the check-in meant."""
        from evenso.journal.melding import meld_set  # noqa: PLC0415 - not part of the first paint

        feelings = _feelings(self.words)
        there = self._stored(journal)
        if there is not None and self.began is not None:
            feelings = meld_set(_feelings(self.began), feelings, there.feelings)
        elif not self.target and (there := self._near(journal)) is not None:
            feelings = meld_set((), feelings, there.feelings)
        entry, _, _ = self._put(journal, feelings=feelings)
        return Outcome(say_saved_part(entry, tr_as("what was saved", "feelings"), empty=not feelings), entry=entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNote(OnDay):
    """Save the line; without a target it is added to what the check-in found has already, never put over it.

    `began` is what stood there when it was asked for: what somebody else wrote since then stays too.
    """

    words: str
    began: str | None = None

    def run(self, journal: Journal) -> Outcome:
        """Save it with the check-in meant."""
        from evenso.journal.melding import meld_words  # noqa: PLC0415 - not part of the first paint

        words = self.words
        stored = self._stored(journal)
        if stored is not None and self.began is not None:
            words = meld_words(self.began, words, stored.note, " / ")
        there = stored if self.target else self._near(journal)
        if not self.target and there is not None and not is_blank(there.note) and not stands_in(there.note, words):
            words = f"{there.note} {words}"
        entry, _, _ = self._put(journal, note=words)
        said = BOTH_KEPT if self.target and words != self.words else ""
        added = "" if there is None or is_blank(there.note) else words.removeprefix(there.note).strip()
        said = said or say_saved_part(entry, tr_as("what was saved", "your line"), empty=is_blank(words))
        return Outcome(said, entry=entry, added=added)


def _feelings(words: str) -> tuple[str, ...]:
    return tuple(word for part in words.split(",") if (word := part.strip()))


@dataclass(frozen=True, slots=True, kw_only=True)
class ToggleSkill(OnDay):
    """Save that a skill was practised on the day, once more if it was before; within ten minutes, take that back.

    A letter typed before the skills were read (None) is looked up when the journal is open, among the favourites: they
    stand on Today.
    """

    letter: str
    skill: Skill | None = None
    letters: str = LETTERS

    def run(self, journal: Journal) -> Outcome:
        """Add a practice, or delete the one of just now when nothing else is written in it."""
        skill = self.skill or letters_for(journal.skills(), letters=self.letters).get(self.letter)
        if skill is None or not (self.skill or skill.favourite):
            return Outcome("", undoable=False, fresh=False)
        moment = self._moment(journal)
        day = self.day or moment.entry_day(journal.day_starts_at)
        found = journal.entries(start=day, end=day, kinds=(Kind.PRACTICE,))
        there = [one for one in found if counts(one) and one.skill_id == skill.id]
        from evenso.daily.correcting import latest_near  # noqa: PLC0415 - with the first key

        near = None if self.apart else latest_near(there, moment)
        if near is None:
            entry = journal.add(Practice(at=moment, day=day, skill_id=skill.id, skill=skill.name))
            return Outcome(say_saved(entry, count=len(there) + 1), entry=entry, also=Also("e", HOW_IT_WAS))
        if has_details(near):
            once_more = Also("ampersand", ONCE_MORE, replace(self, apart=True))  # nothing was corrected: the key adds
            return Outcome(say_with_details(near), undoable=False, also=once_more)
        said = say_taken_out(journal.delete(near.id))
        return Outcome(said, also=self._as_one_more(journal, ONCE_MORE))


@dataclass(frozen=True, slots=True)
class Instead:
    """Take back what a key has just done, and do what else it may have meant; not where something came between."""

    step: Change | None
    intent: OnDay

    def run(self, journal: Journal) -> Outcome:
        """Undo the one, and do the other: one key, one step."""
        if journal.last_change() != self.step:
            return Outcome("", undoable=False, fresh=False)
        return journal.instead(partial(self.intent.run, journal))


def has_details(practice: Practice) -> bool:
    """Whether more than that it was done is written in a practice: a letter does not take that away."""
    rated = (practice.before, practice.after, practice.minutes, practice.use, practice.enjoyment, practice.achievement)
    words = practice.note or practice.in_the_way or practice.for_session or practice.private
    return bool(words) or practice.state.value != "done" or any(one is not None for one in rated)
