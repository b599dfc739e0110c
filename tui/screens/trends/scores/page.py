"""The page of totals: a questionnaire on a line, its course below or beside, a total written down in one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr, tr_as
from evenso.moments import read_when
from evenso.records import InvalidRecord, Moment
from evenso.rollover import DAY_STARTS_AT
from evenso.scores.courses import Course
from evenso.scores.reading import HOW, read_total
from evenso.scores.records import Score
from evenso.wording.scores.saying import NOT_A_JUDGEMENT, TITLE, total
from tui.colours.charts import chart_style
from tui.intents import KeepDraft
from tui.keys import BACK, CHANGE, LEFT_RIGHT, WRITE, key, ways
from tui.screens.trends.scores.drawing import course_detail, course_line
from tui.screens.trends.scores.forms import questionnaire_form
from tui.screens.trends.scores.intents import PutAway, SaveScore, TakeScore
from tui.screens.trends.scores.model import ScoresData, read_scores
from tui.screens.under import INDENT, WIDE, ListPage, move_keys
from tui.widgets.line_editor import LineAsk, LineEditor
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from storage.journal import Journal

LINE: Final = "score.line."


class ScoresPage(ListPage[ScoresData]):
    """Totals over time."""

    PLACE = "trends"
    EXPLAINED = (
        tr("You type the total of whatever questionnaire you and your therapist use; no questions are kept here."),
        tr(
            "The band is the questionnaire's own noise around the first total; only a change beyond it is more "
            "than that."
        ),
        tr("A clear step (by reliable change, a quarter, and three totals on each side) is something to talk about."),
        NOT_A_JUDGEMENT,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "a,enter",
            "add",
            tr("add a total"),
            tr("a total, its day, a line"),
            WRITE,
            name="scores.add",
            show=True,
            display="a",
        ),
        *ways(LEFT_RIGHT, "walk", tr("walk along the totals"), word=tr_as("a key", "total"), show=True),
        key(
            "e",
            "edit",
            tr_as("a key", "edit"),
            tr("change the total chosen, or the figures"),
            CHANGE,
            name="all.edit",
            show=True,
        ),
        key(
            "x", "take_away", tr("take away"), tr("the total chosen, or put away"), CHANGE, name="scores.out", show=True
        ),
        key("n", "new", tr_as("a key", "own"), tr("a questionnaire of your own"), WRITE, name="scores.new", show=True),
    ]

    _opened: Score | None = None
    """The total whose line was opened, as it was then."""

    def on_mount(self) -> None:
        """Let dots be clicked without being underlined."""
        super().on_mount()
        self.query_one("#list", Sheet).auto_links = False

    def wants(self, now: datetime) -> Callable[[Journal], ScoresData]:
        """Read the totals."""
        return partial(read_scores, now=now)

    def receive(self, data: ScoresData) -> None:
        """Show them; the cursor stays on its questionnaire, wherever it stands now, and on its total."""
        course = self.course
        style = chart_style(self.app, plain=data.plain)
        super().receive(replace(data, style=style, at=self.data.at if self.data is not None else ""))
        if course is not None:
            names = [one.asked.name for one in data.courses]
            self.cursor = names.index(course.asked.name) if course.asked.name in names else self.cursor

    @property
    def course(self) -> Course | None:
        """The questionnaire under the cursor."""
        data = self.data
        return data.courses[self.cursor] if data is not None and self.cursor < len(data.courses) else None

    @property
    def total(self) -> Score | None:
        """The total that is chosen."""
        return self.data.chosen(self.cursor) if self.data is not None else None

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act."""
        own = tuple(one for one in super().footer() if one.action not in {"bring_up", "app.hide"})
        return (*own[:-1], BACK, *move_keys(), own[-1])

    def count(self, data: ScoresData) -> int:
        """Return how many questionnaires there are."""
        return len(data.courses)

    def heading(self, data: ScoresData, width: int) -> list[Content]:
        """Draw the title."""
        del data, width
        return [Content.styled(f" {TITLE}", "bold"), Content("")]

    def invitation(self, data: ScoresData, width: int) -> list[Content]:
        """Say nothing: the presets are always there."""
        del data, width
        return []

    def rows(self, data: ScoresData, width: int, height: int) -> int:
        """Leave most of the room to the chart."""
        return super().rows(data, width, height) if width >= WIDE else max(1, min(self.count(data), height // 4))

    def line(self, data: ScoresData, number: int, width: int) -> Content:
        """Draw a questionnaire on one line."""
        return course_line(data, number, width)

    def detail(self, data: ScoresData, number: int, width: int) -> list[Content]:
        """Draw its course in the room there is."""
        size = self.query_one("#list", Sheet).size
        room = self._room(data, size.width, size.height - len(self.heading(data, size.width)))
        return course_detail(data, number, min(width, max(12, size.width - len(INDENT) - 2)), room)

    def watch_cursor(self) -> None:
        """Another questionnaire has no total chosen."""
        if self.data is not None and self.data.at and self.total is None:
            self.data = replace(self.data, at="")
        super().watch_cursor()

    def action_walk(self, step: int) -> None:
        """Choose a total: the latest first, then along them."""
        course = self.course
        if course is None or not course.scores:
            return
        here = self.total
        last = len(course.scores) - 1
        place = last if here is None else min(last, max(0, course.scores.index(here) + step))
        self.action_choose(place)

    def action_choose(self, number: int) -> None:
        """Choose a total by its place."""
        if self.data is not None and self.course is not None and number < len(self.course.scores):
            self.data = replace(self.data, at=self.course.scores[number].id)
            self.redraw()

    def action_back(self) -> None:
        """Let the chosen total go, then go back to Trends."""
        if self.data is not None and self.total is not None:
            self.data = replace(self.data, at="")
            self.redraw()
        else:
            super().action_back()

    # Writing

    async def action_add(self) -> None:
        """Write down a total."""
        if self.course is not None:
            asked = self.course.asked
            slot = f"{LINE}new.{asked.id or asked.name}"
            await self.open_line(LineAsk(slot, asked.name, await self.own_app.draft_of(slot), hint=HOW))

    async def action_edit(self) -> None:
        """Change the total that is chosen, or the questionnaire's figures."""
        if self.course is None:
            return
        self._opened = score = self.total
        if score is None:
            await self.fill_in(questionnaire_form(self.course.asked))
            return
        slot = f"{LINE}{score.id}"
        said = f"{total(score.value)} {score.at.local.isoformat(sep=' ', timespec='minutes')}"
        said = f"{said}; {' '.join(score.note.split())}" if score.note else said
        begun = await self.own_app.draft_of(slot)
        await self.open_line(LineAsk(slot, self.course.asked.name, begun or said))

    async def action_new(self) -> None:
        """Write down a questionnaire of one's own."""
        await self.fill_in(questionnaire_form(None))

    def action_take_away(self) -> None:
        """Take the chosen total away; without one, put the questionnaire away or bring it back."""
        if self.course is None:
            return
        if self.total is not None:
            self.do(TakeScore(self.course.asked, self.total, self.now()))
        elif self.course.asked.id:
            self.do(PutAway(self.course.asked))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Save a total; closing the line is left to what all screens share. A line that is refused is kept."""
        slot, course = event.ask.slot, self.course
        if not slot.startswith(LINE) or course is None or not event.words.strip():
            return
        try:
            score = self._read(course, event)
            self.do(SaveScore(course.asked, score, self.now(), slot, self._opened if score.id else None))
        except InvalidRecord as problem:
            self.do(KeepDraft(slot, event.words))
            self.say(str(problem))

    def _read(self, course: Course, event: LineEditor.Submitted) -> Score:
        """Read what was typed: over the total that was opened to be changed, whose note may have more lines."""
        value, when, note = read_total(event.words, course.asked)
        was = self._opened
        if was is not None and event.ask.slot != f"{LINE}{was.id}":
            was = None
        starts_at = self.data.day_starts_at if self.data is not None else DAY_STARTS_AT
        at = Moment.of(self.now())
        if was is not None and when == was.at.local.isoformat(sep=" ", timespec="minutes"):
            at = was.at
        elif when:
            at = read_when(when, now=self.now(), day_starts_at=starts_at).moment
        day = at.entry_day(starts_at)
        if was is not None:
            note = was.note if note == " ".join(was.note.split()) else note
            return replace(was, at=at, day=day, value=value, note=note)
        return Score(at=at, day=day, questionnaire_id=course.asked.id, value=value, note=note)
