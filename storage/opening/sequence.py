"""The opening sequence (`faults.md` 5.2): what is checked, in which order, and when a journal is only read.

The whole-file `quick_check` is not part of it: it reads every page, so a journal of ten years would open slower than
an empty one. Opening checks what is cheap (header, identity, length, first read); `Journal.check` and every backup
read the whole file.
"""

from __future__ import annotations

import os

from evenso.language import tr
from storage.database import Clock, OpenFile, opening, shapes_open_here
from storage.engine import CAN_ENCRYPT, CLEAN_DELETES, PATIENCE, Connection, Error, connect
from storage.opening.conditions import Found, Shape, look, say_newest_backup
from storage.opening.own import has_strangers
from storage.opening.passphrases import compare, unlock
from storage.opening.rights import loose_ends
from storage.opening.trouble import noted, say_damaged, say_never_sealed
from storage.problems import DamagedAtOnce, JournalLocked, JournalProblem, NotOpened, PassphraseWrong, explain, is_busy
from storage.sealing.strays import sweep
from storage.shapes import APPLICATION_ID, CURRENT

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Final

_SETTINGS: Final = (
    "PRAGMA synchronous=EXTRA",
    "PRAGMA fullfsync=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA recursive_triggers=ON",
    # older engines take their own JSON functions for untrusted in a CHECK and a trigger
    f"PRAGMA trusted_schema={'OFF' if CAN_ENCRYPT else 'ON'}",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA cache_spill=OFF",  # a large import writes its pages once, at its end
)

_OLD_INDEX: Final = 4
"""The form of the search index that engines before 3.42 can write."""


def open_file(path: Path | str, *, clock: Clock, passphrase: str | None = None, patience: float = PATIENCE) -> OpenFile:
    """Open an existing journal for reading and writing, or for reading only where it must be, and say why.

    Raises `NoJournal`, `JournalLocked` or `JournalProblem`; the file is then as it was.
    """
    with opening:
        found = look(path, open_already=shapes_open_here())
        compare(found, passphrase)
        connection = connect(found.name, writable=found.writable, patience=patience)
        file = OpenFile(found, connection, clock=clock, notices=loose_ends(found.name))
    try:
        _settle(file, found, passphrase)
        file.remembers = True
        if found.shape is Shape.SEALED and passphrase is not None:
            file.renew = lambda: _connected_anew(found, passphrase, patience)
        sweep(file)
    except BaseException:
        file.close()
        raise
    return file


def _connected_anew(found: Found, passphrase: str, patience: float) -> Connection:
    """Return another connection to a protected file that turned out to be damaged."""
    connection = connect(found.name, writable=found.writable, patience=patience)
    unlock(connection, passphrase)
    for setting in _SETTINGS:
        connection.execute(setting)
    return connection


def _settle(file: OpenFile, found: Found, passphrase: str | None) -> None:
    """Read for the first time, check what is cheap, choose the settings, and decide whether writing is possible."""
    if found.shape is Shape.SEALED and passphrase is not None:
        unlock(file.connection, passphrase)
    try:
        file.connection.execute("BEGIN")
        strange = has_strangers(file)
        _check_length(file)
        application = file.value("PRAGMA application_id")
        protected = str(file.value("PRAGMA cipher_status") or 0) == "1"
        file.connection.execute("COMMIT")
    except Error as error:
        raise _first_read_failed(error, found) from None
    if application != APPLICATION_ID:
        raise NotOpened(tr("The file {path} is a database of another program. It was left as it is."), found.path)
    if protected is not (found.shape is Shape.SEALED):
        raise JournalLocked(
            tr("The protection of {path} is not what its first bytes say. It was left as it is.", path=found.path)
        )
    with file.speaking():
        for setting in _SETTINGS:
            file.connection.execute(setting)
    _read_only_reasons(file, found, strange=strange)


def _first_read_failed(error: Exception, found: Found) -> JournalProblem:
    name = str(getattr(error, "sqlite_errorname", ""))
    if found.shape is Shape.SEALED and name == "SQLITE_NOTADB":
        return PassphraseWrong(
            tr(
                "That passphrase does not open {path}: it is wrong, or the file is damaged. It was not"
                " touched.{never_sealed}",
                path=found.path,
                never_sealed=say_never_sealed(found.path),
            ),
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return DamagedAtOnce(
            tr("The journal {path} is damaged. It was left exactly as it is. {newest_backup}"),
            found.path,
            say_newest_backup(found.path, rescue=True),
        )
    return explain(error, found.path)


def _check_length(file: OpenFile) -> None:
    """Refuse a file that ends in the middle of a page or before its last one (a copy that was cut short)."""
    pages, size = int(file.value("PRAGMA page_count")), int(file.value("PRAGMA page_size"))
    if file.value("PRAGMA journal_mode") == "wal":
        return  # another program changed the mode: a part of the file may still lie beside it
    length = os.stat(file.name).st_size  # names alone: every start would wait for `pathlib`
    if length % size or length < pages * size:
        raise NotOpened(
            tr(
                "The end of the journal {path} is missing: the file was cut short. It was left exactly as it is."
                " {newest_backup}"
            ),
            file.path,
            say_newest_backup(file.path, rescue=True),
        )


def _read_only_reasons(file: OpenFile, found: Found, *, strange: bool) -> None:
    version, damaged = file.value("PRAGMA user_version"), noted(file.name)
    file.damaged = damaged is not None
    if version > CURRENT:
        _only_read(
            file, tr("This journal was written by a newer Even So. It is open for reading; nothing can be changed.")
        )
    elif strange:
        _only_read(
            file,
            tr(
                "Another program put something into {path} that could act when something is saved, so the journal is"
                " open for reading only. `evenso rescue -o NEW.db` takes what is yours into a new journal without it.",
                path=file.path,
            ),
        )
    elif damaged is not None:
        _only_read(file, say_damaged(file.path, damaged))
    elif not found.writable:
        _only_read(
            file,
            tr("The file {path} cannot be written to here, so the journal is open for reading only.", path=file.path),
        )
    elif not _rolls_back(file):
        _only_read(
            file,
            tr(
                "Another program holds {path} in a way that can lose entries, so the journal is open for reading only"
                " until that program is closed.",
                path=file.path,
            ),
        )
    elif not CAN_ENCRYPT and not _index_works(file):
        _only_read(
            file,
            tr(
                "This computer's SQLite is too old for the journal's search index, so the journal is open for reading"
                " only. Installing the package sqlcipher3, or a newer Python, mends that."
            ),
        )


def _rolls_back(file: OpenFile) -> bool:
    """Whether the file is, or could be brought back, in the journal mode in which no save is lost (`faults.md` 5.1)."""
    try:
        mode: str = file.connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    except Error as error:
        if is_busy(error):
            return False
        raise explain(error, file.path) from None
    return mode == "delete"


def _index_works(file: OpenFile) -> bool:
    """Whether this engine can write the search index: another computer's may have left a younger form of it."""
    if not file.value("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'"):
        return False
    return CLEAN_DELETES or (file.value("SELECT v FROM words_config WHERE k = 'version'") or 0) <= _OLD_INDEX


def _only_read(file: OpenFile, why: str) -> None:
    file.connection.execute("PRAGMA query_only=ON")
    file.read_only = True
    file.notices = (*file.notices, why)


__all__ = ["open_file"]
