"""Half-written text, kept so that a crash loses nothing, and the person's settings. Neither is an undo step.

Two programs may type in one place at once. Each knows the draft it wrote, or went on with, by its place and its words,
writes over that one and over no other, and finishes only that one; what stands beside it is offered after it. What is
open in another window is not offered, but told (`storage.holding.typing`).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any, Final, TypeVar

from evenso.text import clean, is_blank
from evenso.wording.dates import WEEK_STARTS
from storage.database import OpenFile
from storage.rows import moment_of, seconds

if TYPE_CHECKING:
    from storage.answers import Draft
    from storage.holding.typing import Typing

T = TypeVar("T")


BESIDE: Final = "\x1f"
"""What stands between a slot and the number of a draft that another program has in it as well."""


THROWN: Final = "\x1e"
"""How the place of a draft begins that was thrown away and can come back (`storage.restoring.half_written`)."""


def save(file: OpenFile, slot: str, text: str, day: date | None) -> None:
    """Keep a draft in place of the one this program had in its slot; blank text drops it.

    What another program keeps in the slot stays: this one's stands beside it, and comes back after it.
    """
    if is_blank(text):
        drop(file, slot)
        return
    with file.writing():
        there = _all_in(file, slot)
        place = _own(file, slot, there) or next(one for one in places(slot) if one not in there)
        values = {
            "slot": place,
            "text": clean(text),
            "day": None if day is None else day.isoformat(),
            "saved": seconds(file.clock()),
        }
        file.run(
            "INSERT INTO drafts (slot, text, day, saved) VALUES (:slot, :text, :day, :saved)"
            " ON CONFLICT (slot) DO UPDATE SET text = :text, day = :day, saved = :saved",
            values,
        )
    file.own_drafts[slot] = place, hash(values["text"])
    _typing(file).hold(place)


def read(file: OpenFile) -> list[Draft]:
    """Return the drafts to go on with, the newest first: of several in a slot the one that `take` would give."""
    from storage.answers import Draft  # noqa: PLC0415  # the command line hardly ever asks

    slots: dict[str, dict[str, Any]] = {}
    for row in file.rows("SELECT slot, text, day, saved FROM drafts ORDER BY slot"):
        if not row["slot"].startswith(THROWN):
            slots.setdefault(row["slot"].partition(BESIDE)[0], {})[row["slot"]] = row
    to_go_on = [(slot, there, next(_to_go_on(file, slot, there), None)) for slot, there in slots.items()]
    found = [(slot, there[place]) for slot, there, place in to_go_on if place is not None]
    found.sort(key=lambda one: -one[1]["saved"])
    return [
        Draft(
            slot,
            row["text"],
            None if row["day"] is None else date.fromisoformat(row["day"]),
            moment_of(row["saved"]),
        )
        for slot, row in found
    ]


def take(file: OpenFile, slot: str, text: str | None = None) -> str:
    """Return the draft that this program goes on with: from now on it is its own. "" when there is none.

    Its own comes first, then the one that was there first and is not open in another window. With a `text`, only a
    draft of that text is taken.
    """
    there = _all_in(file, slot)
    place = next((one for one in _to_go_on(file, slot, there) if text is None or there[one]["text"] == text), None)
    if place is None:
        return ""
    file.own_drafts[slot] = place, hash(there[place]["text"])
    _typing(file).hold(place)
    return str(there[place]["text"])


def elsewhere(file: OpenFile, slot: str) -> str:
    """Return what is half-written in a slot and open in another window just now; "" where nothing is."""
    there = _all_in(file, slot)
    own = _own(file, slot, there)
    found = (one for one in there if one != own and is_elsewhere(file, one))
    return next((str(there[one]["text"]) for one in found), "")


def is_elsewhere(file: OpenFile, place: str) -> bool:
    """Whether another window has what is in a place open just now."""
    return _typing(file).is_elsewhere(place)


def keep_open(file: OpenFile, slots: Collection[str]) -> None:
    """Let other windows go on with what this one has no more open: all but these slots."""
    if file.typing is not None:
        file.typing.keep_only([place for slot, (place, _) in file.own_drafts.items() if slot in slots])


def drop(file: OpenFile, slot: str) -> None:
    """Drop this program's draft; a slot without one is left as it is, without a write."""
    if _own(file, slot, _all_in(file, slot)) is not None:
        with file.writing():
            end(file, slot)


def end(file: OpenFile, slot: str) -> None:
    """Drop this program's draft inside `writing`, with what it became."""
    place = _own(file, slot, _all_in(file, slot))
    file.run("DELETE FROM drafts WHERE slot = ?", (place,))
    if place is not None and file.typing is not None:
        file.typing.let_go(place)


