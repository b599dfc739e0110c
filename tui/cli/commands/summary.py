"""`evenso summary`: what goes to the session, shown first, written only where the person says."""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from evenso.bring.choice import (
    EVERYTHING,
    LAST_SESSION,
    USUAL,
    Choice,
    Preset,
    Section,
    choose,
    name_for_page,
    preset_of,
)
from evenso.documents.pdf.notices import NOTHING_WRITTEN
from evenso.language import tr
from evenso.summary import Material, Summary, summarise
from evenso.wording.bring.beginning import NO_SESSION_YET
from evenso.wording.bring.screen import say_pages, say_use
from tui.bringing.papers import FORMS, PAPERS, USUAL_PAGES, form_named, long_sheets, made, paper_of
from tui.bringing.papers import preview as shown
from tui.bringing.typesetter import can_typeset, say_no_pdf
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, files, json_option, plain_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.files import write_private
from tui.cli.streams.output import ascii_only, columns, print_json, say, say_whole, tell

if TYPE_CHECKING:
    from storage.journal import Journal

_SECTIONS = ", ".join(Section)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the options say: since when, by which preset, what may leave, whose name stands there."""

    since: str | None
    preset: Preset
    choice: Choice
    name: str


_OTHERS: Final = frozenset({".docx", ".doc", ".odt", ".rtf", ".pages", ".xlsx", ".ods", ".epub", ".csv", ".json"})
"""Endings of files that other programs read and no summary is."""


@click.command(
    "summary",
    cls=Command,
    examples=(
        "evenso summary",
        'evenso summary --preset "new therapist" --preview',
        "evenso summary --format pdf -o summary.pdf",
        "evenso summary --since last-session --with urges --without notes",
        "evenso summary --json",
    ),
)
@click.option(
    "--since",
    metavar="WHEN",
    type=stored,
    help=f"First day, {LAST_SESSION} or {EVERYTHING}; by default 90 days, fewer in a young journal.",
)
@click.option(
    "--preset",
    metavar="NAME",
    type=stored,
    help="first session, weekly (since the last session, at least two weeks), psychiatrist or new therapist.",
)
@click.option(
    "--format",
    "form",
    type=OneOf(FORMS),
    help="How it is written; by default as the file's name ends, else text. A PDF needs one more package.",
)
@click.option("--paper", type=OneOf(PAPERS), help="Paper of a PDF; by default that of your locale.")
@click.option("-o", "--output", metavar="FILE", shell_complete=files, help="Write it to a file that only you can read.")
@click.option("--with", "more", multiple=True, type=stored, metavar="WHAT", help=f"Add {_SECTIONS}, or an entry's id.")
@click.option("--without", multiple=True, type=stored, metavar="WHAT", help="Leave out, also an entry by its id.")
@click.option("--name", metavar="NAME", type=stored, default="", help="A name on the page; by default there is none.")
@click.option("--preview", is_flag=True, help="Show as text exactly what would leave, and write nothing.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@plain_option
@json_option
@pass_desk
def summary_command(
    desk: Desk,
    /,
    *,
    since: str | None,
    preset: str | None,
    form: str | None,
    paper: str | None,
    output: str | None,
    more: tuple[str, ...],
    without: tuple[str, ...],
    name: str,
    preview: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Make a summary to take to a session.

    What was logged, how it went on, what was practised, the notes you marked
    for the session. You see it before anybody else does; it is sent nowhere.
    Urges, the steadying plan and private entries are in it only when you add
    each of them.
    """
    if as_json and output is not None:
        raise Refused(tr("Either --json or -o, not both: --json writes to standard output."))
    _refuse_others(output)
    form = _form(form or _form_of(output), output, seen=as_json or preview)
    chosen = USUAL if preset is None else preset_of(preset)
    choice = choose(more, without, chosen.sections, one_by_one=chosen.one_by_one)
    summary, why = _gathered(desk, _Asked(_named(since), chosen, choice, name_for_page(name) or _nobody(desk)))
    if as_json:
        _print(summary)
    elif preview or (form in {"text", "md"} and output in {None, "-"}):
        _show(desk, summary, form)
        if preview:
            _tell_preview(summary, form, paper or paper_of(desk.environ))
    else:
        _write(desk, summary, form, paper or paper_of(desk.environ), output, force=force)
    if why and not as_json:
        tell(f"{'; '.join(why)}.")


def _named(since: str | None) -> str | None:
    """Return "last session" as the name it is, also without its hyphen."""
    named = "-".join((since or "").casefold().split())
    return named if named in {LAST_SESSION, EVERYTHING} else since


