"""Every sentence and heading of a summary: facts, one a line, that a therapist can read in minutes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import floor
from typing import Final

from evenso.bring.choice import Section
from evenso.records import AnyEntry, Area, Practice
from evenso.recovery.baselines import FEWEST, LAG, REACH
from evenso.recovery.findings import Improvement, Recovery
from evenso.summary import Summary
from evenso.text import one_line
from evenso.wording.dates import SHORT_MONTHS, SHORT_WEEKDAYS, say_day, say_moment, say_span
from evenso.wording.trends import say_change, say_coverage, say_days, say_level, say_likely, say_mood

TITLES: Final = {
    Section.TOPICS: "What I want to talk about",
    Section.THERAPY: "Therapy so far",
    Section.STORY: "How it went",
    Section.CHART: "Mood, day by day",
    Section.SESSIONS: "Days of sessions, on the chart",
    Section.MARKERS: "Marked days",
    Section.SETBACKS: "Setbacks and the ways back",
    Section.PRACTICE: "Practice",
    Section.RIGHT_AFTER: "Right after practising",
    Section.GOALS: "Goals",
    Section.SCORES: "Questionnaire scores",
    Section.AGREED: "What was agreed",
    Section.NOTES: "Notes I chose",
    Section.DAYS: "The days",
    Section.URGES: "Urges",
    Section.PLAN: "My steadying plan",
    Section.COVERAGE: "What this rests on",
}
FOOTER: Final = (
    "Self-recorded; not a clinical assessment.",
    "Made with Even So, a notebook: it does not diagnose, treat, watch or alert anyone.",
)
SCALE: Final = "Moods run from 1 (low) to 10 (high), as the person rated them."
NUMBERS_LATER: Final = (
    "How the level changed, ground kept, floors and ways back need 56 logged days; there are fewer so far."
)
NO_SETBACKS: Final = "No setback was found in these days."
TOO_EARLY: Final = "Whether there was a setback cannot be known yet: that takes about five weeks of days."
TOO_FEW: Final = (
    f"Whether there was a setback cannot be known: that takes at least {FEWEST} logged days "
    f"within {(REACH - LAG) // 7} weeks, and some after them."
)
NO_PRACTICE: Final = "No skill was logged in these days."
NO_RATINGS: Final = "Nothing yet: this needs five practices of a skill with a rating before and after."
NO_MOODS: Final = "No mood is written down in these days."
NO_NOTES: Final = "No note was chosen for these days."
NUMBER_HEADS: Final = ("", "At first", "Lately", "Likely change")
AS_TABLE: Final = "{}, as a table"
RISE_KEPT: Final = "Rise kept at last low"
LEAST_FOR_HALVES: Final = 4
"""Setbacks from which on the earlier half is compared with the later one, rather than the first with the latest."""

GRID: Final = "Times done or tried, by week"
BLANK: Final = "·"
NO_TYPESETTER: Final = (
    "A PDF needs one more package, typst, where this program is installed: `pip install 'typst>=0.15,<0.16'`. "
    "HTML needs nothing more, and a browser prints it. Nothing was written."
)
LETTERS_MISSING: Final = "Some letters or emoji have no font here and are empty boxes in the PDF; HTML shows more."
MORE_FONTS: Final = "Fonts for most scripts (24 MB): `pip install manimgx-fonts manimgx-fonts-cjk fontpkg-amiri`."
"""With the other one and a path this has to find room in four lines of a terminal."""

DAY_COLUMNS: Final = ("Day", "Mood", "Lowest", "Highest")


def say_title(summary: Summary) -> str:
    """Say what this is and of which days."""
    return f"Summary of {say_span(summary.start, summary.end)}"


def say_made_on(made_on: date) -> str:
    """Say on which day the summary was made."""
    return f"Made on {say_day(made_on)}."


def say_name(name: str) -> str:
    """Say whose summary it is; nothing unless a name was given for it."""
    return f"Name: {one_line(name)}" if name.strip() else ""


def say_left_out(count: int, what: str) -> str:
    """Say how many earlier ones found no place: `3 earlier setbacks are not told here.`; nothing for none."""
    if count == 0:
        return ""
    return f"1 earlier {what} is not told here." if count == 1 else f"{count} earlier {what}s are not told here."


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
    since = f"since {say_day(improvement.since, recovery.end)}: {say_count(improvement.setbacks)}"
    these = f"in these {(recovery.end - recovery.start).days + 1:,} days {inside or 'none'}"
    return f"In all {since}; {these}."


def say_count(setbacks: int) -> str:
    """Say a number of setbacks."""
    return "1 setback" if setbacks == 1 else f"{setbacks} setbacks"


def say_compared(improvement: Improvement) -> str:
    """Say from when on the four numbers are."""
    return f"Since {say_day(improvement.since)}"


def number_rows(improvement: Improvement) -> list[tuple[str, str, str, str]]:
    """Return the four numbers of “improved despite setbacks” as rows: name, at first, lately, likely change."""
    likely = f"{say_change(improvement.low)} to {say_change(improvement.high)}"
    rows = [("Usual day", say_level(improvement.early_level), say_level(improvement.late_level), likely)]
    if improvement.first_trough is not None and improvement.latest_trough is not None:
        troughs = say_mood(improvement.first_trough), say_mood(improvement.latest_trough)
        rows.append(("Lowest in a setback", *troughs, ""))
    if improvement.first_days_to_come_back is not None and improvement.latest_days_to_come_back is not None:
        back = say_level(improvement.first_days_to_come_back), say_level(improvement.latest_days_to_come_back)
        rows.append(("Days to come back", *back, ""))
    if improvement.ground_kept is not None:
        rows.append((RISE_KEPT, "", _of_it(improvement.ground_kept), ""))
    return rows


def _of_it(kept: float) -> str:
    said = say_kept(kept)
    return f"{'none' if said == 'not then' else said} of it"


def say_sides(improvement: Improvement) -> str:
    """Say what the table's rows of setbacks compare, and from where to where the rise is; nothing without such rows."""
    said = []
    if improvement.latest_trough is not None:
        half = improvement.setbacks // 2
        few = improvement.setbacks < LEAST_FOR_HALVES
        first, last = (
            ("the first one", "the latest") if few else (f"typical of the first {half}", f"of the last {half}")
        )
        said.append(f"Of setbacks, “at first” is {first}, “lately” {last}.")
    if improvement.ground_kept is not None:
        said.append("The rise is from the first weeks to the best four weeks.")
    return " ".join(said)


