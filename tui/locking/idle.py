"""How long nobody touched a key: time asleep counts, since a closed laptop is left alone too."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

LOCK_AFTER: Final = 5
"""Minutes after which a protected journal locks itself, unless the person says otherwise."""

SETTING: Final = "lock_after"
"""The setting with these minutes; 0 never locks by itself."""

CHOICES: Final = (1, 2, 5, 10, 15, 30, 60, 0)
"""What Settings offers, in its order."""


def seconds() -> float:
    """Return seconds that go on while the computer sleeps, unlike those of `time.monotonic`."""
    # Linux counts sleep only by the boot clock; elsewhere (macOS) the monotonic clock of the system does
    which = getattr(time, "CLOCK_BOOTTIME", None) or getattr(time, "CLOCK_MONOTONIC", None)
    return time.monotonic() if which is None else time.clock_gettime(which)


class Idle:
    """Remembers when a key was touched last."""

    def __init__(self, clock: Callable[[], float] | None = None) -> None:
        self._clock = clock
        self._touched = self.seconds()

    def seconds(self) -> float:
        """Return the seconds of its clock."""
        return (self._clock or seconds)()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self.seconds()

    def longer_than(self, limit: float) -> bool:
        """Whether nobody was there for so many seconds; never, where the limit is 0."""
        return limit > 0 and self.seconds() - self._touched >= limit
