"""The records a person keeps: check-ins, skills, practices, notes.

Each record is frozen and validated when it is made, so that nothing downstream has to ask again. How they are stored
is left to `storage`, how they are read from words to `evenso.moments`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from enum import StrEnum
from typing import Final

from evenso.language import tr
from evenso.rollover import DAY_STARTS_AT, entry_day
from evenso.text import are_tidy, clean, is_blank

_MOOD, _FEELING, _TAG, _NOTE, _LABEL = tr("A mood"), tr("A feeling"), tr("A tag"), tr("The note"), tr("The label")
_SKILL_NAME, _DESCRIPTION, _IN_THE_WAY = tr("The skill's name"), tr("The description"), tr("What got in the way")
LONGEST_TEXT: Final = 1_000_000
"""Characters one text may have; more is refused with a sentence, never cut."""
FIRST_YEAR: Final = 1900


class InvalidRecord(ValueError):
    """A value that cannot be recorded; its message is one sentence for the person."""


class Kind(StrEnum):
    """What sort of entry a record is; the word used in JSON and by `--kind`."""

    CHECK_IN = "check_in"
    PRACTICE = "practice"
    NOTE = "note"


class Area(StrEnum):
    """The seven areas of skills, in the order in which they are shown."""

    GROUNDING = "grounding"
    COMMUNICATION = "communication"
    SELF_CARE = "self-care"
    EMOTION_REGULATION = "emotion regulation"
    BEHAVIOUR_CHANGE = "behaviour change"
    HABITS = "habits"
    PRODUCTIVITY = "productivity"


class PracticeState(StrEnum):
    """How a practice went; every state is a fact, none is a failure."""

    DONE = "done"
    TRIED = "tried"
    NOT_NEEDED = "not-needed"
    SKIPPED = "skipped"


class NoteForm(StrEnum):
    """The forms a journal entry can take."""

    NOTE = "note"
    THOUGHT = "thought"
    PERSPECTIVE = "perspective"
    SESSION = "session"
    SAYING = "saying"
    REHEARSAL = "rehearsal"


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A wall-clock time as the person saw it, with its offset from UTC in minutes; precise to the second."""

    local: datetime
    offset: int

    def __post_init__(self) -> None:
        if self.local.tzinfo is not None:
            raise InvalidRecord(tr("A moment's local time carries no zone; its offset stands beside it."))
        if not -15 * 60 <= self.offset <= 15 * 60:
            raise InvalidRecord(tr("An offset of {offset} minutes from UTC does not exist.", offset=self.offset))
        if not FIRST_YEAR <= self.local.year <= 9998:
            raise InvalidRecord(
                tr("The year {year} is outside {first} to 9998.", year=self.local.year, first=FIRST_YEAR)
            )
        if self.local.microsecond or self.local.fold:
            object.__setattr__(self, "local", self.local.replace(microsecond=0, fold=0))

    @classmethod
    def of(cls, time: datetime, zone: tzinfo | None = None) -> Moment:
        """Take the wall time and offset of an aware `datetime`, or of a naive one as `zone` has it."""
        if (shift := time.utcoffset() if zone is None else zone.utcoffset(time)) is None:
            raise InvalidRecord(tr("This time has no zone, so its moment is not known."))
        return cls(time if time.tzinfo is None else time.replace(tzinfo=None), round(shift.total_seconds() / 60))

    @property
    def aware(self) -> datetime:
        """The moment as an aware `datetime` with its fixed offset."""
        return self.local.replace(tzinfo=timezone(timedelta(minutes=self.offset)))

    @property
    def utc(self) -> datetime:
        """The same instant in UTC."""
        return (self.local - timedelta(minutes=self.offset)).replace(tzinfo=UTC)

    @property
    def iso(self) -> str:
        """ISO 8601 with offset, as JSON shows it."""
        return self.aware.isoformat(timespec="seconds")

    def entry_day(self, day_starts_at: int = DAY_STARTS_AT) -> date:
        """The day this moment belongs to: before the rollover hour (0–23) it is the day before."""
        return entry_day(self.local, day_starts_at)


