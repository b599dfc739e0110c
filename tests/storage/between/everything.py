"""One of everything that is kept of the work between sessions, invented."""

from __future__ import annotations

from datetime import date

from evenso.card.records import CardValue, Target, TargetKind, TargetVersion
from evenso.daily.away import Away
from evenso.daily.templates import Template
from evenso.goals.records import (
    Goal,
    GoalRating,
    GoalStep,
    GoalVersion,
    LifeArea,
    Measure,
    Repeat,
    RepeatMark,
)
from evenso.links import Link, Ref, Thing
from evenso.patterns.records import BlindSpot, Noticing, Pattern
from evenso.records import Note, NoteForm
from evenso.recovery.trials.records import Trial
from evenso.reviews.records import Review, ReviewAnswer
from evenso.scores.presets import PRESETS
from evenso.scores.records import Better, Questionnaire, Score
from evenso.sessions.records import Agreed, RaiseNext, Series, Session, SessionState, Therapist, Topic
from evenso.support.records import Contact, PlanLine, PlanPart
from storage.journal import Journal
from tests.storage.entries import moment

DAY = date(2026, 11, 20)


def keep_one_of_everything(journal: Journal) -> None:
    """Save one of each kind, linked as a person would: entry → pattern → goal."""
    entry = journal.add(
        Note(
            at=moment(),
            day=DAY,
            form=NoteForm.THOUGHT,
            parts=(("situation", "a call I did not make"), ("thought", "they will be annoyed")),
            private=True,
        )
    )
    journal.change(Note(at=moment(), day=DAY, id=entry.id, form=NoteForm.THOUGHT, parts=(("thought", "they may be"),)))
    pattern = journal.add_pattern(
        Pattern(name="I guess what they think", spot=BlindSpot.MIND_READING, costs="calls", experiment="ask once"),
        roots=(Ref(Thing.ENTRY, entry.id),),
    )
    journal.add_noticing(Noticing(at=moment(), day=DAY, pattern_id=pattern.id, note="at the phone", entry_id=entry.id))
    goal = journal.add_goal(
        Goal(
            versions=(
                GoalVersion(day=DAY, title="call the dentist myself", value="looking after me", first_step="dial"),
            ),
            area=LifeArea.SELF,
            steps=(GoalStep(goal_id="", text="find the number"), GoalStep(goal_id="", text="dial")),
            repeats=(
                Repeat(
                    goal_id="",
                    text="one call",
                    since=DAY,
                    times=3,
                    skill_id=journal.find_skill("asked for help").id,
                ),
            ),
        ),
        roots=(Ref(Thing.PATTERN, pattern.id),),
    )
    journal.revise_goal(
        goal.id,
        GoalVersion(
            day=DAY,
            title="call when I need something",
            reason="it is more than the dentist",
            target=date(2027, 3, 1),
            measure=Measure.ATTAINMENT,
            levels=("", "", "once a month", "", "whenever"),
            weight=2,
        ),
    )
    journal.rate_goal(GoalRating(at=moment(), day=DAY, goal_id=goal.id, value=-1, measure=Measure.ATTAINMENT))
    repeat = journal.goal(goal.id).repeats[0]
    journal.add_repeat_mark(RepeatMark(at=moment(), day=DAY, repeat_id=repeat.id))
    sadness = journal.add_card_target(
        Target(kind=TargetKind.FEELING, versions=(TargetVersion(day=DAY, name="sadness", meaning="5 is in bed"),))
    )
    journal.save_card_value(CardValue(target_id=sadness.id, day=DAY, peak=0))
    urge = journal.add_card_target(Target(kind=TargetKind.URGE, versions=(TargetVersion(day=DAY, name="to cancel"),)))
    journal.save_card_value(CardValue(target_id=urge.id, day=DAY, peak=4, acted=False))
    journal.save_plan([PlanLine(part=PlanPart.ALONE, text="tea, a blanket"), PlanLine(part=PlanPart.ASK, text="Ana")])
    journal.add_contact(Contact(name="Ana", reach="0123", note="evenings"))
    journal.start_trial(Trial(skill_id=journal.find_skill("moved my body").id, start=DAY, coins="10110010110100"))
    journal.add_link(Link(root=Ref(Thing.GOAL, goal.id), grown=Ref(Thing.SKILL, journal.find_skill("slow breath").id)))
    keep_sessions(journal, goal.id, entry.id)
    total = Score(at=moment(), day=DAY, questionnaire_id="", value=16, note="a hard fortnight")
    journal.add_score(PRESETS[0], total)
    own = journal.add_questionnaire(Questionnaire(name="sleep log", low=0, high=10.5, better=Better.HIGHER, sem=1.25))
    journal.add_score(own, Score(at=moment(), day=DAY, questionnaire_id="", value=7.5))
    answers = (ReviewAnswer(part="noticed", text="I cancel first", about=Ref(Thing.PATTERN, pattern.id)),)
    journal.save_review(Review(at=moment(), day=DAY, week=date(2026, 11, 16), answers=answers, step=6))
    keep_habits(journal)


def keep_habits(journal: Journal) -> None:
    """A template with a skill and a tracker, days away that are over, and some without an end."""
    asked = tuple(one.id for one in journal.trackers())[:1]
    breath = journal.find_skill("slow breath").id
    journal.add_template(
        Template(name="bad night", feelings=("tired",), note="woke at four", skills=(breath,), trackers=asked)
    )
    journal.say_away(Away(since=date(2026, 10, 1), until=date(2026, 10, 9)))
    journal.say_away(Away(since=date(2026, 12, 1)))


def keep_sessions(journal: Journal, goal_id: str, entry_id: str) -> None:
    """A therapist, weekly sessions, one of them moved and held with a note, topics, an agreed practice."""
    therapist = journal.change_therapist(Therapist(label="my therapist", since=date(2026, 9, 1)))
    series = journal.add_session_series(
        Series(rule="FREQ=WEEKLY;BYDAY=WE", since=date(2026, 11, 4), time="18:30", therapist_id=therapist.id)
    )
    held = Session(
        day=date(2026, 11, 19),
        time="17:00",
        place=date(2026, 11, 18),
        series_id=series.id,
        therapist_id=therapist.id,
        state=SessionState.HELD,
        topics=(Topic(text="the call I did not make", about=Ref(Thing.ENTRY, entry_id)), Topic(text="sleep")),
        question="is it normal to dread it?",
        bothered="I felt hurried",
        heard=8,
        useful=0,
        missing="how tired I was",
        raise_next=RaiseNext.NOT_YET,
    )
    note = Note(at=moment(), day=DAY, text="We spoke about calls.", form=NoteForm.SESSION)
    saved, _ = journal.note_session(held, note)
    saved = journal.agree(saved, Agreed(text="bring the letter"))
    journal.agree(saved, Agreed(text="one call"), Repeat(goal_id=goal_id, text="one call a day", since=DAY, times=7))
