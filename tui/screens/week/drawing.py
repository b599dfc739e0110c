"""The weekly review in lines: the grid of days and skills is the hero, everything else stands around it.

Pure functions of the review and a width: one column in the order of `science.md` 16, two where there is room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from textual.content import Content

from evenso.language import tr
from evenso.week import WeekReview
from evenso.wording import weeks
from evenso.wording.daily.here import say_here
from evenso.wording.dates import say_near_day, say_span
from evenso.wording.entries import entry_body
from evenso.wording.reviews.saying import say_review_key
from evenso.wording.scales.weeks import say_hard_moment_in_words, say_week_in_words, say_what_was_there_in_words
from tui.screens.week.goals import goals_lines
from tui.screens.week.model import WeekData
from tui.screens.week.table import (
    FULL,
    INDENT,
    GridLine,
    View,
    at_day,
    grid_lines,
    layout_for,
    lines_of,
    strip,
    trackers,
)
from tui.shown import press, show_line

WIDE: Final = 112
"""Cells from which the review stands in two columns."""
LEFT: Final = 2 + FULL.width + 3
"""Cells of the left one of the two."""

INVITATION: Final = (
    tr("The first week fills itself as you write."),
    tr("Sunday evening is a good time to read it."),
)
INVITATION_KEY: Final = "  " + tr("goes to Today, where a digit is a mood")


@dataclass(frozen=True, slots=True)
class Words:
    """What of a review does not change with the day chosen: its head, its sentence, marks, what stands beside."""

    head: list[Content]
    sentence: list[Content]
    grid: list[GridLine]
    beside: list[Content]
    goals: list[Content]


@dataclass(frozen=True, slots=True)
class Kept:
    """What was drawn of a review at a width: its words, its lines by the day chosen."""

    data: WeekData
    words: Words
    lines: dict[int | None, list[Content]] = field(default_factory=dict)


MOST_DRAWN: Final = 6
"""Reviews whose words are kept wrapped, for who leafs from week to week."""


class WeekDrawing:
    """Draws the review as `draw_week` does; its words are wrapped once for a review and a width, not for each key."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int], Kept] = {}

    def __call__(self, view: View, width: int) -> list[Content]:
        """Draw the review at a width, line by line."""
        review = view.data.review
        if not view.data.loaded or review is None:
            return [Content("")]
        if view.data.empty:
            key = Content.assemble(INDENT, ("g t", "bold $accent"), (INVITATION_KEY, "$quiet"))
            said = [line for one in INVITATION for line in lines_of(one, width)]
            return [Content.styled(f" {tr('Week')}", "bold"), Content(""), *said, Content(""), press(key, "g")]
        one = id(view.data), width  # of data that are kept beside their words, so that no others can have it
        kept = self._kept.pop(one, None) or Kept(view.data, _words(view, review, width))
        while len(self._kept) >= MOST_DRAWN:
            del self._kept[next(iter(self._kept))]
        self._kept[one] = kept
        if view.day not in kept.lines:
            kept.lines[view.day] = _lines(view, review, width, kept.words)
        return kept.lines[view.day]


def draw_week(view: View, width: int) -> Content:
    """Draw the review at a width."""
    return Content("\n").join(WeekDrawing()(view, width))


def _lines(view: View, review: WeekReview, width: int, words: Words) -> list[Content]:
    narrow = width < WIDE
    layout = layout_for(width) if narrow else FULL
    days = [
        *strip(layout, view, review, beside=review.sentence),
        *words.sentence,
        *at_day(layout, view.day, words.grid),
        *trackers(layout, view, review),
    ]
    if narrow:
        lines = [*words.head, *days, *words.beside]
    else:
        lines = [*words.head, *_side_by_side([*days, *words.goals], [*words.beside], LEFT)]
    return [line.truncate(max(1, width), ellipsis=True) for line in lines]


def _words(view: View, review: WeekReview, width: int) -> Words:
    head = _head(view, review, width)
    if width < WIDE:
        goals = goals_lines(review, width)
        marks = grid_lines(layout_for(width), view, review, headed=False)
        return Words(head, _sentence(view, review, width), marks, _beside(view, review, width, goals), goals)
    beside = _beside(view, review, width - LEFT - 1)
    marks = grid_lines(FULL, view, review, headed=True)
    return Words(head, _sentence(view, review, LEFT), marks, beside, goals_lines(review, LEFT))


def _side_by_side(left: list[Content], right: list[Content], width: int) -> list[Content]:
    rows = max(len(left), len(right))
    left += [Content("")] * (rows - len(left))
    right += [Content("")] * (rows - len(right))
    return [
        a.truncate(width - 1, ellipsis=True).pad_right(max(0, width - a.cell_length)) + b
        for a, b in zip(left, right, strict=True)
    ]


def _head(view: View, review: WeekReview, width: int) -> list[Content]:
    here = say_here(review.days_here, review.days_so_far, review.days_away, over=review.is_over)
    span = say_span(review.start, review.end, view.data.today)
    head = tr("Week of {days}", days=span.replace("–", "-") if view.data.plain else span)
    title = Content.styled(f" {head}", "bold")
    row = title + Content.styled(f"   {here}", "$quiet")
    kept = Content.assemble(INDENT, ("r", "bold $accent"), (f"  {say_review_key(view.data.kept)}", "$quiet"))
    foot = [press(kept, "r"), Content("")]
    return [row, *foot] if row.cell_length <= width else [title, Content.styled(f"{INDENT}{here}", "$quiet"), *foot]


# What stands beside it


def _sentence(view: View, review: WeekReview, width: int) -> list[Content]:
    words = say_week_in_words(review) if view.data.hidden else review.sentence
    return [*lines_of(words, width), Content("")] if words else []


def _beside(view: View, review: WeekReview, width: int, before_last: Sequence[Content] = ()) -> list[Content]:
    """Draw what is in words; `before_last` stands before what may be brought to the session."""
    lines: list[Content] = []
    if review.right_after:
        lines.append(_title(tr("Right after")))
        for found in review.right_after:
            lines += lines_of(weeks.say_right_after(found), width)
        lines += [*lines_of(weeks.EASES_ANYWAY, width, "$quiet"), Content("")]
    if review.hardest is not None:
        hidden = view.data.hidden
        hard = say_hard_moment_in_words if hidden else weeks.say_hard_moment
        there = say_what_was_there_in_words if hidden else weeks.say_what_was_there
        lines += [_title(weeks.HARDEST), *lines_of(hard(review.hardest), width)]
        lines += [*lines_of(there(review.hardest), width, "$quiet"), Content("")]
    if review.noticed is not None:
        when = say_near_day(review.noticed.day, review.today)
        said = lines_of(weeks.say_noticed(review.noticed), width)
        lines += [_title(weeks.NOTICED) + Content.styled(f"   {when}", "$faint"), *said, Content("")]
    lines += before_last
    lines.append(_title(weeks.BRING))
    if review.hard_stretch:
        lines += lines_of(weeks.HARD_STRETCH, width)
    lines += lines_of(weeks.say_bring(len(review.bring)), width, "$quiet")
    for note in review.bring:
        lines.append(Content(INDENT) + show_line(f"▲ {entry_body(note)}", "$ink", width - len(INDENT) - 2))
    return lines


def _title(words: str) -> Content:
    return Content(INDENT) + Content.styled(words, "bold")


__all__ = ["View", "WeekDrawing", "draw_week"]
