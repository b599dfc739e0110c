"""Finding entries by their words, whatever is typed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenso.records import Kind, Practice
from storage.contents.search import Hit
from storage.journal import Journal
from storage.problems import JournalProblem
from storage.reading import words
from storage.reading.words import words_of
from tests.faults.counting import Tried
from tests.storage.entries import check_in, moment, note

# fmt: off
ODD = (
    "", "   ", "\n", "a\nb", "'", '"', '""', '"""', "*", "**", "(", ")", "()", "^a", "a^2", "-a", "+a", "a:b", "text:x",
    "names:y", "mood: 7", "10:30", "7/10", "C++", "can't", "well-being", "2024-05-01", "#tag", "@ana", "a.b", "a,b",
    "{a}", "[a]", "a|b", "a&b", "a%", "_", "%", "\\", "²", "٣", "…", "“a”", "a*", "a**", "*a", "a*b", '"*"', '"a"b',
    '"a"*', '"a b', 'a" b', '"a" "b"', "rowid", "words", "rank", "SELECT", "AND", "OR", "NOT", "NEAR", "NEAR(a b)",
    "a AND", "AND b", "a OR", "NOT a", "a NOT b", "x'61'", "; DROP TABLE entries", "' OR 1=1 --", "失眠", "眠", "ねむ",
    "นอน", "é", "É", "e\u0301", "ı", "ß", "\u202e", "\u200b", "😀", "👩\u200d👩\u200d👧", "\ud800", "\0", "a\0b",
    "\x1b[31m", "a" * 5000, "a " * 500, '"' * 99, "失" * 999,
)
# fmt: on


def ids(hits: list[Hit]) -> list[str]:
    """Return the ids of hits."""
    return [hit.id for hit in hits]


@pytest.fixture
def told(journal: Journal) -> dict[str, str]:
    """Fill the journal with texts that are hard to find; return ids by text."""
    texts = (
        "I can't sleep",
        "well-being 7/10",
        "C++ at 10:30",
        "das Café war schön",
        "又失眠了",
        "100% sure_thing \\ ok",
    )
    return {text: journal.add(note(text, hour=hour)).id for hour, text in enumerate(texts)}


@pytest.mark.fault("F58")
def test_no_input_makes_the_search_fail(journal: Journal, told: dict[str, str], tried: Tried) -> None:
    """Whatever is typed, and whatever kind is asked for, the search answers."""
    assert len(ODD) >= 82
    for query in ODD:
        assert len(journal.search(query)) <= len(told)
        assert len(journal.search(query, kind=query, start=date(2026, 1, 1))) <= len(told)
    tried(2 * len(ODD))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(query=st.text(alphabet=st.characters(), max_size=30))
@pytest.mark.fault("F58")
def test_no_text_at_all_makes_the_search_fail(journal: Journal, query: str) -> None:
    """Any text is a query; what is looked for never exceeds its bounds."""
    journal.search(query, limit=3)
    assert len(words_of(query)) <= 64


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("can't", "I can't sleep"),
        ("SLEEP", "I can't sleep"),
        ("well-being", "well-being 7/10"),
        ("7/10", "well-being 7/10"),
        ("C++", "C++ at 10:30"),
        ("10:30", "C++ at 10:30"),
        ("cafe", "das Café war schön"),
        ("SCHÖN das", "das Café war schön"),
        ("眠", "又失眠了"),
        ("失眠", "又失眠了"),
        ("sure_thing", "100% sure_thing \\ ok"),
        ("sle*", "I can't sleep"),
        ('"café war"', "das Café war schön"),
        ('"café wa"*', "das Café war schön"),
        ("“sleep”", "I can't sleep"),
        ("sleep !!! --", "I can't sleep"),
    ],
)
@pytest.mark.fault("F58")
def test_what_was_written_is_found(journal: Journal, told: dict[str, str], query: str, text: str) -> None:
    """Plain words, phrases, beginnings, accents and scripts without spaces find their entry, and only it."""
    assert ids(journal.search(query)) == [told[text]]


def test_all_words_must_be_there_and_a_phrase_in_its_order(journal: Journal, told: dict[str, str]) -> None:
    """Words narrow; a phrase that stands otherwise is not found; part of a word is not the word."""
    for query in ("sleep café", '"war café"', "slee", "眠失"):
        assert journal.search(query) == []


@pytest.mark.fault("F58")
def test_signs_are_looked_for_as_letters_and_not_as_patterns(journal: Journal, told: dict[str, str]) -> None:
    """A per cent sign or underscore beside a script without spaces is itself, not a wildcard."""
    assert journal.search("失%了") == []
    assert journal.search("失_了") == []


