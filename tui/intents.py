"""What a person can ask of the journal from a screen, each as one small value that runs on the journal's thread.

A screen posts `Do(AddEntry(record))`; the app runs it and says the outcome's sentence. Which keys lead here is left
to the screens, how it is stored to `storage`, how it is said to `evenso.wording`.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from evenso.language import tr
from evenso.records import AnyEntry, Moment, Note, Skill
from evenso.wording.capture import (
    BOTH_KEPT,
    NOTHING_CHANGED,
    say_changed,
    say_deleted,
    say_marked,
    say_redone,
    say_saved,
    say_saved_skill,
    say_undone,
)
from tui.shown import numbers_hidden, signs_are_plain
from tui.ways.elsewhere import newest_elsewhere, steps_elsewhere

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.answers import Change, Draft
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class Also:
    """A key that is named beside what was saved, on the screen it was saved from, with its word.

    With an `intent` it does the other thing that may have been meant, and is named in any case; without one it is a key
    of the screen's own, named where there is room.
    """

    key: str
    word: str
    intent: Intent | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an intent: the sentence to say ("" says nothing), whether `u` takes it back, the entry it is about.

    `fresh` is False when nothing a screen shows has changed, so that no screen reloads; `signs` says whether signs are
    plain from now on, where that was turned over; `also` is named beside the sentence; `added` is new in its line.
    """

    sentence: str
    undoable: bool = True
    entry: AnyEntry | None = None
    fresh: bool = True
    signs: bool | None = None
    also: Also | None = None
    added: str = ""


class Intent(Protocol):
    """Something to do to the journal; runs on its thread, may raise the sentences of `storage` and `evenso`."""

    def run(self, journal: Journal) -> Outcome:
        """Do it and tell what came of it."""
        ...


class Alone:
    """An intent that opens other files, or changes nothing of what is written: others may save while it runs."""

    __slots__ = ()


def as_one(intent: Intent, journal: Journal) -> AbstractContextManager[None]:
    """Hold the journal for an intent: what it reads is still so when it writes, whatever other programs are saving."""
    inner = intent.intent if isinstance(intent, Finish) else intent
    return nullcontext() if isinstance(inner, Alone) else journal.as_one()


def carry_out(intent: Intent, journal: Journal) -> tuple[Outcome, Change | None]:
    """Run an intent; return what came of it, and what `u` takes back now: not its doing, where it changed nothing."""
    with as_one(intent, journal):
        before = journal.last_change()
        outcome = intent.run(journal)
        after = journal.last_change()
        steps_elsewhere(journal).take_in(before, after)
    return (replace(outcome, undoable=False) if outcome.undoable and after == before else outcome), after


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Save a new check-in, practice or note; `slot` names a draft that is finished with it."""

    record: AnyEntry
    slot: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Add it, and let its draft go with it."""
        with journal.finishing(self.slot):
            entry = journal.add(self.record)
        return Outcome(say_saved(entry, numbers=not numbers_hidden(journal)), entry=entry)


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """Save an entry that was there before in its new wording; `began` is what it was when it was opened."""

    record: AnyEntry
    slot: str = ""
    began: AnyEntry | None = None

    def run(self, journal: Journal) -> Outcome:
        """Change it, its draft going with it; what is as it was is no change, and what others wrote meanwhile stays."""
        from evenso.journal.melding import meld  # noqa: PLC0415 - not part of the first paint

        was = journal.entry(self.record.id)
        record = self.record if self.began is None else meld(self.began, self.record, was)
        with journal.finishing(self.slot):
            entry = journal.change(record)
        if entry == was:
            return Outcome(NOTHING_CHANGED, undoable=False, entry=entry)
        said = say_changed(entry, numbers=not numbers_hidden(journal))
        return Outcome(said if record == self.record else BOTH_KEPT, entry=entry)


@dataclass(frozen=True, slots=True)
class BringUp:
    """Save a line for the next session."""

    words: str
    now: datetime
    slot: str = "bring-up"

    def run(self, journal: Journal) -> Outcome:
        """Add it as a note marked for the session."""
        at = Moment.of(self.now)
        note = Note(at=at, day=at.entry_day(journal.day_starts_at), text=self.words, for_session=True)
        with journal.finishing(self.slot):
            entry = journal.add(note)
        return Outcome(say_saved(entry), entry=entry)


