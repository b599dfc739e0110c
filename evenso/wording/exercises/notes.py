"""What a practice's note says of an exercise that was done here: facts, and the words that were typed on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from evenso.exercises.records import Exercise, Sense, Way
from evenso.exercises.urge import Wave
from evenso.language import ENGLISH, spoken, tr, tr_as, tr_many
from evenso.text import one_line


@dataclass(frozen=True, slots=True)
class Done:
    """What of an exercise was done: words, steps gone through, things counted, left out, breaths, seconds, ratings."""

    exercise: Exercise
    words: tuple[tuple[Sense, str], ...] = ()
    passed: int = 0
    total: int = 0
    left_out: tuple[int, ...] = ()
    rounds: int = 0
    seconds: float = 0.0
    wave: Wave = field(default_factory=Wave)
    whole: bool = True


SENSES = {
    Sense.SEE: tr_as("a sense", "see"),
    Sense.FEEL: tr_as("a sense", "feel"),
    Sense.HEAR: tr_as("a sense", "hear"),
    Sense.SMELL: tr_as("a sense", "smell"),
    Sense.TASTE: tr_as("a sense", "taste"),
}
"""The words of the senses' lists in a note."""


def said_inside(words: str) -> str:
    """Return words of ours as they stand inside a sentence: small where the language writes nouns small."""
    return words.lower() if spoken() == ENGLISH else words


def say_done(done: Done) -> str:
    """Say what was done, a line a fact; "" when the practice itself says it all."""
    said = _BY_WAY[done.exercise.way](done)
    return "\n".join(part for part in said if part)


def _senses(done: Done) -> list[str]:
    lines = []
    for sense in Sense:
        words = [one_line(word) for one, word in done.words if one is sense]
        lines.append(f"{SENSES[sense]}: {', '.join(words)}" if words else "")
    every = sum(step.count for step in done.exercise.steps)
    return [
        *lines,
        "" if done.whole or not done.total else tr("{total} of {every} things", total=done.total, every=every),
    ]


def _steps(done: Done) -> list[str]:
    return [
        ""
        if done.whole or not done.passed
        else tr("{passed} of {count} steps", passed=done.passed, count=len(done.exercise.steps))
    ]


def _muscles(done: Done) -> list[str]:
    names = [said_inside(done.exercise.steps[number].words) for number in done.left_out]
    without = tr("without {groups}", groups=", ".join(names)) if names else ""
    groups = tr("{passed} of {count} groups of muscles", passed=done.passed, count=len(done.exercise.steps))
    return ["" if done.whole or done.passed <= 0 else groups, without]


def _breath(done: Done) -> list[str]:
    long = tr("{seconds} s", seconds=int(done.seconds)) if done.seconds >= 1 else ""  # less than a whole breath
    breaths = tr_many("{n} breath", "{n} breaths", done.rounds) if done.rounds else long
    return [f"{said_inside(done.exercise.title)}, {breaths}"] if breaths else []


def _wave(done: Done) -> list[str]:
    return [say_ratings(done.wave)]


_BY_WAY = {Way.SENSES: _senses, Way.STEPS: _steps, Way.MUSCLES: _muscles, Way.BREATH: _breath, Way.WAVE: _wave}


def say_ratings(wave: Wave) -> str:
    """Write the ratings out: `0 min 7, 1 min 8`."""
    return ", ".join(tr("{minute} min {rating}", minute=minute, rating=rating) for minute, rating in wave.points)


def say_wave(wave: Wave) -> str:
    """Say where an urge went: its first and last rating, and its highest where that is neither."""
    if wave.first is None or wave.last is None:
        return ""
    if len(wave.points) == 1:
        return tr("{first} at the beginning", first=wave.first)
    top = max(rating for _, rating in wave.points)
    crest = next(minute for minute, rating in wave.points if rating == top)
    values = {"first": wave.first, "last": wave.last, "minutes": wave.points[-1][0] - wave.points[0][0]}
    if wave.first == wave.last:
        said = tr("{first} and {last} again after {minutes} min", **values)
    else:
        said = tr("from {first} to {last} in {minutes} min", **values)
    if top <= max(wave.first, wave.last):
        return said
    return tr("{course}, highest {top} at {crest} min", course=said, top=top, crest=crest)
