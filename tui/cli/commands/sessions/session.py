"""`evenso session` and `evenso sessions`: everything about sessions from the shell."""

from __future__ import annotations

import click

from tui.cli.commands.sessions.agreeing import agree_session
from tui.cli.commands.sessions.listing import list_sessions, sessions_command, show_session
from tui.cli.commands.sessions.planning import (
    cancel_session,
    held_session,
    missed_session,
    move_session,
    new_session,
    series_command,
    therapist_command,
)
from tui.cli.commands.sessions.preparing import prepare_session
from tui.cli.commands.sessions.talking import after_session, note_session
from tui.cli.shapes import Group


@click.group("session", cls=Group, no_args_is_help=False)
def session_command() -> None:
    """Plan a session, prepare it, keep what was said and agreed, say how it was."""


for _command in (
    *(new_session, prepare_session, note_session, agree_session, after_session, held_session, missed_session),
    *(cancel_session, move_session, series_command, therapist_command, show_session, list_sessions),
):
    session_command.add_command(_command)

__all__ = ["session_command", "sessions_command"]
