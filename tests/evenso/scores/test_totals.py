"""Totals: reliable change, the cut-off, sudden gains and losses, what may be said; anchors of `science.md` 17."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.charts.scores.chart import draw_scores
from evenso.charts.styles import ChartStyle
from evenso.records import InvalidRecord, Moment
from evenso.scores.change import change_between, noise_of, sem_of
from evenso.scores.courses import course_of
from evenso.scores.presets import PRESETS, preset_named, unused_presets
from evenso.scores.reading import read_sem, read_total
from evenso.scores.records import Better, Questionnaire, Score
from evenso.scores.sudden import sudden_changes
from evenso.wording.scores import saying

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
TODAY = date(2026, 11, 22)
PHQ = replace(PRESETS[0], id="phqq")
WHO = replace(PRESETS[2], id="phqq")
totals = st.lists(st.integers(0, 27), min_size=2, max_size=14)


def scores(values: Sequence[float | None], every: int = 7) -> list[Score]:
    """One total a week from the first of March on; None is a week without one."""
    found = []
    for place, value in enumerate(values):
        at = Moment.of(START + timedelta(days=every * place))
        if value is not None:
            found.append(Score(at=at, day=at.entry_day(), questionnaire_id="phqq", value=value))
    return found


def mirrored(values: Sequence[float]) -> list[float]:
    """The same course on a scale on which higher is easier."""
    return [27 - value for value in values]


HIGHER = replace(PHQ, better=Better.HIGHER, cutoff=17)


def test_presets_hold_the_figures_of_science_and_none_where_it_names_none() -> None:
    """Range, direction, reliable change and cut-off are exactly those of `science.md` 10."""
    rows = [(one.name, one.low, one.high, str(one.better), one.reliable, one.cutoff) for one in PRESETS]
    assert rows[:3] == [
        ("PHQ-9", 0, 27, "lower", 6, 10),
        ("GAD-7", 0, 21, "lower", 4, 8),
        ("WHO-5", 0, 100, "higher", 10, None),
    ]
    assert [row[0] for row in rows[3:]] == ["CORE-10", "DASS-21", "PCL-5", "ORS"]
    assert all(row[4:] == (None, None) for row in rows[3:])
    assert rows[6][1:4] == (0, 40, "higher")
    assert len(unused_presets([replace(PHQ, name="phq9")])) == len(PRESETS) - 1


def test_the_change_index_comes_from_the_standard_error() -> None:
    """RCI = (x₂ − x₁)/√(2·SEM²), SEM = SD·√(1 − r); beyond 1.96 the change is more than noise."""
    sem = sem_of(6.0, 0.84)
    assert sem == pytest.approx(2.4)
    assert read_sem("6.0 0.84") == pytest.approx(sem)
    assert read_sem("2,4") == pytest.approx(sem)
    for odd in ("6 1.2", "0 0.5", "a b", ""):
        with pytest.raises(InvalidRecord):
            read_sem(odd)
    asked = replace(PHQ, reliable=None, sem=sem)
    noise = noise_of(asked)
    assert noise is not None
    assert noise.size == pytest.approx(1.96 * 2.4 * 2**0.5)
    for after in (13, 14):
        index = (after - 20) / (2 * sem**2) ** 0.5
        assert change_between(asked, 20, after).reliable is (abs(index) > 1.96)


@pytest.mark.parametrize("wrong", [(0, 0.5), (3, 1.0), (3, -0.1)])
def test_a_spread_that_cannot_be_has_no_error(wrong: tuple[float, float]) -> None:
    """A spread of nothing and a reliability of 1 or below 0 are refused."""
    with pytest.raises(ValueError, match="above 0"):
        sem_of(*wrong)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (16, 9, "PHQ-9 16 → 9: more than this questionnaire's measurement noise (6), and below 10."),
        (16, 12, "PHQ-9 16 → 12: within this questionnaire's measurement noise (6)."),
        (10, 9, "PHQ-9 10 → 9: within this questionnaire's measurement noise (6), and below 10."),
        (4, 12, "PHQ-9 4 → 12: more than this questionnaire's measurement noise (6), and 10 or above."),
    ],
)
def test_what_is_said_of_two_totals(before: float, after: float, said: str) -> None:
    """The sentence is the one of `science.md` 10, in either direction, and the cut-off only where it was crossed."""
    assert saying.say_change(change_between(PHQ, before, after)) == said


def test_beside_a_name_from_the_right_no_arrow_points_the_wrong_way() -> None:
    """Drawn by any terminal or page, words between the totals keep their order; an arrow would not."""
    said = saying.say_change(change_between(replace(PHQ, name="שאלון דיכאון"), 16, 9))
    assert said.startswith("שאלון דיכאון from 16 to 9: more than")


def test_a_questionnaire_without_figures_says_numbers_only() -> None:
    """Where no noise is known, none is claimed."""
    core = replace(PRESETS[3], id="phqq")
    course = course_of(core, scores([30, 12, 5]))
    told = saying.say_course(course, TODAY)
    assert told[0] == "CORE-10 12 → 5."
    assert saying.NO_FIGURES in told
    assert not course.sudden


@pytest.mark.parametrize(("count", "ends"), [(5, ")"), (6, "; 2 earlier not shown"), (8, "; 4 earlier not shown")])
def test_what_a_row_leaves_out_is_no_total(count: int, ends: str) -> None:
    """A row names five totals, or the last four; how many are not shown stands behind, and reads as none of them."""
    course = course_of(PHQ, scores([9] * count))
    _, _, said = saying.score_row(course, course.scores[0].day, course.scores[-1].day, TODAY)
    assert said.startswith("9 (")
    assert said.endswith(ends)
    assert said.count("9 (") == (5 if count == 5 else 4)


def test_the_anchor_is_a_sudden_gain_and_its_mirror_a_loss() -> None:
    """Before 17, 18, 17 and after 10, 9, 9 is a gain; read backwards it is a loss; both open a conversation."""
    (gain,) = sudden_changes(PHQ, scores([17, 18, 17, 10, 9, 9]))
    assert (gain.gain, gain.before, gain.after, gain.day) == (True, 17, 10, date(2026, 3, 22))
    (loss,) = sudden_changes(PHQ, scores([9, 9, 10, 17, 18, 17]))
    assert not loss.gain
    assert saying.say_sudden(PHQ, gain, TODAY) == (
        "A clear step down in PHQ-9 around 22 March – what was happening then?"
    )
    assert "step up in PHQ-9" in saying.say_sudden(PHQ, loss, TODAY)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([17, 18, 17, 12, 11, 11], 0),  # less than the reliable change
        ([27, 27, 27, 21, 21, 21], 0),  # less than a quarter
        ([17, 5, 17, 10, 9, 9], 0),  # the spread explains it
        ([None, 18, 17, 10, 9, 9], 1),  # one missing
        ([None, 17, 17, 10, 10, None], 1),  # two missing
        ([None, 18, 16, 10, 9, None], 1),  # two missing, t 4.303: 7.5 > 4.303 · 1.118
        ([None, 19, 15, 9, 6, None], 0),  # two missing, and the spread is wider than t allows
        ([None, None, 17, 10, 9, 9], 0),  # nothing is known of the spread before
        ([17, 18, 17, None, None, None, 10, 9, 9], 0),  # four weeks between: nobody knows when
    ],
)
def test_all_three_criteria_and_the_rules_for_missing_totals(values: list[float | None], found: int) -> None:
    """A step needs the reliable change, a quarter, and means further apart than t spreads, with two on each side."""
    assert len(sudden_changes(PHQ, scores(values))) == found


@given(totals)
def test_a_mirrored_scale_has_mirrored_steps(values: list[int]) -> None:
    """What is a gain where lower is easier is the same gain where higher is, on the same days."""
    mirror = sudden_changes(HIGHER, scores(mirrored(values)))
    assert [(one.day, one.gain) for one in sudden_changes(PHQ, scores(values))] == [
        (one.day, one.gain) for one in mirror
    ]


@given(totals, st.integers(0, 26), st.integers(1, 12))
def test_a_course_says_nothing_below_its_noise(values: list[int], first: int, cut: int) -> None:
    """“More than” stands only beside changes that reach the reliable change, and nobody is said to have recovered."""
    course = course_of(PHQ, scores(values))
    told = " ".join(saying.say_course(course, TODAY))
    changes = [one for one in (course.latest, course.since_first) if one is not None]
    assert ("more than" in told) is any(abs(one.after - one.before) > 6 for one in changes)
    assert "recover" not in told
    assert change_between(PHQ, first, first).crossed is False
    assert change_between(replace(PHQ, cutoff=cut), cut - 1, cut).crossed


@settings(deadline=None)  # the first chart imports plotext
@given(st.lists(st.integers(0, 100), min_size=1, max_size=9), st.integers(20, 90), st.integers(5, 20), st.booleans())
def test_the_chart_fills_its_cells_and_no_more(values: list[int], width: int, height: int, plain: bool) -> None:
    """Every row is as wide as asked, there are as many as asked, and each total has a dot in the plot."""
    course = course_of(WHO, scores(values))
    style = ChartStyle(color=False, ascii=plain)
    drawn = draw_scores(course, TODAY, width, height, style)
    assert drawn is not None
    assert {len(row) for row in drawn.rows} == {width}
    assert len(drawn.rows) == height
    assert all(drawn.rows[row][drawn.left + column] == style.glyphs.dot for column, row in drawn.dots)
    assert not plain or all(row.isascii() for row in drawn.rows)


def test_no_total_and_no_room_make_no_chart() -> None:
    """Nothing is drawn where there is nothing, or too little room."""
    style = ChartStyle(color=False)
    assert draw_scores(course_of(PHQ, []), TODAY, 60, 10, style) is None
    assert draw_scores(course_of(PHQ, scores([3])), TODAY, 8, 10, style) is None
    assert draw_scores(course_of(PHQ, scores([3])), TODAY, 60, 4, style) is None


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("14", (14, "", "")),
        ("7,5 yesterday", (7.5, "yesterday", "")),
        ("14 20 Nov 21:00; a long week", (14, "20 Nov 21:00", "a long week")),
        ("14; just a line", (14, "", "just a line")),
    ],
)
def test_a_total_is_read_with_its_moment_and_its_line(words: str, read: tuple[float, str, str]) -> None:
    """A number first, then when, then a line after a semicolon."""
    assert read_total(words, PHQ) == read


@given(st.text(max_size=40))
def test_odd_words_are_refused_with_a_sentence(words: str) -> None:
    """Whatever is typed is a total in range, or refused by `InvalidRecord`."""
    with suppress(InvalidRecord):
        value, _, _ = read_total(words, PHQ)
        assert 0 <= value <= 27


def test_a_total_out_of_range_is_refused_with_the_range() -> None:
    """The range stands in the sentence."""
    with pytest.raises(InvalidRecord, match="from 0 to 27; 28 does not"):
        read_total("28", PHQ)
    with pytest.raises(InvalidRecord, match="from 0 to 27"):
        read_total("-1", PHQ)


def test_a_hostile_name_stays_on_one_line() -> None:
    """A questionnaire's name cannot break a sentence in two or act on a terminal."""
    odd = Questionnaire(name="[red]x\x1b[2J \u202e", low=0, high=10, better=Better.LOWER, id="phqq")
    told = saying.say_course(course_of(odd, scores([1, 9])), TODAY)
    assert all("\x1b" not in line and "\u202e" not in line and "\n" not in line for line in told)
    assert preset_named("phq 9") is PRESETS[0]
