"""Stored numbers, the short ids that people type, and the long ones that stay the same in every copy of a journal."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from evenso.language import tr
from evenso.records import ID_ALPHABET, AnyEntry, Area, Practice, is_entry_id
from storage.database import OpenFile
from storage.problems import NotFound
from storage.rows import Row, State, entry_state, moment_of, seconds

_SHORTEST: Final = 4
_TRIES: Final = 40
_FEW: Final = 50
"""New entries for which ids are asked about and drawn one by one."""
_AT_ONCE: Final = 500
_LETTERS: Final = bytes(ord(ID_ALPHABET[byte % len(ID_ALPHABET)]) for byte in range(256))
"""The letter that each byte stands for."""


def new_id(is_taken: Callable[[str], bool]) -> str:
    """Return a short id that nothing has: letters with at least one digit, so that none is a word or a number."""
    length = _SHORTEST
    while True:
        for _ in range(_TRIES):
            word = _word(os.urandom(length))
            if not word.isalpha() and not word.isdigit() and not is_taken(word):
                return word
        length += 1


class _Ids:
    """Draws short ids that nothing has and uids, of each `at_once` together: asking the system for one takes longer."""

    def __init__(self, is_taken: Callable[[str], bool], at_once: int) -> None:
        self._is_taken = is_taken
        self._at_once = at_once
        self._length = _SHORTEST
        self._words = self._draw_words()
        self._uids = self._draw_uids()

    def word(self) -> str:
        """Return a new short id, as `new_id` does."""
        while True:
            for word in islice(self._words, _TRIES):
                if not self._is_taken(word):
                    return word
            self._length += 1
            self._words = self._draw_words()

    def uid(self) -> str:
        """Return a new uid, as `new_uid` does."""
        return next(self._uids)

    def _draw_words(self) -> Iterator[str]:
        length = self._length
        while True:
            drawn = _word(os.urandom(length * self._at_once))
            for start in range(0, len(drawn), length):
                word = drawn[start : start + length]
                if not word.isalpha() and not word.isdigit():
                    yield word

    def _draw_uids(self) -> Iterator[str]:
        while True:
            drawn = os.urandom(16 * self._at_once).hex()
            yield from (drawn[start : start + 32] for start in range(0, len(drawn), 32))


def _word(drawn: bytes) -> str:
    return drawn.translate(_LETTERS).decode("ascii")


def id_of(word: str, uid: str, is_taken: Callable[[str], bool]) -> str:
    """Return `word` if nothing has it, else a short id out of the uid: every copy of a journal makes the same one."""
    if word and not is_taken(word):
        return word
    from hashlib import blake2b  # noqa: PLC0415  # brings OpenSSL along; only the starter skills are named by it

    drawn = blake2b(uid.encode()).digest()
    for length in range(_SHORTEST + 1, 13):
        word = _word(drawn[:length])
        if not word.isalpha() and not word.isdigit() and not is_taken(word):
            return word
    return new_id(is_taken)


def new_uid() -> str:
    """Return 32 hexadecimal digits that no other journal uses."""
    return os.urandom(16).hex()


def last_number(file: OpenFile, table: str) -> int:
    """Return the highest number that a table's rows have, or ever had."""
    ever = file.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)) or 0
    return max(int(ever), int(file.value(f"SELECT coalesce(max(seq), 0) FROM {table}")))


class Numbers:
    """Hands out stored numbers and ids inside one `writing` block."""

    def __init__(self, file: OpenFile, expected: int = 1) -> None:
        self._file = file
        self._last = last_number(file, "entries")
        self._many = expected > _FEW
        # many at once: one look at all ids instead of a question for each
        self._taken = {row["id"] for row in file.rows("SELECT id FROM entries")} if self._many else set()
        self._ids = _Ids(self._taken.__contains__ if self._many else self.is_taken, _AT_ONCE if self._many else 1)
        self._skills: dict[str, tuple[int, Row]] = {}
        self._now = seconds(file.clock())

    def is_taken(self, word: str) -> bool:
        """Whether an entry has this id, or was given it here and is in no row yet."""
        if self._many or word in self._taken:
            return word in self._taken
        return self._file.value("SELECT 1 FROM entries WHERE id = ?", (word,)) is not None

    def give(self, record: AnyEntry) -> tuple[int, AnyEntry, State]:
        """Return the number, the record with id and moment of writing, and the rows for a new entry.

        A record keeps an id that it brings and nobody has, and the moment it says it was written.
        """
        record, _ = self.with_skill(record)
        state = self.state(record)
        entry = state["entries"]
        return entry["seq"], replace(record, id=entry["id"], written=moment_of(entry["written"])), state

    def state(self, record: AnyEntry, *, keyed: bool = False) -> State:
        """Return the rows for a new entry with its number and id, and make no new record of it, which takes longer."""
        self._last += 1
        keeps = record.id and is_entry_id(record.id) and not self.is_taken(record.id)
        word = record.id if keeps else self._ids.word()
        self._taken.add(word)
        base = {
            "seq": self._last,
            "id": word,
            "uid": self._ids.uid(),
            "written": self._now if record.written is None else seconds(record.written),
            "changed": self._now,
            "imported": "",
        }
        return entry_state(record, base, self.skill_number(record), keyed=keyed)

    def with_skill(self, record: AnyEntry) -> tuple[AnyEntry, int | None]:
        """Return a practice with its skill's name and area, and the skill's stored number; raises `NotFound`."""
        if not isinstance(record, Practice):
            return record, None
        if record.skill_id not in self._skills:
            rows = self._file.rows("SELECT seq, name, area FROM skills WHERE id = ?", (record.skill_id,))
            if not rows:
                raise NotFound(tr("That skill is not in this journal, so the practice was not saved."))
            self._skills[record.skill_id] = int(rows[0]["seq"]), dict(rows[0])
        number, row = self._skills[record.skill_id]
        return replace(record, skill=row["name"], area=Area(row["area"])), number

    def skill_number(self, record: AnyEntry) -> int | None:
        """Return the stored number of a practice's skill, None for other entries; raises `NotFound`."""
        if not isinstance(record, Practice):
            return None
        if record.skill_id not in self._skills:
            self.with_skill(record)
        return self._skills[record.skill_id][0]


__all__ = ["Numbers", "id_of", "last_number", "new_id", "new_uid"]
