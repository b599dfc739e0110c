"""Ideas for skills beyond those a journal begins with: offered, never planted into a catalogue that is somebody's own.

As in `evenso.catalogue` the methods are common knowledge and the wording is ours. Each serves a gap that people in
therapy name: anger said well, motivation, a habit stopped, work that ends, self-care that is no treat.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from evenso.catalogue import STARTER_SKILLS
from evenso.records import Area, Skill

_CALM: Final = (
    Skill(
        name="one thing, closely",
        area=Area.GROUNDING,
        what="Looking at a single thing as if it were new.",
        when="When you drift off, or when thoughts carry you away from the people at the table.",
        how="A key, a cup, a leaf. Its weight, its edges, how warm it is, its colours; then what lies around it.",
    ),
    Skill(
        name="walked and counted",
        area=Area.GROUNDING,
        what="Steps, counted to ten, and from one again.",
        when="When sitting still makes it worse.",
        how="Any pace. When you lose the count, begin at one; beginning again is the exercise.",
    ),
    Skill(
        name="let it be there",
        area=Area.EMOTION_REGULATION,
        what="Making room for a feeling without mending it.",
        when="When the fight against it takes more than the feeling would.",
        how="Find where in the body it sits. Breathe there for a minute and let it stay. Then do what you had planned.",
    ),
    Skill(
        name="gave anger a way out",
        area=Area.EMOTION_REGULATION,
        what="Letting the strength of a feeling go somewhere where nobody stands in its way.",
        when="When you are too angry to say it well yet.",
        how="Stairs, wringing wet towels, a loud song in an empty room. Until the breath is slower; words come later.",
    ),
    Skill(
        name="wrote it out",
        area=Area.EMOTION_REGULATION,
        what="Putting on paper what goes round in the head.",
        when="At night, and before a talk in which you want to be clear.",
        how="Ten minutes by the clock; nobody reads it, spelling is free. Stop when it rings, even in mid-sentence.",
    ),
)

_OTHERS: Final = (
    Skill(
        name="said I was angry",
        area=Area.COMMUNICATION,
        what="Saying anger as what it is: early, in words, without a blow.",
        when="While it is still small; before you fall silent, or grow loud.",
        how=(
            "“I am angry about …, because … matters to me. What I would like is ….” One thing only, in a low voice; no"
            " always, no never, nothing old."
        ),
    ),
    Skill(
        name="a pause in a quarrel",
        area=Area.COMMUNICATION,
        what="A break that is announced, and that ends.",
        when="When neither of you listens any more.",
        how="“I want to talk about this, and right now I can't do it well. At eight?” Then be there at eight.",
    ),
    Skill(
        name="owned my part",
        area=Area.COMMUNICATION,
        what="Being sorry for one's own share, without a but.",
        when="When you keep explaining what you did.",
        how="What I did; what it did to you, as far as I can see; what I will do now. Theirs is theirs to say.",
    ),
)

_CARE: Final = (
    Skill(
        name="saw someone",
        area=Area.SELF_CARE,
        what="Company, face to face or by voice.",
        when="When days go by without it, and when you are sure you would be a burden.",
        how="Ask one person for something small: a walk, ten minutes on the phone. It may end early.",
    ),
    Skill(
        name="washed and dressed",
        area=Area.SELF_CARE,
        what="Water and clean clothes, as the way into the day.",
        when="When the body feels like somebody else's business.",
        how="The smallest form counts: face, teeth, a fresh shirt.",
    ),
    Skill(
        name="left on time",
        area=Area.SELF_CARE,
        what="Going home, or closing the laptop, when the day's work is over.",
        when="When the evening has become the spare room of the day.",
        how="Set the hour in the morning and tell one person. What is unfinished gets a line for tomorrow.",
    ),
    Skill(
        name="opened the letters",
        area=Area.SELF_CARE,
        what="Post, bills, forms and appointments: looked at, and one of them done.",
        when="When a pile has begun to look back at you.",
        how="Ten minutes, a pen, a drink. Open all of them, sort by date, do the first. The rest has a place now.",
    ),
    Skill(
        name="saw the doctor",
        area=Area.SELF_CARE,
        what="Making the appointment for what hurts, and going.",
        when="When you have explained it away for weeks.",
        how="Call in the morning, say the one thing it is about. Write down two questions and take them along.",
    ),
)

_DOING: Final = (
    Skill(
        name="moved first",
        area=Area.BEHAVIOUR_CHANGE,
        what="Beginning, and letting the wish to come after.",
        when="When you wait for motivation, and it waits for you.",
        how="Choose the first movement, not the task: shoes on, page open. In ten minutes ask again whether to stop.",
    ),
    Skill(
        name="swapped it",
        area=Area.BEHAVIOUR_CHANGE,
        what="Something else in the place of a habit you want to leave.",
        when="At the hour and the place where it usually happens.",
        how="Same cue, another act that gives a little of the same: hands busy, mouth busy, out of the room.",
    ),
    Skill(
        name="planned for the snag",
        area=Area.BEHAVIOUR_CHANGE,
        what="Deciding beforehand what you do when it gets hard.",
        when="Before the party, the visit, the empty Sunday.",
        how="“If …, then I ….” Written down; the then so small that it works on a bad day.",
    ),
    Skill(
        name="waited ten minutes",
        area=Area.HABITS,
        what="Putting a habit off, in place of forbidding it.",
        when="When the hand is reaching already.",
        how="Ten minutes by the clock, somewhere else. Then decide anew; you may still do it.",
    ),
    Skill(
        name="laid it out ready",
        area=Area.HABITS,
        what="Making the start of a habit easy the evening before.",
        when="When mornings decide against you.",
        how="Clothes on the chair, the book on the pillow, the pan on the stove. One step fewer is one step.",
    ),
    Skill(
        name="emptied my head",
        area=Area.PRODUCTIVITY,
        what="Everything that wants something of you, on one list.",
        when="When you hold ten things in mind and drop them in turn.",
        how="Write until nothing comes. Mark the two that have a date. The list remembers now, so that you need not.",
    ),
    Skill(
        name="let something go",
        area=Area.PRODUCTIVITY,
        what="Taking things off this week's list on purpose.",
        when="When the list is longer than the week.",
        how="Cross one out, hand one over, give one a later date. Tell whoever waits for it.",
    ),
    Skill(
        name="one window, no phone",
        area=Area.PRODUCTIVITY,
        what="A stretch of undivided attention.",
        when="When the day goes by in pieces.",
        how="The phone in another room, one thing open, twenty-five minutes. Then a real break.",
    ),
    Skill(
        name="ended the day's work",
        area=Area.PRODUCTIVITY,
        what="A clear end, so that the evening can begin.",
        when="When work goes on in the head after the hands have stopped.",
        how="Write tomorrow's first step. Close everything. Say aloud that it is enough for today.",
    ),
)

_ORDER: Final = list(Area)

IDEAS: Final[tuple[Skill, ...]] = tuple(
    sorted((*_CALM, *_OTHERS, *_CARE, *_DOING), key=lambda skill: _ORDER.index(skill.area))
)
"""By area, in the areas' order."""


def offered(skills: Iterable[Skill]) -> list[Skill]:
    """Return the ideas, and the starter skills, that are not among a person's own (put away ones are), by area."""
    own = {skill.name.casefold() for skill in skills}
    every = sorted((*STARTER_SKILLS, *IDEAS), key=lambda skill: _ORDER.index(skill.area))
    return [skill for skill in every if skill.name.casefold() not in own]
