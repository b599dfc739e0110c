"""Journal: the timeline, its search, one day in full, writing, changing, taking out, drafts."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import pytest
from textual import events
from textual.widget import Widget

from evenso.records import CheckIn, Kind, Moment, Note
from evenso.sample.years import years_of
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk, Seat
from tui.dialogs.drafts import pack, unpack
from tui.dialogs.editor import Editor
from tui.dialogs.forms import NEW_NOTE, Times, entry_form, new_note_form
from tui.screens.journal.day_drawing import draw_day
from tui.screens.journal.drawing import draw_list, row_of, top_row
from tui.screens.journal.model import Ask, JournalData, View, beyond_month, rows_of
from tui.screens.journal.screen import JournalPlace

TODAY = NOON.date()
TIMES = Times(NOON, 4)


def screen_of(seat: Seat) -> JournalPlace:
    """The screen in front, which is Journal."""
    assert isinstance(seat.app.screen, JournalPlace)
    return seat.app.screen


def entries(count: int) -> tuple[CheckIn, ...]:
    """As many check-ins, one a day, newest first."""
    moments = [Moment.of(NOON - timedelta(days=back)) for back in range(count)]
    return tuple(CheckIn(id=f"{n:04}", at=at, day=at.local.date(), mood=n % 10 + 1) for n, at in enumerate(moments))


def test_months_stand_between_entries() -> None:
    """Each month has a row before its newest entry."""
    rows = rows_of([date(2026, 2, 2), date(2026, 2, 1), date(2026, 1, 31)])
    assert rows == (date(2026, 2, 1), 0, 1, date(2026, 1, 1), 2)


def test_an_entry_is_found_among_the_rows() -> None:
    """The row of every entry is its own, however many months lie before it."""
    found = entries(400)
    data = JournalData(Ask(), TODAY, entries=found, rows=rows_of([one.day for one in found]), loaded=True)
    assert [data.rows[row_of(data, number)] for number in range(400)] == list(range(400))


@pytest.mark.parametrize("cursor", [0, 3, 200, 9_999])
def test_only_rows_in_sight_are_drawn(cursor: int) -> None:
    """Of ten thousand entries as many are drawn as there are rows, with the one under the cursor among them."""
    found = entries(10_000)
    data = JournalData(Ask(), TODAY, entries=found, rows=rows_of([one.day for one in found]), total=10_000, loaded=True)
    lines = draw_list(View(data, cursor), 80, 20)
    assert len(lines) == 20
    assert sum("›" in line.plain for line in lines) == 1


def test_brackets_jump_over_months() -> None:
    """From any entry to the next one of another month, and to the ends of the list."""
    found = entries(60)
    data = JournalData(Ask(), TODAY, entries=found, rows=rows_of([one.day for one in found]), loaded=True)
    assert data.day_at(beyond_month(data, 3, 1)) == date(2026, 10, 31)
    assert data.day_at(beyond_month(data, 30, -1)) == date(2026, 11, 1)
    assert beyond_month(data, 59, 1) == 59
    assert beyond_month(data, 3, -1) == 0


def test_a_list_never_scrolls_past_its_ends() -> None:
    """The first row in sight lies between 0 and the last page."""
    assert top_row(100, 0, 20) == 0
    assert top_row(100, 50, 20) == 40
    assert top_row(100, 99, 20) == 80
    assert top_row(5, 4, 20) == 0


def test_a_note_of_an_earlier_day_stands_at_noon() -> None:
    """A new entry on an earlier day gets noon unless a time is named."""
    form = new_note_form(date(2026, 11, 3), TIMES)
    words = {**form.values, "text": "found it again"}
    record = form.finish(words).record  # type: ignore[attr-defined]  # the intent is an AddEntry
    assert (record.day, record.at.local.hour) == (date(2026, 11, 3), 12)
    later = form.finish({**words, "when": "2026-11-03 21:30"}).record  # type: ignore[attr-defined]  # the same
    assert later.at.local.hour == 21


def test_an_edit_keeps_what_was_not_touched() -> None:
    """An entry saved unchanged is the same to the second; a changed one keeps its moment."""
    at = Moment.of(NOON.replace(second=42))
    entry = CheckIn(id="k3f9", at=at, day=TODAY, mood=7, feelings=("calm",), note="a", label="Solid", tags=("run",))
    form = entry_form(entry, TIMES)
    assert form.finish(form.values).record == entry  # type: ignore[attr-defined]  # the intent is a ChangeEntry
    changed = form.finish({**form.values, "mood": "4", "text": "b"}).record  # type: ignore[attr-defined]  # the same
    assert (changed.mood, changed.note, changed.at, changed.tags) == (4, "b", at, ("run",))


def test_a_draft_holds_all_fields() -> None:
    """What is packed comes back; words of fields that are not there any more are left out."""
    form = new_note_form(TODAY, TIMES)
    values = {**form.values, "text": 'odd "words"\n[/]', "tags": "a, b"}
    assert unpack(pack(values), form) == values
    assert unpack('{"gone": "x", "text": "y"}', form) == {"text": "y"}
    assert unpack("plain words of another version", form) == {"text": "plain words of another version"}


async def test_the_timeline_opens_a_day_and_comes_back(sampled: Desk) -> None:
    """Enter shows the day in full with the cursor on the entry, escape returns to the same row."""
    async with sampled.running() as seat:
        await seat.press("g", "j", "down", "down")
        row = next(line for line in seat.lines if line.startswith(" ›"))
        await seat.press("enter")
        assert "Saturday 21 November   yesterday" in seat.text
        assert next(line for line in seat.lines if line.startswith(" ›")).split()[1] in row
        await seat.press("escape")
        assert next(line for line in seat.lines if line.startswith(" ›")) == row


async def test_a_day_shows_its_heading_however_late_its_widgets_are(
    sampled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cursor is looked for once the day is laid out, also where no widget has a turn before that."""
    late, looked, look = asyncio.Event(), asyncio.Event(), JournalPlace._show_cursor

    def watched(screen: JournalPlace) -> None:
        look(screen)
        looked.set()

    monkeypatch.setattr(JournalPlace, "_show_cursor", watched)
    async with sampled.running() as seat:
        await seat.press("g", "j", "down", "down")
        for widget in screen_of(seat).query("*"):
            widget.call_later(late.wait)
        seat.app.post_message(events.Key("enter", None))
        await looked.wait()
        late.set()
        await seat.rest()
        assert "Saturday 21 November   yesterday" in seat.text


