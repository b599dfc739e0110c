"""What an exercise asks of the journal: keep what was done as a practice of its skill, one undo step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from evenso.exercises.begun import SLOT, Begun, unpack
from evenso.exercises.catalogue import skill_practised, skill_to_add
from evenso.wording.capture import say_saved
from evenso.wording.exercises.saying import say_kept_before
from tui.intents import Outcome

if TYPE_CHECKING:
    from evenso.records import Practice
    from storage.journal import Journal

SKILLS: Final = "exercise_skills"
"""The setting that holds, by exercise, the id of the skill it practises: a renamed skill goes on counting."""

CAUTIONS: Final = "cautions_read"
"""The setting that holds the exercises whose caution was read."""

_NOTHING: Final = Outcome("", undoable=False, fresh=False)


def kept_skills(journal: Journal) -> dict[str, str]:
    """Return the ids of skills by exercise, as they were found before."""
    kept = journal.setting(SKILLS, dict[str, object]())
    return {name: word for name, word in kept.items() if isinstance(word, str)}


def cautions_read(journal: Journal) -> list[str]:
    """Return the exercises whose caution was read."""
    return [name for name in journal.setting(CAUTIONS, list[object]()) if isinstance(name, str)]


@dataclass(frozen=True, slots=True)
class KeepPractice:
    """Keep what was done of an exercise, with the words that were typed last as its line."""

    begun: Begun
    before: bool = False
    """Whether it was begun before the program was started."""
    slot: str = ""
    """The draft that it is, where that has another name than it would be given now."""

    def run(self, journal: Journal) -> Outcome:
        """Save it, its draft going with it, and remember its skill; where nothing was done, the draft goes alone."""
        done = self.begun.course.practice(
            self.begun.typed, at=self.begun.at, day_starts_at=journal.day_starts_at, skill_id=self.begun.skill_id
        )
        slot = self.slot or self.begun.slot
        if done is None:
            journal.drop_draft(slot)
            return _NOTHING
        with journal.finishing(slot):
            saved = self._save(journal, done)
        said = say_saved(saved)
        return Outcome(say_kept_before(said) if self.before else said, entry=saved)

    def _save(self, journal: Journal, done: Practice) -> Practice:
        exercise, skills, kept = self.begun.course.exercise, journal.skills(archived=True), kept_skills(journal)
        chosen = next((one for one in skills if one.id and one.id == self.begun.skill_id), None)
        own = skill_practised(exercise, skills, kept)
        skill = chosen or own
        if skill is None:
            saved = journal.practise(skill_to_add(exercise), done)
        else:
            entry = journal.add(replace(done, skill_id=skill.id))
            saved = replace(done, skill_id=skill.id, skill=skill.name, area=skill.area, id=entry.id)
        known = own.id if own is not None else saved.skill_id if chosen is None else ""
        if known and kept.get(exercise.name) != known:
            journal.set_setting(SKILLS, {**kept, exercise.name: known})
        return saved


@dataclass(frozen=True, slots=True)
class KeepLeft:
    """Keep what an exercise had come to when the program ended in the middle of it."""

    slot: str

    def run(self, journal: Journal) -> Outcome:
        """Make a practice of its draft, which goes with it; one that cannot be read stays as it is."""
        begun = unpack(journal.take_draft(self.slot))
        if begun is None:
            return _NOTHING
        return KeepPractice(begun, before=True, slot=self.slot).run(journal)


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """Remember that the caution of an exercise was read."""

    name: str

    def run(self, journal: Journal) -> Outcome:
        """Remember it, quietly."""
        read = cautions_read(journal)
        if self.name not in read:
            journal.set_setting(CAUTIONS, [*read, self.name])
        return _NOTHING


def left_behind(journal: Journal) -> tuple[str, ...]:
    """Return the slots of exercises that were under way when the program ended."""
    found = (draft for draft in journal.drafts() if draft.slot.startswith(SLOT))
    return tuple(draft.slot for draft in found if unpack(draft.text) is not None)
