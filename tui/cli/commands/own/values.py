"""Reading `NAME=VALUE` pairs as values of trackers, and saying what was saved."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from evenso.language import tr
from evenso.records import Moment
from evenso.text import one_line
from tui.cli.failures import Refused
from tui.cli.options import comma_list
from tui.cli.streams.output import print_json, say

if TYPE_CHECKING:
    from evenso.annotations.trackers import Tracker, TrackerValue
    from storage.journal import Journal


def _tracker(journal: Journal, name: str) -> Tracker:
    from storage.problems import NotFound

    try:
        return journal.find_tracker(name)
    except NotFound as missing:
        raise Refused(
            tr("{problem} Nothing was written; `evenso tracker add NAME` makes one.", problem=missing)
        ) from None


def values_of(journal: Journal, pairs: Sequence[str], moment: Moment) -> list[TrackerValue]:
    """Return the values that pairs such as `sleep=6,outside=yes` give, on the journal's own day of the moment.

    Refused for what is no pair and for a name that no tracker has, InvalidRecord for a value off its scale.
    """
    if not pairs:
        return []
    from evenso.annotations.trackers import TrackerValue, read_value

    day = moment.entry_day(journal.day_starts_at)
    values: dict[str, TrackerValue] = {}
    for pair in comma_list(pairs):
        name, sign, number = pair.rpartition("=")
        if not sign or not name.strip() or not number.strip():
            raise Refused(
                tr("“{said}” is no pair; write it like sleep=6. Nothing was written.", said=one_line(pair)[:40])
            )
        tracker = _tracker(journal, name)
        if tracker.archived:
            raise Refused(
                tr(
                    "“{name}” is put away; `evenso tracker change {name} --bring-back` brings it back. "
                    "Nothing was written.",
                    name=tracker.name,
                )
            )
        if tracker.id in values:
            raise Refused(tr("“{name}” is given twice. Nothing was written.", name=tracker.name))
        values[tracker.id] = TrackerValue(
            at=moment,
            day=day,
            tracker_id=tracker.id,
            tracker=tracker.name,
            scale=tracker.scale,
            value=read_value(number, tracker),
        )
    return list(values.values())


def say_values(values: Sequence[TrackerValue], *, as_json: bool) -> None:
    """Say what was saved, a line a value, or print all of it as JSON."""
    if as_json:
        from evenso.formats.own_json_additions import value_document

        print_json([value_document(value) for value in values])
        return
    from evenso.wording.scales.trackers import say_saved_value

    for value in values:
        say(f"{say_saved_value(value)} ({value.id}).")
