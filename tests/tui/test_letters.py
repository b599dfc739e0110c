"""Which letters mean what on which screen, read from the bindings themselves: the grammar of `docs/design.md`.

What a key does is found in the source: a letter writes at once where its action comes to `do`, without a form, a line
or a page on the way. So a new binding has to find its place among the meanings here, and cannot take a letter that
writes somewhere for anything else.
"""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from textual.binding import Binding

from tui.keyboard.actions import STAYS, screens
from tui.keyboard.keymap import acting_on
from tui.screens.base import AnyJournalScreen

ROOT: Final = Path(__file__).parents[2]

GRAMMAR: Final = {
    "n": {"patterns.line", "journal.new", "today.note", "sessions.note", "people.line", "scores.new"},
    "N": {"patterns.notice", "skills.done", "skill.done", "helped.done", "goals.done"},
    "p": {"today.practise", "skills.practise", "skill.practise", "helped.practise", "parts.practice"},
    "e": {"all.edit", "reviews.open", "support.plan", "backups.place"},
    "a": {
        *("goals.add", "parts.add", "patterns.add", "skills.add", "ideas.take", "card.add", "settings.add"),
        *("people.add", "support.people", "markers.add", "scores.add", "backups.make"),
        *("sessions.agreed", "guided.after"),
    },
    "x": {
        "unfinished.throw",
        *(
            "skills.put-away",
            "skill.put-away",
            "patterns.away",
            "settings.away",
            "card.take-off",
            "parts.away",
            "noticings.away",
        ),
        *("prepare.out", "reviews.out", "people.delete", "markers.delete", "scores.out", "entry.unlink"),
        *("goals.state", "review.state", "sessions.state", "setbacks.dismiss"),
    },
    "d": {"journal.delete", "guided.delete"},
    "s": {"goals.step", "review.step", "sessions.ended"},
    "w": {
        *("journal.look", "guided.look", "patterns.look", "perspective.look"),
        *("goals.wonder", "sessions.prepare", "summary.write"),
    },
    "X": {"card.delete-row"},
    "h": {
        *("skills.helped", "support.helped", "journal.earlier", "goals.versions", "patterns.noticings"),
        *("exercise.back",),
    },
    "y": {"card.yes", "sessions.held", "setbacks.confirm"},
    "b": {"all.bring-up"},
    "u": {"all.undo"},
    "U": {"all.redo"},
    "P": {"journal.private", "guided.private"},
    "A": {"card.begin"},
    "C": {"skills.coin", "skill.coin"},
    "T": {"review.hard"},
    "V": {"earlier.take", "backups.restore"},
    "J": {"prepare.later"},
    "K": {"prepare.earlier"},
}
"""The letters with one kind of meaning, and all that they do: new words, counted at once, a practice, change, add, away
or what became of it, delete, a small step done, writing that is led, what was before, yes; and some more that write."""

ONLY_LOOK: Final = frozenset({"trends.tracker", "trends.goals"})
"""What is kept of these is how a chart is drawn, nothing that was written down."""

CELLS: Final = frozenset({"card.yes", "card.no"})
"""In a cell of the diary card `y` and `n` are what is put into it."""

ASKS: Final = frozenset({"fill_in", "open_line", "push_screen", "action_walk"})
"""What a person answers, or sees, before anything is written."""

VIM: Final = frozenset("hjklG")


def _walked(function: Callable[..., Any]) -> Iterator[ast.AST]:
    """Yield what stands in a function, without what is only done once something was answered."""
    (top,) = ast.parse(textwrap.dedent(inspect.getsource(function))).body
    left: list[ast.AST] = list(getattr(top, "body", []))
    while left:
        one = left.pop()
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        asks = isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and one.func.attr in ASKS
        if not asks:
            yield one
            left += ast.iter_child_nodes(one)


