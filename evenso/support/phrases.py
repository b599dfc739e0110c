"""Whether a text holds a phrase in which somebody says of themselves that they do not want to be here.

Phrases, never single words (`evenso.support.english`). This misses things and makes mistakes: it only ever puts one
quiet line on the screen, after everything is saved; what was found is kept nowhere.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from evenso.support import english

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


def folded(text: str) -> str:
    """Return a text as it is compared: one form of each letter, small letters, contractions as whole words."""
    plain = unicodedata.normalize("NFKC", text).translate(_UNSEEN).translate(_APOSTROPHES).casefold()
    words = _WORD.sub(_whole, plain.replace("any more", "anymore").replace("kind of", "").replace("sort of", ""))
    return " ".join(words.split())


def _whole(found: re.Match[str]) -> str:
    word = found[0]
    return "" if word in english.SMALL else english.CONTRACTED.get(word, word)


def speaks_of_not_being_here(text: str) -> bool:
    """Whether a text holds such a phrase, said of oneself and now; it misses things and makes mistakes.

    A line's end is read as the end of a sentence, and as nothing but a wrapped line too; before a small letter no
    sentence without an "I" begins there.
    """
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]} . {text[-LONGEST // 2 :]}"
    readings = {folded(text), folded(_WRAPPED.sub(" | ", text).replace("\n", " . "))}
    return any(_speaks(plain) for plain in readings if any(hint in plain for hint in english.HINTS))


def _speaks(plain: str) -> bool:
    for said, meant in english.ROUNDABOUT:
        plain = _made(said).sub(meant, plain)
    return any(
        _said_now(plain, found)
        for phrases, after in english.PHRASES
        for phrase in phrases
        for found in _made(f"(?:{phrase}){_WHOLE_WORD}").finditer(plain)
        if _made(after).match(plain, found.end())
    ) or any(
        _said_now(plain, found) and not _made(english.SOMEBODY_ELSE).search(_sentence_before(plain, found))
        for core in english.CORE
        for found in _made(core).finditer(plain)
    )


@cache
def _made(pattern: str) -> re.Pattern[str]:
    """Make a pattern when it is first needed: most entries need none."""
    return re.compile(pattern)


def _sentence_before(plain: str, found: re.Match[str]) -> str:
    return _STOPS.split(plain[max(0, found.start() - _AROUND) : found.start()])[-1]


def _said_now(plain: str, found: re.Match[str]) -> bool:
    """Whether what was found is the person's own word on today, not a quotation, a story, a denial or the past."""
    before = _sentence_before(plain, found)
    after = _STOPS.split(plain[found.end() : found.end() + _AROUND])[0]
    if before.rstrip()[-1:] in _QUOTES or after.lstrip()[:1] in _QUOTES:
        return False
    if _made(english.TOLD_BY_OTHERS).search(before) or _made(english.TOLD_AFTERWARDS).match(after):
        return False
    sentence = before + found[0] + after
    return not _made(english.LONG_AGO).search(sentence) or _made(english.NOW).search(sentence) is not None
