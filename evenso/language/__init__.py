"""In which language sentences are said: English as they are written, or what a catalogue has in their place.

A process has one language, chosen before anything else is imported (`tui.language.start`), so that tables of words,
keys and titles, which are made once, are in it too. Without a choice nothing is looked up: English costs a call and no
more. Catalogues are gettext's; `docs/translating.md` says how one is made. A name or an order of the program (`--json`,
`log`) is no sentence and never goes through here.
"""

from __future__ import annotations

from collections.abc import Mapping

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Any, Final, Protocol

ENGLISH: Final = "en"
LANGUAGES: Final[Mapping[str, str]] = {ENGLISH: "English", "de": "Deutsch"}
"""The languages there are, by their ISO 639 code, each by its own name."""

_POINTS_BY_LANGUAGE: Final = {"de": str.maketrans(",.", ".,")}


if TYPE_CHECKING:

    class Catalogue(Protocol):
        """What gettext's translations can do."""

        def gettext(self, message: str) -> str:
            """Return what stands for a sentence."""

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            """Return what stands for a sentence about `n` things."""

        def pgettext(self, context: str, message: str) -> str:
            """Return what stands for a word in one of its meanings."""


class _Spoken:
    """The process's language: its code, and its catalogue where it is not English."""

    code: str = ENGLISH
    catalogue: Catalogue | None = None
    points: dict[int, int] | None = None


def speak(code: str, catalogue: Catalogue) -> None:
    """Say everything from here on in another language; to be called before the first sentence is made."""
    _Spoken.code, _Spoken.catalogue, _Spoken.points = code, catalogue, _POINTS_BY_LANGUAGE.get(code)


def spoken() -> str:
    """Return the code of the process's language."""
    return _Spoken.code


def tr(sentence: str, /, **values: object) -> str:
    """Return a sentence in the process's language, with values in the places it names: `tr("{n} of {of}", n=1, of=2)`.

    Without values braces are braces.
    """
    sentence = looked_up(sentence)
    return filled(sentence, values) if values else sentence


def looked_up(sentence: str) -> str:
    """Return a sentence that is collected elsewhere, such as a command's help, in the process's language."""
    return sentence if _Spoken.catalogue is None else _Spoken.catalogue.gettext(sentence)


def unsaid(sentence: str, /) -> str:
    """Return a sentence as it is written: for a table that is said in several languages; imported as `tr` there."""
    return sentence


def tr_many(one: str, many: str, count: int, /, **values: object) -> str:
    """Return a sentence about `count` things, which stands in it as `{n}`: `tr_many("{n} day", "{n} days", 3)`."""
    return filled(of_many(one, many, count), {"n": count, **values})


def of_many(one: str, many: str, count: int) -> str:
    """Return the sentence about `count` things in the process's language, its places not filled yet."""
    if _Spoken.catalogue is None:
        return one if count == 1 else many
    return _Spoken.catalogue.ngettext(one, many, count)


def tr_as(meaning: str, word: str, /, **values: object) -> str:
    """Return a word that means two things in English, in one of its meanings: `tr_as("month", "May")`."""
    said = as_meant(meaning, word)
    return filled(said, values) if values else said


def as_meant(meaning: str, word: str) -> str:
    """Return a word in one of its meanings in the process's language, its places not filled yet."""
    return word if _Spoken.catalogue is None else _Spoken.catalogue.pgettext(meaning, word)


class Later(str):
    """A sentence as it stands in a file, with its values: `evenso.language.kept` says it in the reader's language."""

    __slots__ = ()


def later(sentence: str, /, **values: object) -> Later:
    """Return a sentence to be kept in a file: as `tr`, but said when it is read, whatever is spoken then.

    Values are words, numbers, days, and sentences of this kind.
    """
    return _kept({"say": sentence}, values)


def later_many(one: str, many: str, count: int, /, **values: object) -> Later:
    """Return a sentence about `count` things to be kept, as `tr_many` says it."""
    return _kept({"say": one, "many": many, "n": count}, values)


def later_as(meaning: str, word: str, /, **values: object) -> Later:
    """Return a word in one of its meanings to be kept, as `tr_as` says it."""
    return _kept({"say": word, "as": meaning}, values)


def _kept(said: dict[str, object], values: Mapping[str, object]) -> Later:
    from json import dumps  # noqa: PLC0415 - only where something is kept

    inner = {name: _keepable(value) for name, value in values.items()}
    return Later(dumps({**said, "with": inner} if inner else said, ensure_ascii=False))


def _keepable(value: object) -> object:
    if isinstance(value, Later):
        from json import loads  # noqa: PLC0415 - as above

        return loads(value)
    return {"day": value.isoformat()} if hasattr(value, "isoformat") else value


def figures(said: str) -> str:
    """Return figures with the language's own points: `5.3` is `5,3` in German, `1,234` is `1.234`."""
    return said if _Spoken.points is None else said.translate(_Spoken.points)


def filled(sentence: str, values: Mapping[str, object]) -> str:
    """Return a sentence with values in its places, numbers with the language's own points."""
    if _Spoken.points is None:
        return sentence.format(**values)
    return sentence.format(**{name: _number(value) for name, value in values.items()})


def _number(value: object) -> Any:
    return _Figures(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


class _Figures:
    """A number that is written with the language's own points."""

    def __init__(self, value: float) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        return figures(format(self.value, spec))

    def __str__(self) -> str:
        return figures(str(self.value))
