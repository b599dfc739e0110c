"""Reading sentences that are kept in a file: each is said in the process's language, whichever it was written in."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from json import loads
from typing import Any, Final

from evenso.language import as_meant, filled, looked_up, of_many

_OPENS: Final = '{"say": '
_PLACES: Final = re.compile(r"(?:[^{}]|\{[a-z_]+(?::[,g])?\})*")
"""What a kept sentence may be: words, and places for values that are called by a name and nothing else."""


def said(kept: str, say_day: Callable[[date], str]) -> str:
    """Say what was kept by `later`; words that are none, such as those of earlier versions, stay as they are."""
    if not kept.startswith(_OPENS):
        return kept
    try:
        return _said(loads(kept), say_day)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return kept


def _said(kept: dict[str, Any], say_day: Callable[[date], str]) -> str:
    values = {name: _value(value, say_day) for name, value in kept.get("with", {}).items()}
    sentence = str(kept["say"])
    if not _PLACES.fullmatch(sentence + str(kept.get("many", ""))):
        raise ValueError(sentence)  # no sentence of this program
    if "many" in kept:
        count = int(kept["n"])
        return filled(of_many(sentence, str(kept["many"]), count), {"n": count, **values})
    sentence = as_meant(str(kept["as"]), sentence) if "as" in kept else looked_up(sentence)
    return filled(sentence, values) if values else sentence


def _value(value: Any, say_day: Callable[[date], str]) -> object:
    if not isinstance(value, dict):
        return value
    return say_day(date.fromisoformat(value["day"])) if "day" in value else _said(value, say_day)
