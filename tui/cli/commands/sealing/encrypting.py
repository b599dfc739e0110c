"""`evenso encrypt` and `evenso decrypt`: the journal sealed with a passphrase, and opened for everybody again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from evenso.language import tr, tr_many
from evenso.wording.locking.protecting import (
    KEYRING_LEFT,
    MISSING,
    REMAINS,
    STILL_OPEN,
    say_backups_sealed,
    say_beside,
    say_sealed,
    say_stay_protected,
    say_taken_off,
)
from tui.cli.commands.sealing.backups import (
    KEEP,
    choose,
    places,
    say_done,
    say_second_place,
    say_unknown,
    say_working,
)
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, files, json_option
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell

if TYPE_CHECKING:
    from storage.journal import Journal
    from storage.sealing.copies import Outcome
    from storage.sealing.places import Places


@click.command(
    "encrypt",
    cls=Command,
    examples=(
        "evenso encrypt",
        "evenso encrypt --backups encrypt --sheet sheet.txt",
        "evenso --passphrase-fd 3 encrypt --backups encrypt 3< FILE",
    ),
)
@click.option(
    "--backups", type=OneOf(("encrypt", KEEP, "remove")), help="What becomes of backups without a passphrase."
)
@click.option(
    "--sheet", metavar="FILE", shell_complete=files, help="Write a sheet to print, with room for the passphrase."
)
@json_option
@pass_desk
def encrypt_command(desk: Desk, /, backups: str | None, sheet: str | None, as_json: bool) -> None:
    """Protect the journal with a passphrase.

    It is written anew, encrypted, and compared with the old file entry by entry;
    only then the old file goes. If the passphrase is forgotten, what you wrote
    is lost. It is asked for at the terminal, never taken as an argument.
    """
    from storage.engine import CAN_ENCRYPT

    if not CAN_ENCRYPT:
        raise Refused(MISSING)
    if as_json and sheet == "-":
        raise Refused(tr("Standard output holds one document: name a file for the sheet. Nothing was changed."))
    if _is_sealed(desk.path):
        _only_backups(desk, backups, as_json=as_json)
        return
    words, typed = _new_passphrase(desk)
    with _begun(desk) as journal:
        where, beside = places(journal), journal.open_copies_beside()
        way = _way(backups, where)
        if typed:
            _last_time(words)
        if sheet is not None:
            _sheet(desk, sheet, where)  # first of all: where it cannot be written, nothing is changed
        say_working()
        count = journal.reseal(words)[0]
    outcome = _backups(way, words, where)
    if as_json:
        print_json({"protected": True, "entries": count, **_told(way, outcome)})
    else:
        say(say_sealed(count))
    _say_backups(way, outcome, aloud=not as_json)
    say_unknown(where)
    say_second_place(where)
    if beside:
        tell(say_beside([one.name for one in beside]))
    tell(REMAINS)
    if sheet is None and typed:
        tell(tr("`evenso passphrase --sheet FILE` makes a sheet to write it on by hand."))


def _is_sealed(path: Path) -> bool:
    from storage.opening.conditions import Shape, look
    from storage.problems import NoJournal

    try:
        return look(path, open_already={}).shape is Shape.SEALED
    except NoJournal:
        return False


def _new_passphrase(desk: Desk) -> tuple[str, bool]:
    """Return the passphrase that was given, or one that somebody typed (True then)."""
    from tui.cli.unlocking.choosing import typed_twice, usable
    from tui.cli.unlocking.sources import given

    words = None if desk.stand_in is not None else given(desk.environ, desk.passphrase_fd)
    if words is not None:
        return usable(words), False
    desk.may_begin()
    return typed_twice(), True


def _last_time(words: str) -> None:
    from tui.cli.unlocking.choosing import typed_a_last_time

    typed_a_last_time(words)


def _begun(desk: Desk) -> Journal:
    """Open the journal, which has no passphrase, or begin one."""
    from storage.journal import Journal

    begins = desk.may_begin()
    journal = Journal.open(desk.path, clock=desk.clock, create=begins)
    for notice in (*journal.notices, *([tr("A new journal begins at {path}.", path=desk.path)] if begins else [])):
        tell(notice)
    return journal


def _way(chosen: str | None, where: Places) -> str:
    lying_open = where.without()
    if not lying_open:
        return KEEP
    question = tr_many(
        "{n:,} backup in {where} can be read without a passphrase. Protect them too?",
        "{n:,} backups in {where} can be read without a passphrase. Protect them too?",
        len(lying_open),
        where=where,
    )
    return choose(chosen, question, ("encrypt", KEEP, "remove"))


def _backups(way: str, words: str, where: Places) -> Outcome:
    from storage.sealing.copies import Outcome, remove_open_copies, seal_copies

    if way == "encrypt":
        return where.each(lambda folder: seal_copies(folder, where.journal, words))
    if way == "remove":
        return where.each(lambda folder: remove_open_copies(folder, where.journal))
    return Outcome(left=where.without())


def _say_removed(number: int) -> str:
    return tr_many("{n:,} backup was removed.", "{n:,} backups were removed.", number)


def _told(way: str, outcome: Outcome) -> dict[str, object]:
    return {"backups": way, "backups_done": len(outcome.done), "backups_left": len(outcome.left)}


def _say_backups(way: str, outcome: Outcome, *, aloud: bool) -> None:
    say_done(outcome, say_backups_sealed if way == "encrypt" else _say_removed, aloud=aloud)
    if outcome.left:
        tell(STILL_OPEN)


def _sheet(desk: Desk, target: str, where: Places) -> None:
    from tui.cli.unlocking.sheet import make_sheet

    make_sheet(target, where.journal, where.folders[0], desk.now().date())


def _only_backups(desk: Desk, chosen: str | None, *, as_json: bool) -> None:
    """Protect or remove the backups of a journal that has a passphrase already."""
    if chosen in {None, KEEP}:
        raise Refused(
            tr(
                "The journal {path} has a passphrase already; `evenso passphrase` changes it, and `evenso encrypt"
                " --backups encrypt` protects backups that have none.",
                path=desk.path,
            )
        )
    with desk.existing() as journal:
        where = places(journal)
    outcome = _backups(chosen or KEEP, desk.known or "", where)
    if as_json:
        print_json({"protected": True, "entries": None, **_told(chosen or KEEP, outcome)})
    elif not outcome.done and not outcome.left:
        say(tr("No backup in {where} is without a passphrase.", where=where))
    _say_backups(chosen or KEEP, outcome, aloud=not as_json)
    say_unknown(where)
    say_second_place(where)


@click.command("decrypt", cls=Command, examples=("evenso decrypt", "evenso decrypt --json"))
@json_option
@pass_desk
def decrypt_command(desk: Desk, /, as_json: bool) -> None:
    """Take the passphrase off the journal.

    A protected backup is made first. Then the journal is written anew, without a
    passphrase, and compared entry by entry; only then the encrypted file
    goes. Backups stay protected, each with the passphrase of its day.
    """
    from tui.cli.unlocking.keyrings import forget
    from tui.cli.unlocking.sources import FILE

    with desk.existing() as journal:
        if not journal.protected:
            raise Refused(
                tr("The journal {path} has no passphrase, so there is nothing to take off.", path=journal.path)
            )
        path, where = journal.path, places(journal)
        say_working()
        count, kept = journal.reseal(None)
    desk.known, desk.opened = None, False
    sealed = len(where.within())
    if as_json:
        print_json({"protected": False, "entries": count, "backup": str(kept), "backups_left": sealed})
    else:
        say(say_taken_off(str(path)))
        say(tr("`evenso encrypt` protects it again."))
    tell(say_stay_protected(sealed, "" if kept is None else kept.name))
    if not forget(path):
        tell(KEYRING_LEFT)
    if desk.environ.get(FILE):
        tell(tr("{file} is still set: unset it, or opening the journal is refused.", file=FILE))


__all__ = ["decrypt_command", "encrypt_command"]
