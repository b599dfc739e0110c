"""Hostile files for every reader: a reading or one sentence, never anything else, and never without a bound."""

from __future__ import annotations

import contextlib
import io
import json
import random
import stat
import zipfile
from collections.abc import Callable
from datetime import UTC
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.formats.coming import Reading, Wishes
from evenso.formats.coming.packed import Packed
from evenso.formats.coming.programs import PROGRAMS, reader_of
from evenso.records import InvalidRecord

EVERY = tuple(PROGRAMS)
BEGINNINGS: dict[str, tuple[str, ...]] = {
    "daylio": ("full_date,date,weekday,time,mood,activities,note_title,note\n", "", '{"dayEntries": ['),
    "jrnl": ('{"tags": {}, "entries": [{"title": "a", "date": "2024-05-01", "time": "', "[2024-05-01 09:00] ", "{"),
    "imoodjournal": ("Date,Day of week,Hour,Minute,Level,LevelText,Comment\n",),
    "bearable": ("date,weekday,time of day,category,rating/amount,detail,notes\n",),
    "dayone": ('{"entries": [{"creationDate": "2017-06-28T15:38:37Z", "text": "', '{"entries": ['),
    "loop": ("Date,Read,\n", "Position,Name\n"),
}
DAMAGED = 2_000
TRAPS: dict[str, bytes] = {
    "deep": b'{"entries": ' + b"[" * 100_000,
    "deep and closed": b'{"dayEntries": ' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "not a number": b'{"entries": [NaN]}',
    "no end": b'{"entries": [1e999]}',
    "long number": b'{"entries": [' + b"9" * 5_000 + b"]}",
    "twice": b'{"entries": [], "entries": [{"title": "x"}]}',
    "cut": b'{"entries": [{"title": "x", "creationDate": "2020',
    "wrong types": b'{"entries": [{"title": [], "creationDate": {}, "date": 5, "text": 7, "tags": "x"}]}',
    "not a list": b'{"entries": {"a": 1}, "dayEntries": 5}',
    "no text": b"\xff\xfe\x00\x00" * 100,
    "nothing but zeros": b"\0" * 5_000,
    "open quote": b'full_date,mood\n2020-05-30,"rad\n' * 500,
    "wide": b"a," * 2_000 + b"\n" + b"1," * 2_000,
    "escapes": b'{"entries": [{"title": "\\ud800\\u0000\\u001b[31m", "date": "2024-05-01"}]}',
    "digits for days": b"full_date,date,time,mood\n" + b"9" * 5_000 + b",May " + b"9" * 20 + b",9,rad\n",
    "digits for times": b"Date,Hour,Minute,Level\n2024-05-01,7," + b"9" * 5_000 + b",7\n",
    "digits for years": b"date,category,rating/amount,detail\n1st May " + b"9" * 30 + b",Mood,5,\n",
    "packed": b"PK\x03\x04" + b"\0" * 2_000,
    "base64": b"eyJ" + b"QUFB" * 500,
}


def read(program: str, data: bytes, **wishes: Any) -> Reading:
    """Read a file as the command does."""
    return reader_of(program)(data, Wishes(zone=UTC, **wishes))


def packed(make: Callable[[zipfile.ZipFile], None]) -> bytes:
    """Return a packed file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        make(archive)
    return out.getvalue()


@pytest.mark.parametrize("trap", TRAPS)
@pytest.mark.parametrize("program", EVERY)
@pytest.mark.fault("F72")
def test_no_trap_catches_a_reader(program: str, trap: str) -> None:
    """Each trap is refused in one sentence, or nothing of it becomes an entry, within a second."""
    before = process_time()
    with contextlib.suppress(InvalidRecord):
        reading = read(program, TRAPS[trap])
        words = json.dumps([str(entry) for entry in reading.entries])
        assert "\\u001b" not in words
        assert "\\ud800" not in words
    assert process_time() - before < 1


@pytest.mark.parametrize("program", EVERY)
@pytest.mark.fault("F72")
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_no_file_breaks_a_reader(program: str, data: st.DataObject) -> None:
    """Whatever bytes a file holds behind an honest beginning: a reading, or a refusal in words."""
    beginning = data.draw(st.sampled_from(BEGINNINGS[program]))
    rest = data.draw(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
    with contextlib.suppress(InvalidRecord):
        reading = read(program, beginning.encode() + rest)
        keys = [(entry.kind, entry.source_key) for entry in reading.entries]
        assert len(set(keys)) == len(keys)


@pytest.mark.fault("F72")
def test_a_file_that_is_too_large_is_refused_unread() -> None:
    """A size beyond any journal is refused before anything is parsed."""
    with pytest.raises(InvalidRecord, match=r"200,000,000 at most\. Nothing was imported"):
        read("dayone", bytes(200_000_001))


@pytest.mark.parametrize("program", ["daylio", "dayone", "loop"])
@pytest.mark.parametrize("name", ["backup.daylio", "Journal.json", "Habits.csv"])
@pytest.mark.fault("F76")
def test_a_packed_flood_is_refused(program: str, name: str) -> None:
    """A member that says it holds more than the bound is refused before it is unpacked."""
    data = packed(lambda archive: archive.writestr(name, b"0" * 1_000_000))
    flood = data.replace((1_000_000).to_bytes(4, "little"), (4_000_000_000).to_bytes(4, "little"))
    before = process_time()
    with pytest.raises(InvalidRecord, match=r"[Nn]othing was imported"):
        read(program, flood)
    assert process_time() - before < 1


@pytest.mark.fault("F76")
def test_members_together_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many members that are each within the bound are not, together; one that lies about its size is damaged."""
    monkeypatch.setattr("evenso.formats.coming.packed.LARGEST_FILE", 1_000)

    def fill(archive: zipfile.ZipFile) -> None:
        archive.writestr("a", b"0" * 600)
        archive.writestr("b", b"1" * 600)

    files = Packed(packed(fill))
    assert len(files.read("a")) == 600
    with pytest.raises(InvalidRecord, match="larger than"):
        files.read("b")
    small = packed(lambda archive: archive.writestr("a", b"0" * 900)).replace(b"\x84\x03\0\0", b"\x10\0\0\0")
    with pytest.raises(InvalidRecord, match="damaged"):
        Packed(small).read("a")


