"""The person's word on setbacks: it finds its episode again, counts once, and stands above what was found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.annotations.setbacks import SetbackNote
from evenso.recovery.chosen.overrule import free_setback_id, overrule
from evenso.recovery.findings import Setback, SetbackStatus
from evenso.recovery.report import recover
from evenso.recovery.series import DaySeries
from evenso.recovery.setbacks import find_setbacks
from evenso.wording.recovery.telling import say_setback
from tests.evenso.recovery.journals import day, series_of, wave, with_dip

LENGTH = 240
MOODS = with_dip(with_dip(wave(LENGTH), 60, 12, 3.0), 150, 12, 3.0)
SERIES = series_of(MOODS)
FOUND = find_setbacks(SERIES)


def mark(start: int, end: int | None, name: str = "") -> SetbackNote:
    """A setback marked by hand, by the numbers of its days."""
    return SetbackNote.mark(free_setback_id(day(start), ()), day(start), None if end is None else day(end), name)


def without(moods: list[float], *spans: tuple[int, int]) -> DaySeries:
    """The same journal with the days of some spans not logged."""
    gone = {number for start, end in spans for number in range(start, end + 1)}
    return series_of({number: mood for number, mood in enumerate(moods) if number not in gone})


def test_the_invented_journal_has_two_setbacks() -> None:
    """What the other tests stand on."""
    assert len(FOUND) == 2
    assert all(setback.recovered for setback in FOUND)


def test_without_a_note_everything_is_possible() -> None:
    """No word is no word: what was found is shown as it was found."""
    assert overrule(FOUND, [], SERIES) == FOUND


def test_a_confirmed_setback_keeps_its_numbers_and_carries_the_words() -> None:
    """Status, name and what was written go onto the episode; nothing else of it changes, the others stay possible."""
    note = replace(SetbackNote.on(FOUND[0]), name="flu", led_up="no sleep", helped="Ana")
    first, second = overrule(FOUND, [note], SERIES)
    assert first == replace(
        FOUND[0], status=SetbackStatus.CONFIRMED, name="flu", led_up="no sleep", helped="Ana", id=note.id
    )
    assert second == FOUND[1]


def test_a_dismissed_setback_is_listed_and_counts_nowhere() -> None:
    """It stays in the list with its status; the improvement and the sentence know one setback only."""
    note = SetbackNote.on(FOUND[0], SetbackStatus.DISMISSED)
    told = recover(SERIES, day(0), day(LENGTH - 1), notes=[note])
    assert [setback.status for setback in told.setbacks] == [SetbackStatus.DISMISSED, SetbackStatus.POSSIBLE]
    assert told.improvement is not None
    assert told.improvement.setbacks == 1
    assert "2 setbacks" not in told.sentence


def test_a_marked_setback_gets_its_numbers_from_the_series() -> None:
    """One that no rule found is measured over the dates the person gave, against the usual before it."""
    moods = with_dip(wave(120), 80, 3, 2.0)
    series = series_of(moods)
    assert find_setbacks(series) == ()
    (made,) = overrule((), [mark(80, 84, "a move")], series)
    assert (made.status, made.name, made.start, made.end) == (SetbackStatus.MARKED, "a move", day(80), day(84))
    assert made.recovered == day(84)
    assert made.days_to_come_back == (day(84) - made.trough).days
    assert day(80) <= made.trough <= day(83)
    assert made.depth == pytest.approx(made.baseline - made.trough_mood)
    assert 5.5 <= made.baseline <= 6.5
    assert made.entries == 5
    assert made.length == 5


def test_what_was_usual_is_not_said_where_nothing_was_logged_before() -> None:
    """Marked on the first days, or on two days in all: no depth is told, the lowest is the mood that was written."""
    early = overrule((), [mark(0, 3)], SERIES)[0]
    assert not early.usual_known
    assert "usual" not in say_setback(early, day(LENGTH), day(LENGTH))
    assert "lasted 4 days" in say_setback(early, day(LENGTH), day(LENGTH))
    few = overrule((), [mark(0, 1)], series_of([3.0, 6.0]))[0]
    assert (few.trough_mood, few.trough) == (3.0, day(0))
    late = overrule((), [mark(100, 103)], SERIES)[0]
    assert late.usual_known


def test_a_marked_setback_counts_in_story_and_numbers() -> None:
    """What the person marks is among the setbacks of the improvement, also in the weeks of learning."""
    told = recover(SERIES, day(0), day(LENGTH - 1), notes=[mark(5, 9)])
    assert told.improvement is not None
    assert told.improvement.setbacks == 3
    learning = recover(series_of(wave(30)), day(0), day(29), notes=[mark(5, 9)])
    assert learning.learning
    assert [setback.status for setback in learning.setbacks] == [SetbackStatus.MARKED]


def test_a_marked_setback_without_an_end_still_lasts() -> None:
    """It reaches the last logged day and has no return until the person gives it one."""
    (made,) = overrule((), [mark(100, None)], series_of(wave(120), span=150))
    assert (made.recovered, made.end, made.days_to_come_back) == (None, day(119), None)


@pytest.mark.parametrize(("first", "last"), [(40, 45), (200, 260)])
def test_a_marked_setback_with_no_logged_day_rests(first: int, last: int) -> None:
    """Without a mood in it there is nothing to say of it; it comes back as soon as there is one."""
    series = without(wave(130), (38, 50))
    assert overrule((), [mark(first, last)], series) == ()
    (made,) = overrule((), [mark(first, last)], series_of(wave(300)))
    assert made.start == day(first)


def test_own_ends_are_measured_anew() -> None:
    """An end that the person moved changes days, entries and way back; the level it is measured against stays."""
    end = FOUND[0].end.toordinal() - day(0).toordinal() + 6
    note = replace(SetbackNote.on(FOUND[0]), end=day(end))
    first, _ = overrule(FOUND, [note], SERIES)
    assert (first.end, first.recovered) == (day(end), day(end))
    assert first.length == FOUND[0].length + 6
    assert first.entries == FOUND[0].entries + 6
    assert first.baseline == FOUND[0].baseline
    assert first.trough == FOUND[0].trough
    assert first.days_to_come_back == (FOUND[0].days_to_come_back or 0) + 6
    earlier = replace(SetbackNote.on(FOUND[0]), start=FOUND[0].start - (day(8) - day(0)))
    moved, _ = overrule(FOUND, [earlier], SERIES)
    assert (moved.start, moved.end, moved.recovered) == (earlier.start, FOUND[0].end, FOUND[0].recovered)


def test_one_that_is_not_over_has_no_return() -> None:
    """The person can say that it still lasts, whatever was found."""
    note = replace(SetbackNote.on(FOUND[1]), lasting=True)
    _, second = overrule(FOUND, [note], SERIES)
    assert (second.recovered, second.end) == (None, day(LENGTH - 1))


def test_a_note_follows_its_episode_when_days_are_added_to_it() -> None:
    """Two days logged later move the found dates; the note stays on the episode and keeps its id."""
    sparse = without(MOODS, (60, 62))
    before = find_setbacks(sparse)
    note = replace(SetbackNote.on(before[0]), name="flu")
    assert before[0].start != FOUND[0].start
    first, second = overrule(FOUND, [note], SERIES)
    assert (first.name, first.id, first.start) == ("flu", note.id, FOUND[0].start)
    assert second.name is None


def test_a_confirmed_setback_survives_when_it_is_not_found_any_more() -> None:
    """The person said it was one: it is then measured over the dates it had."""
    note = replace(SetbackNote.on(FOUND[0]), name="flu")
    milder = series_of(with_dip(wave(LENGTH), 60, 12, 1.0))
    assert find_setbacks(milder) == ()
    (kept,) = overrule((), [note], milder)
    assert (kept.name, kept.start, kept.end, kept.recovered) == ("flu", note.first, note.last, note.last)


def test_a_dismissed_one_that_is_not_found_any_more_is_gone() -> None:
    """There is nothing left to leave out."""
    note = SetbackNote.on(FOUND[0], SetbackStatus.DISMISSED)
    assert overrule((), [note], series_of(wave(LENGTH))) == ()


def test_a_long_setback_does_not_take_the_word_of_a_short_one_that_it_touches() -> None:
    """A day or two in common is not enough: a dismissal never hides another episode."""
    other = replace(FOUND[0], start=FOUND[0].end, end=FOUND[0].end + (day(40) - day(0)), id="s20270101")
    note = SetbackNote.on(FOUND[0], SetbackStatus.DISMISSED)
    (left,) = overrule([other], [note], SERIES)
    assert left.status is SetbackStatus.POSSIBLE


def test_pieces_of_what_a_note_covered_are_one_setback() -> None:
    """When one episode is found as two, the person's note keeps them together."""
    half = FOUND[0].start + (day(4) - day(0))
    early = replace(FOUND[0], end=half, recovered=half, trough=FOUND[0].start)
    late = replace(FOUND[0], start=half + (day(2) - day(0)), id="s20270101")
    note = SetbackNote.on(FOUND[0])
    (whole, _) = overrule([early, late, FOUND[1]], [note], SERIES)
    assert (whole.start, whole.end, whole.recovered) == (FOUND[0].start, FOUND[0].end, FOUND[0].recovered)


