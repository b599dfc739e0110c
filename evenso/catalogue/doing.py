"""The starter skills that change what one does, each by its name in English."""

from __future__ import annotations

from typing import Final

from evenso.language import unsaid as tr  # said in `evenso.catalogue`
from evenso.records import Area, Skill

BEHAVIOUR_CHANGE: Final = {
    "did the opposite": Skill(
        name=tr("did the opposite"),
        area=Area.BEHAVIOUR_CHANGE,
        what=tr("Acting against an urge that does not help you."),
        when=tr("When fear says hide and nothing is dangerous; when gloom says stay in bed."),
        how=tr("Name what the urge wants. Do a small piece of the reverse, all the way, for ten minutes."),
    ),
    "did the avoided thing": Skill(
        name=tr("did the avoided thing"),
        area=Area.BEHAVIOUR_CHANGE,
        what=tr("A step towards what you keep putting off."),
        when=tr("When relief at not doing it has become the habit."),
        how=tr("Make a ladder from easy to hard. Take the lowest step that is still a little uncomfortable."),
    ),
    "planned a good hour": Skill(
        name=tr("planned a good hour"),
        area=Area.BEHAVIOUR_CHANGE,
        what=tr("Something pleasant or meaningful, with a time of its own."),
        when=tr("When days run together, and motivation does not come by itself."),
        how=tr("Write down what, when and where. Go when it is time, whatever the mood says."),
    ),
    "saw the pattern": Skill(
        name=tr("saw the pattern"),
        area=Area.BEHAVIOUR_CHANGE,
        what=tr("Catching something automatic while it is running."),
        when=tr("When you think: this again."),
        how=tr("Note what came before, what you did, what followed. Nothing has to change yet."),
    ),
    "tried it differently": Skill(
        name=tr("tried it differently"),
        area=Area.BEHAVIOUR_CHANGE,
        what=tr("One tiny experiment against an old pattern."),
        when=tr("When you know how it usually ends."),
        how=tr("Change one thing on purpose. Beforehand, write what you expect; afterwards, what happened."),
    ),
}

HABITS: Final = {
    "tied it to a cue": Skill(
        name=tr("tied it to a cue"),
        area=Area.HABITS,
        what=tr("Hooking a new habit on something that happens anyway."),
        when=tr("When you want to start and keep forgetting."),
        how=tr("“After I … I will …”, small enough for a bad day."),
    ),
    "the two-minute version": Skill(
        name=tr("the two-minute version"),
        area=Area.HABITS,
        what=tr("The smallest form of a habit, to keep it alive."),
        when=tr("On days when the whole of it is too much."),
        how=tr("One page, one stretch, one washed plate. Stopping there is allowed."),
    ),
    "made it harder": Skill(
        name=tr("made it harder"),
        area=Area.HABITS,
        what=tr("Putting some distance between you and a habit you want to leave."),
        when=tr("When hands are faster than decisions."),
        how=tr("Log out, move it to another room, leave the card at home. Twenty seconds of effort can be enough."),
    ),
    "began again": Skill(
        name=tr("began again"),
        area=Area.HABITS,
        what=tr("Picking a habit up after a gap, without making up for anything."),
        when=tr("After a missed day, a holiday, an illness."),
        how=tr("Do the next one, in its small version. What is missed stays missed, and that is fine."),
    ),
    "took my medication": Skill(
        name=tr("took my medication"),
        area=Area.HABITS,
        what=tr("As agreed with the person who prescribed it."),
        when=tr("At the usual time, on good days too."),
        how=tr("Keep it beside something you use daily. Questions go to the doctor before anything is changed."),
    ),
}

PRODUCTIVITY: Final = {
    "chose one thing": Skill(
        name=tr("chose one thing"),
        area=Area.PRODUCTIVITY,
        what=tr("Deciding what today is about."),
        when=tr("When everything is urgent and nothing gets started."),
        how=tr("If only one thing gets done, which would ease you most? Do that first, the rest is extra."),
    ),
    "started for 5 minutes": Skill(
        name=tr("started for 5 minutes"),
        area=Area.PRODUCTIVITY,
        what=tr("Beginning without promising to finish."),
        when=tr("When a task has grown large in your head."),
        how=tr("Five minutes on the clock, the first visible step. Afterwards you are free to stop."),
    ),
    "took a real break": Skill(
        name=tr("took a real break"),
        area=Area.PRODUCTIVITY,
        what=tr("Stopping before you are empty."),
        when=tr("After about an hour, and each time you read a line twice."),
        how=tr("Stand up, drink something, look far away. No feed, no news."),
    ),
    "good enough, done": Skill(
        name=tr("good enough, done"),
        area=Area.PRODUCTIVITY,
        what=tr("Letting something go at the level it needs."),
        when=tr("When polishing has become a way not to be judged."),
        how=tr("Write beforehand what “done” means. When it is reached, hand it over."),
    ),
}
