"""Settings: trackers of one's own, numbers hidden, plain signs, colours, the hour a day begins at."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from evenso.annotations.trackers import MOST_TRACKERS, Scale, Tracker
from evenso.records import CheckIn, Moment
from evenso.strategies.earlier import EARLIER
from storage.reading.facts import ASKED
from tests.tui.conftest import NOON, Desk, Seat
from tui.dialogs.go import go_line
from tui.outside.allowed import ALLOWED
from tui.places import PLACES
from tui.screens.settings.around import look_around
from tui.screens.settings.drawing import View, draw_settings, row_at
from tui.screens.settings.intents import ChangeTracker, tracker_form
from tui.screens.settings.model import SettingsData
from tui.screens.settings.screen import SettingsScreen
from tui.themes import LIGHT


def view_of(count: int) -> View:
    """Settings with so many trackers."""
    trackers = tuple(Tracker(id=f"t{n:03}", name=f"a tracker of mine {n}", asked=bool(n % 2)) for n in range(count))
    return View(SettingsData(trackers, loaded=True))


@pytest.mark.parametrize(("width", "height"), [(60, 16), (80, 20), (120, 36), (40, 8)])
@pytest.mark.parametrize("count", [0, 8])
def test_the_page_fits(count: int, width: int, height: int) -> None:
    """At every place of the cursor its row is in sight, and nothing is wider or higher than the screen."""
    view = view_of(count)
    for cursor in range(len(view.rows)):
        lines = draw_settings(replace(view, cursor=cursor), width, height).split("\n", allow_blank=True)
        assert len(lines) <= height
        assert max(line.cell_length for line in lines) <= width
        (at,) = [y for y, line in enumerate(lines) if "›" in line.plain]
        assert row_at(replace(view, cursor=cursor), width, height, at) == cursor


@pytest.mark.parametrize(("width", "height"), [(60, 16), (80, 20)])
def test_what_a_setting_means_is_said_to_its_end(width: int, height: int) -> None:
    """No explanation stops in mid-sentence, the one of the quiet line neither, and the list keeps a few rows."""
    view = view_of(8)
    for cursor, row in enumerate(view.rows):
        page = draw_settings(replace(view, cursor=cursor), width, height).plain
        assert " ".join(row.told.split()) in " ".join(page.split())


@pytest.mark.parametrize("plain", [False, True])
def test_settings_out_of_sight_are_told(*, plain: bool) -> None:
    """A list longer than its place says how many settings follow and how many are above; one that fits says nothing."""
    view = view_of(8)
    view = replace(view, data=replace(view.data, plain=plain))
    first = draw_settings(view, 60, 16).plain
    assert f"{'v' if plain else '↓'} " in first
    assert " more" in first
    last = draw_settings(replace(view, cursor=len(view.rows) - 1), 60, 16).plain
    assert f"{'^' if plain else '↑'} " in last
    assert " more" not in draw_settings(view, 80, 60).plain


async def test_the_ends_and_pages_of_the_list_are_a_key_away(desk: Desk) -> None:
    """End and page down go on to what is out of sight, home back to the first."""
    async with desk.running() as seat:
        await seat.press("g", ",")
        page = seat.app.screen
        assert isinstance(page, SettingsScreen)
        await seat.press("end")
        assert page.seen.cursor == len(page.seen.rows) - 1
        await seat.press("home", "pagedown")
        assert page.seen.cursor == min(10, len(page.seen.rows) - 1)


def test_there_is_no_room_for_a_ninth() -> None:
    """With eight trackers in use none is offered."""
    assert "add" in {row.name for row in view_of(MOST_TRACKERS - 1).rows}
    assert "add" not in {row.name for row in view_of(MOST_TRACKERS).rows}


def test_a_form_changes_what_was_changed() -> None:
    """A form keeps what it does not ask for, and its words become the tracker's."""
    was = Tracker(id="aaaa", name="sleep", asked=True)
    intent = tracker_form(was).finish({"name": "rest", "scale": "yes or no", "asked": "no"})
    assert intent == ChangeTracker(Tracker(id="aaaa", name="rest", scale=Scale.YES_NO), was)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_the_line_of_places_fits(width: int) -> None:
    """Every place with its letter is on the line that waits for one, on more lines where it has to be."""
    lines = go_line(PLACES, width).split("\n")
    assert max(line.cell_length for line in lines) <= width
    assert all(f"{place.letter} {place.title}" in "\n".join(line.plain for line in lines) for place in PLACES)
    letters = [{span.start for span in line.spans if "accent" in str(span.style)} for line in lines]
    assert all(below <= letters[0] for below in letters)  # each stands under one of the first line


