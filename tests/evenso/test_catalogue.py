"""What the starter catalogue promises: every area, short names, whole sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from evenso.catalogue import LONGEST_STARTER_NAME, STARTER_SKILLS, STARTERS, is_ours
from evenso.exercises.catalogue import exercise_for
from evenso.goals.records import HOMES, Goal, GoalVersion
from evenso.language import LANGUAGES, everywhere
from evenso.records import Area, Skill
from evenso.strategies.ideas import BY_NAME, IDEAS, offered
from evenso.strategies.written import written_for
from tests.language.collecting import catalogue


def test_every_area_has_four_to_six_skills_in_the_areas_order() -> None:
    """All seven areas are served, and the tuple runs in the order in which areas are shown."""
    counts = Counter(skill.area for skill in STARTER_SKILLS)
    assert set(counts) == set(Area)
    assert all(4 <= count <= 6 for count in counts.values())
    assert list(dict.fromkeys(skill.area for skill in STARTER_SKILLS)) == list(Area)


def test_names_are_unique_and_fit_three_columns() -> None:
    """A name is found again by its words alone, and 80 cells hold three of them side by side."""
    names = [skill.name.casefold() for skill in STARTER_SKILLS]
    assert len(set(names)) == len(names)
    assert max(len(name) for name in names) <= LONGEST_STARTER_NAME


def test_ideas_are_offered_by_area_and_never_twice() -> None:
    """Each area has ideas; what is among a person's skills, by whatever capitals, is offered no more."""
    assert {skill.area for skill in IDEAS} == set(Area)
    names = [skill.name.casefold() for skill in (*STARTER_SKILLS, *IDEAS)]
    assert len(set(names)) == len(names)
    assert max(len(skill.name) for skill in IDEAS) <= LONGEST_STARTER_NAME
    assert offered(STARTER_SKILLS) == list(IDEAS)
    own = [*STARTER_SKILLS[1:], replace(IDEAS[0], name=IDEAS[0].name.upper(), archived=True)]
    assert [skill.name for skill in offered(own)] == [STARTER_SKILLS[0].name, *(one.name for one in IDEAS[1:])]


@pytest.mark.parametrize("skill", [*STARTER_SKILLS, *IDEAS], ids=lambda skill: skill.name)
def test_each_skill_says_what_when_and_how(skill: Skill) -> None:
    """No description is missing, none is a page, and each ends as a sentence does."""
    for part in (skill.what, skill.when, skill.how):
        assert part
        assert len(part) <= 230
        assert part.rstrip("”").endswith((".", "?"))


def test_today_starts_with_the_six_favourites() -> None:
    """Today's first screen shows these, two of each area that the design names."""
    favourites = [skill.name for skill in STARTER_SKILLS if skill.favourite]
    assert favourites == [
        "5-4-3-2-1",
        "slow breath",
        "asked for help",
        "said no",
        "slept enough",
        "went outside",
    ]


def test_no_description_promises_an_effect() -> None:
    """Nothing here says that a skill improves, fixes, cures or heals (science 9)."""
    words = " ".join(f"{skill.what} {skill.when} {skill.how}" for skill in (*STARTER_SKILLS, *IDEAS)).casefold()
    for claim in ("improve", "cure", "fix ", "heal", "guarantee", "you should"):
        assert claim not in words


class _German:
    """A catalogue of three sentences."""

    words: Final = {"slow breath": "langsamer Atem", "said no": "Nein gesagt", "went outside": "draußen gewesen"}

    def gettext(self, message: str) -> str:
        """Return what stands for a sentence."""
        return self.words.get(message, message)


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A second language beside English, spoken or not."""
    monkeypatch.setattr(everywhere, "in_each", lambda: {"en": str, "de": _German().gettext})
    everywhere.in_every_language.cache_clear()
    yield
    everywhere.in_every_language.cache_clear()


@pytest.mark.usefixtures("german")
def test_a_skill_is_known_by_its_name_in_any_language() -> None:
    """A journal begun in another language keeps its names; exercises, guided pages and ideas still know the skills."""
    breath, no = (Skill(name=name, area=Area.GROUNDING) for name in ("Langsamer Atem", "nein gesagt"))
    assert is_ours(breath, "slow breath", STARTERS["slow breath"])
    found = exercise_for(breath)
    assert found is not None
    assert found.name == "slow-breath"
    assert written_for(no) == "saying"
    assert {one.name for one in offered([breath, no])}.isdisjoint({"slow breath", "said no"})


def test_the_goal_of_agreements_is_known_in_any_language() -> None:
    """Its title is kept in the language in which it was made, and each language has one."""
    assert set(HOMES) == set(LANGUAGES)
    for title in HOMES.values():
        assert Goal(versions=(GoalVersion(day=date(2026, 1, 1), title=title),)).is_home


def test_names_in_other_languages_fit_and_differ() -> None:
    """Wherever skills are offered, their names in each language fit into a column, and no two are the same."""
    for code in LANGUAGES.keys() - {"en"}:
        said = catalogue(code)
        names = []
        for name in {**STARTERS, **BY_NAME}:
            there = said.get(name)
            assert there is not None, name
            names.append(str(there.string))
        assert max(len(name) for name in names) <= LONGEST_STARTER_NAME
        assert len({name.casefold() for name in names}) == len(names)
