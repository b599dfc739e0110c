"""Modules of Python's own that others import at their top and a command hardly ever needs: loaded when first asked for.

`dataclasses` names `inspect` for classes without a description, `urllib.parse` names `ipaddress` for addresses in
brackets, click `uuid` for an option that none here has: together a seventh of a short command's start.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from types import ModuleType

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Any, Final

LATE: Final = ("inspect", "ipaddress", "uuid")


class Late(ModuleType):
    """Stands for a module until something in it is asked for; from then on it gives what the module has."""

    def __getattr__(self, name: str) -> Any:
        """Load the module and give what is asked for; what Python asks of every module is no reason to."""
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        module = __import__(self.__name__)
        self.__dict__.update({key: value for key, value in vars(module).items() if not key.startswith("__")})
        return getattr(module, name)


_SELDOM: Final = 20_000
"""Things made until the garbage collector looks: what a start makes stays, and by itself it would look fifty times."""


def start_lightly(words: Sequence[str]) -> None:
    """Let a process that begins load no more than it needs; the app, which has no words, minds the collector itself."""
    load_late()
    if words:
        gc.set_threshold(_SELDOM)


def load_late() -> None:
    """Let these modules wait, as far as none of them is loaded yet."""
    for name in LATE:
        if name not in sys.modules:
            sys.modules[name] = Late(name)
