"""Sentences about totals (`science.md` 9 and 10): numbers beside the questionnaire's own figures, and openers to talk.

A total is never called an illness, a success or a failure, nobody “has recovered”, and no cause is named.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from evenso.language import figures, tr, tr_as
from evenso.scores.change import Change, noise_of
from evenso.scores.courses import Course
from evenso.scores.records import Better, Questionnaire, Score
from evenso.scores.sudden import Sudden
from evenso.text import one_line, reads_from_right
from evenso.wording.aloud import BETWEEN
from evenso.wording.dates import MONTHS, SHORT_MONTHS, say_day, say_near_counted, say_near_day

TITLE: Final = tr("Questionnaire totals")
NOT_YET: Final = tr("no total yet")
ONE_TOTAL: Final = tr("One total; from two on they can be compared.")
NO_FIGURES: Final = tr("What change is more than this questionnaire's noise is not known here.")
SINCE_FIRST: Final = tr("Since the first")
SCORE_HEADS: Final = (tr("Questionnaire"), tr("Range"), tr("Totals"))
MOST_TOTALS: Final = 5
"""Totals of one questionnaire in a summary, the latest."""

NOT_A_JUDGEMENT: Final = tr("A total adds up one day's answers; what it means is for you and your therapist.")


def number(value: float) -> str:
    """Say a total or a figure: whole where it is, to one decimal where it is computed."""
    return figures(f"{value:g}" if value == round(value, 2) else f"{value:.1f}".removesuffix(".0"))


def total(value: float) -> str:
    """Say a total as it was typed."""
    return figures(f"{value:g}")


def say_range(asked: Questionnaire) -> str:
    """Say the range of a questionnaire and which way is easier: `0–27, lower is easier`."""
    if asked.better is Better.LOWER:
        return tr("{low:g}–{high:g}, lower is easier", low=asked.low, high=asked.high)
    return tr("{low:g}–{high:g}, higher is easier", low=asked.low, high=asked.high)


def say_figures(asked: Questionnaire) -> str:
    """Say what is known of a questionnaire: its range, noise, cut-off, and where these are from."""
    parts = [say_range(asked)]
    noise = noise_of(asked)
    if noise is not None:
        parts.append(tr("measurement noise {size}", size=number(noise.size)))
    if asked.cutoff is not None:
        parts.append(tr("cut-off {cutoff:g}", cutoff=asked.cutoff))
    if asked.every is not None:
        parts.append(tr("every {days} days", days=asked.every))
    said = " · ".join(parts)
    return f"{said} ({one_line(asked.origin)})" if asked.origin else said


def say_total(score: Score, today: date) -> str:
    """Say one total with its day: `16, Tue 24 Nov`."""
    return f"{total(score.value)}, {say_near_counted(score.day, score.at, today)}"


def say_change(change: Change) -> str:
    """Say two totals, `PHQ-9 16 → 9`, what the questionnaire's noise makes of them, and a side they changed to."""
    said, noise, side = say_step(change.asked, change.before, change.after), _noise(change), _side(change)
    if noise and side:
        return tr("{change}: {noise}, and {side}.", change=said, noise=noise, side=side)
    return f"{said}: {noise or side}." if noise or side else f"{said}."


def say_step(asked: Questionnaire, before: float, after: float) -> str:
    """Say two totals in their order: beside a name that is read from the right an arrow would point the other way."""
    name = one_line(asked.name)
    if reads_from_right(asked.name):
        return tr("{name} from {before:g} to {after:g}", name=name, before=before, after=after)
    return f"{name} {total(before)} → {total(after)}"


def _noise(change: Change) -> str:
    noise = noise_of(change.asked)
    if noise is None:
        return ""
    size = number(noise.size)
    if change.before == change.after:
        return tr("the same total; this questionnaire's measurement noise is {size}", size=size)
    if not change.reliable:
        return tr("within this questionnaire's measurement noise ({size})", size=size)
    if abs(change.after - change.before) == noise.size:
        return tr("as much as it takes to be told from this questionnaire's measurement noise ({size})", size=size)
    return tr("more than this questionnaire's measurement noise ({size})", size=size)


