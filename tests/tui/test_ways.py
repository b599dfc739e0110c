"""Walking from a thing to what it is linked to, and back to where one was."""

from __future__ import annotations

from datetime import timedelta

import pytest

from evenso.links import Link, Linked, Ref, Thing, Way
from evenso.patterns.records import Noticing, Pattern
from evenso.records import Area, Moment, Note, Skill
from evenso.wording.links.saying import GONE, NONE
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk, Seat
from tui.screens.patterns.screen import PatternsScreen
from tui.ways.linked import draw_linked
from tui.ways.menu import choose_link
from tui.ways.walking import walk

TODAY = NOON.date()


def a_thread(desk: Desk) -> dict[str, Ref]:
    """Write an evening, another one that grew out of it, two patterns seen in the first, a skill, a setback."""
    at, before = Moment.of(NOON), Moment.of(NOON - timedelta(days=3))
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        first = journal.add(Note(at=before, day=TODAY - timedelta(days=3), text="said yes again"))
        journal.add(Note(at=at, day=TODAY, text="a quiet morning"))
        second = journal.add(Note(at=at, day=TODAY, text="seen from further away"))
        journal.add_pattern(Pattern(name="something else"))
        pattern = journal.add_pattern(Pattern(name="quick yes"))
        journal.add_noticing(Noticing(at=before, day=first.day, pattern_id=pattern.id, entry_id=first.id))
        skill = journal.add_skill(Skill(name="answer tomorrow", area=Area.COMMUNICATION))
        things = {
            "first": Ref(Thing.ENTRY, first.id),
            "second": Ref(Thing.ENTRY, second.id),
            "pattern": Ref(Thing.PATTERN, pattern.id),
            "skill": Ref(Thing.SKILL, skill.id),
        }
        journal.add_link(Link(root=things["first"], grown=things["second"]))
        journal.add_link(Link(root=things["pattern"], grown=things["skill"]))
    return things


async def walked(seat: Seat, ref: Ref) -> None:
    """Walk as a screen's key does, and come to rest."""
    await walk(seat.app, ref)
    await seat.rest()


async def test_every_thing_is_walked_to_with_the_cursor_on_it(desk: Desk) -> None:
    """An entry opens its day, a pattern, a skill its list, each under the cursor; esc is back where one was."""
    things = a_thread(desk)
    async with desk.running() as seat:
        for name, place, words in (
            ("first", "journal", "said yes again"),
            ("pattern", "patterns", "› quick yes"),
            ("skill", "skills", "answer tomorrow"),
        ):
            await walked(seat, things[name])
            assert seat.app.current_mode == place
            assert words in seat.text
            await seat.press("escape")
            assert seat.app.current_mode == "today"


async def test_what_is_gone_is_said_to_be_gone(desk: Desk) -> None:
    """A link to what was deleted meanwhile leads nowhere and says so."""
    things = a_thread(desk)
    async with desk.running() as seat:
        with desk.journal() as journal:
            journal.delete_pattern(things["pattern"].id)
        await walked(seat, things["pattern"])
        assert seat.app.current_mode == "today"
        assert GONE in seat.text


async def test_a_digit_walks_to_a_skill_as_to_an_entry(desk: Desk) -> None:
    """What a pattern led to is walked to by its digit and by a click, and esc comes back to that pattern."""
    a_thread(desk)
    async with desk.running() as seat:
        await seat.press("g", "p", "down")
        assert "seen in" in seat.text
        assert "led to" in seat.text
        await seat.press("2")
        assert seat.app.current_mode == "skills"
        await seat.press("escape")
        screen = seat.app.screen
        assert isinstance(screen, PatternsScreen)
        assert isinstance(screen.chosen, Pattern)
        assert screen.chosen.name == "quick yes"
        row = next(number for number, line in enumerate(seat.lines) if "answer tomorrow" in line)
        await seat.pilot.click(offset=(seat.lines[row].index("answer"), row))
        await seat.rest()
        assert seat.app.current_mode == "skills"


async def test_a_setback_opens_the_list_and_esc_goes_past_the_chart(desk: Desk) -> None:
    """Walking to a setback shows the list of Trends; esc comes back to where the walk began, not to the chart."""
    a_thread(desk)
    async with desk.running() as seat:
        await walked(seat, Ref(Thing.SETBACK, "2026-11-01"))
        assert "Setbacks" in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "today"
        await seat.press("g", "r")
        assert seat.app.current_mode == "trends"
        assert len(seat.app.screen_stack) == 1


async def test_links_of_a_thing_are_a_line_of_digits_elsewhere(desk: Desk) -> None:
    """Where digits mean something else, a line waits for one; another key goes back, and nothing linked is said."""
    things = a_thread(desk)
    async with desk.running() as seat:
        await choose_link(seat.app, things["second"])
        await seat.rest()
        assert "grew out of" in seat.text
        await seat.press("x")
        assert "grew out of" not in seat.text
        await choose_link(seat.app, things["second"])
        await seat.press("1")
        assert "said yes again" in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "today"
        with desk.journal() as journal:
            lonely = next(one for one in journal.patterns() if one.name == "something else")
        await choose_link(seat.app, Ref(Thing.PATTERN, lonely.id))
        await seat.rest()
        assert NONE in seat.text


async def test_the_way_back_goes_through_every_entry_one_was_at(desk: Desk) -> None:
    """Page → pattern → an evening → back, back: the page stands there again, though another day was looked at since."""
    things = a_thread(desk)
    with desk.journal() as journal:
        journal.see_patterns(things["second"].id, [journal.find_pattern(things["pattern"].id)])
    async with desk.running((80, 30)) as seat:
        await seat.press("g", "j", "v")
        assert "seen from further away" in seat.text
        assert "seen here" in seat.text
        digit = next(line.strip()[0] for line in seat.lines if "seen here" in line)
        await seat.press(digit)
        assert seat.app.current_mode == "patterns"
        await seat.press("2")
        assert "said yes again" in seat.text
        assert "Thursday 19 November" in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "patterns"
        await seat.press("escape")
        assert seat.app.current_mode == "journal"
        assert "Note, Sunday 22 November" in seat.text
        await seat.press("escape")
        assert "newest first" in seat.text


async def test_a_day_one_walked_away_from_is_there_again(desk: Desk) -> None:
    """From a day to another day of the journal and back: the first one stands there, esc then leaves it as before."""
    things = a_thread(desk)
    async with desk.running((80, 30)) as seat:
        await seat.press("g", "j", "enter")
        assert "Sunday 22 November" in seat.text
        await walked(seat, things["first"])
        assert "Thursday 19 November" in seat.text
        await seat.press("escape")
        assert "Sunday 22 November" in seat.text
        await seat.press("escape")
        assert "newest first" in seat.text


@pytest.mark.parametrize("width", [30, 50, 110])
@pytest.mark.parametrize("title", ["[/b] [red]x", "a\x1b[2Jb", "x" * 2000, "\u202eabc", "👩‍👩‍👧 family"])
@pytest.mark.fault("F49", "F50", "F52")
def test_a_title_never_acts_and_never_overflows(title: str, width: int) -> None:
    """Whatever a thing is called, its line is as wide as it may be and holds nothing that acts."""
    links = [Linked(Ref(Thing.GOAL, "goal"), title, Way.GROWN), Linked(Ref(Thing.ENTRY, "e"), title, Way.ROOT, TODAY)]
    for line in draw_linked(links, Thing.PATTERN, TODAY, width):
        assert line.cell_length <= width
        assert not {"\x1b", "\u202e", "\n"} & set(line.plain)
