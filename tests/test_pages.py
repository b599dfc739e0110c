"""What the README and CONTRIBUTING show of the program is what the program says: keys and the map of files."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

SCREENSHOTS = Path(__file__).parents[1] / "screenshots"


@pytest.fixture(scope="module")
def pages() -> ModuleType:
    """The script that makes them."""
    spec = spec_from_file_location("pages", SCREENSHOTS / "pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["pages"] = module
    spec.loader.exec_module(module)
    return module


def test_the_key_table_is_current(pages: ModuleType) -> None:
    """The README's table is made from the program's own bindings (`python screenshots/take.py --pages`)."""
    page = pages.ROOT / "README.md"
    assert page.read_text("utf-8") == pages.written()[page]


def test_the_map_is_current(pages: ModuleType) -> None:
    """CONTRIBUTING's map names every file with its own first line (`python screenshots/take.py --pages`)."""
    page = pages.ROOT / "CONTRIBUTING.md"
    assert page.read_text("utf-8") == pages.written()[page]


def test_the_manual_page_is_current(pages: ModuleType) -> None:
    """`docs/evenso.1`, which the wheel installs, is made from the commands' help (`take.py --pages`)."""
    page = pages.ROOT / "docs" / "evenso.1"
    assert page.read_text("utf-8") == pages.manual()


def test_every_screen_has_its_keys_in_the_table(pages: ModuleType) -> None:
    """Each place stands in the table, and so do the keys that act everywhere."""
    from tui.places import PLACES

    table = pages.key_table()
    assert all(f"| {place.title} |" in table for place in PLACES)
    assert "| everywhere | `u` |" in table


def test_the_pictures_are_there() -> None:
    """The README's pictures exist, dark and light, and are pictures."""
    for name in ("today", "trends", "week"):
        for theme in ("dark", "light"):
            assert (SCREENSHOTS / f"{name}-{theme}.png").read_bytes().startswith(b"\x89PNG")
