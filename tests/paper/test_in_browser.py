"""The HTML page in a real browser: nothing fetched, nothing broken, readable on a phone, by ear and on two sheets."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from evenso.documents.html.extent import sheets_of
from evenso.documents.parts import parts_of
from tests.paper.conftest import parted, run
from tests.paper.pages import LONG, PAGES, TRAPS, USUAL

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.fault("F68", "F69")
def test_no_request_leaves_and_nothing_complains(seen: Any, folder: Path, name: str) -> None:
    """The page itself is the only thing that is loaded; the console stays empty, the guard included."""
    assert set(seen[name]["requests"]) == {f"file://{folder}/{name}.html"}
    assert seen[name]["console"] == []
    assert {view["scripts"] for view in seen[name]["views"].values()} == {0}


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(seen: Any, name: str) -> None:
    """In light, in dark and on a phone; not even what it calls minor."""
    for view, found in seen[name]["views"].items():
        assert found["violations"] == [], view


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_wider_than_the_screen(seen: Any, name: str) -> None:
    """Down to 390 points nothing has to be scrolled sideways, but a table in its own place."""
    assert {view: found["wider"] for view, found in seen[name]["views"].items()} == {"light": 0, "dark": 0, "narrow": 0}


def test_each_screen_sees_the_chart_made_for_it(seen: Any) -> None:
    """One of the two is shown; dark is dark."""
    views = seen["sample"]["views"]
    assert [views[view]["charts"] for view in ("light", "dark", "narrow")] == [["wide"], ["wide"], ["narrow"]]
    grounds = {view: sum(map(int, re.findall(r"\d+", views[view]["ground"]))) for view in views}
    assert grounds["dark"] < 150
    assert grounds["light"] > 700


@pytest.mark.parametrize("name", USUAL)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.usefixtures("seen", "poppler")
def test_printed_it_has_two_pages_at_most(folder: Path, name: str, paper: str) -> None:
    """From no day to ten years, on either paper."""
    pages = re.search(r"Pages: +(\d+)", run("pdfinfo", folder / f"{name}-{paper}.pdf"))
    assert pages is not None
    assert 1 <= int(pages.group(1)) <= 2


@pytest.mark.parametrize("name", [*USUAL, *LONG])
@pytest.mark.usefixtures("seen", "poppler")
def test_as_many_pages_are_told_as_are_printed(folder: Path, name: str) -> None:
    """On the longer count of the two papers: who is told of three pages does not get two."""
    said = (run("pdfinfo", folder / f"{name}-{paper}.pdf") for paper in ("A4", "Letter"))
    printed = [int(found.group(1)) for one in said if (found := re.search(r"Pages: +(\d+)", one))]
    assert sheets_of(parts_of(PAGES[name]())) == max(printed)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.usefixtures("seen", "poppler")
def test_what_stands_in_two_columns_is_not_parted(folder: Path, paper: str) -> None:
    """It is read down the left and then down the right, so a page that ends in it would put it out of order."""
    assert parted(folder / f"since-{paper}.pdf", USUAL["since"]()) == []


@pytest.mark.usefixtures("seen", "poppler")
def test_what_ends_at_the_foot_of_the_second_sheet_is_set_closest(folder: Path) -> None:
    """A line more or less there would make a third sheet that nobody was told of."""
    assert '<body class="long closest">' in (folder / "brink.html").read_text("utf-8")
    assert "Pages:           2\n" in run("pdfinfo", folder / "brink-Letter.pdf")


def test_traps_are_read_as_they_were_typed(seen: Any) -> None:
    """Markup, script and Typst code stand on the page as text."""
    said = seen["traps"]["views"]["light"]["said"]
    assert said.count(TRAPS["*"]) >= 5
