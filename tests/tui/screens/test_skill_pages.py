"""The pages behind Skills: one skill in full, which strategies work, what helped before, a coin-flip month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from evenso.catalogue import STARTER_SKILLS
from evenso.links import Link, Ref, Thing
from evenso.records import Area, Moment, Note, Practice, PracticeState, Skill
from evenso.recovery.trials.planning import NotOptional
from evenso.recovery.trials.records import Trial
from evenso.strategies.answers import Answers
from evenso.strategies.ideas import IDEAS
from evenso.strategies.written import WRITTEN_FOR, written_for
from evenso.support.records import PlanLine, PlanPart
from evenso.wording.strategies import helped as say_helped
from storage.journal import Journal
from storage.trials.beginning import coin_today
from tests.tui.conftest import NOON, Clock, Desk
from tests.tui.screens.test_hostile import EVERY, untouched
from tui.screens.exercises.doing.page import ExercisePage
from tui.screens.exercises.written import WRITTEN
from tui.screens.skills.pages.skill_drawing import draw_skill, say_time, strip
from tui.screens.skills.pages.works import draw_works
from tui.screens.skills.reading import SkillPageData, SkillReader
from tui.shown import HIDE_NUMBERS

TODAY = NOON.date()
AT = Moment.of(NOON)
FULL = Practice(at=AT, day=TODAY, skill_id="aaaa", skill="hum", before=7, after=4, minutes=5, use=5, enjoyment=3)


def practised(journal: Journal, name: str, count: int, **said: object) -> None:
    """Write down practices of a skill on the last days."""
    skill = journal.find_skill(name)
    for back in range(count):
        day = TODAY - timedelta(days=back)
        at = Moment.of(NOON - timedelta(days=back))
        journal.add(Practice(at=at, day=day, skill_id=skill.id, **said))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("practice", "plain", "drawn"),
    [
        (FULL, False, "····●──○···"),
        (replace(FULL, before=0, after=10), False, "○─────────●"),
        (replace(FULL, before=5, after=5), False, "·····●·····"),
        (replace(FULL, after=None), False, "·······○···"),
        (replace(FULL, before=None, after=None), False, "···········"),
        (FULL, True, "....*--o..."),
    ],
)
def test_before_and_after_stand_on_a_line(practice: Practice, plain: bool, drawn: str) -> None:
    """From 0 to 10, what is missing not drawn, in plain signs too."""
    assert strip(practice, plain=plain).plain == drawn


def test_the_facts_of_a_time_are_said_with_and_without_numbers() -> None:
    """Numbers of scales go where they hurt; facts and minutes stay."""
    assert say_time(FULL, numbers=True) == "7 → 4, 5 min, did it, helped, enjoyment 3"
    assert say_time(FULL, numbers=False) == "5 min, did it, helped"
    assert say_time(Practice(at=AT, day=TODAY, skill_id="aaaa"), numbers=True) == "done"


@pytest.mark.parametrize("width", [1, 20, 40, 60, 80, 120, 200])
def test_a_skill_is_drawn_at_every_width(width: int) -> None:
    """No line is wider than the page, whatever a person typed into a skill and its practices."""
    words = "[/] \u202eabc " + "x" * 2000
    skill = Skill(id="aaaa", name="[b]hum[/b]", area=Area.HABITS, what=words, when=words, how="one\ntwo")
    last = (FULL, replace(FULL, state=PracticeState.SKIPPED, note=words, in_the_way=words))
    data = SkillPageData(
        skill,
        TODAY,
        4,
        Answers(TODAY, TODAY - timedelta(days=364)),
        {"aaaa": "hum"},
        states=((PracticeState.SKIPPED, 1),),
        last=last,
        in_the_way=last[1:],
        why_not=NotOptional.PLAN,
    )
    page = draw_skill(data, width)
    assert all(line.cell_length <= max(1, width) for line in page.split("\n"))
    if width >= 60:
        assert "In all: 1 skipped by choice." in page.plain
        assert "two" in page.plain


async def test_a_skill_in_full_and_how_its_answers_come_about(sampled: Desk) -> None:
    """`enter` opens it, `#` explains the three answers, `?` shows the keys, esc goes back step by step."""
    async with sampled.running() as seat:
        await seat.press("g", "s", "down", "enter")
        assert "slow breath   grounding" in seat.text
        await seat.press("pagedown")
        assert "of 10); the middle change was" in seat.text
        assert "# numbers" in seat.lines[-1]
        await seat.press("number_sign")
        assert "How is this computed" in seat.text
        assert "Wilson" in seat.text
        await seat.press("escape", "question_mark")
        assert "begin or stop a coin-flip month" in seat.text
        assert "how its numbers come about" in seat.text
        await seat.press("escape", "escape")
        assert "37 skills" in seat.text


async def test_numbers_are_hidden_where_they_hurt(sampled: Desk) -> None:
    """With the setting, answers are words, and strips have no figures beside them."""
    with sampled.journal() as journal:
        journal.set_setting(HIDE_NUMBERS, value=True)
    async with sampled.running((80, 60)) as seat:
        await seat.press("g", "s", "down", "enter")
        assert "Easier nearly every time." in seat.text
        assert "6 → 3" not in seat.text
        await seat.press("escape", "W")
        assert "likely" not in seat.text
        assert "easier nearly every time" in seat.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_which_strategies_work_is_three_keys_away(sampled: Desk, size: tuple[int, int]) -> None:
    """`g s w` from Today; three answers, none a worst list; the end is reached by scrolling."""
    async with sampled.running(size) as seat:
        await seat.press("g", "s", "W")
        assert "Which strategies work for me?" in seat.text
        assert "Easier right after, more often than not" in seat.text
        await seat.press("end")
        assert "A coin-flip month" in seat.text


async def test_an_empty_journal_cannot_tell_yet(desk: Desk) -> None:
    """Every answer of a new journal is a normal “can't tell yet”, and what helped is an invitation."""
    async with desk.running((80, 30)) as seat:
        await seat.press("g", "s", "W")
        assert seat.text.count("Can't tell yet") == 2
        await seat.press("escape", "h")
        assert say_helped.EMPTY[:40] in seat.text
        await seat.press("enter", "p", "N", "escape", "enter")
        assert "it takes 5 times with distress before and after" in seat.text


