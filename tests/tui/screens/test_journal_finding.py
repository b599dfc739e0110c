"""Journal narrowed: a filter that acts at once, tags, this day in earlier years, and ten years without waiting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

import pytest

from evenso.journal.filters import OPEN, Filter, Mark, Sort
from evenso.records import CheckIn, Moment, Note, NoteForm, Practice, PracticeState
from evenso.wording.journal.filters import say_found, say_shown
from evenso.wording.scales.practices import practice_sign
from storage.journal import Journal
from storage.reading.facts import ASKED
from storage.reading.pages import OLDEST
from tests.tui.conftest import NOON, Desk, Seat
from tui.screens.journal.drawing import draw_list
from tui.screens.journal.filter_panel import FilterPanel
from tui.screens.journal.model import STRETCH, Ask, JournalData, View, read_journal
from tui.screens.journal.pages.tags import TagsPage
from tui.screens.journal.pages.this_day import ThisDayPage
from tui.screens.journal.screen import JournalPlace

TODAY = NOON.date()


def place_of(seat: Seat) -> JournalPlace:
    """The screen in front, which is Journal."""
    assert isinstance(seat.app.screen, JournalPlace)
    return seat.app.screen


def panel_of(seat: Seat) -> FilterPanel:
    """The filter's lines."""
    return place_of(seat).query_one(FilterPanel)


def note(words: str, back: int = 0, **more: object) -> Note:
    """A note of so many days ago."""
    at = Moment.of(NOON - timedelta(days=back))
    return Note(at=at, day=at.local.date(), text=words, **more)  # type: ignore[arg-type]  # as the test names them


@pytest.mark.parametrize(
    ("count", "chosen", "said"),
    [
        (1204, OPEN, "1,204 entries, newest first"),
        (1, OPEN, "1 entry, newest first"),
        (12, Filter(mark=Mark.BRING_UP), "showing 12 entries marked to bring up; esc shows all"),
        (1, Filter(Sort.THOUGHTS, Mark.PRIVATE), "showing 1 thought check marked private; esc shows all"),
        (
            0,
            Filter(Sort.NOTES, tag="river", start=date(2026, 3, 1), end=date(2026, 3, 31)),
            "showing 0 notes with #river from Sun 1 Mar to Tue 31 Mar; esc shows all",
        ),
        (3, Filter(start=date(2025, 3, 1)), "showing 3 entries since Sat 1 Mar 2025; esc shows all"),
        (3, Filter(end=date(2026, 3, 1)), "showing 3 entries until Sun 1 Mar; esc shows all"),
    ],
)
def test_what_is_shown_is_said(count: int, chosen: Filter, said: str) -> None:
    """How many of which entries, and the key that shows all again."""
    assert say_shown(count, chosen, TODAY) == said


def test_a_search_says_when_there_is_more() -> None:
    """Where not all hits are shown, those that are shown are called the newest."""
    assert say_found(3, OPEN, TODAY, more=False) == "3 entries found"
    assert say_found(200, Filter(Sort.NOTES), TODAY, more=True) == "the newest 200 notes found"


async def test_a_filter_narrows_at_once(desk: Desk) -> None:
    """Each choice shows what fits while the lines are open; enter goes to it; esc shows all again."""
    with desk.journal() as journal:
        journal.add(note("a thought", 3, form=NoteForm.THOUGHT))
        journal.add(note("marked", 2, for_session=True))
        journal.add(note("plain", 1, private=True))
    async with desk.running() as seat:
        await seat.press("g", "j", "f", "t")  # the first that begins with t
        assert place_of(seat).ask.chosen.sort is Sort.THOUGHTS
        assert "showing 1 thought check; esc shows all" in seat.text
        await seat.press("left", "left", "left", "left", "left", "down", "space")
        assert place_of(seat).ask.chosen == Filter(mark=Mark.BRING_UP)
        assert "marked" in seat.text
        await seat.press("enter", "down", "enter")
        assert place_of(seat).in_day
        await seat.press("escape")
        assert "showing 1 entry marked to bring up" in seat.text
        await seat.press("escape")
        assert "3 entries, newest first" in seat.text
        assert seat.app.current_mode == "journal"


async def test_letters_in_the_filter_are_for_it(desk: Desk) -> None:
    """No key of the screen acts while a line of the filter has the keys; esc closes it and opens everything."""
    with desk.journal() as journal:
        journal.add(note("there"))
    async with desk.running() as seat:
        await seat.press("g", "j", "f", *"ndqubgPx", "question_mark", "slash")
        assert panel_of(seat).display
        assert "1 entry" in seat.text or "showing" in seat.text
        await seat.press("escape")
        assert not panel_of(seat).display
        assert place_of(seat).ask == Ask()
    with desk.journal() as journal:
        assert journal.count() == 1


