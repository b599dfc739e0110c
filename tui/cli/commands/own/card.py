"""`evenso card`: the diary card as text, and filling it from the shell."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from evenso.card.records import TargetKind, TargetVersion
from evenso.card.week import CardRow, CardWeek, Cell, RowKind, card_week
from evenso.language import tr, tr_as
from evenso.text import one_line
from evenso.wording.card.cells import (
    say_changed_row,
    say_cleared,
    say_filled,
    say_put_on,
    say_row_deleted,
    say_taken_off,
)
from evenso.wording.dates import say_day, week_of
from storage.contents.filling import Cleared, clear, fill, kept_in, put_on
from storage.problems import NotFound
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, json_option, named, plain_option, stored
from tui.cli.shapes import Command, Group, WordsCommand
from tui.cli.streams.output import ascii_only, print_json, say
from tui.cli.streams.words import joined

if TYPE_CHECKING:
    from storage.journal import Journal

_YES_NO = {"yes": 1, "y": 1, "no": 0, "n": 0}


@click.group(
    "card",
    cls=Group,
    invoke_without_command=True,
    no_args_is_help=False,
    examples=("evenso card", 'evenso card --of "last monday" --json', "evenso card --format words"),
)
@click.option("--of", metavar="WHEN", type=stored, help="A day of the week to show (this week unless said otherwise).")
@click.option(
    "--format", "form", type=OneOf(["grid", "words"]), default="grid", metavar="FORMAT", help="grid or words."
)
@plain_option
@json_option
@click.pass_context
def card_command(context: click.Context, of: str | None, form: str, as_json: bool) -> None:
    """Show the diary card of a week, or fill it."""
    if context.invoked_subcommand is None:
        context.invoke(show_card, of=of, form=form, as_json=as_json)


@card_command.command("show", cls=Command, examples=("evenso card show", "evenso card show --json"))
@click.option("--of", metavar="WHEN", type=stored, help="A day of the week to show (this week unless said otherwise).")
@click.option(
    "--format", "form", type=OneOf(["grid", "words"]), default="grid", metavar="FORMAT", help="grid or words."
)
@plain_option
@json_option
@pass_desk
def show_card(desk: Desk, /, of: str | None, form: str, as_json: bool) -> None:
    """Show the card of a week: feelings, urges, trackers, skills."""
    from evenso.card.document import card_document
    from evenso.documents.card_text import card_text

    day = None if of is None else desk.day(of)
    journal = desk.reading()
    if journal is None:
        monday, _ = week_of(day or desk.today())
        week, today, numbers = CardWeek(monday, ()), desk.today(), True
    else:
        with journal:
            today, numbers = desk.today(journal), not journal.setting("hide_numbers", default=False)
            week = _week(journal, day or today, today)
    if as_json:
        print_json(card_document(week))
        return
    words = form == "words" or desk.plain
    for line in card_text(week, today=today, words=words, numbers=numbers, plain=ascii_only()):
        say(line)


def _week(journal: Journal, day: date, today: date) -> CardWeek:
    monday, sunday = journal.week_of(day)
    return card_week(kept_in(journal, monday, sunday), monday, today=today)


@card_command.command(
    "set",
    cls=Command,
    examples=(
        "evenso card set sadness 3",
        'evenso card set "to cancel" 4 --acted no --on yesterday',
        'evenso card set "slow breath" 5',
    ),
)
@click.argument("name", type=stored, metavar="ROW", shell_complete=named("row"))
@click.argument("value", type=stored, metavar="VALUE", required=False)
@click.option("--acted", type=OneOf(["yes", "no"]), metavar="yes|no", help="For an urge: whether it was acted on.")
@click.option("--on", metavar="WHEN", type=stored, help="The day (today unless said otherwise).")
@pass_desk
def set_cell(desk: Desk, /, name: str, value: str | None, acted: str | None, on: str | None) -> None:
    """Fill a cell: 0 to 5 for a feeling or an urge, a tracker's value, 0 to 7 for how a skill came to be used."""
    if value is None and acted is None:
        raise Refused(tr("What goes into the cell? A number, or --acted yes or no for an urge. Nothing was written."))
    with desk.existing() as journal:
        today = desk.today(journal)
        day = today if on is None else desk.day(on)
        rows = _rows(journal, name, day, today)
        if value is not None:
            row = next(one for one in rows if one.kind is not RowKind.ACTED)
            _fill(desk, journal, row, day, _number(row, value))
        if acted is not None:
            row = next((one for one in rows if one.kind is RowKind.ACTED), rows[0])
            if row.kind is not RowKind.ACTED:
                raise Refused(tr("“{name}” is no urge, so there is nothing it was acted on.", name=one_line(row.name)))
            _fill(desk, journal, row, day, _YES_NO[acted])


