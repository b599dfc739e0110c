"""Scripts and emoji in the PDF: every letter drawn with the extra `fonts`, found again as text, the fonts inside."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typst

from evenso.documents.pdf import fonts
from evenso.documents.pdf.typesetting import typeset
from tests.evenso.bring.material import summary_of
from tests.paper.conftest import run
from tests.paper.pages import EVERY

SCRIPTS = {
    "Japanese": "日本語の文章を書きました",
    "Chinese": "骨直简体中文",
    "Korean": "한국어 문장",
    "Arabic": "العربية مرحبا بالعالم",
    "Persian": "امروز حالم خوب است",
    "Hebrew": "שלום עולם",
    "Devanagari": "नमस्ते दुनिया क्षत्रिय",
    "Bengali": "বাংলা",
    "Tamil": "தமிழ்",
    "Thai": "สวัสดีชาวโลก น้ำ",
    "Amharic": "አማርኛ",
    "Georgian": "ქართული",
    "family": "👨\u200d👩\u200d👧\u200d👦",
    "emoji": "😀 🙏🏽 🇩🇪 ❤️ 1️⃣ 🏳️\u200d🌈 ☺ ☕",
}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.usefixtures("poppler"),
    pytest.mark.skipif(
        not fonts.is_complete(), reason="the extra `fonts` is not installed (requirements/dev.txt has it)"
    ),
]


@pytest.fixture(autouse=True)
def no_fonts_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this machine happens to have is never asked for: elsewhere the same words make the same bytes."""
    real = typst.Fonts

    def fonts_of(*, include_system_fonts: bool, **more: Any) -> Any:
        assert not include_system_fonts
        return real(include_system_fonts=False, **more)

    monkeypatch.setattr(typst, "Fonts", fonts_of)


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_is_drawn_and_found_again(tmp_path: Path, script: str) -> None:
    """No letter is an empty box (the standard refuses those), and copied from the PDF the words are what was typed."""
    words = SCRIPTS[script]
    made = typeset(summary_of(EVERY, {"qnote": words, "qgoal": words}))
    assert made.notice == ""
    assert b"pdfuaid:part>1<" in made.data
    page = tmp_path / "page.pdf"
    page.write_bytes(made.data)
    said = re.sub("[\u202a-\u202e\u200e\u200f]", "", run("pdftotext", page, "-"))
    assert said.count(words) >= 2


def test_all_in_one_keep_their_fonts_inside_and_the_same_bytes(tmp_path: Path) -> None:
    """Every font is embedded, only the letters that are used, so that a page of fifteen scripts stays small."""
    summary = summary_of(EVERY, {"qnote": "\n".join(SCRIPTS.values())})
    made = typeset(summary)
    assert made.data == typeset(summary).data
    assert len(made.data) < 400_000
    page = tmp_path / "page.pdf"
    page.write_bytes(made.data)
    kept = [line.split()[-5:-2] for line in run("pdffonts", page).splitlines()[2:]]
    assert len(kept) > 8
    assert all(one == ["yes", "yes", "yes"] for one in kept)
