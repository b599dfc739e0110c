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
@json_option
@pass_desk
def merge_command(desk: Desk, /, other: str, dry_run: bool, other_passphrase_file: str | None, as_json: bool) -> None:
    """Bring in another copy of this journal.

    The copy may come from another machine by any way: a sync program, a
    stick. It is only read. Nothing is doubled. The newer edit stands; where
    both copies were changed, the other state is kept beside it. What was
    deleted there goes here too, unless it was changed here. A backup is made
    first, and the whole merge is one step of undo.
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
        report = _merge(desk, journal, path, other_passphrase_file, dry_run=dry_run)
    if as_json:
        print_json(_document(report, dry_run=dry_run))
    else:
        _say(report, path, dry_run=dry_run)


def _merge(desk: Desk, journal: Journal, path: Path, named: str | None, *, dry_run: bool) -> MergeReport:
    """Merge with the passphrase that opens the other copy: given for it, else this journal's, else asked for."""
    from storage.engine import CAN_ENCRYPT
    from storage.foreign.opening import is_protected
    from storage.problems import JournalLocked, PassphraseMissing
    from tui.cli.unlocking.asking import ask_for, can_ask
    from tui.cli.unlocking.sources import from_file

    if named is not None or not is_protected(path):
        words = None if named is None else from_file(named)
        return journal.merge_copy(path, passphrase=words, dry_run=dry_run)
    try:
        return journal.merge_copy(path, passphrase=desk.passphrase, dry_run=dry_run)
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
    return journal.merge_copy(path, passphrase=ask_for(tr("Passphrase of {name}: ", name=path.name)), dry_run=dry_run)


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
        NOTHING_NEW,
        TAKEN_BACK,
        TWO_WAYS,
        UNDO,
        UNREADABLE,
        say_drafts,
        say_merge,
        say_met,
    )

    if not report.touched:
        say(NOTHING_NEW)
    for line in say_merge(path.name, report.new, report.updated, report.removed, dry_run=dry_run):
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
        tell(TWO_WAYS)


__all__ = ["merge_command"]
