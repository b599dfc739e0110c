"""The summary: one content for text, Markdown and JSON; sections chosen by the person; missing stays missing."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from evenso.bring.choice import USUAL_SECTIONS, Choice, Section, choose, preset_of
from evenso.charts.canvas import GUTTER
from evenso.charts.columns import Columns
from evenso.charts.vector.frame import Frame
from evenso.charts.vector.shapes import Ink, Path, Size, Words
from evenso.documents import markdown, text
from evenso.documents.drawing import chart_scene
from evenso.documents.picture import chart_lines
from evenso.formats.summary_json import summary_document
from evenso.records import AnyEntry, InvalidRecord, PracticeState
from evenso.recovery.findings import Improvement
from evenso.recovery.series import DayMood
from evenso.summary import Material, Summary, summarise
from evenso.wording import summaries
from evenso.wording.dates import say_day
from evenso.wording.recovery.setbacks import NONE_FOUND
from evenso.wording.recovery.story import tell_all
from evenso.wording.trend_lines import facts
from tests.evenso.week.diary import (
    BREATH,
    HELP,
    MONDAY,
    SKILLS,
    SUNDAY,
    WALK,
    check_in,
    moods,
    moods_of,
    note,
    practice,
    usual_period,
)

STEADY = (6, 7, 6, 5, 6, 7, 6)
START, END = usual_period(SUNDAY)


def made(
    entries: Sequence[AnyEntry] = (),
    history: Sequence[DayMood] = (),
    sections: frozenset[Section] = USUAL_SECTIONS,
) -> Summary:
    """A summary of the last 90 days of some entries and a history."""
    known = {item.day: item for item in [*history, *moods_of(entries)]}
    return summarise(
        START, END, Material(list(known.values()), entries, SKILLS), made_on=SUNDAY, choice=Choice(sections)
    )


@pytest.fixture
def full() -> Summary:
    """A summary with something in each of its sections."""
    entries: list[AnyEntry] = [check_in(MONDAY, 7), note(SUNDAY, "Say it earlier.", tags=("work",), for_session=True)]
    entries += [practice(MONDAY - timedelta(days=n), BREATH, rated=(8, 5)) for n in range(6)]
    entries += [practice(MONDAY, WALK), practice(MONDAY, HELP, state=PracticeState.SKIPPED)]
    return made(entries, moods(SUNDAY - timedelta(days=200), [*STEADY * 12, *[2.0] * 20, *STEADY * 13]))


def test_the_usual_period_is_ninety_days() -> None:
    """Both ends are counted."""
    assert (END - START).days + 1 == 90


def test_text_says_each_section(full: Summary) -> None:
    """Title, day, sentence, chart, setbacks, practice, ratings, notes, coverage and footer are there, in order."""
    said = text.render(full, width=100)
    parts = [
        "Summary of 25 Aug – 22 Nov 2026",
        "Made on Sun 22 Nov 2026.",
        "HOW IT WENT",
        "MOOD, DAY BY DAY",
        "SETBACKS AND THE WAYS BACK",
        "Done or tried: grounding 6, self-care 1.",
        "slow breath: distress 0–10 usually 3 lower right after, 6 ratings in 90 days, early (below 15).",
        "Sun 22 Nov 2026 21:00 (work)",
        "  Say it earlier.",
        "of 90 days with a mood",
        "Self-recorded; not a clinical assessment.",
    ]
    places = [said.find(part) for part in parts]
    assert -1 not in places, [part for part, place in zip(parts, places, strict=True) if place < 0]
    assert places == sorted(places)


def test_skipped_by_choice_is_not_counted_as_practice(full: Summary) -> None:
    """The grid holds what was done or tried; nothing else gets a number."""
    assert [row.skill for row in full.skills] == ["slow breath", "went outside"]


def test_the_grid_has_the_last_eight_weeks(full: Summary) -> None:
    """Columns are weeks up to the period's end; a week without a skill is None, never 0."""
    assert len(full.weeks) == 8
    assert full.weeks[-1] == (MONDAY, SUNDAY)
    breath = full.skills[0].counts
    assert breath == (None, None, None, None, None, None, 5, 1)


def test_weeks_are_cut_to_the_period() -> None:
    """A period that starts in the middle of a week has a shorter first column."""
    found = summarise(MONDAY - timedelta(days=3), MONDAY + timedelta(days=1), Material([], []), made_on=SUNDAY)
    assert found.weeks == (
        (MONDAY - timedelta(days=3), MONDAY - timedelta(days=1)),
        (MONDAY, MONDAY + timedelta(days=1)),
    )


