"""Answers the shell while somebody completes a command with the tab key; the lines for the shell are click's own.

Whatever goes wrong, the answer is silence: an error would land in the line that is being typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ShellComplete, ZshComplete

from tui.cli.desk import Desk
from tui.cli.streams.output import draw

VARIABLE: Final = "_EVENSO_COMPLETE"
"""Set by the lines in the shell to `bash_complete` and so on."""

_PROGRAM: Final = "evenso"
_ACTING: Final = re.compile(r"([^\w@%+=:,./·-])")


_BASH: Final = """\
%(complete_func)s() {
    local IFS=$'\\n' response type value
    response=$(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD %(complete_var)s=bash_complete "$1" 2>/dev/null)
    while IFS=',' read -r type value; do
        if [[ $type == dir ]]; then
            compopt -o dirnames
        elif [[ $type == file ]]; then
            compopt -o default
        elif [[ $type == plain ]]; then
            COMPREPLY+=("$value")
        fi
    done <<< "$response"
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""
"""As click has it, but names with blanks and stars stay what they are: click's reads them as several words or paths."""


class Bash(BashComplete):
    """Bash puts a completion into the line as it is: blanks and signs that would act are escaped before."""

    source_template = _BASH

    def format_completion(self, item: CompletionItem) -> str:
        """Escape the value, unless it stands in quotes."""
        word = self._word()
        if item.type == "plain" and not word.startswith(("'", '"')):
            item = CompletionItem(_ACTING.sub(r"\\\1", item.value), item.type, item.help)
        return super().format_completion(item)

    def _word(self) -> str:
        """The word that is being typed, quotes and all."""
        import os

        lines = os.environ.get("COMP_WORDS", "").split("\n")
        place = os.environ.get("COMP_CWORD", "")
        return lines[int(place)] if place.isdigit() and int(place) < len(lines) else ""


_SHELLS: Final[Mapping[str, type[ShellComplete]]] = {"bash": Bash, "zsh": ZshComplete, "fish": FishComplete}


def answer(wanted: str, desk: Desk, command: click.Command) -> int:
    """Print what completes the line, as the shell named in `wanted` asks for it."""
    shell, _, what = wanted.partition("_")
    kind = _SHELLS.get(shell)
    if kind is None or what != "complete":
        return 1
    try:
        found = kind(command, {"obj": desk}, _PROGRAM, VARIABLE).complete()
    except Exception:  # noqa: BLE001 - silence is the answer to everything that cannot be completed
        return 1
    draw(found.split("\n") if found else [])
    return 0


def lines_for(shell: str) -> str:
    """Return the lines that tell a shell how to complete."""
    kind = _SHELLS[shell]
    return ShellComplete.source(kind(click.Command(_PROGRAM), {}, _PROGRAM, VARIABLE)).strip("\n") + "\n"


__all__ = ["VARIABLE", "answer", "lines_for"]
