"""An exercise that is under way, as the text of a draft: what a crash or a closed terminal must not take with it."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from evenso.exercises.catalogue import EXERCISES
from evenso.exercises.course import Course
from evenso.exercises.records import Sense
from evenso.exercises.urge import Wave
from evenso.records import InvalidRecord, Moment
from evenso.text import is_blank

SLOT: Final = "exercises."
"""How the names of such drafts begin."""

_NUMBERS: Final = ("total", "passed", "rounds")
_MANY: Final = 9999


@dataclass(frozen=True, slots=True)
class Begun:
    """A course, when it began, the words that are half typed, the skill it was begun for ("" for its own)."""

    course: Course
    at: Moment
    typed: str = ""
    skill_id: str = ""

    @property
    def slot(self) -> str:
        """The name of its draft."""
        return f"{SLOT}{self.course.exercise.name}.{self.at.iso}"

    @property
    def is_worth_keeping(self) -> bool:
        """Whether anything was done or typed."""
        return self.course.is_worth_keeping or not is_blank(self.typed)


def pack(begun: Begun) -> str:
    """Write it as the text of a draft."""
    course = begun.course
    return json.dumps(
        {
            "exercise": course.exercise.name,
            "at": begun.at.iso,
            "typed": begun.typed,
            "skill": begun.skill_id,
            "before": course.before,
            "after": course.after,
            "words": [[sense.value, word] for sense, word in course.words],
            "left_out": course.left_out,
            "seconds": course.seconds,
            "wave": course.wave.points,
            "whole": course.whole,
            **{name: getattr(course, name) for name in _NUMBERS},
        },
        ensure_ascii=False,
    )


def unpack(text: str) -> Begun | None:
    """Read it back from a draft, trusting nothing; None when it is none."""
    with suppress(ValueError, TypeError, KeyError, RecursionError, StopIteration, InvalidRecord):
        found = json.loads(text)
        exercise = next(one for one in EXERCISES if one.name == found["exercise"])
        at = Moment.of(datetime.fromisoformat(found["at"]))
        course = Course.begin(exercise, read=True)
        total, passed, rounds = (_number(found.get(name), _MANY) or 0 for name in _NUMBERS)
        seconds = found.get("seconds")
        course = replace(
            course,
            before=_number(found.get("before"), 10),
            after=_number(found.get("after"), 10),
            words=tuple((Sense(sense), str(word)) for sense, word in found.get("words", [])),
            left_out=tuple(one for one in range(len(exercise.steps)) if one in found.get("left_out", [])),
            seconds=min(86_400.0, max(0.0, float(seconds))) if isinstance(seconds, int | float) else 0.0,
            wave=Wave(tuple((int(minute), int(rating)) for minute, rating in found.get("wave", []))),
            whole=found.get("whole") is True,
            total=total,
            passed=passed,
            rounds=rounds,
        )
        typed, skill = found.get("typed"), found.get("skill")
        return Begun(course, at, typed if isinstance(typed, str) else "", skill if isinstance(skill, str) else "")
    return None


def _number(value: Any, most: int) -> int | None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return value if whole and 0 <= value <= most else None
