"""What the editor asks: a form is its fields with their words, a text, and what becomes of both.

Forms for entries and for skills; pure, but for the intent a form ends in. How one is typed into is left to `editor`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from evenso.language import tr
from evenso.records import (
    AnyEntry,
    Area,
    CheckIn,
    InvalidRecord,
    Moment,
    Note,
    Practice,
    Skill,
)
from evenso.wording.dates import say_day, say_long_day
from evenso.wording.entries import AREA_WORDS, kind_word
from evenso.wording.scales.moods import level_word
from tui.intents import AddEntry, AddSkill, ChangeEntry, ChangeSkill, Intent

YES_NO: Final = (tr("no"), tr("yes"))
NEW_NOTE: Final = "journal.new"
TAGS_HINT: Final = tr("words of your own, with commas; → completes one you have")


class RefusedField(InvalidRecord):
    """A sentence about what stands in one field, which should have the cursor then."""

    def __init__(self, sentence: str, field: str) -> None:
        super().__init__(sentence)
        self.field = field


@dataclass(frozen=True, slots=True)
class Field:
    """One line: its name, its label, the words in it, a hint; with `choices` it is chosen rather than typed.

    `known` are words that complete what is typed, in a line with commas. `only` is another line's name and the choice
    there with which this one is asked.
    """

    name: str
    label: str
    value: str = ""
    hint: str = ""
    choices: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    only: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A title, one-line fields, a text of any length (None: without one), and the intent that saves it.

    `finish` takes the words by field name, the text as `text`, and may refuse with `InvalidRecord`. `slot` names the
    draft that keeps what is half-written, `first` the line that has the cursor (the text, where none is named),
    `label` is what stands over the text, `questions` one may begin from, one of which stands over an empty page,
    `new` says that nothing of what is asked was ever saved, whatever words stand there to begin with, `counted`
    whether the words of the text are, `line` after which line of the text the cursor stands (0: after the last one).
    """

    title: str
    slot: str
    fields: tuple[Field, ...]
    finish: Callable[[Mapping[str, str]], Intent]
    text: str | None = None
    day: date | None = None
    first: str = ""
    label: str = ""
    questions: tuple[str, ...] = ()
    new: bool = False
    counted: bool = True
    line: int = 0

    @property
    def values(self) -> dict[str, str]:
        """The words as the form begins."""
        words = {field.name: field.value for field in self.fields}
        return words if self.text is None else {**words, "text": self.text}

    @property
    def was_saved(self) -> bool:
        """Whether the words it begins with are words that were saved."""
        typed = [field.value for field in self.fields if not field.choices]
        return not self.new and any(words.strip() for words in (*typed, self.text or ""))

    def differs(self, values: Mapping[str, str]) -> bool:
        """Whether words are others than it begins with; the moment alone makes nothing half-written of a new entry."""
        return any(words != self.values[name] for name, words in values.items() if not (self.new and name == "when"))


@dataclass(frozen=True, slots=True)
class Known:
    """What a form may offer: the person's own tags, the most used first, and questions to begin an entry with."""

    tags: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


NOTHING_KNOWN: Final = Known()


@dataclass(frozen=True, slots=True)
class Times:
    """How the words of a moment are read back: seen from `now` (aware), with the journal's rollover hour."""

    now: datetime
    day_starts_at: int

    def words(self, moment: Moment) -> str:
        """Write a moment as it is read back."""
        return moment.local.isoformat(sep=" ", timespec="minutes")

    def place(self, entry: AnyEntry, words: str) -> AnyEntry:
        """Put an entry at the moment that the words name; as it was, when they name the same minute."""
        if words.strip() == self.words(entry.at):
            return entry
        from evenso.moments import read_when  # noqa: PLC0415 - only when a moment was typed

        try:
            moment = read_when(words, now=self.now, day_starts_at=self.day_starts_at).moment
        except InvalidRecord as problem:
            raise RefusedField(str(problem), "when") from None
        return replace(entry, at=moment, day=moment.entry_day(self.day_starts_at))


def when_field(entry: AnyEntry, times: Times) -> Field:
    """Return the line that says when an entry was."""
    return Field("when", tr("When"), times.words(entry.at), tr("2026-11-20 21:00, yesterday 9pm, last monday …"))


def number_in(field: str, words: Mapping[str, str], label: str, highest: int | None = None) -> int | None:
    """Read a line that takes a whole number (from 0 to the highest) or nothing; raises `RefusedField`."""
    said = words[field].strip()
    if not said:
        return None
    if not (said.isascii() and said.isdigit()):
        raise RefusedField(tr("“{label}” is a whole number; leave it empty when there is none.", label=label), field)
    if highest is not None and (len(said) > 9 or int(said) > highest):
        raise RefusedField(
            tr(
                "“{label}” is a whole number from 0 to {highest}; leave it empty when there is none.",
                label=label,
                highest=highest,
            ),
            field,
        )
    return int(said)


