"""What is said of the program's own skills where they stand in another language than the one that was chosen."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from evenso.language import LANGUAGES, tr, tr_many

LABEL: Final = tr("Starter skills")


def say_in(codes: Collection[str]) -> str:
    """Say in which language they stand."""
    return tr("in {languages}", languages=", ".join(LANGUAGES[code] for code in sorted(codes)))


def say_wish(count: int, code: str) -> str:
    """Say what enter does in Settings."""
    return tr(
        "enter says those whose words you never changed in {language}: {n} of them. One word of your own keeps a skill"
        " as it is. u takes it back.",
        language=LANGUAGES[code],
        n=count,
    )


def say_reworded(count: int, code: str) -> str:
    """Say how many there are in it now."""
    language = LANGUAGES[code]
    if not count:
        return tr("No skill has the program's words in another language than {language}", language=language)
    return tr_many("{n} skill is in {language} now", "{n} skills are in {language} now", count, language=language)


__all__ = ["LABEL", "say_in", "say_reworded", "say_wish"]
