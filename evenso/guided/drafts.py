"""A walk that was left in the middle, as the text of a draft, and back; nothing in it is trusted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from evenso.guided.forms import FORMS
from evenso.guided.parts import GuidedForm, Part
from evenso.guided.walk import Answers, Walk, begin, moved_to
from evenso.journal.going_on import go_on
from evenso.links import Ref, Thing
from evenso.records import InvalidRecord

SLOT = "guided."


@dataclass(frozen=True, slots=True)
class Begun:
    """A walk that is not at its end, and what it grew out of; of an entry that is changed, its answers when it began.

    `took_in` tells that those have been changed elsewhere since, and that the walk has them.
    """

    walk: Walk
    root: Ref | None = None
    was: Answers | None = None
    took_in: bool = False


def slot_for(form: GuidedForm, root: Ref | None = None) -> str:
    """Name the draft of a new entry: one for each form, and one for each thing it can grow out of."""
    return f"{SLOT}{form.name}" if root is None else f"{SLOT}{form.name}.{root.thing}.{root.id}"


def pack(walk: Walk, root: Ref | None = None, was: Answers | None = None) -> str:
    """Write a walk as the text of a draft, with what the answers `was` that it began from; "" without any answer."""
    if not walk.parts:
        return ""
    document: dict[str, object] = {
        "form": walk.form.name,
        "at": walk.at,
        "parts": [[step.part.name, step.words] for step in walk.steps],
        "root": None if root is None else [str(root.thing), root.id],
    }
    if was is not None:
        document["was"] = [list(pair) for pair in was]
    return json.dumps(document, ensure_ascii=False)


def unpack(
    draft: str,
    form: GuidedForm | None = None,
    *,
    afterwards: bool = False,
    facts: Sequence[Part] = (),
    saved: Answers | None = None,
) -> Begun | None:
    """Read a draft back, with the questions that `begin` is asked for; None when it is none of a guided form.

    Given a form the draft is one of that form's, whatever it says itself. `saved` are the answers of the entry that is
    changed, as they are now: what was changed in them since the draft was begun is taken in.
    """
    found: object = None
    with suppress(ValueError, RecursionError):
        found = json.loads(draft)
    if not isinstance(found, dict) or not isinstance(found.get("form"), str):
        return None
    form = form or FORMS.get(found["form"])
    if form is None:
        return None
    typed = answers = _pairs(found.get("parts"))
    if saved is not None and "was" in found:
        answers = _gone_on(form, _pairs(found["was"]), typed, saved)
    at = found.get("at")
    walk = moved_to(begin(form, answers, afterwards=afterwards, facts=facts), at if isinstance(at, int) else 0)
    return Begun(walk, _root(found.get("root")), saved, sorted(answers) != sorted(typed))


def _pairs(parts: object) -> list[tuple[str, str]]:
    return [
        (pair[0], pair[1])
        for pair in (parts if isinstance(parts, list) else [])
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, str) for one in pair)
    ]


def _gone_on(form: GuidedForm, was: Answers, typed: Answers, saved: Answers) -> list[tuple[str, str]]:
    """Return the answers to go on with; a talk that both sides went on with stands as it was typed."""
    turns = {part.name for part in form.turns}
    before, ours, now = ({name: words for name, words in side if name not in turns} for side in (was, typed, saved))
    names = list(dict.fromkeys((*now, *ours)))
    texts = [name for name in names if not name.startswith(":") and getattr(form.part(name), "scale", None) is None]
    began, here, there = ({name: side.get(name, "") for name in names} for side in (before, ours, now))
    melded, _ = go_on(began, here, there, texts)
    said, mine, theirs = ([pair for pair in side if pair[0] in turns] for side in (was, typed, saved))
    return [*melded.items(), *(theirs if mine == said else mine)]


def _root(found: object) -> Ref | None:
    with suppress(InvalidRecord, ValueError, TypeError):
        if isinstance(found, list):
            thing, word = found
            return Ref(Thing(thing), str(word))
    return None
