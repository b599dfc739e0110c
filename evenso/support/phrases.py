"""Whether a text holds a phrase in which somebody says of themselves that they do not want to be here.

Phrases, never single words (`evenso.support.english` and `german`, both always: people write in their mother tongue
whatever the program speaks). This misses things and makes mistakes: it only ever puts one quiet line on the screen,
after everything is saved; what was found is kept nowhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Final, Protocol

from evenso.support import english, german

_APOSTROPHES: Final = dict.fromkeys(map(ord, "’‘ʼ＇`´"), "'")
_UNSEEN: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_WORD: Final = re.compile(r"[\w']+")
_QUOTES: Final = frozenset('"“”«»„')
_STOPS: Final = re.compile(r"[.!?;|]")
_WHOLE_WORD: Final = r"(?![\w'])"
_WRAPPED: Final = re.compile(r"\n+(?=[^\S\n]*[a-z])")
LONGEST: Final = 20_000
"""Characters looked at; a longer text is looked at from both ends."""

_AROUND: Final = 100


class Phrases(Protocol):
    """What a language's module has for this; `english` says what each part is."""

    @property
    def HINTS(self) -> Collection[str]: ...  # noqa: N802, D102 - constants of a module
    @property
    def JOINED(self) -> Mapping[str, str]: ...  # noqa: N802, D102
    @property
    def CONTRACTED(self) -> Mapping[str, str]: ...  # noqa: N802, D102
    @property
    def SMALL(self) -> Collection[str]: ...  # noqa: N802, D102
    @property
    def ROUNDABOUT(self) -> Iterable[tuple[str, str]]: ...  # noqa: N802, D102
    @property
    def PHRASES(self) -> Iterable[tuple[Iterable[str], str]]: ...  # noqa: N802, D102
    @property
    def CORE(self) -> Iterable[str]: ...  # noqa: N802, D102
    @property
    def SOMEBODY_ELSE(self) -> str: ...  # noqa: N802, D102
    @property
    def TOLD_BY_OTHERS(self) -> str: ...  # noqa: N802, D102
    @property
    def TOLD_AFTERWARDS(self) -> str: ...  # noqa: N802, D102
    @property
    def LONG_AGO(self) -> str: ...  # noqa: N802, D102
    @property
    def NOW(self) -> str: ...  # noqa: N802, D102
    @property
    def FELT(self) -> Iterable[str]: ...  # noqa: N802, D102


LANGUAGES: Final[tuple[Phrases, ...]] = (english, german)
"""Whose phrases are looked for, whatever language the program speaks."""


def folded(text: str, words: Phrases = english) -> str:
    """Return a text as it is compared: one form of each letter, small letters, contractions as whole words."""
    plain = unicodedata.normalize("NFKC", text).translate(_UNSEEN).translate(_APOSTROPHES).casefold()
    for piece, joined in words.JOINED.items():
        plain = plain.replace(piece, joined)

    def whole(found: re.Match[str]) -> str:
        word = found[0]
        return "" if word in words.SMALL else words.CONTRACTED.get(word, word)

    return " ".join(_WORD.sub(whole, plain).split())


def speaks_of_not_being_here(text: str, among: Iterable[Phrases] | None = None) -> bool:
    """Whether a text holds such a phrase, said of oneself and now; it misses things and makes mistakes.

    A line's end is read as the end of a sentence, and as nothing but a wrapped line too; before a small letter no
    sentence without an "I" begins there.
    """
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]} . {text[-LONGEST // 2 :]}"
    for words in LANGUAGES if among is None else among:
        readings = {folded(text, words), folded(_WRAPPED.sub(" | ", text).replace("\n", " . "), words)}
        if any(_speaks(plain, words) for plain in readings if any(hint in plain for hint in words.HINTS)):
            return True
    return False


def feelings_speak(feelings: Iterable[str], among: Iterable[Phrases] | None = None) -> bool:
    """Whether one of the feelings of a check-in says so: as it stands, and as the person's word on how they feel."""
    languages = tuple(LANGUAGES if among is None else among)
    return any(
        speaks_of_not_being_here(feeling, (words,)) or speaks_of_not_being_here(felt.format(feeling), (words,))
        for feeling in feelings
        for words in languages
        for felt in words.FELT
    )


def _speaks(plain: str, words: Phrases = english) -> bool:
    for said, meant in words.ROUNDABOUT:
        plain = _made(said).sub(meant, plain)
    return any(
        _said_now(plain, found, words)
        for phrases, after in words.PHRASES
        for phrase in phrases
        for found in _made(f"(?:{phrase}){_WHOLE_WORD}").finditer(plain)
        if _made(after).match(plain, found.end())
    ) or any(
        _said_now(plain, found, words) and not _made(words.SOMEBODY_ELSE).search(_sentence_before(plain, found))
        for core in words.CORE
        for found in _made(core).finditer(plain)
    )


@cache
def _made(pattern: str) -> re.Pattern[str]:
    """Make a pattern when it is first needed: most entries need none."""
    return re.compile(pattern)


def _sentence_before(plain: str, found: re.Match[str]) -> str:
    return _STOPS.split(plain[max(0, found.start() - _AROUND) : found.start()])[-1]


def _said_now(plain: str, found: re.Match[str], words: Phrases) -> bool:
    """Whether what was found is the person's own word on today, not a quotation, a story, a denial or the past."""
    before = _sentence_before(plain, found)
    after = _STOPS.split(plain[found.end() : found.end() + _AROUND])[0]
    if before.rstrip()[-1:] in _QUOTES or after.lstrip()[:1] in _QUOTES:
        return False
    if _made(words.TOLD_BY_OTHERS).search(before) or _made(words.TOLD_AFTERWARDS).match(after):
        return False
    sentence = before + found[0] + after
    return not _made(words.LONG_AGO).search(sentence) or _made(words.NOW).search(sentence) is not None
