"""The part of the journal that reads: entries in their order, by their words, by their tags, by what they lead to."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from evenso.records import AnyEntry, Kind, NoteForm
from storage.annotations.part import Later
from storage.database import OpenFile
from storage.reading import days
from storage.reading.which import Which

if TYPE_CHECKING:
    from evenso.links import Link, Linked, Ref
    from evenso.practised import Rated
    from evenso.recovery.series import DayMood
    from storage.answers import TagCount
    from storage.contents import entries, search
    from storage.contents.search import Hit
    from storage.reading import pages, things
    from storage.reading.pages import Stretch, Where
else:
    entries = Later("storage.contents.entries")
    search = Later("storage.contents.search")
    pages = Later("storage.reading.pages")
    things = Later("storage.reading.things")


class Reading:
    """Entries, days, words, tags, links."""

    _file: OpenFile

    def entries(  # noqa: PLR0913  # each a question of its own
        self,
        *,
        start: date | None = None,
        end: date | None = None,
        kinds: Collection[Kind] = (),
        form: NoteForm | None = None,
        tag: str | None = None,
        marked: bool | None = None,
        private: bool | None = None,
        days: Collection[date] = (),
        limit: int | None = None,
        oldest_first: bool = False,
    ) -> list[AnyEntry]:
        """Return entries by moment, newest first; `start`, `end`, `days` are entry days, `marked` the session's."""
        forms = () if form is None else (form,)
        which = Which(
            start=start, end=end, days=days, kinds=kinds, forms=forms, tag=tag, marked=marked, private=private
        )
        return entries.read(self._file, which, limit=limit, oldest_first=oldest_first)

    def stretch(self, which: Which, where: Where, size: int) -> Stretch:
        """Return at most `size` entries around a place of the timeline, newest first; None is its newest end."""
        return pages.stretch(self._file, which, where, size)

    def tags(self, limit: int = 10_000) -> list[TagCount]:
        """Return the person's own tags with how many entries have each, the most used first."""
        return pages.tags(self._file, limit)

    def tags_of_late(self, limit: int = 500) -> list[str]:
        """Return the tags that were used lately, the most used first: to be offered while one types."""
        return pages.tags_of_late(self._file, limit)

    def latest_tagged(self, most_tags: int = 40, each: int = 12) -> dict[str, tuple[AnyEntry, ...]]:
        """Return the latest entries of the most used tags, by the tag as `tags` has it."""
        return pages.latest_tagged(self._file, most_tags, each)

    def entry(self, entry_id: str) -> AnyEntry:
        """Return one entry; raises `NotFound`."""
        return entries.find(self._file, entry_id)[1]

    def day_moods(
        self, start: date | None = None, end: date | None = None, *, private: Collection[str] | None = None
    ) -> list[DayMood]:
        """Return the days with a mood, in order; given ids as `private`, of the private entries only these count."""
        return entries.day_moods(self._file, start, end, private)

    def rated_practices(self, start: date, end: date) -> list[Rated]:
        """Return the ratings of the practices that have both, from their own columns alone; in no order."""
        from evenso.practised import Rated  # noqa: PLC0415  # saving an entry asks for none

        rows = self._file.rows(
            "SELECT s.id, s.name, p.before, p.after FROM entries e JOIN practices p ON p.seq = e.seq"
            " JOIN skills s ON s.seq = p.skill"
            " WHERE e.day BETWEEN ? AND ? AND p.before IS NOT NULL AND p.after IS NOT NULL",
            (start.isoformat(), end.isoformat()),
        )
        return [Rated(*row) for row in rows]

    def first_day(self) -> date | None:
        """Return the first day that has an entry."""
        day = self._file.value("SELECT min(day) FROM entries")
        return None if day is None else date.fromisoformat(day)

    def last_day(self) -> date | None:
        """Return the last day that has an entry."""
        day = self._file.value("SELECT max(day) FROM entries")
        return None if day is None else date.fromisoformat(day)

    def is_written(self, day: date) -> bool:
        """Whether anything was written for a day: an entry, or a value of a tracker."""
        return days.is_written(self._file, day)

    def count(self, which: Which | None = None) -> int:
        """Return how many entries there are, or how many of those that are meant."""
        return pages.count(self._file, which or Which())

    def feelings(self, limit: int = 24) -> list[str]:
        """Return the person's own words for feelings, the most used lately first."""
        return entries.feelings(self._file, limit)

    def search(
        self,
        query: str,
        *,
        start: date | None = None,
        end: date | None = None,
        kind: str | None = None,
        which: Which | None = None,
        limit: int = 50,
    ) -> list[Hit]:
        """Return entries that hold every word, newest first; `kind` is a kind or a note's form. Never fails.

        `which` narrows it further, in place of `start` and `end`.
        """
        return search.search(self._file, query, which or Which(start=start, end=end), kind=kind, limit=limit)

    def link_counts(self, ids: Collection[str]) -> dict[str, int]:
        """Return how many links each of these entries has; those without one are left out."""
        return things.counts(self._file, ids)

    def linkable(self, words: str, *, but: Ref, limit: int = 9) -> list[Linked]:
        """Return what fits some words and can be linked to `but`: patterns, goals, entries."""
        return things.find(self._file, words, but=but, limit=limit)

    def connect(self, one: Ref, other: Ref) -> tuple[Link, bool]:
        """Link two things the way they grow out of each other; tell whether they were not linked yet."""
        return things.connect(self._file, one, other)

    def thing_named(self, words: str) -> Ref:
        """Return the thing of an id or a name; raises `NotFound`, also when several fit."""
        return things.called(self._file, words)
