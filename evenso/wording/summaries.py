"""Every sentence and heading of a summary: facts, one a line, that a therapist can read in minutes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import floor
from typing import Final

from evenso.bring.choice import Section
from evenso.language import tr, tr_as, tr_many
from evenso.records import AnyEntry, Area, Practice
from evenso.recovery.baselines import FEWEST, LAG, REACH
from evenso.recovery.findings import Improvement, Recovery
from evenso.summary import Summary
from evenso.text import one_line
from evenso.wording.dates import SHORT_MONTHS, SHORT_WEEKDAYS, say_counted, say_day, say_span
from evenso.wording.entries import AREA_WORDS
from evenso.wording.trends import say_change, say_coverage, say_days, say_level, say_likely, say_mood

TITLES: Final = {
    Section.TOPICS: tr("What I want to talk about"),
    Section.THERAPY: tr("Therapy so far"),
    Section.STORY: tr("How it went"),
    Section.CHART: tr("Mood, day by day"),
    Section.SESSIONS: tr("Days of sessions, on the chart"),
    Section.MARKERS: tr("Marked days"),
    Section.SETBACKS: tr("Setbacks and the ways back"),
    Section.PRACTICE: tr("Practice"),
    Section.RIGHT_AFTER: tr("Right after practising"),
    Section.GOALS: tr("Goals"),
    Section.SCORES: tr("Questionnaire scores"),
    Section.AGREED: tr("What was agreed"),
    Section.NOTES: tr("Notes I chose"),
    Section.DAYS: tr("The days"),
    Section.URGES: tr("Urges"),
    Section.PLAN: tr("My steadying plan"),
    Section.COVERAGE: tr("What this rests on"),
}
FOOTER: Final = (
    tr("Self-recorded; not a clinical assessment."),
    tr("Made with Even So, a notebook: it does not diagnose, treat, watch or alert anyone."),
)
SCALE: Final = tr("Moods run from 1 (low) to 10 (high), as the person rated them.")
NUMBERS_LATER: Final = tr(
    "How the level changed, how much of a rise was kept at the latest low (ground kept), how low setbacks went"
    " (floors) and how long ways back took need 56 logged days; there are fewer so far."
)
NO_SETBACKS: Final = tr("No setback was found in these days.")
TOO_EARLY: Final = tr("Whether there was a setback cannot be known yet: that takes about five weeks of days.")
TOO_FEW: Final = tr(
    "Whether there was a setback cannot be known: that takes at least {days} logged days "
    "within {weeks} weeks, and some after them.",
    days=FEWEST,
    weeks=(REACH - LAG) // 7,
)
NO_PRACTICE: Final = tr("No skill was logged in these days.")
NO_RATINGS: Final = tr("Nothing yet: this needs five practices of a skill with a rating before and after.")
NO_MOODS: Final = tr("No mood is written down in these days.")
NO_NOTES: Final = tr("No note was chosen for these days.")
NUMBER_HEADS: Final = ("", tr("At first"), tr("Lately"), tr("Likely change"))
AS_TABLE: Final = tr("{title}, as a table")
RISE_KEPT: Final = tr("Rise kept at last low")
LEAST_FOR_HALVES: Final = 4
"""Setbacks from which on the earlier half is compared with the later one, rather than the first with the latest."""

GRID: Final = tr("Times done or tried, by week")
BLANK: Final = "·"
DAY_COLUMNS: Final = (tr("Day"), tr("Mood"), tr_as("a narrow head", "Lowest"), tr_as("a narrow head", "Highest"))


def say_title(summary: Summary) -> str:
    """Say what this is and of which days."""
    return tr("Summary of {span}", span=say_span(summary.start, summary.end))


def say_made_on(made_on: date) -> str:
    """Say on which day the summary was made."""
    return tr("Made on {day}.", day=say_day(made_on))


def say_name(name: str) -> str:
    """Say whose summary it is; nothing unless a name was given for it."""
    return tr("Name: {name}", name=one_line(name)) if name.strip() else ""


NOBODY: Final = tr("nobody, this is the sample journal of an invented person")
"""Whose summary the demo's is: it must not be taken for anybody's."""


def say_setbacks_left(count: int) -> str:
    """Say how many earlier setbacks found no place: `3 earlier setbacks are not told here.`; nothing for none."""
    if count == 0:
        return ""
    return tr_many("{n} earlier setback is not told here.", "{n} earlier setbacks are not told here.", count)


def say_notes_left(count: int) -> str:
    """Say how many earlier notes found no place; nothing for none."""
    return tr_many("{n} earlier note is not told here.", "{n} earlier notes are not told here.", count) if count else ""


def say_no_setback(recovery: Recovery) -> str:
    """Say that no setback was found in the period, as far as that can be known."""
    if recovery.learning:
        return TOO_EARLY
    return NO_SETBACKS if recovery.judged else TOO_FEW


def say_setbacks_since(recovery: Recovery) -> str:
    """Say how many setbacks the story counts and how many of them lie in the period; nothing where those are all."""
    improvement, inside = recovery.improvement, len(recovery.counted)
    if improvement is None or improvement.since >= recovery.start or improvement.setbacks <= inside:
        return ""
    days = (recovery.end - recovery.start).days + 1
    return tr_many(
        "In all since {since}: {n} setback; in these {days:,} days {inside}.",
        "In all since {since}: {n} setbacks; in these {days:,} days {inside}.",
        improvement.setbacks,
        since=say_day(improvement.since, recovery.end),
        days=days,
        inside=inside or tr_as("of setbacks", "none"),
    )


def say_compared(improvement: Improvement) -> str:
    """Say from when on the four numbers are."""
    return tr("Since {day}", day=say_day(improvement.since))


def number_rows(improvement: Improvement) -> list[tuple[str, str, str, str]]:
    """Return the four numbers of “improved despite setbacks” as rows: name, at first, lately, likely change."""
    likely = tr("{low} to {high}", low=say_change(improvement.low), high=say_change(improvement.high))
    rows = [(tr("Usual day"), say_level(improvement.early_level), say_level(improvement.late_level), likely)]
    if improvement.first_trough is not None and improvement.latest_trough is not None:
        troughs = say_mood(improvement.first_trough), say_mood(improvement.latest_trough)
        rows.append((tr("Lowest in a setback"), *troughs, ""))
    if improvement.first_days_to_come_back is not None and improvement.latest_days_to_come_back is not None:
        back = say_level(improvement.first_days_to_come_back), say_level(improvement.latest_days_to_come_back)
        rows.append((tr("Days to come back"), *back, ""))
    if improvement.ground_kept is not None:
        rows.append((RISE_KEPT, "", _of_it(improvement.ground_kept), ""))
    return rows


def _of_it(kept: float) -> str:
    tenths = _tenths(kept)
    if tenths <= 0:  # of that one low, not of the way: the floors stand in the row above
        return tr("none at that low")
    return tr("all of it") if tenths >= 10 else tr_many("{n} tenth of it", "{n} tenths of it", tenths)


def _tenths(kept: float) -> int:
    return floor(10 * kept + 0.5)


def say_sides(improvement: Improvement) -> str:
    """Say what the table's rows of setbacks compare, and from where to where the rise is; nothing without such rows."""
    said = []
    if improvement.latest_trough is not None and improvement.setbacks < LEAST_FOR_HALVES:
        said.append(tr("Of setbacks, “at first” is the first one, “lately” the latest."))
    elif improvement.latest_trough is not None:
        half = improvement.setbacks // 2
        said.append(
            tr("Of setbacks, “at first” is typical of the first {half}, “lately” of the last {half}.", half=half)
        )
    if improvement.ground_kept is not None:
        said.append(tr("The rise is from the first weeks to the best four weeks."))
    return " ".join(said)


