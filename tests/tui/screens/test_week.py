"""Week: the review in lines, its days, earlier weeks, and the way into a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from evenso.goals.records import Goal, GoalVersion, Repeat, RepeatMark
from evenso.goals.standing import goals_in_week
from evenso.records import AnyEntry, Area, CheckIn, Moment, Practice, PracticeState, Skill
from evenso.recovery.series import DayMood
from evenso.week import lately, review_week
from evenso.wording import weeks
from evenso.wording.trends import LEARNING
from tests.tui.conftest import NOON, Desk
from tui.screens.review.drawing import Walk, draw_review
from tui.screens.review.model import ReviewData
from tui.screens.week.drawing import View, WeekDrawing, draw_week
from tui.screens.week.model import WeekData, read_week
from tui.screens.week.screen import WeekScreen

TODAY = NOON.date()
MONDAY = date(2026, 11, 16)


def data(*, plain: bool = False) -> WeekData:
    """A week with one low day, a practice done twice, one tried, one skipped."""
    skill = Skill(id="aaaa", name="slow breath", area=Area.GROUNDING)
    at = Moment.of(datetime(2026, 11, 18, 20, tzinfo=UTC))
    states = (PracticeState.DONE, PracticeState.DONE)
    entries: list[AnyEntry] = [
        *(
            Practice(at=at, day=date(2026, 11, 17), skill_id="aaaa", skill="slow breath", area=skill.area, state=state)
            for state in states
        ),
        Practice(at=at, day=MONDAY, skill_id="aaaa", skill="slow breath", area=skill.area, state=PracticeState.TRIED),
        CheckIn(at=at, day=date(2026, 11, 18), mood=2, note="the long night"),
        CheckIn(at=at, day=date(2026, 11, 17), mood=6),
    ]
    moods = [DayMood(date(2026, 11, 17), 6, 6, 6), DayMood(date(2026, 11, 18), 2, 2, 2)]
    review = review_week(TODAY, today=TODAY, history=moods, entries=entries, skills=[skill])
    return WeekData(TODAY, review, MONDAY, plain, loaded=True)


def lines(view: View, width: int) -> list[str]:
    """The page as plain lines."""
    return [line.plain for line in draw_week(view, width).split("\n")]


def test_the_review_stands_in_its_order() -> None:
    """Here on so many days, the strip, one sentence, practice, the hardest moment, what to bring."""
    page = "\n".join(lines(View(data()), 80))
    wanted = ["You were here on", "Mon 16", "Mood", LEARNING[:20], weeks.PRACTICE, weeks.HARDEST, weeks.BRING]
    places = [page.index(one) for one in wanted]
    assert places == sorted(places)


def test_what_is_kept_of_a_drawing_is_never_that_of_another_week_or_width() -> None:
    """Drawn day by day, at both widths, of two reviews in turn, each page is what a new drawing of it is."""
    drawing, weeks_seen = WeekDrawing(), (data(), data(plain=True))
    for day in (None, 0, 2, 6, None):
        for width in (60, 80, 120):
            for seen in weeks_seen:
                view = View(seen, day)
                fresh = draw_week(view, width).split("\n", allow_blank=True)
                assert [(one.plain, one.spans) for one in drawing(view, width)] == [
                    (one.plain, one.spans) for one in fresh
                ]


def test_nothing_is_said_twice() -> None:
    """The usual range stands in the sentence or under the strip; a repeating practice above the grid alone."""
    practice = Repeat(goal_id="g234", text="say no once", since=MONDAY, times=3, id="r234")
    goal = Goal(versions=(GoalVersion(day=MONDAY, title="say no"),), repeats=(practice,), id="g234")
    at = Moment.of(NOON)
    marks = (RepeatMark(at=at, day=MONDAY, repeat_id="r234"),)
    history = [DayMood(MONDAY - timedelta(days=back), 6, 6, 6) for back in range(-5, 60)]
    used = Practice(at=at, day=TODAY, skill_id="aaaa", skill="walk")
    skill = Skill(id="aaaa", name="walk", area=Area.GROUNDING)
    goals = goals_in_week([goal], TODAY, TODAY, marks, [used])
    review = review_week(TODAY, today=TODAY, history=history, entries=[used], skills=[skill], goals=goals)
    found = WeekData(TODAY, review, MONDAY, loaded=True)
    page = "\n".join(lines(View(found), 80))
    assert page.count("6 to 6") == 1
    steps = [draw_review(Walk(ReviewData(found), step), 80).plain for step in (2, 3, 4)]
    assert [one.count("6 to 6") for one in steps] == [1, 1, 0]
    assert steps[2].count("Repeating practices: say no once (once).") == 1


def test_blank_days_are_a_mark_and_never_a_zero() -> None:
    """A day without a mood shows a dot in the strip; practices show how often."""
    page = lines(View(data()), 80)
    mood = next(line for line in page if line.strip().startswith("Mood"))
    assert mood.split() == ["Mood", "·", "6", "2", "·", "·", "·", "·"]
    row = next(line for line in page if line.strip().startswith("slow breath"))
    assert row.split() == ["slow", "breath", "~", "2×", "·", "·", "·", "·", "·"]


def test_the_grid_stands_under_its_days() -> None:
    """Every mark stands in the middle of its day's column."""
    page = lines(View(data()), 80)
    names = next(line for line in page if "Mon 16" in line)
    row = next(line for line in page if line.strip().startswith("slow breath"))
    assert names.index("Tue 17") <= row.index("2×") < names.index("Wed 18")


