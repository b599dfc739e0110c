"""The rows of the fault suite: what goes wrong, and what must happen then. Tests name a row by its id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that goes wrong; `why_not` says why no test tries it, or what of it is not tried."""

    id: str
    group: str
    case: str
    expected: str
    why_not: str = ""


PROMISES: Final = (
    (
        "Saved means saved: a crash, a kill, a power cut do not lose it, as far as the drive tells the truth.",
        "F01–F08",
    ),
    ("What you were typing survives a crash, a closed window and a lock.", "F09–F12, F47"),
    (
        "Your journal is never replaced, emptied, repaired, deleted; trouble means reading only, and your backups.",
        "F16–F38",
    ),
    ("Every backup was opened and counted before an older one goes.", "F13, F77–F80"),
    ("Nothing you write leaves the journal except an export you ask for; no network, no logs.", "F37, F48, F69, F83"),
    (
        "With a passphrase the file is unreadable without it; without the passphrase nobody, also not we, can open it.",
        "F14, F21, F39–F48",
    ),
    ("It is shown as typed; nothing typed or imported can act.", "F49–F57, F65–F76"),
    ("You can always leave, with everything, in open formats.", "F24, F43, F67"),
)
"""What the README promises, and the rows that each promise stands on."""


def _rows(group: str, *rows: tuple[str, str, str] | tuple[str, str, str, str]) -> tuple[Row, ...]:
    return tuple(Row(row[0], group, row[1], row[2], *row[3:]) for row in rows)


# A table reads best with a row on a line.
# fmt: off
SAVING: Final = _rows(
    "Saving and crashing",
    ("F01", "killed at any moment between and within saves", "every save that was reported is there, the file is sound"),
    ("F02", "power cut at every system call of a save", "every save that was reported is there, the file is sound"),
    ("F03", "killed while an interrupted save is being cleaned up", "the next opening finishes it; nothing is lost"),
    ("F04", "disk full while saving", "said; the words stay in the editor; the old data whole; saves again with room"),
    ("F05", "disk full while deleting to make room", "deleting works"),
    ("F06", "the n-th write, sync, unlink or read fails, once or from then on", "all or nothing, said; the next save works"),
    ("F07", "the file may not grow further", "said; nothing half saved; works again with room"),
    ("F08", "no free file descriptors", "refused with a sentence; the file as it was"),
    ("F09", "ended, hung up, or the window closed with unsaved words", "the draft is offered at the next start; the terminal is put right; exit 143, 129"),
    ("F10", "a fault in the program itself", "the draft is kept; no word of the journal in what is printed; exit 70"),
    ("F11", "bytes that are no UTF-8, typed and pasted", "shown as �, and the program goes on"),
    ("F12", "suspended with Ctrl+Z and brought back", "hidden at once, locked on return"),
    ("F13", "killed while making a backup", "only whole, checked files carry a backup's name"),
    ("F14", "killed while the passphrase changes", "exactly one of the two opens it, with everything"),
    ("F15", "killed while upgrading, importing or restoring", "the old state or the new one; a backup is there; the next start finishes"),
)

FILE: Final = _rows(
    "The file",
    ("F16", "the journal is not where it should be", "never made anew without being asked"),
    ("F17", "the file is empty, or one byte long", "refused as empty, backups offered; no new journal over it"),
    ("F18", "the file is a text, a picture, noise", "refused: not a journal"),
    ("F19", "the file is some other program's database", "refused"),
    ("F20", "the file is cut off: half, within a page, only its header", "not written to, a backup offered, the file as it was"),
    ("F21", "one bit flips in an encrypted journal", "always noticed"),
    ("F22", "one bit flips in what was written, in a plain journal", "noticed by `check` and before a backup"),
    ("F23", "a page is zeroed; garbage at the end", "said, with what can still be read"),
    ("F24", "written by a newer version", "read and exported, never written"),
    ("F25", "written by any older version", "upgraded after a checked backup, everything there"),
    ("F26", "the file asks for a newer SQLite", "refused"),
    ("F27", "in the journal's place: a folder, a pipe, a device, links in a circle, a link to nothing", "refused, nothing made"),
    ("F28", "deleted while open", "the next save says so; the words are kept"),
    ("F29", "replaced while open, as a sync program does", "said; the other file untouched"),
    ("F30", "a sync program's conflict copies beside it", "said at the start, nothing merged by itself"),
    ("F31", "somebody else's -journal or -wal beside it", "the journal opens unchanged", "a whole rollback file of another copy of the same journal is played in by SQLite, which cannot tell; `check` finds it"),
    ("F32", "a cleaner removed the rollback file after a crash", "`check` finds the half save"),
    ("F33", "no right to write the file or folder, another owner, a read-only disk", "opens for reading with a note"),
    ("F34", "two apps and fifty quick captures at once", "everything saved, both apps show it, nobody is turned away"),
    ("F35", "another program holds the file for long", "waits, then says so; the words are kept"),
    ("F36", "a path with quotes, blanks, `?#%`, line ends, bytes that are no UTF-8", "opens that file and no other"),
    ("F37", "any umask", "files 0600 and folders 0700, everywhere"),
    ("F38", "a folder or file that others can read", "said, with an offer to mend it"),
)

