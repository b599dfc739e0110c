"""`evenso sessions`, `session list` and `session show`: the next one, those that were, one in full."""

from __future__ import annotations

from datetime import date

import click

from evenso.language import tr
from evenso.links import Linked, Ref, Thing
from evenso.sessions.calendar import Diary, in_view, next_session, showing_up
from evenso.sessions.finding import Meant, find_session
from evenso.sessions.records import Session
from evenso.text import one_line, visible
from evenso.wording.links.saying import link_line
from evenso.wording.sessions import saying
from tui.cli.commands.sessions.planning import of_option
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, named, plain_option, stored, whole_number
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell


@click.command("sessions", cls=Command, examples=("evenso sessions", "evenso sessions --limit 50 --json"))
@click.option("--limit", metavar="N", type=whole_number("--limit", 1), default=12, help="How many (12).")
@plain_option
@json_option
@pass_desk
def sessions_command(desk: Desk, /, limit: int, as_json: bool) -> None:
    """List the sessions: the next one with its topics, and those that were.

    Sessions that took place are counted; those that did not are in no count.
    """
    _list(desk, limit, as_json=as_json)


@click.command("list", cls=Command, examples=("evenso session list", "evenso session list --json"))
@click.option("--limit", metavar="N", type=whole_number("--limit", 1), default=12, help="How many (12).")
@json_option
@pass_desk
def list_sessions(desk: Desk, /, limit: int, as_json: bool) -> None:
    """List the sessions, as `evenso sessions` does."""
    _list(desk, limit, as_json=as_json)


def _list(desk: Desk, limit: int, *, as_json: bool) -> None:
    from tui.meetings.gathering import agreed_for_summary, read_diary

    journal = desk.reading()
    today, diary = desk.today(journal), Diary()
    agreed: tuple[str, ...] = ()
    if journal is not None:
        with journal:
            diary = read_diary(journal)
            agreed = agreed_for_summary(journal, diary, today)
    following = next_session(diary, today, desk.now())
    shown = in_view(diary, today)[:limit]
    if as_json:
        from evenso.formats.kinds.sessions_json import sessions_document

        print_json(sessions_document(shown, following, diary, today))
        return
    if following is not None:
        say(f"{saying.say_head(following, desk.now().date())}")
        for number, topic in enumerate(following.topics, start=1):
            say(f"  {number}. {one_line(topic.text)}")
        say("" if following.prepared else f"  {saying.NOT_PREPARED}\n")
    if agreed:
        say(f"{saying.AGREED}\n" + "\n".join(f"  {line}" for line in agreed) + "\n")
    counted = saying.say_showing_up(showing_up(diary.sessions, today), today)
    if counted:
        say(f"{counted[:1].upper()}{counted[1:]}.")
    for one in shown:
        say(saying.session_line(one, today, diary))
    if not shown and journal is not None:
        tell(tr("{empty} `evenso session new wed 18:30` plans one.", empty=saying.EMPTY))


@click.command("show", cls=Command, examples=("evenso session show", "evenso session show 'last wed'"))
@click.argument("which", type=stored, metavar="[ID|WHEN]", shell_complete=named("session"), required=False)
@of_option
@json_option
@pass_desk
def show_session(desk: Desk, /, which: str | None, of: str | None, as_json: bool) -> None:
    """Show a session in full: topics, what was said and agreed, how it was."""
    from tui.meetings.gathering import read_diary

    if which and of:
        raise Refused(tr("A session is named once: by itself or with --of."))

    with desk.existing() as journal:
        today, diary = desk.today(journal), read_diary(journal)
        meant = Meant.NEXT if next_session(diary, today, desk.now()) is not None else Meant.LATEST
        session = find_session(diary, which or of, today, meant, desk.now())
        links = journal.linked(Ref(Thing.SESSION, session.id)) if session.id else []
    if as_json:
        from evenso.formats.kinds.sessions_json import session_document

        notes = [one.ref.id for one in links if one.ref.thing is Thing.ENTRY]
        print_json(session_document(session, diary, notes))
        return
    say("\n".join(_lines(session, diary, links, today, desk.now().date())))


def _lines(session: Session, diary: Diary, links: list[Linked], today: date, wall: date) -> list[str]:
    lines = [f"{saying.say_head(session, wall)}{f' ({session.id})' if session.id else ''}"]
    lines.append(saying.say_facts(session, today))
    therapist = diary.therapist(session)
    lines += [saying.say_therapist(therapist, today)] if therapist is not None else []
    lines += [f"  {number}. {one_line(topic.text)}" for number, topic in enumerate(session.topics, start=1)]
    for label, text in ((saying.QUESTION, session.question), (saying.BOTHERED_LONG, session.bothered)):
        lines += [label, *(f"  {line}" for line in visible(text).split("\n"))] if text else []
    if session.agreed:
        lines += [saying.AGREED, *(f"  {one_line(line.text)}" for line in session.agreed)]
    answers = saying.say_answers(session)
    lines += [saying.AFTERWARDS, *(f"  {line}" for line in answers)] if answers else []
    return [*[line for line in lines if line], *(link_line(Thing.SESSION, one, today) for one in links)]
