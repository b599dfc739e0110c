"""Names of keys in translated sentences: as the catalogue calls them, in every sentence but what the file of keys says.

`put` and `update` of `collecting` write them so; a translator may leave them as they stand in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

CONTEXT: Final = "a key's name"
"""The meaning in which the catalogue names keys."""

FUNCTION: Final = "f{n}"

IN_THE_FILE: Final = ("tui/keyboard/checking.py", "tui/keyboard/file.py", "tui/cli/commands/keys.py")
"""What is said here is about the file with a person's own keys, where every language writes the same names."""

_HELD: Final = re.compile(r"(?<![\w`])(ctrl|shift|alt)(?=\+)", re.IGNORECASE)


def named(english: str, said: str, names: Mapping[str, str], files: Iterable[str]) -> str:
    """Return a translation with its keys named as `names` has them, those that its English sentence names too."""
    if not said or english.startswith("evenso ") or any(file in IN_THE_FILE for file in files):
        return said
    there = set(re.findall(r"[a-z]+\d*", english.casefold()))  # a key may begin its sentence

    def name(found: re.Match[str]) -> str:
        word = found[1]
        if word not in there:
            return found[0]
        if re.fullmatch(r"f\d+", word) and FUNCTION in names:
            return names[FUNCTION].replace("{n}", word[1:])
        return names.get(word, word)

    known = [word for word in names if word not in {FUNCTION, "ctrl", "shift", "alt"}]
    keys = re.compile(rf"(?<![\w{{`$/+-])({'|'.join(known)}|f(?:1[0-2]|[1-9]))(?![\w}}:(/-])")
    return keys.sub(name, _HELD.sub(lambda found: names.get(found[1].casefold(), found[1]), said))
