"""What is asked before the app opens where a journal was once and is gone: bring its backup back, begin anew, leave."""

from __future__ import annotations

from contextlib import suppress

from evenso.language import tr
from storage.problems import JournalProblem, JournalVanished
from tui.cli.desk import Desk
from tui.cli.streams.output import say, tell
from tui.cli.streams.words import ask


def settle(desk: Desk) -> bool:
    """Ask what to do about a journal that is gone; return whether the app can open now."""
    from storage.location import backup_folder
    from storage.restoring.missing import newest_left, refuse_anew

    folder = backup_folder(desk.path)
    try:
        refuse_anew(desk.path, folder)
    except JournalVanished:
        newest = newest_left(desk.path, folder)
    else:
        return True
    say(tr("The journal {path} was here once and is gone: moved, renamed or deleted.", path=desk.path))
    say(tr("Nothing was made in its place."))
    say()
    if newest is not None:
        say(tr("  b  bring back its newest backup: {told}", told=_told(desk, newest.name)))
    say(tr("  n  begin a new journal; the backups stay where they are"))
    say(tr("  anything else leaves, so that you can look for it"))
    answer = ask("> ").lower()
    if answer == "n":
        desk.anew = True
        return True
    if answer == "b" and newest is not None:
        return _brought_back(desk, newest.name)
    return False


def _brought_back(desk: Desk, name: str) -> bool:
    from storage.backups import ledger
    from storage.location import backup_folder
    from storage.restoring.putting_back import put_back
    from tui.cli.commands.keeping.opening import readied

    folder = backup_folder(desk.path)
    listed = ledger.named(folder, desk.path).get(name)
    as_it_is = listed is not None and not listed.good  # said in the line that was chosen; no whole one is left
    try:
        with readied(desk, folder / name, as_it_is=as_it_is) as ready:
            put_back(ready, folder=folder)
    except JournalProblem as problem:
        tell(str(problem))
        return False
    return True


def _told(desk: Desk, name: str) -> str:
    """Return what a backup holds, by its line in the list; a file that is not in it by its name alone."""
    from tui.cli.commands.keeping.backups import lines

    with suppress(StopIteration):
        from storage.backups import ledger
        from storage.location import backup_folder

        return lines(next(one for one in ledger.read(backup_folder(desk.path), desk.path) if one.file == name))[0]
    return name
