"""A person's own trackers on Today, in lines: the quiet row of those that are asked, and the panel that asks them.

Loaded only where trackers are switched on.
"""

from __future__ import annotations

from typing import Final

from textual.content import Content
from textual.widget import Widget

from evenso.annotations.trackers import Scale, Tracker
from evenso.cells import shorten
from evenso.charts.strip import value_mark
from evenso.charts.styles import ChartStyle
from evenso.language import tr
from evenso.text import one_line
from evenso.wording.scales.trackers import say_number
from tui.screens.today.drawing import INDENT, LABEL, NOT_LOGGED, WHOLE
from tui.screens.today.model import TodayData, View
from tui.shown import point, press, show_line

NAME_WIDTHS: Final = (24, 16, 12, 10, 8, 6, 5, 4, 3)
MOST_LINES: Final = 2
GAP: Final = 3
TO_ANSWER: Final = tr("t to answer")
TITLE: Final = tr("Your trackers")
BLANK: Final = tr("what is not answered stays blank")
ENDS: Final = tr("0 is nought, x is ten")
ENDS_HIDDEN: Final = tr("0 is the lowest, x the highest")

_STYLE: Final = ChartStyle(color=False)


def _said(data: TodayData, tracker: Tracker) -> str:
    value = data.value_of(tracker)
    if value is None:
        return NOT_LOGGED
    if data.hidden and tracker.scale is Scale.TEN:
        return value_mark(value.value, _STYLE)
    return say_number(value.value, tracker.scale)


def _item(data: TodayData, tracker: Tracker, longest: int) -> Content:
    value = _said(data, tracker)
    name = Content.styled(shorten(one_line(tracker.name), longest), "$quiet")
    return name + Content.styled(f" {value}", "$faint" if value == NOT_LOGGED else "bold $ink")


def _laid_out(items: list[Content], room: int) -> list[list[Content]]:
    lines: list[list[Content]] = [[]]
    used = 0
    for item in items:
        wide = item.cell_length + (GAP if lines[-1] else 0)
        if lines[-1] and used + wide > room:
            lines.append([])
            used, wide = 0, item.cell_length
        lines[-1].append(item)
        used += wide
    return lines


def row_lines(view: View, width: int) -> list[Content]:
    """Draw the trackers that are asked with their values on this day, on at most two lines; names give way."""
    data, room = view.data, max(8, width - len(INDENT) - LABEL - 1)
    lines: list[list[Content]] = []
    for longest in NAME_WIDTHS:
        lines = _laid_out([_item(data, tracker, longest) for tracker in data.trackers], room)
        if len(lines) <= MOST_LINES:
            break
    rows = [Content(" " * GAP).join(line) for line in lines[:MOST_LINES]]
    if not data.values and rows[-1].cell_length + GAP + len(TO_ANSWER) <= room:
        rows[-1] += Content.styled(" " * GAP + TO_ANSWER, "$faint")
    label = Content.styled(tr("Trackers"), "$quiet").pad_right(LABEL - len(tr("Trackers")))
    blank = Content(" " * LABEL)
    return [
        press(Content(INDENT) + (blank if number else label) + row.truncate(room, ellipsis=True), "t")
        for number, row in enumerate(rows)
    ]


def trackers_row(view: View, width: int, height: int) -> Content:
    """Draw the row for the sheet it stands in."""
    del height
    return Content("\n").join(row_lines(view, width)) if view.data.trackers else Content("")


def fit_row(sheet: Widget, view: View, width: int) -> None:
    """Give the row as many lines as it needs, none while trackers are not asked or a panel has its place."""
    sheet.display = bool(view.data.trackers) and view.panel not in WHOLE
    if view.data.trackers:
        sheet.styles.height = len(row_lines(view, width))


def trackers_panel(view: View, width: int, height: int) -> Content:
    """Draw every tracker that is asked with its scale, the cursor's one standing out."""
    trackers = view.data.trackers
    ends = ENDS_HIDDEN if view.data.hidden else ENDS
    told = [ends, BLANK] if any(one.scale is not Scale.YES_NO for one in trackers) else [BLANK]
    title = Content(INDENT) + Content.styled(TITLE, "bold") + Content.styled(f"   {'; '.join(told)}", "$faint")
    rows = max(1, height - 2)
    top = max(0, min(view.cursor - rows // 2, len(trackers) - rows))
    lines = [_scale_row(view, number, width) for number in range(top, min(len(trackers), top + rows))]
    airy = 2 * len(lines) <= rows
    return Content("\n").join(
        [title.truncate(max(1, width), ellipsis=True), Content(""), Content("\n\n" if airy else "\n").join(lines)]
    )


def _scale_row(view: View, number: int, width: int) -> Content:
    tracker, here = view.data.trackers[number], number == view.cursor
    value = view.data.value_of(tracker)
    cells = _cells(view.data, tracker, None if value is None else value.value, wide=width >= 72, here=here)
    start = Content.styled(f" {'›' if here else ' '} ", "bold $accent")
    room = width - start.cell_length - cells.cell_length - 2
    if room < 6:  # no room for the scale: the value alone
        cells = Content.styled(_said(view.data, tracker), "bold $ink")
        room = width - start.cell_length - cells.cell_length - 2
    longest = max(show_line(one.name).cell_length for one in view.data.trackers)
    room = min(longest + 4, room)
    name = show_line(tracker.name, "bold $ink" if here else "$quiet", max(1, room - 1))
    return point(start + name.pad_right(max(0, room - name.cell_length)), number) + cells


def _cells(data: TodayData, tracker: Tracker, value: int | None, *, wide: bool, here: bool) -> Content:
    """Draw a scale with the value chosen standing out by form as well as colour."""
    if tracker.scale is Scale.YES_NO:
        marks = [(tr("yes"), "y", 1), (tr("no"), "n", 0)]
    else:
        keys = [*map(str, range(10)), "x"]
        marks = [(value_mark(step, _STYLE) if data.hidden else str(step), keys[step], step) for step in range(11)]
    cells = []
    for word, key, step in marks:
        label = f" {word} " if wide or step != 10 else f" {word}"
        style = "reverse bold $accent" if step == value else "$ink" if here else "$faint"
        cell = Content.styled(label, style)
        cells.append(press(cell, key) if here else cell)
    return Content(" " if wide else "").join(cells)
