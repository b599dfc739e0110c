"""`evenso drafts` and `draft`: what was left half-written, one in full, thrown away or brought back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from evenso.records import Moment
from evenso.text import one_line
from evenso.wording.journal.unfinished import (
    HOW,
    KEPT,
    NONE_KEPT,
    OPEN_ELSEWHERE,
    say_back,
    say_goes_on,
    say_kept_at,
    say_what,
    thrown_line,
    typed_words,
)
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import json_option, plain_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import columns, is_terminal, print_json, say, tell
from tui.cli.streams.refusing import Refused

if TYPE_CHECKING:
    from datetime import date

    from storage.restoring.half_written import HalfWritten


@click.command("drafts", cls=Command, examples=("evenso drafts", "evenso drafts --json", "evenso draft k3f9x"))
@plain_option
@json_option
@pass_desk
def drafts_command(desk: Desk, /, *, as_json: bool) -> None:
    """List what was left half-written, the newest first.

    At the end of the list stands what was thrown away and can come back.
    `evenso draft ID` shows one in full, throws it away or brings it back.
    """
    journal = desk.reading()
    if journal is None:
        return print_json([]) if as_json else tell(NONE_KEPT)
    with journal:
        found, day_starts_at = journal.half_written(), journal.day_starts_at
    if as_json:
        return print_json([_document(desk, one) for one in found])
    today = Moment.of(desk.now()).entry_day(day_starts_at)
    width = columns(desk.environ) if is_terminal(sys.stdout) else 200
    for one in found:
        for line in _lines(desk, one, today, width):
            say(line)
    return tell(f"{HOW} {KEPT}" if found else NONE_KEPT)


def _at(desk: Desk, one: HalfWritten) -> str:
    zone = desk.now().tzinfo
    thrown = None if one.thrown is None else Moment.of(one.thrown.astimezone(zone))
    return say_kept_at(Moment.of(one.saved.astimezone(zone)), thrown)


def _lines(desk: Desk, one: HalfWritten, today: date, width: int) -> list[str]:
    what, words = say_what(one.slot, one.day, today), one_line(typed_words(one.text))
    when = _at(desk, one)
    told = [f"{when[:1].upper()}{when[1:]}.", *([OPEN_ELSEWHERE] if one.open_elsewhere else [])]
    if desk.plain:
        return [" ".join([f"{one.id}: {what}: {words}.", *told])]
    from evenso.cells import shorten

    return [shorten(f"{one.id}  {what}: {words}", width), *(f"       {line}" for line in told)]


def _document(desk: Desk, one: HalfWritten) -> dict[str, Any]:
    zone = desk.now().tzinfo
    return {
        "id": one.id,
        "what": one.slot,
        "text": typed_words(one.text),
        "day": None if one.day is None else one.day.isoformat(),
        "kept_at": Moment.of(one.saved.astimezone(zone)).iso,
        "thrown_away_at": None if one.thrown is None else Moment.of(one.thrown.astimezone(zone)).iso,
        "open_elsewhere": one.open_elsewhere,
    }


@click.command(
    "draft",
    cls=Command,
    examples=("evenso draft k3f9x", "evenso draft k3f9x --throw-away", "evenso draft m2p7q --bring-back"),
)
@click.argument("draft_id", type=stored, metavar="ID")
@click.option("--throw-away", is_flag=True, help="Throw it away, as long as it can come back.")
@click.option("--bring-back", is_flag=True, help="Bring it back after it was thrown away.")
@json_option
@pass_desk
def draft_command(desk: Desk, /, draft_id: str, *, throw_away: bool, bring_back: bool, as_json: bool) -> None:
    """Show one thing half-written in full, throw it away, or bring it back.

    What is thrown away is kept for thirty days, until the next automatic
    backup after them or `evenso purge`. It is none of undo's changes.
    """
    from evenso.language import tr
    from storage.problems import NotFound

    if throw_away and bring_back:
        raise Refused(tr("--throw-away and --bring-back are two things; which one is meant?"))
    with desk.existing() as journal:
        today = Moment.of(desk.now()).entry_day(journal.day_starts_at)
        if throw_away:
            one = journal.throw_away(draft_id)
        elif bring_back:
            one = journal.bring_draft_back(draft_id)
        else:
            found = [one for one in journal.half_written() if one.id == draft_id.lower()]
            if not found:
                raise NotFound(tr("Nothing half-written has that id; `evenso drafts` lists what is kept."))
            one = found[0]
    if as_json:
        return print_json(_document(desk, one))
    what = say_what(one.slot, one.day, today)
    if throw_away:
        return say(thrown_line(what, one.id))
    if bring_back:
        return say(f"{say_back(what)} ({one.id}).")
    say(typed_words(one.text))
    goes_on = "" if one.thrown else say_goes_on(one.slot)
    when = _at(desk, one)
    told = [f"{when[:1].upper()}{when[1:]}.", *([f"{goes_on}."] if goes_on else [])]
    return tell(" ".join([f"{what[:1].upper()}{what[1:]}.", *told, *([OPEN_ELSEWHERE] if one.open_elsewhere else [])]))
