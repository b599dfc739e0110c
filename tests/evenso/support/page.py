"""Makes `docs/safety-words.md` from the corpus: `python -m tests.evenso.support.page`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from evenso.support.phrases import Phrases, feelings_speak, speaks_of_not_being_here
from evenso.wording.support.lines import EXPLAINED, MISSES, say_quiet
from tests.evenso.support.corpus import HITS, TRAPS
from tests.evenso.support.fourth import (
    FELT_HITS,
    FELT_TRAPS,
    FOURTH_HITS,
    FOURTH_TRAPS,
    GERMAN_FOURTH_HITS,
    GERMAN_FOURTH_TRAPS,
)
from tests.evenso.support.german import GERMAN_HITS, GERMAN_TRAPS
from tests.evenso.support.later import LATER_HITS, LATER_TRAPS
from tests.evenso.support.more import MORE_HITS, MORE_TRAPS
from tests.evenso.support.third import THIRD_HITS, THIRD_TRAPS
from tests.evenso.support.unseen import UNSEEN_HITS, UNSEEN_TRAPS

SEEN_HITS = (*HITS, *MORE_HITS, *LATER_HITS, *THIRD_HITS, *FOURTH_HITS)
SEEN_TRAPS = (*TRAPS, *MORE_TRAPS, *LATER_TRAPS, *THIRD_TRAPS, *FOURTH_TRAPS)
GERMAN_SEEN = (*GERMAN_HITS, *GERMAN_FOURTH_HITS)
GERMAN_NOT = (*GERMAN_TRAPS, *GERMAN_FOURTH_TRAPS)
PAGE = Path(__file__).parents[3] / "docs" / "safety-words.md"


def page() -> str:
    """Return the page with the figures of today."""
    missed, wrong = not_said(SEEN_HITS), said(SEEN_TRAPS)
    missed_unseen, wrong_unseen = not_said(UNSEEN_HITS), said(UNSEEN_TRAPS)
    lines = [
        "# The quiet line, and what it misses",
        "",
        EXPLAINED,
        "",
        f"> {say_quiet('`!`')}",
        "",
        (
            "It is said after everything is saved. Nothing is scored, counted, charted, exported or sent, and one "
            "line in Settings turns it off. The one thing kept is the day on which it was last said, so that it is not "
            "said twice; no export holds that day. It knows English and German phrases, and looks for both whatever "
            "language Even So speaks."
        ),
        "",
        (
            "Typed as keys, where no line is open, such words are heard as well, and kept nowhere; the same line is "
            "said, by the same rules. On Support its lines come to the front instead."
        ),
        "",
        (
            "A single word in a line or an entry is not heard (“suicidal”, “Suizidgedanken”): alone in a text it says "
            "nothing of who it is about. Among the feelings of a check-in it is, because there it is the person who "
            "feels it."
        ),
        "",
        (
            "Compared with invented sentences: plain statements on one side; grief, idioms, quotations, fiction, "
            "denials, the past and other people on the other."
        ),
        "",
        "| | sentences | line said |",
        "|---|---|---|",
        f"| unseen: should bring the line | {len(UNSEEN_HITS)} | {len(UNSEEN_HITS) - len(missed_unseen)} |",
        f"| unseen: should not | {len(UNSEEN_TRAPS)} | {len(wrong_unseen)} |",
        f"| seen: should bring the line | {len(SEEN_HITS)} | {len(SEEN_HITS) - len(missed)} |",
        f"| seen: should not | {len(SEEN_TRAPS)} | {len(wrong)} |",
        f"| German, seen: should bring the line | {len(GERMAN_SEEN)} | {len(said(GERMAN_SEEN))} |",
        f"| German, seen: should not | {len(GERMAN_NOT)} | {len(said(GERMAN_NOT))} |",
        f"| feelings, seen: should bring the line | {len(FELT_HITS)} | {len(felt(FELT_HITS))} |",
        f"| feelings, seen: should not | {len(FELT_TRAPS)} | {len(felt(FELT_TRAPS))} |",
        "",
        (
            "The phrases were written with the seen sentences in view, so those figures flatter them. The unseen ones "
            "were written by somebody who never saw the phrases, and changed nothing: they are what to expect, and "
            "they say that much of what people write in their own way is not heard. "
            f"No unseen German ones were written yet. {MISSES}"
        ),
        "",
    ]
    for title, sentences in (
        ("Missed, unseen", missed_unseen),
        ("Missed, seen", missed),
        ("Said where it should not be, unseen", wrong_unseen),
        ("Said where it should not be, seen", wrong),
        ("Missed, German", not_said(GERMAN_SEEN)),
        ("Said where it should not be, German", said(GERMAN_NOT)),
    ):
        lines += [f"## {title}", "", *(f"- {sentence}" for sentence in sentences or ["none of these sentences"]), ""]
    return "\n".join(lines)


def said(sentences: Iterable[str], among: Iterable[Phrases] | None = None) -> list[str]:
    """Return the sentences that bring the line."""
    return [sentence for sentence in sentences if speaks_of_not_being_here(sentence, among)]


def felt(feelings: Iterable[str]) -> list[str]:
    """Return the feelings that bring the line, each alone in its check-in."""
    return [feeling for feeling in feelings if feelings_speak((feeling,))]


def not_said(sentences: Iterable[str]) -> list[str]:
    """Return the sentences that do not."""
    return [sentence for sentence in sentences if not speaks_of_not_being_here(sentence)]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