def _writes(kind: type[AnyJournalScreen], function: Callable[..., Any], seen: set[object]) -> bool:
    """Whether a function comes to `do` by its screen's own methods and functions of ours."""
    function = inspect.unwrap(function)
    if function in seen:
        return False
    seen.add(function)
    for one in _walked(function):
        if isinstance(one, ast.Attribute):
            if one.attr == "do":
                return True
            of = one.value
            ours = isinstance(of, ast.Call) or (isinstance(of, ast.Name) and of.id in {"self", "screen"})
            next_one = getattr(kind, one.attr, None) if ours else None
        elif isinstance(one, ast.Name):
            if one.id == "Do":
                return True
            next_one = function.__globals__.get(one.id)
        else:
            continue
        known = inspect.isfunction(next_one) and next_one.__module__.startswith("tui.")
        if known and next_one is not None and _writes(kind, next_one, seen):
            return True
    return False


def writes_at_once(kind: type[AnyJournalScreen], binding: Binding) -> bool:
    """Whether a key writes before anything was asked."""
    action = getattr(kind, f"action_{binding.action.partition('(')[0]}", None)
    return inspect.isfunction(action) and _writes(kind, action, set())


@cache
def letters() -> tuple[tuple[str, str, type[AnyJournalScreen], Binding], ...]:
    """Return every letter that acts on a screen with the name of its action.

    Today's own letters stand beside the skills that they mark, and have no name; digits and the like are answers.
    """
    return tuple(
        (key, binding.id, kind, binding)
        for kind in screens()
        for key, binding in acting_on(kind).items()
        if len(key) == 1 and key.isalpha() and binding.id and not STAYS.search(binding.id)
    )


def meanings() -> dict[str, set[str]]:
    """Return by letter the names of its actions; vim's letters, where they only move, and cells are left out."""
    found: dict[str, set[str]] = {}
    for key, name, kind, binding in letters():
        moves = key in VIM and name.startswith("vim.") and not writes_at_once(kind, binding)
        if not moves and not (name in CELLS and key == "n"):
            found.setdefault(key, set()).add(name)
    return found


def test_a_letter_of_the_grammar_means_one_thing_on_every_screen() -> None:
    """Whatever is bound to one of these letters is one of the things that it means, and nothing else is bound to it."""
    found = meanings()
    assert {letter: found.get(letter) for letter in GRAMMAR} == GRAMMAR


def test_a_letter_that_writes_at_once_is_one_of_the_grammar() -> None:
    """No letter that only opens, asks or looks on one screen changes the journal at once on another."""
    written = {
        (key, name)
        for key, name, kind, binding in letters()
        if name not in ONLY_LOOK | CELLS and not name.startswith("all.") and writes_at_once(kind, binding)
    }
    assert {key for key, _ in written} <= set(GRAMMAR), {pair for pair in written if pair[0] not in GRAMMAR}


def test_what_writes_at_once_is_seen_in_the_source() -> None:
    """The reading of the source sees what it is there for, through helpers and from modules of their own."""
    written = {name for _, name, kind, binding in letters() if writes_at_once(kind, binding)}
    assert written >= {
        *("skills.done", "skill.done", "patterns.notice", "goals.done", "goals.step", "journal.delete"),
        *("guided.private", "skills.put-away", "skill.coin", "card.begin", "review.hard", "setbacks.confirm"),
        *("sessions.held", "earlier.take", "backups.make", "backups.restore", "card.no"),
    }
    asked = {"patterns.line", "skills.practise", "sessions.ended", "goals.add", "journal.pattern", "goals.wonder"}
    assert not written & {*asked, "journal.grow", "summary.write", "sessions.note", "support.country"}


def test_the_letters_of_the_daily_screens_never_write_but_for_those_that_take_away_add_or_tick() -> None:
    """`n`, `p`, `e`, `w` and `h` ask or look wherever they are."""
    loud = {(key, name) for key, name, kind, binding in letters() if key in "npewh" and writes_at_once(kind, binding)}
    assert {pair for pair in loud if pair[1] not in CELLS} == set()


def test_the_grammar_stands_in_the_page_on_design() -> None:
    """Each of these letters is told there, and none that is no longer one."""
    page = (ROOT / "docs" / "design.md").read_text()
    part = page.partition("**Letters")[2].partition("\n\n")[0]
    told = set(re.findall(r"`([A-Za-z])`", part.partition("Letters that differ")[0]))
    assert told == set(GRAMMAR)
