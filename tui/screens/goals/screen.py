"""Goals: what the person wants, the next small step first; changed, parked, let go and done with the same calm."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.goals.records import Goal, GoalState
from evenso.language import tr, tr_as
from evenso.links import Linked, Ref, Thing
from evenso.wording.goals.saying import RULE, say_counts
from evenso.wording.journal.half_written import GOAL_BEGUN
from tui.keys import CHANGE, MOVE, WRITE, key
from tui.screens.base import JournalScreen
from tui.screens.goals.doing import GoalKeys, step_keys
from tui.screens.goals.drawing import draw_detail, draw_invitation, draw_line, draw_rating
from tui.screens.goals.forms import goal_form, levels_form, state_form
from tui.screens.goals.intents import DeleteGoal
from tui.screens.goals.model import QUESTIONS, GoalsData, read_goals
from tui.screens.under import WIDE
from tui.ways.linked import WalksLinks, link_keys
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.screens.goals.ending import Ending
    from tui.screens.goals.questions import QuestionsPage

FEWEST: Final = 3
"""Lines of the list that are always seen, however long the chosen one is."""


RESTS: Final = frozenset({"step", "practised", "rate"})
"""What is done with open goals only."""

ON_A_GOAL: Final = RESTS | {"edit", "state", "parts", "levels", "versions", "take_out", "cursor"}
"""What is done with a goal only."""


class GoalsScreen(WalksLinks, GoalKeys):
    """The goals, open ones first."""

    PLACE = "goals"
    EXPLAINED = (
        RULE,
        tr("A change starts a new version with its reason, if you like; the earlier ones stay readable with h."),
        tr("A repeating practice is counted by the week, Monday to Sunday. Nothing is added up beyond it."),
        tr(
            "The T-score (Goal Attainment Scaling) is 50 + 10·Σwx / √(0.7·Σw² + 0.3·(Σw)²), "
            "from two goals rated −2 to +2."
        ),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("s", "step", tr("step"), tr("the next small step: done, or written"), WRITE, name="goals.step", show=True),
        key(
            "N",
            "practised",
            tr_as("a repeating practice", "practise"),
            tr("a repeating practice: done today"),
            WRITE,
            name="goals.done",
            show=True,
        ),
        key("r", "rate", tr_as("a key", "rate"), tr("how close it feels"), WRITE, name="goals.rate", show=True),
        key("a", "add", tr_as("a key", "add"), tr("write down something you want"), WRITE, name="goals.add", show=True),
        key("e", "edit", tr("edit"), tr("change its words"), CHANGE, name="all.edit", show=True),
        key("enter", "edit", tr("edit"), tr("change its words"), CHANGE, name="goals.open"),
        key(
            "x",
            "state",
            tr_as("a key", "rest"),
            tr("park, let go, done, open again"),
            CHANGE,
            name="goals.state",
            show=True,
        ),
        key(
            "w",
            "wonder",
            tr("wonder"),
            tr("gentle questions, if you don't know yet"),
            WRITE,
            name="goals.wonder",
            show=True,
        ),
        key(
            "S",
            "parts",
            tr("steps"),
            tr("all steps and practices; a adds a step"),
            CHANGE,
            name="goals.parts",
            show=True,
        ),
        key("l", "levels", tr("own levels"), tr("rate it by your own descriptions"), CHANGE, name="goals.levels"),
        key("h", "versions", tr("versions"), tr("what it said before"), MOVE, name="goals.versions"),
        key(
            "delete",
            "take_out",
            tr("delete"),
            tr("delete the goal; u brings it back"),
            CHANGE,
            name="goals.out",
            display="del",
        ),
        *link_keys("goals"),
    ]

    wondering: QuestionsPage | None = None
    """The gentle questions, while they are open."""

    def wants(self, now: datetime) -> Callable[[Journal], GoalsData]:
        """Read the goals."""
        return partial(read_goals, now=now)

    def receive(self, data: GoalsData) -> None:
        """Show the goals, the cursor on one that was just written down."""
        known = {one.id for one in self.data.goals} if self.data is not None else set()
        new = [one for one in data.goals if one.id not in known] if self.data is not None else []
        if len(new) == 1 and self._wanted is None:
            self._wanted = Ref(Thing.GOAL, new[0].id)
        self.say_first(GOAL_BEGUN if data.begun else "")
        super().receive(data)

    def thing(self, data: GoalsData, number: int) -> Ref | None:
        """Return the goal of a line."""
        return Ref(Thing.GOAL, data.goals[number].id)

    def links(self) -> Sequence[Linked]:
        """Return what the goal under the cursor is linked to."""
        goal = self.chosen
        return self.data.links.get(goal.id, ()) if self.data is not None and goal is not None else ()

    @property
    def chosen(self) -> Goal | None:
        """The goal under the cursor."""
        goals = self.data.goals if self.data is not None else ()
        return goals[self.cursor] if self.cursor < len(goals) else None

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act on what is chosen."""
        keys = tuple(one for one in JournalScreen.footer(self) if one.action != "bring_up")
        goal = self.chosen
        if goal is None:
            wanted = {"wonder", "add", "support", "help"}
            return tuple(sorted((one for one in keys if one.action in wanted), key=lambda one: one.action != "wonder"))
        if goal.state is GoalState.OPEN:
            return step_keys(goal, keys)
        return (
            Binding("x", "", tr("open again")),
            *(one for one in keys if one.action not in {*RESTS, "state", "parts"}),
        )

    def idle(self) -> frozenset[str]:
        """Say what cannot be done where there is no goal, or with one that rests."""
        if self.chosen is None:
            return super().idle() | ON_A_GOAL
        return super().idle() | (frozenset() if self.chosen.state is GoalState.OPEN else RESTS)

    def unsaved(self) -> Iterator[tuple[str, str, date | None]]:
        """Yield what is half-written, the answers to the gentle questions with it."""
        yield from super().unsaved()
        if self.wondering is not None:
            yield self.wondering.draft

    # Drawing

    def count(self, data: GoalsData) -> int:
        """Return how many goals there are."""
        return len(data.goals)

    def heading(self, data: GoalsData, width: int) -> list[Content]:
        """Draw the title."""
        del width
        told = say_counts(data.goals) or tr("what I want, for now")
        return [Content.styled(tr(" Goals"), "bold") + Content.styled(f"   {told}", "$quiet"), Content("")]

    def rows(self, data: GoalsData, width: int, height: int) -> int:
        """Return how many lines of the list are seen: the chosen one in full comes first, where there is one column."""
        if width >= WIDE:
            return super().rows(data, width, height)
        if self.choosing:
            return 1
        room = height - 2 - len(self._detail(data, self.cursor, width))
        return max(min(FEWEST, self.count(data)), min(self.count(data), room))

    def invitation(self, data: GoalsData, width: int) -> list[Content]:
        """Say how to begin: not knowing yet comes first."""
        return draw_invitation(data, width)

    def line(self, data: GoalsData, number: int, width: int) -> Content:
        """Draw one line."""
        return draw_line(data, number, width)

    def detail(self, data: GoalsData, number: int, width: int) -> list[Content]:
        """Draw what is chosen in full; while it is rated, what the numbers mean."""
        if self.choosing:
            sheet = self.query_one("#list", Sheet)
            return draw_rating(data.goals[number], width, sheet.size.height - len(self.heading(data, width)) - 2)
        return draw_detail(data, number, width)

    # Acting

    def action_back(self) -> None:
        """Go back to the place one came from."""
        JournalScreen.action_back(self)

    async def action_add(self) -> None:
        """Write down something one wants."""
        if self.data is not None:
            await self.fill_in(goal_form(None, self.data.today))

    async def action_edit(self) -> None:
        """Change the goal's words; the old ones stay."""
        if self.data is not None and self.chosen is not None:
            await self.fill_in(goal_form(self.chosen, self.data.today))

    async def action_levels(self) -> None:
        """Say how the goal is rated."""
        if self.data is not None and self.chosen is not None:
            await self.fill_in(levels_form(self.chosen, self.data.today))

    async def action_state(self) -> None:
        """Park the goal, let it go, call it done, or open it again."""
        if self.chosen is not None:
            await self.fill_in(state_form(self.chosen, self.now()))

    def action_take_out(self) -> None:
        """Delete the goal, one a press; undo brings it back."""
        self.own_app.once_a_press(self._take_out)

    def _take_out(self) -> None:
        if self.chosen is not None:
            self.do(DeleteGoal(self.chosen.id))

    def action_versions(self) -> None:
        """Look at what the goal said before."""
        from tui.screens.goals.versions import VersionsPage  # noqa: PLC0415 - only when asked for

        if self.chosen is not None:
            self.app.push_screen(VersionsPage(self.chosen.id))

    def action_parts(self) -> None:
        """Look at all steps and practices of the goal, the cursor on the first step that is open."""
        if self.chosen is not None:
            ahead = [place for place, step in enumerate(self.chosen.steps) if step.done is None]
            self.open_parts(self.chosen, at=ahead[0] if ahead else 0)

    async def action_wonder(self) -> None:
        """Ask the gentle questions, or go on with them."""
        from tui.screens.goals.questions import QuestionsPage  # noqa: PLC0415 - only when asked for

        self.wondering = QuestionsPage(await self.own_app.draft_of(QUESTIONS))
        await self.app.push_screen(self.wondering, self._wondered)

    async def _wondered(self, ending: Ending | None) -> None:
        """Do what the questions ended in; left in the middle, the answers wait."""
        self.wondering = None
        if ending is None or self.data is None:
            self.wish()
        elif ending.form is not None:
            await self.fill_in(ending.form(self.data.today, self.now(), self.data.day_starts_at))
        else:
            self.do(ending.intent(self.now(), self.data.day_starts_at))
