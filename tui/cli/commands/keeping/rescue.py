"""`evenso rescue`: what can still be read of a damaged journal, taken into a new one."""

from __future__ import annotations

from pathlib import Path

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import files, json_option
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell


@click.command("rescue", cls=Command, examples=("evenso rescue -o rescued.db", "evenso rescue old.db -o rescued.db"))
@click.argument("damaged", required=False, metavar="[FILE]", shell_complete=files)
@click.option("-o", "--output", required=True, metavar="PATH", shell_complete=files, help="Where the new journal goes.")
@json_option
@pass_desk
def rescue_command(desk: Desk, /, damaged: str | None, output: str, as_json: bool) -> None:
    """Take what can still be read of a damaged journal into a new one.

    FILE is the journal if it is not named. It is read row by row; what
    cannot be read is stepped over and counted, and the file is not changed.
    The new journal is one like any other: it can be read, exported, and put
    in the old one's place with `evenso restore`.
    """
    from storage.salvage.rescuing import rescue
    from tui.cli.commands.keeping.opening import passphrase_for

    source = desk.path if damaged is None else Path(damaged).expanduser().absolute()
    target = Path(output).expanduser().absolute()
    if not source.is_file():
        raise Refused(tr("There is no file {source}. Nothing was made.", source=source))
    if not target.parent.is_dir():
        raise Refused(tr("There is no folder {parent}. Nothing was made.", parent=target.parent))
    done = rescue(source, target, clock=desk.clock, passphrase=passphrase_for(desk, source))
    if as_json:
        return print_json(
            {
                "journal": str(target),
                "entries": done.entries,
                "others": done.others,
                "unread": done.unread,
                "unfit": done.unfit,
                "problems": list(done.problems),
            }
        )
    from evenso.wording.backups.rescuing import say_lost, say_next, say_rescued
    from storage.location import backup_folder
    from storage.restoring.missing import newest_left

    say(say_rescued(done.entries, done.others, str(target)))
    say(say_lost(done.unread, done.unfit))
    for problem in done.problems:
        say(problem)
    newest = newest_left(desk.path, backup_folder(desk.path))
    return tell(say_next(str(target), None if newest is None else str(newest)))
