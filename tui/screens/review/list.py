"""The weekly reviews that were saved: one on a line, the chosen one in full, enter goes through it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr
from evenso.records import Moment
from evenso.reviews.records import Review
from evenso.reviews.steps import PARTS, pattern_of
from evenso.scores.courses import Course
from evenso.text import visible
from evenso.week import WeekReview
from evenso.wording.reviews import saying
from tui.intents import Outcome
from tui.keys import BACK, CHANGE, MOVE, key
from tui.meetings.reviewing import scores_of_week
from tui.screens.under import ListPage, move_keys
from tui.screens.week.model import read_week
from tui.shown import numbers_hidden, show

if TYPE_CHECKING:
    from storage.journal import Journal

TITLE = " " + tr("Weekly reviews")


@dataclass(frozen=True, slots=True)
class ReviewsData:
    """The saved reviews, the newest week first, and what the chosen week held."""

    today: date
    reviews: tuple[Review, ...] = ()
    week: WeekReview | None = None
    scores: tuple[Course, ...] = ()
    patterns: tuple[tuple[str, str], ...] = ()
    hidden: bool = False


def read_reviews(journal: Journal, *, now: datetime, week: date | None) -> ReviewsData:
    """Read the reviews; what a week held is read for the chosen one alone (None: the newest)."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    found = tuple(journal.reviews())
    weeks = [one.week for one in found]
    chosen = week if week in weeks else weeks[0] if weeks else None
    shown = read_week(journal, of=chosen, now=now, starts=chosen.weekday()).review if chosen is not None else None
    names = tuple((one.id, one.name) for one in journal.patterns(archived=True))
    return ReviewsData(today, found, shown, scores_of_week(journal, shown), names, numbers_hidden(journal))


def review_lines(review: Review, data: ReviewsData) -> list[tuple[str, str]]:
    """Return a review in full as (style, line): each part's title, what the week held, what was said."""
    week = data.week if data.week is not None and data.week.start == review.week else None
    names = dict(data.patterns)
    lines: list[tuple[str, str]] = []
    for part in PARTS:
        told = (
            saying.facts(part, week, data.scores, numbers=not data.hidden, ask=not review.finished)
            if week is not None
            else []
        )
        said = saying.say_answers(review, part, names.get(pattern_of(review), ""))
        if told or said:
            lines += [
                ("bold", saying.TITLES[part]),
                *(("$quiet", one) for one in told),
                *(("$ink", one) for one in said),
            ]
    return lines


@dataclass(frozen=True, slots=True)
class TakeReview:
    """Take a review away; undo brings it back."""

    review: Review
    today: date

    def run(self, journal: Journal) -> Outcome:
        """Delete it."""
        return Outcome(saying.say_taken(journal.delete_review(self.review.id), self.today))


class ReviewsPage(ListPage[ReviewsData]):
    """The saved reviews."""

    PLACE = "week"
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter,e", "open", tr("go through"), tr("go through it again, or on"), MOVE, name="reviews.open", show=True
        ),
        key("x", "take_away", tr("take away"), tr("take a review away"), CHANGE, name="reviews.out", show=True),
    ]

    def wants(self, now: datetime) -> Callable[[Journal], ReviewsData]:
        """Read the reviews, and the week under the cursor."""
        return partial(read_reviews, now=now, week=self.chosen.week if self.chosen is not None else None)

    @property
    def chosen(self) -> Review | None:
        """The review under the cursor."""
        data = self.data
        return data.reviews[self.cursor] if data is not None and self.cursor < len(data.reviews) else None

    def watch_cursor(self) -> None:
        """Read the week that the cursor came to."""
        super().watch_cursor()
        if self.data is not None and self.is_mounted:
            self.wish()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act."""
        own = tuple(one for one in super().footer() if one.action not in {"bring_up", "app.hide"})
        return (*own[:-1], BACK, *move_keys(), own[-1]) if self.chosen is not None else (BACK, *own[-2:])

    def count(self, data: ReviewsData) -> int:
        """Return how many there are."""
        return len(data.reviews)

    def heading(self, data: ReviewsData, width: int) -> list[Content]:
        """Draw the title."""
        del data, width
        return [Content.styled(TITLE, "bold"), Content("")]

    def invitation(self, data: ReviewsData, width: int) -> list[Content]:
        """Say how one begins."""
        del data
        return list(Content(saying.NONE_YET).wrap(max(20, width)))

    def rows(self, data: ReviewsData, width: int, height: int) -> int:
        """Leave most of the room to what is read."""
        return max(1, min(super().rows(data, width, height), height // 4 if width < 100 else height))

    def line(self, data: ReviewsData, number: int, width: int) -> Content:
        """Draw a review on one line."""
        del width
        review = data.reviews[number]
        said = Content(saying.say_days_of(review.week, data.today))
        return said.pad_right(max(2, 26 - said.cell_length)) + Content.styled(saying.say_standing_of(review), "$quiet")

    def detail(self, data: ReviewsData, number: int, width: int) -> list[Content]:
        """Draw a review in full."""
        lines: list[Content] = []
        for style, words in review_lines(data.reviews[number], data):
            if style == "bold" and lines:
                lines.append(Content(""))
            wrapped = Content(visible(words)).wrap(max(12, width))
            lines += [show(line.plain.rstrip(), style) for line in wrapped]
        return lines

    def action_open(self) -> None:
        """Go through the review again, or on with it."""
        from tui.screens.review.screen import ReviewPage  # noqa: PLC0415 - a page of its own

        if self.chosen is not None:
            self.app.push_screen(ReviewPage(self.chosen.week))

    def action_take_away(self) -> None:
        """Take a review away."""
        if self.chosen is not None and self.data is not None:
            self.do(TakeReview(self.chosen, self.data.today))
