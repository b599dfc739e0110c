"""What is said about a setback becomes its note: confirmed by any word, dismissed without losing them, own ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from evenso.annotations.saying import adjusted, as_found, confirmed, dismissed, note_on
from evenso.annotations.setbacks import SetbackNote
from evenso.records import InvalidRecord
from evenso.recovery.findings import Setback, SetbackStatus

START, OVER = date(2026, 3, 4), date(2026, 3, 20)
FOUND = Setback("s20260304", START, date(2026, 3, 9), 3.0, 6.0, 3.0, OVER, OVER, 17, 20.0, 12)
MARKED = replace(FOUND, status=SetbackStatus.MARKED)
MARK = SetbackNote.mark("s20260304", START, OVER, "flu")
DAY = timedelta(days=1)


def test_any_word_confirms() -> None:
    """Who names it or writes about it takes it for a setback, also after having dismissed it."""
    note = confirmed(FOUND, [], name="flu")
    assert (note.status, note.name, note.first, note.last) == (SetbackStatus.CONFIRMED, "flu", START, OVER)
    again = confirmed(FOUND, [replace(note, status=SetbackStatus.DISMISSED)], helped="Ana")
    assert (again.status, again.name, again.helped) == (SetbackStatus.CONFIRMED, "flu", "Ana")
    assert note_on(FOUND, [again]) == again


def test_a_marked_one_stays_marked() -> None:
    """A name does not turn what the person marked into something found."""
    assert confirmed(MARKED, [MARK], name="winter flu").status is SetbackStatus.MARKED


def test_the_dates_a_note_goes_by_follow_the_episode() -> None:
    """An episode that went on since is found again by what it covers now; own ends leave the anchor as it was."""
    longer = replace(FOUND, end=OVER + 9 * DAY)
    assert confirmed(longer, [confirmed(FOUND, [])]).last == OVER + 9 * DAY
    own = replace(confirmed(FOUND, []), end=OVER + DAY)
    assert confirmed(longer, [own]).last == OVER


def test_dismissing_keeps_the_words_and_takes_a_mark_away() -> None:
    """What was written stays with a dismissed setback; one marked by hand is simply gone."""
    note = dismissed(FOUND, [confirmed(FOUND, [], name="flu")])
    assert note is not None
    assert (note.status, note.name) == (SetbackStatus.DISMISSED, "flu")
    fresh = dismissed(FOUND, [])
    assert fresh is not None
    assert not fresh.kept
    assert dismissed(MARKED, [MARK]) is None


def test_own_ends_are_kept_one_by_one() -> None:
    """An end that is not given stays as it was; still lasting takes the last day away, a new one ends it."""
    note = adjusted(FOUND, [], end=OVER + DAY)
    assert (note.start, note.end, note.status) == (None, OVER + DAY, SetbackStatus.CONFIRMED)
    note = adjusted(FOUND, [note], start=START - DAY)
    assert (note.start, note.end) == (START - DAY, OVER + DAY)
    lasting = adjusted(FOUND, [note], lasting=True)
    assert (lasting.end, lasting.lasting) == (None, True)
    over = adjusted(FOUND, [lasting], end=OVER)
    assert (over.end, over.lasting) == (OVER, False)
    assert as_found(FOUND, [over]) == confirmed(FOUND, [])


def test_the_ends_of_a_marked_one_are_its_anchor() -> None:
    """There is nothing else to find it by."""
    note = adjusted(MARKED, [MARK], start=START - DAY, end=OVER - DAY)
    assert (note.first, note.last, note.start, note.end) == (START - DAY, OVER - DAY, START - DAY, OVER - DAY)
    with pytest.raises(InvalidRecord, match="marked this setback yourself"):
        as_found(MARKED, [MARK])


@pytest.mark.parametrize(
    ("start", "end", "lasting"),
    [
        (None, None, False),
        (None, OVER, True),
        (None, START - DAY, False),
        (OVER, START, False),
        (OVER + DAY, None, False),
    ],
)
def test_ends_that_do_not_fit_are_refused(start: date | None, end: date | None, lasting: bool) -> None:
    """Nothing given, over before it began, begun after it was over: one sentence each."""
    with pytest.raises(InvalidRecord, match=r"\.$"):
        adjusted(FOUND, [], start=start, end=end, lasting=lasting)
