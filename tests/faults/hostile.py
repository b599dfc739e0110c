"""The worst words, and a journal that has them in every field, put there past the program, which would clean them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from typing import Any, Final

from evenso.annotations.markers import LifeMarker, MarkerKind
from evenso.annotations.trackers import Tracker
from evenso.patterns.records import Noticing
from evenso.records import CheckIn, Moment, Note, Practice
from storage.engine import engine
from storage.journal import Journal
from tests.storage.between.everything import keep_one_of_everything
from tests.tui.conftest import NOON

MARKUP: Final = (
    *("[/]", "[/b]", "[b]", "[bold][/italic]", "[/ /]", "[/", "[", "]", "[]", "[[", "]]", "[ ]", "[/]]", "[[/]", "\\"),
    *("[link=https://e.org]x[/link]", "[link=file:///etc/passwd]x[/]", "[@click=app.pwn]x[/]", "[@click=app.quit]x[/]"),
    *("[@click=app.pwn('a')]x[/]", "[@click=app.pwn(]x[/]", "[@click=screen.dismiss]x", "[@click='app.pwn']x[/]"),
    *(
        "[$primary]x[/]",
        "[$]x",
        "[$ink on $ground]x[/]",
        "[on red]x[/on]",
        "[red]x",
        "[#ff0000]x[/]",
        "[rgb(1,2,3)]x[/]",
    ),
    *("[type=x, v={'a[0]'}]", "[x=1]y[/x]", "[a][b][/", "[Bold]x", "[bold]x[/bold", "[not bold]x[/]", "[reverse]x[/]"),
    *(
        "x\\",
        "\\[b]",
        "\\\\[b]",
        "\\[/]",
        "😀[/]",
        "[😀]x[/😀]",
        "a[/b]c[d",
        "[/red]",
        "[red]x[/blue]",
        "{x}",
        "{0}",
        "%s",
    ),
    *(
        "{{x}}",
        "$x",
        "${x}",
        "[b]\n[/]",
        "[dim]x[/dim][/dim]",
        ":smile:",
        "[blink]x[/blink]",
        "[bold]漢[/]",
        "[/@click]",
    ),
)
"""Markup of Textual and Rich, whole and broken, of which many crash or act where a bare string is given to a widget."""

ESCAPES: Final = (
    *("\x1b]52;c;WFlaWlk=\x07", "\x1b]52;c;WFlaWlk=\x1b\\", "\x1b]0;XYZZYTITLE\x07", "\x1b]2;XYZZYTITLE\x1b\\"),
    *("\x1b]8;;http://xyzzy.example\x1b\\x\x1b]8;;\x1b\\", "\x1b[31;5;77mXYZZY", "\x1b[2JXYZZY", "\x1b[?1049lXYZZY"),
    *("\x1b[6nXYZZY", "\x1bcXYZZY", "\x1bPXYZZY\x1b\\", "\x1b_GXYZZY\x1b\\", "\x9b31;5;77mXYZZY", "\x9d0;XYZZY\x9c"),
    *(
        "\x00XYZZY",
        "\x07XYZZY",
        "\x08XYZZY",
        "a\rXYZZY",
        "\x0bXYZZY",
        "\x0cXYZZY",
        "\x7fXYZZY",
        "\x85XYZZY",
        "\x0eXYZZY",
    ),
    *(
        "\u202eXYZZY",
        "\u2066XYZZY",
        "\u200fXYZZY",
        "\U000e0041XYZZY",
        "\u2028XYZZY",
        "\x1b[201~XYZZY",
        "\x1b[<0;1;1MXYZZY",
    ),
)
"""What moves a cursor, writes a clipboard, sets a title, asks the terminal something, reorders or hides."""

ACTED: Final = (
    *(b"\x1b]52;c;WFla", b"\x1b]0;XYZZY", b"\x1b]2;XYZZY", b"\x1b]8;;http://xyzzy", b"\x1b[31;5;77m", b"\x1b[2JXYZZY"),
    *(
        b"\x1b[?1049lXYZZY",
        b"\x1b[6nXYZZY",
        b"\x1bcXYZZY",
        b"\x1bPXYZZY",
        b"\x1b_GXYZZY",
        b"\x1b[201~XYZZY",
        b"\x1b[<0;1;1M",
        b"\x00",
        b"\x07XYZZY",
    ),
    *(
        b"\x08XYZZY",
        b"\rXYZZY",
        b"\x0b",
        b"\x0c",
        b"\x7f",
        b"\x0eXYZZY",
        *(chr(code).encode() for code in range(0x80, 0xA0)),
    ),
    *(mark.encode() for mark in "\u202e\u2066\u200f\U000e0041\u2028"),
)
"""What of them may never be among the bytes that reach a terminal."""

PLAIN: Final = {
    "check_ins": ("note", "label"),
    "notes": ("text",),
    "practices": ("note", "in_the_way"),
    "skills": ("name", "what", "when_it_serves", "how"),
    "setback_notes": ("name", "led_up", "helped"),
    "life_markers": ("name",),
    "trackers": ("name",),
    "patterns": ("name", "noticed", "protects", "costs", "experiment"),
    "noticings": ("note",),
    "goals": ("state_reason",),
    "goal_steps": ("text",),
    "repeats": ("text",),
    "goal_ratings": ("note",),
    "plan_lines": ("text",),
    "contacts": ("name", "reach", "note"),
    "therapists": ("label",),
    "sessions": ("question", "bothered", "missing"),
    "questionnaires": ("name", "origin"),
    "scores": ("note",),
    "drafts": ("text",),
    "changes": ("label",),
}
"""Every column that holds words of a person."""

NESTED: Final = {
    "check_ins": ("feelings", "tags"),
    "notes": ("tags", "parts"),
    "goals": ("versions",),
    "card_targets": ("versions",),
    "sessions": ("topics", "agreed"),
    "reviews": ("answers",),
}
"""Every column that holds such words inside JSON."""

WORDS_IN_JSON: Final = frozenset({"title", "value", "reason", "first_step", "text", "name", "meaning", "levels"})
SHORT: Final = {"trackers": 24, "questionnaires": 40, "skills": 60, "patterns": 60, "contacts": 60, "therapists": 60}


def begin(path: Path) -> None:
    """Make a journal in which nothing of what the program keeps is missing, over six weeks."""
    with Journal.open(path, clock=lambda: NOON, create=True) as journal:
        keep_one_of_everything(journal)
        journal.add_marker(LifeMarker(day=NOON.date() - timedelta(days=20), kind=MarkerKind.OTHER, name="x"))
        journal.add_tracker(Tracker(name="sleep"))
        pattern = journal.patterns()[0]
        for back in range(42):
            at = Moment.of(NOON - timedelta(days=back))
            day = at.entry_day()
            mood = 3 if 10 < back < 18 else 7
            journal.add(CheckIn(at=at, day=day, mood=mood, note="x", feelings=("x",), tags=("x",), label="x"))
            skill = journal.skills()[back % 14]
            journal.add(Practice(at=at, day=day, skill_id=skill.id, note="x", in_the_way="x"))
            journal.add(Note(at=at, day=day, text="x", tags=("x",), for_session=back % 3 == 0))
            journal.add_noticing(Noticing(at=at, day=day, pattern_id=pattern.id, note="x"))
        journal.save_draft("today.note", "x")


def poison(path: Path, words: tuple[str, ...], offset: int = 0) -> int:
    """Put the words into every field of a journal, one after another; long texts get all of them. Return how many."""
    supply = cycle((*words[offset:], *words[:offset]))
    connection = engine.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    changed = 0
    try:
        for table, columns in PLAIN.items():
            for column in columns:
                changed += _each(connection, table, column, lambda _: next(supply))
        for table, columns in NESTED.items():
            for column in columns:
                changed += _each(connection, table, column, lambda old: json.dumps(_nested(json.loads(old), supply)))
        whole = "\n".join(words)
        connection.execute("UPDATE notes SET text = ? WHERE seq % 4 = 0", (whole,))
    finally:
        connection.close()
    return changed


def _each(connection: Any, table: str, column: str, new: Callable[[str], str]) -> int:
    """Rewrite a column that is not empty, row by row."""
    key = "slot" if table == "drafts" else "rowid"
    rows = connection.execute(f"SELECT {key}, {column} FROM {table} WHERE {column} <> ''").fetchall()  # noqa: S608
    longest = SHORT.get(table, 1000) if column in {"name", "label"} else None
    for row, old in rows:
        change = f"UPDATE {table} SET {column} = ? WHERE {key} = ?"  # noqa: S608  # names of ours, as above
        connection.execute(change, (new(old)[:longest], row))
    return len(rows)


def _nested(value: Any, supply: Iterator[str], *, words: bool = False) -> Any:
    """Put words in where words were: lists of words, the second of a pair of a form, and fields of that name."""
    if isinstance(value, dict):
        return {name: _nested(one, supply, words=name in WORDS_IN_JSON) for name, one in value.items()}
    if isinstance(value, list):
        if len(value) == 2 and all(isinstance(one, str) for one in value):
            return [value[0], next(supply)]
        return [_nested(one, supply, words=words or isinstance(one, str)) for one in value]
    return next(supply) if words and isinstance(value, str) and value else value
