"""What a typed line about dates becomes: a session, sessions that repeat, or one on another day."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from evenso.language import later, tr
from evenso.records import InvalidRecord
from evenso.sessions.calendar import begun_as, moved_to, stands_there
from evenso.sessions.reading import read_date, read_series_with, repeat_no_more, repeats
from evenso.sessions.records import Session
from evenso.wording.sessions import saying
from evenso.wording.sessions.repeating import NONE_REPEAT
from tui.intents import Intent
from tui.screens.sessions.forms import wall_of
from tui.screens.sessions.intents import Repeating, RepeatNoMore, SaveSession
from tui.screens.sessions.model import SessionsData, slot_of

WHEN: Final = "sessions.when"
MOVE_TO: Final = "sessions.move."
MOVE_HOW: Final = tr("thu 17:00, tomorrow, 2026-12-02")


def read_line(slot: str, words: str, data: SessionsData, now: datetime) -> Intent | None:
    """Return what a line asks for, seen from `now`; raises `InvalidRecord` with how to write it."""
    wall = wall_of(now)
    return planned(words, data, wall) if slot == WHEN else _moved(slot, words, data, wall)


def planned(words: str, data: SessionsData, now: datetime) -> Intent:
    """Return what plans a session, or sessions that repeat, by the time on the wall."""
    if repeat_no_more(words):
        if not data.running:
            raise InvalidRecord(NONE_REPEAT)
        return RepeatNoMore(data.today, WHEN)
    if repeats(words):
        therapist = data.diary.goes_on_with
        return Repeating(read_series_with(words, now.date(), therapist, now), now.date(), WHEN, therapist)
    read = read_date(words, data.today, now=now)
    there = stands_there(data.diary, read.day, read.time)
    if there is not None:
        raise InvalidRecord(saying.say_there(there, data.today))
    therapist = data.diary.with_whom(read.day)
    whom = "" if therapist is None else therapist.id
    session = begun_as(Session(day=read.day, time=read.time, therapist_id=whom), now)
    return SaveSession(
        session,
        later("session on"),
        lambda one: one,
        lambda one: saying.say_changed(one, data.today),
        WHEN,
    )


def _moved(slot: str, words: str, data: SessionsData, now: datetime) -> Intent | None:
    found = next((one for one in data.shown if slot == MOVE_TO + slot_of(one)), None)
    if found is None:
        return None
    read = read_date(words, data.today, now=now)
    return SaveSession(
        found,
        later("moving of the session on"),
        lambda one: moved_to(one, read.day, read.time or None),
        lambda one: saying.say_moved_to(one, data.today),
        slot,
    )