def _nobody(desk: Desk) -> str:
    """Return what stands for a name on the demo's page, which must not be taken for somebody's."""
    if desk.stand_in is None:
        return ""
    from evenso.wording.summaries import NOBODY

    return NOBODY


def _refuse_others(output: str | None) -> None:
    """Raise `Refused` for a name that says another program's format, which the file would not be in."""
    ending = Path(output or "").suffix.casefold()
    if ending in _OTHERS:
        raise Refused(
            tr(
                "A summary is not made as {ending}: a name that ends in .pdf, .html, .md or .txt makes one of those."
                " Nothing was written.",
                ending=ending,
            )
        )


def _form_of(output: str | None) -> str:
    """Return the form that a file's name ends in; text where it says nothing."""
    form = form_named(output or "")
    if form is None and Path(output or "").suffix:
        tell(tr("It is plain text; a name that ends in .pdf, .html or .md makes one of those."))
    return form or "text"


def _show(desk: Desk, summary: Summary, form: str) -> None:
    told = shown(summary, form, width=columns(desk.environ), plain=ascii_only(), aloud=desk.plain).rstrip("\n")
    (say if form == "text" else say_whole)(told)


def _print(summary: Summary) -> None:
    from evenso.formats.summary_json import summary_document

    print_json(summary_document(summary))


def _form(form: str, output: str | None, *, seen: bool) -> str:
    """Return the form; Refused for a PDF that cannot be made here, or has no file to go to, unless it is only `seen`.

    That is before anything is read for it.
    """
    if form != "pdf" or seen:
        return form
    if not can_typeset():
        place = "-" if output == "-" else str(Path(output or "summary").with_suffix(".html"))
        instead = shlex.join(["--format", "html", "-o", place])
        raise Refused(f"{say_no_pdf(instead)} {NOTHING_WRITTEN}")
    if output is None:
        raise Refused(tr("A PDF is written to a file: name it with `-o summary.pdf`. Nothing was written."))
    return form


def _tell_preview(summary: Summary, form: str, paper: str) -> None:
    if form == "pdf" and not can_typeset():
        tell(say_no_pdf())
    elif pages := long_sheets(summary, form, paper):
        tell(f"{say_pages(form, pages)}.")
    tell(tr("This is what would leave; nothing was written."))


def _write(desk: Desk, summary: Summary, form: str, paper: str, output: str | None, *, force: bool) -> None:
    document = made(summary, form, paper=paper, aloud=desk.plain)
    if document.notice:
        tell(document.notice)
    if document.pages > USUAL_PAGES:
        tell(f"{say_pages(form, document.pages)}.")
    if output is None or output == "-":
        sys.stdout.buffer.write(document.data)
        sys.stdout.buffer.flush()
        return
    path = write_private(output, document.data, force=force)
    tell(f"{tr('The summary is in {path}, which only you can read.', path=path)} {say_use(form)}")


def _gathered(desk: Desk, asked: _Asked) -> tuple[Summary, tuple[str, ...]]:
    """Read what the summary is made from, and why it begins where it does; empty where nothing was ever written."""
    since = None if asked.since in {None, LAST_SESSION, EVERYTHING} else desk.first_day(asked.since or "")
    journal = desk.reading()
    if journal is None:
        today = desk.today()
        start = since or asked.preset.start(today, last_session=None, first_day=None)
        first, made_on = min(start, today), desk.now().date()
        return summarise(first, today, Material([], []), made_on=made_on, choice=asked.choice, name=asked.name), ()
    with journal:
        from tui.bringing.gathering import Wish, gather

        today = desk.today(journal)
        start, why = (since, ()) if since is not None else _start(journal, asked, today)
        wish = Wish(min(start, today), today, asked.choice, asked.name, desk.now().date(), desk.now())
        return gather(journal, wish), why


def _start(journal: Journal, asked: _Asked, today: date) -> tuple[date, tuple[str, ...]]:
    """Return the first day, and why it is that one where the journal or the sessions say so."""
    from tui.bringing.gathering import first_told_day, last_session, why_there

    if asked.since == EVERYTHING:
        return first_told_day(journal, today, asked.choice) or today, ()
    session, preset = last_session(journal, today), asked.preset
    if asked.since != LAST_SESSION:
        first = first_told_day(journal, today, asked.choice)
        start = preset.start(today, last_session=session, first_day=first)
        uncut = preset.start(today, last_session=session, first_day=None)
        why = why_there(journal, today, start, uncut, first)
        return start, why or ((NO_SESSION_YET,) if preset.since_session and session is None and first else ())
    if session is None:
        raise Refused(
            tr(
                "No session is written down yet, so there is no last one; `--since WHEN` names a day. "
                "`evenso note --kind session` writes one down."
            )
        )
    return session, ()
