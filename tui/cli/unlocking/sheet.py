"""A sheet of paper to keep: what one needs to open the journal again, with room to write the passphrase by hand.

The passphrase itself is never printed: a printer and its queue remember what passes through them.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from evenso.language import tr
from tui.cli.streams.files import write_private
from tui.cli.streams.output import say, tell

_SHEET: Final = tr("""\
EVEN SO: a sheet to keep                                        {day}

My journal       {journal}
Its backups      {backups}

My passphrase, written by hand:


  ____________________________________________________________________


Without the passphrase nobody can open the journal, also not those who
made the program. Backups open with the passphrase of their day.

To open it again, also on another computer: install Even So, copy the
journal or a backup there, and put it in place:

    evenso restore COPY.db

The file is an SQLCipher 4 database: other programs that know SQLCipher
open it with the same passphrase.

Keep this sheet where you keep your passport. Whoever has it and the
file can read what you wrote.
""")


def make_sheet(target: str, journal: Path, backups: Path, day: date) -> None:
    """Write the sheet to a file, or to standard output for `-`; a file that is there stays as it is."""
    text = _SHEET.format(day=day.isoformat(), journal=journal, backups=backups)
    if target == "-":
        say(text)
        return
    path = write_private(target, text, force=False, way=tr("name another file for the sheet"))
    tell(tr("A sheet to print is in {path}; the passphrase goes on it by hand.", path=path))


__all__ = ["make_sheet"]
