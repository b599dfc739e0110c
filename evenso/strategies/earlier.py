"""What the program once said of its own skills, to the letter: a journal that began then has these words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

EARLIER: Final[Mapping[str, Mapping[str, str]]] = {
    "slow breath": {
        "en": "In for five seconds, out for five, for three minutes. If you get dizzy, breathe as you like and stop.",
        "de": "Fünf Sekunden ein, fünf aus, drei Minuten lang. Wird dir schwindlig, atme, wie du magst, und hör auf.",
    },
    "longer exhale": {
        "en": "In for four seconds, out for six, for a minute or two. If you get dizzy, breathe as you like and stop.",
        "de": "Vier Sekunden ein, sechs aus, ein oder zwei Minuten lang. Wird dir schwindlig, atme, wie du magst,"
        " und hör auf.",
    },
}
"""How a skill was said to be done before, by its name in English and by language."""
