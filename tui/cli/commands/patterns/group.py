"""`evenso pattern`: the commands about one pattern, gathered."""

from __future__ import annotations

import click

from tui.cli.commands.patterns.looking import show_pattern
from tui.cli.commands.patterns.taking import change_line, delete_pattern
from tui.cli.commands.patterns.writing import archive_pattern, edit_pattern, new_pattern, notice_pattern
from tui.cli.shapes import Group


@click.group("pattern", cls=Group, no_args_is_help=False)
def pattern_command() -> None:
    """Write down a pattern, or that you noticed it. Noticing is counted, never scored."""


for _command in (new_pattern, show_pattern, notice_pattern, change_line, edit_pattern, archive_pattern, delete_pattern):
    pattern_command.add_command(_command)
