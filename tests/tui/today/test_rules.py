"""What the keys of Today do to the journal, without a screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from evenso.documents.week_text import cell_mark
from evenso.practised import practice_grid
from evenso.records import Area, CheckIn, Moment, Practice, PracticeState, Skill
from evenso.wording.scales.practices import practice_sign
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tui.intents import Outcome
from tui.screens.today.asking import intent_for, ready_for_more
from tui.screens.today.drawing import skill_cell
from tui.screens.today.intents import SetFeelings, SetMood, SetNote, ToggleSkill, moment_on
from tui.screens.today.model import FAVOURITES_OF_OLD, LETTERS, letters_for, read_today
from tui.widgets.line_editor import LineAsk

TODAY = NOON.date()
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def journal(desk: Desk) -> Iterator[Journal]:
    """An empty journal."""
    with desk.journal() as opened:
        yield opened


def check_ins(journal: Journal, day: date = TODAY) -> list[CheckIn]:
    """The day's check-ins, oldest first."""
    return read_today(journal, NOON + timedelta(hours=9), day).check_ins


def test_a_mood_within_ten_minutes_corrects_the_check_in(journal: Journal) -> None:
    """Another mood nine minutes later changes the same check-in, and the line says so."""
    SetMood(now=NOON, mood=7).run(journal)
    said = SetMood(now=NOON + timedelta(minutes=9), mood=6).run(journal).sentence
    assert [one.mood for one in check_ins(journal)] == [6]
    assert said == "Changed to 6 for Sun 22 Nov 12:00"


def test_a_correction_that_was_none_becomes_one_more(journal: Journal) -> None:
    """The key beside the sentence: the mood that was corrected is back, the other beside it, and `u` takes that."""
    SetMood(now=NOON, mood=7).run(journal)
    also = SetMood(now=NOON + timedelta(minutes=6), mood=3).run(journal).also
    assert also is not None
    assert also.intent is not None
    assert also.intent.run(journal).sentence == "Saved 3 for Sun 22 Nov 12:06 (2nd that day)"
    assert [one.mood for one in check_ins(journal)] == [7, 3]
    assert not also.intent.run(journal).fresh  # once: something else is the last change now


@pytest.mark.parametrize("words", [False, True])
def test_keeping_both_or_a_correction_is_one_step_back_and_forth(journal: Journal, *, words: bool) -> None:
    """Undo goes through what was there before each key, `&` as well, and redo through the same again."""
    seen: list[list[int | None]] = [[]]

    def look() -> list[int | None]:
        return [one.mood for one in check_ins(journal)]

    SetMood(now=NOON, mood=7).run(journal)
    if words:
        SetNote(now=NOON, words="at the station").run(journal)
    for minutes, mood in ((2, 1), (4, 5)):
        seen.append(look())
        also = SetMood(now=NOON + timedelta(minutes=minutes), mood=mood).run(journal).also
        assert also is not None
        assert also.intent is not None
        seen.append(look())
        also.intent.run(journal)
    last = look()
    back = [look() for _ in iter(journal.undo, None)]
    assert back == [*reversed(seen[1:]), *([seen[1]] if words else []), []]
    forth = [look() for _ in iter(journal.redo, None)]
    assert forth == [*reversed(back[:-1]), last]


def test_a_practice_once_more_is_one_step_too(journal: Journal) -> None:
    """What `&` made of a practice taken out goes back to taken out, and further to once."""
    skill = journal.skills()[0]
    ask = ToggleSkill(now=NOON, letter="a", skill=skill)
    ask.run(journal)
    also = ask.run(journal).also
    assert also is not None
    assert also.intent is not None
    also.intent.run(journal)
    counts = [journal.count()]
    for _ in range(3):
        journal.undo()
        counts.append(journal.count())
    assert counts == [2, 0, 1, 0]
    assert journal.check() == []


