"""Today in lines: pure functions from what is shown to styled text of a given size.

`head` is the day and the question, `field` one row of words, `rest` what was practised and the last two weeks. The
panels that open in place of `rest` are in `panels`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from textual.content import Content

from evenso.language import tr, tr_as
from evenso.records import Area, Skill
from evenso.wording.dates import WEEKDAYS, say_long_day, say_near_day, say_time
from evenso.wording.entries import area_title
from tui.screens.today.model import STRIP_DAYS, TodayData, View, letters_for
from tui.shown import lead, letters_on, press, show_line

INDENT: Final = "   "
LABEL: Final = 16
"""Cells of a row's label: feelings, the line, trackers and the strip begin in one column."""
WIDE: Final = 72
"""Cells from which the question and its numbers stand on one line."""

NARROWEST: Final = 26
"""Cells a column of skills needs: the longest starter name, its letter and its tick."""

ROOMY: Final = 20
TALL: Final = 34
"""Rows of the lower part from which the whole catalogue stands on Today, and the strip taller than all else."""

LEAST_FOR_STEP: Final = 6
ROOM_FOR_INITIALS: Final = 8
"""Rows of the lower part from which a small step, and the names of the days under the strip, have a line."""

WHOLE: Final = ("practise", "trackers")
"""Panels that take the place of the question too."""

NOT_LOGGED: Final = "·"
AWAY: Final = "⋯"

BLOCKS: Final = " ▁▂▃▄▅▆▇█"


def sides(left: Content, right: Content, width: int) -> Content:
    """Put one text left and one right on a line, the right one giving way."""
    gap = width - left.cell_length - right.cell_length - 1
    return left if gap < 2 else left + Content(" " * gap) + right


def _moods_of_day(view: View, room: int) -> Content:
    """Say the check-ins of the day on one line, the last four or as many as fit; the one that is shown stands out."""
    found, here, told = view.data.check_ins, view.here, []
    for one in found:
        mood = "–" if one.mood is None else bar(one.mood, 1) if view.data.hidden else str(one.mood)
        told.append(Content.styled(f"{say_time(one.at)}  {mood}", "$ink" if one == here else "$faint"))
    for shown in (4, 3, 2, 1):
        more = [Content.styled(tr("{count} more", count=left), "$faint")] if (left := len(found) - shown) > 0 else []
        line = Content("   ").join([*more, *told[-shown:]])
        if line.cell_length <= room:
            break
    return line


def _title(view: View, width: int) -> Content:
    data = view.data
    day = Content(" ") + Content.styled(say_long_day(data.day, data.today), "bold")
    if data.day != data.today:
        yesterday = data.today - data.day == timedelta(1)
        near = say_near_day(data.day, data.today) if yesterday else tr("an earlier day")
        day += Content.styled(f"   {near}", "$quiet")
    moods = _moods_of_day(view, width - day.cell_length - 3)
    ahead = [lead(show_line(words, "$quiet"), "sessions") for words in (data.session, data.session.partition(" ·")[0])]
    rights = [Content("   ").join([one for one in (words, moods) if one.plain]) for words in ahead]
    return sides(day, next((one for one in rights if day.cell_length + one.cell_length + 3 <= width), moods), width)


def scale(mood: int | None, *, hidden: bool = False) -> Content:
    """Draw the ten numbers (hidden: marks), the mood chosen standing out by form as well as colour."""
    cells = []
    for number in range(1, 11):
        label = f" {bar(number, 1)}{' ' * len(str(number))}" if hidden else f" {number} "
        cell = Content.styled(label, "reverse bold $accent") if number == mood else Content.styled(label, "$ink")
        cells.append(press(cell, str(number % 10)))
    return Content("").join(cells)


def head(view: View, width: int, height: int) -> Content:
    """Draw the day, the question, the numbers; with a panel open only the day."""
    told = view.data.coin or (view.data.away_said if view.data.day == view.data.today else "")
    away = Content(INDENT) + show_line(told, "$quiet", max(1, width - len(INDENT) - 1))
    lines = [_title(view, width), away if told else Content("")]
    if height > len(lines):
        here = view.here
        numbers = scale(None if here is None else here.mood, hidden=view.data.hidden)
        low, high = tr_as("a mood", "low"), tr_as("a mood", "high")
        told = tr("0 is the highest") if view.data.hidden else tr("0 is ten")
        ten = f"  {told}" if width >= 50 and not view.data.empty else ""
        ends = Content.styled(f" {low}{' ' * (numbers.cell_length - len(low) - len(high) - 3)}{high}{ten}", "$faint")
        asked = tr("How is it right now?") if view.data.day == view.data.today else tr("How was that day?")
        question = Content.styled(asked, "bold")
        if width >= WIDE:
            row = Content(INDENT) + question
            start = min(28, width - numbers.cell_length - 1)
            lines += [row.pad_right(start - row.cell_length) + numbers, Content(" " * start) + ends]
        else:
            lines += [Content(INDENT) + question, Content(INDENT[:2]) + numbers, Content(INDENT[:2]) + ends]
    return Content("\n").join(lines)


