"""Words that stand in a help page for what is to be typed (WORDS, FILE), in the process's language.

In English nothing is touched, so that no command pays for the table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from evenso.language import ENGLISH, spoken, tr_as

_WORD: Final = re.compile(r"\b[A-Z]+\b|(?<![-\w])[a-z]+(?![-\w])")
"""A word by itself, never a part of an option (`--sleep`)."""


def said_stand_ins(written: str) -> str:
    """Return how something is written, such as `[WORDS…]`, with its stand-ins in the process's language."""
    if spoken() == ENGLISH:
        return written
    known = stand_ins()
    return _WORD.sub(lambda found: known.get(found[0], found[0]), written)


def stand_ins() -> Mapping[str, str]:
    """Return every stand-in by its English word. What is typed as it stands (`md`, `until`) is none."""
    return {**_for_things(), **_for_values()}


def _for_things() -> Mapping[str, str]:
    return {
        "ACTIVITY": tr_as("to be typed", "ACTIVITY"),
        "AREA": tr_as("to be typed", "AREA"),
        "ARGS": tr_as("to be typed", "ARGS"),
        "COLUMN": tr_as("to be typed", "COLUMN"),
        "COMMAND": tr_as("to be typed", "COMMAND"),
        "COUNTRY": tr_as("to be typed", "COUNTRY"),
        "FACTOR": tr_as("to be typed", "FACTOR"),
        "FILE": tr_as("to be typed", "FILE"),
        "FOLDER": tr_as("to be typed", "FOLDER"),
        "FORM": tr_as("to be typed", "FORM"),
        "GOAL": tr_as("to be typed", "GOAL"),
        "HABIT": tr_as("to be typed", "HABIT"),
        "KIND": tr_as("to be typed", "KIND"),
        "LABEL": tr_as("to be typed", "LABEL"),
        "OPTIONS": tr_as("to be typed", "OPTIONS"),
        "OTHER": tr_as("to be typed", "OTHER"),
        "PART": tr_as("to be typed", "PART"),
        "PATH": tr_as("to be typed", "PATH"),
        "PRACTICE": tr_as("to be typed", "PRACTICE"),
        "PROGRAM": tr_as("to be typed", "PROGRAM"),
        "ROW": tr_as("to be typed", "ROW"),
        "SPOT": tr_as("to be typed", "SPOT"),
        "TAG": tr_as("to be typed", "TAG"),
        "TRACKER": tr_as("to be typed", "TRACKER"),
    }


def _for_values() -> Mapping[str, str]:
    return {
        "DAYS": tr_as("to be typed", "DAYS"),
        "FROM": tr_as("to be typed", "FROM"),
        "HIGH": tr_as("to be typed", "HIGH"),
        "HOW": tr_as("to be typed", "HOW"),
        "LOW": tr_as("to be typed", "LOW"),
        "MOOD": tr_as("to be typed", "MOOD"),
        "NEW": tr_as("to be typed", "NEW"),
        "NUMBER": tr_as("to be typed", "NUMBER"),
        "OFTEN": tr_as("to be typed", "OFTEN"),
        "QUERY": tr_as("to be typed", "QUERY"),
        "RATING": tr_as("to be typed", "RATING"),
        "REACH": tr_as("to be typed", "REACH"),
        "SCALE": tr_as("to be typed", "SCALE"),
        "SIGN": tr_as("to be typed", "SIGN"),
        "STATE": tr_as("to be typed", "STATE"),
        "TIME": tr_as("to be typed", "TIME"),
        "TO": tr_as("to be typed", "TO"),
        "VALUE": tr_as("to be typed", "VALUE"),
        "WAY": tr_as("to be typed", "WAY"),
        "WHAT": tr_as("to be typed", "WHAT"),
        "WHEN": tr_as("to be typed", "WHEN"),
        "WHY": tr_as("to be typed", "WHY"),
        "WORD": tr_as("to be typed", "WORD"),
        "WORDS": tr_as("to be typed", "WORDS"),
        "calm": tr_as("to be typed", "calm"),
        "sleep": tr_as("to be typed", "sleep"),
        "tired": tr_as("to be typed", "tired"),
    }
