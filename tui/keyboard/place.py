"""Where the file with a person's own keys lies; nothing is opened here, so that a start may ask."""

from __future__ import annotations

import sys
from collections.abc import Mapping

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Final

FILE_NAME: Final = "config.toml"


def config_path(environ: Mapping[str, str]) -> Path:
    """Return the file's path in the user's config folder."""
    from pathlib import Path  # noqa: PLC0415 - as below

    if name := config_name(environ):
        return Path(name)
    from platformdirs import user_config_path  # noqa: PLC0415 - only where no name of a folder tells

    return user_config_path("evenso", appauthor=False) / FILE_NAME


def config_name(environ: Mapping[str, str]) -> str | None:
    """Return the same as a name where the environment says it, as nearly always on Linux; None elsewhere.

    There it is platformdirs' folder, by its rule: importing it, and `pathlib` too, slows down every start.
    """
    if sys.platform == "linux":
        for name, below in (("XDG_CONFIG_HOME", "evenso"), ("HOME", ".config/evenso")):
            base = environ.get(name, "").strip()
            if base.startswith("/"):
                return f"{base}/{below}/{FILE_NAME}"
    return None
