"""What is asked on Trends: about a setback, one that was not found, a marked day, two periods."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from evenso.annotations.markers import LifeMarker, MarkerKind
from evenso.language import tr, tr_as
from evenso.moments import read_day
from evenso.records import InvalidRecord, Moment
from evenso.recovery.findings import Setback
from evenso.text import one_line
from evenso.wording.dates import say_day
from tui.dialogs.forms import Field, Form
from tui.intents import Intent
from tui.screens.trends.intents import MarkSetback, SaveMarker, Words, write

STILL = tr_as("a setback", "still")
_STILL = {"still", STILL.casefold()}
"""What is understood of a setback that lasts, whatever the language."""

WHEN = tr("2026-11-02, 2 Nov, last monday …")
FEW_WORDS = tr("a few words: flu, anniversary …")
DATES = tr("change them if they are wrong")


def _reader(now: datetime, day_starts_at: int) -> Callable[[str], date]:
    today = Moment.of(now).entry_day(day_starts_at)
    return lambda words: read_day(words, today=today)


def _said(words: str, was: str) -> str:
    """Return one line as it was typed; left as it was, it keeps line breaks of its own."""
    return was if words == one_line(was) else words


def setback_form(setback: Setback, now: datetime, day_starts_at: int) -> Form:
    """Ask about a setback: its name, what led up to it, what helped, its dates."""
    read = _reader(now, day_starts_at)
    over = STILL if setback.recovered is None else setback.end.isoformat()
    began = setback.start.isoformat()
    fields = (
        Field("name", tr("Name"), setback.name or "", FEW_WORDS),
        Field("led_up", tr("What led up to it"), one_line(setback.led_up or ""), tr("if you like")),
        Field("helped", tr("What helped then"), one_line(setback.helped or ""), tr("if you like")),
        Field("start", tr("It began"), began, WHEN),
        Field("end", tr("It was over"), over, tr("a day, or “{still}”", still=STILL)),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        start = None if words["start"].strip() == began else read(words["start"])
        ended = words["end"].strip()
        lasting = ended.casefold() in _STILL and over != STILL
        end = None if ended == over or ended.casefold() in _STILL else read(ended)
        led_up = _said(words["led_up"], setback.led_up or "")
        helped = _said(words["helped"], setback.helped or "")
        there = (setback.name or "", setback.led_up or "", setback.helped or "")
        return write(setback.id, Words(words["name"], led_up, helped, start, end, lasting, there), now)

    title = tr("The setback from {day}", day=say_day(setback.start, now.date()))
    return Form(title, f"setback.{setback.id}", fields, finish)


def mark_form(now: datetime, day_starts_at: int, start: date | None = None) -> Form:
    """Ask for a setback that was not found."""
    read = _reader(now, day_starts_at)
    fields = (
        Field("start", tr("It began"), "" if start is None else start.isoformat(), WHEN),
        Field("end", tr("It was over"), "", tr("a day; empty or “{still}” while it lasts", still=STILL)),
        Field("name", tr("Name"), "", FEW_WORDS),
        Field("led_up", tr("What led up to it"), "", tr("if you like")),
        Field("helped", tr("What helped then"), "", tr("if you like")),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        if not words["start"].strip():
            raise InvalidRecord(tr("A setback that was not found needs the day it began."))
        ended = words["end"].strip()
        end = None if not ended or ended.casefold() in _STILL else read(ended)
        said = Words(words["name"], words["led_up"], words["helped"], read(words["start"]), end, end is None)
        return MarkSetback(said, now)

    return Form(tr("A setback that was not found"), "setback.new", fields, finish, new=True)


KIND_NAMES = {
    MarkerKind.THERAPY_STARTED: tr("therapy started"),
    MarkerKind.MEDICATION_CHANGED: tr("medication changed"),
    MarkerKind.MOVED: tr_as("what happened", "moved"),
    MarkerKind.ANNIVERSARY: tr("an anniversary"),
    MarkerKind.OTHER: tr("something else"),
}


def marker_form(marker: LifeMarker | None, now: datetime, day_starts_at: int, day: date | None = None) -> Form:
    """Ask for a day after which things were different: a new one (None), or one that is there."""
    read = _reader(now, day_starts_at)
    at = marker.day if marker is not None else day or Moment.of(now).entry_day(day_starts_at)
    kinds = {name: kind for kind, name in KIND_NAMES.items()}
    fields = (
        Field(
            "kind", tr("What happened"), KIND_NAMES[marker.kind if marker else MarkerKind.OTHER], choices=tuple(kinds)
        ),
        Field("name", tr("In your words"), marker.name if marker else "", tr("a few words")),
        Field("day", tr("The day"), at.isoformat(), WHEN),
    )

    def finish(words: Mapping[str, str]) -> Intent:
        when = at if words["day"].strip() == at.isoformat() else read(words["day"])
        marker_id = marker.id if marker is not None else ""
        return SaveMarker(LifeMarker(day=when, kind=kinds[words["kind"]], name=words["name"], id=marker_id), marker)

    slot = f"marker.{marker.id}" if marker is not None else "marker.new"
    return Form(tr("A day after which things were different"), slot, fields, finish, new=marker is None)
