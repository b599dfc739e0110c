"""The catalogues: nothing lacks or is left over, values have their places, the compiled file is the written one."""

from __future__ import annotations

import re
from functools import cache
from gettext import GNUTranslations

import pytest
from babel.messages.catalog import Catalog

from evenso.cells import width_of
from evenso.charts.canvas import GUTTER
from evenso.language import ENGLISH, LANGUAGES
from tests.language.collecting import FOLDER, Key, catalogue, collected, compiled, fill, key_of, odd_places, said_of
from tests.language.key_names import CONTEXT, IN_THE_FILE, named

OTHERS = [code for code in LANGUAGES if code != ENGLISH]
NAMES = re.compile(r"^evenso [a-z]+|`evenso(?: [a-z]+)?|--[a-z-]+|EVENSO_[A-Z_]+")
"""What is typed as it stands: commands, options, names of the environment; words of examples are words."""

KEYS = re.compile(r"\bctrl\+.|\b(?:esc|enter|pgdn|pgup|f\d+)\b")
"""Keys in a sentence; what else keys are called may be a word there."""

_all = cache(collected)


def spoken_in(code: str) -> dict[Key, tuple[str, ...]]:
    """Return a language's translations by sentence."""
    return {key_of(message): said_of(message) for message in catalogue(code) if message.id}


@pytest.mark.parametrize("code", OTHERS)
def test_every_sentence_is_translated(code: str) -> None:
    """Each sentence of the source has its translation, and the catalogue holds no others."""
    said = spoken_in(code)
    assert [key for key in _all() if not said.get(key)] == []
    assert [key for key in said if key not in _all()] == []


@pytest.mark.parametrize("code", OTHERS)
def test_values_have_their_places(code: str) -> None:
    """A translation names the same values as the sentence; it begins and ends with space where the sentence does."""
    odd = []
    for (_, words), said in spoken_in(code).items():
        first = words if isinstance(words, str) else words[-1]
        edges = (first[:1].isspace(), first[-1:].isspace())
        if odd_places(words, said) or any((one[:1].isspace(), one[-1:].isspace()) != edges for one in said):
            odd.append(words)
    assert odd == []


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_typed_stays_as_it_is_typed(code: str) -> None:
    """Commands and options in a sentence stand in its translation too."""
    odd = []
    for (_, words), said in spoken_in(code).items():
        typed = NAMES.findall(words if isinstance(words, str) else words[-1])
        odd += [(name, said[-1]) for name in typed if name not in said[-1]]
    assert odd == []


@pytest.mark.parametrize("code", OTHERS)
def test_keys_are_called_by_their_names(code: str) -> None:
    """A key in a sentence is in its translation, by the name that the catalogue has for it; in the key file by its own.

    `make language` puts the names in; where one lacks, the translation says no key or an English one.
    """
    names = {str(key): said[0] for (context, key), said in spoken_in(code).items() if context == CONTEXT}
    assert len(names) > 10
    odd = []
    for (context, words), said in spoken_in(code).items():
        english = words if isinstance(words, str) else words[-1]
        files = [file for file, _ in _all()[context, words]]
        wanted = {named(key, key, names, files) for key in KEYS.findall(english)} if context != CONTEXT else set()
        odd += [(name, said[-1]) for name in wanted if name.casefold() not in said[-1].casefold()]
        if context != CONTEXT:
            odd += [(english, one) for one in said if named(english, one, names, files) != one]
    assert odd == []


def test_only_keys_are_named_anew() -> None:
    """Values, options, words that the sentence does not have, examples and what is said of the key file stay."""
    names = {"esc": "Esc", "end": "Ende", "ctrl": "Strg", "f{n}": "F{n}", "space": "Leertaste"}
    for english, said, becomes in (
        ("esc goes back, ctrl+s saves (f1)", "esc geht, ctrl+s sichert (f1)", "Esc geht, Strg+s sichert (F1)"),
        ("{end} and --end", "{end} und --end", "{end} und --end"),
        ("Esc goes, Ctrl+D ends", "esc geht, Ctrl+D endet", "Esc geht, Strg+D endet"),
        ("a day", "am end", "am end"),
        ("evenso card end Sadness", "evenso card end Trauer", "evenso card end Trauer"),
    ):
        assert named(english, said, names, ()) == becomes
    assert named("space or f5", "space oder f5", names, IN_THE_FILE) == "space oder f5"


@pytest.mark.parametrize("code", OTHERS)
def test_the_compiled_catalogue_is_fresh(code: str) -> None:
    """What gettext reads says what the written catalogue says: `make language` writes both."""
    assert (FOLDER / code / "evenso.mo").read_bytes() == compiled(code)
    assert [path.name for path in (FOLDER / code).glob("*.po")] == ["evenso.po"]


@pytest.mark.parametrize("code", OTHERS)
def test_the_chart_is_named_to_its_way_back_on_the_smallest_screen(code: str) -> None:
    """In one row of 58 cells, in every language: most days, level, setback, came back."""
    with (FOLDER / code / "evenso.mo").open("rb") as file:
        spoken = GNUTranslations(file)
    marks = (("most days", 1), ("level", 2), ("setback", 2), ("came back", 1))
    wide = sum(size + 1 + width_of(spoken.pgettext("chart", word)) for word, size in marks)
    assert GUTTER + wide + 3 * (len(marks) - 1) <= 58


def test_a_translation_fills_what_a_catalogue_has_without_one() -> None:
    """Sentences that stand in a part with nothing said take what is put there, as new ones do."""
    lacking: list[Key] = [("", "Hello"), ("", ("{n} day", "{n} days")), ("a mood", "low"), ("", "New")]
    into = Catalog(locale="de")
    for context, words in lacking[:-1]:
        into.add(words, None, context=context or None)
    assert fill(into, "0\tHallo\n1\t{n} Tag || {n} Tage\n2\ttief\n3\tNeu\n9\tnichts", lacking) == [
        "not understood: 9\tnichts"
    ]
    said = {key_of(message): said_of(message) for message in into if message.id}
    assert said == dict(zip(lacking, [("Hallo",), ("{n} Tag", "{n} Tage"), ("tief",), ("Neu",)], strict=True))
