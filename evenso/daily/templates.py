"""Templates of one's own check-ins, such as “bad night”: what is written each time, never how it is.

A template holds no mood: the number says how it is now, so nobody has it filled in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from evenso.annotations.checks import name_of, text_of
from evenso.language import tr
from evenso.records import CheckIn, InvalidRecord, Moment, Practice, Skill
from evenso.text import is_blank

LONGEST_NAME: Final = 40
MOST_TEMPLATES: Final = 9
"""As many as there are digits to choose one by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """Feelings, a line, tags, the skills (ids) that were practised, the trackers (ids) that are asked then."""

    name: str
    feelings: tuple[str, ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    trackers: tuple[str, ...] = ()
    id: str = ""

    def __post_init__(self) -> None:
        name = name_of(self.name, tr("A template's name"), LONGEST_NAME)
        if not name:
            raise InvalidRecord(tr("A template needs a name, a word or two such as “bad night”."))
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "note", text_of(self.note, tr("A template's line")))
        for part in ("feelings", "tags"):
            object.__setattr__(self, part, _words(getattr(self, part)))
        for part in ("skills", "trackers"):
            object.__setattr__(self, part, tuple(dict.fromkeys(getattr(self, part))))
        if not (self.has_words or self.skills or self.trackers):
            raise InvalidRecord(
                tr("A template holds at least one thing: feelings, a line, a tag, a skill, or a tracker that is asked.")
            )

    @property
    def has_words(self) -> bool:
        """Whether it makes a check-in, and not only practices."""
        return bool(self.feelings or self.note or self.tags)


def _words(words: Sequence[str]) -> tuple[str, ...]:
    kept = (" ".join(text_of(word, tr("A word of a template")).split()) for word in words)
    return tuple(dict.fromkeys(word for word in kept if word))


def from_entry(entry: CheckIn, name: str, practices: Sequence[Practice] = ()) -> Template:
    """Make a template of a check-in: its words without its mood, and the skills practised beside it."""
    return Template(
        name=name,
        feelings=entry.feelings,
        note=entry.note,
        tags=entry.tags,
        skills=tuple(one.skill_id for one in practices),
    )


def with_words(there: CheckIn, template: Template) -> CheckIn:
    """Add a template's words to a check-in; what it says already stays, and nothing is said twice."""
    note = there.note
    if template.note and template.note not in note:
        note = template.note if is_blank(note) else f"{note} {template.note}"
    return replace(
        there,
        feelings=(*there.feelings, *template.feelings),
        note=note,
        tags=(*there.tags, *template.tags),
    )


def check_in_of(template: Template, at: Moment, day: date, mood: int | None = None) -> CheckIn | None:
    """Return the check-in that a template makes; None where it holds no word and no mood is given."""
    if not template.has_words and mood is None:
        return None
    return CheckIn(at=at, day=day, mood=mood, feelings=template.feelings, note=template.note, tags=template.tags)


def practices_of(template: Template, at: Moment, day: date, skills: Sequence[Skill]) -> list[Practice]:
    """Return a practice for each skill of a template that is still there."""
    known = {skill.id: skill for skill in skills}
    found = [known[word] for word in template.skills if word in known]
    return [Practice(at=at, day=day, skill_id=one.id, skill=one.name, area=one.area) for one in found]
