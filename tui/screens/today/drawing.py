"""Today in lines: pure functions from what is shown to styled text of a given size.

`head` is the day and the question, `field` one row of words, `rest` what was practised and the last two weeks. The
panels that open in place of `rest` are in `panels`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from textual.content import Content

from evenso.records import Area, Skill
from evenso.wording.dates import WEEKDAYS, say_long_day, say_near_day, say_time
from tui.screens.today.model import STRIP_DAYS, TodayData, letters_for
from tui.shown import press, show_line

INDENT: Final = "   "
LABEL: Final = 12
WIDE: Final = 72
"""Cells from which the question and its numbers stand on one line."""

COLUMN: Final = 25
BARS: Final = "▁▂▃▄▅▆▇█"
NOT_LOGGED: Final = "·"
INVITATION: Final = "Press a number: 1 is low, 9 is high, 0 is ten. That is enough for a day."


@dataclass(frozen=True, slots=True)
class View:
    """Today's data and where the person is in it: which panel is open, its page, its cursor, the chosen check-in."""

    data: TodayData
    panel: str = ""
    page: int = 0
    cursor: int = 0
    chosen: str = ""


def sides(left: Content, right: Content, width: int) -> Content:
    """Put one text left and one right on a line, the right one giving way."""
    gap = width - left.cell_length - right.cell_length - 1
    return left if gap < 2 else left + Content(" " * gap) + right


def _moods_of_day(view: View) -> Content:
    """Say the check-ins of the day on one line, the one that is shown standing out."""
    found = view.data.check_ins
    here = view.data.check_in(view.chosen)
    parts = []
    for one in found[-4:]:
        mood = "–" if one.mood is None else str(one.mood)
        style = "$ink" if here is not None and one.id == here.id else "$faint"
        parts.append(Content.styled(f"{say_time(one.at)}  {mood}", style))
    more = [Content.styled(f"{len(found) - 4} more", "$faint")] if len(found) > 4 else []
    return Content.styled("   ", "").join([*more, *parts])


def _title(view: View, width: int) -> Content:
    data = view.data
    day = Content(" ") + Content.styled(say_long_day(data.day, data.today), "bold")
    if data.day != data.today:
        near = say_near_day(data.day, data.today)
        day += Content.styled("   yesterday" if near == "yesterday" else "   an earlier day", "$quiet")
    return sides(day, _moods_of_day(view), width)


def scale(mood: int | None) -> Content:
    """Draw the ten numbers, four cells each, with the mood chosen standing out by form as well as colour."""
    cells = []
    for number in range(1, 11):
        label = f" {number} "
        cell = Content.styled(label, "reverse bold $accent") if number == mood else Content.styled(label, "$ink")
        cells.append(press(cell, str(number % 10)))
    return Content("").join(cells)


def head(view: View, width: int, height: int) -> Content:
    """Draw the day, the question, the numbers; with a panel open only the day."""
    lines = [_title(view, width), Content("")]
    if height > len(lines):
        here = view.data.check_in(view.chosen)
        numbers = scale(None if here is None else here.mood)
        ends = Content.styled(" low" + " " * (numbers.cell_length - 10) + "high ", "$faint")
        asked = "How is it right now?" if view.data.day == view.data.today else "How was that day?"
        question = Content.styled(asked, "bold")
        if width >= WIDE:
            row = Content(INDENT) + question
            start = min(28, width - numbers.cell_length - 1)
            lines += [row.pad_right(start - row.cell_length) + numbers, Content(" " * start) + ends]
        else:
            inset = Content(INDENT)
            lines += [inset + question, inset[:2] + numbers, inset[:2] + ends]
    return Content("\n").join(lines)


def head_height(view: View, width: int) -> int:
    """Rows the head takes."""
    if view.panel == "practise":
        return 2
    return 4 if width >= WIDE else 5


def field(label: str, key: str, words: str, width: int) -> Content:
    """Draw one row: its label, then the words or the key that asks for them."""
    name = press(Content.styled(label, "$quiet"), key).pad_right(LABEL - len(label))
    text = show_line(words, "$ink", width - LABEL - 4) if words else Content.styled(f"{key} to write", "$faint")
    return Content(INDENT) + name + press(text, key)


def feelings_row(view: View, width: int, height: int) -> Content:
    """Draw the feelings of the check-in that is shown."""
    del height
    here = view.data.check_in(view.chosen)
    return field("Feelings", "f", ", ".join(here.feelings) if here else "", width)


