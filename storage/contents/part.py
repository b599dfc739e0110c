"""The part of the journal that keeps half-written text and the person's settings; neither is an undo step."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from evenso.wording.dates import week_of
from storage.annotations.part import Later
from storage.database import OpenFile
from storage.reading import days

if TYPE_CHECKING:
    from storage.answers import Draft
    from storage.contents import drafts
else:
    drafts = Later("storage.contents.drafts")

T = TypeVar("T")


class OwnSettings:
    """Drafts and settings."""

    _file: OpenFile

    def save_draft(self, slot: str, text: str, day: date | None = None) -> None:
        """Keep half-written text under the name of the place it is typed in; blank text drops it.

        Another program's text of that place stays beside it.
        """
        drafts.save(self._file, slot, text, day)

    def drafts(self) -> list[Draft]:
        """Return the drafts to go on with, the newest first; what another window has open is none."""
        return drafts.read(self._file)

    def take_draft(self, slot: str, text: str | None = None) -> str:
        """Return the draft to go on with, this program's own from now on, or ""; with a `text`, only one of that text.

        What is saved or finished in a slot takes the place of a draft that was taken or saved here, and of no other.
        """
        return drafts.take(self._file, slot, text)

    def draft_elsewhere(self, slot: str) -> str:
        """Return what is half-written in a slot and open in another window that is alive; "" where nothing is."""
        return drafts.elsewhere(self._file, slot)

    def keep_open(self, slots: Collection[str]) -> None:
        """Say which slots are still open in this window: the drafts of others can be gone on with in other ones."""
        drafts.keep_open(self._file, slots)

    def own_drafts(self, known: dict[str, tuple[str, int]]) -> None:
        """Know the drafts that were this program's before the file was opened anew, and let `known` go on with it."""
        self._file.own_drafts = known

    def drop_draft(self, slot: str) -> None:
        """Drop this program's draft."""
        drafts.drop(self._file, slot)

    def end_draft(self, slot: str, text: str) -> None:
        """Let the draft of that text go with what is saved next, in its transaction; with no text there is none."""
        if text and self.take_draft(slot, text):
            self._file.finishes = partial(drafts.end, self._file, slot)

    @contextmanager
    def finishing(self, slot: str) -> Iterator[None]:
        """Let a draft go with what is saved in the block, in its transaction: never one without the other."""
        before = self._file.finishes
        self._file.finishes = partial(drafts.end, self._file, slot) if slot else before
        try:
            yield
        finally:
            self._file.finishes = before

    def setting(self, name: str, default: T) -> T:
        """Return a setting, or the default when it was never set or is of another type."""
        return drafts.setting(self._file, name, default)

    def settings(self) -> dict[str, object]:
        """Return every setting that was set, by name, for an export."""
        return drafts.settings(self._file)

    def set_setting(self, name: str, value: object) -> None:
        """Keep a setting as JSON; None takes it away."""
        drafts.set_setting(self._file, name, value)

    @property
    def week_starts_on(self) -> int:
        """The weekday that weeks begin on: 0 is Monday, 6 Sunday, 5 Saturday."""
        return drafts.week_starts_on(self._file)

    def week_of(self, day: date) -> tuple[date, date]:
        """Return the first and the last day of the week a day lies in."""
        return week_of(day, self.week_starts_on)

    @property
    def day_starts_at(self) -> int:
        """The rollover hour, 0 to 23."""
        return days.day_starts_at(self._file)
