"""Searching while one types: letters narrow what is found, the last word is a beginning, what was typed stands out."""

from __future__ import annotations

import pytest
from textual import events
from textual.keys import _character_to_key

from evenso.records import Kind, Moment, Note
from storage.contents.search import Hit
from tests.tui.conftest import NOON, Desk
from tests.tui.screens.test_journal import TODAY, screen_of
from tui.screens.journal.drawing import draw_list
from tui.screens.journal.model import Ask, JournalData, View, loosely, rows_of
from tui.screens.journal.screen import JournalPlace
from tui.widgets.search_line import SearchLine


@pytest.mark.parametrize(
    ("typed", "looked_for"),
    [
        ("den", "den*"),
        ("d", "d*"),
        ("sist ", "sist "),
        ("mother-in-l", "mother-in-l*"),
        ("C++", "C++"),
        ("दोस्त", "दोस्त*"),
        ("दोसति", "दोसति*"),
        ("眠", "眠*"),
        ("slept bad", "slept bad*"),
        ('"slept bad', '"slept bad'),
        ("den*", "den*"),
        ("", ""),
    ],
)
def test_the_last_word_may_go_on(typed: str, looked_for: str) -> None:
    """While one types, the last word is a beginning; phrases, odd signs and what a space ends stay as they are."""
    assert loosely(typed) == looked_for


@pytest.mark.parametrize(
    ("typed", "bright"),
    [
        ("sist", ["sist", "sist"]),
        ("s", ["s", "s"]),
        ("my sist", ["my", "sist", "sist"]),
        ('"my sister"', ["my", "sister"]),
        ("眠", ["眠"]),
        ("sisters", []),
    ],
)
def test_found_beginnings_stand_out(typed: str, bright: list[str]) -> None:
    """What is typed stands out where a word begins with it, not in the middle of others; without spaces anywhere."""
    said = "To my sister, who assists: Sistine; 失眠"
    hit = Hit("abcd", Kind.NOTE, TODAY, said, Moment.of(NOON))
    data = JournalData(Ask(query=typed), TODAY, hits=(hit,), rows=rows_of([TODAY]), loaded=True)
    row = draw_list(View(data, typing=True), 80, 10)[-1]
    found = [row.plain[span.start : span.end] for span in row.spans if span.style == "$accent"]
    assert sorted(one.casefold() for one in found) == sorted(bright)


async def test_letters_narrow_what_is_found(desk: Desk) -> None:
    """Every letter of a search finds the words that go on from it; a space behind the word asks for it whole."""
    with desk.journal() as journal:
        for text in ("my sister called", "a sip of tea", "失眠"):
            journal.add(Note(at=Moment.of(NOON), day=TODAY, text=text))
    async with desk.running() as seat:
        await seat.press("slash")
        for letter, found in (("s", 2), ("i", 2), ("s", 1), ("t", 1), ("space", 0)):
            await seat.press(letter)
            screen_of(seat).query_one(SearchLine).look()
            await seat.until(lambda count=found: len(screen_of(seat).seen.data.hits) == count)  # type: ignore[misc]
        assert "The last word may be a beginning" in " ".join(seat.text.split())


async def test_letters_right_behind_the_key_are_what_is_looked_for(desk: Desk) -> None:
    """However quickly a search is typed, and wherever, none of its letters acts on the way, on a first visit too."""
    with desk.journal() as journal:
        journal.add(Note(at=Moment.of(NOON), day=TODAY, text="my family"))
    async with desk.running() as seat:
        for _ in range(2):
            for letter in "/fami":
                seat.app.post_message(events.Key(_character_to_key(letter), letter))
            await seat.until(lambda: isinstance(seat.app.screen, JournalPlace))
            await seat.until(lambda: screen_of(seat).query_one(SearchLine).field.value == "fami")
            screen_of(seat).query_one(SearchLine).look()
            await seat.until(lambda: len(screen_of(seat).seen.data.hits) == 1)
            await seat.press("escape")
            await seat.until(lambda: seat.app.current_mode == "today")