@pytest.mark.parametrize("words", [{"note": "slept badly but called Ana"}, {"feelings": ("calm",)}])
@pytest.mark.parametrize("day", [None, YESTERDAY])
def test_a_number_that_has_words_is_not_corrected(journal: Journal, words: dict[str, Any], day: date | None) -> None:
    """The next number is a check-in of its own; `&` makes it a correction, and again keeps both: one at a time."""
    first = SetMood(now=NOON, day=day, mood=7).run(journal).entry
    assert first is not None
    written = journal.change(replace(first, **words))
    assert isinstance(written, CheckIn)
    outcome = SetMood(now=NOON + timedelta(minutes=5), day=day, mood=1).run(journal)
    there = check_ins(journal, day or TODAY)
    assert (outcome.sentence[:7], there[0], [one.mood for one in there]) == ("Saved 1", written, [7, 1])
    assert outcome.also is not None
    assert outcome.also.word == "a correction"
    assert outcome.also.intent is not None
    corrected = outcome.also.intent.run(journal)
    assert (corrected.sentence[:12], check_ins(journal, day or TODAY)) == ("Changed to 1", [replace(written, mood=1)])
    assert corrected.also is not None
    assert corrected.also.intent is not None
    corrected.also.intent.run(journal)
    assert [one.mood for one in check_ins(journal, day or TODAY)] == [7, 1]
    later = SetMood(now=NOON + timedelta(minutes=6), day=day, mood=2).run(journal)  # of the one without words
    assert later.sentence.startswith("Changed to 2")
    assert [one.mood for one in check_ins(journal, day or TODAY)] == [7, 2]


def test_the_same_number_again_changes_nothing_under_words(journal: Journal) -> None:
    """No second check-in comes of a key that was pressed twice."""
    SetMood(now=NOON, mood=7).run(journal)
    SetNote(now=NOON, words="called Ana").run(journal)
    SetMood(now=NOON, mood=7).run(journal)
    assert [one.mood for one in check_ins(journal)] == [7]


def test_only_a_mood_that_covers_another_offers_to_keep_both(journal: Journal) -> None:
    """Not a first one, not the same again, not one that joins feelings, nor one for a check-in that was chosen."""
    SetFeelings(now=NOON, words="tired").run(journal)
    outcomes = [SetMood(now=NOON, mood=mood).run(journal) for mood in (7, 7)]
    entry = outcomes[-1].entry
    assert entry is not None
    outcomes.append(SetMood(now=NOON, mood=3, target=entry.id).run(journal))
    assert [one.also for one in outcomes] == [None] * 3


def test_on_an_earlier_day_a_second_number_corrects_the_first(journal: Journal) -> None:
    """Both stand at its noon; a check-in of its evening is another one and stays as it was."""
    evening = Moment.of(NOON - timedelta(hours=15))
    journal.add(CheckIn(at=evening, day=YESTERDAY, mood=2))
    for mood in (8, 6):
        SetMood(now=NOON, day=YESTERDAY, mood=mood).run(journal)
    assert [one.mood for one in check_ins(journal, YESTERDAY)] == [6, 2]


def test_a_mood_later_is_a_new_check_in(journal: Journal) -> None:
    """A mood eleven minutes later stands beside the first, and the line says which one of the day it is."""
    SetMood(now=NOON, mood=7).run(journal)
    said = SetMood(now=NOON + timedelta(minutes=11), mood=4).run(journal).sentence
    assert [one.mood for one in check_ins(journal)] == [7, 4]
    assert said == "Saved 4 for Sun 22 Nov 12:11 (2nd that day)"


def test_a_mood_joins_the_feelings_just_written(journal: Journal) -> None:
    """Feelings first and a mood right after are one check-in."""
    SetFeelings(now=NOON, words="tired, hopeful, ").run(journal)
    SetMood(now=NOON, mood=5).run(journal)
    (one,) = check_ins(journal)
    assert (one.mood, one.feelings) == (5, ("tired", "hopeful"))


def test_a_chosen_check_in_is_changed_however_old(journal: Journal) -> None:
    """A mood for a chosen check-in changes that one, hours later."""
    first = SetMood(now=NOON, mood=7).run(journal).entry
    assert first is not None
    SetMood(now=NOON + timedelta(hours=5), mood=2).run(journal)
    SetMood(now=NOON + timedelta(hours=6), target=first.id, mood=8).run(journal)
    assert [one.mood for one in check_ins(journal)] == [8, 2]


def test_a_line_without_a_target_never_covers_another(journal: Journal) -> None:
    """A line that came back from a draft is added to what the check-in has, not put over it."""
    SetMood(now=NOON, mood=7).run(journal)
    for words in ("ok", "looks bad", "bad"):
        SetNote(now=NOON, words=words).run(journal)
    assert check_ins(journal)[0].note == "ok looks bad bad"


