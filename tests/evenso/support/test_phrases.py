"""The quiet line's corpus: what brings it and what does not, with the table in `docs/safety-words.md`."""

from __future__ import annotations

import pytest

from evenso.support.phrases import LONGEST, folded, speaks_of_not_being_here
from evenso.wording.support.lines import MISSES
from tests.evenso.support.corpus import HITS, TRAPS
from tests.evenso.support.page import PAGE, page


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    """At least 120 different sentences, about half and half."""
    assert len(set(HITS) | set(TRAPS)) >= 120
    assert min(len(HITS), len(TRAPS)) >= 50


def test_nearly_every_phrase_is_heard() -> None:
    """Of the sentences that should bring the line at least nineteen in twenty do."""
    missed = [sentence for sentence in HITS if not speaks_of_not_being_here(sentence)]
    assert len(missed) <= len(HITS) // 20, missed


def test_few_traps_are_taken_for_one() -> None:
    """Of grief, idioms, quotations, stories, denials and the past at most one in twenty brings it."""
    wrong = [sentence for sentence in TRAPS if speaks_of_not_being_here(sentence)]
    assert len(wrong) <= len(TRAPS) // 20, wrong


def test_the_page_shows_what_is_missed_and_mistaken() -> None:
    """The table in the documentation is what the corpus gives today, and says that it misses things."""
    assert MISSES in page()
    assert PAGE.read_text("utf-8") == page()


@pytest.mark.parametrize("word", ["die", "dead", "kill", "suicide", "death", "end", "suicidal"])
def test_no_single_word_brings_it(word: str) -> None:
    """A word alone says nothing about the person who wrote it."""
    assert not speaks_of_not_being_here(word)


def test_letters_are_compared_in_one_form() -> None:
    """Curly apostrophes, wide letters, capitals and line breaks make no difference."""
    assert folded("Ｉ  don’t\nWANT") == "i don't want"
    assert speaks_of_not_being_here("I DON’T\nWANT TO LIVE")


def test_a_long_text_is_looked_at_from_both_ends() -> None:
    """A very long entry costs a bounded time; its beginning and its end are still heard."""
    long = "a calm sentence. " * LONGEST
    assert speaks_of_not_being_here(f"I want to die. {long}")
    assert speaks_of_not_being_here(f"{long} I want to die.")
    assert not speaks_of_not_being_here(long)
