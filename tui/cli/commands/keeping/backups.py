"""`evenso backups`: which backups there are, when each was made, what it holds, and where they lie."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import files, json_option
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell

if TYPE_CHECKING:
    from storage.backups.elsewhere import Place
    from storage.backups.ledger import Kept


@click.command("backups", cls=Command, examples=("evenso backups", "evenso backups --also /media/stick"))
@click.option(
    "--also",
    metavar="FOLDER",
    shell_complete=files,
    help="Copy each new one there too, such as to a stick; `none` ends that.",
)
@json_option
@pass_desk
def backups_command(desk: Desk, /, also: str | None, as_json: bool) -> None:
    """List the backups of this journal, newest first.

    One is made by itself when something changed, by the app when it opens and
    by a command once a day. The newest ten stay, one of each of the last eight
    weeks and of the last twelve months, and those you asked for. Nothing is
    opened.
    """
    if also is not None:
        return _choose_place(desk, also)
    from evenso.wording.backups.saying import HOW_BACK, HOW_MADE, NONE_YET, NOT_MADE_HERE
    from storage.backups import ledger
    from storage.backups.elsewhere import noted
    from storage.location import backup_folder

    folder = backup_folder(desk.path)
    found = list(reversed(ledger.read(folder, desk.path)))
    others = ledger.strangers(folder, desk.path)
    place = noted(folder, desk.path.resolve())
    if as_json:
        last = next((one.made for one in found if one.good), None)
        listed = [document(one, folder) for one in found]
        told = {"others": [str(one) for one in others], "second_place": None if place is None else str(place.folder)}
        return print_json({"folder": str(folder), "last_verified": last, "backups": listed, **told})
    if not found and not others:
        return say(NONE_YET)
    for one in found:
        for line in lines(one):
            say(line)
    for path in others:
        say(f"{NOT_MADE_HERE:<22} {path.name}")
    say()
    say(tr("They lie in {folder}.", folder=folder))
    for line in about_second(place):
        say(line)
    tell(f"{HOW_MADE} {HOW_BACK}" if found else HOW_BACK)
    return None


def _choose_place(desk: Desk, also: str) -> None:
    """Keep the second place as a setting of the journal, and bring it what it lacks at once."""
    from evenso.wording.backups.saying import say_place_chosen
    from storage.backups.elsewhere import SETTING
    from storage.location import backup_folder
    from storage.problems import NotCarried

    place = Path(also).expanduser().absolute()
    if also == "none":
        chosen = ""
    elif not place.is_dir():
        raise Refused(tr("There is no folder {place}. Nothing was changed.", place=place))
    elif place.resolve() in {backup_folder(desk.path).resolve(), desk.path.parent.resolve()}:
        raise Refused(
            tr(
                "{place} is where the journal lies already; a second place lies elsewhere. Nothing was changed.",
                place=place,
            )
        )
    else:
        chosen = str(place)
    with desk.existing() as journal:
        journal.set_setting(SETTING, chosen)
        say(f"{say_place_chosen(chosen)}.")
        try:
            journal.automatic_backup()
        except NotCarried as problem:
            tell(str(problem))


def about_second(place: Place | None) -> list[str]:
    """Return what is said of the second place, nothing where none was chosen."""
    from evenso.wording.backups.saying import say_place

    if place is None:
        return []
    last = None if place.last is None else place.last.moment
    return [say_place(str(place.folder), is_there=place.is_there, last=last)]


def lines(one: Kept) -> list[str]:
    """Return what is said of one backup: when and what it holds, then its name and what it was made for."""
    from evenso.wording.backups.saying import say_holds, say_state, say_what_for, say_when

    last = None if one.last_day is None else date.fromisoformat(one.last_day)
    state = say_state(verified=one.verified, damaged=one.damaged)
    return [
        f"{say_when(one.moment):<22} {say_holds(one.entries, last)}{f'; {state}' if state else ''}",
        f"{'':<22} {one.file} ({say_what_for(one.what)})",
    ]


def document(one: Kept, folder: Path) -> dict[str, Any]:
    """Return one backup as JSON."""
    return {
        "file": str(folder / one.file),
        "made": one.made,
        "what": one.what,
        "entries": one.entries,
        "last_day": one.last_day,
        "bytes": one.bytes,
        "protected": one.sealed,
        "verified": one.verified,
        "damaged": one.damaged,
    }
