"""The eight steps of a weekly review, in the order of `science.md` 16, and how an answer or a step changes one.

A review may be left at any step; nothing in it has to be answered.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Final

from evenso.journal.melding import meld_words
from evenso.links import Ref, Thing
from evenso.records import AnyEntry, Moment
from evenso.reviews.records import STEPS, Review, ReviewAnswer
from evenso.week import WeekReview
from evenso.wording.dates import week_of

MOST_OFFERS: Final = 9
"""Entries offered to be brought, as many as there are digits."""


class Part(StrEnum):
    """What each step is about; answers are kept under these names."""

    HERE = "here"
    DAYS = "days"
    SENTENCE = "sentence"
    PRACTICE = "practice"
    HARDEST = "hardest"
    NOTICED = "noticed"
    GOALS = "goals"
    BRING = "bring"


PARTS: Final = tuple(Part)
WRITTEN: Final = frozenset({Part.HARDEST, Part.NOTICED, Part.BRING})
"""Steps with a question that can be answered in words."""


def part_at(step: int) -> Part:
    """Return what a step (1 to 8) is about."""
    return PARTS[min(STEPS, max(1, step)) - 1]


def begun(of: date, now: Moment, day: date, starts: int = 0) -> Review:
    """Begin the review of the week in which a day lies; weeks begin on weekday `starts`."""
    return Review(at=now, day=day, week=week_of(of, starts)[0])


def with_words(review: Review, part: Part, words: str, began: str | None = None) -> Review:
    """Return a review with what was said in a part, its link kept; without words and link the answer goes.

    `began` is what stood there when it was asked for: what somebody else wrote there since then stays too.
    """
    said = words if began is None else meld_words(began, words, review.said_in(part), " / ")
    return _with(review, ReviewAnswer(part=part, text=said, about=linked_in(review, part)))


def with_link(review: Review, part: Part, about: Ref) -> Review:
    """Return a review in which a part is about something, its words kept."""
    return _with(review, ReviewAnswer(part=part, text=review.said_in(part), about=about))


def linked_in(review: Review, part: Part) -> Ref | None:
    """Return what a part is about, if it is linked."""
    return next((answer.about for answer in review.answers if answer.part == part), None)


def _with(review: Review, answer: ReviewAnswer) -> Review:
    others = [one for one in review.answers if one.part != answer.part]
    kept = [*others, *([answer] if answer.text or answer.about is not None else [])]
    places = {str(part): place for place, part in enumerate(PARTS)}
    return replace(review, answers=tuple(sorted(kept, key=lambda one: places.get(one.part, STEPS))))


def moved_to(review: Review, step: int) -> Review:
    """Return a review at a step; the first and the last hold it. A finished one stays finished."""
    return replace(review, step=min(STEPS, max(1, step)))


def is_blank(review: Review) -> bool:
    """Whether nothing of a review is worth keeping: it stands at its beginning and nothing was said."""
    return review.step == 1 and not review.answers and not review.finished


def offers(week: WeekReview) -> tuple[AnyEntry, ...]:
    """Return the week's entries that could be brought up: marked ones, the hardest moment, what was noticed.

    What is marked as not for the session is not offered.
    """
    found: dict[str, AnyEntry] = {entry.id: entry for entry in week.bring}
    noticed = week.noticed.entry if week.noticed is not None else None
    for entry in (week.hardest.check_in if week.hardest is not None else None, noticed):
        if entry is not None and entry.id and not entry.private:
            found.setdefault(entry.id, entry)
    return tuple(sorted(found.values(), key=lambda entry: entry.at.utc))[:MOST_OFFERS]


def pattern_of(review: Review) -> str:
    """Return the id of the pattern that what was noticed is linked to, "" for none."""
    about = linked_in(review, Part.NOTICED)
    return about.id if about is not None and about.thing is Thing.PATTERN else ""
