"""`evenso settings`: what Settings shows, in words, and changing what is one word or one number."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from evenso.language import tr
from evenso.text import one_line
from evenso.wording.daily.away import SETTING_TOLD as SETTING_TOLD_AWAY
from evenso.wording.locking import settings as locking
from storage.contents.quiet import WANTED as QUIET_LINE
from storage.reading.facts import ASKED
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, plain_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.screens.settings.model import Row


@dataclass(frozen=True, slots=True)
class Way:
    """How a row of Settings is changed from here: the setting it is kept in, and the words for its values."""

    setting: str
    values: Mapping[str, object]


_LATEST_START: Final = 12
_MINUTES: Final = (0, 1, 2, 5, 10, 15, 30, 60)

_OURS: Final = "evenso-"
_THEMES: Final = (
    "evenso-dark",
    "evenso-light",
    "evenso-contrast-dark",
    "evenso-contrast-light",
    "evenso-safe-dark",
    "evenso-safe-light",
)
"""Our themes, named here so that no screen is loaded to refuse a word; those of Textual are chosen in the app."""

WAYS: Final = {
    "hidden": ("moods", Way("hide_numbers", {"numbers": False, "marks": True})),
    "theme": ("colours", Way("theme", {name.removeprefix(_OURS): name for name in _THEMES})),
    "plain": ("signs", Way("plain_signs", {"full": False, "plain": True})),
    "day": ("day-begins", Way("day_starts_at", {str(hour): hour for hour in range(_LATEST_START + 1)})),
    "week": ("week-begins", Way("week_starts_on", {"monday": 0, "sunday": 6, "saturday": 5})),
    "asked": ("questions", Way(ASKED, {"on": True, "off": False})),
    "hint": ("week-end", Way("review_hint", {"on": True, "off": False})),
    "outside": ("editor", Way("outside_editor", {"on": True, "off": False})),
    "still": ("breath", Way("reduced_motion", {"moves": False, "counts": True})),
    "quiet": ("quiet-line", Way(QUIET_LINE, {"on": True, "off": False})),
    "lock": ("lock-after", Way("lock_after", {str(minutes): minutes for minutes in _MINUTES})),
}
"""By the name of the row on the screen: its name here, and how it is changed."""

ELSEWHERE: Final = {
    "language": tr("`evenso language CODE` chooses"),
    "skills": "`evenso language --skills`",
    "reminder": "`evenso remind 21:00`, `evenso remind off`",
    "tracker": tr("`evenso tracker change NAME` changes it, asks for it on Today or puts it away"),
    "add": tr("`evenso tracker add NAME` adds one"),
    "template": tr("`evenso template change NAME` changes it, `evenso template delete NAME` takes it away"),
    "new": tr("`evenso template new NAME` makes one, `evenso template from ID` makes one of a check-in"),
    "away": "`evenso away until 3 Dec`, `evenso away --back`",
    "backups": tr("`evenso backups` lists them, `evenso restore` puts one back"),
    "everything": "`evenso export all -o FOLDER`",
    "passphrase": "`evenso encrypt`, `evenso passphrase`, `evenso decrypt`",
}
"""By the first word of a row's name: where it is changed instead."""


_TOLD: Final = {
    "theme": tr("In each of them everything is told by its form and in words too."),
    "language": tr("It is spoken from the next start on. What you wrote stays as you wrote it."),
    "skills": tr(
        "Those whose words you never changed can be said in the chosen language; `evenso undo` takes it back."
    ),
    "reminder": tr("The computer rings once a day, in words that give nothing away."),
    "template": tr("`evenso log 4 --template NAME` writes it. What was written with it stays whatever becomes of it."),
    "outside": tr(
        "`evenso note` alone opens it, and so does the app. While it is open, your words lie in a private file, which"
        " is gone afterwards."
    ),
    "backups": tr("Made by themselves when something changed, each opened and counted."),
    "everything": tr(
        "All you wrote, in clear text: JSON that comes back whole, tables for spreadsheets, pages to read. Nothing here"
        " changes."
    ),
    "away": SETTING_TOLD_AWAY,
}
"""What a row means, by the first word of its name, where the words of the screen are about its keys."""

