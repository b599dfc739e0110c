"""One call for everything the recovery chart and its words need: the one place that puts the parts together."""

from __future__ import annotations

from datetime import date

from evenso.recovery.direction import direction_window, find_direction
from evenso.recovery.findings import Recovery, Setback, SetbackStatus
from evenso.recovery.improvement import find_improvement
from evenso.recovery.line import draw_line
from evenso.recovery.ranges import find_swings, level_bounds, own_real_change, usual_range
from evenso.recovery.series import DaySeries
from evenso.recovery.setbacks import find_setbacks, is_learning
from evenso.wording.trends import tell_story


def recover(
    series: DaySeries,
    start: date,
    end: date,
    *,
    since: date | None = None,
    setbacks: tuple[Setback, ...] | None = None,
) -> Recovery:
    """Read the window `start` to `end` (inclusive) of a whole history up to `end`.

    `since` is the anchor of the improvement (default: the window's start). `setbacks` are the history's setbacks as
    the person left them (confirmed, dismissed, marked); without them they are found afresh.
    """
    history = series.window(min(series.start, start), end)
    window = history.window(start, end)
    found = find_setbacks(history) if setbacks is None else setbacks
    shown = tuple(setback for setback in found if setback.start <= end and setback.end >= start)
    counted = tuple(setback for setback in found if setback.status is not SetbackStatus.DISMISSED)
    direction = find_direction(history.window(*direction_window(start, end)))
    improvement = find_improvement(history, start if since is None else since, counted)
    bounds = level_bounds(window, direction)
    learning = is_learning(history)
    sentence = tell_story(
        direction,
        improvement,
        [setback for setback in counted if setback.end >= (start if since is None else since)],
        last=window.days[-1].day if window.days else None,
        learning=learning,
        depends=bounds is not None and bounds.depends,
    )
    return Recovery(
        series=window,
        line=draw_line(history, start, end),
        usual=usual_range(history, end),
        direction=direction,
        setbacks=shown,
        improvement=improvement,
        learning=learning,
        sentence=sentence,
        swings=find_swings(history, end),
        bounds=bounds,
        real_change=own_real_change(window),
    )
