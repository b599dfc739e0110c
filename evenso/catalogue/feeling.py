"""The starter skills that calm, connect, care and help with feelings, each by its name in English."""

from __future__ import annotations

from typing import Final

from evenso.language import unsaid as tr  # said in `evenso.catalogue`
from evenso.records import Area, Skill

GROUNDING: Final = {
    "5-4-3-2-1": Skill(
        name=tr("5-4-3-2-1"),
        area=Area.GROUNDING,
        favourite=True,
        what=tr("Coming back to this room through the five senses."),
        when=tr("When thoughts race, or when you feel far away from where you are."),
        how=tr("Eyes open. Name 5 things you see, 4 you feel, 3 you hear, 2 you smell, 1 you taste. Swap any sense."),
    ),
    "slow breath": Skill(
        name=tr("slow breath"),
        area=Area.GROUNDING,
        favourite=True,
        what=tr("An even, unhurried breath, a little slower than usual."),
        when=tr("When the body is wound up, or before something hard."),
        how=tr(
            "In for five seconds, out for five, for three minutes. Dizzy or anxious? Breathe as you normally do, and"
            " stop."
        ),
    ),
    "feet on the floor": Skill(
        name=tr("feet on the floor"),
        area=Area.GROUNDING,
        what=tr("Noticing what carries you."),
        when=tr("In the middle of a talk, a queue, a meeting; nobody sees it."),
        how=tr("Press both feet down, feel the ground push back, let the shoulders sink. Stay for three breaths."),
    ),
    "cold water": Skill(
        name=tr("cold water"),
        area=Area.GROUNDING,
        what=tr("Cool water on the face, to calm a body in alarm."),
        when=tr("When it is all too much and words do not reach you."),
        how=tr(
            "A cool cloth or water on eyes and cheeks for about half a minute, not icy. It slows the heart: "
            "with heart trouble, beta-blockers, an eating disorder or a pregnancy, ask a doctor first."
        ),
    ),
    "named the date": Skill(
        name=tr("named the date"),
        area=Area.GROUNDING,
        what=tr("Telling yourself where and when you are."),
        when=tr("When something old feels as if it were happening now."),
        how=tr("Say the date, the place, your age, and one thing that is different today."),
    ),
}

COMMUNICATION: Final = {
    "asked for help": Skill(
        name=tr("asked for help"),
        area=Area.COMMUNICATION,
        favourite=True,
        what=tr("Letting someone know what you need, early."),
        when=tr("When you carry something alone that could be shared."),
        how=tr("Pick one person and one clear request: what, until when, and that no is an answer too."),
    ),
    "said no": Skill(
        name=tr("said no"),
        area=Area.COMMUNICATION,
        favourite=True,
        what=tr("Declining without a long defence."),
        when=tr("When a yes would cost you rest, money, or your own plans."),
        how=tr(
            "A short sentence, kindly: “No, I can't do that.” Then stop talking. Offering something else is optional."
        ),
    ),
    "said what I felt": Skill(
        name=tr("said what I felt"),
        area=Area.COMMUNICATION,
        what=tr("Putting a feeling into words, anger included, without attacking."),
        when=tr("When something keeps going round after a conversation."),
        how=tr("What happened, in facts; what it did to you; what you would like from now on."),
    ),
    "asked, didn't guess": Skill(
        name=tr("asked, didn't guess"),
        area=Area.COMMUNICATION,
        what=tr("Checking what the other person thinks, in place of reading their mind."),
        when=tr("When you are sure what they think and nobody has said it."),
        how=tr("“I noticed … and I am not sure how you meant it. How was it for you?”"),
    ),
    "listened to the end": Skill(
        name=tr("listened to the end"),
        area=Area.COMMUNICATION,
        what=tr("Hearing someone out before answering."),
        when=tr("When a talk gets heated, or when the answer is ready too soon."),
        how=tr("Say back in a few words what you understood, and ask whether that is it."),
    ),
}

SELF_CARE: Final = {
    "slept enough": Skill(
        name=tr("slept enough"),
        area=Area.SELF_CARE,
        favourite=True,
        what=tr("A night that was long enough for you."),
        when=tr("Every night; first of all when everything seems worse than yesterday."),
        how=tr("Much the same bedtime each day, screens away half an hour before, tomorrow's worries on paper."),
    ),
    "went outside": Skill(
        name=tr("went outside"),
        area=Area.SELF_CARE,
        favourite=True,
        what=tr("Daylight and air, however briefly."),
        when=tr("On indoor days, and before deciding how bad the day is."),
        how=tr("Shoes on, ten minutes, no goal. Once round the block counts."),
    ),
    "ate a proper meal": Skill(
        name=tr("ate a proper meal"),
        area=Area.SELF_CARE,
        what=tr("Real food, sitting down."),
        when=tr("When hours have gone by, or when you notice that you are shaky or short with people."),
        how=tr("Something simple that you have at home. Put the phone in another room."),
    ),
    "moved my body": Skill(
        name=tr("moved my body"),
        area=Area.SELF_CARE,
        what=tr("Any movement that the body thanks you for."),
        when=tr("After sitting long, and when feelings have nowhere to go."),
        how=tr("Walk, stretch, dance to one song. Start smaller than seems worth it."),
    ),
    "kept a boundary": Skill(
        name=tr("kept a boundary"),
        area=Area.SELF_CARE,
        what=tr("Holding on to a limit that you set for your own good."),
        when=tr("When work, family or a screen reaches into the time you kept for yourself."),
        how=tr("Decide beforehand what you do when it is tested, and do just that, without explaining it again."),
    ),
    "rested on purpose": Skill(
        name=tr("rested on purpose"),
        area=Area.SELF_CARE,
        what=tr("A pause that is chosen, before you drop."),
        when=tr("Between two demanding things, and when rest feels undeserved."),
        how=tr("Set a time, lie or sit down, nothing useful. Getting up again is part of it."),
    ),
}

EMOTION_REGULATION: Final = {
    "named the feeling": Skill(
        name=tr("named the feeling"),
        area=Area.EMOTION_REGULATION,
        what=tr("Finding the exact word for what is there."),
        when=tr("When it is just “bad” or “fine”."),
        how=tr("Try three words and keep the one that fits. Where in the body is it, how strong from 0 to 10?"),
    ),
    "paused first": Skill(
        name=tr("paused first"),
        area=Area.EMOTION_REGULATION,
        what=tr("A gap between feeling and acting."),
        when=tr("When a message wants to be sent at once, or a door slammed."),
        how=tr("Stop, take one step back, look at what is going on, then go on the way you want to have acted."),
    ),
    "let the wave pass": Skill(
        name=tr("let the wave pass"),
        area=Area.EMOTION_REGULATION,
        what=tr("Watching an urge rise and sink without following it."),
        when=tr("When you want to do what you will regret."),
        how=tr("Rate it each minute from 0 to 10 and stay where you are. Most urges fall within the half hour."),
    ),
    "spoke kindly to myself": Skill(
        name=tr("spoke kindly to myself"),
        area=Area.EMOTION_REGULATION,
        what=tr("Answering the harsh voice as you would answer for a friend."),
        when=tr("After a mistake, or when the word “always” turns up."),
        how=tr("Write down what it says. Then what you would tell someone you love in the same place."),
    ),
    "checked the thought": Skill(
        name=tr("checked the thought"),
        area=Area.EMOTION_REGULATION,
        what=tr("Looking at a thought as a guess that can be tested."),
        when=tr("When your mood drops after something small."),
        how=tr("What speaks for it, what against it, and what would be a fairer way to put it?"),
    ),
}