async def test_the_text_has_the_keys_from_the_first(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """No other line of a new entry has the keys before its text: what is typed at once would change its moment."""
    had: list[str] = []
    give = Editor.set_focus

    def watched(self: Editor, widget: Widget | None, **how: bool) -> None:
        had.append(type(widget).__name__)
        give(self, widget, **how)

    monkeypatch.setattr(Editor, "set_focus", watched)
    async with sampled.running() as seat:
        await seat.press("g", "j", "n")
        assert set(had) == {"WritingPage"}


async def test_search_finds_as_one_types(sampled: Desk) -> None:
    """Letters narrow the list, enter goes to it, enter opens, escape ends the search where it began."""
    async with sampled.running() as seat:
        await seat.press("slash")
        await seat.write("landl")
        seat.app.screen.query_one("SearchLine").look()  # type: ignore[attr-defined]  # without waiting for the rest
        await seat.rest()
        assert "3 entries found" in seat.text
        await seat.press("enter", "down", "enter")
        assert "called the landlord" in seat.text
        await seat.press("escape")
        assert "3 entries found" in seat.text
        await seat.press("escape")
        assert "How is it right now?" in seat.text


async def test_writing_saves_and_undo_takes_back(desk: Desk) -> None:
    """A new entry is saved by ctrl+s, `d` takes it out without asking, `u` brings it back."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write("first light")
        await seat.press("ctrl+s")
        assert "Saved" in seat.lines[-2]
        assert "first light" in seat.text
        await seat.press("d")
        assert "first light" not in seat.text
        await seat.press("u")
        assert "first light" in seat.text


async def test_leaving_the_editor_keeps_the_words(desk: Desk) -> None:
    """Escape never discards: the words are a draft, and `n` goes on with them."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write("half a tho")
        await seat.press("escape")
    with desk.journal() as journal:
        assert [draft.slot for draft in journal.drafts()] == [NEW_NOTE]
    async with desk.running() as seat:
        await seat.press("g", "j")
        assert "half-written" in seat.lines[-2]
        await seat.press("n")
        assert isinstance(seat.app.screen, Editor)
        assert "half a tho" in seat.text
        await seat.write("ught")
        await seat.press("ctrl+s")
    with desk.journal() as journal:
        (entry,) = journal.entries()
        assert isinstance(entry, Note)
        assert entry.text == "half a thought"
        assert journal.drafts() == []


async def test_what_is_half_written_survives_the_end(desk: Desk) -> None:
    """A signal or a fault in the middle of an entry keeps its words."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write("the lights went")
        seat.app.keep_drafts()
    with desk.journal() as journal:
        assert "the lights went" in journal.drafts()[0].text


async def test_a_refusal_is_said_and_nothing_is_lost(desk: Desk) -> None:
    """A mood of 11 is not saved; the editor stays with its words and says why."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON), day=TODAY, mood=7, note="so far"))
    async with desk.running() as seat:
        await seat.press("g", "j", "e", "shift+tab", "shift+tab", "shift+tab")
        await seat.press("backspace")
        await seat.write("11")
        await seat.press("ctrl+s")
        assert isinstance(seat.app.screen, Editor)
        assert "from 1 to 10" in seat.text
        await seat.press("backspace", "backspace", "6", "ctrl+s")
        assert "Changed" in seat.lines[-2]


async def test_a_day_takes_a_mood_of_its_own(sampled: Desk) -> None:
    """A digit in an earlier day is that day's mood, at noon."""
    async with sampled.running() as seat:
        await seat.press("g", "j", "end", "enter")
        day = screen_of(seat).ask.day
        await seat.press("3")
        with sampled.journal() as journal:
            moods = [
                one.mood
                for one in journal.entries(start=day, end=day, kinds=(Kind.CHECK_IN,))
                if isinstance(one, CheckIn)
            ]
        assert 3 in moods


async def test_a_digit_on_a_check_in_of_a_day_corrects_it(desk: Desk) -> None:
    """With the cursor on a check-in of that day its mood changes; no second one stands beside it."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON - timedelta(hours=20)), day=TODAY - timedelta(days=1), mood=2))
    async with desk.running() as seat:
        await seat.press("g", "j", "enter", "9")
    with desk.journal() as journal:
        assert [one.mood for one in journal.entries() if isinstance(one, CheckIn)] == [9]


async def test_days_are_turned_like_pages(sampled: Desk) -> None:
    """Brackets go to the day before and after; after today there is none."""
    async with sampled.running() as seat:
        await seat.press("g", "j", "enter", "left_square_bracket", "left_square_bracket")
        assert "Friday 20 November" in seat.text
        await seat.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        assert "Sunday 22 November" in seat.text


@pytest.mark.slow
async def test_ten_thousand_entries_are_walked_through(desk: Desk) -> None:
    """From the newest to the oldest of a long journal, reading more as one goes."""
    sample = years_of(4, seed=3, end=TODAY)
    with desk.journal() as journal:
        journal.merge_import(
            [one for one in sample.entries if not one.kind.startswith("practice")], source="evenso", label="years"
        )
        newest, oldest = journal.entries(limit=1)[0], journal.entries(limit=1, oldest_first=True)[0]
    async with desk.running() as seat:
        await seat.press("g", "j", "pagedown", "pagedown", "end")
        seen = screen_of(seat).seen
        assert seen.data.entries[seen.cursor].id == oldest.id
        await seat.press("home")
        seen = screen_of(seat).seen
        assert seen.data.entries[seen.cursor].id == newest.id


async def test_a_click_points_and_a_second_one_opens(sampled: Desk) -> None:
    """A line of the list is pointed at; the same line once more opens its day."""
    async with sampled.running() as seat:
        await seat.press("g", "j")
        y = next(number for number, line in enumerate(seat.lines) if "asked for help" in line)
        await seat.pilot.click(offset=(30, y))
        await seat.rest()
        chosen = next(line for line in seat.lines if line.startswith(" ›"))
        assert "asked for help" in chosen
        y = seat.lines.index(chosen)
        await seat.pilot.click(offset=(30, y))
        await seat.rest()
        assert "Friday 20 November" in seat.text


def test_a_very_long_text_says_where_its_rest_is() -> None:
    """Of a text of a million letters a day shows the beginning at once, and how much more there is."""
    note = Note(id="k3f9", at=Moment.of(NOON), day=TODAY, text="word " * 200_000)
    data = JournalData(Ask(day=TODAY), TODAY, entries=(note,), loaded=True)
    page = draw_day(View(data), 80)
    assert "980,000 more characters" in page.plain
    assert len(page.split("\n")) < 400


async def test_an_entry_is_marked_to_bring_up_and_as_private(sampled: Desk) -> None:
    """`b` on an entry marks it for the session, `P` keeps it out; each again takes its mark away, u undoes."""
    async with sampled.running() as seat:
        await seat.press("g", "j", "b")
        assert "To bring up: " in seat.text
        await seat.press("P")
        assert "private" in seat.text
        with Journal.open(sampled.path, clock=sampled.clock) as journal:
            newest = journal.entries(limit=1)[0]
            assert (newest.for_session, newest.private) == (True, True)
        await seat.press("b", "u", "u", "u")
    with Journal.open(sampled.path, clock=sampled.clock) as journal:
        newest = journal.entries(limit=1)[0]
        assert (newest.for_session, newest.private) == (False, False)
