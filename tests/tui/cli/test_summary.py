"""`evenso summary`: what goes to the session, in text, Markdown and JSON, and only where the person says."""

from __future__ import annotations

import shlex
import stat
import sys
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run
from tui.bringing.typesetter import say_no_pdf


@pytest.mark.parametrize(("form", "start"), [("text", "Summary of"), ("md", "# Summary of")])
def test_a_summary_in_each_format(sample: Run, form: str, start: str) -> None:
    """Each format begins with the period and ends with what this is not."""
    done = sample("summary", "--format", form)
    assert done.code == 0
    assert done.out.startswith(start)


def test_sections_are_chosen_one_by_one(sample: Run) -> None:
    """--with adds and --without leaves out; an unknown section is told with those there are."""
    usual = sample("summary", "--json").json
    chosen = sample("summary", "--json", "--with", "days", "--without", "notes").json
    assert set(chosen["sections"]) ^ set(usual["sections"]) == {"days", "notes"}
    assert "notes" not in chosen
    done = sample("summary", "--with", "everything")
    assert done.code == 2
    assert "story" in done.err


def test_a_summary_since_a_day_or_the_last_session(begun: Run) -> None:
    """--since begins on a day, or on that of the last session written down; without one that is told."""
    assert begun("summary", "--since", "1 Nov", "--json").json["from"] == "2026-11-01"
    done = begun("summary", "--since", "last-session")
    assert done.code == 2
    assert "--kind session" in done.err
    begun("note", "we spoke", "--kind", "session", "--at", "18 Nov 10:00")
    assert begun("summary", "--since", "last-session", "--json").json["from"] == "2026-11-18"


def test_a_summary_is_written_privately_and_never_over_a_file(begun: Run, tmp_path: Path) -> None:
    """-o writes a file of 0600, --preview none, and a file that is there stays without --force."""
    target = tmp_path / "summary.md"
    words = ("summary", "--format", "md", "-o", str(target))
    assert "nothing was written" in begun(*words, "--preview").err
    assert not target.exists()
    assert begun(*words).out == ""
    assert target.read_text("utf-8").startswith("# Summary of")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert begun(*words).code == 2
    assert begun(*words, "--force").code == 0


def test_a_summary_before_anything_is_written(run: Run, journal_file: Path) -> None:
    """An empty summary is a summary; nothing is made for it."""
    assert run("summary").code == 0
    assert run("summary", "--json").json["to"] == "2026-11-22"
    assert not journal_file.exists()


def test_json_and_a_file_are_two_wishes(begun: Run) -> None:
    """--json with -o is told."""
    assert begun("summary", "--json", "-o", "x.md").code == 2


def test_html_and_pdf_are_written_privately_and_a_pdf_needs_a_file(sample: Run, tmp_path: Path) -> None:
    """Both are files of 0600; a PDF without a file is told, HTML may go through a pipe."""
    for form, start in (("html", b"<!doctype html>"), ("pdf", b"%PDF-")):
        target = tmp_path / f"summary.{form}"
        done = sample("summary", "--format", form, "-o", str(target))
        assert (done.code, done.out) == (0, "")
        assert target.read_bytes().startswith(start)
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    refused = sample("summary", "--format", "pdf")
    assert refused.code == 2
    assert "-o summary.pdf" in refused.err


def test_the_preview_of_a_pdf_is_its_text(sample: Run, tmp_path: Path) -> None:
    """--preview writes nothing and shows what would leave, whatever the format."""
    target = tmp_path / "summary.pdf"
    done = sample("summary", "--format", "pdf", "-o", str(target), "--preview")
    assert set(sample("summary").out.split()) <= set(done.out.split())
    assert "Chart of mood from 1 to 10" in done.out  # what the file says of its chart for ears
    page = sample("summary", "--format", "html", "--preview").out
    assert "The chart as a table" in page
    assert "Days logged" in page
    assert not target.exists()


