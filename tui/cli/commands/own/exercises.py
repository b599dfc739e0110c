"""`evenso exercises` and `evenso exercise`: what can be practised step by step, as text for ears, or in the app."""

from __future__ import annotations

import sys
from contextlib import suppress
from itertools import groupby
from time import sleep
from typing import TYPE_CHECKING, Any, Final

import click

from evenso.documents.paper import wrapped
from evenso.exercises.pacer import Phase
from evenso.exercises.records import Exercise, Step, Way
from evenso.language import tr
from evenso.wording.exercises.saying import BEGIN_ONE, SERVES, say_begin, say_breathed, say_careful, say_phase
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, named, plain_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import columns, print_json, say, tell
from tui.screens.exercises.written import AnyExercise, any_exercise, every_exercise

if TYPE_CHECKING:
    from tui.app import EvenSo

_PHASES: Final = {
    Phase.IN: "breathe in",
    Phase.HOLD: "hold",
    Phase.OUT: "breathe out",
    Phase.TENSE: "tense",
    Phase.RELEASE: "let go",
}
"""What `--json` calls the phases, under every language."""


@click.command("exercises", cls=Command, examples=("evenso exercises", "evenso exercises --json"))
@plain_option
@json_option
@pass_desk
def exercises_command(desk: Desk, /, as_json: bool) -> None:
    """List the exercises by what they serve.

    `evenso exercise NAME` prints the steps of one, `--start` begins it.
    """
    if as_json:
        print_json([_document(one) for one in every_exercise()])
        return
    for number, (serves, group) in enumerate(groupby(every_exercise(), key=lambda one: one.serves)):
        told = SERVES[serves]
        say(f"{'' if not number else chr(10)}{told[:1].upper()}{told[1:]}:")
        for one in group:
            head, *more = wrapped(f"{one.name}: {one.why}", columns(desk.environ) - 4)
            say("\n".join([f"  {head}", *(f"    {line}" for line in more)]))
    tell(BEGIN_ONE)


@click.command(
    "exercise",
    cls=Command,
    examples=(
        "evenso exercise 5-4-3-2-1",
        "evenso exercise slow breath",
        "evenso exercise box --start",
        "evenso exercise breath --pace",
    ),
)
@click.argument("name", nargs=-1, type=stored, metavar="NAME", shell_complete=named("exercise"), required=True)
@click.option("--start", "begin", is_flag=True, help="Open the app at it; this needs a terminal.")
@click.option("--pace", is_flag=True, help="Say a breath line by line, in time, for ears; ctrl+c ends it.")
@plain_option
@json_option
@pass_desk
def exercise_command(desk: Desk, /, name: tuple[str, ...], begin: bool, pace: bool, as_json: bool) -> int:
    """Print the steps of an exercise and what to be careful about.

    NAME is one of `evenso exercises`, or the beginning of it.
    """
    found = any_exercise(" ".join(name))
    if begin:
        return _open(desk, found)
    if pace:
        _pace(found)
    elif as_json:
        print_json(_document(found))
    else:
        say("\n".join(_text(found, columns(desk.environ))))
    return 0


def _open(desk: Desk, found: AnyExercise) -> int:
    from tui.cli.opening import open_app

    def begin_it(app: EvenSo) -> None:
        from tui.screens.exercises.start import begin

        begin(app, found)

    return open_app(desk, begin_it)


def _pace(found: AnyExercise) -> None:
    """Say each phase as it begins, and its seconds, until it asks in the app whether to go on."""
    pacer = found.pacer if isinstance(found, Exercise) and found.way is Way.BREATH else None
    if pacer is None or not isinstance(found, Exercise):
        raise Refused(
            tr("{title} has no pace; --pace is for slow-breath, longer-exhale and box-breath.", title=found.title)
        )
    say(say_careful(found.caution))
    breathed = 0.0
    with suppress(KeyboardInterrupt):
        for _ in range(round(pacer.asks / pacer.length)):
            for phase, seconds in pacer.cycle:
                say(say_phase(phase, seconds))
                sys.stdout.flush()
                sleep(seconds)
                breathed += seconds
    say(say_breathed(breathed))


def _text(one: AnyExercise, width: int) -> list[str]:
    lines = [one.title, *wrapped(one.why, width)]
    if isinstance(one, Exercise):
        lines += ["", *wrapped(say_careful(one.caution), width)] if one.caution else []
        lines.append("")
        for number, step in enumerate(one.steps, 1):
            lines += wrapped(f"{number}. {_step(step)}", width)
    else:
        lines.append("")
        for number, asks in enumerate(one.asks, 1):
            lines += wrapped(f"{number}. {asks}", width)
    return [*lines, "", *wrapped(say_begin(one.name), width)]


def _step(step: Step) -> str:
    """Write a step as sentences."""
    stop = "" if step.words.endswith((".", "?")) else "."
    return f"{step.words}{stop} {step.more}".strip()


def _document(one: AnyExercise) -> dict[str, Any]:
    done = one if isinstance(one, Exercise) else None
    return {
        "name": one.name,
        "title": one.title,
        "why": one.why,
        "serves": str(one.serves),
        "written": done is None,
        "skill": done.skill if done else None,
        "caution": (done.caution or None) if done else None,
        "steps": [_step(step) for step in one.steps] if isinstance(one, Exercise) else list(one.asks),
        "cycle": [{"phase": _PHASES[phase], "seconds": seconds} for phase, seconds in done.pacer.cycle]
        if done and done.pacer
        else None,
    }
