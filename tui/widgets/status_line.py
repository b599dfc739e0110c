"""The quiet line above the keys: what was saved and how to take it back, or one sentence that somebody should read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from evenso.language import tr
from tui.messages import Says
from tui.shown import as_now, press, show_line
from tui.widgets.sheet import WIDEST

if TYPE_CHECKING:
    from storage.answers import Change
    from tui.app import EvenSo


MOST_LINES: Final = 4
"""Lines a sentence takes that can be undone."""

LEAST: Final = 20
"""Cells that a sentence needs to be broken into lines rather than cut."""


@dataclass(frozen=True, slots=True)
class Status:
    """What the line says, whether `u` can take it back, and whether the quiet line about Support stands below it.

    `step` is the change that `u` would take back then; once another one is the next, the sentence ends. `here` is said
    of a sentence about what is in front right now, such as a refusal: it ends with the next step.
    """

    sentence: str = ""
    undoable: bool = False
    quiet: bool = False
    step: Change | None = None
    here: bool = False

    def ended(self) -> Status:
        """Return what stays when the sentence ends: the quiet line about Support, where it stands."""
        return Status(quiet=self.quiet)


def undo_hint() -> Content:
    """Say how the last change is taken back."""
    return press(Content.assemble(("u", "bold"), ("  " + tr("undo"), "$quiet")), "u")


def status_line(status: Status, width: int) -> Content:
    """Draw the line for a width in cells: the sentence on the left, `u  undo` on the right.

    A sentence that has no room beside it goes on below.
    """
    if not status.sentence:
        return Content("")
    if not status.undoable:
        return show_line(status.sentence, "$quiet", width)
    undo = undo_hint()
    room = width - undo.cell_length - 2
    lines = show_line(status.sentence).wrap(room)[:MOST_LINES] if room >= LEAST else []
    said, *below = lines if len(lines) > 1 else [show_line(status.sentence, "", room)]
    gap = max(2, width - said.cell_length - undo.cell_length)
    return Content("\n").join([said + Content(" " * gap) + undo, *(line.truncate(width) for line in below)])


class StatusLine(Widget):
    """One line, given its `Status` from above; a long sentence may take up to four."""

    DEFAULT_CSS = """
    StatusLine { height: auto; max-height: 4; min-height: 1; width: 1fr; padding: 0 1; color: $ink; }
    """

    status: reactive[Status] = reactive(Status(), layout=True)

    def render(self) -> Content:
        """Draw the line; what does not fit is wrapped rather than cut."""
        return as_now(self, self._line())

    def _line(self) -> Content:
        if self.status.sentence and not self.status.undoable:
            return show_line(self.status.sentence, "$quiet")
        longer = as_now(self, undo_hint()).cell_length - undo_hint().cell_length  # with a key of one's own
        line = status_line(self.status, self.size.width - longer)
        if not self.status.quiet:
            return line
        from evenso.wording.support.lines import say_quiet  # noqa: PLC0415 - seldom needed

        said = Content.styled(say_quiet("!"), "$quiet")
        above = [line] if self.status.sentence else []
        return Content("\n").join([*above, *(press(part, "exclamation_mark") for part in said.wrap(self.size.width))])


class SpeakingScreen(Screen[None]):
    """A screen with a status line, whose sentence ends when one goes on to another place or page."""

    DEFAULT_CSS = "SpeakingScreen { align: center top; } SpeakingScreen > * { max-width: 140; }"

    status: reactive[Status] = reactive(Status(), repaint=False)

    @property
    def cells_across(self) -> int:
        """The cells that a line of this screen has: in a wide terminal it stays a page, in the middle."""
        return min(WIDEST, self.app.size.width)

    def say(self, sentence: str) -> None:
        """Put one sentence into the status line; nothing was saved."""
        self.post_message(Says(sentence))

    def went_on(self) -> None:
        """End a sentence about what was in front a moment ago."""
        if self.status.here:
            self.status = self.status.ended()

    def take_in_step(self, step: Change | None) -> None:
        """End a sentence that offers to take back what `u` would not take back: `step` is what it would."""
        if self.status.undoable and self.status.step != step:
            self.status = self.status.ended()

    def on_screen_suspend(self) -> None:
        """End the sentence, unless only a dialog lies over the screen."""
        if cast("EvenSo", self.app).front is not self:
            self.status = self.status.ended()
