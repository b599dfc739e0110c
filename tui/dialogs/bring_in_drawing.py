"""Bringing years along in lines: what each step shows, as pure functions of where one is.

The names of moods with their numbers, what an import would do, how far it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from textual.content import Content

from evenso.formats.coming import Reading, UnknownMoods, propose_map
from evenso.wording.imports import ASK_NUMBERS, say_counts, say_read, say_unread, say_would
from tui.shown import show, show_line

if TYPE_CHECKING:
    from storage.answers import ImportCounts

WHERE: Final = "Daylio: More, Export Entries, CSV. Where is the file? It is only read."
NAME: Final = 26
BAR: Final = 40


@dataclass(frozen=True, slots=True)
class MoodName:
    """A mood's name of one's own: how often it occurs, its number (None: not yet), whether that is only a guess."""

    name: str
    count: int
    number: int | None
    guess: bool


@dataclass(frozen=True, slots=True)
class Model:
    """Where one is: `step` is `file`, `moods`, `ready` or `busy`; a sentence that stands under it all."""

    step: str = "file"
    labels: tuple[MoodName, ...] = ()
    cursor: int = 0
    reading: Reading | None = None
    counts: ImportCounts | None = None
    doing: str = ""
    done: int = 0
    of: int = 0
    told: str = ""

    @property
    def numbers(self) -> dict[str, int]:
        """The numbers the names have."""
        return {label.name: label.number for label in self.labels if label.number is not None}

    @property
    def complete(self) -> bool:
        """Whether every name has a number."""
        return all(label.number is not None for label in self.labels)


def labels_for(unknown: UnknownMoods, before: Mapping[str, int]) -> tuple[MoodName, ...]:
    """Put the numbers of last time, else guesses, beside the names a file has, most frequent first."""
    guesses = propose_map(unknown.counts, unknown.known)
    ordered = sorted(unknown.counts.items(), key=lambda pair: -pair[1])
    return tuple(MoodName(name, count, before.get(name, guesses[name]), name not in before) for name, count in ordered)


def draw_step(model: Model, width: int, height: int) -> Content:
    """Draw where one is."""
    lines: list[Content] = []
    if model.step == "moods":
        lines = _moods(model, width, height)
    elif model.step == "ready":
        lines = _ready(model, width, height)
    elif model.step == "busy":
        lines = _busy(model)
    told = [Content(""), *_said(model.told, width, "$ink")] if model.told else []
    return Content("\n").join([*lines, *told])


def _said(words: str, width: int, style: str = "$quiet") -> list[Content]:
    lines = [line for part in words.split("\n") for line in wrap(part, max(20, width - 6))]
    return [Content("   ") + show(line, style) for line in lines]


def _moods(model: Model, width: int, height: int) -> list[Content]:
    asked = [*_said(ASK_NUMBERS, width), Content("")]
    room = max(1, height - len(asked) - 3)
    top = max(0, min(model.cursor - room // 2, len(model.labels) - room))
    rows = [_label(label, chosen=number == model.cursor) for number, label in enumerate(model.labels)]
    return [*asked, *rows[top : top + room]]


def _label(label: MoodName, *, chosen: bool) -> Content:
    name = show_line(label.name, "bold $ink" if chosen else "$ink", NAME - 2)
    row = Content.styled(f" {'›' if chosen else ' '} ", "bold $accent") + name.pad_right(NAME - name.cell_length)
    row += Content.styled(f"{label.count:>6,}×   ", "$quiet")
    scale = [
        Content.styled(
            f" {number} ",
            "reverse bold $accent"
            if number == label.number and not label.guess
            else "bold underline $accent"
            if number == label.number
            else "$faint",
        )
        for number in range(1, 11)
    ]
    return row + Content("").join(scale) + Content("  ?" if label.guess and label.number else "")


def _ready(model: Model, width: int, height: int) -> list[Content]:
    reading, counts = model.reading, model.counts
    if reading is None or counts is None:
        return []
    lines = [
        Content("   ") + Content.styled(say_read(counts.read, "Daylio", counts.first, counts.last), "bold"),
        Content(""),
    ]
    lines += _said(say_would(say_counts(counts.added, counts.updated, counts.unchanged, counts.kept)), width, "$ink")
    lines += [line for notice in reading.notices for line in _said(notice, width)]
    lines += [
        line for told in say_unread([(one.line, one.why) for one in reading.skipped]) for line in _said(told, width)
    ]
    lines += [Content(""), *_said("What each name counts as", width)]
    pairs = [f"{name}\u00a0{number}" for name, number in reading.moods.items()]
    lines += _said(",  ".join(pairs), width, "$ink")
    return lines[: max(1, height - 2)]


def _busy(model: Model) -> list[Content]:
    share = model.done / model.of if model.of else 0.0
    full = round(BAR * min(1.0, share))
    bar = Content.styled("━" * full, "$accent") + Content.styled("━" * (BAR - full), "$ground")
    count = f"  {model.done:,} of {model.of:,}" if model.of else ""
    return [Content("   ") + Content(model.doing), Content(""), Content("   ") + bar + Content.styled(count, "$quiet")]


def ask_for_file(_: object, width: int, __: int) -> Content:
    """Draw the question for the file."""
    return Content("\n").join(_said(WHERE, width))
