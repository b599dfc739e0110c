"""`evenso sessions --json`: sessions, what is to prepare from, in the contract's words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from evenso.formats.kinds.codec import to_plain
from evenso.sessions.calendar import Diary, showing_up
from evenso.sessions.picking import is_picked
from evenso.sessions.preparing import Preparation, Proposal
from evenso.sessions.records import AFTER, Session, Topic
from evenso.wording.sessions import preparing as words


def session_document(session: Session, diary: Diary, notes: Sequence[str] = ()) -> dict[str, Any]:
    """Return one session; what nothing was said about is null, `notes` are ids of entries."""
    plain = to_plain(session)
    therapist = diary.therapist(session)
    return {
        "id": plain["id"],
        "day": plain["day"],
        "time": plain["time"],
        "state": plain["state"],
        "moved_from": plain["place"] if session.moved else None,
        "repeats": bool(session.series_id),
        "therapist": None if therapist is None else therapist.label,
        "topics": [topic.text for topic in session.topics],
        "question": plain["question"],
        "bothered": plain["bothered"],
        "agreed": plain["agreed"],
        "after": {name: plain[name] for name in (*AFTER, "missing", "raise_next")},
        "notes": list(notes),
    }


def sessions_document(shown: Sequence[Session], following: Session | None, diary: Diary, today: date) -> dict[str, Any]:
    """Return the next session, how many took place, and all that are shown, the latest first."""
    counted = showing_up(diary.sessions, today)
    return {
        "next": None if following is None else session_document(following, diary),
        "held": counted.held,
        "since": None if counted.first is None else counted.first.isoformat(),
        "series": [to_plain(one) for one in diary.series],
        "therapists": [to_plain(one) for one in diary.therapists],
        "sessions": [session_document(one, diary) for one in shown],
    }


def preparation_document(
    session: Session, prepared: Preparation, diary: Diary, *, numbers: bool = True
) -> dict[str, Any]:
    """Return a session with what happened since the last one and what can be picked, numbered as on the screen."""
    return {
        **session_document(session, diary),
        "since": prepared.since.isoformat(),
        "facts": words.facts_since(prepared, prepared.today, numbers=numbers),
        "proposals": [
            {"number": number, **_proposal(session, one, prepared.today)}
            for number, one in enumerate(prepared.proposals, start=1)
        ],
    }


def _proposal(session: Session, one: Proposal, today: date) -> dict[str, Any]:
    text = words.topic_words(one, today)
    return {
        "from": str(one.source),
        "text": text,
        "about": None if one.about is None else to_plain(one.about),
        "picked": is_picked(session, one, Topic(text=text, about=one.about)),
    }
