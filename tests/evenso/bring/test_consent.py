"""What is not ticked is nowhere: not in text, Markdown, HTML, PDF or JSON, nor in what they say of themselves."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.bring.choice import (
    ASKED_FOR,
    PRESETS,
    USUAL_SECTIONS,
    Choice,
    Section,
    choose,
    preset_of,
)
from evenso.bring.shortening import MOST_LETTERS, MOST_LINES, shortened
from evenso.documents import markdown, text
from evenso.documents.html.page import render as html
from evenso.documents.pdf.typesetting import page_of
from evenso.formats.summary_json import summary_document
from evenso.records import InvalidRecord
from evenso.summary import MOST_NOTES, Material, Summary, summarise
from evenso.wording import summaries
from evenso.wording.bring.parts import say_goes_on
from tests.evenso.bring.material import END, NEVER, PRIVATE, START, WORDS, diary, material, summary_of
from tests.evenso.week.diary import SUNDAY, note

EVERY = frozenset(Section)
EVERY_WORD = {word for words in WORDS.values() for word in words} | set(NEVER)


def documents(summary: Summary) -> dict[str, str]:
    """All that a summary becomes; for PDF all that its typesetter is given."""
    return {
        "text": text.render(summary),
        "ascii": text.render(summary, plain=True),
        "md": markdown.render(summary),
        "html": html(summary),
        "pdf": json.dumps(page_of(summary, "a4"), ensure_ascii=False),
        "json": json.dumps(summary_document(summary), ensure_ascii=False),
    }


def found(said: str) -> set[str]:
    """The marker words in a document."""
    return {word for word in EVERY_WORD if word in said}


def test_the_material_is_worth_looking_for() -> None:
    """With everything ticked, every word of every section is in every document, and none that no tick brings."""
    wanted = {word for words in WORDS.values() for word in words}
    for form, said in documents(summary_of(Choice(EVERY))).items():
        assert found(said) == wanted, form


@pytest.mark.parametrize("section", list(Section))
def test_what_a_tick_leaves_out_is_nowhere(section: Section) -> None:
    """Without one section its words are in no document, wherever else they might have come from."""
    summary = summary_of(Choice(EVERY - {section}))
    gone = set(WORDS.get(section, ())) - {word for one in EVERY - {section} for word in WORDS.get(one, ())}
    for form, said in documents(summary).items():
        assert not found(said) & (gone | set(NEVER)), form


@pytest.mark.parametrize("section", list(Section))
def test_a_section_alone_brings_its_own_words_only(section: Section) -> None:
    """With one section ticked nothing of the others is there."""
    for form, said in documents(summary_of(Choice(frozenset({section})))).items():
        assert found(said) == set(WORDS.get(section, ())), form


def test_practices_are_told_with_the_tick_that_their_words_have() -> None:
    """Those of goals with the goals, agreed ones with what was agreed; without either none is told, none is denied."""
    alone = frozenset({Section.PRACTICE})

    def told(*more: Section) -> tuple[tuple[str, int], ...]:
        return summary_of(Choice(alone | set(more))).repeating

    assert told() == ()
    assert told(Section.GOALS) == (("qgoaloften", 1),)
    assert told(Section.AGREED) == (("qagreedoften", 2),)
    assert told(Section.GOALS, Section.AGREED) == (("qgoaloften", 1), ("qagreedoften", 2))
    assert summary_of(Choice(frozenset({Section.GOALS, Section.AGREED}))).repeating == ()
    bare = replace(material(), entries=())
    for more, said in (((), ""), ((Section.AGREED,), "Repeating practices: qagreedoften (twice).")):
        page = text.render(summarise(START, END, bare, made_on=SUNDAY, choice=Choice(alone | set(more))))
        assert "No skill was logged in these days." in page
        assert said in page
        assert "No practice" not in page


def test_a_practice_marked_as_not_for_the_session_does_not_count() -> None:
    """Its mark is in no count, and alone it brings no word of the practice."""
    kept = material()
    private = [replace(one, private=True) for one in kept.marks]
    chosen = Choice(frozenset({Section.PRACTICE, Section.AGREED, Section.GOALS}))
    assert summarise(START, END, replace(kept, marks=private), made_on=SUNDAY, choice=chosen).repeating == ()


def test_nothing_ticked_is_an_empty_page() -> None:
    """Without any tick only title, day and footer are left."""
    for form, said in documents(summary_of(Choice(frozenset()))).items():
        assert not found(said), form


def test_setbacks_left_out_are_in_no_other_section_either() -> None:
    """Not on the chart, not in its words, not in the story or its numbers: nothing on the page knows of any."""
    having, without = documents(summary_of(Choice(EVERY))), documents(summary_of(Choice(EVERY - {Section.SETBACKS})))
    assert "Setback from" in having["html"]
    assert "come back from 1 setback" in having["json"]
    for form, said in without.items():
        told = said.partition("</style>")[2] if form == "html" else said
        told = told.replace(summaries.NUMBERS_LATER, "").replace('"setbacks": 0', "").replace("to_come_back", "")
        assert not re.search(r"(?i)setback|come back|came back|floors", told), form


def test_a_private_entry_leaves_only_when_it_is_ticked_by_its_id() -> None:
    """Marked for the session or not, ticked sections or not."""
    ticked = choose([PRIVATE], base=EVERY)
    for form, said in documents(summary_of(ticked)).items():
        assert "qprivate" in said, form
    for said in documents(summary_of(choose([PRIVATE], [PRIVATE], base=EVERY))).values():
        assert "qprivate" not in said
    assert "qprivate" not in html(summary_of(choose([PRIVATE], ["notes"])))


def test_no_name_unless_it_is_given() -> None:
    """The page is nobody's until a name is written for it."""
    assert "Name:" not in text.render(summary_of(Choice()))
    for form, said in documents(summary_of(Choice(), name="Ines <b>")).items():
        assert "Ines" in said, form


