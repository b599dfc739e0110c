"""What was deleted lately and is still kept; enter brings one of it back, whatever was done since."""

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
from evenso.wording.capture import say_back
from evenso.wording.dates import say_day
from evenso.wording.entries import entry_gist
from evenso.wording.journal.deleted import (
    KEPT,
    NONE_DELETED,
    TITLE,
    say_deleted_at,
    say_how_many,
    say_skill_gone,
)
from tui.intents import Outcome
from tui.keys import BACK, CHANGE, key
from tui.screens.journal.entry_lines import in_full, mark_of
from tui.screens.under import ListPage, move_keys
from tui.shown import numbers_hidden, show, show_line

if TYPE_CHECKING:
    from storage.journal import Journal
    from storage.restoring.deleted import Deleted

DAY = 16
"""Cells of a day with its year, and the air behind it."""


@dataclass(frozen=True, slots=True)
class DeletedData:
    """What is kept, the last deleted first, each with the moment on the person's clock."""

    deleted: tuple[Deleted, ...]
    at: tuple[Moment, ...]
    today: date
    hidden: bool


def read_deleted(journal: Journal, now: datetime) -> DeletedData:
    """Read it."""
    found = tuple(journal.deleted())
    today = Moment.of(now).entry_day(journal.day_starts_at)
    at = tuple(journal.on_the_wall(one.at) for one in found)
    return DeletedData(found, at, today, numbers_hidden(journal))


@dataclass(frozen=True, slots=True)
class BringBack:
    """Bring one deleted entry back, as a step of its own."""

    entry_id: str

    def run(self, journal: Journal) -> Outcome:
        """Bring it back; what stands against that is said by the journal."""
        entry = journal.bring_back(self.entry_id)
        return Outcome(say_back(entry, numbers=not numbers_hidden(journal)), entry=entry)


class DeletedPage(ListPage[DeletedData]):
    """All that can be brought back by itself."""

    PLACE = "journal"
    LONG = True
    EXPLAINED = (KEPT,)
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter",
            "bring_back",
            tr("bring back"),
            tr("bring the entry back; u undoes that"),
            CHANGE,
            name="deleted.bring-back",
            show=True,
        ),
    ]

    @property
    def made_anew(self) -> Callable[[], DeletedPage]:
        """The same page."""
        return DeletedPage

    def wants(self, now: datetime) -> Callable[[Journal], DeletedData]:
        """Read what is kept."""
        return partial(read_deleted, now=now)

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act."""
        some = self.data is not None and bool(self.data.deleted)
        keys = (Binding("enter", "", tr("bring back")), *move_keys()) if some else ()
        return (*keys, BACK, Binding("question_mark", "", tr("help")))

    def action_bring_back(self) -> None:
        """Bring the entry under the cursor back, one a press."""
        self.own_app.once_a_press(self._bring_back)

    def _bring_back(self) -> None:
        if self.data is not None and self.data.deleted:
            self.do(BringBack(self.data.deleted[min(self.cursor, len(self.data.deleted) - 1)].entry.id))

    def count(self, data: DeletedData) -> int:
        """Return how many there are."""
        return len(data.deleted)

    def heading(self, data: DeletedData, width: int) -> list[Content]:
        """Draw how many there are."""
        del width
        return [Content.styled(f" {say_how_many(len(data.deleted)) if data.deleted else TITLE}", "bold"), Content("")]

    def line(self, data: DeletedData, number: int, width: int) -> Content:
        """Draw the day, what it is, and how it begins."""
        entry = data.deleted[number].entry
        start = Content.styled(f"{say_day(entry.day, data.today):<{DAY}}", "$quiet")
        start += mark_of(entry, hidden=data.hidden) + Content("  ")
        return start + show_line(entry_gist(entry), "$ink", max(1, width - start.cell_length))

    def detail(self, data: DeletedData, number: int, width: int) -> list[Content]:
        """Draw when it was deleted, and the entry in full."""
        one = data.deleted[number]
        when = Content.styled(say_deleted_at(data.at[number], data.today), "$quiet")
        lacks = [] if one.comes_back else [say_skill_gone(getattr(one.entry, "skill", ""))]
        told = [line for words in lacks for line in show(words, "$ink").wrap(max(20, width))]
        return [when, *told, *in_full(one.entry, width, hidden=data.hidden)]

    def invitation(self, data: DeletedData, width: int) -> list[Content]:
        """Say that nothing is kept, and how long what is deleted is."""
        del data
        lines = [line for words in (NONE_DELETED, KEPT) for line in (*show(words, "$quiet").wrap(max(20, width)), "")]
        return [line if isinstance(line, Content) else Content("") for line in lines]
