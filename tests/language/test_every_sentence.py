"""Every sentence a person can see goes through `tr` or `later` and their kin: read off the source, nothing is run.

What reads like a sentence and goes through none of them stands in `exceptions`, or the test names its place.
"""

from __future__ import annotations

import ast
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from inspect import cleandoc
from typing import Final, NamedTuple

from tests.language.collecting import CALLS, ROOMS, ROOT, command_helps, places
from tests.language.exceptions import ELSEWHERE, KEPT

SENTENCE: Final = re.compile(r"(?<![\w-])[a-z][a-z’']+,? [a-z][a-z’']+(?![\w-])")
"""Two lower-case words in a row."""

CALLED: Final = re.compile(r"\b(?:tr|later)(?:_many|_as)?\b")
NO_SENTENCE: Final = re.compile(
    r"\b(?:SELECT|INSERT|UPDATE|DELETE FROM|CREATE|PRAGMA|ORDER BY|GROUP BY|COLLATE|ALTER TABLE|DROP|ON CONFLICT)\b"
    r"|\b(?:FROM|WHERE|JOIN) \w+|, seq\b|[{;]\s*[\w-]+: [^;{}]+;|\$[a-z]|^<[!/]?[a-z]|^evenso |\(\?|^\^"
)
"""SQL, style sheets, styles such as `bold $accent`, HTML, examples of commands, patterns."""

COMMAND: Final = re.compile(r"`[^`]*`")

FOR_PROGRAMMERS: Final = frozenset(
    {"RuntimeError", "ValueError", "TypeError", "AssertionError", "NotImplementedError", "KeyError", "AttributeError"}
)
"""Errors that tell a programmer, never a person."""

NOT_READ: Final = frozenset({"compile", "debug", "info", "warning", "exception", "execute", "query"})
"""Calls whose words no person reads: patterns, the log, SQL."""

HELPS: Final = frozenset({"help", "short_help", "epilog"})
"""What `tui.cli.shapes` translates when a command is made, and the collector finds by walking the commands."""

TURNED: Final = "tui/cli/shapes.py"
"""The one file that says what it is given: the helps of commands."""


def test_every_sentence_can_be_translated() -> None:
    """What reads like a sentence is said through one of the three, or stands among the exceptions."""
    helps = {words for _, words in command_helps()}
    for name, file in read().items():
        known = helps.union(KEPT.get(name, ()))
        assert not {line: words for line, words in file.unsaid if not known & {words, cleandoc(words)}}, name


def test_no_exception_is_out_of_date() -> None:
    """Every exception is still in the file it is named for."""
    there = {name: {one for _, one in file.unsaid} for name, file in read().items()}
    gone = {name: set(words) - there.get(name, set()) for name, words in KEPT.items()}
    assert not {name: words for name, words in gone.items() if words}


def test_every_call_is_found_by_the_collector() -> None:
    """What is said stands in the call itself, and there is a value for each of its places and no other."""
    wrong = {f"{name}:{line}": why for name, file in read().items() if name != TURNED for line, why in file.odd}
    assert not wrong


class File(NamedTuple):
    """What was found in a file: words that are not said, calls that are odd; each with its line."""

    unsaid: list[tuple[int, str]]
    odd: list[tuple[int, str]]


