"""The goals of a week in lines: where each stands, its next small step, what was practised; a digit leads to each."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from evenso.goals.standing import GoalInWeek
from evenso.links import MOST_LINKS
from evenso.text import one_line
from evenso.week import WeekReview
from evenso.wording.goals.standing import GOALS, WAYS_ON, say_done, say_standing, say_step_of
from tui.screens.week.table import INDENT, lines_of
from tui.shown import press


def shown_goals(review: WeekReview | None) -> Sequence[GoalInWeek]:
    """Return the goals that have a digit."""
    return review.goals[:MOST_LINKS] if review is not None else ()


def goals_lines(review: WeekReview, width: int) -> list[Content]:
    """Draw the goals of a week; without any nothing."""
    if not review.goals:
        return []
    title = Content(INDENT) + Content.styled(GOALS, "bold")
    ways = Content.styled(f"   {WAYS_ON}", "$faint")
    lines = [title + ways if title.cell_length + ways.cell_length < width else title]
    for place, one in enumerate(shown_goals(review), start=1):
        lines += _goal(place, one, review, width)
    return [*lines, Content("")]


def _goal(place: int, one: GoalInWeek, review: WeekReview, width: int) -> list[Content]:
    digit = Content(INDENT) + Content.styled(f"{place} ", "bold $accent")
    stands = say_standing(one, review.today)
    room = width - digit.cell_length - 2
    title = lines_of(one_line(one.goal.title), width - 2)
    beside = len(title) == 1 and title[0].cell_length - len(INDENT) + len(stands) + 2 <= room
    lines = [digit + title[0][len(INDENT) :], *(Content("  ") + line for line in title[1:])]
    if stands and beside:
        lines[0] += Content.styled(f"  {stands}", "$quiet")
    told = ["" if beside else stands, say_step_of(one), *say_done(one, review.today)]
    for words in filter(None, told):
        lines += [Content("  ") + line for line in lines_of(words, width - 2, "$quiet")]
    return [press(line, str(place)) for line in lines]
