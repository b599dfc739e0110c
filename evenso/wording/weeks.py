"""Every sentence of the weekly review (`science.md` 16): what may be said of seven days, and the words around it.

A single week proves little, so most weeks get a quiet sentence; nothing praises, blames, alarms or names a cause.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from evenso.highlights import HardMoment, ThingNoticed
from evenso.practised import EARLY_UNTIL, RightAfter
from evenso.records import Practice
from evenso.recovery.findings import Direction, Setback, SetbackStatus, UsualRange, Verdict
from evenso.text import one_line
from evenso.wording.dates import say_day, say_moment, say_span
from evenso.wording.entries import entry_gist
from evenso.wording.trends import LEARNING, say_days, say_direction, say_level, say_mood

NO_MOODS: Final = "No mood was logged in this week. A gap is left as a gap; nothing is lost by it."
AWAY: Final = "You were away; nothing is missing here."
AWAY_WORD: Final = "away"
NOTHING_STANDS_OUT: Final = "Nothing in this week stands out from ordinary ups and downs."
EASES_ANYWAY: Final = "Strong feelings usually ease anyway."
HARD_STRETCH: Final = "It has been a hard stretch. Would you like it at the top of your session notes?"
BRING: Final = "Bring to the session?"
NOTHING_TO_BRING: Final = "Nothing of this week is marked for the session."
NO_PRACTICE: Final = "No skill was logged this week."
HARDEST: Final = "Hardest moment"
NOTICED: Final = "One thing noticed"
PRACTICE: Final = "Practice"
COUNTED: Final = "done or tried, by area"
MOOD: Final = "Mood"
CHECK_INS: Final = "Check-ins"
PRACTISED: Final = "Practised"
WRITTEN: Final = "Written"
GRID_LEGEND: Final = "✓ done, 2× done twice, ~ tried, – not needed, / skipped by choice, · blank"
GRID_LEGEND_ASCII: Final = "x done, 2x done twice, ~ tried, - not needed, / skipped by choice, . blank"

_ENOUGH_DAYS: Final = 3
_SMALLEST_FOUR_WEEKS: Final = 0.8
"""Points: below this a difference of two 4-week means is never spoken of (`science.md` 0.2)."""

_MOST_PRACTISED: Final = 6


@dataclass(frozen=True, slots=True)
class WeekFacts:
    """What a week's one sentence may speak of.

    `last` is the last day looked at, `middle` the median of the logged days, `four_weeks` the change of the last 28
    days against the 28 before with the size below which it is noise.
    """

    start: date
    last: date
    logged: int
    middle: float | None
    usual: UsualRange | None
    setback: Setback | None
    learning: bool
    four_weeks: tuple[float, float] | None
    direction: Direction


def say_week_title(start: date, end: date) -> str:
    """Head a week by its days: `Week of 16–22 Nov 2026`."""
    return f"Week of {say_span(start, end)}"


def say_last_days(days: int) -> str:
    """Label the strip of the last days."""
    return f"Last {days} days"


def say_week(facts: WeekFacts) -> str:
    """Return the week's one sentence: a setback if the week touches one, else a real change, else that it is quiet."""
    if facts.middle is None:
        return NO_MOODS
    if facts.setback is not None:
        return say_week_in_setback(facts.setback, facts.start, facts.last)
    if facts.learning:
        return LEARNING
    return _real_change(facts) or _ordinary(facts)


def _real_change(facts: WeekFacts) -> str:
    """Say a change of four weeks beyond noise, or a direction of ninety days; nothing below that."""
    if facts.four_weeks is not None:
        change, noise = facts.four_weeks
        if abs(change) >= max(noise, _SMALLEST_FOUR_WEEKS):
            return say_four_weeks(change, noise)
    return say_direction(facts.direction) if facts.direction.verdict in {Verdict.RISING, Verdict.FALLING} else ""


def _ordinary(facts: WeekFacts) -> str:
    usual = facts.usual
    if usual is None or facts.middle is None or facts.logged < _ENOUGH_DAYS:
        return NOTHING_STANDS_OUT
    return say_within_usual(usual) if usual.low <= facts.middle <= usual.high else NOTHING_STANDS_OUT


def say_week_in_setback(setback: Setback, start: date, last: date) -> str:
    """Say how a week lies to a setback: it began, went on, or the person came back."""
    name = _setback_name(setback)
    began = say_day(setback.start, last)
    if setback.recovered is not None and start <= setback.recovered <= last:
        days = say_days((setback.recovered - setback.trough).days)
        return f"You came back from {name} on {say_day(setback.recovered, last)}, {days} after its lowest day."
    if setback.recovered is not None:
        return (
            f"This week lies inside {name} that began on {began}; you came back on {say_day(setback.recovered, last)}."
        )
    if setback.start >= start:
        usual = say_level(setback.baseline)
        return f"Since {began} your days lie below your recent usual of about {usual}; this may be a setback."
    return f"You are still working through {name} that began on {began}."