def test_two_notes_on_what_is_found_as_one_keep_their_own_dates() -> None:
    """When two episodes are found as one, each of the person's keeps the dates it had."""
    notes = [replace(SetbackNote.on(setback), name=name) for setback, name in zip(FOUND, ("flu", "move"), strict=True)]
    joined = replace(FOUND[0], end=FOUND[1].end, recovered=FOUND[1].recovered)
    first, second = overrule([joined], notes, SERIES)
    assert [(first.name, first.start), (second.name, second.start)] == [
        ("flu", FOUND[0].start),
        ("move", FOUND[1].start),
    ]
    assert (first.end, second.end) == (FOUND[0].end, FOUND[1].end)


def test_a_marked_one_that_is_found_later_counts_once() -> None:
    """The rule finding the same days does not make a second setback of them."""
    start = FOUND[0].start.toordinal() - day(0).toordinal()
    marked = mark(start - 2, start + 8, "flu")
    first, second = overrule(FOUND, [marked], SERIES)
    assert (first.status, first.start, first.end) == (SetbackStatus.MARKED, day(start - 2), day(start + 8))
    assert second == FOUND[1]


def test_no_two_setbacks_have_one_id() -> None:
    """An episode that begins where another's note once began gets a letter."""
    note = replace(SetbackNote.on(FOUND[0]), id=FOUND[1].id)
    ids = [setback.id for setback in overrule(FOUND, [note], SERIES)]
    assert ids == [FOUND[1].id, f"{FOUND[1].id}a"]
    assert free_setback_id(date(2026, 3, 4), ids) == "s20260304"