@pytest.mark.parametrize(
    "section",
    sorted(
        set(Section)
        - {Section.TOPICS, Section.THERAPY, Section.SESSIONS, Section.MARKERS}
        - {Section.GOALS, Section.SCORES, Section.AGREED}
    ),
)
def test_a_section_left_out_is_nowhere(full: Summary, section: Section) -> None:
    """Leaving a section out takes it from text, Markdown and JSON alike; adding it puts it into all three."""
    title = summaries.TITLES[section]
    key = section.replace("-", "_")
    entries: list[AnyEntry] = [*full.notes]
    without = made(entries, full.recovery.days, choose(["days"], [section]).sections)
    having = made(entries, full.recovery.days, choose([section]).sections)
    assert title.upper() not in text.render(without)
    assert f"## {title}\n" not in markdown.render(without)
    assert key not in summary_document(without)
    assert title.upper() in text.render(having)
    assert f"## {title}\n" in markdown.render(having)
    assert key in summary_document(having)


def test_section_words_are_forgiving_and_unknown_ones_refused() -> None:
    """Case, spaces and underscores do not matter; another word is answered with those that there are."""
    assert Section.RIGHT_AFTER not in choose(without=["Right_After"]).sections
    assert choose(["days", "Urges", "plan", "therapy"]).sections == frozenset(Section)
    with pytest.raises(
        InvalidRecord, match=r"“moods” is no section of a summary; there are topics, therapy, story, chart"
    ):
        choose(["moods"])


def test_an_id_ticks_a_single_entry_and_leaving_out_wins() -> None:
    """An entry's id is told from a section by its digit."""
    choice = choose(["K3f9", "k4aa"], ["k4aa"])
    assert (choice.added, choice.left_out) == (frozenset({"k3f9"}), frozenset({"k4aa"}))


def test_an_empty_period_says_so_kindly() -> None:
    """Without any entry each document is made, says so once, not section by section, and invents nothing."""
    empty = made()
    said = text.render(empty, width=100)
    assert "No days logged here." in said
    assert summaries.NO_MOODS in said
    for words in (summaries.TOO_EARLY, summaries.NO_PRACTICE, summaries.NO_RATINGS, summaries.NO_NOTES):
        assert words not in said
        assert words in text.render(made(sections=USUAL_SECTIONS - {Section.STORY}), width=100)
    document = summary_document(empty)
    assert document["story"]["improvement"] is None
    assert document["chart"]["line"] == []
    assert document["coverage"]["days_logged"] == 0
    assert "```" not in markdown.render(empty)


def test_days_before_the_journal_began_are_not_counted_as_missing() -> None:
    """Somebody who began today reads “1 of 1 day”, not that 89 days are missing."""
    begun = made([check_in(SUNDAY, 4)], moods(SUNDAY, [4]))
    assert "1 of 1 day with a mood. The first was Sun 22 Nov." in text.render(begun, width=100)
    whole = text.render(made((), moods(START, [5] * 90)), width=100)
    assert f"90 of 90 days with a mood. The first was {say_day(START, SUNDAY)}." in whole
    longer = text.render(made((), moods(START - timedelta(days=1), [5] * 91)), width=100)
    assert "90 of 90 days with a mood." in longer
    assert "The first was" not in longer


def test_the_document_goes_through_json(full: Summary) -> None:
    """`summary --json` holds plain JSON values with the contract's days and the notes in full."""
    document = json.loads(json.dumps(summary_document(full), allow_nan=False))
    assert (document["from"], document["to"], document["made_on"]) == ("2026-08-25", "2026-11-22", "2026-11-22")
    assert document["notes"][0]["text"] == "Say it earlier."
    assert document["practice"]["rows"][1]["counts"][-1] == 1
    assert "not a clinical assessment" in document["footer"]


def test_days_without_any_mood_are_said_without_a_count_of_none() -> None:
    """Where sessions and topics are there and no mood is, the page says that in words, and has two weeks."""
    start = preset_of("new therapist").start(END, last_session=None, first_day=None)
    found = summarise(start, END, Material((), (), topics=("the letter",)), made_on=END)
    assert (END - start).days == 13
    assert "No mood is written down in these days." in text.render(found)
    assert "0 of" not in text.render(found)


def test_the_grid_says_of_which_weeks_it_is() -> None:
    """The sums above it are of all days; eight weeks of more are named, and a first week that is cut."""
    assert summaries.say_grid(made()).endswith("; the latest 8 of these weeks")
    short = summarise(SUNDAY - timedelta(days=9), SUNDAY, Material((), ()), made_on=SUNDAY)
    assert summaries.say_grid(short) == "Times done or tried, by week; the first week from Fri"


