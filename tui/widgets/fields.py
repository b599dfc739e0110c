"""What the editor types into: a long text, a choice of a few words; both show a person's old words safely."""

from __future__ import annotations

from typing import ClassVar, Final

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget
from textual.widgets import TextArea

from evenso.text import visible
from tui.messages import Says
from tui.widgets.writing.in_order import EditsInOrder, keys_of
from tui.widgets.writing.pasting import paste_page

TAKE_BACK: Final = ("ctrl+underscore", "ctrl+shift+underscore", "ctrl+slash")
"""Takes typing back on a page, as other editors of a terminal do, which name one key so; ctrl+z locks here too."""

STEPS_BACK: Final = 1_000
A_STEP_BACK: Final = 30
"""How many steps of typing can be taken back, and how many letters at most go with one: never a whole entry."""


class TextPage(EditsInOrder, TextArea):
    """A page to write on: no frame, soft wrapping, pastes cleaned and never cut."""

    DEFAULT_CSS = """
    TextPage, TextPage:focus {
        border: none; padding: 0 1; width: 1fr; height: 1fr; background: $surface; color: $ink;
        scrollbar-size-vertical: 1; scrollbar-background: $ground; scrollbar-color: $faint 80%;
    }
    TextPage .text-area--cursor-line { background: $surface; }
    """

    EDITING: ClassVar[dict[str, str]] = {
        **{pressed: action for pressed, action in keys_of(TextArea.BINDINGS).items() if pressed != "ctrl+z"},
        **dict.fromkeys(TAKE_BACK, "undo"),
    }

    def __init__(self, text: str, *, name: str) -> None:
        super().__init__(text, id=name, soft_wrap=True, tab_behavior="focus", max_checkpoints=STEPS_BACK)
        self.history.checkpoint_max_characters = A_STEP_BACK

    class Emptied(Message):
        """What was typed was taken back down to nothing; here it is."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    def action_undo(self) -> None:
        """Take a few words back; where nothing is left of them, tell, so that they are kept all the same."""
        before = self.text
        super().action_undo()
        if before.strip() and not self.text.strip():
            self.post_message(self.Emptied(before))

    def render_line(self, y: int) -> Strip:
        """Draw a line with nothing in it that can act on a terminal."""
        strip = super().render_line(y)
        if strip.text == visible(strip.text):
            return strip
        return Strip([segment._replace(text=visible(segment.text)) for segment in strip])

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        pasted = paste_page(event.text, len(self.text))
        if pasted.text:
            self.replace(pasted.text, *self.selection)
        if pasted.told:
            self.post_message(Says(pasted.told))


STEPS: Final = {"left": -1, "right": 1, "space": 1}
"""Keys of a choice and how far they go; it does them itself, in the order in which they were typed."""


TURN: Final = "turn"
"""What the signs beside a choice say of themselves to a click."""


class ChoiceLine(Widget, can_focus=True):
    """One of a few words of ours; ← → or space choose another, a letter or digit the next that begins with it."""

    DEFAULT_CSS = "ChoiceLine { height: 1; width: 1fr; } ChoiceLine:focus { background: $ground; }"
    value: reactive[str] = reactive("")

    class Changed(Message):
        """Another word was chosen."""

    def __init__(self, value: str, choices: tuple[str, ...], *, name: str) -> None:
        super().__init__(id=name)
        self.choices = choices
        self.set_reactive(ChoiceLine.value, value)

    def render(self) -> Content:
        """Draw the word, with its neighbours a key away."""
        if self.has_focus:
            back, on = (
                Content.styled(sign, "$accent").stylize(Style.from_meta({TURN: step}))
                for sign, step in (("‹ ", -1), (" ›", 1))
            )
            return back + Content.styled(self.value, "bold $ink") + on
        return Content(self.value)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Choose another word by its sign, where that stands there already: one click comes here, the next turns."""
        if step := event.style.meta.get(TURN):
            self.action_turn(int(step))

    def action_turn(self, step: int) -> None:
        """Choose another word."""
        at = self.choices.index(self.value) if self.value in self.choices else 0
        self._choose((at + step) % len(self.choices))

    def on_key(self, event: events.Key) -> None:
        """Choose by a first letter or digit, and by enter go on to the next line."""
        if self.turn_by(event):
            event.stop()
        elif event.key == "enter":
            event.stop()
            self.screen.focus_next()

    def turn_by(self, event: events.Key) -> bool:
        """Choose by a key, and tell whether it chooses."""
        if event.key in STEPS:
            self.action_turn(STEPS[event.key])
            return True
        if not (event.character and event.character.isalnum()):
            return False
        at = self.choices.index(self.value) if self.value in self.choices else 0
        turned = (*range(at + 1, len(self.choices)), *range(at + 1))
        begun = (one for one in turned if self.choices[one].casefold().startswith(event.character.casefold()))
        if (found := next(begun, None)) is not None:
            self._choose(found)
        return found is not None

    def _choose(self, place: int) -> None:
        self.value = self.choices[place]
        self.post_message(self.Changed())


def put_words(widget: Widget, words: str) -> None:
    """Put other words into a field of any kind; on a page that can be undone like typing."""
    if not isinstance(widget, TextPage):
        widget.value = words  # type: ignore[attr-defined]  # all fields but a page hold their words so
    elif widget.text != words:
        widget.replace(words, (0, 0), widget.document.end)
        widget.move_cursor(widget.document.end)


def words_in(widget: Widget) -> str:
    """Return the words of a field of any kind."""
    if isinstance(widget, TextPage):
        return widget.text
    return str(getattr(widget, "value", ""))
