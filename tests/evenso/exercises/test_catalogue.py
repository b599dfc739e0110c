"""The exercises: every one of `science.md` 13 with its caution, found by name and by the skill it practises."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evenso.catalogue import STARTER_SKILLS
from evenso.exercises.catalogue import (
    BOX_BREATH,
    COLD,
    EXERCISES,
    MUSCLES,
    SLOW,
    exercise_for,
    exercise_named,
    skill_practised,
    skill_to_add,
)
from evenso.exercises.records import Exercise, Serves, Step, Way
from evenso.exercises.skills import OWN_SKILLS
from evenso.records import InvalidRecord, Skill
from evenso.wording.exercises.saying import EASY

SKILLS = tuple(replace(one, id=f"id{number}") for number, one in enumerate(STARTER_SKILLS))
BREATH_SKILL = next(one for one in SKILLS if one.name == "slow breath")


def test_every_caution_of_the_table_is_there() -> None:
    """The words that must not be missing stand in the caution of their exercise."""
    wanted = {
        "5-4-3-2-1": ("eyes open", "bearable"),
        "slow-breath": ("Dizzy or anxious", "stop"),
        "longer-exhale": ("overfill",),
        "box-breath": ("pregnancy", "heart", "lung", "first"),
        "cold-water": ("heart", "beta-blockers", "eating disorder", "pregnancy", "doctor first", "10 °C"),
        "muscle-release": ("hurts",),
        "urge-wave": ("Support",),
        "pause": (),
    }
    assert {one.name for one in EXERCISES} == set(wanted)
    for one in EXERCISES:
        assert [word for word in wanted[one.name] if word not in one.caution] == []


def test_cold_water_waits_for_its_caution_and_counts_no_held_breath() -> None:
    """Its caution is read first; no step holds a breath or counts one down."""
    assert COLD.acknowledge
    assert COLD.pacer is None
    assert not any("hold" in f"{step.words} {step.more}".casefold() for step in COLD.steps)


def test_muscles_are_seven_groups_and_the_senses_count_down() -> None:
    """Seven groups; five things, four, three, two, one."""
    assert len(MUSCLES.steps) == 7
    assert [step.count for step in exercise_named("senses").steps] == [5, 4, 3, 2, 1]


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.name)
def test_each_practises_a_skill_and_fits_a_small_screen(exercise: Exercise) -> None:
    """Its skill is one that a journal begins with or that it brings along; its line is one line in the list."""
    assert skill_to_add(exercise).name == exercise.skill
    assert len(exercise.why) <= 52
    assert len(exercise.title) <= 18


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("breath", "slow-breath"),
        ("Slow breath", "slow-breath"),
        ("box", "box-breath"),
        ("cold", "cold-water"),
        ("5", "5-4-3-2-1"),
        ("Urge   Wave", "urge-wave"),
    ],
)
def test_an_exercise_is_found_by_its_words(words: str, name: str) -> None:
    """By its name, its title, another word for it, or the beginning of one."""
    assert exercise_named(words).name == name


@pytest.mark.parametrize("words", ["", "   ", "zzz", "\x1b[2J"])
def test_what_is_no_exercise_is_refused_with_those_there_are(words: str) -> None:
    """The sentence names them all and holds nothing that acts."""
    with pytest.raises(InvalidRecord, match="box-breath") as refused:
        exercise_named(words)
    assert "\x1b" not in str(refused.value)


def test_a_renamed_skill_goes_on_counting() -> None:
    """By the id that was kept, or, renamed before it was ever practised here, by its description."""
    renamed = replace(BREATH_SKILL, name="my quiet minutes")
    assert skill_practised(SLOW, [renamed], {}) == renamed
    own = replace(renamed, what="mine", how="mine")
    assert skill_practised(SLOW, [own], {}) is None
    assert skill_practised(SLOW, [own], {SLOW.name: own.id}) == own
    assert exercise_for(own, {SLOW.name: own.id}) is SLOW


def test_a_skill_that_was_put_away_is_still_the_one() -> None:
    """An archived skill is found, so that no twin of it is added."""
    away = replace(BREATH_SKILL, archived=True)
    assert skill_practised(SLOW, [away], {}) == away


def test_an_id_that_is_gone_falls_back_to_the_name() -> None:
    """After an undo the kept id may name nothing any more."""
    assert skill_practised(SLOW, SKILLS, {SLOW.name: "gone"}) == BREATH_SKILL
    assert skill_practised(MUSCLES, SKILLS, {}) is None


def test_a_skill_that_was_kept_for_two_breaths_is_the_plainer_ones() -> None:
    """Box breath was once kept as the slow breath: it is not any more, whatever that skill is called by now."""
    for skill in (BREATH_SKILL, replace(BREATH_SKILL, name="mine", what="own", how="own")):
        kept = {SLOW.name: skill.id, BOX_BREATH.name: skill.id}
        assert skill_practised(SLOW, [skill], kept) == skill
        assert skill_practised(BOX_BREATH, [skill], kept) is None


def test_a_skill_knows_its_plainest_exercise() -> None:
    """The slow breath is the exercise of its skill; most skills have none."""
    found = {one.name: exercise_for(one) for one in SKILLS}
    assert found["slow breath"] is SLOW
    assert {name for name, one in found.items() if one is not None} == {
        *("5-4-3-2-1", "slow breath", "cold water", "paused first", "let the wave pass"),
    }
    assert exercise_for(Skill(name="knitting", area=SKILLS[0].area)) is None


@pytest.mark.parametrize(
    "change",
    [
        {"name": "Slow Breath"},
        {"title": " "},
        {"steps": ()},
        {"pacer": None},
        {"way": Way.SENSES},
        {"acknowledge": True, "caution": ""},
    ],
)
def test_an_exercise_that_makes_no_sense_is_refused(change: dict[str, object]) -> None:
    """A record is validated when it is made."""
    with pytest.raises(InvalidRecord):
        replace(SLOW, **change)  # type: ignore[arg-type]  # on purpose


def test_a_step_needs_words_and_a_count() -> None:
    """A blank step, or one that asks for nothing, is none."""
    with pytest.raises(InvalidRecord):
        Step("  ")
    with pytest.raises(InvalidRecord):
        Step("things", count=0)


def test_everything_that_exercises_serve_is_served() -> None:
    """What is done here serves three needs; the written ones serve the others."""
    assert {one.serves for one in EXERCISES} == {Serves.TOO_MUCH, Serves.WOUND_UP, Serves.ABOUT_TO_ACT}


def test_the_slow_breath_has_one_warning() -> None:
    """What stands before the breath and what stands under it are the same words (`science.md` 13)."""
    slow = next(one for one in EXERCISES if one.name == "slow-breath")
    assert slow.caution == EASY


def test_being_dizzy_has_one_wording() -> None:
    """A skill's own text says of it what the exercises say: two wordings would have to be weighed by a dizzy person."""
    texts = [one.how for one in (*SKILLS, *OWN_SKILLS.values())]
    texts += [one.caution for one in EXERCISES]
    dizzy = [text for text in texts if "izzy" in text]
    assert len(dizzy) >= 5
    assert [text for text in dizzy if "Breathe as you normally do, and stop." not in text] == []
