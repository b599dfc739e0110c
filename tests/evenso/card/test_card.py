"""The diary card: rows in their versions, cells that are blank rather than 0, and what filling one makes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from evenso.annotations.trackers import Scale, Tracker, TrackerValue
from evenso.card.document import card_document
from evenso.card.filling import cleared, merged, practice_with_use, state_of_use, without_use
from evenso.card.records import CardValue, Target, TargetKind, TargetVersion
from evenso.card.week import CardWeek, Kept, RowKind, card_week, counted
from evenso.documents.card_text import card_text
from evenso.records import Area, InvalidRecord, Moment, Practice, PracticeState, Skill
from evenso.wording.card.cells import say_cell, say_change

MONDAY = date(2026, 11, 16)
TODAY = date(2026, 11, 22)
AT = Moment(datetime(2026, 11, 17, 12), 0)  # noqa: DTZ001  # a moment is naive by its nature
TUESDAY = MONDAY + timedelta(days=1)


def target(name: str = "sadness", kind: TargetKind = TargetKind.FEELING, since: date = MONDAY) -> Target:
    """A row of the card."""
    return Target(id="t111", kind=kind, versions=(TargetVersion(day=since, name=name),))


def week(**kept: object) -> CardWeek:
    """The card of the week with what was kept."""
    return card_week(Kept(**kept), MONDAY, today=TODAY)  # type: ignore[arg-type]  # named as Kept names them


def practice(**fields: object) -> Practice:
    """A practice on Tuesday."""
    return Practice(at=AT, day=TUESDAY, skill_id="s111", **fields)  # type: ignore[arg-type]


def test_blank_is_never_nought() -> None:
    """A cell that was not filled has no value, a 0 that was given is a value."""
    row = week(targets=[target()], values=[CardValue(target_id="t111", day=TUESDAY, peak=0)]).rows[0]
    assert [cell.value for cell in row.cells] == [None, 0, None, None, None, None, None]
    assert [cell.blank for cell in row.cells[:3]] == [True, False, True]


def test_an_urge_has_a_line_of_its_own_for_acting() -> None:
    """Whether it was acted on stands apart from how strong it was; an urge resisted is as visible as one acted on."""
    urge = target("to cancel", TargetKind.URGE)
    found = week(targets=[urge], values=[CardValue(target_id="t111", day=TUESDAY, peak=4, acted=False)])
    assert [row.kind for row in found.rows] == [RowKind.PEAK, RowKind.ACTED]
    assert found.rows[1].cells[1].value == 0
    assert "not acted on" in say_cell(found.rows[1], TUESDAY, found.rows[1].cells[1], TODAY)


def test_there_is_no_urge_that_nobody_added() -> None:
    """A card that nobody put anything on has no rows at all."""
    assert week().rows == ()


def test_a_row_is_asked_from_its_first_day_to_its_last() -> None:
    """Before a row was put on the card and after it was taken off its cells are not open."""
    since = MONDAY + timedelta(days=2)
    one = Target(
        id="t111",
        kind=TargetKind.FEELING,
        versions=(TargetVersion(day=since, name="fear"),),
        ended=since + timedelta(days=1),
    )
    assert [cell.open for cell in week(targets=[one]).rows[0].cells] == [False, False, True, True, False, False, False]


def test_a_changed_row_says_since_when() -> None:
    """A row that was renamed within the week has its new name and tells what it was before."""
    versions = (TargetVersion(day=MONDAY, name="fear"), TargetVersion(day=TUESDAY, name="worry"))
    row = week(targets=[Target(id="t111", kind=TargetKind.FEELING, versions=versions)]).rows[0]
    assert row.name == "worry"
    assert [say_change(change, TODAY) for change in row.changed] == ["worry was “fear” until Tue 17 Nov"]


def test_days_ahead_are_not_open() -> None:
    """In the running week the days to come cannot be filled."""
    found = card_week(Kept(targets=[target()]), MONDAY, today=TUESDAY)
    assert [cell.open for cell in found.rows[0].cells] == [True, True, False, False, False, False, False]


def test_trackers_and_skills_stand_on_the_card() -> None:
    """A tracker's last value of a day and a skill's last use are its cells; a skill without a use shows its times."""
    tracker = Tracker(id="k111", name="outside", scale=Scale.YES_NO)
    value = TrackerValue(at=AT, day=TUESDAY, tracker_id="k111", value=1, scale=Scale.YES_NO)
    skill = Skill(id="s111", name="slow breath", area=Area.GROUNDING)
    found = week(trackers=[tracker], tracker_values=[value], skills=[skill], practices=[practice(), practice(use=5)])
    assert [(row.name, row.cells[1].value) for row in found.rows] == [("outside", 1), ("slow breath", 5)]
    assert found.rows[1].cells[1].times == 2
    assert counted(found)[RowKind.SKILL] == 1


@pytest.mark.parametrize(
    ("use", "state"), [(0, "skipped"), (2, "skipped"), (3, "tried"), (4, "done"), (6, "done"), (7, "done")]
)
def test_a_use_stands_for_a_state(use: int, state: str) -> None:
    """The first three numbers of the use scale are no practice, the fourth is a try, the rest are done."""
    assert state_of_use(use) == PracticeState(state)


def test_a_use_changes_what_was_practised_and_adds_nothing() -> None:
    """A use given to a practice that is there becomes its use; its words and its state stay."""
    there = practice(note="in the bus", before=7)
    changed = practice_with_use(5, skill_id="s111", at=AT, day=TUESDAY, there=there)
    assert (changed.note, changed.use, changed.state) == ("in the bus", 5, PracticeState.DONE)
    assert practice_with_use(1, skill_id="s111", at=AT, day=TUESDAY, there=None).state is PracticeState.SKIPPED


def test_clearing_a_use_leaves_what_was_practised() -> None:
    """A practice that says more than its use stays; one that only said that it was not used goes."""
    left = without_use(practice(use=5, note="in the bus"))
    assert left is not None
    assert left.use is None
    assert without_use(practice(use=1, state=PracticeState.SKIPPED)) is None


def test_peak_and_acting_are_filled_and_cleared_apart() -> None:
    """Filling one half of an urge's cell keeps the other; clearing the last half leaves nothing."""
    urge = target("to cancel", TargetKind.URGE)
    first = merged(urge, None, day=TUESDAY, peak=4, acted=None)
    both = merged(urge, first, day=TUESDAY, peak=None, acted=True)
    assert (both.peak, both.acted) == (4, True)
    half = cleared(both, acted=True)
    assert half is not None
    assert (half.peak, half.acted) == (4, None)
    assert cleared(half, acted=False) is None
    with pytest.raises(InvalidRecord):
        merged(target(since=TODAY), None, day=TUESDAY, peak=1, acted=None)


