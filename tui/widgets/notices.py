"""What somebody should read about the journal and its safety: one notice after the other, each until it was read."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from tui.shown import show_line

if TYPE_CHECKING:
    from tui.widgets.status_line import SpeakingScreen


NOTICE_LINES: Final = 7
"""Lines a notice takes at once; what is longer is read on."""

PACE: Final = 20.0
"""Letters that are read in a second, calmly: a notice that stood for less is not taken for read."""

LEAST: Final = 20
"""Cells that a sentence needs to be broken into lines rather than cut."""


class Notices:
    """What somebody should read about the journal and its safety: one after the other, each till it was read."""

    def __init__(self) -> None:
        self._waiting: list[str] = []
        self._since = 0.0

    def __len__(self) -> int:
        return len(self._waiting)

    def tell(self, screen: SpeakingScreen | None, *sentences: str) -> None:
        """Have each read in its turn, on the screen in front and on those that come; none waits twice."""
        self._waiting += [one for one in dict.fromkeys(sentences) if one and one not in self._waiting]
        if screen is not None:
            screen.bring_notice()

    def begin(self, width: int) -> str:
        """Return the first, which is shown from now on; as much of it as has room, the rest is the next."""
        self._since = monotonic()
        words = self._waiting[0].split(" ")
        fits = len(words)
        while fits > 1 and len(show_line(" ".join(words[:fits])).wrap(max(LEAST, width))) > NOTICE_LINES:
            fits -= 1
        if fits < len(words):
            self._waiting[:1] = [" ".join([*words[:fits], "…"]), " ".join(["…", *words[fits:]])]
        return self._waiting[0]

    def left(self, sentence: str) -> None:
        """Forget the one that is shown no longer, if there was time to read it; else it comes again."""
        if monotonic() - self._since >= len(sentence) / PACE:
            self.put_away(sentence)

    def put_away(self, sentence: str) -> None:
        """Forget one."""
        if sentence in self._waiting:
            self._waiting.remove(sentence)
