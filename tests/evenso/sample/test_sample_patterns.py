"""The sample's patterns: noticed through the year, linked to pages that are there."""

from __future__ import annotations

from datetime import UTC, date

from evenso.links import Thing
from evenso.records import is_entry_id
from evenso.sample.journal import sample_journal

TODAY = date(2026, 11, 22)


def test_noticings_and_links_lead_to_what_is_there() -> None:
    """Every noticing is of a pattern, every page it names is an entry of that day, and each has an id of its own."""
    sample = sample_journal(TODAY, UTC)
    work = sample.additions.work
    days = {entry.id: entry.day for entry in sample.entries}
    assert {one.pattern_id for one in work.noticings} == {one.id for one in work.patterns}
    assert all(days[one.entry_id] == one.day for one in work.noticings if one.entry_id)
    ids = [*(one.id for one in work.patterns), *(one.id for one in work.noticings), *(one.id for one in work.links)]
    assert len(set(ids)) == len(ids)
    assert all(is_entry_id(word) for word in ids)


def test_a_page_that_tells_of_a_pattern_is_linked_to_it() -> None:
    """Seven pages are linked, none of them to a page that is missing, and nothing lies ahead."""
    work = sample_journal(TODAY, UTC).additions.work
    seen = [link for link in work.links if (link.root.thing, link.grown.thing) == (Thing.ENTRY, Thing.PATTERN)]
    assert len(seen) == len([one for one in work.noticings if one.entry_id]) == 7
    assert max(one.day for one in work.noticings) <= TODAY
