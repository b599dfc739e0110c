"""Patterns on the screen: taken up from a prompt, noticed, put away, walked to the entry it was seen in and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evenso.links import Ref, Thing
from evenso.patterns.records import BlindSpot, Noticing, Pattern
from evenso.records import Moment, Note
from evenso.wording.patterns.prompts import PROMPTS
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tui.dialogs.link_pattern import meant
from tui.screens.patterns.forms import pattern_form


def with_pattern(desk: Desk) -> Pattern:
    """Write down a pattern and notice it once, in an entry."""
    at = Moment.of(NOON)
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        entry = journal.add(Note(at=at, day=NOON.date(), text="said yes again"))
        pattern = journal.add_pattern(Pattern(name="quick yes", spot=BlindSpot.PLEASING, costs="my evening"))
        journal.add_noticing(Noticing(at=at, day=NOON.date(), pattern_id=pattern.id, entry_id=entry.id))
    return pattern


def opened(desk: Desk) -> Journal:
    """The journal as it is now."""
    return Journal.open(desk.path, clock=desk.clock)


async def test_a_prompt_is_taken_up_with_enter(desk: Desk) -> None:
    """An empty place offers nine; enter asks about the one under the cursor, which is then the person's own."""
    async with desk.running() as seat:
        await seat.press("g", "p")
        assert "Harsh talk to myself" in seat.text
        await seat.press("enter", "ctrl+s")
        assert "Saved the pattern" in seat.text
    with opened(desk) as journal:
        assert [one.spot for one in journal.patterns()] == [BlindSpot.HARSH_TALK]


async def test_noticing_takes_one_key_and_undo_takes_it_back(desk: Desk) -> None:
    """`N` counts at once, `n` with a line; `u` takes the last one back."""
    pattern = with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "N")
        assert "noticed 2 times" in seat.text
        await seat.press("n")
        await seat.write("at work")
        await seat.press("enter")
        assert "at work" in seat.text
        await seat.press("u")
    with opened(desk) as journal:
        assert [one.note for one in journal.noticings(pattern_id=pattern.id)] == ["", ""]


async def test_a_line_half_written_is_kept(desk: Desk) -> None:
    """Leaving the line counts nothing and loses nothing: it goes on where it was."""
    with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "n")
        await seat.write("at w")
        await seat.press("escape", "n")
        assert "at w" in seat.text
    with opened(desk) as journal:
        assert len(journal.noticings()) == 1


async def test_one_walks_to_the_entry_and_back(desk: Desk) -> None:
    """A digit opens the day of the linked entry, esc comes back to the pattern."""
    with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "1")
        assert "said yes again" in seat.text
        assert seat.app.current_mode == "journal"
        await seat.press("escape")
        assert seat.app.current_mode == "patterns"


async def test_a_pattern_is_put_away_and_brought_back(desk: Desk) -> None:
    """`x` puts away, `x` again brings back; what was noticed stays."""
    with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "x")
        assert "put away" in seat.text
        await seat.press("x")
    with opened(desk) as journal:
        assert [one.archived for one in journal.patterns()] == [False]
        assert len(journal.noticings()) == 1


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_it_fits_every_size(desk: Desk, size: tuple[int, int]) -> None:
    """Name, count and what it costs are seen at every size, and a person's signs are never markup."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        journal.add_pattern(Pattern(name="[b]quick[/b] yes", costs="my\x1b[2J evening"))
    async with desk.running(size) as seat:
        await seat.press("g", "p")
        assert "[b]quick[/b] yes" in seat.text
        assert "not noticed yet" in seat.text
        assert "evening" in seat.text


async def test_a_pattern_is_seen_in_an_entry(desk: Desk) -> None:
    """In the Journal `L` and a digit link the entry and count it; other words write down a new pattern."""
    with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "j", "L")
        assert "1 quick yes" in seat.text
        await seat.press("1", "enter")
        assert "Linked to “quick yes”" in seat.text
        await seat.press("L")
        await seat.write("late again")
        await seat.press("enter")
    with opened(desk) as journal:
        assert [one.name for one in journal.patterns()] == ["quick yes", "late again"]
        assert len(journal.noticings()) == 3
        entry = journal.entries()[0]
        assert {one.entry_id for one in journal.noticings()} == {entry.id}


async def test_naming_a_new_pattern_is_one_undo_step(desk: Desk) -> None:
    """One `u` takes the new pattern, its noticing and its link away together; U brings all three back."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        entry = journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="late again"))
    async with desk.running() as seat:
        await seat.press("g", "j", "L")
        await seat.write("late again")
        await seat.press("enter", "u")
        with opened(desk) as journal:
            assert (journal.patterns(), journal.noticings()) == ([], [])
            assert journal.links_of(Ref(Thing.ENTRY, entry.id)) == []
        await seat.press("U")
    with opened(desk) as journal:
        assert [one.name for one in journal.patterns()] == ["late again"]
        assert len(journal.noticings()) == len(journal.links_of(Ref(Thing.ENTRY, entry.id))) == 1


def test_of_an_offered_pattern_the_cursor_begins_at_what_was_noticed() -> None:
    """Its name stands there: words typed at once would lengthen it."""
    assert pattern_form(None, BlindSpot.MIND_READING).first == "noticed"
    assert pattern_form(None).first == ""