async def test_days_are_read_as_they_are_typed(desk: Desk) -> None:
    """A day half typed changes nothing yet; one that cannot be read is said on enter, and the line stays."""
    with desk.journal() as journal:
        journal.add(note("long ago", 400))
        journal.add(note("lately", 1))
    async with desk.running() as seat:
        await seat.press("g", "j", "f", "down", "down", "down")
        await seat.write("1 Nov")
        panel_of(seat).look()
        await seat.rest()
        assert "showing 1 entry since Sun 1 Nov" in seat.text
        await seat.write("emb")
        panel_of(seat).look()
        await seat.rest()
        assert "showing 1 entry since Sun 1 Nov" in seat.text
        await seat.press("enter")
        assert panel_of(seat).display
        await seat.write("er 2026")
        await seat.press("enter")
        assert not panel_of(seat).display
        assert "showing 1 entry since Sun 1 Nov" in seat.text


async def test_search_and_filter_go_together(desk: Desk) -> None:
    """A search looks only at what the filter lets through; leaving it leaves the filter."""
    with desk.journal() as journal:
        journal.add(note("the river", 2, private=True))
        journal.add(note("the river again", 1))
    async with desk.running() as seat:
        await seat.press("g", "j", "f", "down", "right", "right", "enter", "slash")
        await seat.write("river")
        seat.app.screen.query_one("SearchLine").look()  # type: ignore[attr-defined]  # without waiting for the rest
        await seat.rest()
        assert "1 entry found marked private" in seat.text
        await seat.press("escape")
        assert "showing 1 entry marked private" in seat.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_tags_lead_to_their_entries(desk: Desk, size: tuple[int, int]) -> None:
    """`t` lists them with counts, enter shows one's entries, hostile ones are only words."""
    with desk.journal() as journal:
        for back in range(3):
            journal.add(note("x", back, tags=("[/] \x1b[2J\u202e", "river")[: 1 + (back > 0)]))
    async with desk.running(size) as seat:
        await seat.press("g", "j", "t")
        assert isinstance(seat.app.screen, TagsPage)
        assert "2 tags, the most used first" in seat.text
        await seat.press("down", "enter")
        assert "showing 2 entries with #river" in seat.text
        await seat.press("escape")
        assert "3 entries, newest first" in seat.text
        assert "\u202e" not in seat.text


async def test_no_tag_is_an_invitation(desk: Desk) -> None:
    """Without tags the page says how one is made, and enter does nothing."""
    async with desk.running() as seat:
        await seat.press("g", "j", "t", "enter")
        assert "No entry has a tag yet" in seat.text


async def test_this_day_is_shown_when_asked_for(desk: Desk) -> None:
    """A quiet line says that there is something; `o` shows it, enter opens its day, esc comes back to the list."""
    with desk.journal() as journal:
        journal.add(note("a year ago it snowed", 365))
        journal.add(note("another day", 300))
    async with desk.running() as seat:
        await seat.press("g", "j")
        assert "o  an entry from this day, earlier" in seat.text
        await seat.press("o")
        assert isinstance(seat.app.screen, ThisDayPage)
        assert "a year ago" in seat.text
        assert "another day" not in seat.text
        await seat.press("enter")
        assert "Saturday 22 November 2025" in seat.text
        await seat.press("escape")
        assert "2 entries, newest first" in seat.text
        assert seat.app.current_mode == "journal"


async def test_this_day_keeps_quiet_where_it_is_not_wanted(desk: Desk) -> None:
    """Switched off, no line points to earlier entries; the key still shows them, and says where there are none."""
    with desk.journal() as journal:
        journal.add(note("a year ago it snowed", 365))
        journal.set_setting(ASKED, value=False)
    async with desk.running() as seat:
        await seat.press("g", "j")
        assert "this day, earlier" not in seat.text
        await seat.press("o")
        assert "a year ago it snowed" in seat.text
        await seat.press("escape", "enter", "o")
        assert "Nothing was written on these days" in seat.text


@contextmanager
def rows_counted(journal: Journal) -> Iterator[list[int]]:
    """Count the rows that a journal reads."""
    counted: list[int] = []
    rows = journal._file.rows

    def watched(sql: str, parameters: object = ()) -> list[object]:
        found = rows(sql, parameters)  # type: ignore[arg-type]  # handed on as it came
        counted.append(len(found))
        return found

    journal._file.rows = watched  # type: ignore[method-assign]  # the test counts what is read
    yield counted
    journal._file.rows = rows  # type: ignore[method-assign]  # as it was


def long_journal(desk: Desk, count: int) -> None:
    """Write a check-in a day, and a marked note every hundredth day."""
    moments = [Moment.of(NOON - timedelta(days=back)) for back in range(count)]
    records: list[CheckIn | Note] = [
        CheckIn(at=at, day=at.local.date(), mood=n % 10 + 1) for n, at in enumerate(moments)
    ]
    records += [Note(at=at, day=at.local.date(), text="n", for_session=True) for at in moments[::100]]
    with desk.journal() as journal:
        journal.add_all(records, label="years")