def say_numbers(improvement: Improvement | None) -> list[str]:
    """Say the four numbers of “improved despite setbacks”, one a line; those that cannot be said yet are left out."""
    if improvement is None:
        return [NUMBERS_LATER]
    numbers = [
        tr(
            "Usual day since {since}: about {early} at first, about {late} lately; change {change}, {likely}.",
            since=say_day(improvement.since),
            early=say_level(improvement.early_level),
            late=say_level(improvement.late_level),
            change=say_change(improvement.level_shift),
            likely=say_likely(improvement.low, improvement.high),
        )
    ]
    if improvement.ground_kept is not None:
        numbers.append(say_ground_kept(improvement.ground_kept))
    if improvement.first_trough is not None and improvement.latest_trough is not None:
        numbers.append(_floors(improvement.setbacks, improvement.first_trough, improvement.latest_trough))
    if improvement.first_days_to_come_back is not None and improvement.latest_days_to_come_back is not None:
        days = improvement.first_days_to_come_back, improvement.latest_days_to_come_back
        numbers.append(_ways_back(improvement.setbacks, *days))
    return numbers


def _floors(setbacks: int, first: float, latest: float) -> str:
    lows = {"first": say_mood(first), "latest": say_mood(latest)}
    if setbacks < LEAST_FOR_HALVES:
        return tr("Lowest level: {first} in the first setback, {latest} in the latest.", **lows)
    # numbers of several setbacks are medians, which none of them need have had
    return tr("Lowest level, typically: {first} in the earlier setbacks, {latest} in the later ones.", **lows)


