"""`evenso session new`, `series`, `move`, `held`, `missed`, `cancel`, `therapist`: when, and with whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import click

from evenso.language import later, tr, tr_as
from evenso.sessions.calendar import Diary, begun_as, is_to_come, moved_to, next_session, stands_there
from evenso.sessions.finding import Meant, find_session
from evenso.sessions.reading import Dated, read_date, read_series, read_series_with, repeat_no_more, repeats
from evenso.sessions.records import Session, SessionState, Therapist
from evenso.wording.sessions import saying
from evenso.wording.sessions.ahead import say_to_come
from evenso.wording.sessions.repeating import say_in_place
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, named, stored
from tui.cli.shapes import Command, WordsCommand
from tui.cli.streams.output import print_json, say, tell
from tui.cli.streams.words import joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from storage.journal import Journal


def diary_of(journal: Journal) -> Diary:
    """Read the diary."""
    from tui.meetings.gathering import read_diary

    return read_diary(journal)


def of_option(command: Callable[..., None]) -> Callable[..., None]:
    """Add `--of`: which session is meant."""
    return click.option(
        "--of",
        metavar="ID|WHEN",
        shell_complete=named("session"),
        type=stored,
        help="Which session: its id or its day.",
    )(command)


def show_saved(session: Session, diary: Diary, sentence: str, *, as_json: bool) -> None:
    """Say what was saved, or print the session."""
    if as_json:
        from evenso.formats.kinds.sessions_json import session_document

        print_json(session_document(session, diary))
    else:
        say(f"{sentence} ({session.id}).")


@click.command(
    "new",
    cls=WordsCommand,
    examples=("evenso session new wed 18:30", "evenso session new every wednesday 18:30", "evenso session new 2 Dec"),
)
@click.argument("words", nargs=-1, type=stored, metavar="WHEN…", required=True)
@json_option
@pass_desk
def new_session(desk: Desk, /, words: tuple[str, ...], as_json: bool) -> None:
    """Plan a session, or sessions that repeat.

    A day without its year is the next one to come; one that has been, named
    with its year (2026-11-15) or as "last wed", took place.
    """
    text = joined(words)
    if repeats(text):
        _add_series(desk, text, as_json=as_json)
        return
    read = read_date(text, desk.day("today"), now=desk.now())
    with desk.writing() as journal:
        today, diary = desk.today(journal), diary_of(journal)
        there = stands_there(diary, read.day, read.time)
        if there is not None:
            raise Refused(_how_to_move(there, read, diary, today, desk.now()))
        therapist = diary.with_whom(read.day)
        whom = "" if therapist is None else therapist.id
        session = begun_as(Session(day=read.day, time=read.time, therapist_id=whom), desk.now())
        saved = journal.save_session(session, later("session on"), lambda one: one)
        show_saved(saved, diary, saying.say_changed(saved, today), as_json=as_json)


def _how_to_move(there: Session, read: Dated, diary: Diary, today: date, now: datetime) -> str:
    """Say that a session stands there, and how it comes to another time: the one that was just named, if one was."""
    told = saying.say_there(there, today)
    if there.state is not SessionState.PLANNED:
        return tr("{there} Nothing was written.", there=told)
    when = f"{read.day} {read.time}" if read.time not in {"", there.time} else tr_as("to be typed", "WHEN")
    next_one = next_session(diary, today, now)
    of = "" if next_one is not None and next_one.day == there.day else f" --of {there.day}"
    return tr(
        "{there} Nothing was written; `evenso session move {when}` moves it.",
        there=told,
        when=f"{when}{of}",
    )


def has_been(session: Session, today: date) -> Session:
    """Return a session whose day has come; refuses to speak of another one."""
    if is_to_come(session, today):
        raise Refused(tr("{to_come} Nothing was written.", to_come=say_to_come(session, today)))
    return session


def _add_series(desk: Desk, words: str, *, as_json: bool) -> None:
    begins = desk.now().date()
    read_series(words, begins)
    with desk.writing() as journal:
        diary = diary_of(journal)
        therapist = diary.goes_on_with
        series = read_series_with(words, begins, therapist, desk.now())
        before = diary.running(series.since)
        saved = journal.add_session_series(series)
    if as_json:
        from evenso.formats.kinds.codec import to_plain

        print_json(to_plain(saved))
    else:
        say(f"{say_in_place(saying.say_repeating(saved, begins, therapist), before, begins)}.")


@click.command(
    "series",
    cls=WordsCommand,
    examples=("evenso session series", "evenso session series every other tuesday 9am", "evenso session series --end"),
)
@click.argument("words", nargs=-1, type=stored, metavar="[HOW OFTEN…]")
@click.option("--end", is_flag=True, help="Let them end after today.")
@json_option
@pass_desk
def series_command(desk: Desk, /, words: tuple[str, ...], end: bool, as_json: bool) -> None:
    """Show how sessions repeat, let them repeat, or let that end; single ones stay."""
    if repeat_no_more(joined(words)):
        words, end = (), True
    if words and end:
        raise Refused(tr("Either how often, or --end. Nothing was written."))
    if words:
        _add_series(desk, joined(words), as_json=as_json)
        return
    with desk.existing() as journal:
        today = desk.today(journal)
        found = journal.end_session_series(today + timedelta(days=1)) if end else journal.session_series()
    if as_json:
        from evenso.formats.kinds.codec import to_plain

        print_json([to_plain(one) for one in found])
        return
    for one in found:
        say(f"{one.id}  {saying.say_series(one, today)}")
    if not found:
        tell(tr("No sessions repeat. `evenso session series every wednesday 18:30` lets them."))


@click.command("move", cls=WordsCommand, examples=("evenso session move thu 17:00", "evenso session move fri --of wed"))
@click.argument("words", nargs=-1, type=stored, metavar="WHEN…", required=True)
@of_option
@json_option
@pass_desk
def move_session(desk: Desk, /, words: tuple[str, ...], of: str | None, as_json: bool) -> None:
    """Move the next session, or another one; what was prepared goes along."""
    read = read_date(joined(words), desk.day("today"), now=desk.now())
    with desk.existing() as journal:
        today, diary = desk.today(journal), diary_of(journal)
        session = find_session(diary, of, today, Meant.NEXT, desk.now())
        saved = journal.save_session(
            session, later("moving of the session on"), lambda one: moved_to(one, read.day, read.time or None)
        )
        show_saved(saved, diary, saying.say_moved_to(saved, today), as_json=as_json)


def _become(desk: Desk, of: str | None, state: SessionState, meant: Meant, *, as_json: bool) -> None:
    with desk.existing() as journal:
        today, diary = desk.today(journal), diary_of(journal)
        session = find_session(diary, of, today, meant, desk.now())
        if state is not SessionState.CANCELLED:
            has_been(session, today)
        with journal.as_one():
            before = journal.last_change()
            saved = journal.save_session(session, saying.LABELS[state], lambda one: replace(one, state=state))
            told = saying.say_as_before if journal.last_change() == before else saying.say_changed
        show_saved(saved, diary, told(saved, today), as_json=as_json)


@click.command("held", cls=Command, examples=("evenso session held", "evenso session held --of 'last wed'"))
@of_option
@json_option
@pass_desk
def held_session(desk: Desk, /, of: str | None, as_json: bool) -> None:
    """Say that a session took place."""
    _become(desk, of, SessionState.HELD, Meant.LATEST, as_json=as_json)


@click.command("missed", cls=Command, examples=("evenso session missed", "evenso session missed --of 2026-11-18"))
@of_option
@json_option
@pass_desk
def missed_session(desk: Desk, /, of: str | None, as_json: bool) -> None:
    """Say that a session did not happen; it is in no count."""
    _become(desk, of, SessionState.MISSED, Meant.LATEST, as_json=as_json)


@click.command("cancel", cls=Command, examples=("evenso session cancel", "evenso session cancel --of '23 Dec'"))
@of_option
@json_option
@pass_desk
def cancel_session(desk: Desk, /, of: str | None, as_json: bool) -> None:
    """Say that a session was called off."""
    _become(desk, of, SessionState.CANCELLED, Meant.NEXT, as_json=as_json)


@click.command(
    "therapist",
    cls=WordsCommand,
    examples=("evenso session therapist", "evenso session therapist Dr K --from 'next monday'"),
)
@click.argument("words", nargs=-1, type=stored, metavar="[LABEL…]")
@click.option("--from", "since", metavar="WHEN", type=stored, default="today", help="From which day on (today).")
@json_option
@pass_desk
def therapist_command(desk: Desk, /, words: tuple[str, ...], since: str, as_json: bool) -> None:
    """Say with whom you begin, under a label of your own; all that was written stays.

    Repeating sessions end with a therapist; the first label you give names the
    one they are with, but for one who begins on a day to come. A summary for the next one is `evenso summary --preset
    "new therapist"`.
    """
    if words:
        _begin_with(desk, joined(words), since, as_json=as_json)
        return
    journal = desk.reading()
    today = desk.today(journal)
    found: list[Therapist] = []
    if journal is not None:
        with journal:
            found = journal.therapists()
    if as_json:
        from evenso.formats.kinds.codec import to_plain

        print_json([to_plain(one) for one in found])
        return
    if not found:
        tell(
            tr("No therapist is named. `evenso session therapist Dr K` begins with one; any label of your own will do.")
        )
    for one in found:
        say(f"{one.id}  {saying.say_therapist(one, today)}")


def _begin_with(desk: Desk, label: str, since: str, *, as_json: bool) -> None:
    """Begin with a therapist, and say what ends with the one before, what still stands and what comes next."""
    from tui.meetings.gathering import hands_over, say_ended_before, still_planned

    with desk.writing() as journal:
        today = desk.today(journal)
        new = journal.change_therapist(Therapist(label=label, since=read_date(since, today).day), today)
        ended, left = say_ended_before(journal, new, today), still_planned(journal, new, today)
        comes_after = hands_over(diary_of(journal), today)
    if as_json:
        from evenso.formats.kinds.codec import to_plain

        print_json(to_plain(new))
        return
    say(f"{saying.say_new_therapist(new, today)}.")
    for line in ended:
        say(f"{line}.")
    for line in left:
        say(tr("{line}; `evenso session cancel` calls one off.", line=line))
    tell(f"{saying.HAND_OVER_SHELL if comes_after else saying.GO_ON}.")
