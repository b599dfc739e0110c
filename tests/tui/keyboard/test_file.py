"""The file with a person's own keys: read, refused with a file and a line, begun privately."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.keyboard.file import Written, WrongKeys, begin, read_keys
from tui.keyboard.place import config_path
from tui.keyboard.spelling import key_named, shown_key


def written(path: Path, text: str) -> Path:
    """Write a file of keys."""
    path.write_text(text, "utf-8")
    return path


def test_a_name_can_be_written_in_every_way_that_toml_has(tmp_path: Path) -> None:
    """Dotted, quoted, or in a part of its own: it is the same name, and its line is known."""
    text = '[keys]\nall.undo = "z"\n"journal.new" = ["a", "ctrl+e"]\n\n[keys.skills]\nadd = "+"\n'
    assert read_keys(written(tmp_path / "config.toml", text)) == (
        Written("all.undo", ("z",), 2),
        Written("journal.new", ("a", "ctrl+e"), 3),
        Written("skills.add", ("+",), 6),
    )


def test_no_file_and_an_empty_one_change_nothing(tmp_path: Path) -> None:
    """Without a file, and with one of comments only, every key is as it comes."""
    assert read_keys(tmp_path / "config.toml") == ()
    assert read_keys(written(tmp_path / "config.toml", "# nothing yet\n[keys]\n")) == ()


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[keys]\nall.undo = "z\n', 2, "not TOML"),
        ("[keys]\nall.undo = 7\n", 2, "quotation marks"),
        ('[keys]\nall.undo = ""\n', 2, "quotation marks"),
        ("[keys]\n\nall.undo = []\n", 3, "quotation marks"),
        ('[colours]\ninc = "red"\n', 1, "no part “colours”"),
        ('theme = "dark"\n', 1, "no part “theme”"),
        ("keys = 3\n", 1, "a line for each key"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    """One sentence names the file, the line, and what is expected there."""
    path = written(tmp_path / "config.toml", text)
    with pytest.raises(WrongKeys) as caught:
        read_keys(path)
    assert str(caught.value).startswith(f"{path}, line {line}: ")
    assert words in str(caught.value)


def test_what_is_no_file_of_keys_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe, a folder, a huge file and bytes that are no text are told at once."""
    pipe, folder, large, bytes_ = (tmp_path / name for name in ("pipe", "folder", "large", "bytes"))
    os.mkfifo(pipe)
    folder.mkdir()
    large.write_bytes(b"#" * 70_000)
    bytes_.write_bytes(b"[keys]\n\xff\xfe")
    for path, words in ((pipe, "no plain file"), (folder, "no plain file"), (large, "longer"), (bytes_, "line 2")):
        with pytest.raises(WrongKeys, match=words):
            read_keys(path)


def test_a_new_file_is_private_and_never_written_over(tmp_path: Path) -> None:
    """It is made 0600 in a folder 0700; one that is there stays."""
    path = tmp_path / "deep" / "evenso" / "config.toml"
    begin(path, "# yours\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with pytest.raises(FileExistsError):
        begin(path, "other")
    assert path.read_text("utf-8") == "# yours\n"


def test_the_file_lies_where_config_files_lie() -> None:
    """XDG_CONFIG_HOME is followed where it is absolute, else the folder in HOME."""
    assert config_path({"XDG_CONFIG_HOME": "/x", "HOME": "/h"}) == Path("/x/evenso/config.toml")
    assert config_path({"XDG_CONFIG_HOME": "x", "HOME": "/h"}) == Path("/h/.config/evenso/config.toml")


@pytest.mark.parametrize(
    ("typed", "key", "shown"),
    [
        ("z", "z", "z"),
        ("Z", "Z", "Z"),
        ("shift+z", "Z", "Z"),
        ("Ctrl+E", "ctrl+e", "ctrl+e"),
        ("/", "slash", "/"),
        ("+", "plus", "+"),
        (" ", "space", "space"),
        (",", "comma", ","),
        ("pgup", "pageup", "pgup"),
        ("F5", "f5", "f5"),
        ("shift+ctrl+left", "ctrl+shift+left", "ctrl+shift+←"),
        ("down", "down", "↓"),
        ("shift+↑", "shift+up", "shift+↑"),
        ("shift+ä", "Ä", "Ä"),
        ("?", "question_mark", "?"),
        ("ä", "ä", "ä"),
        ("f99", None, ""),
        ("hyper+x", None, ""),
        ("ctrl+", None, ""),
        ("two words", None, ""),
        ("", None, ""),
        ("\n", None, ""),
    ],
)
def test_keys_are_read_as_people_write_them(typed: str, key: str | None, shown: str) -> None:
    """What a person writes for a key is the key that the terminal sends, and is shown as they know it."""
    assert key_named(typed) == key
    if key is not None:
        assert shown_key(key) == shown


@given(st.text(max_size=12))
def test_no_text_is_a_fault(typed: str) -> None:
    """Any text at all is a key or none; a key, written as it is shown, is the same key."""
    key = key_named(typed)
    if key is not None:
        assert key_named(shown_key(key)) == key


def test_another_language_shows_its_own_names_and_writes_the_same() -> None:
    """In German keys are called as on a German keyboard; the file has the English names, and understands both."""
    code = (
        "from tui.language.start import choose_language\n"
        "choose_language({'HOME': '/nowhere', 'EVENSO_LANGUAGE': 'de'})\n"
        "from tui.keyboard.spelling import key_named, said_keys, shown_key, written_key\n"
        "for key in ('ctrl+g', 'delete', 'pageup', 'space', 'home', 'f5', 'shift+up', 'z'):\n"
        "    assert key_named(shown_key(key)) == key == key_named(written_key(key))\n"
        "    print(shown_key(key), written_key(key))\n"
        "print(said_keys('pgup pgdn'), said_keys('w m q y a'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stdout.split("\n")[:-1] == [
        *("Strg+g ctrl+g", "Entf del", "Bild↑ pgup", "Leertaste space", "Pos1 home", "F5 f5", "Umschalt+↑ shift+↑"),
        *("z z", "Bild↑ Bild↓ w m q y a"),
    ]
