"""The PDF: the same bytes for the same data, words as data and never as markup, tagged, and made without a network."""

from __future__ import annotations

import builtins
import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from evenso.bring.choice import Choice, Section
from evenso.documents.pdf import fonts, notices
from evenso.documents.pdf.notices import NoTypesetter
from evenso.documents.pdf.typesetting import LONGEST_RUN, page_of, typeset
from tests.evenso.bring.material import MARKED, summary_of
from tests.evenso.documents.test_page import NASTY

EVERY = Choice(frozenset(Section), added=frozenset({MARKED}))
TYPST_CODE = (
    '#eval("1")',
    '#read("/etc/passwd")',
    "*bold* _it_ $x$ `raw` <label> @ref",
    "#import sys: *",
    "\\u{1F600}",
)


def test_the_same_data_make_the_same_bytes() -> None:
    """No id, no date of making, no order that varies."""
    assert typeset(summary_of(EVERY)).data == typeset(summary_of(EVERY)).data


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_pdf_is_tagged_and_says_which_standard_it_keeps(paper: str) -> None:
    """PDF/UA-1, with a title and a language, and the size of its paper."""
    made = typeset(summary_of(EVERY), paper=paper)
    assert made.notice == ""
    for sign in (b"%PDF-1.7", b"/StructTreeRoot", b"/Lang", b"pdfuaid:part>1<"):
        assert sign in made.data
    assert (b"595.27" in made.data) == (paper == "a4")
    assert (b"612 792" in made.data) == (paper == "letter")


@pytest.mark.parametrize("words", [*NASTY, *TYPST_CODE], ids=range(len(NASTY) + len(TYPST_CODE)))
@pytest.mark.fault("F68")
def test_hostile_words_are_set_as_they_are(words: str) -> None:
    """In every field at once: whatever they are, a PDF comes out."""
    summary = summary_of(EVERY, {"*": words}, name=words)
    assert typeset(summary).data.startswith(b"%PDF")
    assert json.loads(json.dumps(page_of(summary, "a4"), allow_nan=False))


@pytest.mark.parametrize("packages", [(), (*fonts.PACKAGES[:1], "none_such")])
def test_a_letter_without_a_font_costs_the_standard_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, packages: tuple[str, ...]
) -> None:
    """It is said, with what could be had where not all of it is here, and the PDF is tagged all the same."""
    monkeypatch.setattr(fonts, "PACKAGES", packages)
    made = typeset(summary_of(EVERY, {"qnote": "\U0001f9ff \U00100123 \U000e0100"}))
    assert (made.notice, made.more_fonts) == (notices.LETTERS_MISSING, bool(packages))
    assert b"/StructTreeRoot" in made.data


def test_what_the_sentence_asks_for_is_the_extra() -> None:
    """Who types what is said gets the packages that are looked for, and those of the project's own list."""
    assert tuple(name.replace("-", "_") for name in notices.FONTS) == fonts.PACKAGES
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))["project"]
    extra = [re.split("[<>=]", line)[0] for line in project["optional-dependencies"]["fonts"]]
    assert tuple(extra) == notices.FONTS


@pytest.mark.parametrize(
    ("words", "regions"),
    [
        ("骨を直す", "JP KR SC TC"),
        ("骨 글", "KR JP SC TC"),
        ("简体汉语", "SC TC JP KR"),
        ("漢語繁體", "TC SC JP KR"),
        ("plain", "SC TC JP KR"),
    ],
)
def test_chinese_signs_get_the_shapes_of_their_language(words: str, regions: str) -> None:
    """The letters beside them tell, else which standard has them; families that are not here are never named."""
    every = [f"Noto Sans CJK {region}" for region in ("TC", "SC", "KR", "JP")]
    wanted = [f"Noto Sans CJK {region}" for region in regions.split()]
    assert fonts.families_for(words, [*every, fonts.OWN]) == [fonts.OWN, *wanted]


def test_a_long_run_of_letters_may_break() -> None:
    """It stays on the page; marks and joined letters are never parted."""
    family = "👩\u200d👩\u200d👧"
    page = page_of(summary_of(EVERY, {"qnote": "e\u0301" * 200 + family * 40}), "a4")
    (line,) = next(part["quotes"] for part in page["parts"] if part["quotes"])[0]["lines"]
    pieces = line["text"].split("\u200b")
    assert "".join(pieces) == "e\u0301" * 200 + family * 40
    assert max(map(len, pieces)) <= LONGEST_RUN + 8
    assert not any(piece[0] in "\u0301\u200d" or piece[-1] == "\u200d" for piece in pieces)


def test_without_the_package_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an extra: what is missing is named, and nothing else breaks."""
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name == "typst":
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.delitem(sys.modules, "typst", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(NoTypesetter, match=r"one more package, typst.* HTML needs nothing more"):
        typeset(summary_of(EVERY))


def test_a_line_is_set_from_the_side_it_is_read_from() -> None:
    """Hebrew and Arabic begin on the right, each line by its own first letter."""
    page = page_of(summary_of(EVERY, {"qnote": "1. \u05e9\u05dc\u05d5\u05dd abc\nabc \u05e9\n12"}), "a4")
    lines = next(part["quotes"] for part in page["parts"] if part["quotes"])[0]["lines"]
    assert [line["rtl"] for line in lines] == [True, False, False]


def test_words_from_the_right_move_no_number() -> None:
    """What follows a Hebrew name goes on from the left; a topic in Hebrew is set from the right as a whole."""
    page = page_of(summary_of(EVERY, {"*": "שאלון דיכאון"}), "a4")
    parts = {part["title"]: part for part in page["parts"]}
    assert parts["Right after practising"]["facts"][0].startswith("שאלון דיכאון\u200e: distress")
    assert parts["What I want to talk about"]["items"][0] == {"text": "שאלון דיכאון", "rtl": True, "more": []}
    assert parts["Setbacks and the ways back"]["items"][0]["rtl"] is False
