"""An entry's earlier wordings: read one at a time, and taken again as a change like any."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from evenso.records import CheckIn, Moment, Note
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tui.screens.journal.pages.earlier import Earlier, draw_earlier, read_earlier

AT = Moment.of(NOON - timedelta(days=1))
NOTE = Note(id="abcd", at=AT, day=AT.local.date(), text="as it is")


def said(data: Earlier, width: int = 80) -> str:
    """What the page shows."""
    return draw_earlier(data, width).plain


def reworded(desk: Desk, *texts: str) -> str:
    """Write an entry, change its words an hour apart; return its id."""
    with desk.journal() as journal:
        first = replace(NOTE, id="", text=texts[0], at=Moment.of(desk.clock()), day=NOON.date())
        entry_id = journal.add(first).id
        for text in texts[1:]:
            desk.clock.forward(hours=1)
            journal.change(replace(first, id=entry_id, text=text))
        return entry_id


def test_a_wording_says_until_when_it_stood() -> None:
    """Its end, its place among the others, its words in full."""
    data = Earlier(NOTE, ((Moment.of(NOON), replace(NOTE, text="before\n\nand more")),), NOON)
    assert "Until Sun 22 Nov" in said(data)
    assert "before" in said(data)
    assert "and more" in said(data)
    assert "as it is" not in said(data)


def test_an_entry_never_changed_says_so() -> None:
    """Without earlier wordings the page says what would stand here."""
    assert "No earlier wording" in said(Earlier(NOTE, (), NOON))


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    """A word of 400 letters and a long text are broken, not cut."""
    long = replace(NOTE, text="w" * 400 + " " + "and so on " * 60)
    lines = said(Earlier(NOTE, ((Moment.of(NOON), long),), NOON), width).split("\n")
    assert max(map(len, lines)) <= width
    assert sum(line.count("w") for line in lines) >= 400


def test_a_very_long_wording_says_where_its_rest_is() -> None:
    """Of a hundred thousand characters the beginning is drawn, and how many are left."""
    long = replace(NOTE, text="word " * 20_000)
    assert "80,000 more characters" in said(Earlier(NOTE, ((Moment.of(NOON), long),), NOON))


def test_numbers_stay_hidden_in_what_was_said_before() -> None:
    """Whoever sees words in place of numbers sees them here too."""
    mood = CheckIn(id="abcd", at=AT, day=AT.local.date(), mood=7)
    assert "7 of 10" in said(Earlier(mood, ((Moment.of(NOON), mood),), NOON))
    assert "7 of 10" not in said(Earlier(mood, ((Moment.of(NOON), mood),), NOON, hidden=True))


def test_a_wording_taken_again_keeps_todays_marks() -> None:
    """The words come back; what is marked now stays marked."""
    marked = replace(NOTE, private=True)
    data = Earlier(marked, ((Moment.of(NOON), replace(NOTE, text="before", for_session=True)),), NOON)
    assert data.again == replace(NOTE, text="before", private=True, for_session=False)


def test_each_change_is_read_with_its_own_clock(desk: Desk) -> None:
    """The newest wording stands first; each ends at the moment of its change, on the person's clock."""
    entry_id = reworded(desk, "one", "two", "three")
    with desk.journal() as journal:
        data = read_earlier(journal, entry_id, desk.clock())
    assert [entry.text for _, entry in data.wordings if isinstance(entry, Note)] == ["two", "one"]
    ends = [until.local for until, _ in data.wordings]
    assert ends[0] - ends[1] == timedelta(hours=1)
    assert ends[0] == desk.clock().replace(tzinfo=None, microsecond=0)


async def test_a_wording_is_found_and_taken_again(desk: Desk) -> None:
    """A day says that an entry said otherwise; `h` shows it, `[` the one before, `t` takes it again, `u` undoes."""
    entry_id = reworded(desk, "the first words", "the second words", "the third words")
    async with desk.running() as seat:
        await seat.press("g", "j", "enter")
        assert "changed since; what it said before:  h" in seat.text
        await seat.press("h")
        assert "the second words" in seat.text
        await seat.press("left_square_bracket")
        assert "the first words" in seat.text
        await seat.press("V")
        with Journal.open(desk.path, clock=desk.clock) as journal:
            assert getattr(journal.entry(entry_id), "text", "") == "the first words"
            assert len(journal.versions(entry_id)) == 3
        assert "the third words" in seat.text
        await seat.press("u", "escape")
        assert "the third words" in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert getattr(journal.entry(entry_id), "text", "") == "the third words"


async def test_what_an_entry_says_already_changes_nothing(desk: Desk) -> None:
    """Back and forth leaves a wording that is the present one: taking it says so, and writes nothing."""
    entry_id = reworded(desk, "here", "there", "here")
    async with desk.running() as seat:
        await seat.press("g", "j", "h", "left_square_bracket", "V")
        assert "The entry says this now" in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        assert len(journal.versions(entry_id)) == 2


async def test_what_was_only_added_to_is_not_said_to_be_changed(desk: Desk) -> None:
    """A number, then its line: nothing was taken back. `h` still shows what stood there; another number is a change."""
    async with desk.running() as seat:
        await seat.press("6", "n")
        await seat.write("first words")
        await seat.press("enter", "g", "j", "enter")
        assert "first words" in seat.text
        assert "changed since" not in seat.text
        await seat.press("h")
        assert "its one earlier wording" in seat.text
        await seat.press("escape", "7")
        assert "changed since; what it said before:  h" in seat.text