def test_days_written_later_are_told() -> None:
    """The reader learns on how many days something was written down later."""
    history = [DayMood(MONDAY, 6, 6, 6, 1, 1), DayMood(SUNDAY, 6, 6, 6)]
    found = made((), history)
    assert found.late_days == 1
    assert "On 1 day something was written more than a day later." in text.render(found)


def test_a_period_the_wrong_way_round_is_refused() -> None:
    """The caller learns of it at once."""
    with pytest.raises(ValueError, match="ends before it starts"):
        summarise(SUNDAY, MONDAY, Material([], []), made_on=SUNDAY)


def test_the_four_numbers_are_said_only_as_far_as_known() -> None:
    """One setback has no earlier one to be compared with, so no pair is said."""
    one = Improvement(MONDAY, 4, 6.5, 2.4, 1.1, 3.0, 0.25, 2.8, None, 21.0, None, 1)
    said = summaries.say_numbers(one)
    assert len(said) == 2
    assert said[1] == "At the latest low 3 tenths of the rise since the first weeks were kept."
    five = Improvement(MONDAY, 4, 6.5, 2.4, 1.1, 3.0, -0.1, 2.8, 4.1, 21.0, 9.5, 5)
    assert summaries.say_numbers(five)[1:] == [
        "At the latest low the rise since the first weeks did not show.",
        "Lowest level, typically: 2.8 in the earlier setbacks, 4.1 in the later ones.",
        "Time to come back, typically: 21 days in the earlier setbacks, 9½ days in the later ones.",
    ]


def test_the_four_numbers_stand_as_a_small_table() -> None:
    """The sentence is not said again in other words: the numbers stand side by side, blank where nothing is known."""
    five = Improvement(MONDAY, 4, 6.5, 2.4, 1.1, 3.0, 0.62, 2.8, 4.1, 21.0, 9.5, 5)
    assert summaries.number_rows(five) == [
        ("Usual day", "4", "6½", "+1.1 to +3.0"),
        ("Lowest in a setback", "2.8", "4.1", ""),
        ("Days to come back", "21", "9½", ""),
        ("Rise kept at last low", "", "6 tenths of it", ""),
    ]
    rows = {-0.4: "none at that low", 0.04: "none at that low", 0.1: "1 tenth of it", 1.3: "all of it"}
    for kept, row in rows.items():
        assert summaries.number_rows(replace(five, ground_kept=kept))[3:] == [("Rise kept at last low", "", row, "")]
    assert [len(row) for row in summaries.number_rows(five)] == [len(summaries.NUMBER_HEADS)] * 4


def test_the_table_says_what_it_compares_where_the_sentence_tells_the_first_and_the_latest() -> None:
    """From four setbacks on the halves stand in it, and their sizes can be counted in the list."""
    five = Improvement(MONDAY, 4, 6.5, 2.4, 1.1, 3.0, 0.62, 2.8, 4.1, 21.0, 9.5, 5)
    assert summaries.say_sides(five).startswith(
        "Of setbacks, “at first” is typical of the first 2, “lately” of the last 2."
    )
    assert "“at first” is the first one, “lately” the latest" in summaries.say_sides(replace(five, setbacks=3))
    assert summaries.say_sides(replace(five, latest_trough=None, ground_kept=None)) == ""


