"""`evenso remind`: a reminder once a day that the computer itself rings, set after it was shown, and removed again."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Final

import click

from evenso.language import tr
from tui.cli.commands.shell.looking import is_away_today, is_open_today
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import FAILED, Refused
from tui.cli.options import json_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, say_whole, tell

if TYPE_CHECKING:
    from datetime import time

    from tui.outside.reminders.plans import Plan, Reminder, System

_NONE: Final = tr("No reminder is set. `evenso remind 21:00` sets one, after showing what it writes.")
_NONE_HERE: Final = tr(
    "No reminder is set, and this computer cannot ring as it is; a word in the shell's prompt while nothing is written"
    " is the other way: `evenso prompt --help`."
)
_LOOKED: Final = tr("This only shows it; nothing was written, run or removed.")
_QUIET: Final = tr(
    "It stays quiet on a day on which something is written already, as far as the journal can be read then."
)


class NotHere(Refused):
    """The machine cannot ring, or said no; everything is as it was."""

    exit_code = FAILED


@click.command(
    "remind",
    cls=Command,
    examples=(
        "evenso remind",
        "evenso remind 21:00 --dry-run",
        "evenso remind 21:00",
        'evenso remind 9pm --words "Tea?"',
        "evenso remind now",
        "evenso remind off",
    ),
)
@click.argument("when", nargs=-1, type=stored, metavar="[TIME|now|off]")
@click.option("--words", type=stored, metavar="WORDS", help="What the notification says.")
@click.option("--dry-run", is_flag=True, help="Only show what would be written and run.")
@click.option("--unless-written", is_flag=True, help="With now: not when something is written today.")
@json_option
@pass_desk
def remind_command(
    desk: Desk, /, when: tuple[str, ...], words: str | None, dry_run: bool, unless_written: bool, as_json: bool
) -> None:
    """Set, show or remove a reminder once a day.

    The computer itself rings (a systemd user timer, a launchd agent, a
    scheduled task of Windows); nothing of Even So waits in the background and
    nothing goes over a network. What is written and run is shown first. The
    notification says nothing of a journal; --words changes what it says.

    Without a TIME it tells what is set. `now` rings once, to see what it looks
    like; `off` removes it.
    """
    from tui.outside.reminders.here import system_here
    from tui.outside.reminders.plans import CannotRemind

    asked = " ".join(when).strip()
    if words is not None and (asked == "off" or not asked):
        raise Refused(tr("--words goes with a time, as in `evenso remind 21:00 --words Tea`. Nothing was written."))
    at = None if asked in {"", "now", "off"} else _time(asked)
    try:
        system = system_here(desk.environ)
        if asked == "now":
            return _ring(desk, system, words, unless_written=unless_written)
        if asked == "off":
            return _remove(system, dry_run=dry_run or desk.stand_in is not None, as_json=as_json)
        if at is None:
            return _tell(system, system.standing(), as_json=as_json)
        return _set(desk, system, at, words, dry_run=dry_run, as_json=as_json)
    except CannotRemind as problem:
        raise NotHere(str(problem)) from None


def _time(words: str) -> time:
    from evenso.moments.clocks import part_time
    from evenso.moments.words import plain, quoted

    told = plain(words)
    if told.isascii() and told.isdigit() and 12 < int(told[:3]) < 24:
        told = f"{told}:00"  # from 13 on an hour alone says which half of the day
    day, clock = part_time(told, words)
    if day or clock is None:
        raise Refused(
            tr("{words} is no time of day; write 21:00 or 9pm, or off. Nothing was written.", words=quoted(words))
        )
    return clock.at


def _set(desk: Desk, system: System, at: time, words: str | None, *, dry_run: bool, as_json: bool) -> None:
    from evenso.text import is_blank
    from tui.outside.reminders.here import own_command
    from tui.outside.reminders.plans import WORDS, Reminder, carry_out, say_rings

    if words is not None and is_blank(words):
        raise Refused(tr("--words is empty; leave it out for the usual words. Nothing was written."))
    missing = system.why_not()
    if missing and not dry_run and desk.stand_in is None:
        raise NotHere(tr("{why} `evenso prompt --help` tells of a word in the shell's prompt instead.", why=missing))
    journal = ("--journal", str(desk.path)) if desk.configured else ()
    standing = system.standing()
    told = words if words is not None else standing.words if standing else WORDS
    reminder = Reminder.daily(at, told, (own_command(), *journal))
    plan = system.setting(reminder)
    dry_run |= desk.stand_in is not None  # the demo leaves nothing behind
    if not as_json:
        _show(plan)
    if not dry_run:
        carry_out(plan)
    if as_json:
        return _print(system, reminder, plan, done=not dry_run)
    if missing:
        tell(missing)
    if dry_run:
        return tell(_LOOKED)
    say(say_rings(reminder))
    return tell(
        tr("{quiet} `evenso remind now` shows what it looks like, `evenso remind off` removes it.", quiet=_QUIET)
    )


def _remove(system: System, *, dry_run: bool, as_json: bool) -> None:
    from tui.outside.reminders.plans import carry_out

    standing = system.standing()
    if standing is None:
        return _print(system, None, None, done=False) if as_json else say(_NONE)
    plan = system.removing()
    if not as_json:
        _show(plan)
    if not dry_run:
        carry_out(plan)
    if as_json:
        return _print(system, standing if dry_run else None, plan, done=not dry_run)
    if dry_run:
        return tell(_LOOKED)
    return say(tr("The reminder is removed; nothing rings any more."))


def _tell(system: System, standing: Reminder | None, *, as_json: bool) -> None:
    if as_json:
        return _print(system, standing, None, done=False)
    if standing is None:
        return say(_NONE_HERE if system.why_not() else _NONE)
    from tui.outside.reminders.plans import say_rings

    say(say_rings(standing))
    say(tr("It stands in {place}; `evenso remind off` removes it.", place=system.place()))
    if not system.rings():
        return tell(
            tr("But it is not running, so nothing rings. `evenso remind {at}` starts it again.", at=standing.at)
        )
    return tell(_QUIET)


def _ring(desk: Desk, system: System, words: str | None, *, unless_written: bool) -> None:
    from tui.outside.reminders.plans import WORDS, neutral, run

    if is_away_today(desk) or (unless_written and is_open_today(desk) is False):
        return
    standing = None if words is not None else system.standing()
    run(system.ring(neutral(words if words is not None else standing.words if standing else WORDS)))


def _show(plan: Plan) -> None:
    for path, text in plan.written.items():
        say(tr("Writes {path}:", path=path))
        say_whole("\n".join(f"  {line}".rstrip() for line in text.splitlines()) + "\n")
    for command in plan.first:
        say_whole(tr("Runs {command}", command=shlex.join(command)))
    for path in plan.removed:
        if path.exists():
            say(tr("Removes {path}", path=path))
    for command in plan.then:
        say_whole(tr("Runs {command}", command=shlex.join(command)))


def _print(system: System, reminder: Reminder | None, plan: Plan | None, *, done: bool) -> None:
    commands = [] if plan is None else [list(command) for command in (*plan.first, *plan.then)]
    print_json(
        {
            "at": None if reminder is None else reminder.at,
            "words": None if reminder is None else reminder.words,
            "system": system.name,
            "place": system.place(),
            "written": {} if plan is None else {str(path): text for path, text in plan.written.items()},
            "removed": [] if plan is None else [str(path) for path in plan.removed],
            "commands": commands,
            "done": done,
        }
    )
