"""Which language is spoken: the environment's, the config file's, the locale's; and keeping a choice."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from tui.cli.failures import Refused
from tui.keyboard.file import read_keys
from tui.language.choosing import keep_language, with_language
from tui.language.start import language_of


@pytest.mark.parametrize(
    ("environ", "code"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_AT@euro"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_CH.UTF-8"}, "de"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:de:en"}, "de"),
        ({"LANG": "C", "LANGUAGE": "de"}, "en"),
        ({"LANGUAGE": "de"}, "en"),
        ({"LANG": "de_DE.UTF-8", "EVENSO_LANGUAGE": "en"}, "en"),
        ({"LANG": "de_DE.UTF-8", "EVENSO_LANGUAGE": "tlh"}, "de"),
        ({"LANG": "en_US.UTF-8", "EVENSO_LANGUAGE": "DE"}, "de"),
        ({"LC_TIME": "de_DE.UTF-8"}, "en"),
    ],
)
def test_the_strongest_name_decides(environ: dict[str, str], code: str, tmp_path: Path) -> None:
    """EVENSO_LANGUAGE, then the locale by gettext's rules; what is not spoken here is passed over."""
    assert language_of({"HOME": str(tmp_path), **environ}) == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ('language = "de"\n[keys]\n', "de"),
        ('language = "en"\n', "en"),
        ('[keys]\n"all.undo" = "z"\n', "de"),
        ("language = 3\n", "de"),
        ("no TOML", "de"),
        ("\0", "de"),
    ],
)
def test_the_config_file_goes_before_the_locale(written: str, code: str, tmp_path: Path) -> None:
    """A line in the file decides; a file without one, or that nobody can read, is passed over without a word."""
    file = tmp_path / ".config" / "evenso" / "config.toml"
    file.parent.mkdir(parents=True)
    file.write_text(written)
    assert language_of({"HOME": str(tmp_path), "LANG": "de_DE.UTF-8"}) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# mine\n",
        'language = "en"\n',
        '# language = "en"\n\n  language="en"  # why\n[keys]\nall.undo = "z"\n',
        '[keys]\n"all.undo" = ["z", "ctrl+e"]\n',
    ],
)
def test_a_choice_changes_one_line(text: str, tmp_path: Path) -> None:
    """The language stands in the file once, and every key in it stays."""
    changed = with_language(text, "de", tmp_path)
    before, after = tomllib.loads(text), tomllib.loads(changed)
    assert after.pop("language") == "de"
    before.pop("language", None)
    assert after == before
    assert len(changed.splitlines()) <= len(text.splitlines()) + 1
    assert with_language(changed, "de", tmp_path) == changed


def test_a_file_that_is_no_toml_is_left_alone(tmp_path: Path) -> None:
    """It is refused with what to write oneself."""
    with pytest.raises(Refused, match="first line"):
        with_language("language of mine", "de", tmp_path)


def test_what_is_no_plain_file_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe in the place of the config file is refused at once, and nothing is put over it."""
    pipe = tmp_path / "config.toml"
    os.mkfifo(pipe)
    with pytest.raises(Refused, match="cannot be read as text"):
        keep_language(pipe, "de")
    assert pipe.is_fifo()


def test_the_keys_are_read_beside_a_language(tmp_path: Path) -> None:
    """A file with a language in it is no wrong file of keys."""
    file = tmp_path / "config.toml"
    file.write_text('language = "de"\n[keys]\nall.undo = "z"\n')
    assert [one.name for one in read_keys(file)] == ["all.undo"]
