"""What an exercise is: its name, why one does it, what to be careful about, its steps, the skill it practises."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evenso.exercises.pacer import Pacer
from evenso.records import InvalidRecord
from evenso.text import is_blank

_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


class Serves(StrEnum):
    """What an exercise is for, in the words a person would look for it by; in the order in which they are listed."""

    TOO_MUCH = "when it is too much right now"
    WOUND_UP = "when the body is wound up"
    ABOUT_TO_ACT = "when you are about to do something"
    THOUGHTS = "when a thought goes round"
    WORDS = "when something has to be said"


class Way(StrEnum):
    """How an exercise is gone through."""

    STEPS = "steps"
    SENSES = "senses"
    BREATH = "breath"
    MUSCLES = "muscles"
    WAVE = "wave"


class Sense(StrEnum):
    """A sense that can be asked for things; the word of its list in a note."""

    SEE = "see"
    FEEL = "feel"
    HEAR = "hear"
    SMELL = "smell"
    TASTE = "taste"

    @property
    def next(self) -> Sense:
        """The sense that comes after it when one is swapped."""
        every = list(Sense)
        return every[(every.index(self) + 1) % len(every)]


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what to do, a quieter word about it, and for a sense how many things it is asked for."""

    words: str
    more: str = ""
    sense: Sense | None = None
    count: int = 1

    def __post_init__(self) -> None:
        if is_blank(self.words):
            raise InvalidRecord("A step needs some words.")
        if not 1 <= self.count <= 9:
            raise InvalidRecord("A step asks for one to nine things.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """An exercise; `skill` is the starter skill it practises, by its English name.

    `acknowledge` shows its caution until it was read. `name` is what settings and the command line call it, `also`
    other words for it there.
    """

    name: str
    title: str
    why: str
    serves: Serves
    skill: str
    way: Way
    steps: tuple[Step, ...]
    caution: str = ""
    acknowledge: bool = False
    pacer: Pacer | None = None
    also: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if _NAME.match(self.name) is None:
            raise InvalidRecord("An exercise's name is made of small letters, digits and dashes.")
        if any(is_blank(words) for words in (self.title, self.why, self.skill)):
            raise InvalidRecord("An exercise says what it is called, what it is for and which skill it practises.")
        if not self.steps:
            raise InvalidRecord("An exercise needs a step.")
        if (self.pacer is not None) is not (self.way in {Way.BREATH, Way.MUSCLES}):
            raise InvalidRecord("A breath and a muscle have a pace; nothing else has.")
        if (self.way is Way.SENSES) is not all(step.sense is not None for step in self.steps):
            raise InvalidRecord("Each step through the senses names one.")
        if self.acknowledge and not self.caution:
            raise InvalidRecord("There is nothing to be read before this exercise.")