def test_an_emoji_is_found_like_a_word(journal: Journal, told: dict[str, str]) -> None:
    """What says a feeling can be looked for, alone or beside words; punctuation narrows nothing."""
    tired = journal.add(note("so tired 😴 tonight", hour=12)).id
    journal.add(note("so happy 🎈", hour=13))
    assert ids(journal.search("😴")) == [tired]
    assert ids(journal.search("tired 😴")) == [tired]
    assert journal.search("happy 😴") == []
    assert ids(journal.search("( tired )")) == [tired]


def test_feelings_tags_labels_and_skills_are_found(journal: Journal) -> None:
    """Names that an entry carries lead to it, also those of the skill practised."""
    felt = journal.add(check_in(4, feelings=("overwhelmed",), label="Solid", tags=("night shift",)))
    skill = journal.find_skill("cold water")
    practice = journal.add(
        Practice(at=moment(hour=10), day=date(2026, 11, 22), skill_id=skill.id, note="in the office")
    )
    tagged = journal.add(note("words", hour=11, tags=("Ana",)))
    for query in ("overwhelmed", "solid", "night shift"):
        assert ids(journal.search(query)) == [felt.id]
    assert ids(journal.search("cold water")) == [practice.id]
    assert ids(journal.search("ana")) == [tagged.id]
    assert journal.search("cold water")[0].snippet == "cold water"
    assert journal.search("office")[0].snippet == "in the office"


def test_a_query_without_words_shows_the_newest_entries(journal: Journal, told: dict[str, str]) -> None:
    """Nothing but signs is nothing to look for: everything is shown, newest first, up to the limit."""
    assert ids(journal.search("")) == list(reversed(told.values()))
    assert ids(journal.search('"', limit=2)) == list(reversed(told.values()))[:2]
    assert journal.search("", limit=0) == []


def test_days_and_kinds_narrow_a_search(journal: Journal) -> None:
    """A search keeps to the days, the kind or the form asked for."""
    journal.add(note("rain", date(2026, 1, 1)))
    thought = journal.add(note("rain", date(2026, 1, 2), form="thought"))
    mood = journal.add(check_in(5, date(2026, 1, 3), note="rain"))
    assert len(journal.search("rain", end=date(2026, 1, 2))) == 2
    assert ids(journal.search("rain", kind="check_in")) == [mood.id]
    assert ids(journal.search("rain", kind="thought")) == [thought.id]
    assert journal.search("rain", kind="nothing of the kind") == []


def test_a_hit_shows_a_piece_around_the_word(journal: Journal) -> None:
    """Long entries are cut around what was found, by the index and letter by letter alike."""
    entry = journal.add(note("before " * 200 + "needle 針 " + "after " * 200))
    for query in ("needle", "針"):
        hit = journal.search(query)[0]
        assert (hit.id, hit.kind, hit.day, hit.at) == (entry.id, Kind.NOTE, entry.day, entry.at)
        assert "needle 針" in hit.snippet
        assert len(hit.snippet) < 300
        assert hit.snippet.startswith("…")
        assert hit.snippet.endswith("…")


@pytest.mark.fault("F84")
def test_a_broken_index_still_finds_letter_by_letter(journal: Journal, told: dict[str, str]) -> None:
    """Without a usable index the texts themselves are looked through."""
    with journal._file.writing():
        journal._file.run("DROP TABLE words")
    with pytest.raises(JournalProblem):
        journal._file.rows("SELECT * FROM words")
    assert ids(journal.search("can't")) == [told["I can't sleep"]]
    assert ids(journal.search("sure_thing")) == [told["100% sure_thing \\ ok"]]


def test_a_word_of_many_entries_finds_the_newest_as_one_of_few_does(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Walking from the newest on and looking all of them up find the same, in the same order."""
    days = [date(2026, 1 + number % 9, 1 + number * 7 % 28) for number in range(60)]
    journal.add_all([note("down by the river" if day.day % 3 else "at home", day) for day in days], label="days")
    asks: tuple[dict[str, Any], ...] = (
        {"limit": 7},
        {"limit": 200},
        {"start": date(2026, 3, 3), "end": date(2026, 6, 30), "limit": 5},
    )
    for asked in asks:
        few = journal.search("river", **asked)
        monkeypatch.setattr(words, "_MANY", 1)
        assert journal.search("river", **asked) == few != []
        monkeypatch.undo()
