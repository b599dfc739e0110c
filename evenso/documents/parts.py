"""A summary as parts of a page: titles, facts, tables, notes. Every document is made from these, so all say the same.

How a part looks is left to `text` and `markdown`. Sentences may hold a person's words: each document makes them safe
in its own way.
"""

from __future__ import annotations

from dataclasses import dataclass

from evenso.summary import Section, Summary
from evenso.text import one_line
from evenso.wording import summaries
from evenso.wording.entries import entry_body
from evenso.wording.recovery.setbacks import say_words
from evenso.wording.trends import say_bounds, say_coverage, say_mood, say_setback, say_usual
from evenso.wording.weeks import EASES_ANYWAY, say_right_after


@dataclass(frozen=True, slots=True)
class Table:
    """A caption, the heads of the columns, and rows of as many cells; the first column holds names."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A person's own text with the line that says when it was written."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """One section of the page: facts first, then what it has of a table and quotes."""

    section: Section
    title: str
    facts: tuple[str, ...] = ()
    table: Table | None = None
    quotes: tuple[Quote, ...] = ()


def parts_of(summary: Summary) -> list[Part]:
    """Return the chosen parts in the order of the page."""
    makers = {
        Section.STORY: _story,
        Section.CHART: _chart,
        Section.SETBACKS: _setbacks,
        Section.PRACTICE: _practice,
        Section.RIGHT_AFTER: _right_after,
        Section.NOTES: _notes,
        Section.DAYS: _days,
        Section.COVERAGE: _coverage,
    }
    return [makers[section](summary) for section in Section if summary.has(section)]


def _part(section: Section, facts: list[str], table: Table | None = None, quotes: tuple[Quote, ...] = ()) -> Part:
    return Part(section, summaries.TITLES[section], tuple(fact for fact in facts if fact), table, quotes)


def _story(summary: Summary) -> Part:
    recovery = summary.recovery
    numbers = summaries.say_numbers(recovery.improvement) if recovery.days else []
    return _part(Section.STORY, [recovery.sentence, *numbers])


def _chart(summary: Summary) -> Part:
    return _part(Section.CHART, [summaries.SCALE, say_usual(summary.recovery.usual)])


def _setbacks(summary: Summary) -> Part:
    recovery = summary.recovery
    last = recovery.days[-1].day if recovery.days else summary.end
    facts: list[str] = []
    for setback in recovery.counted:
        facts += [say_setback(setback, last, summary.made_on), *(one_line(words) for words in say_words(setback))]
    return _part(Section.SETBACKS, facts or [summaries.NO_SETBACKS])


def _practice(summary: Summary) -> Part:
    facts = [summaries.say_area(area, count) for area, count in summary.areas]
    if not summary.skills:
        return _part(Section.PRACTICE, facts or [summaries.NO_PRACTICE])
    heads = ("", *(summaries.say_week_head(first) for first, _ in summary.weeks))
    rows = tuple(
        (one_line(row.skill), *(summaries.BLANK if count is None else str(count) for count in row.counts))
        for row in summary.skills
    )
    return _part(Section.PRACTICE, facts, Table(summaries.GRID, heads, rows))


def _right_after(summary: Summary) -> Part:
    facts = [f"{say_right_after(found, summary.span)}." for found in summary.right_after]
    return _part(Section.RIGHT_AFTER, [*facts, EASES_ANYWAY] if facts else [summaries.NO_RATINGS])


def _notes(summary: Summary) -> Part:
    quotes = tuple(Quote(summaries.say_note_head(note), entry_body(note)) for note in summary.notes)
    return _part(Section.NOTES, [] if quotes else [summaries.NO_NOTES], quotes=quotes)


def _days(summary: Summary) -> Part:
    rows = tuple(
        (item.day.isoformat(), say_mood(item.mood), say_mood(item.low), say_mood(item.high))
        for item in summary.recovery.days
    )
    table = Table("", summaries.DAY_COLUMNS, rows) if rows else None
    return _part(Section.DAYS, [], table)


def _coverage(summary: Summary) -> Part:
    logged = say_coverage(summary.days_logged, summary.span)
    facts = [f"{logged}.", summaries.say_late(summary.late_days), say_bounds(summary.recovery.bounds)]
    return _part(Section.COVERAGE, facts)
