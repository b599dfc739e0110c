"""`evenso away`: days away from writing, which count as no gap; also said afterwards, ended sooner, listed."""

from __future__ import annotations

from typing import Any

import click

from evenso.daily.away import Away, away_on
from evenso.language import tr
from evenso.wording.daily.away import NEVER, NOT_AWAY, say_back, say_here, say_said, say_span, say_taken_back, say_there
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, stored
from tui.cli.shapes import WordsCommand
from tui.cli.streams.output import print_json, say, tell


@click.command(
    "away",
    cls=WordsCommand,
    examples=(
        "evenso away until 3 Dec",
        "evenso away until further notice",
        'evenso away until 10 Nov --from "3 Nov"',
        "evenso away --back",
        "evenso away --list",
    ),
)
@click.argument("words", nargs=-1, type=stored, metavar="[until WHEN…]")
@click.option("--from", "since", metavar="WHEN", type=stored, help="The first day away (today unless said otherwise).")
@click.option("--back", is_flag=True, help="You are back from today on.")
@click.option("--list", "listed", is_flag=True, help="List the days away.")
@click.option("--slip", type=stored, metavar="ID", help="These days were no days away: they are taken back.")
@json_option
@pass_desk
def away_command(
    desk: Desk, /, words: tuple[str, ...], since: str | None, back: bool, listed: bool, slip: str | None, as_json: bool
) -> None:
    """Say that you are away from writing, until a day or until further notice.

    No day of it counts as missing: strips show it as away, sentences count only
    the days you were here. Nothing else changes, and no day is filled in.
    WHEN is the last day away: 3 Dec, friday, in 2 weeks. undo takes it back.
    With nothing more the command only says whether you are away.
    """
    if back + listed + (slip is not None) > 1 or ((back or listed or slip is not None) and (words or since)):
        raise Refused(tr("--back, --list and --slip stand alone. Nothing was written."))
    if slip is not None:
        _take_back(desk, slip, as_json=as_json)
        return
    if listed:
        _list(desk, as_json=as_json)
        return
    if not (words or since or back):
        _tell_now(desk, as_json=as_json)
        return
    with desk.existing() as journal:
        today = desk.today(journal)
        if back:
            was = journal.come_back(today)
            if was is None:
                raise Refused(NOT_AWAY)
            _say(was, f"{say_back(today)}.", as_json=as_json)
            return
        from evenso.daily.reading import read_away

        wanted = read_away(" ".join(words), since or "", today)
        was = away_on(journal.away(wanted.since, wanted.since), wanted.since)
        saved = journal.say_away(wanted)
        _say(saved, f"{say_said(saved, today, was)} ({saved.id}).", as_json=as_json)


def _take_back(desk: Desk, away_id: str, *, as_json: bool) -> None:
    """Take a stretch back as if it had not been said."""
    with desk.existing() as journal:
        gone = journal.delete_away(away_id.strip().casefold())
        _say(gone, f"{say_taken_back(gone, desk.today(journal))}.", as_json=as_json)


def _tell_now(desk: Desk, *, as_json: bool) -> None:
    """Say whether the person is away; nothing is written."""
    journal = desk.reading()
    if journal is None:
        return print_json(None) if as_json else None
    with journal:
        today = desk.today(journal)
        there = away_on(journal.away(today, today), today)
    if as_json:
        return print_json(None if there is None else _document(there))
    return say(say_here(today) if there is None else say_there(there, today))


def _list(desk: Desk, *, as_json: bool) -> None:
    journal = desk.reading()
    if journal is None:
        if as_json:
            print_json([])
        return
    with journal:
        today, found = desk.today(journal), journal.away()
    if as_json:
        print_json([_document(one) for one in found])
        return
    for one in reversed(found):
        said = say_span(one, today)
        say(f"{one.id}  {said[:1].upper()}{said[1:]}")
    if not found:
        tell(NEVER)


def _document(away: Away) -> dict[str, Any]:
    until = None if away.until is None else away.until.isoformat()
    return {"id": away.id, "since": away.since.isoformat(), "until": until}


def _say(away: Away, sentence: str, *, as_json: bool) -> None:
    if as_json:
        print_json(_document(away))
    else:
        say(sentence)
