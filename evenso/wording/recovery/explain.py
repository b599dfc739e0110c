"""What every number answers to `#`: its formula in words, filled with this person's own figures, window and n.

The figures are read from what was found, never computed a second time; the science stands in `docs/statistics.md`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from evenso.recovery.findings import Recovery, Setback
from evenso.wording.recovery import explain_days, explain_way
from evenso.wording.recovery.explained import Explanation, Number

_ANSWERS: Final[dict[Number, Callable[[Recovery], Explanation]]] = {
    Number.LEVEL_SHIFT: explain_way.explain_level_shift,
    Number.INTERVAL: explain_way.explain_interval,
    Number.GROUND_KEPT: explain_way.explain_ground_kept,
    Number.FLOORS: explain_way.explain_floors,
    Number.DAYS_TO_COME_BACK: explain_way.explain_days_back,
    Number.DIRECTION: explain_days.explain_direction,
    Number.LINE: explain_days.explain_line,
    Number.USUAL_RANGE: explain_days.explain_usual,
    Number.SWINGS: explain_days.explain_swings,
    Number.COVERAGE: explain_days.explain_coverage,
    Number.BOUNDS: explain_days.explain_bounds,
    Number.REAL_CHANGE: explain_days.explain_real_change,
}


def explain(number: Number, recovery: Recovery, setback: Setback | None = None) -> Explanation:
    """Explain a number of a window; `setback` is the one whose depth is asked about (default: the latest)."""
    if number is Number.DEPTH:
        return explain_way.explain_setback(recovery, setback or (recovery.counted[-1] if recovery.counted else None))
    return _ANSWERS[number](recovery)


__all__ = ["Explanation", "Number", "explain"]
