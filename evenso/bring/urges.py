"""What the diary card holds of urges over a period: how strong, on how many days, and whether they were acted on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from evenso.card.records import CardValue, Target, TargetKind


@dataclass(frozen=True, slots=True)
class UrgeDays:
    """One urge: the days it was filled in, its highest peak and on how many days, and the days it was acted on.

    `highest` is None where only acting was answered; `answered` counts the days on which that was.
    """

    name: str
    days: int
    highest: int | None
    days_highest: int
    answered: int
    acted: int


def urges_of(targets: Iterable[Target], values: Iterable[CardValue], start: date, end: date) -> tuple[UrgeDays, ...]:
    """Return the urges that were filled in between two days, in the order of the card; blank is never 0."""
    cells: dict[str, list[CardValue]] = {}
    for value in values:
        if start <= value.day <= end:
            cells.setdefault(value.target_id, []).append(value)
    urges = sorted((one for one in targets if one.kind is TargetKind.URGE), key=lambda one: one.position)
    return tuple(_counted(one, cells[one.id]) for one in urges if one.id in cells)


def _counted(target: Target, cells: list[CardValue]) -> UrgeDays:
    peaks = [cell.peak for cell in cells if cell.peak is not None]
    answers = [cell.acted for cell in cells if cell.acted is not None]
    highest = max(peaks, default=None)
    return UrgeDays(
        name=target.name,
        days=len(peaks),
        highest=highest,
        days_highest=peaks.count(highest) if highest is not None else 0,
        answered=len(answers),
        acted=sum(answers),
    )
