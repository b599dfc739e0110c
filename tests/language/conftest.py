"""A process whose language can be changed, and is put back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from evenso.language import _Spoken


@pytest.fixture
def english_again() -> Iterator[None]:
    """Put back whatever language the process spoke."""
    before = _Spoken.code, _Spoken.catalogue, _Spoken.points
    yield
    _Spoken.code, _Spoken.catalogue, _Spoken.points = before
