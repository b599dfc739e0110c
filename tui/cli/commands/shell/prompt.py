"""`evenso prompt`: one short word for the shell's prompt while nothing is written today, and the lines that show it."""

from __future__ import annotations

from typing import Final

import click

from evenso.language import tr
from evenso.text import one_line
from tui.cli.commands.shell.looking import is_open_today
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import OneOf, stored
from tui.cli.quick.prompting import WORD
from tui.cli.shapes import Command
from tui.cli.streams.output import say, say_whole

_BASH: Final = """\
__evenso_prompt() {
  local status=$?
  if (( SECONDS >= ${EVENSO_PROMPT_NEXT:-0} )); then
    EVENSO_PROMPT=$(command evenso prompt 2>/dev/null)
    EVENSO_PROMPT_NEXT=$(( SECONDS + (${#EVENSO_PROMPT} ? 60 : 3600) ))
  fi
  return $status
}
PROMPT_COMMAND="__evenso_prompt${PROMPT_COMMAND:+; $PROMPT_COMMAND}"
PS1='${EVENSO_PROMPT:+$EVENSO_PROMPT }'"$PS1"
"""

_ZSH: Final = """\
__evenso_prompt() {
  if (( SECONDS >= ${EVENSO_PROMPT_NEXT:-0} )); then
    EVENSO_PROMPT=$(command evenso prompt 2>/dev/null)
    EVENSO_PROMPT_NEXT=$(( SECONDS + (${#EVENSO_PROMPT} ? 60 : 3600) ))
  fi
}
autoload -Uz add-zsh-hook
add-zsh-hook precmd __evenso_prompt
setopt prompt_subst
PROMPT='${EVENSO_PROMPT:+$EVENSO_PROMPT }'"$PROMPT"
"""

_FISH: Final = """\
function __evenso_prompt --on-event fish_prompt
    set -l now (date +%s)
    if not set -q EVENSO_PROMPT_NEXT; or test $now -ge $EVENSO_PROMPT_NEXT
        set -g EVENSO_PROMPT (command evenso prompt 2>/dev/null)
        set -l wait 3600
        test -n "$EVENSO_PROMPT"; and set wait 60
        set -g EVENSO_PROMPT_NEXT (math $now + $wait)
    end
end
functions -q fish_prompt; and functions -c fish_prompt __evenso_prompt_before
function fish_prompt
    set -l last $status
    test -n "$EVENSO_PROMPT"; and echo -n "$EVENSO_PROMPT "
    functions -q __evenso_prompt_before; and begin
        __evenso_prompt_status $last
        __evenso_prompt_before
    end
end
function __evenso_prompt_status
    return $argv[1]
end
"""

_STARSHIP: Final = """\
[custom.evenso]
description = "One word while nothing is written today"
command = "evenso prompt"
when = true
format = "[$output]($style) "
style = "dimmed"
"""

_AT_THE_END: Final = tr(
    "# Even So in the prompt: one word while nothing is written today. Put this at the end of {file}.\n"
    "# It asks at most once a minute, and once it is written once an hour.\n"
)
_INTO: Final = tr(
    "# Even So in the prompt: one word while nothing is written today. Put this into {file}.\n"
    "# Starship asks before every prompt; the lines of `evenso prompt bash` (zsh, fish) ask once a minute.\n"
)

SHELLS: Final = {
    "bash": _AT_THE_END.format(file="~/.bashrc") + _BASH,
    "zsh": _AT_THE_END.format(file="~/.zshrc") + _ZSH,
    "fish": _AT_THE_END.format(file="~/.config/fish/config.fish") + _FISH,
    "starship": _INTO.format(file="~/.config/starship.toml") + _STARSHIP,
}


@click.command(
    "prompt",
    cls=Command,
    examples=("evenso prompt", "evenso prompt --word ·", "evenso prompt bash >> ~/.bashrc"),
)
@click.argument("shell", required=False, type=OneOf(list(SHELLS)), metavar="[bash|zsh|fish|starship]")
@click.option("--word", type=stored, default=WORD, metavar="WORD", help="The word it prints (today).")
@pass_desk
def prompt_command(desk: Desk, /, shell: str | None, word: str) -> None:
    """Print one short word while nothing is written today, for the shell's prompt.

    It prints nothing once something is written, and nothing where that cannot
    be known: no journal yet, one with a passphrase, one that is being moved.
    It never asks, never fails, changes nothing.

    With the name of a shell it prints the lines that put it into its prompt;
    nothing is in any prompt until you put them there.
    """
    if shell is not None:
        say_whole(SHELLS[shell].rstrip("\n"))
    elif is_open_today(desk):
        say(one_line(word))
