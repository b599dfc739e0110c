"""`evenso import`: from which programs entries can come."""

from __future__ import annotations

import click

from tui.cli.commands.carrying.daylio import import_daylio
from tui.cli.commands.carrying.own import import_evenso
from tui.cli.shapes import Group


@click.group("import", cls=Group, no_args_is_help=False)
def import_command() -> None:
    """Bring in entries from elsewhere."""


import_command.add_command(import_daylio)
import_command.add_command(import_evenso)
