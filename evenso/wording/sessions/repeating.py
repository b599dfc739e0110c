"""What is said of sessions that repeat: since when, in place of which ones, how that ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from evenso.language import tr
from evenso.sessions.records import Series
from evenso.wording.sessions.saying import say_series

NO_MORE: Final = tr("no more")
NONE_REPEAT: Final = tr("No sessions repeat")
TWO_A_WEEK: Final = tr("For both: “every tue and thu”, or a single day beside them")


def say_in_place(said: str, before: Sequence[Series], today: date) -> str:
    """Say which repeating sessions gave way to new ones, and how there can be two a week; nothing where none did."""
    if not before:
        return said
    there = tr("{said}, in place of {before}", said=said, before=_named(before, today))
    return f"{there}. {TWO_A_WEEK}"


def say_how_they_end(running: Sequence[Series], today: date) -> str:
    """Say how sessions repeat now, and what is typed so that they do no more."""
    return tr("Now {series}; “{words}” ends that after today", series=_named(running, today), words=NO_MORE)


def say_what_ends(running: Sequence[Series], today: date) -> str:
    """Say what will end, before it does."""
    return tr(
        "Enter ends after today: {series}. What is written down of single sessions stays",
        series=_named(running, today),
    )


def say_ended(ended: Sequence[Series], today: date) -> str:
    """Say that sessions repeat no more."""
    return tr("Ends after today: {series}. What is written down of single sessions stays", series=_named(ended, today))


def _named(many: Sequence[Series], today: date) -> str:
    return tr(" and ").join(say_series(replace(one, until=None, since=min(one.since, today)), today) for one in many)