def note_row(view: View, width: int, height: int) -> Content:
    """Draw its line."""
    del height
    here = view.data.check_in(view.chosen)
    return field("A line", "n", here.note if here else "", width)


def skill_cell(letter: str, skill: Skill, *, done: bool, width: int) -> Content:
    """Draw a skill: its letter, its name, a tick when it was practised; exactly `width` cells."""
    name = show_line(skill.name, "$ink" if done else "$quiet", width - 6)
    row = Content.assemble((f" {letter}  ", "bold $accent")) + name
    tick = Content.styled(" ✓", "bold $accent") if done else Content("")
    row = row + tick
    return press(row, letter) + Content(" " * max(0, width - row.cell_length))


def _favoured(data: TodayData, letters: dict[str, Skill]) -> dict[Area, list[tuple[str, Skill]]]:
    """Sort what stands on Today by area: practised today first shown where it belongs, favourites, then recent ones."""
    done = data.done
    wanted = [
        (letter, skill)
        for letter, skill in letters.items()
        if skill.favourite or skill.id in done or skill.id in data.recent[:6]
    ]
    areas: dict[Area, list[tuple[str, Skill]]] = {}
    for area in Area:
        own = [pair for pair in wanted if pair[1].area is area]
        if own:
            areas[area] = sorted(own, key=lambda pair: (pair[1].id not in done, not pair[1].favourite))
    return areas


def practised(view: View, width: int, rows: int) -> list[Content]:
    """Draw the skills that stand on Today in columns by area, at most `rows` lines with their headings."""
    data = view.data
    across = max(1, (width - 3) // COLUMN)
    areas = _favoured(data, letters_for(data.skills))
    ranked = sorted(areas, key=lambda area: not any(skill.id in data.done for _, skill in areas[area]))
    chosen = [area for area in areas if area in ranked[:across]]
    if not chosen:
        return []
    deep = max(1, rows - 1)
    heads = Content("").join(Content.styled(f"{area.value.capitalize():<{COLUMN}}", "$faint") for area in chosen)
    lines = [Content(INDENT) + heads]
    for row in range(min(deep, max(len(areas[area]) for area in chosen))):
        cells = []
        for area in chosen:
            pair = areas[area][row] if row < len(areas[area]) else None
            cells.append(
                Content(" " * COLUMN)
                if pair is None
                else skill_cell(pair[0], pair[1], done=pair[1].id in data.done, width=COLUMN)
            )
        lines.append(Content(INDENT[:2]) + Content("").join(cells))
    return lines


def bar(mood: float) -> str:
    """Return the block for a day's mood of 1 to 10; higher is taller, never empty."""
    return BARS[min(7, max(0, round((mood - 1) / 9 * 7)))]


def strip(data: TodayData, width: int) -> tuple[Content, Content]:
    """Draw the last fourteen days: a block for a logged day, a dot for another; weekday initials under them."""
    moods = dict(data.moods)
    count = min(STRIP_DAYS, max(1, (width - 20) // 2))
    days = [data.day - timedelta(days=back) for back in range(count - 1, -1, -1)]
    marks = [
        Content.styled(bar(moods[day]), "$accent") if day in moods else Content.styled(NOT_LOGGED, "$faint")
        for day in days
    ]
    initials = [Content.styled(WEEKDAYS[day.weekday()][0].lower(), "$faint") for day in days]
    label = Content.styled(f"Last {count} days   ", "$quiet")
    upper = Content(INDENT) + label + Content(" ").join(marks)
    return upper, Content(" " * (len(INDENT) + label.cell_length)) + Content(" ").join(initials)


def rest(view: View, width: int, height: int) -> Content:
    """Draw what was practised and the strip, with as much air as the height allows."""
    data = view.data
    upper, lower = strip(data, width)
    title = press(Content(INDENT) + Content.styled("Practised today", "bold"), "p")
    if data.day != data.today:
        title = press(Content(INDENT) + Content.styled("Practised that day", "bold"), "p")
    invited = [Content(""), Content(INDENT) + Content.styled(INVITATION, "$accent")] if data.empty else []
    low = [Content(""), upper, lower] if height >= 9 else [upper]
    room = height - 2 - len(low) - len(invited)
    skills = practised(view, width, min(room - 1, 5)) if data.loaded else []
    air = [Content("")] if room - 1 - len(skills) > 0 else []
    return Content("\n").join([Content(""), title, *skills, *air, *low[-3:], *invited])
