"""The palette has everything: what the keys of a screen do, and what the command line can."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Desk
from tests.tui.keyboard.walks import PAGES, PLACES
from tui.cli.front import COMMANDS
from tui.commands import SAID_ABOVE, STEPS
from tui.keyboard.keymap import Keymap
from tui.keyboard.palette import words_now
from tui.keys import acting, grouped
from tui.palette.box import Commands
from tui.places import PLACES as REGISTERED
from tui.screens.summary.screen import SummaryPage

IN_THE_PALETTE = {
    "log": "Today",
    "practice": "Skills",
    "note": "Write an entry",
    "guided": "Hard conversation",
    "list": "Journal",
    "deleted": "Deleted lately: bring one back",
    "undelete": "Deleted lately: bring one back",
    "drafts": "Half-written: drafts",
    "draft": "Half-written: drafts",
    "search": "Search",
    "tags": "Your tags",
    "link": "Link an entry",
    "undo": "Undo",
    "redo": "Redo",
    "today": "Today",
    "week": "Week",
    "trend": "Trends",
    "setback": "Setbacks",
    "marker": "Marked days",
    "tracker": "A tracker beside the mood",
    "card": "Diary card",
    "patterns": "Patterns",
    "pattern": "Blind spots",
    "goals": "Goals",
    "goal": "Gentle questions",
    "exercises": "Exercises",
    "exercise": "5-4-3-2-1",
    "skills": "Skills",
    "skill": "Ideas for skills",
    "trial": "Coin-flip month: does it help?",
    "sessions": "Sessions",
    "session": "Prepare the next session",
    "scores": "Questionnaire scores (totals)",
    "score": "Questionnaire scores (totals)",
    "review": "The weekly review",
    "support": "Support",
    "summary": "The summary to bring",
    "import": "Bring years along: import",
    "export": "Export everything, to take along",
    "backup": "Backups: put one back",
    "backups": "Backups: put one back",
    "restore": "Backups: put one back",
    "keys": "Keys",
    "compare": "Compare two periods",
    "perspective": "Perspective",
    "settings": "Settings",
    "language": "Settings",
    "template": "Check-ins of your own: templates",
    "away": "Settings",
}
"""The palette's command that leads to what a command of the shell does."""

OF_AN_ENTRY = {"show", "edit", "delete", "links", "unlink"}
"""What is done to one entry: in the app by a key on it."""


FOR_THE_SHELL = {
    "check",
    "completion",
    "demo",
    "language",
    "man",
    "merge",
    "prompt",
    "purge",
    "remind",
    "rescue",
    "where",
} | {
    "decrypt",
    "encrypt",
    "passphrase",
}
"""The journal's file as a whole, the shell itself, and the passphrase, which the app never asks to change."""


async def test_every_command_of_the_shell_has_its_way_in_the_palette(desk: Desk) -> None:
    """What is written down here is there; a new command of the shell belongs here, or is one for the shell alone."""
    async with desk.running() as seat:
        titles = {one.title for one in seat.app.get_system_commands(seat.app.screen)}
    assert set(IN_THE_PALETTE.values()) <= titles
    assert IN_THE_PALETTE.keys() | OF_AN_ENTRY <= COMMANDS.keys()
    assert COMMANDS.keys() - IN_THE_PALETTE.keys() - OF_AN_ENTRY <= FOR_THE_SHELL


@pytest.mark.slow
@pytest.mark.parametrize("name", [*PLACES, *PAGES])
async def test_what_a_key_does_is_found_by_its_words(whole_sample: Desk, name: str) -> None:
    """On every screen the palette finds each of its keys' actions, with the key."""
    async with whole_sample.running() as seat:
        await seat.press(*{**PLACES, **PAGES}[name].split())
        front = seat.app.front
        assert front is not None
        if seat.app.screen is not front:
            return
        found = {one.title: one.help for one in seat.app.get_system_commands(front)}
        told = [
            str(one.tooltip)
            for one in acting(front.own_bindings(), front.idle())
            if one.tooltip and not STEPS.search(one.action) and one.action not in SAID_ABOVE
        ]
        assert told
        actions = [one for one in told if one[0].upper() + one[1:] not in found]
        said = {title.casefold() for title in found}
        assert not [one for one in actions if one.casefold() not in said]


async def test_the_palette_begins_with_the_places_and_is_named_in_the_keys(desk: Desk) -> None:
    """Opened, it shows places in their order, then the summary; `?` names its key."""
    async with desk.running() as seat:
        front = seat.app.front
        assert front is not None
        hits = [str(hit.prompt) async for hit in Commands(seat.app.screen).discover()]
        assert hits[: len(REGISTERED) + 1] == [*(one.title for one in REGISTERED), "The summary to bring"]
        titles = [one.title for one in seat.app.get_system_commands(front)]
        assert titles.count("The summary to bring") == 1
        shown = {key: told for _, lines in grouped(front.own_bindings()) for key, told in lines}
        assert shown["ctrl+p"] == "find anything by its name"


async def test_the_summary_lies_over_where_one_is(desk: Desk) -> None:
    """`g` names it and `B` leads to it there and on Today itself; esc comes back to where one was."""
    async with desk.running() as seat:
        today = seat.app.screen
        for keys in (("g", "B"), ("B",)):
            await seat.press(keys[0])
            if len(keys) > 1:
                assert "B Summary" in seat.text
                await seat.press(keys[1])
            assert type(seat.app.screen) is SummaryPage
            await seat.press("escape")
            assert seat.app.screen is today


def test_the_words_of_the_palette_name_the_keys_of_ones_own() -> None:
    """In brackets at their end stand the key of places with its letter and the key there, or one of every screen."""
    keymap = Keymap({"all.go": ("f2",), "all.undo": ("z",), "journal.new": ("insert",)})
    assert words_now("A page of your own (g j, n)", keymap) == "A page of your own (f2 j, insert)"
    assert words_now("Take the last change back (u)", keymap) == "Take the last change back (z)"
    assert words_now("Your plan, your people (!, or f1 while you type)", keymap).endswith("(!, or f1 while you type)")
    assert words_now("Ink on paper", keymap) == "Ink on paper"
