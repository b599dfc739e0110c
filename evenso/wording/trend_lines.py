"""The short lines around the recovery chart on a screen: the headline over it, the facts under it, a day read out.

The whole story in sentences is `evenso.wording.trends`'; here is what fits beside a chart.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.language import tr, tr_many
from evenso.recovery.findings import Recovery, Setback, SetbackStatus
from evenso.recovery.series import DayMood
from evenso.wording.recovery.telling import say_lead
from evenso.wording.trends import DEPENDS, LEARNING, NOTHING, say_level, say_mood, say_usual

NOT_LOGGED: Final = tr("not logged")
COMPUTED: Final = (
    tr("Dots are days with a mood; days without one stay empty and count as nothing."),
    tr("The line is your likely level (a smoothed mean that may drift), its band where the level lies with 80 %."),
    tr("A setback is days that add up to well below your usual of the weeks before; days near it again end it."),
    tr("The sentence compares your last 28 logged days with the first 28; “likely” is a 95 % interval."),
    tr("Below four weeks and 14 logged days it is too early to say anything, and that is fine."),
)
"""How the chart is computed, in plain sentences for the `?` box."""

_SHOWN_ONE_BY_ONE: Final = 4


def headline(recovery: Recovery) -> str:
    """Return the one sentence over the chart, without its final stop."""
    if not recovery.days:
        return NOTHING.rstrip(".")
    if recovery.learning and recovery.improvement is None:
        return LEARNING.rstrip(".")
    return say_lead(recovery.direction, recovery.improvement, recovery.days[-1].day).rstrip(".")


def shown(recovery: Recovery) -> list[Setback]:
    """Return the setbacks of the window that the person has not dismissed, in order."""
    kept = [setback for setback in recovery.setbacks if setback.status is not SetbackStatus.DISMISSED]
    return sorted(kept, key=lambda setback: setback.start)


def facts(recovery: Recovery, *, numbers: bool = True) -> list[str]:
    """Return what stands under the chart, the most telling first; a screen shows as many as it has room for.

    Without `numbers` those that are moods are left out.
    """
    setbacks = shown(recovery)
    said = []
    if setbacks:
        said.append(tr_many("{n} setback", "{n} setbacks", len(setbacks)))
        said.append(_came_back(setbacks))
        said += [_floors(setbacks, recovery.days[-1].day)] if numbers and recovery.days else []
    elif recovery.learning:
        said.append(LEARNING.rstrip("."))
    elif recovery.days:
        said += [tr("no setback seen")] if recovery.judged else []
        said += [say_usual(recovery.usual).rstrip(".")] if numbers or recovery.usual is None else []
    kept = None if recovery.improvement is None else recovery.improvement.ground_kept
    if numbers and kept is not None:
        said.append(tr("ground kept {kept:.1f}", kept=min(1.0, max(0.0, kept))))
    if recovery.bounds is not None and recovery.bounds.depends:
        said.append(DEPENDS.rstrip("."))
    return said


def _floors(setbacks: Sequence[Setback], last: date) -> str:
    floors = _chain([say_mood(setback.trough_mood) for setback in setbacks])
    if setbacks[-1].lasts(last):  # its floor is not known yet
        return tr_many("lowest so far {floors}", "lowest {floors} so far", len(setbacks), floors=floors)
    return tr("lowest {floors}", floors=floors)


def _chain(values: Sequence[str]) -> str:
    if len(values) <= _SHOWN_ONE_BY_ONE:
        return " → ".join(values)
    return f"{values[0]} … {values[-1]}"


def _came_back(setbacks: Sequence[Setback]) -> str:
    days = [None if setback.days_to_come_back is None else say_level(setback.days_to_come_back) for setback in setbacks]
    known = [day for day in days if day is not None]
    if not known:
        return tr("still working through it")
    one = 1 if known == ["1"] else 2
    said = tr_many("{days} day to come back", "{days} days to come back", one, days=_chain(known))
    return said if days[-1] is not None else tr("{said}, the latest still open", said=said)


def say_logged(logged: int, span: int, away: int = 0) -> str:
    """Say the coverage beside the strip: `106 of 120 days with a mood`, `106 of 110 days with a mood, 10 away`."""
    if away:
        return tr_many(
            "{logged:,} of {n:,} day with a mood, {away:,} away",
            "{logged:,} of {n:,} days with a mood, {away:,} away",
            span - away,
            logged=logged,
            away=away,
        )
    return tr_many("{logged:,} of {n:,} day with a mood", "{logged:,} of {n:,} days with a mood", span, logged=logged)


def say_logged_briefly(logged: int, span: int) -> str:
    """Say the same in few words, for a legend in a narrow terminal: `106 of 120 days`."""
    return tr_many("{logged:,} of {n:,} day", "{logged:,} of {n:,} days", span, logged=logged)


def say_day_mood(found: DayMood | None) -> str:
    """Say a day's mood beside its date: `5.5 from 2 check-ins, 4 to 7`; `not logged` without one."""
    if found is None:
        return NOT_LOGGED
    if found.entries == 1:
        return say_mood(found.mood)
    mood, count = say_mood(found.mood), found.entries
    if found.low == found.high:
        return tr("{mood} from {count} check-ins", mood=mood, count=count)
    low, high = say_mood(found.low), say_mood(found.high)
    return tr("{mood} from {count} check-ins, {low} to {high}", mood=mood, count=count, low=low, high=high)