def _fill(desk: Desk, journal: Journal, row: CardRow, day: date, value: int) -> None:
    today = fill(journal, row, day, value, desk.now())
    say(f"{say_filled(row, day, Cell(value), today)}.")


@card_command.command("clear", cls=Command, examples=("evenso card clear sadness --on yesterday",))
@click.argument("name", type=stored, metavar="ROW", shell_complete=named("row"))
@click.option("--on", metavar="WHEN", type=stored, help="The day (today unless said otherwise).")
@pass_desk
def clear_cell(desk: Desk, /, name: str, on: str | None) -> None:
    """Make a cell blank again; undo brings it back."""
    with desk.existing() as journal:
        today = desk.today(journal)
        day = today if on is None else desk.day(on)
        row = _rows(journal, name, day, today)[0]
        came = clear(journal, row, day)
        if came is Cleared.PRACTISED:
            raise Refused(
                tr("It was practised on this day, which is an entry of its own; `evenso delete ID` deletes it.")
            )
        say(f"{say_cleared(row, day, today)}." if came is Cleared.DONE else tr("This cell is blank already."))


def _number(row: CardRow, words: str) -> int:
    said = words.strip().casefold()
    if row.yes_no and said in _YES_NO:
        return _YES_NO[said]
    if not (said.isascii() and said.isdigit() and int(said) <= row.highest):
        takes = tr_as("to be typed", "yes or no") if row.yes_no else tr("a whole number from 0 to {n}", n=row.highest)
        raise Refused(
            tr(
                "“{name}” takes {takes}; “{said}” is not. Nothing was written.",
                name=one_line(row.name),
                takes=takes,
                said=one_line(words)[:20],
            )
        )
    return int(said)


def _rows(journal: Journal, name: str, day: date, today: date) -> list[CardRow]:
    """Return the rows of the card that a name means; a skill that is not on it yet is one too."""
    wanted = " ".join(name.split()).casefold()
    rows = _week(journal, day, today).rows
    exact = [row for row in rows if row.name.casefold() == wanted]
    near = exact or [row for row in rows if wanted and row.name.casefold().startswith(wanted)]
    ids = {row.id for row in near}
    if len(ids) == 1:
        return near
    if len(ids) > 1:
        raise Refused(
            tr("Several rows begin so: {rows}.", rows=", ".join(sorted({one_line(row.name) for row in near})))
        )
    try:
        skill = journal.find_skill(name)
    except NotFound:
        _refuse_day(journal, wanted, day, today)
        raise Refused(
            tr(
                "The card has no row “{name}”, and no skill has that name. `evenso card add NAME` puts a"
                " feeling on it, with --urge an urge. Nothing was written.",
                name=one_line(name)[:40],
            )
        ) from None
    return [CardRow(RowKind.SKILL, skill.id, skill.name, "", (), 7)]


