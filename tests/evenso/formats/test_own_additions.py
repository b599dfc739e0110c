"""A person's own additions in Even So's JSON: lossless round trips, older files read as ever, hostile ones refused."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.annotations.additions import Additions
from evenso.annotations.markers import LifeMarker, MarkerKind
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Better, Scale, Tracker, TrackerValue
from evenso.formats.own_json import journal_document, journal_text, read_whole
from evenso.records import InvalidRecord, Moment
from evenso.recovery.findings import SetbackStatus
from evenso.text import is_blank

_TEXT = st.text(max_size=30)
_NAME = st.text(max_size=20).filter(lambda text: not is_blank(text) and "=" not in text and "," not in text)
_DAY = st.dates(date(1901, 1, 1), date(2100, 1, 1))
_MOMENTS = st.builds(
    Moment,
    st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)),  # noqa: DTZ001  # a wall time has no zone
    st.integers(-14 * 60, 14 * 60),
)


@st.composite
def _notes(draw: st.DrawFn) -> SetbackNote:
    first = draw(_DAY)
    last = first + timedelta(days=draw(st.integers(0, 100)))
    status = draw(st.sampled_from([SetbackStatus.CONFIRMED, SetbackStatus.DISMISSED, SetbackStatus.MARKED]))
    start = first if status is SetbackStatus.MARKED else draw(st.none() | st.just(first))
    end = draw(st.none() | st.just(last))
    return SetbackNote(
        id=f"s{first:%Y%m%d}",
        status=status,
        first=first,
        last=last,
        name=draw(_TEXT),
        led_up=draw(_TEXT),
        helped=draw(_TEXT),
        start=start,
        end=end,
        lasting=end is None and draw(st.booleans()),
    )


_MARKERS = st.builds(LifeMarker, day=_DAY, kind=st.sampled_from(MarkerKind), name=_NAME)


@st.composite
def additions(draw: st.DrawFn) -> Additions:
    """Some of each kind; every value has its tracker."""
    names = draw(st.lists(_NAME, max_size=3, unique_by=str.casefold))
    trackers = tuple(
        Tracker(
            name=name,
            scale=draw(st.sampled_from(Scale)),
            better=draw(st.sampled_from(Better)),
            asked=draw(st.booleans()),
            archived=draw(st.booleans()),
            id=f"t{place}t{place}",
        )
        for place, name in enumerate(names)
    )
    values = tuple(
        TrackerValue(
            at=draw(_MOMENTS),
            day=draw(_DAY),
            tracker_id=tracker.id,
            value=draw(st.integers(0, tracker.highest)),
            tracker=tracker.name,
            scale=tracker.scale,
            written=draw(st.none() | st.datetimes(datetime(1970, 1, 1), timezones=st.just(UTC))),  # noqa: DTZ001  # a bound
        )
        for tracker in trackers
        for _ in range(draw(st.integers(0, 2)))
    )
    notes = tuple(draw(st.lists(_notes(), max_size=3, unique_by=lambda note: note.id)))
    return Additions(notes, tuple(draw(st.lists(_MARKERS, max_size=3))), trackers, values)


@given(additions())
def test_what_is_written_is_read_back_equal(kept: Additions) -> None:
    """Every addition comes back the same, from the text and from the document."""
    text = journal_text([], [], {}, kept)
    assert read_whole(text).additions == kept
    assert json.loads(text) == journal_document([], [], {}, kept)


def test_a_file_from_before_there_were_additions_is_read_as_ever() -> None:
    """Lists that are missing are empty, and a journal without additions writes none."""
    text = journal_text([], [], {})
    assert set(json.loads(text)) == {"format", "version", "skills", "entries", "settings"}
    assert read_whole(text).additions == Additions()


NOTE: dict[str, Any] = {"id": "s20260304", "status": "confirmed", "first": "2026-03-04", "last": "2026-03-20"}
TRACKER: dict[str, Any] = {"id": "k3f9", "name": "sleep", "scale": "0-10", "better": "neither"}
VALUE: dict[str, Any] = {"at": "2026-11-22T09:00:00+01:00", "day": "2026-11-22", "tracker_id": "k3f9", "value": 6}


@pytest.mark.parametrize(
    "lists",
    [
        {"setback_notes": {}},
        {"setback_notes": [7]},
        {"setback_notes": [{**NOTE, "id": "../x"}]},
        {"setback_notes": [{**NOTE, "status": "possible"}]},
        {"setback_notes": [{**NOTE, "last": "2026-03-01"}]},
        {"setback_notes": [{**NOTE, "first": "yesterday"}]},
        {"setback_notes": [{**NOTE, "lasting": "yes"}]},
        {"setback_notes": [{**NOTE, "surprise": 1}]},
        {"setback_notes": [NOTE, NOTE]},
        {"markers": [{"day": "2026-03-04", "kind": "wedding"}]},
        {"markers": [{"day": "2026-03-04", "kind": "other"}]},
        {"markers": [{"day": None, "kind": "moved"}]},
        {"trackers": [{**TRACKER, "scale": "1-5"}]},
        {"trackers": [{**TRACKER, "name": "a=b"}]},
        {"tracker_values": [VALUE]},
        {"trackers": [TRACKER], "tracker_values": [{**VALUE, "value": None}]},
        {"trackers": [TRACKER], "tracker_values": [{**VALUE, "value": 11}]},
        {"trackers": [TRACKER], "tracker_values": [{**VALUE, "value": True}]},
        {"trackers": [{**TRACKER, "scale": "yes-no"}], "tracker_values": [VALUE]},
        {"trackers": [TRACKER], "tracker_values": [{**VALUE, "at": "soon"}]},
    ],
)
def test_odd_additions_are_refused_whole(lists: dict[str, Any]) -> None:
    """Nothing is read from a file of which one addition cannot be kept; the sentence is one short line."""
    text = json.dumps({"format": "evenso", "version": 1, "skills": [], "entries": [], "settings": {}, **lists})
    with pytest.raises(InvalidRecord) as refusal:
        read_whole(text)
    words = str(refusal.value)
    assert words.endswith(".")
    assert "\n" not in words
    assert len(words) < 250
