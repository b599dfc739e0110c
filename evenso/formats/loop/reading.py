"""Loop's habits here: yes-or-no trackers, practices of a skill where one is mapped, lines where amounts are measured.

Only what somebody marked is taken: days that Loop filled in by its rule (`YES_AUTO`), days without an answer, and the
zeros that old versions wrote for every unmarked day stay missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Final

from evenso.annotations.trackers import MOST_TRACKERS, Scale, Tracker, TrackerValue
from evenso.formats.coming.moods import same
from evenso.formats.coming.pages import lowered
from evenso.formats.coming.practising import Activities
from evenso.formats.coming.reading import Reading, Wishes
from evenso.formats.coming.tracker_names import tracker_name
from evenso.formats.csv_rows import Skipped
from evenso.formats.loop.habits import Habit, Mark, NotLoop, habits_of, names_of
from evenso.language import tr, tr_many
from evenso.records import AnyEntry, CheckIn, InvalidRecord, Moment, Practice, PracticeState
from evenso.text import one_line

SOURCE: Final = "loop"
PROGRAM: Final = "Loop Habit Tracker"

_YES: Final = frozenset({"2", "YES_MANUAL"})
_NO: Final = frozenset({"NO"})
_SKIPPED: Final = frozenset({"3", "SKIP"})
_AUTOMATIC: Final = frozenset({"1", "YES_AUTO"})
_NOTHING: Final = frozenset({"", "-1", "0", "UNKNOWN"})
_MINUTES: Final = frozenset({"min", "mins", "minute", "minutes", "minuten", "minutos"})
_LONGEST_DAY: Final = 1440
_THOUSAND: Final = 1000
_HIGHEST: Final = 10


def read_loop(data: bytes, wishes: Wishes) -> Reading:
    """Read an export of Loop, packed or its `Checkmarks.csv`; raises `NotLoop` for other files."""
    skipped: list[Skipped] = []
    habits = habits_of(data, wishes, skipped)
    maker = _Maker(wishes, skipped)
    for habit, name in zip(habits, names_of(habits), strict=True):
        maker.take(habit, name)
    return Reading(
        source=SOURCE,
        program=PROGRAM,
        entries=tuple(sorted(maker.entries, key=lambda entry: entry.at.utc)),
        skipped=tuple(sorted(skipped)),
        trackers=tuple(maker.trackers),
        values=tuple(maker.values),
        unused_skills=(*maker.activities.unused, *maker.unwished),
        notices=tuple(maker.sentences()),
    )


class _Maker:
    """Makes records out of habits."""

    def __init__(self, wishes: Wishes, skipped: list[Skipped]) -> None:
        self.wishes = wishes
        self.skipped = skipped
        self.activities = Activities(wishes.skills)
        self.entries: list[AnyEntry] = []
        self.trackers: list[Tracker] = []
        self.values: list[TrackerValue] = []
        self._wished = {same(name): name for name in wishes.trackers}
        self._automatic = 0
        self._amounts: list[str] = []

    @property
    def unwished(self) -> list[str]:
        """What was wished for as a tracker and is not in the file."""
        here = {tracker.id for tracker in self.trackers}
        return [name for key, name in self._wished.items() if key not in here]

    def take(self, habit: Habit, name: str) -> None:
        """Make what a habit becomes."""
        marks = self._once_a_day(habit)
        skill = self.activities.skill_of(habit.name)
        tracked = skill is None and (not habit.measured or same(habit.name) in self._wished)
        tracker = self._tracker(habit, name) if tracked else None
        scale = _Amounts(habit, marks) if habit.measured else None
        for mark in marks:
            try:
                self._mark(mark, name, skill, tracker, scale)
            except InvalidRecord as refused:
                self.skipped.append(Skipped(mark.line, f"{lowered(str(refused))} ({one_line(habit.name)[:40]})"))
        if scale and scale.example:
            self._amounts.append(scale.example)

    def _once_a_day(self, habit: Habit) -> list[Mark]:
        """Return the marks by their days; of two that differ the first counts, and the other is told."""
        days: dict[date, Mark] = {}
        for mark in habit.marks:
            first = days.setdefault(mark.day, mark)
            if (first.value, first.note) != (mark.value, mark.note):
                name = one_line(habit.name)[:40]
                self.skipped.append(
                    Skipped(mark.line, tr("its day stands in the file before, with another mark ({name})", name=name))
                )
        return [days[day] for day in sorted(days)]

    def _tracker(self, habit: Habit, name: str) -> Tracker:
        scale = Scale.TEN if habit.measured else Scale.YES_NO
        short = tracker_name(name, self.trackers)
        tracker = Tracker(name=short, scale=scale, archived=habit.archived, id=same(name))
        self.trackers.append(tracker)
        return tracker

    def _mark(self, mark: Mark, name: str, skill: str | None, tracker: Tracker | None, scale: _Amounts | None) -> None:
        value = mark.value.upper()
        if value in _AUTOMATIC and scale is None:
            self._automatic += 1
            value = ""
        amount = scale.read(value) if scale else None
        done = amount is not None and amount > 0 if scale else value in _YES
        answered = amount is not None if scale else value in _YES | _NO
        if not scale and value not in _YES | _NO | _SKIPPED | _NOTHING:
            raise InvalidRecord(
                tr("“{mark}” is no mark of a habit that is done or not.", mark=one_line(mark.value)[:20])
            )
        said = scale.said(amount) if scale and amount is not None else ""
        if tracker is not None and answered:
            self.values.append(self._value(mark, name, tracker, int(done) if amount is None else _whole(amount)))
        if skill is not None and (done or value in _SKIPPED):
            self.entries.append(self._practice(mark, name, skill, said, skipped=value in _SKIPPED))
        elif mark.note or (said and tracker is None and skill is None):
            self.entries.append(self._line(mark, name, said))

    def _shared(self, mark: Mark, key: str) -> dict[str, object]:
        at = Moment.of(datetime.combine(mark.day, time(12)), self.wishes.zone)
        return {"at": at, "day": mark.day, "source": SOURCE, "source_key": key}

    def _value(self, mark: Mark, name: str, tracker: Tracker, value: int) -> TrackerValue:
        shared = self._shared(mark, f"{mark.day} {name}")
        return TrackerValue(**shared, tracker_id=tracker.id, value=value, scale=tracker.scale)  # type: ignore[arg-type]

    def _practice(self, mark: Mark, name: str, skill: str, said: str, *, skipped: bool) -> Practice:
        amount, _, unit = said.partition(" ")
        whole = unit.casefold() in _MINUTES and amount.isdecimal() and int(amount) <= _LONGEST_DAY
        return Practice(
            **self._shared(mark, f"{mark.day} {name}"),  # type: ignore[arg-type]
            skill_id="",
            skill=skill,
            state=PracticeState.SKIPPED if skipped else PracticeState.DONE,
            minutes=int(amount) if whole else None,
            note="\n".join(filter(None, ("" if whole else said, mark.note))),
        )

    def _line(self, mark: Mark, name: str, said: str) -> CheckIn:
        words = ". ".join(filter(None, (said, mark.note)))
        return CheckIn(**self._shared(mark, f"{mark.day} {name} note"), note=f"{name}: {words}")  # type: ignore[arg-type]

    def sentences(self) -> Iterator[str]:
        """Say what of the file is not taken, and what amounts became."""
        if self._automatic:
            yield tr_many(
                "Not taken: {n:,} day that Loop filled in by its own rule and nobody marked.",
                "Not taken: {n:,} days that Loop filled in by its own rule and nobody marked.",
                self._automatic,
            )
        yield from self._amounts
        shortened = [one_line(tracker.name) for tracker in self.trackers if tracker.name.endswith("…")]
        if shortened:
            yield tr("Names of trackers have 24 letters here: {names}.", names=", ".join(shortened))
        if sum(not tracker.archived for tracker in self.trackers) > MOST_TRACKERS:
            yield tr(
                "{most} trackers are in use at a time; further ones come in put away, with their values.",
                most=MOST_TRACKERS,
            )


class _Amounts:
    """Amounts of a measured habit: with a decimal point as they are, else thousandths, as Loop keeps them."""

    def __init__(self, habit: Habit, marks: list[Mark]) -> None:
        self._unit = habit.unit
        written = [(mark.value, number) for mark in marks if (number := _decimal(mark.value)) is not None]
        big = next((value for value, number in written if number >= _THOUSAND), None)
        self._thousandths = big is not None and all("." not in value for value, _ in written)
        self.example = ""
        if big is not None and self._thousandths and (amount := self.read(big)) is not None:
            self.example = tr(
                "“{name}”: {big} in the file is {said}.",
                name=one_line(habit.name)[:40],
                big=big,
                said=self.said(amount),
            )

    def read(self, value: str) -> Decimal | None:
        """Return an amount; None where no day was measured. Raises InvalidRecord for what is no number."""
        if value in _NOTHING or value == "SKIP":
            return None
        if value == "NO":
            return Decimal(0)
        amount = _decimal(value)
        if amount is None:
            raise InvalidRecord(tr("“{amount}” is no amount.", amount=one_line(value)[:20]))
        return amount / _THOUSAND if self._thousandths else amount

    def said(self, amount: Decimal) -> str:
        """Return an amount with its unit."""
        plain = f"{amount.normalize():f}"
        return f"{plain} {one_line(self._unit)}".strip()


def _decimal(value: str) -> Decimal | None:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 <= number < 10**9 else None


def _whole(amount: Decimal) -> int:
    if amount != int(amount) or amount > _HIGHEST:
        raise InvalidRecord(tr("its amount is no whole number from 0 to 10, so it is no value of a tracker"))
    return int(amount)


__all__ = ["NotLoop", "read_loop"]
