"""Walking through a form, one question at a time: forth, back, over what is skipped, turn after turn in a rehearsal.

Values only: where one is, and what stands under each question.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from evenso.guided.forms import part_named
from evenso.guided.parts import GuidedForm, Part
from evenso.text import is_blank

Answers = Sequence[tuple[str, str]]
"""Words by the names of their parts, in order; blank ones are no answers."""


@dataclass(frozen=True, slots=True)
class Step:
    """A question and what stands under it."""

    part: Part
    words: str = ""


@dataclass(frozen=True, slots=True)
class Walk:
    """The questions of a form as they stand, and which of them is asked."""

    form: GuidedForm
    steps: tuple[Step, ...]
    at: int = 0

    @property
    def here(self) -> Step:
        """The question that is asked."""
        return self.steps[self.at]

    @property
    def at_end(self) -> bool:
        """Whether there is no question after this one."""
        return self.at == len(self.steps) - 1

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """What was answered so far."""
        said = (step for step in self.steps if not step.part.fact)
        return tuple((step.part.name, step.words) for step in said if not is_blank(step.words))

    def fact(self, name: str) -> str | None:
        """Return what stands under a question about the entry itself; None where it is not asked."""
        return next((step.words for step in self.steps if step.part.fact and step.part.name == name), None)

    @property
    def before(self) -> list[Step]:
        """What was answered before this question."""
        return [step for step in self.steps[: self.at] if not is_blank(step.words)]

    @property
    def caught(self) -> bool:
        """Whether the entry is whole as it stands, though there is more that could be asked."""
        names = [name for name, _ in self.parts]
        past = [step.part.name for step in self.steps[: self.at]]
        return self.form.whole_after in names and self.form.whole_after in past

    def answered(self, words: str) -> Walk:
        """Put words under the question that is asked."""
        if words == self.here.words:
            return self
        step = replace(self.here, words=words)
        return replace(self, steps=(*self.steps[: self.at], step, *self.steps[self.at + 1 :]))

    def on(self) -> Walk:
        """Go to the next question; after a turn that says something, to the other's."""
        here, following = self.here, self.steps[self.at + 1 : self.at + 2]
        if here.part.turn and not is_blank(here.words) and not (following and following[0].part.turn):
            other = next(part for part in self.form.turns if part.name != here.part.name)
            steps = (*self.steps[: self.at + 1], Step(other), *self.steps[self.at + 1 :])
            return replace(self, steps=steps, at=self.at + 1)
        return replace(self, at=min(self.at + 1, len(self.steps) - 1))

    def back(self) -> Walk:
        """Go to the question before."""
        return replace(self, at=max(0, self.at - 1))

    def swapped(self) -> Walk:
        """Let the other side say this turn; elsewhere nothing changes."""
        if not self.here.part.turn:
            return self
        other = next(part for part in self.form.turns if part.name != self.here.part.name)
        step = replace(self.here, part=other)
        return replace(self, steps=(*self.steps[: self.at], step, *self.steps[self.at + 1 :]))


def begin(form: GuidedForm, answers: Answers = (), *, afterwards: bool = False, facts: Sequence[Part] = ()) -> Walk:
    """Begin at the first question, with what was answered before under its own; no answer is ever left out.

    What is only asked `afterwards` is there when that is wanted, and begun with, or when it was answered before.
    Questions about the entry itself, `facts`, come last.
    """
    sides = {part.name for part in form.turns}
    left = [(name, words) for name, words in answers if name in sides or not is_blank(words)]
    steps: list[Step] = []
    for part in form.parts:
        if part.turn:
            if part is form.turns[0]:
                steps += _turns(form, left)
            continue
        words = _take(left, part.name)
        if not part.after or afterwards or words:
            steps.append(Step(part, words))
    about = [Step(part, _take(left, part.name)) for part in facts]
    steps += [Step(part_named(form, name), words) for name, words in left if not is_blank(words)]
    steps += about
    first = next((number for number, step in enumerate(steps) if step.part.after), 0) if afterwards else 0
    return Walk(form, tuple(steps), first)


def _take(left: list[tuple[str, str]], name: str) -> str:
    found = next((pair for pair in left if pair[0] == name), None)
    if found is None:
        return ""
    left.remove(found)
    return found[1]


def _turns(form: GuidedForm, left: list[tuple[str, str]]) -> list[Step]:
    """Take the turns out of the answers in their order; one to begin with where there are none."""
    sides = {part.name: part for part in form.turns}
    found = [Step(sides[name], words) for name, words in left if name in sides]
    left[:] = [pair for pair in left if pair[0] not in sides]
    return found or [Step(form.turns[0])]


def moved_to(walk: Walk, at: int) -> Walk:
    """Return the walk at one of its questions, the nearest there is."""
    return replace(walk, at=min(max(0, at), len(walk.steps) - 1))