def head_height(view: View, width: int) -> int:
    """Rows the head takes."""
    if view.panel in WHOLE:
        return 2
    return 5 if width >= WIDE else 6


def field(label: str, key: str, words: str, width: int) -> Content:
    """Draw one row: its label, then the words or the key that asks for them."""
    name = press(Content.styled(label, "$quiet"), key).pad_right(LABEL - len(label))
    asked = tr("{key} to write", key=key)
    text = show_line(words, "$ink", max(1, width - LABEL - 4)) if words else Content.styled(asked, "$faint")
    return Content(INDENT) + name + press(text, key)


def feelings_row(view: View, width: int, height: int) -> Content:
    """Draw the feelings of the check-in that is shown."""
    del height
    here = view.here
    return field(tr("Feelings"), "f", ", ".join(here.feelings) if here else "", width)


def note_row(view: View, width: int, height: int) -> Content:
    """Draw its line."""
    del height
    here = view.here
    return field(tr("A line"), "n", here.note if here else "", width)


def columns_in(width: int) -> tuple[int, int]:
    """Return how many columns of skills a width in cells holds, and how wide each is."""
    across = max(1, (width - 2) // NARROWEST)
    return across, min(32, max(12, (width - 2) // across))


def skill_cell(letter: str, skill: Skill, *, sign: str, width: int) -> Content:
    """Draw a skill: its letter, its name, the mark it has when it was practised; exactly `width` cells."""
    gap = "  " if width >= 28 else " "
    mark = f" {sign}" if sign else ""
    room = width - len(gap) - 2 - len(mark)
    row = Content.assemble((f" {letter}", "bold $accent"), gap) + show_line(
        skill.name, "$ink" if sign else "$quiet", room
    )
    row += Content.styled(mark, "bold $accent")
    return press(row, letter) + Content(" " * max(0, width - row.cell_length))


def _standing(data: TodayData) -> dict[Area, list[tuple[str, Skill]]]:
    """Sort by area what stands on Today: favourites, what was practised on the day, what was practised lately."""
    wanted = data.done | set(data.recent[:6])
    areas: dict[Area, list[tuple[str, Skill]]] = {}
    for letter, skill in letters_for(data.skills, letters=data.letters).items():
        if skill.favourite or skill.id in wanted:
            areas.setdefault(skill.area, []).append((letter, skill))
    return areas


def _first_of(pairs: list[tuple[str, Skill]], done: Mapping[str, str], rows: int) -> list[tuple[str, Skill]]:
    """Keep as many as there are rows, those practised on the day before all, in an order that does not jump."""
    kept = sorted(pairs, key=lambda pair: pair[1].id not in done)[:rows]
    return [pair for pair in pairs if pair in kept]


def practised(view: View, width: int, rows: int) -> list[Content]:
    """Draw the skills that stand on Today in columns by area, at most `rows` lines with their headings."""
    done, areas = view.data.marks, _standing(view.data)
    across, wide = columns_in(width)
    ranked = sorted(areas, key=lambda area: not any(skill.id in done for _, skill in areas[area]))
    shown = [area for area in Area if area in ranked[:across]]
    if not shown:
        return []
    columns = [_first_of(areas[area], done, max(1, rows - 1)) for area in shown]
    heads = Content("").join(Content.styled(f" {area_title(area):<{wide - 1}}", "$faint") for area in shown)
    lines = [Content(INDENT[:2]) + heads]
    for row in range(max(map(len, columns))):
        cells = [
            skill_cell(column[row][0], column[row][1], sign=done.get(column[row][1].id, ""), width=wide)
            if row < len(column)
            else Content(" " * wide)
            for column in columns
        ]
        lines.append(Content(INDENT[:2]) + Content("").join(cells))
    return lines


def bar(mood: float, rows: int, *, plain: bool = False) -> str:
    """Return the blocks for a day's mood of 1 to 10 from the top row down; higher is taller, never empty."""
    if rows == 1:  # as `evenso today` draws it
        from evenso.charts.strip import mood_mark  # noqa: PLC0415 - its styles cost the first paint their making
        from evenso.charts.styles import ChartStyle  # noqa: PLC0415 - the same

        return mood_mark(mood, ChartStyle(color=False, ascii=plain))
    eighths = 1 + round((mood - 1) / 9 * (8 * rows - 1))
    parts = [min(8, max(0, eighths - 8 * row)) for row in range(rows - 1, -1, -1)]
    return "".join(BLOCKS[part] for part in parts)


def strip(data: TodayData, width: int, rows: int, plain: bool = False) -> list[Content]:
    """Draw the last fourteen days: a block for a logged day, a dot for another; weekday initials under them."""
    moods, count = dict(data.moods), min(STRIP_DAYS, max(1, (width - 20) // 2))
    days = [data.day - timedelta(days=back) for back in range(count - 1, -1, -1)]
    none = {day: NOT_LOGGED if day >= (data.first or day) else " " for day in days}  # nothing is missing before it
    blanks = {day: (AWAY if day in data.days_away else none[day]).rjust(rows) for day in days}
    bars = [bar(moods[day], rows, plain=plain) if day in moods else blanks[day] for day in days]
    said = tr("Last {count} days   ", count=count) if data.day == data.today else tr("{n} days by then   ", n=count)
    label = said.rstrip().ljust(LABEL - 1) + " "
    styles = ["$faint" if day not in moods else "$accent" if day == data.day else "$accent-quiet" for day in days]
    lines = []
    for row in range(rows):
        marks = [Content.styled(one[row], style) for style, one in zip(styles, bars, strict=True)]
        name = Content.styled(label if row == rows - 1 else " " * len(label), "$quiet")
        lines.append(Content(INDENT) + name + Content(" ").join(marks))
    initials = [
        Content.styled(WEEKDAYS[day.weekday()][0].lower(), "bold $ink" if day == data.day else "$faint") for day in days
    ]
    return [*lines, Content(" " * (len(INDENT) + len(label))) + Content(" ").join(initials)]


def rest(view: View, width: int, height: int) -> Content:
    """Draw what was practised and the strip, with as much air as the height allows."""
    data = view.data
    words = tr("Practised today") if data.day == data.today else tr("Practised that day")
    title = Content(INDENT) + press(Content.styled(words, "bold"), "p")
    if not data.loaded:  # dots would say that nothing was logged, which is not known yet
        return Content("\n").join([Content(""), title])
    bars = _bar_rows(view, height)
    low = invitation(width, hidden=data.hidden) if data.empty else strip(data, width, bars, plain=view.plain)
    step = _small_step(view, width, 2 if height > ROOM_FOR_INITIALS else 1) if height >= LEAST_FOR_STEP else []
    if height < ROOM_FOR_INITIALS:
        del low[-1]
    gap = [Content("")] if len(step) < 2 and height >= ROOM_FOR_INITIALS + len(step) else []
    low = [*step, *gap, *low]
    room = height - 2 - len(low)
    skills = _skills(view, width, room)
    title += _left_out(view, skills, width - title.cell_length)
    air = [Content("")] if room - len(skills) > 0 else []
    return Content("\n").join([Content(""), title, *skills, *air, *low])


def _left_out(view: View, skills: list[Content], room: int) -> Content:
    """Say how many skills that stand on Today had no room here, with the key that shows all of them."""
    drawn = letters_on(Content("\n").join(skills))
    left = sum(letter not in drawn for pairs in _standing(view.data).values() for letter, _ in pairs)
    said = Content("   ") + press(
        Content.assemble(("p", "bold $accent"), (f" {tr('{count} more', count=left)}", "$quiet")), "p"
    )
    return said if left and said.cell_length <= room else Content("")


def _small_step(view: View, width: int, rows: int) -> list[Content]:
    """Draw the small step of a goal on a line kept for it, a second one on the blank row below: nothing moves then."""
    data = view.data
    if not data.goals or data.day != data.today:
        return []
    if not data.at_hand:
        return [Content("")]
    from tui.screens.today.small_steps import step_lines  # noqa: PLC0415 - only where a goal is open

    return step_lines(view, width, rows)


def _bar_rows(view: View, height: int) -> int:
    return 1 if view.plain else 5 if height >= TALL else 3 if height >= ROOMY else 2 if height >= 12 else 1


def invitation(width: int, *, hidden: bool = False) -> list[Content]:
    """Say on an empty journal what to press, and what this program is not."""
    numbers = tr("Press a number: 1 low, 9 high, 0 ten. That is enough.")
    row = tr("Press a key of the number row: left is low, right is high. That is enough.")
    advice = tr("A journal, not advice; it replaces no professional.")
    shown = (Content.styled(row if hidden else numbers, "$accent"), Content.styled(advice, "$quiet"))
    return [Content(INDENT) + line.truncate(max(1, width - 4), ellipsis=True) for line in shown]


def _skills(view: View, width: int, room: int) -> list[Content]:
    """Draw the whole catalogue where there is room for it, otherwise what stands on Today."""
    if room >= ROOMY - 8:
        from tui.screens.today.panels import whole_catalogue  # noqa: PLC0415 - on large screens only

        if whole := whole_catalogue(view, width, room - 1):
            return whole
    return practised(view, width, min(room, 5))