def test_an_empty_journal_has_nothing_to_overrule() -> None:
    """Notes rest where no day is logged at all."""
    assert overrule((), [mark(5, 9)], DaySeries(day(0), day(30), ())) == ()


# ---- properties

_DIPS = st.lists(st.tuples(st.integers(40, 220), st.integers(5, 25), st.sampled_from([2.0, 3.0, 4.0])), max_size=3)


@st.composite
def journals(draw: st.DrawFn) -> DaySeries:
    """Eight months with up to three dips and up to three tenths of the days missing."""
    moods = wave(LENGTH)
    for start, length, depth in draw(_DIPS):
        moods = with_dip(moods, start, length, depth)
    share, chance = draw(st.sampled_from([0.0, 0.1, 0.3])), Random(draw(st.integers(0, 1000)))
    logged = {number: max(1.0, mood) for number, mood in enumerate(moods) if chance.random() >= share}
    return series_of(logged, span=LENGTH)


@st.composite
def words(draw: st.DrawFn, found: tuple[Setback, ...]) -> list[SetbackNote]:
    """Notes on some of what was found, some with own ends, and one marked elsewhere; no two on the same days."""
    notes = []
    for setback in found:
        said = draw(st.sampled_from([None, SetbackStatus.CONFIRMED, SetbackStatus.DISMISSED]))
        if said is not None:
            note = SetbackNote.on(setback, said)
            later = draw(st.sampled_from([None, setback.end]))
            notes.append(replace(note, end=later, start=draw(st.sampled_from([None, setback.start]))))
    start = draw(st.integers(0, LENGTH - 10))
    own = mark(start, start + draw(st.integers(0, 9)))
    free = all(own.last < note.first or note.last < own.first for note in notes)
    return [*notes, own] if free and own.id not in {note.id for note in notes} else notes


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_laying_the_notes_over_twice_is_laying_them_over_once(data: st.DataObject) -> None:
    """What was overruled once is as the person left it; the second time changes nothing."""
    series = data.draw(journals())
    found = find_setbacks(series)
    notes = data.draw(words(found))
    once = overrule(found, notes, series)
    assert overrule(once, notes, series) == once


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_a_note_is_on_one_setback_at_most_and_its_order_does_not_matter(data: st.DataObject) -> None:
    """Ids are distinct, each note's id occurs once or rests, and shuffled notes and episodes give the same."""
    series = data.draw(journals())
    found = find_setbacks(series)
    notes = data.draw(words(found))
    result = overrule(found, notes, series)
    ids = [setback.id for setback in result]
    assert len(set(ids)) == len(ids)
    assert sum(setback.status is not SetbackStatus.POSSIBLE for setback in result) <= len(notes)
    assert overrule(found, data.draw(st.permutations(notes)), series) == result


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_an_entry_elsewhere_does_not_move_a_note(data: st.DataObject) -> None:
    """A day logged long after an episode, when it is over, leaves the note on the same dates with the same words."""
    series = series_of(MOODS[:190])
    found = find_setbacks(series)
    note = replace(SetbackNote.on(found[0]), name="flu")
    more = dict(enumerate(MOODS[:190]))
    for number in data.draw(st.lists(st.integers(190, 300), min_size=1, max_size=20, unique=True)):
        more[number] = float(data.draw(st.integers(1, 10)))
    longer = series_of(dict(sorted(more.items())))
    named = [setback for setback in overrule(find_setbacks(longer), [note], longer) if setback.name == "flu"]
    assert named == [setback for setback in overrule(found, [note], series) if setback.name == "flu"]
