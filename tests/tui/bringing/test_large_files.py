"""Files that are large only by their pictures, and files that are simply too large."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from evenso.formats.coming.recognising import recognised
from evenso.records import InvalidRecord
from tui.dialogs.imports.doing import read_file


def test_pictures_in_a_packed_file_do_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A packed export that is large only by its pictures is read; what is too large itself is told as that."""
    monkeypatch.setattr("tui.dialogs.imports.doing.LARGEST_FILE", 50_000)
    path = tmp_path / "Export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photos/a.jpeg", b"\xff" * 100_000)
        archive.writestr("Journal.json", '{"entries": []}')
    assert recognised(read_file(str(path))) == "dayone"
    path.write_bytes(b"x" * 60_000)
    with pytest.raises(InvalidRecord, match="larger than any export"):
        read_file(str(path))
