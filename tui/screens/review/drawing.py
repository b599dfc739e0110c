"""The weekly review in lines: one step a page, facts first, then a question, then what can be chosen by a digit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from textual.content import Content

from evenso.goals.standing import GoalInWeek
from evenso.language import tr
from evenso.reviews.records import STEPS
from evenso.reviews.steps import WRITTEN, Part, offers, part_at, pattern_of
from evenso.text import one_line
from evenso.week import WeekReview
from evenso.wording import weeks
from evenso.wording.goals.standing import say_in_one
from evenso.wording.reviews import saying
from tui.screens.review.model import ReviewData
from tui.screens.week.table import INDENT, Layout, View, days, grid_lines, layout_for, lines_of, strip
from tui.shown import press, show_line

_CHOSEN: Final = ("▲", "^")


@dataclass(frozen=True, slots=True)
class Walk:
    """What is read, the step one is at, the goal chosen by its place.

    `linking`: the step's question was answered just now, and asked is which pattern that belongs to.
    """

    data: ReviewData | None = None
    step: int = 1
    goal: int = 0
    linking: bool = False

    @property
    def part(self) -> Part:
        """What this step is about."""
        return part_at(self.step)


def draw_review(walk: Walk, width: int) -> Content:
    """Draw one step."""
    data = walk.data
    if data is None or data.week.review is None or width < 1:
        return Content("")
    week = data.week.review
    lines = [_title(walk, week, width), Content(""), Content(INDENT) + Content.styled(saying.TITLES[walk.part], "bold")]
    lines += [*_facts(walk, data, week, width), *_question(walk, data, width)]
    lines += _choices(walk, data, week, width)
    if walk.step == 1:
        lines += [Content(""), *lines_of(saying.HOW, width, "$quiet")]
    if walk.step == STEPS:
        done = saying.ALL_KEPT if data.saved is not None and data.saved.finished else saying.DONE
        lines += [Content(""), *lines_of(done, width, "$quiet")]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines])


def _title(walk: Walk, week: WeekReview, width: int) -> Content:
    today = week.today
    title = Content.styled(f" {saying.TITLE}", "bold")
    said = saying.say_week_of(week.start, today)
    title += Content.styled(f"   {said.replace('–', '-') if walk.data and walk.data.week.plain else said}", "$quiet")
    place = Content.styled(saying.say_place(walk.step), "$faint")
    room = width - place.cell_length - 2
    return title.truncate(max(1, room), ellipsis=True).pad_right(max(1, room - title.cell_length)) + place


def _facts(walk: Walk, data: ReviewData, week: WeekReview, width: int) -> list[Content]:
    view = View(data.week)
    layout = layout_for(width)
    if walk.part is Part.DAYS:
        return [Content(""), *strip(layout, view, week)]
    told = saying.facts(walk.part, week, data.scores, numbers=not data.week.hidden)
    if walk.part is Part.PRACTICE and week.grid:
        return [*_practised(layout, view, week), *_lines(saying.rated(week), width, first="$quiet")]
    if walk.part is Part.GOALS:
        return [] if data.goals else _lines([saying.NO_GOAL], width)
    if walk.part is Part.BRING:
        return _bring(data, week, width)
    return _lines(told, width)


def _practised(layout: Layout, view: View, week: WeekReview) -> list[Content]:
    """Draw what was practised; this step shows no strip of days, so that the grid has their names of its own."""
    lines = grid_lines(layout, view, week, headed=False)[1:]
    first = next((number for number, line in enumerate(lines) if line.row), len(lines))
    drawn = [line.drawn for line in lines]
    return [*drawn[:first], days(layout, view, week), *drawn[first:]]


def _lines(told: list[str], width: int, first: str = "$ink") -> list[Content]:
    return [line for place, words in enumerate(told) for line in lines_of(words, width, "$quiet" if place else first)]


def _bring(data: ReviewData, week: WeekReview, width: int) -> list[Content]:
    """Draw the one sentence of a hard stretch with its key, where it is due, and the week's totals."""
    lines: list[Content] = []
    finished = data.saved is not None and data.saved.finished
    if week.hard_stretch and (data.hard_taken or not finished):
        lines += lines_of(saying.HARD_TAKEN if data.hard_taken else weeks.HARD_STRETCH, width)
        lines += [Content("")] if data.hard_taken else [press(_key("T", saying.HARD_KEY), "T"), Content("")]
    totals = saying.say_scores(data.scores, week)
    return [*lines, *(_lines([saying.TOTALS, *totals], width) if totals else [])]


