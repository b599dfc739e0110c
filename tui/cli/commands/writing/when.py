"""Words that begin with a day or a time: they stay the line, and one quiet sentence tells what may have been meant.

Loaded only where a first word may be one.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

import click

from evenso.language import tr
from evenso.moments import read_when
from evenso.records import InvalidRecord
from evenso.support.phrases import speaks_of_not_being_here
from evenso.text import one_line
from tui.cli.shapes import AS_TYPED
from tui.cli.streams.output import tell

_MOST: Final = 5
"""Words that a moment takes at most: `last monday at 9 pm`."""

_SAYS_WHEN: Final = re.compile(
    r".*\d.*|.* .*|yesterday|gestern|vorgestern|(mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
)
"""What names a time even where more words follow; “sun” and “evening” begin many a line."""


def tell_of_when(words: Sequence[str], now: datetime, entry_id: str = "") -> None:
    """Say that a day or time at the beginning of a line was taken as words, with the command that makes it the time.

    `words` as they were typed after what comes before them; `entry_id` what `evenso edit` changes, where it can.
    """
    context = click.get_current_context()
    typed: tuple[str, ...] = context.meta.get(AS_TYPED, ())
    if "--at" in typed or speaks_of_not_being_here(" ".join(words)):  # no word about bookkeeping to who writes that
        return
    split = " ".join(words).split()
    when = _when(split, now)
    if not when:
        return
    said = shlex.join(["--at", when])
    if entry_id and len(when.split()) < len(split):
        how = tr("`evenso edit {id} {at}` makes it the time.", id=entry_id, at=one_line(said))
    else:
        rest = [*split[len(when.split()) :]]
        before = [one for one in typed if one not in words and one != "--"]
        line = shlex.join([*context.command_path.split(), *before, *rest])
        how = tr("To make it the time: `evenso undo`, then `{line}`.", line=one_line(f"{line} {said}"))
    tell(tr("It is saved for now: “{when}” is the beginning of the line. {how}", when=one_line(when), how=how))


def _when(words: Sequence[str], now: datetime) -> str:
    """Return the longest beginning of the words that names another time than now; "" for none."""
    for many in range(min(_MOST, len(words)), 0, -1):
        when = " ".join(words[:many])
        with suppress(InvalidRecord):
            read = read_when(when, now=now)
            if read.day_only and read.moment.local.date() == now.date():
                return ""
            return when if many == len(words) or _SAYS_WHEN.fullmatch(when.casefold()) else ""
    return ""
