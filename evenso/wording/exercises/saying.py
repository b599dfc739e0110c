"""What an exercise says while it is done: its questions, the words of its phases, what time has gone by."""

from __future__ import annotations

from typing import Final

from evenso.exercises.pacer import Pacer, Phase
from evenso.exercises.records import Sense, Way
from evenso.exercises.urge import Wave

PHASES: Final = {
    Phase.IN: "breathe in",
    Phase.HOLD: "hold",
    Phase.OUT: "breathe out",
    Phase.TENSE: "tense",
    Phase.RELEASE: "let go",
}
BEFORE: Final = "How strong is what you feel, right now?"
AFTER: Final = "And now, how strong is it?"
SCALE: Final = ("not at all", "x is ten, as strong as can be")
NOTE: Final = "A line about it, if you like"
READ: Final = "Before you do it"
EASY: Final = "Dizzy or uneasy? Breathe as you like, and stop."
A_MINUTE_OVER: Final = "That was a minute. space  once more"
STILL: Final = "paused"
HOW_SENSES: Final = "space or enter for each one, or a word for it and enter; tab asks another sense"
HOW_MUSCLES: Final = "space begins: 5 seconds tense, 10 seconds loose; s leaves this group out"
NEXT_GROUP: Final = "Let it rest as long as you like. The next:"
ALL_GROUPS: Final = "That was the last one. Stay a while, if you like."
URGE: Final = "How strong is the urge now?"
STAY: Final = "Stay where you are. Notice where it is in the body; it may be there."
RISING: Final = "It rises. Waves do; and if you may not be safe, Support is one key away: !"
SAFE: Final = "If you may not be safe, Support is one key away: !"
KEPT_BEFORE: Final = "From before"
CONTINUES: Final = "It goes on where it was."
RULES: Final = (
    "esc leaves at once, wherever you are, and keeps what was done. Every number and every word may be left out.",
    "Only a breath and the urge wave's minutes run by themselves; everything else waits for you.",
    "What is done is kept as a practice of its skill, with how strong it was before and after.",
)
LISTED: Final = "done together with the page, a step at a time"

_THINGS: Final = {
    Sense.SEE: ("you see", "Anything: a lamp, a crack, a colour."),
    Sense.FEEL: ("you feel", "With the skin: cloth, the chair, your own hands."),
    Sense.HEAR: ("you hear", "Near and far, also very faint ones."),
    Sense.SMELL: ("you smell", "A sleeve, the air, something in reach."),
    Sense.TASTE: ("you taste", "Or a taste that you remember well."),
}


def say_sense(sense: Sense, count: int) -> tuple[str, str]:
    """Ask for things of a sense: `4 things you feel`, and where to look for them."""
    words, more = _THINGS[sense]
    return f"{count} thing{'' if count == 1 else 's'} {words}", more


def say_time(seconds: float) -> str:
    """Say how long it has been going: `1 min 20 s`."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"


def say_over(pacer: Pacer, seconds: float, *, goes_on: bool) -> str:
    """Say that a breath has stopped, and ask whether it goes on where it may."""
    so_far = f"That was {_how_long(pacer, seconds)}."
    return f"{so_far} Go on?" if goes_on else f"{so_far} It is the most for this breath."


def say_enough(pacer: Pacer) -> str:
    """Say that it may be enough by now."""
    return f"That was {_how_long(pacer, pacer.enough)}: enter ends it here, or breathe on."


def _how_long(pacer: Pacer, seconds: float) -> str:
    """Say whole minutes, or how often it went round."""
    minutes, rest = divmod(round(seconds), 60)
    if rest:
        return f"{round(seconds / pacer.length)} rounds"
    return "a minute" if minutes == 1 else f"{minutes} minutes"


def say_step(number: int, count: int, way: Way) -> str:
    """Say where one is: `2 of 7`."""
    return f"group {number} of {count}" if way is Way.MUSCLES else f"{number} of {count}"


def say_next_rating(seconds: int) -> str:
    """Say when the urge is asked for again."""
    return f"again in {seconds} s"


def say_safe(wave: Wave) -> str:
    """Say where Support is, more clearly when the urge rises."""
    return RISING if wave.rising else SAFE


def say_careful(caution: str) -> str:
    """Say a caution as text."""
    return f"Careful: {caution}"


def say_begin(name: str) -> str:
    """Say how an exercise is begun from a shell."""
    return f"`evenso exercise {name} --start` goes through it with you, in the app."


def say_phase(phase: Phase, seconds: float) -> str:
    """Say a phase and its seconds, for ears."""
    return f"{PHASES[phase]}, {seconds:g}"


def say_breathed(seconds: float) -> str:
    """Say how long was breathed; nothing of it is kept."""
    return f"That was {say_time(seconds)}. Nothing was written; `evenso practice` can."
