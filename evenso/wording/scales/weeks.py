"""The weekly review's sentences without mood numbers, for people whom numbers hurt; counts of days stay."""

from __future__ import annotations

from dataclasses import replace

from evenso.highlights import HardMoment
from evenso.language import tr
from evenso.week import WeekReview
from evenso.wording import weeks
from evenso.wording.dates import say_counted
from evenso.wording.entries import entry_gist
from evenso.wording.scales.moods import level_word


def say_week_in_words(review: WeekReview) -> str:
    """Say a week's one sentence without a mood's number."""
    return review.in_words


def say_hard_moment_in_words(moment: HardMoment) -> str:
    """Say when the lowest check-in was and what stood beside it."""
    check_in = moment.check_in
    gist = entry_gist(check_in)
    said = "" if check_in.mood is None else f": {level_word(check_in.mood)}"
    return f"{say_counted(check_in.day, check_in.at)}{said}" + (f" · {gist}" if gist else "")


def say_what_was_there_in_words(moment: HardMoment) -> str:
    """Say what was practised around the hardest moment and how the next check-in was."""
    practised = weeks.say_what_was_there(replace(moment, following=None))
    following = moment.following
    if following is None or following.mood is None:
        return practised
    after = tr(
        "The next check-in: {mood}, {moment}.",
        mood=level_word(following.mood),
        moment=say_counted(following.day, following.at),
    )
    return f"{practised} {after}".strip()
