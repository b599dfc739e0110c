"""The sample's diary card and plan: filled where the story has days, blank elsewhere, every id its own."""

from __future__ import annotations

from datetime import UTC, date, timedelta

from evenso.card.records import TargetKind
from evenso.records import is_entry_id
from evenso.sample.journal import sample_journal
from evenso.support.records import PlanPart

TODAY = date(2026, 11, 22)


def test_cells_stand_on_logged_days_within_their_rows() -> None:
    """Each cell is of a row that was on the card that day, on a day with a mood, and never of today or later."""
    sample = sample_journal(TODAY, UTC)
    work = sample.additions.work
    rows = {one.id: one for one in work.card_targets}
    logged = {entry.day for entry in sample.entries}
    assert all(rows[cell.target_id].on(cell.day) is not None for cell in work.card_values)
    assert {cell.day for cell in work.card_values} <= logged - {TODAY}
    assert len({(cell.target_id, cell.day) for cell in work.card_values}) == len(work.card_values)
    assert max(cell.day for cell in work.card_values) >= TODAY - timedelta(days=3)


def test_only_the_urge_says_whether_it_was_acted_on() -> None:
    """Feelings have a peak, the urge a peak and an answer; some high urges were not acted on."""
    work = sample_journal(TODAY, UTC).additions.work
    urges = {one.id for one in work.card_targets if one.kind is TargetKind.URGE}
    assert len(urges) == 1
    assert all((cell.acted is not None) == (cell.target_id in urges) for cell in work.card_values)
    assert any((cell.peak or 0) >= 3 and cell.acted is False for cell in work.card_values)


def test_a_row_was_renamed_on_a_day() -> None:
    """The card shows that rows have versions with their dates."""
    work = sample_journal(TODAY, UTC).additions.work
    assert [len(one.versions) for one in work.card_targets] == [1, 2, 1, 1, 1]


def test_the_plan_has_a_line_under_every_heading_and_ids_do_not_meet() -> None:
    """All seven headings are there, and no id stands twice."""
    work = sample_journal(TODAY, UTC).additions.work
    assert {one.part for one in work.plan} == set(PlanPart)
    ids = [one.id for one in work.plan] + [one.id for one in work.contacts]
    ids += [one.id for one in work.card_targets] + [one.id for one in work.card_values]
    assert len(set(ids)) == len(ids)
    assert all(is_entry_id(word) for word in ids)
