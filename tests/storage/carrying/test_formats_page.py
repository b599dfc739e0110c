"""What `docs/formats.md` says of the formats is so: its lists are whole, its query runs, other tools open the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from evenso.formats.own_json import journal_document
from evenso.formats.own_json_additions import ADDITIONS
from evenso.formats.own_json_reader import FORMAT, VERSION
from storage.engine import CAN_ENCRYPT, engine
from storage.journal import Journal
from storage.shapes import APPLICATION_ID
from tests.storage.entries import Ticking, check_in, raw_rows

PAGE = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")


def test_every_list_of_the_json_and_every_table_is_named(journal: Journal) -> None:
    """Nothing stands in the JSON or in the file that the page does not name."""
    names = {*journal_document([], [], {}), *ADDITIONS, "earlier_wordings", "withdrawn", "missing"}
    tables = {row[0] for row in raw_rows(journal.path, "SELECT name FROM sqlite_schema WHERE type = 'table'")}
    tables = {name for name in tables if not name.startswith(("sqlite_", "words_"))}
    assert not {name for name in names | tables if f"`{name}`" not in PAGE}
    assert f'`"{FORMAT}"`, {VERSION}' in PAGE
    assert f"0x{APPLICATION_ID:X}" in PAGE


def test_the_query_of_the_page_runs(journal: Journal) -> None:
    """The one query that is shown reads a check-in's day, mood and words."""
    journal.add(check_in(6, note="shown"))
    (query,) = re.findall(r"SELECT day.*?;", PAGE)
    assert raw_rows(journal.path, query) == [("2026-11-22", 6, "shown")]


@pytest.mark.slow
@pytest.mark.fault("F43")
@pytest.mark.skipif(not CAN_ENCRYPT, reason="this engine cannot protect a file")
def test_a_protected_file_opens_with_the_defaults_of_sqlcipher(tmp_path: Path, clock: Ticking) -> None:
    """A tool that knows nothing of this program opens the file with the passphrase and the settings the page names."""
    path = tmp_path / "journal.db"
    words = "it's café"
    with Journal.open(path, clock=clock, create=True, passphrase=words) as journal:
        journal.add(check_in(6, note="shown"))
    connection = engine.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA key = 'it''s café'")
    assert connection.execute("SELECT note FROM check_ins").fetchall() == [("shown",)]
    for name, value in {"kdf_iter": "256000", "cipher_kdf_algorithm": "PBKDF2_HMAC_SHA512"}.items():
        assert str(connection.execute(f"PRAGMA {name}").fetchone()[0]) == value
    connection.close()
