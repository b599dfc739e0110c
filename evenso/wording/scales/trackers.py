"""Sentences about a person's own trackers and their values; a value that is missing is never said as a number."""

from __future__ import annotations

from typing import Final

from evenso.annotations.trackers import MOST_TRACKERS, Better, Scale, Tracker, TrackerValue
from evenso.language import figures, tr, tr_as
from evenso.text import one_line
from evenso.wording.dates import say_counted
from evenso.wording.scales.moods import level_word

SCALE_WORDS: Final = {Scale.TEN: tr("0 to 10"), Scale.YES_NO: tr("yes or no")}
NONE_ASKED: Final = tr("No tracker is switched on; g then , goes to Settings, where you make them")
ALL_ANSWERED: Final = tr("Every tracker has a value on this day; t shows them")
FIRST_TRACKER: Final = tr(
    "A tracker is a scale of your own, such as sleep or anxiety: up to {most_trackers}, "
    "asked only where you switch it on, never filled in for you.",
    most_trackers=MOST_TRACKERS,
)


def say_number(value: float, scale: Scale, *, numbers: bool = True) -> str:
    """Say a value of a tracker, or a day's mean of several: `6`, `5.5`, `yes`; without numbers a word."""
    if scale is Scale.YES_NO:
        return tr("yes") if value >= 1 else tr("no") if value <= 0 else tr("yes and no")
    return figures(f"{value:.1f}".removesuffix(".0")) if numbers else level_word(value, 0, 10)


def say_tracker(tracker: Tracker) -> str:
    """Say a tracker on one line: its name, its scale, which way is better, whether it is asked."""
    parts = [one_line(tracker.name), SCALE_WORDS[tracker.scale]]
    parts += [tr("higher is better")] if tracker.better is Better.HIGHER else []
    parts += [tr("lower is better")] if tracker.better is Better.LOWER else []
    parts += [tr("asked on Today")] if tracker.asked else []
    return ", ".join([*parts, tr_as("a tracker", "put away")] if tracker.archived else parts)


def say_value(value: TrackerValue, *, numbers: bool = True) -> str:
    """Say a value with its tracker: `sleep 6`, `outside yes`."""
    return f"{one_line(value.tracker)} {say_number(value.value, value.scale, numbers=numbers)}"


def _when(value: TrackerValue) -> str:
    return say_counted(value.day, value.at, value.day)


def say_saved_value(value: TrackerValue, *, corrected: bool = False, numbers: bool = True) -> str:
    """Say what was saved and for when: `Saved sleep 6 for Sun 22 Nov 09:00`."""
    said = say_value(value, numbers=numbers)
    if corrected:
        return tr("Changed {value} for {when}", value=said, when=_when(value))
    return tr("Saved {value} for {when}", value=said, when=_when(value))


def say_value_taken_out(value: TrackerValue, *, numbers: bool = True) -> str:
    """Say which value was taken out: `Took sleep 6 out of Sun 22 Nov 09:00`."""
    return tr("Took {value} out of {when}", value=say_value(value, numbers=numbers), when=_when(value))


def say_no_value(tracker: Tracker) -> str:
    """Say that there is nothing to take out."""
    return tr("{name} has no value on this day", name=one_line(tracker.name))


def say_how_answered(tracker: Tracker) -> str:
    """Say which keys answer a tracker."""
    name = one_line(tracker.name)
    if tracker.scale is Scale.YES_NO:
        return tr("“{name}” is answered with y or n", name=name)
    return tr("“{name}” is answered with a digit from 0 to 9, or x for ten", name=name)


def say_saved_tracker(tracker: Tracker, before: Tracker | None = None) -> str:
    """Say what became of a tracker, by what was changed about it."""
    name = one_line(tracker.name)
    if before is not None and before.archived is not tracker.archived:
        if tracker.archived:
            return tr("Put “{name}” away; its values stay", name=name)
        return tr("Brought “{name}” back", name=name)
    if before is None or before.asked is not tracker.asked:
        if tracker.asked:
            return tr("“{name}” is asked on Today: t", name=name)
        return tr("“{name}” is kept, and not asked", name=name)
    return tr("Saved “{name}” among your trackers", name=name)
