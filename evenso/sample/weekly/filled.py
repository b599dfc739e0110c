"""The sample's totals of PHQ-9 and WHO-5 through fourteen months, and the reviews of its last weeks.

The totals follow the days of the story, so that its chart and its questionnaires tell of the same months.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from random import Random
from statistics import fmean
from typing import Final

from evenso.formats.kinds.work import Work
from evenso.links import Ref, Thing
from evenso.records import ID_ALPHABET, Moment
from evenso.reviews.records import STEPS, Review, ReviewAnswer
from evenso.reviews.steps import Part
from evenso.sample.life import DAYS, FIRST_SESSION, LivedDay
from evenso.scores.presets import preset_named
from evenso.scores.records import Better, Questionnaire, Score
from evenso.wording.dates import week_of

_PHQ: Final = "qa24"
_WHO: Final = "qa25"
_PATTERN: Final = "pt24"
_FILLED: Final = (*range(FIRST_SESSION - 1, DAYS - 10, 14), DAYS - 3)
"""Days on which PHQ-9 was filled in: every second week, on the eve of the session."""

_WELL: Final = (*range(FIRST_SESSION - 1, DAYS - 10, 56), DAYS - 3)
_NOTES: Final = {12: "the first one, in the waiting room", DAYS - 3: "quicker than in winter"}

_SAID: Final = {
    1: (
        ("The walk round the block, before I rang Ana.", "I said yes again before she had finished the sentence.", ""),
        STEPS,
    ),
    2: (("", "The Sunday knot was smaller when I had asked what is due.", "Whether a shorter no is enough"), STEPS),
    3: (("Going to bed with the phone in the hall.", "", ""), 6),
}
"""By how many weeks ago: what was said to the hardest moment, to what was noticed, to bring; where it was left."""


def with_weekly(work: Work, first: date, days: Sequence[LivedDay], zone: tzinfo, seed: int) -> Work:
    """Add totals and reviews to the work of the journal that begins on `first`."""
    chance = Random(seed)
    phq, who = _asked("PHQ-9", _PHQ), _asked("WHO-5", _WHO)
    totals = [*_totals(phq, _FILLED, first, days, zone, chance), *_totals(who, _WELL, first, days, zone, chance)]
    named = tuple(replace(one, id=_id("qv", place)) for place, one in enumerate(totals))
    return replace(work, questionnaires=(phq, who), scores=named, reviews=_reviews(first, zone))


def _asked(name: str, word: str) -> Questionnaire:
    found = preset_named(name)
    if found is None:
        raise LookupError(f"there is no preset {name}")
    return replace(found, id=word)


def _id(begin: str, number: int) -> str:
    tens, ones = divmod(number, len(ID_ALPHABET))
    return f"{begin}{ID_ALPHABET[tens]}{ID_ALPHABET[ones]}"


def _totals(
    asked: Questionnaire, filled: Sequence[int], first: date, days: Sequence[LivedDay], zone: tzinfo, chance: Random
) -> list[Score]:
    return [
        Score(
            at=_at(first, number, zone, time(18, 5 + number % 50)),
            day=first + timedelta(days=number),
            questionnaire_id=asked.id,
            value=_value(asked, fmean(day.mood for day in days[max(0, number - 13) : number + 1]), chance),
            note=_NOTES.get(number, "") if asked.id == _PHQ else "",
        )
        for number in filled
    ]


def _value(asked: Questionnaire, mood: float, chance: Random) -> int:
    """Return the total of a fortnight with a mean mood, with the noise that such totals have."""
    share = min(1.0, max(0.0, (mood - 2) / 7))
    if asked.better is Better.LOWER:
        return round(min(asked.high, max(asked.low, 24 - 25 * share + chance.gauss(0, 1.0))))
    return 4 * round(min(asked.high, max(asked.low, 12 + 68 * share + chance.gauss(0, 4))) / 4)


def _at(first: date, number: int, zone: tzinfo, clock: time) -> Moment:
    return Moment.of(datetime.combine(first + timedelta(days=number), clock, tzinfo=zone))


def _reviews(first: date, zone: tzinfo) -> tuple[Review, ...]:
    """Return the reviews of the last weeks that are over, each from its Sunday evening."""
    today = first + timedelta(days=DAYS - 1)
    this, _ = week_of(today)
    return tuple(_review(ago, this - timedelta(weeks=ago), first, zone) for ago in _SAID)


def _review(ago: int, monday: date, first: date, zone: tzinfo) -> Review:
    (helped, noticed, bring), step = _SAID[ago]
    sunday = monday + timedelta(days=6)
    about = Ref(Thing.PATTERN, _PATTERN) if ago == 1 else None
    said = ((Part.HARDEST, helped, None), (Part.NOTICED, noticed, about), (Part.BRING, bring, None))
    return Review(
        at=_at(first, (sunday - first).days, zone, time(20, 40)),
        day=sunday,
        week=monday,
        answers=tuple(ReviewAnswer(part=part, text=text, about=ref) for part, text, ref in said if text),
        step=step,
        finished=step == STEPS,
        id=f"qr{ago + 1}2",
    )
