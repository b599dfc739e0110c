"""The session loop, twice round in a real terminal: prepare, meet, agree, practise, and prepare again from it."""

from __future__ import annotations

import json

from tests.journeys.conftest import Run, Start
from tests.journeys.terminal import Terminal


def sessions(app: Terminal) -> None:
    """Go to Sessions."""
    app.until("How is it right now?")
    app.press("g")
    app.until("Go to")
    app.press("n")
    app.until("\n Sessions")


def fill(app: Terminal, title: str, words: str, tabs: int = 0, then: str = "") -> None:
    """Fill in the form that has opened: words, some lines further on other words; and save it."""
    app.until(title)
    app.type(words)
    app.until(words)
    app.press(*["tab"] * tabs)
    if then:
        app.type(then)
        app.until(then)
    app.press("ctrl+s")


def agree(app: Terminal, words: str, often: str) -> None:
    """Write down what was agreed as a practice, again and again."""
    app.until("What was agreed")
    app.type(words)
    app.until(words)
    app.press("tab", "right", "right")
    app.until("How often")
    app.press("tab", "tab")
    app.type(often)
    app.until(often)
    app.press("ctrl+s")


def leave(app: Terminal) -> None:
    """Quit; everything is saved."""
    app.press("q")
    assert app.ended() == 0


def prepared(start: Start) -> None:
    """The first round: planned, and prepared from what was marked."""
    app = start(now="2026-11-22T09:00")
    sessions(app)
    app.until("No session is written down yet.")
    app.press("M")
    app.until("When")
    app.type("every wednesday 18:30")
    app.press("enter")
    app.until("Wednesday 25 November 18:30, in 3 days")
    app.press("enter")
    app.until("1 to bring up, Sat 21 Nov: the row about Christmas")
    app.press("1")
    app.until("1 topic for Wed 25 Nov")
    app.press("t")
    app.until("Topic 2")
    app.type("how I sleep")
    app.press("enter")
    app.until("2 topics for Wed 25 Nov")
    leave(app)


def met(start: Start) -> None:
    """The session itself: what was said, what was agreed, how it was."""
    app = start(now="2026-11-25T20:00")
    app.until("session today 18:30")
    sessions(app)
    app.until("1. the row about Christmas")
    app.press("n")
    fill(app, "What was said", "We looked at whose Christmas it is.")
    app.until("you were at 1 session since November")
    app.press("a")
    agree(app, "say one wish aloud", "every day")
    app.until("say one wish aloud: none recorded since")
    app.press("o")
    fill(app, "How it was", "8", tabs=5, then="that I was near tears")
    app.until("Afterwards kept")
    leave(app)


def practised(start: Start) -> None:
    """Between two sessions: what was agreed stands on Today and is marked there."""
    app = start(now="2026-11-27T21:00")
    app.until("say one wish aloud")
    app.until("session Wed, in 5 days")
    app.press(" ")
    app.until("1 of")
    leave(app)


def prepared_again(start: Start) -> None:
    """The second round begins from what the first agreed."""
    app = start(now="2026-12-01T09:00")
    app.until("session tomorrow 18:30")
    sessions(app)
    app.until("say one wish aloud: once since")
    app.press("w")
    app.until("What happened since the session of Wed 25 Nov")
    app.until("Agreed – say one wish aloud: once since")
    app.press("1")
    app.until("1 topic for Wed 2 Dec")
    leave(app)


def test_what_one_session_agreed_is_in_the_next_preparation_and_summary(start: Start, run: Run) -> None:
    """Planned and prepared, held, agreed, practised on Today; the second round begins from what the first agreed."""
    run("note", "the row about Christmas", "--for-session", now="2026-11-21T20:00")
    prepared(start)
    assert "the row about Christmas" in run("summary", now="2026-11-25T12:00").stdout
    met(start)
    practised(start)
    prepared_again(start)
    page = run("summary", "--since", "last-session", now="2026-12-01T10:00").stdout
    assert "say one wish aloud: once since" in page
    assert "the row about Christmas" not in page
    assert "took place" in run("session", "held", now="2026-12-02T20:00").stdout
    found = json.loads(run("sessions", "--json", now="2026-12-02T20:00").stdout)
    assert (found["held"], found["since"]) == (2, "2026-11-25")
    assert found["next"]["day"] == "2026-12-09"
    assert json.loads(run("check", "--json", now="2026-12-02T20:00").stdout)["ok"]
