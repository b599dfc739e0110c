"""`evenso list`, `show` and `search`: entries as lines, one entry in full, entries by their words."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import click

from evenso.language import tr
from evenso.records import AnyEntry, Kind, Moment, NoteForm
from evenso.wording.entries import entry_line, entry_text
from evenso.wording.journal.earlier import NONE_KEPT, say_until
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import OneOf, bare_tag, json_option, named, plain_option, range_options, stored, whole_number
from tui.cli.quick.finding import FOUND, line_of, say_found
from tui.cli.shapes import Command, WordsCommand
from tui.cli.streams.output import columns, is_terminal, print_json, say, tell

if TYPE_CHECKING:
    from storage.journal import Journal

KINDS: Final = (*(str(kind) for kind in Kind), *(str(form) for form in NoteForm if form is not NoteForm.NOTE))
"""What `--kind` takes: the kinds of entries and the forms of notes."""

NONE_FITS: Final = tr("No entry fits these days, kinds, tags and marks.")
SCREENFUL: Final = 50
"""Entries shown on a terminal when nobody said how many."""


@click.command(
    "list",
    cls=Command,
    examples=(
        "evenso list",
        'evenso list --from "1 Nov" --to yesterday --kind note',
        "evenso list --kind thought --tag outside --json",
        "evenso list --on-this-day",
    ),
)
@range_options
@click.option("--kind", type=OneOf(KINDS), metavar="KIND", help=f"Only {', '.join(KINDS)}.")
@click.option("--tag", type=stored, metavar="TAG", shell_complete=named("tag"), help="Only with this tag.")
@click.option("--for-session", is_flag=True, help="Only what is marked to be brought up.")
@click.option("--private", is_flag=True, help="Only what is marked as not for the session.")
@click.option("--on-this-day", is_flag=True, help="Only from this day a month, half a year and whole years ago.")
@click.option(
    "--limit", type=whole_number("--limit", 0), metavar="N", help=f"At most N, 0 for all; {SCREENFUL} on a terminal."
)
@plain_option
@json_option
@pass_desk
def list_command(
    desk: Desk,
    /,
    *,
    since: str | None,
    until: str | None,
    limit: int | None,
    as_json: bool,
    on_this_day: bool,
    **asked: Any,
) -> None:
    """List entries, newest first."""
    start, end = desk.span(since, until)
    most = SCREENFUL if limit is None and not as_json and is_terminal(sys.stdout) else (limit or None)
    journal = desk.reading()
    if journal is None:
        return print_json([]) if as_json else None
    with journal:
        days = _days_like_today(desk, journal) if on_this_day else []
        room = 0 if on_this_day and not days else None if most is None else most + 1
        entries = journal.entries(start=start, end=end, days=days, limit=room, **_meant(**asked))
    more, entries = most is not None and len(entries) > most, entries[:most]
    if as_json:
        from evenso.formats.own_json import entry_document

        return print_json([entry_document(entry) for entry in entries])
    width = columns(desk.environ) if is_terminal(sys.stdout) else 200
    for entry in entries:
        say(_aloud(entry) if desk.plain else entry_line(entry, width))
    if more and limit is None:
        tell(tr("These are the newest {most}; --limit 0 lists all.", most=most))
    elif not entries:
        narrowed = since or until or on_this_day or any(asked.values())
        tell(NONE_FITS if narrowed else tr("There is no entry in this journal."))
    return None


def _aloud(entry: AnyEntry) -> str:
    from evenso.wording.aloud import entry_sentence

    return entry_sentence(entry)


def _days_like_today(desk: Desk, journal: Journal) -> list[date]:
    from evenso.journal.around import days_like

    return [one.day for one in days_like(desk.today(journal), journal.first_day())]


def _meant(*, kind: str | None, tag: str | None, for_session: bool, private: bool) -> dict[str, Any]:
    """Say in the journal's words which entries the options mean."""
    return {
        "kinds": () if kind is None else (Kind(kind) if kind in set(Kind) else Kind.NOTE,),
        "form": NoteForm(kind) if kind in set(NoteForm) and kind not in set(Kind) else None,
        "tag": bare_tag(tag or "") or None,
        "marked": for_session or None,
        "private": private or None,
    }


@click.command("show", cls=Command, examples=("evenso show k3f9", "evenso show k3f9 --versions"))
@click.argument("entry_id", type=stored, metavar="ID")
@click.option("--versions", is_flag=True, help="Also what it said before each change.")
@json_option
@pass_desk
def show_command(desk: Desk, /, entry_id: str, *, versions: bool, as_json: bool) -> None:
    """Show one entry in full.

    ID is the short word in brackets after "Saved …"; `evenso list` shows it too.
    """
    with desk.existing() as journal:
        entry = journal.entry(entry_id.lower())
        earlier = journal.versions(entry.id) if versions else []
    here = desk.now().tzinfo
    wordings = [(Moment.of(until.astimezone(here)), wording) for until, wording in earlier]
    if as_json:
        from evenso.formats.own_json import entry_document

        kept = [{"until": until.iso, **entry_document(wording)} for until, wording in wordings]
        print_json({**entry_document(entry), **({"versions": kept} if versions else {})})
        return
    say(entry_text(entry))
    for until, wording in wordings:
        say(f"\n{say_until(until)}\n\n{entry_text(wording)}")
    if versions and not wordings:
        tell(NONE_KEPT)


@click.command(
    "search",
    cls=WordsCommand,
    examples=(
        "evenso search river",
        'evenso search \'"slept badly"\' --from "3 weeks ago"',
        "evenso search anx* --kind note --json",
    ),
)
@click.argument("words", nargs=-1, required=True, type=stored, metavar="QUERY…")
@range_options
@click.option("--kind", type=OneOf(KINDS), metavar="KIND", help=f"Only {', '.join(KINDS)}.")
@click.option("--limit", type=whole_number("--limit", 1), metavar="N", default=FOUND, help="At most N (50).")
@json_option
@pass_desk
def search_command(
    desk: Desk,
    /,
    words: tuple[str, ...],
    since: str | None,
    until: str | None,
    kind: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Find entries by their words.

    Plain words, "several words together", and begin* for beginnings; any
    other sign is taken as it is.
    """
    start, end = desk.span(since, until)
    journal = desk.reading()
    if journal is None:
        return print_json([]) if as_json else None
    with journal:
        hits = journal.search(" ".join(words), start=start, end=end, kind=kind, limit=limit)
    if as_json:
        return print_json(
            [{"id": hit.id, "kind": str(hit.kind), "day": hit.day.isoformat(), "snippet": hit.snippet} for hit in hits]
        )
    return say_found([line_of(hit.id, hit.day, hit.at.local, hit.snippet) for hit in hits])
