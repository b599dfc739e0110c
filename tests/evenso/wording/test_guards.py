"""The guards of `science.md` 9, kept over everything the program can say: no blame, no praise, no alarm, no cause.

Two readings: every string that stands in the rooms' source, and what is really said of many invented journals.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import UTC, date, timedelta
from pathlib import Path
from random import Random

import pytest

from evenso.bring.choice import Choice, Section
from evenso.documents import text
from evenso.documents.week_text import week_text
from evenso.recovery.series import DayMood
from evenso.sample.journal import sample_journal
from evenso.summary import Material, summarise
from evenso.week import review_week
from tests.evenso.week.diary import moods_of

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 22)

LABELS = r"relaps\w*|deteriorat\w*|streaks?|depressed|disorder|severe\w*|patholog\w*|symptoms?|non-?complian\w*"
BLAME = (
    r"you failed|your failure|you should|you must|lazy|disappoint\w*|you forgot|you missed|not enough of you|guilty?"
)
PRAISE = r"great job|well done|congrat\w*|amazing|awesome|good job|keep it up|proud of you|excellent|nailed"
ALARM = r"watch out|danger\w*|alarming|early warning|at risk|risk score|crash\w*|plummet\w*|plunge\w*"
CAUSE = r"(improves?|boosts?|raises?|fixes|worsens?|lowers?) your|makes you|caused|because of|thanks to|leads? to"
SUICIDE = r"committed suicide|failed attempt|attention-seeking"
NEVER = re.compile(rf"\b({LABELS}|{BLAME}|{PRAISE}|{ALARM}|{CAUSE}|{SUICIDE})\b", re.IGNORECASE)
IN_PER_CENT = re.compile(r"\b(?!(?:80|95)\s?%)\d+\s?%")
"""A share of something in per cent; 80 % and 95 % name an interval, as statistics does."""

ROOMS = ("evenso", "tui", "storage")
"""Whatever the program can say stands in one of these."""

OWN_WORDS = "evenso/sample"
"""What an invented person writes about their own days: a person may say anything of themselves."""

HEARD = "evenso/support/english"
"""What a person might write, for the quiet line to compare with; the program says none of it."""

ALLOWED = {
    ("storage", "crash"): "a program or machine that stopped, never a person",
    ("tui", "crash"): "the same",
    ("evenso/catalogue", "disorder"): "a caution: with which illness cold water is to be asked about first",
    ("evenso/exercises/catalogue.py", "disorder"): "the same",
    ("evenso/catalogue", "dangerous"): "when to act against a feeling: where nothing is",
    ("evenso/formats", "symptom"): "a heading in another program's file, said only of that file",
    ("evenso/formats", "symptoms"): "the same",
    ("evenso/links.py", "leads to"): "the other end of a link between two records",
}


def strings(path: Path) -> Iterator[str]:
    """Every string of a module that is no docstring; the pieces of one f-string stand together."""
    tree = ast.parse(path.read_text("utf-8"))
    silent = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    inside = {id(piece) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for piece in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                piece.value if isinstance(piece, ast.Constant) and isinstance(piece.value, str) else "7"
                for piece in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent | inside:
            yield node.value


def modules(*folders: str) -> list[Path]:
    """The modules of some folders."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


SAID = [
    path for path in modules(*ROOMS) if not any(path.is_relative_to(ROOT / folder) for folder in (OWN_WORDS, HEARD))
]


@pytest.mark.parametrize("path", SAID, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_source_holds_a_word_that_hurts(path: Path) -> None:
    """No module of the program has a sentence, or a piece of one, that `science.md` 9 forbids."""
    here = path.relative_to(ROOT)
    places = (here.parts[0], "/".join(here.parts[:2]), here.as_posix())
    found = [
        (match.group(), string)
        for string in strings(path)
        for match in NEVER.finditer(string)
        if not any((place, match.group().casefold()) in ALLOWED for place in places)
    ]
    assert found == []


def test_a_hard_stretch_is_named_in_the_weekly_review_only() -> None:
    """“It has been a hard stretch” stands in one sentence of the weekly review, and nothing else holds the words."""
    rooms = modules(*ROOMS)
    assert [path.name for path in rooms for said in strings(path) if "hard stretch" in said.casefold()] == ["weeks.py"]


@pytest.mark.parametrize("path", modules("evenso/wording"), ids=lambda path: path.name)
def test_no_sentence_counts_a_person_in_per_cent(path: Path) -> None:
    """Moods, days and practices are said in points and counts."""
    assert [string for string in strings(path) if IN_PER_CENT.search(string)] == []


def test_the_guard_itself_sees() -> None:
    """The guard catches the sentences that `science.md` gives as examples of what never to say."""
    for said in ("Streak lost", "relapse", "Great job!!!", "X improves your mood", "you are moderately depressed"):
        assert NEVER.search(said)
    assert IN_PER_CENT.search("Your mood dropped 43 %!")
    assert not NEVER.search("Noted. A low day is data, not a verdict.")


def invented(seed: int) -> list[DayMood]:
    """Two hundred days of some invented course, with gaps, dips and drift."""
    chance = Random(seed)
    level, drift = chance.uniform(3, 8), chance.uniform(-0.02, 0.02)
    start, depth = chance.randrange(40, 180), chance.uniform(0, 5)
    days = []
    for number in range(200):
        dip = depth if start <= number < start + 15 else 0
        if chance.random() < 0.8:
            mood = min(10, max(1, round(level + drift * number - dip + chance.gauss(0, 1))))
            days.append(DayMood(TODAY - timedelta(days=199 - number), mood, mood, mood, 1, chance.randrange(2)))
    return days


@pytest.mark.parametrize("seed", range(8))
def test_what_is_said_of_any_journal_keeps_the_guards(seed: int) -> None:
    """Weeks and summaries of rising, falling, steady and broken journals hold no forbidden word and no per cent."""
    history = invented(seed)
    chance = Random(seed)
    for _ in range(3):
        day = TODAY - timedelta(days=chance.randrange(200))
        said = week_text(review_week(day, today=TODAY, history=history, entries=[], skills=()))
        start = day - timedelta(days=chance.randrange(90))
        said += text.render(
            summarise(start, day, Material(history, []), made_on=TODAY, choice=Choice(frozenset(Section)))
        )
        assert not NEVER.search(said)
        assert not IN_PER_CENT.search(said)


def test_the_sample_is_told_without_a_forbidden_word() -> None:
    """Every week of the sample journal, in which the worst weeks are hard ones, is told calmly."""
    journal = sample_journal(TODAY, UTC)
    history = moods_of(journal.entries)
    for back in range(0, 420, 21):
        day = TODAY - timedelta(days=back)
        review = review_week(day, today=TODAY, history=history, entries=[], skills=journal.skills)
        assert not NEVER.search(week_text(review))
