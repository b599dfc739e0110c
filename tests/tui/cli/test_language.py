"""`evenso language`: what is spoken, and choosing another from the next start on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.faults.page import ROOT
from tests.tui.cli.conftest import Run


def test_a_language_is_chosen_and_kept(run: Run, home: Path) -> None:
    """The choice lands in the config file, private; the same command says what there is, in words and as JSON."""
    assert run("language").out.startswith("English. There is also: de (Deutsch)")
    done = run("language", "DE")
    file = home / ".config" / "evenso" / "config.toml"
    assert done.code == 0
    assert "Deutsch from the next start on" in done.out
    assert file.read_text() == 'language = "de"\n'
    assert file.stat().st_mode & 0o777 == 0o600
    assert run("keys").code == 0
    assert run("language", "--json").json == {"language": "en", "languages": ["en", "de"]}
    assert run("language", "en").code == 0
    assert file.read_text() == 'language = "en"\n'


def test_starter_skills_are_had_in_it_when_asked_for(begun: Run) -> None:
    """Without --skills they stay and the way is said; with it all are one step, and either name finds them."""
    assert begun("skill", "new", "walked the dog", "--area", "habits").code == 0
    before = begun("skills", "--json").json
    done = begun("language", "de")
    assert "`evenso language de --skills`" in done.err
    assert begun("skills", "--json").json == before
    done = begun("language", "de", "--skills")
    assert "skills have the program's words of today in Deutsch. `evenso undo` takes it back." in done.out
    assert "walked the dog" in begun("skills").out
    assert "cold water" not in begun("skills").out
    assert "kaltes Wasser" in begun("skills").out
    assert begun("practice", "cold water", "--json").json["skill"] == "kaltes Wasser"
    assert begun("search", "kaltes").out
    assert begun("undo").code == 0
    assert "skills in Deutsch" in begun("undo").out
    assert begun("skills", "--json").json == before
    assert begun("language", "--skills", "--json").json["skills"] > 30


def test_a_language_that_is_not_spoken_is_refused(run: Run, home: Path) -> None:
    """Exit 2, one sentence with those there are, nothing written."""
    done = run("language", "tlh")
    assert done.code == 2
    assert "“tlh” is no language that Even So speaks; it speaks en (English), de (Deutsch)." in done.err
    assert not (home / ".config").exists()


def test_the_next_start_speaks_it(run: Run) -> None:
    """A process after the choice speaks German; one that asks for English or for JSON speaks English."""
    assert run("log", "7").code == 0
    run("language", "de")
    for asked, words, said in (
        ({}, ["list"], "So 22. Nov 2026"),
        ({"EVENSO_LANGUAGE": "en"}, ["list"], "Sun 22 Nov 2026"),
        ({}, ["today"], "Sonntag, 22. November"),
        ({}, ["today", "--json"], '"2026-11-22"'),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "tui.language.start", *words],
            env={**os.environ, **asked},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert said in done.stdout


def test_labels_of_goals_stand_apart_from_their_words() -> None:
    """“Nächster Schritt” was one blank from the step, and “Im Weg vielleicht” none: two stand behind the longest."""
    shown = (
        "import os; from tui.language.start import choose_language; choose_language(os.environ);"
        "from tui.screens.goals import drawing;"
        "print(drawing.LABEL - max(len(one) for one in [drawing.STEP, *(said for said, _ in drawing.FIELDS.values())]))"
    )
    for language in ("en", "de"):
        done = subprocess.run(
            [sys.executable, "-c", shown],
            env={**os.environ, "EVENSO_LANGUAGE": language},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert int(done.stdout) >= 2, language