def _refuse_day(journal: Journal, wanted: str, day: date, today: date) -> None:
    """Raise `Refused` where a row of that name is on the card, but not on that day."""
    for target in journal.card_targets(ended=True):
        if all(one.name.casefold() != wanted for one in target.versions):
            continue
        name, since = one_line(target.name), target.versions[0].day
        if day < since:
            raise Refused(
                tr(
                    "“{name}” is on the card since {since}; {day} was before that. Nothing was written.",
                    name=name,
                    since=say_day(since, today),
                    day=say_day(day, today),
                )
            )
        if target.ended is not None:
            raise Refused(
                tr(
                    "“{name}” was on the card until {until}. `evenso card add` puts it on again. Nothing was written.",
                    name=name,
                    until=say_day(target.ended, today),
                )
            )


@card_command.command(
    "add", cls=WordsCommand, examples=("evenso card add sadness", "evenso card add to cancel --urge --meaning '5: did'")
)
@click.argument("words", nargs=-1, type=stored, metavar="NAME…", required=True)
@click.option("--urge", is_flag=True, help="An urge, with a line for whether it was acted on.")
@click.option("--meaning", type=stored, default="", metavar="WORDS", help="What the numbers mean to you.")
@pass_desk
def add_row(desk: Desk, /, words: tuple[str, ...], urge: bool, meaning: str) -> None:
    """Put a feeling or an urge on the card, from this week on."""
    kind = TargetKind.URGE if urge else TargetKind.FEELING
    with desk.writing() as journal:
        monday, _ = journal.week_of(desk.today(journal))
        say(f"{say_put_on(put_on(journal, (joined(words),), kind, monday, meaning))}.")


@card_command.command("rename", cls=Command, examples=("evenso card rename fear worry --meaning '5: no sleep'",))
@click.argument("name", type=stored, metavar="ROW", shell_complete=named("row"))
@click.argument("new", type=stored, metavar="NEW")
@click.option("--meaning", type=stored, metavar="WORDS", help="What the numbers mean to you.")
@pass_desk
def rename_row(desk: Desk, /, name: str, new: str, meaning: str | None) -> None:
    """Let a row be called or mean something else from today on; earlier days keep what it was."""
    with desk.existing() as journal, journal.as_one():
        target_id, _ = _target(journal, name)
        now = next(one for one in journal.card_targets() if one.id == target_id).versions[-1]
        version = TargetVersion(day=desk.today(journal), name=new, meaning=now.meaning if meaning is None else meaning)
        say(f"{say_changed_row(journal.revise_card_target(target_id, version))}.")


@card_command.command("end", cls=Command, examples=("evenso card end sadness",))
@click.argument("name", type=stored, metavar="ROW", shell_complete=named("row"))
@pass_desk
def end_row(desk: Desk, /, name: str) -> None:
    """Take a row off the card after today; what was put into it stays."""
    with desk.existing() as journal:
        target_id, title = _target(journal, name)
        journal.end_card_target(target_id, desk.today(journal))
        say(f"{say_taken_off(title)}.")


@card_command.command("delete", cls=Command, examples=("evenso card delete sadness",))
@click.argument("name", type=stored, metavar="ROW", shell_complete=named("row"))
@pass_desk
def delete_row(desk: Desk, /, name: str) -> None:
    """Delete a feeling or an urge with all its cells, also one that is off the card; undo brings it back."""
    with desk.existing() as journal:
        target_id, title = _target(journal, name, ended=True)
        journal.delete_card_target(target_id)
    say(tr("{deleted}; `evenso undo` brings it back.", deleted=say_row_deleted(title)))


def _target(journal: Journal, name: str, *, ended: bool = False) -> tuple[str, str]:
    wanted = " ".join(name.split()).casefold()
    found = [one for one in journal.card_targets(ended=ended) if one.name.casefold().startswith(wanted)]
    exact = [one for one in found if one.name.casefold() == wanted] or found
    if len(exact) != 1:
        there = ", ".join(one_line(one.name) for one in journal.card_targets(ended=ended)) or tr("none yet")
        raise Refused(tr("Which row of the card is meant? There are: {there}. Nothing was written.", there=there))
    return exact[0].id, exact[0].name
