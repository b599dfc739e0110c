"""What is said of patterns and of noticing them: counts and days. Seeing one more often is neither better nor worse."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.language import tr, tr_many
from evenso.patterns.counts import Noticed
from evenso.patterns.records import BlindSpot, Noticing, Pattern
from evenso.text import one_line
from evenso.wording.dates import is_after_midnight, say_counted, say_day
from evenso.wording.patterns.prompts import OFFERED, PROMPTS, QUESTIONS

EMPTY: Final = tr("No pattern is written down yet. `evenso pattern new NAME` writes down one.")
TAKE_UP: Final = tr("`evenso pattern new NAME` takes one up; `evenso patterns --offered` says more of each.")
NONE_LEFT: Final = tr("Each of the nine was taken up, or put away.")
STRIP: Final = tr("last 12 weeks")
RULE: Final = tr("Noticing is counted, not judged: to see a pattern is where anything else can begin.")


def say_times(times: int) -> str:
    """Say a number of times in words that judge nothing: `noticed 3 times`."""
    return tr_many("noticed {n:,} time", "noticed {n:,} times", times) if times else tr("not noticed yet")


def say_noticed(noticed: Noticed, today: date) -> str:
    """Say how often a pattern was noticed and when last."""
    last = "" if noticed.last is None else tr(", last on {day}", day=say_day(noticed.last, today))
    return say_times(noticed.times) + last


def strip_of(counts: Sequence[int], *, plain: bool = False) -> str:
    """Draw counts, one a week, oldest first: a digit, `+` for ten and more, a dot for a week without one."""
    dot = "." if plain else "·"
    return " ".join(dot if not count else str(count) if count < 10 else "+" for count in counts)


def say_saved(pattern: Pattern) -> str:
    """Say that a pattern was written down or changed; its words are not repeated."""
    return tr("Saved the pattern “{name}”", name=one_line(pattern.name))


def say_put_away(pattern: Pattern) -> str:
    """Say that a pattern was put away or brought back."""
    name = one_line(pattern.name)
    if pattern.archived:
        return tr("Put “{name}” away; x brings it back", name=name)
    return tr("Brought “{name}” back", name=name)


def say_deleted(pattern: Pattern) -> str:
    """Say that a pattern was deleted with each time it was noticed."""
    return tr("Deleted “{name}” with all that was noticed", name=one_line(pattern.name))


def say_line_saved(noticing: Noticing, today: date) -> str:
    """Say that the line of a noticing was changed; it is not repeated."""
    return tr("Saved the line of {day}", day=say_day(noticing.day, today))


def say_noticing_gone(name: str, noticing: Noticing, today: date) -> str:
    """Say that one time a pattern was noticed was taken away."""
    return tr("Took away that you noticed “{name}”, {day}", name=one_line(name), day=say_day(noticing.day, today))


def say_noticing(name: str, noticing: Noticing, today: date) -> str:
    """Say that a pattern was noticed on a day; the line about it is not repeated."""
    day, at = noticing.day, noticing.at
    said = say_counted(day, at, today) if is_after_midnight(day, at) else say_day(day, today)
    return tr("Noticed “{name}”, {day}", name=one_line(name), day=said)


def say_seen(patterns: Sequence[Pattern]) -> str:
    """Say that patterns were seen in an entry."""
    return tr(
        "Linked to {names}; g p shows it", names=", ".join(tr("“{name}”", name=one_line(one.name)) for one in patterns)
    )


def pattern_line(pattern: Pattern, noticed: Noticed, today: date) -> str:
    """Return a pattern on one line, with its id."""
    away = tr("; put away") if pattern.archived else ""
    return f"{pattern.id}  {one_line(pattern.name)}: {say_noticed(noticed, today)}{away}"


def pattern_words(pattern: Pattern) -> list[tuple[str, str]]:
    """Return what was written about a pattern: each heading with its words, blank ones left out."""
    found = ((heading, str(getattr(pattern, name))) for name, (heading, _) in QUESTIONS.items())
    return [(heading, words) for heading, words in found if words]


def offer_lines(spots: Sequence[BlindSpot], *, after: bool) -> list[str]:
    """Return the blind spots that are offered, a name a line, below one's own, and how to take one up."""
    if not spots:
        return []
    names = [f"  {PROMPTS[spot].name}" for spot in spots]
    return [*([""] if after else []), f"{OFFERED}:", *names, TAKE_UP]


def offer_in_full(spots: Sequence[BlindSpot]) -> list[str]:
    """Return the blind spots that are offered with what each can look like and its question."""
    lines = [(PROMPTS[spot].name, f"  {PROMPTS[spot].looks}", f"  {PROMPTS[spot].question}", "") for spot in spots]
    return [*(line for three in lines for line in three), TAKE_UP] if spots else [NONE_LEFT]


def offer_document(spot: BlindSpot) -> dict[str, str]:
    """Return a blind spot that is offered as it stands in a document."""
    prompt = PROMPTS[spot]
    return {"spot": str(spot), "name": prompt.name, "looks": prompt.looks, "question": prompt.question}
