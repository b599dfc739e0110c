"""The same key does the same thing on every screen; arrows and vim's letters are alike wherever there is a cursor."""

from __future__ import annotations

from tui.keyboard.actions import PAGE_WORDS, screens, title_of
from tui.keyboard.keymap import acting_on
from tui.keys import ENDS, EVERYWHERE, LEFT_RIGHT, UP_DOWN
from tui.places import PLACES
from tui.screens.base import JournalScreen

OTHER_MEANINGS = {
    ("ReviewsPage", "e", "open"),  # a review is changed by going through it
    ("CountriesPage", "left_square_bracket", "letter(-1)"),  # earlier, later in the alphabet
    ("CountriesPage", "right_square_bracket", "letter(1)"),
    ("SupportScreen", "e", "plan"),  # it is the plan that is changed
}
"""Where a key of every screen does something else, and why."""

OWN_LETTERS = {
    ("TodayScreen", "h"),  # letters mark skills; in its lists j and k move
    ("TodayScreen", "j"),
    ("TodayScreen", "k"),
    ("TodayScreen", "l"),
    ("TodayScreen", "G"),
    ("SettingsScreen", "h"),  # the arrows change what is chosen, at once; a letter that writes means nothing else
    ("SettingsScreen", "l"),
    ("EntryPage", "G"),  # G turns what is there into a goal
    ("JournalPlace", "G"),
    ("PatternsScreen", "G"),
    ("PerspectiveScreen", "G"),
}
"""Where a letter of vim's has a meaning of the screen's own."""


def test_a_key_of_every_screen_means_the_same_on_each() -> None:
    """What `tui.keys.EVERYWHERE` says a key does, it does on every screen, but for the few that are written down."""
    found = {
        (kind.__name__, key, acting.action)
        for kind in screens()
        for binding in EVERYWHERE
        for key in binding.key.split(",")
        if (acting := acting_on(kind).get(key)) is not None and acting.action != binding.action
    }
    assert found == OTHER_MEANINGS


def test_help_is_the_box_of_keys_everywhere() -> None:
    """`?` shows the keys that act, in the one box, whatever screen one is on: none gives it another meaning."""
    assert len(screens()) > 30
    for kind in screens():
        assert acting_on(kind)["question_mark"].action == "help", kind
        assert kind.action_help is JournalScreen.action_help, kind


def test_arrows_and_letters_are_alike_wherever_there_is_a_cursor() -> None:
    """Where an arrow (or end) moves, the letter that vim has for it does the same, or it has a meaning of its own."""
    own = set()
    walked = 0
    for kind in screens():
        acting = acting_on(kind)
        for way in (UP_DOWN, LEFT_RIGHT, ENDS):
            for key, letter, name in zip(way.keys, way.letters, way.names, strict=True):
                if letter and key in acting and acting[key].id == name:
                    walked += 1
                    if letter not in acting or acting[letter].action != acting[key].action:
                        own.add((kind.__name__, letter))
    assert walked > 60
    assert own <= OWN_LETTERS, own - OWN_LETTERS


def test_whatever_moves_a_cursor_has_the_name_it_has_everywhere() -> None:
    """A screen with arrows of its own gives them the shared names, so that one line of the key file changes all."""
    apart = {
        (kind.__name__, key)
        for kind in screens()
        for way in (UP_DOWN, LEFT_RIGHT, ENDS)
        for key, name in zip(way.keys, way.names, strict=True)
        if (acting := acting_on(kind).get(key)) is not None and acting.id != name
    }
    assert apart == {
        ("ExercisePage", "left"),
        ("ReviewPage", "left"),
        ("ReviewPage", "right"),
        ("TodayScreen", "right"),
    }


def test_every_name_has_one_meaning_for_a_key() -> None:
    """A name that several screens share has, on each of them, keys that the list of all actions shows for it."""
    keys: dict[str, set[str]] = {}
    for kind in screens():
        for key, binding in acting_on(kind).items():
            if binding.id is not None and binding.id.startswith("all."):
                keys.setdefault(binding.id, set()).add(key)
    assert {name: len(found) for name, found in keys.items() if len(found) > 2} == {}


def test_every_screen_is_named_as_a_person_would() -> None:
    """No class name reaches a sentence about keys."""
    names = {title_of(kind) for kind in screens()}
    assert {"Today", "Journal", "Diary card"} <= names
    assert not [name for name in names if "Screen" in name or "Page" in name]
    pages = {name.rpartition(": ")[2].casefold() for name in names} - {place.title.casefold() for place in PLACES}
    assert pages == set(PAGE_WORDS), "every page has its words in other languages too"
