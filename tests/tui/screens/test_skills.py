"""Skills: the catalogue in lines, adding, changing, putting away, favourites, and undo of each."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from evenso.records import Area, Moment, Practice, PracticeState, Skill
from evenso.wording.skills import say_uses
from tests.tui.conftest import NOON, Desk
from tui.screens.skills.drawing import View, draw_skills
from tui.screens.skills.model import SkillsData, Uses, count_uses, rows_of

TODAY = NOON.date()
SKILLS = (
    Skill(id="aaaa", name="slow breath", area=Area.GROUNDING, favourite=True, what="An even breath."),
    Skill(id="bbbb", name="said no", area=Area.COMMUNICATION),
    Skill(id="cccc", name="lists", area=Area.HABITS, archived=True),
)
DATA = SkillsData(TODAY, SKILLS, (("aaaa", Uses(14, date(2026, 11, 20))),), rows_of(SKILLS), loaded=True)


def test_skills_stand_by_area_and_those_put_away_at_the_end() -> None:
    """Headings stand before their skills."""
    assert rows_of(SKILLS) == ("Grounding", 0, "Communication", 1, "Put away", 2)


def test_what_was_not_done_is_no_use() -> None:
    """Done and tried count; not needed and skipped by choice do not."""
    at = Moment.of(NOON)
    practices = [Practice(at=at, day=TODAY, skill_id="aaaa", state=state) for state in PracticeState]
    assert count_uses(practices) == {"aaaa": Uses(2, TODAY)}


@pytest.mark.parametrize(
    ("times", "said"),
    [(0, "not in the last 90 days"), (1, "once in 90 days, last today"), (14, "14 times in 90 days, last today")],
)
def test_uses_are_counted_and_never_scored(times: int, said: str) -> None:
    """A skill without uses is not behind on anything."""
    assert say_uses(times, TODAY if times else None, TODAY) == said


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_the_list_fits_and_shows_the_chosen_one(width: int) -> None:
    """At every width: the name, its count, its own words once more below or beside."""
    page = draw_skills(View(DATA, 0), width, 24)
    assert all(line.cell_length <= width for line in page.split("\n"))
    assert "› ★ slow breath" in page.plain
    assert "14×" in page.plain
    assert "14 times in 90 days, last Fri 20 Nov" in page.plain


@pytest.mark.parametrize(("width", "height"), [(60, 14), (80, 20), (120, 20)])
def test_what_is_out_of_sight_is_counted(width: int, height: int) -> None:
    """Skills above and below those in sight are counted, headings are not; where all are in sight nothing is said."""
    many = tuple(Skill(id=f"s{n:03}", name=f"skill {n}", area=list(Area)[n // 10]) for n in range(40))
    data = replace(DATA, skills=many, rows=rows_of(many))
    for cursor in (0, 20, 39):
        plain = draw_skills(View(data, cursor), width, height).plain
        seen = sum(f"skill {n} " in line[:16] + " " for n in range(40) for line in plain.split("\n"))
        seen -= int(width < 100 and height >= 14)  # the chosen one once more below
        told = [int(count) for count in re.findall(r"[↑↓] (\d+) more", plain)]
        assert seen + sum(told) == 40
    assert "more" not in draw_skills(View(DATA, 0), width, height).plain


def test_words_of_the_chosen_one_that_go_on_end_in_a_sign() -> None:
    """Where there is no room for all of it the last line says so, as well as the key that shows all of it."""
    when = "When thoughts race, or when you feel far away from where you are, at any hour of any day, by yourself."
    long = replace(SKILLS[0], when=when, how="Slowly, one after the other, and again.")
    data = replace(DATA, skills=(long, *SKILLS[1:]))
    for width in (45, 60):
        *_, last, key = draw_skills(View(data, 0), width, 16).plain.split("\n")
        assert key.strip() == "enter  shows all of it"
        assert last.endswith(" …")
        assert len(last) <= width


async def test_a_skill_is_added_changed_and_taken_back(desk: Desk) -> None:
    """`a` adds one in the area one is at; `f` and `x` change it; `u` takes each back."""
    async with desk.running() as seat:
        await seat.press("g", "s", "a")
        await seat.write("hummed")
        await seat.press("ctrl+s")
        assert "Saved hummed among your skills" in seat.text
        assert "›   hummed" in seat.text
        await seat.press("asterisk")
        assert "hummed is a favourite: it stands on Today" in seat.text
        assert "› ★ hummed" in seat.text
        await seat.press("asterisk")
        assert "hummed is a favourite no more; it stays among your skills" in seat.text
        await seat.press("u")
        assert "› ★ hummed" in seat.text
        await seat.press("x")
        assert "Put hummed away" in seat.text
        await seat.press("u", "u")
        assert "›   hummed" in seat.text
        await seat.press("u")
        assert "hummed" not in "\n".join(seat.lines[:-2])


async def test_a_skill_that_is_there_is_refused_and_kept_as_a_draft(desk: Desk) -> None:
    """Two skills of one name cannot be: the sentence says so, the words typed are not lost."""
    async with desk.running() as seat:
        await seat.press("g", "s", "a")
        await seat.write("said no")
        await seat.press("ctrl+s")
        assert "There is already a skill" in seat.text


async def test_the_area_is_chosen_with_arrows(desk: Desk) -> None:
    """The second line turns through the areas."""
    async with desk.running() as seat:
        await seat.press("g", "s", "a")
        await seat.write("hummed")
        await seat.press("tab", "right", "ctrl+s")
    with desk.journal() as journal:
        assert journal.find_skill("hummed").area is Area.COMMUNICATION


async def test_a_click_points_and_a_second_one_opens(desk: Desk) -> None:
    """A line of the list is pointed at; the same line once more opens the skill in full."""
    async with desk.running() as seat:
        await seat.press("g", "s")
        for _ in range(2):
            y = next(number for number, line in enumerate(seat.lines) if "cold water" in line)
            await seat.pilot.click(offset=(8, y))
            await seat.rest()
        assert "cold water   grounding" in seat.text
        assert "The next day, fairly compared" in seat.text
