"""Goals in the weekly review: in text, in JSON, on the page; each with where it stands and its next small step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from evenso.documents.today_text import today_text
from evenso.documents.week_text import week_text
from evenso.formats.today_json import today_document
from evenso.formats.week_json import week_document
from evenso.goals.records import Goal, GoalRating, GoalState, GoalStep, GoalVersion, Repeat, RepeatMark
from evenso.goals.standing import GoalInWeek, goals_in_week
from evenso.today import view_day
from evenso.week import review_week
from evenso.wording import weeks
from tests.storage.entries import moment
from tui.screens.week.drawing import View, draw_week
from tui.screens.week.model import WeekData

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)


def found(title: str = "answer tomorrow") -> tuple[GoalInWeek, ...]:
    """Return an open goal with a step, a rating and a practice done once, and one that was let go on Sunday."""
    goal = Goal(
        versions=(GoalVersion(day=MONDAY, title=title, target=date(2026, 12, 1)),),
        steps=(GoalStep(goal_id="g2h3", text="say “tomorrow” once"),),
        repeats=(Repeat(goal_id="g2h3", text="a slow yes", since=MONDAY, times=3, id="r2"),),
        ratings=(GoalRating(at=moment(SUNDAY, 9), day=SUNDAY, goal_id="g2h3", value=4),),
        id="g2h3",
    )
    gone = Goal(versions=(GoalVersion(day=MONDAY, title="run a marathon"),), id="g2h4")
    gone = replace(gone, state=GoalState.LET_GO, state_since=SUNDAY)
    marks = [RepeatMark(at=moment(MONDAY, 9), day=MONDAY, repeat_id="r2")]
    return goals_in_week([gone, goal], SUNDAY, SUNDAY, marks)


def test_the_text_says_each_goal_before_what_to_bring() -> None:
    """The plain week has each goal with its rating, its step and its count; the one let go says so and no more."""
    text = week_text(review_week(SUNDAY, today=SUNDAY, history=[], entries=[], skills=[], goals=found()))
    for words in (
        "answer tomorrow (g2h3)",
        "4 of 10 on Sun 22 Nov; by 1 December.",
        "next: say “tomorrow” once.",
        "a slow yes: 1 of 3 this week.",
        "let go on Sun 22 Nov.",
    ):
        assert words in text
    assert text.index("answer tomorrow") < text.index("run a marathon") < text.index(weeks.BRING)


def test_the_documents_have_them_as_fields() -> None:
    """`week --json` and `today --json` hold each goal; what is not there is null, a count is never a share."""
    review = review_week(SUNDAY, today=SUNDAY, history=[], entries=[], skills=[], goals=found())
    first, second = week_document(review)["goals"]
    assert first == {
        "id": "g2h3",
        "title": "answer tomorrow",
        "state": "open",
        "since": None,
        "target": "2026-12-01",
        "rating": {"value": 4, "measure": "0-10", "day": "2026-11-22"},
        "step": "say “tomorrow” once",
        "practices": [{"id": "r2", "text": "a slow yes", "times": 1, "tried": 0, "of": 3, "days": ["2026-11-16"]}],
    }
    assert (second["state"], second["since"], second["step"], second["rating"]) == ("let-go", "2026-11-22", None, None)
    view = view_day(SUNDAY, entries=[], moods=[], goals=found())
    assert today_document(view)["goals"][0]["id"] == "g2h3"
    assert "next: say “tomorrow” once." in today_text(view)


@pytest.mark.parametrize("width", [56, 76, 116])
@pytest.mark.parametrize("title", ["answer tomorrow", "[/] [red]x", "x" * 119, "a\x1b[2Jb", "\u202eabc", "短い" * 40])
def test_the_page_draws_them_with_a_digit_each(title: str, width: int) -> None:
    """Each goal has its digit on the page, at every width, and no title acts or runs over."""
    review = review_week(SUNDAY, today=SUNDAY, history=[], entries=[], skills=[], goals=found(title))
    page = [line.plain for line in draw_week(View(WeekData(SUNDAY, review, MONDAY, loaded=True)), width).split("\n")]
    assert any(" 1 " in line for line in page)
    assert any("2 run a marathon" in line for line in page)
    assert any("next: say" in line for line in page)
    drawn = draw_week(View(WeekData(SUNDAY, review, MONDAY, loaded=True)), width)
    assert all(line.cell_length <= width for line in drawn.split("\n"))
    assert not {"\x1b", "\u202e"} & set(drawn.plain)
