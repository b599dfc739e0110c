"""The rows of the diary card: added, changed, taken off, deleted; filling their cells is left to the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evenso.card.records import TargetKind
from evenso.language import tr
from evenso.wording.card.cells import CHANGED_ELSEWHERE, FIRST_FEELINGS, NOT_TAKEN_OFF
from evenso.wording.dates import week_of
from tui.screens.card.forms import change_form, row_form
from tui.screens.card.intents import AddRows, DeleteRow, EndRow
from tui.screens.card.model import CardData
from tui.screens.week.leafing import LeafingScreen

if TYPE_CHECKING:
    from evenso.card.records import Target
    from tui.screens.card.drawing import View


class ChangesRows(LeafingScreen[CardData]):
    """A card whose rows change by letters."""

    @property
    def seen(self) -> View:
        """What is shown now."""
        raise NotImplementedError

    @property
    def is_begun(self) -> bool:
        """Whether a row stands on the card."""
        return any(one.ended is None for one in self.seen.data.targets)

    async def action_add(self) -> None:
        """Add a row of one's own."""
        week = self.seen.week
        await self.fill_in(
            row_form(week.start if week is not None else week_of(self.seen.data.today, self.seen.data.starts)[0])
        )

    def action_begin(self) -> None:
        """Begin an empty card with five feelings."""
        if self.is_begun:
            self.say(tr("The card has rows already; a adds another"))
        else:
            self.do(
                AddRows(FIRST_FEELINGS, TargetKind.FEELING, week_of(self.seen.data.today, self.seen.data.starts)[0])
            )

    async def action_edit(self) -> None:
        """Change the row under the cursor from today on; trackers and skills have places of their own."""
        row = self.seen.chosen
        target = None if row is None else self.seen.data.target(row.id)
        if target is not None:
            await self.fill_in(change_form(target, self.seen.data.today))
        elif row is not None:
            self.say(CHANGED_ELSEWHERE)

    def action_take_off(self) -> None:
        """Take the row under the cursor off the card; what was put into it stays."""
        if (target := self._of_ones_own()) is not None:
            self.do(EndRow(target.id, target.name, self.seen.data.today))

    def action_delete_row(self) -> None:
        """Delete the row under the cursor with its cells, one a press; undo brings it back."""
        self.own_app.once_a_press(self._delete_row)

    def _delete_row(self) -> None:
        if (target := self._of_ones_own()) is not None:
            self.do(DeleteRow(target.id))

    def _of_ones_own(self) -> Target | None:
        """Return the row under the cursor, where it is one that stands on the card alone; else say why not."""
        row = self.seen.chosen
        target = None if row is None else self.seen.data.target(row.id)
        if row is not None and target is None:
            self.say(NOT_TAKEN_OFF[row.kind])
        return target