@cache
def read() -> dict[str, File]:
    """Read every file of the program that may say something."""
    found = {}
    for path in (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith(tuple(ELSEWHERE)):
            source = path.read_text("utf-8")
            tree = ast.parse(source)
            found[name] = File([*unsaid(tree, source)], [*odd_calls(tree, source)])
    return found


# Sentences that are not said


def unsaid(tree: ast.Module, source: str) -> Iterator[tuple[int, str]]:
    """Yield the lines and words of literals that read like a sentence and go through none of the three."""
    lines = _lines_with(SENTENCE, source)
    left: list[ast.AST] = [tree]
    while left:
        node = left.pop()
        if not _holds_one(node, lines):
            continue
        if isinstance(node, ast.Constant | ast.JoinedStr):
            words = _words(node)
            if SENTENCE.search(COMMAND.sub("", words)) and not NO_SENTENCE.search(words):
                yield node.lineno, words
        left += _worth_reading(node)


def _lines_with(pattern: re.Pattern[str], source: str) -> list[int]:
    return [number for number, line in enumerate(source.splitlines(), start=1) if pattern.search(line)]


def _holds_one(node: ast.AST, lines: list[int]) -> bool:
    """Whether one of some lines lies in a node, decorators included; a node without lines of its own may hold one."""
    if not isinstance(node, ast.stmt | ast.expr):
        return True
    above = [one.lineno for one in getattr(node, "decorator_list", ())]
    at = bisect_left(lines, min([node.lineno, *above]))
    return at < len(lines) and lines[at] <= (node.end_lineno or node.lineno)


def _holds_none(node: ast.AST) -> bool:
    """Whether nothing in it is said: a docstring, a pattern, a style sheet, words that are only compared."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Compare() | ast.MatchValue() | ast.arg():
            return True
        case ast.Raise(exc=ast.Call(func=function)):
            return _name(function) in FOR_PROGRAMMERS
        case ast.Call(func=function):
            return _name(function) in NOT_READ
        case ast.Assign(targets=[ast.Name(id="DEFAULT_CSS" | "CSS")]):
            return True
    return False


def _worth_reading(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what may hold a sentence: no type, no words of one of the three, no help, no key of a table."""
    if _holds_none(node):
        return
    match node:
        case ast.AnnAssign(value=value) | ast.Subscript(value=value):
            yield from () if value is None else (value,)
        case ast.JoinedStr(values=values):  # its own words were read with it
            yield from (one.value for one in values if isinstance(one, ast.FormattedValue))
        case ast.Dict(keys=keys, values=values):  # by a key of words something is found, never shown
            yield from (*(one for one in keys if one is not None and not isinstance(one, ast.Constant)), *values)
        case ast.ClassDef(bases=[ast.Name(id="StrEnum")]):  # kept and compared; how they are shown stands elsewhere
            yield from (one for one in node.body if isinstance(one, ast.FunctionDef))
        case ast.Call(func=function, args=given, keywords=named):
            yield from (function, *(() if _name(function) in CALLS else given))
            yield from (one.value for one in named if one.arg not in HELPS)
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            yield from (*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults), *node.body)
        case _:
            yield from ast.iter_child_nodes(node)


def _words(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(one.value) if isinstance(one, ast.Constant) else "{}" for one in node.values)
    return node.value if isinstance(node.value, str) else ""


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


# Calls that are


def odd_calls(tree: ast.Module, source: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of calls whose values are not those of their places, and of calls that are left to others."""
    lines = _lines_with(CALLED, source)
    left: list[ast.AST] = [tree]
    while left:
        node = left.pop()
        if not _holds_one(node, lines):
            continue
        if isinstance(node, ast.Call) and _name(node.func) in CALLS:
            if why := _odd(node):
                yield node.lineno, why
            left += node.keywords
        elif isinstance(node, ast.Name) and node.id in CALLS and node.id != "later":  # a name of days too
            yield node.lineno, "handed on: the collector finds no sentence"
        else:
            left += ast.iter_child_nodes(node)


def _odd(call: ast.Call) -> str:
    """Say what is wrong with a call; "" where nothing is."""
    which = _name(call.func)
    words = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if (len(words), len(call.args)) != (CALLS[which], CALLS[which] + which.endswith("_many")):
        return "its words do not stand in it"
    said = words[1:] if which.endswith("_as") else words
    needed = set[str]().union(*map(places, said)) - ({"n"} if which.endswith("_many") else set())
    given = {one.arg for one in call.keywords}
    if not given or None in given:  # a template that is filled later, or with what a mapping holds
        return ""
    return "" if needed == given else f"places {sorted(needed)}, values {sorted(map(str, given))}"
