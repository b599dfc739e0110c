"""`evenso goal`: the commands about one goal, gathered."""

from __future__ import annotations

import click

from tui.cli.commands.goals.doing import mark_goal, rate_goal, repeat_goal, step_goal
from tui.cli.commands.goals.looking import list_goals, show_goal
from tui.cli.commands.goals.standing import STATES, delete_goal, set_area
from tui.cli.commands.goals.wondering import ask_questions
from tui.cli.commands.goals.writing import new_goal, revise_goal
from tui.cli.shapes import Group


@click.group("goal", cls=Group, no_args_is_help=False)
def goal_command() -> None:
    """Write a goal down, do something for it, change it, let it rest.

    GOAL is its id, or the beginning of its title.
    """


for _command in (
    *(new_goal, list_goals, show_goal, ask_questions, rate_goal, step_goal, repeat_goal, mark_goal, revise_goal),
    *(*STATES, set_area, delete_goal),
):
    goal_command.add_command(_command)
