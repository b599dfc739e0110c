"""Sentences about totals (`science.md` 9 and 10): numbers beside the questionnaire's own figures, and openers to talk.

A total is never called an illness, a success or a failure, nobody “has recovered”, and no cause is named.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from evenso.scores.change import Change, Noise, noise_of
from evenso.scores.courses import Course
from evenso.scores.records import Better, Questionnaire, Score
from evenso.scores.sudden import Sudden
from evenso.text import one_line, reads_from_right
from evenso.wording.dates import MONTHS, say_day, say_near_day

TITLE: Final = "Questionnaire totals"
NOT_YET: Final = "no total yet"
ONE_TOTAL: Final = "One total; from two on they can be compared."
NO_FIGURES: Final = "What change is more than this questionnaire's noise is not known here."
SINCE_FIRST: Final = "Since the first"
SCORE_HEADS: Final = ("Questionnaire", "Range", "Totals")
MOST_TOTALS: Final = 5
"""Totals of one questionnaire in a summary, the latest."""

NOT_A_JUDGEMENT: Final = "A total adds up one day's answers; what it means is for you and your therapist."


def number(value: float) -> str:
    """Say a total or a figure: whole where it is, to one decimal where it is computed."""
    return f"{value:g}" if value == round(value, 2) else f"{value:.1f}".removesuffix(".0")


def say_range(asked: Questionnaire) -> str:
    """Say the range of a questionnaire and which way is easier: `0–27, lower is easier`."""
    return f"{asked.low:g}–{asked.high:g}, {asked.better.value} is easier"


def say_figures(asked: Questionnaire) -> str:
    """Say what is known of a questionnaire: its range, noise, cut-off, and where these are from."""
    parts = [say_range(asked)]
    noise = noise_of(asked)
    if noise is not None:
        parts.append(f"measurement noise {number(noise.size)}")
    if asked.cutoff is not None:
        parts.append(f"cut-off {asked.cutoff:g}")
    if asked.every is not None:
        parts.append(f"every {asked.every} days")
    said = " · ".join(parts)
    return f"{said} ({one_line(asked.origin)})" if asked.origin else said


def say_total(score: Score, today: date) -> str:
    """Say one total with its day: `16, Tue 24 Nov`."""
    return f"{score.value:g}, {say_near_day(score.day, today)}"


def say_change(change: Change) -> str:
    """Say two totals, `PHQ-9 16 → 9`, what the questionnaire's noise makes of them, and a side they changed to."""
    said = say_step(change.asked, change.before, change.after)
    told = [part for part in (_noise(change), _side(change)) if part]
    return f"{said}: {', and '.join(told)}." if told else f"{said}."


def say_step(asked: Questionnaire, before: float, after: float) -> str:
    """Say two totals in their order: beside a name that is read from the right an arrow would point the other way."""
    if reads_from_right(asked.name):
        return f"{one_line(asked.name)} from {before:g} to {after:g}"
    return f"{one_line(asked.name)} {before:g} → {after:g}"


def _noise(change: Change) -> str:
    noise = noise_of(change.asked)
    if noise is None:
        return ""
    size = number(noise.size)
    if change.before == change.after:
        return f"the same total; this questionnaire's measurement noise is {size}"
    if not change.reliable:
        return f"within this questionnaire's measurement noise ({size})"
    return f"{_more(change, noise)} this questionnaire's measurement noise ({size})"


def _more(change: Change, noise: Noise) -> str:
    return "as much as it takes to be told from" if abs(change.after - change.before) == noise.size else "more than"


def _side(change: Change) -> str:
    """Say the side of the cut-off where it is another one than before."""
    cutoff = change.asked.cutoff
    if cutoff is None or not change.crossed:
        return ""
    lower = change.asked.better is Better.LOWER
    easier = change.after < change.before if lower else change.after > change.before
    if easier:
        return f"{'below' if lower else 'above'} {cutoff:g}"
    return f"{cutoff:g} or {'above' if lower else 'below'}"


