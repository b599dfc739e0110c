"""Today names the key that goes on with what was left half-written: on that very screen it is the one that does."""

from __future__ import annotations

from datetime import timedelta

import pytest

from evenso.wording.journal.half_written import say_half_written
from tests.tui.conftest import NOON, Desk
from tui.keys import bindings_of
from tui.places import PLACES
from tui.screens.base import AnyJournalScreen, JournalScreen
from tui.screens.goals.parts import PartsPage
from tui.screens.patterns.noticings import NoticingsPage
from tui.screens.support.lists import PeoplePage
from tui.screens.support.screen import SupportScreen
from tui.screens.trends.pages.markers import MarkersPage
from tui.screens.trends.pages.setbacks import SetbacksPage
from tui.screens.trends.scores.page import ScoresPage

TODAY = NOON.date()
PAGES: dict[str, type[AnyJournalScreen]] = {
    "g g, S": PartsPage,
    "g p, h": NoticingsPage,
    "g r, S": SetbacksPage,
    "g r, M": MarkersPage,
    "g r, Q": ScoresPage,
    "!": SupportScreen,
    "!, a": PeoplePage,
}
ACTIONS = {
    "journal.new": "new",
    "journal.pattern.abcd": "see_pattern",
    "journal.abcd": "edit",
    "goals.new": "add",
    "goals.questions": "wonder",
    "goals.from.entry.abcd": "grow",
    "goals.from.pattern.abcd": "grow",
    "goals.from.other": "wonder",
    "goals.step.abcd": "add",
    "goals.reword.abcd": "edit",
    "goals.rate.abcd": "rate",
    "goals.levels.abcd": "levels",
    "goals.state.abcd": "state",
    "goals.edit.abcd": "edit",
    "sessions.topic.1.abcd": "prepare",
    "sessions.question.abcd": "prepare",
    "sessions.bothered.abcd": "prepare",
    "sessions.note.abcd": "note",
    "sessions.agreed.abcd": "agreed",
    "sessions.ended": "ended",
    "sessions.ended.abcd": "ended",
    "sessions.after.abcd": "after",
    "sessions.state.abcd": "state",
    "sessions.when": "when",
    "sessions.move.abcd": "move",
    "sessions.therapist": "therapist",
    "patterns.new.": "add",
    "patterns.new.own": "add",
    "patterns.new.mind-reading": "edit",
    "patterns.noticed.abcd": "notice_line",
    "patterns.reword.abcd": "edit",
    "patterns.abcd": "edit",
    "skills.new": "add",
    "skills.practise.abcd": "practise",
    "skills.abcd": "edit",
    "card.new": "add",
    "card.abcd": "edit",
    "settings.tracker.new": "add",
    "settings.tracker.abcd": "edit",
    "support.plan": "plan",
    "support.person": "add",
    "support.line.new": "new_line",
    "support.abcd": "edit",
    "review.2026-11-16.good": "review",
    "score.form.new": "new",
    "score.form.abcd": "edit",
    "score.line.abcd": "add",
    "setback.new": "mark",
    "setback.abcd": "edit",
    "marker.new": "add",
    "marker.abcd": "edit",
    "import": "bring_in",
}
"""What a screen keeps half-written, and its action that opens just that again."""


@pytest.mark.parametrize("slot", ACTIONS)
def test_the_key_that_is_named_does_that(slot: str) -> None:
    """It is a key of the screen that the keys before it lead to, and opens what was left there."""
    said = say_half_written([(slot, None)], TODAY).rpartition(": ")[2]
    where, _, rest = said.partition(", then ")
    letter = rest.partition(" ")[0]
    places = {f"g {place.letter}": type(place.make()) for place in PLACES}
    kind = PAGES.get(where) or places[where]
    found = [one.action for one in bindings_of(kind, JournalScreen) if letter in one.key.split(",")]
    assert found[:1] == [ACTIONS[slot]], (where, letter)


async def test_what_was_left_in_sessions_is_gone_on_with_by_those_keys(desk: Desk) -> None:
    """Today says them at the next start; pressed, they open the line with the words in it."""
    with desk.journal() as journal:
        journal.save_draft("sessions.when", "next wed at ten, or thu")
    async with desk.running((120, 30)) as seat:
        assert "When the next session is, half-written, was kept: g n, then M goes on with it" in seat.text
        await seat.press("g", "n", "M")
        await seat.until(lambda: "next wed at ten, or thu" in seat.text)


def test_the_day_of_a_session_stays_named() -> None:
    """Of several days' sessions only one is meant: which one is said with the key."""
    said = say_half_written([("sessions.note.abcd", TODAY - timedelta(days=1))], TODAY)
    assert said == "Words about the session of yesterday, half-written, were kept: g n, then n goes on with them"
