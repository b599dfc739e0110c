"""Who knows nothing of this program finds each of its places within three keys from Today, by what is shown."""

from __future__ import annotations

import re

import pytest
from textual.fuzzy import Matcher

from evenso.patterns.records import Pattern
from evenso.records import Moment, Note
from tests.tui.conftest import NOON, Desk, Seat
from tui.keys import acting
from tui.screens.base import AnyJournalScreen
from tui.screens.card.screen import CardScreen
from tui.screens.skills.screen import SkillsScreen
from tui.screens.support.screen import SupportScreen
from tui.screens.week.screen import WeekScreen

WANTED = {
    "journal": "Journal",
    "skills": "Skills",
    "patterns": "Patterns",
    "goals": "Goals",
    "card": "Diary card",
    "exercises": "Exercises",
    "perspective": "Perspective",
    "trends": "Trends",
    "week": "Week",
    "settings": "Settings",
}


def letter_of(seat: Seat, title: str) -> str:
    """Read the letter that stands before a title in the line of places, as a person would."""
    below = seat.text[seat.text.index("Go to") :]
    return below[: below.index(f" {title}")].split()[-1]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("name", WANTED)
async def test_a_place_is_found_by_what_the_screen_says(desk: Desk, name: str, size: tuple[int, int]) -> None:
    """Today's first line shows `g`; `g` shows every place with its letter; the letter leads there: two keys."""
    async with desk.running(size) as seat:
        assert " g " in seat.lines[0]
        await seat.press("g")
        letter = letter_of(seat, WANTED[name])
        await seat.press("comma" if letter == "," else letter)
        assert seat.app.current_mode == name


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_support_is_found_from_the_last_line_and_from_the_places(desk: Desk, size: tuple[int, int]) -> None:
    """`! support` stands at the foot of Today at every size, and among the places."""
    async with desk.running(size) as seat:
        assert "! support" in seat.lines[-1]
        await seat.press("exclamation_mark")
        assert isinstance(seat.app.screen, SupportScreen)
        await seat.press("escape", "g")
        assert letter_of(seat, "Support") == "!"


async def test_help_says_how_to_go_on(desk: Desk) -> None:
    """`?` on Today names the line of places, the search and Support, and no key that has nothing to act on yet."""
    async with desk.running((100, 50)) as seat:
        await seat.press("question_mark")
        for words in ("go to a screen", "search your entries", "support"):
            assert words in seat.text
        for words in ("small step done", "choose an entry", "open an entry", "keep both"):
            assert words not in seat.text
        await seat.press("escape", "7", "question_mark")
        assert "choose an entry" not in seat.text
        await seat.press("escape", "e", "question_mark")
        assert "open an entry" in seat.text


async def test_the_palette_has_every_place_and_the_way_there(desk: Desk) -> None:
    """Each place, Support, an exercise and a thought check are found by name, each place with its keys."""
    async with desk.running() as seat:
        commands = {one.title: one.help for one in seat.app.get_system_commands(seat.app.screen)}
        for title in WANTED.values():
            assert f"Go to {title} (g " in commands[title]
        assert "Support" in commands
        assert any("thought" in title.casefold() for title in commands)
        assert "5-4-3-2-1" in commands


LOOKED_FOR = {
    "coin": "Coin-flip month: does it help?",
    "blind": "Blind spots",
    "read aloud": "Read aloud what I want to say",
    "then and now": "Then and now",
    "private": "Private: not for the session",
    "link": "Link an entry",
    "editor": "Write in my own editor",
    "attainment": "Goal attainment: own levels",
    "own levels": "Goal attainment: own levels",
    "score": "Questionnaire scores (totals)",
    "conversation": "Hard conversation",
    "what works": "What works? Which strategies work for me",
    "strategies": "What works? Which strategies work for me",
    "plan": "Steadying plan",
}


@pytest.mark.parametrize("word", LOOKED_FOR)
async def test_the_word_one_would_look_for_is_found_first(desk: Desk, word: str) -> None:
    """The palette's own search puts what is meant by a word first."""
    async with desk.running() as seat:
        titles = [one.title for one in seat.app.get_system_commands(seat.app.screen)]
        assert max(titles, key=Matcher(word).match) == LOOKED_FOR[word]


@pytest.mark.parametrize(
    ("title", "place", "keys", "seen"),
    [
        ("Coin-flip month: does it help?", "skills", (), "C begins a coin-flip month"),
        ("Coin-flip month: does it help?", "skills", ("C",), "Not for this skill: what calms"),
        ("Blind spots", "patterns", (), "What did the voice say last time"),
        ("Blind spots", "patterns", ("enter",), "ctrl+s save"),
        ("Read aloud what I want to say", "perspective", (), "Nothing to be said is written yet"),
        ("Then and now", "perspective", (), "Nothing is written here yet"),
        ("Private: not for the session", "journal", ("P",), "Not for the session:"),
        ("Link an entry", "journal", ("l",), "Link"),
        ("Write in my own editor", "journal", ("n",), "ctrl+o"),
        ("Goal attainment: own levels", "goals", (), "l asks for your own levels"),
    ],
)
async def test_what_is_found_is_at_most_one_key_away(
    desk: Desk, title: str, place: str, keys: tuple[str, ...], seen: str
) -> None:
    """A command leads to its place; what is meant is there, or the sentence that names its one key."""
    with desk.journal() as journal:
        journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="late again"))
    async with desk.running() as seat:
        commands = {one.title: one.callback for one in seat.app.get_system_commands(seat.app.screen)}
        commands[title]()
        await seat.rest()
        assert seat.app.current_mode == place
        await seat.press(*keys)
        assert seen in seat.text


