"""`evenso support`: plan, people and crisis lines as text; the lines need no journal and no passphrase."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import click

from evenso.support.helplines import Helpline, countries, guess_country, helplines, lines_for
from evenso.support.planning import HEADINGS
from evenso.support.records import Contact, PlanLine
from evenso.text import one_line
from evenso.wording.support import lines as say_support
from storage.problems import JournalProblem
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say

COUNTRY = "support_country"


@click.command(
    "support", cls=Command, examples=("evenso support", "evenso support --country DE", "evenso support --json")
)
@click.option("--country", metavar="CODE", type=stored, help="Two letters: the country whose lines to show.")
@json_option
@pass_desk
def support_command(desk: Desk, /, country: str | None, as_json: bool) -> None:
    """Show your steadying plan, your people, and crisis lines with their dates.

    Nothing is sent to anyone. The lines are shown even where the journal
    cannot be opened.
    """
    every = helplines()
    known = dict(countries(every))
    if country is not None and country.upper() not in known:
        there = ", ".join(f"{iso} {name}" for iso, name in known.items())
        raise Refused(f"No line for “{one_line(country)[:20]}” comes with this program. There are: {there}.")
    plan, contacts, chosen, read = _own(desk)
    iso = (country or chosen or guess_country(desk.environ, known)).upper()
    lines = lines_for(iso, every, contacts)
    people = [one for one in contacts if not one.country]
    if as_json:
        print_json(_document(iso, lines, plan, people))
        return
    said = _plan(plan, read=read)
    said += ["", *_people(people)] if read else []
    guessed = not country and not chosen
    said += ["", *(_lines(lines, known.get(iso, iso), guessed=guessed) if lines else _no_lines(known))]
    for line in [say_support.TITLE, "", *said, "", say_support.NOT_A_SERVICE]:
        say(line)


def _own(desk: Desk) -> tuple[list[PlanLine], list[Contact], str, bool]:
    """Return plan, people and country from the journal, where it can be read."""
    with suppress(JournalProblem, Refused):
        journal = desk.reading()
        if journal is not None:
            with journal:
                return journal.plan(), journal.contacts(), journal.setting(COUNTRY, ""), True
    return [], [], "", False


def _plan(plan: list[PlanLine], *, read: bool) -> list[str]:
    lines = [f"{say_support.PLAN}:"]
    if not plan:
        return [*lines, f"  {say_support.NO_PLAN if read else say_support.NOT_READ}"]
    for part, heading in HEADINGS.items():
        own = [line.text for line in plan if line.part is part]
        lines += [f"  {heading}", *(f"    {one_line(text)}" for text in own)] if own else []
    return lines


def _people(people: list[Contact]) -> list[str]:
    told = [", ".join(one_line(part) for part in (one.name, one.reach, one.note) if part) for one in people]
    return [f"{say_support.PEOPLE}:", *(f"  {one}" for one in told or [say_support.NO_PEOPLE])]


def _lines(lines: list[Helpline], country: str, *, guessed: bool) -> list[str]:
    said = [f"{say_support.say_country(country, guessed=guessed)}:"]
    for line in lines:
        said.append(f"  {say_support.say_line(line)}")
        said += [f"    {one_line(line.note)}"] if line.note else []
        said.append(f"    {say_support.say_checked(line)}")
    emergency = say_support.say_emergency(lines)
    return [*said, *([f"  {emergency}"] if emergency else []), f"  {say_support.CORRECT}"]


def _no_lines(known: dict[str, str]) -> list[str]:
    return ["Crisis lines: choose a country with --country, one of", f"  {', '.join(known)}."]


def _document(iso: str, lines: list[Helpline], plan: list[PlanLine], people: list[Contact]) -> dict[str, Any]:
    return {
        "country": iso or None,
        "plan": [{"part": str(line.part), "text": line.text} for line in plan],
        "people": [{"name": one.name, "reach": one.reach or None, "note": one.note or None} for one in people],
        "lines": [
            {
                "service": line.service,
                "number": line.number,
                "channel": line.channel or None,
                "hours": line.hours or None,
                "emergency": line.emergency or None,
                "checked": line.checked.isoformat(),
                "page": line.page or None,
                "note": line.note or None,
                "own": line.own,
            }
            for line in lines
        ],
    }
