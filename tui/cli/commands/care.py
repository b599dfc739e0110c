"""`evenso where`, `check` and `backup`: where the journal lies, whether it is whole, and a verified copy of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from evenso.language import figures, tr, tr_as, tr_many
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import FAILED, Refused
from tui.cli.options import files, json_option
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell

if TYPE_CHECKING:
    from storage.backups.elsewhere import Place


@click.command("where", cls=Command, examples=("evenso where", "evenso where --json"))
@json_option
@pass_desk
def where_command(desk: Desk, /, as_json: bool) -> None:
    """Say where the journal lies.

    --journal names another one, then EVENSO_JOURNAL, then the default place.
    Nothing is opened or made.
    """
    from evenso.wording.backups.saying import say_last
    from storage.backups.elsewhere import noted
    from storage.backups.ledger import newest
    from storage.location import backup_folder

    path, exists, backups = desk.path, desk.path.exists(), backup_folder(desk.path)
    size = path.stat().st_size if exists else None
    protected = _protected(path) if exists else None
    last = newest(backups, path)
    lying_open = _lying_open(path) if protected else 0
    place = noted(backups, path.resolve())
    if as_json:
        return print_json(
            {
                "journal": str(path),
                "chosen_by": desk.chosen_by,
                "exists": exists,
                "bytes": size,
                "protected": protected,
                "backups": str(backups),
                "last_verified_backup": None if last is None else last.made,
                "backups_without_passphrase": lying_open if protected else None,
                "second_place": None if place is None else str(place.folder),
            }
        )
    say(tr("Journal    {path}", path=path))
    say(f"           {_nothing_there(path, backups) if size is None else figures(f'{size / 1024:,.0f} KB')}")
    if protected is not None:
        say(tr("Protected  {protection}", protection=_PROTECTION[protected]))
    say(tr("Backups    {backups}", backups=backups))
    when = say_last(None if last is None else last.moment, desk.now())
    say(tr("           the last verified one: {when}", when=when))
    return _say_more(desk, place, lying_open)


def _say_more(desk: Desk, place: Place | None, lying_open: int) -> None:
    for line in _more_of_backups(place, lying_open):
        say(f"           {line}")
    say(tr("Chosen by  {chosen_by}", chosen_by=_CHOSEN.get(desk.chosen_by, desk.chosen_by)))


_CHOSEN = {"the demo": tr("the demo"), "default": tr_as("where", "default")}


def _more_of_backups(place: Place | None, lying_open: int) -> list[str]:
    from tui.cli.commands.keeping.backups import about_second

    told = tr(
        "{lying_open:,} without a passphrase; `evenso encrypt --backups encrypt` protects them", lying_open=lying_open
    )
    return [*about_second(place), *([told] if lying_open else [])]


_PROTECTION: Final = {
    True: tr("with a passphrase"),
    False: tr("no; `evenso encrypt` puts a passphrase on it"),
}


def _nothing_there(path: Path, backups: Path) -> str:
    """Return what is said where no journal lies: one that was here once is not said to have never begun."""
    from evenso.wording.backups.saying import NOT_BEGUN, say_gone
    from storage.restoring.missing import newest_left, was_here

    if not was_here(path, backups):
        return NOT_BEGUN
    newest = newest_left(path, backups)
    return say_gone(None if newest is None else newest.name)


def _protected(path: Path) -> bool | None:
    """Whether the journal's file needs a passphrase, by its first bytes; None when it is no journal."""
    from storage.opening.conditions import Shape, look
    from storage.problems import JournalProblem

    try:
        return look(path, open_already={}).shape is Shape.SEALED
    except JournalProblem:
        return None


def _lying_open(path: Path) -> int:
    """How many backups of a protected journal need no passphrase."""
    from storage.location import backup_folder
    from storage.sealing.copies import own_copies

    return len(own_copies(backup_folder(path.resolve()), path.resolve()).plain)


@click.command("check", cls=Command, examples=("evenso check", "evenso check --make-private", "evenso check --json"))
@click.option("--make-private", is_flag=True, help="Take other accounts' right to read it away.")
@click.option("--rebuild-search", is_flag=True, help="Make the search index anew from the entries first.")
@json_option
@pass_desk
def check_command(desk: Desk, /, make_private: bool, rebuild_search: bool, as_json: bool) -> int:
    """Check that the journal is whole.

    It looks through the whole file and changes nothing in it. Ends with 1
    when something was found. A file with damaged parts is only read from then
    on, until a check finds it whole or a backup takes its place. Damage of
    the search index alone is no loss: --rebuild-search makes it anew.
    """
    journal = desk.reading()
    if journal is None:
        if as_json:
            print_json({"ok": True, "problems": []})
        return 0
    with journal:
        if make_private:
            for done in journal.make_private():
                tell(done)
        if rebuild_search:
            journal.rebuild_search()
            tell(tr("The search index was made anew from the entries."))
        problems = journal.check()
    if as_json:
        print_json({"ok": not problems, "problems": problems})
    elif problems:
        for problem in problems:
            say(problem)
    else:
        say(tr("The journal is whole."))
    return FAILED if problems else 0


def _target(target: str | None) -> Path | None:
    """Return where a backup is to go; Refused for a folder that is not there, and for a wish to see backups."""
    if target in {"list", "ls", "show"}:
        raise Refused(
            tr(
                "`evenso backups` lists them. For a backup of that name write ./{name}. Nothing was written.",
                name=target,
            )
        )
    path = None if target is None else Path(target).expanduser().absolute()
    if path is not None and not path.parent.is_dir():
        raise Refused(
            tr("There is no folder {parent}; name one that is there. Nothing was written.", parent=path.parent)
        )
    return path


@click.command("backup", cls=Command, examples=("evenso backup", "evenso backup /media/stick/journal-november.db"))
@click.argument("target", required=False, metavar="[FILE]", shell_complete=files)
@json_option
@pass_desk
def backup_command(desk: Desk, /, target: str | None, as_json: bool) -> None:
    """Make a backup that was opened and counted.

    Without a FILE it goes into the backups folder beside the journal. A file
    that is there already is never written over.
    """
    from evenso.wording.backups.saying import say_damaged

    path = _target(target)
    with desk.existing() as journal:
        made, damaged = journal.backup_as_found(path)
        place, copied, problem = journal.carry_elsewhere() if path is None else (None, None, "")
        count = journal.count()
    if as_json:
        print_json(
            {
                "backup": str(made),
                "entries": count,
                "damaged": damaged,
                "copied_to": None if copied is None else str(copied),
            }
        )
    else:
        say(tr_many("Backed up {n:,} entry to {made}.", "Backed up {n:,} entries to {made}.", count, made=made))
    if damaged:
        tell(say_damaged(damaged))
    elif not as_json:
        tell(tr("It was opened again, checked and counted."))
    carried = _carried(place, copied, problem)
    if carried:
        tell(carried)


def _carried(place: Place | None, copied: Path | None, problem: str) -> str:
    from evenso.wording.backups.saying import say_carried

    folder, there = (None, False) if place is None else (str(place.folder), place.is_there)
    return say_carried(folder, is_there=there, copied=copied is not None, problem=problem)
