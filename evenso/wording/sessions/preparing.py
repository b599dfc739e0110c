"""What is said while preparing a session: what happened since the last one, and proposals in the person's own words.

Facts, one a line: no cause, no verdict, and nothing of what lies below the noise of days (`science.md` 0.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.cells import shorten
from evenso.language import figures, tr, tr_as, tr_many
from evenso.records import AnyEntry, CheckIn, Note
from evenso.scores.change import change_between
from evenso.sessions.agreements import AgreedSince
from evenso.sessions.preparing import Preparation, Proposal, ScoreSince, Source
from evenso.sessions.records import Session, Topic
from evenso.text import one_line
from evenso.wording.dates import say_day, say_near_day
from evenso.wording.entries import entry_gist
from evenso.wording.recovery.setbacks import name_of, say_words
from evenso.wording.recovery.telling import say_setback
from evenso.wording.scales.moods import level_word
from evenso.wording.scales.setbacks import say_setback_in_words
from evenso.wording.scores.saying import say_change, say_step, say_sudden
from evenso.wording.trends import say_coverage, say_level

PICK: Final = tr("To pick from")
HOW_TO_PICK: Final = tr("`--pick 1` makes the first a topic, `--topic WORDS` takes words of your own.")
PICKED: Final = tr("picked")
MORE_TO_PICK: Final = tr_as("to pick from", "more")
NOTHING_TO_PICK: Final = tr("Nothing is marked or stands out; a topic can be typed with t.")
NOTHING_TO_PICK_SHELL: Final = tr("Nothing is marked or stands out; `--topic` takes words of your own.")
FULL: Final = tr("Three topics are there; x takes one out, e writes it anew.")
DAYS_WITHOUT_LAST: Final = 14
"""How far back preparing looks where no session is written down yet."""

_LONGEST: Final = 120


def say_since(prepared: Preparation, today: date) -> str:
    """Head the facts: since the last session, or the last two weeks."""
    if prepared.last is None:
        return tr("What happened since {day}", day=say_day(prepared.since, today))
    return tr("What happened since the session of {day}", day=say_day(prepared.last.day, today))


def say_moods(prepared: Preparation, *, numbers: bool = True) -> str:
    """Say how many days were logged, and between which levels they lay."""
    said = say_coverage(len(prepared.moods), prepared.span, prepared.away)
    said = said[:1].upper() + said[1:]
    if not prepared.moods:
        return f"{said}."
    low = min(one.mood for one in prepared.moods)
    high = max(one.mood for one in prepared.moods)
    least, most = (say_level(low), say_level(high)) if numbers else (level_word(low), level_word(high))
    if least == most:
        return tr("{said}; the days were about {level}.", said=said, level=least)
    return tr("{said}; the days lay from about {least} to {most}.", said=said, least=least, most=most)


def say_agreed_since(one: AgreedSince, today: date) -> str:
    """Say what was agreed and what is recorded of it since: a count of times, or the day it was done."""
    text = one_line(one.line.text)
    if one.day is not None:
        text = tr("{text}, agreed {day}", text=text, day=say_day(one.day, today))
    if one.repeat is not None:
        return f"{text}: {_times_since(one.times)}"
    if one.step is not None:
        if not one.step.done:
            return tr("{text}: still open", text=text)
        return tr("{text}: done {day}", text=text, day=say_near_day(one.step.done, today))
    if one.line.ended is None:
        return text
    return tr("{text}: ended {day}", text=text, day=say_near_day(one.line.ended, today))


def _times_since(times: int) -> str:
    said = {0: tr("none recorded since"), 1: tr("once since"), 2: tr("twice since")}
    return said.get(times, tr("{times} times since", times=times))


def say_score_since(one: ScoreSince, today: date) -> str:
    """Say the newest total of a questionnaire and the one before; what it means is left to the scores' own words."""
    day = say_day(one.score.day, today)
    if one.before is None:
        return f"{one_line(one.questionnaire.name)} {figures(f'{one.score.value:g}')}, {day}"
    return f"{say_step(one.questionnaire, one.before.value, one.score.value)}, {day}"


def say_score_told(one: ScoreSince, today: date) -> list[str]:
    """Say what the newest total means beside the one before, and open a conversation where there is a sudden step."""
    if one.before is None:
        return [say_score_since(one, today)]
    change = change_between(one.questionnaire, one.before.value, one.score.value)
    told = [f"{say_day(one.score.day, today)}, {say_change(change)}"]
    return [*told, say_sudden(one.questionnaire, one.step, today)] if one.step is not None else told


def facts_since(prepared: Preparation, today: date, *, numbers: bool = True) -> list[str]:
    """Return what happened since the last session, a fact a line."""
    lines = [say_moods(prepared, numbers=numbers)]
    last = prepared.today
    for setback in prepared.setbacks:
        say = say_setback if numbers else say_setback_in_words
        lines += [say(setback, last, today), *(one_line(words) for words in say_words(setback))]
    lines += [tr("Agreed – {said}", said=say_agreed_since(one, today)) for one in prepared.agreed]
    return lines + [line for one in prepared.scores for line in say_score_told(one, today)]


