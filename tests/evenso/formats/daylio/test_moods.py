"""Names of moods: Daylio's own are known in its languages, the person's own are asked about and never scored."""

from __future__ import annotations

import shlex

import pytest

from evenso.formats.coming.moods import SCORES, UnknownMoods, checked_moods, map_lines, propose_map
from evenso.formats.daylio.moods import _DEFAULTS, known_moods
from evenso.records import InvalidRecord


@pytest.mark.parametrize("line", _DEFAULTS.strip().split("\n"), ids=lambda line: line.split(" ", 1)[0])
def test_the_five_defaults_of_each_language_are_known(line: str) -> None:
    """A file in that language needs no map: its five steps are 10, 8, 6, 4 and 2."""
    steps = [forms.split(",")[0].strip() for forms in line.split(" ", 1)[1].split(" | ")]
    assert known_moods(steps, {}) == dict(zip(steps, SCORES, strict=True))


@pytest.mark.parametrize("label", ["rad", "RAD", " Rad ", "rad\u200f"])
def test_names_are_the_same_in_any_case(label: str) -> None:
    """Case, spaces around and unseen marks make no other mood."""
    assert known_moods([label], {}) == {label: 10}


def test_accents_may_be_written_in_two_ways() -> None:
    """A composed and a decomposed letter are one letter."""
    assert known_moods(["de\u0301prime\u0301"], checked_moods({"Déprimé": 2})) == {"de\u0301prime\u0301": 2}


def test_own_names_are_not_scored() -> None:
    """`okay`, `super` or `Solid` beside the English five are somebody's own words, whatever they are elsewhere."""
    labels = ["rad", "good", "meh", "bad", "awful", "okay", "super", "Solid", "almost Rad", "horrible", "7"]
    assert set(known_moods(labels, {})) == {"rad", "good", "meh", "bad", "awful"}


def test_a_word_of_many_languages_counts_in_the_company_of_its_own() -> None:
    """`okay` is Daylio's middle in German, as the words beside it show."""
    assert known_moods(["super", "gut", "okay", "schlecht", "Solid"], {})["okay"] == 6


def test_the_person_has_the_first_word() -> None:
    """A number given by the person replaces Daylio's."""
    assert known_moods(["good", "Solid"], checked_moods({"GOOD": 7, "solid": "9.0"})) == {"good": 7, "Solid": 9}


@pytest.mark.parametrize("value", [0, 11, 7.5, "7.5", "x", "", "nan", "inf", None, True, "1e400", [5]])
def test_a_number_that_is_no_mood_is_refused(value: object) -> None:
    """One clear sentence, nothing read."""
    with pytest.raises(InvalidRecord, match="whole number from 1 to 10"):
        checked_moods({"Solid": value})


def test_a_map_that_contradicts_itself_is_refused() -> None:
    """The same name twice with two numbers, or no name at all, cannot be meant."""
    with pytest.raises(InvalidRecord, match="twice"):
        checked_moods({"Solid": 6, "solid": 7})
    with pytest.raises(InvalidRecord, match="no name"):
        checked_moods({" ": 6})
    assert checked_moods({"Solid": 6, "solid": "6"}) == {"solid": 6}


def test_map_lines_can_be_pasted_into_a_shell() -> None:
    """Whatever is in a name, the shell hands over exactly `NAME=N`."""
    labels = ["Depressed", "so-so", "it's ok", "$(rm -rf ~)", "très bien", "שלום\u200f"]
    lines = map_lines(labels)
    assert lines[0] == "--map 'Depressed=N'"
    assert [shlex.split(line)[1] for line in lines] == [
        *("Depressed=N", "so-so=N", "it's ok=N", "$(rm -rf ~)=N", "très bien=N", "שלום=N"),
    ]
    assert map_lines(["a", "b"], {"a": 9, "b": None}) == ["--map 'a=9'", "--map 'b=N'"]


def test_unknown_moods_say_how_to_go_on() -> None:
    """The message lists each name with its count and a line to complete; nothing hostile gets through."""
    said = str(UnknownMoods({"Depressed": 21, "\x1b[31mevil": 1}, {}))
    assert said.startswith("Nothing was imported")
    assert "Depressed  ×21" in said
    assert "--map 'Depressed=N'" in said
    assert "\x1b" not in said
    assert "Known already" not in said


def test_unknown_moods_can_be_placed_among_the_known_ones() -> None:
    """The names that were not asked for are shown with their numbers, best first: they may be meant otherwise."""
    said = str(UnknownMoods({"Solid": 419}, {"meh": 6, "rad": 10}))
    assert said.endswith("Known already, unless --map says otherwise: rad 10, meh 6.")


def test_a_proposal_is_cautious() -> None:
    """Known words softened or strengthened, near spellings and numbers get a guess; what is turned around does not."""
    unknown = dict.fromkeys(["almost Rad", "very bad", "Goood", "not good", "Solid", "good bad", "okay"], 1)
    assert propose_map(unknown, {}) == {
        "almost Rad": 9,
        "very bad": 3,
        "Goood": 8,
        "not good": None,
        "Solid": None,
        "good bad": None,
        "okay": None,
    }


def test_numbers_as_names_are_proposed_on_their_scale() -> None:
    """One to five becomes two to ten, a scale of ten stays; both are for the person to confirm."""
    assert propose_map({"5": 3, "1": 2}, {}) == {"5": 10, "1": 2}
    assert propose_map({"7": 3, "1": 2, "0": 1, "11": 1}, {}) == {"7": 7, "1": 1, "0": None, "11": None}
