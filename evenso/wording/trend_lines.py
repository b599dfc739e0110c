"""The short lines around the recovery chart on a screen: the headline over it, the facts under it, a day read out.

The whole story in sentences is `evenso.wording.trends`'; here is what fits beside a chart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.recovery.findings import Recovery, Setback, SetbackStatus
from evenso.recovery.series import DayMood
from evenso.wording.trends import DEPENDS, LEARNING, NOTHING, say_lead, say_level, say_mood, say_usual

NOT_LOGGED: Final = "not logged"
COMPUTED: Final = (
    "Dots are days with a mood; days without one stay empty and count as nothing.",
    "The line is your likely level (a smoothed mean that may drift), its band where the level lies with 80 %.",
    "A setback is days that add up to well below your usual of the weeks before; days near it again end it.",
    "The sentence compares your last 28 logged days with the first 28; “likely” is a 95 % interval.",
    "Below four weeks and 14 logged days it is too early to say anything, and that is fine.",
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


def facts(recovery: Recovery) -> list[str]:
    """Return what stands under the chart, the most telling first; a screen shows as many as it has room for."""
    setbacks = shown(recovery)
    said = []
    if setbacks:
        said.append("1 setback" if len(setbacks) == 1 else f"{len(setbacks)} setbacks")
        said.append(_came_back(setbacks))
        word = "floor" if len(setbacks) == 1 else "floors"
        said.append(f"{word} {_chain([say_mood(setback.trough_mood) for setback in setbacks])}")
    elif recovery.learning:
        said.append(LEARNING.rstrip("."))
    elif recovery.days:
        said += ["no setback seen"] if recovery.judged else []
        said.append(say_usual(recovery.usual).rstrip("."))
    if recovery.improvement is not None and recovery.improvement.ground_kept is not None:
        said.append(f"ground kept {min(1.0, max(0.0, recovery.improvement.ground_kept)):.1f}")
    if recovery.bounds is not None and recovery.bounds.depends:
        said.append(DEPENDS.rstrip("."))
    return said


def _chain(values: Sequence[str]) -> str:
    if len(values) <= _SHOWN_ONE_BY_ONE:
        return " → ".join(values)
    return f"{values[0]} … {values[-1]}"


def _came_back(setbacks: Sequence[Setback]) -> str:
    days = [None if setback.days_to_come_back is None else say_level(setback.days_to_come_back) for setback in setbacks]
    known = [day for day in days if day is not None]
    if not known:
        return "still working through it"
    word = "day" if known == ["1"] else "days"
    said = f"{_chain(known)} {word} to come back"
    return said if days[-1] is not None else f"{said}, the latest still open"


def say_logged(logged: int, span: int, away: int = 0) -> str:
    """Say the coverage beside the strip: `106 of 120 days`, `106 of 110 days, 10 away`."""
    return f"{logged:,} of {span - away:,} days" + (f", {away:,} away" if away else "")


def say_day_mood(found: DayMood | None) -> str:
    """Say a day's mood beside its date: `5.5 from 2 check-ins, 4 to 7`; `not logged` without one."""
    if found is None:
        return NOT_LOGGED
    if found.entries == 1:
        return say_mood(found.mood)
    span = f", {say_mood(found.low)} to {say_mood(found.high)}" if found.low != found.high else ""
    return f"{say_mood(found.mood)} from {found.entries} check-ins{span}"
