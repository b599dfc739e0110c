"""The editor: a form on a page of its own. Leaving never discards: what is half-written is kept and comes back.

What is asked and what becomes of it is left to `forms`; the screen that opened the editor does the intent it ends in.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Final, cast

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from evenso.journal.marks import count_words
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.wording.journal.writing import KEPT, LEFT_AS_IT_WAS, TAKEN_BACK, say_words
from evenso.wording.locking.saying import WAITS
from storage.problems import JournalProblem
from tui.dialogs.drafts import Wordings
from tui.dialogs.forms import Form, RefusedField
from tui.dialogs.lines import FittingLines, labels_of, line_of
from tui.dialogs.settling import after_what_was_typed
from tui.intents import Intent, KeepDraft
from tui.keys import SUPPORT
from tui.messages import Do, Says
from tui.shown import show, show_line
from tui.widgets.fields import ChoiceLine, TextPage, put_words, words_in
from tui.widgets.key_bar import KeyBar
from tui.widgets.writing.line_input import KEEP_AFTER
from tui.widgets.writing.page import WritingPage
from tui.widgets.writing.question import QuestionLine

if TYPE_CHECKING:
    from tui.app import EvenSo

COUNT_AFTER: Final = 0.3
"""Seconds after a change at which words are counted: a very long text is not counted at every key."""


class Editor(FittingLines):
    """Fill in a form; ends in its intent, or in None when it was left."""

    AUTO_FOCUS = ""
    """Nothing takes the keys before the line that should: letters typed at once would land in the first."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", tr("save"), priority=True),
        Binding("escape", "leave", tr("keep for later"), priority=True, key_display="esc"),
        # with priority, so that words typed right behind it land in the line it leads to
        Binding("tab", "app.focus_next", tr("next line"), priority=True),
        Binding("enter", "next_line", show=False, priority=True),
        Binding("ctrl+o", "outside", tr("editor"), priority=True),
        Binding("shift+tab", "app.focus_previous", show=False, priority=True),
        Binding("ctrl+n", "another_question", show=False, priority=True),
        Binding("ctrl+t", "take_question", show=False, priority=True),
        Binding("ctrl+r", "restore", tr("as it was saved"), priority=True, show=False),
    ]
    DEFAULT_CSS = """
    Editor { background: $background; color: $ink; layout: vertical; align-horizontal: center; }
    Editor > * { max-width: 80; } Editor #middle, Editor #sheet { height: 1fr; }
    Editor #title { height: auto; padding: 0 1 1 1; text-style: bold; } Editor #labels { color: $quiet; }
    Editor #fields { height: auto; padding: 0 2 0 3; } Editor #fields Vertical { height: auto; }
    Editor LineInput { background: $background; } Editor LineInput:focus { background: $ground; }
    Editor TextPage, Editor TextPage:focus { background: $surface; }
    Editor #page { height: 1fr; padding: 1 2 0 2; } Editor #label { height: 1; padding: 0 1; color: $quiet; }
    Editor #page.alone { padding: 0 2; } Editor #foot { height: auto; max-height: 4; min-height: 1; }
    Editor #told { height: auto; width: 1fr; padding: 0 1; color: $quiet; }
    Editor #words { height: 1; width: auto; padding: 0 2 0 1; color: $faint; }
    """

    def __init__(self, form: Form, draft: str = "", elsewhere: str = "") -> None:
        super().__init__()
        self.form = form
        self._wordings = Wordings(form, draft, elsewhere)
        self.begin = self._wordings.begin
        self._draft_at_first = draft
        self._kept = dict(self.begin)
        self._timer: Timer | None = None
        self._count: Timer | None = None
        self._away = self._refused = self._dropped = False

    def compose(self) -> ComposeResult:
        """Lay the form out on a page."""
        with Vertical(id="middle"), Vertical(id="sheet"):
            yield Static(show_line(self.form.title), id="title")
            with Horizontal(id="fields") as fields:
                fields.display = bool(self.form.fields)
                yield labels_of(self.form)
                with Vertical():
                    yield from (line_of(field, self.begin[field.name]) for field in self.form.fields)
            yield QuestionLine(self.form.questions, blank=not self.begin.get("text"))
            with Vertical(id="page", classes="" if self.form.fields else "alone"):
                if self.form.label:
                    yield Static(show_line(self.form.label), id="label")
                if self.form.text is not None:
                    yield WritingPage(self.begin["text"], name="text")
        with Horizontal(id="foot"):
            yield Static("", id="told")
            yield Static("", id="words")
        yield KeyBar()

    def on_mount(self) -> None:
        """Put the cursor where one writes."""
        self._say_keys()
        self.show_fitting()
        self._say_words()
        if self.form.first:
            self.set_focus(self.query_one(f"#{self.form.first}"))
        elif self.form.text is not None:
            page = self.query_one(TextPage)
            self.set_focus(page)
            begun = self.form.differs(self.begin)
            page.move_cursor((self.form.line, 0) if self.form.line and not begun else page.document.end)
        else:
            self.set_focus(self.query_one(f"#{self.form.fields[0].name}"))
        if self._wordings.told:
            self.tell(self._wordings.told)

    @on(events.DescendantFocus)
    def _say_keys(self) -> None:
        """Say the keys; on a choice also those that change it."""
        own = [one for one in self.BINDINGS if isinstance(one, Binding) and one.show]
        own = [one for one in own if one.action != "outside" or self.form.text is not None]
        turn = (Binding("right", "", tr("choose"), key_display="← →"),) if isinstance(self.focused, ChoiceLine) else ()
        self.query_one(KeyBar).keys = (*turn, *own, SUPPORT)

    @property
    def values(self) -> dict[str, str]:
        """The words as they stand."""
        if not self.is_mounted or not all(self.query(f"#{name}") for name in self.begin):  # coming, or being taken off
            return dict(self._kept)
        return {name: words_in(self.query_one(f"#{name}")) for name in self.begin}

    def tell(self, sentence: str) -> None:
        """Say one sentence under the page."""
        self.query_one("#told", Static).update(show(sentence))

    def on_says(self, message: Says) -> None:
        """Say here what a field has to say."""
        message.stop()
        self.tell(message.sentence)

    # Keeping

    @on(ChoiceLine.Changed)
    @on(Input.Changed)
    def _line_changed(self, event: Message) -> None:
        event.stop()
        self.show_fitting()
        self._keep_soon()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep a draft soon, and count the words; what is asked over it stands more quietly."""
        event.stop()
        self._keep_soon()
        self.query_one(QuestionLine).stand_over(blank=not event.text_area.text)
        if self._count is None:
            self._count = self.set_timer(COUNT_AFTER, self._say_words)

    def on_text_page_emptied(self, event: TextPage.Emptied) -> None:
        """Put aside what was taken back down to nothing: the draft goes on holding it, and a key brings it back."""
        self._wordings.put_aside({**self.values, "text": event.words})
        self.tell(TAKEN_BACK)

    def _say_words(self) -> None:
        self._count = None
        for page in self.query(WritingPage) if self.form.counted else ():
            self.query_one("#words", Static).update(show(say_words(count_words(page.text))))

    # A question, and the person's own editor

    def action_another_question(self) -> None:
        """Show another question."""
        self.query_one(QuestionLine).another()

    def action_take_question(self) -> None:
        """Begin the page with the question that is shown."""
        if question := self.query_one(QuestionLine).take():
            page = self.query_one(WritingPage)
            page.insert(f"## {question}\n\n", (0, 0), maintain_selection_offset=False)
            self.set_focus(page)

    async def action_outside(self) -> None:
        """Let the person's own editor have the text; what comes back is a draft until it is saved."""
        pages = self.query(WritingPage)
        if not pages or self._away:
            return
        from tui.outside.app import write_outside  # noqa: PLC0415 - only when it is asked for

        page, app = pages.first(), cast("EvenSo", self.app)
        self._away = True
        try:
            await app.journal_thread.run(KeepDraft(*self.draft).run)
            done = await write_outside(app, app.outside, page.text, self.form.slot)
        except JournalProblem as problem:
            self.tell(str(problem))
            return
        finally:
            self._away = False
        if done.text is not None and done.text != page.text:
            page.replace(done.text, (0, 0), page.document.end)
            page.move_cursor(page.document.end)
        self.tell(done.told)
        self.keep()

    def _keep_soon(self) -> None:
        if self._refused:
            self._refused = False
            self.tell("")
        if self._timer is None and self.is_mounted:
            self._timer = self.set_timer(KEEP_AFTER, self.keep)

    @property
    def draft(self) -> tuple[str, str, date | None]:
        """The draft as it stands: slot, text, day; without text when nothing differs from what is saved."""
        return self.form.slot, self._wordings.draft(self.values), self.form.day

    @property
    def left_with(self) -> str | None:
        """What is to be said once it was left without saving; None where nothing was half-written and nothing is."""
        draft, held = self.draft[1], self.form.slot in cast("EvenSo", self.app).unkept
        left = LEFT_AS_IT_WAS if self._dropped else None if draft == self._draft_at_first else ""
        return WAITS if held else KEPT if draft else left

    def unsaved(self) -> Iterator[tuple[str, str, date | None]]:
        """Yield the draft, for the app to keep when it has to end."""
        yield self.draft

    def keep(self, *, anyway: bool = False, instead: Intent | None = None) -> None:
        """Keep what is typed so far, or do that `instead`; `anyway`, also where it was: another one may have it now."""
        self._timer, before, self._kept = None, self._kept, self.values
        if before != self._kept or anyway:
            self.post_message(Do(instead or KeepDraft(*self.draft)))

    # Ending

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave enter to a page, where it ends a line."""
        on_page = isinstance(self.focused, TextPage)
        return not (on_page and action == "next_line") and super().check_action(action, parameters)

    def action_next_line(self) -> None:
        """Go to the next line; at the last one of a form without a text, save."""
        if self.form.text is None and self.focused is self.focus_chain[-1]:
            self.action_save()
        else:
            self.focus_next()

    def action_save(self) -> None:
        """Save what was typed up to here; what cannot be saved says why, and stays."""
        self.end(self._save)

    def action_leave(self) -> None:
        """Leave; what is unfinished is kept."""
        self.end(self._leave)

    def fields(self) -> list[Widget]:
        """Return what words are typed into."""
        return [self.query_one(f"#{name}") for name in self.begin]

    def _save(self) -> None:
        try:
            intent = self.form.finish(self.values)
        except InvalidRecord as problem:
            self.tell(str(problem))
            self._refused = True
            self.go_on(self.query_one(f"#{problem.field}") if isinstance(problem, RefusedField) else None)
            return
        self._close(intent)

    def _leave(self) -> None:
        thrown = self._wordings.let_go(self.values)
        self._dropped = thrown is not None
        self.keep(anyway=self._dropped or bool(self.draft[1] or self._draft_at_first), instead=thrown)
        self._close(None)

    def _close(self, intent: Intent | None) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.close(intent)

    def action_restore(self) -> None:
        """Go between what was saved, what was put aside and what was typed since, where there is any of it."""
        after_what_was_typed(self.fields(), self._next_wording)

    def _next_wording(self) -> None:
        if not self._wordings.any_typed(self.values):
            return
        words = self._wordings.instead_of(self.values)
        for field in self.fields():
            put_words(field, words[str(field.id)])
        self.tell(self._wordings.say(words))
