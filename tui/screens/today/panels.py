"""What opens on Today in place of its lower part: all skills by area with their letters, and the day's entries.

What the last line says while a panel is open stands here too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from textual.binding import Binding
from textual.content import Content

from evenso.language import tr, tr_as
from evenso.records import Area, Skill
from evenso.wording.dates import say_time
from evenso.wording.entries import area_title, day_gist, kind_word
from tui.screens.today.drawing import INDENT, bar, columns_in, head_height, skill_cell
from tui.screens.today.model import LETTERS, View, letters_for
from tui.shown import point, show_line
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.screens.today.screen import TodayScreen

Line = Area | tuple[str, Skill] | None
"""An area's heading, a skill with its letter, or air."""

Column = list[Line]


@dataclass(frozen=True, slots=True)
class Page:
    """Columns that are seen together, and what their letters mean (also letters of its neighbours)."""

    letters: dict[str, Skill]
    columns: list[Column]


def fill_columns(letters: dict[str, Skill], rows: int, air: int) -> list[Column]:
    """Set skills by area into columns of at most `rows` lines; an area is split only when it has to be."""
    columns: list[Column] = [[]]
    for area in Area:
        own = [(letter, skill) for letter, skill in letters.items() if skill.area is area]
        if not own:
            continue
        if columns[-1] and len(columns[-1]) + air + 1 + min(len(own), rows - 1) > rows:
            columns.append([])
        columns[-1] += [None] * (air if columns[-1] else 0)
        columns[-1].append(area)
        for pair in own:
            if len(columns[-1]) >= rows:
                columns.append([area])
            columns[-1].append(pair)
    return [column for column in columns if column]


def pages_of(skills: tuple[Skill, ...], width: int, rows: int, usable: str = LETTERS) -> list[Page]:
    """Lay out the whole catalogue, with air between areas where all of it then fits."""
    across, _ = columns_in(width)
    deep = max(3, rows)
    pages: list[Page] = []
    part = 0
    while letters := letters_for(skills, part, usable):
        columns = fill_columns(letters, deep, 1)
        if len(columns) > across:
            columns = fill_columns(letters, deep, 0)
        if len(columns) > across:  # several pages: leave a line for saying so
            columns = fill_columns(letters, deep - 1, 0)
        pages += [Page(letters, columns[start : start + across]) for start in range(0, len(columns), across)]
        part += 1
    return pages


def page_at(view: View, width: int, height: int) -> tuple[Page | None, int, int]:
    """Return the page the view is at, its number from 0, and how many there are."""
    pages = pages_of(view.data.skills, width, height, view.data.letters)
    return (pages[view.page % len(pages)], view.page % len(pages), len(pages)) if pages else (None, 0, 0)


def practise_panel(view: View, width: int, height: int) -> Content:
    """Draw the page of skills the view is at."""
    page, number, count = page_at(view, width, height)
    if page is None:
        return Content(INDENT) + Content.styled(tr("There are no skills here yet."), "$quiet")
    lines = _page_lines(page, view.data.marks, width, "bold")
    if count > 1:
        turn = tr("{number} of {count}   space turns the page", number=number + 1, count=count)
        lines += [Content("")] * (height - 1 - len(lines)) + [Content(INDENT) + Content.styled(turn, "$quiet")]
    return Content("\n").join(lines)


def whole_catalogue(view: View, width: int, rows: int) -> list[Content]:
    """Draw all skills when they fit into one page of so many rows, evenly spread; otherwise nothing."""
    skills, letters = view.data.skills, view.data.letters
    pages = pages_of(skills, width, rows, letters)
    if len(pages) != 1:
        return []
    while rows > 3 and len(shorter := pages_of(skills, width, rows - 1, letters)) == 1 and _airy(shorter[0]):
        pages, rows = shorter, rows - 1
    return _page_lines(pages[0], view.data.marks, width, "$faint")


def _airy(page: Page) -> bool:
    """Whether areas under each other have a blank line between them."""
    return all(
        column[at - 1] is None
        for column in page.columns
        for at in range(1, len(column))
        if isinstance(column[at], Area)
    )


def _page_lines(page: Page, marks: Mapping[str, str], width: int, heading: str) -> list[Content]:
    _, wide = columns_in(width)
    return [
        Content(INDENT[:2])
        + Content("").join(
            _cell(column[row] if row < len(column) else None, marks, wide, heading) for column in page.columns
        )
        for row in range(max(map(len, page.columns)))
    ]


