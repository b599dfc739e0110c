"""Totals from the shell: written, refused with the range, shown as text, JSON, and in the summary."""

from __future__ import annotations

import pytest

from tests.tui.cli.conftest import Run


def test_a_total_is_written_down_and_compared(run: Run) -> None:
    """Each is said as understood; the second with what its change means beside the questionnaire's own figures."""
    assert "Saved PHQ-9 16, Sun 8 Nov" in run("score", "add", "phq-9", "16", "--at", "8 Nov").out
    done = run("score", "add", "PHQ9", "9", "--", "after", "[bold]a talk")
    assert "PHQ-9 16 → 9: more than this questionnaire's measurement noise (6), and below 10." in done.out
    shown = run("score", "show", "phq").out
    assert "[bold]a talk" in shown
    assert "╌" in shown
    assert run("scores").out.strip() == run("score", "list").out.strip()


@pytest.mark.parametrize(
    ("value", "said"),
    [("28", "lies from 0 to 27; 28 does not"), ("-1", "lies from 0 to 27"), ("nine", "is a plain number")],
)
def test_a_total_out_of_range_is_refused_with_the_range(run: Run, value: str, said: str) -> None:
    """Exit 2, one sentence, nothing written."""
    done = run("score", "add", "phq-9", value)
    assert (done.code, said in done.err, done.out) == (2, True, "")
    assert run("scores", "--json").json == []


def test_an_unknown_questionnaire_is_answered_with_those_known(run: Run) -> None:
    """The names stand in the refusal."""
    done = run("score", "add", "nope", "3")
    assert done.code == 2
    assert "Known are PHQ-9, GAD-7" in done.err


def test_json_has_figures_totals_and_sentences(run: Run) -> None:
    """What is not known is null, never 0."""
    run("score", "new", "my sheet", "--high", "40")
    run("score", "add", "my sheet", "12", "--at", "8 Nov")
    saved = run("score", "add", "my sheet", "0", "--json").json
    assert (saved["value"], saved["note"]) == (0, None)
    (document,) = run("scores", "--json").json
    assert (document["noise"], document["cutoff"], document["better"]) == (None, None, "lower")
    assert [one["value"] for one in document["totals"]] == [12, 0]
    assert document["latest"] == {"from": 12, "to": 0, "reliable": None, "crossed_cutoff": False}
    assert run("score", "delete", saved["id"]).code == 0
    assert len(run("scores", "--json").json[0]["totals"]) == 1
    assert run("undo").code == 0


def test_the_summary_holds_totals_only_when_ticked_and_never_their_lines(run: Run) -> None:
    """With the section there are sentences and a table; without it not even the questionnaire's name."""
    run("score", "add", "phq-9", "16", "--at", "8 Nov")
    run("score", "add", "phq-9", "9", "--", "qprivateline")
    told = run("summary", "--with", "scores").out
    assert "PHQ-9 16 → 9: more than" in " ".join(told.split())
    assert "16 (8 Nov), 9 (22 Nov)" in told
    assert "qprivateline" not in told
    assert "PHQ" not in run("summary", "--without", "scores").out
    (document,) = run("summary", "--with", "scores", "--json").json["scores"]
    assert [one["value"] for one in document["totals"]] == [16, 9]