@pytest.mark.fault("F76", "F71")
def test_names_in_a_packed_file_lead_nowhere() -> None:
    """A link, a locked member and `../` are not followed, opened or unpacked."""

    def link(archive: zipfile.ZipFile) -> None:
        member = zipfile.ZipInfo("Journal.json")
        member.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(member, "/etc/passwd")

    with pytest.raises(InvalidRecord, match="a link instead of a file"):
        read("dayone", packed(link))
    above = packed(lambda archive: archive.writestr("../../Journal.json", '{"entries": []}'))
    with pytest.raises(InvalidRecord, match="holds no journal"):
        read("dayone", above)
    data = bytearray(packed(lambda archive: archive.writestr("Journal.json", "x")))
    data[6] |= 1  # the flag of a locked member, where it is and where it is listed
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InvalidRecord, match="asks for a password"):
        read("dayone", bytes(data))


@pytest.mark.fault("F56")
def test_letters_that_are_half_a_letter_become_a_mark() -> None:
    """A lone surrogate out of JSON is kept as a mark that can be stored; controls go."""
    entry = {"title": "a\ud800b\x1b[31m\x00", "body": "", "date": "2024-05-01", "time": "09:00", "tags": ["@t\udc00"]}
    (note,) = read("jrnl", json.dumps({"entries": [entry]}).encode()).notes
    assert note.text == "a\ufffdb[31m"
    assert note.tags == ("t\ufffd",)


@pytest.mark.fault("F76")
def test_a_member_without_a_name_is_none() -> None:
    """A packed file may list a member whose name is empty."""
    data = packed(lambda archive: archive.writestr("x", "x")).replace(b"x", b"\0")
    with pytest.raises(InvalidRecord):
        read("loop", data)


MUTATIONS = (b'"', b",", b"\n", b"\0", b"\xff", b"[", b"}", b"1e999", b"9" * 5_000, b"\xd9\xa3", b"<div>", b"\x1b[31m")
HONEST = {
    "daylio": b"full_date,date,weekday,time,mood,activities,note\n2020-05-30,30 May,Saturday,6:50 pm,rad,a | b,x\n",
    "jrnl": b"[2024-05-01 09:00:00 AM] A hard morning.\nIt went @better later.\n\n[2024-05-02 09:05:30 PM] a list *\n",
    "imoodjournal": b'Date,Hour,Minute,Level,LevelText,Comment,calm\n"May 1, 2024","9","25","8","(8)","#x",1\n',
    "bearable": b'date,weekday,time of day,category,rating/amount,detail\n"1st May 2024",Wed,"pm","Mood","6","a | b"\n',
    "dayone": b'{"entries": [{"uuid": "AB", "creationDate": "2017-06-28T15:38:37Z", "text": "x"}]}',
    "loop": b"Date,Read,Run,\n2024-05-01,2,5200,\n2024-05-02,YES_MANUAL,NO,\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("program", EVERY)
@pytest.mark.fault("F72")
def test_no_damage_to_an_honest_file_breaks_a_reader(program: str, tried: Callable[..., None]) -> None:
    """Bytes changed, put in and taken away at random: a reading or a refusal, and every key once."""
    chance = random.Random(program)
    for _ in range(DAMAGED):
        data = bytearray(HONEST[program])
        for _ in range(chance.randint(1, 6)):
            at, what = chance.randrange(len(data)), chance.choice(MUTATIONS)
            data[at : at + chance.choice([0, 0, 1, 9])] = what * chance.choice([1, 1, 3])
        with contextlib.suppress(InvalidRecord):
            reading = read(program, bytes(data), trackers=("run", "mood"), moods={"rad": 9})
            keys = [one.source_key for one in (*reading.entries, *reading.values)]
            assert len(set(keys)) == len(keys)
    tried(DAMAGED)
