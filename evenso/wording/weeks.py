"""Every sentence of the weekly review (`science.md` 16): what may be said of seven days, and the words around it.

A single week proves little, so most weeks get a quiet sentence; nothing praises, blames, alarms or names a cause.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from evenso.highlights import HardMoment, ThingNoticed
from evenso.language import tr, tr_as, tr_many
from evenso.practised import EARLY_UNTIL, RightAfter
from evenso.records import Practice
from evenso.recovery.findings import Direction, Setback, SetbackStatus, UsualRange, Verdict
from evenso.text import one_line
from evenso.wording.dates import say_counted, say_day, say_span
from evenso.wording.entries import entry_gist
from evenso.wording.trends import DIRECTIONS, LEARNING, say_days, say_direction, say_level, say_mood

NO_MOODS: Final = tr("No mood was logged in this week. A gap is left as a gap; nothing is lost by it.")
AWAY: Final = tr("You were away; nothing is missing here.")
AWAY_WORD: Final = tr_as("a day", "away")
WITHIN_USUAL: Final = tr("The middle of this week's moods lay within your recent usual.")
NOTHING_STANDS_OUT: Final = tr("Nothing in this week stands out from ordinary ups and downs.")
EASES_ANYWAY: Final = tr("Strong feelings usually ease anyway.")
HARD_STRETCH: Final = tr("It has been a hard stretch. Would you like it at the top of your session notes?")
BRING: Final = tr("Bring to the session?")
NOTHING_TO_BRING: Final = tr("Nothing of this week is marked for the session.")
NO_PRACTICE: Final = tr("No skill was logged this week.")
HARDEST: Final = tr("Hardest moment")
NOTICED: Final = tr("One thing noticed")
PRACTICE: Final = tr("Practice")
COUNTED: Final = tr("done or tried, by area")
MOOD: Final = tr("Mood")
CHECK_INS: Final = tr("Check-ins")
PRACTISED: Final = tr("Practised")
WRITTEN: Final = tr("Written")
GRID_LEGEND: Final = tr("✓ done, 2× done twice, ~ tried, – not needed, / skipped by choice, · blank")
GRID_LEGEND_ASCII: Final = tr("x done, 2x done twice, ~ tried, - not needed, / skipped by choice, . blank")

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
    return tr("Week of {span}", span=say_span(start, end))


def say_last_days(days: int) -> str:
    """Label the strip of the last days."""
    return tr("Last {days} days", days=days)


def say_week(facts: WeekFacts, *, numbers: bool = True) -> str:
    """Return the week's one sentence: a setback if the week touches one, else a real change, else that it is quiet.

    Without `numbers` no mood's number stands in it; counts of days stay.
    """
    if facts.middle is None:
        return NO_MOODS
    if facts.setback is not None:
        return say_week_in_setback(facts.setback, facts.start, facts.last, numbers=numbers)
    if facts.learning:
        return LEARNING
    return _real_change(facts, numbers=numbers) or _ordinary(facts, numbers=numbers)


def _real_change(facts: WeekFacts, *, numbers: bool) -> str:
    """Say a change of four weeks beyond noise, or a direction of ninety days; nothing below that."""
    if facts.four_weeks is not None:
        change, noise = facts.four_weeks
        if abs(change) >= max(noise, _SMALLEST_FOUR_WEEKS):
            return say_four_weeks(change, noise) if numbers else say_four_weeks_in_words(change)
    if facts.direction.verdict not in {Verdict.RISING, Verdict.FALLING}:
        return ""
    return say_direction(facts.direction) if numbers else f"{DIRECTIONS[facts.direction.verdict]}."


def _ordinary(facts: WeekFacts, *, numbers: bool) -> str:
    usual = facts.usual
    if usual is None or facts.middle is None or facts.logged < _ENOUGH_DAYS:
        return NOTHING_STANDS_OUT
    if not usual.low <= facts.middle <= usual.high:
        return NOTHING_STANDS_OUT
    return say_within_usual(usual) if numbers else WITHIN_USUAL


def say_week_in_setback(setback: Setback, start: date, last: date, *, numbers: bool = True) -> str:
    """Say how a week lies to a setback: it began, went on, or the person came back."""
    began = say_day(setback.start, last)
    if setback.recovered is not None:
        return _come_back(setback, setback.recovered, start, last)
    if setback.start < start:
        return _of(
            setback,
            tr("You are still working through “{name}”, that began on {began}."),
            tr("You are still working through a possible setback that began on {began}."),
            tr("You are still working through the setback that began on {began}."),
        ).format(name=one_line(setback.name or ""), began=began)
    if not numbers:
        return tr("Since {began} your days lie below your recent usual; this may be a setback.", began=began)
    usual = say_level(setback.baseline)
    return tr(
        "Since {began} your days lie below your recent usual of about {usual}; this may be a setback.",
        began=began,
        usual=usual,
    )


def _come_back(setback: Setback, back: date, start: date, last: date) -> str:
    name, day = one_line(setback.name or ""), say_day(back, last)
    if start <= back <= last:
        return _of(
            setback,
            tr("You came back from “{name}”, on {back}, {days} after its lowest day."),
            tr("You came back from a possible setback on {back}, {days} after its lowest day."),
            tr("You came back from the setback on {back}, {days} after its lowest day."),
        ).format(name=name, back=day, days=say_days((back - setback.trough).days))
    return _of(
        setback,
        tr("This week lies inside “{name}”, that began on {began}; you came back on {back}."),
        tr("This week lies inside a possible setback that began on {began}; you came back on {back}."),
        tr("This week lies inside the setback that began on {began}; you came back on {back}."),
    ).format(name=name, back=day, began=say_day(setback.start, last))


def _of(setback: Setback, named: str, possible: str, other: str) -> str:
    """Return the sentence that suits a setback: by its name, as a possible one, or as one."""
    if setback.name:
        return named
    return possible if setback.status is SetbackStatus.POSSIBLE else other


def say_four_weeks(change: float, noise: float) -> str:
    """Say a change between two spells of four weeks that is larger than noise."""
    size, least = say_mood(abs(change)), say_mood(noise)
    if change > 0:
        return tr(
            "Your last 4 weeks lie about {size} above the 4 before; differences below about {noise} are noise.",
            size=size,
            noise=least,
        )
    return tr(
        "Your last 4 weeks lie about {size} below the 4 before; differences below about {noise} are noise.",
        size=size,
        noise=least,
    )


def say_four_weeks_in_words(change: float) -> str:
    """Say a change between two spells of four weeks without its size."""
    if change > 0:
        return tr("Your last 4 weeks lie above the 4 before.")
    return tr("Your last 4 weeks lie below the 4 before.")


def say_within_usual(usual: UsualRange) -> str:
    """Say that a week's middle mood was much like the weeks before it; single days may lie outside."""
    return tr("The middle of this week's moods lay within your recent usual, {range}.", range=say_range(usual))


