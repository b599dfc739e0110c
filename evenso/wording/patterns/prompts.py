"""The nine blind spots of `mission.md` as prompts, in own words: a name, what it can look like, a question.

They are offered, never found: which of them fits, if any, only the person can say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from evenso.language import tr
from evenso.patterns.records import BlindSpot, Pattern


@dataclass(frozen=True, slots=True)
class Prompt:
    """A blind spot as it is offered."""

    name: str
    looks: str
    question: str


PROMPTS: Final = {
    BlindSpot.HARSH_TALK: Prompt(
        tr("Harsh talk to myself"),
        tr("A voice inside that is harder on me than I would ever be on a friend."),
        tr("What did the voice say last time, and what would I say to a friend instead?"),
    ),
    BlindSpot.COMMUNICATION: Prompt(
        tr("Talk that hurts"),
        tr("Going silent, getting sharp, hinting, giving in: ways of talking that leave both sides sore."),
        tr("Which of my ways of talking do I wish I had caught half a minute earlier?"),
    ),
    BlindSpot.CONCLUSIONS: Prompt(
        tr("Jumping to conclusions"),
        tr("An event has hardly happened and its meaning is already settled, often the gloomy one."),
        tr("What happened, as a camera would have seen it? What did I add?"),
    ),
    BlindSpot.STUCK: Prompt(
        tr("Going in circles"),
        tr("The same thing again, and no way out in sight from the inside."),
        tr("What tends to come right before, each time round?"),
    ),
    BlindSpot.PLEASING: Prompt(
        tr("Pleasing others"),
        tr("A yes is out before I have asked myself. My own limits come to mind hours later."),
        tr("What would I have answered if nobody could mind?"),
    ),
    BlindSpot.PAST: Prompt(
        tr("The past at the wheel"),
        tr("Something small today, and a feeling that is as old as I was back then."),
        tr("When have I felt exactly like this before, and how old was I?"),
    ),
    BlindSpot.FEELINGS_CHOOSE: Prompt(
        tr("Feelings choose for me"),
        tr("Fear, anger or longing picks the job, the answer, the evening; what I value is asked afterwards."),
        tr("What would I choose if the feeling could come along but not steer?"),
    ),
    BlindSpot.AVOIDING: Prompt(
        tr("Putting off what is hard"),
        tr("The call, the letter, the talk: walking around it brings relief now and grows it for later."),
        tr("What is the smallest piece of it that I could stand for ten minutes?"),
    ),
    BlindSpot.MIND_READING: Prompt(
        tr("Reading minds"),
        tr("Being sure what others think of me without having asked them."),
        tr("What do I know, what do I guess, and whom could I ask?"),
    ),
}
"""In the order in which they are offered; `BlindSpot.OWN` has none."""

OFFERED: Final = tr("Some that many people know; none of them has to be yours")
OWN: Final = tr("A pattern of my own")
QUESTIONS: Final = {
    "noticed": (tr("What I noticed"), tr("how it goes, as you would tell somebody kind")),
    "protects": (tr("When it protects me"), tr("most patterns began as a good idea")),
    "costs": (tr("What it costs"), tr("or cost, the last time")),
    "experiment": (tr("A tiny experiment"), tr("something small to try once, just to see")),
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