def _setback_name(setback: Setback) -> str:
    if setback.name:
        return f"“{one_line(setback.name)}”,"
    return "a possible setback" if setback.status is SetbackStatus.POSSIBLE else "the setback"


def say_four_weeks(change: float, noise: float) -> str:
    """Say a change between two spells of four weeks that is larger than noise."""
    side = "above" if change > 0 else "below"
    size = say_mood(abs(change))
    return (
        f"Your last 4 weeks lie about {size} {side} the 4 before; differences below about {say_mood(noise)} are noise."
    )


def say_within_usual(usual: UsualRange) -> str:
    """Say that a week's middle mood was much like the weeks before it; single days may lie outside."""
    return f"The middle of this week's moods lay within your recent usual, {say_range(usual)}."


def say_range(usual: UsualRange) -> str:
    """Say between which moods the usual days lie: `5.8 to 8`."""
    return f"{say_mood(usual.low)} to {say_mood(usual.high)}"


def say_here(here: int, so_far: int, away: int = 0) -> str:
    """Say on how many days something was written, without a word about the others; days away are none of them."""
    there = so_far - away
    rest = f", and away on {away}" if away else ""
    if away and not there:
        return "You were away all week." if so_far == 7 else "You were away so far this week."
    if so_far < 7:
        return f"You were here on {here} of {there} {'day' if there == 1 else 'days'} so far{rest}."
    return f"You were here on {here} of {there} {'day' if there == 1 else 'days'}{rest}."


def say_days_logged(logged: int, days: int, away: int = 0) -> str:
    """Say how many of some days have a mood: a count, not a score; days away are told apart."""
    if away and away == days:
        return f"away on all {days} days"
    return f"{logged} of {days - away} days logged" + (f", away on {away}" if away else "")


def say_usual_band(usual: UsualRange | None) -> str:
    """Say the band that is drawn behind a week's strip; empty while it is being learned."""
    return "" if usual is None else f"usual before this week: {say_range(usual)}"


def say_right_after(found: RightAfter, days: int = 90) -> str:
    """Say the median change right after a skill, with its number in so many days and whether it is early."""
    change = found.median_change
    size = say_mood(abs(change))
    moved = "unchanged" if change == 0 else f"{size} {'lower' if change < 0 else 'higher'}"
    early = f", early (below {EARLY_UNTIL})" if found.early else ""
    return (
        f"{one_line(found.skill)}: distress 0–10 usually {moved} right after, {found.n} ratings in {days} days{early}"
    )


def say_hard_moment(moment: HardMoment) -> str:
    """Say when the lowest check-in was and what stood beside it."""
    check_in = moment.check_in
    gist = entry_gist(check_in)
    return f"{say_moment(check_in.at)}: {check_in.mood} of 10" + (f" · {gist}" if gist else "")


def say_what_was_there(moment: HardMoment) -> str:
    """Say what was practised around the hardest moment and how the next check-in was; empty without either."""
    # a rated practice stands for its skill before one without ratings
    rated_last = sorted(
        moment.practised, key=lambda practice: practice.before is not None and practice.after is not None
    )
    by_skill = {practice.skill_id: practice for practice in rated_last}
    in_order = [practice for practice in moment.practised if by_skill[practice.skill_id] is practice]
    practised = ", ".join(_practised(practice) for practice in in_order[:_MOST_PRACTISED])
    parts = [f"Practised around then: {practised}."] if practised else []
    if moment.following is not None:
        parts.append(f"The next check-in: {moment.following.mood}, {say_moment(moment.following.at)}.")
    return " ".join(parts)


def _practised(practice: Practice) -> str:
    name = one_line(practice.skill) or "a skill"
    if practice.before is None or practice.after is None:
        return name
    return f"{name} ({practice.before} before, {practice.after} after)"


def say_bring(count: int) -> str:
    """Say how many notes of the week are marked for the session."""
    if count == 0:
        return NOTHING_TO_BRING
    notes = "1 note of this week is" if count == 1 else f"{count} notes of this week are"
    return f"{notes} marked for the session."


def say_noticed(found: ThingNoticed) -> str:
    """Say what was noticed on one line: a pattern's name, then the line about it."""
    return ": ".join(part for part in (one_line(found.pattern), found.words) if part)
