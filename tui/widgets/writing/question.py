"""One quiet question over a page: another one with a key, taken as a heading with a key, never by itself.

It is offered over an empty page, and stays there, more quietly, while it is answered.
"""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from evenso.wording.journal.prompts import ANOTHER, INVITED, TAKE
from tui.keyboard.spelling import shown_key
from tui.shown import press, show_line


class QuestionLine(Widget):
    """Shows one of some questions; without any, over older words, or once it is taken, it takes no room."""

    DEFAULT_CSS = "QuestionLine { height: auto; width: 1fr; padding: 1 2 0 3; }"

    place: reactive[int] = reactive(0, layout=True)
    answered: reactive[bool] = reactive(default=False, layout=True)
    """Whether words stand under it already."""

    def __init__(self, questions: tuple[str, ...], *, blank: bool) -> None:
        super().__init__()
        self.questions = questions
        self.display = bool(questions) and blank

    @property
    def question(self) -> str:
        """The question that is shown; "" while none is."""
        return self.questions[self.place % len(self.questions)] if self.questions and self.display else ""

    def another(self) -> None:
        """Show the next question."""
        self.place += 1

    def stand_over(self, *, blank: bool) -> None:
        """Stand over a blank page with its keys, over one that was written since without them."""
        self.answered = not blank
        self.display = bool(self.questions) and (blank or self.display)

    def take(self) -> str:
        """Return the question, and stand there no more until the page is blank again."""
        question, self.display = self.question, False
        return question

    def on_click(self, event: events.Click) -> None:
        """Act like the key that is clicked."""
        if "press" in event.style.meta:
            event.stop()
            self.app.simulate_key(str(event.style.meta["press"]))

    def render(self) -> Content:
        """Draw the question and its keys."""
        keys = [
            press(Content.assemble((shown_key(key), "bold $accent"), (f" {said}", "$faint")), key)
            for said, key in ((ANOTHER, "ctrl+n"), (TAKE, "ctrl+t"))
        ]
        if self.answered:
            return show_line(self.question, "italic $faint")
        said = Content.styled(f"{INVITED} ", "$faint") + show_line(self.question, "italic $quiet")
        return Content("\n").join([said, Content("   ").join(keys)])
