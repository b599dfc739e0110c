"""Questions to begin an entry with, if one likes: they ask, they never tell what was, and none has a right answer.

Each is one line. A person's own names for patterns and skills stand in some of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.cells import shorten
from evenso.journal.occasions import DayFacts, Occasion, occasions
from evenso.language import tr
from evenso.text import one_line

NAME_WIDTH: Final = 40
"""Cells of a person's own name inside a question."""

_OF: Final[dict[Occasion, tuple[str, ...]]] = {
    Occasion.AWAY: (
        tr("Welcome back. What is here today?"),
        tr("Welcome back. What has been, in a few lines?"),
        tr("Welcome back. What would you like to remember of this time?"),
    ),
    Occasion.SESSION: (
        tr("What stayed with you from the session?"),
        tr("What did you not say in the session, and would like to?"),
        tr("What sounds different a day later?"),
    ),
    Occasion.LOWER: (
        tr("What are these days like from inside, in plain words?"),
        tr("What helped a little, the last time it felt like this?"),
        tr("What can wait until later, and what would make the next hour easier?"),
    ),
    Occasion.PATTERN: (
        tr("“{name}”: where was it today, or where was it not?"),
        tr("“{name}”: what did it protect, this time?"),
    ),
    Occasion.PRACTISED: (
        tr("{name}: what was it like while you did it?"),
        tr("{name}: what would you tell somebody who tries it?"),
    ),
    Occasion.MARKED: (
        tr("Something is marked to be brought up. What about it matters most?"),
        tr("What would you like to hear back about what you marked?"),
    ),
}

_WEEKDAYS: Final = (
    tr("A week begins. What may stay small in it?"),
    tr("What took more strength than it looked like today?"),
    tr("The middle of the week: what has moved a little, what has stayed?"),
    tr("Who was on your mind today?"),
    tr("What are you carrying into the weekend, and what may stay here?"),
    tr("What was today good for, however small?"),
    tr("Looking back over the week: what would you like to keep?"),
)

_ANY: Final = (
    tr("What is on your mind right now?"),
    tr("What was the moment today that you keep coming back to?"),
    tr("What did your body tell you today?"),
    tr("What would you like somebody to know?"),
    tr("What did you want today, and what did you do?"),
    tr("What was hard, and how did you get through it?"),
    tr("What did you avoid, and what would have happened?"),
    tr("Where did you say yes, and where no?"),
    tr("What was kind today: from others, from you?"),
    tr("What do you know now that you did not know a month ago?"),
    tr("What question would you like to leave here overnight?"),
    tr("What would a small next step look like?"),
    tr("What surprised you about yourself?"),
    tr("What are you looking forward to, even a little?"),
)


def prompts(facts: DayFacts) -> tuple[str, ...]:
    """Return questions for a day, the most fitting first, each once: the same all day long, others on the next."""
    turn = facts.day.toordinal()
    fitting = [_fitting(one, facts, turn) for one in occasions(facts)]
    any_day = [_ANY[(turn + place) % len(_ANY)] for place in range(len(_ANY))]
    return tuple(dict.fromkeys([*fitting, *any_day]))


def _fitting(occasion: Occasion, facts: DayFacts, turn: int) -> str:
    if occasion is Occasion.WEEKDAY:
        return _WEEKDAYS[facts.day.weekday()]
    names: Sequence[str] = {Occasion.PATTERN: facts.patterns, Occasion.PRACTISED: facts.practised}.get(occasion, ())
    said = _OF[occasion][turn % len(_OF[occasion])]
    # not `format`: a name may hold braces
    return said.replace("{name}", shorten(one_line(names[0]), NAME_WIDTH)) if names else said


INVITED: Final = tr("If you like:")
ANOTHER: Final = tr("another question")
TAKE: Final = tr("write under it")
SWITCHED: Final = tr(
    "A question on a new entry, and a line where this day has earlier entries. Neither is ever inserted by itself."
)
