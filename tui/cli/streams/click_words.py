"""What click says of a command that is not written right, in the process's language.

click's own sentences are read, not asked for: it makes them in English alone. In English nothing is touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evenso.language import ENGLISH, spoken, tr


def click_said(message: str) -> str:
    """Return one of click's sentences about a command that is not written right, in the process's language."""
    if spoken() == ENGLISH:
        return message
    for pattern, sentence in _sentences():
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            values = {name: value for name, value in found.groupdict().items() if value is not None}
            return sentence.format(**{**values, **({"why": click_said(values["why"])} if "why" in values else {})})
    return message


def _sentences() -> Iterator[tuple[str, str]]:
    yield r"Option '(?P<option>[^']*)' requires an argument\.", tr("Option '{option}' requires an argument.")
    yield r"Option '(?P<option>[^']*)' requires (?P<n>\d+) arguments\.", tr("Option '{option}' requires {n} arguments.")
    yield r"Option '(?P<option>[^']*)' does not take a value\.", tr("Option '{option}' does not take a value.")
    yield r"Got unexpected extra argument \((?P<words>.*)\)", tr("Got unexpected extra argument ({words})")
    yield r"Got unexpected extra arguments \((?P<words>.*)\)", tr("Got unexpected extra arguments ({words})")
    yield r"Missing command\.", tr("Missing command.")
    yield r"No such command '(?P<word>.*?)'\.(?P<rest>.*)", tr("No such command '{word}'.")
    yield r"Invalid value for (?P<what>'[^']*'|[^:]*): (?P<why>.*)", tr("Invalid value for {what}: {why}")
    yield r"(?P<value>'.*'|\".*\") is not a valid integer\.", tr("{value} is not a valid integer.")
    yield r"(?P<value>'.*'|\".*\") is not a valid float\.", tr("{value} is not a valid float.")


__all__ = ["click_said"]
