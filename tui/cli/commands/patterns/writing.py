"""`evenso pattern new`, `noticed`, `edit`, `archive`: writing a pattern down, saying that it was noticed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from evenso.language import tr
from evenso.links import Ref, Thing
from evenso.patterns.counts import Noticed, count_noticed
from evenso.patterns.records import BlindSpot, Noticing, Pattern
from evenso.text import one_line
from evenso.wording.patterns import saying
from evenso.wording.patterns.prompts import QUESTIONS, spot_named
from tui.cli.commands.patterns.shared import SPOTS, pattern_document, pattern_named, say_pattern
from tui.cli.commands.writing.entries import moment_at, tell_about_history, tell_of_time
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, at_option, json_option, named, stored
from tui.cli.shapes import Command, WordsCommand
from tui.cli.streams.output import print_json, say
from tui.cli.streams.words import joined

if TYPE_CHECKING:
    from collections.abc import Callable


def _part_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add an option for each question about a pattern."""
    for name, (label, _) in reversed(QUESTIONS.items()):
        command = click.option(f"--{name}", type=stored, metavar="WORDS", help=f"{label}.")(command)
    return command


@click.command(
    "new",
    cls=WordsCommand,
    examples=(
        "evenso pattern new saying yes before I have thought --spot pleasing",
        'evenso pattern new the Sunday knot --costs "the evening" --experiment "ask what is due"',
    ),
)
@click.argument("words", nargs=-1, type=stored, metavar="NAME…", required=True)
@click.option("--spot", type=OneOf(SPOTS), metavar="SPOT", help=f"{', '.join(SPOTS)}.")
@click.option("--entry", type=stored, metavar="ID", help="The entry it was seen in.")
@_part_options
@json_option
@pass_desk
def new_pattern(
    desk: Desk, /, words: tuple[str, ...], spot: str | None, entry: str | None, as_json: bool, **parts: str | None
) -> None:
    """Write down a pattern, in your own words."""
    name = joined(words)
    pattern = Pattern(name=name, spot=spot_named(name) if spot is None else BlindSpot(spot), **_given(parts))
    with desk.writing() as journal:
        roots = () if entry is None else (Ref(Thing.ENTRY, journal.entry(entry.lower()).id),)
        say_pattern(journal.add_pattern(pattern, roots=roots), Noticed(), as_json=as_json)
        tell_about_history(journal, words)


def _given(parts: dict[str, str | None]) -> dict[str, Any]:
    return {name: words for name, words in parts.items() if words is not None}


@click.command(
    "noticed",
    cls=WordsCommand,
    examples=(
        "evenso pattern noticed pleasing",
        'evenso pattern noticed pleasing said yes to the extra shift --at "yesterday 5pm"',
        "evenso pattern noticed pleasing --entry k3f9",
    ),
)
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("pattern"))
@click.argument("words", nargs=-1, type=stored, metavar="[WORDS…]")
@at_option
@click.option("--entry", type=stored, metavar="ID", help="The entry it was noticed in; the two are linked.")
@json_option
@pass_desk
def notice_pattern(
    desk: Desk, /, name: str, words: tuple[str, ...], at: str | None, entry: str | None, as_json: bool
) -> None:
    """Count that you noticed a pattern; WORDS are a line about it, if you like."""
    given, note = moment_at(desk, at), joined(words)
    with desk.existing() as journal:
        pattern = pattern_named(journal, name)
        seen = None if entry is None else journal.entry(entry.lower())
        moment = seen.at if seen is not None and at is None else given
        day = moment.entry_day(journal.day_starts_at)
        noticing = Noticing(
            at=moment, day=day, pattern_id=pattern.id, note=note, entry_id="" if seen is None else seen.id
        )
        saved = journal.add_noticing(noticing)
        noticed = count_noticed(journal.noticings(pattern_id=pattern.id), desk.today(journal))
        if as_json:
            print_json({"id": saved.id, "day": day.isoformat(), "pattern": pattern_document(pattern, noticed)})
        else:
            say(f"{saying.say_noticing(pattern.name, saved, desk.today(journal))}.")
        tell_about_history(journal, words)
    if entry is None:
        tell_of_time(desk, words)


@click.command("edit", cls=Command, examples=('evenso pattern edit pleasing --experiment "answer tomorrow, once"',))
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("pattern"))
@click.option("--name", "new", type=stored, metavar="NEW", help="What it is called from now on.")
@click.option("--spot", type=OneOf(SPOTS), metavar="SPOT", help=f"{', '.join(SPOTS)}.")
@_part_options
@json_option
@pass_desk
def edit_pattern(
    desk: Desk, /, name: str, new: str | None, spot: str | None, as_json: bool, **parts: str | None
) -> None:
    """Change a pattern's name or words; only what is given is changed, an empty text clears it."""
    changes = _given({**parts, "name": new, "spot": spot})
    if not changes:
        raise Refused(tr("Nothing to change was given; `evenso pattern edit --help` shows how. Nothing was written."))
    with desk.existing() as journal:
        with journal.as_one():
            pattern = journal.change_pattern(replace(pattern_named(journal, name), **changes))
        noticed = count_noticed(journal.noticings(pattern_id=pattern.id), desk.today(journal))
        say_pattern(pattern, noticed, as_json=as_json)


@click.command(
    "archive", cls=Command, examples=("evenso pattern archive pleasing", "evenso pattern archive pleasing --back")
)
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("pattern"))
@click.option("--back", is_flag=True, help="Bring it back.")
@pass_desk
def archive_pattern(desk: Desk, /, name: str, back: bool) -> None:
    """Put a pattern away, or bring it back; all that was noticed stays."""
    with desk.existing() as journal, journal.as_one():
        pattern = journal.change_pattern(replace(pattern_named(journal, name), archived=not back))
    say(
        tr("Put “{name}” away.", name=one_line(pattern.name))
        if pattern.archived
        else f"{saying.say_put_away(pattern)}."
    )
