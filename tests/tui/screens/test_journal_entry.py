"""An entry read as a page: its Markdown, its links walked and taken away, the way to the next one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from evenso.goals.records import Goal, GoalVersion
from evenso.journal.reading import blocks_of
from evenso.links import Ref, Thing
from evenso.patterns.records import Pattern
from evenso.records import CheckIn, Moment, Note
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk, Seat
from tui.screens.journal.pages.entry import EntryPage
from tui.screens.journal.reading import draw_blocks
from tui.ways.linking import LinkBox

TODAY = NOON.date()
HOSTILE = "[/] [@click=app.quit]x[/] \x1b[2J\x9b31m \u202eevil 😀 " + "a" * 2_000


def note(words: str, back: int = 0, **more: object) -> Note:
    """A note of so many days ago."""
    at = Moment.of(NOON - timedelta(days=back))
    return Note(at=at, day=at.local.date(), text=words, **more)  # type: ignore[arg-type]  # as the test names them


def page_of(seat: Seat) -> EntryPage:
    """The page in front."""
    assert isinstance(seat.app.screen, EntryPage)
    return seat.app.screen


def links_of(desk: Desk, entry_id: str) -> list[Ref]:
    """What an entry is linked to, by the file."""
    with desk.journal() as journal:
        return [one.ref for one in journal.linked(Ref(Thing.ENTRY, entry_id))]


def begun(journal: Journal) -> tuple[str, str, str]:
    """An entry, a pattern, a goal; their ids."""
    entry = journal.add(note("# A hard call\n\nI said *yes* again."))
    pattern = journal.add_pattern(Pattern(name="saying yes too soon"))
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=TODAY, title="ask for time"),)))
    return entry.id, pattern.id, goal.id


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_an_entry_is_read_as_a_page(desk: Desk, size: tuple[int, int]) -> None:
    """`v` shows what the Markdown means, without its signs; esc comes back to the timeline."""
    with desk.journal() as journal:
        begun(journal)
    async with desk.running(size) as seat:
        await seat.press("g", "j", "v")
        assert "A hard call" in seat.text
        assert "# A hard" not in seat.text
        assert "I said yes again." in seat.text
        await seat.press("escape")
        assert "1 entry, newest first" in seat.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_hostile_words_are_only_words(desk: Desk, size: tuple[int, int]) -> None:
    """Markup, escapes and endless words are shown letter by letter, in the text, in tags and in what is linked."""
    with desk.journal() as journal:
        one = journal.add(note(f"# {HOSTILE}\n- {HOSTILE}\n| {HOSTILE} |\n|---|\n", tags=(HOSTILE[:90],)))
        other = journal.add(note(HOSTILE, 1))
        journal.connect(Ref(Thing.ENTRY, one.id), Ref(Thing.ENTRY, other.id))
    async with desk.running(size) as seat:
        await seat.press("g", "j", "v")
        assert "[/] [@click=app.quit]x[/]" in seat.text
        for sign in ("\x1b", "\x9b", "\u202e"):
            assert sign not in seat.text
        await seat.press("end", "pagedown", "1", "l")
        await seat.write("evil")
        await seat.press("escape", "escape")
        assert isinstance(seat.app.screen, EntryPage)


async def test_an_entry_is_linked_by_a_few_words(desk: Desk) -> None:
    """`l`, a few words, enter: the pattern is linked and stands on the page; u takes that back."""
    with desk.journal() as journal:
        entry, pattern, _ = begun(journal)
    async with desk.running() as seat:
        await seat.press("g", "j", "v", "l")
        assert isinstance(seat.app.screen, LinkBox)
        await seat.write("too soon")
        await seat.press("enter")
        assert links_of(desk, entry) == [Ref(Thing.PATTERN, pattern)]
        assert "1 seen here" in seat.text
        assert "Linked to “saying yes too soon”" in seat.text
        await seat.press("u")
        assert links_of(desk, entry) == []
        assert "Linked\n" not in seat.text


async def test_links_are_walked_both_ways(desk: Desk) -> None:
    """A digit goes to another entry and esc comes back; the other entry has the way back as well."""
    with desk.journal() as journal:
        entry, _, _ = begun(journal)
        other = journal.add(note("an older one", 30))
        journal.connect(Ref(Thing.ENTRY, entry), Ref(Thing.ENTRY, other.id))
    async with desk.running() as seat:
        await seat.press("g", "j", "v")
        assert "grew out of" in seat.text
        await seat.press("1")
        assert page_of(seat).entry_id == other.id
        assert "led to" in seat.text
        await seat.press("1")
        assert page_of(seat).entry_id == entry
        await seat.press("escape", "escape")
        assert page_of(seat).entry_id == entry


async def test_a_digit_leads_to_a_pattern_and_back(desk: Desk) -> None:
    """From the entry's page to the pattern's place, and back to the page."""
    with desk.journal() as journal:
        entry, pattern, _ = begun(journal)
        journal.connect(Ref(Thing.ENTRY, entry), Ref(Thing.PATTERN, pattern))
    async with desk.running() as seat:
        await seat.press("g", "j", "v", "1")
        assert seat.app.current_mode == "patterns"
        await seat.press("escape")
        assert page_of(seat).entry_id == entry


async def test_a_link_is_taken_away(desk: Desk) -> None:
    """With one link x takes it; with several it asks for a digit, and esc leaves all as they are."""
    with desk.journal() as journal:
        entry, pattern, goal = begun(journal)
        here = Ref(Thing.ENTRY, entry)
        for ref in (Ref(Thing.PATTERN, pattern), Ref(Thing.GOAL, goal)):
            journal.connect(here, ref)
    async with desk.running() as seat:
        await seat.press("g", "j", "v", "x", "escape")
        assert len(links_of(desk, entry)) == 2
        await seat.press("x", "9", "1")
        assert len(links_of(desk, entry)) == 1
        await seat.press("x")
        assert links_of(desk, entry) == []
        await seat.press("u", "u")
        assert len(links_of(desk, entry)) == 2


async def test_brackets_turn_to_the_entries_around(desk: Desk) -> None:
    """The entry before and after, as the timeline has them, with its filter; at its ends nothing happens."""
    with desk.journal() as journal:
        for back in range(4):
            journal.add(note(f"number {back}", back, private=back % 2 == 0))
    async with desk.running() as seat:
        await seat.press("g", "j", "f", "down", "right", "right", "enter", "v")
        assert "number 0" in seat.text
        await seat.press("right_square_bracket")
        assert "number 0" in seat.text
        await seat.press("left_square_bracket", "left_square_bracket")
        assert "number 2" in seat.text
        await seat.press("right_square_bracket")
        assert "number 0" in seat.text


async def test_what_acts_on_an_entry_acts_on_its_page(desk: Desk) -> None:
    """Edit, marks, history and delete; a deleted entry has no page any more."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON), day=TODAY, mood=6, feelings=("calm",), note="a *good* walk"))
    async with desk.running() as seat:
        await seat.press("g", "j", "v")
        assert "a good walk" in seat.text
        assert "6 of 10" in seat.text
        await seat.press("b", "P")
        assert "for the session · not for the session" in seat.text
        await seat.press("e")
        await seat.write(" home")
        await seat.press("ctrl+s")
        assert "a good walk home" in seat.text
        assert "changed since" not in seat.text  # nothing it said was taken back
        await seat.press("d")
        assert not isinstance(seat.app.screen, EntryPage)
        assert "Nothing is written here now." in seat.text


async def test_nothing_to_link_is_said(desk: Desk) -> None:
    """Where nothing fits, the box says how things are found, and enter does nothing."""
    with desk.journal() as journal:
        entry = journal.add(note("alone"))
    async with desk.running((60, 20)) as seat:
        await seat.press("g", "j", "l", "enter")
        assert "Nothing fits" in seat.text
        await seat.press("escape")
    assert links_of(desk, entry.id) == []


@pytest.mark.parametrize("width", [1, 5, 20, 72])
@pytest.mark.parametrize("plain", [False, True])
def test_a_page_fits_its_width(width: int, plain: bool) -> None:
    """Lists in lists, long words and wide letters keep to the width; plain signs are ASCII."""
    text = "# 眠れない夜\n\n" + "".join(f"{'  ' * deep}- item {'x' * 90}\n" for deep in range(9)) + "\n> q\n\n---"
    lines = draw_blocks(blocks_of(text), width, plain=plain)
    assert all(line.cell_length <= max(2, width) for line in lines)
    if plain:
        assert "".join(line.plain for line in lines).replace("眠れない夜", "").isascii()