def _key(name: str, words: str) -> Content:
    return Content.assemble(INDENT, (name, "bold $accent"), (f"  {words}", "$quiet"))


def _question(walk: Walk, data: ReviewData, width: int) -> list[Content]:
    """Draw the question of a step, and what was said to it or how something is said."""
    if walk.part not in WRITTEN:
        return []
    said = data.saved.said_in(walk.part) if data.saved is not None else ""
    lines = [Content(""), *lines_of(saying.QUESTIONS[walk.part], width, "$quiet" if walk.linking else "bold $ink")]
    answer = lines_of(said, width) if said else lines_of(saying.WRITE, width, "$quiet")
    return [*lines, *(press(line, "tab") for line in answer)]


def _choices(walk: Walk, data: ReviewData, week: WeekReview, width: int) -> list[Content]:
    if walk.part is Part.NOTICED and (data.patterns or data.pattern):
        return _patterns(walk, data, width)
    if walk.part is Part.GOALS and data.goals:
        return _goals(walk, data, width)
    if walk.part is Part.BRING and offers(week):
        return _offers(data, week, width)
    return []


def _patterns(walk: Walk, data: ReviewData, width: int) -> list[Content]:
    linked, mark = pattern_of(data.saved) if data.saved is not None else "", _CHOSEN[data.week.plain]
    lines = [Content(""), *lines_of(saying.PATTERN, width, "bold $ink" if walk.linking else "$quiet")]
    for place, one in enumerate(data.patterns, start=1):
        lines.append(_choice(place, one.name, width, chosen=mark if one.id == linked else ""))
    if linked and data.pattern and all(one.id != linked for one in data.patterns):
        belongs = tr("belongs to “{pattern}”", pattern=one_line(data.pattern))
        lines += lines_of(belongs, width, "$quiet")
    return lines


def _choice(place: int, words: str, width: int, *, chosen: str) -> Content:
    mark = Content.styled(f"{chosen or ' '} ", "bold $accent")
    digit = Content(INDENT) + Content.styled(f"{place} ", "bold $accent") + mark
    return press(digit + show_line(words, "bold $ink" if chosen else "$ink", max(4, width - 10)), str(place))


def _goals(walk: Walk, data: ReviewData, width: int) -> list[Content]:
    lines = lines_of(saying.WAYS, width, "$quiet")
    today = data.week.today
    for place, one in enumerate(data.goals[:9], start=1):
        here = place - 1 == walk.goal
        mark = Content.styled(" › " if here else INDENT, "bold $accent") + Content.styled(f"{place} ", "bold $accent")
        lines += [
            Content(""),
            press(mark + show_line(one.goal.title, "bold $ink" if here else "$ink", width - 7), str(place)),
        ]
        told = say_in_one(_as_reviewed(one, data), today)
        lines += [press(Content("  ") + line, str(place)) for line in lines_of(told, width - 2, "$quiet")]
    return lines


def _as_reviewed(one: GoalInWeek, data: ReviewData) -> GoalInWeek:
    """A goal as it is now, with what was done of it in the week that is reviewed."""
    then = [] if data.week.review is None else [its for its in data.week.review.goals if its.goal.id == one.goal.id]
    return replace(one, practices=then[0].practices if then else (), done=then[0].done if then else ())


def _offers(data: ReviewData, week: WeekReview, width: int) -> list[Content]:
    mark = _CHOSEN[data.week.plain]
    lines = [Content(""), *lines_of(saying.BRING_THESE, width, "$quiet")]
    for place, entry in enumerate(offers(week), start=1):
        lines.append(
            _choice(
                place,
                saying.offer_words(entry, week.today),
                width,
                chosen=mark if entry.for_session else "",
            )
        )
    return lines