async def test_what_helped_before_leads_to_the_skill(desk: Desk) -> None:
    """A skill that eased something hard stands there with own words, is practised there, and opens."""
    with desk.journal() as journal:
        practised(journal, "cold water", 2, before=8, after=5, note="at the kitchen tap")
        practised(journal, "said no", 1, before=3, after=1)
    async with desk.running() as seat:
        await seat.press("g", "s", "h")
        assert "cold water" in seat.text
        assert "twice, last today" in seat.text
        assert "“at the kitchen tap”" in seat.text
        assert "said no" not in seat.text
        await seat.press("N")
        assert "Saved cold water" in seat.text
        await seat.press("enter")
        assert "cold water   grounding" in seat.text


async def test_a_month_begins_after_its_power_was_said_and_is_stopped(desk: Desk) -> None:
    """`c` says what it can see, enter throws the coins, `c` again stops; undo takes each back."""
    with desk.journal() as journal:
        journal.set_setting("plain_signs", value=True)
        place = [skill.name for skill in journal.skills()].index("went outside")
    async with desk.running((80, 50)) as seat:
        await seat.press("g", "s", *["down"] * place, "enter", "C")
        assert "22 would show a real difference" in " ".join(seat.text.split())
        await seat.press("escape", "C", "enter")
        assert "The coins are thrown: went outside" in seat.text
        assert "Begins tomorrow" in seat.text
        await seat.press("C")
        assert "Stopped the coin-flip month" in seat.text
        await seat.press("u", "u")
        assert "Begins" not in seat.text
    with desk.journal() as journal:
        assert journal.trials() == []


