"""Where the file with a person's own keys lies; nothing is opened here, so that a start may ask."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

FILE_NAME: Final = "config.toml"


def config_path(environ: Mapping[str, str]) -> Path:
    """Return the file's path in the user's config folder; on Linux by its rule, as `storage.location` does."""
    if sys.platform == "linux":
        for name, below in (("XDG_CONFIG_HOME", "evenso"), ("HOME", ".config/evenso")):
            base = environ.get(name, "").strip()
            if base.startswith("/"):
                return Path(base, below, FILE_NAME)
    from platformdirs import user_config_path  # noqa: PLC0415 - only where the two names above do not tell

    return user_config_path("evenso", appauthor=False) / FILE_NAME