def _cell(line: Line, marks: Mapping[str, str], wide: int, heading: str) -> Content:
    if line is None:
        return Content(" " * wide)
    if isinstance(line, Area):
        return Content.styled(f" {area_title(line):<{wide - 1}}", heading)
    return skill_cell(line[0], line[1], sign=marks.get(line[1].id, ""), width=wide)


def entries_panel(view: View, width: int, height: int) -> Content:
    """Draw the day's entries, newest first, one a line, the cursor's one standing out."""
    entries = view.data.entries
    if not entries:
        return Content("\n") + Content(INDENT) + Content.styled(tr("Nothing is written on this day yet."), "$quiet")
    rows = max(1, height - 3)
    top = max(0, min(view.cursor - rows + 1, len(entries) - rows)) if view.cursor >= rows else 0
    lines = [Content(""), Content(INDENT) + Content.styled(tr("Entries of this day"), "bold")]
    for number, entry in enumerate(entries[top : top + rows], start=top):
        here = number == view.cursor
        mood = getattr(entry, "mood", None)
        mark = "  " if mood is None else f" {bar(mood, 1)}" if view.data.hidden else f"{mood:>2}"
        start = f" {'›' if here else ' '} {say_time(entry.at)}  {kind_word(entry):<12} {mark}  "
        row = Content.styled(start, "bold $accent" if here else "$quiet")
        row += show_line(day_gist(entry), "bold" if here else "$ink", width - row.cell_length - 1)
        lines.append(point(row, number))
    return Content("\n").join(lines)


def foresee(screen: TodayScreen) -> Iterator[None]:
    """Draw all skills out of sight, on the rows that they will have, in steps: their key then only shows them."""
    seen, sheets = screen.seen, [sheet for sheet in screen.query(Sheet) if sheet.display]
    if seen.data.loaded and not seen.panel and not screen.line_is_open:
        view = replace(seen, panel="practise", page=0, cursor=0)
        rows = sum(sheet.size.height for sheet in sheets) - head_height(view, screen.cells_across)
        yield from screen.query_one("#rest", Sheet).foresee(view, max(0, rows))


# Their keys, for the last line

PRACTISE_FOOTER: Final = (
    Binding("a", "", tr("marks a skill"), key_display=tr_as("a key", "letter")),
    Binding("escape", "", tr_as("a key", "done"), key_display="esc"),
)

TEMPLATES_FOOTER: Final = (
    Binding("1", "", tr("write it"), key_display="1-9"),
    Binding("n", "", tr("new")),
    Binding("e", "", tr("edit")),
    Binding("d", "", tr("take away")),
    Binding("escape", "", tr_as("a key", "done"), key_display="esc"),
)

NEW_FOOTER: Final = tuple(one for one in TEMPLATES_FOOTER if one.key in {"n", "escape"})

ENTRIES_FOOTER: Final = (
    Binding("up", "", tr("choose"), key_display="↑↓"),
    Binding("enter", "", tr_as("a key", "change")),
    Binding("full_stop", "", tr("template"), key_display="."),
    Binding("d", "", tr("delete")),
    Binding("escape", "", tr_as("a key", "done"), key_display="esc"),
)


def footer_of(view: View) -> tuple[Binding, ...]:
    """Say the keys of the panel that is open."""
    if view.panel == "trackers":
        trackers = view.data.trackers
        return _trackers_footer(yes_no=bool(trackers) and trackers[view.cursor].highest == 1)
    footers = {"practise": PRACTISE_FOOTER, "templates": TEMPLATES_FOOTER if view.data.templates else NEW_FOOTER}
    return footers.get(view.panel, ENTRIES_FOOTER)


def _trackers_footer(*, yes_no: bool) -> tuple[Binding, ...]:
    """Say how the tracker the cursor is at is answered."""
    answers = (
        (Binding("y", "", tr_as("a key", "yes or no"), key_display="y n"),)
        if yes_no
        else (Binding("0", "", tr("a value"), key_display="0-9"), Binding("x", "", tr("ten")))
    )
    return (
        *answers,
        Binding("down", "", tr("choose"), key_display="↑↓"),
        Binding("d", "", tr("take out")),
        Binding("escape", "", tr_as("a key", "done"), key_display="esc"),
    )
