"""Answers to the gentle questions that wait to be gone on with, as the text of a draft, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from evenso.text import is_blank
from evenso.wording.goals import asking as ask

SLOT: Final = "goals.questions"
"""The draft that keeps the answers, wherever they are asked for."""
END: Final = len(ask.QUESTIONS)
"""The page after the last question."""


def pack(answers: Mapping[str, str], place: int) -> str:
    """Write the answers as the text of a draft; "" while there are none."""
    kept = {name: words for name, words in answers.items() if not is_blank(words)}
    return json.dumps({"place": place, "answers": kept}, ensure_ascii=False) if kept else ""


def unpack(draft: str) -> tuple[dict[str, str], int]:
    """Read answers and the page one was at; a draft of another shape begins anew."""
    found: object = None
    with suppress(ValueError, RecursionError):
        found = json.loads(draft)
    kept = found.get("answers") if isinstance(found, dict) else None
    place = found.get("place") if isinstance(found, dict) else None
    known = kept if isinstance(kept, dict) else {}
    answers = {one.name: known[one.name] for one in ask.QUESTIONS if isinstance(known.get(one.name), str)}
    return answers, min(END, max(0, place)) if isinstance(place, int) else 0
