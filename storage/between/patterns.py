"""Patterns and each time one was noticed; each write one undo step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from evenso.language import later, tr
from evenso.links import Link, Ref, Thing
from evenso.patterns.records import Noticing, Pattern
from evenso.records import InvalidRecord
from storage.between import keeping, links
from storage.between.rows import NOTICINGS, PATTERNS
from storage.contents import entries
from storage.contents.history import Step
from storage.database import OpenFile
from storage.problems import NotFound


def read(file: OpenFile, *, archived: bool) -> list[Pattern]:
    """Return the patterns in the order they were made; archived ones too when asked for, last."""
    return keeping.read(file, PATTERNS, "1" if archived else "archived = 0", order="archived, seq")


def find(file: OpenFile, words: str) -> Pattern:
    """Return the pattern of an id or name, or the only one that begins so; raises `NotFound`."""
    every = read(file, archived=True)
    found = keeping.choose(PATTERNS, every, words)
    if found is None:
        there = keeping.names([one.name for one in every])
        said = keeping.said(words)
        raise NotFound(
            tr("There is no pattern “{name}”; there are: {there}.", name=said, there=there)
            if there
            else tr(
                "There is no pattern “{name}”, and none is written down yet; `evenso pattern new` does that.", name=said
            )
        )
    return found


def _refuse_twice(file: OpenFile, pattern: Pattern) -> None:
    for one in read(file, archived=True):
        if one.id != pattern.id and one.name.casefold() == pattern.name.casefold():
            raise InvalidRecord(
                tr(
                    "There is a pattern “{name}” already; one more under that name could not be told apart.",
                    name=one.name,
                )
            )


def add(file: OpenFile, pattern: Pattern, roots: Sequence[Ref] = ()) -> Pattern:
    """Save a new pattern and the links to what it was seen in."""
    with file.writing():
        _refuse_twice(file, pattern)
        step = Step(file, later("new pattern {name}", name=pattern.name))
        saved = keeping.add(file, step, PATTERNS, pattern)
        for root in roots:
            links.add_in(file, step, Link(root=root, grown=Ref(Thing.PATTERN, saved.id)))
    return saved


def change(file: OpenFile, pattern: Pattern) -> Pattern:
    """Save a changed pattern."""
    _refuse_twice(file, pattern)
    return keeping.change_one(file, PATTERNS, pattern, later("change of the pattern {name}", name=pattern.name))


def delete(file: OpenFile, pattern_id: str) -> Pattern:
    """Delete a pattern with its noticings and links; undo brings all of it back."""
    with file.writing():
        row = keeping.must_have(file, PATTERNS, pattern_id)
        step = Step(file, later("deletion of the pattern {name}", name=row["name"]))
        links.drop_all(file, step, Ref(Thing.PATTERN, row["id"]))
        for one in keeping.rows_where(file, NOTICINGS, "pattern_id = ?", (row["id"],)):
            keeping.take_away(step, NOTICINGS, one)
        keeping.take_away(step, PATTERNS, row)
        return PATTERNS.record(row)


def noticings(file: OpenFile, start: date | None, end: date | None, pattern_id: str | None) -> list[Noticing]:
    """Return when patterns were noticed, oldest first; days are inclusive."""
    return keeping.read(
        file,
        NOTICINGS,
        "(? = '' OR pattern_id = ?) AND day BETWEEN ? AND ?",
        (pattern_id or "", pattern_id or "", (start or date.min).isoformat(), (end or date.max).isoformat()),
        "utc, seq",
    )


def noticed(file: OpenFile, start: date, end: date) -> list[tuple[Pattern, Noticing]]:
    """Return each noticing of these days with its pattern, oldest first."""
    every = {pattern.id: pattern for pattern in read(file, archived=True)}
    return [(every[one.pattern_id], one) for one in noticings(file, start, end, None) if one.pattern_id in every]


def add_noticing(file: OpenFile, noticing: Noticing) -> Noticing:
    """Save that a pattern was noticed; where an entry is named, it is linked too."""
    with file.writing():
        row = keeping.must_have(file, PATTERNS, noticing.pattern_id)
        step = Step(file, later("noticing of {name}", name=row["name"]))
        saved = keeping.add(file, step, NOTICINGS, noticing)
        if noticing.entry_id:
            root, grown = Ref(Thing.ENTRY, noticing.entry_id), Ref(Thing.PATTERN, row["id"])
            links.add_in(file, step, Link(root=root, grown=grown))
    return saved


def see(file: OpenFile, entry_id: str, seen: Sequence[Pattern]) -> list[Pattern]:
    """Save that patterns were noticed in an entry, at its moment; one without an id is written down first."""
    with file.writing():
        entry = entries.find(file, entry_id)[1]
        step = Step(file, later("noticing of {name}", name=", ".join(one.name for one in seen)))
        found: list[Pattern] = []
        for one in seen:
            if not one.id:
                _refuse_twice(file, one)
            pattern = keeping.find(file, PATTERNS, one.id) if one.id else keeping.add(file, step, PATTERNS, one)
            noticing = Noticing(at=entry.at, day=entry.day, pattern_id=pattern.id, entry_id=entry.id)
            keeping.add(file, step, NOTICINGS, noticing)
            links.add_in(file, step, Link(root=Ref(Thing.ENTRY, entry.id), grown=Ref(Thing.PATTERN, pattern.id)))
            found.append(pattern)
    return found


def change_noticing(file: OpenFile, noticing: Noticing) -> Noticing:
    """Save a noticing in other words; when it was, of what and in which entry stays as it is stored."""
    with file.writing():
        row = keeping.must_have(file, NOTICINGS, noticing.id)
        before = NOTICINGS.record(row)
        after = replace(before, note=noticing.note)
        if after == before:
            return before
        return keeping.change(file, Step(file, later("change of a noticing")), NOTICINGS, row, after)


def delete_noticing(file: OpenFile, noticing_id: str) -> Noticing:
    """Take a noticing away, and with the last one in an entry the link that it made there."""
    with file.writing():
        row = keeping.must_have(file, NOTICINGS, noticing_id)
        gone = NOTICINGS.record(row)
        step = Step(file, later("taking away of a noticing"))
        keeping.take_away(step, NOTICINGS, row)
        if gone.entry_id and not keeping.rows_where(
            file, NOTICINGS, "entry_id = ? AND pattern_id = ?", (gone.entry_id, gone.pattern_id)
        ):
            links.drop(
                file, step, Link(root=Ref(Thing.ENTRY, gone.entry_id), grown=Ref(Thing.PATTERN, gone.pattern_id))
            )
        return gone
