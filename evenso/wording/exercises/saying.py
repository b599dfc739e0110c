"""What an exercise says while it is done: its questions, the words of its phases, what time has gone by."""

from __future__ import annotations

from typing import Final

from evenso.exercises.pacer import Pacer, Phase
from evenso.exercises.records import Sense, Serves, Way
from evenso.exercises.urge import Wave
from evenso.language import ENGLISH, figures, spoken, tr, tr_as, tr_many

PHASES: Final = {
    Phase.IN: tr("breathe in"),
    Phase.HOLD: tr_as("the breath", "hold"),
    Phase.OUT: tr("breathe out"),
    Phase.TENSE: tr_as("a muscle", "tense"),
    Phase.RELEASE: tr_as("a muscle", "let go"),
}
BEFORE: Final = tr("How strong is what you feel, right now?")
AFTER: Final = tr("And now, how strong is it?")
SCALE: Final = (tr("0 is not at all"), tr("x is ten, as strong as can be"))
NOTE: Final = tr("A line about it, if you like")
READ: Final = tr("Before you do it")
EASY: Final = tr("Dizzy or anxious? Breathe as you normally do, and stop.")
A_MINUTE_OVER: Final = tr("That was a minute. space  once more")
STILL: Final = tr_as("an exercise", "paused")
HOW_SENSES: Final = tr("space or enter for each one, or a word for it and enter; tab asks another sense")
HOW_MUSCLES: Final = tr("space begins: 5 seconds tense, 10 seconds loose; o leaves this group out")
NEXT_GROUP: Final = tr("Let it rest as long as you like. The next:")
ALL_GROUPS: Final = tr("That was the last one. Stay a while, if you like.")
URGE: Final = tr("How strong is the urge now?")
STAY: Final = tr("Stay where you are. Notice where it is in the body; it may be there.")
RISING: Final = tr("It rises. Waves do; and if you may not be safe, Support is one key away: !")
SAFE: Final = tr("If you may not be safe, Support is one key away: !")
RULES: Final = (
    tr("esc leaves at once, wherever you are, and keeps what was done. Every number and every word may be left out."),
    tr("Only a breath and the urge wave's minutes run by themselves; everything else waits for you."),
    tr("What is done is kept as a practice of its skill, with how strong it was before and after."),
)
LISTED: Final = tr("done together with the page, a step at a time")

_THINGS: Final = {
    Sense.SEE: lambda n: tr_many("{n} thing you see", "{n} things you see", n),
    Sense.FEEL: lambda n: tr_many("{n} thing you feel", "{n} things you feel", n),
    Sense.HEAR: lambda n: tr_many("{n} thing you hear", "{n} things you hear", n),
    Sense.SMELL: lambda n: tr_many("{n} thing you smell", "{n} things you smell", n),
    Sense.TASTE: lambda n: tr_many("{n} thing you taste", "{n} things you taste", n),
}
_WHERE: Final = {
    Sense.SEE: tr("Anything: a lamp, a crack, a colour."),
    Sense.FEEL: tr("With the skin: cloth, the chair, your own hands."),
    Sense.HEAR: tr("Near and far, also very faint ones."),
    Sense.SMELL: tr("A sleeve, the air, something in reach."),
    Sense.TASTE: tr("Or a taste that you remember well."),
}

SERVES: Final = {
    Serves.TOO_MUCH: tr("when it is too much right now"),
    Serves.WOUND_UP: tr("when the body is wound up"),
    Serves.ABOUT_TO_ACT: tr("when you are about to do something"),
    Serves.THOUGHTS: tr("when a thought goes round"),
    Serves.WORDS: tr("when something has to be said"),
}
"""What exercises are for, as the headings of their list."""


def say_sense(sense: Sense, count: int) -> tuple[str, str]:
    """Ask for things of a sense: `4 things you feel`, and where to look for them."""
    return _THINGS[sense](count), _WHERE[sense]


def say_time(seconds: float) -> str:
    """Say how long it has been going: `1 min 20 s`."""
    minutes, rest = divmod(int(seconds), 60)
    return tr("{minutes} min {rest:02} s", minutes=minutes, rest=rest) if minutes else tr("{seconds} s", seconds=rest)


def say_over(pacer: Pacer, seconds: float, *, goes_on: bool) -> str:
    """Say that a breath has stopped, and ask whether it goes on where it may."""
    so_far = _how_long(pacer, seconds)
    if goes_on:
        return tr("That was {how_long}. Go on?", how_long=so_far)
    return tr("That was {how_long}. It is the most for this breath.", how_long=so_far)


def say_enough(pacer: Pacer) -> str:
    """Say that it may be enough by now."""
    return tr("That was {how_long}: enter ends it here, or breathe on.", how_long=_how_long(pacer, pacer.enough))


def _how_long(pacer: Pacer, seconds: float) -> str:
    """Say whole minutes, or how often it went round."""
    minutes, rest = divmod(round(seconds), 60)
    if rest:
        return tr("{count} rounds", count=round(seconds / pacer.length))
    return tr_many("a minute", "{n} minutes", minutes)


def say_step(number: int, count: int, way: Way) -> str:
    """Say where one is: `2 of 7`."""
    return (
        tr("group {number} of {count}", number=number, count=count)
        if way is Way.MUSCLES
        else tr("{number} of {count}", number=number, count=count)
    )


def say_next_rating(seconds: int) -> str:
    """Say when the urge is asked for again."""
    return tr("again in {seconds} s", seconds=seconds)


def say_safe(wave: Wave) -> str:
    """Say where Support is, more clearly when the urge rises."""
    return RISING if wave.rising else SAFE


def say_careful(caution: str) -> str:
    """Say a caution as text."""
    return tr("Careful: {caution}", caution=caution)


def say_begin(name: str) -> str:
    """Say how an exercise is begun from a shell."""
    return tr("`evenso exercise {name} --start` goes through it with you, in the app.", name=name)


BEGIN_ONE: Final = tr(
    "`evenso exercise slow-breath` prints the steps of one; with --start it goes through them with you, in the app."
)
"""What follows on the list of them."""


def say_phase(phase: Phase, seconds: float) -> str:
    """Say a phase and its seconds, for ears."""
    return f"{PHASES[phase]}, {figures(f'{seconds:g}')}"


def say_kept_before(saved: str) -> str:
    """Say of an exercise that the program once ended in the middle of that it was kept: `From before: saved …`."""
    inside = saved[:1].lower() + saved[1:] if spoken() == ENGLISH else saved
    return tr("From before: {saved}", saved=inside)


def say_breathed(seconds: float) -> str:
    """Say how long was breathed; nothing of it is kept."""
    return tr("That was {time}. Nothing was written; `evenso practice` can.", time=say_time(seconds))
