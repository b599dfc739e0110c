"""The pace of a breath: where one is in it at any moment, what is refused, when it stops and asks."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.exercises.catalogue import BOX_BREATH, EXHALE, SLOW
from evenso.exercises.pacer import BOX, EVEN, LONGEST_GAP, MUSCLE, Cycle, Pacer, Phase, Stopwatch
from evenso.records import InvalidRecord

PHASES = st.tuples(st.sampled_from([Phase.IN, Phase.OUT, Phase.HOLD]), st.sampled_from([2.0, 3.0, 4.0, 5.5, 7.0]))
CYCLES = st.lists(PHASES, min_size=3, max_size=6).map(tuple)
SECONDS = st.floats(0, 4000)


def pacer_of(cycle: Cycle) -> Pacer:
    """A pacer of any cycle, which asks after ten of them."""
    length = sum(seconds for _, seconds in cycle)
    return Pacer(cycle, length, 10 * length)


@pytest.mark.parametrize(
    ("seconds", "phase", "share", "left"),
    [
        (0, Phase.IN, 0, 5),
        (2.5, Phase.IN, 0.5, 3),
        (4.999, Phase.IN, 1, 1),
        (5, Phase.OUT, 1, 5),
        (7.5, Phase.OUT, 0.5, 3),
        (9.999, Phase.OUT, 0, 1),
        (10, Phase.IN, 0, 5),
    ],
)
def test_an_even_breath(seconds: float, phase: Phase, share: float, left: int) -> None:
    """In for five seconds, out for five, softly, and again."""
    place = Pacer(EVEN, 60, 60).at(seconds)
    assert (place.phase, place.left) == (phase, left)
    assert place.share == pytest.approx(share, abs=0.001)


def test_a_box_holds_full_and_empty() -> None:
    """Held after breathing in it is full, held after breathing out it is empty."""
    box = Pacer(BOX, 64, 64, 240)
    assert [(box.at(second).phase, round(box.at(second).share)) for second in (6, 14)] == [
        (Phase.HOLD, 1),
        (Phase.HOLD, 0),
    ]
    assert [box.at(second).completed for second in (15.9, 16, 63.9, 64)] == [0, 1, 3, 4]


@pytest.mark.parametrize(
    "cycle",
    [
        (),
        ((Phase.IN, 5.0),),
        ((Phase.IN, 1.9), (Phase.OUT, 5.0)),
        ((Phase.IN, 2.0), (Phase.OUT, 3.9)),
        ((Phase.IN, 4.0), (Phase.HOLD, 7.1), (Phase.OUT, 4.0)),
        ((Phase.IN, math.inf), (Phase.OUT, 4.0)),
        ((Phase.IN, math.nan), (Phase.OUT, 4.0)),
        ((Phase.IN, -5.0), (Phase.OUT, 14.0)),
    ],
)
def test_a_cycle_that_could_harm_is_refused(cycle: Cycle) -> None:
    """Phases under two seconds, cycles under six, holds over seven are no breath of this program."""
    with pytest.raises(InvalidRecord):
        Pacer(cycle, 10, 10)


@pytest.mark.parametrize("ends", [(0, 10, 0), (20, 10, 0), (10, 20, 10), (5, 10, 0), (10, 15, 0), (10, 20, 25)])
def test_a_pace_ends_with_a_whole_breath(ends: tuple[float, float, float]) -> None:
    """What is enough, what asks and what ends come in this order and with whole cycles."""
    with pytest.raises(InvalidRecord):
        Pacer(EVEN, *ends)


def test_the_breaths_of_the_catalogue_end_as_they_should() -> None:
    """Slow: enough at 3 min, asks at 5; longer exhale: 1 to 2 min; box: 4 rounds, 4 min at most."""
    slow, exhale, box = (one.pacer for one in (SLOW, EXHALE, BOX_BREATH))
    assert slow is not None
    assert exhale is not None
    assert box is not None
    assert (slow.enough, slow.stops(), slow.stops(1), slow.may_go_on(5)) == (180, 300, 600, True)
    assert (exhale.enough, exhale.stops()) == (60, 120)
    assert [box.stops(times) for times in range(4)] == [64, 128, 192, 240]
    assert [box.may_go_on(times) for times in range(4)] == [True, True, True, False]
    assert [box.at(second).completed for second in (box.stops(), 240)] == [4, 15]


@given(CYCLES, SECONDS)
def test_one_is_always_somewhere(cycle: Cycle, seconds: float) -> None:
    """The share lies between empty and full, the seconds left within the phase, the round counts up."""
    pacer = pacer_of(cycle)
    place = pacer.at(seconds)
    lengths = {long for phase, long in cycle if phase is place.phase}
    assert 0 <= place.share <= 1
    assert 1 <= place.left <= math.ceil(max(lengths))
    assert place.round == place.completed + 1
    assert place.completed == int(seconds // pacer.length)


@given(SECONDS, st.floats(0, 0.125))
def test_a_breath_never_jumps(seconds: float, later: float) -> None:
    """From one repaint to the next the breath moves by no more than an eighth of a phase can."""
    pacer = Pacer(BOX, 64, 64, 240)
    assert abs(pacer.at(seconds + later).share - pacer.at(seconds).share) <= math.pi / 2 * later / 4 + 1e-9


@given(st.lists(st.floats(0, 60), max_size=40))
def test_a_watch_stands_still_through_a_gap(gaps: list[float]) -> None:
    """Only what went by between two looks near each other counts: a suspended program goes on where it was."""
    watch, now = Stopwatch().at(100.0), 100.0
    for gap in gaps:
        now += gap
        watch = watch.at(now)
    assert watch.seconds == pytest.approx(sum(gap for gap in gaps if gap <= LONGEST_GAP), abs=1e-6)


def test_a_watch_can_be_stopped_and_never_runs_backwards() -> None:
    """While it stands nothing counts, and a clock that goes back takes nothing away."""
    watch = Stopwatch().at(10).at(11)
    assert watch.at(12, running=False).at(13).seconds == 1
    assert watch.at(5).seconds == 1


def test_muscles_are_tense_for_five_seconds_and_loose_for_ten() -> None:
    """A group takes fifteen seconds and then it is over."""
    pacer = Pacer(MUSCLE, 15, 15, 15)
    assert [pacer.at(second).phase for second in (0, 4.9, 5, 14.9)] == [
        Phase.TENSE,
        Phase.TENSE,
        Phase.RELEASE,
        Phase.RELEASE,
    ]
    assert not pacer.may_go_on()
