"""The sample's diary card of the last ten weeks, and the steadying plan with the people in it, in an invented hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Final

from evenso.card.records import HIGHEST, CardValue, Target, TargetKind, TargetVersion
from evenso.formats.kinds.work import Work
from evenso.records import ID_ALPHABET
from evenso.sample.life import DAYS, LivedDay
from evenso.support.records import Contact, PlanLine, PlanPart

CARD_FROM: Final = DAYS - 70
"""The day of the story from which the card is filled; its therapist had asked for one."""

_RENAMED: Final = CARD_FROM + 28
_SKIPPED: Final = 0.2

_SLOPES: Final = {"ct24": (-0.9, 7.5), "ct25": (-0.7, 7.3), "ct26": (-0.5, 6.8), "ct27": (0.8, 3.4)}
"""For each feeling, by its row's id: how it follows a day's mood, and the mood at which there is none of it."""

_URGE: Final = "ct28"

_PLAN: Final = (
    (PlanPart.SIGNS, "I stop answering Ana's messages."),
    (PlanPart.SIGNS, "The washing-up stays for three days, and I eat standing."),
    (PlanPart.ALONE, "Cold cloth, then the slow breath. Bed only after tea."),
    (PlanPart.ALONE, "Bike to the river and back, without the phone."),
    (PlanPart.PLACES, "The library on the second floor. Choir, even if I only listen."),
    (PlanPart.ASK, "Ana: “Can you stay on the phone while I cook?”"),
    (PlanPart.PROFESSIONALS, "My therapist's practice, mornings; the machine is fine too."),
    (PlanPart.SAFER, "Jonas has my spare key, and I told him why."),
    (PlanPart.MATTERS, "The spring concert. Mum's garden in May."),
)
_PEOPLE: Final = (
    Contact(name="Ana", reach="evenings, any day", note="knows all of it", id="cn24"),
    Contact(name="Jonas", reach="ten minutes by bike", note="tea, no words needed", id="cn25"),
)


def with_card_and_plan(work: Work, first: date, days: Sequence[LivedDay], seed: int) -> Work:
    """Add the card, the plan and the people to the work of the journal that begins on `first`."""
    plan = tuple(
        PlanLine(part=part, text=text, position=place, id=f"pw{ID_ALPHABET[place]}2")
        for place, (part, text) in enumerate(_PLAN)
    )
    people = tuple(replace(one, position=place) for place, one in enumerate(_PEOPLE, start=1))
    values = tuple(_values(first, days, Random(seed)))
    return replace(work, card_targets=_targets(first), card_values=values, plan=plan, contacts=people)


def _targets(first: date) -> tuple[Target, ...]:
    begun, renamed = (first + timedelta(days=number) for number in (CARD_FROM, _RENAMED))
    fear = (
        TargetVersion(day=begun, name="fear"),
        TargetVersion(day=renamed, name="fear of work", meaning="Mondays, mail"),
    )
    return (
        _target("ct24", TargetVersion(day=begun, name="sadness")),
        _target("ct25", *fear),
        _target("ct26", TargetVersion(day=begun, name="shame", meaning="hot face, wanting to be gone from the room")),
        _target("ct27", TargetVersion(day=begun, name="joy", meaning="also a small one")),
        _target(
            _URGE, TargetVersion(day=begun, name="cancelling on people", meaning="a message is half typed"), urge=True
        ),
    )


def _target(row: str, *versions: TargetVersion, urge: bool = False) -> Target:
    kind = TargetKind.URGE if urge else TargetKind.FEELING
    return Target(kind=kind, versions=versions, position=int(row[2:]) - 23, id=row)


def _values(first: date, days: Sequence[LivedDay], chance: Random) -> Iterator[CardValue]:
    """Fill the cells of the days on which the card was taken out; today's wait for the evening."""
    number = 0
    for day in days:
        taken = chance.random() >= _SKIPPED
        peaks = {row: _peak(slope * (day.mood - none), chance) for row, (slope, none) in _SLOPES.items()}
        urge = _peak(0.9 * (7.6 - day.mood), chance)
        acted = urge >= 3 and chance.random() < 0.35
        if day.number < CARD_FROM or day.number == DAYS - 1 or not (day.logged and taken):
            continue
        for row, peak in {**peaks, _URGE: urge}.items():
            when = first + timedelta(days=day.number)
            yield CardValue(target_id=row, day=when, peak=peak, acted=acted if row == _URGE else None, id=_cell(number))
            number += 1


def _peak(strength: float, chance: Random) -> int:
    return min(HIGHEST, max(0, round(strength + chance.gauss(0, 0.6))))


def _cell(number: int) -> str:
    tens, ones = divmod(number, len(ID_ALPHABET))
    return f"cv{ID_ALPHABET[tens]}{ID_ALPHABET[ones]}"