@dataclass(frozen=True, slots=True)
class DeleteEntry:
    """Delete an entry; undo brings it back."""

    entry_id: str

    def run(self, journal: Journal) -> Outcome:
        """Delete it; what of it was picked for a session is said."""
        picked = journal.topics_about(self.entry_id)
        gone = journal.delete(self.entry_id)
        said = say_deleted(gone, numbers=not numbers_hidden(journal))
        if not picked:
            return Outcome(said)
        from evenso.wording.sessions.preparing import say_topics_of_gone  # noqa: PLC0415 - hardly any was picked

        return Outcome(". ".join([said, *say_topics_of_gone(picked, journal.topics_about(self.entry_id), gone.day)]))


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """Mark an entry to be brought up, or as not for the session; None leaves a mark as it is."""

    entry_id: str
    for_session: bool | None = None
    private: bool | None = None

    def run(self, journal: Journal) -> Outcome:
        """Set or take away the mark."""
        entry = journal.mark_entry(self.entry_id, for_session=self.for_session, private=self.private)
        return Outcome(say_marked(entry, for_session=self.for_session, private=self.private))


@dataclass(frozen=True, slots=True)
class AddSkill:
    """Save a new skill."""

    skill: Skill

    def run(self, journal: Journal) -> Outcome:
        """Add it."""
        return Outcome(say_saved_skill(journal.add_skill(self.skill)))


@dataclass(frozen=True, slots=True)
class ChangeSkill:
    """Save a skill in its new wording; archiving is a change too. `began` is what it was when it was asked for."""

    skill: Skill
    began: Skill
    told: Callable[[Skill], str] = say_saved_skill

    def run(self, journal: Journal) -> Outcome:
        """Change it; what others wrote meanwhile stays."""
        from evenso.journal.both import keep_both  # noqa: PLC0415 - not part of the first paint
        from evenso.wording.journal.together import say_together  # noqa: PLC0415 - the same

        now = journal.find_skill(self.skill.id)
        kept = keep_both(self.began, self.skill, now)
        return Outcome(say_together(self.told(journal.change_skill(kept)), self.began, self.skill, now, kept))


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last change back; one of another program only once it was told of, and `u` came again."""

    def run(self, journal: Journal) -> Outcome:
        """Undo it; a backup that was put back has a way back of its own."""
        if journal.is_put_back:
            from evenso.wording.backups.restoring import WAY_BACK  # noqa: PLC0415 - not part of the first paint

            return Outcome(WAY_BACK, undoable=False, fresh=False)
        numbers = not numbers_hidden(journal)
        if said := newest_elsewhere(journal, numbers=numbers):
            return Outcome(said, undoable=False)
        change = journal.undo()
        said = say_undone(None) if change is None else say_undone(change.label, numbers=numbers, was=change.was)
        return Outcome(said, undoable=False)


@dataclass(frozen=True, slots=True)
class Redo:
    """Do again what was taken back."""

    def run(self, journal: Journal) -> Outcome:
        """Redo it."""
        change = journal.redo()
        label = change.label if change else None
        return Outcome(say_redone(label, numbers=not numbers_hidden(journal)), undoable=change is not None)


@dataclass(frozen=True, slots=True)
class KeepDraft(Alone):
    """Keep half-written text safe; blank text lets the draft go."""

    slot: str
    text: str
    day: date | None = None

    def run(self, journal: Journal) -> Outcome:
        """Keep it, quietly."""
        if self.text.strip():
            journal.save_draft(self.slot, self.text, self.day)
        else:
            journal.drop_draft(self.slot)
        return Outcome("", undoable=False, fresh=False)

    def as_kept(self, now: datetime) -> Draft:
        """Return it as a draft, where the journal cannot keep it yet."""
        from storage.answers import Draft  # noqa: PLC0415 - not part of the first paint

        return Draft(self.slot, self.text, self.day, now)


@dataclass(frozen=True, slots=True)
class Finish:
    """Do what a form ended in, its draft going with it; where that fails, what was filled in is still there."""

    intent: Intent
    slot: str

    def run(self, journal: Journal) -> Outcome:
        """Do it, the draft going with what it saves; where it saves nothing, the draft goes after it."""
        with journal.finishing(self.slot):
            outcome = self.intent.run(journal)
        journal.drop_draft(self.slot)
        return outcome


@dataclass(frozen=True, slots=True)
class SetSetting:
    """Remember a setting (a JSON value); `sentence` says what was understood."""

    name: str
    value: object
    sentence: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Set it."""
        journal.set_setting(self.name, self.value)
        return Outcome(self.sentence, undoable=False, fresh=False)


@dataclass(frozen=True, slots=True)
class TogglePlainSigns:
    """Show everything in plain ASCII signs, or no longer."""

    def run(self, journal: Journal) -> Outcome:
        """Turn it over and remember it."""
        plain = not signs_are_plain(journal)
        journal.set_setting("plain_signs", plain)
        return Outcome(tr("Plain signs, ASCII only") if plain else tr("Full signs"), undoable=False, signs=plain)
