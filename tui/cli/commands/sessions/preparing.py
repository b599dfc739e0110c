"""`evenso session prepare`: what happened since the last one, and three topics in their order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import click

from evenso.language import later, tr
from evenso.sessions.finding import Meant, find_session
from evenso.sessions.picking import is_picked, picked
from evenso.sessions.preparing import A_PAGE, Preparation, Proposal, with_topic
from evenso.sessions.records import Session, Topic
from evenso.text import one_line
from evenso.wording.sessions import preparing as phrases
from evenso.wording.sessions import saying
from tui.cli.commands.sessions.planning import diary_of, of_option
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, stored, whole
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the options ask for: proposals and topics to take up or out, their order, the two texts."""

    picks: tuple[str, ...]
    topics: tuple[str, ...]
    drops: tuple[str, ...]
    order: str | None
    question: str | None
    bothered: str | None

    @property
    def is_one(self) -> bool:
        """Whether anything is asked for."""
        texts = (self.order, self.question, self.bothered)
        return bool(self.picks or self.topics or self.drops) or any(text is not None for text in texts)

    def done_to(self, session: Session, prepared: Preparation) -> Session:
        """Return the session with all of it."""
        session = _dropped(session, self.drops)
        for number in self.picks:
            session = picked(session, *_chosen(number, prepared))
        for words in self.topics:
            session = with_topic(session, Topic(text=words))
        session = session if self.order is None else _ordered(session, self.order)
        session = session if self.question is None else replace(session, question=self.question)
        return session if self.bothered is None else replace(session, bothered=self.bothered)


@click.command(
    "prepare",
    cls=Command,
    examples=(
        "evenso session prepare",
        "evenso session prepare --pick 1 --pick 3 --topic 'how I sleep'",
        "evenso session prepare --order 2,1,3 --question 'is it normal to dread it?'",
        "evenso session prepare --drop 2",
    ),
)
@of_option
@click.option("--pick", "picks", multiple=True, type=stored, metavar="N", help="Make a proposal a topic (repeatable).")
@click.option(
    "--topic", "topics", multiple=True, type=stored, metavar="WORDS", help="A topic of your own (repeatable)."
)
@click.option("--drop", "drops", multiple=True, type=stored, metavar="N", help="Take a topic out, by its number.")
@click.option("--order", type=stored, metavar="N,N", help="The order of the topics, by their numbers.")
@click.option("--question", type=stored, metavar="WORDS", help="A question; '' takes it out.")
@click.option("--bothered", type=stored, metavar="WORDS", help="What bothered you about therapy; in no summary.")
@click.option("--all", "every", is_flag=True, help="Show all there is to pick from, not the first nine.")
@json_option
@pass_desk
def prepare_session(
    desk: Desk,
    /,
    *,
    of: str | None,
    picks: tuple[str, ...],
    topics: tuple[str, ...],
    drops: tuple[str, ...],
    order: str | None,
    question: str | None,
    bothered: str | None,
    every: bool,
    as_json: bool,
) -> None:
    """Prepare a session: what happened since the last one, and three things to talk about.

    Without options it shows what there is. --pick takes the number of any
    proposal, also of one that only --all shows. Entries marked "not for the
    session" are in none of it.
    """
    from tui.meetings.gathering import read_preparation

    wish = _Wish(picks, topics, drops, order, question, bothered)
    with desk.existing() as journal:
        today, diary = desk.today(journal), diary_of(journal)
        session = find_session(diary, of, today, Meant.NEXT, desk.now())
        prepared = read_preparation(journal, diary, session, today, desk.now())
        if wish.is_one:
            label = later("preparation of the session on")
            session = journal.save_session(session, label, lambda one: wish.done_to(one, prepared))
        numbers = not journal.setting("hide_numbers", default=False)
    if as_json:
        from evenso.formats.kinds.sessions_json import preparation_document

        print_json(preparation_document(session, prepared, diary, numbers=numbers))
        return
    say("\n".join(_lines(session, prepared, today, desk.now().date(), numbers=numbers, every=every)))


def _lines(
    session: Session, prepared: Preparation, today: date, wall: date, *, numbers: bool, every: bool
) -> list[str]:
    lines = [tr("For {head}", head=saying.say_head(session, wall))]
    lines += [f"  {number}. {one_line(topic.text)}" for number, topic in enumerate(session.topics, start=1)]
    lines += [] if session.prepared else [f"  {saying.NOT_PREPARED}"]
    for label, text in ((saying.QUESTION, session.question), (saying.BOTHERED_LONG, session.bothered)):
        lines += [f"{label}: {one_line(text)}"] if text else []
    lines += ["", phrases.PICK if prepared.proposals else phrases.NOTHING_TO_PICK_SHELL]
    lines += _picks(session, prepared, today, every=every)
    lines += [f"  {phrases.HOW_TO_PICK}"] if prepared.proposals and not session.topics else []
    lines += ["", phrases.say_since(prepared, today)]
    return [*lines, *(f"  {fact}" for fact in phrases.facts_since(prepared, today, numbers=numbers))]


def _picks(session: Session, prepared: Preparation, today: date, *, every: bool) -> list[str]:
    lines = []
    shown = prepared.proposals if every else prepared.proposals[:A_PAGE]
    wide = len(str(len(shown)))
    for number, one in enumerate(shown, start=1):
        words = phrases.topic_words(one, today)
        taken = is_picked(session, one, Topic(text=words, about=one.about))
        lines.append(f"  {number:>{wide}}  {phrases.say_source(one, today, taken=taken)}: {words}")
    more = len(prepared.proposals) - len(shown)
    return [*lines, f"  {phrases.say_more_to_pick(more)}"] if more else lines


def _chosen(number: str, prepared: Preparation) -> tuple[Proposal, Topic]:
    if not prepared.proposals:
        raise Refused(tr("There is nothing to pick from. Nothing was written."))
    one = prepared.proposals[whole(number, "--pick", 1, len(prepared.proposals)) - 1]
    return one, Topic(text=phrases.topic_words(one, prepared.today), about=one.about)


def _dropped(session: Session, drops: tuple[str, ...]) -> Session:
    places = {whole(number, "--drop", 1, max(1, len(session.topics))) - 1 for number in drops}
    return replace(session, topics=tuple(one for place, one in enumerate(session.topics) if place not in places))


def _ordered(session: Session, order: str) -> Session:
    numbers = [whole(word, "--order", 1, max(1, len(session.topics))) for word in order.split(",") if word.strip()]
    if sorted(numbers) != list(range(1, len(session.topics) + 1)):
        each = ",".join(str(number) for number in range(len(session.topics), 0, -1))
        raise Refused(
            tr("--order names each topic once, such as {each}. Nothing was written.", each=each)
            if session.topics
            else tr("There is no topic to put in order. Nothing was written.")
        )
    return replace(session, topics=tuple(session.topics[number - 1] for number in numbers))
