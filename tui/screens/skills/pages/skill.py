"""One skill in full, on top of Skills: what it is, the three answers, the last times; practised and tried from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widget import Widget

from evenso.language import tr, tr_as
from evenso.records import Skill
from evenso.recovery.trials.records import TrialState
from evenso.wording.capture import say_favourite
from evenso.wording.strategies.explain import explain_answers
from evenso.wording.strategies.trials import say_why_not
from tui.dialogs.forms import skill_form
from tui.intents import ChangeSkill
from tui.keys import BACK, CHANGE, ENDS, MOVE, NUMBERS, PAGES, UP_DOWN, key, ways
from tui.screens.skills.acting import ActsOnSkill, acting_keys
from tui.screens.skills.intents import StopTrial
from tui.screens.skills.pages.skill_drawing import draw_skill
from tui.screens.skills.reading import SkillPageData, SkillReader
from tui.screens.under import UnderPlace
from tui.ways.linked import WalksLinks, link_keys
from tui.widgets.page import Page, Scroll

if TYPE_CHECKING:
    from evenso.links import Linked
    from storage.journal import Journal
    from tui.screens.base import AnyJournalScreen


Data = TypeVar("Data")


class ScrollPage(UnderPlace[Data], Generic[Data]):
    """A page that scrolls by the same keys everywhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *ways(UP_DOWN, "scroll", tr("scroll")),
        *ways(PAGES, "scroll", tr("scroll"), (-12, 12)),
        key("space", "scroll(12)", tr_as("a key", "page"), tr("scroll"), MOVE, name="page.on"),
        *ways(ENDS, "scroll", tr("top, end"), (-9999, 9999)),
    ]

    def action_scroll(self, rows: int) -> None:
        """Scroll the page."""
        self.query_one(Scroll).scroll_relative(y=rows, animate=False)


def offer_coin(screen: AnyJournalScreen, data: SkillPageData) -> None:
    """Say what a coin-flip month of a skill is before one begins, or why none can; stop the one that goes on."""
    states = {one.state for one in data.answers.trials_of(data.skill.id)}
    if states & {TrialState.AHEAD, TrialState.RUNNING}:
        screen.do(StopTrial(data.skill, data.today))
    elif data.why_not is not None:
        screen.say(say_why_not(data.why_not))
    else:
        from tui.screens.skills.pages.coin import CoinPage  # noqa: PLC0415 - a page of its own

        screen.app.push_screen(CoinPage(data.skill, data.today))


class SkillPage(ActsOnSkill, WalksLinks, ScrollPage[SkillPageData | None]):
    """A skill."""

    PLACE = "skills"
    BINDINGS: ClassVar[list[BindingType]] = [
        *acting_keys("skill"),
        key("e", "edit", tr("edit"), tr("change its words"), CHANGE, name="all.edit", show=True),
        key("C", "coin", tr("coin-flip"), tr("begin or stop a coin-flip month"), CHANGE, name="skill.coin", show=True),
        key(
            "asterisk",
            "favourite",
            tr("favourite"),
            tr("favourite, or no more"),
            CHANGE,
            name="skill.favourite",
            display="*",
        ),
        key("x", "put_away", tr_as("a key", "put away"), tr("put away, or bring back"), CHANGE, name="skill.put-away"),
        NUMBERS,
        *link_keys("skill"),
    ]

    data: reactive[SkillPageData | None] = reactive(None, repaint=False)

    def __init__(self, skill_id: str, reader: SkillReader) -> None:
        super().__init__()
        self._skill_id = skill_id
        self._reader = reader

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        with Scroll():
            yield Page(draw_skill, None)

    def wants(self, now: datetime) -> Callable[[Journal], SkillPageData | None]:
        """Read the skill."""
        return partial(self._reader.page, now=now, skill_id=self._skill_id)

    def receive(self, data: SkillPageData | None) -> None:
        """Show it; one that is gone, since its adding was undone, has no page."""
        if data is None:
            self.dismiss()
            return
        self.exercises, self.day_starts_at = data.exercises, data.day_starts_at
        self.data = data
        self.keys = self.footer()

    def foresee(self, data: SkillPageData) -> Iterator[None]:
        """Hold what was read ahead, out of sight; it is shown once it was read again. In steps."""
        self.is_for(data.skill.id)
        self.receive(data)
        yield
        yield from self.lay_out_apart(self.app.size)

    def is_for(self, skill_id: str) -> None:
        """Be the page of a skill; nothing is shown of another one."""
        self._skill_id = skill_id
        if self.data is not None and self.data.skill.id != skill_id:
            self.forget()

    def forget(self) -> None:
        """Show nothing that was read ahead."""
        if not self.stands:
            self.data = None

    def watch_data(self, data: SkillPageData | None) -> None:
        """Hand it down."""
        for page in self.query(Page):  # none before it is mounted, and while it is taken off
            page.model = data

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the page."""
        without = {"bring_up", "coin"} | (set() if self.has_exercise else {"exercise"})
        shown = {one.action: one for one in super().footer()}
        *own, hide, support, box = [one for action, one in shown.items() if action not in without]
        down = Binding("down", "", tr("scroll"), key_display="↑ ↓")
        return (*own, shown["coin"], BACK, down, hide, support, box)

    @property
    def chosen(self) -> Skill | None:
        """The skill."""
        return self.data.skill if self.data is not None else None

    def links(self) -> Sequence[Linked]:
        """Return what the skill is linked to."""
        return self.data.links if self.data is not None else ()

    async def action_edit(self) -> None:
        """Change its words."""
        if self.chosen is not None:
            await self.fill_in(skill_form(self.chosen))

    def action_favourite(self) -> None:
        """Mark it as a favourite, or no more."""
        if self.chosen is not None:
            self.do(ChangeSkill(replace(self.chosen, favourite=not self.chosen.favourite), self.chosen, say_favourite))

    def action_put_away(self) -> None:
        """Put it away, or bring it back."""
        if self.chosen is not None:
            self.do(ChangeSkill(replace(self.chosen, archived=not self.chosen.archived), self.chosen))

    def action_coin(self) -> None:
        """Say what a coin-flip month is before one begins; stop the one that goes on."""
        if self.data is not None:
            offer_coin(self, self.data)

    def action_numbers(self) -> None:
        """Say how each answer comes about."""
        data = self.data
        if data is None:
            return
        from tui.screens.trends.pages.explaining import ExplainPage  # noqa: PLC0415 - a page of its own

        answers = explain_answers(data.answers, data.skill.id)
        self.app.push_screen(ExplainPage(answers, hidden=data.hidden))
