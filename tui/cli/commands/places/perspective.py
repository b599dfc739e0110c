"""`evenso perspective`: what can be looked at from elsewhere, what was left half-written, what was written before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import json_option, plain_option, whole_number
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell

if TYPE_CHECKING:
    from datetime import date

    from evenso.records import Note

_USUAL: Final = 20


@click.command(
    "perspective",
    cls=Command,
    examples=("evenso perspective", "evenso perspective --limit 3", "evenso perspective --json"),
)
@click.option("--limit", type=whole_number("--limit", 1), default=_USUAL, metavar="N", help=f"At most N ({_USUAL}).")
@plain_option
@json_option
@pass_desk
def perspective_command(desk: Desk, /, limit: int, as_json: bool) -> None:
    """List perspectives and the other guided entries, the newest first.

    Past, right now and future can each be written with `evenso guided past`
    (now, future); `evenso show ID` reads one in full.
    """
    from evenso.guided.forms import GUIDED, PERSPECTIVES
    from evenso.records import Kind, Note

    journal, notes, half = desk.reading(), [], 0
    today = desk.today()
    if journal is not None:
        from evenso.guided.drafts import SLOT

        with journal:
            today = desk.today(journal)
            found = [one for form in sorted(GUIDED) for one in journal.entries(kinds=(Kind.NOTE,), form=form)]
            notes = [one for one in found if isinstance(one, Note)]
            half = sum(draft.slot.startswith(SLOT) for draft in journal.drafts())
    notes.sort(key=lambda note: note.at.utc, reverse=True)
    if as_json:
        from evenso.formats.own_json import entry_document

        return print_json([entry_document(note) for note in notes[:limit]])
    for form in PERSPECTIVES:
        say(tr("{title}: {why} `evenso guided {name}` begins one.", title=form.title, why=form.why, name=form.name))
    if notes:
        say()
    for note in notes[:limit]:
        say(_line(note, today))
    if len(notes) > limit:
        tell(tr("{more:,} more; `--limit {all}` lists all.", more=len(notes) - limit, all=len(notes)))
    if half:
        tell(tr("{half} half-written; the app offers to go on with it, g v.", half=half))
    return None


def _line(note: Note, today: date) -> str:
    from evenso.guided.forms import title_of
    from evenso.text import one_line
    from evenso.wording.dates import say_day
    from evenso.wording.guided.saying import gist

    words = one_line(gist(note) if note.parts else note.text)
    return f"{note.id}  {say_day(note.day, today)}, {title_of(note)}: {words}"
