"""`evenso week --json`: the weekly review in the contract's words; missing is null, a blank day is null."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from evenso.formats.kinds.standing import standing_document
from evenso.formats.own_json import entry_document
from evenso.formats.trend_json import number, setback_document
from evenso.highlights import HardMoment, ThingNoticed
from evenso.practised import GridRow, RightAfter
from evenso.recovery.findings import UsualRange
from evenso.recovery.series import DayMood
from evenso.week import WeekReview

Document = dict[str, Any]


def week_document(review: WeekReview) -> Document:
    """Return the document of the contract, ready for `json.dumps`."""
    return {
        "from": review.start.isoformat(),
        "to": review.end.isoformat(),
        "days_here": review.days_here,
        "days_so_far": review.days_so_far,
        "days_logged": review.days_logged,
        "days_away": review.days_away,
        "mood": {
            "mean": number(review.mood),
            "low": number(min((item.low for item in review.moods), default=None)),
            "high": number(max((item.high for item in review.moods), default=None)),
            "usual": usual_document(review.usual),
            "days": [day_mood_document(item) for item in review.moods],
        },
        "setbacks": [setback_document(setback) for setback in review.setbacks],
        "practice": {str(area): count for area, count in review.areas},
        "right_after": [right_after_document(found) for found in review.right_after],
        "grid": grid_document([day.day for day in review.days], review.grid),
        "hardest": None if review.hardest is None else _hardest(review.hardest),
        "noticed": None if review.noticed is None else _noticed(review.noticed),
        "goals": [standing_document(one) for one in review.goals],
        "bring": [entry_document(note) for note in review.bring],
        "hard_stretch": review.hard_stretch,
        "sentence": review.sentence,
    }


def usual_document(usual: UsualRange | None) -> Document | None:
    """Return the usual range, or None while it is being learned."""
    return None if usual is None else {"low": number(usual.low), "high": number(usual.high)}


def day_mood_document(item: DayMood) -> Document:
    """Return one logged day."""
    return {
        "day": item.day.isoformat(),
        "mood": number(item.mood),
        "low": number(item.low),
        "high": number(item.high),
        "entries": item.entries,
    }


def right_after_document(found: RightAfter) -> Document:
    """Return what came right after one skill."""
    return {
        "skill": found.skill,
        "n": found.n,
        "median_change": number(found.median_change),
        "early": found.early,
    }


def grid_document(days: Sequence[date], rows: Sequence[GridRow]) -> Document:
    """Return the grid of days × skills; a cell is null or its state with how often it was just that."""
    return {
        "days": [day.isoformat() for day in days],
        "rows": [
            {
                "skill": row.skill,
                "area": None if row.area is None else str(row.area),
                "cells": [
                    None if cell is None else {"state": str(cell.state), "times": cell.times} for cell in row.cells
                ],
            }
            for row in rows
        ],
    }


def _noticed(found: ThingNoticed) -> Document:
    entry = found.entry.id if found.entry is not None else None
    return {
        "day": found.day.isoformat(),
        "pattern": found.pattern or None,
        "words": found.words or None,
        "entry": entry,
    }


def _hardest(moment: HardMoment) -> Document:
    return {
        "check_in": entry_document(moment.check_in),
        "practised": [entry_document(practice) for practice in moment.practised],
        "next": None if moment.following is None else entry_document(moment.following),
    }
