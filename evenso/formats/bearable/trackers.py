"""Ratings that the person wishes to have as trackers: severities and steps of five on a scale from 0 to 10."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from evenso.annotations.trackers import Tracker, TrackerValue
from evenso.formats.bearable.rows import Rated
from evenso.formats.coming.moods import same
from evenso.formats.coming.practising import Order
from evenso.formats.coming.reading import Wishes
from evenso.formats.coming.tracker_names import tracker_name
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.text import one_line

_SEVEREST: Final = 4
_STEPS: Final = 5


class Tracked:
    """Collects the values of what is wished for as trackers, and what each rating became."""

    def __init__(self, wishes: Wishes, source: str) -> None:
        self._wishes = wishes
        self._source = source
        self._wished = {same(name): name for name in wishes.trackers}
        self._trackers: dict[str, Tracker] = {}
        self._became: dict[str, dict[str, int]] = {}
        self._order = Order()
        self.values: list[TrackerValue] = []

    @property
    def trackers(self) -> tuple[Tracker, ...]:
        """The trackers that came to be."""
        return tuple(self._trackers.values())

    @property
    def unused(self) -> tuple[str, ...]:
        """What was wished for and is not in the file."""
        return tuple(name for key, name in self._wished.items() if key not in self._trackers)

    def take(self, row: Rated) -> bool:
        """Take a row's rating if it is wished for; raises InvalidRecord where it is on no scale that is known."""
        key = same(row.name)
        if key not in self._wished or not row.amount:
            return False
        value = _on_scale(row)
        if key not in self._trackers:
            self._trackers[key] = Tracker(name=tracker_name(row.name, self._trackers.values()), id=key)
        self._became.setdefault(row.name, {})[row.amount] = value
        at = row.moment(self._wishes.zone)
        self.values.append(
            TrackerValue(
                at=at,
                day=row.entry_day(at, self._wishes.day_starts_at),
                tracker_id=key,
                value=value,
                source=self._source,
                source_key=self._order.key(f"{row.slot} {key}"),
            )
        )
        return True

    def sentences(self) -> Iterator[str]:
        """Say what each rating became."""
        for name, became in self._became.items():
            said = ", ".join(tr("{amount} is {value}", amount=a, value=v) for a, v in sorted(became.items()))
            yield tr("Tracker “{name}”, from 0 to 10: {said}.", name=one_line(name)[:40], said=said)


def _on_scale(row: Rated) -> int:
    """Severities from 0 to 4 and steps from 1 to 5 become 0 to 10; nothing else is known to be a scale."""
    highest = _SEVEREST if row.kind == "symptom" else _STEPS
    number = row.number
    if number is None or not number.is_finite() or not 0 <= number <= highest:
        raise InvalidRecord(
            tr("its rating is not on a scale from 0 to {highest}, so it is no value of a tracker", highest=highest)
        )
    return int((number * 10 / highest).quantize(Decimal(1), ROUND_HALF_UP))