_FROM: Final = {
    Source.LEFT: tr_as("a topic", "prepared"),
    Source.QUESTION: tr("question, prepared"),
    Source.BOTHERED: tr("what bothered me, prepared"),
    Source.RAISE: tr("hard to say last time"),
    Source.MARKED: tr_as("a topic", "to bring up"),
    Source.REVIEW: tr("from the weekly review"),
    Source.HARD: tr("hardest moment"),
    Source.SETBACK: tr_as("a topic", "setback"),
    Source.AGREED: tr_as("a topic", "agreed"),
    Source.SCORE: tr_as("a topic", "score"),
}


def rehearsal_words(bothered: str) -> str:
    """Return what bothered as the first words of a rehearsal, which asks with whom and about what."""
    return tr("My therapist. {bothered}", bothered=bothered)


def say_source(proposal: Proposal, today: date, *, taken: bool = False) -> str:
    """Say where a proposal comes from: `to bring up, Tue 24 Nov`; or that it is picked."""
    if taken:
        return PICKED
    if proposal.day is not None:
        return tr("{from_} for {day}", from_=_FROM[proposal.source], day=say_day(proposal.day, today))
    entry = proposal.entry
    return _FROM[proposal.source] + (f", {say_day(entry.day, today)}" if entry is not None else "")


def say_shown(first: int, last: int, count: int) -> str:
    """Say which of the proposals stand here: `1–9 of 21`."""
    return (
        tr("{first} of {count}", first=first, count=count)
        if first == last
        else tr("{first}–{last} of {count}", first=first, last=last, count=count)
    )


def say_more_to_pick(count: int) -> str:
    """Say how many proposals are not on the first page, for the command line."""
    return tr_many(
        "{n} more: --all shows it, --pick takes any number",
        "{n} more: --all shows them, --pick takes any number",
        count,
    )


def topic_words(proposal: Proposal, today: date) -> str:
    """Return a proposal as the words of a topic, which the person may change."""
    said = ""
    if proposal.source is Source.LEFT:
        return one_line(proposal.words)  # a topic already, in the person's own length
    if proposal.words:
        said = proposal.words
    elif proposal.entry is not None:
        said = _words_of(proposal.entry) or _how(proposal.entry.day, today)
    elif proposal.hard is not None:
        said = _hard(proposal.hard.check_in, today)
    elif proposal.setback is not None:
        said = name_of(proposal.setback)
    elif proposal.agreed is not None:
        said = proposal.agreed.line.text  # a count would be an old one on the day of the session
    elif proposal.score is not None:
        score = proposal.score
        step = score.step
        said = say_score_since(score, today) if step is None else say_sudden(score.questionnaire, step, today)
    return shorten(one_line(said), _LONGEST)


def _words_of(entry: AnyEntry) -> str:
    return entry.text if isinstance(entry, Note) else entry.note or entry_gist(entry)


def _hard(check_in: CheckIn, today: date) -> str:
    words = check_in.note or ", ".join(check_in.feelings)
    return f"{say_day(check_in.day, today)}: {words}" if words else _how(check_in.day, today)


def _how(day: date, today: date) -> str:
    return tr("how {day} was", day=say_day(day, today))


def entry_topics(entry: AnyEntry) -> tuple[str, ...]:
    """Return the words of all topics that an entry may have become by being picked, always in the same order.

    As itself and as the hardest moment, each as it was said within the entry's year and after it.
    """
    found = []
    for today in (entry.day, entry.day.replace(year=entry.day.year + 1, day=1)):
        found.append(_words_of(entry) or _how(entry.day, today))
        if isinstance(entry, CheckIn):
            found.append(_hard(entry, today))
    return tuple(shorten(one_line(said), _LONGEST) for said in found)


def agreed_lines(agreed: Sequence[AgreedSince], today: date) -> list[str]:
    """Return what was agreed with what is recorded of it since, a line each, for the summary."""
    return [say_agreed_since(one, today) for one in agreed]


def say_topics_of_gone(
    before: Sequence[tuple[Session, Topic]], after: Sequence[tuple[Session, Topic]], near: date | None = None
) -> list[str]:
    """Say what became of the topics picked from an entry that was deleted: its own words went, a person's others stay.

    Both are the topics about it with their sessions, before the deletion and after it; days in the year of `near` are
    said without their year.
    """
    stayed = [topic for _, topic in after]
    went = [(session, topic) for session, topic in before if topic not in stayed]
    said = []
    if went:
        said.append(
            tr_many(
                "Its topic for {days} went along", "Its topics for {days} went along", len(went), days=_days(went, near)
            )
        )
    if after:
        said.append(
            tr_many(
                "Its topic in your own words, for {days}, stays",
                "Its topics in your own words, for {days}, stay",
                len(after),
                days=_days(after, near),
            )
        )
    return said


def say_topics_left(left: Sequence[tuple[Session, Topic]]) -> str:
    """Say that topics in a person's own words stay though the entries that they were picked from are gone."""
    return tr_many(
        "{n} topic in your own words, picked from what is gone, stays, for {days}: `evenso session prepare --of DAY"
        " --drop N` takes one out.",
        "{n} topics in your own words, picked from what is gone, stay, for {days}: `evenso session prepare --of DAY"
        " --drop N` takes one out.",
        len(left),
        days=_days(left),
    )


def _days(found: Sequence[tuple[Session, Topic]], near: date | None = None) -> str:
    days = sorted({session.day for session, _ in found})
    return ", ".join(say_day(day, near) for day in days[:3]) + (" …" if len(days) > 3 else "")
