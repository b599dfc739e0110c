"""The person has the last word: notes on setbacks, laid over what was found (`science.md` 4).

A note finds its episode by the dates both cover, so that it stays with it when entries change and everything is found
anew. Nothing here looks at a note's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from string import ascii_lowercase
from typing import Final

from evenso.annotations.setbacks import SetbackNote
from evenso.recovery.chosen.measured import Span, measure
from evenso.recovery.findings import Setback, SetbackStatus
from evenso.recovery.series import DayMood, DaySeries
from evenso.recovery.setbacks import find_setbacks

ENOUGH: Final = 0.5
"""Share of the shorter of two spans that both must cover to be the same episode."""

_Dates = tuple[date, date]


def overrule(found: Iterable[Setback], notes: Sequence[SetbackNote], series: DaySeries) -> tuple[Setback, ...]:
    """Return the setbacks as the person left them, oldest first; `series` is the whole history they were found in.

    - One note on an episode gives it its status, name and own ends; several pieces of what a note covered are one.
    - Dismissed episodes stay in the list with their status: stories and numbers leave them out.
    - A kept note whose episode is not found any more, or that shares one with another note, is measured over the dates
      that the person saw; where no day of them is logged it rests.
    """
    found = tuple(found)
    if not series.days:
        return ()
    pieces, free = _share_out(found, notes, series)
    result = [made for note in notes if (made := _noted(note, pieces[note.id], series)) is not None]
    taken = {note.id for note in notes}
    for episode in free:
        word = episode.id if episode.id not in taken else free_setback_id(episode.start, taken)
        taken.add(word)
        result.append(replace(episode, id=word, status=SetbackStatus.POSSIBLE))
    return tuple(sorted(result, key=lambda setback: (setback.start, setback.id)))


def told_setbacks(moods: Iterable[DayMood], notes: Sequence[SetbackNote], end: date) -> tuple[Setback, ...]:
    """Return the setbacks of all days up to `end` as the person left them: what week, summary and chart are given."""
    days = [item for item in moods if item.day <= end]
    if not days:
        return ()
    series = DaySeries.of(days, None, end)
    return overrule(find_setbacks(series), notes, series)


def claims(note: SetbackNote, episode: Setback, series: DaySeries) -> bool:
    """Whether a note covers enough of an episode to be about it: by the dates it once had, or by the person's own."""
    dates = (episode.start, episode.end)
    return max(_overlap((note.first, note.last), dates), _overlap(_own(note, series), dates)) >= ENOUGH


def _share_out(
    found: Sequence[Setback], notes: Sequence[SetbackNote], series: DaySeries
) -> tuple[dict[str, list[Setback]], list[Setback]]:
    """Give each episode to its note; return them by note, and the episodes that no note is about."""
    pieces: dict[str, list[Setback]] = {note.id: [] for note in notes}
    free: list[Setback] = []
    for episode in found:
        asking = [note for note in notes if claims(note, episode, series)]
        if not asking:
            free.append(episode)
        elif len(asking) == 1:
            pieces[asking[0].id].append(episode)
        elif not any(note.kept for note in asking):
            pieces[_nearest(asking, episode).id].append(episode)
        # else: what was found spans several of the person's own, and each of those keeps its own dates
    return pieces, free


def _nearest(notes: Sequence[SetbackNote], episode: Setback) -> SetbackNote:
    """Return the note that shares the most days with an episode."""
    dates = (episode.start, episode.end)
    return max(notes, key=lambda note: (_shared((note.first, note.last), dates), note.id))


def _noted(note: SetbackNote, pieces: Sequence[Setback], series: DaySeries) -> Setback | None:
    if not pieces:
        made = measure(series, note.id, _own_span(note, series)) if note.kept else None
    elif len(pieces) == 1 and note.start is None and note.end is None and not note.lasting:
        made = pieces[0]
    else:
        span = _adjusted(note, pieces, series)
        same = span.start == pieces[0].start
        made = measure(series, note.id, span, usual=pieces[0].baseline if same else None)
        if made is not None and same:
            made = replace(made, usual_known=pieces[0].usual_known)
    if made is None:
        return None
    return replace(
        made,
        id=note.id,
        status=note.status,
        name=note.name or None,
        led_up=note.led_up or None,
        helped=note.helped or None,
    )


def _adjusted(note: SetbackNote, pieces: Sequence[Setback], series: DaySeries) -> Span:
    """Return the dates of found pieces with the person's own ends in place of theirs."""
    latest = max(pieces, key=lambda piece: piece.end)
    start = note.start or min(piece.start for piece in pieces)
    if note.lasting or (note.end is not None and note.end > series.end):
        return _lasting(start, series)
    if note.end is not None:
        return Span(start, max(start, note.end), note.end)
    if start > latest.end:
        return _lasting(start, series)
    return Span(start, latest.end, latest.recovered)


def _own_span(note: SetbackNote, series: DaySeries) -> Span:
    """Return the dates that the person gave or saw; it is over when days after them are logged."""
    start, end = note.start or note.first, note.end or note.last
    if note.lasting or end > series.end or end < start:
        return _lasting(start, series)
    over = note.end is not None or series.days[-1].day > end
    return Span(start, end, end if over else None)


def _lasting(start: date, series: DaySeries) -> Span:
    return Span(start, max(start, series.days[-1].day), None)


def _own(note: SetbackNote, series: DaySeries) -> _Dates:
    span = _own_span(note, series)
    return span.start, span.end


def _shared(one: _Dates, other: _Dates) -> int:
    return max(0, (min(one[1], other[1]) - max(one[0], other[0])).days + 1)


def _overlap(one: _Dates, other: _Dates) -> float:
    """Return the days two spans share, as a share of the shorter one."""
    shorter = min((last - first).days + 1 for first, last in (one, other))
    return _shared(one, other) / shorter


def free_setback_id(start: date, taken: Iterable[str]) -> str:
    """Return an id for a setback that begins on a day: `s20260304`, with a letter when that is taken."""
    used = set(taken)
    plain = f"s{start:%Y%m%d}"
    return next(word for word in (plain, *(f"{plain}{letter}" for letter in ascii_lowercase)) if word not in used)


__all__ = ["ENOUGH", "claims", "free_setback_id", "overrule", "told_setbacks"]
