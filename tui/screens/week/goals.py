"""The goals of a week in lines: where each stands, its next small step, what was practised; a digit leads to each."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from evenso.goals.records import GoalState
from evenso.goals.standing import GoalInWeek
from evenso.links import MOST_LINKS
from evenso.week import WeekReview
from evenso.wording.goals.standing import GOALS, WAYS_ON, say_practice, say_standing, say_step_of
from tui.screens.week.table import INDENT, lines_of
from tui.shown import press, show_line


def shown_goals(review: WeekReview | None) -> Sequence[GoalInWeek]:
    """Return the goals that have a digit."""
    return review.goals[:MOST_LINKS] if review is not None else ()


def goals_lines(review: WeekReview, width: int) -> list[Content]:
    """Draw the goals of a week; without any nothing."""
    if not review.goals:
        return []
    lines = [Content(INDENT) + Content.styled(GOALS, "bold") + Content.styled(f"   {WAYS_ON}", "$faint")]
    for place, one in enumerate(shown_goals(review), start=1):
        lines += _goal(place, one, review, width)
    return [*lines, Content("")]


def _goal(place: int, one: GoalInWeek, review: WeekReview, width: int) -> list[Content]:
    start = Content(INDENT) + Content.styled(f"{place} ", "bold $accent")
    room = width - start.cell_length - 2
    stands = say_standing(one, review.today)
    title = show_line(one.goal.title, "$ink", max(8, room))
    beside = title.cell_length + len(stands) + 2 <= room
    lines = [start + title + Content.styled(f"  {stands}" if beside else "", "$quiet")]
    told = [] if beside else [stands]
    told += [say_step_of(one)] if one.goal.state is GoalState.OPEN else []
    for words in (*told, *(say_practice(*pair) for pair in one.practices)):
        lines += [Content("  ") + line for line in lines_of(words, width - 2, "$quiet")]
    return [press(line, str(place)) for line in lines]