@pytest.mark.parametrize("peak", [-1, 6, True, 2.5])
def test_a_cell_takes_whole_numbers_to_five(peak: object) -> None:
    """A peak outside 0 to 5 is refused."""
    with pytest.raises(InvalidRecord):
        CardValue(target_id="t111", day=MONDAY, peak=peak)  # type: ignore[arg-type]


def test_the_document_has_null_for_blank() -> None:
    """JSON shows missing as null and a no as false."""
    urge = target("to cancel", TargetKind.URGE)
    document = card_document(week(targets=[urge], values=[CardValue(target_id="t111", day=TUESDAY, acted=False)]))
    assert [row["values"][:2] for row in document["rows"]] == [[None, None], [None, False]]


def test_the_card_is_read_out_without_a_table() -> None:
    """In words each filled cell is a line of its own, and with numbers hidden no figure of a feeling is said."""
    found = week(targets=[target()], values=[CardValue(target_id="t111", day=TUESDAY, peak=5)])
    assert "  sadness: 5 of 5 at its peak" in card_text(found, today=TODAY, words=True)
    assert "  sadness: very high at its peak" in card_text(found, today=TODAY, numbers=False)
    assert all(len(line) <= 80 for line in card_text(found, today=TODAY))


def test_the_table_has_the_signs_of_the_week() -> None:
    """What was practised, and what stays blank, is marked as Week marks it; in ASCII where it must be."""
    skill = Skill(id="s111", name="slow breath", area=Area.GROUNDING, favourite=True)
    found = week(skills=[skill], practices=[practice(skill="slow breath")])
    shown, plain = (card_text(found, today=TODAY, plain=plain) for plain in (False, True))
    assert any("slow breath" in line and "·" in line and "✓" in line for line in shown)
    assert "✓" in shown[-1]
    assert all(line.replace("–", "-").isascii() for line in plain)
    assert any("slow breath" in line and " x " in line and " . " in line for line in plain)