def _side(change: Change) -> str:
    """Say the side of the cut-off where it is another one than before."""
    cutoff = change.asked.cutoff
    if cutoff is None or not change.crossed:
        return ""
    lower = change.asked.better is Better.LOWER
    easier = change.after < change.before if lower else change.after > change.before
    if easier:
        return tr("below {cutoff:g}", cutoff=cutoff) if lower else tr("above {cutoff:g}", cutoff=cutoff)
    return tr("{cutoff:g} or above", cutoff=cutoff) if lower else tr("{cutoff:g} or below", cutoff=cutoff)


def say_sudden(asked: Questionnaire, step: Sudden, today: date) -> str:
    """Open a conversation about a sudden step, whichever way it went."""
    year = "" if step.day.year == today.year else f" {step.day.year}"
    day = tr_as("day of a month", "{day} {month}", day=step.day.day, month=MONTHS[step.day.month - 1]) + year
    name = one_line(asked.name)
    if step.after < step.before:
        return tr("A clear step down in {name} around {day} – what was happening then?", name=name, day=day)
    return tr("A clear step up in {name} around {day} – what was happening then?", name=name, day=day)


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
    left = len(totals) - MOST_TOTALS + 1 if len(totals) > MOST_TOTALS else 0  # what is said of them takes one's room
    said = BETWEEN.join(f"{total(one.value)} ({_without_weekday(one.day, today)})" for one in totals[left:])
    if left:  # behind them and as not shown: before them it read as one of the totals
        said += tr("; {count} earlier not shown", count=left)
    return one_line(course.asked.name), say_range(course.asked), said


def _without_weekday(day: date, today: date) -> str:
    said = tr_as("day of a month", "{day} {month}", day=day.day, month=SHORT_MONTHS[day.month - 1])
    return said if day.year == today.year else f"{said} {day.year}"


def say_course_line(course: Course, today: date) -> str:
    """Say a questionnaire on one line: the last totals and the day of the latest."""
    if not course.scores:
        return NOT_YET
    shown = " → ".join(total(one.value) for one in course.scores[-2:])
    return f"{shown}, {say_near_day(course.scores[-1].day, today)}"


def say_score_saved(asked: Questionnaire, score: Score, today: date) -> str:
    """Say what was understood of a total: `PHQ-9 14, today`."""
    return tr("Saved {name} {total}", name=one_line(asked.name), total=say_total(score, today))


def say_score_changed(asked: Questionnaire, score: Score, today: date) -> str:
    """Say what a total says now."""
    return tr("Changed to {name} {total}", name=one_line(asked.name), total=say_total(score, today))


def say_score_taken(asked: Questionnaire, score: Score, today: date) -> str:
    """Say that a total was taken away."""
    return tr("Taken away: {name} {total}", name=one_line(asked.name), total=say_total(score, today))


def say_questionnaire_saved(asked: Questionnaire) -> str:
    """Say what a questionnaire is kept as."""
    return tr("Saved {name}: {figures}", name=one_line(asked.name), figures=say_figures(asked))


def say_put_away(asked: Questionnaire) -> str:
    """Say that a questionnaire was put away or brought back; its totals stay."""
    if asked.archived:
        return tr("Put away: {name}; its totals stay", name=one_line(asked.name))
    return tr("Back: {name}; its totals stay", name=one_line(asked.name))


def say_legend(asked: Questionnaire, *, band: str, line: str, dot: str) -> str:
    """Say what the signs of the chart are, those that stand on it."""
    noise = noise_of(asked)
    parts = [tr("{dot} total", dot=dot)]
    if noise is not None:
        parts.append(tr("{band} noise, within {size} of the first", band=band, size=number(noise.size)))
    if asked.cutoff is not None:
        parts.append(tr("{line} cut-off {cutoff:g}", line=line, cutoff=asked.cutoff))
    return "   ".join(parts)