_IN_APP: Final = tr("In the app, ctrl+g hides the screen.")
_LOCKS: Final = tr("In the app, ctrl+l locks now and ctrl+g hides the screen.")


def _told(row: Row, *, protected: bool) -> str:
    """Say what a row means, in the words of the command line."""
    if row.tracker is not None:
        if row.tracker.archived:
            return tr("Its values stay.")
        return tr("What is not answered stays blank.") if row.tracker.asked else tr("It keeps its values.")
    if row.name == "passphrase":
        return _LOCKS if protected else _IN_APP
    if row.name == "outside" and protected:
        return locking.OUTSIDE_SHELL
    return _TOLD.get(row.name.partition(" ")[0], row.told)


@click.command(
    "settings",
    cls=Command,
    examples=(
        "evenso settings",
        "evenso settings moods marks",
        "evenso settings day-begins 6",
        "evenso settings --json",
    ),
)
@click.argument("name", required=False, type=stored, metavar="[NAME]")
@click.argument("value", required=False, type=stored, metavar="[VALUE]")
@plain_option
@json_option
@pass_desk
def settings_command(desk: Desk, /, name: str | None, value: str | None, as_json: bool) -> None:
    """Show every setting with what it means, or change one.

    With a NAME it shows that one and its values, with a VALUE too it is
    changed. A setting is no step of undo; the old VALUE brings it back.
    """
    way = None if name is None else _way(name)
    if way is not None and value is not None and value.casefold() not in way.values:
        raise Refused(
            tr(
                "“{said}” is none of {words}. Nothing was written.",
                said=one_line(value)[:40],
                words=", ".join(way.values),
            )
        )
    with desk.existing() as journal:
        protected = journal.protected
        if way is not None and value is not None:
            journal.set_setting(way.setting, way.values[value.casefold()])
        rows = _rows(journal, desk)
    shown = [row for row in rows if name is None or _name_of(row) == name.casefold()]
    if as_json:
        return print_json([_document(row, _told(row, protected=protected)) for row in shown])
    heading = ""
    for row in shown:
        if row.heading != heading and name is None:
            say(f"{row.heading}:")
        heading = row.heading
        _say(row, _told(row, protected=protected), alone=name is not None)
    if not shown:
        tell(tr("This setting is not asked for in this journal; what was chosen is kept."))
    return None


def _way(name: str) -> Way:
    for called, way in WAYS.values():
        if called == name.casefold():
            return way
    if name.casefold() == "country":
        raise Refused(tr("The country whose crisis lines Support shows is kept by `evenso support country NAME`."))
    there = ", ".join(called for called, _ in WAYS.values())
    raise Refused(
        tr(
            "There is no setting “{name}” that is changed here; there is {there}.",
            name=one_line(name)[:40],
            there=there,
        )
    )


def _rows(journal: Journal, desk: Desk) -> list[Row]:
    """Return the rows of the screen, so that both always say the same."""
    from tui.keyboard.place import config_path
    from tui.screens.settings.model import read_settings, rows_of
    from tui.themes import DARK

    data = read_settings(journal, desk.now(), desk.environ, config_path(desk.environ))
    return rows_of(data, journal.setting("theme", DARK.name))


def _name_of(row: Row) -> str:
    return WAYS[row.name][0] if row.name in WAYS else ""


def _say(row: Row, told: str, *, alone: bool) -> None:
    margin = "" if alone else "  "
    name = _name_of(row)
    say(f"{margin}{one_line(row.label)}: {one_line(row.value)}. {told}".rstrip())
    if name:
        say(f"{margin}  `evenso settings {name} {'|'.join(WAYS[row.name][1].values)}`")
    else:
        with suppress(KeyError):
            say(f"{margin}  {ELSEWHERE[row.name.partition(' ')[0]]}")


def _document(row: Row, told: str) -> dict[str, object]:
    name = _name_of(row)
    return {
        "name": name or None,
        "label": row.label,
        "value": row.value,
        "values": list(WAYS[row.name][1].values) if name else [],
        "meaning": told,
    }
