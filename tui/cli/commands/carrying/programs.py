"""`evenso import daylio` and its siblings: one command for each program whose files can come in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from evenso.formats.coming import DayOrder
from evenso.formats.coming.programs import PROGRAMS, Program, from_origin
from tui.cli.commands.carrying.bringing import bring, wishes_of
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import OneOf, files, json_option, stored, whole_number
from tui.cli.shapes import Command
from tui.cli.streams.files import read_bytes

_Option = Callable[[Callable[..., None]], Callable[..., None]]


def commands() -> list[click.Command]:
    """Return the command of each program."""
    return [_command(program) for program in PROGRAMS.values()]


def _command(program: Program) -> click.Command:
    @pass_desk
    def run(desk: Desk, /, file: str, dry_run: bool, as_json: bool, origin: str, **wished: Any) -> None:
        wishes = wishes_of(desk, **wished)
        bring(desk, from_origin(program.word, origin), read_bytes(file), wishes, dry_run=dry_run, as_json=as_json)

    command: Callable[..., None] = json_option(run)
    for option in reversed(_options(program)):
        command = option(command)
    told = f"Bring in {program.takes}.\n\n{program.told}\n\nIn {program.name}: {program.where}."
    return click.command(program.word, cls=Command, examples=_examples(program), help=told)(command)


def _options(program: Program) -> list[_Option]:
    """Return the argument and the options that a program's command has."""
    options: list[_Option] = [click.argument("file", metavar="FILE", shell_complete=files)]
    if program.scored:
        options.append(_pairs("--map", "maps", "'LABEL=N'", "What a mood is worth, 1 to 10."))
    if program.acted:
        what = program.acted.lower()
        told = f"{'An' if what[0] in 'aeiou' else 'A'} {what} that is a practice."
        options.append(_pairs("--skill-map", "skill_maps", f"'{program.acted}=SKILL'", told))
    if program.tracked:
        options.append(_pairs("--tracker", "trackers", f"'{program.tracked}'", "What becomes a tracker here."))
    if program.dated:
        orders = OneOf([order.value for order in DayOrder])
        options.append(click.option("--dates", type=orders, help="How 11/5/2020 is meant."))
        century = whole_number("--short-years", 1900, 2000)
        options.append(
            click.option(
                "--short-years", "century", type=century, metavar="2000", help="Where years of two digits lie."
            )
        )
    named = "Which journal it is, where you have several."
    options.append(click.option("--origin", type=stored, default="", metavar="NAME", help=named))
    return [*options, click.option("--dry-run", is_flag=True, help="Say what would be done and do nothing.")]


def _pairs(option: str, name: str, metavar: str, told: str) -> _Option:
    return click.option(option, name, multiple=True, type=stored, metavar=metavar, help=told)


def _examples(program: Program) -> list[str]:
    start = f"evenso import {program.word} {program.file}"
    more = [start, f"{start} --dry-run"]
    if program.scored:
        more.append(f"{start} --map 'Solid=6' --map 'so-so=5'")
    if program.acted:
        more.append(f"{start} --skill-map 'meditation=slow breath' --dry-run")
    return more
