"""A browser with what it is driven by, and poppler; where one of them is not here, a reason to skip."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from evenso.bring.choice import Section
from evenso.documents.html.extent import BESIDE
from evenso.documents.html.page import render
from evenso.documents.parts import parts_of
from evenso.documents.pdf.typesetting import typeset
from evenso.summary import Summary
from evenso.wording.summaries import FOOTER, TITLES
from tests.paper.pages import PAGES

HERE = Path(__file__).parent
DRIVERS = ("axe-core@4.14.1", "playwright-core@1.65.1")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every page as HTML and as PDF on A4 and Letter."""
    place = tmp_path_factory.mktemp("pages")
    for name, make in PAGES.items():
        summary = make()
        (place / f"{name}.html").write_text(render(summary), "utf-8")
        for paper in ("a4", "letter"):
            (place / f"{name}-{paper}.pdf").write_bytes(typeset(summary, paper=paper).data)
    return place


@pytest.fixture(scope="session")
def seen(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What Chromium and axe-core find on each page."""
    browser = next((found for name in ("chromium", "chromium-browser") if (found := shutil.which(name))), None)
    if browser is None or shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("no Chromium, or no Node.js to drive it (Debian: chromium, nodejs, npm)")
    room = tmp_path_factory.mktemp("node")
    shutil.copy(HERE / "check.mjs", room)
    install = ["npm", "install", "--prefix", str(room), "--no-audit", "--no-fund", "--ignore-scripts", *DRIVERS]
    if subprocess.run(install, cwd=room, capture_output=True, check=False, timeout=180).returncode:
        pytest.skip("axe-core and playwright-core could not be had from the npm registry")
    pages = [str(folder / f"{name}.html") for name in PAGES]
    command = ["node", "check.mjs", browser, str(folder), *pages]
    done = subprocess.run(command, cwd=room, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.fixture(scope="session")
def poppler() -> None:
    """Skip where poppler's tools are not here."""
    if any(shutil.which(tool) is None for tool in ("pdfinfo", "pdftotext", "pdffonts")):
        pytest.skip("no poppler (Debian: poppler-utils)")


@pytest.fixture(scope="session")
def validator(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A checker of what a machine can tell of PDF/UA-1, in an environment of its own: it brings three libraries."""
    place = tmp_path_factory.mktemp("pdfua")
    subprocess.run([sys.executable, "-m", "venv", str(place)], check=True, timeout=120)
    pip = [str(place / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "install", "-q", "pdfua==0.1.3"]
    if subprocess.run(pip, capture_output=True, check=False, timeout=180).returncode:
        pytest.skip("pdfua could not be had from PyPI; veraPDF is no package of PyPI, npm or Debian")
    return str(place / "bin" / "pdfua")


def run(*command: str | Path) -> str:
    """Return what a tool prints."""
    done = subprocess.run([str(part) for part in command], capture_output=True, check=True, timeout=60)
    return done.stdout.decode("utf-8", "replace")


def cut_off(pdf: Path) -> list[str]:
    """The headings at the end of a page that have fewer than two lines under them, though their section goes on."""
    titles = set(TITLES.values())
    pages = [
        [line.strip() for line in said.split("\n") if line.strip() and not re.fullmatch(r" *\d ?/ ?\d", line)]
        for said in run("pdftotext", "-layout", pdf, "-").split("\f")
    ]
    return [
        line
        for here, following in pairwise(pages)
        if following and following[0] not in titles | set(FOOTER)
        for place, line in enumerate(here[-4:], -min(4, len(here)))
        if line in titles and place >= (-4 if line == TITLES[Section.PRACTICE] else -2)
    ]


def parted(pdf: Path, summary: Summary) -> list[str]:
    """The titles of sections in two columns whose lines stand on more than one page."""
    pages = [" ".join(said.split()) for said in run("pdftotext", pdf, "-").split("\f")]
    found = []
    for part in parts_of(summary):
        if part.section in BESIDE and len(part.facts) > 1:
            begun = (" ".join(fact.split()[:8]) for fact in part.facts)
            places = {next((at for at, page in enumerate(pages) if begin in page), -1) for begin in begun}
            found += [part.title] if len(places) > 1 else []
    return found
