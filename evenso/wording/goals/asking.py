"""What may be asked about a goal, and the gentle questions for somebody who does not know yet what they want.

Own words throughout; every question can be passed over, and “not yet” is an answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from evenso.goals.records import LONGEST_TITLE, LifeArea
from evenso.language import tr
from evenso.text import is_blank, one_line

FIELDS: Final = {
    "title": (tr("What I want"), tr("in your own words; it may change")),
    "sign": (tr("A sign of it"), tr("how you would notice: something to see or to count")),
    "possible": (tr("Within reach"), tr("what makes it possible, or the smaller part that is")),
    "value": (tr("What it is for"), tr("what matters to you behind it")),
    "target": (tr("By when"), tr("1 March, in 3 months, end of May; or nothing")),
    "obstacle": (tr("What may get in"), tr("the obstacle most likely to turn up")),
    "if_then": (tr("If so, then"), tr("if it does, then I will …")),
    "first_step": (tr("A first step"), tr("ten minutes or less; or nothing")),
}
"""The parts of a goal with their labels and hints, in the order they are asked; the small first step comes last."""

REASON: Final = (tr("Why the change"), tr("a word for later, or nothing"))

INVITATION: Final = tr("Nothing is written down here yet, and nothing has to be.")
NOT_KNOWING: Final = tr("answers a few gentle questions; not knowing yet is a fine place to start")


@dataclass(frozen=True, slots=True)
class Question:
    """One gentle question: its name in what is kept, the area of life, the question, a line that helps to begin."""

    name: str
    area: LifeArea | None
    words: str
    helps: str = ""


QUESTIONS: Final = (
    Question(
        "different",
        None,
        tr("What would you like to be different in your life a few months from now?"),
        tr("However small or far off. “I don't know yet” is an answer; the next pages come at it from other sides."),
    ),
    Question(
        "self_day",
        LifeArea.SELF,
        tr("Think of an ordinary day. Where in it would you like to treat yourself another way?"),
        tr("Getting up, work, a mistake, the evening alone …"),
    ),
    Question(
        "self_back",
        LifeArea.SELF,
        tr("What did you use to do, and miss?"),
        tr("Something you did, or a side of you that has been quiet lately."),
    ),
    Question(
        "others_close",
        LifeArea.OTHERS,
        tr("With whom is it hard to feel close, and with whom is it easier?"),
        tr("Is it in starting to talk, in staying in touch, or in saying how you really are?"),
    ),
    Question(
        "others_meet",
        LifeArea.OTHERS,
        tr("Are there people in your life you have yet to meet? Where might they be?"),
        tr("A friend, a group, a partner; or fewer people and more quiet."),
    ),
    Question(
        "others_around",
        LifeArea.OTHERS,
        tr("How is it in the hour before you see people, and in the hour after?"),
        tr("What goes through you on the way there, and on the way home?"),
    ),
    Question(
        "life_view",
        LifeArea.LIFE,
        tr("What do you believe about how life goes, and which of it would you like to look at again?"),
        tr("A sentence you live by, wherever it came from."),
    ),
    Question(
        "life_touch",
        LifeArea.LIFE,
        tr("What would you like to have, do or see that one could point at?"),
        tr("A room, a trip, a course, a garden, a debt paid off."),
    ),
    Question(
        "life_within",
        LifeArea.LIFE,
        tr("And what that nobody could point at?"),
        tr("Calm, courage, being at home somewhere, laughing more."),
    ),
)
"""In the order in which they are asked; the opening question first."""

BEGINNING: Final = tr("Any of them may stay empty; what you wrote is kept.")
CLOSING: Final = tr("That was all")
WHAT_NOW: Final = tr("What would you like to make of it?")
ENDING: Final = tr("Nothing has to come of it today.")
AS_GOAL: Final = tr("A goal that begins from a line of yours:")
OTHER_WORDS: Final = tr("a goal in other words")
AS_NOTE: Final = tr("keep the answers as a journal entry")
NOT_YET: Final = tr("“not yet”: keep them, and say that it is open")
NOT_YET_WORDS: Final = tr("Not yet: I leave it open what I want.")
TAG: Final = "goals"
_OPEN: Final = re.compile(
    r"(?:(?:well|hm+|um+|honestly|sorry) )*(?:(?:i |we )?(?:really |just |still )?"
    r"(?:don'?t|do not|can'?t|cannot|couldn'?t) (?:really |even )?(?:know|say|tell)|idk|dunno|not sure|unsure|"
    r"(?:i'?m|i am) (?:really )?(?:not sure|unsure)|(?:i have |i've )?no (?:idea|clue|answer)|"
    r"not yet|no|none|nothing|n a)"
    r"(?: (?:yet|really|right now|now|at all|at the moment|today|honestly|sorry|what i want|idk))*"
)
"""Answers that say that it is open, without punctuation."""


def answers_text(answers: Mapping[str, str], *, not_yet: bool = False) -> str:
    """Return the answers as the text of an entry, each under its question; "" for none, unless it says “not yet”."""
    given = [(one.words, answers.get(one.name, "").strip()) for one in QUESTIONS]
    parts = [f"{words}\n{said}" for words, said in given if not is_blank(said)]
    return "\n\n".join([*([NOT_YET_WORDS] if not_yet else []), *parts])


def first_words(answer: str) -> str:
    """Return the beginning of an answer as the words of a goal: its first line, shortened to what a title holds."""
    line = next((one_line(line) for line in answer.split("\n") if not is_blank(line)), "")
    return line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1].rstrip()}…"


def may_be_a_title(answer: str) -> bool:
    """Whether an answer holds something that could be wanted: “I don't know yet” is an answer, and not that."""
    spelled = " ".join(re.sub(r"[^\w\s']", " ", one_line(answer).casefold().replace("’", "'")).split())
    return bool(re.search(r"\w", spelled)) and _OPEN.fullmatch(spelled) is None


def question_named(name: str) -> Question | None:
    """Return the question of a name."""
    return next((one for one in QUESTIONS if one.name == name), None)
