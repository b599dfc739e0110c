"""A walk that was left in the middle, as the text of a draft, and back; nothing in it is trusted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from evenso.guided.forms import FORMS
from evenso.guided.parts import GuidedForm, Part
from evenso.guided.walk import Walk, begin, moved_to
from evenso.links import Ref, Thing
from evenso.records import InvalidRecord

SLOT = "guided."


@dataclass(frozen=True, slots=True)
class Begun:
    """A walk that is not at its end, and what it grew out of."""

    walk: Walk
    root: Ref | None = None


def slot_for(form: GuidedForm, root: Ref | None = None) -> str:
    """Name the draft of a new entry: one for each form, and one for each thing it can grow out of."""
    return f"{SLOT}{form.name}" if root is None else f"{SLOT}{form.name}.{root.thing}.{root.id}"


def pack(walk: Walk, root: Ref | None = None) -> str:
    """Write a walk as the text of a draft; "" when nothing was answered."""
    if not walk.parts:
        return ""
    document = {
        "form": walk.form.name,
        "at": walk.at,
        "parts": [[step.part.name, step.words] for step in walk.steps],
        "root": None if root is None else [str(root.thing), root.id],
    }
    return json.dumps(document, ensure_ascii=False)


def unpack(
    draft: str, form: GuidedForm | None = None, *, afterwards: bool = False, facts: Sequence[Part] = ()
) -> Begun | None:
    """Read a draft back, with the questions that `begin` is asked for; None when it is none of a guided form.

    Given a form the draft is one of that form's, whatever it says itself.
    """
    found: object = None
    with suppress(ValueError, RecursionError):
        found = json.loads(draft)
    if not isinstance(found, dict) or not isinstance(found.get("form"), str):
        return None
    form = form or FORMS.get(found["form"])
    if form is None:
        return None
    parts = found.get("parts")
    answers = [
        (pair[0], pair[1])
        for pair in (parts if isinstance(parts, list) else [])
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, str) for one in pair)
    ]
    at = found.get("at")
    walk = begin(form, answers, afterwards=afterwards, facts=facts)
    return Begun(moved_to(walk, at if isinstance(at, int) else 0), _root(found.get("root")))


def _root(found: object) -> Ref | None:
    with suppress(InvalidRecord, ValueError, TypeError):
        if isinstance(found, list):
            thing, word = found
            return Ref(Thing(thing), str(word))
    return None
