"""Passphrases of protected journals: which are refused, and how one is given to the engine (`faults.md` 2).

Where a passphrase comes from is left to `tui.cli.unlocking`, changing it to `storage.sealing`; none is ever stored.
"""

from __future__ import annotations

import unicodedata

from evenso.language import tr
from storage.engine import CAN_ENCRYPT, Connection
from storage.opening.conditions import Found, Shape
from storage.opening.trouble import say_never_sealed
from storage.problems import JournalLocked, PassphraseMissing

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final

_RAW_KEY: Final = r"(?i)x'[0-9a-f]*'\Z"


def ready(passphrase: str) -> str:
    """Return the passphrase in the form that is used: composed letters, so that every keyboard types the same key.

    Raises `JournalLocked` for what the engine would take for something else than a passphrase.
    """
    import re  # noqa: PLC0415  # only where a passphrase is given

    composed = unicodedata.normalize("NFC", passphrase)
    if not composed:
        raise JournalLocked(tr("An empty passphrase protects nothing. Nothing was changed."))
    if "\0" in composed or re.match(_RAW_KEY, composed) or not _is_text(composed):
        raise JournalLocked(
            tr("That passphrase has a form which cannot be used. Nothing was changed; choose another one.")
        )
    return composed


def _is_text(words: str) -> bool:
    """Whether every sign is a letter of some script: bytes that a terminal could not read are none."""
    return not any("\ud800" <= sign <= "\udfff" for sign in words)


def compare(found: Found, passphrase: str | None) -> None:
    """Refuse a file whose protection is not what the passphrase, or its absence, expects."""
    if found.shape is Shape.PLAIN:
        if passphrase is not None:
            raise JournalLocked(
                tr(
                    "The journal {path} is not protected by a passphrase, though one was given. It was not touched;"
                    " open it without one if that is as it should be.",
                    path=found.path,
                ),
            )
        return
    if not CAN_ENCRYPT:
        raise JournalLocked(
            tr(
                "The file {path} looks like a journal with a passphrase, and the package sqlcipher3 that opens such"
                " files is not installed. The file was not touched; install sqlcipher3 and try again.",
                path=found.path,
            ),
        )
    if passphrase is None:
        raise PassphraseMissing(
            tr(
                "The journal {path} is protected with a passphrase, or it is not a journal. It was not"
                " touched.{never_sealed}",
                path=found.path,
                never_sealed=say_never_sealed(found.path),
            ),
        )
    if not passphrase:
        raise JournalLocked(
            tr("That passphrase is empty, and the journal {path} has another. It was not touched.", path=found.path)
        )


def unlock(connection: Connection, passphrase: str) -> None:
    """Give the passphrase to the engine; whether it was right shows at the first read."""
    quoted = ready(passphrase).replace("'", "''")
    connection.execute("PRAGMA cipher_log_level=NONE")  # else a wrong one is complained about on standard error
    connection.execute(f"PRAGMA key='{quoted}'")


__all__ = ["compare", "ready", "unlock"]
