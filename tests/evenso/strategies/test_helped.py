"""What helped before: only hard moments, only what eased or was said to help, in the person's own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from evenso.annotations.setbacks import SetbackNote
from evenso.records import Moment, Practice, PracticeState
from evenso.recovery.findings import SetbackStatus
from evenso.recovery.series import DayMood
from evenso.strategies.helped import Helped, helped_when_hard, what_helped
from evenso.wording.strategies.helped import say_count, say_helped, say_note, say_noted, say_times

TODAY = date(2026, 11, 22)
AT = Moment.of(datetime(2026, 11, 20, 12, tzinfo=UTC))
ONE = Practice(at=AT, day=date(2026, 11, 20), skill_id="aaaa", before=7, after=4)
NAMES = {"aaaa": "slow breath", "bbbb": "called Ana"}


@pytest.mark.parametrize(
    ("change", "lowest", "helped"),
    [
        ({}, None, True),
        ({"before": 6}, None, True),
        ({"before": 5}, None, False),
        ({"before": 5}, 4, True),
        ({"before": 5}, 5, False),
        ({"after": 7}, None, False),
        ({"after": 9}, 2, False),
        ({"after": None}, None, False),
        ({"after": None, "use": 5}, None, True),
        ({"before": None, "after": None, "use": 7}, 3, True),
        ({"before": None, "after": None, "use": 7}, None, False),
        ({"before": None, "after": None, "use": 4}, 3, False),
        ({"after": 7, "use": 5}, None, False),
        ({"state": PracticeState.TRIED}, None, True),
        ({"state": PracticeState.SKIPPED}, None, False),
        ({"state": PracticeState.NOT_NEEDED}, None, False),
    ],
)
def test_what_counts_as_having_helped(change: dict[str, object], lowest: float | None, helped: bool) -> None:
    """Hard: six or more before, or a low day. Helped: lower after, or said so where that was not rated."""
    practice = replace(ONE, **change)  # type: ignore[arg-type]
    low = {} if lowest is None else {ONE.day: lowest}
    assert helped_when_hard(practice, low) is helped


def test_skills_are_ordered_by_how_often_and_say_the_newest_words() -> None:
    """Counts alone order the list; the words are those of the newest time that has some."""
    later = Moment.of(datetime(2026, 11, 21, 12, tzinfo=UTC))
    practices = [
        replace(ONE, skill_id="bbbb", note="she answered at once", after=None, use=5),
        *(replace(ONE, note="on the stairs") for _ in range(4)),
        replace(ONE, at=later, day=date(2026, 11, 21), note="  "),
        *(replace(ONE, skill_id="gone") for _ in range(5)),
    ]
    found = what_helped(practices, (), (), NAMES)
    assert found.skills == (
        Helped("aaaa", "slow breath", 5, date(2026, 11, 21), "on the stairs", lower=5),
        Helped("bbbb", "called Ana", 1, date(2026, 11, 20), "she answered at once"),
    )
    assert say_times(found.skills[0], TODAY) == "lower right after 5 times, last yesterday"
    assert say_helped(found.skills[1], TODAY) == (
        "When it was hard: you said once that it helped, last Fri 20 Nov. Strong feelings usually ease anyway."
    )


def test_what_ratings_cannot_tell_yet_is_not_in_the_list() -> None:
    """Now easier and now not is no claim; a time of which the person said that it helped still stands."""
    varied = [replace(ONE, after=after) for after in (4, 9, 3, 9, 5, 9)]
    assert what_helped(varied, (), (), NAMES).skills == ()
    said = replace(ONE, before=None, after=None, use=5)
    (one,) = what_helped([*varied, said], (DayMood(ONE.day, 3, 3, 3),), (), NAMES).skills
    assert (one.times, one.lower, say_count(one)) == (1, 0, "you said once that it helped")
    (both,) = what_helped([*[ONE] * 5, said], (DayMood(ONE.day, 3, 3, 3),), (), NAMES).skills
    assert say_count(both) == "lower right after 5 times, you said once that it helped"


def test_only_words_of_a_time_that_was_said_to_help_are_quoted() -> None:
    """A note beside an ease of a single point says nothing of help; one where help was said comes first."""
    later = Moment.of(datetime(2026, 11, 21, 12, tzinfo=UTC))
    small = replace(ONE, at=later, after=6, note="shorter than planned")
    assert what_helped([small], (), (), NAMES).skills[0].words == ""
    clear, said = replace(ONE, note="on the stairs"), replace(ONE, use=7, note="it came by itself")
    found = what_helped([small, replace(clear, at=later), said], (), (), NAMES).skills[0]
    assert (found.times, say_noted(found)) == (3, "noted then: “it came by itself”")
    assert say_noted(what_helped([small, clear], (), (), NAMES).skills[0]) == "noted then: “on the stairs”"


def test_words_about_setbacks_come_newest_first() -> None:
    """What helped in setbacks stands in the person's words; dismissed ones and empty ones do not."""
    notes = [
        SetbackNote(
            id=f"s202609{number:02}",
            status=SetbackStatus.DISMISSED if number == 9 else SetbackStatus.CONFIRMED,
            first=date(2026, 9, number),
            last=date(2026, 9, number) + timedelta(days=3),
            name="flu" if number == 3 else "",
            helped="" if number == 5 else f"soup {number}",
        )
        for number in range(1, 10)
    ]
    found = what_helped((), (), notes, {})
    assert [one.words for one in found.notes] == ["soup 8", "soup 7", "soup 6", "soup 4", "soup 3"]
    assert say_note(found.notes[-1], TODAY) == "flu, from Thu 3 Sep on"
    assert say_note(found.notes[0], TODAY) == "The setback from Tue 8 Sep on"


def test_an_empty_record_has_nothing_to_say() -> None:
    """Nothing recorded is normal."""
    assert not what_helped((), [DayMood(TODAY, 3, 2, 4)], (), NAMES)
