"""The part of the app that knows how things look: the theme, colour or none, full or plain signs."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual.reactive import Reactive
from textual.theme import Theme

from evenso.text import says_ascii_only
from tui.keyboard.app import KeysApp
from tui.messages import Do, Saved
from tui.shown import signs_are_plain
from tui.themes import DARK, THEMES

if TYPE_CHECKING:
    from textual.filter import LineFilter

    from storage.journal import Journal

THEME_SETTING: Final = "theme"


class ColouredApp(KeysApp):
    """An app with themes of ours beside Textual's, and with plain signs where they were chosen."""

    theme: Reactive[str] = Reactive(DARK.name)
    """Set from the start, so that style sheets are read once before the first paint."""

    def __init__(
        self, open_journal: Callable[[], Journal], clock: Callable[[], datetime], crash_log: Path | None
    ) -> None:
        super().__init__(open_journal, clock, crash_log)
        for one in THEMES.values():
            self.register_theme(one)
        self.keeps_still = self.animation_level == "none"
        """Whether the environment asks that nothing moves (TEXTUAL_ANIMATIONS=none); the setting is the journal's."""
        self.animation_level = "none"  # only the breath moves, and moves by itself
        self.plain_signs = says_ascii_only(os.environ)
        """Whether every sign is spelt in ASCII; what the person chose is known once the journal is open."""

    async def after_first_reading(self) -> None:
        """Take the theme and the signs the person chose, once the journal is open."""
        await super().after_first_reading()
        chosen, plain = await self.journal_thread.run(
            lambda journal: (journal.setting(THEME_SETTING, self.theme), signs_are_plain(journal))
        )
        self.take_signs(plain=plain)
        if chosen != self.theme and self.get_theme(chosen) is not None:
            self.theme = chosen

    def get_theme(self, theme_name: str) -> Theme | None:
        """Know our themes before they are registered, and Textual's read as paper and ink like ours."""
        if theme_name in THEMES:
            return THEMES[theme_name]
        from tui.colours.derived import derived  # noqa: PLC0415 - only where such a theme was chosen

        return derived(theme_name)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Spell every line in plain signs where that was chosen."""
        if not self.plain_signs:
            return super().get_line_filters()
        from tui.colours.signs import PLAIN_SIGNS  # noqa: PLC0415 - only where they were chosen

        return [*super().get_line_filters(), PLAIN_SIGNS]

    def take_signs(self, *, plain: bool) -> None:
        """Show plain signs from now on, or no longer."""
        if plain != self.plain_signs:
            self.plain_signs = plain
            for screen in self.screen_stack:
                for widget in (screen, *screen.query("*")):
                    widget.refresh()
            if self.front is not None:
                self.front.wish()

    def on_saved(self, message: Saved) -> None:
        """Take over what was saved about the app itself."""
        if message.outcome.signs is not None:
            self.take_signs(plain=message.outcome.signs)

    def get_css_variables(self) -> dict[str, str]:
        """Show where one types by its form too, where there is no colour."""
        forms = {"input-cursor-text-style": "reverse", "block-cursor-text-style": "reverse"}
        return {**super().get_css_variables(), **(forms if self.no_color else {})}

    def action_plain_signs(self) -> None:
        """Show everything in plain ASCII signs, or no longer."""
        from tui.intents import TogglePlainSigns  # noqa: PLC0415 - not part of the first paint

        self.post_message(Do(TogglePlainSigns()))

    def action_theme(self, name: str) -> None:
        """Take another theme, and remember it."""
        from tui.intents import SetSetting  # noqa: PLC0415 - not part of the first paint

        self.theme = name
        self.post_message(Do(SetSetting(THEME_SETTING, name)))
