"""Picking what is proposed: it becomes a topic, or goes back to the line that it was prepared on."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from evenso.sessions.preparing import Proposal, Source, taken_at, with_topic, without_topic
from evenso.sessions.records import Session, Topic

LINES: Final = frozenset({Source.QUESTION, Source.BOTHERED})
"""What was prepared on a line of its own, and goes there again."""


def is_picked(session: Session, one: Proposal, topic: Topic) -> bool:
    """Whether a proposal, as a topic in these words, stands in a session."""
    if one.source in LINES:
        return one.words in _line(session, one)
    return taken_at(session, topic) is not None


def picked(session: Session, one: Proposal, topic: Topic) -> Session:
    """Return a session with a proposal; what stands on its line already stays before it."""
    if one.source not in LINES:
        return with_topic(session, topic)
    if is_picked(session, one, topic):
        return session
    between = " " if one.source is Source.QUESTION else "\n"
    return _written(session, one, between.join(words for words in (_line(session, one), one.words) if words))


def unpicked(session: Session, one: Proposal, topic: Topic) -> Session:
    """Return a session without a proposal."""
    if one.source in LINES:
        return _written(session, one, _line(session, one).replace(one.words, "", 1).strip())
    place = taken_at(session, topic)
    return session if place is None else without_topic(session, place)


def _line(session: Session, one: Proposal) -> str:
    return session.question if one.source is Source.QUESTION else session.bothered


def _written(session: Session, one: Proposal, words: str) -> Session:
    return replace(session, question=words) if one.source is Source.QUESTION else replace(session, bothered=words)
