"""The starter catalogue: a few skills of each area, in this program's own words, for the person to change or put away.

Descriptions say what a skill is, when it serves and how it is done; the methods are common knowledge, the wording is
ours. Guided steps with their timing, and the cautions they need, are left to the exercises.
"""

from __future__ import annotations

from typing import Final

from evenso.records import Area, Skill

LONGEST_STARTER_NAME: Final = 24
"""Cells a starter name may take: three columns of them fit on a screen of 80."""

_GROUNDING: Final = (
    Skill(
        name="5-4-3-2-1",
        area=Area.GROUNDING,
        favourite=True,
        what="Coming back to this room through the five senses.",
        when="When thoughts race, or when you feel far away from where you are.",
        how="Eyes open. Name 5 things you see, 4 you feel, 3 you hear, 2 you smell, 1 you taste. Swap any sense.",
    ),
    Skill(
        name="slow breath",
        area=Area.GROUNDING,
        favourite=True,
        what="An even, unhurried breath, a little slower than usual.",
        when="When the body is wound up, or before something hard.",
        how="In for five seconds, out for five, for three minutes. If you get dizzy, breathe as you like and stop.",
    ),
    Skill(
        name="feet on the floor",
        area=Area.GROUNDING,
        what="Noticing what carries you.",
        when="In the middle of a talk, a queue, a meeting; nobody sees it.",
        how="Press both feet down, feel the ground push back, let the shoulders sink. Stay for three breaths.",
    ),
    Skill(
        name="cold water",
        area=Area.GROUNDING,
        what="Cool water on the face, to calm a body in alarm.",
        when="When it is all too much and words do not reach you.",
        how=(
            "A cool cloth or water on eyes and cheeks for about half a minute, not icy. It slows the heart: with heart"
            " trouble, beta-blockers, an eating disorder or a pregnancy, ask a doctor first."
        ),
    ),
    Skill(
        name="named the date",
        area=Area.GROUNDING,
        what="Telling yourself where and when you are.",
        when="When something old feels as if it were happening now.",
        how="Say the date, the place, your age, and one thing that is different today.",
    ),
)

_COMMUNICATION: Final = (
    Skill(
        name="asked for help",
        area=Area.COMMUNICATION,
        favourite=True,
        what="Letting someone know what you need, early.",
        when="When you carry something alone that could be shared.",
        how="Pick one person and one clear request: what, until when, and that no is an answer too.",
    ),
    Skill(
        name="said no",
        area=Area.COMMUNICATION,
        favourite=True,
        what="Declining without a long defence.",
        when="When a yes would cost you rest, money, or your own plans.",
        how="A short sentence, kindly: “No, I can't do that.” Then stop talking. Offering something else is optional.",
    ),
    Skill(
        name="said what I felt",
        area=Area.COMMUNICATION,
        what="Putting a feeling into words, anger included, without attacking.",
        when="When something keeps going round after a conversation.",
        how="What happened, in facts; what it did to you; what you would like from now on.",
    ),
    Skill(
        name="asked, didn't guess",
        area=Area.COMMUNICATION,
        what="Checking what the other person thinks, in place of reading their mind.",
        when="When you are sure what they think and nobody has said it.",
        how="“I noticed … and I am not sure how you meant it. How was it for you?”",
    ),
    Skill(
        name="listened to the end",
        area=Area.COMMUNICATION,
        what="Hearing someone out before answering.",
        when="When a talk gets heated, or when the answer is ready too soon.",
        how="Say back in a few words what you understood, and ask whether that is it.",
    ),
)

_SELF_CARE: Final = (
    Skill(
        name="slept enough",
        area=Area.SELF_CARE,
        favourite=True,
        what="A night that was long enough for you.",
        when="Every night; first of all when everything seems worse than yesterday.",
        how="Much the same bedtime each day, screens away half an hour before, tomorrow's worries on paper.",
    ),
    Skill(
        name="went outside",
        area=Area.SELF_CARE,
        favourite=True,
        what="Daylight and air, however briefly.",
        when="On indoor days, and before deciding how bad the day is.",
        how="Shoes on, ten minutes, no goal. Once round the block counts.",
    ),
    Skill(
        name="ate a proper meal",
        area=Area.SELF_CARE,
        what="Real food, sitting down.",
        when="When hours have gone by, or when you notice that you are shaky or short with people.",
        how="Something simple that you have at home. Put the phone in another room.",
    ),
    Skill(
        name="moved my body",
        area=Area.SELF_CARE,
        what="Any movement that the body thanks you for.",
        when="After sitting long, and when feelings have nowhere to go.",
        how="Walk, stretch, dance to one song. Start smaller than seems worth it.",
    ),
    Skill(
        name="kept a boundary",
        area=Area.SELF_CARE,
        what="Holding on to a limit that you set for your own good.",
        when="When work, family or a screen reaches into the time you kept for yourself.",
        how="Decide beforehand what you do when it is tested, and do just that, without explaining it again.",
    ),
    Skill(
        name="rested on purpose",
        area=Area.SELF_CARE,
        what="A pause that is chosen, before you drop.",
        when="Between two demanding things, and when rest feels undeserved.",
        how="Set a time, lie or sit down, nothing useful. Getting up again is part of it.",
    ),
)

