"""Journals of jrnl, exported as JSON or as the text file they are kept in."""

from __future__ import annotations

from evenso.formats.jrnl.reading import NotJrnl, read_jrnl

__all__ = ["NotJrnl", "read_jrnl"]
