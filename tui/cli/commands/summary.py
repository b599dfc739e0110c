"""`evenso summary`: what goes to the session, shown first, written only where the person says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import click

from evenso.records import Kind, NoteForm
from evenso.summary import Material, Section, Summary, choose_sections, summarise, usual_period
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, json_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.files import write_private
from tui.cli.streams.output import ascii_only, columns, print_json, say, tell

if TYPE_CHECKING:
    from storage.journal import Journal

LAST_SESSION: Final = "last-session"
_SECTIONS: Final = ", ".join(Section)


@click.command(
    "summary",
    cls=Command,
    examples=(
        "evenso summary",
        'evenso summary --since "1 Sep" --format md -o summary.md',
        "evenso summary --since last-session --without days --preview",
        "evenso summary --json",
    ),
)
@click.option("--since", metavar="WHEN", type=stored, help=f"First day, or {LAST_SESSION}; by default 90 days.")
@click.option("--format", "form", type=OneOf(["text", "md"]), default="text", help="How it is written.")
@click.option("-o", "--output", metavar="FILE", help="Write it to a file that only you can read.")
@click.option("--with", "more", multiple=True, type=stored, metavar="SECTION", help=f"Add: {_SECTIONS}.")
@click.option("--without", multiple=True, type=stored, metavar="SECTION", help="Leave out.")
@click.option("--preview", is_flag=True, help="Show it and write nothing.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@json_option
@pass_desk
def summary_command(
    desk: Desk,
    /,
    *,
    since: str | None,
    form: str,
    output: str | None,
    more: tuple[str, ...],
    without: tuple[str, ...],
    preview: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Make a summary to take to a session.

    What was logged, how it went on, what was practised, the notes you marked
    for the session. You see it before anybody else does; it is sent nowhere.
    """
    if as_json and output is not None:
        raise Refused("Either --json or -o, not both: --json writes to standard output.")
    summary = _gathered(desk, since, choose_sections(more, without))
    if as_json:
        from evenso.formats.summary_json import summary_document

        print_json(summary_document(summary))
    elif output is None or output == "-" or preview:
        say(_rendered(summary, form, columns(desk.environ), plain=ascii_only()).rstrip("\n"))
        if preview:
            tell("This was a preview; nothing was written.")
    else:
        path = write_private(output, _rendered(summary, form, 80, plain=False), force=force)
        tell(f"The summary is in {path}, which only you can read.")


def _gathered(desk: Desk, since: str | None, sections: frozenset[Section]) -> Summary:
    """Read what the summary is made from; an empty one where nothing was ever written."""
    asked = None if since is None or since == LAST_SESSION else desk.day(since)
    journal = desk.reading()
    if journal is None:
        start, end = usual_period(desk.today())
        return summarise(asked or start, end, Material([], []), made_on=end, sections=sections)
    with journal:
        end = desk.today(journal)
        start = _last_session(journal) if since == LAST_SESSION else asked or usual_period(end)[0]
        return _summary(journal, min(start, end), end, sections)


def _summary(journal: Journal, start: date, end: date, sections: frozenset[Section]) -> Summary:
    from evenso.recovery.chosen.overrule import told_setbacks

    history = journal.day_moods(None, end)
    material = Material(
        history=history,
        entries=journal.entries(start=start, end=end, oldest_first=True),
        skills=journal.skills(archived=True),
        since=journal.therapy_started(date.min, end),
        setbacks=told_setbacks(history, journal.setback_notes(), end),
    )
    return summarise(start, end, material, made_on=end, sections=sections)


def _last_session(journal: Journal) -> date:
    found = journal.entries(kinds=(Kind.NOTE,), form=NoteForm.SESSION, limit=1)
    if not found:
        raise Refused(
            "No session is written down yet, so there is no last one; `--since WHEN` names a day. "
            "`evenso note --kind session` writes one down."
        )
    return found[0].day


def _rendered(summary: Summary, form: str, width: int, *, plain: bool) -> str:
    if form == "md":
        from evenso.documents.markdown import render as render_markdown

        return render_markdown(summary, plain=plain)
    from evenso.documents.text import render

    return render(summary, width=width, plain=plain)
