"""“What helped before”: for a hard moment, the skills that helped in others, with the person's own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.cells import width_of
from evenso.language import tr, tr_as
from evenso.records import Skill
from evenso.strategies.helped import Helped, Note
from evenso.wording.strategies import helped as say
from tui.keys import BACK, MOVE, key
from tui.screens.skills.acting import ActsOnSkill, acting_keys
from tui.screens.skills.pages.skill_drawing import INDENT, wrapped
from tui.screens.skills.reading import HelpedData, SkillReader
from tui.screens.under import ListPage, move_keys
from tui.shown import show_line

if TYPE_CHECKING:
    from storage.journal import Journal


class HelpedPage(ActsOnSkill, ListPage[HelpedData]):
    """Skills that helped when it was hard, then what was written about setbacks."""

    PLACE = "skills"
    LONG = True
    EXPLAINED = (
        tr("Hard: distress of 6 or more before, or a mood of 4 or lower on that day."),
        tr("Here: distress was lower right after, or you said that it helped. How often is all that orders this list."),
        tr("A skill after which it is now easier, now not, stands here only where you said that it helped."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "open", tr_as("a key", "open"), tr("the skill in full"), MOVE, name="helped.open", show=True),
        *acting_keys("helped"),
    ]

    def __init__(self, reader: SkillReader) -> None:
        super().__init__()
        self._reader = reader

    def wants(self, now: datetime) -> Callable[[Journal], HelpedData]:
        """Read what helped."""
        return partial(self._reader.helped, now=now)

    @property
    def chosen(self) -> Skill | None:
        """The skill under the cursor, if one is."""
        one = self._item(self.data, self.cursor) if self.data is not None and self.count(self.data) else None
        return self.data.skills[one.skill_id] if self.data is not None and isinstance(one, Helped) else None

    @staticmethod
    def _item(data: HelpedData, number: int) -> Helped | Note:
        items: tuple[Helped | Note, ...] = (*data.helped.skills, *data.helped.notes)
        return items[number]

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act on what is chosen."""
        own = super().footer() if self.chosen is not None else ()
        wanted = {"open", "practise", "done"} | ({"exercise"} if self.has_exercise else set())
        acting = tuple(one for one in own if one.action in wanted)
        some = self.data is not None and bool(self.count(self.data))
        return (*acting, *(move_keys() if some else ()), BACK)

    def receive(self, data: HelpedData) -> None:
        """Show what helped."""
        self.exercises, self.day_starts_at = data.exercises, data.day_starts_at
        super().receive(data)

    def count(self, data: HelpedData) -> int:
        """Return how many lines there are."""
        return len(data.helped.skills) + len(data.helped.notes)

    def heading(self, data: HelpedData, width: int) -> list[Content]:
        """Draw the title."""
        del data, width
        return [Content.styled(f" {say.TITLE}", "bold") + Content.styled(f"   {say.WHERE_FROM}", "$quiet"), Content("")]

    def line(self, data: HelpedData, number: int, width: int) -> Content:
        """Draw a skill with how often it helped, or the words about a setback."""
        one, column = self._item(data, number), _column(data, width)
        if isinstance(one, Note):
            about = Content.styled(say.IN_A_SETBACK, "$quiet").pad_right(max(0, column - width_of(say.IN_A_SETBACK)))
            return about + Content("  ") + show_line(one.words, "$ink", max(4, width - column - 2))
        name = show_line(one.skill, "$ink", max(8, column))
        said = next((said for said in say.say_briefly(one, data.today) if column + 2 + width_of(said) <= width), "")
        said = said or say.say_count(one)
        return name.pad_right(max(0, column - name.cell_length)) + Content.styled(f"  {said}", "$quiet")

    def detail(self, data: HelpedData, number: int, width: int) -> list[Content]:
        """Draw own words first, then how it goes."""
        one = self._item(data, number)
        room = max(20, width)
        if isinstance(one, Note):
            return _plain([(one.words, "$ink"), (say.say_note(one, data.today), "$quiet")], room)
        skill = data.skills[one.skill_id]
        noted = say.say_noted(one)
        words = [(noted[:1].upper() + noted[1:], "$ink")] if noted else []
        return _plain([*words, (skill.how or skill.what, "$ink"), (say.say_helped(one, data.today), "$quiet")], room)

    def invitation(self, data: HelpedData, width: int) -> list[Content]:
        """Say how something comes to stand here."""
        del data
        return _plain([(say.EMPTY, "$quiet")], width)

    def action_open(self) -> None:
        """Open the skill in full."""
        if self.chosen is not None:
            from tui.screens.skills.pages.skill import SkillPage  # noqa: PLC0415 - a page of its own

            self.app.push_screen(SkillPage(self.chosen.id, self._reader))


def _column(data: HelpedData, width: int) -> int:
    """Return the cells of the names: as many as the longest needs, so that what is said of them has the rest."""
    names = [*(one.skill for one in data.helped.skills), *([say.IN_A_SETBACK] if data.helped.notes else [])]
    return min(max(map(width_of, names), default=0), 28, width // 2)


def _plain(parts: list[tuple[str, str]], room: int) -> list[Content]:
    """Wrap parts one under another, without the margin that the list draws itself."""
    lines = [line for words, style in parts if words for line in wrapped(words, room, style)]
    return [line[len(INDENT) :] for line in lines]
