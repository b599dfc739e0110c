"""Makes `docs/safety-words.md` from the corpus: `python -m tests.evenso.support.page`."""

from __future__ import annotations

from pathlib import Path

from evenso.support.phrases import speaks_of_not_being_here
from evenso.wording.support.lines import EXPLAINED, MISSES, QUIET
from tests.evenso.support.corpus import HITS, TRAPS

PAGE = Path(__file__).parents[3] / "docs" / "safety-words.md"


def page() -> str:
    """Return the page with the figures of today."""
    missed = [sentence for sentence in HITS if not speaks_of_not_being_here(sentence)]
    wrong = [sentence for sentence in TRAPS if speaks_of_not_being_here(sentence)]
    lines = [
        "# The quiet line, and what it misses",
        "",
        EXPLAINED,
        "",
        f"> {QUIET.format('`!`')}",
        "",
        (
            "It is said after everything is saved. Nothing is scored, counted, charted, exported or sent, and one "
            "line in Settings turns it off. It knows English phrases only."
        ),
        "",
        (
            "Compared with invented sentences: plain statements on one side; grief, idioms, quotations, fiction, "
            "denials, the past and other people on the other."
        ),
        "",
        "| | sentences | line said |",
        "|---|---|---|",
        f"| sentences that should bring the line | {len(HITS)} | {len(HITS) - len(missed)} |",
        f"| sentences that should not | {len(TRAPS)} | {len(wrong)} |",
        "",
        (
            "The phrases were written with these very sentences in view, so the figures flatter them. On what you "
            f"write it will do worse. {MISSES}"
        ),
        "",
    ]
    for title, sentences in (("Missed", missed), ("Said where it should not be", wrong)):
        lines += [f"## {title}", "", *(f"- {sentence}" for sentence in sentences or ["none of these sentences"]), ""]
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
