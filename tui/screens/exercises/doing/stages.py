"""The stages of an exercise in lines: pure functions from the view to styled text of a width."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual.content import Content

from evenso.exercises.course import Course, Stage
from evenso.exercises.records import Way
from evenso.exercises.urge import until_next
from evenso.language import tr
from evenso.wording.exercises import saying as say
from evenso.wording.exercises.notes import say_wave
from tui.keyboard.spelling import shown_key
from tui.screens.exercises.doing.view import View
from tui.shown import press, show_line

INDENT: Final = "   "
WIDEST: Final = 76
WORDS_SHOWN: Final = 9


def draw_stage(view: View, width: int) -> Content:
    """Draw the title and what the stage says; breath, curve and the line to type in stand below it."""
    room = min(WIDEST, max(20, width - 2 * len(INDENT)))
    title = Content.styled(f" {view.course.exercise.title}", "bold")
    place = _place(view.course)
    lines = [title + Content.styled(f"   {place}", "$quiet"), Content(""), *_BY_STAGE[view.course.stage](view, room)]
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in lines])


def _place(course: Course) -> str:
    """Say which step it is, where there are several one after another."""
    if course.stage is not Stage.DOING or course.exercise.way in {Way.BREATH, Way.WAVE}:
        return ""
    return say.say_step(course.step + 1, len(course.exercise.steps), course.exercise.way)


def wrapped(words: str, room: int, style: str) -> list[Content]:
    """Wrap our own words to a width in cells, indented."""
    return [Content(INDENT) + Content.styled(line.plain.rstrip(), style) for line in Content(words).wrap(max(10, room))]


def keyed(key: str, told: str) -> Content:
    """Draw a key with what it does, clickable."""
    return Content(INDENT) + press(Content.assemble((shown_key(key), "bold $accent"), (f"  {told}", "$quiet")), key)


def scale(chosen: int | None = None) -> list[Content]:
    """Draw the numbers of the scale, each clickable, and what its ends mean."""
    keys = (*"0123456789", "x")
    drawn = [
        press(Content.styled(f" {one} ", "bold $accent" if number != chosen else "bold $ink on $ground"), one)
        for number, one in enumerate(keys)
    ]
    row = Content(" ").join(drawn)
    low, high = say.SCALE
    ends = Content.styled(f" {low}{high.rjust(max(len(high) + 2, row.cell_length - len(low) - 1))}", "$faint")
    return [Content("  ") + row, Content("  ") + ends]


def _caution(view: View, room: int) -> list[Content]:
    exercise = view.course.exercise
    return [
        *wrapped(exercise.why, room, "$quiet"),
        Content(""),
        *wrapped(say.READ, room, "bold"),
        *wrapped(exercise.caution, room, "$ink"),
        Content(""),
        keyed("enter", tr("I have read it")),
        keyed("escape", tr("not now")),
    ]


def _before(view: View, room: int) -> list[Content]:
    exercise = view.course.exercise
    caution = [*wrapped(exercise.caution, room, "$ink"), Content("")] if exercise.caution else []
    return [
        *wrapped(exercise.why, room, "$quiet"),
        Content(""),
        *caution,
        *wrapped(say.BEFORE, room, "bold"),
        Content(""),
        *scale(),
        Content(""),
        keyed("enter", tr("goes on without a number")),
    ]


def _after(view: View, room: int) -> list[Content]:
    before = view.course.before
    was = [] if before is None else [Content(INDENT) + Content.styled(tr("before: {before}", before=before), "$quiet")]
    skip = [Content(""), keyed("enter", tr("goes on without a number"))]
    return [*wrapped(say.AFTER, room, "bold"), *was, Content(""), *scale(before), *skip]


def _note(view: View, room: int) -> list[Content]:
    course = view.course
    numbers = [str(one) for one in (course.before, course.after) if one is not None]
    change = [Content(INDENT) + Content.styled(" → ".join(numbers), "$quiet")] if len(numbers) == 2 else []
    waved = wrapped(say_wave(course.wave), room, "$quiet") if course.wave.points else []
    return [*(change or waved), *wrapped(say.NOTE, room, "bold"), Content("")]


def _doing(view: View, room: int) -> list[Content]:
    return _DOING[view.way](view, room)


def _steps(view: View, room: int) -> list[Content]:
    course = view.course
    gone = [Content(INDENT) + Content.styled(one.words, "$faint") for one in course.exercise.steps[: course.step]]
    here = [*wrapped(course.here.words, room, "bold $ink"), *wrapped(course.here.more, room, "$quiet")]
    last = course.step + 1 == len(course.exercise.steps)
    return [*gone, *here, Content(""), keyed("enter", tr("when you are done") if last else tr("the next step"))]


def _senses(view: View, room: int) -> list[Content]:
    course, sense = view.course, view.course.sense_here
    if sense is None:
        return []
    words, more = say.say_sense(sense, course.here.count)
    full, empty = ("*", "-") if view.look.plain else ("●", "○")
    left = course.here.count - course.counted
    dots = Content.styled(f"{full} " * course.counted, "bold $accent") + Content.styled(f"{empty} " * left, "$faint")
    typed = [show_line(word, "$quiet") for one, word in course.words if one is sense][-WORDS_SHOWN:]
    said = Content.styled(", ", "$quiet").join(typed)
    return [
        *wrapped(words, room, "bold $ink"),
        *wrapped(more, room, "$quiet"),
        Content(""),
        Content(INDENT) + dots,
        Content(INDENT) + said.truncate(max(1, room), ellipsis=True),
        *wrapped(say.HOW_SENSES, room, "$quiet"),
        Content(""),
    ]


def _muscles(view: View, room: int) -> list[Content]:
    course, steps = view.course, view.course.exercise.steps
    if view.over:
        last = course.step + 1 == len(steps)
        if last:
            return [*wrapped(say.ALL_GROUPS, room, "bold $ink"), Content(""), keyed("enter", tr("goes on"))]
        following = steps[course.step + 1]
        said = [*wrapped(following.words, room, "bold $ink"), *wrapped(following.more, room, "$quiet")]
        return [*wrapped(say.NEXT_GROUP, room, "$quiet"), *said, Content(""), keyed("space", tr("begins with it"))]
    said = [*wrapped(course.here.words, room, "bold $ink"), *wrapped(course.here.more, room, "$quiet")]
    if view.running:
        return said
    return [*said, Content(""), *wrapped(say.HOW_MUSCLES, room, "$quiet"), Content(""), keyed("space", tr("begins"))]


def _breath(view: View, room: int) -> list[Content]:
    pacer = view.course.exercise.pacer
    if pacer is None:
        return []
    if view.over:
        said = say.say_over(pacer, view.seconds, goes_on=view.goes_on)
        on = [keyed("space", tr("breathe on"))] if view.goes_on else []
        return [*wrapped(said, room, "bold $ink"), Content(""), *on, keyed("enter", tr("that is enough"))]
    if view.enough:
        return wrapped(say.say_enough(pacer), room, "$quiet")
    return wrapped(say.EASY, room, "$quiet")


def _wave(view: View, room: int) -> list[Content]:
    """Ask, or say when it is asked again; both take the same lines, so that the curve stays where it is."""
    wave = view.course.wave
    asks = [*wrapped(say.URGE, room, "bold"), *scale(wave.last)]
    waits = [
        *wrapped(say.STAY, room, "$ink"),
        *wrapped(say.say_next_rating(until_next(view.seconds)), room, "$quiet"),
    ]
    lines = max(len(asks), len(waits))
    said = asks if wave.wants_rating(view.seconds) else waits
    safe = wrapped(say.say_safe(wave), room, "$ink" if wave.rising else "$faint")
    return [*said, *[Content("")] * (lines - len(said)), *safe]


_Draw = Callable[[View, int], list[Content]]
_BY_STAGE: Final[dict[Stage, _Draw]] = {
    Stage.CAUTION: _caution,
    Stage.BEFORE: _before,
    Stage.DOING: _doing,
    Stage.AFTER: _after,
    Stage.NOTE: _note,
    Stage.ENDED: lambda _view, _room: [],
}
_DOING: Final[dict[Way, _Draw]] = {
    Way.STEPS: _steps,
    Way.SENSES: _senses,
    Way.MUSCLES: _muscles,
    Way.BREATH: _breath,
    Way.WAVE: _wave,
}