def test_a_preset_ticks_sections_and_a_period(sample: Run) -> None:
    """What is added or left out beside it counts on top of it."""
    done = sample("summary", "--preset", "psychiatrist", "--without", "markers", "--with", "days", "--json").json
    assert set(done["sections"]) == {"story", "chart", "setbacks", "scores", "coverage", "days"}
    assert sample("summary", "--preset", "new therapist", "--json").json["from"] == "2025-09-24"
    refused = sample("summary", "--preset", "everybody")
    assert refused.code == 2
    assert "“new therapist”" in refused.err


def test_urges_and_the_plan_leave_only_when_they_are_asked_for(sample: Run) -> None:
    """The sample's plan and people are in no summary but the one they were added to."""
    assert "STEADYING PLAN" not in sample("summary", "--preset", "new therapist").out
    assert "I stop answering Ana's messages." in sample("summary", "--with", "plan").out
    assert "URGES" in sample("summary", "--with", "urges").out


def test_a_private_entry_leaves_by_its_id_alone(begun: Run) -> None:
    """Neither its words nor its mood are in a summary until it is added by its id."""
    begun("log", "8", "a good day", "--at", "21 Nov 20:00")
    made = begun("note", "nobody's business", "--private", "--for-session", "--json").json
    assert "nobody's business" not in begun("summary").out
    assert "nobody's business" in begun("summary", "--with", made["id"]).out
    assert begun("summary", "--with", "zz99").code != 0


def test_a_name_is_there_only_when_it_is_given(begun: Run) -> None:
    """--name puts it on the page and into JSON."""
    assert begun("summary", "--json").json["name"] is None
    assert begun("summary", "--name", "Ines B.", "--json").json["name"] == "Ines B."
    long = begun("summary", "--name", "x" * 61)
    assert (long.code, long.out) == (2, "")
    assert "at most 60 characters; this one has 61" in long.err
    assert "Name: Ines B." in begun("summary", "--name", "Ines B.").out


def test_everything_begins_with_the_first_thing_the_page_tells(run: Run) -> None:
    """Totals, sessions and goals may be older than the first entry; what is left out moves the first day nowhere."""
    run("score", "add", "phq-9", "16", "--at", "3 Jul")
    run("log", "6", "--at", "20 Nov 09:00")
    page = run("summary", "--since", "everything").out
    assert page.startswith("Summary of 3 Jul")
    assert "QUESTIONNAIRE SCORES" in page
    left = run("summary", "--since", "everything", "--without", "scores").out
    assert left.startswith("Summary of 20")
    assert "Jul" not in left
    assert run("summary", "--preset", "new therapist", "--json").json["from"] == "2026-07-03"


@pytest.mark.parametrize(("name", "begins"), [("s.html", "<!doctype html>"), ("s.md", "# "), ("s.txt", "Summary")])
def test_the_form_is_what_the_file_is_called(run: Run, tmp_path: Path, name: str, begins: str) -> None:
    """Without --format a file gets the form its name ends in: nobody hands over a text that is called a page."""
    run("log", "7")
    assert run("summary", "-o", str(tmp_path / name)).code == 0
    assert (tmp_path / name).read_text("utf-8").lstrip().lower().startswith(begins.lower())


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (["--format", "pdf"], "summary.html"),
        (["-o", "for Thursday.pdf"], "for Thursday.html"),
        (["--format", "pdf", "-o", "-"], "-"),
    ],
)
def test_a_pdf_that_cannot_be_made_names_what_can(
    run: Run, monkeypatch: pytest.MonkeyPatch, home: Path, words: list[str], place: str
) -> None:
    """Before a file is asked for, and with a line that makes HTML of the same name; nothing is written."""
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.chdir(home)
    before = set(home.iterdir())
    done = run("summary", *words)
    instead = shlex.join(["--format", "html", "-o", place])
    assert (done.code, done.out) == (2, "")
    assert done.err == f"{say_no_pdf(instead)} Nothing was written.\n"
    assert set(home.iterdir()) == before
    assert run("summary", *shlex.split(instead)).code == 0


