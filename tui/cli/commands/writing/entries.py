"""What the commands that write entries share: the moment, the day it counts for, and saying what was saved."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from evenso.language import tr
from evenso.records import AnyEntry, CheckIn, Kind, Moment, Skill
from storage.problems import JournalProblem
from tui.cli.commands.own.values import say_values
from tui.cli.desk import Desk
from tui.cli.failures import Refused
from tui.cli.streams.output import print_json, say, tell

if TYPE_CHECKING:
    from evenso.annotations.trackers import TrackerValue
    from storage.journal import Journal

_TOLD: Final = "told_about_shell_history"

_BEGIN_A_TIME: Final = frozenset(
    {
        *("yesterday", "last", "on", "this", "half", "an", "one", "two", "three", "four", "five", "six", "seven"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("mon", "tue", "wed", "thu", "fri", "sat", "sun", "morning", "noon", "evening", "night"),
        *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        *("gestern", "vorgestern", "letzten", "letzte", "letzter", "am", "vor", "um", "montag", "dienstag"),
        *("mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag"),
    }
)
"""Words with which `--at` may begin, beside digits."""

SomeEntry = TypeVar("SomeEntry", bound=AnyEntry)


def moment_at(desk: Desk, words: str | None) -> Moment:
    """Return the moment that `--at` names, or the present one; InvalidRecord when it cannot be read."""
    if words is None:
        return Moment.of(desk.now())
    moment = desk.moment(words)
    _refuse_split(words)
    return moment


def _refuse_split(words: str) -> None:
    """Raise `Refused` where a time follows the day of `--at` without being part of it: `--at yesterday 9pm`."""
    import re

    import click

    from evenso.text import one_line
    from tui.cli.shapes import AS_TYPED

    typed: tuple[str, ...] = click.get_current_context().meta.get(AS_TYPED, ())
    after = typed[typed.index("--at") + 2 :] if "--at" in typed else ()
    a_time = r"(?:\d{1,2}(?::\d{2})?\s?[ap]m|\d{1,2}:\d{2}|morning|noon|evening|night)"
    if after and re.fullmatch(a_time, after[0].casefold()) and not re.search(rf"{a_time}|\d:\d", words.casefold()):
        raise Refused(
            tr(
                "Is “{time}” the time? Then write `--at '{words} {time}'`; otherwise put your line before --at."
                " Nothing was written.",
                time=one_line(after[0]),
                words=one_line(words),
            )
        )


def on_its_day(entry: SomeEntry, journal: Journal) -> SomeEntry:
    """Return the entry counted for the day that the journal's own rollover hour gives it."""
    return replace(entry, day=entry.at.entry_day(journal.day_starts_at))


def skills_of(journal: Journal | None) -> list[Skill]:
    """Return the skills that can be named, before a journal has begun those it will begin with."""
    if journal is not None:
        return journal.skills(archived=True)
    from evenso.catalogue import STARTER_SKILLS

    return list(STARTER_SKILLS)


def skill_named(skills: Sequence[Skill], name: str) -> Skill:
    """Return the skill that a name or the beginning of one means; Refused, with where the names stand, for others."""
    from storage.contents.skills import choose
    from storage.problems import NotFound

    try:
        return choose(skills, name)
    except NotFound as missing:
        raise Refused(
            tr(
                "{problem} Nothing was written; `evenso skills` lists the names, `evenso skill new` adds one.",
                problem=missing,
            )
        ) from None


def say_saved(entries: Sequence[AnyEntry], values: Sequence[TrackerValue] = (), *, as_json: bool) -> None:
    """Say what was saved, a line for each entry and value; as JSON the first entry, with what was saved beside it."""
    if not as_json:
        from evenso.wording.entries import saved_line

        for entry in entries:
            say(saved_line(entry))
        if values:
            say_values(values, as_json=False)
        return
    from evenso.formats.own_json import entry_document

    document = entry_document(entries[0])
    if len(entries) > 1:
        document["practices"] = [entry_document(entry) for entry in entries[1:]]
    if values:
        from evenso.formats.own_json_additions import value_document

        document["trackers"] = [value_document(value) for value in values]
    print_json(document)


def tell_of_another(journal: Journal, entries: Sequence[AnyEntry]) -> None:
    """Say that a check-in stands beside one of a few minutes before, which on Today it would have corrected."""
    for saved in entries:
        if not isinstance(saved, CheckIn):
            continue
        of_day = journal.entries(start=saved.day, end=saved.day, kinds=(Kind.CHECK_IN,))
        if len(of_day) < 2:
            return
        from evenso.daily.correcting import minutes_after

        if near := minutes_after([one for one in of_day if isinstance(one, CheckIn)], saved):
            from evenso.wording.capture import say_another
            from storage.contents.quiet import sounds_so

            if sounds_so(saved):  # no word about bookkeeping to somebody who writes that
                return
            tell(say_another(*near, saved))


def tell_of_line(words: tuple[str, ...]) -> None:
    """Say that one or two words right after a feeling are the line: they may have been meant as feelings too.

    Whoever put commas between several knows how they are told apart, and meant a line.
    """
    import click

    from evenso.text import one_line
    from tui.cli.shapes import AS_TYPED

    typed: tuple[str, ...] = click.get_current_context().meta.get(AS_TYPED, ())
    if not words or len(words) > 2 or "--feel" not in typed:
        return
    place = typed.index("--feel") + 1
    if "," in typed[place].strip(" ,"):
        return
    if typed[place + 1 : place + 1 + len(words)] == words:
        tell(
            tr(
                "“{line}” is the line; more feelings go after a comma: `--feel {feelings}`."
                " `evenso undo` takes it back.",
                line=one_line(" ".join(words)),
                feelings=one_line(",".join((typed[place].strip(","), *words))),
            )
        )


def tell_of_time(desk: Desk, words: Sequence[str], entry_id: str = "") -> None:
    """Say that a day or time at the beginning of words was taken as words; what else begins a line costs no time."""
    first = words[0].split()[:1] if words else []
    if not first or not (first[0][0].isdigit() or first[0].casefold() in _BEGIN_A_TIME or "ago" in words[:4]):
        return
    from tui.cli.commands.writing.when import tell_of_when

    tell_of_when(words, desk.now(), entry_id)


def tell_quietly(desk: Desk, journal: Journal, entries: Sequence[AnyEntry]) -> None:
    """Say where Support is after words that sound like not wanting to be here; at most once a day, after the save."""
    from storage.contents.quiet import is_due

    today = desk.today(journal)
    if any(is_due(journal, entry, today) for entry in entries):
        from evenso.wording.support.lines import say_quiet

        tell(say_quiet("`evenso support`"))


def tell_about_history(journal: Journal, words: Sequence[str]) -> None:
    """Say once, after the first words on a command line, that they stay in the shell's history (`faults.md` 6.1)."""
    if not words or tuple(words) == ("-",) or journal.setting(_TOLD, default=False):
        return
    with suppress(JournalProblem):  # what was to be saved is saved; this can be said another time too
        journal.set_setting(_TOLD, value=True)
    tell(
        tr(
            "Words on the command line stay in your shell's history; `evenso log` and `evenso note` alone ask for "
            "them. (Said once.)"
        )
    )
