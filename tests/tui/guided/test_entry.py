"""A guided entry's page, then and now, and the place Perspective."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from evenso.guided.parts import GuidedForm
from evenso.guided.perspective import FUTURE, PAST
from evenso.guided.talks import SAYING
from evenso.guided.thought import THOUGHT
from evenso.links import Ref, Thing
from evenso.patterns.records import Pattern
from evenso.records import Note
from evenso.wording.guided.saying import WHICH
from tests.evenso.guided.entries import note_of
from tests.tui.conftest import Desk
from tests.tui.guided.test_page import begun, drafts, notes, seen
from tests.tui.today.test_hostile import ESCAPES, MARKUP, acts_on_a_terminal
from tui.screens.guided.begin import change, look
from tui.screens.guided.beside import Pair, draw_pair
from tui.screens.guided.drawing import draw_aloud, draw_parts
from tui.screens.guided.model import EntryData
from tui.screens.guided.sheets import draw_entry
from tui.widgets.line_editor import LineEditor

TODAY = date(2026, 11, 22)
SAID = (("facts", "till nine"), ("feeling", "worn out"), ("ask", "go at six"))


def put(desk: Desk, form: GuidedForm, *parts: tuple[str, str], ago: int = 0) -> Note:
    """Put an entry of some days ago into the journal."""
    with desk.journal() as journal:
        saved = journal.add(note_of(form, *parts, day=TODAY - timedelta(days=ago)))
        assert isinstance(saved, Note)
        return saved


async def test_saying_it_ends_in_words_to_read_aloud(desk: Desk) -> None:
    """After the last answer the sentences stand alone, without a label; l shows them with their labels."""
    async with desk.running() as seat:
        await begun(seat, "saying")
        for _, words in SAID:
            await seat.write(words)
            await seat.press("enter")
        await seat.press("enter", "enter", "enter")
        assert await seen(seat, "worn out")
        assert "What happened" not in seat.text
        assert "a asks how it went" in seat.text
        await seat.press("l")
        assert "How it is for me" in seat.text


async def test_how_it_went_is_asked_later(desk: Desk) -> None:
    """Three numbers are asked and stand on the page; one beside the scale is told, and can be put right."""
    entry = put(desk, SAYING, *SAID)
    async with desk.running() as seat:
        await look(seat.app, entry.id)
        assert await seen(seat, "worn out")
        await seat.press("a")
        assert "How far did you say what you meant to" in seat.text
        await seat.press("7", "enter", "1", "2", "enter")
        assert "from 0 to 10" in seat.text
        await seat.press("shift+tab", "backspace", "backspace", "4", "enter", "9", "ctrl+s")
        assert await seen(seat, "I said it 7 of 10, I was heard 4 of 10, I kept my self-respect 9 of 10")
    assert notes(desk)[0].parts == (*SAID, ("asked", "7"), ("heard", "4"), ("self_respect", "9"))


async def test_a_thought_check_says_its_numbers_and_asks_for_no_pattern_by_itself(desk: Desk) -> None:
    """Two numbers side by side with no claim; no field swallows the next keys; p and a digit count a pattern."""
    with desk.journal() as journal:
        pattern = journal.add_pattern(Pattern(name="sure of others"))
    async with desk.running() as seat:
        await begun(seat, "thought")
        await seat.press("enter")
        await seat.write("sadness 80")
        await seat.press(*["enter"] * 6)
        await seat.write("55")
        await seat.press("enter")
        assert await seen(seat, "sadness 80 → 55")
        assert await seen(seat, WHICH)
        assert not seat.app.screen.query(LineEditor)
        await seat.press("g", "v", "escape")
        assert not drafts(desk)
        await look(seat.app, notes(desk)[0].id)
        assert await seen(seat, "sadness 80 → 55")
        await seat.press("L", "1", "enter")
        assert await seen(seat, "seen here")
    with desk.journal() as journal:
        assert [one.pattern_id for one in journal.noticings()] == [pattern.id]


async def test_stopping_after_the_thought_counts_as_caught(desk: Desk) -> None:
    """Past the thought the page says that it is whole; ctrl+s saves what is there."""
    async with desk.running() as seat:
        await begun(seat, "thought")
        await seat.press("enter", "enter")
        await seat.write("they laugh")
        assert "You caught it" not in seat.text
        await seat.press("enter")
        assert "You caught it" in seat.text
        await seat.press("ctrl+s")
    assert notes(desk)[0].parts == (("thought", "they laugh"),)


async def test_a_future_grows_out_of_the_past(desk: Desk) -> None:
    """F on a perspective on the past begins one on the future; the link is walked back with a digit."""
    past = put(desk, PAST, ("happened", "the door"))
    async with desk.running() as seat:
        await seat.press("g", "v", "down", "down", "down")
        assert await seen(seat, "the door")
        await seat.press("f")
        assert await seen(seat, "from: the door")
        await seat.press("enter")
        await seat.write("one evening")
        await seat.press("ctrl+s")
        assert await seen(seat, "grew out of")
        with desk.journal() as journal:
            (link,) = journal.links_of(Ref(Thing.ENTRY, past.id))
        assert link.root == Ref(Thing.ENTRY, past.id)
        await seat.press("1")
        assert seat.app.current_mode == "journal"
        await seat.press("escape")
        assert await seen(seat, "grew out of")


async def test_one_goal_becomes_a_goal(desk: Desk) -> None:
    """G on a perspective on the future offers its goal's words; saved, the goal is linked to the entry."""
    entry = put(desk, FUTURE, ("value", "quiet"), ("goal", "one evening"))
    async with desk.running() as seat:
        await look(seat.app, entry.id)
        assert await seen(seat, "one evening")
        await seat.press("G")
        assert await seen(seat, "Something I want")
        await seat.press("ctrl+s")
        await seat.rest()
    with desk.journal() as journal:
        (goal,) = journal.goals()
        assert goal.title == "one evening"
        assert [link.grown for link in journal.links_of(Ref(Thing.ENTRY, entry.id))] == [Ref(Thing.GOAL, goal.id)]


