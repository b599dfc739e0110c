"""Short ids that people type, and the long ones that stay the same in every copy of a journal."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Final

from evenso.records import ID_ALPHABET

_SHORTEST: Final = 4
_TRIES: Final = 40
_LETTERS: Final = bytes(ord(ID_ALPHABET[byte % len(ID_ALPHABET)]) for byte in range(256))
"""The letter that each byte stands for."""


def new_id(is_taken: Callable[[str], bool]) -> str:
    """Return a short id that nothing has: letters with at least one digit, so that none is a word or a number."""
    length = _SHORTEST
    while True:
        for _ in range(_TRIES):
            word = _word(os.urandom(length))
            if not word.isalpha() and not word.isdigit() and not is_taken(word):
                return word
        length += 1


def _word(drawn: bytes) -> str:
    return drawn.translate(_LETTERS).decode("ascii")


def id_of(word: str, uid: str, is_taken: Callable[[str], bool]) -> str:
    """Return `word` if nothing has it, else a short id out of the uid: every copy of a journal makes the same one."""
    if word and not is_taken(word):
        return word
    from hashlib import blake2b  # noqa: PLC0415  # brings OpenSSL along; only the starter skills are named by it

    drawn = blake2b(uid.encode()).digest()
    for length in range(_SHORTEST + 1, 13):
        word = _word(drawn[:length])
        if not word.isalpha() and not word.isdigit() and not is_taken(word):
            return word
    return new_id(is_taken)


def new_uid() -> str:
    """Return 32 hexadecimal digits that no other journal uses."""
    return os.urandom(16).hex()


__all__ = ["id_of", "new_id", "new_uid"]
