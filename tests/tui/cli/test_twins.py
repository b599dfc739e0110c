"""Every place has a twin in words: linear text, nothing drawn, in the order in which it is read aloud."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run
from tui.places import PLACES

TWINS = {
    "today": ["today"],
    "journal": ["list --limit 20", "list --on-this-day", "search work", "tags"],
    "skills": ["skills", "skills --works", "skills --helped", "skill ideas", "skill show slow", "trial list"],
    "patterns": ["patterns", "patterns --offered"],
    "goals": ["goals", "goal show gt24"],
    "trends": [
        "trend",
        "trend --format days",
        "trend --explain",
        "compare",
        "setback list",
        "marker list",
        "scores",
        "score show phq-9",
        "summary",
    ],
    "week": ["week", "review", "review --saved"],
    "sessions": ["sessions", "session show", "session prepare"],
    "card": ["card"],
    "exercises": ["exercises", "exercise slow-breath", "support", "support --country DE"],
    "perspective": ["perspective", "guided"],
    "settings": ["settings", "backups", "where", "template list", "away --list"],
}
"""The commands that say what stands on a place and on the pages behind it."""

DRAWN = re.compile("[\u2190-\u21ff\u2500-\u25ff\u2800-\u28ff✓✗]")
"""Arrows, lines, blocks, shapes, braille, ticks: a screen reader says their names, or nothing."""


def test_every_place_has_a_twin() -> None:
    """None is missing, and none is left of a place that went."""
    assert set(TWINS) == {place.name for place in PLACES}


@pytest.mark.slow
@pytest.mark.parametrize("words", [words for twins in TWINS.values() for words in twins])
def test_a_twin_is_linear_text(sample: Run, words: str) -> None:
    """With `--plain` nothing is drawn, no line is a row of a grid, and something is said."""
    done = sample("--plain", *words.split())
    assert done.code == 0, done.err
    said = done.out or done.err
    assert said.strip()
    assert not DRAWN.findall(done.out)
    assert not [line for line in done.out.splitlines() if len(re.findall(r"\S {2,}(?=\S)", line)) > 3]
    assert not re.search(r"Mon\s+Tue\s+Wed", done.out)


@pytest.mark.slow
def test_the_words_of_a_week_hold_what_its_grid_holds(sample: Run) -> None:
    """Each mood and each practice of the grid is said with its day."""
    grid, words = sample("week").out, sample("--plain", "week").out
    moods = re.search(r"^Mood +(.*)$", grid, re.MULTILINE)
    assert moods is not None
    for mood in moods[1].replace("·", "").split():
        assert f" {mood}" in words
    assert "done" in words


@pytest.mark.slow
def test_an_entry_is_said_whole(sample: Run) -> None:
    """In a list for ears nothing is cut, and what it is comes before its words, its id last."""
    said = sample("--plain", "list", "--limit", "40").out
    assert "…" not in said
    assert re.search(r"^\w{3} \d+ \w{3} 2026 \d\d:\d\d, mood \d+: .+ \(\w+\)$", said, re.MULTILINE)
    assert re.search(r", practice: ", said)


@pytest.mark.slow
@pytest.mark.parametrize("place", TWINS)
def test_it_can_be_wanted_in_three_ways(sample: Run, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """The option before a place's command or behind it, and EVENSO_PLAIN, give the same."""
    words = TWINS[place][0].split()
    told = sample("--plain", *words).out
    assert sample(*words, "--plain").out == told
    monkeypatch.setenv("EVENSO_PLAIN", "1")
    assert sample(*words).out == told


@pytest.mark.slow
def test_a_summary_for_ears_can_be_a_file(sample: Run, tmp_path: Path) -> None:
    """What is written is what was shown: no chart is drawn in it."""
    shown = sample("summary", "--plain").out
    assert sample("summary", "--plain", "-o", str(tmp_path / "page.txt")).code == 0
    assert (tmp_path / "page.txt").read_text() == shown


@pytest.mark.slow
def test_every_setting_of_the_screen_is_here(begun: Run) -> None:
    """Each row of Settings is changed by a command, or says where it is; a change is what the screen shows."""
    from tui.cli.commands.places.settings import WAYS

    named = begun("settings", "--json").json
    assert {one["label"] for one in named if one["name"]} >= {"Moods", "Colours", "Signs", "A day begins at"}
    for name, way in WAYS.values():
        for value in way.values:
            assert begun("settings", name, value).code == 0, (name, value)
    assert "marks and words" in begun("settings", "moods", "marks").out
    assert (begun("settings", "moods", "purple").code, begun("settings", "nothing").code) == (2, 2)


@pytest.mark.slow
def test_our_themes_are_the_ones_there_are() -> None:
    """The colours that a command can choose are those of the app."""
    from tui.cli.commands.places.settings import WAYS
    from tui.themes import THEMES

    assert set(WAYS["theme"][1].values.values()) == set(THEMES)


@pytest.mark.slow
def test_no_row_of_settings_is_forgotten() -> None:
    """A row that the screen gains must be named here too."""
    from tui.cli.commands.places.settings import ELSEWHERE, WAYS
    from tui.screens.settings.model import SettingsData, rows_of

    for data in (SettingsData(), SettingsData(protected=True), SettingsData(elsewhere=("de",))):
        names = {row.name for row in rows_of(data, "")}
        assert not {name for name in names if name not in WAYS and name.partition(" ")[0] not in ELSEWHERE}


@pytest.mark.slow
def test_two_periods_are_compared_in_words(sample: Run) -> None:
    """By weeks, around a marked day by its name, and with dates of one's own; odd ones are refused."""
    assert "no difference can be told" in sample("compare").out or "usual day was about" in sample("compare").out
    assert sample("compare", "--around", "four-day").code == 0
    own = sample("compare", "--one", "1 Oct", "31 Oct", "--other", "1 May", "31 May", "--json").json
    assert (own["earlier"]["from"], own["later"]["to"]) == ("2026-05-01", "2026-10-31")
    for words in (["--one", "1 Oct", "31 Oct"], ["--one", "1 Oct", "31 Oct", "--other", "9 Oct", "9 Nov"]):
        done = sample("compare", *words)
        assert (done.code, done.out) == (2, "")
