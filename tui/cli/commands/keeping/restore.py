"""`evenso restore`: a backup in the journal's place, after what would be different was shown."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import files, json_option
from tui.cli.shapes import Command
from tui.cli.streams.output import is_terminal, print_json, say, tell
from tui.cli.streams.words import ask, is_yes

if TYPE_CHECKING:
    from storage.restoring.comparing import Content
    from storage.restoring.putting_back import Ready, Restored

EXAMPLES = (
    "evenso restore journal-2026-11-22T081500Z.db",
    "evenso restore /media/stick/journal.db",
    "evenso restore --dry-run journal-2026-11-22T081500Z.db",
)


@click.command("restore", cls=Command, examples=EXAMPLES)
@click.argument("backup", metavar="FILE", shell_complete=files)
@click.option("--dry-run", is_flag=True, help="Say what would be different, and change nothing.")
@click.option("--yes", is_flag=True, help="Do not ask; for scripts.")
@click.option("--as-it-is", is_flag=True, help="Also a backup with things in it that are not as they were saved.")
@json_option
@pass_desk
def restore_command(desk: Desk, /, backup: str, dry_run: bool, yes: bool, as_it_is: bool, as_json: bool) -> None:
    """Put a backup in the journal's place.

    FILE is a backup's path, or a name from `evenso backups`. It is looked
    through and counted first, and what would be different is shown. The
    journal that is there now is put aside among the backups, never written
    over. Where no journal is yet, as on a new machine, it begins with the
    backup.
    """
    from storage.location import backup_folder
    from storage.restoring.putting_back import put_back
    from tui.cli.commands.keeping.opening import readied

    path = _found(desk, backup)
    with readied(desk, path, as_it_is=as_it_is) as ready:
        if not as_json:
            _show(ready)
        if dry_run or not _wanted(ready, yes=yes, as_json=as_json):
            return print_json(_document(ready, None)) if as_json else tell(_left())
        done = put_back(ready, folder=backup_folder(ready.path))
        if as_json:
            return print_json(_document(ready, done))
        return _say_done(done, ready)


def _found(desk: Desk, name: str) -> Path:
    """Return the file that is meant: at its path, or by its name among the backups."""
    from storage.location import backup_folder

    path = Path(name).expanduser().absolute()
    listed = backup_folder(desk.path) / name
    if not path.exists() and Path(name).name == name and listed.exists():
        path = listed
    if not path.exists():
        raise Refused(
            tr("There is no file {path}. `evenso backups` lists the backups; nothing was changed.", path=path)
        )
    if desk.path.exists() and path.samefile(desk.path):
        raise Refused(
            tr("{path} is the journal itself. `evenso backups` lists its backups; nothing was changed.", path=path)
        )
    return path


def _wanted(ready: Ready, *, yes: bool, as_json: bool) -> bool:
    from evenso.wording.backups.restoring import QUESTION, QUESTION_NEW

    if yes:
        return True
    if as_json or not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        raise Refused(
            tr("Nobody can be asked here; --yes restores without asking, --dry-run only shows. Nothing changed.")
        )
    new = ready.comparison is None and not ready.unread
    return is_yes(ask(QUESTION_NEW if new else QUESTION))


def _left() -> str:
    from evenso.wording.backups.restoring import LEFT

    return LEFT


def _show(ready: Ready) -> None:
    from evenso.wording.backups.restoring import KEPT_ASIDE, NONE_THERE, SAME, say_differences, say_not_as_saved

    say(tr("The backup   {holds}", holds=_holds(ready.content)))
    if ready.damaged:
        say(f"             {say_not_as_saved(ready.damaged)}")
    if ready.comparison is None:
        say(tr("The journal  {holds}", holds=ready.unread or NONE_THERE))
    else:
        one = ready.comparison
        say(tr("The journal  {holds}", holds=_holds(one.now)))
        lines = say_differences(one.missing, one.missing_days, one.back, one.other)
        say(tr("If the backup takes its place:") if lines else SAME)
        for line in lines:
            say(f"  {line}")
    if ready.comparison is not None or ready.unread:
        say(KEPT_ASIDE)
    for sentence in _about_protection(ready):
        say(sentence)


def _about_protection(ready: Ready) -> list[str]:
    from evenso.wording.backups.restoring import ANOTHER_KEY, LIES_OPEN, OPEN_WAY_BACK

    if ready.lies_open:
        return [LIES_OPEN]
    if ready.content.sealed and ready.passphrase != ready.own and (ready.comparison is not None or ready.unread):
        return [ANOTHER_KEY, *([OPEN_WAY_BACK] if ready.own is None and ready.comparison is not None else [])]
    return []


def _holds(content: Content) -> str:
    from evenso.wording.backups.restoring import say_content

    return say_content(content.entries, content.kinds, content.first, content.last)


def _say_done(done: Restored, ready: Ready) -> None:
    from evenso.wording.backups.restoring import ELSEWHERE, say_restored

    aside = None if done.aside is None else str(done.aside)
    say(say_restored(done.content.entries, done.content.last, aside))
    if ready.comparison is not None or ready.unread:
        tell(ELSEWHERE)


def _document(ready: Ready, done: Restored | None) -> dict[str, Any]:
    one = ready.comparison
    return {
        "restored": done is not None,
        "damaged": ready.damaged,
        "backup": _content(ready.content),
        "journal": None if one is None else _content(one.now),
        "missing": None if one is None else one.missing,
        "back": None if one is None else one.back,
        "other": None if one is None else one.other,
        "aside": None if done is None or done.aside is None else str(done.aside),
    }


def _content(content: Content) -> dict[str, Any]:
    return {
        "entries": content.entries,
        "from": None if content.first is None else content.first.isoformat(),
        "to": None if content.last is None else content.last.isoformat(),
        "protected": content.sealed,
    }