async def test_what_may_be_needed_has_no_month(desk: Desk) -> None:
    """A grounding skill, and one that stands in the plan, say why and begin nothing."""
    with desk.journal() as journal:
        journal.save_plan([PlanLine(part=PlanPart.ALONE, text="went outside, to the river")])
        place = [skill.name for skill in journal.skills()].index("went outside")
    async with desk.running() as seat:
        await seat.press("g", "s", "enter", "C")
        assert "Not for this skill: what calms" in seat.text
        await seat.press("escape", *["down"] * place, "enter", "C")
        assert "it stands in your steadying plan" in seat.text
    with desk.journal() as journal:
        assert journal.trials() == []


async def test_a_running_month_is_said_quietly_on_skills(desk: Desk) -> None:
    """The title of Skills, and a quiet line on Today, say what today's coin said; an earlier day does not."""
    with desk.journal() as journal:
        skill = journal.find_skill("went outside")
        journal.start_trial(Trial(skill_id=skill.id, start=TODAY - timedelta(days=8), coins="1" * 14))
        assert coin_today(journal, TODAY) == "Today's coin: a day with went outside (day 9 of 28)"
        assert coin_today(journal, TODAY + timedelta(days=40)) == ""
    async with desk.running((60, 20)) as seat:
        assert "Today's coin: a day with went outside (day 9 of 28)" in seat.text
        await seat.press("left_square_bracket")
        assert "Today's coin" not in seat.text
        await seat.press("g", "s")
        assert "Today's coin: a day with went outside (day 9 of 28)" in seat.text


async def test_a_linked_thing_is_a_digit_away(desk: Desk) -> None:
    """What a skill is linked to stands at the end of its page; its digit walks there, esc comes back."""
    with desk.journal() as journal:
        entry = journal.add(Note(at=AT, day=TODAY, text="a call I did not make"))
        skill = journal.find_skill("5-4-3-2-1")
        journal.add_link(Link(root=Ref(Thing.ENTRY, entry.id), grown=Ref(Thing.SKILL, skill.id)))
    async with desk.running((80, 50)) as seat:
        await seat.press("g", "s", "enter")
        assert "a call I did not make" in seat.text
        await seat.press("1")
        assert "How often" not in seat.text
        assert "a call I did not make" in seat.text


async def test_the_worst_words_stay_words(desk: Desk) -> None:
    """Names, notes and what got in the way are shown letter by letter on each of the pages."""
    with desk.journal() as journal:
        skill = journal.find_skill("5-4-3-2-1")
        for number, words in enumerate(EVERY):
            day = date(2026, 11, 22) - timedelta(days=number)
            at = Moment.of(NOON - timedelta(days=number))
            journal.add(Practice(at=at, day=day, skill_id=skill.id, before=9, after=2, note=words, in_the_way=words))
    async with desk.running((100, 60)) as seat:
        await seat.press("g", "s", "enter", "pagedown")
        assert untouched(seat)
        await seat.press("escape", "W")
        assert untouched(seat)
        await seat.press("escape", "h")
        assert untouched(seat)


def test_nothing_is_computed_twice_until_something_changes(tmp_path: Path) -> None:
    """The reader gives the same answers while nothing was written, and new ones after a practice."""
    folder = tmp_path / "desk"
    folder.mkdir(mode=0o700)
    reader = SkillReader()
    with Journal.open(folder / "journal.db", clock=Clock(), create=True) as journal:
        practised(journal, "cold water", 6, before=8, after=5)
        first = reader.answers(journal, now=NOON).answers
        assert reader.answers(journal, now=NOON).answers is first
        journal.save_draft("x", "half a line")
        assert reader.answers(journal, now=NOON).answers is first
        practised(journal, "cold water", 1, before=8, after=5)
        assert reader.answers(journal, now=NOON).answers is not first
        assert "7 of 7" in draw_works(reader.answers(journal, now=NOON), 80).plain


async def test_the_guided_exercise_is_one_key_away(desk: Desk) -> None:
    """`E` begins it from the list, from the page, and from what helped; without one it says what p does."""
    with desk.journal() as journal:
        practised(journal, "slow breath", 1, before=8, after=5)
    async with desk.running() as seat:
        await seat.press("g", "s", "down", "E")
        assert isinstance(seat.app.screen, ExercisePage)
        await seat.press("escape")
        await seat.press("enter", "E")
        assert isinstance(seat.app.screen, ExercisePage)
        await seat.press("escape", "escape", "h", "E")
        assert isinstance(seat.app.screen, ExercisePage)
        await seat.press("escape", "escape", "down", "E")
        assert "There is no guided exercise for this one" in seat.text


