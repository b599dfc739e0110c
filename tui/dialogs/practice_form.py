"""What is asked about a practice: how it went, use as a fact, distress before and after, what got in the way.

Everything but the skill may stay empty: blank is never 0. The same lines serve a new practice and one that is changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from evenso.language import tr
from evenso.records import Moment, Practice, PracticeState, Skill
from evenso.text import one_line
from evenso.wording.entries import STATE_WORDS, USE_WORDS
from evenso.wording.journal.unfinished import NOT_SAID
from tui.dialogs.forms import Field, Form, Times, number_in, when_field
from tui.intents import AddEntry, Intent

USES: Final = (NOT_SAID, *(f"{number} {words}" for number, words in enumerate(USE_WORDS)))
"""The use scale as it is chosen: facts, none of them a worth, and none of them at first."""

STATES: Final = tuple(STATE_WORDS[state] for state in PracticeState)
NUMBERS: Final = {
    "before": (tr("Distress before"), tr("0 to 10, or nothing")),
    "after": (tr("Distress after"), tr("0 to 10, or nothing")),
    "minutes": (tr("Minutes"), tr("or nothing")),
    "enjoyment": (tr("Enjoyment"), tr("0 to 10, where it fits")),
    "achievement": (tr("Achievement"), tr("0 to 10, the sense of having done it, where it fits")),
}
"""The lines that take a number, with their labels and hints."""

HIGHEST: Final = {name: 1440 if name == "minutes" else 10 for name in NUMBERS}
NOTE: Final = tr("A note, if you like")


def slot_of(skill: Skill) -> str:
    """Name the draft that keeps a new practice of a skill while it is half-written."""
    return f"skills.practise.{skill.id}"


def practice_fields(practice: Practice) -> tuple[Field, ...]:
    """Return the lines of a practice with what is known of it."""
    numbers = {name: _said(getattr(practice, name)) for name in NUMBERS}
    return (
        Field("state", tr("How it went"), STATE_WORDS[practice.state], choices=STATES),
        Field("use", tr("Use"), USES[0 if practice.use is None else practice.use + 1], choices=USES),
        *(Field(name, label, numbers[name], hint) for name, (label, hint) in NUMBERS.items()),
        Field("in_the_way", tr("In the way"), practice.in_the_way, tr("what got in the way, in your own words")),
    )


def practice_of(was: Practice, words: Mapping[str, str]) -> Practice:
    """Return the practice that the words of a form make of one that was there."""
    use = USES.index(words["use"]) if words["use"] in USES else 0
    numbers: dict[str, Any] = {
        name: number_in(name, words, label, HIGHEST[name]) for name, (label, _) in NUMBERS.items()
    }
    return replace(
        was,
        state=next(state for state in PracticeState if STATE_WORDS[state] == words["state"]),
        use=use - 1 if use else None,
        **numbers,
        in_the_way=words["in_the_way"],
        note=words["text"],
    )


def practise_form(skill: Skill, times: Times) -> Form:
    """Ask how practising a skill went, just now or at another moment."""
    blank = done_now(skill, times)

    def finish(words: Mapping[str, str]) -> Intent:
        return AddEntry(times.place(practice_of(blank, words), words["when"]), slot_of(skill))

    title = tr("{name}: how was it? Every line may stay empty.", name=one_line(skill.name))
    fields = (*practice_fields(blank), when_field(blank, times))
    return Form(title, slot_of(skill), fields, finish, text="", day=blank.day, first="state", label=NOTE, new=True)


def done_now(skill: Skill, times: Times) -> Practice:
    """Return the practice of a skill that was done at this moment, with nothing else said of it."""
    at = Moment.of(times.now)
    day = at.entry_day(times.day_starts_at)
    return Practice(at=at, day=day, skill_id=skill.id, skill=skill.name, area=skill.area)


def _said(number: int | None) -> str:
    return "" if number is None else str(number)
