"""Names of weekdays beside a date, in a few languages: only to tell where one does not fit, never to find a day."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from evenso.language import figures, tr, tr_many
from evenso.moments.words import WEEKDAY_NUMBERS

_NAMES: Final = """
montag mo | dienstag di | mittwoch mi | donnerstag do | freitag fr | samstag sonnabend sa | sonntag so
lundi lun | mardi | mercredi mer | jeudi jeu | vendredi ven | samedi sam | dimanche dim
lunes | martes | miércoles mié | jueves jue | viernes vie | sábado sáb | domingo dom
lunedì | martedì | mercoledì | giovedì gio | venerdì | sabato sab | domenica
segunda-feira | terça-feira | quarta-feira | quinta-feira | sexta-feira | sábado | domingo
maandag ma | dinsdag | woensdag wo | donderdag | vrijdag vr | zaterdag za | zondag zo
"""

WEEKDAYS: Final = {
    **{
        form: number
        for line in _NAMES.strip().split("\n")
        for number, forms in enumerate(line.split(" | "))
        for form in forms.split()
    },
    **WEEKDAY_NUMBERS,
}
"""Every name and shortened name, in lower case, with its number from Monday on."""

_MOST_NAMED: Final = 5


@lru_cache(maxsize=256)
def weekday_number(name: str) -> int | None:
    """Return the number of a weekday's name as a file has it, from Monday (0) on; None for what nobody knows."""
    return WEEKDAYS.get(name.strip().casefold().rstrip("."))


def say_wrong_weekdays(lines: Sequence[int]) -> str:
    """Say on which lines a weekday stands beside a day that is another one."""
    named = ", ".join(figures(f"{line:,}") for line in lines[:_MOST_NAMED])
    if (more := len(lines) - _MOST_NAMED) > 0:
        named = tr("{named} and {more:,} more", named=named, more=more)
    return tr_many(
        "The weekday is not that of the day on line {named}; the day was believed.",
        "The weekday is not that of the day on lines {named}; the day was believed.",
        len(lines),
        named=named,
    )
