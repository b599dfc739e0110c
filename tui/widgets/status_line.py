"""The quiet line above the keys: what was saved and how to take it back, or one sentence that somebody should read."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.shown import press, show_line


@dataclass(frozen=True, slots=True)
class Status:
    """What the line says, whether `u` can take it back, and whether the quiet line about Support stands below it."""

    sentence: str = ""
    undoable: bool = False
    quiet: bool = False


def status_line(status: Status, width: int) -> Content:
    """Draw the line for a width in cells: the sentence on the left, `u  undo` on the right."""
    if not status.sentence:
        return Content("")
    if not status.undoable:
        return show_line(status.sentence, "$quiet", width)
    undo = press(Content.assemble(("u", "bold"), ("  undo", "$quiet")), "u")
    said = show_line(status.sentence, "", width - undo.cell_length - 2)
    gap = max(2, width - said.cell_length - undo.cell_length)
    return said + Content(" " * gap) + undo


class StatusLine(Widget):
    """One line, given its `Status` from above; a long sentence may take up to four."""

    DEFAULT_CSS = """
    StatusLine { height: auto; max-height: 4; min-height: 1; width: 1fr; padding: 0 1; color: $ink; }
    """

    status: reactive[Status] = reactive(Status(), layout=True)

    def render(self) -> Content:
        """Draw the line; a refusal that does not fit is wrapped rather than cut."""
        if self.status.sentence and not self.status.undoable:
            return show_line(self.status.sentence, "$quiet")
        line = status_line(self.status, self.size.width)
        if not self.status.quiet:
            return line
        from evenso.wording.support.lines import say_quiet  # noqa: PLC0415 - seldom needed

        said = Content.styled(say_quiet("!"), "$quiet")
        return Content("\n").join([line, *(press(part, "exclamation_mark") for part in said.wrap(self.size.width))])
