"""A command that is typed with words alone does what it does when click has read them: every word, every ending."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tui.cli.conftest import Done, Run
from tui.cli.commands.listing import search_command
from tui.cli.desk import Desk
from tui.cli.front import evenso
from tui.cli.quick import bare, finding, late

WORDS = st.lists(
    st.text(st.characters(exclude_categories=()), max_size=12).filter(lambda word: not word.startswith("-")),
    min_size=1,
    max_size=5,
)


@given(WORDS)
def test_click_reads_the_same_from_words_alone(words: list[str]) -> None:
    """What click makes of any words without an option is what they are handed on as, with the same defaults."""
    read: list[dict[str, object]] = []
    asked = dict(inspect.signature(finding.find).parameters)
    defaults = {name: one.default for name, one in asked.items() if one.default is not one.empty}

    def note(desk: Desk, words: tuple[str, ...]) -> None:
        read.append({"words": words, **defaults})

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "find", note)
        assert bare.done_bare(["search", *words], Desk({}))
    with evenso.make_context("evenso", ["search", *words], obj=Desk({})) as parent:
        context = search_command.make_context("search", list(words), parent=parent)
        assert read == [context.params]


ENVIRON = {
    "words for ears": ("EVENSO_PLAIN", "1"),
    "an odd clock": ("EVENSO_NOW", "soon"),
    "no home": ("EVENSO_JOURNAL", "~nobody-of-that-name/j.db"),
}
SITUATIONS = (
    *ENVIRON,
    *("nothing written", "a journal", "another file", "an empty file", "a folder", "cut short", "read only"),
    "looks sealed",
)


def bring_about(situation: str, run: Run, file: Path, patch: pytest.MonkeyPatch) -> None:
    """Make the journal, or what lies in its place, such as a situation has it."""
    if situation in {"a journal", "words for ears", "an odd clock", "cut short", "read only"}:
        run("log", "5", "by the river 4 → 7")
        run("note", "the river is high")
    if situation in ENVIRON:
        patch.setenv(*ENVIRON[situation])
    match situation:
        case "another file":
            file.write_text("a letter " * 200)
        case "an empty file":
            file.touch()
        case "a folder":
            file.mkdir()
        case "cut short":
            os.truncate(file, 8192)
        case "read only":
            file.chmod(0o400)
        case "looks sealed":
            file.write_bytes(bytes(range(128, 256)) * 64)


@pytest.mark.parametrize("words", [("river",), ("the", "river"), ("nowhere",), ("riv*", '"the river"'), ("",), ("-1",)])
@pytest.mark.parametrize("situation", SITUATIONS)
def test_it_ends_the_same_with_click_and_without(
    run: Run, journal_file: Path, monkeypatch: pytest.MonkeyPatch, situation: str, words: tuple[str, ...]
) -> None:
    """What is said, where, and the code it ends with are the same wherever the journal's file is odd."""
    bring_about(situation, run, journal_file, monkeypatch)
    now = os.environ["EVENSO_NOW"]
    alone = run("search", *words, now=now)
    with monkeypatch.context() as patch:
        patch.setattr(bare, "BARE", {})
        by_click = run("search", *words, now=now)
    assert alone == by_click


def test_what_has_an_option_is_left_to_click() -> None:
    """Options, help, a command with nothing behind it, and other commands are no business of this."""
    for words in (["search"], ["search", "--help"], ["search", "a", "--json"], ["search", "--", "a"], ["list", "a"]):
        assert not bare.done_bare(words, Desk({})), words
    assert not bare.done_bare(["--plain", "search", "a"], Desk({}))


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
    assert "storage.contents.search" in modules
    assert not {"click", "tui.cli.front", "ast", "dis", "gettext"} & set(modules)


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
