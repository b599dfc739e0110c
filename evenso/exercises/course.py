"""Where one is in an exercise: each key makes a new `Course` of it, and what was done becomes a practice.

How strong it was, steps, how strong it is, a line. Clocks, keys and drawing are left to the screen.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from evenso.exercises.records import Exercise, Sense, Step, Way
from evenso.exercises.urge import Wave
from evenso.records import Moment, Practice, PracticeState
from evenso.text import is_blank
from evenso.wording.exercises.notes import Done, say_done


class Stage(StrEnum):
    """The stages of every exercise, in order."""

    CAUTION = "caution"
    BEFORE = "before"
    DOING = "doing"
    AFTER = "after"
    NOTE = "note"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """An exercise as far as it was done.

    `step` is the step one is at, `counted` how many things were counted in it, `sense` the sense that was taken in its
    place; `words` are (sense, word), `passed` how many steps were gone through, `left_out` those that were not done;
    `rounds` are whole breaths, `seconds` how long the steps took; `whole` says that they were gone through to the end.
    """

    exercise: Exercise
    stage: Stage = Stage.BEFORE
    before: int | None = None
    after: int | None = None
    step: int = 0
    counted: int = 0
    total: int = 0
    sense: Sense | None = None
    words: tuple[tuple[Sense, str], ...] = ()
    passed: int = 0
    left_out: tuple[int, ...] = ()
    rounds: int = 0
    seconds: float = 0.0
    wave: Wave = field(default_factory=Wave)
    whole: bool = False

    @classmethod
    def begin(cls, exercise: Exercise, *, read: bool = False) -> Course:
        """Begin an exercise; `read`: its caution was read before."""
        waits = exercise.acknowledge and not read
        return cls(exercise=exercise, stage=Stage.CAUTION if waits else _first(exercise))

    @property
    def here(self) -> Step:
        """The step one is at."""
        return self.exercise.steps[min(self.step, len(self.exercise.steps) - 1)]

    @property
    def sense_here(self) -> Sense | None:
        """The sense that is asked now."""
        return self.sense or self.here.sense

    @property
    def is_worth_keeping(self) -> bool:
        """Whether anything was done that a practice could hold."""
        given = self.before is not None or self.after is not None or bool(self.words) or bool(self.wave.points)
        ended_early = self.whole and self.exercise.way is Way.BREATH and self.seconds >= 1
        return given or self._is_begun or ended_early

    @property
    def _is_begun(self) -> bool:
        """Whether the first of its steps was done: a thing, a step, a whole breath, a minute of an urge."""
        stepped = self.total > 0 or self.passed > len(self.left_out)
        return stepped or self.rounds > 0 or len(self.wave.points) > 1

    @property
    def is_done(self) -> bool:
        """Whether it counts as done: gone through to its end, and something of it was done on the way."""
        return self.whole and self._is_begun

    # what the keys do

    def acknowledged(self) -> Course:
        """Go on after the caution was read."""
        return replace(self, stage=_first(self.exercise)) if self.stage is Stage.CAUTION else self

    def rated(self, value: int | None) -> Course:
        """Say how strong it is, or nothing, before or after."""
        if self.stage is Stage.BEFORE:
            return replace(self, before=value, stage=Stage.DOING)
        if self.stage is Stage.AFTER:
            return replace(self, after=value, stage=Stage.NOTE)
        return self

    def forward(self) -> Course:
        """Go through the step one is at, to the next one or to the end."""
        if self.stage is not Stage.DOING:
            return self
        left_out = tuple(one for one in self.left_out if one != self.step)
        return _at(replace(self, passed=max(self.passed, self.step + 1), left_out=left_out), self.step + 1)

    def without(self) -> Course:
        """Leave the step one is at out."""
        if self.stage is not Stage.DOING:
            return self
        left_out = tuple(sorted({*self.left_out, self.step}))
        return _at(replace(self, passed=max(self.passed, self.step + 1), left_out=left_out), self.step + 1)

    def back(self) -> Course:
        """Look at the step before once more."""
        return _at(self, self.step - 1) if self.stage is Stage.DOING and self.step else self

    def count(self, word: str = "") -> Course:
        """Count a thing, with a word for it or none; the last one of a sense goes on to the next sense."""
        if self.stage is not Stage.DOING or self.sense_here is None:
            return self
        words = self.words if is_blank(word) else (*self.words, (self.sense_here, " ".join(word.split())))
        counted = replace(self, words=words, counted=self.counted + 1, total=self.total + 1)
        return counted.forward() if counted.counted >= self.here.count else counted

    def swapped(self) -> Course:
        """Ask another sense in this one's place; what was counted stays."""
        return replace(self, sense=self.sense_here.next) if self.sense_here is not None else self

    def watched(self, seconds: float, rating: int) -> Course:
        """Rate the urge; after ten minutes that is the end."""
        if self.stage is not Stage.DOING or self.exercise.way is not Way.WAVE:
            return self
        wave = self.wave.rated(seconds, rating)
        rated = replace(self, wave=wave, seconds=max(self.seconds, seconds))
        return rated.enough() if wave.is_over(seconds) else rated

    def breathed(self, seconds: float, rounds: int) -> Course:
        """Take over how long was breathed."""
        return replace(self, seconds=seconds, rounds=rounds)

    def enough(self) -> Course:
        """End the steps: it was enough; a wave has its last rating already."""
        if self.stage is not Stage.DOING:
            return self
        if self.exercise.way is Way.WAVE and self.wave.points:
            return replace(self, stage=Stage.NOTE, whole=True)
        return replace(self, stage=Stage.AFTER, whole=True)

    def ended(self) -> Course:
        """End it all."""
        return replace(self, stage=Stage.ENDED)

    # what becomes of it

    def practice(self, line: str, *, at: Moment, day_starts_at: int, skill_id: str) -> Practice | None:
        """Return the practice it makes with a line of the person's; None when there is nothing to keep.

        Gone through to the end of its steps it is done, else it was tried, and the note says how far it went. What was
        left before its first step was done makes one only when a number or words were given.
        """
        if not self.is_worth_keeping and is_blank(line):
            return None
        done = Done(
            self.exercise,
            words=self.words,
            passed=self.passed - len(self.left_out),
            total=self.total,
            left_out=self.left_out,
            rounds=self.rounds,
            seconds=self.seconds,
            wave=self.wave,
            whole=self.whole,
        )
        minutes = max(1, round(self.seconds / 60)) if self.seconds >= 30 else None
        return Practice(
            at=at,
            day=at.entry_day(day_starts_at),
            skill_id=skill_id,
            state=PracticeState.DONE if self.is_done else PracticeState.TRIED,
            before=self.wave.first if self.wave.points else self.before,
            after=self.wave.last if len(self.wave.points) > 1 else self.after,
            minutes=minutes,
            note="\n".join(part for part in (line.strip(), say_done(done)) if not is_blank(part)),
        )


def _first(exercise: Exercise) -> Stage:
    """Return the first stage: an urge wave's first rating is its own."""
    return Stage.DOING if exercise.way is Way.WAVE else Stage.BEFORE


def _at(course: Course, step: int) -> Course:
    moved = replace(course, step=step, counted=0, sense=None)
    return moved if step < len(course.exercise.steps) else moved.enough()