def test_a_line_names_one_pattern_several_or_a_new_one() -> None:
    """A name with a comma of its own is one; picked names are several; anything else is new."""
    yes, both = Pattern(name="quick yes"), Pattern(name="late, again")
    assert meant("late, again, ", [yes, both]) == [both]
    assert meant("Quick yes, ", [yes, both]) == [yes]
    assert meant("quick yes, something new", [yes, both]) == []


def test_a_blind_spots_name_takes_that_one_up_or_means_the_one_taken_up() -> None:
    """A name typed in any case is the prompt's own pattern, never a second one beside it; twice is once."""
    assert [one.spot for one in meant("reading  MINDS", [])] == [BlindSpot.MIND_READING]
    mine = Pattern(name="I know what they think", spot=BlindSpot.MIND_READING)
    assert meant("Reading minds", [mine]) == [mine]
    assert meant("Reading minds, reading minds, ", [mine]) == [mine]
    assert meant("reading minds too much", [mine]) == []


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_all_nine_are_offered_where_one_notices(desk: Desk, size: tuple[int, int]) -> None:
    """`p` on an entry shows the person's patterns and every blind spot, the rest behind `0`; a digit takes one up."""
    with_pattern(desk)
    async with desk.running(size) as seat:
        await seat.press("g", "j", "L")
        seen = seat.text
        assert "1 quick yes" in seen
        for _ in range(3):
            if "0 more" in seat.text:
                await seat.press("0")
            seen += seat.text
        wanted = [prompt.name for spot, prompt in PROMPTS.items() if spot is not BlindSpot.PLEASING]
        assert [name for name in wanted if name not in seen] == []
        assert "Pleasing others" not in seen
        await seat.write("READING minds")
        await seat.press("enter")
    with opened(desk) as journal:
        assert [one.spot for one in journal.patterns()] == [BlindSpot.PLEASING, BlindSpot.MIND_READING]


async def test_one_pattern_is_picked_by_1(desk: Desk) -> None:
    """Where one thing can be picked the last line says `1 pick`; where several can, `1-9 pick`."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="late again"))
        for spot, prompt in PROMPTS.items():
            pattern = journal.add_pattern(Pattern(name=prompt.name, spot=spot))
            if spot is not BlindSpot.PAST:
                journal.change_pattern(replace(pattern, archived=True))
    async with desk.running() as seat:
        await seat.press("g", "j", "L")
        assert "1 pick" in seat.lines[-1]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 24)])
async def test_what_is_too_long_for_its_place_is_read_on_with_space(desk: Desk, size: tuple[int, int]) -> None:
    """A long pattern is read to its end, then from its beginning; nothing of it is out of reach."""
    words = "\n".join(f"line {number}." for number in range(60))
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        journal.add_pattern(Pattern(name="long", costs=words))
    seen = set()
    async with desk.running(size) as seat:
        await seat.press("g", "p")
        assert "more below" in seat.text
        for _ in range(60):
            seen |= {number for number in range(60) if f"line {number}." in seat.text}
            if "from its beginning" in seat.text:
                break
            await seat.press("space")
        await seat.press("space")
        assert "line 0." in seat.text
    assert seen == set(range(60))


async def test_a_pattern_is_deleted_with_what_was_noticed_and_comes_back(desk: Desk) -> None:
    """`del` takes it out with its noticings, `u` brings all of it back; one that is only offered stays."""
    with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "delete")
        assert "Deleted “quick yes” with all that was noticed" in seat.text
        with opened(desk) as journal:
            assert (journal.patterns(archived=True), journal.noticings()) == ([], [])
        await seat.press("delete")
        assert "This one is only offered" in seat.text
        await seat.press("u")
        assert "quick yes" in seat.text
    with opened(desk) as journal:
        assert (len(journal.patterns()), len(journal.noticings())) == (1, 1)


async def test_each_time_can_be_reworded_and_taken_away(desk: Desk) -> None:
    """`h` lists each time; `e` changes its line, `x` takes one away, `u` brings it back, `enter` opens its day."""
    pattern = with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "h")
        assert "without a line" in seat.text
        await seat.press("e")
        await seat.write("at work")
        await seat.press("enter")
        assert "Saved the line of Sun 22 Nov" in seat.text
        with opened(desk) as journal:
            assert [one.note for one in journal.noticings(pattern_id=pattern.id)] == ["at work"]
        await seat.press("x")
        assert "It was not noticed yet" in seat.text
        with opened(desk) as journal:
            assert journal.noticings() == []
        await seat.press("u")
        await seat.press("enter")
        assert seat.app.current_mode == "journal"
        await seat.press("escape", "escape")
        assert seat.app.current_mode == "patterns"


async def test_a_line_taken_up_again_is_kept_and_named(desk: Desk) -> None:
    """A line left in the middle of other words goes on at `e`, and the noticing keeps what it said until then."""
    with_pattern(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "h", "e")
        await seat.write("at wo")
        await seat.press("escape", "e")
        assert "at wo" in seat.text
    with opened(desk) as journal:
        assert [one.note for one in journal.noticings()] == [""]
