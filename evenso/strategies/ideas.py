"""Ideas for skills beyond those a journal begins with: offered, never planted into a catalogue that is somebody's own.

As in `evenso.catalogue` the methods are common knowledge and the wording is ours. Each serves a gap that people in
therapy name: anger said well, motivation, a habit stopped, work that ends, self-care that is no treat.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from evenso.catalogue import STARTERS, names_of, said_in
from evenso.language import looked_up
from evenso.language import unsaid as tr  # said below
from evenso.records import Area, Skill

_CALM: Final = {
    "one thing, closely": Skill(
        name=tr("one thing, closely"),
        area=Area.GROUNDING,
        what=tr("Looking at a single thing as if it were new."),
        when=tr("When you drift off, or when thoughts carry you away from the people at the table."),
        how=tr("A key, a cup, a leaf. Its weight, its edges, how warm it is, its colours; then what lies around it."),
    ),
    "walked and counted": Skill(
        name=tr("walked and counted"),
        area=Area.GROUNDING,
        what=tr("Steps, counted to ten, and from one again."),
        when=tr("When sitting still makes it worse."),
        how=tr("Any pace. When you lose the count, begin at one; beginning again is the exercise."),
    ),
    "let it be there": Skill(
        name=tr("let it be there"),
        area=Area.EMOTION_REGULATION,
        what=tr("Making room for a feeling without mending it."),
        when=tr("When the fight against it takes more than the feeling would."),
        how=tr(
            "Find where in the body it sits. Breathe there for a minute and let it stay. Then do what you had planned."
        ),
    ),
    "gave anger a way out": Skill(
        name=tr("gave anger a way out"),
        area=Area.EMOTION_REGULATION,
        what=tr("Letting the strength of a feeling go somewhere where nobody stands in its way."),
        when=tr("When you are too angry to say it well yet."),
        how=tr(
            "Stairs, wringing wet towels, a loud song in an empty room. Until the breath is slower; words come later."
        ),
    ),
    "wrote it out": Skill(
        name=tr("wrote it out"),
        area=Area.EMOTION_REGULATION,
        what=tr("Putting on paper what goes round in the head."),
        when=tr("At night, and before a talk in which you want to be clear."),
        how=tr(
            "Ten minutes by the clock; nobody reads it, spelling is free. Stop when it rings, even in mid-sentence."
        ),
    ),
}

_OTHERS: Final = {
    "said I was angry": Skill(
        name=tr("said I was angry"),
        area=Area.COMMUNICATION,
        what=tr("Saying anger as what it is: early, in words, without a blow."),
        when=tr("While it is still small; before you fall silent, or grow loud."),
        how=tr(
            "“I am angry about …, because … matters to me. What I would like is ….” One thing only, in a low "
            "voice; no always, no never, nothing old."
        ),
    ),
    "a pause in a quarrel": Skill(
        name=tr("a pause in a quarrel"),
        area=Area.COMMUNICATION,
        what=tr("A break that is announced, and that ends."),
        when=tr("When neither of you listens any more."),
        how=tr("“I want to talk about this, and right now I can't do it well. At eight?” Then be there at eight."),
    ),
    "owned my part": Skill(
        name=tr("owned my part"),
        area=Area.COMMUNICATION,
        what=tr("Being sorry for one's own share, without a but."),
        when=tr("When you keep explaining what you did."),
        how=tr("What I did; what it did to you, as far as I can see; what I will do now. Theirs is theirs to say."),
    ),
}

_CARE: Final = {
    "saw someone": Skill(
        name=tr("saw someone"),
        area=Area.SELF_CARE,
        what=tr("Company, face to face or by voice."),
        when=tr("When days go by without it, and when you are sure you would be a burden."),
        how=tr("Ask one person for something small: a walk, ten minutes on the phone. It may end early."),
    ),
    "washed and dressed": Skill(
        name=tr("washed and dressed"),
        area=Area.SELF_CARE,
        what=tr("Water and clean clothes, as the way into the day."),
        when=tr("When the body feels like somebody else's business."),
        how=tr("The smallest form counts: face, teeth, a fresh shirt."),
    ),
    "left on time": Skill(
        name=tr("left on time"),
        area=Area.SELF_CARE,
        what=tr("Going home, or closing the laptop, when the day's work is over."),
        when=tr("When the evening has become the spare room of the day."),
        how=tr("Set the hour in the morning and tell one person. What is unfinished gets a line for tomorrow."),
    ),
    "opened the letters": Skill(
        name=tr("opened the letters"),
        area=Area.SELF_CARE,
        what=tr("Post, bills, forms and appointments: looked at, and one of them done."),
        when=tr("When a pile has begun to look back at you."),
        how=tr("Ten minutes, a pen, a drink. Open all of them, sort by date, do the first. The rest has a place now."),
    ),
    "saw the doctor": Skill(
        name=tr("saw the doctor"),
        area=Area.SELF_CARE,
        what=tr("Making the appointment for what hurts, and going."),
        when=tr("When you have explained it away for weeks."),
        how=tr("Call in the morning, say the one thing it is about. Write down two questions and take them along."),
    ),
}

_DOING: Final = {
    "moved first": Skill(
        name=tr("moved first"),
        area=Area.BEHAVIOUR_CHANGE,
        what=tr("Beginning, and letting the wish to come after."),
        when=tr("When you wait for motivation, and it waits for you."),
        how=tr(
            "Choose the first movement, not the task: shoes on, page open. In ten minutes ask again whether to stop."
        ),
    ),
    "swapped it": Skill(
        name=tr("swapped it"),
        area=Area.BEHAVIOUR_CHANGE,
        what=tr("Something else in the place of a habit you want to leave."),
        when=tr("At the hour and the place where it usually happens."),
        how=tr("Same cue, another act that gives a little of the same: hands busy, mouth busy, out of the room."),
    ),
    "planned for the snag": Skill(
        name=tr("planned for the snag"),
        area=Area.BEHAVIOUR_CHANGE,
        what=tr("Deciding beforehand what you do when it gets hard."),
        when=tr("Before the party, the visit, the empty Sunday."),
        how=tr("“If …, then I ….” Written down; the then so small that it works on a bad day."),
    ),
    "waited ten minutes": Skill(
        name=tr("waited ten minutes"),
        area=Area.HABITS,
        what=tr("Putting a habit off, in place of forbidding it."),
        when=tr("When the hand is reaching already."),
        how=tr("Ten minutes by the clock, somewhere else. Then decide anew; you may still do it."),
    ),
    "laid it out ready": Skill(
        name=tr("laid it out ready"),
        area=Area.HABITS,
        what=tr("Making the start of a habit easy the evening before."),
        when=tr("When mornings decide against you."),
        how=tr("Clothes on the chair, the book on the pillow, the pan on the stove. One step fewer is one step."),
    ),
    "emptied my head": Skill(
        name=tr("emptied my head"),
        area=Area.PRODUCTIVITY,
        what=tr("Everything that wants something of you, on one list."),
        when=tr("When you hold ten things in mind and drop them in turn."),
        how=tr(
            "Write until nothing comes. Mark the two that have a date. The list remembers now, so that you need not."
        ),
    ),
    "let something go": Skill(
        name=tr("let something go"),
        area=Area.PRODUCTIVITY,
        what=tr("Taking things off this week's list on purpose."),
        when=tr("When the list is longer than the week."),
        how=tr("Cross one out, hand one over, give one a later date. Tell whoever waits for it."),
    ),
    "one window, no phone": Skill(
        name=tr("one window, no phone"),
        area=Area.PRODUCTIVITY,
        what=tr("A stretch of undivided attention."),
        when=tr("When the day goes by in pieces."),
        how=tr("The phone in another room, one thing open, twenty-five minutes. Then a real break."),
    ),
    "ended the day's work": Skill(
        name=tr("ended the day's work"),
        area=Area.PRODUCTIVITY,
        what=tr("A clear end, so that the evening can begin."),
        when=tr("When work goes on in the head after the hands have stopped."),
        how=tr("Write tomorrow's first step. Close everything. Say aloud that it is enough for today."),
    ),
}

_ORDER: Final = list(Area)

WRITTEN: Final[Mapping[str, Skill]] = {**_CALM, **_OTHERS, **_CARE, **_DOING}
"""The ideas as they are written, in English."""

BY_NAME: Final[Mapping[str, Skill]] = {name: said_in(skill, looked_up) for name, skill in WRITTEN.items()}
"""Each by its English name, which the program knows it by in any language."""

IDEAS: Final[tuple[Skill, ...]] = tuple(sorted(BY_NAME.values(), key=lambda skill: _ORDER.index(skill.area)))
"""By area, in the areas' order."""


def offered(skills: Iterable[Skill]) -> list[Skill]:
    """Return the ideas, and the starter skills, that are not among a person's own (put away ones are), by area."""
    own = {skill.name.casefold() for skill in skills}
    every = sorted({**STARTERS, **BY_NAME}.items(), key=lambda named: _ORDER.index(named[1].area))
    return [skill for name, skill in every if not own & names_of(name)]
