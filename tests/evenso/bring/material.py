"""Material with a word of its own in every field that a person fills, so that it can be looked for on any page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from evenso.annotations.markers import LifeMarker, MarkerKind
from evenso.bring.choice import Choice, Section
from evenso.bring.therapy import therapy_of
from evenso.card.records import CardValue, Target, TargetKind, TargetVersion
from evenso.goals.records import Goal, GoalState, GoalStep, GoalVersion, Repeat, RepeatMark
from evenso.records import AnyEntry, Area, Moment, Skill
from evenso.recovery.findings import SetbackStatus
from evenso.scores.courses import Course, course_of
from evenso.scores.records import Better, Questionnaire, Score
from evenso.sessions.calendar import Diary
from evenso.sessions.records import Agreed, Series, Session, SessionState, Therapist, Topic
from evenso.summary import Material, Summary, summarise
from evenso.support.records import Contact, PlanLine, PlanPart
from evenso.wording.sessions.saying import AGREED_HOME
from tests.evenso.charts.fictional import setback_of
from tests.evenso.week.diary import MONDAY, SUNDAY, check_in, moods, moods_of, note, practice, usual_period

START, END = usual_period(SUNDAY)
STEADY = (6, 7, 6, 5, 6, 7, 6)

WORDS = {
    Section.TOPICS: ("qtopic", "qquestion"),
    Section.THERAPY: ("qtherapist", "06:35"),
    Section.MARKERS: ("qmarker",),
    Section.SETBACKS: ("qsetbackname", "qledup", "qhelped"),
    Section.PRACTICE: ("qskill",),
    Section.RIGHT_AFTER: ("qskill",),
    Section.GOALS: ("qgoal", "qstep"),
    Section.SCORES: ("qscore",),
    Section.AGREED: ("qagreed",),
    Section.NOTES: ("qnote", "qtag"),
    Section.URGES: ("qurge",),
    Section.PLAN: ("qplan", "qperson", "qreach", "qabout"),
}
"""The words that each section may bring onto the page, and no other may."""

NEVER = (
    "qscorenote",
    "qprivate",
    "qsecret",
    "qcheckin",
    "qfeeling",
    "qunmarked",
    "qpracticenote",
    "qhotline",
    "qfeltrow",
    "qwhat",
    "qscorenote",
    "qlatertherapist",
    "qsessiontopic",
    "qbothered",
)
"""Words that no section brings: private entries, entries nobody chose, and what nobody ticks here."""

PRIVATE = "pr4v"
MARKED = "no7e"
"""Ids of a private entry and of the one that is marked for the session."""


def material(words: dict[str, str] | None = None) -> Material:
    """Everything a journal can hold; `words` says what stands in a field instead of its own word."""
    said = words or {}

    def w(word: str) -> str:
        return said.get(word, said.get("*", word))

    skill = Skill(id="sk1l", name=w("qskill")[:60], area=Area.GROUNDING, what=w("qwhat"))
    entries: list[AnyEntry] = [
        check_in(MONDAY, 7, 9, w("qcheckin"), w("qfeeling")),
        note(SUNDAY, w("qunmarked")),
        replace(note(SUNDAY, w("qnote"), tags=(w("qtag"),), for_session=True), id=MARKED),
        replace(note(SUNDAY, w("qprivate"), for_session=True), private=True, id=PRIVATE),
    ]
    entries += [
        replace(practice(MONDAY - timedelta(days=n), skill, rated=(8, 5)), note=w("qpracticenote")) for n in range(6)
    ]
    secret = Skill(id="sk2l", name=w("qsecret")[:60], area=Area.HABITS)
    entries += [replace(practice(MONDAY, secret, rated=(8, 5)), private=True) for _ in range(6)]
    history = {
        item.day: item for item in moods(SUNDAY - timedelta(days=200), [*STEADY * 12, *[2.0] * 20, *STEADY * 14])
    }
    history |= {item.day: item for item in moods_of(entries)}
    dip = setback_of(START + timedelta(days=5), START + timedelta(days=10), date(2026, 9, 20), date(2026, 9, 20))
    dip = replace(
        dip, name=w("qsetbackname")[:60], led_up=w("qledup"), helped=w("qhelped"), status=SetbackStatus.CONFIRMED
    )
    version = GoalVersion(day=START, title=w("qgoal")[:120], target=date(2027, 3, 1))
    often = Repeat(goal_id="go1l", text=w("qgoaloften"), since=START, times=3, id="re2l")
    goal = Goal(versions=(version,), steps=(GoalStep(goal_id="go1l", text=w("qstep")),), repeats=(often,), id="go1l")
    # agreed in sessions: a step hung on a goal, and a practice that hangs on none
    step = GoalStep(goal_id="go4l", text="qagreedstep", id="st1l")
    other = Goal(versions=(GoalVersion(day=START, title="qgoal"),), steps=(step,), id="go4l")
    practised = Repeat(goal_id="go3l", text="qagreedoften", since=START, times=7, id="re1l")
    home = Goal(versions=(GoalVersion(day=START, title=AGREED_HOME),), repeats=(practised,), id="go3l")
    urge = Target(kind=TargetKind.URGE, versions=(TargetVersion(day=START, name=w("qurge")[:24]),), id="ur1e")
    felt = Target(kind=TargetKind.FEELING, versions=(TargetVersion(day=START, name=w("qfeltrow")[:24]),), id="fe1t")
    return Material(
        history=list(history.values()),
        entries=entries,
        skills=[skill, secret],
        setbacks=(dip,),
        goals=[goal, other, home, replace(goal, id="go2l", state=GoalState.LET_GO, state_since=date(2020, 1, 1))],
        marks=[RepeatMark(at=note(MONDAY, "x").at, day=MONDAY, repeat_id=one) for one in ("re1l", "re1l", "re2l")],
        markers=[LifeMarker(day=MONDAY, kind=MarkerKind.OTHER, name=w("qmarker")[:60])],
        sessions=[MONDAY],
        card=([urge, felt], [CardValue(target_id=one, day=MONDAY, peak=4) for one in ("ur1e", "fe1t")]),
        plan=[PlanLine(part=PlanPart.ALONE, text=w("qplan"))],
        contacts=[
            Contact(name=w("qperson")[:60], reach=w("qreach"), note=w("qabout")),
            Contact(name=w("qhotline")[:60], country="IE", reach="116 123"),
        ],
        topics=[w("qtopic")],
        question=w("qquestion"),
        scores=[totals(w("qscore")[:40])],
        agreed=[w("qagreed")],
        agreements=[
            Agreed(text="qagreedstep", goal_id="go1l", step_id="st1l"),
            Agreed(text="qagreedoften", goal_id="go3l", repeat_id="re1l"),
        ],
        therapy=therapy_of(diary(w("qtherapist")), SUNDAY),
    )


def diary(label: str) -> Diary:
    """A therapist with whom sessions were held and repeated, and one with whom it begins after the summary is made."""
    held = Session(
        day=MONDAY,
        state=SessionState.HELD,
        therapist_id="th1r",
        topics=(Topic(text="qsessiontopic"),),
        bothered="qbothered",
        id="se1s",
    )
    return Diary(
        sessions=(held,),
        series=(Series(rule="FREQ=WEEKLY;BYDAY=MO", since=START, time="06:35", therapist_id="th1r", id="sr1s"),),
        therapists=(
            Therapist(label=label[:60], since=START, id="th1r"),
            Therapist(label="qlatertherapist", since=SUNDAY + timedelta(days=9), id="th2r"),
        ),
    )


def totals(name: str) -> Course:
    """A questionnaire of one's own with two totals of the week, and a line that stays at home."""
    asked = Questionnaire(name=name, low=0, high=40, better=Better.LOWER, reliable=5, id="qu5t")
    at = {day: Moment.of(datetime.combine(day, time(12), tzinfo=UTC)) for day in (MONDAY, SUNDAY)}
    made = [
        Score(at=at[day], day=day, questionnaire_id="qu5t", value=value, note="qscorenote")
        for day, value in ((MONDAY, 30), (SUNDAY, 12))
    ]
    return course_of(asked, made)


def summary_of(choice: Choice, words: dict[str, str] | None = None, name: str = "") -> Summary:
    """Summarise the material as it was ticked."""
    return summarise(START, END, material(words), made_on=SUNDAY, choice=choice, name=name)
