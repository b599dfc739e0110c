"""All that was left half-written: read, gone on with, thrown away by a key, and brought back by another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr
from evenso.records import Moment
from evenso.text import one_line
from evenso.wording.journal.unfinished import (
    KEPT,
    NONE_KEPT,
    OPEN_ELSEWHERE,
    say_back,
    say_goes_on,
    say_how_many,
    say_kept_at,
    say_thrown,
    say_what,
    typed_words,
)
from tui.intents import Alone, Outcome
from tui.keys import BACK, CHANGE, key
from tui.screens.journal.pages.going_on import go_on
from tui.screens.under import ListPage, move_keys
from tui.shown import numbers_hidden, show, show_line

if TYPE_CHECKING:
    from storage.journal import Journal
    from storage.restoring.half_written import HalfWritten

WHAT = 30
"""Cells of what it is, and the air behind it."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """One thing half-written: what it is, its words, when it was kept and thrown away on the person's clock."""

    kept: HalfWritten
    what: str
    words: str
    at: Moment
    thrown: Moment | None


@dataclass(frozen=True, slots=True)
class UnfinishedData:
    """All of it, the newest first, and last what was thrown away."""

    found: tuple[Unfinished, ...]
    today: date

    @property
    def thrown(self) -> list[Unfinished]:
        """What was thrown away, the last one first."""
        return [one for one in self.found if one.thrown is not None]


def read_unfinished(journal: Journal, now: datetime) -> UnfinishedData:
    """Read it."""
    today, hidden = Moment.of(now).entry_day(journal.day_starts_at), numbers_hidden(journal)
    found = tuple(
        Unfinished(
            one,
            say_what(one.slot, one.day, today),
            typed_words(one.text, numbers=not hidden),
            journal.on_the_wall(one.saved),
            None if one.thrown is None else journal.on_the_wall(one.thrown),
        )
        for one in journal.half_written()
    )
    return UnfinishedData(found, today)


@dataclass(frozen=True, slots=True)
class ThrowAway(Alone):
    """Throw one thing half-written away, as long as it can come back."""

    half_written_id: str
    what: str

    def run(self, journal: Journal) -> Outcome:
        """Throw it away; no step of undo, as no draft is one."""
        journal.throw_away(self.half_written_id)
        return Outcome(say_thrown(self.what), undoable=False)


@dataclass(frozen=True, slots=True)
class BringDraftBack(Alone):
    """Bring one back that was thrown away."""

    half_written_id: str
    what: str

    def run(self, journal: Journal) -> Outcome:
        """Bring it back."""
        journal.bring_draft_back(self.half_written_id)
        return Outcome(say_back(self.what), undoable=False)


class UnfinishedPage(ListPage[UnfinishedData]):
    """All that is half-written."""

    PLACE = "journal"
    LONG = True
    EXPLAINED = (KEPT,)
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter",
            "go_on",
            tr("go on"),
            tr("go on with it; thrown away, it comes back"),
            CHANGE,
            name="unfinished.go-on",
        ),
        key(
            "x", "throw_away", tr("throw away"), tr("throw it away; u brings it back"), CHANGE, name="unfinished.throw"
        ),
    ]
    _thrown_here = 0

    @property
    def made_anew(self) -> Callable[[], UnfinishedPage]:
        """The same page."""
        return UnfinishedPage

    def wants(self, now: datetime) -> Callable[[Journal], UnfinishedData]:
        """Read what is kept."""
        return partial(read_unfinished, now=now)

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act on what is chosen."""
        here = self.chosen
        keys: tuple[Binding, ...] = ()
        if here is not None:
            enter = tr("go on") if here.thrown is None else tr("bring back")
            away = (Binding("x", "", tr("throw away")),) if here.thrown is None else ()
            keys = (Binding("enter", "", enter), *away, *move_keys())
        return (*keys, BACK, Binding("question_mark", "", tr("help")))

    @property
    def chosen(self) -> Unfinished | None:
        """What the cursor is on."""
        found = () if self.data is None else self.data.found
        return found[min(self.cursor, len(found) - 1)] if found else None

    async def action_go_on(self) -> None:
        """Go on with what is chosen where it was typed; what was thrown away comes back first."""
        here = self.chosen
        if here is not None and here.thrown is not None:
            self.own_app.once_a_press(partial(self._bring_back, here))
        elif here is not None:
            await go_on(self, here.kept.slot, say_goes_on(here.kept.slot))

    def action_throw_away(self) -> None:
        """Throw what is chosen away, one a press."""
        self.own_app.once_a_press(self._throw_away)

    def _throw_away(self) -> None:
        here = self.chosen
        if here is not None and here.thrown is None:
            self._thrown_here += 1
            self.do(ThrowAway(here.kept.id, here.what))

    def action_undo(self) -> None:
        """Bring back what was thrown away here last; without any, take the last change back as everywhere."""
        thrown = self.data.thrown if self.data is not None else []
        if self._thrown_here and thrown:
            self._thrown_here -= 1
            self._bring_back(thrown[0])
        else:
            super().action_undo()

    def _bring_back(self, one: Unfinished) -> None:
        self.do(BringDraftBack(one.kept.id, one.what))

    def count(self, data: UnfinishedData) -> int:
        """Return how many there are, thrown away or not."""
        return len(data.found)

    def heading(self, data: UnfinishedData, width: int) -> list[Content]:
        """Draw how many are half-written."""
        del width
        number = len(data.found) - len(data.thrown)
        said = say_how_many(number) if number else NONE_KEPT
        return [Content.styled(f" {said}", "bold"), Content("")] if data.found else []

    def line(self, data: UnfinishedData, number: int, width: int) -> Content:
        """Draw what it is, and how its words begin; what was thrown away more quietly."""
        one = data.found[number]
        start = show_line(one.what, "$quiet", min(WHAT - 2, width // 2))
        start = start.pad_right(max(2, min(WHAT, width // 2 + 2) - start.cell_length))
        words = one_line(one.words) if one.thrown is None else f"{tr('thrown away')}: {one_line(one.words)}"
        return start + show_line(words, "$ink" if one.thrown is None else "$faint", max(1, width - start.cell_length))

    def detail(self, data: UnfinishedData, number: int, width: int) -> list[Content]:
        """Draw when it was kept, how it goes on, and its words in full."""
        one = data.found[number]
        said = say_kept_at(one.at, one.thrown, data.today)
        goes_on = say_goes_on(one.kept.slot) if one.thrown is None else ""
        told = [said, *([OPEN_ELSEWHERE] if one.kept.open_elsewhere else []), *([goes_on] if goes_on else [])]
        above = [line for words in told for line in show(words, "$quiet").wrap(max(20, width))]
        return [*above, Content(""), *show(one.words, "$ink").wrap(max(20, width))]

    def invitation(self, data: UnfinishedData, width: int) -> list[Content]:
        """Say that nothing is half-written, and how long what is stays."""
        del data
        lines = [line for words in (NONE_KEPT, KEPT) for line in (*show(words, "$quiet").wrap(max(20, width)), "")]
        return [line if isinstance(line, Content) else Content("") for line in lines]
