"""What can go wrong with the journal file, said as a person would say it.

A problem's message tells what happened, what is safe and what to do. The engine's own texts never enter it: they can
quote what somebody wrote.
"""

from __future__ import annotations

from evenso.language import tr

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Final


class JournalProblem(Exception):
    """The journal or the machine failed; the message is for the person."""

    exit_code: int = 1


class JournalLocked(JournalProblem):
    """The journal is protected and its passphrase is missing or wrong."""

    exit_code: int = 3


class PassphraseMissing(JournalLocked):
    """The journal opens with a passphrase, and none was given."""


class PassphraseWrong(JournalLocked):
    """The passphrase that was given does not open the journal: it is wrong, or the file is damaged."""


class NotOpened(JournalProblem):
    """What lies at the journal's path cannot be opened as a journal at all; it was left as it is.

    `told` is what it is, without the ways back that the message goes on with.
    """

    def __init__(self, said: str, path: Path | str, ways: str = "") -> None:
        super().__init__(said.format(path=path, newest_backup=ways).rstrip())
        self._name = str(path)
        self.told = said.format(path=path, newest_backup="").rstrip()

    @property
    def path(self) -> Path:
        """Where it lies."""
        from pathlib import Path  # noqa: PLC0415  # only when something is wrong

        return Path(self._name)


class NoJournal(JournalProblem):
    """There is no journal where one was looked for."""


class JournalVanished(JournalProblem):
    """There was a journal here once and it is gone; nothing is made in its place without being asked for."""


class JournalMoved(JournalProblem):
    """Another file lies in the journal's place than the one that was opened, so nothing was saved."""


class JournalDamaged(JournalProblem):
    """A part of the file is not as it was written; nothing is written into it any more."""


class DamagedAtOnce(NotOpened, JournalDamaged):
    """So much of the file is damaged that it cannot even be opened to read what is left."""


class DiskFull(JournalProblem):
    """There is no room for what was to be written."""


class NameTaken(JournalProblem):
    """A new file was to be made under a name that another has; what is wrong is the name."""

    exit_code: int = 2


class NotCarried(JournalProblem):
    """The backup was made, and could not be copied to the second place."""


class NotFound(LookupError):
    """No entry or skill has that id or name; the message is a sentence."""

    def __str__(self) -> str:
        """Return the sentence as it is (a `KeyError` would quote it)."""
        return str(self.args[0]) if self.args else ""


_SENTENCES: Final = {
    "SQLITE_BUSY": tr(
        "Another program is holding the journal {path}, so nothing was saved just now. What is in the journal is safe;"
        " try again in a moment, or close the other program."
    ),
    "SQLITE_READONLY_DBMOVED": tr(
        "The file {path} was moved, deleted or replaced while it was open, so nothing was saved into it. What you"
        " wrote is still here: copy it, then open the journal again."
    ),
    "SQLITE_READONLY": tr(
        "The journal {path} cannot be written to here, so nothing was saved. What is in it is safe; check who owns the"
        " file and its folder."
    ),
    "SQLITE_FULL": tr(
        "The disk is full, so nothing was saved. What is in the journal {path} is safe; make some room and save again."
    ),
    "SQLITE_IOERR": tr(
        "The disk reported an error while working on {path}, so nothing was saved. What was saved before is still"
        " there; make a copy of the file before going on."
    ),
    "SQLITE_IOERR_DIR_FSYNC": tr(  # the last step of a commit: by then the journal holds it
        "The disk reported an error at the very end of writing to {path}. What you wrote is in the journal now, but a"
        " power cut might still take it; make a copy of the file before going on."
    ),
    "SQLITE_CANTOPEN": tr(
        "The journal {path} or its folder cannot be opened. Nothing was changed; check that the folder is still there"
        " and belongs to you."
    ),
    "SQLITE_CORRUPT": tr(
        "A part of the journal {path} is damaged. Nothing is written into it any more; what can be read is shown."
        " Settings, Backups, or `evenso backups` in a shell, is the way back; `evenso check` says more."
    ),
    "SQLITE_CORRUPT_VTAB": tr(  # only ever the search index
        "The search index of the journal {path} is damaged, so nothing was saved. Everything you wrote is there:"
        " `evenso check --rebuild-search` makes the index anew from it."
    ),
    "SQLITE_NOTADB": tr("The file {path} is not a journal, or it is damaged. It was left exactly as it is."),
    "SQLITE_CONSTRAINT": (
        tr("The journal {path} refused a value that does not fit, so nothing was saved. What is in it is safe.")
    ),
}

_KINDS: Final[dict[str, type[JournalProblem]]] = {
    "SQLITE_READONLY_DBMOVED": JournalMoved,
    "SQLITE_FULL": DiskFull,
    "SQLITE_CORRUPT": JournalDamaged,
    "SQLITE_NOTADB": JournalDamaged,
}

_OTHERWISE: Final = tr(
    "The journal {path} could not do that ({name}). Nothing was saved by it; what was there is safe."
)


def explain(error: Exception, path: Path | str) -> JournalProblem:
    """Return the sentence for an engine error, chosen by its code alone, most exact code first."""
    name = str(getattr(error, "sqlite_errorname", "") or type(error).__name__)
    known = next((code for code in (name, "_".join(name.split("_")[:2])) if code in _SENTENCES), None)
    if name.startswith("SQLITE_LOCKED"):
        known = "SQLITE_BUSY"
    sentence = _OTHERWISE if known is None else _SENTENCES[known]
    kind = _KINDS.get(known or "", JournalProblem)
    return kind(sentence.format(path=path, name=name))


def moved(path: Path | str) -> JournalProblem:
    """Return the sentence for a file that is no longer the one that was opened."""
    return JournalMoved(_SENTENCES["SQLITE_READONLY_DBMOVED"].format(path=path))


def is_busy(error: Exception) -> bool:
    """Whether the engine only says that somebody else is writing."""
    return str(getattr(error, "sqlite_errorname", "")).startswith("SQLITE_BUSY")


__all__ = [
    "DamagedAtOnce",
    "DiskFull",
    "JournalDamaged",
    "JournalLocked",
    "JournalMoved",
    "JournalProblem",
    "JournalVanished",
    "NoJournal",
    "NotCarried",
    "NotFound",
    "NotOpened",
    "PassphraseMissing",
    "PassphraseWrong",
    "explain",
    "is_busy",
    "moved",
]
