"""Folders that go out: whole or not at all, readable by the person alone, and brought up to date where they lie.

What this program wrote into a folder stands in a list in it. Only that is ever replaced or taken away again, and only
as long as nobody changed it: a folder under git, or open in Obsidian, keeps everything else, and a page that was
changed there by hand stays as it is and is named.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from evenso.language import tr
from tui.cli.failures import Refused
from tui.cli.streams.files import making_in

LIST: Final = ".evenso-export.json"
"""The list of what this program wrote into a folder: each file with its checksums."""

Sums = dict[str, list[str]]


class Written(NamedTuple):
    """Where a folder was written, and the files in it that were left as somebody else made them."""

    path: Path
    left: tuple[Path, ...] = ()


def write_folder(name: str, files: Mapping[str, bytes], *, replace: bool) -> Written:
    """Write a folder of files by their paths in it; return its path, and what was left as it is.

    A folder that is there is filled if it is empty, else refused, or with `replace` brought up to date if it is an
    export of this program.
    """
    path = Path(name).expanduser().absolute()
    if not path.parent.is_dir():
        raise Refused(
            tr("There is no folder {parent}; name one that is there. Nothing was written.", parent=path.parent)
        )
    if not os.path.lexists(path):
        _write_new(path, files)
    elif _is_empty(path):
        _fill(path, files)
    elif not replace:
        raise Refused(
            tr(
                "There is something at {path} already. Nothing was written; name a folder that is not there yet, or an"
                " empty one; --replace brings an export there up to date.",
                path=path,
            )
        )
    else:
        return Written(path, _bring_up_to_date(path, files))
    return Written(path)


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _write_new(path: Path, files: Mapping[str, bytes]) -> None:
    """Write everything beside the final place, and give it its name when it is complete."""
    with making_in(path.parent):
        draft = Path(tempfile.mkdtemp(prefix=".evenso-", dir=path.parent))
    try:
        for inner, data in files.items():
            _put(draft, inner, data)
        _put(draft, LIST, _listed({inner: [_sum(data)] for inner, data in files.items()}))
        try:
            draft.rename(path)  # takes no name that something has, an empty folder apart
        except OSError as problem:
            if problem.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR):
                raise Refused(tr("Something came to be at {path} meanwhile. Nothing was written.", path=path)) from None
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _is_empty(path: Path) -> bool:
    return not path.is_symlink() and path.is_dir() and not any(path.iterdir())


def _fill(path: Path, files: Mapping[str, bytes]) -> None:
    """Write everything into an empty folder, which stays the folder that it is; empty again if it fails."""
    try:
        for inner, data in files.items():
            _put(path, inner, data)
        _put(path, LIST, _listed({inner: [_sum(data)] for inner, data in files.items()}))
    except BaseException:
        for inner in (*files, LIST):
            with suppress(OSError):
                _drop(path, inner)
        raise


def _bring_up_to_date(path: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    if path.is_symlink() or not path.is_dir():
        raise Refused(
            tr(
                "{path} is no folder that an export was written to. Nothing was changed; choose another place.",
                path=path,
            )
        )
    known = _read_list(path)
    left = _changed(path, known, files)
    sums = {inner: [_sum(data)] for inner, data in files.items()}
    both = {inner: sorted({*known.get(inner, []), *sums.get(inner, [])}) for inner in {*known, *sums}}
    _put(path, LIST, _listed(both))  # a stop halfway leaves files of both, and all of them are known
    for inner, data in files.items():
        if inner not in left and (known.get(inner) != sums[inner] or not (path / inner).exists()):
            _put(path, inner, data)
    for inner in known.keys() - files.keys() - left.keys():
        _drop(path, inner)
    _put(path, LIST, _listed({**sums, **{inner: known[inner] for inner in left if inner in known}}))
    return tuple(left.values())


def _changed(path: Path, known: Sums, files: Mapping[str, bytes]) -> dict[str, Path]:
    """Return what would be replaced, or would go, and is not as it was written here; what is to be there already is."""
    left: dict[str, Path] = {}
    for inner in sorted({*known, *files}):
        place = _place(path, inner)
        if not os.path.lexists(place):
            continue
        if place.is_symlink() or not place.is_file() or _sum(place.read_bytes()) not in known.get(inner, ()):
            left[inner] = place
    return left


def _read_list(path: Path) -> Sums:
    refusal = Refused(
        tr("{path} is not an export of this program. Nothing was changed; choose a new folder.", path=path)
    )
    try:
        listed = json.loads((path / LIST).read_text("utf-8"))["files"]
        known = {str(inner): [str(one) for one in sums] for inner, sums in listed.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise refusal from None
    if any(PurePosixPath(inner).is_absolute() or ".." in PurePosixPath(inner).parts for inner in known):
        raise refusal
    return known


def _listed(sums: Sums) -> bytes:
    return (json.dumps({"program": "evenso", "files": sums}, indent=0, sort_keys=True) + "\n").encode()


def _place(path: Path, inner: str) -> Path:
    """Return where a file lies; Refused when a folder on the way is a link that leads elsewhere."""
    for parent in reversed((path / inner).parents):
        if parent.is_relative_to(path) and parent != path and parent.is_symlink():
            raise Refused(
                tr("{parent} is a link to somewhere else. Nothing was changed; export to a new folder.", parent=parent)
            )
    return path / inner


def _put(path: Path, inner: str, data: bytes) -> None:
    """Write one file, whole or not at all, in place of what has its name."""
    place = _place(path, inner)
    for folder in reversed(place.parents):
        if folder.is_relative_to(path) and not folder.is_dir():
            folder.mkdir(mode=0o700)
    handle, draft = tempfile.mkstemp(prefix=".evenso-", dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(draft, place)  # noqa: PTH105  # mkstemp gives a name, not a Path
    finally:
        with suppress(FileNotFoundError):
            os.unlink(draft)  # noqa: PTH108  # the same


def _drop(path: Path, inner: str) -> None:
    """Take a file away that was written here, and the folders that are empty then."""
    place = _place(path, inner)
    place.unlink(missing_ok=True)
    for folder in place.parents:
        if folder == path:
            return
        try:
            folder.rmdir()
        except OSError:
            return


__all__ = ["LIST", "Written", "write_folder"]