def test_no_preset_ticks_what_is_asked_for_one_by_one() -> None:
    """Urges, the plan and the table of days are in no preset, nor in the usual summary."""
    assert all(not preset.sections & ASKED_FOR for preset in PRESETS)
    assert {Section.PLAN, Section.URGES} <= ASKED_FOR
    assert not USUAL_SECTIONS & ASKED_FOR


def test_presets_are_found_by_name_and_know_their_period() -> None:
    """A week's preset goes back to the last session, a fortnight at least, a new therapist's to the first day."""
    today = date(2026, 11, 22)
    weekly, new = preset_of("Weekly"), preset_of("new_therapist")
    assert weekly.start(today, last_session=date(2026, 10, 30), first_day=None) == date(2026, 10, 30)
    assert weekly.start(today, last_session=date(2026, 11, 18), first_day=None) == date(2026, 11, 9)
    assert weekly.start(today, last_session=None, first_day=None) == date(2026, 11, 9)
    assert new.start(today, last_session=None, first_day=date(2019, 1, 1)) == date(2019, 1, 1)
    assert new.start(today, last_session=None, first_day=None) == date(2026, 11, 9)


def test_the_page_of_a_young_journal_begins_where_it_begins() -> None:
    """Empty weeks before the first entry are left off the page, down to two weeks, and a session further back stays."""
    today, usual, weekly = date(2026, 11, 22), preset_of("usual"), preset_of("weekly")
    assert usual.start(today, last_session=None, first_day=date(2026, 10, 1)) == date(2026, 10, 1)
    assert usual.start(today, last_session=None, first_day=today) == date(2026, 11, 9)
    assert usual.start(today, last_session=None, first_day=date(2020, 1, 1)) == date(2026, 8, 25)
    assert weekly.start(today, last_session=date(2026, 10, 30), first_day=today) == date(2026, 10, 30)
    with pytest.raises(InvalidRecord, match="“weakly” is no preset; there are “usual”"):
        preset_of("weakly")


def test_of_many_marked_notes_the_latest_are_told_and_the_rest_counted() -> None:
    """A page is not a journal: how many found no place is said."""
    marked = [
        replace(note(SUNDAY, f"note {n}", for_session=True), id=f"n{n + 2}ab" if n < 8 else f"m{n - 6}ab")
        for n in range(MOST_NOTES + 3)
    ]
    made = summarise(START, SUNDAY, Material([], marked), made_on=SUNDAY, choice=choose(["n2ab"]))
    assert len(made.notes) == MOST_NOTES + 1
    assert "n2ab" in {one.id for one in made.notes}
    assert "2 earlier notes are not told here." in text.render(made)


def test_ticking_or_leaving_out_a_note_moves_no_other_one() -> None:
    """What is ticked one by one always leaves, and none that was not decided on slips in or out for it."""
    marked = [replace(note(SUNDAY, f"note {n}", for_session=True), id=f"n{n + 2}ab") for n in range(MOST_NOTES + 2)]
    usual = {f"n{n + 4}ab" for n in range(MOST_NOTES)}

    def ids(*more: str, without: tuple[str, ...] = ()) -> tuple[set[str], int]:
        choice = choose(more, without)
        made = summarise(START, SUNDAY, Material([], marked), made_on=SUNDAY, choice=choice)
        return {one.id for one in made.notes}, made.notes_left

    assert ids() == (usual, 2)
    assert ids("n2ab", "n3ab") == (usual | {"n2ab", "n3ab"}, 0)
    assert ids("n9ab") == (usual, 2)
    assert ids(without=("n9ab",)) == (usual - {"n9ab"}, 2)
    assert ids(*(one.id for one in marked)) == ({one.id for one in marked}, 0)


