"""Whether a PDF can be made in this installation, and which command adds here what is missing for it."""

from __future__ import annotations

import shlex
import sys
from importlib.util import find_spec
from pathlib import Path

from evenso.documents.pdf.notices import PACKAGE, say_no_typesetter


def can_typeset() -> bool:
    """Whether the package that makes PDFs is installed; it is not imported for that."""
    return find_spec("typst") is not None


def say_no_pdf(instead: str = "") -> str:
    """Say what a PDF needs in this installation, by its own command; `instead` is a command that makes HTML."""
    return say_no_typesetter(way_to_add(PACKAGE), instead)


def way_to_add(*packages: str) -> str:
    """Return the command that adds packages to this installation, as a shell takes it; "" where none would do.

    Who installed the program adds to it: pipx and uv know their own, elsewhere the interpreter's pip does it.
    """
    from shutil import which  # noqa: PLC0415 - only where a PDF is asked for and cannot be made

    python, place = sys.executable, Path(sys.prefix)
    if not python:
        return ""
    if (place / "pipx_metadata.json").is_file():
        return shlex.join(["pipx", "inject", place.name, *packages])
    pip = find_spec("pip") is not None
    if (place / "uv-receipt.toml").is_file() or (not pip and which("uv")):
        return shlex.join(["uv", "pip", "install", "--python", python, *packages])
    return shlex.join([python, "-m", "pip", "install", *packages]) if pip and not _kept_by_the_system() else ""


def _kept_by_the_system() -> bool:
    """Whether only the system's own packages may go where this program is (PEP 668): pip refuses there."""
    from sysconfig import get_path  # noqa: PLC0415 - as above

    return sys.prefix == sys.base_prefix and (Path(get_path("stdlib")) / "EXTERNALLY-MANAGED").is_file()