def say_kept(kept: float) -> str:
    """Say a share of the rise in tenths: `all`, `6 tenths`, or that none of it was there just then."""
    tenths = floor(10 * kept + 0.5)
    if tenths <= 0:
        return "not then"
    return "all" if tenths >= 10 else "1 tenth" if tenths == 1 else f"{tenths} tenths"


def say_numbers(improvement: Improvement | None) -> list[str]:
    """Say the four numbers of “improved despite setbacks”, one a line; those that cannot be said yet are left out."""
    if improvement is None:
        return [NUMBERS_LATER]
    levels = f"about {say_level(improvement.early_level)} at first, about {say_level(improvement.late_level)} lately"
    shift = f"change {say_change(improvement.level_shift)}, {say_likely(improvement.low, improvement.high)}"
    numbers = [f"Usual day since {say_day(improvement.since)}: {levels}; {shift}."]
    if improvement.ground_kept is not None:
        numbers.append(say_ground_kept(improvement.ground_kept))
    if improvement.first_trough is not None and improvement.latest_trough is not None:
        first, latest = _sides(improvement.setbacks)
        typical = _typical(improvement.setbacks)
        floors = f"{say_mood(improvement.first_trough)} in {first}, {say_mood(improvement.latest_trough)} in {latest}"
        numbers.append(f"Lowest level{typical}: {floors}.")
    if improvement.first_days_to_come_back is not None and improvement.latest_days_to_come_back is not None:
        first, latest = _sides(improvement.setbacks)
        back = (say_days(improvement.first_days_to_come_back), say_days(improvement.latest_days_to_come_back))
        typical = _typical(improvement.setbacks)
        numbers.append(f"Time to come back{typical}: {back[0]} in {first}, {back[1]} in {latest}.")
    return numbers


