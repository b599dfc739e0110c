"""The quiet line's corpus: what brings it and what does not, with the table in `docs/safety-words.md`."""

from __future__ import annotations

import pytest

from evenso.language import spoken
from evenso.support import english, german
from evenso.support.english import HINTS
from evenso.support.phrases import LONGEST, _speaks, feelings_speak, folded, speaks_of_not_being_here
from evenso.wording.support.lines import MISSES
from tests.evenso.support.fourth import (
    FELT_HITS,
    FELT_TRAPS,
    FOURTH_HITS,
    FOURTH_TRAPS,
    GERMAN_FOURTH_HITS,
    GERMAN_FOURTH_TRAPS,
)
from tests.evenso.support.page import GERMAN_NOT, GERMAN_SEEN, PAGE, SEEN_HITS, SEEN_TRAPS, felt, not_said, page, said
from tests.evenso.support.unseen import UNSEEN_HITS, UNSEEN_TRAPS


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    """At least 120 different sentences, about half and half, and none of them both seen and unseen."""
    seen, unseen = {*SEEN_HITS, *SEEN_TRAPS}, {*UNSEEN_HITS, *UNSEEN_TRAPS}
    assert len(seen) >= 120
    assert len(seen) == len(SEEN_HITS) + len(SEEN_TRAPS)
    assert min(len(SEEN_HITS), len(SEEN_TRAPS)) >= 50
    assert not seen & unseen


def test_nearly_every_seen_phrase_is_heard() -> None:
    """Of the seen sentences that should bring the line nine in ten do; of the unseen, half."""
    missed = not_said(SEEN_HITS)
    assert len(missed) <= len(SEEN_HITS) // 10, missed
    assert len(not_said(UNSEEN_HITS)) <= len(UNSEEN_HITS) // 2


def test_the_hints_hold_nothing_back() -> None:
    """A sentence that a phrase would hear is never passed over because no hint stands in it."""
    for sentence in (*SEEN_HITS, *UNSEEN_HITS):
        plain = folded(sentence)
        assert not _speaks(plain) or any(hint in plain for hint in HINTS), sentence


def test_few_traps_are_taken_for_one() -> None:
    """Of grief, idioms, quotations, stories, denials and the past at most one in twenty brings it, unseen too."""
    assert len(said(SEEN_TRAPS)) <= len(SEEN_TRAPS) // 20, said(SEEN_TRAPS)
    assert len(said(UNSEEN_TRAPS)) <= len(UNSEEN_TRAPS) // 20, said(UNSEEN_TRAPS)


def test_the_end_of_a_line_ends_a_sentence_and_a_wrapped_line_does_not() -> None:
    """A phrase on a line of its own is heard, and one that an editor has wrapped."""
    assert speaks_of_not_being_here("I want to die\nDinner was good")
    assert speaks_of_not_being_here("I want\nto die.")
    assert not speaks_of_not_being_here("I do not\nwant to die.")


def test_the_page_shows_what_is_missed_and_mistaken() -> None:
    """The table in the documentation is what the corpus gives today, and says that it misses things."""
    assert MISSES in page()
    assert PAGE.read_text("utf-8") == page()


def test_german_is_heard_and_its_traps_are_not() -> None:
    """Of the German sentences nine in ten bring the line, and one in twenty of its traps at most."""
    heard = said(GERMAN_SEEN, (german,))
    assert len(heard) >= len(GERMAN_SEEN) * 9 // 10
    assert len(said(GERMAN_NOT, (german,))) <= len(GERMAN_NOT) // 20
    for sentence in GERMAN_SEEN:
        plain = folded(sentence, german)
        assert not _speaks(plain, german) or any(hint in plain for hint in german.HINTS), sentence


def test_both_languages_are_heard_whatever_the_program_speaks() -> None:
    """People write in their mother tongue, and neither language's phrases mistake the other's sentences."""
    assert spoken() == "en"
    assert speaks_of_not_being_here("Ich will nicht mehr leben.")
    assert speaks_of_not_being_here("Ich möchte sterben")
    assert speaks_of_not_being_here("I want to die.")
    assert not said((*SEEN_TRAPS, *UNSEEN_TRAPS), (german,))
    assert not said(GERMAN_NOT, (english,))


def test_feelings_are_heard_and_those_that_only_sound_alike_are_not() -> None:
    """One word among the feelings is the person's own word on how they feel; grief, idioms and denials are not."""
    assert felt(FELT_HITS) == list(FELT_HITS)
    assert felt(FELT_TRAPS) == []
    assert feelings_speak(("calm", "suicidal")), "any of them"


def test_harm_and_all_the_pills_are_heard_and_their_traps_are_not() -> None:
    """What a stranger wrote in vain is heard in both languages, and nothing that only resembles it."""
    assert not_said((*FOURTH_HITS, *GERMAN_FOURTH_HITS)) == []
    assert said((*FOURTH_TRAPS, *GERMAN_FOURTH_TRAPS)) == []


@pytest.mark.parametrize("word", ["sterben", "tot", "Suizid", "umbringen", "Selbstmord", "Leben", "Ende"])
def test_no_single_german_word_brings_it(word: str) -> None:
    """A German word alone says nothing about the person either."""
    assert not speaks_of_not_being_here(word, (german,))


@pytest.mark.parametrize("word", ["die", "dead", "kill", "suicide", "death", "end", "suicidal"])
def test_no_single_word_brings_it(word: str) -> None:
    """A word alone says nothing about the person who wrote it."""
    assert not speaks_of_not_being_here(word)


def test_letters_are_compared_in_one_form() -> None:
    """Curly apostrophes, wide letters, capitals and line breaks make no difference."""
    assert folded("Ｉ  don’t\nWANT") == "i do not want"
    assert speaks_of_not_being_here("I DON’T\nWANT TO LIVE")


def test_a_long_text_is_looked_at_from_both_ends() -> None:
    """A very long entry costs a bounded time; its beginning and its end are still heard."""
    long = "a calm sentence. " * LONGEST
    assert speaks_of_not_being_here(f"I want to die. {long}")
    assert speaks_of_not_being_here(f"{long} I want to die.")
    assert not speaks_of_not_being_here(long)