def test_a_long_note_is_cut_with_a_word_about_it_in_every_form() -> None:
    """All forms end it at the same word; ticked by itself it leaves to the end."""
    words = " ".join(f"word{n}" for n in range(400))
    long = replace(note(SUNDAY, words, for_session=True), id="n2ab")
    made = summarise(START, SUNDAY, Material([], [long]), made_on=SUNDAY)
    kept, more = shortened(words)
    assert len(kept.split()) + more == 400
    for form, said in (("text", text.render(made)), ("html", html(made)), ("pdf", json.dumps(page_of(made, "a4")))):
        assert f"goes on in the journal ({more} more words)" in " ".join(said.split()), form
        assert kept.split()[-1] in said, form
        assert f"word{len(kept.split())}" not in said, form
    whole = summarise(START, SUNDAY, Material([], [long]), made_on=SUNDAY, choice=choose(["n2ab"]))
    assert "word399" in text.render(whole)
    assert "goes on" not in text.render(whole)


@given(st.text(max_size=3000))
def test_nothing_is_cut_but_the_end(words: str) -> None:
    """What is told is the beginning of the note's words, and the rest is counted."""
    kept, more = shortened(words)
    if more == 0:
        assert kept == words
        return
    assert len(kept) <= MOST_LETTERS
    assert len(kept.split("\n")) <= MOST_LINES
    told = kept.split()
    assert words.split()[: len(told) - 1] == told[:-1]
    if more < 0:  # what is left is the end of a word that was cut apart: letters
        assert words.rsplit(maxsplit=1)[-1].endswith(words.rstrip()[more:])
        return
    assert len(words.split()) - len(told) <= more <= len(words.split()) - len(told) + 1


def test_of_a_word_that_was_cut_apart_the_letters_are_counted() -> None:
    """Ten thousand letters without a space go on for thousands of letters, not for one word."""
    kept, more = shortened("x" * 10_000)
    assert len(kept) - more == 10_000
    assert say_goes_on(more) == f"… goes on in the journal ({10_000 - len(kept):,} more characters)"


def test_the_question_stands_apart_from_the_topics() -> None:
    """It is not one more of the topics: it has no number."""
    asked = Material([], (), topics=["sleep", "mum"], question="Is this qusual?")
    made = summarise(START, SUNDAY, asked, made_on=SUNDAY)
    assert "2. mum\nAnd a question: Is this qusual?\n" in text.render(made)
    assert "3." not in text.render(made)
    assert "And a question: Is this qusual?</p>" in html(made)
    assert page_of(made, "a4")["parts"][0]["last"] == "And a question: Is this qusual?"
    without = summarise(START, SUNDAY, asked, made_on=SUNDAY, choice=choose((), ["topics"]))
    assert "qusual" not in "".join(documents(without).values())


def test_goals_let_go_long_ago_are_not_on_the_page() -> None:
    """Open goals are, and those whose state changed within the period."""
    assert [goal.id for goal in summary_of(Choice()).goals] == ["go1l", "go4l"]


def test_metadata_names_the_program_and_nobody() -> None:
    """What HTML says of itself is its title, its generator, and how it guards itself."""
    page = html(summary_of(Choice(EVERY), name="Ines"))
    names = set(re.findall(r'<meta (?:name|http-equiv)="([^"]+)"', page))
    assert names == {"Content-Security-Policy", "viewport", "color-scheme", "referrer", "generator"}
    head, body = page.split("<body", 1)
    assert "Ines" not in head
    assert "Ines" in body


def test_the_material_holds_every_marker() -> None:
    """The words looked for stand in the material, so that looking for them can fail."""
    assert set(re.findall(r"q[a-z]+|\d\d:\d\d", f"{material()} {diary('qtherapist')}")) >= EVERY_WORD


def test_without_coverage_nothing_on_the_chart_says_which_days_were_logged() -> None:
    """Its strip, its legend, its words and its table's column go with the tick."""
    having, without = documents(summary_of(Choice(EVERY))), documents(summary_of(Choice(EVERY - {Section.COVERAGE})))
    for form in ("text", "ascii", "md", "html", "pdf"):
        assert re.search(r"(?i)days with a mood", having[form]), form
        assert not re.search(r"(?i)days with a mood|[▪x] logged", without[form]), form
    strip = next(line for line in having["text"].split("\n") if "▪▪" in line and "logged" not in line)
    assert strip not in without["text"].split("\n")


def test_days_of_sessions_follow_their_own_tick() -> None:
    """Without it no mark of a session is on the chart, in no form; a psychiatrist and a first session get none."""
    days = [SUNDAY - timedelta(days=20)]
    kept = replace(material(), sessions=days)

    def drawn(sections: frozenset[Section]) -> dict[str, str]:
        return documents(summarise(START, END, kept, made_on=SUNDAY, choice=Choice(sections)))

    chart = frozenset({Section.CHART})
    none = documents(summarise(START, END, replace(kept, sessions=()), made_on=SUNDAY, choice=Choice(chart)))
    assert drawn(chart) == none
    having = drawn(chart | {Section.SESSIONS})
    assert all(having[form] != none[form] for form in ("text", "html", "pdf", "json"))
    assert {preset.name for preset in PRESETS if Section.SESSIONS not in preset.sections} == {
        "first session",
        "psychiatrist",
    }
