"""Jobs two and three, and safety: years brought along, looked at, taken to the session; hostile text stays text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.journeys.conftest import Run, Start

HOSTILE = (
    "[/] [bold]x[/italic] [@click=app.quit()]y[/] [link=file:///etc/passwd]z[/link] "
    "\x1b]52;c;b3duZWQ=\x07\x1b]0;owned\x07\x1b[2J\x9b2J\x9d52;c;b3duZWQ=\x9c \u202eevil\u202c =1+1 "
    "</script><b>{{7*7}} %s $HOME 'quote\" 👩‍👩‍👧 眠 سلام"
)
SEEN = "[bold]x[/italic]"

DAYLIO = """full_date,date,weekday,time,mood,activities,note_title,note
2026-11-20,20 Nov,Friday,9:43\u202fPM,Solid,friends | choir,,an evening that was all right
2026-11-19,19 Nov,Thursday,9:06 PM,meh,work,,long day
2026-11-18,18 Nov,Wednesday,9:50 PM,rad,walk | [/] \x1b]52;c;b3duZWQ=\x07,[@click=app.quit()]x,sun \u202eat last [/b]
"""


def test_years_are_brought_along_looked_at_and_summed_up(start: Start, run: Run, tmp_path: Path) -> None:
    """Import with an own mood asked for, then mapped; again nothing doubles; Trends, Week and the summary show it."""
    export = tmp_path / "export.csv"
    export.write_text(DAYLIO, encoding="utf-8-sig")

    asked = run("import", "daylio", str(export), "--json")
    assert asked.returncode == 2
    assert json.loads(asked.stdout) == {"unknown_moods": {"Solid": 1}}
    assert "--map 'Solid=" in asked.stderr

    first = json.loads(run("import", "daylio", str(export), "--map", "Solid=6", "--json").stdout)
    again = json.loads(run("import", "daylio", str(export), "--map", "Solid=6", "--json").stdout)
    assert (first["added"], again["added"], again["unchanged"]) == (3, 0, 3)
    assert first["moods"]["Solid"] == 6.0

    app = start()
    app.until("Last 14 days")
    app.press("g")
    app.until("Trends")
    app.press("r")
    app.until("3 of")
    app.press("g", "w")
    app.until("You were here on 3 of 5 days")
    app.press("g", "j")
    app.until("[@click=app.quit()]x")
    app.press("q")
    assert app.ended() == 0
    assert b"\x1b]52" not in app.raw
    assert "\u202e".encode() not in app.raw

    page = run("summary", "--format", "md").stdout
    assert "self-recorded; not a clinical assessment" in page.lower()


@pytest.mark.parametrize("size", [(80, 24), (60, 20)], ids=["80x24", "60x20"])
def test_hostile_text_is_shown_and_never_acts(start: Start, run: Run, size: tuple[int, int]) -> None:
    """Markup, escapes and reordering are seen letter by letter on each screen; no such byte gets out."""
    assert run("note", HOSTILE, "--tag", "[/]", "--for-session").returncode == 0
    assert run("log", "5", HOSTILE, "--feel", "[/b],\x1b[31mred").returncode == 0
    app = start(size=size)
    app.until("How is it right now?")
    for letter, seen in (
        ("j", "newest first"),
        ("s", "enter open"),
        ("r", "Still learning"),
        ("w", "← → day"),
        ("t", "right now"),
    ):
        app.press("g")
        app.until("Go to")
        app.press(letter)
        app.until(seen)
    app.press("g", "j")
    app.until("[/]")
    app.press("enter")
    app.until("for the session")
    app.until(SEEN)
    app.press("esc")
    app.until("newest first")
    app.press("q")
    assert app.ended() == 0
    written = bytes(app.raw)
    assert b"b3duZWQ" in written or SEEN.encode() in written
    for act in (b"\x1b]52", b"\x1b]0;owned", b"\xc2\x9b", b"\xc2\x9d", b"\x9b2J", "\u202e".encode()):
        assert act not in written


def test_pasted_hostile_text_is_kept_as_text(start: Start, run: Run) -> None:
    """A paste with markup and escapes into the line is saved without what can act, and the app goes on."""
    app = start()
    app.until("How is it right now?")
    app.press("n")
    app.paste("[/] [@click=app.quit()]y[/] and on")
    app.until("and on")
    app.press("enter")
    app.until("Saved your line")
    (entry,) = json.loads(run("list", "--json").stdout)
    assert entry["note"] == "[/] [@click=app.quit()]y[/] and on"
