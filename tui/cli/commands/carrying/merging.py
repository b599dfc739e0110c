"""`evenso merge`: another copy of the journal, from another machine, brought together with this one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import files, json_option
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.journal import Journal
    from storage.merging.report import MergeReport, Met

_MOST_NAMED: Final = 20


@click.command(
    "merge",
    cls=Command,
    examples=(
        "evenso merge ~/Sync/journal.sync-conflict-20261120-091500-ABCDEFG.db",
        "evenso merge /media/usb/journal.db --dry-run",
    ),
)
@click.argument("other", metavar="OTHER.db", shell_complete=files)
@click.option("--dry-run", is_flag=True, help="Say what would be done and do nothing.")
@click.option(
    "--other-passphrase-file",
    metavar="FILE",
    shell_complete=files,
    help="The other copy's passphrase, if it is another one.",
)
@click.option("--other-journal", is_flag=True, help="Do not ask where it is no copy, but was begun separately.")
@json_option
@pass_desk
def merge_command(
    desk: Desk, /, other: str, dry_run: bool, other_passphrase_file: str | None, other_journal: bool, as_json: bool
) -> None:
    """Bring in another copy of this journal.

    The copy may come from another machine by any way: a sync program, a
    stick. It is only read. Nothing is doubled. The newer edit stands; where
    both copies were changed, the other state is kept beside it. What was
    deleted there goes here too, unless it was changed here. A backup is made
    first, and the whole merge is one step of undo. A journal that is no copy
    of this one, but was begun separately, is told; at a terminal you are asked.
    """
    if desk.may_begin():
        raise Refused(
            tr("There is no journal here to merge into; `evenso restore OTHER.db` makes the copy the journal.")
        )
    path = Path(other).expanduser().absolute()
    if path.suffix.casefold() == ".json" and path.is_file():
        raise Refused(
            tr(
                "{path} is an export, not a copy of a journal; `evenso import evenso FILE` brings one in. Nothing was"
                " changed.",
                path=path,
            )
        )
    with desk.existing() as journal:

        def take(words: str | None) -> MergeReport:
            return _take(journal, path, words, dry_run=dry_run, other_journal=other_journal)

        report = _merge(desk, path, other_passphrase_file, take)
    if as_json:
        print_json(_document(report, dry_run=dry_run))
    else:
        _say(report, path, dry_run=dry_run)


def _take(journal: Journal, path: Path, words: str | None, *, dry_run: bool, other_journal: bool) -> MergeReport:
    """Merge what the passphrase opens; of a journal that was begun separately somebody who is there is asked first.

    A script is told, as it always could merge one, and the whole is one step of undo.
    """
    from evenso.wording.carrying.merging import BRING_IN, LEFT, TWO_LISTS
    from storage.merging.merge import AnotherJournal
    from tui.cli.streams.words import ask, is_yes, someone_is_there

    asks = someone_is_there() and not other_journal
    try:
        return journal.merge_copy(path, passphrase=words, dry_run=dry_run, only_a_copy=asks)
    except AnotherJournal as found:
        tell(f"{found} {TWO_LISTS}")
    if not is_yes(ask(BRING_IN)):
        raise Refused(LEFT)
    return journal.merge_copy(path, passphrase=words, dry_run=dry_run)


def _merge(desk: Desk, path: Path, named: str | None, take: Callable[[str | None], MergeReport]) -> MergeReport:
    """Merge with the passphrase that opens the other copy: given for it, else this journal's, else asked for."""
    from storage.engine import CAN_ENCRYPT
    from storage.foreign.opening import is_protected
    from storage.problems import JournalLocked, PassphraseMissing
    from tui.cli.unlocking.asking import ask_for, can_ask
    from tui.cli.unlocking.sources import from_file

    if named is not None or not is_protected(path):
        return take(None if named is None else from_file(named))
    try:
        return take(desk.passphrase)
    except JournalLocked:
        if not CAN_ENCRYPT:
            raise
        if not can_ask():
            raise PassphraseMissing(
                tr(
                    "{path} opens with a passphrase that was not given, or it is not a journal. Nothing was changed;"
                    " --other-passphrase-file FILE names a file with the passphrase.",
                    path=path,
                )
            ) from None
    return take(ask_for(tr("Passphrase of {name}: ", name=path.name)))


def _document(report: MergeReport, *, dry_run: bool) -> dict[str, Any]:
    def counts(of: dict[str, int]) -> dict[str, int]:
        return {thing.replace(" ", "_"): count for thing, count in of.items()}

    def met(of: list[Met]) -> list[dict[str, Any]]:
        return [
            {
                "kind": one.thing.replace(" ", "_"),
                "id": one.id,
                "day": one.day and one.day.isoformat(),
                "name": one.name,
            }
            for one in of
        ]

    return {
        "read": report.read,
        "another_journal": report.another,
        "dry_run": dry_run,
        "added": counts(report.added),
        "updated": counts(report.updated),
        "removed": counts(report.removed),
        "both_kept": met(report.both),
        "kept_though_deleted": met(report.kept),
        "unreadable": met(report.unreadable),
        "drafts": report.drafts,
        "drafts_left": report.drafts_left,
        "from": report.first and report.first.isoformat(),
        "to": report.last and report.last.isoformat(),
    }


def _say(report: MergeReport, path: Path, *, dry_run: bool) -> None:
    from evenso.wording.carrying.merging import (
        BOTH,
        KEPT,
        ONLY_READ,
        TAKEN_BACK,
        TWO_WAYS,
        UNDO,
        UNREADABLE,
        say_drafts,
        say_met,
    )

    for line in _came(report, path.name, dry_run=dry_run):
        say(line)
    told = (
        (BOTH, report.both),
        (KEPT, report.kept),
        (TAKEN_BACK, report.taken_back),
        (UNREADABLE, report.unreadable),
    )
    for words, met in told:
        if met:
            say(words)
        for one in met[:_MOST_NAMED]:
            say(f"  {say_met(one.thing, one.id, one.day, one.name)}")
        if len(met) > _MOST_NAMED:
            say(tr("  … and {more:,} more; --json lists them all.", more=len(met) - _MOST_NAMED))
    for line in say_drafts(report.drafts, report.drafts_left):
        say(line)
    if report.touched and not dry_run:
        tell(UNDO)
        tell(ONLY_READ if report.another else TWO_WAYS)


def _came(report: MergeReport, name: str, *, dry_run: bool) -> list[str]:
    """Return whether it was a copy at all, then what came and what went."""
    from evenso.wording.carrying.merging import NOTHING_NEW, TWO_LISTS, say_another, say_merge

    said = [" ".join([say_another(name), *([TWO_LISTS] if dry_run else [])])] if report.another else []
    said += [] if report.touched else [NOTHING_NEW]
    return said + say_merge(name, report.new, report.updated, report.removed, dry_run=dry_run)


__all__ = ["merge_command"]