def _ways_back(setbacks: int, first: float, latest: float) -> str:
    days = {"first": say_days(first), "latest": say_days(latest)}
    if setbacks < LEAST_FOR_HALVES:
        return tr("Time to come back: {first} in the first setback, {latest} in the latest.", **days)
    return tr("Time to come back, typically: {first} in the earlier setbacks, {latest} in the later ones.", **days)


def say_ground_kept(kept: float) -> str:
    """Say how much of the way up was kept at the lowest point of the latest setback (1 is all of it)."""
    tenths = _tenths(kept)
    if tenths <= 0:
        return tr("At the latest low the rise since the first weeks did not show.")
    if tenths >= 10:
        return tr("At the latest low all of the rise since the first weeks was kept.")
    return tr_many(
        "At the latest low {n} tenth of the rise since the first weeks was kept.",
        "At the latest low {n} tenths of the rise since the first weeks were kept.",
        tenths,
    )


def say_no_row(count: int) -> str:
    """Say how many skills have no row in the grid; nothing for none."""
    if count == 0:
        return ""
    return tr_many(
        "{n} skill has no row: done or tried less often in these weeks.",
        "{n} skills have no row: done or tried less often in these weeks.",
        count,
    )


def say_fewer_ratings(count: int) -> str:
    """Say how many rated skills are not told; nothing for none."""
    if count == 0:
        return ""
    return tr_many(
        "{n} skill with fewer ratings is not told here.", "{n} skills with fewer ratings are not told here.", count
    )


def say_areas(areas: Sequence[tuple[Area, int]]) -> str:
    """Say how often skills of each area were done or tried, on one line; nothing when none was."""
    said = ", ".join(f"{AREA_WORDS[area]} {count}" for area, count in areas)
    return tr("Done or tried: {areas}.", areas=said) if areas else ""


def say_logged(summary: Summary) -> str:
    """Say how many days were logged; days before the journal began are nobody's, so they are not counted.

    Where the page reaches back to the first one, or before it, that day is said: before it there is nothing to tell.
    """
    begins = summary.begins
    if not summary.days_logged and summary.span > 1:
        return NO_MOODS
    if begins is None or begins < summary.start or not summary.days_logged:
        return f"{say_coverage(summary.days_logged, summary.span, len(summary.recovery.series.blank_away))}."
    span = (summary.end - begins).days + 1
    away = sum(day >= begins for day in summary.recovery.series.blank_away)
    return tr(
        "{coverage}. The first was {day}.",
        coverage=say_coverage(summary.days_logged, span, away),
        day=say_day(begins, summary.end),
    )


def say_late(late: int) -> str:
    """Say on how many days something was written later; nothing when there was none."""
    if late == 0:
        return ""
    return tr_many(
        "On {n} day something was written more than a day later.",
        "On {n} days something was written more than a day later.",
        late,
    )


def say_note_head(note: AnyEntry) -> str:
    """Say when an entry was written and its tags."""
    tags = ", ".join(one_line(tag) for tag in (() if isinstance(note, Practice) else note.tags))
    return f"{say_counted(note.day, note.at)}{f' ({tags})' if tags else ''}"


def say_grid(summary: Summary) -> str:
    """Head the grid; where it does not reach back as far as the sums above it, say so."""
    first = summary.weeks[0][0] if summary.weeks else summary.start
    said = [GRID]
    if first > summary.start:
        said.append(tr("the latest {count} of these weeks", count=len(summary.weeks)))
    if first.weekday() != summary.week_starts_on:
        said.append(tr("the first week from {weekday}", weekday=SHORT_WEEKDAYS[first.weekday()]))
    return "; ".join(said)


def say_week_head(first: date) -> str:
    """Head a week's column by its first day: `16 Nov`."""
    return tr_as("day of a month", "{day} {month}", day=first.day, month=SHORT_MONTHS[first.month - 1])
