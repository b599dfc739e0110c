"""jrnl's tags: words with a sign before them, which is no part of the tag."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_TAG: Final = re.compile(r"(?<!\S)[@#]([-+*#/\w]+)")


def bare_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Return tags without the signs before them."""
    return tuple(bare for tag in tags if (bare := tag.strip().lstrip("@#").strip()))


def tags_in(words: str) -> tuple[str, ...]:
    """Return the tags in a text, as jrnl finds them: in lower case, each once; a number alone is none."""
    found = (tag.lower() for tag in _TAG.findall(words))
    return tuple(dict.fromkeys(tag for tag in found if any(map(str.isalpha, tag))))


def in_order(tags: Iterable[str], words: str) -> tuple[str, ...]:
    """Return tags in the order in which they stand in a text: jrnl writes them in another one each time."""
    known = set(tags)
    first = [tag for tag in tags_in(words) if tag in known]
    return (*first, *sorted(known.difference(first)))