def test_a_preview_of_a_pdf_that_cannot_be_made_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would leave is seen all the same."""
    monkeypatch.setitem(sys.modules, "typst", None)
    done = run("summary", "--format", "pdf", "--preview")
    assert done.code == 0
    assert done.out.startswith("Summary of")
    assert say_no_pdf() in done.err


@pytest.mark.parametrize(("there", "said"), [(True, "`evenso summary -o summary.pdf`"), (False, "")])
def test_a_guess_at_pdf_leads_to_what_can_be_made(
    run: Run, monkeypatch: pytest.MonkeyPatch, there: bool, said: str
) -> None:
    """`evenso pdf` and `--pdf` name a line that is not refused next."""
    if not there:
        monkeypatch.setitem(sys.modules, "typst", None)
    assert (said or say_no_pdf("evenso summary -o summary.html")) in run("pdf").err
    assert f"Did you mean -o FILE.{'pdf' if there else 'html'}?" in run("summary", "--pdf").err
    assert "Did you mean -o FILE.html?" in run("summary", "--html").err
    assert "Did you mean --output?" in run("summary", "--to", "x.pdf").err


@pytest.mark.parametrize(("form", "said"), [("html", "A browser opens and prints it."), ("md", "printed or mailed")])
def test_what_is_done_with_a_file_next_is_said(run: Run, tmp_path: Path, form: str, said: str) -> None:
    """In a word, behind the path."""
    done = run("summary", "-o", str(tmp_path / f"s.{form}"))
    assert f"{tmp_path / f's.{form}'}, which only you can read. " in " ".join(done.err.split())
    assert said in " ".join(done.err.split())


def test_a_young_journal_says_why_its_summary_begins_there(run: Run) -> None:
    """Aside, on no page and not in JSON; who names a day, or has more than the period, is told nothing."""
    assert "begins with" not in run("summary").err
    run("log", "7", "--at", "24 Oct 20:00")
    told = "It begins with your first entry, Sat 24 Oct; no session has been yet.\n"
    done = run("summary")
    assert done.err.endswith(told)
    assert done.out.startswith("Summary of 24 Oct")
    assert told not in done.out
    assert run("summary", "--json").err == ""
    assert "first entry" not in run("summary", "--since", "1 Oct").err
    assert run("summary", "--preset", "weekly").err.endswith("No session has been yet, so it is two weeks.\n")
    run("score", "add", "phq-9", "16", "--at", "3 Oct")
    assert run("summary").err.endswith("It begins with the first it can tell of, Sat 3 Oct; no session has been yet.\n")
    run("note", "we spoke", "--kind", "session", "--at", "18 Nov 10:00")
    run("log", "7", "--at", "3 Jan 20:00")
    assert run("summary").err == ""


def test_a_full_disk_says_what_would_do(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is left, and room or another place is what it takes."""
    run("log", "7")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tui.cli.streams.files.os.fsync", full)
    done = run("summary", "-o", str(tmp_path / "s.html"))
    assert done.code == 1
    assert "Make room there, or name another place." in done.err
    assert not (tmp_path / "s.html").exists()


@pytest.mark.parametrize("name", ["s.docx", "s.ODT", "s.rtf", "s.pages", "s.doc"])
@pytest.mark.parametrize("form", [(), ("--format", "text")], ids=["", "text"])
def test_the_name_of_another_program_s_file_is_refused(
    run: Run, tmp_path: Path, name: str, form: tuple[str, ...]
) -> None:
    """No plain text goes into a name that a word processor would open; the endings that there are stand there."""
    done = run("summary", "-o", str(tmp_path / name), *form)
    assert (done.code, done.out) == (2, "")
    assert ".pdf, .html, .md or .txt" in done.err
    assert not (tmp_path / name).exists()
