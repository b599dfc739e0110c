"""`evenso import`: from which programs entries can come."""

from __future__ import annotations

import click

from tui.cli.commands.carrying.columns import import_csv
from tui.cli.commands.carrying.own import import_evenso
from tui.cli.commands.carrying.programs import commands
from tui.cli.shapes import Group


@click.group("import", cls=Group, no_args_is_help=False)
def import_command() -> None:
    """Bring in entries from elsewhere."""


for command in commands():
    import_command.add_command(command)
import_command.add_command(import_csv)
import_command.add_command(import_evenso)
