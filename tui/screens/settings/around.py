"""What Settings says of what lies outside the journal: the language of the next start, the reminder that rings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from evenso.language import LANGUAGES, spoken, tr
from tui.language.choosing import next_language
from tui.outside.reminders.here import is_kept_by_windows, standing_in_files
from tui.outside.reminders.plans import OWN_TIMES

REMINDER: Final = tr("A reminder")
REMINDER_TOLD: Final = tr(
    "The computer rings once a day, in words that give nothing away: `evenso remind 21:00` in a shell sets it,"
    " `evenso remind off` removes it. Quieter: `evenso prompt --help`, a word in the shell's prompt."
)
REMINDER_SET: Final = tr("In a shell: `evenso remind 21:00` sets it, `evenso remind off` removes it")


@dataclass(frozen=True, slots=True)
class Around:
    """The language from the next start on, by its code; when the computer rings, in words."""

    language: str = field(default_factory=spoken)
    reminder: str = ""

    @property
    def language_said(self) -> str:
        """The language, and since when where it is not spoken yet."""
        name = LANGUAGES[self.language]
        return name if self.language == spoken() else tr("{language}, from the next start on", language=name)


def look_around(environ: Mapping[str, str], config: Path | None) -> Around:
    """Look at the file of keys, and whether a reminder stands in a file; nothing is started or asked."""
    return Around(next_language(config, environ), _say_reminder(environ))


def _say_reminder(environ: Mapping[str, str]) -> str:
    standing = standing_in_files(environ)
    if standing is None:
        return tr("`evenso remind` tells") if is_kept_by_windows(environ) else tr("none is set")
    return tr("at its own times") if standing.at == OWN_TIMES else tr("every day at {at}", at=standing.at)


__all__ = ["REMINDER", "REMINDER_TOLD", "Around", "look_around"]
