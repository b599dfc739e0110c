"""Which entries are meant, as one condition in SQL: every question is answered by the file, none by reading it all."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from evenso.records import Kind, NoteForm
from evenso.text import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """Which entries to read; days are inclusive, empty collections mean all, None leaves a question unasked."""

    start: date | None = None
    end: date | None = None
    days: Collection[date] = ()
    kinds: Collection[Kind] = ()
    forms: Collection[NoteForm] = ()
    tag: str | None = None
    marked: bool | None = None
    private: bool | None = None

    @property
    def tables(self) -> str:
        """The tables that the condition looks into, and no others: for counting, which needs no whole entries."""
        joined = " LEFT JOIN check_ins c ON c.seq = e.seq" if self.tag is not None else ""
        if self.tag is not None or self.forms:
            joined += " LEFT JOIN notes n ON n.seq = e.seq"
        return f"entries e{joined}"

    def sql(self) -> tuple[str, dict[str, Any]]:
        """Return the condition and its values."""
        parts, values = ["1"], dict[str, Any]()
        if self.start is not None:
            parts.append("e.day >= :start")
            values["start"] = self.start.isoformat()
        if self.end is not None:
            parts.append("e.day <= :end")
            values["end"] = self.end.isoformat()
        days = [day.isoformat() for day in self.days]
        # the other forms are few: found among the notes first, or every entry of all years would be asked for its form
        rare = "" if NoteForm.NOTE in self.forms else "e.seq IN (SELECT seq FROM notes WHERE form IN ({}))"
        for condition, name, asked in (
            ("e.day IN ({})", "day", days),
            ("e.kind IN ({})", "kind", self.kinds),
            (rare or "n.form IN ({})", "form", self.forms),
        ):
            if asked:
                named = {f"{name}{number}": str(one) for number, one in enumerate(asked)}
                parts.append(condition.format(", ".join(f":{one}" for one in named)))
                values |= named
        if self.tag is not None:
            parts.append(
                "coalesce(c.tags, n.tags, '[]') <> '[]' AND EXISTS"
                " (SELECT 1 FROM json_each(coalesce(c.tags, n.tags)) WHERE value = :tag COLLATE NOCASE)"
            )
            values["tag"] = clean(self.tag)
        for column, mark in (("e.for_session", self.marked), ("e.private", self.private)):
            if mark is not None:
                parts.append(f"{column} = {int(mark)}")
        return " AND ".join(parts), values


def bounded(limit: int) -> int:
    """Return how many rows to ask for at most: no fewer than none, no more than a journal can hold."""
    return min(max(0, limit), 2**31)


__all__ = ["Which", "bounded"]