def _whole(value: object, low: int, high: int, what: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        it = repr(value)
        wrong = tr("{what} is a whole number from {low} to {high}; {it} is not.", what=what, low=low, high=high, it=it)
        raise InvalidRecord(wrong)


def _text(value: str, what: str) -> str:
    if (n := len(value)) > (most := LONGEST_TEXT):
        wrong = tr("{what} has {n:,} characters; {most:,} is the most one entry holds.", what=what, n=n, most=most)
        raise InvalidRecord(wrong)
    return value if value.isprintable() else clean(value)


def _words(values: tuple[str, ...], what: str) -> tuple[str, ...]:
    if not values or are_tidy(values):
        return tuple(values)
    kept = [" ".join(_text(value, what).split()) for value in values]
    return tuple(dict.fromkeys([value for value in kept if not is_blank(value)]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What check-ins, practices and notes share.

    `id` is the short id that people type, empty until the journal gives one. `day` is fixed when the entry is written
    and does not move with later settings. `written` is when it was saved first (UTC), `source` names an import,
    `source_key` is that import's own key, by which a newer export finds the entry again. `for_session` is the mark
    “bring this up”, `private` the mark “not for the session”.
    """

    at: Moment
    day: date
    id: str = ""
    written: datetime | None = None
    source: str = ""
    source_key: str = ""
    for_session: bool = False
    private: bool = False

    @property
    def late(self) -> bool:
        """Whether this was written more than a day after the moment it is about (imports are never late)."""
        return self.written is not None and not self.source and self.written - self.at.utc > timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Entry):
    """A mood from 1 (low) to 10 (high), feelings in words, a line of note; any of them may be missing.

    `label` is the mood's name in the program it was imported from, `tags` its activities.
    """

    mood: int | None = None
    feelings: tuple[str, ...] = ()
    note: str = ""
    label: str = ""
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.mood is not None:
            _whole(self.mood, 1, 10, _MOOD)
        object.__setattr__(self, "feelings", _words(self.feelings, _FEELING))
        object.__setattr__(self, "tags", _words(self.tags, _TAG))
        object.__setattr__(self, "note", _text(self.note, _NOTE))
        object.__setattr__(self, "label", _text(self.label, _LABEL))
        if self.mood is None and not self.feelings and is_blank(self.note) and not self.tags and not self.label:
            raise InvalidRecord(tr("A check-in needs a mood, a feeling or a note."))

    @property
    def kind(self) -> Kind:
        """`Kind.CHECK_IN`."""
        return Kind.CHECK_IN


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A skill, in own words, archived rather than deleted; `made` is its number among all that ever were, 0 unsaved."""

    name: str
    area: Area
    what: str = ""
    when: str = ""
    how: str = ""
    id: str = ""
    favourite: bool = False
    archived: bool = False
    made: int = field(default=0, compare=False, repr=False)

    def __post_init__(self) -> None:
        name = " ".join(_text(self.name, _SKILL_NAME).split())
        if is_blank(name):
            raise InvalidRecord(tr("A skill needs a name."))
        if len(name) > 60:
            raise InvalidRecord(tr("A skill's name has at most 60 characters; put the rest into its description."))
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "area", Area(self.area))
        for part in ("what", "when", "how"):
            object.__setattr__(self, part, _text(getattr(self, part), _DESCRIPTION))


_PRACTICE_SCALES: Final = (
    *(("before", 0, 10), ("after", 0, 10), ("minutes", 0, 1440), ("use", 0, 7)),
    *(("enjoyment", 0, 10), ("achievement", 0, 10)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Entry):
    """One time a skill was practised (or tried, not needed, skipped by choice).

    `before` and `after` are distress from 0 to 10, `use` is the 0–7 scale of `science.md` 13, which holds facts,
    `enjoyment` and `achievement` are 0 to 10, `in_the_way` says what got in the way.
    `skill` is the skill's name and `area` its area when the practice is read; `skill_id` is what is stored.
    """

    skill_id: str
    skill: str = ""
    area: Area | None = None
    state: PracticeState = PracticeState.DONE
    before: int | None = None
    after: int | None = None
    minutes: int | None = None
    use: int | None = None
    enjoyment: int | None = None
    achievement: int | None = None
    note: str = ""
    in_the_way: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "state", PracticeState(self.state))
        for name, low, high in _PRACTICE_SCALES:
            if (value := getattr(self, name)) is not None:
                _whole(value, low, high, f"“{name}”")
        object.__setattr__(self, "note", _text(self.note, _NOTE))
        object.__setattr__(self, "in_the_way", _text(self.in_the_way, _IN_THE_WAY))

    @property
    def kind(self) -> Kind:
        """`Kind.PRACTICE`."""
        return Kind.PRACTICE


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Entry):
    """A journal entry: free text with tags.

    A guided entry (a thought check, a perspective, a rehearsal) has `parts` instead, (name, words) in their order: its
    text is made of them, and `evenso.guided` knows what the names are called.
    """

    text: str = ""
    form: NoteForm = NoteForm.NOTE
    tags: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "form", NoteForm(self.form))
        parts = ((name, _text(words, tr("The entry")).strip()) for name, words in self.parts)
        object.__setattr__(self, "parts", tuple((name, words) for name, words in parts if not is_blank(words)))
        if self.parts:
            object.__setattr__(self, "text", "\n\n".join(words for _, words in self.parts))
        object.__setattr__(self, "text", _text(self.text, tr("The entry")))
        object.__setattr__(self, "tags", _words(self.tags, _TAG))
        if is_blank(self.text):
            raise InvalidRecord(tr("An entry needs some words."))

    @property
    def kind(self) -> Kind:
        """`Kind.NOTE`."""
        return Kind.NOTE


AnyEntry = CheckIn | Practice | Note
ID_ALPHABET: Final = "23456789abcdefghjkmnpqrstuvwxyz"
"""Letters and digits of short ids: none that look alike."""
_ID: Final = rf"[{ID_ALPHABET}]{{4,12}}\Z"


def is_entry_id(word: str) -> bool:
    """Whether a word has the form of a short id."""
    return re.match(_ID, word) is not None
