"""The exercises (`science.md` 13) in this program's own words, and which one practises a skill.

The methods are common knowledge, the wording is ours. Written ones (a thought check, saying it) are left to others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from evenso.catalogue import STARTER_SKILLS
from evenso.exercises.pacer import BOX, EVEN, LONGER_OUT, MUSCLE, Pacer
from evenso.exercises.records import Exercise, Sense, Serves, Step, Way
from evenso.records import Area, InvalidRecord, Skill
from evenso.text import one_line

SENSES: Final = Exercise(
    name="5-4-3-2-1",
    title="5-4-3-2-1",
    why="Back to this room, by way of the five senses.",
    serves=Serves.TOO_MUCH,
    skill="5-4-3-2-1",
    way=Way.SENSES,
    caution="It makes a feeling bearable; it does not have to go away. Keep your eyes open.",
    steps=(
        Step("5 things you see", "Anything: a lamp, a crack, a colour.", Sense.SEE, 5),
        Step("4 things you feel", "With the skin: cloth, the chair, your own hands.", Sense.FEEL, 4),
        Step("3 things you hear", "Near and far, also very faint ones.", Sense.HEAR, 3),
        Step("2 things you smell", "A sleeve, the air, something in reach.", Sense.SMELL, 2),
        Step("1 thing you taste", "Or a taste that you remember well.", Sense.TASTE, 1),
    ),
    also=("senses", "grounding", "54321"),
)

SLOW: Final = Exercise(
    name="slow-breath",
    title="Slow breath",
    why="An even breath, a little slower than usual.",
    serves=Serves.WOUND_UP,
    skill="slow breath",
    way=Way.BREATH,
    caution="Dizzy or anxious? Breathe as you normally do, and stop.",
    pacer=Pacer(EVEN, enough=180, asks=300),
    steps=(
        Step("Sit or lie as you like, and let the shoulders sink."),
        Step("Breathe in for 5 seconds, without filling up to the top."),
        Step("Breathe out for 5 seconds, without pressing. No pauses between."),
        Step("Go on for 3 to 5 minutes."),
    ),
    also=("breath", "breathe", "even", "breathing"),
)

EXHALE: Final = Exercise(
    name="longer-exhale",
    title="Longer exhale",
    why="Out a little longer than in, for a minute or two.",
    serves=Serves.WOUND_UP,
    skill="longer exhale",
    way=Way.BREATH,
    caution="Don't overfill: a small breath in is plenty. Dizzy? Breathe as you normally do, and stop.",
    pacer=Pacer(LONGER_OUT, enough=60, asks=120),
    steps=(
        Step("Breathe in for 4 seconds, a small breath."),
        Step("Breathe out for 6 seconds, as through a straw."),
        Step("Go on for 1 to 2 minutes."),
    ),
    also=("exhale",),
)

BOX_BREATH: Final = Exercise(
    name="box-breath",
    title="Box breath",
    why="Four even sides, for a head that wants a hold.",
    serves=Serves.WOUND_UP,
    skill="box breath",
    way=Way.BREATH,
    caution=(
        "It holds the breath for 4 seconds, twice a round. In a pregnancy, or with heart or lung disease, ask a doctor"
        " first, or take the slow breath. Dizzy? Breathe as you normally do, and stop."
    ),
    pacer=Pacer(BOX, enough=64, asks=64, most=240),
    steps=(
        Step("Breathe in for 4 seconds."),
        Step("Hold for 4 seconds, softly."),
        Step("Breathe out for 4 seconds."),
        Step("Hold for 4 seconds, softly."),
        Step("Go round 4 times; 4 minutes are the most."),
    ),
    also=("box",),
)

COLD: Final = Exercise(
    name="cold-water",
    title="Cold water",
    why="Cool water on the face, for a body in alarm.",
    serves=Serves.TOO_MUCH,
    skill="cold water",
    way=Way.STEPS,
    acknowledge=True,
    caution=(
        "It slows the heart. With heart trouble, beta-blockers, an eating disorder or a pregnancy, ask a doctor first."
        " Cool, not icy: not below 10 °C. Breathe all the while."
    ),
    steps=(
        Step("Run cool water, or wrap a cool pack in a cloth.", "Cool as from the tap is cool enough."),
        Step(
            "Lay it on eyes and cheeks, or bend over the basin and wet them.",
            "About half a minute, breathing as you like; stop when it is unpleasant.",
        ),
        Step("Dry your face. Stand for a moment and feel your feet.", "Notice what is different, if anything is."),
    ),
    also=("cold", "water"),
)

MUSCLES: Final = Exercise(
    name="muscle-release",
    title="Muscle release",
    why="Tense on purpose, then let go, group by group.",
    serves=Serves.WOUND_UP,
    skill="muscle release",
    way=Way.MUSCLES,
    caution="Leave out whatever hurts or is injured, and tense only as much as is comfortable.",
    pacer=Pacer(MUSCLE, enough=15, asks=15, most=15),
    steps=(
        Step("Hands and forearms", "Make fists; then open them."),
        Step("Upper arms", "Pull the forearms up; then let them drop."),
        Step("Face", "Squeeze the eyes shut, frown, press the lips; then let all of it go smooth."),
        Step("Neck and shoulders", "Lift the shoulders towards the ears; then let them sink."),
        Step("Chest and belly", "Pull the belly in and keep breathing; then let it go soft."),
        Step("Seat and thighs", "Press the legs together; then let them be heavy."),
        Step("Calves and feet", "Pull the toes up towards you; then let go."),
    ),
    also=("muscles", "muscle", "release"),
)

PAUSE: Final = Exercise(
    name="pause",
    title="Pause",
    why="A gap between a feeling and what you do.",
    serves=Serves.ABOUT_TO_ACT,
    skill="paused first",
    way=Way.STEPS,
    steps=(
        Step("Stop.", "Hands off, whatever it is. Nothing has to be answered this minute."),
        Step("Step back.", "One real step, or lean back. One breath."),
        Step("Notice.", "What happened? What do you feel, and what does it want you to do? What else is true?"),
        Step("Go on, kindly.", "One next thing that you can stand behind tomorrow; waiting counts."),
    ),
)

WAVE: Final = Exercise(
    name="urge-wave",
    title="Urge wave",
    why="Watch an urge rise and sink, without following it.",
    serves=Serves.ABOUT_TO_ACT,
    skill="let the wave pass",
    way=Way.WAVE,
    caution="If it keeps rising and you may not be safe, Support is one key away.",
    steps=(
        Step("Say how strong the urge is, 0 to 10."),
        Step("Stay where you are. Where in the body is it? It is allowed to be there."),
        Step("Every minute, say again how strong it is; for 10 minutes, or until it is enough."),
    ),
    also=("urge", "wave"),
)

EXERCISES: Final = (SENSES, COLD, SLOW, EXHALE, BOX_BREATH, MUSCLES, PAUSE, WAVE)
"""All of them, by what they serve."""

OWN_SKILLS: Final = (
    Skill(
        name="longer exhale",
        area=Area.GROUNDING,
        what="A breath that goes out a little longer than in.",
        when="When the body is in alarm, or will not come down in the evening.",
        how="In for four seconds, out for six, for a minute or two. If you get dizzy, breathe as you like and stop.",
    ),
    Skill(
        name="box breath",
        area=Area.GROUNDING,
        what="A breath with four even sides.",
        when="When the head wants something to hold on to.",
        how=(
            "In, hold, out, hold, four seconds each, four times round. In a pregnancy, or with heart or lung disease,"
            " ask a doctor first."
        ),
    ),
    Skill(
        name="muscle release",
        area=Area.GROUNDING,
        what="Tensing a group of muscles and letting go, one after another.",
        when="When the body is tight, in the evening, or before something hard.",
        how="Five seconds tense, ten seconds loose, from the hands to the feet. Leave out what hurts.",
    ),
)
"""Skills that only exercises bring along, when they are practised first."""


def exercise_named(words: str, others: Sequence[str] = ()) -> Exercise:
    """Return the exercise of a name, a title or the beginning of one.

    Raises `InvalidRecord` with those there are; `others` are names that only the caller knows.
    """
    wanted = "-".join(words.casefold().split())
    for one in EXERCISES:
        if wanted in {one.name, one.title.casefold(), *one.also}:
            return one
    near = [one for one in EXERCISES if wanted and any(name.startswith(wanted) for name in (one.name, *one.also))]
    if len(near) == 1:
        return near[0]
    there = ", ".join([one.name for one in near] or [*(one.name for one in EXERCISES), *others])
    raise InvalidRecord(f"There is no one exercise “{one_line(words)[:40]}”; there is {there}.")


def skill_to_add(exercise: Exercise) -> Skill:
    """Return the skill that an exercise practises as the catalogue begins with it."""
    return next(one for one in (*STARTER_SKILLS, *OWN_SKILLS) if one.name == exercise.skill)


def skill_practised(exercise: Exercise, skills: Sequence[Skill], kept: Mapping[str, str]) -> Skill | None:
    """Return which of a person's skills an exercise practises, also one put away; None when there is none yet.

    `kept` holds the ids of skills by exercise, as they were found before: a renamed skill goes on counting. One that
    was renamed before it was ever practised here is known by its description. What is another exercise's skill was kept
    when several practised one, and is passed over.
    """
    begun = skill_to_add(exercise)
    by_id = [
        one for one in skills if one.id and one.id == kept.get(exercise.name) and not _of_another(one, exercise, kept)
    ]
    by_name = [one for one in skills if one.name.casefold() == begun.name.casefold()]
    by_words = [one for one in skills if (one.what, one.how) == (begun.what, begun.how)]
    return next(iter((*by_id, *by_name, *by_words)), None)


def _of_another(skill: Skill, exercise: Exercise, kept: Mapping[str, str]) -> bool:
    others = [skill_to_add(one) for one in EXERCISES if one is not exercise]
    plainer = EXERCISES[: EXERCISES.index(exercise)]
    return any(kept.get(one.name) == skill.id for one in plainer) or any(
        skill.name.casefold() == one.name or (skill.what, skill.how) == (one.what, one.how) for one in others
    )


def exercise_for(skill: Skill, kept: Mapping[str, str] | None = None) -> Exercise | None:
    """Return the exercise that practises a skill, the plainest where there are several; None when there is none.

    `kept` holds the ids of skills by exercise, as `skill_practised` takes them.
    """
    found = [one for one in EXERCISES if skill_practised(one, (skill,), kept or {}) is not None]
    return found[0] if found else None
