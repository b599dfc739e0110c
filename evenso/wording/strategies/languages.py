"""What is said of the program's own skills where they stand in another language than the chosen, or as once worded."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from evenso.language import LANGUAGES, tr, tr_many

LABEL: Final = tr("Starter skills")


EARLIER: Final = tr("in an earlier wording")


def say_in(codes: Collection[str], code: str) -> str:
    """Say in which language they stand, and whether some stand in the wanted one, `code`, as it was worded once."""
    others = ", ".join(LANGUAGES[one] for one in sorted(codes) if one != code)
    said = [tr("in {languages}", languages=others)] if others else []
    return ", ".join([*said, *([EARLIER] if code in codes else [])])


def say_wish(codes: Collection[str], code: str) -> str:
    """Say what enter does in Settings with as many skills as there are `codes`."""
    count = len(codes)
    if set(codes) == {code}:
        return tr(
            "enter says those whose words you never changed as the program says them now: {n} of them. One word of your"
            " own keeps a skill as it is. u takes it back.",
            n=count,
        )
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
        return tr(
            "No skill has the program's words in another language than {language}, or in an earlier wording",
            language=language,
        )
    return tr_many(
        "{n} skill has the program's words of today in {language}",
        "{n} skills have the program's words of today in {language}",
        count,
        language=language,
    )


__all__ = ["EARLIER", "LABEL", "say_in", "say_reworded", "say_wish"]
