"""What `check` finds that SQLite alone would not."""

from __future__ import annotations

import random
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from evenso.patterns.records import Pattern
from evenso.records import Area, Practice, Skill
from storage.backups import occasions
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.faults.counting import Tried
from tests.storage.entries import Ticking, check_in, moment, note, raw, raw_rows


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("UPDATE check_ins SET mood = 9", "not as it was saved"),
        ("UPDATE notes SET text = text || '!'", "not as it was saved"),
        ("UPDATE entries SET day = '2020-01-01' WHERE kind = 'note'", "not as it was saved"),
        ("UPDATE entries SET local = '2020-13-01T00:00:00' WHERE kind = 'note'", "cannot be read"),
        ("DELETE FROM notes", "cannot be read"),
        ("DELETE FROM words", "search index"),
        ("DELETE FROM change_rows WHERE change = 1", "undo steps are not whole"),
        ("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'entries'", "counters are behind"),
        ("DROP TRIGGER notes_found", "not as this program made them"),
        ("CREATE TRIGGER evil AFTER INSERT ON notes BEGIN DELETE FROM entries; END", "not as this program made them"),
        ("PRAGMA foreign_keys=OFF; DELETE FROM skills WHERE seq = 1", "not there"),
    ],
)
def test_what_another_program_changed_is_found(
    path: Path, clock: Ticking, journal: Journal, sql: str, said: str
) -> None:
    """A row, a trigger or an index that is not as this program left it is named, and nothing is repaired."""
    journal.add(check_in(5))
    journal.add(note("words", hour=10))
    skill = journal.skills()[0]
    journal.add(_practice(skill.id))
    assert journal.check() == []
    journal.close()
    other = raw(path)
    for statement in sql.split("; ") if "TRIGGER" not in sql else [sql]:
        other.execute(statement)
    other.close()
    content = path.read_bytes()
    with Journal.open(path, clock=clock) as opened:
        problems = opened.check()
        assert any(said in problem for problem in problems), problems
        assert ("no backup beside it" in problems[-1]) is ("words" not in sql)
        assert "words" not in " ".join(problems)
    assert path.read_bytes() == content


def _practice(skill_id: str) -> Practice:
    """Return a practice of a skill."""
    return Practice(at=moment(hour=11), day=date(2026, 11, 22), skill_id=skill_id)


@pytest.mark.fault("F22")
@pytest.mark.parametrize("flips", [10, pytest.param(400, marks=pytest.mark.slow)])
def test_a_flipped_bit_in_what_was_written_is_found(path: Path, clock: Ticking, flips: int, tried: Tried) -> None:
    """One bit anywhere in entries, a skill, a tracker or an earlier wording: `check` finds it, and so does a backup.

    SQLite itself reads nearly all of these files without complaint.
    """
    chosen = random.Random(7)
    words = ["".join(chosen.choices("abcdefgh ", k=600)) for _ in range(6)]
    with Journal.open(path, clock=clock, create=True) as journal:
        journal.add(note(words[0]))
        journal.add(check_in(5, note=words[1], hour=10))
        reworded = journal.add(note(words[2], hour=11))
        journal.change(note(words[3], hour=11, id=reworded.id))
        journal.add_skill(Skill(name="a skill of mine", area=Area.HABITS, what=words[4][:500]))
        journal.add_pattern(Pattern(name="a pattern", noticed=words[5]))
        with journal._file.writing():
            journal._file.run("DELETE FROM changes")  # undo's images are copies; only what is kept is tried
    whole = path.read_bytes()
    starts = [found.start() for one in words for found in re.finditer(one[:40].encode(), whole)]
    assert len(starts) >= len(words) + 3  # the search index has the entries' words too
    missed = 0
    for _ in range(flips):
        content = bytearray(whole)
        content[chosen.choice(starts) + chosen.randrange(400)] ^= 1 << chosen.randrange(5)
        path.write_bytes(content)
        with Journal.open(path, clock=clock) as opened:
            missed += not opened.check()
            missed += not occasions.fresh(opened._file, "start", folder=path.parent / "backups").damaged
        shutil.rmtree(path.parent / "backups")
    path.write_bytes(whole)
    with Journal.open(path, clock=clock) as opened:
        assert opened.check() == []
        assert opened.check(quick=True) == []
        assert occasions.fresh(opened._file, "start", folder=path.parent / "backups").good
    tried(flips, lost=missed)


@pytest.mark.fault("F23")
def test_a_zeroed_page_is_said_and_the_rest_can_be_read(path: Path, clock: Ticking, journal: Journal) -> None:
    """Damage inside the file is reported with the newest backup, never with a crash."""
    for number in range(200):
        journal.add(note("words " * 40 + str(number), hour=number % 24))
    backup = journal.backup()
    journal.close()
    whole = path.read_bytes()
    for page in range(1, len(whole) // 4096, 7):
        content = bytearray(whole)
        content[page * 4096 : (page + 1) * 4096] = bytes(4096)
        path.write_bytes(content)
        problems = _problems(path, clock)
        assert problems, page
        assert str(backup) in problems[-1]


@pytest.mark.fault("F32")
def test_half_a_save_is_found_whichever_half_it_is(path: Path, clock: Ticking, journal: Journal) -> None:
    """When a cleaner removed the rollback journal and a part of a save is old, the check says so."""
    for number in range(100):
        journal.add(note("words " * 60 + str(number), hour=number % 24))
    entry = journal.entries()[20]
    journal.close()
    before = path.read_bytes()
    with Journal.open(path, clock=clock) as opened:
        opened.delete(entry.id)
        opened.add(note("other words entirely " * 40))
    after = path.read_bytes()
    harmless = _pages_of(path, "words_idx") | _pages_of(path, "words_config")
    tried = 0
    for start in range(0, len(after), 4096):
        old, new = before[start : start + 4096], after[start : start + 4096]
        if old != new and old and start // 4096 + 1 not in harmless:
            tried += 1
            path.write_bytes(after[:start] + old + after[start + 4096 :])
            assert _problems(path, clock) != [], start // 4096 + 1
    assert tried > 10


def _pages_of(path: Path, table: str) -> set[int]:
    return {row[0] for row in raw_rows(path, f"SELECT rootpage FROM sqlite_schema WHERE name = '{table}'")}  # noqa: S608  # a name of ours


def _problems(path: Path, clock: Ticking) -> list[str]:
    """Return what opening or checking says."""
    try:
        with Journal.open(path, clock=clock) as opened:
            return opened.check()
    except JournalProblem as problem:
        return [str(problem)]


@pytest.mark.fault("F23")
def test_garbage_after_the_end_is_said(path: Path, clock: Ticking, journal: Journal) -> None:
    """A file that grew by something strange still opens, or is refused with a sentence; nothing is lost."""
    journal.add(check_in(5))
    journal.close()
    with path.open("ab") as file:
        file.write(b"garbage " * 512)
    with Journal.open(path, clock=clock) as opened:
        assert opened.count() == 1
