"""Phrases in which somebody says of themselves that they do not want to be here (`science.md` 15.3).

First-person phrases, never single words. This misses things and makes mistakes: it only ever puts one quiet line on
the screen, after everything is saved; what was found is kept nowhere.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_STILL: Final = r"(?:(?:just|really|only|still|kind of|sort of|sometimes|often|keep|so|honestly) )*"
_I: Final = rf"\bi {_STILL}"
_AM: Final = rf"\bi(?: am|'m| feel| felt| have felt|'ve felt|'ve been| have been| keep) (?:\w+ )?{_STILL}"
_DIE: Final = (
    r"(?:die|be dead|kill myself|end my (?:own )?life|end it all|take my own life|not wake up|"
    r"never wake up|disappear for ?ever|not be alive|not exist)\b"
)
_DOING: Final = r"(?:killing myself|ending (?:it all|my (?:own )?life)|taking my own life|dying|suicide)\b"
_NO_IDIOM: Final = (
    r"(?! (?:of|for|laughing|from|to know|when (?:he|she|they)|my hair|in (?:the|that) game|with|drunk|last|tired)\b)"
)
_LIVE: Final = r"(?:live|be alive|exist|be here|go on living|keep living|wake up|be in this world)\b"
_NO_PLACE: Final = (
    r"(?! (?:in|with|at|on|near|by|until|early|so|when|while|late|alone|like|there|for|under|off|to|before|next|"
    r"together|this early|that way|without)\b)"
)
_THOUGHTS: Final = rf"(?!no |never )(?:\w+ )?(?:suicidal thoughts|thoughts of {_DOING})"
_NO_REASON: Final = r"no (?:more )?reason (?:left )?to (?:live|go on|be here|keep living)\b"
_WITHOUT_ME: Final = r"(?:without me|if i (?:was|were) (?:dead|gone|not here))\b"
_SOON: Final = r"(?:kill myself|end my life|take my own life)\b"

PHRASES: Final = tuple(
    re.compile(phrase)
    for phrase in (
        rf"{_I}(?:want|wanna|wish|need|long|would like|would love)(?: to)? {_STILL}{_DIE}{_NO_IDIOM}",
        rf"\bi'd (?:like|love) to {_STILL}{_DIE}{_NO_IDIOM}",
        rf"{_I}(?:want to be|wish i was|wish i were|wished i was|wished i were) (?:dead|gone for ?ever){_NO_IDIOM}\b",
        (
            rf"{_I}wish(?:ed)? i (?:had never been|was never|were never|wasn't|weren't) (?:born|alive|here any ?more)"
            rf"\b(?! in\b)"
        ),
        rf"{_I}(?:do not|don't|dont|no longer) (?:really )?(?:want|wanna|wish)(?: to)? {_LIVE}{_NO_PLACE}",
        rf"{_AM}(?:thinking|thought) (?:about|of) {_DOING}{_NO_IDIOM}",
        rf"{_AM}(?:planning|going|ready|about|tempted) (?:to|on) (?:{_DIE}|{_DOING}){_NO_IDIOM}",
        rf"{_I}(?:think|thought|think a lot|have thought|'ve thought) (?:about|of) {_DOING}{_NO_IDIOM}",
        rf"{_I}(?:have|had|get|keep having|'ve had|'m having) {_THOUGHTS}",
        r"\bi(?: am|'m| feel| felt| have felt|'ve felt|'ve been| have been) (?!not |never |no )(?:\w+ )?suicidal\b",
        rf"{_I}(?:could|might|will|may|want to|'ll|am going to) (?:\w+ )?{_SOON}",
        rf"\b(?:everyone|everybody|they|people|my \w+)(?: would|'d) (?:all )?be better off {_WITHOUT_ME}",
        rf"{_I}(?:see|have|find|can see|can find) {_NO_REASON}{_NO_PLACE}",
        rf"{_I}(?:can't|cannot|cant|can not) (?:go on living|keep living)\b",
        rf"\bi(?:'d| would) (?:rather|be better off) (?:be )?dead\b{_NO_IDIOM}",
    )
)

_OTHERS: Final = re.compile(
    r"(?:\b(?:she|he|they|who|mum|dad|mother|father|friend|brother|sister|aunt|uncle|patient|client|character|poet|"
    r"singer|narrator|hero|someone|somebody|anna|colleague)(?: \w+){0,2}? "
    r"(?:said|says|wrote|writes|sang|sings|texted|told me|shouted|used to say|whispered|thinks|thought)"
    r"|\b(?:lyrics?|song|poem|novel|film|movie|book|chapter|scene|quote|line)s?(?: \w+){0,4}"
    r"|\b(?:as if|not that|never (?:said|thought|meant)|doesn't mean|does not mean|without meaning|no,)"
    r"|\b(?:years ago|back then|in those days|as a teenager|in \d{4}|"
    r"at (?:fourteen|fifteen|sixteen|seventeen|twenty|\d\d))\b(?: \w+){0,5})[\s,:]*$"
)
"""What stands right before a phrase that somebody else says, that is told or quoted, denied, or long ago."""

_AFTERWARDS: Final = re.compile(
    r"^[\s,]*(?:is what (?:he|she|they)|was a line|says the|said the|sings|(?:she|he|they) said)"
)
_APOSTROPHES: Final = dict.fromkeys(map(ord, "’‘ʼ＇`´"), "'")
_QUOTES: Final = frozenset('"“”«»„')
LONGEST: Final = 20_000
"""Characters looked at; a longer text is looked at from both ends."""


def folded(text: str) -> str:
    """Return a text as it is compared: one form of each letter, one apostrophe, small letters, single blanks."""
    plain = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).casefold()
    return " ".join(plain.split())


def speaks_of_not_being_here(text: str) -> bool:
    """Whether a text holds such a phrase, said of oneself and now; it misses things and makes mistakes."""
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]} . {text[-LONGEST // 2 :]}"
    plain = folded(text)
    return any(_said_now(plain, found) for phrase in PHRASES for found in phrase.finditer(plain))


def _said_now(plain: str, found: re.Match[str]) -> bool:
    """Whether what was found is the person's own word on today, not a quotation, a story, a denial or the past."""
    before = re.split(r"[.!?;\n]", plain[max(0, found.start() - 80) : found.start()])[-1]
    after = plain[found.end() : found.end() + 30]
    quoted = before.rstrip()[-1:] in _QUOTES or after[:1] in _QUOTES
    return not (quoted or _OTHERS.search(before) or _AFTERWARDS.match(after))
