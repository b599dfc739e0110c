"""How many things of a kind two copies brought together, and what one of them is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from evenso.language import tr, tr_as, tr_many

if TYPE_CHECKING:
    from evenso.annotations.additions import Additions

_COUNTED: Final[Mapping[str, Callable[[int], str]]] = {
    "entry": lambda n: tr_many("{n:,} entry", "{n:,} entries", n),
    "entry version": lambda n: tr_many("{n:,} earlier wording", "{n:,} earlier wordings", n),
    "setback": lambda n: tr_many("{n:,} note on a setback", "{n:,} notes on setbacks", n),
    "marker": lambda n: tr_many("{n:,} marker", "{n:,} markers", n),
    "skill": lambda n: tr_many("{n:,} skill", "{n:,} skills", n),
    "tracker": lambda n: tr_many("{n:,} tracker", "{n:,} trackers", n),
    "tracker value": lambda n: tr_many("{n:,} value of a tracker", "{n:,} values of trackers", n),
    "pattern": lambda n: tr_many("{n:,} pattern", "{n:,} patterns", n),
    "noticing": lambda n: tr_many("{n:,} noticing of a pattern", "{n:,} noticings of patterns", n),
    "goal": lambda n: tr_many("{n:,} goal", "{n:,} goals", n),
    "goal step": lambda n: tr_many("{n:,} step of a goal", "{n:,} steps of goals", n),
    "repeat": lambda n: tr_many("{n:,} repeating practice", "{n:,} repeating practices", n),
    "repeat mark": lambda n: tr_many("{n:,} mark of a repeating practice", "{n:,} marks of repeating practices", n),
    "goal rating": lambda n: tr_many("{n:,} rating of a goal", "{n:,} ratings of goals", n),
    "card target": lambda n: tr_many("{n:,} row of the card", "{n:,} rows of the card", n),
    "card value": lambda n: tr_many("{n:,} cell of the card", "{n:,} cells of the card", n),
    "plan line": lambda n: tr_many("{n:,} line of the plan", "{n:,} lines of the plan", n),
    "contact": lambda n: tr_many("{n:,} person or line of your own", "{n:,} people and lines of your own", n),
    "link": lambda n: tr_many("{n:,} link", "{n:,} links", n),
    "trial": lambda n: tr_many("{n:,} coin-flip month", "{n:,} coin-flip months", n),
    "therapist": lambda n: tr_many("{n:,} therapist", "{n:,} therapists", n),
    "session series": lambda n: tr_many("{n:,} series of sessions", "{n:,} series of sessions", n),
    "session": lambda n: tr_many("{n:,} session", "{n:,} sessions", n),
    "questionnaire": lambda n: tr_many("{n:,} questionnaire", "{n:,} questionnaires", n),
    "score": lambda n: tr_many("{n:,} score", "{n:,} scores", n),
    "review": lambda n: tr_many("{n:,} review", "{n:,} reviews", n),
    "template": lambda n: tr_many("{n:,} template", "{n:,} templates", n),
    "away": lambda n: tr_many("{n:,} stretch of days away", "{n:,} stretches of days away", n),
    "withdrawn": lambda n: tr_many(
        "{n:,} imported entry that you deleted", "{n:,} imported entries that you deleted", n
    ),
}
_LISTS: Final[Mapping[str, str]] = {
    "goal": "goals",
    "repeat mark": "repeat_marks",
    "pattern": "patterns",
    "noticing": "noticings",
    "card target": "card_targets",
    "card value": "card_values",
    "plan line": "plan",
    "contact": "contacts",
    "link": "links",
    "trial": "trials",
    "therapist": "therapists",
    "session series": "session_series",
    "session": "sessions",
    "questionnaire": "questionnaires",
    "score": "scores",
    "review": "reviews",
    "template": "templates",
    "away": "away",
}
"""Of the things of the work between sessions, the list that holds them."""
_CALLED: Final[Mapping[str, str]] = {
    "entry": tr_as("one thing of a journal", "entry"),
    "entry version": tr_as("one thing of a journal", "earlier wording"),
    "setback": tr_as("one thing of a journal", "note on a setback"),
    "marker": tr_as("one thing of a journal", "marker"),
    "skill": tr_as("one thing of a journal", "skill"),
    "tracker": tr_as("one thing of a journal", "tracker"),
    "tracker value": tr_as("one thing of a journal", "value of a tracker"),
    "pattern": tr_as("one thing of a journal", "pattern"),
    "noticing": tr_as("one thing of a journal", "noticing of a pattern"),
    "goal": tr_as("one thing of a journal", "goal"),
    "goal step": tr_as("one thing of a journal", "step of a goal"),
    "repeat": tr_as("one thing of a journal", "repeating practice"),
    "repeat mark": tr_as("one thing of a journal", "mark of a repeating practice"),
    "goal rating": tr_as("one thing of a journal", "rating of a goal"),
    "card target": tr_as("one thing of a journal", "row of the card"),
    "card value": tr_as("one thing of a journal", "cell of the card"),
    "plan line": tr_as("one thing of a journal", "line of the plan"),
    "contact": tr_as("one thing of a journal", "person or line of your own"),
    "link": tr_as("one thing of a journal", "link"),
    "trial": tr_as("one thing of a journal", "coin-flip month"),
    "therapist": tr_as("one thing of a journal", "therapist"),
    "session series": tr_as("one thing of a journal", "series of sessions"),
    "session": tr_as("one thing of a journal", "session"),
    "questionnaire": tr_as("one thing of a journal", "questionnaire"),
    "score": tr_as("one thing of a journal", "score"),
    "review": tr_as("one thing of a journal", "review"),
    "template": tr_as("one thing of a journal", "template"),
    "away": tr_as("one thing of a journal", "stretch of days away"),
}

_PARTS: Final[Mapping[str, str]] = {
    "name": tr_as("a part of a thing", "name"),
    "area": tr_as("a part of a thing", "area"),
    "what": tr_as("a part of a thing", "what"),
    "when_it_serves": tr_as("a part of a thing", "when it serves"),
    "how": tr_as("a part of a thing", "how"),
    "status": tr_as("a part of a thing", "status"),
    "led_up": tr_as("a part of a thing", "led up"),
    "helped": tr_as("a part of a thing", "helped"),
    "day": tr_as("a part of a thing", "day"),
    "spot": tr_as("a part of a thing", "spot"),
    "noticed": tr_as("a part of a thing", "noticed"),
    "protects": tr_as("a part of a thing", "protects"),
    "costs": tr_as("a part of a thing", "costs"),
    "experiment": tr_as("a part of a thing", "experiment"),
    "note": tr_as("a part of a thing", "note"),
    "state": tr_as("a part of a thing", "state"),
    "state_reason": tr_as("a part of a thing", "state reason"),
    "text": tr_as("a part of a thing", "text"),
    "since": tr_as("a part of a thing", "since"),
    "until": tr_as("a part of a thing", "until"),
    "rule": tr_as("a part of a thing", "rule"),
    "times": tr_as("a part of a thing", "times"),
    "value": tr_as("a part of a thing", "value"),
    "peak": tr_as("a part of a thing", "peak"),
    "acted": tr_as("a part of a thing", "acted"),
    "reach": tr_as("a part of a thing", "reach"),
    "country": tr_as("a part of a thing", "country"),
    "label": tr_as("a part of a thing", "label"),
    "time": tr_as("a part of a thing", "time"),
    "place": tr_as("a part of a thing", "place"),
    "topics": tr_as("a part of a thing", "topics"),
    "question": tr_as("a part of a thing", "question"),
    "bothered": tr_as("a part of a thing", "bothered"),
    "agreed": tr_as("a part of a thing", "agreed"),
    "heard": tr_as("a part of a thing", "heard"),
    "matters": tr_as("a part of a thing", "matters"),
    "suits": tr_as("a part of a thing", "suits"),
    "useful": tr_as("a part of a thing", "useful"),
    "missing": tr_as("a part of a thing", "missing"),
    "raise_next": tr_as("a part of a thing", "raise next"),
    "answers": tr_as("a part of a thing", "answers"),
    "step": tr_as("a part of a thing", "step"),
    "feelings": tr_as("a part of a thing", "feelings"),
    "tags": tr_as("a part of a thing", "tags"),
    "skills": tr_as("a part of a thing", "skills"),
    "trackers": tr_as("a part of a thing", "trackers"),
    "scale": tr_as("a part of a thing", "scale"),
    "better": tr_as("a part of a thing", "better"),
}
"""What the columns are called that a person has words or figures in."""


def say_part(about: str) -> str:
    """Say what a part of a thing is called: `led up`."""
    return _PARTS.get(about, about.replace("_", " "))


def say_thing(thing: str) -> str:
    """Say what a thing of a kind is called: `goal`."""
    return _CALLED.get(thing, thing)


def say_things(thing: str, count: int) -> str:
    """Say how many things of a kind: `3 entries`, `1 goal`."""
    counted = _COUNTED.get(thing)
    return f"{count:,} {thing}{'' if count == 1 else 's'}" if counted is None else counted(count)


def say_beside(additions: Additions, new: int) -> str:
    """Say what a file holds beside its entries, kind by kind, and how many of these things were `new` here."""
    goals = additions.work.goals
    counts = {
        "setback": len(additions.setbacks),
        "marker": len(additions.markers),
        "tracker": len(additions.trackers),
        "tracker value": len(additions.values),
        **{thing: len(getattr(additions.work, name)) for thing, name in _LISTS.items()},
        "goal step": sum(len(goal.steps) for goal in goals),
        "repeat": sum(len(goal.repeats) for goal in goals),
        "goal rating": sum(len(goal.ratings) for goal in goals),
        "entry version": len(additions.wordings),
        "withdrawn": len(additions.withdrawn),
    }
    listed = ", ".join(say_things(thing, count) for thing, count in counts.items() if count)
    if new == sum(counts.values()):
        return tr("Beside the entries: {listed}.", listed=listed)
    return tr("Beside the entries the file holds {listed}; new of these: {new:,}.", listed=listed, new=new)


__all__ = ["say_beside", "say_part", "say_thing", "say_things"]
