"""What the person ticks for a summary: sections, single entries, a preset with its period. Nothing leaves unticked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from evenso.language import tr
from evenso.records import InvalidRecord, is_entry_id
from evenso.text import clean, one_line


class Section(StrEnum):
    """The parts of a summary, in the order of the page; the words of `--with` and `--without`."""

    TOPICS = "topics"
    THERAPY = "therapy"
    STORY = "story"
    CHART = "chart"
    SESSIONS = "sessions"
    MARKERS = "markers"
    SETBACKS = "setbacks"
    PRACTICE = "practice"
    RIGHT_AFTER = "right-after"
    GOALS = "goals"
    SCORES = "scores"
    AGREED = "agreed"
    NOTES = "notes"
    DAYS = "days"
    URGES = "urges"
    PLAN = "plan"
    COVERAGE = "coverage"


ASKED_FOR: Final = frozenset({Section.DAYS, Section.URGES, Section.PLAN})
"""Sections that no preset holds: they are there only when they are ticked one by one (`science.md` 15.6)."""

USUAL_SECTIONS: Final = frozenset(Section) - ASKED_FOR - {Section.THERAPY}
"""What a summary holds unless the person says otherwise; the therapist who reads it knows of the therapy."""

LAST_SESSION: Final = "last-session"
EVERYTHING: Final = "everything"
USUAL_DAYS: Final = 90
SHORTEST: Final = 14
"""Days of a page at least: a journal that begins within a period has its page from there, not from empty weeks."""


LONGEST_NAME: Final = 60


def name_for_page(words: str) -> str:
    """Return a name as it will stand on the page, "" for none; raises InvalidRecord where it would not fit there."""
    said = one_line(clean(words)).strip()
    if len(said) > LONGEST_NAME:
        raise InvalidRecord(
            tr(
                "A name on the page has at most {most} characters; this one has {count:,}.",
                most=LONGEST_NAME,
                count=len(said),
            )
        )
    return said


def first_told(back: date, today: date, first_day: date | None) -> date:
    """Return where a period that reaches to `back` begins on paper, in a journal that begins on `first_day`."""
    return back if first_day is None else max(back, min(first_day, today - timedelta(days=SHORTEST - 1)))


@dataclass(frozen=True, slots=True)
class Preset:
    """A named set of sections and its period: `days` back, or back to the last session where that is longer ago.

    A period of 0 days is the whole journal. With `one_by_one` no entry is quoted that was not ticked by itself.
    """

    name: str
    sections: frozenset[Section]
    days: int = USUAL_DAYS
    since_session: bool = False
    one_by_one: bool = False

    def start(self, today: date, *, last_session: date | None, first_day: date | None) -> date:
        """Return the first day of the period that ends today."""
        if self.days == 0:
            return min(first_day or today - timedelta(days=SHORTEST - 1), today)
        back = first_told(today - timedelta(days=self.days - 1), today, first_day)
        return min(last_session, back) if self.since_session and last_session is not None else back


USUAL: Final = Preset("usual", USUAL_SECTIONS)
PRESETS: Final = (
    USUAL,
    Preset("first session", USUAL_SECTIONS - {Section.SESSIONS, Section.SETBACKS, Section.RIGHT_AFTER, Section.AGREED}),
    Preset("weekly", USUAL_SECTIONS - {Section.MARKERS, Section.RIGHT_AFTER}, days=14, since_session=True),
    Preset(
        "psychiatrist",
        frozenset(
            {Section.STORY, Section.CHART, Section.MARKERS, Section.SETBACKS, Section.SCORES, Section.COVERAGE},
        ),
    ),
    # what was marked or put down as a topic was meant for somebody else, years ago some of it; with whom one was in
    # therapy is told to who goes on with it, a psychiatrist hears it only where it is ticked
    Preset(
        "new therapist",
        USUAL_SECTIONS - {Section.NOTES, Section.TOPICS} | {Section.THERAPY},
        days=0,
        one_by_one=True,
    ),
)
"""What stands ready to be chosen; every tick in it can be taken away again."""


def preset_of(word: str) -> Preset:
    """Return the preset of a name, however its words are parted; raises InvalidRecord with those that there are."""
    for preset in PRESETS:
        if _plain(preset.name) == _plain(word):
            return preset
    named = ", ".join(tr("“{words}”", words=preset.name) for preset in PRESETS)
    raise InvalidRecord(tr("“{word}” is no preset; there are {named}.", word=one_line(word)[:40], named=named))


@dataclass(frozen=True, slots=True)
class Choice:
    """What may leave: sections, and single entries by id, added (private ones too) or left out of the notes.

    With `one_by_one` an entry that was marked for the session is quoted only where it was added too.
    """

    sections: frozenset[Section] = USUAL_SECTIONS
    added: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    one_by_one: bool = False

    def has(self, section: Section) -> bool:
        """Whether a section was ticked."""
        return section in self.sections


def choose(
    more: Iterable[str] = (),
    without: Iterable[str] = (),
    base: Iterable[Section] = USUAL_SECTIONS,
    *,
    one_by_one: bool = False,
) -> Choice:
    """Return a choice from sections and ids of entries, some added and some left out; leaving out wins.

    Where entries are ticked one by one, one that is added brings the notes with it; who adds the notes as a whole gets
    all that are marked.

    Raises InvalidRecord with the known names when a word is neither.
    """
    added, added_ids = _sorted_out(more)
    gone, gone_ids = _sorted_out(without)
    one_by_one = one_by_one and Section.NOTES not in added
    if one_by_one and added_ids:
        added |= {Section.NOTES}
    return Choice((frozenset(base) | added) - gone, added_ids - gone_ids, gone_ids, one_by_one)


def _sorted_out(words: Iterable[str]) -> tuple[frozenset[Section], frozenset[str]]:
    sections: set[Section] = set()
    ids: set[str] = set()
    for word in words:
        plain = _plain(word)
        if plain in set(Section):
            sections.add(Section(plain))
        elif is_entry_id(word.strip().lower()) and any(letter.isdigit() for letter in word):
            ids.add(word.strip().lower())
        else:
            raise InvalidRecord(
                tr(
                    "“{word}” is no section of a summary; there are {named}. A single entry is named by its id, as"
                    " `evenso list` shows it.",
                    word=one_line(word)[:40],
                    named=", ".join(Section),
                )
            )
    return frozenset(sections), frozenset(ids)


def _plain(word: str) -> str:
    return "-".join(word.casefold().replace("_", " ").replace("-", " ").split())
