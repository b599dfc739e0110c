"""The worst words are shown letter by letter on every screen and can never act (`faults.md` 6.2 and 6.3)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from evenso.records import Area, Moment, Note, Skill
from evenso.text import clean, one_line
from tests.tui.conftest import NOON, Desk, Seat
from tests.tui.today.test_hostile import ESCAPES, MARKUP, acts_on_a_terminal, plant
from tui.dialogs.editor import Editor

pytestmark = pytest.mark.slow  # every screen with the worst words: .ci/run has the time

EVERY = MARKUP + ESCAPES


def untouched(seat: Seat) -> bool:
    """Whether the app still runs, and nothing on the screen could act on a terminal."""
    return seat.app.is_running and acts_on_a_terminal("".join(seat.lines)) == []


@pytest.mark.fault("F49", "F50")
async def test_the_timeline_and_its_search(desk: Desk) -> None:
    """Every payload stands in its row of the timeline, and is found and shown by the search."""
    wanted = plant(desk, EVERY)
    async with desk.running((110, 70)) as seat:
        await seat.press("g", "j")
        assert [one for one in wanted if f"{one} · {one}" not in seat.text] == []
        assert untouched(seat)
        await seat.press("slash")
        await seat.write("app")
        seat.app.screen.query_one("SearchLine").look()  # type: ignore[attr-defined]  # without waiting for the rest
        await seat.rest()
        assert "[@click=app.quit]x[/]" in seat.text
        assert untouched(seat)


@pytest.mark.fault("F49", "F50")
async def test_a_day_in_full(desk: Desk) -> None:
    """Check-ins, practices and notes of a day stand as typed, over as many lines as they take."""
    wanted = plant(desk, EVERY, apart=0)
    async with desk.running((100, 160)) as seat:
        await seat.press("g", "j", "enter")
        assert [one for one in wanted if seat.text.count(one) < 3] == []
        assert untouched(seat)


@pytest.mark.fault("F49", "F50", "F51")
async def test_the_editor_shows_old_words_safely_and_saves_them_unchanged(desk: Desk) -> None:
    """Opened and saved, an entry is the same to the letter, commas inside a tag too."""
    hard = ("[type=x, v={'a[0]'}]", "[@click=app.quit]x[/]", "a\u202eb", "a\x1b]52;c;Zm9v\x07b")
    with desk.journal() as journal:
        for words in hard:
            journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text=words, tags=(words,)))
        before = journal.entries()
    async with desk.running() as seat:
        await seat.press("g", "j")
        for _ in hard:
            await seat.press("e")
            assert isinstance(seat.app.screen, Editor)
            assert untouched(seat)
            await seat.press("ctrl+s", "down")
    with desk.journal() as journal:
        assert journal.entries() == before


@pytest.mark.fault("F49", "F50")
async def test_the_week_with_its_skills_and_words(desk: Desk) -> None:
    """Skills, the hardest moment and what was noticed are words, whatever they hold."""
    plant(desk, EVERY, apart=0)
    with desk.journal() as journal:
        for words in EVERY:
            journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text=words, for_session=True))
    for size in ((80, 60), (140, 60)):
        async with desk.running(size) as seat:
            await seat.press("g", "w", "pagedown", "pagedown", "pagedown", "pagedown")
            assert [words for words in MARKUP if f"▲ {words}" not in seat.text] == []
            assert untouched(seat)


@pytest.mark.fault("F49", "F50")
async def test_the_catalogue(desk: Desk) -> None:
    """Names and descriptions of skills are words in the list, beside it and in the editor."""
    with desk.journal() as journal:
        for number, words in enumerate(EVERY):
            name = f"{clean(words)[:40]} {number}"
            journal.add_skill(Skill(name=name, area=Area.GROUNDING, what=words, when=words, how=words))
    async with desk.running((120, 50)) as seat:
        await seat.press("g", "s", *["down"] * 12)
        assert [words for words in MARKUP if words not in seat.text] == []
        assert untouched(seat)
        await seat.press("e")
        assert untouched(seat)


@pytest.mark.fault("F49", "F50", "F51")
async def test_the_chart_reads_out_words(desk: Desk) -> None:
    """The words of a day under the cursor are words."""
    payloads = ("[@click=app.quit]x[/]", "a\x1b]52;c;Zm9v\x07b", "a\u202eb")
    wanted = plant(desk, payloads, apart=1)
    async with desk.running() as seat:
        await seat.press("g", "r", "1")
        for one in wanted:
            await seat.press("left")
            seat.app.screen.wish()  # type: ignore[attr-defined]  # without waiting for the cursor's rest
            await seat.rest()
            assert one in seat.text
            assert untouched(seat)


@pytest.mark.fault("F49", "F51")
async def test_names_of_moods_in_an_export(desk: Desk) -> None:
    """Names of moods from somebody's file are shown as they stand there."""
    moods = ["[/]", "[@click=app.quit]x[/]", "a\u202eb", "=1+1"]
    rows = [f'2026-11-{10 + n},Nov {10 + n},Monday,10:0{n} AM,"{mood}",,"",""' for n, mood in enumerate(moods)]
    file = desk.path.with_name("export.csv")
    file.write_text("\n".join(["full_date,date,weekday,time,mood,activities,note_title,note", *rows]), "utf-8")
    async with desk.running((100, 30)) as seat:
        await seat.press("g", "j", "i")
        await seat.write(str(file))
        await seat.press("enter")
        assert [one for one in moods if one_line(one) not in seat.text] == []
        assert untouched(seat)
        await seat.press("1", "2", "3", "4", "enter")
        assert "4 added" in seat.text
        assert untouched(seat)


@pytest.mark.fault("F52")
async def test_wide_and_long_words_never_break_a_row(desk: Desk) -> None:
    """Joined emoji, wide and right-to-left letters and a word of 2,000 letters leave every row its width."""
    hard = ("👩‍👩‍👧 family", "e\u0301 combining", "漢字" * 60, "مرحبا", "x" * 2000)
    plant(desk, hard, apart=1)
    with desk.journal() as journal:
        for back, words in enumerate(hard):
            at = Moment.of(NOON - timedelta(days=back))
            journal.add(Note(at=at, day=at.local.date(), text=words, for_session=True))
    for size in ((60, 20), (130, 40)):
        async with desk.running(size) as seat:
            for keys in (
                ("g", "j"),
                ("enter",),
                ("left_square_bracket",),
                ("g", "w"),
                ("g", "s"),
                ("g", "r"),
                ("left",),
            ):
                await seat.press(*keys)
                rows = seat.app.screen._compositor.render_strips()
                assert [row.cell_length for row in rows] == [size[0]] * size[1]
