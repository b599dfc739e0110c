"""The palette's box: Textual's, with our words, keys that wait for its field, and commands found by other words too."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from rich.align import Align
from rich.text import Text
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits
from textual.system_commands import SystemCommandsProvider
from textual.widgets.option_list import Option

from evenso.language import tr
from tui.palette.finding import fits

if TYPE_CHECKING:
    from tui.keyboard.app import KeysApp


class Palette(CommandPalette):
    """Textual's palette; what it says of itself is ours."""

    stands: bool = False
    """Whether its field takes what is typed; until then keys wait for it."""

    def __init__(self) -> None:
        super().__init__(placeholder=tr("Search for commands…"), id="--command-palette")

    def give_way(self) -> None:
        """Close."""
        self.dismiss()

    def on_descendant_focus(self) -> None:
        """Let the keys act that were typed behind the one that opened it."""
        self.stands = True
        cast("KeysApp", self.app).let_act(self)

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Say after a moment that nothing was found."""
        self._stop_no_matches_countdown()

        def say() -> None:
            self._list_visible = bool(search_value)
            if search_value:
                nothing = Text(tr("No matches found"), style="not bold")
                said = Option(Align.center(nothing), disabled=True, id=self._NO_MATCHES)
                self.query_one(CommandList).add_options([said])

        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, say)


class Commands(SystemCommandsProvider):
    """Shows the commands in the order in which they are yielded, places first, instead of by the alphabet."""

    async def discover(self) -> Hits:
        """Yield what is shown before a word is typed."""
        for command in self.app.get_system_commands(self.screen):
            if command.discover:
                yield DiscoveryHit(command.title, command.callback, help=command.help)

    async def search(self, query: str) -> Hits:
        """Yield what fits the letters typed, and before that what is known to be looked for with these words."""
        matcher = self.matcher(query)
        for command in self.app.get_system_commands(self.screen):
            by_letters, by_words = matcher.match(command.title), fits(query, command.title)
            if (score := max(by_letters, by_words)) > 0:
                yield Hit(score, matcher.highlight(command.title), command.callback, help=command.help)