def say_sudden(asked: Questionnaire, step: Sudden, today: date) -> str:
    """Open a conversation about a sudden step, whichever way it went."""
    year = "" if step.day.year == today.year else f" {step.day.year}"
    way = "down" if step.after < step.before else "up"
    day = f"{step.day.day} {MONTHS[step.day.month - 1]}{year}"
    return f"A clear step {way} in {one_line(asked.name)} around {day} – what was happening then?"


def say_course(course: Course, today: date) -> list[str]:
    """Return what may be said of a questionnaire's totals, a sentence each; the latest sudden step comes last."""
    if not course.scores:
        return [f"{one_line(course.asked.name)}: {NOT_YET}."]
    if course.latest is None:
        return [f"{one_line(course.asked.name)} {say_total(course.scores[-1], today)}. {ONE_TOTAL}"]
    said = [say_change(course.latest)]
    if course.since_first is not None:
        first = say_day(course.scores[0].day, today)
        said.append(f"{SINCE_FIRST}, {first}: {say_change(course.since_first)}")
    if course.latest.reliable is None:
        said.append(NO_FIGURES)
    return [*said, *(say_sudden(course.asked, step, today) for step in course.sudden[-1:])]


def say_totals(course: Course, start: date, today: date) -> list[str]:
    """Return what a summary says of a questionnaire, as briefly as it goes: what is more than noise, else the latest.

    A sudden step is told only where it lies in the period.
    """
    latest, first = course.latest, course.since_first
    if first is not None and latest is not None and first.reliable and not (latest.reliable or latest.crossed):
        said = [f"{SINCE_FIRST}, {say_day(course.scores[0].day, today)}: {say_change(first)}"]
    else:
        said = say_course(replace(course, sudden=()), today)[: 2 if first is not None and first.reliable else 1]
    fresh = [one for one in course.sudden if one.day >= start]
    return [*said, *(say_sudden(course.asked, step, today) for step in fresh[-1:])]


def score_row(course: Course, start: date, end: date, today: date) -> tuple[str, str, str]:
    """Return a questionnaire's row in the table: its name, its range, the totals of the period with their days."""
    totals = course.within(start, end)
    shown = [f"{one.value:g} ({say_day(one.day, today)[4:]})" for one in totals[-MOST_TOTALS:]]
    left = [f"{len(totals) - MOST_TOTALS} earlier"] if len(totals) > MOST_TOTALS else []
    return one_line(course.asked.name), say_range(course.asked), ", ".join((*left, *shown))


def say_course_line(course: Course, today: date) -> str:
    """Say a questionnaire on one line: the last totals and the day of the latest."""
    if not course.scores:
        return NOT_YET
    shown = " → ".join(f"{one.value:g}" for one in course.scores[-2:])
    return f"{shown}, {say_near_day(course.scores[-1].day, today)}"


def say_score_saved(asked: Questionnaire, score: Score, today: date) -> str:
    """Say what was understood of a total: `PHQ-9 14, today`."""
    return f"Saved {one_line(asked.name)} {say_total(score, today)}"


def say_score_changed(asked: Questionnaire, score: Score, today: date) -> str:
    """Say what a total says now."""
    return f"Changed to {one_line(asked.name)} {say_total(score, today)}"


def say_score_taken(asked: Questionnaire, score: Score, today: date) -> str:
    """Say that a total was taken away."""
    return f"Taken away: {one_line(asked.name)} {say_total(score, today)}"


def say_questionnaire_saved(asked: Questionnaire) -> str:
    """Say what a questionnaire is kept as."""
    return f"Saved {one_line(asked.name)}: {say_figures(asked)}"


def say_put_away(asked: Questionnaire) -> str:
    """Say that a questionnaire was put away or brought back; its totals stay."""
    return f"{'Put away' if asked.archived else 'Back'}: {one_line(asked.name)}; its totals stay"


def say_legend(asked: Questionnaire, *, band: str, line: str, dot: str) -> str:
    """Say what the signs of the chart are, those that stand on it."""
    noise = noise_of(asked)
    parts = [f"{dot} total"]
    if noise is not None:
        parts.append(f"{band} noise, within {number(noise.size)} of the first")
    if asked.cutoff is not None:
        parts.append(f"{line} cut-off {asked.cutoff:g}")
    return "   ".join(parts)