def _typical(setbacks: int) -> str:
    """Say that numbers of several setbacks are medians, which none of them need have had."""
    return "" if setbacks < LEAST_FOR_HALVES else ", typically"


def _sides(setbacks: int) -> tuple[str, str]:
    return (
        ("the first setback", "the latest")
        if setbacks < LEAST_FOR_HALVES
        else ("the earlier setbacks", "the later ones")
    )


def say_ground_kept(kept: float) -> str:
    """Say how much of the way up was kept at the lowest point of the latest setback (1 is all of it)."""
    said = say_kept(kept)
    if said == "not then":
        return "At the latest low the rise since the first weeks did not show."
    return f"At the latest low {said} of the rise since the first weeks {'was' if said == '1 tenth' else 'were'} kept."


def say_no_row(count: int) -> str:
    """Say how many skills have no row in the grid; nothing for none."""
    if count == 0:
        return ""
    named = "1 skill has" if count == 1 else f"{count} skills have"
    return f"{named} no row: done or tried less often in these weeks."


def say_fewer_ratings(count: int) -> str:
    """Say how many rated skills are not told; nothing for none."""
    if count == 0:
        return ""
    named = "1 skill with fewer ratings is" if count == 1 else f"{count} skills with fewer ratings are"
    return f"{named} not told here."


def say_areas(areas: Sequence[tuple[Area, int]]) -> str:
    """Say how often skills of each area were done or tried, on one line; nothing when none was."""
    return f"Done or tried: {', '.join(f'{area} {count}' for area, count in areas)}." if areas else ""


def say_logged(summary: Summary) -> str:
    """Say how many days were logged; days before the journal began are nobody's, so they are not counted."""
    begins = summary.begins
    if not summary.days_logged and summary.span > 1:
        return NO_MOODS
    if begins is None or begins <= summary.start or not summary.days_logged:
        return f"{say_coverage(summary.days_logged, summary.span, len(summary.recovery.series.blank_away))}."
    span = (summary.end - begins).days + 1
    away = sum(day >= begins for day in summary.recovery.series.blank_away)
    return f"{say_coverage(summary.days_logged, span, away)}. The first was {say_day(begins, summary.end)}."


def say_late(late: int) -> str:
    """Say on how many days something was written later; nothing when there was none."""
    if late == 0:
        return ""
    return f"On {'1 day' if late == 1 else f'{late} days'} something was written more than a day later."


def say_note_head(note: AnyEntry) -> str:
    """Say when an entry was written and its tags."""
    tags = ", ".join(one_line(tag) for tag in (() if isinstance(note, Practice) else note.tags))
    return f"{say_moment(note.at)}{f' ({tags})' if tags else ''}"


def say_grid(summary: Summary) -> str:
    """Head the grid; where it does not reach back as far as the sums above it, say so."""
    first = summary.weeks[0][0] if summary.weeks else summary.start
    weeks = f"; the latest {len(summary.weeks)} of these weeks" if first > summary.start else ""
    part = (
        f"; the first week from {SHORT_WEEKDAYS[first.weekday()]}" if first.weekday() != summary.week_starts_on else ""
    )
    return f"{GRID}{weeks}{part}"


def say_week_head(first: date) -> str:
    """Head a week's column by its first day: `16 Nov`."""
    return f"{first.day} {SHORT_MONTHS[first.month - 1]}"