@pytest.mark.parametrize("ask", [Ask(), Ask(where=OLDEST), Ask(chosen=Filter(mark=Mark.BRING_UP))])
def test_what_is_read_does_not_grow_with_the_journal(desk: Desk, ask: Ask) -> None:
    """Of ten years no more rows are read than are looked at, from either end and through a filter."""
    long_journal(desk, 3_650)
    with desk.journal() as journal, rows_counted(journal) as counted:
        data = read_journal(journal, ask=ask, now=NOON)
    assert data.count <= STRETCH
    assert sum(counted) <= STRETCH + 40  # this day in ten years, drafts, settings


async def test_ten_years_are_walked_through_without_a_gap(desk: Desk) -> None:
    """Going on and on from the newest, jumping to the oldest and back: each entry after the other, none twice."""
    long_journal(desk, 1_500)
    with desk.journal() as journal:
        ids = [entry.id for entry in journal.entries()]
    async with desk.running() as seat:
        await seat.press("g", "j")
        place = place_of(seat)
        seen = [place.chosen_id]
        for _ in range(60):
            place.action_cursor(13)
            await seat.rest()
            seen.append(place.chosen_id)
        assert [ids.index(one) for one in seen] == [13 * step for step in range(61)]
        await seat.press("end")
        assert place.chosen_id == ids[-1]
        await seat.press("up", "pageup")
        assert ids.index(place.chosen_id) == len(ids) - 2 - max(1, place.query_one("#list").size.height - 3)
        await seat.press("home")
        assert place.chosen_id == ids[0]


@pytest.mark.parametrize("width", [20, 60, 80, 120])
def test_the_title_fits(width: int) -> None:
    """However narrow, the line over the list is one line of the screen."""
    chosen = Filter(
        Sort.GUIDED, Mark.NOT_PRIVATE, "a very long tag of somebody's own", date(2025, 1, 1), date(2026, 1, 1)
    )
    for ask in (Ask(), Ask(chosen=chosen), Ask(query="x", chosen=chosen)):
        rows = () if ask.query else (0,)
        data = JournalData(ask, TODAY, entries=(note("x"),), rows=rows, total=1, earlier=3, loaded=True)
        assert draw_list(View(data), width, 10)[0].cell_length <= width


def test_the_place_is_named_where_all_that_is_shown_is_said() -> None:
    """The line over the list begins with the place's name, but never at the cost of how to show everything."""
    for chosen, named in ((Filter(), True), (Filter(start=date(2025, 1, 1), mark=Mark.BRING_UP), False)):
        data = JournalData(Ask(chosen=chosen), TODAY, entries=(note("x"),), rows=(0,), total=1, loaded=True)
        title = draw_list(View(data), 80, 10)[0].plain
        assert title.startswith(" Journal   ") is named
        assert title.endswith(("newest first", "shows all"))


@pytest.mark.parametrize(
    ("state", "sign", "said"),
    [
        (PracticeState.DONE, "✓", "done"),
        (PracticeState.TRIED, "~", "tried"),
        (PracticeState.NOT_NEEDED, "–", "not needed"),
        (PracticeState.SKIPPED, "/", "skipped by choice"),
    ],
)
async def test_a_practice_has_the_sign_of_week_in_the_list_the_day_and_the_search(
    desk: Desk, state: PracticeState, sign: str, said: str
) -> None:
    """A tick stands before what was done only; the others have the signs that Week explains."""
    at = Moment.of(desk.clock.now)
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        skill = next(one for one in journal.skills() if one.name == "slow breath")
        journal.add(Practice(at=at, day=at.local.date(), skill_id=skill.id, state=state, note="by the river"))
    async with desk.running() as seat:
        await seat.press("g", "j")
        row = next(line for line in seat.lines if "slow breath" in line)
        assert row.split("slow breath")[0].split()[-1] == sign
        await seat.press("enter")
        head = next(line for line in seat.lines if re.search(r"\d\d:\d\d", line) and "slow breath" in line)
        assert head.split("slow breath")[0].split()[-1] == sign
        await seat.press("escape", "slash", *"river", "enter")
        hit = next(line for line in seat.lines if "by the river" in line and ":" in line)
        assert re.search(rf"\d\d:\d\d +{re.escape(sign)} ", hit), said
        assert practice_sign(state, plain=True).isascii()


async def test_leaving_a_search_leads_back_to_where_it_was_asked_for(desk: Desk) -> None:
    """From Today or a list, esc ends the search and stands there again; in the journal it stays in the journal."""
    async with desk.running() as seat:
        await seat.press("slash")
        assert seat.app.current_mode == "journal"
        await seat.press("escape")
        assert "How is it right now?" in seat.text
        await seat.press("g", "s", "slash")
        await seat.write("tea")
        await seat.press("escape")
        assert seat.app.current_mode == "skills"
        await seat.press("g", "j", "slash", "escape")
        assert seat.app.current_mode == "journal"
