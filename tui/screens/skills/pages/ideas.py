"""Ideas for skills, by area: read one, take it up with enter; a catalogue that is somebody's own grows only so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr
from evenso.records import Skill
from evenso.strategies.ideas import offered
from evenso.wording.entries import AREA_WORDS
from tui.intents import AddSkill
from tui.keys import BACK, CHANGE, key
from tui.screens.skills.pages.skill_drawing import INDENT, wrapped
from tui.screens.under import ListPage, move_keys

if TYPE_CHECKING:
    from storage.journal import Journal

AREA: Final = 20
NONE_LEFT: Final = tr("All of them are among your skills. a on Skills adds one of your own.")


@dataclass(frozen=True, slots=True)
class IdeasData:
    """The ideas that are not among the person's skills."""

    ideas: tuple[Skill, ...]


def read_ideas(journal: Journal) -> IdeasData:
    """Read which ideas are left."""
    return IdeasData(tuple(offered(journal.skills(archived=True))))


class IdeasPage(ListPage[IdeasData]):
    """The ideas."""

    PLACE = "skills"
    EXPLAINED = (tr("What you take up is yours: change its words as you like, or put it away again."),)
    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter,a", "take_up", tr("take up"), tr("put it among your skills"), CHANGE, name="ideas.take", show=True),
    ]

    def wants(self, now: datetime) -> Callable[[Journal], IdeasData]:
        """Read the ideas."""
        del now
        return read_ideas

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the list."""
        return (Binding("enter", "", tr("take up")), *move_keys(), BACK)

    def count(self, data: IdeasData) -> int:
        """Return how many there are."""
        return len(data.ideas)

    def heading(self, data: IdeasData, width: int) -> list[Content]:
        """Draw the title."""
        del data, width
        told = "   " + tr("not among your skills yet, for when you want one")
        return [Content.styled(" " + tr("Ideas"), "bold") + Content.styled(told, "$quiet"), Content("")]

    def line(self, data: IdeasData, number: int, width: int) -> Content:
        """Draw an idea after its area, which is said once."""
        one = data.ideas[number]
        first = number == 0 or data.ideas[number - 1].area is not one.area
        area = Content.styled(f"{AREA_WORDS[one.area] if first else '':<{AREA}}", "$quiet")
        return (area if width >= 2 * AREA else Content("")) + Content.styled(one.name, "$ink")

    def detail(self, data: IdeasData, number: int, width: int) -> list[Content]:
        """Draw what it is, when it serves, how it goes."""
        one = data.ideas[number]
        lines = [line for words in (one.what, one.when, one.how) for line in wrapped(words, max(20, width), "$ink")]
        return [line[len(INDENT) :] for line in lines]

    def invitation(self, data: IdeasData, width: int) -> list[Content]:
        """Say that none is left."""
        del data
        return [line[len(INDENT) :] for line in wrapped(NONE_LEFT, max(20, width), "$quiet")]

    def action_take_up(self) -> None:
        """Put the idea among the person's skills."""
        if self.data is not None and self.data.ideas:
            self.do(AddSkill(replace(self.data.ideas[self.cursor], favourite=False)))
