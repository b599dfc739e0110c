"""The therapy itself for a hand-over: with whom, from when to when, the sessions that took place, how they repeated."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from evenso.sessions.calendar import Diary
from evenso.sessions.records import Series, Session, SessionState, Therapist


@dataclass(frozen=True, slots=True)
class Stretch:
    """Therapy with one therapist, or with nobody named (None).

    `held` counts the sessions that took place, from the `first` to the `latest`; one that did not is in no count.
    `series` are the ways in which sessions repeated, in their order.
    """

    therapist: Therapist | None
    held: int = 0
    first: date | None = None
    latest: date | None = None
    series: tuple[Series, ...] = ()

    @property
    def begins(self) -> date:
        """The day by which it stands among the others; one that nothing is known of comes first."""
        since = None if self.therapist is None else self.therapist.since
        return since or self.first or min((one.since for one in self.series), default=date.min)


def therapy_of(diary: Diary, end: date) -> tuple[Stretch, ...]:
    """Return the therapy up to a day, by therapist in order; sessions with nobody named come last.

    A therapist with whom it begins later has no part in it yet.
    """
    known = {one.id for one in diary.therapists}
    named = [_stretch(diary, one, {one.id}, end) for one in diary.therapists]
    begun = [one for one in named if one.held or one.therapist is None or _begun(one.therapist, end)]
    ids = ({one.therapist_id for one in diary.sessions} | {one.therapist_id for one in diary.series}) - known
    rest = _stretch(diary, None, ids, end)
    told = [rest] if rest.held or rest.series else []
    return (*sorted(begun, key=lambda one: one.begins), *told)


def _begun(therapist: Therapist, end: date) -> bool:
    return therapist.since is None or therapist.since <= end


def _stretch(diary: Diary, therapist: Therapist | None, ids: Collection[str], end: date) -> Stretch:
    days = [one.day for one in diary.sessions if one.therapist_id in ids and _took_place(one, end)]
    ran = [one for one in diary.series if one.therapist_id in ids and _ran(one, end)]
    series = tuple(sorted(ran, key=lambda one: one.since))
    return Stretch(therapist, len(days), min(days, default=None), max(days, default=None), series)


def _took_place(session: Session, end: date) -> bool:
    return session.state is SessionState.HELD and session.day <= end


def _ran(series: Series, end: date) -> bool:
    """Whether a series had begun by then; one that was replaced before its first day never ran."""
    return series.since <= end and (series.until is None or series.until >= series.since)
