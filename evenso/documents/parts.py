"""A summary as parts of a page: titles, facts, tables, notes. Every document is made from these, so all say the same.

How a part looks is left to the documents. Sentences may hold a person's words: each document makes them safe in its
own way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from evenso.bring.choice import Section
from evenso.bring.shortening import room_for, shortened
from evenso.bring.weeks import most_practised
from evenso.records import AnyEntry
from evenso.recovery.findings import Setback
from evenso.summary import Summary
from evenso.text import one_line
from evenso.wording import summaries
from evenso.wording.bring import parts as words
from evenso.wording.bring.therapy import say_therapy
from evenso.wording.entries import entry_body
from evenso.wording.goals.practising import say_practised
from evenso.wording.recovery.setbacks import say_words
from evenso.wording.recovery.telling import say_setback
from evenso.wording.scores.saying import SCORE_HEADS, say_totals, score_row
from evenso.wording.trends import say_bounds, say_mood, say_usual
from evenso.wording.weeks import EASES_ANYWAY, say_right_after

MOST_SETBACKS: Final = 8
"""Setbacks that are told one by one, the latest; the sentence counts them all."""

MOST_RATED: Final = 6
"""Skills whose ratings are told, those with most ratings."""


@dataclass(frozen=True, slots=True)
class Table:
    """A caption, the heads of the columns, and rows of as many cells; the first column holds names.

    `words` says that the cells hold words rather than figures: plain text then tells the table row by row.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A person's own text with the line that says when it was written."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One of several things told in their order, with what belongs to it; `mark` is its sign on the chart."""

    text: str
    more: tuple[str, ...] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the page: facts first, then what it has of items, a table and quotes."""

    section: Section
    title: str
    facts: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    table: Table | None = None
    quotes: tuple[Quote, ...] = ()
    last: str = ""
    """What stands apart at the end."""


def parts_of(summary: Summary) -> list[Part]:
    """Return the chosen parts in the order of the page; those that have nothing to say yet are left out."""
    told = _OF_NOTHING if summary.is_blank and summary.has(Section.STORY) else Section
    made = (_MAKERS[section](summary) for section in told if summary.has(section))
    return [part for part in made if part is not None]


def told_setbacks(summary: Summary) -> tuple[Setback, ...]:
    """Return the setbacks that are told one by one, in order; the chart numbers these."""
    return summary.recovery.counted[-MOST_SETBACKS:] if summary.has(Section.SETBACKS) else ()


def _part(section: Section, *facts: str, items: tuple[Item, ...] = (), table: Table | None = None) -> Part:
    return Part(section, summaries.TITLES[section], tuple(fact for fact in facts if fact), items, table)


def _lines(section: Section, lines: tuple[str, ...]) -> Part | None:
    return _part(section, *(one_line(line) for line in lines)) if lines else None


def _topics(summary: Summary) -> Part | None:
    lines = enumerate(summary.topics, 1)
    items = tuple(Item(one_line(topic), mark=str(place)) for place, topic in lines)
    question = words.say_question(summary.question)
    return (
        Part(Section.TOPICS, summaries.TITLES[Section.TOPICS], items=items, last=question)
        if items or question
        else None
    )


def _therapy(summary: Summary) -> Part | None:
    facts = say_therapy(summary.therapy, summary.made_on)
    return _part(Section.THERAPY, *facts) if facts else None


def _story(summary: Summary) -> Part:
    recovery = summary.recovery
    improvement = recovery.improvement
    if improvement is None:
        return _part(Section.STORY, recovery.sentence, summaries.NUMBERS_LATER if recovery.days else "")
    rows = tuple(summaries.number_rows(improvement))
    table = Table(summaries.say_compared(improvement), summaries.NUMBER_HEADS, rows)
    told = _part(Section.STORY, recovery.sentence, table=table)
    return replace(told, last=summaries.say_sides(improvement))


def _chart(summary: Summary) -> Part:
    recovery = summary.recovery
    usual = say_usual(recovery.usual, learning=recovery.learning)
    said = summary.has(Section.STORY) and usual in recovery.sentence
    return _part(Section.CHART, summaries.SCALE, "" if said else usual)


def _markers(summary: Summary) -> Part | None:
    items = tuple(
        Item(words.say_marked_day(day, marker, summary.made_on), mark=words.marker_letter(place))
        for place, (day, marker) in enumerate(summary.markers)
    )
    return _part(Section.MARKERS, items=items) if items else None


def _setbacks(summary: Summary) -> Part:
    recovery = summary.recovery
    last = recovery.days[-1].day if recovery.days else summary.end
    told = told_setbacks(summary)
    items = tuple(
        Item(
            say_setback(setback, last, summary.made_on),
            tuple(one_line(said) for said in say_words(setback)),
            mark=str(place),
        )
        for place, setback in enumerate(told, 1)
    )
    left = summaries.say_setbacks_left(len(recovery.counted) - len(told))
    since = summaries.say_setbacks_since(recovery)
    none = "" if items or since else summaries.say_no_setback(recovery)
    return _part(Section.SETBACKS, since, none, left, items=items)


def _practice(summary: Summary) -> Part:
    fact = summaries.say_areas(summary.areas) or summaries.NO_PRACTICE
    repeating = say_practised(summary.repeating)
    if not summary.skills:
        return _part(Section.PRACTICE, fact, repeating)
    shown = most_practised(summary.skills)
    left = summaries.say_no_row(len(summary.skills) - len(shown))
    heads = ("", *(summaries.say_week_head(first) for first, _ in summary.weeks))
    rows = tuple(
        (one_line(row.skill), *(summaries.BLANK if count is None else str(count) for count in row.counts))
        for row in shown
    )
    return _part(Section.PRACTICE, fact, repeating, left, table=Table(summaries.say_grid(summary), heads, rows))


def _right_after(summary: Summary) -> Part:
    told = summary.right_after[:MOST_RATED]
    facts = [f"{say_right_after(found, summary.span)}." for found in told]
    left = summaries.say_fewer_ratings(len(summary.right_after) - len(told))
    return _part(Section.RIGHT_AFTER, *([*facts, left, EASES_ANYWAY] if facts else [summaries.NO_RATINGS]))


def _goals(summary: Summary) -> Part | None:
    if not summary.goals:
        return None
    rows = tuple(words.goal_row(goal, summary.start, summary.end, summary.made_on) for goal in summary.goals)
    table = Table("", words.GOAL_HEADS, rows, words=True)
    return _part(Section.GOALS, words.say_attainment(summary.goals), table=table)


def _scores(summary: Summary) -> Part | None:
    if not summary.scores:
        return None
    facts = [line for course in summary.scores for line in say_totals(course, summary.start, summary.made_on)]
    rows = tuple(score_row(course, summary.start, summary.end, summary.made_on) for course in summary.scores)
    return _part(Section.SCORES, *facts, table=Table("", SCORE_HEADS, rows, words=True))


def _agreed(summary: Summary) -> Part | None:
    return _lines(Section.AGREED, summary.agreed)


def _notes(summary: Summary) -> Part:
    quotes = tuple(Quote(summaries.say_note_head(note), _told(note, summary)) for note in summary.notes)
    left = summaries.say_notes_left(summary.notes_left)
    facts = tuple(fact for fact in ("" if quotes else summaries.NO_NOTES, left) if fact)
    return Part(Section.NOTES, summaries.TITLES[Section.NOTES], facts, quotes=quotes)


def _told(note: AnyEntry, summary: Summary) -> str:
    """A note's words: to the end where it was ticked by itself, else as many as a page has room for."""
    text = entry_body(note)
    if note.id in summary.whole:
        return text
    kept, more = shortened(text, room_for(sum(1 for one in summary.notes if one.id not in summary.whole)))
    return f"{kept}\n{words.say_goes_on(more)}" if more else text


