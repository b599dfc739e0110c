"""Loop Habit Tracker's CSV export."""

from __future__ import annotations

from evenso.formats.loop.reading import NotLoop, read_loop

__all__ = ["NotLoop", "read_loop"]