def test_plain_signs_are_ascii() -> None:
    """With plain signs the strip and the grid need nothing but ASCII."""
    page = lines(View(data(plain=True)), 80)
    grid = [line for line in page if line.strip().startswith(("Mood", "slow breath"))]
    assert all(line.isascii() for line in grid)


@pytest.mark.parametrize("width", [40, 60, 79, 119, 199])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    """At every width lines fit, in one column and in two."""
    assert all(line.cell_length <= width for line in draw_week(View(data(), 2), width).split("\n"))


async def test_earlier_weeks_are_a_key_away(sampled: Desk) -> None:
    """`[` goes back a week, `]` and escape come back; the journal's first week is the last."""
    async with sampled.running() as seat:
        await seat.press("g", "w")
        assert "Week of 16–22 Nov" in seat.text
        await seat.press("left_square_bracket")
        assert "Week of 9–15 Nov" in seat.text
        await seat.press("escape")
        assert "Week of 16–22 Nov" in seat.text
        await seat.press("right_square_bracket")
        assert "Week of 16–22 Nov" in seat.text


async def test_a_day_of_the_week_opens(sampled: Desk) -> None:
    """Arrows choose a day, enter opens it, escape comes back; a click on its name does the same."""
    async with sampled.running((120, 40)) as seat:
        await seat.press("g", "w", "left", "left", "enter")
        assert "Saturday 21 November" in seat.text
        await seat.press("escape")
        assert isinstance(seat.app.screen, WeekScreen)
        y = next(number for number, line in enumerate(seat.lines) if "Thu 19" in line)
        await seat.pilot.click(offset=(seat.lines[y].index("Thu 19") + 1, y))
        await seat.rest()
        assert "Thursday 19 November" in seat.text


async def test_enter_opens_the_latest_day_where_none_is_chosen(sampled: Desk) -> None:
    """The last line offers it, so it acts at once: on today, in an earlier week on its Sunday."""
    async with sampled.running() as seat:
        await seat.press("g", "w", "enter")
        assert "Sunday 22 November" in seat.text
        await seat.press("escape", "left_square_bracket", "enter")
        assert "Sunday 15 November" in seat.text


async def test_a_day_is_never_chosen_out_of_sight(sampled: Desk) -> None:
    """An arrow, enter and esc come back to the days where the page was read on; `g w` begins at its head."""
    async with sampled.running((60, 20)) as seat:
        await seat.press("g", "w", "space", "left")
        assert "Week of 16–22 Nov" in seat.text
        await seat.press("space", "enter")
        assert isinstance(seat.app.screen, WeekScreen)
        assert "Week of 16–22 Nov" in seat.text
        await seat.press("space", "escape")
        assert "Week of 16–22 Nov" in seat.text
        await seat.press("space")
        assert "Week of 16–22 Nov" not in seat.text
        await seat.press("g", "t", "g", "w")
        assert "Week of 16–22 Nov" in seat.text


async def test_an_empty_journal_is_an_invitation(desk: Desk) -> None:
    """Under its name, as on every empty place, what it will be and where to go, which a click does."""
    async with desk.running() as seat:
        await seat.press("g", "w")
        assert "The first week fills itself" in seat.text
        assert seat.lines[2].strip() == "Week"
        row = next(number for number, line in enumerate(seat.lines) if "goes to Today" in line)
        await seat.pilot.click(offset=(seat.lines[row].index("goes"), row))
        await seat.rest()
        assert "Go to" in seat.text


@pytest.mark.parametrize("size", [(50, 14), (80, 24), (200, 60)])
async def test_every_size_keeps_its_rows(sampled: Desk, size: tuple[int, int]) -> None:
    """No row is too long, and it scrolls to its end."""
    async with sampled.running(size) as seat:
        await seat.press("g", "w", "pagedown", "pagedown", "pagedown", "pagedown")
        rows = seat.app.screen._compositor.render_strips()
        assert [row.cell_length for row in rows] == [size[0]] * size[1]
        assert "marked for" in seat.text


def test_ratings_alone_find_what_whole_practices_find(sampled: Desk) -> None:
    """What came right after is the same from ratings as from the practices of ninety days, in any week."""
    now = sampled.clock()
    with sampled.journal() as journal:
        told = 0
        for back in range(0, 60, 7):
            review = read_week(journal, of=now.date() - timedelta(weeks=back), now=now).review
            assert review is not None
            entries = journal.entries(start=lately(review.end)[0], end=review.end)
            whole = review_week(review.start, today=now.date(), history=(), setbacks=(), entries=entries, skills=())
            assert review.right_after == whole.right_after
            told += len(whole.right_after)
        assert told > 5