_EMOTION_REGULATION: Final = (
    Skill(
        name="named the feeling",
        area=Area.EMOTION_REGULATION,
        what="Finding the exact word for what is there.",
        when="When it is just “bad” or “fine”.",
        how="Try three words and keep the one that fits. Where in the body is it, how strong from 0 to 10?",
    ),
    Skill(
        name="paused first",
        area=Area.EMOTION_REGULATION,
        what="A gap between feeling and acting.",
        when="When a message wants to be sent at once, or a door slammed.",
        how="Stop, take one step back, look at what is going on, then go on the way you want to have acted.",
    ),
    Skill(
        name="let the wave pass",
        area=Area.EMOTION_REGULATION,
        what="Watching an urge rise and sink without following it.",
        when="When you want to do what you will regret.",
        how="Rate it each minute from 0 to 10 and stay where you are. Most urges fall within the half hour.",
    ),
    Skill(
        name="spoke kindly to myself",
        area=Area.EMOTION_REGULATION,
        what="Answering the harsh voice as you would answer for a friend.",
        when="After a mistake, or when the word “always” turns up.",
        how="Write down what it says. Then what you would tell someone you love in the same place.",
    ),
    Skill(
        name="checked the thought",
        area=Area.EMOTION_REGULATION,
        what="Looking at a thought as a guess that can be tested.",
        when="When your mood drops after something small.",
        how="What speaks for it, what against it, and what would be a fairer way to put it?",
    ),
)

_BEHAVIOUR_CHANGE: Final = (
    Skill(
        name="did the opposite",
        area=Area.BEHAVIOUR_CHANGE,
        what="Acting against an urge that does not help you.",
        when="When fear says hide and nothing is dangerous; when gloom says stay in bed.",
        how="Name what the urge wants. Do a small piece of the reverse, all the way, for ten minutes.",
    ),
    Skill(
        name="did the avoided thing",
        area=Area.BEHAVIOUR_CHANGE,
        what="A step towards what you keep putting off.",
        when="When relief at not doing it has become the habit.",
        how="Make a ladder from easy to hard. Take the lowest step that is still a little uncomfortable.",
    ),
    Skill(
        name="planned a good hour",
        area=Area.BEHAVIOUR_CHANGE,
        what="Something pleasant or meaningful, with a time of its own.",
        when="When days run together, and motivation does not come by itself.",
        how="Write down what, when and where. Go when it is time, whatever the mood says.",
    ),
    Skill(
        name="saw the pattern",
        area=Area.BEHAVIOUR_CHANGE,
        what="Catching something automatic while it is running.",
        when="When you think: this again.",
        how="Note what came before, what you did, what followed. Nothing has to change yet.",
    ),
    Skill(
        name="tried it differently",
        area=Area.BEHAVIOUR_CHANGE,
        what="One tiny experiment against an old pattern.",
        when="When you know how it usually ends.",
        how="Change one thing on purpose. Beforehand, write what you expect; afterwards, what happened.",
    ),
)

_HABITS: Final = (
    Skill(
        name="tied it to a cue",
        area=Area.HABITS,
        what="Hooking a new habit on something that happens anyway.",
        when="When you want to start and keep forgetting.",
        how="“After I … I will …”, small enough for a bad day.",
    ),
    Skill(
        name="the two-minute version",
        area=Area.HABITS,
        what="The smallest form of a habit, to keep it alive.",
        when="On days when the whole of it is too much.",
        how="One page, one stretch, one washed plate. Stopping there is allowed.",
    ),
    Skill(
        name="made it harder",
        area=Area.HABITS,
        what="Putting some distance between you and a habit you want to leave.",
        when="When hands are faster than decisions.",
        how="Log out, move it to another room, leave the card at home. Twenty seconds of effort can be enough.",
    ),
    Skill(
        name="began again",
        area=Area.HABITS,
        what="Picking a habit up after a gap, without making up for anything.",
        when="After a missed day, a holiday, an illness.",
        how="Do the next one, in its small version. What is missed stays missed, and that is fine.",
    ),
    Skill(
        name="took my medication",
        area=Area.HABITS,
        what="As agreed with the person who prescribed it.",
        when="At the usual time, on good days too.",
        how="Keep it beside something you use daily. Questions go to the doctor before anything is changed.",
    ),
)

_PRODUCTIVITY: Final = (
    Skill(
        name="chose one thing",
        area=Area.PRODUCTIVITY,
        what="Deciding what today is about.",
        when="When everything is urgent and nothing gets started.",
        how="If only one thing gets done, which would ease you most? Do that first, the rest is extra.",
    ),
    Skill(
        name="started for 5 minutes",
        area=Area.PRODUCTIVITY,
        what="Beginning without promising to finish.",
        when="When a task has grown large in your head.",
        how="Five minutes on the clock, the first visible step. Afterwards you are free to stop.",
    ),
    Skill(
        name="took a real break",
        area=Area.PRODUCTIVITY,
        what="Stopping before you are empty.",
        when="After about an hour, and each time you read a line twice.",
        how="Stand up, drink something, look far away. No feed, no news.",
    ),
    Skill(
        name="good enough, done",
        area=Area.PRODUCTIVITY,
        what="Letting something go at the level it needs.",
        when="When polishing has become a way not to be judged.",
        how="Write beforehand what “done” means. When it is reached, hand it over.",
    ),
)

STARTER_SKILLS: Final[tuple[Skill, ...]] = (
    *_GROUNDING,
    *_COMMUNICATION,
    *_SELF_CARE,
    *_EMOTION_REGULATION,
    *_BEHAVIOUR_CHANGE,
    *_HABITS,
    *_PRODUCTIVITY,
)
"""What a new journal starts with, by area; the favourites are those that Today shows first."""
