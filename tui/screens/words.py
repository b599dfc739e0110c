"""Pages that ask: words typed at the question begin its line, as far as the first letter of them is no key."""

from __future__ import annotations

from math import inf
from typing import ClassVar, Final, Generic, TypeVar

from textual import events
from textual.widgets import TextArea

from evenso.language import tr
from tui.screens.base import JournalScreen
from tui.screens.today.keys import QUICK, REST, WORDS_FROM

Data = TypeVar("Data")

SEVERAL: Final = 3
"""Different letters from which a burst is no key that is held down."""

BEGINS: Final = tr("Words that you type begin the line; where the first letter is a key, that key acts.")

NO_LINE: Final = tr("Looks like words; nothing is asked here, so they stand nowhere.")


class BeginsByTyping(JournalScreen[Data], Generic[Data]):
    """A page on which somebody who is asked may simply answer; keys act where they mean something."""

    NO_LINE: ClassVar[str] = NO_LINE
    """What is said of words for which there is no line."""
    _burst = ""
    """Letters that followed one another as those of words do."""
    _last = -inf
    _refused = False

    async def begin_line(self) -> None:
        """Open what the words typed now are for; where there is none, open nothing."""
        raise NotImplementedError

    async def takes(self, event: events.Key) -> bool:
        """Let a key act, unless it is a letter that means nothing here, or one among many: that begins the line."""
        letter = event.character or ""
        if self.typing or not (letter.isalpha() or letter == " "):
            self._burst = ""
            return True
        gap, self._last = event.time - self._last, event.time
        self._burst = (self._burst if gap <= QUICK else "") + letter
        self._refused = self._refused and gap <= (QUICK if len(self._burst) <= WORDS_FROM else REST)
        if self._refused:  # the rest of words for which no line could be opened
            if len(self._burst) == WORDS_FROM:
                self.say(self.NO_LINE)
            return False
        words = len(self._burst) >= WORDS_FROM and len(set(self._burst)) >= SEVERAL
        if not words and (letter == " " or self._means_something(event.key)):
            return True
        await self._begin(self._burst.lstrip())
        return False

    def _means_something(self, key: str) -> bool:
        bound = self.active_bindings.get(key)
        if bound is None:
            return False
        action = bound.binding.action.partition("(")[0]
        return self._acts(action) and action not in self.idle()

    async def _begin(self, words: str) -> None:
        if words.count("u") == 1 and words[-1] != "u":
            self.action_redo()  # it was no key: what it took back is there again
        await self.begin_line()
        for line in self._line_editors():
            self._burst = ""
            field = line.field
            field.value = f"{field.value.rstrip()} {words}" if field.value.strip() else words
            field.cursor_position = len(field.value)
            return
        if isinstance(self.app.focused, TextArea):
            self.app.focused.insert(words)
        else:
            self._refused = True
