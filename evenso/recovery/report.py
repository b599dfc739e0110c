"""One call for everything the recovery chart and its words need: the one place that puts the parts together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from evenso.annotations.setbacks import SetbackNote
from evenso.recovery.chosen.overrule import overrule
from evenso.recovery.direction import direction_window, find_direction, held_back
from evenso.recovery.findings import Recovery, Setback, SetbackStatus
from evenso.recovery.improvement import find_improvement
from evenso.recovery.line import draw_line
from evenso.recovery.ranges import find_swings, level_bounds, own_real_change, usual_range
from evenso.recovery.series import DaySeries
from evenso.recovery.setbacks import can_be_known, find_setbacks, is_learning
from evenso.wording.recovery.telling import tell_story


def recover(
    series: DaySeries,
    start: date,
    end: date,
    *,
    since: date | None = None,
    setbacks: tuple[Setback, ...] | None = None,
    notes: Sequence[SetbackNote] = (),
) -> Recovery:
    """Read the window `start` to `end` (inclusive) of a whole history up to `end`.

    `since` is the anchor of the improvement (default: the window's start). `notes` are the person's word on setbacks.
    Who reads many windows of one history gives its `setbacks`, found and overruled once, instead of the notes.
    """
    history = series.window(min(series.start, start), end)
    window = history.window(start, end)
    episodes = overrule(find_setbacks(history), notes, history) if setbacks is None else setbacks
    anchor = start if since is None else since
    shown, counted = _between(episodes, start, end), tuple(filter(_counts, episodes))
    improvement = find_improvement(history, anchor, counted)
    direction = held_back(find_direction(history.window(*direction_window(start, end))), improvement)
    bounds = level_bounds(window, direction)
    # blank days at the end change coverage only: what is usual is read from the last logged day on
    latest = window.days[-1].day if window.days else end
    found = Recovery(
        series=window,
        line=draw_line(history, start, end),
        usual=usual_range(history, latest),
        direction=direction,
        setbacks=shown,
        improvement=improvement,
        learning=is_learning(history),
        judged=can_be_known(history, start),
        sentence="",
        swings=find_swings(history, latest),
        bounds=bounds,
        real_change=own_real_change(window),
        begins=history.days[0].day if history.days else None,
    )
    return replace(found, sentence=_sentence(found, _between(counted, anchor, end)))


def _sentence(found: Recovery, setbacks: Sequence[Setback]) -> str:
    return tell_story(
        found.direction,
        found.improvement,
        setbacks,
        last=found.days[-1].day if found.days else None,
        learning=found.learning,
        depends=found.bounds is not None and found.bounds.depends,
        start=found.start,
    )


def _between(setbacks: Sequence[Setback], start: date, end: date) -> tuple[Setback, ...]:
    return tuple(setback for setback in setbacks if setback.start <= end and setback.end >= start)


def _counts(setback: Setback) -> bool:
    return setback.status is not SetbackStatus.DISMISSED
