"""The palette finds what people call otherwise: Support first for words of need, and every word typed at once."""

from __future__ import annotations

import pytest
from textual import events
from textual.widgets import Input

from tests.tui.conftest import Desk
from tui.palette.box import Commands, Palette
from tui.palette.guesses import GUESSES

NEED = (
    "sucide",
    "selbsmord",
    "kill myself",
    *("crisis", "emergency", "panic", "suicide", "help", "therapist", "doctor", "hurt", "die", "call", "kms", "HELP"),
    *("help me", "i need help", "want to die", "crisis line", "sos", "emerg"),
    *("notfall", "krise", "hilfe", "suizid", "arzt", "anrufen", "ich will nicht mehr leben"),
)
MEANT = {
    "print": "The summary to bring",
    "pdf": "The summary to bring",
    "print-out": "The summary to bring",
    "printout": "The summary to bring",
    "drucken": "The summary to bring",
    "homework": "Sessions",
    "hausaufgabe": "Sessions",
    "medication": "Skills",
    "language": "Settings",
    "deutsch": "Settings",
    "sprache": "Settings",
    "passphrase": "Passphrase: put one on",
    "encrypt": "Passphrase: put one on",
    "theme": "Colours: ",
    "log": "Today",
    "undo": "Undo",
    "journal": "Journal",
    "sample": "A sample journal",
    "example": "A sample journal",
    "demo": "A sample journal",
    "try out": "A sample journal",
    "beispiel": "A sample journal",
    "die woche": "",
}
"""What is typed, and the title that what stands first begins with; "" where it only must not be Support."""


async def _found(desk: Desk, typed: list[str]) -> dict[str, list[str]]:
    async with desk.running() as seat:
        commands = Commands(seat.app.screen)
        found: dict[str, list[str]] = {}
        for words in typed:
            hits = [hit async for hit in commands.search(words)]
            hits.sort(key=lambda hit: hit.score, reverse=True)
            found[words] = [str(hit.text) for hit in hits]
    return found


async def test_words_of_need_lead_to_support_first(desk: Desk) -> None:
    """Whatever somebody in need types, in either language, alone or among others, Support stands on top."""
    found = await _found(desk, list(NEED))
    assert {words: titles[:1] for words, titles in found.items()} == {words: ["Support"] for words in NEED}
    assert "Keys" in found["help"][:3]


async def test_what_has_another_name_here_is_found_by_the_usual_one(desk: Desk) -> None:
    """A whole word that means it stands before letters that happen to occur in other titles."""
    found = await _found(desk, list(MEANT))
    for words, title in MEANT.items():
        first = found[words][0] if found[words] else ""
        assert first.startswith(title), words
        assert first != "Support"


async def test_each_title_in_the_list_is_a_command(desk: Desk) -> None:
    """No word leads to a command that is called otherwise by now."""
    async with desk.running() as seat:
        titles = [one.title for one in seat.app.get_system_commands(seat.app.screen)]
    for _, named, words in GUESSES:
        assert words
        for title in named:
            assert any(one == title or (title.endswith(" ") and one.startswith(title)) for one in titles), title


async def test_what_is_typed_right_behind_its_key_waits_for_the_field(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Letters that come before the box has its field are in it, all of them and in their order, however late it is."""
    monkeypatch.setattr(Palette, "AUTO_FOCUS", "")
    async with desk.running() as seat:
        for key in ("ctrl+p", *"colours"):
            seat.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await seat.until(lambda: isinstance(seat.app.screen, Palette) and seat.app.screen.is_mounted)
        await seat.rest()
        field = seat.app.screen.query_one(Input)
        field.focus()
        await seat.until(lambda: field.value == "colours")