ENCRYPTION: Final = _rows(
    "Encryption",
    ("F39", "a wrong passphrase", "“wrong, or damaged”; the file as it was; nothing printed by the engine"),
    ("F40", "passphrases with quotes, emoji, composed and decomposed letters, a thousand letters, blanks", "opens again, however the letters are composed"),
    ("F41", "an empty passphrase, one with NUL, one that looks like a raw key", "refused"),
    ("F42", "the first bytes after making, opening, converting", "never readable as SQLite when encrypted"),
    ("F43", "plain to encrypted and back", "everything equal; no readable file is left"),
    ("F44", "the keyring is missing, locked, wrong or another one", "the passphrase is asked; nobody is locked out"),
    ("F45", "the encrypting engine is not installed", "says what to install; the file as it was"),
    ("F46", "errors and commits through the two database libraries", "one error class; what was reported is committed"),
    ("F47", "locked by idleness with an entry half written", "no word on the lock screen; the draft is back afterwards"),
    ("F48", "a marker word, looked for everywhere after a full session", "only in the journal and its backups; nowhere when encrypted"),
)

TEXT: Final = _rows(
    "Text",
    ("F49", "markup of terminals and of Textual, in every field, on every screen", "shown letter by letter; nothing acts"),
    ("F50", "terminal escapes, control bytes, NUL, BEL in every field", "no such byte reaches the terminal"),
    ("F51", "text direction overrides, invisible tags, blank-looking letters", "neutral; what looks blank counts as empty"),
    ("F52", "emoji of many parts, flags, wide and joined letters, a word of 2,000", "nothing runs over, nothing crashes"),
    ("F53", "a megabyte, ten, or one line of a megabyte pasted", "quick, or clearly refused; never cut in silence"),
    ("F54", "many lines pasted into a field of one line", "said; nothing lost"),
    ("F55", "the mark that ends a paste, inside a paste", "no command is run by what was pasted"),
    ("F56", "half of a letter's code (a lone surrogate) from a file or the shell", "stored as �, no crash"),
    ("F57", "bytes that are no UTF-8 inside a row", "shown with �; nothing of it in a log"),
)

SEARCH: Final = _rows(
    "Search",
    ("F58", "what people search for: `can't`, `7/10`, `well-being`, `C++`, only signs", "no error; found where it stands"),
    ("F59", "search after an upgrade", "old and new entries are found"),
    ("F60", "the words of a deleted entry", "found by no search; gone from the file with its history"),
)

NUMBERS: Final = _rows(
    "Dates and numbers",
    ("F61", "dates as people type them, and what only looks like one", "read by our own rules or refused with a proposal; never guessed"),
    ("F62", "impossible days, years 0, 1, 9999 and 10000, 24:00", "refused with the range"),
    ("F63", "the hour that is missing, the hour that comes twice, travel, no time zone", "the day as it was written; the order as it was written; counts right"),
    ("F64", "the clock a year back, or ten ahead", "asked; nothing reordered or written over; backups stay"),
    ("F65", "a mood of 0, 11, 7.5, NaN, infinite, empty, a word", "refused, or mapped in sight"),
    ("F66", "charts of nothing, one point, equal values, gaps, NaN, ten thousand points, in tiny and huge windows", "a sentence or a chart, never a crash"),
)

MOVING: Final = _rows(
    "Coming in, going out, coming back",
    ("F67", "cells that a spreadsheet would run", "made harmless in the spreadsheet's file; JSON exact; comes back equal"),
    ("F68", "scripts, remote pictures, links to files in what is written, exported as a page", "nothing active in the page, nothing fetched"),
    ("F69", "pages and PDF without a network", "made; no connection tried"),
    ("F70", "export onto a file, a link, a full disk, a folder without rights", "asked, or replaced as a whole; no half file"),
    ("F71", "titles that are no good file names", "names from dates only"),
    ("F72", "import of huge, deep, doubled, mistyped, broken files", "nothing imported on an error; the line is named"),
    ("F73", "the same file imported twice", "nothing doubled"),
    ("F74", "killed half way through an import", "all or nothing"),
    ("F75", "a hostile database file", "refused within two seconds"),
    ("F76", "a zip bomb, paths that lead out, links in an archive", "refused, or bounded"),
    ("F77", "restore of a damaged backup", "refused; the journal untouched"),
    ("F78", "restore of a good one", "counts shown first; what was there is kept aside"),
    ("F79", "the backup folder missing, full, read-only", "saving works; said; old backups kept"),
    ("F80", "a new backup that does not verify", "no older one goes"),
)

ENVIRONMENT: Final = _rows(
    "Environment",
    ("F81", "no home folder, or one that cannot be written; relative XDG paths", "says which path it tried"),
    ("F82", "the C locale, ASCII output, a dumb terminal, none, a pipe", "commands work; the app says what it needs"),
    ("F83", "switches that make libraries write or load, a sqlite-utils plugin installed", "nothing written, nothing loaded"),
    ("F84", "an SQLite that is too old, or without full-text search", "said"),
    ("F85", "Python without assertions (`-O`)", "the same results"),
)
# fmt: on

ROWS: Final = (*SAVING, *FILE, *ENCRYPTION, *TEXT, *SEARCH, *NUMBERS, *MOVING, *ENVIRONMENT)
