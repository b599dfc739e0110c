"""One thread: a pattern noticed, looked at, a goal, a practice, what came of it; and all the way back."""

from __future__ import annotations

import json

import pytest

from tests.journeys.conftest import Run, Start
from tests.journeys.terminal import Terminal

EVENING = "said yes again before they had finished asking"
PATTERN = "quick yes"
GOAL = "answer the next day"
STEP = "say it once to Ana"


def made(run: Run, *arguments: str) -> str:
    """Run a command that writes, and return the id of what it wrote."""
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return str(json.loads(done.stdout)["id"])


def read(run: Run, *arguments: str) -> dict[str, object] | list[dict[str, object]]:
    """Run a command that reads, and return its document."""
    found: dict[str, object] | list[dict[str, object]] = json.loads(run(*arguments, "--json").stdout)
    return found


def test_the_thread_from_the_shell_alone(run: Run) -> None:
    """Each step has a command, each link is seen from both of its ends, and every view has what came of it."""
    evening = made(run, "note", EVENING)
    pattern = made(run, "pattern", "new", PATTERN, "--entry", evening, "--experiment", STEP)
    made(run, "pattern", "noticed", PATTERN, "--entry", evening)
    look = made(run, "guided", "future", "--part", "value=being honest", "--part", f"goal={GOAL}")
    assert run("link", look, f"pattern:{PATTERN}").returncode == 0
    goal = made(run, "goal", "new", GOAL, "--from", look, "--first-step", STEP)
    assert (
        run("goal", "repeat", GOAL, "breathe first", "--often", "twice a week", "--skill", "slow breath").returncode
        == 0
    )
    assert run("log", "5").returncode == 0
    assert run("practice", "slow breath", "--before", "7", "--after", "4").returncode == 0

    today, week, trend = read(run, "today"), read(run, "week"), read(run, "trend")
    assert isinstance(today, dict)
    assert isinstance(week, dict)
    assert isinstance(trend, dict)
    for found in (today["goals"], week["goals"]):
        assert isinstance(found, list)
        assert found[0]["id"] == goal
        assert found[0]["step"] == STEP
        assert [(one["times"], one["of"]) for one in found[0]["practices"]] == [(1, 2)]
    rows = week["grid"]["rows"]  # type: ignore[index]
    assert [row["skill"] for row in rows if any(row["cells"])] == ["slow breath"]
    assert [(one["event"], one["id"]) for one in trend["goals"]] == [("begun", goal)]  # type: ignore[attr-defined]
    helped = run("skills", "--json").stdout
    assert [one["uses"] for one in json.loads(helped) if one["skill"] == "slow breath"] == [1]

    assert f"grew out of: entry {look}" in run("goal", "show", goal).stdout
    assert pattern in run("links", look).stdout
    assert f"seen in: entry {evening}" in run("pattern", "show", PATTERN).stdout
    assert pattern in run("links", evening).stdout


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_the_thread_in_the_app(start: Start, run: Run, size: tuple[int, int]) -> None:
    """From an evening to a practice with before and after, seen on four screens, and back to the evening by digits."""
    assert run("log", "5").returncode == 0
    app = start(size=size)
    app.until("How is it right now?")
    _notice_and_look(app)
    _want_something(app)
    _practise(app)

    app.press("g", "t")
    app.until(lambda text: "breathe first" in text and "1 of 2, begun today" in text)
    app.press("g", "w")
    app.until("You were here on")
    app.until(lambda text: any("5-4-3-2-1" in line and "✓" in line for line in text.split("\n")))
    app.press("g", "r")
    app.until("◇ goal")
    app.press("g", "s")
    app.until("done")
    app.press("h")
    app.until("What helped before")
    app.until("esc back")  # the last line too: a key right behind esc would make another key of it
    app.press("esc")
    app.until("h helped")

    _walk_back(app)
    app.press("q")
    assert app.ended() == 0


def _notice_and_look(app: Terminal) -> None:
    """Write an evening, see a pattern in it, look at it from further away."""
    app.press("g", "j")
    app.until("newest first")
    app.press("n")
    app.until("ctrl+s")
    app.type(EVENING)
    app.until(EVENING)
    app.press("ctrl+s")
    app.until("Saved")
    app.press("L")
    app.until("A pattern I see")
    app.type(PATTERN)
    app.until(PATTERN)
    app.press("enter")
    app.until(f"Linked to “{PATTERN}”")
    app.press("g", "p")
    app.until("seen in")
    app.press("w")
    app.until("Perspective: future")
    app.press("f")
    app.until("1 of 3")
    app.type("being honest")
    app.until("being honest")
    app.press("enter")
    app.until("2 of 3")
    app.type(GOAL)
    app.until(GOAL)
    app.press("ctrl+s")
    app.until("grew out of")


def _want_something(app: Terminal) -> None:
    """Turn the perspective into a goal, and give it a practice that counts a skill."""
    app.press("G")
    app.until("Something I want")
    app.until(GOAL)
    app.press("ctrl+s")
    app.until("led to")
    app.press("g", "g")
    app.until("what I want, for now")
    app.press("N")
    app.until("A repeating practice")
    app.type("breathe first")
    app.until("breathe first")
    app.press("tab")
    app.type("twice a week")
    app.until("twice a week")
    app.press("tab", "right")
    app.until("‹ 5-4-3-2-1 ›")
    app.press("ctrl+s")
    app.until("none recorded this week")


def _practise(app: Terminal) -> None:
    """Go through the exercise, 7 before and 4 after."""
    app.press("g", "e")
    app.until("a step at a time")
    app.press("1")
    app.until("How strong is what you feel")
    app.press("7")
    app.until("5 things you see")
    for sense, count in enumerate((5, 4, 3, 2, 1), start=1):
        app.until(f"{sense} of 5")
        for _ in range(count):
            app.press(" ")
    app.until("And now, how strong is it?")
    app.press("4")
    app.until("7 → 4")
    app.press("enter")
    app.until("Saved 5-4-3-2-1")


def _walk_back(app: Terminal) -> None:
    """From the goal by digits to the perspective, to the pattern, to the evening; and by esc to the goal again."""
    app.press("g", "g")
    app.until("what I want, for now")
    app.until("grew out of")
    app.press("1")
    app.until("Perspective, Sunday 22 November")
    app.until("grew out of")
    app.press("1")
    app.until("what I notice about myself")
    app.until("seen in")
    app.press("1")
    app.until("Note, Sunday 22 November")
    app.until(EVENING)
    for seen in ("what I notice about myself", "Perspective, Sunday 22 November", "what I want, for now"):
        app.press("esc")
        app.until(seen)
