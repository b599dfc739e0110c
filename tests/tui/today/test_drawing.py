"""How Today looks, as pure functions of what is shown and a size."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.catalogue import STARTER_SKILLS
from evenso.records import Area, CheckIn, Moment, Note, Practice, Skill
from tui.screens.today.drawing import bar, feelings_row, head, head_height, note_row, rest, scale, strip
from tui.screens.today.model import PANEL, PLACES, SAID, TodayData, View, share_rows
from tui.screens.today.panels import entries_panel, pages_of, practise_panel

DAY = date(2026, 11, 22)
AT = Moment(datetime(2026, 11, 22, 9, 0), 0)  # noqa: DTZ001 - wall time carries no zone
SKILLS = tuple(STARTER_SKILLS)
SIZES = [(60, 20), (80, 24), (120, 40), (40, 12), (200, 60)]


def shown(**more: object) -> View:
    """A view of a day with one check-in and one practice."""
    entries = (
        Practice(id="pppp", at=AT, day=DAY, skill_id=SKILLS[0].id, skill=SKILLS[0].name),
        CheckIn(id="cccc", at=AT, day=DAY, mood=7, feelings=("tired", "hopeful"), note="slept badly but called Ana"),
    )
    moods = ((DAY - timedelta(days=2), 1.0), (DAY, 10.0))
    return View(TodayData(DAY, DAY, entries=entries, skills=SKILLS, moods=moods, loaded=True), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("panel", ["", "practise", "entries"])
def test_nothing_is_wider_than_the_screen(width: int, height: int, panel: str) -> None:
    """Every line of every part fits its width, and every part its height, at small and large sizes."""
    view = shown(panel=panel)
    top = head_height(view, width)
    lower = height - top - (4 if panel == "practise" else 6)
    draw = {"": rest, "practise": practise_panel, "entries": entries_panel}[panel]
    parts = [
        (head(view, width, top), top),
        (feelings_row(view, width, 1), 1),
        (note_row(view, width, 1), 1),
        (draw(view, width, lower), max(lower, 7)),
    ]
    for part, rows in parts:
        lines = part.split("\n", allow_blank=True)
        assert len(lines) <= rows
        assert max(line.cell_length for line in lines) <= width


def test_skills_that_have_no_room_are_told_of() -> None:
    """Their number and the key that shows them stand beside the title, only where some that stand on Today lack."""
    areas = (Area.GROUNDING, Area.COMMUNICATION, Area.SELF_CARE)
    skills = tuple(
        Skill(id=f"s{area}{n}", name=f"{area} {n}", area=area, favourite=True) for area in areas for n in "ab"
    )
    view = replace(shown(), data=TodayData(DAY, DAY, skills=skills, loaded=True))
    narrow, usual = (rest(view, width, height).plain for width, height in ((60, 9), (80, 14)))
    assert "Practised today   p 2 more" in narrow
    assert "Self-care" not in narrow
    assert "Practised today\n" in usual
    assert "Self-care" in usual
    assert max(len(line) for line in rest(view, 24, 9).plain.split("\n")) <= 24


@pytest.mark.parametrize(("width", "told"), [(60, "2 more   11:00  3   12:00  4"), (40, "3 more   12:00  4")])
def test_the_last_check_ins_of_a_day_stand_in_its_title(width: int, told: str) -> None:
    """As many as there is room for, and how many more there are: four of them left the narrow line with none."""
    moods = [replace(AT, local=AT.local.replace(hour=9 + hour)) for hour in range(4)]
    entries = tuple(CheckIn(id=f"c{hour}", at=at, day=DAY, mood=hour + 1) for hour, at in enumerate(moods))
    view = View(TodayData(DAY, DAY, entries=entries[::-1], loaded=True))
    assert head(view, width, 6).plain.split("\n")[0].rstrip().endswith(told)


def test_a_day_without_entries_has_its_own_mark() -> None:
    """A day that was not logged is a dot, never a low bar; the lowest mood is a bar, never nothing."""
    (marks, initials) = strip(shown().data, 80, 1)
    drawn = marks.plain.removeprefix("   Last 14 days    ").split(" ")
    assert drawn == ["·"] * 11 + ["▁", "·", "█"]
    assert initials.plain.split() == list("mtwtfssmtwtfss")


def test_what_stands_beside_its_label_begins_in_one_column() -> None:
    """Feelings, the line and the fourteen days are one edge down the page, at every width."""
    view = shown()
    for width in (60, 80, 138):
        starts = {feelings_row(view, width, 1).plain.index("tired"), note_row(view, width, 1).plain.index("slept")}
        assert starts == {strip(view.data, width, 1)[1].plain.index("m")}


@given(st.floats(1, 10), st.floats(1, 10), st.integers(1, 3))
def test_a_higher_mood_never_has_a_lower_bar(one: float, other: float, rows: int) -> None:
    """Bars keep the order of moods, and every mood has one."""
    heights = [sum(" ▁▂▃▄▅▆▇█".index(block) for block in bar(mood, rows)) for mood in sorted((one, other))]
    assert 1 <= heights[0] <= heights[1] <= 8 * rows


def test_the_chosen_mood_stands_out_by_form() -> None:
    """The mood that was chosen is drawn in reverse, so that it is seen without colour."""
    chosen = [span for span in scale(7).spans if "reverse" in str(span.style)]
    assert [scale(7).plain[span.start : span.end] for span in chosen] == [" 7 "]
    assert not [span for span in scale(None).spans if "reverse" in str(span.style)]


def test_before_the_journal_is_read_nothing_is_claimed() -> None:
    """Until the data is there, neither dots nor an invitation are drawn: nothing is known yet."""
    drawn = rest(View(TodayData(DAY, DAY)), 80, 15).plain
    assert "·" not in drawn
    assert "Press" not in drawn


def test_an_empty_journal_says_what_to_press() -> None:
    """On an empty journal one line says what to press."""
    assert "Press a number" in rest(View(TodayData(DAY, DAY, first=None, loaded=True)), 80, 13).plain


def test_every_skill_has_its_place_and_letter() -> None:
    """At every size each skill of the catalogue stands on exactly one page, beside a letter that acts there."""
    for width, height in SIZES:
        pages = pages_of(SKILLS, width, height)
        placed = [line for page in pages for column in page.columns for line in column if isinstance(line, tuple)]
        assert sorted(skill.name for _, skill in placed) == sorted(skill.name for skill in SKILLS)
        assert all(
            page.letters[line[0]] is line[1]
            for page in pages
            for col in page.columns
            for line in col
            if isinstance(line, tuple)
        )


def test_another_day_says_so() -> None:
    """An earlier day is named, and its question is in the past."""
    data = TodayData(DAY - timedelta(days=1), DAY, loaded=True)
    drawn = head(View(data), 80, 5).plain
    assert "Saturday 21 November   yesterday" in drawn
    assert "How was that day?" in drawn
    assert "Practised that day" in rest(View(data), 80, 13).plain


def test_a_note_is_listed_on_one_line() -> None:
    """A journal entry of several lines is one row in the list."""
    note = Note(id="nnnn", at=Moment.of(datetime(2026, 11, 22, 9, tzinfo=UTC)), day=DAY, text="one\ntwo\nthree")
    drawn = entries_panel(View(TodayData(DAY, DAY, entries=(note,), loaded=True), panel="entries"), 80, 12).plain
    assert "one two three" in drawn


@given(st.integers(0, 60), st.sampled_from([2, 5, 6]), st.booleans())
def test_rows_are_never_shared_out_twice(height: int, whole: int, panel: bool) -> None:
    """Whatever the height, the status line and the keys have their rows, and the question at least one."""
    rows, places, below = share_rows(height, whole, panel=panel)
    assert 1 <= rows <= whole
    least = (PANEL if panel else 1) if below else 0
    taken = rows + PLACES * places + least + SAID
    assert taken <= max(height, 1 + least + SAID)
    assert not places or rows == whole
    assert below or height < PLACES + whole + 1 + SAID
