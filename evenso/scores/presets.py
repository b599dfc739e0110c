"""Questionnaires that the program knows by their numbers (`science.md` 10); where it names no figure there is none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from evenso.scores.records import Better, Questionnaire

_TALKING: Final = "NHS Talking Therapies manual"

PRESETS: Final = (
    Questionnaire(name="PHQ-9", low=0, high=27, better=Better.LOWER, reliable=6, cutoff=10, origin=_TALKING),
    Questionnaire(name="GAD-7", low=0, high=21, better=Better.LOWER, reliable=4, cutoff=8, origin=_TALKING),
    Questionnaire(name="WHO-5", low=0, high=100, better=Better.HIGHER, reliable=10),
    Questionnaire(name="CORE-10", low=0, high=40, better=Better.LOWER),
    Questionnaire(name="DASS-21", low=0, high=126, better=Better.LOWER),
    Questionnaire(name="PCL-5", low=0, high=80, better=Better.LOWER),
    Questionnaire(name="ORS", low=0, high=40, better=Better.HIGHER),
)


def preset_named(name: str) -> Questionnaire | None:
    """Return the preset of a name, whatever its case and with or without its hyphen."""
    wanted = _folded(name)
    return next((one for one in PRESETS if _folded(one.name) == wanted), None)


def unused_presets(own: Iterable[Questionnaire]) -> list[Questionnaire]:
    """Return the presets that no questionnaire of the person's own stands in place of."""
    taken = {_folded(one.name) for one in own}
    return [one for one in PRESETS if _folded(one.name) not in taken]


def _folded(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
