"""The PDF by other programs: its pages, its fonts, its tags, its text, and what a validator can tell of PDF/UA."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from evenso.documents.pdf.typesetting import typeset
from evenso.scores.courses import course_of
from evenso.summary import summarise
from tests.evenso.bring.material import START, WORDS, material
from tests.evenso.week.diary import SUNDAY, note
from tests.paper.conftest import cut_off, parted, run
from tests.paper.pages import EVERY, PAGES, TRAPS, USUAL

CHART = "Chart of mood from 1 to 10"

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("poppler")]


@pytest.mark.parametrize("name", USUAL)
@pytest.mark.parametrize(("paper", "size"), [("a4", r"595\.\d+ x 841\.\d+"), ("letter", "612 x 792")])
def test_one_or_two_tagged_pages_that_name_nobody(folder: Path, name: str, paper: str, size: str) -> None:
    """On the paper asked for; what it says of itself is its title, its day and the typesetter."""
    said = run("pdfinfo", folder / f"{name}-{paper}.pdf")
    facts = dict(re.findall(r"^([\w ]+): +(.*)$", said, re.MULTILINE))
    assert facts["Pages"] in {"1", "2"}
    assert facts["Tagged"] == "yes"
    assert facts["JavaScript"] == "no"
    assert facts["Title"].startswith("Summary of ")
    assert "22 00:00:00 2026" in facts["CreationDate"]
    assert re.match(size, facts["Page size"])
    assert not {"Author", "Keywords", "Subject", "Producer"} & facts.keys()


@pytest.mark.parametrize("name", PAGES)
def test_every_font_is_embedded(folder: Path, name: str) -> None:
    """The page looks the same on any machine, and no font has to be found."""
    lines = run("pdffonts", folder / f"{name}-a4.pdf").splitlines()[2:]
    assert lines
    for line in lines:
        assert re.search(r"(yes|no) (yes|no) (yes|no) +\d+ +\d+$", line.rstrip()), line
        assert line.split()[-5] == "yes", line


@pytest.mark.parametrize("more", range(20))
def test_a_heading_stays_with_the_first_lines_under_it(tmp_path: Path, more: int) -> None:
    """Wherever a page ends, no section begins there with its title alone or with one line, nor a table without rows."""
    lines = [f"topic {n}" for n in range(more)], [f"agreed {n}" for n in range(8)]
    filled = replace(material(), topics=lines[0], agreed=lines[1])
    page = tmp_path / "page.pdf"
    page.write_bytes(typeset(summarise(START, SUNDAY, filled, made_on=SUNDAY, choice=EVERY)).data)
    assert cut_off(page) == []


@pytest.mark.parametrize("more", range(16))
def test_what_stands_in_two_columns_stays_on_one_page(tmp_path: Path, more: int) -> None:
    """Wherever a page ends, no list that is read down the left and then down the right is broken by it."""
    summary = replace(PAGES["since"](), topics=tuple(f"topic {n}" for n in range(more)))
    for paper in ("a4", "letter"):
        page = tmp_path / f"{paper}.pdf"
        page.write_bytes(typeset(summary, paper=paper).data)
        assert parted(page, summary) == []


def test_the_text_can_be_selected_and_found(folder: Path) -> None:
    """Each section's words come out as text."""
    said = run("pdftotext", "-layout", folder / "every-a4.pdf", "-")
    for word in (word for words in WORDS.values() for word in words):
        assert word in said, word
    assert "Name: Ines Beispiel" in said


def test_every_row_of_a_table_stands_under_its_heads(folder: Path) -> None:
    """A table of three columns is set in three: each questionnaire begins a line of its own, its range beside it."""
    said = run("pdftotext", "-layout", folder / "sample-a4.pdf", "-")
    for name in ("PHQ-9", "WHO-5"):
        assert re.search(rf"^ *{name} +0–", said, re.MULTILINE), name


def test_what_it_says_is_in_order_with_headings_and_words_for_the_chart(folder: Path) -> None:
    """Read aloud, there are headings, lists, a table with heads, and the chart in words."""
    said = run("pdfinfo", "-struct-text", folder / "every-a4.pdf")
    kinds = set(re.findall(r"^ *([A-Z][A-Za-z0-9]*)", said, re.MULTILINE))
    assert {"H1", "H2", "L", "LI", "Table", "TH", "Figure", "BlockQuote"} <= kinds
    assert said.index("How it went") < said.index("Goals") < said.index("What this rests on")
    inside = inflated((folder / "every-a4.pdf").read_bytes())
    assert b"/Alt<FEFF" + CHART.encode("utf-16-be").hex().upper().encode() in inside


