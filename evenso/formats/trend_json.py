"""`evenso trend --json`: what was found, in the contract's words. Whole moods are whole numbers, missing is null."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from evenso.annotations.markers import LifeMarker
from evenso.formats.kinds.marks import mark_document
from evenso.recovery.chosen.second_line import SecondLine
from evenso.recovery.findings import Direction, Improvement, LinePoint, Recovery, Setback

if TYPE_CHECKING:
    from evenso.goals.standing import GoalMark

DIGITS: Final = 3


def _point(point: LinePoint) -> dict[str, Any]:
    return {
        "day": point.day.isoformat(),
        "level": number(point.level),
        "low": number(point.low),
        "high": number(point.high),
    }


def trend_document(
    recovery: Recovery, markers: Sequence[tuple[date, LifeMarker]] = (), goals: Sequence[GoalMark] = ()
) -> dict[str, Any]:
    """Return the document of the contract, ready for `json.dumps`; `markers` and `goals` are those of the window."""
    return {
        "from": recovery.start.isoformat(),
        "to": recovery.end.isoformat(),
        "coverage": round(recovery.coverage, 4),
        "days_away": [day.isoformat() for day in sorted(recovery.series.blank_away)],
        "days": [
            {
                "day": item.day.isoformat(),
                "mood": number(item.mood),
                "low": number(item.low),
                "high": number(item.high),
                "entries": item.entries,
            }
            for item in recovery.days
        ],
        "line": [_point(point) for point in recovery.line],
        "usual": None
        if recovery.usual is None
        else {"low": number(recovery.usual.low), "high": number(recovery.usual.high)},
        "direction": _direction(recovery.direction),
        "setbacks": [setback_document(setback) for setback in recovery.setbacks],
        "improvement": None if recovery.improvement is None else improvement_document(recovery.improvement),
        "sentence": recovery.sentence,
        "markers": [
            {"id": marker.id or None, "day": day.isoformat(), "kind": marker.kind.value, "name": marker.title}
            for day, marker in markers
        ],
        "goals": [mark_document(mark) for mark in goals],
    }


def second_document(second: SecondLine) -> dict[str, Any]:
    """Return a tracker beside the mood: its logged days and its level, in its own scale."""
    return {
        "tracker": second.name,
        "scale": second.scale.value,
        "days": [{"day": item.day.isoformat(), "value": number(item.mood)} for item in second.days],
        "line": [{"day": point.day.isoformat(), "level": number(point.level)} for point in second.line],
    }


def _direction(direction: Direction) -> dict[str, Any]:
    return {
        "verdict": direction.verdict.value,
        "per_4_weeks": number(direction.per_4_weeks),
        "low": number(direction.low),
        "high": number(direction.high),
        "days": direction.days,
    }


def number(value: float | None) -> float | int | None:
    """Return a number as JSON shows it: three decimals, whole numbers whole, never −0; None stays None."""
    if value is None:
        return None
    rounded = round(value, DIGITS)
    return int(rounded) if rounded == int(rounded) else rounded


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def setback_document(setback: Setback) -> dict[str, Any]:
    """Return one setback as `trend`, `week` and `summary` show it."""
    return {
        "id": setback.id,
        "status": setback.status.value,
        "name": setback.name,
        "start": _day(setback.start),
        "trough": _day(setback.trough),
        "trough_mood": number(setback.trough_mood),
        "depth": number(setback.depth),
        "recovered": _day(setback.recovered),
        "days_to_come_back": setback.days_to_come_back,
        "length": setback.length,
        "area": number(setback.area),
        "usual_known": setback.usual_known,
        "entries": setback.entries,
        "led_up": setback.led_up,
        "helped": setback.helped,
    }


def improvement_document(improvement: Improvement) -> dict[str, Any]:
    """Return the four numbers as `trend` and `summary` show them."""
    return {
        "level_shift": number(improvement.level_shift),
        "low": number(improvement.low),
        "high": number(improvement.high),
        "ground_kept": number(improvement.ground_kept),
        "first_trough": number(improvement.first_trough),
        "latest_trough": number(improvement.latest_trough),
        "first_days_to_come_back": number(improvement.first_days_to_come_back),
        "latest_days_to_come_back": number(improvement.latest_days_to_come_back),
        "since": _day(improvement.since),
        "early_level": number(improvement.early_level),
        "late_level": number(improvement.late_level),
        "setbacks": improvement.setbacks,
    }