def say_range(usual: UsualRange) -> str:
    """Say between which moods the usual days lie: `5.8 to 8`."""
    return tr("{low} to {high}", low=say_mood(usual.low), high=say_mood(usual.high))


def say_usual_band(usual: UsualRange | None) -> str:
    """Say the band that is drawn behind a week's strip; empty while it is being learned."""
    return "" if usual is None else tr("usual before this week: {range}", range=say_range(usual))


def say_right_after(found: RightAfter, days: int = 90) -> str:
    """Say the median change right after a skill, with its number in so many days and whether it is early."""
    change = found.median_change
    told = {"skill": one_line(found.skill), "count": found.n, "days": days}
    if change == 0:
        said = tr("{skill}: distress 0–10 usually unchanged right after, {count} ratings in {days} days", **told)
    elif change < 0:
        said = tr(
            "{skill}: distress 0–10 usually {size} lower right after, {count} ratings in {days} days",
            size=say_mood(-change),
            **told,
        )
    else:
        said = tr(
            "{skill}: distress 0–10 usually {size} higher right after, {count} ratings in {days} days",
            size=say_mood(change),
            **told,
        )
    return tr("{said}, early (below {count})", said=said, count=EARLY_UNTIL) if found.early else said


def say_hard_moment(moment: HardMoment) -> str:
    """Say when the lowest check-in was and what stood beside it."""
    check_in = moment.check_in
    gist = entry_gist(check_in)
    mood = tr("{mood} of 10", mood=check_in.mood)
    return f"{say_counted(check_in.day, check_in.at)}: {mood}" + (f" · {gist}" if gist else "")


def say_what_was_there(moment: HardMoment) -> str:
    """Say what was practised around the hardest moment and how the next check-in was; empty without either."""
    # a rated practice stands for its skill before one without ratings
    rated_last = sorted(
        moment.practised, key=lambda practice: practice.before is not None and practice.after is not None
    )
    by_skill = {practice.skill_id: practice for practice in rated_last}
    in_order = [practice for practice in moment.practised if by_skill[practice.skill_id] is practice]
    practised = ", ".join(_practised(practice) for practice in in_order[:_MOST_PRACTISED])
    parts = [tr("Practised within a day of it: {practised}.", practised=practised)] if practised else []
    if moment.following is not None:
        at = say_counted(moment.following.day, moment.following.at)
        parts.append(tr("The next check-in: {mood}, {moment}.", mood=moment.following.mood, moment=at))
    return " ".join(parts)


def _practised(practice: Practice) -> str:
    name = one_line(practice.skill) or tr("a skill")
    if practice.before is None or practice.after is None:
        return name
    return tr("{skill} ({before} before, {after} after)", skill=name, before=practice.before, after=practice.after)


def say_bring(count: int) -> str:
    """Say how many notes of the week are marked for the session."""
    if count == 0:
        return NOTHING_TO_BRING
    return tr_many(
        "{n} note of this week is marked for the session.", "{n} notes of this week are marked for the session.", count
    )


def say_noticed(found: ThingNoticed) -> str:
    """Say what was noticed on one line: a pattern's name, then the line about it."""
    return ": ".join(part for part in (one_line(found.pattern), found.words) if part)
