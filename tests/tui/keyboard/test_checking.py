"""Which keys can be given: no two things by one key on a screen, nothing that would lock a person out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.keyboard.actions import actions
from tui.keyboard.checking import check
from tui.keyboard.file import Written, WrongKeys

FILE = Path("/somewhere/config.toml")


def given(**names: str) -> list[Written]:
    """Write lines, one a name; `_` stands for the point."""
    return [
        Written(name.replace("__", "-").replace("_", ".", 1), tuple(keys.split()), number)
        for number, (name, keys) in enumerate(names.items(), 2)
    ]


def test_every_name_has_a_key_and_words() -> None:
    """The list holds every action that can be given another key: hundreds, each told in words."""
    known = actions()
    assert len(known) > 150
    assert all(one.told and one.keys and one.screens for one in known.values())
    assert {"all.undo", "journal.new", "skills.add"} <= known.keys()
    assert "all.back" not in known


def test_a_free_key_is_taken() -> None:
    """Keys that nothing else has on any screen of the action are given, several as well."""
    keymap = check(given(all_undo="ctrl+u z", journal_new="+ insert".replace("+", "%")), actions(), FILE)
    assert keymap.chosen == {"all.undo": ("ctrl+u", "z"), "journal.new": ("percent_sign", "insert")}


def test_two_keys_can_be_exchanged() -> None:
    """What another line frees can be taken."""
    keymap = check(given(skills_add="i", skills_ideas="a"), actions(), FILE)
    assert keymap.chosen == {"skills.add": ("i",), "skills.ideas": ("a",)}


@pytest.mark.parametrize(
    ("names", "line", "words"),
    [
        ({"all_undoo": "z"}, 2, "the nearest is all.undo"),
        ({"skills_ad": "z"}, 2, "the nearest is skills.add"),
        ({"all_undo": "z", "all_redo": "z"}, 3, "would be both all.redo and all.undo"),
        ({"all_undo": "n"}, 2, "on Diary card n would be both all.undo and card.no (yes, no)"),
        ({"journal_new": "d"}, 2, "journal.delete"),
        ({"all_undo": "hyper+x"}, 2, "is no key"),
        ({"all_undo": "esc"}, 2, "esc always goes back"),
        ({"all_undo": "f1"}, 2, "f1 always opens Support"),
        ({"all_undo": "ctrl+q"}, 2, "always quits"),
        ({"all_back": "z"}, 2, "keeps its key"),
        ({"today_mood__1": "z"}, 2, "keeps its key"),
        ({"all_hide": "z"}, 2, "while you type"),
        ({"all_hide": "ctrl+s"}, 2, "while you type"),
        ({"all_support": "s"}, 2, "over every box"),
    ],
)
def test_what_cannot_be_is_one_sentence(names: dict[str, str], line: int, words: str) -> None:
    """An unknown name is answered with the nearest, a key that is taken with what has it and where."""
    with pytest.raises(WrongKeys) as caught:
        check(given(**names), actions(), FILE)
    assert str(caught.value).startswith(f"{FILE}, line {line}: ")
    assert words in str(caught.value)


def test_a_letter_that_marks_a_skill_can_be_taken() -> None:
    """Skills then get the other letters; every other letter of Today is refused."""
    assert check(given(today_note="a"), actions(), FILE).chosen["today.note"] == ("a",)
    with pytest.raises(WrongKeys, match=r"both today\.note and today\.feelings"):
        check(given(today_note="f"), actions(), FILE)
