"""The gentle questions: one a page, each to be passed over, left at any time with the answers kept.

They end in a goal, in a journal entry or in “not yet”. Which questions these are stands in `evenso.wording.goals`.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Static, TextArea

from evenso.language import tr, tr_as
from evenso.text import is_blank
from evenso.wording.goals import asking as ask
from evenso.wording.goals.answering import END, pack, unpack
from tui.intents import KeepDraft
from tui.keys import SUPPORT
from tui.messages import Do, Says
from tui.screens.goals.ending import Closing, Ending, draw_closing
from tui.screens.goals.model import QUESTIONS
from tui.screens.opening import OpensWhole
from tui.shown import show
from tui.widgets.fields import TextPage
from tui.widgets.key_bar import KeyBar
from tui.widgets.sheet import Sheet
from tui.widgets.writing.line_input import KEEP_AFTER


class QuestionsPage(OpensWhole[Ending], ModalScreen[Ending]):
    """One question a page, then what comes of it; None when it was left in the middle."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,ctrl+n", "turn(1)", tr("next"), priority=True, key_display="tab"),
        Binding("escape", "leave", tr("leave, keeping it"), priority=True, key_display="esc"),
        Binding("shift+tab,ctrl+p", "turn(-1)", tr("back"), priority=True, key_display="shift+tab"),
        Binding("ctrl+s", "end", tr("to the end"), priority=True),
        Binding("up", "cursor(-1)", show=False),
        Binding("down", "cursor(1)", show=False),
        Binding("enter", "choose", show=False),
        *(Binding(str(digit), f"pick({digit})", show=False) for digit in range(1, 10)),
    ]
    DEFAULT_CSS = """
    QuestionsPage { background: $background; color: $ink; layout: vertical; align-horizontal: center; }
    QuestionsPage > * { max-width: 100; }
    QuestionsPage #place { height: 2; padding: 0 1; color: $quiet; }
    QuestionsPage #question { height: auto; max-height: 5; padding: 0 3; text-style: bold; }
    QuestionsPage #helps { height: auto; max-height: 4; padding: 0 3; color: $quiet; }
    QuestionsPage #page { height: 1fr; padding: 1 2; }
    QuestionsPage TextPage, QuestionsPage TextPage:focus { background: $surface; }
    QuestionsPage #told { height: auto; max-height: 2; padding: 0 1; color: $quiet; }
    """

    def __init__(self, draft: str = "") -> None:
        super().__init__()
        self.answers, self.place = unpack(draft)
        self._kept = draft
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out a page for a question and one for the end."""
        yield Static("", id="place")
        yield Static("", id="question")
        yield Static("", id="helps")
        with Vertical(id="page"):
            yield TextPage("", name="text")
        yield Sheet(draw_closing, Closing(), name="closing")
        yield Static("", id="told")
        yield KeyBar()

    def on_mount(self) -> None:
        """Open the page one was at."""
        self._open(self.place)

    @property
    def draft(self) -> tuple[str, str, date | None]:
        """The draft as it stands: slot, text, day."""
        self._take()
        return QUESTIONS, pack(self.answers, self.place), None

    def tell(self, sentence: str) -> None:
        """Say one sentence under the page."""
        self.query_one("#told", Static).update(show(sentence))

    def _take(self) -> None:
        """Take over what stands on the page."""
        if self.is_mounted and self.place < END:
            self.answers[ask.QUESTIONS[self.place].name] = self.query_one(TextPage).text

    def _open(self, place: int) -> None:
        self.place = min(END, max(0, place))
        asking = self.place < END
        for name, seen in (("#page", asking), ("#closing", not asking), ("#helps", asking)):
            self.query_one(name).display = seen
        told = tr("{n} of {of}", n=self.place + 1, of=END) if asking else ask.CLOSING
        self.query_one("#place", Static).update(Content(told))
        self.query_one("#told", Static).update(Content("" if self.place else ask.BEGINNING))
        question = ask.QUESTIONS[self.place] if asking else None
        self.query_one("#question", Static).update(Content(question.words if question else ask.WHAT_NOW))
        self.query_one("#helps", Static).update(Content(question.helps if question else ""))
        page = self.query_one(TextPage)
        if question is not None:
            page.text = self.answers.get(question.name, "")
            page.move_cursor(page.document.end)
            self.set_focus(page)
        else:
            self.set_focus(None)
            given = tuple((one.name, self.answers.get(one.name, "")) for one in ask.QUESTIONS)
            self.query_one("#closing", Sheet).model = Closing(tuple(one for one in given if not is_blank(one[1])))
        self.query_one(KeyBar).keys = self._footer()

    def _footer(self) -> tuple[Binding, ...]:
        own = {one.action: one for one in self.BINDINGS if isinstance(one, Binding) and one.show}
        if self.place < END:
            return (*own.values(), SUPPORT)
        choose = (Binding("down", "", tr("choose"), key_display="↑ ↓"), Binding("enter", "", tr_as("a key", "take")))
        return (*choose, own["leave"], own["turn(-1)"], SUPPORT)

    # Keeping

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep a draft soon."""
        event.stop()
        if self._timer is None and self.is_mounted:
            self._timer = self.set_timer(KEEP_AFTER, self.keep)

    def keep(self) -> None:
        """Keep what is written so far."""
        self._timer = None
        slot, text, day = self.draft
        if text != self._kept:
            self._kept = text
            self.post_message(Do(KeepDraft(slot, text, day)))

    def on_says(self, message: Says) -> None:
        """Say here what the page has to say of a paste."""
        message.stop()
        self.query_one("#told", Static).update(show(message.sentence))

    # Acting

    def action_turn(self, step: int) -> None:
        """Go to the next question or the one before."""
        self._take()
        self._open(self.place + step)
        self.keep()

    def action_end(self) -> None:
        """Go to the end, passing over what is left."""
        self._take()
        self._open(END)
        self.keep()

    def action_leave(self) -> None:
        """Leave; the answers are kept and come back."""
        self._stop()
        self.keep()
        self.dismiss(None)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    @property
    def ways(self) -> Closing:
        """The last page as it stands."""
        model: Closing = self.query_one("#closing", Sheet).model
        return model

    def action_cursor(self, step: int) -> None:
        """Go up or down the ways on."""
        page = self.ways
        if self.place == END:
            cursor = min(len(page.choices) - 1, max(0, page.cursor + step))
            self.query_one("#closing", Sheet).model = Closing(page.answers, cursor)

    def action_choose(self) -> None:
        """Take the way the cursor is on."""
        if self.place == END:
            self._finish(self.ways.choices[self.ways.cursor][0])

    def action_pick(self, number: int) -> None:
        """Take a way by its digit."""
        if self.place == END and number <= len(self.ways.choices):
            self._finish(self.ways.choices[number - 1][0])

    def on_click(self, event: events.Click) -> None:
        """Let what was drawn with `press` act."""
        if "press" in event.style.meta:
            self.app.simulate_key(str(event.style.meta["press"]))

    def _finish(self, way: str) -> None:
        self._stop()
        self.keep()
        answers = {one.name: self.answers.get(one.name, "") for one in ask.QUESTIONS}
        kind, _, begin = way.partition(".")
        self.dismiss(Ending(answers, begin, as_goal=kind == "goal", not_yet=kind == "not-yet"))