async def test_a_tracker_is_made_asked_and_put_away(desk: Desk) -> None:
    """A makes one, enter switches it off and on, x puts it away; undo brings it back."""
    async with desk.running() as seat:
        await seat.press("g", ",", "a")
        await seat.write("sleep")
        await seat.press("ctrl+s")
        assert "“sleep” is asked on Today" in seat.text
        await seat.press("enter")
        assert "0 to 10, not asked" in seat.text
        await seat.press("x")
        assert "put away" in seat.text
        await seat.press("u", "enter", "g", "t")
        assert "sleep ·" in seat.text
    with desk.journal() as journal:
        (tracker,) = journal.trackers()
        assert (tracker.name, tracker.asked, tracker.scale) == ("sleep", True, Scale.TEN)


async def test_numbers_are_hidden_everywhere_they_would_be(desk: Desk) -> None:
    """With numbers hidden, neither Today, Journal nor Week shows a mood's number; it is stored all the same."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=7, note="quiet"))
    async with desk.running() as seat:
        await seat.press("g", ",", "down", "down", "space")
        assert "marks and words" in seat.text
        await seat.press("g", "t")
        assert "12:00  7" not in seat.text
        assert " 6 " not in seat.text
        await seat.press("8", "ampersand")
        assert "Changed to high for Sun 22 Nov 12:00" in seat.text
        await seat.press("g", "w")
        assert "  8  " not in seat.text
        await seat.press("g", "j")
        assert " 8 " not in seat.text
        assert "▇" in seat.text
    with desk.journal() as journal:
        assert [one.mood for one in journal.entries() if isinstance(one, CheckIn)] == [8]


async def test_the_day_the_colours_and_the_signs(desk: Desk) -> None:
    """The hour holds for new entries, colours change at once, plain signs are remembered."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=7))
    async with desk.running() as seat:
        await seat.press("g", ",", "down", "down", "down", "enter", "down", "enter", "down", "down", "left")
        assert seat.app.theme == LIGHT.name
        assert "03:00" in seat.text
        assert next(line for line in seat.lines if "Signs" in line).endswith(" plain")
    with desk.journal() as journal:
        assert journal.day_starts_at == 3
        assert journal.setting("plain_signs", default=False)
        assert [one.day for one in journal.entries()] == [NOON.date()]


async def test_another_language_is_spoken_from_the_next_start_on(desk: Desk) -> None:
    """→ writes it into the config file, again the one before; where nothing is kept that is said."""
    async with desk.running() as seat:
        await seat.press("g", "comma")
        page = seat.app.screen
        assert isinstance(page, SettingsScreen)
        await seat.press(*["down"] * [row.name for row in page.seen.rows].index("language"), "right")
        assert "`evenso language` chooses" in seat.text
        seat.app.config = config = desk.path.with_name("config.toml")
        await seat.press("left")
        assert config.read_text() == 'language = "en"\n'
        await seat.press("right")
        assert config.read_text() == 'language = "de"\n'
        assert "Deutsch from the next start on" in seat.text
        await seat.until(lambda: re.search(r"Language +Deutsch, from the next start on", seat.text) is not None)
        await seat.press("right")
        await seat.until(lambda: re.search(r"Language +English$", seat.text, re.MULTILINE) is not None)


