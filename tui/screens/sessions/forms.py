"""What is asked about a session: what was said, what was agreed, how it was, whether it took place, with whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from evenso.cells import shorten
from evenso.goals.reading import read_often
from evenso.goals.records import Goal, GoalStep, GoalVersion, Repeat
from evenso.journal.melding import meld_words
from evenso.language import later, tr
from evenso.records import InvalidRecord, Moment
from evenso.sessions.agreements import Made, is_home, with_line
from evenso.sessions.calendar import held_by, is_to_come
from evenso.sessions.reading import read_date
from evenso.sessions.records import AFTER, Agreed, RaiseNext, Session, SessionState, Therapist
from evenso.text import one_line
from evenso.wording.dates import say_day
from evenso.wording.sessions import agreed, saying
from evenso.wording.sessions.ahead import say_to_come
from tui.dialogs.forms import Field, Form, RefusedField, number_in
from tui.intents import Intent
from tui.screens.sessions.intents import Agree, Answer, BeginWith, NoteSession, SaveSession
from tui.screens.sessions.model import slot_of

LINE: Final = tr("just a line")
PRACTICE: Final = tr("a practice, again and again")
STEP: Final = tr("a small step, once")
OWN_GOAL: Final = tr("no goal")
NO_ANSWER: Final = "–"
_GOAL_WIDTH: Final = 44


def wall_of(now: datetime) -> datetime:
    """Return the time on the wall."""
    return Moment.of(now).local


def note_form(session: Session, today: date, now: datetime) -> Form:
    """Ask what was said; it becomes an entry of the journal, which search finds."""
    slot = f"sessions.note.{slot_of(session)}"

    def finish(words: Mapping[str, str]) -> Intent:
        return NoteSession(session, words["text"], now, lambda one: held_by(one, wall_of(now)), slot)

    title = tr("What was said, session of {when}", when=saying.say_when(session, today))
    return Form(title, slot, (), finish, text="", day=session.day)


def agreed_form(session: Session, goals: Sequence[Goal], today: date, now: datetime) -> Form:
    """Ask what was agreed and what becomes of it."""
    goals = [goal for goal in goals if not is_home(goal)]
    names = [shorten(one_line(goal.title), _GOAL_WIDTH) for goal in goals]
    named = dict(zip(_apart(names), goals, strict=True))
    fields = (
        Field("what", tr("Agreed"), "", tr("in a few words: say no once a day")),
        Field("becomes", tr("It is"), LINE, choices=(LINE, STEP, PRACTICE)),
        Field("goal", tr("Part of"), OWN_GOAL, choices=(OWN_GOAL, *named)),
        Field("often", tr("How often"), "", tr("3 times a week; empty: every day"), only=("becomes", PRACTICE)),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        line = Agreed(text=words["what"])
        if words["becomes"] == LINE:
            return Agree(session, line, None, "", wall_of(now))
        goal = named.get(words["goal"])
        if words["becomes"] == STEP:
            return Agree(session, line, _as_step(line, goal, today), saying.A_STEP, wall_of(now))
        return Agree(session, line, _as_practice(line, goal, words["often"], today), saying.A_PRACTICE, wall_of(now))

    title = tr("What was agreed, session of {when}", when=saying.say_when(session, today))
    return Form(title, f"sessions.agreed.{slot_of(session)}", fields, finish, first="what")


def line_form(lines: Sequence[Made], today: date, chosen: Session | None = None) -> Form:
    """Ask what became of a line that was agreed: done or let go, said otherwise, open again, or never agreed.

    It begins with a line of the chosen session, and names the day of each where there are several sessions.
    """
    days = [say_day(one.session.day, today) if _of_several(lines) else "" for one in lines]
    names = _apart([_with_day(agreed.say_line(one.line, today), day) for one, day in zip(lines, days, strict=True)])
    named = dict(zip(names, lines, strict=True))
    own = (name for name, one in named.items() if chosen is not None and one.session.key == chosen.key)
    becomes = (agreed.OVER, agreed.OTHERWISE, agreed.STILL_OPEN, agreed.A_SLIP)

    def finish(words: Mapping[str, str]) -> Intent:
        made = named.get(words["which"])
        if made is None:  # chosen in a draft before it ended or got other words
            raise RefusedField(tr("This line is no longer there; choose another."), "which")
        new = _became(made.line, words, today)
        return SaveSession(
            made.session,
            later("change of what was agreed in the session on"),
            lambda one: with_line(one, made.line, new),
            lambda _: agreed.say_became(made.line, new),
        )

    fields = (
        Field("which", tr("Agreed"), next(own, names[0]), choices=tuple(named)),
        Field("becomes", tr("It is"), becomes[0], choices=becomes),
        Field(
            "said",
            tr("The words"),
            lines[0].line.text if len(lines) == 1 else "",
            tr("what was agreed, in the words it shall have"),
            only=("becomes", agreed.OTHERWISE),
        ),
    )
    slot = "sessions.ended" + (f".{slot_of(chosen)}" if chosen is not None else "")
    return Form(tr("What became of what was agreed"), slot, fields, finish)


def _of_several(lines: Sequence[Made]) -> bool:
    return len({one.session.key for one in lines}) > 1


def _with_day(said: str, day: str) -> str:
    """Name a line with the day of its session, which stays where the words are shortened."""
    return f"{shorten(said, _GOAL_WIDTH - len(day) - 3)} · {day}" if day else shorten(said, _GOAL_WIDTH)


def _became(line: Agreed, words: Mapping[str, str], today: date) -> Agreed | None:
    match words["becomes"]:
        case agreed.A_SLIP:
            return None
        case agreed.OTHERWISE:
            try:
                return replace(line, text=words["said"])
            except InvalidRecord as problem:
                raise RefusedField(str(problem), "said") from None
        case agreed.STILL_OPEN:
            return replace(line, ended=None)
        case _:
            return replace(line, ended=line.ended or today)


def _apart(names: Sequence[str]) -> list[str]:
    """Number goals that are called the same, so that each can be chosen."""
    seen: dict[str, int] = {}
    found = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 and name != OWN_GOAL else f"{name} ({seen[name]})")
    return found


def _as_step(line: Agreed, goal: Goal | None, today: date) -> Goal | GoalStep:
    step = GoalStep(goal_id=goal.id if goal is not None else "", text=line.text)
    own = Goal(versions=(GoalVersion(day=today, title=saying.AGREED_HOME),), steps=(step,))
    return step if goal is not None else own


def _as_practice(line: Agreed, goal: Goal | None, words: str, today: date) -> Goal | Repeat:
    try:
        often = read_often(words.strip() or "every day", today)
    except InvalidRecord as problem:
        raise RefusedField(str(problem), "often") from None
    repeat = Repeat(
        goal_id=goal.id if goal is not None else "",
        text=line.text,
        since=today,
        rule=often.rule,
        times=often.times,
        until=often.until,
    )
    own = Goal(versions=(GoalVersion(day=today, title=saying.AGREED_HOME),), repeats=(repeat,))
    return repeat if goal is not None else own


def after_form(session: Session, today: date, now: datetime) -> Form:
    """Ask the questions of `science.md` 12: each may stay empty, nothing is added up."""
    labels = {
        "heard": tr("Heard"),
        "matters": tr("What matters"),
        "suits": tr("The way we work"),
        "useful": tr("Something to use"),
    }
    fields = (
        *(
            Field(
                name,
                labels[name],
                _said(getattr(session, name)),
                tr("0 to 10, or nothing: {question}", question=saying.QUESTIONS[name]),
            )
            for name in AFTER
        ),
        Field("raise", saying.RAISE_QUESTION, _raising(session.raise_next), choices=tuple(_RAISE)),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        answers = {name: number_in(name, words, saying.QUESTIONS[name]) for name in AFTER}
        for name, value in answers.items():
            if value is not None and value > 10:
                said = tr("“{line}” is a number from 0 to 10; leave it empty when there is none.", line=labels[name])
                raise RefusedField(said, name)

        def made(one: Session) -> Session:
            given = {**answers, "raise_next": _RAISE[words["raise"]]}
            new = {name: value for name, value in given.items() if value != getattr(session, name)}
            missing = meld_words(session.missing, words["text"], one.missing)
            return held_by(replace(one, missing=missing, **new), wall_of(now))  # type: ignore[arg-type]  # fields by name

        return Answer(session, made, today)

    title = tr("How it was, session of {when}", when=saying.say_when(session, today))
    slot = f"sessions.after.{slot_of(session)}"
    return Form(title, slot, fields, finish, session.missing, session.day, "heard", saying.MISSING_QUESTION)


_RAISE: Final[dict[str, RaiseNext | None]] = {
    NO_ANSWER: None,
    tr("yes"): RaiseNext.YES,
    tr("no"): RaiseNext.NO,
    tr("not yet"): RaiseNext.NOT_YET,
}


def _raising(value: RaiseNext | None) -> str:
    return next(word for word, one in _RAISE.items() if one is value)


def _said(value: int | None) -> str:
    return "" if value is None else str(value)


def state_form(session: Session, today: date) -> Form:
    """Ask whether a session took place; of one to come only what can be said of it already."""
    possible = _AHEAD if is_to_come(session, today) else _STATES
    words = {saying.STATES[state]: state for state in possible}
    now = saying.STATES[session.state if session.state is not SessionState.PLANNED else SessionState.CANCELLED]

    def finish(given: Mapping[str, str]) -> Intent:
        state = words.get(given["state"])
        if state is None:  # chosen in a draft before the session was moved
            raise RefusedField(say_to_come(session, today), "state")
        return SaveSession(
            session,
            saying.LABELS[state],
            lambda one: replace(one, state=state),
            lambda one: saying.say_changed(one, today),
        )

    fields = (Field("state", tr("What became of it"), now, choices=tuple(words)),)
    return Form(
        tr("Session of {when}", when=saying.say_when(session, today)),
        f"sessions.state.{slot_of(session)}",
        fields,
        finish,
    )


_STATES: Final = (SessionState.CANCELLED, SessionState.MISSED, SessionState.HELD, SessionState.PLANNED)
_AHEAD: Final = (SessionState.CANCELLED, SessionState.PLANNED)


def therapist_form(current: Therapist | None, today: date) -> Form:
    """Ask with whom one begins; a label of one's own is enough."""
    fields = (
        Field("label", tr("Called"), "", tr("a label of your own; it need not be a name")),
        Field("since", tr("From"), "", tr("empty: today; or 2026-12-01, next monday")),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        try:
            since = read_date(words["since"] or "today", today).day
        except InvalidRecord as problem:
            raise RefusedField(str(problem), "since") from None
        return BeginWith(Therapist(label=words["label"], since=since), today)

    title = tr("A therapist")
    if current is not None:
        title = tr("A therapist, after {label}", label=one_line(current.label))
    return Form(title, "sessions.therapist", fields, finish, first="label", new=True)


def bothered_form(session: Session, today: date) -> Form:
    """Ask what bothered the person about therapy: for themselves first, to be said when they choose."""
    slot = f"sessions.bothered.{slot_of(session)}"

    def finish(words: Mapping[str, str]) -> Intent:
        return SaveSession(
            session,
            later("preparation of the session on"),
            lambda one: replace(one, bothered=meld_words(session.bothered, words["text"], one.bothered)),
            lambda one: saying.say_kept(saying.BOTHERED, one, today),
        )

    return Form(saying.BOTHERED_LONG, slot, (), finish, text=session.bothered, day=session.day)
