"""Every screen in another language: at every size nothing is cut, and no English sentence is left on it.

A process has one language, so the walk is a run of its own, `EVENSO_TEST_LANGUAGE=de`; the first test starts it.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from evenso.language import ENGLISH, LANGUAGES, spoken
from tests.faults.page import ROOT
from tests.language.collecting import catalogue, said_of
from tests.tui.conftest import Desk
from tests.tui.looks.walks import WAYS, at_every_size

pytestmark = pytest.mark.slow

FEWEST_WORDS = 3
"""A shorter piece of a sentence can stand in somebody's own words by chance."""


ENGLISH_KEYS = re.compile(r"(?<!\w)(?:enter|esc|ctrl\+\S|pgup|pgdn)(?!\w)")
"""Keys as they are called in English; `space` and `end` are words of the sample too."""


@pytest.mark.skipif(spoken() != ENGLISH, reason="this is the run that it starts")
@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != ENGLISH])
def test_every_screen_is_walked_in_each_language(code: str) -> None:
    """The tests below hold in a process that speaks another language."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-m", "", "-n", "2", "tests/tui/looks/test_other_languages.py"],
        env={**os.environ, "EVENSO_TEST_LANGUAGE": code},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:]
    assert f"{len(WAYS)} passed" in done.stdout


@cache
def english() -> frozenset[str]:
    """Return the sentences without values whose translation is another, spaces made single."""
    found = set()
    for message in catalogue(spoken()):
        if isinstance(message.id, str) and "{" not in message.id and said_of(message) != (message.id,):
            words = message.id.split()
            if len(words) >= FEWEST_WORDS:
                found.add(" ".join(words))
    told = " ".join(" ".join(strings(path)) for path in sorted((ROOT / "evenso" / "sample").rglob("*.py")))
    return frozenset(sentence for sentence in found if sentence not in told)


def strings(path: Path) -> Iterator[str]:
    """Yield what a module of the sample says: somebody's own words, in English under every language."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield " ".join(node.value.split())


@pytest.mark.skipif(spoken() == ENGLISH, reason="for a process that speaks another language")
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way or "today")
async def test_a_screen_in_another_language(full: Desk, way: str) -> None:
    """From 60×20 to 200×60 nothing is cut, no key is missing from the footer; sentences and keys are translated."""
    async with full.running() as seat:
        await seat.press(*way.split())
        faults = await at_every_size(seat)
        text = " ".join(seat.text.split())
        if left := sorted(sentence for sentence in english() if sentence in text):
            faults["English"] = left
        if named := ENGLISH_KEYS.findall(text):
            faults["keys"] = named
    assert faults == {}
