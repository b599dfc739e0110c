"""The nine blind spots of `mission.md` as prompts, in own words: a name, what it can look like, a question.

They are offered, never found: which of them fits, if any, only the person can say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from evenso.patterns.records import BlindSpot, Pattern


@dataclass(frozen=True, slots=True)
class Prompt:
    """A blind spot as it is offered."""

    name: str
    looks: str
    question: str


PROMPTS: Final = {
    BlindSpot.HARSH_TALK: Prompt(
        "Harsh talk to myself",
        "A voice inside that is harder on me than I would ever be on a friend.",
        "What did the voice say last time, and what would I say to a friend instead?",
    ),
    BlindSpot.COMMUNICATION: Prompt(
        "Talk that hurts",
        "Going silent, getting sharp, hinting, giving in: ways of talking that leave both sides sore.",
        "Which of my ways of talking do I wish I had caught half a minute earlier?",
    ),
    BlindSpot.CONCLUSIONS: Prompt(
        "Jumping to conclusions",
        "An event has hardly happened and its meaning is already settled, often the gloomy one.",
        "What happened, as a camera would have seen it? What did I add?",
    ),
    BlindSpot.STUCK: Prompt(
        "Going in circles",
        "The same thing again, and no way out in sight from the inside.",
        "What tends to come right before, each time round?",
    ),
    BlindSpot.PLEASING: Prompt(
        "Pleasing others",
        "A yes is out before I have asked myself. My own limits come to mind hours later.",
        "What would I have answered if nobody could mind?",
    ),
    BlindSpot.PAST: Prompt(
        "The past at the wheel",
        "Something small today, and a feeling that is as old as I was back then.",
        "When have I felt exactly like this before, and how old was I?",
    ),
    BlindSpot.FEELINGS_CHOOSE: Prompt(
        "Feelings choose for me",
        "Fear, anger or longing picks the job, the answer, the evening; what I value is asked afterwards.",
        "What would I choose if the feeling could come along but not steer?",
    ),
    BlindSpot.AVOIDING: Prompt(
        "Putting off what is hard",
        "The call, the letter, the talk: walking around it brings relief now and grows it for later.",
        "What is the smallest piece of it that I could stand for ten minutes?",
    ),
    BlindSpot.MIND_READING: Prompt(
        "Reading minds",
        "Being sure what others think of me without having asked them.",
        "What do I know, what do I guess, and whom could I ask?",
    ),
}
"""In the order in which they are offered; `BlindSpot.OWN` has none."""

OFFERED: Final = "Some that many people know; none of them has to be yours"
OWN: Final = "A pattern of my own"
QUESTIONS: Final = {
    "noticed": ("What I noticed", "how it goes, as you would tell somebody kind"),
    "protects": ("When it protects me", "most patterns began as a good idea"),
    "costs": ("What it costs", "or cost, the last time"),
    "experiment": ("A tiny experiment", "something small to try once, just to see"),
}
"""What is asked about a pattern: the field's name, its label, a hint; every one may stay empty."""


def spot_name(spot: BlindSpot) -> str:
    """Return what a blind spot is called; own ones have a name for all of them."""
    return OWN if spot is BlindSpot.OWN else PROMPTS[spot].name


def spot_named(name: str) -> BlindSpot:
    """Return the blind spot that a name is the name of, in whatever case; an own one where it is none's."""
    meant = " ".join(name.split()).strip(", ").casefold()
    return next((spot for spot, prompt in PROMPTS.items() if prompt.name.casefold() == meant), BlindSpot.OWN)


def not_taken_up(patterns: Iterable[Pattern]) -> tuple[BlindSpot, ...]:
    """Return the blind spots that none of these patterns took up, in the order in which they are offered."""
    taken = {one.spot for one in patterns} | {spot_named(one.name) for one in patterns}
    return tuple(spot for spot in PROMPTS if spot not in taken)
