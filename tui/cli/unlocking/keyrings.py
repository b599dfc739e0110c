"""The system's keyring, for those who want it: the optional package `keyring`, asked about protected journals only.

That something is kept there is itself the choice: nothing else has to be read before the journal opens. A keyring that
is missing, locked or out of order counts as an empty one; it is never the only way in.
"""

from __future__ import annotations

import contextlib
import importlib
import importlib.util
import os
from pathlib import Path
from typing import Any, Final

from evenso.wording.locking import protecting

SERVICE: Final = "evenso"

_KEEPS_NOTHING_SAFE: Final = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
"""Backends that hold nothing, or hold it in a file that is as good as open."""


def recall(path: Path) -> str | None:
    """Return the passphrase kept for the journal at this path, or None."""
    keyring = _keyring()
    if keyring is None:
        return None
    with _calmly():
        kept = keyring.get_password(SERVICE, _name(path))
        return kept if isinstance(kept, str) and kept else None
    return None


def remember(path: Path, passphrase: str) -> bool:
    """Keep the passphrase; return whether it can be read back, which alone counts."""
    keyring = _keyring()
    if keyring is None:
        return False
    with _calmly():
        keyring.set_password(SERVICE, _name(path), passphrase)
    return recall(path) == passphrase


def forget(path: Path) -> bool:
    """Take what is kept away; return whether nothing is there any more."""
    keyring = _keyring()
    if keyring is not None:
        with _calmly():
            keyring.delete_password(SERVICE, _name(path))
    return recall(path) is None


def bring_along(path: Path, passphrase: str, *, wanted: bool = False) -> str:
    """Have the keyring hold the new passphrase if it held one, or nothing: never one that no longer opens.

    Returns what is to be said of it, "" for nothing.
    """
    if not wanted and recall(path) is None:
        return ""
    if remember(path, passphrase):
        return protecting.KEYRING_TAKEN_ALONG
    return protecting.KEYRING_EMPTIED if forget(path) else protecting.KEYRING_OLD


def is_there() -> bool:
    """Whether a keyring that keeps things safe can be had at all."""
    return _keyring() is not None


def _keyring() -> Any:
    """Return the package with a backend that is worth it, or None."""
    with _calmly():
        if importlib.util.find_spec("keyring") is None:
            return None
        keyring = importlib.import_module("keyring")
        backend = keyring.get_keyring()
        parts = getattr(backend, "backends", None) or [backend]
        first = type(parts[0]).__module__
        return None if first.startswith(_KEEPS_NOTHING_SAFE) else keyring
    return None


def _calmly() -> contextlib.suppress:
    """Take whatever a backend raises (its own errors, D-Bus's, the operating system's) for “nothing is kept”."""
    return contextlib.suppress(Exception)


def _name(path: Path) -> str:
    return os.path.realpath(path)


__all__ = ["SERVICE", "bring_along", "forget", "is_there", "recall", "remember"]
