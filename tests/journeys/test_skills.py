"""Jobs of the week: a skill practised at a hard moment, with all said of it, is there at the next hard moment."""

from __future__ import annotations

import json

import pytest

from tests.journeys.conftest import Run, Start


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)], ids=["60x20", "80x24", "120x40"])
def test_what_helped_once_is_found_at_the_next_hard_moment(start: Start, run: Run, size: tuple[int, int]) -> None:
    """Practised on Skills with before and after and a note, it stands in what helped, on Support, and in the shell."""
    app = start(size=size)
    app.until("How is it right now?")
    app.press("g", "s")
    app.until("35 skills")
    app.press("p")
    app.until("‹ done ›")  # the first line has the keys
    app.press("tab", "5")
    app.until("5 did it, helped")
    app.press("tab", "8", "tab", "4")
    app.press(*["tab"] * 6)
    app.type("at the kitchen tap")
    app.until("at the kitchen tap")
    app.press("ctrl+s")
    app.until("Saved 5-4-3-2-1")
    app.press("h")
    app.until("What helped before")
    app.until("at the kitchen tap")
    app.press("esc")
    app.until("35 skills")
    app.press("W")
    app.until("Which strategies work for me?")
    app.until("Can't tell yet")
    app.press("!")
    app.until("My steadying plan")
    app.press("h")
    app.until("at the kitchen tap")
    app.press("q")
    assert app.ended() == 0
    (helped,) = json.loads(run("skills", "--helped", "--json").stdout)["skills"]
    assert (helped["skill"], helped["times"], helped["words"]) == ("5-4-3-2-1", 1, "at the kitchen tap")
