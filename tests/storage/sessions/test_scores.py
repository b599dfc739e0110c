"""Questionnaire totals and weekly reviews in the journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from evenso.records import InvalidRecord
from evenso.reviews.records import Review, ReviewAnswer
from evenso.scores.presets import PRESETS, preset_named
from evenso.scores.records import Better, Questionnaire, Score
from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.entries import moment

DAY = date(2026, 11, 25)


def total(value: float) -> Score:
    """A total of the day."""
    return Score(at=moment(), day=DAY, questionnaire_id="", value=value)


def test_a_preset_becomes_the_persons_own_with_its_first_total(journal: Journal) -> None:
    """Both are one step of undo, and the second total belongs to the same one."""
    journal.add_score(journal.find_questionnaire("phq9"), total(16))
    journal.add_score(journal.find_questionnaire("PHQ-9"), total(9))
    (phq,) = journal.questionnaires()
    assert (phq.name, phq.reliable, phq.cutoff) == ("PHQ-9", 6, 10)
    assert [score.value for score in journal.scores(questionnaire_id=phq.id)] == [16, 9]
    journal.undo()
    journal.undo()
    assert journal.questionnaires() == []
    assert journal.scores() == []
    assert journal.check() == []


@pytest.mark.parametrize("value", [-1, 28, float("nan"), float("inf")])
def test_a_total_out_of_range_is_refused_with_the_range(journal: Journal, value: float) -> None:
    """Nothing is written, the questionnaire neither."""
    with pytest.raises(InvalidRecord, match=r"from 0 to 27|plain number"):
        journal.add_score(PRESETS[0], total(value))
    assert journal.last_change() is None


def test_a_questionnaire_of_ones_own_keeps_fractions_and_is_known_by_its_name(journal: Journal) -> None:
    """It is found by a beginning, refused twice, and a range that its totals do not fit is refused."""
    own = journal.add_questionnaire(Questionnaire(name="Sleep log", low=0, high=10.5, better=Better.HIGHER))
    score = journal.add_score(journal.find_questionnaire("sleep"), total(7.25))
    assert journal.scores() == [score]
    assert journal.check() == []
    with pytest.raises(InvalidRecord, match="already"):
        journal.add_questionnaire(replace(own, id="", name="sleep LOG"))
    with pytest.raises(InvalidRecord, match="from 0 to 5"):
        journal.change_questionnaire(replace(own, high=5))
    journal.delete_questionnaire(own.id)
    assert not journal.scores()
    journal.undo()
    assert journal.scores() == [score]
    with pytest.raises(NotFound):
        journal.find_questionnaire("nothing of the kind")


def test_presets_have_the_figures_that_were_read_and_no_others() -> None:
    """Where `science.md` 10 names no threshold there is none."""
    figures = {
        one.name: f"{one.low:g} to {one.high:g}, {one.better} better, {one.reliable}, {one.cutoff}" for one in PRESETS
    }
    assert figures == {
        "PHQ-9": "0 to 27, lower better, 6.0, 10.0",
        "GAD-7": "0 to 21, lower better, 4.0, 8.0",
        "WHO-5": "0 to 100, higher better, 10.0, None",
        "CORE-10": "0 to 40, lower better, None, None",
        "DASS-21": "0 to 126, lower better, None, None",
        "PCL-5": "0 to 80, lower better, None, None",
        "ORS": "0 to 40, higher better, None, None",
    }
    assert preset_named("gad 7") == PRESETS[1]
    assert preset_named("phq") is None


def test_a_week_has_one_review_that_grows(journal: Journal) -> None:
    """Saved again it stands in place of what was; nothing is written when nothing was added."""
    review = Review(at=moment(), day=DAY, week=date(2026, 11, 23), step=3)
    first = journal.save_review(review)
    more = journal.save_review(replace(review, answers=(ReviewAnswer(part="noticed", text="I rest late"),), step=8))
    assert journal.review(date(2026, 11, 23)) == more
    assert more.id == first.id
    last = journal.last_change()
    assert journal.save_review(replace(more, at=moment(hour=11))) == more
    assert journal.last_change() == last
    journal.undo()
    assert journal.reviews() == [first]
    assert journal.check() == []


def test_a_review_is_of_a_week(journal: Journal) -> None:
    """Its week is a Monday, and its steps are eight."""
    for change in ({"week": DAY}, {"step": 9}):
        with pytest.raises(InvalidRecord):
            replace(Review(at=moment(), day=DAY, week=date(2026, 11, 23)), **change)
    assert journal.reviews() == []
