"""Private folders that a killed process could not take away; what lay in them is the caller's to keep or to drop."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path


def leftovers(home: Path, prefix: str) -> Iterator[Path]:
    """Yield this account's folders in `home` named `prefix`, a process number and a dash, whose process is gone."""
    for folder in sorted(home.glob(f"{prefix}*-*")):
        owner = folder.name.removeprefix(prefix).partition("-")[0]
        if owner.isdecimal() and owner.isascii() and _is_ours(folder) and not _is_running(int(owner)):
            yield folder


def sweep_leftovers(home: Path, prefix: str) -> None:
    """Take such folders away with all that is in them."""
    for folder in leftovers(home, prefix):
        shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    try:
        return not folder.is_symlink() and folder.is_dir() and folder.stat().st_uid == os.geteuid()
    except OSError:
        return False


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
