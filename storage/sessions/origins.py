"""Topics that are still the words of the entry they were picked from: they change, go and come back with it.

What a person put in other words is theirs and stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from evenso.records import AnyEntry
    from evenso.sessions.records import Session, Topic
    from storage.contents.history import Step
    from storage.database import OpenFile
    from storage.rows import Row

_ABOUT: Final = (
    "EXISTS (SELECT 1 FROM json_each(topics) WHERE json_extract(value, '$.about.thing') = 'entry'"
    " AND json_extract(value, '$.about.id') = ?)"
)


def topics_about(file: OpenFile, entry_id: str) -> list[tuple[Session, Topic]]:
    """Return the topics that were picked from an entry, with their sessions by day; it may be gone meanwhile."""
    sessions = [session for _, session in _sessions(file, entry_id)]
    return [(one, topic) for one in sessions for topic in one.topics if _is_about(topic, entry_id)]


def topics_left(file: OpenFile) -> list[tuple[Session, Topic]]:
    """Return the topics that were picked from entries that are gone."""
    return [found for entry_id in _gone(file) for found in topics_about(file, entry_id)]


def go_along(file: OpenFile, step: Step, was: Sequence[AnyEntry], now: AnyEntry | None) -> None:
    """Bring the topics that are still the words of an entry to what it says now, or take them away with it.

    `was` is what it said, the newest wording first.
    """
    found = _sessions(file, was[0].id) if was else []
    if not found:
        return
    from storage.between import keeping  # noqa: PLC0415  # see `_sessions`
    from storage.between.rows import SESSIONS  # noqa: PLC0415  # with it

    for row, session in found:
        topics = [_after(one, was, now) if _is_about(one, was[0].id) else one for one in session.topics]
        after = replace(session, topics=tuple(one for one in topics if one is not None))
        if after != session:
            keeping.change(file, step, SESSIONS, row, after)


def forget(file: OpenFile, step: Step) -> None:
    """Take away the topics that are still the words of entries that went before topics went with them."""
    from storage.between import versions  # noqa: PLC0415  # a purge alone asks

    for entry_id in _gone(file):
        go_along(file, step, versions.remembered(file, entry_id), None)


def _gone(file: OpenFile) -> list[str]:
    return [
        row["id"]
        for row in file.rows(
            "SELECT DISTINCT json_extract(value, '$.about.id') AS id FROM sessions, json_each(sessions.topics)"
            " WHERE json_extract(value, '$.about.thing') = 'entry'"
            " AND json_extract(value, '$.about.id') NOT IN (SELECT id FROM entries)"
        )
    ]


def _sessions(file: OpenFile, entry_id: str) -> list[tuple[Row, Session]]:
    """Return the sessions, row and record, that have a topic about an entry, by day."""
    if file.value(f"SELECT 1 FROM sessions WHERE {_ABOUT}", (entry_id,)) is None:
        return []  # as nearly always: what follows need not be loaded
    from storage.between import keeping  # noqa: PLC0415  # see above
    from storage.between.rows import SESSIONS  # noqa: PLC0415  # with it

    found = []
    for row in keeping.rows_where(file, SESSIONS, f"{_ABOUT} ORDER BY day, time, seq", (entry_id,)):
        with suppress(TypeError, ValueError, KeyError):  # damage is for `check` to tell
            found.append((row, SESSIONS.record(row)))
    return found


def _after(topic: Topic, was: Sequence[AnyEntry], now: AnyEntry | None) -> Topic | None:
    from evenso.wording.sessions.preparing import entry_topics  # noqa: PLC0415  # only where a topic was picked

    for wording in was:
        forms = entry_topics(wording)
        if topic.text in forms:
            return None if now is None else replace(topic, text=entry_topics(now)[forms.index(topic.text)])
    return topic


def _is_about(topic: Topic, entry_id: str) -> bool:
    return topic.about is not None and topic.about.thing == "entry" and topic.about.id == entry_id


__all__ = ["forget", "go_along", "topics_about", "topics_left"]
