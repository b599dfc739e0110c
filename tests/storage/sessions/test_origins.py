"""Topics picked from entries: while they are an entry's words they change, go and come back with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from evenso.highlights import HardMoment
from evenso.links import Ref, Thing
from evenso.records import AnyEntry, CheckIn, Note
from evenso.sessions.preparing import Proposal, Source
from evenso.sessions.records import Session, Topic
from evenso.wording.sessions.preparing import topic_words
from storage.journal import Journal
from tests.storage.entries import moment

DAY = date(2026, 11, 25)
WORDS = "a secret word " + "and more " * 20


def prepared(journal: Journal, *topics: Topic) -> Session:
    """A session with topics."""
    return journal.save_session(Session(day=DAY), "session on", lambda one: replace(one, topics=topics))


def picked(entry: AnyEntry, source: Source = Source.MARKED, today: date = DAY) -> Topic:
    """An entry as the topic that it becomes when it is picked."""
    hard = HardMoment(entry, (), None) if isinstance(entry, CheckIn) and source is Source.HARD else None
    one = Proposal(source, entry=None if hard else entry, hard=hard)
    return Topic(text=topic_words(one, today), about=Ref(Thing.ENTRY, entry.id))


def topics(journal: Journal) -> list[str]:
    """What the session is about."""
    (session,) = journal.sessions()
    return [one.text for one in session.topics]


def note(journal: Journal, text: str = WORDS) -> Note:
    """A note."""
    saved = journal.add(Note(at=moment(), day=DAY, text=text))
    assert isinstance(saved, Note)
    return saved


def test_a_topic_goes_with_its_entry_and_comes_back_with_it(journal: Journal) -> None:
    """Deleting is one step: undo brings both back, redo takes both; what was put in other words stays."""
    entry, other = note(journal), note(journal, "the other one")
    own = Topic(text="in my words", about=Ref(Thing.ENTRY, entry.id))
    prepared(journal, picked(entry), own, picked(other))
    before = topics(journal)
    journal.delete(entry.id)
    assert topics(journal) == ["in my words", "the other one"]
    assert [topic for _, topic in journal.topics_left()] == [own]
    journal.undo()
    assert topics(journal) == before
    assert journal.topics_left() == []
    journal.redo()
    assert topics(journal) == ["in my words", "the other one"]
    assert journal.check() == []


@pytest.mark.slow
def test_whatever_it_was_picked_as_it_goes(journal: Journal) -> None:
    """As itself or as the hardest moment, with words or without, in the year of the entry or the next."""
    years = DAY, date(2027, 1, 6)
    for words, feelings in product(("", "the call"), ((), ("tired", "sad"))):
        entry = journal.add(CheckIn(at=moment(), day=DAY, mood=1, note=words, feelings=feelings))
        for source, today in product((Source.MARKED, Source.HARD), years):
            session = prepared(journal, picked(entry, source, today))
            journal.delete(entry.id)
            assert topics(journal) == []
            journal.undo()
            journal.delete_session(session.id)


def test_a_topic_says_what_its_entry_says_now(journal: Journal) -> None:
    """It follows a rewording while it is the entry's own words; one that was left behind by one goes all the same."""
    entry = note(journal, "Ana Schmidt was there")
    first = picked(entry)
    prepared(journal, first, Topic(text="Ana", about=first.about))
    changed = replace(entry, text="A. was there")
    journal.change(changed)
    assert topics(journal) == ["A. was there", "Ana"]
    journal.undo()
    assert topics(journal) == ["Ana Schmidt was there", "Ana"]
    journal.redo()
    (session,) = journal.sessions()
    journal.save_session(session, "as before", lambda one: replace(one, topics=(first,)))
    journal.delete(entry.id)
    assert topics(journal) == []


def test_a_purge_leaves_nothing_of_it_in_the_file(journal: Journal, path: Path) -> None:
    """Not of what went with its entry, nor of what was left behind by a program that did not take it along."""
    entry = note(journal)
    topic = picked(entry)
    prepared(journal, topic)
    journal.delete(entry.id)
    (session,) = journal.sessions()
    left = Topic(text="my own", about=topic.about)
    journal.save_session(session, "as of old", lambda one: replace(one, topics=(topic, left)))
    journal.purge()
    assert topics(journal) == ["my own"]
    assert journal.last_change() is None
    assert journal.check() == []
    journal.close()
    assert b"secret word" not in path.read_bytes()
