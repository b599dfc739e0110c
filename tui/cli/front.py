"""The list of commands, each loaded only when it is called, and what `evenso` alone does.

A quick `evenso log 7` must not wait for the trend's statistics, let alone for Textual.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final

import click

from evenso import __version__
from evenso.language import tr
from evenso.text import one_line
from tui.cli.desk import Desk
from tui.cli.failures import Refused, say_or
from tui.cli.options import files
from tui.cli.shapes import Group
from tui.cli.streams.output import say, tell

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS: Final = {
    "log": ("writing.log", tr("Write a check-in: a mood, feelings, a line.")),
    "practice": ("writing.practice", tr("Write down that a skill was practised.")),
    "note": ("writing.note", tr("Write a journal entry.")),
    "guided": ("writing.guided", tr("Write by questions: a thought check, a hard talk, perspective.")),
    "perspective": ("places.perspective", tr("Past, right now, future: what was written, and writing one.")),
    "template": ("daily.templates", tr("Check-ins of your own to use again, such as “bad night”.")),
    "away": ("daily.away", tr("Days away from writing, which count as no gap.")),
    "list": ("listing", tr("List entries, newest first.")),
    "show": ("listing", tr("Show one entry in full.")),
    "search": ("listing", tr("Find entries by their words.")),
    "tags": ("linking", tr("Your own tags, and how many entries have each.")),
    "links": ("linking", tr("What an entry, a pattern or a goal is linked to.")),
    "link": ("linking", tr("Link two things that belong together.")),
    "unlink": ("linking", tr("Take such a link away.")),
    "edit": ("writing.changing", tr("Change an entry.")),
    "delete": ("writing.changing", tr("Delete an entry; undo brings it back.")),
    "deleted": ("writing.deleted", tr("What was deleted lately and is still kept.")),
    "undelete": ("writing.deleted", tr("Bring one deleted entry back, whatever was done since.")),
    "drafts": ("writing.drafts", tr("What was left half-written.")),
    "draft": ("writing.drafts", tr("One thing half-written: in full, thrown away, brought back.")),
    "undo": ("writing.changing", tr("Take back the last change.")),
    "redo": ("writing.changing", tr("Make the change again that was taken back.")),
    "today": ("looking", tr("Today as text.")),
    "week": ("looking", tr("A week in review.")),
    "trend": ("trend", tr("The recovery chart, its setbacks and its words.")),
    "compare": ("places.compare", tr("Two periods side by side.")),
    "setback": ("own.setback", tr("Say what was a setback and what was not.")),
    "marker": ("own.marker", tr("Days after which things were different.")),
    "tracker": ("own.tracker", tr("Scales of your own, such as sleep.")),
    "card": ("own.card", tr("The diary card of a week, and filling it.")),
    "patterns": ("patterns.looking", tr("Patterns you notice about yourself, and how often.")),
    "pattern": ("patterns.group", tr("Write down a pattern, or that you noticed it.")),
    "goals": ("goals.looking", tr("What you want, the next small step, this week's practice.")),
    "goal": ("goals.group", tr("Write a goal down, do something for it, change it, let it rest.")),
    "exercises": ("own.exercises", tr("What can be practised step by step, and for what.")),
    "exercise": ("own.exercises", tr("The steps of an exercise, or the app at it.")),
    "skills": ("strategies.skills", tr("The skills, what works, what helped before.")),
    "skill": ("strategies.skill", tr("Show a skill, add one, change one.")),
    "trial": ("strategies.trial", tr("A coin-flip month for an optional habit.")),
    "sessions": ("sessions.session", tr("The next session, and those that were.")),
    "session": ("sessions.session", tr("Plan, prepare, note and agree; how it was.")),
    "scores": ("own.scores", tr("Questionnaire totals over time, and what may be said of them.")),
    "score": ("own.scores", tr("Write down a total; questionnaires of your own.")),
    "review": ("reviews.review", tr("The weekly review: its questions, or what you said.")),
    "support": ("own.support", tr("Your plan, your people, crisis lines; nothing is sent.")),
    "summary": ("summary", tr("A summary to take to a session.")),
    "import": ("carrying.imports", tr("Bring in entries from elsewhere.")),
    "merge": ("carrying.merging", tr("Bring in another copy of this journal.")),
    "export": ("carrying.exports", tr("Take everything out, in an open format.")),
    "backup": ("care", tr("Make a backup that was opened and counted.")),
    "backups": ("keeping.backups", tr("Which backups there are, and what each holds.")),
    "restore": ("keeping.restore", tr("Put a backup in the journal's place.")),
    "rescue": ("keeping.rescue", tr("Take what can be read of a damaged journal into a new one.")),
    "purge": ("keeping.purge", tr("Have what you deleted gone for good.")),
    "check": ("care", tr("Check that the journal is whole.")),
    "encrypt": ("sealing.encrypting", tr("Protect the journal with a passphrase.")),
    "decrypt": ("sealing.encrypting", tr("Take the passphrase off.")),
    "passphrase": ("sealing.passphrase", tr("Change the passphrase; keep it in a keyring.")),
    "keys": ("keys", tr("Every key of the app by its name; keys of your own.")),
    "language": ("language", tr("In which language Even So speaks.")),
    "settings": ("places.settings", tr("What can be otherwise, and changing it.")),
    "where": ("care", tr("Say where the journal lies.")),
    "remind": ("shell.remind", tr("Have the computer ring once a day; off by default.")),
    "prompt": ("shell.prompt", tr("One word for the shell's prompt while nothing is written.")),
    "completion": ("shell.completion", tr("Complete commands with the tab key, in bash, zsh and fish.")),
    "man": ("shell.man", tr("The manual page.")),
    "demo": ("demo", tr("Try all of this on a sample journal.")),
}
"""Each command with the module below `commands` that holds it, and its line in the list."""

SECTIONS: Final = {
    "log": tr("Write"),
    "list": tr("Find and change"),
    "today": tr("Look back"),
    "tracker": tr("Practise"),
    "sessions": tr("For the session, and hard moments"),
    "import": tr("Come, keep safe, leave"),
    "keys": tr("Have it your way"),
}
"""The headings of that list, by the command that each begins with."""


SPELLED: Final = {"practise": "practice", "practised": "practice"}
"""Commands that are spelt otherwise too: the verb stands with an s wherever the program speaks of it."""

HELP: Final = ("help", "hilfe")
"""Words that are answered with the list of commands, though they are none."""


class Front(Group):
    """A group of commands that imports a command's module when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands in the order of a day's use."""
        return [*COMMANDS, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command, or return None when there is none of that name."""
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        module = importlib.import_module(f"tui.cli.commands.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the words begin with; an unknown one is refused with those that are near."""
        args = [SPELLED.get(args[0], args[0]), *args[1:]]
        if len(args) == 1 and args[0].casefold() in HELP and not ctx.resilient_parsing:
            say(ctx.get_help())
            tell(tr("In a hard moment: `evenso support`."))
            ctx.exit()
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            raise Refused(self._unknown(ctx, *args))
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete a command's name without loading any of them."""
        from click.shell_completion import CompletionItem

        own = [CompletionItem(name, help=told) for name, (_, told) in COMMANDS.items() if name.startswith(incomplete)]
        return [*own, *click.Command.shell_complete(self, ctx, incomplete)]

    def _unknown(self, ctx: click.Context, word: str, *rest: str) -> str:
        said = one_line(word)[:40]
        if word.startswith("-"):
            return tr("There is no option {option} here. `evenso --help` lists what there is.", option=said)
        import difflib

        from tui.cli.commands.shell.meant import meant_by, needs_none, within

        if told := needs_none(word):
            return tr("There is no command “{word}”. {told}", word=said, told=told)
        meant = meant_by(word, rest, COMMANDS)
        inner = [meant] if meant else within({name: self.get_command(ctx, name) for name in COMMANDS}, word)
        if len(inner) == 1:
            return tr(
                "There is no command “{word}”; `evenso {meant}` may be what you look for. `evenso --help` lists all"
                " there are.",
                word=said,
                meant=inner[0],
            )
        near = inner or difflib.get_close_matches(word, COMMANDS, n=2)
        if near:
            return tr(
                "There is no command “{word}”; did you mean {names}? `evenso --help` lists them all.",
                word=said,
                names=say_or(near),
            )
        return tr("There is no command “{word}”. `evenso --help` lists them all.", word=said)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading any of them."""
        names = self.list_commands(ctx)
        longest = max(map(len, names))
        begins = [place for place, name in enumerate(names) if name in SECTIONS or not place]
        for start, end in zip(begins, [*begins[1:], len(names)], strict=True):
            with formatter.section(SECTIONS.get(names[start], tr("Commands"))):
                formatter.write_dl([(name.ljust(longest), COMMANDS[name][1]) for name in names[start:end]])


def _show_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if wanted:
        say(f"Even So {__version__}")
        ctx.exit()


@click.group(
    examples=(
        "evenso log 7 slept badly but called Ana",
        'evenso practice "slow breath" --before 8 --after 5',
        "evenso week",
        "evenso demo",
    ),
    cls=Front,
    invoke_without_command=True,
    options_metavar="[--journal FILE] [--passphrase-fd N] [--plain]",
    subcommand_metavar="[COMMAND …]",
)
@click.option("--journal", metavar="FILE", shell_complete=files, help="Use another journal (also: EVENSO_JOURNAL).")
@click.option("--passphrase-fd", metavar="N", type=int, help="Read the passphrase from this open file.")
@click.option("--plain", is_flag=True, help="Words alone, for a screen reader (also: EVENSO_PLAIN=1).")
@click.option("--new", "anew", is_flag=True, help="Begin a new journal where one was once and is gone.")
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Say which.")
@click.pass_context
def evenso(ctx: click.Context, journal: str | None, passphrase_fd: int | None, plain: bool, anew: bool) -> int:
    """Even So: a private terminal journal for people in therapy.

    Without a COMMAND it opens the app. Every screen has a plain twin here;
    `evenso COMMAND --help` shows each with examples.

    A notebook, not a medical device: it does not diagnose, treat, watch or
    alert anyone. Nothing you write leaves this machine.
    """
    desk = ctx.ensure_object(Desk)
    desk.chosen = journal or desk.chosen
    desk.anew = anew
    desk.plain |= plain
    desk.passphrase_fd = passphrase_fd if passphrase_fd is not None else desk.passphrase_fd
    if ctx.invoked_subcommand is not None:
        return 0
    if plain:
        return _today_in_words(ctx)
    from tui.cli.opening import open_app

    return open_app(desk)


def _today_in_words(ctx: click.Context) -> int:
    """Say Today where words alone were asked for and nothing else: the app is drawn, whatever it draws with."""
    from tui.cli.commands.looking import today_command

    ctx.invoke(today_command, of=None, as_json=False)
    tell(tr("That is Today in words. `evenso --help` lists the commands; `evenso` without --plain opens the app."))
    return 0


__all__ = ["COMMANDS", "Front", "evenso"]
