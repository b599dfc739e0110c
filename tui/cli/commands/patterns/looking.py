"""`evenso patterns` and `evenso pattern show`: what was noticed about oneself, and how often."""

from __future__ import annotations

from datetime import date

import click

from evenso.language import tr
from evenso.links import Linked, Ref, Thing
from evenso.patterns.counts import Noticed, by_pattern, count_noticed
from evenso.patterns.records import Noticing, Pattern
from evenso.text import one_line, visible
from evenso.wording.links.saying import LINKED, link_document, link_line
from evenso.wording.patterns import saying
from evenso.wording.patterns.prompts import not_taken_up, spot_name
from evenso.wording.patterns.saying import offer_document, offer_in_full, offer_lines
from tui.cli.commands.patterns.shared import pattern_document, pattern_named
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import json_option, named, plain_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell


@click.command(
    "patterns",
    cls=Command,
    examples=("evenso patterns", "evenso patterns --archived", "evenso patterns --offered --json"),
)
@click.option("--archived", is_flag=True, help="Those put away too.")
@click.option("--offered", is_flag=True, help="Only the blind spots that are offered and not taken up yet, in full.")
@plain_option
@json_option
@pass_desk
def patterns_command(desk: Desk, /, archived: bool, offered: bool, as_json: bool) -> None:
    """List the patterns you noticed about yourself, how often, and the blind spots that are offered."""
    journal = desk.reading()
    every: list[Pattern] = []
    counts: dict[str, Noticed] = {}
    today = desk.today(journal)
    if journal is not None:
        with journal:
            every, counts = (
                journal.patterns(archived=True),
                by_pattern(journal.noticings(), today, journal.week_starts_on),
            )
    patterns, spots = [one for one in every if archived or not one.archived], not_taken_up(every)
    if as_json:
        own = [pattern_document(one, counts.get(one.id, Noticed())) for one in patterns]
        print_json([offer_document(spot) for spot in spots] if offered else own)
        return
    if offered:
        for line in offer_in_full(spots):
            say(line)
        return
    for one in patterns:
        say(saying.pattern_line(one, counts.get(one.id, Noticed()), today))
    if not patterns and journal is not None:
        tell(saying.EMPTY)
    for line in offer_lines(spots, after=bool(patterns)):
        say(line)


@click.command("show", cls=Command, examples=("evenso pattern show pleasing", "evenso pattern show k3f9"))
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("pattern"))
@json_option
@pass_desk
def show_pattern(desk: Desk, /, name: str, as_json: bool) -> None:
    """Show a pattern in full: its words, the months it was noticed in, what it is linked to."""
    with desk.existing() as journal:
        pattern, today = pattern_named(journal, name), desk.today(journal)
        noticings = journal.noticings(pattern_id=pattern.id)
        linked = journal.linked(Ref(Thing.PATTERN, pattern.id))
    noticed = count_noticed(noticings, today)
    if as_json:
        lines = [{"id": one.id, "day": one.day.isoformat(), "note": one.note or None} for one in noticings]
        print_json(
            {
                **pattern_document(pattern, noticed),
                "linked": [link_document(Thing.PATTERN, one) for one in linked],
                "noticings": lines,
            }
        )
        return
    for line in _in_full(pattern, noticed, noticings, linked, today):
        say(line)


def _in_full(
    pattern: Pattern, noticed: Noticed, noticings: list[Noticing], linked: list[Linked], today: date
) -> list[str]:
    lines = [f"{one_line(pattern.name)} ({pattern.id})", f"  {spot_name(pattern.spot)}"]
    lines += [f"  {saying.say_noticed(noticed, today)}"]
    if pattern.archived:
        lines.append("  " + tr("put away"))
    for heading, words in saying.pattern_words(pattern):
        lines += ["", heading, *(f"  {line}" for line in visible(words).split("\n"))]
    if noticed.months:
        lines += ["", tr("By month"), *(f"  {month}  {times}" for month, times in noticed.months)]
    said = [f"  {one.id}  {one.day.isoformat()}  {one_line(one.note)}" for one in noticings if one.note]
    lines += ["", tr("Noticed"), *said] if said else []
    ends = [f"  {link_line(Thing.PATTERN, one, today)}" for one in linked]
    return [*lines, *(["", LINKED, *ends] if ends else [])]
