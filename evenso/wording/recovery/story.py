"""The recovery chart in sentences: the same story, one thing after another, for ears and for narrow screens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from evenso.annotations.markers import LifeMarker
from evenso.language import tr
from evenso.recovery.direction import FEWEST_DAYS
from evenso.recovery.findings import Recovery
from evenso.recovery.ranges import OWN_FIGURES_FROM
from evenso.wording.aloud import BETWEEN
from evenso.wording.dates import say_day, say_span
from evenso.wording.recovery.setbacks import NONE_FOUND, say_marker, say_words
from evenso.wording.recovery.telling import say_setback
from evenso.wording.summaries import say_numbers
from evenso.wording.trends import (
    say_bounds,
    say_coverage,
    say_direction,
    say_mood,
    say_real_change,
    say_swings,
    say_usual,
)


def tell_all(
    recovery: Recovery, markers: Sequence[tuple[date, LifeMarker]] = (), marked: Sequence[str] = ()
) -> list[str]:
    """Return the story of a window as paragraphs, the most important first; nothing is said that is not known.

    `markers` are the days of life markers in the window, `marked` what else happened on a day of it, said already.
    """
    head = f"{say_span(recovery.could_be_logged.start, recovery.end)}: {say_coverage_of(recovery)}."
    if not recovery.days:
        return [head, recovery.sentence]
    told = [recovery.sentence, head, say_direction(recovery.direction)]
    told.append(say_usual(recovery.usual, learning=recovery.learning))
    told = [told[0], *(line for line in told[1:] if line not in recovery.sentence)]  # it says some of them itself
    told += [_days(recovery)] if len(recovery.days) < FEWEST_DAYS else []
    told += _setbacks(recovery)
    told += [tr("You marked: {marker}.", marker=say_marker(replace(marker, day=day))) for day, marker in markers]
    told += marked
    if recovery.improvement is not None:
        told += say_numbers(recovery.improvement)
    told += [say_swings(recovery.swings), say_bounds(recovery.bounds)]
    if recovery.real_change is not None and len(recovery.days) >= OWN_FIGURES_FROM:
        told.append(say_real_change(recovery.real_change))
    return list(dict.fromkeys(line for line in told if line))


def say_coverage_of(recovery: Recovery) -> str:
    """Say how many of the days that could be logged were: none before the journal's first one is missing."""
    counted = recovery.could_be_logged
    return say_coverage(len(counted.days), counted.span, len(counted.blank_away))


def _days(recovery: Recovery) -> str:
    """Say the days themselves, while they are too few for anything to be said of them."""
    days = [f"{say_day(one.day, recovery.end)} {say_mood(one.mood)}" for one in recovery.days]
    return tr("Your days: {days}.", days=BETWEEN.join(days))


def _setbacks(recovery: Recovery) -> list[str]:
    last = recovery.days[-1].day
    told = []
    for setback in recovery.counted:
        told += [say_setback(setback, last, recovery.end), *say_words(setback)]
    return told or ([NONE_FOUND] if recovery.judged else [])
