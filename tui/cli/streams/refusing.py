"""Input that cannot be taken, and where mistakes of the program are noted down: what also the app needs, without click.

How they are said is left to `tui.cli.failures`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

WRONG_INPUT: Final = 2


class Refused(Exception):
    """Input that cannot be taken: one sentence that says what, where, and what to do; nothing was written."""

    exit_code = WRONG_INPUT

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def format_message(self) -> str:
        """Return the sentence."""
        return self.message


def problem_log(environ: Mapping[str, str]) -> Path:
    """Return where kinds and places of mistakes are noted down: the user's state folder, never beside the journal."""
    state = environ.get("XDG_STATE_HOME", "")
    if Path(state).is_absolute():
        return Path(state) / "evenso" / "problems.log"
    import platformdirs

    return platformdirs.user_state_path("evenso", appauthor=False) / "problems.log"