async def test_the_list_of_the_palette_stays_as_short_as_it_was(desk: Desk) -> None:
    """What is only another word for something is found by typing, and does not stand in the list before."""
    async with desk.running() as seat:
        shown = {one.title for one in seat.app.get_system_commands(seat.app.screen) if one.discover}
        assert shown.isdisjoint({"Blind spots", "Hard conversation", "Steadying plan", "Then and now"})


PLACES_TWICE = ["t", "j", "s", "p", "g", "r", "w", "n", "d", "e", "v", "comma"]


@pytest.mark.parametrize("letter", PLACES_TWICE)
async def test_no_key_stands_twice_in_the_box(desk: Desk, letter: str) -> None:
    """A screen's own meaning of a key hides the one that it has elsewhere."""
    async with desk.running() as seat:
        await seat.press("g", letter)
        front = seat.app.front
        assert front is not None
        told: dict[str, set[str]] = {}
        for binding in acting(front.own_bindings(), front.idle()):
            for one in binding.key.split(","):
                told.setdefault(one, set()).add(binding.tooltip)
        assert {one: lines for one, lines in told.items() if len(lines) > 1} == {}


@pytest.mark.parametrize(
    ("way", "absent", "present"),
    [
        (("p",), ("count that you noticed", "turn it into a goal", "linked"), ("change, or take up",)),
        (("v",), ("lay an earlier one", "begin a future", "turn it into a goal"), ("begin, go on",)),
        (("g",), ("own descriptions", "delete the goal"), ("write down something you want",)),
        (("e", "down", "enter"), ("leave a group of muscles out",), ("begin, pause",)),
    ],
)
async def test_the_box_names_only_what_acts_now(
    desk: Desk, way: tuple[str, ...], absent: tuple[str, ...], present: tuple[str, ...]
) -> None:
    """What can do nothing with what is chosen is not among the keys of `?`."""
    async with desk.running((100, 60)) as seat:
        await seat.press("g", *way, "question_mark")
        assert [one for one in absent if one in seat.text] == []
        assert [one for one in present if one not in seat.text] == []


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (("p", "w"), "enter begins with it"),
        (("p", "n"), "This one is only offered; enter takes it up"),
        (("p", "x"), "This one is only offered; enter takes it up"),
        (("v", "c"), "Nothing is written in this one yet"),
        (("v", "f"), "Only a perspective on the past"),
        (("e", "down", "enter", "o"), "Only a group of muscles"),
    ],
)
async def test_a_key_that_cannot_act_says_why(desk: Desk, way: tuple[str, ...], said: str) -> None:
    """Nothing happens without a word: one sentence in the line above the keys."""
    async with desk.running() as seat:
        await seat.press("g", *way)
        assert said in seat.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 20)])
@pytest.mark.parametrize("letter", ["p", "e"])
async def test_a_list_says_how_much_of_it_is_out_of_sight(desk: Desk, letter: str, size: tuple[int, int]) -> None:
    """At the beginning of a list something is below, at its end above, and neither is said where all is seen."""
    with desk.journal() as journal:
        for number in range(20):
            journal.add_pattern(Pattern(name=f"pattern {number}"))
    async with desk.running(size) as seat:
        await seat.press("g", letter)
        below = "↓" in "\n".join(line for line in seat.lines if " more" in line and "g more" not in line)
        if letter == "p":
            assert below
        await seat.press("end")
        seen = [line.strip() for line in seat.lines if " more" in line and "g more" not in line]
        assert not any("↓" in line for line in seen)
        assert any("↑" in line for line in seen) == below


async def test_plain_signs_say_it_in_ascii(desk: Desk) -> None:
    """With plain signs the arrows are `v` and `^`."""
    with desk.journal() as journal:
        journal.set_setting("plain_signs", value=True)
        for number in range(20):
            journal.add_pattern(Pattern(name=f"pattern {number}"))
    async with desk.running() as seat:
        await seat.press("g", "p")
        assert re.search(r"\bv \d+ more", seat.text)
        await seat.press("end")
        assert re.search(r"\^ \d+ more", seat.text)


@pytest.mark.parametrize("letter", PLACES_TWICE)
async def test_keys_typed_ahead_of_a_first_visit_do_no_harm(desk: Desk, letter: str) -> None:
    """Going to a place and moving on in one burst, before it is laid out, ends nothing."""
    async with desk.running() as seat:
        for key in ("g", letter, "down", "up", "left", "right", "down", "question_mark"):
            seat.app.simulate_key(key)
        await seat.rest()
        assert seat.app.is_running


@pytest.mark.parametrize("screen", [SkillsScreen, WeekScreen, CardScreen])
async def test_a_screen_that_is_not_laid_out_yet_has_an_empty_view(desk: Desk, screen: type[AnyJournalScreen]) -> None:
    """Its keys find nothing under the cursor then, and raise nothing."""
    async with desk.running() as seat:
        made = screen()
        with seat.app._context():
            assert made.idle() is not None
            assert made.footer()
