"""`evenso passphrase`: another passphrase for the journal, and whether the system's keyring keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from evenso.language import tr, tr_many
from evenso.wording.locking.protecting import (
    CHANGED,
    KEYRING_LEFT,
    OFTEN_FROM_BEFORE,
    say_backups_rewritten,
    say_of_their_day,
)
from tui.cli.commands.sealing.backups import KEEP, choose, places, say_done, say_second_place, say_working
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import FAILED, Refused
from tui.cli.options import OneOf, files, json_option
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell

if TYPE_CHECKING:
    from storage.journal import Journal
    from storage.sealing.places import Places


@click.command(
    "passphrase",
    cls=Command,
    examples=(
        "evenso passphrase",
        "evenso passphrase --backups rewrite",
        "evenso passphrase --remember",
        "evenso passphrase --forget",
        "evenso passphrase --sheet sheet.txt",
        "evenso --passphrase-fd 3 passphrase --new-passphrase-fd 4 3< OLD 4< NEW",
    ),
)
@click.option("--backups", type=OneOf(("rewrite", KEEP)), help="Give backups the new passphrase too, or keep them.")
@click.option("--remember", is_flag=True, help="Keep it in the system's keyring, so that it is not asked for.")
@click.option("--forget", is_flag=True, help="Take it out of the keyring again.")
@click.option(
    "--sheet", metavar="FILE", shell_complete=files, help="Write a sheet to print, with room for the passphrase."
)
@click.option("--new-passphrase-fd", metavar="N", type=int, help="Read the new one from this open file.")
@json_option
@pass_desk
def passphrase_command(
    desk: Desk,
    /,
    backups: str | None,
    remember: bool,
    forget: bool,
    sheet: str | None,
    new_passphrase_fd: int | None,
    as_json: bool,
) -> int:
    """Change the passphrase of the journal.

    A backup is made first. The journal is then written anew with the new
    passphrase and compared entry by entry; only then the old file goes. Other
    backups open with the passphrase of their day.
    """
    if remember and forget:
        raise Refused(tr("--remember and --forget are each other's opposite; nothing was changed."))
    if forget:
        return _forget(desk, as_json=as_json)
    if remember and new_passphrase_fd is None and backups is None:
        return _remember(desk, as_json=as_json)
    if sheet is not None and new_passphrase_fd is None and backups is None:
        _sheet(desk, sheet)
        return 0
    return _change(desk, backups, new_passphrase_fd, remember=remember, as_json=as_json)


def _change(desk: Desk, backups: str | None, number: int | None, *, remember: bool, as_json: bool) -> int:
    from storage.sealing.copies import Outcome, rewrite_copies
    from tui.cli.unlocking.keyrings import bring_along

    # the keyring is left out: who finds the computer open may read the journal, but not shut its owner out
    with _protected(desk, use_keyring=False) as journal:
        path, was = journal.path, desk.known or ""
        where = places(journal)
        words = _new(number)
        way = _way(backups, where)
        if number is None:
            _last_time(words)
        say_working()
        count, kept = journal.reseal(words)
    desk.known = words
    outcome = Outcome()
    if way == "rewrite":
        outcome = where.each(lambda folder: rewrite_copies(folder, path, was=was, passphrase=words))
    sealed = where.within()
    if as_json:
        told = {"backups": way, "backups_done": len(outcome.done), "backups_left": len(sealed) - len(outcome.done)}
        print_json({"protected": True, "entries": count, "backup": str(kept), **told})
    else:
        say(CHANGED)
    say_done(outcome, say_backups_rewritten, aloud=not as_json)
    if way != "rewrite":
        tell(say_of_their_day(len(sealed), str(where)))
    elif outcome.left:
        tell(OFTEN_FROM_BEFORE)
    say_second_place(where)
    if kept_along := bring_along(path, words, wanted=remember):
        tell(kept_along)
    _say_file(desk)
    return 0


def _way(chosen: str | None, where: Places) -> str:
    question = tr_many(
        "A backup is made first; with it {n:,} backup in {where} will open with the passphrase you had until now. Keep"
        " it so, or rewrite them with the new one?",
        "A backup is made first; with it {n:,} backups in {where} will open with the passphrase you had until now. Keep"
        " it so, or rewrite them with the new one?",
        len(where.within()) + 1,
        where=where,
    )
    return choose(chosen, question, (KEEP, "rewrite"))


def _new(number: int | None) -> str:
    from tui.cli.unlocking.choosing import typed_twice, usable
    from tui.cli.unlocking.sources import from_open_file

    if number is not None:
        return usable(from_open_file(number, "--new-passphrase-fd"))
    return typed_twice()


def _last_time(words: str) -> None:
    from tui.cli.unlocking.choosing import typed_a_last_time

    typed_a_last_time(words)


def _say_file(desk: Desk) -> None:
    from tui.cli.unlocking.sources import FILE

    if desk.environ.get(FILE):
        tell(
            tr(
                "{variable} names {file}: put the new passphrase into it, or unset it.",
                variable=FILE,
                file=desk.environ[FILE],
            )
        )


def _remember(desk: Desk, *, as_json: bool) -> int:
    from tui.cli.unlocking import keyrings
    from tui.cli.unlocking.asking import ask_for, can_ask

    if not keyrings.is_there():
        raise Refused(
            tr(
                "There is no keyring here that keeps a passphrase safe. The package `keyring` and a keyring of the"
                " system are needed (`pip install 'evenso[keyring]'`). Nothing was kept."
            )
        )
    if not can_ask():
        raise Refused(
            tr("To keep the passphrase it is asked for once more, and here is no terminal. Nothing was kept.")
        )
    with _protected(desk, use_keyring=False) as journal:
        tell(tr("Programs that run under your name can read what the keyring keeps."))
        if not journal.opened_with(ask_for(tr("The passphrase once more, to keep it in the keyring: "))):
            raise Refused(tr("That is not the passphrase. Nothing was kept."))
        kept = keyrings.remember(journal.path, desk.known or "")
    if as_json:
        print_json({"remembered": kept})
    elif kept:
        say(tr("The keyring keeps the passphrase of this journal. Keep it elsewhere too: a keyring can be lost."))
    else:
        tell(tr("The keyring did not take it; you will be asked as before."))
    return 0 if kept else FAILED


def _forget(desk: Desk, *, as_json: bool) -> int:
    from tui.cli.unlocking.keyrings import forget

    gone = forget(desk.path)
    if as_json:
        print_json({"remembered": not gone})
    elif gone:
        say(tr("The keyring keeps no passphrase of this journal."))
    else:
        tell(KEYRING_LEFT)
    return 0 if gone else FAILED


def _sheet(desk: Desk, target: str) -> None:
    from storage.location import backup_folder
    from tui.cli.unlocking.sheet import make_sheet

    path = desk.path.resolve()
    make_sheet(target, path, backup_folder(path), desk.now().date())


def _protected(desk: Desk, *, use_keyring: bool) -> Journal:
    """Open the journal, which must be protected."""
    from storage.problems import NoJournal

    try:
        journal = desk.open(create=False, use_keyring=use_keyring)
    except NoJournal:
        raise Refused(tr("Nothing is written yet. `evenso encrypt` begins a journal with a passphrase.")) from None
    if not journal.protected:
        journal.close()
        raise Refused(tr("The journal {path} has no passphrase; `evenso encrypt` gives it one.", path=journal.path))
    return journal


__all__ = ["passphrase_command"]
