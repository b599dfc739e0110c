"""The exercises (`science.md` 13) in this program's own words, and which one practises a skill.

The methods are common knowledge, the wording is ours. Written ones (a thought check, saying it) are left to others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from evenso.catalogue import STARTERS, is_ours, names_of
from evenso.exercises.pacer import BOX, EVEN, LONGER_OUT, MUSCLE, Pacer
from evenso.exercises.records import Exercise, Sense, Serves, Step, Way
from evenso.exercises.skills import OWN_SKILLS
from evenso.language import tr
from evenso.records import InvalidRecord, Skill
from evenso.text import one_line

SENSES: Final = Exercise(
    name="5-4-3-2-1",
    title="5-4-3-2-1",
    why=tr("Back to this room, by way of the five senses."),
    serves=Serves.TOO_MUCH,
    skill="5-4-3-2-1",
    way=Way.SENSES,
    caution=tr("It makes a feeling bearable; it does not have to go away. Keep your eyes open."),
    steps=(
        Step(tr("5 things you see"), tr("Anything: a lamp, a crack, a colour."), Sense.SEE, 5),
        Step(tr("4 things you feel"), tr("With the skin: cloth, the chair, your own hands."), Sense.FEEL, 4),
        Step(tr("3 things you hear"), tr("Near and far, also very faint ones."), Sense.HEAR, 3),
        Step(tr("2 things you smell"), tr("A sleeve, the air, something in reach."), Sense.SMELL, 2),
        Step(tr("1 thing you taste"), tr("Or a taste that you remember well."), Sense.TASTE, 1),
    ),
    also=("senses", "grounding", "54321"),
)

SLOW: Final = Exercise(
    name="slow-breath",
    title=tr("Slow breath"),
    why=tr("An even breath, a little slower than usual."),
    serves=Serves.WOUND_UP,
    skill="slow breath",
    way=Way.BREATH,
    caution=tr("Dizzy or anxious? Breathe as you normally do, and stop."),
    pacer=Pacer(EVEN, enough=180, asks=300),
    steps=(
        Step(tr("Sit or lie as you like, and let the shoulders sink.")),
        Step(tr("Breathe in for 5 seconds, without filling up to the top.")),
        Step(tr("Breathe out for 5 seconds, without pressing. No pauses between.")),
        Step(tr("Go on for 3 to 5 minutes.")),
    ),
    also=("breath", "breathe", "even", "breathing"),
)

EXHALE: Final = Exercise(
    name="longer-exhale",
    title=tr("Longer exhale"),
    why=tr("Out a little longer than in, for a minute or two."),
    serves=Serves.WOUND_UP,
    skill="longer exhale",
    way=Way.BREATH,
    caution=tr("Don't overfill: a small breath in is plenty. Dizzy? Breathe as you normally do, and stop."),
    pacer=Pacer(LONGER_OUT, enough=60, asks=120),
    steps=(
        Step(tr("Breathe in for 4 seconds, a small breath.")),
        Step(tr("Breathe out for 6 seconds, as through a straw.")),
        Step(tr("Go on for 1 to 2 minutes.")),
    ),
    also=("exhale",),
)

BOX_BREATH: Final = Exercise(
    name="box-breath",
    title=tr("Box breath"),
    why=tr("Four even sides, for a head that wants a hold."),
    serves=Serves.WOUND_UP,
    skill="box breath",
    way=Way.BREATH,
    caution=tr(
        "It holds the breath for 4 seconds, twice a round. In a pregnancy, or with heart or lung "
        "disease, ask a doctor first, or take the slow breath. Dizzy? Breathe as you normally do, and "
        "stop."
    ),
    pacer=Pacer(BOX, enough=64, asks=64, most=240),
    steps=(
        Step(tr("Breathe in for 4 seconds.")),
        Step(tr("Hold for 4 seconds, softly.")),
        Step(tr("Breathe out for 4 seconds.")),
        Step(tr("Hold for 4 seconds, softly.")),
        Step(tr("Go round 4 times; 4 minutes are the most.")),
    ),
    also=("box",),
)

COLD: Final = Exercise(
    name="cold-water",
    title=tr("Cold water"),
    why=tr("Cool water on the face, for a body in alarm."),
    serves=Serves.TOO_MUCH,
    skill="cold water",
    way=Way.STEPS,
    acknowledge=True,
    caution=tr(
        "It slows the heart. With heart trouble, beta-blockers, an eating disorder or a pregnancy, ask a "
        "doctor first. Cool, not icy: not below 10 °C. Breathe all the while."
    ),
    steps=(
        Step(tr("Run cool water, or wrap a cool pack in a cloth."), tr("Cool as from the tap is cool enough.")),
        Step(
            tr("Lay it on eyes and cheeks, or bend over the basin and wet them."),
            tr("About half a minute, breathing as you like; stop when it is unpleasant."),
        ),
        Step(
            tr("Dry your face. Stand for a moment and feel your feet."), tr("Notice what is different, if anything is.")
        ),
    ),
    also=("cold", "water"),
)

MUSCLES: Final = Exercise(
    name="muscle-release",
    title=tr("Muscle release"),
    why=tr("Tense on purpose, then let go, group by group."),
    serves=Serves.WOUND_UP,
    skill="muscle release",
    way=Way.MUSCLES,
    caution=tr("Leave out whatever hurts or is injured, and tense only as much as is comfortable."),
    pacer=Pacer(MUSCLE, enough=15, asks=15, most=15),
    steps=(
        Step(tr("Hands and forearms"), tr("Make fists; then open them.")),
        Step(tr("Upper arms"), tr("Pull the forearms up; then let them drop.")),
        Step(tr("Face"), tr("Squeeze the eyes shut, frown, press the lips; then let all of it go smooth.")),
        Step(tr("Neck and shoulders"), tr("Lift the shoulders towards the ears; then let them sink.")),
        Step(tr("Chest and belly"), tr("Pull the belly in and keep breathing; then let it go soft.")),
        Step(tr("Seat and thighs"), tr("Press the legs together; then let them be heavy.")),
        Step(tr("Calves and feet"), tr("Pull the toes up towards you; then let go.")),
    ),
    also=("muscles", "muscle", "release"),
)

PAUSE: Final = Exercise(
    name="pause",
    title=tr("Pause"),
    why=tr("A gap between a feeling and what you do."),
    serves=Serves.ABOUT_TO_ACT,
    skill="paused first",
    way=Way.STEPS,
    steps=(
        Step(tr("Stop."), tr("Hands off, whatever it is. Nothing has to be answered this minute.")),
        Step(tr("Step back."), tr("One real step, or lean back. One breath.")),
        Step(tr("Notice."), tr("What happened? What do you feel, and what does it want you to do? What else is true?")),
        Step(tr("Go on, kindly."), tr("One next thing that you can stand behind tomorrow; waiting counts.")),
    ),
)

WAVE: Final = Exercise(
    name="urge-wave",
    title=tr("Urge wave"),
    why=tr("Watch an urge rise and sink, without following it."),
    serves=Serves.ABOUT_TO_ACT,
    skill="let the wave pass",
    way=Way.WAVE,
    caution=tr("If it keeps rising and you may not be safe, Support is one key away."),
    steps=(
        Step(tr("Say how strong the urge is, 0 to 10.")),
        Step(tr("Stay where you are. Where in the body is it? It is allowed to be there.")),
        Step(tr("Every minute, say again how strong it is; for 10 minutes, or until it is enough.")),
    ),
    also=("urge", "wave"),
)

EXERCISES: Final = (SENSES, COLD, SLOW, EXHALE, BOX_BREATH, MUSCLES, PAUSE, WAVE)
"""All of them, by what they serve."""


def exercise_named(words: str, others: Sequence[str] = ()) -> Exercise:
    """Return the exercise of a name, a title or the beginning of one.

    Raises `InvalidRecord` with those there are; `others` are names that only the caller knows.
    """
    wanted = "-".join(words.casefold().split())
    for one in EXERCISES:
        if wanted in {one.name, "-".join(one.title.casefold().split()), *one.also}:
            return one
    near = [one for one in EXERCISES if wanted and any(name.startswith(wanted) for name in (one.name, *one.also))]
    if len(near) == 1:
        return near[0]
    there = ", ".join([one.name for one in near] or [*(one.name for one in EXERCISES), *others])
    raise InvalidRecord(
        tr("There is no one exercise “{words}”; there is {there}.", words=one_line(words)[:40], there=there)
    )


def skill_to_add(exercise: Exercise) -> Skill:
    """Return the skill that an exercise practises as the catalogue begins with it."""
    return {**STARTERS, **OWN_SKILLS}[exercise.skill]


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
    by_name = [one for one in skills if one.name.casefold() in names_of(exercise.skill)]
    by_words = [one for one in skills if (one.what, one.how) == (begun.what, begun.how)]
    return next(iter((*by_id, *by_name, *by_words)), None)


def _of_another(skill: Skill, exercise: Exercise, kept: Mapping[str, str]) -> bool:
    others = [one for one in EXERCISES if one is not exercise]
    plainer = EXERCISES[: EXERCISES.index(exercise)]
    return any(kept.get(one.name) == skill.id for one in plainer) or any(
        is_ours(skill, one.skill, skill_to_add(one)) for one in others
    )


def exercise_for(skill: Skill, kept: Mapping[str, str] | None = None) -> Exercise | None:
    """Return the exercise that practises a skill, the plainest where there are several; None when there is none.

    `kept` holds the ids of skills by exercise, as `skill_practised` takes them.
    """
    found = [one for one in EXERCISES if skill_practised(one, (skill,), kept or {}) is not None]
    return found[0] if found else None
