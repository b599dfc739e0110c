"""What imports share: the journal they go into, and saying what was done."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, Final

from evenso.language import tr
from tui.cli.desk import Desk
from tui.cli.streams.output import say, tell

if TYPE_CHECKING:
    from storage.answers import ImportCounts
    from storage.journal import Journal


TAKE_BACK: Final = tr("`evenso undo` takes the whole import back.")


def journal_for(desk: Desk, *, dry_run: bool) -> AbstractContextManager[Journal | None]:
    """Open the journal an import goes into; a dry run makes none where none has begun."""
    return nullcontext() if dry_run and desk.may_begin() else desk.writing()


def counts_document(counts: ImportCounts, **more: Any) -> dict[str, Any]:
    """Return what an import did as the contract's JSON document, with what else is known put in before the days."""
    return {
        "read": counts.read,
        "added": counts.added,
        "updated": counts.updated,
        "unchanged": counts.unchanged,
        "kept": counts.kept,
        "apart": counts.apart,
        **more,
        "from": None if counts.first is None else counts.first.isoformat(),
        "to": None if counts.last is None else counts.last.isoformat(),
    }


def say_counts(counts: ImportCounts, source: str, *, dry_run: bool) -> None:
    """Say what an import did or would do."""
    from evenso.wording.dates import say_span
    from evenso.wording.imports import FOUND_NONE, say_apart, say_brought

    if not counts.read and not counts.additions:
        return say(FOUND_NONE)
    span = "" if counts.first is None or counts.last is None else f", {say_span(counts.first, counts.last)}"
    say(say_brought(counts.read, f"{source}{span}", dry_run=dry_run))
    say(
        tr(
            "  {added:,} added, {updated:,} updated, {unchanged:,} unchanged.",
            added=counts.added,
            updated=counts.updated,
            unchanged=counts.unchanged,
        )
    )
    if counts.kept:
        say(tr("  {kept:,} left as you changed or deleted them here.", kept=counts.kept))
    if counts.apart:
        say(f"  {say_apart(counts.apart, dry_run=dry_run)}")
    if counts.added + counts.updated and not dry_run:
        tell(TAKE_BACK)
    return None