def _list(words: str, was: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Read words with commas between them; left as they were, they keep commas of their own."""
    return was if words == ", ".join(was) else tuple(words.split(","))


def new_note_form(day: date, times: Times, known: Known = NOTHING_KNOWN) -> Form:
    """Ask for a new journal entry; on an earlier day it stands at noon."""
    here = Moment.of(times.now)
    at = here if here.entry_day(times.day_starts_at) == day else _noon(day, times)
    blank = Note(at=at, day=day, text="…")

    def finish(words: Mapping[str, str]) -> Intent:
        note = replace(
            blank, text=words["text"], tags=_list(words["tags"]), for_session=words["session"] == YES_NO[True]
        )
        return AddEntry(times.place(note, words["when"]), NEW_NOTE)

    fields = (when_field(blank, times), *_note_fields((), for_session=False, known=known.tags))
    title = tr("A new entry, {day}", day=say_long_day(day, here.local.date()))
    return Form(title, NEW_NOTE, fields, finish, text="", day=day, questions=known.questions, new=True)


def _noon(day: date, times: Times) -> Moment:
    from evenso.moments import read_when  # noqa: PLC0415 - only for an earlier day

    return read_when(day.isoformat(), now=times.now, day_starts_at=times.day_starts_at).moment


def _note_fields(tags: tuple[str, ...], *, for_session: bool, known: tuple[str, ...] = ()) -> tuple[Field, ...]:
    return (
        Field("tags", tr("Tags"), ", ".join(tags), TAGS_HINT, known=known),
        Field("session", tr("For the session"), YES_NO[for_session], choices=YES_NO),
    )


def entry_form(entry: AnyEntry, times: Times, *, numbers: bool = True, known: Known = NOTHING_KNOWN) -> Form:
    """Ask for an entry again, with its words in place; without `numbers` a mood stays unless one is typed."""
    fields = _fields(entry, known.tags)
    if not numbers and isinstance(entry, CheckIn) and entry.mood is not None:
        fields = (
            Field(
                "mood",
                tr("Mood"),
                "",
                tr("{word}, as it is; or 1 low to 10 high", word=level_word(entry.mood)),
            ),
            *fields[1:],
        )
    slot = f"journal.{entry.id}"

    def finish(words: Mapping[str, str]) -> Intent:
        if not numbers and isinstance(entry, CheckIn) and not words["mood"].strip():
            words = {**words, "mood": _said(entry.mood)}
        return ChangeEntry(times.place(_changed(entry, words), words["when"]), slot, entry)

    kind = kind_word(entry)
    title = f"{kind[:1].upper()}{kind[1:]}, {say_day(entry.day, times.now.date())}"
    text = entry.text if isinstance(entry, Note) else entry.note
    label = tr("A note") if isinstance(entry, Practice) else ""
    return Form(title, slot, (*fields, when_field(entry, times)), finish, text=text, day=entry.day, label=label)


def _fields(entry: AnyEntry, tags: tuple[str, ...]) -> tuple[Field, ...]:
    if isinstance(entry, CheckIn):
        return (
            Field("mood", tr("Mood"), _said(entry.mood), tr("1 low to 10 high, or nothing")),
            Field("feelings", tr("Feelings"), ", ".join(entry.feelings), tr("your own words, with commas")),
        )
    if isinstance(entry, Practice):
        from tui.dialogs.practice_form import practice_fields  # noqa: PLC0415 - it builds on this module

        return practice_fields(entry)
    return _note_fields(entry.tags, for_session=entry.for_session, known=tags)


def _said(number: int | None) -> str:
    return "" if number is None else str(number)


def _changed(entry: AnyEntry, words: Mapping[str, str]) -> AnyEntry:
    if isinstance(entry, CheckIn):
        mood, feelings = number_in("mood", words, tr("Mood")), _list(words["feelings"], entry.feelings)
        return replace(entry, mood=mood, feelings=feelings, note=words["text"])
    if isinstance(entry, Practice):
        from tui.dialogs.practice_form import practice_of  # noqa: PLC0415 - it builds on this module

        return practice_of(entry, words)
    tags = _list(words["tags"], entry.tags)
    parts = entry.parts if words["text"] == entry.text else ()  # a text that was typed over is no longer its parts
    return replace(entry, text=words["text"], tags=tags, for_session=words["session"] == YES_NO[True], parts=parts)


def skill_form(skill: Skill | None, area: Area = Area.GROUNDING) -> Form:
    """Ask for a skill: a new one (None) in an area, or one that is there."""
    was = skill or Skill(name="…", area=area)
    fields = (
        Field("name", tr("Name"), skill.name if skill else "", tr("a few words of your own")),
        Field("area", tr("Area"), AREA_WORDS[was.area], choices=tuple(AREA_WORDS.values())),
        Field("what", tr("What it is"), was.what, tr("in a sentence")),
        Field("when", tr("When it helps"), was.when, tr("at which moments")),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        changed = replace(
            was,
            name=words["name"],
            area=next(one for one in Area if AREA_WORDS[one] == words["area"]),
            what=words["what"],
            when=words["when"],
            how=words["text"],
        )
        return AddSkill(changed) if skill is None else ChangeSkill(changed, skill)

    slot = f"skills.{skill.id}" if skill else "skills.new"
    title = tr("A skill of your own") if skill is None else tr("A skill")
    return Form(
        title, slot, fields, finish, text=was.how, first="name", label=tr("How it goes, step by step if you like")
    )
