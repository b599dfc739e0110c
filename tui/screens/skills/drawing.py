"""The catalogue in lines: skills by area with their uses, the chosen one's own words below or beside the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from textual.content import Content

from evenso.language import tr, tr_many
from evenso.records import Skill
from evenso.text import visible
from evenso.wording.entries import AREA_WORDS
from evenso.wording.skills import say_uses
from tui.keyboard.spelling import shown_key
from tui.screens.skills.model import LATELY, SkillsData
from tui.shown import at_the_edge, press, say_more, show, show_line

INDENT: Final = "   "
NAME: Final = 30
COUNT: Final = 8
WIDE: Final = 100
"""Cells from which the chosen skill stands beside the list."""

BESIDE: Final = 48
"""Cells of the list then."""

BELOW: Final = 7
"""Rows of the chosen skill under the list."""

FAVOURITE: Final = tr("★ favourite")
INVITATION: Final = tr("There are no skills here yet.")
INVITATION_KEY: Final = " " + tr("adds one of your own")


@dataclass(frozen=True, slots=True)
class View:
    """The catalogue and the place of the cursor among its skills."""

    data: SkillsData
    cursor: int = 0

    @property
    def chosen(self) -> Skill | None:
        """The skill under the cursor."""
        return self.data.skills[self.cursor] if 0 <= self.cursor < len(self.data.skills) else None


def list_height(width: int, height: int) -> int:
    """Return the rows of the list: all but the title beside the chosen skill, fewer above it."""
    return max(1, height - 2 if width >= WIDE or height < 2 * BELOW else height - BELOW - 1)


def draw_skills(view: View, width: int, height: int) -> Content:
    """Draw the list and the chosen skill."""
    if not view.data.loaded:
        return Content("")
    if view.chosen is None:
        key = Content.assemble(("a", "bold $accent"), (INVITATION_KEY, "$quiet"))
        return Content("\n").join([Content(""), Content(INDENT + INVITATION), Content(""), Content(INDENT) + key])
    wide = width >= WIDE
    rows = list_height(width, height)
    left = BESIDE if wide else width
    lines = _list(view, left, rows)
    above, below = _out_of_sight(view, rows)
    more = press(say_more(below, up=False, plain=False), "pagedown")
    if wide or rows == height - 2:
        lines.append(Content(INDENT) + more)
    elif lines:
        lines[-1] = at_the_edge(lines[-1], more, width)
    if wide:
        beside = [Content(""), *_chosen(view, min(70, width - left - 4), airy=True)][:rows]
        lines += [Content("")] * (len(beside) - len(lines))
        lines = [
            line.pad_right(max(0, left - line.cell_length)) + (beside[number] if number < len(beside) else Content(""))
            for number, line in enumerate(lines)
        ]
    elif rows < height - 2:
        lines += [Content("")] * (rows - len(lines) + 1)
        lines += [line.pad_left(len(INDENT)) for line in _cut(_chosen(view, width - 6), BELOW - 1, width - 4)]
    title = at_the_edge(_title(view, width), press(say_more(above, up=True, plain=False), "pageup"), left)
    return Content("\n").join([line.truncate(max(1, width), ellipsis=True) for line in [title, *lines]])


def _title(view: View, width: int) -> Content:
    here = sum(not skill.archived for skill in view.data.skills)
    told = view.data.coin or tr("numbers are uses in the last {lately} days", lately=LATELY)
    line = (
        Content.styled(" " + tr_many("{n} skill", "{n} skills", here), "bold")
        + Content("   ")
        + show_line(told, "$quiet")
    )
    if view.data.coin and line.cell_length > width:  # what the coin said comes first
        return Content(" ") + show_line(told, "$quiet")
    return line


def _top(view: View, height: int) -> int:
    rows = view.data.rows
    at = rows.index(view.cursor) if view.cursor in rows else 0
    return max(0, min(at - height // 2, len(rows) - height))


def _list(view: View, width: int, height: int) -> list[Content]:
    top = _top(view, height)
    return [_row(view, row, width) for row in view.data.rows[top : top + height]]


def _out_of_sight(view: View, height: int) -> tuple[int, int]:
    """Return how many skills stand above what is seen of the list, and how many below."""
    rows, top = view.data.rows, _top(view, height)
    above, below = (sum(isinstance(row, int) for row in some) for some in (rows[:top], rows[top + height :]))
    return above, below


def skill_at(view: View, width: int, height: int, y: int) -> int | None:
    """Return the skill that stands on a line of the list; None on a heading or beside the list."""
    rows = list_height(width, height)
    row = _top(view, rows) + y - 1
    found = view.data.rows[row] if 0 < y <= rows and row < len(view.data.rows) else None
    return found if isinstance(found, int) else None


def _row(view: View, row: int | str, width: int) -> Content:
    if isinstance(row, str):
        return Content.styled(f" {row}", "bold $quiet")
    skill, chosen = view.data.skills[row], row == view.cursor
    start = Content.styled(f" {'›' if chosen else ' '} ", "bold $accent")
    start += Content.styled("★ " if skill.favourite else "  ", "$accent")
    room = max(4, min(view.data.longest, NAME, width - start.cell_length - COUNT - 1))
    name = show_line(skill.name, "bold $ink" if chosen else "$quiet" if skill.archived else "$ink", room)
    uses = view.data.used(skill)
    times = Content.styled(f"{uses.times:>4}×" if uses else "", "$accent")
    line = start + name.pad_right(room - name.cell_length) + times.pad_right(COUNT - times.cell_length)
    room = width - line.cell_length - 2
    return line + show_line(skill.what, "$quiet", room) if room > 12 and skill.what else line


def _chosen(view: View, width: int, *, airy: bool = False) -> list[Content]:
    """Draw the chosen skill in full."""
    skill = view.chosen
    if skill is None:
        return []
    uses = view.data.used(skill)
    said = say_uses(uses.times if uses else 0, uses.last if uses else None, view.data.today, LATELY)
    favourite = "   " + FAVOURITE if skill.favourite else ""
    lines = [
        show_line(skill.name, "bold $ink", max(1, width)),
        Content.styled(f"{AREA_WORDS[skill.area]}{favourite}", "$quiet"),
    ]
    lines.append(Content.styled(said, "$quiet"))
    for words in (skill.what, skill.when, skill.how):
        if words.strip():
            lines += [Content(""), *_wrapped(words, width)] if airy else _wrapped(words, width)
    return lines


def _cut(lines: list[Content], height: int, width: int) -> list[Content]:
    """Keep as many lines as there is room for; where it ends a sign says that it goes on, and enter shows all of it."""
    if len(lines) <= height:
        return lines
    key = shown_key("enter")
    told = press(Content.assemble((key, "bold $accent"), ("  " + tr("shows all of it"), "$quiet")), "enter")
    return [*lines[: height - 2], (lines[height - 2] + " …").truncate(max(1, width), ellipsis=True), told]


def _wrapped(words: str, width: int) -> list[Content]:
    return [
        show(line.plain.rstrip(), "$ink")
        for paragraph in visible(words).split("\n")
        for line in Content(paragraph).wrap(max(1, width))
    ]
