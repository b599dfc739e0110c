"""Practices counted, laid out as a grid, and read right after: facts, with blanks left blank."""

from datetime import timedelta

from evenso.practised import GridCell, area_counts, practice_grid, practices_in, right_after
from evenso.records import Area, PracticeState
from tests.evenso.week.diary import BREATH, HELP, MONDAY, SKILLS, SUNDAY, WALK, note, practice


def test_areas_count_what_was_done_or_tried() -> None:
    """Not needed and skipped are no practice, and an area without any is not a zero."""
    week = [
        practice(MONDAY, WALK),
        practice(MONDAY, BREATH, state=PracticeState.TRIED),
        practice(MONDAY, HELP, state=PracticeState.SKIPPED),
        practice(SUNDAY, HELP, state=PracticeState.NOT_NEEDED),
    ]
    assert area_counts(week) == ((Area.GROUNDING, 1), (Area.SELF_CARE, 1))


def test_grid_rows_are_favourites_and_what_was_practised() -> None:
    """Favourites invite as empty rows, practised skills have one, archived ones only when practised."""
    grid = practice_grid([practice(MONDAY, HELP)], MONDAY, 7, SKILLS)
    assert [row.skill for row in grid] == ["slow breath", "asked for help", "went outside"]
    assert grid[0].cells == (None,) * 7
    assert grid[1].cells[0] == GridCell(PracticeState.DONE, 1)


def test_a_cell_holds_its_strongest_state_and_how_often() -> None:
    """Twice done is 2; a skipped time beside a done one does not hide it."""
    week = [
        practice(MONDAY, WALK, 8),
        practice(MONDAY, WALK, 9, state=PracticeState.SKIPPED),
        practice(MONDAY, WALK, 10, state=PracticeState.TRIED),
        practice(SUNDAY, WALK, state=PracticeState.NOT_NEEDED),
    ]
    row = next(row for row in practice_grid(week, MONDAY, 7, SKILLS) if row.skill == "went outside")
    assert row.cells[0] == GridCell(PracticeState.DONE, 1), "tried beside it, which is not done twice"
    assert row.cells[6] == GridCell(PracticeState.NOT_NEEDED, 0)


def test_a_skill_that_left_the_catalogue_keeps_its_row() -> None:
    """A practice whose skill is not among those given still shows, under its own name."""
    grid = practice_grid([practice(MONDAY, HELP)], MONDAY, 7, [])
    assert [(row.skill, row.area) for row in grid] == [("asked for help", Area.COMMUNICATION)]


def test_right_after_needs_five_ratings() -> None:
    """Four ratings say nothing, five give a median that is called early, fifteen one that is not."""
    rated = [practice(MONDAY + timedelta(days=n), BREATH, rated=(8, 8 - n % 4)) for n in range(15)]
    assert right_after(rated[:4]) == ()
    (five,) = right_after(rated[:5])
    assert (five.n, five.median_change, five.early) == (5, -1, True)
    (fifteen,) = right_after(rated)
    assert (fifteen.n, fifteen.early) == (15, False)


def test_half_rated_practices_do_not_count() -> None:
    """A practice with only one of the two ratings, or with none, is not taken for a change of 0."""
    assert right_after([practice(MONDAY, BREATH) for _ in range(9)]) == ()


def test_practices_in_takes_both_ends() -> None:
    """The first and the last day belong to a stretch, other entries and other days do not."""
    days = [MONDAY - timedelta(days=1), MONDAY, SUNDAY, SUNDAY + timedelta(days=1)]
    entries = [*(practice(day, WALK) for day in days), note(MONDAY, "words")]
    assert [entry.day for entry in practices_in(entries, MONDAY, SUNDAY)] == [MONDAY, SUNDAY]