def test_feelings_without_a_target_take_none_away(journal: Journal) -> None:
    """Typed before it was read what the check-in has, they join those that are there."""
    for words in ("calm", "tired, calm"):
        SetFeelings(now=NOON, words=words).run(journal)
    assert check_ins(journal)[0].feelings == ("calm", "tired")


@pytest.mark.parametrize(
    ("stored", "typed", "saved"),
    [
        ("one", "one two ", "one two"),
        ("one", "one , two", "one, two"),
        ("one", "one ", "one"),
        ("one", "on", "on"),
        ("one", "", ""),
        ("one  ", "one  ", "one  "),
        ("", " two ", " two"),
    ],
)
def test_what_was_added_to_a_line_stands_behind_it(stored: str, typed: str, saved: str) -> None:
    """The room behind the earlier words is kept for words only; what was left as it was is no change."""
    intent = intent_for(LineAsk("today.note.cccc", "A line", ready_for_more(stored), stored=stored), typed, NOON, None)
    assert isinstance(intent, SetNote)
    assert intent.words == saved


def test_a_line_for_its_check_in_replaces_the_old_one(journal: Journal) -> None:
    """A line edited where it stands replaces what stood there."""
    entry = SetMood(now=NOON, mood=7).run(journal).entry
    assert entry is not None
    SetNote(now=NOON, target=entry.id, words="first").run(journal)
    SetNote(now=NOON + timedelta(hours=3), target=entry.id, words="second").run(journal)
    assert check_ins(journal)[0].note == "second"


def test_an_earlier_day_is_written_at_noon(journal: Journal) -> None:
    """What is written on an earlier day stands at its noon, and counts for that day."""
    entry = SetMood(now=NOON, day=YESTERDAY, mood=3).run(journal).entry
    assert entry is not None
    assert entry.day == YESTERDAY
    assert entry.at.local == datetime(2026, 11, 21, 12, 0)  # noqa: DTZ001 - wall time carries no zone


def test_after_midnight_it_is_still_the_evening(journal: Journal) -> None:
    """A mood at 01:30 counts for the day before, and keeps its own time."""
    late = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
    entry = SetMood(now=late, mood=3).run(journal).entry
    assert entry is not None
    assert (entry.day, entry.at) == (TODAY, Moment.of(late))
    assert moment_on(TODAY, late, 4) == Moment.of(late)


def test_a_letter_marks_a_skill_and_takes_it_back(journal: Journal) -> None:
    """A letter adds a practice, the same letter again takes it out, each as one undo step."""
    letter, skill = next(iter(letters_for(journal.skills()).items()))
    ToggleSkill(now=NOON, letter=letter, skill=skill).run(journal)
    assert read_today(journal, NOON, None).done == {skill.id}
    ToggleSkill(now=NOON, letter=letter, skill=skill).run(journal)
    assert read_today(journal, NOON, None).done == set()
    journal.undo()
    assert read_today(journal, NOON, None).done == {skill.id}


def test_a_letter_later_is_practising_once_more(journal: Journal) -> None:
    """After ten minutes a letter adds, whatever was written in the first practice; right after it, it corrects that."""
    letter, skill = next(iter(letters_for(journal.skills()).items()))

    def press(minutes: int) -> Outcome:
        return ToggleSkill(now=NOON + timedelta(minutes=minutes), letter=letter, skill=skill).run(journal)

    first = press(0).entry
    assert isinstance(first, Practice)
    journal.change(replace(first, before=8, after=5))
    assert press(11).sentence == f"Saved {skill.name} for Sun 22 Nov 12:11 (2nd that day)"
    assert read_today(journal, NOON, None).times == {skill.id: 2}
    out = press(12)
    assert out.sentence == f"Took {skill.name} out of Sun 22 Nov 12:11"
    assert read_today(journal, NOON, None).times == {skill.id: 1}
    assert out.also is not None
    assert out.also.intent is not None
    out.also.intent.run(journal)  # it was practised again, a minute later
    times = [entry.at.local.minute for entry in journal.entries()]
    assert times == [12, 11, 0]


def test_a_skill_practised_twice_shows_how_often() -> None:
    """Once is a tick, more a count, and the cell stays as wide as it is."""
    skill = Skill(name="feet on the floor", area=Area.GROUNDING)
    drawn = [skill_cell("k", skill, sign=sign, width=26).plain for sign in ("", "✓", "2×", "12×")]
    assert [one.split()[-1] for one in drawn] == ["floor", "✓", "2×", "12×"]
    assert {len(one) for one in drawn} == {26}


