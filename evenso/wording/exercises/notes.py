"""What a practice's note says of an exercise that was done here: facts, and the words that were typed on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from evenso.exercises.records import Exercise, Sense, Way
from evenso.exercises.urge import Wave
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


def say_done(done: Done) -> str:
    """Say what was done, a line a fact; "" when the practice itself says it all."""
    said = _BY_WAY[done.exercise.way](done)
    return "\n".join(part for part in said if part)


def _senses(done: Done) -> list[str]:
    lines = []
    for sense in Sense:
        words = [one_line(word) for one, word in done.words if one is sense]
        lines.append(f"{sense.value}: {', '.join(words)}" if words else "")
    every = sum(step.count for step in done.exercise.steps)
    return [*lines, "" if done.whole or not done.total else f"{done.total} of {every} things"]


def _steps(done: Done) -> list[str]:
    return ["" if done.whole or not done.passed else f"{done.passed} of {len(done.exercise.steps)} steps"]


def _muscles(done: Done) -> list[str]:
    names = [done.exercise.steps[number].words.lower() for number in done.left_out]
    without = f"without {', '.join(names)}" if names else ""
    groups = f"{done.passed} of {len(done.exercise.steps)} groups of muscles"
    return ["" if done.whole or done.passed <= 0 else groups, without]


def _breath(done: Done) -> list[str]:
    long = f"{int(done.seconds)} s" if done.seconds >= 1 else ""  # less than a whole breath
    breaths = f"{done.rounds} breath{'' if done.rounds == 1 else 's'}" if done.rounds else long
    return [f"{done.exercise.title.lower()}, {breaths}"] if breaths else []


def _wave(done: Done) -> list[str]:
    return [say_ratings(done.wave)]


_BY_WAY = {Way.SENSES: _senses, Way.STEPS: _steps, Way.MUSCLES: _muscles, Way.BREATH: _breath, Way.WAVE: _wave}


def say_ratings(wave: Wave) -> str:
    """Write the ratings out: `0 min 7, 1 min 8`."""
    return ", ".join(f"{minute} min {rating}" for minute, rating in wave.points)


def say_wave(wave: Wave) -> str:
    """Say where an urge went: its first and last rating, and its highest where that is neither."""
    if wave.first is None or wave.last is None:
        return ""
    if len(wave.points) == 1:
        return f"{wave.first} at the beginning"
    top = max(rating for _, rating in wave.points)
    crest = next(minute for minute, rating in wave.points if rating == top)
    over = f", highest {top} at {crest} min" if top > max(wave.first, wave.last) else ""
    minutes = wave.points[-1][0] - wave.points[0][0]
    if wave.first == wave.last:
        return f"{wave.first} and {wave.last} again after {minutes} min{over}"
    return f"from {wave.first} to {wave.last} in {minutes} min{over}"