def inflated(pdf: bytes) -> bytes:
    """The streams of a PDF as they were before they were packed, and what stands beside them."""
    pieces = [pdf]
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        with suppress(zlib.error):
            pieces.append(zlib.decompress(found.group(1)))
    return b"".join(pieces)


def test_numbers_after_a_hebrew_name_are_drawn_after_it(tmp_path: Path) -> None:
    """On the page itself: a total stands to the right of its name, a topic's number to the left of its words."""
    found = material({"*": "שאלון"})
    (course,) = found.scores
    filled = replace(found, scores=[course_of(course.asked, course.scores[-1:])])
    page = tmp_path / "page.pdf"
    page.write_bytes(typeset(summarise(START, SUNDAY, filled, made_on=SUNDAY, choice=EVERY)).data)
    boxes = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]+)<', run("pdftotext", "-bbox", page, "-"))
    at = {word: round(float(y)) for _, y, word in reversed(boxes)}
    total = [(float(x), word) for x, y, word in boxes if abs(float(y) - at["compared."]) < 3]
    topic = [(float(x), word) for x, y, word in boxes if abs(float(y) - at["1."]) < 3]
    assert re.search(r"[^\d,]", min(total)[1][:1])
    assert f"{course.scores[-1].value:g}," in " ".join(word for _, word in sorted(total)[:2])
    assert min(topic)[1] == "1."


def test_traps_come_out_as_text(folder: Path) -> None:
    """Markup, script and Typst code are letters; nothing was read from this machine."""
    said = " ".join(run("pdftotext", folder / "traps-a4.pdf", "-").split()).replace("\u200b", "")
    for piece in ("</style><script>alert(1)</script>", '#eval("1")', "$x$ `raw` [a](http://evil.example)"):
        assert said.count(piece) >= 5, piece
    assert "root:" not in run("pdftotext", folder / "nasty-a4.pdf", "-")
    assert TRAPS["*"].split()[0] in said


def test_a_run_of_ten_thousand_letters_stays_on_the_page(folder: Path) -> None:
    """All of it is there, within the margins."""
    boxes = run("pdftotext", "-bbox", folder / "runs-a4.pdf", "-")
    right = [float(found) for found in re.findall(r'xMax="([\d.]+)"', boxes)]
    assert max(right) <= 595.3 - 40
    said = run("pdftotext", folder / "runs-a4.pdf", "-")
    assert said.count("x") >= 10_000


@pytest.mark.parametrize("name", [*USUAL, "every"])
def test_a_validator_of_pdf_ua_finds_nothing(folder: Path, validator: str, name: str) -> None:
    """It tells what a machine can of a part of the rules; the typesetter refuses what breaks the others."""
    page = folder / f"{name}-a4.pdf"
    done = subprocess.run([validator, "check", str(page)], capture_output=True, text=True, check=False, timeout=60)
    assert "errors=0 warnings=0" in done.stdout, done.stdout


@pytest.mark.fault("F69")
def test_typesetting_opens_no_socket(tmp_path: Path) -> None:
    """Also below Python, where no hook sees it: the system is asked for no socket but local ones."""
    if shutil.which("strace") is None:
        pytest.skip("no strace (Debian: strace)")
    trace, page = tmp_path / "trace", tmp_path / "page.pdf"
    code = "from tui.cli.main import main; raise SystemExit(main())"
    command = [sys.executable, "-c", code, "demo", "summary", "--format", "pdf", "-o", str(page)]
    done = subprocess.run(
        ["strace", "-f", "-e", "trace=network", "-o", str(trace), *command],
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if done.returncode and "ptrace" in done.stderr:
        pytest.skip("strace may not trace here")
    assert page.read_bytes().startswith(b"%PDF"), done.stderr
    assert "AF_INET" not in trace.read_text("utf-8")


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_six_long_notes_are_no_reason_for_a_third_page(tmp_path: Path, paper: str) -> None:
    """Each is cut to its share of the page."""
    sample = USUAL["sample"]()
    words = " ".join(f"word {n} of what I thought" for n in range(900))
    notes = tuple(replace(note(SUNDAY, words, for_session=True), id=f"n{n + 2}ab") for n in range(6))
    page = tmp_path / "page.pdf"
    page.write_bytes(typeset(replace(sample, notes=notes), paper=paper).data)
    assert re.search(r"Pages: +2\n", run("pdfinfo", page))
