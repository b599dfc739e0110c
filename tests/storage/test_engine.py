"""The engine behind sqlite-utils, and what importing the storage room brings along."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from storage.engine import CAN_ENCRYPT, engine, tables
from storage.journal import Journal
from tests.storage.entries import Ticking, check_in

ROOT = Path(__file__).parents[2]


def told(script: str, *options: str, path: Path = ROOT) -> list[str]:
    """Return the words a fresh interpreter prints; the script finds the path in `sys.argv`."""
    command = [sys.executable, *options, "-c", script, str(path)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.fault("F46")
def test_sqlite_utils_catches_the_exceptions_of_our_engine() -> None:
    """The class that sqlite-utils catches is the class that our engine raises."""
    tables(engine.connect(":memory:"))
    import sqlite_utils.utils

    assert sqlite_utils.utils.OperationalError is engine.OperationalError
    assert CAN_ENCRYPT


@pytest.mark.fault("F46")
def test_a_returning_query_through_sqlite_utils_commits(tmp_path: Path) -> None:
    """The query that left a transaction open, and lost every later save, commits."""
    file = str(tmp_path / "x.db")
    db = tables(engine.connect(file))
    db.execute("CREATE TABLE t (x INTEGER)")
    assert list(db.query("INSERT INTO t VALUES (1) RETURNING x")) == [{"x": 1}]
    db.table("t").insert({"x": 2})
    db.close()
    assert engine.connect(file).execute("SELECT count(*) FROM t").fetchone() == (2,)


def test_reading_and_quick_capture_need_no_heavy_library(path: Path, clock: Ticking) -> None:
    """Opening, saving one entry and reading load neither sqlite-utils nor what it would look for."""
    Journal.open(path, clock=clock, create=True).close()
    script = f"""
import sys
from datetime import UTC, datetime
from pathlib import Path
from evenso.records import CheckIn, Moment
from storage.journal import Journal
now = datetime(2026, 11, 22, 9, tzinfo=UTC)
with Journal.open(Path({str(path)!r}), clock=lambda: now) as journal:
    journal.add(CheckIn(at=Moment.of(now), day=now.date(), mood=7, note="a line"))
    journal.undo(), journal.redo(), journal.search("line"), journal.day_moods(), journal.skills()
    print(journal.count())
print(*sorted({{"sqlite_utils", "numpy", "pandas", "textual", "click", "platformdirs", "difflib"}} & set(sys.modules)))
"""
    assert told(script) == ["1"]


def test_sqlite_utils_comes_without_numpy_and_leaves_it_importable() -> None:
    """The heavy libraries are kept away while sqlite-utils loads, and only then."""
    script = """
import sys
from storage.engine import engine, tables
tables(engine.connect(":memory:"))
print("numpy" in sys.modules, "pandas" in sys.modules)
import numpy
print(numpy.__name__)
"""
    assert told(script) == ["False", "False", "numpy"]


@pytest.mark.fault("F83")
def test_a_plugin_of_sqlite_utils_never_gets_the_connection(path: Path, clock: Ticking) -> None:
    """No plugin is loaded by making, filling, checking or copying a journal."""
    with Journal.open(path, clock=clock, create=True) as journal:
        journal.add_all([check_in(5, hour=hour) for hour in range(24)], label="many")
        journal.check()
        journal.backup()
    from sqlite_utils import plugins

    assert not plugins._plugins_loaded


def test_the_wrong_order_of_imports_is_noticed() -> None:
    """sqlite-utils that already speaks another SQLite is refused instead of losing entries."""
    script = """
import sqlite_utils
from storage.engine import engine, tables
try:
    tables(engine.connect(":memory:"))
except RuntimeError:
    print("noticed")
"""
    assert told(script) == ["noticed"]


@pytest.mark.fault("F85")
def test_the_room_works_without_assertions(path: Path) -> None:
    """With `python -O` entries are saved, changed, deleted, undone and copied as without it."""
    script = f"""
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from evenso.records import CheckIn, Moment
from storage.journal import Journal
now = datetime(2026, 11, 22, 9, tzinfo=UTC)
with Journal.open(Path({str(path)!r}), clock=lambda: now, create=True) as journal:
    many = [CheckIn(at=Moment.of(now), day=now.date(), mood=n % 10 + 1, source_key=str(n)) for n in range(60)]
    journal.merge_import(many, source="other", label="import")
    one = journal.add(CheckIn(at=Moment.of(now), day=now.date(), mood=7))
    journal.change(replace(one, mood=2))
    journal.delete(one.id)
    journal.undo()
    print(journal.entry(one.id).mood, journal.count(), *journal.check())
    print(journal.backup().exists(), __debug__)
"""
    assert told(script, "-O") == ["2", "61", "True", "False"]


@pytest.mark.fault("F45", "F84")
def test_where_sqlcipher_has_no_wheel_plain_sqlite_serves(path: Path, clock: Ticking) -> None:
    """With the standard library's engine a journal is made, used, cleaned and copied; ours opens it after."""
    script = """
import sys
sys.modules["sqlcipher3"] = None
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from evenso.records import Moment, Note
from storage.engine import CAN_ENCRYPT, engine
from storage.journal import Journal
now = datetime(2026, 11, 22, 9, tzinfo=UTC)
with Journal.open(Path(sys.argv[1]), clock=lambda: now, create=True) as journal:
    many = [Note(at=Moment.of(now), day=now.date(), text="plain words", source_key=str(n)) for n in range(60)]
    journal.merge_import(many, source="other", label="import")
    one = journal.add(Note(at=Moment.of(now), day=now.date(), text="Xyzzymarker", tags=("café",)))
    print(len(journal.search("cafe")))
    journal.delete(one.id)
    blocks = journal._file.rows("SELECT block FROM words_data")
    print(any(b"zzymarker" in bytes(row["block"]) for row in blocks))
    journal.undo()
    print(journal.count(), *journal.check(), journal.backup().exists(), CAN_ENCRYPT, engine.__name__)
"""
    assert told(script, path=path) == ["1", "False", "61", "True", "False", "sqlite3"]
    with Journal.open(path, clock=clock) as journal:
        assert journal.count() == 61
        assert not journal.read_only
        journal.undo()
        assert journal.check() == []