async def test_support_names_what_helped_and_leads_to_it(desk: Desk) -> None:
    """After the plan stand the skills that helped, in own words; `h` shows all of it, esc comes back to Support."""
    async with desk.running() as seat:
        await seat.press("exclamation_mark")
        assert "What helped before" not in seat.text
    with desk.journal() as journal:
        practised(journal, "cold water", 2, before=8, after=5, note="at the kitchen tap")
    async with desk.running((60, 30)) as seat:
        await seat.press("exclamation_mark")
        said = " ".join(seat.text.split())
        assert "cold water lower right after twice, last today noted then: “at the kitchen tap”" in said
        assert "Strong feelings usually ease anyway." in said
        await seat.press("h")
        assert "› cold water" in seat.text
        await seat.press("escape")
        assert "My steadying plan" in seat.text


async def test_support_says_nothing_of_it_without_a_readable_journal(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no journal can be read, what helped is simply not there, and `h` says that it cannot be shown now."""
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    desk.path.write_bytes(b"no journal at all")
    async with desk.running() as seat:
        await seat.press("exclamation_mark", "h")
        assert "What helped before" not in seat.text
        assert "Telefonseelsorge" in seat.text


async def test_an_idea_is_taken_up_and_taken_back(desk: Desk) -> None:
    """`i` shows ideas by area; enter puts one among the skills, which leaves the list; undo brings it back."""
    async with desk.running() as seat:
        await seat.press("g", "s", "i")
        assert "› grounding" in seat.text
        assert "one thing, closely" in seat.text
        await seat.press("enter")
        assert "Saved one thing, closely among your skills" in seat.text
        assert "one thing, closely" not in "\n".join(seat.lines[:-2])
        await seat.press("u")
        assert "one thing, closely" in "\n".join(seat.lines[:-2])


@pytest.mark.parametrize("name", [*WRITTEN_FOR])
def test_a_skill_practised_by_writing_leads_to_a_page_that_exists(name: str) -> None:
    """Each named exercise is among the written ones, also when the skill was renamed; another skill has none."""
    skill = next(one for one in (*STARTER_SKILLS, *IDEAS) if one.name == name)
    assert written_for(skill) in {one.name for one in WRITTEN}
    assert written_for(replace(skill, name="my own name for it")) == written_for(skill)
    assert written_for(Skill(name="hummed", area=Area.GROUNDING)) == ""


async def test_the_written_exercise_is_one_key_away(desk: Desk) -> None:
    """`E` on a skill that is practised by writing opens its page, and esc comes back to the list."""
    with desk.journal() as journal:
        place = [skill.name for skill in journal.skills()].index("checked the thought")
    async with desk.running() as seat:
        await seat.press("g", "s", *["down"] * place, "E")
        assert "35 skills" not in seat.text
        assert "hought" in seat.text
        await seat.press("escape")
        assert "35 skills" in seat.text


async def test_a_skill_that_is_gone_has_no_page(desk: Desk) -> None:
    """When its adding is undone on its own page, one is back on the list."""
    async with desk.running() as seat:
        await seat.press("g", "s", "a")
        await seat.write("hummed")
        await seat.press("ctrl+s", "enter")
        assert "hummed   grounding" in seat.text
        await seat.press("u")
        assert "35 skills" in seat.text


async def test_keys_held_on_the_pages_do_no_harm(desk: Desk) -> None:
    """Keys pressed again and again end where esc leads back; what was saved by them is undone by u."""
    async with desk.running() as seat:
        await seat.press("g", "s", *["W"] * 3, *["escape"] * 3)
        await seat.press("g", "s", *["h"] * 3, *["escape"] * 3)
        await seat.press("g", "s", *["enter"] * 3, *["number_sign", "question_mark"] * 2, *["escape"] * 5)
        await seat.press("g", "s", *["N"] * 4, *["u"] * 4)
        assert seat.app.is_running
    with desk.journal() as journal:
        assert journal.count() == 0
