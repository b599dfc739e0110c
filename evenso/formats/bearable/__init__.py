"""Bearable's CSV export, in which each rating has a row of its own."""

from __future__ import annotations

from evenso.formats.bearable.reading import NotBearable, read_bearable

__all__ = ["NotBearable", "read_bearable"]
