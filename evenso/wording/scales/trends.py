"""The lines around the recovery chart without mood numbers, for people whom numbers hurt; counts of days stay."""

from __future__ import annotations

from evenso.language import tr
from evenso.recovery.findings import Recovery, Verdict
from evenso.recovery.series import DayMood
from evenso.wording.dates import say_since
from evenso.wording.scales.moods import level_word
from evenso.wording.trend_lines import NOT_LOGGED, facts, headline
from evenso.wording.trends import DIRECTIONS


def headline_in_words(recovery: Recovery) -> str:
    """Return the one sentence over the chart, without its final stop and without a mood's number."""
    improvement = recovery.improvement
    if not recovery.days or (recovery.learning and improvement is None):
        return headline(recovery)
    today = recovery.days[-1].day
    if improvement is not None:
        since = say_since(improvement.since, today)
        if improvement.low > 0:
            return tr("Since {since} your usual day is likely higher than it was", since=since)
        if improvement.high < 0:
            return tr("Since {since} your usual day is likely lower than it was", since=since)
        return tr("Since {since} your usual day is about where it was", since=since)
    if recovery.direction.verdict is Verdict.TOO_EARLY:
        return headline(recovery)
    return DIRECTIONS[recovery.direction.verdict]


def facts_in_words(recovery: Recovery) -> list[str]:
    """Return what stands under the chart, without the facts that are moods."""
    return facts(recovery, numbers=False)


def say_day_in_words(found: DayMood | None) -> str:
    """Say a day's mood beside its date in a word: `low, from 2 check-ins`."""
    if found is None:
        return NOT_LOGGED
    word = level_word(found.mood)
    return word if found.entries == 1 else tr("{mood}, from {count} check-ins", mood=word, count=found.entries)