async def test_half_written_stands_in_the_list_and_goes_on(desk: Desk) -> None:
    """What was left is a line of Perspective, whatever it was begun from; enter goes on with it."""
    entry = put(desk, PAST, ("happened", "the door"))
    async with desk.running() as seat:
        await begun(seat, "rehearsal", Ref(Thing.ENTRY, entry.id))
        await seat.write("Ana")
        await seat.press("escape", "g", "v")
        assert await seen(seat, "half-written")
        await seat.press("down", "down", "down", "enter")
        assert await seen(seat, "from: the door")
        await seat.press("ctrl+s")
        assert await seen(seat, "Saved the rehearsal")
    assert drafts(desk) == []


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_then_and_now(desk: Desk, size: tuple[int, int]) -> None:
    """The one from a year ago is beside it first, or above it; [ takes the next, tab the other one first."""
    put(desk, PAST, ("happened", "the first door"), ago=368)
    put(desk, PAST, ("happened", "the second door"), ago=30)
    now = put(desk, PAST, ("happened", "the third door"))
    async with desk.running(size) as seat:
        await look(seat.app, now.id)
        assert await seen(seat, "the third door")
        await seat.press("c")
        assert await seen(seat, "about a year before")
        rows = [line for line in seat.lines if "first door" in line or "third door" in line]
        assert len(rows) == (1 if size[0] >= 100 else 2)
        await seat.press("left_square_bracket")
        assert await seen(seat, "the second door")
        assert "the first door" not in seat.text
        if size[0] < 100:
            await seat.press("tab")
            assert seat.text.index("third door") < seat.text.index("second door")


async def test_an_entry_that_is_the_only_one_says_so(desk: Desk) -> None:
    """There is nothing to lay beside the first."""
    entry = put(desk, PAST, ("happened", "x"))
    async with desk.running() as seat:
        await look(seat.app, entry.id)
        assert await seen(seat, "What happened")
        await seat.press("c")
        assert await seen(seat, "no other entry of this form")


async def test_the_worst_words_act_nowhere(desk: Desk) -> None:
    """Hostile answers are words on each page, in the fields, and unchanged after going through them."""
    every = [*MARKUP, *ESCAPES]
    entry = put(desk, PAST, *(("happened", one) for one in every))
    put(desk, PAST, ("happened", "w" * 2000), ago=3)
    async with desk.running((80, 60)) as seat:
        await seat.press("g", "v")
        for keys in (("down",) * 3, ("enter",), ("c",), ("escape",)):
            await seat.press(*keys)
            assert acts_on_a_terminal("".join(seat.lines)) == []
        await change(seat.app, entry)
        for _ in every:
            assert acts_on_a_terminal("".join(seat.lines)) == []
            await seat.press("enter")
        await seat.press("ctrl+s")
    with desk.journal() as journal:
        assert journal.entry(entry.id) == entry


@pytest.mark.parametrize("width", [20, 60, 80, 120])
def test_no_line_is_wider_than_its_page(width: int) -> None:
    """Words of two thousand letters, wide letters and many lines are wrapped, and none of them is lost."""
    long = note_of(PAST, ("happened", "w" * 2000 + " 家" * 50), ("kind_line", "a\n\nb"), identity="aaa2")
    said = note_of(SAYING, ("facts", "w" * 300), ("ask", "家" * 40), identity="bbb2")
    for lines in (draw_parts(long, width), draw_aloud(said, width)):
        assert all(line.cell_length <= max(width, 12) for line in lines)
    assert sum(line.plain.count("w") for line in draw_parts(long, width)) == 2000
    data = EntryData(TODAY, long, others=(note_of(PAST, ("happened", "x" * 500), identity="ccc2"),))
    for page in (draw_entry((data, False), width), draw_pair(Pair(data), width)):
        assert all(line.cell_length <= width for line in page.split("\n"))


def test_numbers_that_hurt_are_not_laid_side_by_side() -> None:
    """Where numbers are hidden the answers stand as typed, and nothing is counted out of them."""
    note = note_of(THOUGHT, ("feelings", "sad 80"), ("feelings_after", "sad 55"), identity="aaa2")
    assert "80 → 55" in draw_entry((EntryData(TODAY, note), False), 80).plain
    assert "→" not in draw_entry((EntryData(TODAY, note, hidden=True), False), 80).plain
    assert "80 -> 55" in draw_entry((EntryData(TODAY, note, plain=True), False), 80).plain
