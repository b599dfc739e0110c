"""`evenso language`: in which language Even So speaks, and speaking another from the next start on."""

from __future__ import annotations

import click

from evenso.language import LANGUAGES, spoken, tr
from evenso.text import one_line
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell
from tui.language.start import language_of


@click.command(
    "language", cls=Command, examples=("evenso language", "evenso language de", "evenso language de --skills")
)
@click.argument("code", required=False, type=stored, metavar="[CODE]")
@click.option("--skills", is_flag=True, help="Say the starter skills in it too, those you never changed.")
@json_option
@pass_desk
def language_command(desk: Desk, /, code: str | None, skills: bool, as_json: bool) -> None:
    """Say which language is spoken, or choose another.

    Without a choice it is that of the system, where Even So knows it. The
    choice is a line in the config file; EVENSO_LANGUAGE goes before it. What
    you have written stays as you wrote it, and so do the names of commands.

    A journal keeps its starter skills in the language it began in. --skills
    says them in this one, in the words of today, as one step that undo takes
    back; a skill in which you changed a single word stays as it is.
    """
    if code is not None:
        code = _code_of(code)
        _choose(desk, code)
    now = spoken() if code is None else code
    changed = _reword(desk, code or language_of(desk.environ), as_json=as_json) if skills else None
    if as_json:
        said = {} if changed is None else {"skills": changed}
        return print_json({"language": now, "languages": list(LANGUAGES), **said})
    if code is None and not skills:
        others = ", ".join(f"{one} ({name})" for one, name in LANGUAGES.items() if one != now)
        say(
            tr(
                "{language}. There is also: {others}; `evenso language CODE` chooses.",
                language=LANGUAGES[now],
                others=others,
            )
        )
    elif not skills and desk.path.exists():
        tell(
            tr(
                "Skills stay as they are; `evenso language {code} --skills` says those you never changed in it too.",
                code=now,
            )
        )
    return None


def _reword(desk: Desk, code: str, *, as_json: bool) -> int:
    """Have the program's own skills in a language, and say how many changed."""
    from evenso.wording.strategies.languages import say_reworded

    with desk.existing() as journal:
        count = len(journal.reword_skills(code))
    if not as_json:
        said = say_reworded(count, code)
        say(tr("{said}. `evenso undo` takes it back.", said=said) if count else f"{said}.")
    return count


def _code_of(word: str) -> str:
    """Return the code of a language that is named by its code or by its own name."""
    folded = word.casefold()
    return next((code for code, name in LANGUAGES.items() if name.casefold() == folded), folded)


def _choose(desk: Desk, code: str) -> None:
    from tui.keyboard.place import config_path
    from tui.language.choosing import keep_language

    if code not in LANGUAGES:
        there = ", ".join(f"{one} ({name})" for one, name in LANGUAGES.items())
        raise Refused(
            tr(
                "“{code}” is no language that Even So speaks; it speaks {there}. Nothing was written.",
                code=one_line(code)[:40],
                there=there,
            )
        )
    path = config_path(desk.environ)
    keep_language(path, code)
    say(tr("{language} from the next start on (written in {path}).", language=LANGUAGES[code], path=path))
