"""Keep the language that a person chose: a line of the config file, the rest of which stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from evenso.language import LANGUAGES, spoken, tr
from tui.cli.failures import Refused
from tui.keyboard.file import WrongKeys, text_of
from tui.language.start import in_file

FROM_OUTSIDE: Final = "EVENSO_LANGUAGE"
"""What goes before the config file."""

_LINE: Final = re.compile(r"^[ \t]*language[ \t]*=.*$", re.MULTILINE)
_PART: Final = re.compile(r"^[ \t]*\[", re.MULTILINE)


def next_language(config: Path | None, environ: Mapping[str, str]) -> str:
    """Return the code of what is spoken from the next start on; what is spoken now where nothing else was chosen."""
    chosen = in_file(config) if config is not None and FROM_OUTSIDE not in environ else ""
    return chosen if chosen in LANGUAGES else spoken()


def say_chosen(code: str, environ: Mapping[str, str]) -> str:
    """Say what was chosen, and that the environment goes before it where it does."""
    if FROM_OUTSIDE in environ:
        return tr(
            "{language} is kept; {variable} goes before it while it is set",
            language=LANGUAGES[code],
            variable=FROM_OUTSIDE,
        )
    return tr("{language} from the next start on", language=LANGUAGES[code])


def keep_language(path: Path, code: str) -> None:
    """Write the language into the config file; Refused where it cannot be, then nothing changed."""
    from tui.cli.streams.files import write_private

    path = path.resolve() if path.is_symlink() else path  # a link to a folder of settings stays a link
    try:
        text = text_of(path) or ""
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (WrongKeys, OSError):
        raise Refused(
            tr("{path} cannot be read as text, so the language was not written into it.", path=path)
        ) from None
    write_private(str(path), with_language(text, code, path), force=True)


def with_language(text: str, code: str, path: Path) -> str:
    """Return the config file's text with the language in it, every other line as it was."""
    import tomllib

    line = f'language = "{code}"'
    part = _PART.search(text)
    end = part.start() if part else len(text)
    head, rest = text[:end], text[end:]
    changed = (_LINE.sub(line, head, count=1) if _LINE.search(head) else f"{line}\n{head}") + rest
    try:
        kept = tomllib.loads(changed).get("language") == code
    except tomllib.TOMLDecodeError:
        kept = False
    if not kept:
        raise Refused(
            tr('{path} is not TOML as it stands; write language = "{code}" in its first line.', path=path, code=code)
        )
    return changed
