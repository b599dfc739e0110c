"""Skills: the catalogue by area; add, change, put away, mark as favourite. Nothing practised ever loses its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.reactive import reactive
from textual.widget import Widget

from evenso.language import tr, tr_as
from evenso.records import Area, Moment, Skill
from evenso.wording.capture import say_favourite
from tui.dialogs.forms import skill_form
from tui.intents import ChangeSkill
from tui.keys import CHANGE, ENDS, MOVE, PAGES, UP_DOWN, WRITE, key, ways
from tui.screens.ahead import LooksAhead
from tui.screens.base import JournalScreen
from tui.screens.skills import apart
from tui.screens.skills.acting import ActsOnSkill, acting_keys
from tui.screens.skills.drawing import View, draw_skills, skill_at
from tui.screens.skills.model import SkillsData, read_skills
from tui.screens.skills.pages.before import HelpedPage
from tui.screens.skills.pages.ideas import IdeasPage
from tui.screens.skills.pages.skill import SkillPage, offer_coin
from tui.screens.skills.pages.works import WorksPage
from tui.screens.skills.reading import SkillReader
from tui.screens.spots import rows_of
from tui.screens.wheel import Wheel
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from evenso.links import Ref
    from storage.journal import Journal


class SkillsScreen(LooksAhead, Wheel, ActsOnSkill, JournalScreen[SkillsData]):
    """The catalogue."""

    PLACE = "skills"
    follows = True
    EXPLAINED = (
        tr("A skill that was practised is put away rather than deleted, so that its history keeps its name."),
        tr("Favourites come first on Today and always stand in the week's grid."),
        tr("Counts are of what was done or tried in the last 90 days; a skill without one is not behind on anything."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter",
            "open",
            tr_as("a key", "open"),
            tr("the skill in full, and what is known of it"),
            MOVE,
            name="skills.open",
            show=True,
        ),
        *acting_keys("skills"),
        key(
            "h",
            "helped",
            tr_as("a key", "helped"),
            tr("what helped before, for a hard moment"),
            MOVE,
            name="skills.helped",
            show=True,
        ),
        key(
            "W",
            "works",
            tr_as("a key", "works"),
            tr("which strategies work for me?"),
            MOVE,
            name="skills.works",
            show=True,
        ),
        key("i", "ideas", tr_as("a key", "ideas"), tr("ideas for skills"), WRITE, name="skills.ideas"),
        key("a", "add", tr_as("a key", "add"), tr("add a skill of your own"), WRITE, name="skills.add", show=True),
        key("e", "edit", tr("edit"), tr("change a skill's words"), CHANGE, name="all.edit"),
        key("C", "coin", tr("coin-flip"), tr("begin or stop its coin-flip month"), CHANGE, name="skills.coin"),
        key(
            "asterisk",
            "favourite",
            tr("favourite"),
            tr("favourite, or no more"),
            CHANGE,
            name="skills.favourite",
            display="*",
        ),
        key("x", "put_away", tr_as("a key", "put away"), tr("put away, or bring back"), CHANGE, name="skills.put-away"),
        *ways(UP_DOWN, "cursor", tr("the skill above, below")),
        *ways(PAGES, "cursor", tr("ten skills up, down"), (-10, 10)),
        key("space", "cursor(10)", tr_as("a key", "page"), tr("ten skills up, down"), MOVE, name="skills.on"),
        *ways(ENDS, "cursor", tr("the first, the last"), (-9999, 9999)),
    ]

    view: reactive[View | None] = reactive(None, repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self._chosen_id = ""
        self._reader = SkillReader()

    def body(self) -> Iterable[Widget]:
        """Yield the catalogue."""
        view = View(SkillsData(Moment.of(self.now()).entry_day()))
        self.set_reactive(SkillsScreen.view, view)
        yield Sheet(draw_skills, view, name="catalogue")

    def wants(self, now: datetime) -> Callable[[Journal], SkillsData]:
        """Read the catalogue."""
        return partial(read_skills, now=now)

    def receive(self, data: SkillsData) -> None:
        """Show the catalogue, the cursor on the skill it was at."""
        self.exercises, self.day_starts_at = data.exercises, data.day_starts_at
        ids = [skill.id for skill in data.skills]
        added = [one for one in ids if one not in {skill.id for skill in self.seen.data.skills}]
        if self.seen.data.loaded and len(added) == 1:
            self._chosen_id = added[0]
        cursor = ids.index(self._chosen_id) if self._chosen_id in ids else min(self.seen.cursor, max(0, len(ids) - 1))
        self.view = replace(self.seen, data=data, cursor=cursor)
        self.look_ahead()

    def show_thing(self, ref: Ref, day: date | None = None) -> None:
        """Put the cursor on a skill once it is read."""
        del day
        self._chosen_id = ref.id
        self.wish()

    @property
    def seen(self) -> View:
        """The view as it stands; before the screen is laid out, keys typed ahead find it empty."""
        return self.view or View(SkillsData(Moment.of(self.now()).entry_day()))

    @property
    def chosen(self) -> Skill | None:
        """The skill under the cursor."""
        return self.seen.chosen

    def watch_view(self, view: View | None) -> None:
        """Hand the view down, and say the keys that act on the skill one is at."""
        if view is not None and self.is_mounted:
            self.query_one(Sheet).model = view
            if not self.line_is_open:
                self.keys = self.footer()

    def footer(self) -> tuple[Binding, ...]:
        """Say what the keys do to the skill under the cursor."""
        without = {"bring_up"} if self.has_exercise else {"bring_up", "exercise"}
        return tuple(one for one in super().footer() if one.action not in without)

    def action_cursor(self, step: int) -> None:
        """Move through the catalogue."""
        last = max(0, len(self.seen.data.skills) - 1)
        self.view = replace(self.seen, cursor=min(last, max(0, self.seen.cursor + step)))
        chosen = self.chosen
        self._chosen_id = chosen.id if chosen is not None else ""
        self.look_ahead()

    def turn_wheel(self, notches: int) -> None:
        """Move through the catalogue with the wheel."""
        self.action_cursor(2 * notches)

    @on(events.Click)
    def point_at(self, event: events.Click) -> None:
        """Point at a skill; pointed at already, open it."""
        sheet = self.query_one(Sheet)
        inside = sheet.region.contains_point(event.screen_offset)
        number = skill_at(self.seen, *sheet.size, event.screen_y - sheet.region.y) if inside else None
        if number is not None and number == self.seen.cursor:
            self.action_open()
        elif number is not None:
            self.action_cursor(number - self.seen.cursor)

    def spots(self) -> Iterator[Offset]:
        """Yield the skills that are in sight."""
        sheet = self.query_one(Sheet)
        return rows_of(sheet, partial(skill_at, self.seen, *sheet.size))

    def action_open(self) -> None:
        """Open the skill under the cursor in full."""
        if self.chosen is not None:
            page = apart.bring_out(self.own_app, SkillPage)
            if page is not None:
                page.is_for(self.chosen.id)
            self.app.push_screen(page or SkillPage(self.chosen.id, self._reader))

    async def foresee(self) -> None:
        """Have a page stand out of sight, with the skill under the cursor."""
        if (skill := self.chosen) is None:
            return
        app, read = self.own_app, partial(self._reader.page, now=self.now(), skill_id=skill.id)
        page = await apart.ready(app, SkillPage, lambda: SkillPage(skill.id, self._reader))
        data = await app.journal_thread.run(read, waits=True)
        if data is not None:
            await self.at_leisure(apart.while_it_stands(app, page, page.foresee(data)))

    def action_works(self) -> None:
        """Answer which strategies work."""
        self.app.push_screen(WorksPage(self._reader))

    def action_helped(self) -> None:
        """Show what helped before."""
        self.app.push_screen(HelpedPage(self._reader))

    def action_ideas(self) -> None:
        """Show ideas for skills."""
        self.app.push_screen(IdeasPage())

    async def action_coin(self) -> None:
        """Say what a coin-flip month of this skill is before one begins; stop the one that goes on."""
        if self.chosen is not None:
            read = partial(self._reader.page, now=self.now(), skill_id=self.chosen.id)
            if (data := await self.own_app.journal_thread.run(read)) is not None:
                offer_coin(self, data)

    async def action_add(self) -> None:
        """Add a skill, in the area one is at."""
        chosen = self.seen.chosen
        await self.fill_in(skill_form(None, chosen.area if chosen is not None else Area.GROUNDING))

    async def action_edit(self) -> None:
        """Change the skill under the cursor."""
        if self.chosen is not None:
            await self.fill_in(skill_form(self.chosen))

    def action_favourite(self) -> None:
        """Mark the skill as a favourite, or no more."""
        if (skill := self.seen.chosen) is not None:
            self.do(ChangeSkill(replace(skill, favourite=not skill.favourite), skill, say_favourite))

    def action_put_away(self) -> None:
        """Put the skill away, or bring it back."""
        if (skill := self.seen.chosen) is not None:
            self.do(ChangeSkill(replace(skill, archived=not skill.archived), skill))