async def test_the_environment_goes_before_a_chosen_language(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """With EVENSO_LANGUAGE the row stays with what will be spoken, and what is kept says why."""
    monkeypatch.setenv("EVENSO_LANGUAGE", "en")
    async with desk.running() as seat:
        seat.app.config = desk.path.with_name("config.toml")
        page = await settings_at(seat, "language")
        await seat.press("right")
        assert "Deutsch is kept; EVENSO_LANGUAGE goes before it" in " ".join(seat.text.split())
        assert page.seen.data.around.language == "en"


async def settings_at(seat: Seat, name: str) -> SettingsScreen:
    """Open Settings and go to a row of it."""
    await seat.press("g", "comma")
    page = seat.app.screen
    assert isinstance(page, SettingsScreen)
    await seat.press("home", *["down"] * [row.name for row in page.seen.rows].index(name))
    return page


async def test_starter_skills_come_in_the_chosen_language(desk: Desk) -> None:
    """The row is there only while there are such skills; enter changes them all in one step, u takes it back."""
    with desk.journal() as journal:
        own = journal.change_skill(replace(journal.find_skill("cold water"), how="Both wrists."))
        before = journal.skills(archived=True)
    async with desk.running() as seat:
        seat.app.config = desk.path.with_name("config.toml")
        page = await settings_at(seat, "language")
        assert "skills" not in {row.name for row in page.seen.rows}
        await seat.press("right")
        await seat.until(lambda: "skills" in {row.name for row in page.seen.rows})
        await seat.press("down")
        assert re.search(r"› Starter skills +in English", seat.text)
        await seat.press("enter")
        await seat.until(lambda: "skills" not in {row.name for row in page.seen.rows})
        assert "skills have the program's words of today in Deutsch" in " ".join(seat.text.split())
        with desk.journal() as journal:
            found = {one.id: one for one in journal.skills(archived=True)}
            change = journal.last_change()
        assert found.pop(own.id) == own
        assert change is not None
        assert change.label == "skills in Deutsch"
        assert sum(found[one.id].name != one.name for one in before if one.id != own.id) > 30
        await seat.press("u")
        await seat.until(lambda: "skills" in {row.name for row in page.seen.rows})
    with desk.journal() as journal:
        assert journal.skills(archived=True) == before


async def test_an_earlier_wording_of_a_starter_skill_is_offered_in_the_words_of_today(desk: Desk) -> None:
    """The row says so and what it keeps; enter is one step that u takes back, and a skill of one's own words stays."""
    with desk.journal() as journal:
        breath = journal.find_skill("slow breath")
        was = journal.change_skill(replace(breath, how=EARLIER["slow breath"]["en"]))
    async with desk.running() as seat:
        page = await settings_at(seat, "skills")
        assert re.search(r"› Starter skills +in an earlier wording", seat.text)
        assert "as the program says them now: 1 of them" in " ".join(seat.text.split())
        await seat.press("enter")
        await seat.until(lambda: "skills" not in {row.name for row in page.seen.rows})
        assert "1 skill has the program's words of today in English" in " ".join(seat.text.split())
        with desk.journal() as journal:
            assert journal.find_skill("slow breath") == breath
        await seat.press("u")
        await seat.until(lambda: "skills" in {row.name for row in page.seen.rows})
    with desk.journal() as journal:
        assert journal.find_skill("slow breath") == was
        journal.change_skill(replace(was, how=f"{was.how} Slower for me."))
    async with desk.running() as seat:
        page = await settings_at(seat, "language")
        assert "skills" not in {row.name for row in page.seen.rows}


async def test_a_reminder_is_found_in_settings(desk: Desk) -> None:
    """The row says whether one stands in a file, and how a shell sets it; the palette leads there by many words."""
    timer = Path.home() / ".config" / "systemd" / "user" / "evenso-remind.timer"
    async with desk.running() as seat:
        page = await settings_at(seat, "reminder")
        assert "A reminder" in seat.text
        assert "none is set" in seat.text
        assert "`evenso remind 21:00` in a shell sets it" in " ".join(seat.text.split())
        await seat.press("home")
        await seat.press("ctrl+p")
        await seat.write("alarm")
        await seat.until(lambda: "A reminder that rings" in seat.text)
        await seat.press("enter")
        await seat.until(lambda: page.seen.chosen is not None and page.seen.chosen.name == "reminder")
        assert "`evenso remind off` removes it" in " ".join(seat.text.split())
    assert not timer.exists()


@pytest.mark.parametrize(
    ("environ", "when", "said"),
    [
        ({}, "", "none is set"),
        ({"WSL_DISTRO_NAME": "Debian"}, "", "`evenso remind` tells"),
        ({}, "*-*-* 21:00:00", "every day at 21:00"),
        ({}, "Mon 09:00", "every day at Mon 09:00"),
    ],
)
def test_a_reminder_is_read_from_its_file(environ: dict[str, str], when: str, said: str, tmp_path: Path) -> None:
    """As systemd has it; where only Windows could tell, the command that asks it is named."""
    units = tmp_path / "systemd" / "user"
    units.mkdir(parents=True)
    if when:
        (units / "evenso-remind.timer").write_text(f"[Timer]\nOnCalendar={when}\n")
    assert look_around({"XDG_CONFIG_HOME": str(tmp_path), **environ}, None).reminder == said


async def test_questions_and_the_own_editor_are_switched(desk: Desk) -> None:
    """Each is one row; what it means now is said and kept."""
    async with desk.running() as seat:
        await seat.press("g", "comma")
        for label, name in (("Quiet questions", ASKED), ("Your own editor", ALLOWED)):
            while not any("›" in line and label in line for line in seat.lines):
                await seat.press("down")
            await seat.press("enter")
            with desk.journal() as journal:
                assert journal.setting(name, default=True) is False
            await seat.press("enter")
            with desk.journal() as journal:
                assert journal.setting(name, default=False) is True