def _all_in(file: OpenFile, slot: str) -> dict[str, Any]:
    """Return the drafts in a slot by their places, the first one first."""
    # the places beside a slot lie between it with the sign behind it and with the one after that sign
    rows = file.rows(
        "SELECT slot, text FROM drafts WHERE slot = ? OR (slot > ? AND slot < ?) ORDER BY slot",
        (slot, slot + BESIDE, slot + chr(ord(BESIDE) + 1)),
    )
    return {row["slot"]: row for row in rows}


def _to_go_on(file: OpenFile, slot: str, there: Mapping[str, Any]) -> Iterator[str]:
    """Give this program's place, else those that no other window has open, in their order."""
    own = _own(file, slot, there)
    yield from [own] if own is not None else (one for one in there if not is_elsewhere(file, one))


def _typing(file: OpenFile) -> Typing:
    if file.typing is None:
        from storage.holding.typing import Typing  # noqa: PLC0415  # the command line hardly ever asks

        file.typing = Typing(file.name)
    return file.typing


def places(slot: str) -> Iterator[str]:
    """Give the places of a slot, the first one first."""
    yield slot
    yield from (f"{slot}{BESIDE}{number:06}" for number in count(2))


def _own(file: OpenFile, slot: str, there: Mapping[str, Any]) -> str | None:
    """Return where this program's draft is, unless another one went on with it or finished it."""
    place, said = file.own_drafts.get(slot, ("", 0))
    return place if place in there and hash(there[place]["text"]) == said else None


def setting(file: OpenFile, name: str, default: T) -> T:
    """Return a setting's value; the default when it was never set or is of another type than the default."""
    stored = file.value("SELECT value FROM settings WHERE name = ?", (name,))
    value: Any = None if stored is None else json.loads(stored)
    # JSON knows true apart from 1, which Python's isinstance does not
    fits = isinstance(value, type(default)) and isinstance(value, bool) is isinstance(default, bool)
    return value if value is not None and (fits or default is None) else default


def week_starts_on(file: OpenFile) -> int:
    """Return the weekday that weeks begin on, Monday unless another one was chosen."""
    return a_week_start(setting(file, "week_starts_on", 0))


def a_week_start(stored: object) -> int:
    """Return a stored weekday where weeks can begin on it, otherwise Monday."""
    return next((starts for starts in WEEK_STARTS if str(starts) == str(stored)), 0)


NEVER_OUT: Final = frozenset({"quiet_line_day"})
"""Settings that no export holds: the day on which the quiet line was said."""


COME_BACK: Final = frozenset(
    {
        *(
            "day_starts_at",
            "week_starts_on",
            "therapy_started",
            "theme",
            "hide_numbers",
            "plain_signs",
            "reduced_motion",
            "quiet_line",
        ),
        *("writing_questions", "trends_since", "trends_tracker", "trends_goals", "support_country"),
        *("exercise_skills", "cautions_read", "daylio_moods", "told_about_shell_history"),
    }
)
"""Settings that an import takes from an export."""

_LONGEST: Final = 100_000


def settings(file: OpenFile) -> dict[str, Any]:
    """Return every setting that was set, by name, for an export; what is nobody's business outside stays here."""
    rows = file.rows("SELECT name, value FROM settings ORDER BY name")
    return {row["name"]: json.loads(row["value"]) for row in rows if row["name"] not in NEVER_OUT}


def add_settings(file: OpenFile, coming: Mapping[str, object]) -> None:
    """Keep settings of another journal's export where none is set here, inside `writing`; no part of any undo step.

    Only those that are about the journal or how it looks: none that could open it to others.
    """
    for name, value in coming.items():
        packed = json.dumps(value, allow_nan=False) if name in COME_BACK and value is not None else ""
        if packed and len(packed) <= _LONGEST:
            file.run("INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)", (name, packed))


def set_setting(file: OpenFile, name: str, value: object) -> None:
    """Keep a setting as JSON; None takes it away. Raises ValueError for what JSON has no word for."""
    packed = json.dumps(value, allow_nan=False)
    with file.writing():
        if value is None:
            file.run("DELETE FROM settings WHERE name = ?", (name,))
            return
        file.run(
            "INSERT INTO settings (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = :value",
            {"name": name, "value": packed},
        )


__all__ = ["COME_BACK", "add_settings", "drop", "end", "read", "save", "set_setting", "setting", "settings", "take"]