def _days(summary: Summary) -> Part:
    rows = tuple(
        (item.day.isoformat(), say_mood(item.mood), say_mood(item.low), say_mood(item.high))
        for item in summary.recovery.days
    )
    return _part(Section.DAYS, table=Table("", summaries.DAY_COLUMNS, rows) if rows else None)


def _urges(summary: Summary) -> Part:
    return _part(Section.URGES, *([words.say_urge(urge) for urge in summary.urges] or [words.NO_URGES]))


def _plan(summary: Summary) -> Part:
    return _part(Section.PLAN, *(words.say_plan(summary.plan, summary.people) or [words.NO_PLAN]))


def _coverage(summary: Summary) -> Part:
    logged = summaries.say_logged(summary)
    late = summaries.say_late(summary.late_days)
    return _part(Section.COVERAGE, logged, late, say_bounds(summary.recovery.bounds))


_OF_NOTHING: Final = (Section.STORY, Section.COVERAGE)
"""What a page of days without anything is made of: seven sections that say so would only look like a reproach."""

_MAKERS: Final[Mapping[Section, Callable[[Summary], Part | None]]] = {
    Section.TOPICS: _topics,
    Section.THERAPY: _therapy,
    Section.STORY: _story,
    Section.CHART: _chart,
    Section.SESSIONS: lambda _: None,  # they are drawn
    Section.MARKERS: _markers,
    Section.SETBACKS: _setbacks,
    Section.PRACTICE: _practice,
    Section.RIGHT_AFTER: _right_after,
    Section.GOALS: _goals,
    Section.SCORES: _scores,
    Section.AGREED: _agreed,
    Section.NOTES: _notes,
    Section.DAYS: _days,
    Section.URGES: _urges,
    Section.PLAN: _plan,
    Section.COVERAGE: _coverage,
}
