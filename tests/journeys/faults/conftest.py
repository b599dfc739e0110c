"""Journeys through trouble start with what other journeys have, and the library that lets file calls fail."""

from __future__ import annotations

from tests.faults.conftest import faultio

__all__ = ["faultio"]
