"""The program's first step: which language it speaks, before a sentence of it is made.

What scripts read (`--json`) is English everywhere. Else `EVENSO_LANGUAGE` decides, else `language` in the config file,
else the locale, as with other programs. What is not a language of ours is English; a config file that cannot be read
is told of by what reads the keys in it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress

from evenso.language import ENGLISH, LANGUAGES
from tui.keyboard.place import config_name, config_path

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Final

JSON: Final = "--json"


def main() -> int:
    """Choose the language, then run the command (`tui.cli.main`)."""
    if JSON not in sys.argv:
        choose_language(os.environ)
    from tui.cli.main import main as run

    return run()


def choose_language(environ: Mapping[str, str]) -> None:
    """Speak the language that was asked for."""
    code = language_of(environ)
    if code == ENGLISH:
        return
    from gettext import GNUTranslations

    from evenso import language

    beside = os.path.dirname(language.__file__)  # noqa: PTH120 - `importlib.resources` takes longer than reading it
    with suppress(FileNotFoundError), open(f"{beside}/{code}/evenso.mo", "rb") as file:  # noqa: PTH123 - the same
        language.speak(code, GNUTranslations(file))


def language_of(environ: Mapping[str, str]) -> str:
    """Return the code of the language to speak."""
    for named in _named(environ):
        code = named.strip().lower().partition(".")[0].partition("@")[0].replace("-", "_").partition("_")[0]
        if code in LANGUAGES:
            return code
        if code in {"c", "posix"}:
            return ENGLISH
    return ENGLISH


def _named(environ: Mapping[str, str]) -> Iterator[str]:
    """Yield what names a language, the strongest first; of the locale's names only the one that counts."""
    yield environ.get("EVENSO_LANGUAGE", "")
    yield in_config(environ)
    locale = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    if locale.partition(".")[0] not in {"", "C", "POSIX"}:  # gettext's own rule: a plain locale has no LANGUAGE
        yield from environ.get("LANGUAGE", "").split(":")
    yield locale


def in_config(environ: Mapping[str, str]) -> str:
    """Return the `language` of the config file, or nothing."""
    name = config_name(environ)
    if name is not None and not os.path.exists(name):  # noqa: PTH110 - most have none, and need no `pathlib` for it
        return ""
    return in_file(config_path(environ))


def in_file(path: Path) -> str:
    """Return the `language` of a config file, or nothing."""
    try:
        if not path.is_file() or path.stat().st_size > 64 * 1024:
            return ""
        import tomllib

        found = tomllib.loads(path.read_text("utf-8-sig")).get("language", "")
    except (OSError, ValueError):
        return ""
    return found if isinstance(found, str) else ""


if __name__ == "__main__":
    sys.exit(main())
