"""Sentences about a person's own trackers and their values; a value that is missing is never said as a number."""

from __future__ import annotations

from typing import Final

from evenso.annotations.trackers import MOST_TRACKERS, Better, Scale, Tracker, TrackerValue
from evenso.text import one_line
from evenso.wording.dates import say_day, say_time
from evenso.wording.scales.moods import level_word

SCALE_WORDS: Final = {Scale.TEN: "0 to 10", Scale.YES_NO: "yes or no"}
BETTER_WORDS: Final = {Better.HIGHER: "higher", Better.LOWER: "lower", Better.NEITHER: "neither"}
NONE_ASKED: Final = "No tracker is switched on; g then , goes to Settings, where scales of your own are made"
ALL_ANSWERED: Final = "Every tracker has a value on this day; t shows them"
FIRST_TRACKER: Final = (
    "A tracker is a scale of your own, such as sleep or anxiety: "
    f"up to {MOST_TRACKERS}, asked only where you switch it on, never filled in for you."
)


def say_number(value: float, scale: Scale, *, numbers: bool = True) -> str:
    """Say a value of a tracker, or a day's mean of several: `6`, `5.5`, `yes`; without numbers a word."""
    if scale is Scale.YES_NO:
        return "yes" if value >= 1 else "no" if value <= 0 else "yes and no"
    return f"{value:.1f}".removesuffix(".0") if numbers else level_word(value, 0, 10)


def say_tracker(tracker: Tracker) -> str:
    """Say a tracker on one line: its name, its scale, which way is better, whether it is asked."""
    parts = [one_line(tracker.name), SCALE_WORDS[tracker.scale]]
    parts += [f"{BETTER_WORDS[tracker.better]} is better"] if tracker.better is not Better.NEITHER else []
    parts += ["asked on Today"] if tracker.asked else []
    return ", ".join([*parts, "put away"] if tracker.archived else parts)


def say_value(value: TrackerValue, *, numbers: bool = True) -> str:
    """Say a value with its tracker: `sleep 6`, `outside yes`."""
    return f"{one_line(value.tracker)} {say_number(value.value, value.scale, numbers=numbers)}"


def _when(value: TrackerValue) -> str:
    return f"{say_day(value.day, value.day)} {say_time(value.at)}"


def say_saved_value(value: TrackerValue, *, corrected: bool = False, numbers: bool = True) -> str:
    """Say what was saved and for when: `Saved sleep 6 for Sun 22 Nov 09:00`."""
    return f"{'Changed' if corrected else 'Saved'} {say_value(value, numbers=numbers)} for {_when(value)}"


def say_value_taken_out(value: TrackerValue, *, numbers: bool = True) -> str:
    """Say which value was taken out: `Took sleep 6 out of Sun 22 Nov 09:00`."""
    return f"Took {say_value(value, numbers=numbers)} out of {_when(value)}"


def say_no_value(tracker: Tracker) -> str:
    """Say that there is nothing to take out."""
    return f"{one_line(tracker.name)} has no value on this day"


def say_how_answered(tracker: Tracker) -> str:
    """Say which keys answer a tracker."""
    keys = "y or n" if tracker.scale is Scale.YES_NO else "a digit from 0 to 9, or x for ten"
    return f"“{one_line(tracker.name)}” is answered with {keys}"


def say_saved_tracker(tracker: Tracker, before: Tracker | None = None) -> str:
    """Say what became of a tracker, by what was changed about it."""
    name = f"“{one_line(tracker.name)}”"
    if before is not None and before.archived is not tracker.archived:
        return f"Put {name} away; its values stay" if tracker.archived else f"Brought {name} back"
    if before is None or before.asked is not tracker.asked:
        return f"{name} is asked on Today: t" if tracker.asked else f"{name} is kept, and not asked"
    return f"Saved {name} among your trackers"