@pytest.mark.parametrize(("count", "told"), [(3, False), (13, False), (14, True)])
def test_where_no_level_is_told_none_is_drawn(count: int, told: bool) -> None:
    """A chart of fewer than 14 days has dots alone, and its legend names nothing else; the same lines are Trends'."""
    days = [DayMood(END - timedelta(days=back), 5, 5, 5) for back in range(count)]
    summary = summarise(*usual_period(END), Material(days, ()), made_on=END)
    scene = chart_scene(summary, Size(490, 168, 7.5))
    assert scene is not None
    words = {shape.text for shape in scene.shapes if isinstance(shape, Words)}
    assert {"level", "likely range"} <= words if told else not {"level", "likely range"} & words
    assert bool(summary.recovery.line) is told
    assert ("level" in "\n".join(chart_lines(summary, 80, plain=False)).split("\n")[-1]) is told


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize(("span", "blank"), [(31, 4), (31, 0), (90, 9), (120, 1)])
def test_the_level_ends_at_the_last_logged_day_however_it_is_drawn(span: int, blank: int, *, plain: bool) -> None:
    """Neither the text nor the drawing runs it on into the days that are not logged; the sentence does not deny it."""
    first = END - timedelta(days=span - 1)
    last = END - timedelta(days=blank)
    history = moods(first, [5 + day * 2 // span - day % 3 for day in range(span - blank)])
    summary = summarise(first, END, Material(history, ()), made_on=END)
    lines = chart_lines(summary, 80, plain=plain)
    axis = next(at for at, line in enumerate(lines) if line.startswith(("  └", "  +")))
    columns = Columns.between(first, END, 80 - GUTTER)
    assert max(map(len, lines[1:axis])) - 1 - GUTTER == columns.column(columns.number(last))
    assert summary.recovery.line[-1].day == last
    size = Size(680, 222, 10.5)
    scene = chart_scene(summary, size)
    assert scene is not None
    (level,) = (
        shape for shape in scene.shapes if isinstance(shape, Path) and shape.ink is Ink.LEVEL and len(shape.points) > 2
    )
    frame = Frame.of(size, first, END, marks=False, legend_rows=1)
    assert frame.edge(last) < level.points[-1][0] < frame.edge(last + timedelta(days=1))
    if span == 31:
        assert not summaries.NUMBERS_LATER.startswith("Level")


def test_every_column_of_the_four_numbers_fits_the_narrowest_text(full: Summary) -> None:
    """At 60 cells no column is left out."""
    said = text.render(full, width=60)
    assert all(head in said for head in summaries.NUMBER_HEADS)


def test_too_early_is_not_the_same_as_none() -> None:
    """Within the first five weeks nobody can know of a setback, and the page says so."""
    young = text.render(made((), moods(SUNDAY - timedelta(days=20), STEADY * 3)), width=100)
    assert summaries.TOO_EARLY in young
    assert summaries.NO_SETBACKS not in young
    assert "So far most of your days lie between 5 and 7." in young
    assert "Your usual days lately" not in young
    older = text.render(made((), moods(SUNDAY - timedelta(days=69), STEADY * 10)), width=100)
    assert summaries.NO_SETBACKS in older
    assert summaries.TOO_EARLY not in older


@pytest.mark.parametrize(
    ("logged", "known"), [((0, 132, 142), False), ((*range(0, 140, 9),), False), ((*range(143),), True)]
)
def test_whether_a_setback_can_be_known_rests_on_logged_days(logged: Sequence[int], *, known: bool) -> None:
    """Three days in five months tell nothing of a setback, however long ago the first one is; Trends says no more."""
    first = SUNDAY - timedelta(days=142)
    history = [DayMood(first + timedelta(days=at), 5, 5, 5) for at in logged]
    summary = summarise(first, SUNDAY, Material(history, ()), made_on=SUNDAY)
    said = " ".join(text.render(summary, width=200).split())
    assert (summaries.NO_SETBACKS in said) is known
    assert (summaries.TOO_FEW in said) is not known
    assert summaries.TOO_EARLY not in said
    assert (NONE_FOUND in tell_all(summary.recovery)) is known
    assert ("no setback seen" in facts(summary.recovery)) is known


def test_setbacks_before_the_period_are_told_with_their_span() -> None:
    """The story counts since the anchor, the list only these days: each says so; neither seems to deny the other."""
    dip = [*STEADY * 8, *[2.0] * 14, *STEADY * 20]
    said = " ".join(text.render(made((), moods(SUNDAY - timedelta(days=len(dip) - 1), dip)), width=200).split())
    assert re.search(r"Since (then|\w+) (there was|you have come back from) 1 setback", said), said
    assert re.search(r"In all since \w+ \d+ \w+(?: \d+)?: 1 setback; in these 90 days none\.", said), said
    assert summaries.NO_SETBACKS not in said


@pytest.mark.parametrize(
    ("days", "last", "ends"),
    [
        (90, END, "22 Nov"),
        (30, END, "22 Nov"),
        (3650, END, "2026"),
        (7, END, "Sun 22"),
        (90, date(2026, 11, 3), "Nov"),
    ],
)
@pytest.mark.parametrize("plain", [False, True])
def test_the_last_day_of_the_chart_is_named(days: int, last: date, ends: str, *, plain: bool) -> None:
    """At the end of its row of dates, unless a date there names it or leaves no room."""
    start = last - timedelta(days=days - 1)
    history = moods(start, [5] * days)
    summary = summarise(start, last, Material(history, ()), made_on=last)
    lines = chart_lines(summary, 80, plain=plain)
    row = next(line for line in lines if line.rstrip().endswith(ends))
    assert len(row) <= 80
    assert re.search(rf"  {ends}$", row)
    assert "3 Nov" not in row