def test_a_skill_that_was_tried_has_the_mark_it_has_elsewhere(journal: Journal) -> None:
    """Done counts before tried, as in the week's grid; what was tried is no tick, on Today as in the Journal."""
    tried, both, twice = journal.skills()[:3]
    for skill, states in ((tried, "tt"), (both, "td"), (twice, "dd")):
        for state in states:
            named = PracticeState.TRIED if state == "t" else PracticeState.DONE
            journal.add(Practice(at=Moment.of(NOON), day=TODAY, skill_id=skill.id, skill=skill.name, state=named))
    data = read_today(journal, NOON, None)
    assert data.marks == {tried.id: "~", both.id: "✓", twice.id: "2×"}
    grid = practice_grid([one for one in data.entries if isinstance(one, Practice)], TODAY, 1, journal.skills())
    marks = {row.skill: cell_mark(row.cells[0], plain=False) for row in grid}
    assert all(marks[one.name] == data.marks[one.id] for one in (tried, both, twice))
    assert [practice_sign(one.state) for one in data.entries if isinstance(one, Practice)][-1] == "~"


def test_a_letter_is_known_before_the_skills_were_read(journal: Journal) -> None:
    """A letter typed while the journal was opening marks its skill; one without a skill does nothing."""
    ToggleSkill(now=NOON, letter="a").run(journal)
    assert len(read_today(journal, NOON, None).done) == 1
    assert ToggleSkill(now=NOON, letter="é").run(journal).sentence == ""


@pytest.mark.parametrize(
    "more",
    [
        {"note": "on the bus"},
        {"in_the_way": "the phone"},
        {"use": 0},
        {"enjoyment": 0},
        {"minutes": 0},
        {"for_session": True},
        {"state": PracticeState.TRIED},
    ],
)
def test_a_practice_with_more_in_it_is_not_taken_out_by_a_letter(journal: Journal, more: dict[str, object]) -> None:
    """A practice in which anything else is said stays, and the sentence says how to delete it."""
    letter, skill = next(iter(letters_for(journal.skills()).items()))
    entry = ToggleSkill(now=NOON, letter=letter, skill=skill).run(journal).entry
    assert isinstance(entry, Practice)
    journal.change(replace(entry, **more))  # type: ignore[arg-type]
    said = ToggleSkill(now=NOON, letter=letter, skill=skill).run(journal).sentence
    assert "stays" in said
    assert read_today(journal, NOON, None).done == {skill.id}


def test_letters_keep_clear_of_keys_and_of_each_other(journal: Journal) -> None:
    """No skill has a letter that means something else; favourites come first; a second page starts over."""
    letters = letters_for(journal.skills())
    assert not set(letters) & set("befgnpquU")
    assert len({skill.id for skill in letters.values()}) == len(letters)
    assert [skill.made for skill in journal.skills() if skill.favourite] == list(FAVOURITES_OF_OLD)
    assert all(skill.favourite for skill in list(letters.values())[: len(FAVOURITES_OF_OLD)])
    skills = [next(iter(letters.values()))] * (len(LETTERS) + 2)
    assert list(letters_for(skills, 1)) == list(LETTERS[:2])


def test_a_letter_stays_with_its_skill(journal: Journal) -> None:
    """A new skill, one put away, another favourite or a key of one's own moves no letter but the one that was taken."""
    before = {skill.id: letter for letter, skill in letters_for(journal.skills()).items()}
    new = journal.add_skill(Skill(name="choir", area=Area.GROUNDING))
    gone, liked, *_ = (skill for skill in journal.skills() if not skill.favourite)
    journal.change_skill(replace(gone, archived=True))
    journal.change_skill(replace(liked, favourite=True))
    after = {skill.id: letter for letter, skill in letters_for(journal.skills()).items()}
    assert after.pop(new.id) not in before.values()
    assert after.items() <= before.items()
    without = {
        skill.id: letter for letter, skill in letters_for(journal.skills(), letters=LETTERS[:1] + LETTERS[2:]).items()
    }
    moved = {skill_id for skill_id, letter in after.items() if without[skill_id] != letter}
    assert moved <= {skill_id for skill_id, letter in after.items() if letter == LETTERS[1]}


def test_the_future_cannot_be_looked_at(journal: Journal) -> None:
    """A day that is still to come is read as today."""
    assert read_today(journal, NOON, TODAY + timedelta(days=3)).day == TODAY
