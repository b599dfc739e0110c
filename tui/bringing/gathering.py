"""Reads from a journal what a summary is made from: the same for the page on the screen and for the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from evenso.bring.choice import SHORTEST, Choice, Section
from evenso.bring.therapy import therapy_of
from evenso.recovery.chosen.overrule import told_setbacks
from evenso.scores.courses import courses_of
from evenso.sessions.calendar import Diary, next_session
from evenso.sessions.records import MOST_TOPICS
from evenso.summary import Material, Summary, summarise
from evenso.wording.bring.beginning import say_beginning
from tui.meetings.gathering import agreed_for_summary, read_diary, topics_for_summary, waiting_lines

if TYPE_CHECKING:
    from evenso.sessions.records import Key
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: a period, what was ticked, the name that may stand on the page.

    `made_on` is the date on the wall, which after midnight is one more than the last day; None is that day. `now` is
    the time there. The topics are those of `session`, else of the next one.
    """

    start: date
    end: date
    choice: Choice
    name: str = ""
    made_on: date | None = None
    now: datetime | None = None
    session: Key | None = None


_OF_SESSIONS: Final = (Section.TOPICS, Section.AGREED, Section.THERAPY, Section.GOALS)
"""What is told of sessions, and of goals by what was agreed in one."""


def gather(journal: Journal, wish: Wish) -> Summary:
    """Make the summary; raises NotFound for the id of an entry that is not there. Only what was ticked is read."""
    made_on, material = wish.made_on or wish.end, material_of(journal, wish)
    return summarise(wish.start, wish.end, material, made_on=made_on, choice=wish.choice, name=wish.name)


def material_of(journal: Journal, wish: Wish) -> Material:
    """Read what a summary needs and nothing that was left out."""
    end, has = wish.end, wish.choice.has
    diary = read_diary(journal) if any(map(has, _OF_SESSIONS)) else Diary()
    topics, question = _topics(journal, wish, diary) if has(Section.TOPICS) else ((), "")
    wanted = has(Section.GOALS) or (has(Section.AGREED) and has(Section.PRACTICE))
    history = journal.day_moods(None, end, private=sorted(wish.choice.added))
    return Material(
        history=history,
        entries=journal.entries(start=wish.start, end=end, oldest_first=True),
        skills=journal.skills(archived=True),
        since=journal.therapy_started(date.min, end),
        setbacks=told_setbacks(history, journal.setback_notes(), end),
        chosen=[journal.entry(word) for word in sorted(wish.choice.added)],
        goals=journal.goals() if wanted else (),
        marks=journal.repeat_marks(wish.start, end) if wanted and has(Section.PRACTICE) else (),
        agreements=[line for one in diary.sessions for line in one.agreed] if wanted else (),
        markers=journal.markers() if has(Section.MARKERS) else (),
        sessions=session_days(journal, wish.start, end) if has(Section.CHART) and has(Section.SESSIONS) else (),
        away=journal.days_away(wish.start, end),
        week_starts_on=journal.week_starts_on,
        card=(journal.card_targets(ended=True), journal.card_values(wish.start, end))
        if has(Section.URGES)
        else ((), ()),
        plan=journal.plan() if has(Section.PLAN) else (),
        contacts=journal.contacts() if has(Section.PLAN) else (),
        topics=topics,
        question=question,
        scores=courses_of(journal.questionnaires(archived=True), journal.scores(None, end))
        if has(Section.SCORES)
        else (),
        agreed=agreed_for_summary(journal, diary, end) if has(Section.AGREED) else (),
        therapy=therapy_of(diary, end) if has(Section.THERAPY) else (),
    )


def _topics(journal: Journal, wish: Wish, diary: Diary) -> tuple[tuple[str, ...], str]:
    """Return the session's topics and question; while none is planned, what was kept to be brought up.

    That is not said where no entry is quoted that was not ticked by itself.
    """
    end, choice = wish.end, wish.choice
    if choice.one_by_one or next_session(diary, end, wish.now) is not None:
        return topics_for_summary(journal, diary, end, wish.now, wish.session)
    return waiting_lines(journal, diary, end, choice.left_out)[:MOST_TOPICS], ""


def session_days(journal: Journal, start: date | None, end: date) -> list[date]:
    """Return the days on which a session was held or written about, in order."""
    return sorted({*journal.held_days(start, end), *journal.noted_days(start, end)})


def first_told_day(journal: Journal, today: date, choice: Choice) -> date | None:
    """Return the first day of which a summary of this choice could tell: of an entry, a session, a total, a goal.

    What was not ticked moves it nowhere. Marked days alone may lie far back: they count where there is nothing else.
    Where there is no entry the page has two weeks at least, up to today.
    """
    entered, has = journal.first_day(), choice.has
    days = [] if entered is None else [min(entered, today)]
    days += session_days(journal, None, today) if has(Section.CHART) or has(Section.THERAPY) else []
    days += [one.day for one in journal.scores(None, today)] if has(Section.SCORES) else []
    days += [one.versions[0].day for one in journal.goals()] if has(Section.GOALS) else []
    if not days and has(Section.MARKERS):
        days = [one.day for one in journal.markers()]
    told = [day for day in days if day <= today]
    least = [] if entered is not None else [today - timedelta(days=SHORTEST - 1)]
    return min([*told, *least]) if told else None


def why_there(journal: Journal, today: date, start: date, asked: date, first: date | None) -> tuple[str, ...]:
    """Say why a period begins on `start` though it was to reach back to `asked`; () where it does that.

    `first` is the first day of which it could tell, as `first_told_day` has it.
    """
    if first is None or start <= asked:
        return ()
    entry, session = journal.first_day() == first, last_session(journal, today) is not None
    return say_beginning(start, first, today, entry=entry, session=session)


def last_session(journal: Journal, today: date) -> date | None:
    """Return the day of the last session."""
    return max(session_days(journal, None, today), default=None)
