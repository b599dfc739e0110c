"""The weekly review's sentences without mood numbers, for people whom numbers hurt; counts of days stay."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from evenso.highlights import HardMoment
from evenso.week import WeekReview
from evenso.wording import weeks
from evenso.wording.dates import say_day, say_moment
from evenso.wording.entries import entry_gist
from evenso.wording.scales.moods import level_word
from evenso.wording.trends import LEARNING

WITHIN_USUAL: Final = "The middle of this week's moods lay within your recent usual."

_FOUR_WEEKS: Final = re.compile(r"^(Your last 4 weeks lie) about \S+ (above|below) the 4 before;.*$")
_WITH_FIGURES: Final = re.compile(r"^([^:\d]+): about .*$")


def say_week_in_words(review: WeekReview) -> str:
    """Say a week's one sentence without a mood's number; "" where nothing would be left of it."""
    said = review.sentence
    if said in {weeks.NO_MOODS, weeks.AWAY, weeks.NOTHING_STANDS_OUT, LEARNING}:
        return said
    setback = review.setbacks[-1] if review.setbacks else None
    last = min(review.end, review.today)
    if setback is not None:
        if setback.recovered is None and setback.start >= review.start:
            began = say_day(setback.start, last)
            return f"Since {began} your days lie below your recent usual; this may be a setback."
        return weeks.say_week_in_setback(setback, review.start, last)
    if review.usual is not None and said == weeks.say_within_usual(review.usual):
        return WITHIN_USUAL
    for pattern, form in ((_FOUR_WEEKS, r"\1 \2 the 4 before."), (_WITH_FIGURES, r"\1.")):
        if pattern.match(said):
            return pattern.sub(form, said)
    return said if not re.search(r"\d", said) else ""


def say_hard_moment_in_words(moment: HardMoment) -> str:
    """Say when the lowest check-in was and what stood beside it."""
    check_in = moment.check_in
    gist = entry_gist(check_in)
    said = "" if check_in.mood is None else f": {level_word(check_in.mood)}"
    return f"{say_moment(check_in.at)}{said}" + (f" · {gist}" if gist else "")


def say_what_was_there_in_words(moment: HardMoment) -> str:
    """Say what was practised around the hardest moment and how the next check-in was."""
    practised = weeks.say_what_was_there(replace(moment, following=None))
    following = moment.following
    if following is None or following.mood is None:
        return practised
    after = f"The next check-in: {level_word(following.mood)}, {say_moment(following.at)}."
    return f"{practised} {after}".strip()
