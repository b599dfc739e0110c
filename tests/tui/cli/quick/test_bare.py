"""A command that is typed with words alone does what it does when click has read them: every word, every ending."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.engine import engine
from tests.tui.cli.conftest import Done, Run
from tui.cli.commands.listing import search_command
from tui.cli.desk import Desk
from tui.cli.front import evenso
from tui.cli.quick import bare, finding, late
from tui.cli.streams import output

RELEASED = Path(__file__).parents[3] / "storage" / "opening" / "files" / "v6.db"
WORDS = st.lists(
    st.text(st.characters(exclude_categories=()), max_size=12).filter(lambda word: not word.startswith("-")),
    min_size=1,
    max_size=5,
)


@given(WORDS, st.sampled_from([[], ["--limit", "1"], ["--limit", "70"], ["--limit", "999999"]]))
def test_click_reads_the_same_from_words_alone(alone: list[str], many: list[str]) -> None:
    """What click makes of words, without an option or with how many, is what they are handed on as."""
    words = [*alone, *many]
    read: list[dict[str, object]] = []

    def note(words: list[str], _environ: object, *, limit: int) -> str:
        read.append({"words": tuple(words), "limit": limit, **UNASKED})
        return "/journal.db"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "find_at_once", note)
        assert bare.done_at_once(["search", *words], {}) == "/journal.db"
    with evenso.make_context("evenso", ["search", *words], obj=Desk({})) as parent:
        context = search_command.make_context("search", list(words), parent=parent)
        assert read == [context.params]


UNASKED: dict[str, object] = {"since": None, "until": None, "kind": None, "as_json": False}
"""What a search asks for beside its words and how many, where nothing is said of it."""

ENVIRON = {
    "words for ears": ("EVENSO_PLAIN", "1"),
    "an odd clock": ("EVENSO_NOW", "soon"),
    "no home": ("EVENSO_JOURNAL", "~nobody-of-that-name/j.db"),
    "a passphrase for nothing": ("EVENSO_PASSPHRASE", "of another journal"),
    "another zone": ("TZ", "Pacific/Apia"),
}
WRITTEN = {
    **dict.fromkeys(("a journal", "words for ears", "an odd clock", "another zone", "a passphrase for nothing"), ""),
    **dict.fromkeys(("cut short", "read only", "a link", "open to others", "a copy beside it", "an odd name"), ""),
    "a trigger of another program": "CREATE TRIGGER odd AFTER INSERT ON notes BEGIN DELETE FROM drafts; END",
    "a damaged index": "UPDATE words_data SET block = x'ffff' WHERE id > 10",
    "a moment that is none": "UPDATE entries SET local = '1800' || substr(local, 5)",
}
"""Situations of a journal with something in it, and what another program did in it then."""


def link(file: Path) -> None:
    """Have the journal lie elsewhere, and a link in its place."""
    file.rename(file.with_name("kept.db"))
    file.symlink_to("kept.db")


ODD: dict[str, Callable[[Path], object]] = {
    "another file": lambda file: file.write_text("a letter " * 200),
    "an empty file": lambda file: file.touch(),
    "a folder": lambda file: file.mkdir(),
    "cut short": lambda file: os.truncate(file, 8192),
    "read only": lambda file: file.chmod(0o400),
    "looks sealed": lambda file: file.write_bytes(bytes(range(128, 256)) * 64),
    "a link": link,
    "open to others": lambda file: file.chmod(0o644),
    "a copy beside it": lambda file: shutil.copy(file, file.with_name("journal (conflicted copy).db")),
    "an odd name": lambda file: file.rename(file.with_name("my journal?#%20.db")),
}
"""What else becomes of the file."""

SITUATIONS = sorted({"nothing written", *ENVIRON, *WRITTEN, *ODD})
USUAL = {"a journal", "another zone", "a link", "an odd name"}
"""Those in which nothing is to be said beside what was found."""


def bring_about(situation: str, run: Run, file: Path, patch: pytest.MonkeyPatch) -> None:
    """Make the journal, or what lies in its place, such as a situation has it."""
    if situation in WRITTEN:
        run("log", "5", "by the river 4 → 7")
        run("note", "the river is high, and so is\x1b[31m the water\tbehind the old house where nobody lives any more")
        run("log", "7", "the river after midnight", "--at", "2026-11-21 00:30")
        run("practice", "slow breath", "--note", "at the river")
        if WRITTEN[situation]:
            with closing(engine.connect(file)) as other:
                other.executescript(f"PRAGMA ignore_check_constraints = ON; {WRITTEN[situation]};")
    if situation in ENVIRON:
        patch.setenv(*ENVIRON[situation])
    if situation in ODD:
        ODD[situation](file)
    if situation == "an odd name":
        patch.setenv("EVENSO_JOURNAL", str(file.with_name("my journal?#%20.db")))


WORDS_ALONE = (
    *(("river",), ("the", "river"), ("nowhere",), ("riv*", '"the river"'), ("",), ("-1",)),
    *(("the", "RIVER", "'"), ("失眠",), ("é",), ("breath",)),
)


@pytest.mark.parametrize("words", WORDS_ALONE)
@pytest.mark.parametrize("situation", SITUATIONS)
def test_it_ends_the_same_with_click_and_without(
    run: Run, journal_file: Path, monkeypatch: pytest.MonkeyPatch, situation: str, words: tuple[str, ...]
) -> None:
    """What is said, where, and the code it ends with are the same wherever the journal's file is odd."""
    bring_about(situation, run, journal_file, monkeypatch)
    now = os.environ["EVENSO_NOW"]
    alone = run("search", *words, now=now)
    with monkeypatch.context() as patch:
        patch.setattr(bare, "BARE", ())
        by_click = run("search", *words, now=now)
    assert alone == by_click
    assert alone.out or situation not in USUAL or words not in {("river",), ("the", "river")}


