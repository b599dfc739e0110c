"""What the sample's person said about the days: two setbacks named, the third left to be looked at; markers; sleep.

The dates are those of the story in `life`, not of what was found: a note finds its episode by the days both cover.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from random import Random
from typing import Final

from evenso.annotations.additions import Additions
from evenso.annotations.markers import LifeMarker, MarkerKind
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Better, Tracker, TrackerValue
from evenso.daily.templates import Template
from evenso.records import Moment, Skill
from evenso.recovery.findings import SetbackStatus
from evenso.sample.life import FIRST_SESSION, LivedDay

_SLEEP: Final = Tracker(name="sleep", better=Better.HIGHER, id="tr24")
_SLEEP_FROM: Final = 150
"""The day from which sleep is written down too."""
_SKIPPED: Final = 0.15
_ID: Final = "v{:03d}x"


def sample_additions(first: date, days: list[LivedDay], zone: tzinfo, seed: int) -> Additions:
    """Return the additions of the journal that begins on `first`; the same seed gives the same values."""
    return Additions(
        setbacks=(
            _note(first, (79, 114), "reorganisation", "My team was split.", "Soup, walks, one honest phone call."),
            _note(
                first, (205, 227), "Mum's operation", "I organised it all myself again.", "The list, and mending it."
            ),
        ),
        markers=(
            LifeMarker(day=first + timedelta(days=FIRST_SESSION), kind=MarkerKind.THERAPY_STARTED, id="mk24"),
            LifeMarker(day=first + timedelta(days=359), name="four-day week agreed", id="mk25"),
        ),
        trackers=(_SLEEP,),
        values=tuple(_slept(first, days, zone, Random(seed))),
    )


def sample_templates(skills: Sequence[Skill]) -> tuple[Template, ...]:
    """Return the check-ins that the sample's person writes again and again."""
    breath = tuple(one.id for one in skills if one.name == "slow breath")
    return (
        Template(name="bad night", feelings=("tired",), note="woke at four", trackers=(_SLEEP.id,), id="tm24"),
        Template(name="after session", feelings=("worn out",), tags=("therapy",), skills=breath, id="tm25"),
    )


def _note(first: date, span: tuple[int, int], name: str, led_up: str, helped: str) -> SetbackNote:
    start, end = (first + timedelta(days=number) for number in span)
    return SetbackNote(
        id=f"s{start:%Y%m%d}",
        status=SetbackStatus.CONFIRMED,
        first=start,
        last=end,
        name=name,
        led_up=led_up,
        helped=helped,
    )


def _slept(first: date, days: list[LivedDay], zone: tzinfo, chance: Random) -> list[TrackerValue]:
    values: list[TrackerValue] = []
    for day in days:
        slept = round(min(10.0, max(0.0, 1.5 + 0.75 * day.mood + chance.gauss(0, 1.2))))
        skipped = chance.random() < _SKIPPED
        if day.number < _SLEEP_FROM or not day.logged or skipped:
            continue
        at = datetime.combine(first + timedelta(days=day.number), time(7, chance.randrange(10, 50)), zone)
        values.append(
            TrackerValue(
                at=Moment.of(at),
                day=first + timedelta(days=day.number),
                id=_ID.format(len(values)).replace("0", "a").replace("1", "b"),
                written=at,
                tracker_id=_SLEEP.id,
                tracker=_SLEEP.name,
                value=slept,
            )
        )
    return values
