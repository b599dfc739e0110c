"""One thread through a week: a pattern noticed, looked at, a goal, a practice, what came of it; and all the way back."""

from __future__ import annotations

import json

from tests.journeys.conftest import Run, Start

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


def test_the_thread_in_the_app(start: Start, run: Run) -> None:
    """From an evening to a practice with its before and after, seen on four screens, and back to the evening by digits."""
    assert run("log", "5").returncode == 0
    assert run("note", EVENING).returncode == 0
    app = start(size=(80, 30))
    app.until("How is it right now?")