@pytest.mark.parametrize("situation", sorted({*WRITTEN} - {"read only"}))
def test_what_is_as_usual_needs_no_command(
    run: Run, journal_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], situation: str
) -> None:
    """Where nothing is to be said beside what was found it is found at once; elsewhere nothing at all is said so."""
    bring_about(situation, run, journal_file, monkeypatch)
    capsys.readouterr()
    done = bare.done_at_once(["search", "river"], os.environ)
    said = capsys.readouterr()
    assert (done is not None) is (situation in USUAL)
    assert bool(said.out) is (situation in USUAL)
    assert said.err == ""


def test_an_older_journal_is_left_to_the_command(run: Run, journal_file: Path) -> None:
    """What a file of an earlier version needs first is done by the command; nothing of it is done at once."""
    shutil.copy(RELEASED, journal_file)
    journal_file.chmod(0o600)
    before = journal_file.read_bytes()
    assert bare.done_at_once(["search", "river"], os.environ) is None
    assert journal_file.read_bytes() == before
    assert run("search", "river").code == 0
    assert journal_file.read_bytes() != before


def test_nobody_is_waited_for(begun: Run, journal_file: Path) -> None:
    """While another program saves, the command itself waits, and says for what."""
    begun("note", "the river")
    with closing(engine.connect(journal_file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert bare.done_at_once(["search", "river"], os.environ) is None
        other.execute("ROLLBACK")
    assert bare.done_at_once(["search", "river"], os.environ) == str(journal_file)


def test_a_search_makes_the_daily_backup(begun: Run, journal_file: Path) -> None:
    """Whoever only searches has a backup a day as well."""
    begun("note", "the river")
    backups = journal_file.parent / "backups"
    os.utime(backups / "list.jsonl", (1, 1))
    assert begun("search", "river").code == 0
    assert [*backups.glob("journal-*.db")]


@pytest.mark.parametrize("width", [20, 80])
def test_a_line_that_is_longer_than_the_terminal_is_broken_the_same(
    begun: Run, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    """At a terminal no line breaks inside a word, however the command is read."""
    begun("note", "the river is high, and so is the water behind the old house where nobody lives any more")
    begun("note", "the river")
    monkeypatch.setattr(output, "is_terminal", lambda _stream: True)
    monkeypatch.setattr(output, "_width", lambda _stream: width)
    alone = begun("search", "river")
    monkeypatch.setattr(bare, "BARE", ())
    assert alone == begun("search", "river")
    assert max(map(len, alone.out.splitlines())) <= width


def test_what_has_an_option_is_left_to_click() -> None:
    """Options, help, a command with nothing behind it, and other commands are no business of this."""
    for words in (
        ["search"],
        ["search", "--help"],
        ["search", "a", "--json"],
        ["search", "--", "a"],
        ["list", "a"],
        ["prompt", "bash"],
    ):
        assert bare.done_at_once(words, os.environ) is None, words
    assert bare.done_at_once(["--plain", "search", "a"], os.environ) is None
    assert bare.done_at_once([], os.environ) is None
    for odd in (["0"], ["-1"], ["05"], ["1000000"], ["٣"], ["two"], [""], ["5", "more"], []):
        assert bare.done_at_once(["search", "a", "--limit", *odd], os.environ) is None, odd


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_prompt_says_the_same_with_click_and_without(
    run: Run, journal_file: Path, monkeypatch: pytest.MonkeyPatch, situation: str
) -> None:
    """Before and after something is written, and where nothing can be known, the word stands there or does not."""
    bring_about(situation, run, journal_file, monkeypatch)
    for now in ("2026-11-22T09:00", "2026-11-23T03:59", "2026-11-23T04:00", "soon"):
        alone = run("prompt", now=now)
        with monkeypatch.context() as patch:
            patch.setattr(bare, "BARE", ())
            assert alone == run("prompt", now=now), now
        assert (alone.code, alone.err) == (0, "")
    assert situation not in USUAL or run("prompt", now="2026-11-24T09:00").out == "today\n"


@pytest.mark.parametrize("hour", ["4", "0", "7", "24", "-1", "true", "5.0", '"5"', "null"])
def test_the_prompt_knows_the_hour_a_day_begins(begun: Run, journal_file: Path, hour: str) -> None:
    """It goes by the person's own hour; what is none, as another program might write it, is four for all alike."""
    with closing(engine.connect(journal_file)) as other, other:
        other.execute("REPLACE INTO settings VALUES ('day_starts_at', ?)", (hour,))
    wanted = int(hour) if hour in {"4", "0", "7"} else 4
    for now in range(9):
        said = begun("prompt", now=f"2026-11-22T0{now}:30").out  # the evening before has an entry
        assert bool(said) is (now >= wanted), now


START = "import sys; from tui.cli.main import main; code = main(); "


def process(*words: str, after: str = "raise SystemExit(code)", **environ: str) -> Done:
    """Run a process of its own as the shell starts it."""
    done = subprocess.run(
        [sys.executable, "-c", START + after, *words],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[4]), **environ},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_a_search_begins_without_click(begun: Run) -> None:
    """Words alone load neither click nor what only others of Python's modules wish to have at hand."""
    begun("note", "the river")
    modules = process("search", "river", after="print(*sys.modules, file=sys.stderr)").err.split()
    assert "storage.reading.words" in modules
    slow = {"typing", "re", "enum", "dataclasses", "pathlib", "warnings", "json", "importlib"}
    modules += process("prompt", after="print(*sys.modules, file=sys.stderr)").err.split()
    assert "storage.reading.days" in modules
    assert not ({"click", "tui.cli.front", "ast", "dis", "gettext", "evenso.records", "storage.journal"} | slow) & {
        *modules
    }


def test_a_process_that_searches_says_the_same(begun: Run) -> None:
    """Two processes, one of which is made to read its words by click, print the same; so do two that find nothing."""
    begun("note", "the river")
    for word in ("river", "nowhere"):
        assert process("search", word) == process("search", word, "--limit", "50")


def test_what_was_left_out_comes_when_it_is_asked_for() -> None:
    """A module that waits is the real one for whoever asks something of it, also by its name alone."""
    code = (
        "from tui.cli.quick.late import LATE, Late, load_late\n"
        "import sys\n"
        "for name in LATE: sys.modules.pop(name, None)\n"
        "load_late()\n"
        "import inspect, ipaddress, uuid\n"
        "assert type(inspect) is Late and 'ast' not in sys.modules, sys.modules.keys()\n"
        "assert not hasattr(inspect, '__path__') and type(sys.modules['inspect']) is Late\n"
        "assert str(inspect.signature(lambda a, *, b=1: 0)) == '(a, *, b=1)'\n"
        "assert type(sys.modules['inspect']) is not Late and inspect.signature is sys.modules['inspect'].signature\n"
        "from uuid import UUID\n"
        "assert UUID(int=1).int == 1 and ipaddress.ip_address('::1').is_loopback\n"
        "load_late()\n"
        "assert type(sys.modules['inspect']) is not Late\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[4], check=True)
    assert click.__name__ not in late.LATE
