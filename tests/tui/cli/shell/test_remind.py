"""`evenso remind`: what is written and run is shown, is what is done, and goes again without a trace."""

from __future__ import annotations

import plistlib
import shutil
import subprocess
from datetime import time
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run
from tests.tui.cli.shell.conftest import Calls
from tui.outside.reminders import here
from tui.outside.reminders.plans import Reminder
from tui.outside.reminders.scheduled import Scheduled
from tui.outside.reminders.systemd import quoted

_SYSTEM_HERE = here.system_here

HARD = 'Tea? 100% of $HOME; "x" \\ it’s'
"""Words in which a unit file, a shell and a script would all find something to do."""


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take this computer for one with Linux."""
    _on(monkeypatch, "linux")


def _on(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(here, "system_here", lambda environ: _SYSTEM_HERE(environ, platform))


def units(home: Path) -> Path:
    """The folder of the person's own units."""
    return home / ".config" / "systemd" / "user"


def everything_in(home: Path) -> list[str]:
    """The files of a home."""
    return sorted(str(path.relative_to(home)) for path in home.rglob("*") if path.is_file())


def test_a_timer_is_shown_written_started_and_told(run: Run, home: Path, machine: Calls) -> None:
    """What stands in the files is what was shown, the timer runs at once, and `remind` tells it."""
    done = run("remind", "9pm")
    assert done.code == 0
    for name in ("evenso-remind.timer", "evenso-remind.service"):
        assert f"Writes {units(home) / name}:" in done.out
        for line in (units(home) / name).read_text().splitlines():
            assert f"  {line}".rstrip() in done.out.splitlines()
    assert "OnCalendar=*-*-* 21:00:00" in done.out
    shown = [line.removeprefix("Runs ") for line in done.out.splitlines() if line.startswith("Runs ")]
    assert shown == machine()[-3:]
    assert shown[-1] == "systemctl --user restart evenso-remind.timer"
    told = run("remind")
    assert "every day at 21:00: “A quiet minute, if it suits.”" in told.out
    assert "evenso remind off" in told.out


def test_a_look_writes_and_runs_nothing(run: Run, home: Path, machine: Calls) -> None:
    """`--dry-run` shows the same and leaves everything as it was."""
    before = everything_in(home)
    done = run("remind", "21:00", "--dry-run")
    assert (done.code, everything_in(home)) == (0, before)
    assert "OnCalendar" in done.out
    assert "nothing was written" in done.err
    assert not [call for call in machine() if "enable" in call or "reload" in call]


def test_the_demo_sets_no_reminder(run: Run, home: Path, machine: Calls) -> None:
    """What is tried in the demo leaves nothing on the computer, also no completion."""
    before = everything_in(home)
    assert run("demo", "remind", "21:00").code == 0
    assert run("demo", "completion", "bash", "--install").code == 2
    assert everything_in(home) == before
    assert not [call for call in machine() if "enable" in call]


def test_off_takes_every_trace_away(run: Run, home: Path, machine: Calls) -> None:
    """After `off` the home is as it was before, also where systemd's own link was left, and twice off is no error."""
    before = everything_in(home)
    run("remind", "21:00")
    wanted = units(home) / "timers.target.wants"
    wanted.mkdir()
    (wanted / "evenso-remind.timer").symlink_to(units(home) / "evenso-remind.timer")
    done = run("remind", "off")
    assert (done.code, everything_in(home)) == (0, before)
    assert not list(wanted.iterdir())
    assert "systemctl --user disable --now evenso-remind.timer" in machine()
    again = run("remind", "off")
    assert (again.code, again.out.startswith("No reminder is set.")) == (0, True)


def test_one_that_is_set_and_does_not_run_is_told_as_that(run: Run, tmp_path: Path, machine: Calls) -> None:
    """Somebody stopped the timer: nothing is claimed that is not so, and the way back is named."""
    run("remind", "21:00")
    assert "not running" not in run("remind").err
    (tmp_path / "fails-systemctl").write_text("is-active")
    done = run("remind")
    assert done.code == 0
    assert "not running" in done.err
    assert "`evenso remind 21:00`" in done.err


def test_a_second_time_takes_the_place_of_the_first_and_keeps_the_words(run: Run, machine: Calls) -> None:
    """There is one reminder, and words once chosen stay."""
    run("remind", "21:00", "--words", HARD)
    run("remind", "7:30")
    assert run("remind", "--json").json["at"] == "07:30"
    assert run("remind", "--json").json["words"] == HARD


def test_the_notification_says_its_words_and_nothing_of_a_journal(run: Run, machine: Calls) -> None:
    """What a bystander could read names neither the program nor what it is for; chosen words arrive as typed."""
    run("remind", "now")
    shown = machine()[-1]
    assert shown == "notify-send --app-name=Reminder -- Reminder A quiet minute, if it suits."
    assert not any(word in shown.lower() for word in ("even", "journal", "mood", "therap", "diary", "write"))
    run("remind", "now", "--words", HARD)
    assert machine()[-1].endswith(f"-- Reminder {HARD}")


def test_nothing_rings_on_a_day_on_which_something_is_written(run: Run, machine: Calls) -> None:
    """With `--unless-written` it is quiet after a check-in, and rings where no journal can be read."""
    run("remind", "now", "--unless-written")
    assert len(machine()) == 2
    run("log", "7")
    assert run("remind", "now", "--unless-written").code == 0
    assert not [call for call in machine()[2:] if call.startswith("notify-send")]


def test_where_no_user_manager_runs_one_sentence_says_so(run: Run, home: Path, tmp_path: Path, machine: Calls) -> None:
    """In plain words: nothing is written, what rings instead, and the command for cron."""
    (tmp_path / "fails-systemctl").write_text("show")
    before = everything_in(home)
    done = run("remind", "21:00")
    assert (done.code, done.out, everything_in(home)) == (1, "", before)
    assert done.err.startswith("Nothing runs on this computer that could ring once a day")
    assert "An alarm of your phone or calendar does the same." in done.err
    assert "`evenso remind now --unless-written`" in done.err
    assert "Nothing was written" in done.err
    assert "`evenso prompt --help`" in done.err
    assert run("remind").out.startswith("No reminder is set, and this computer cannot ring as it is")


def test_a_system_that_refuses_leaves_the_reminder_that_was_there(
    run: Run, home: Path, tmp_path: Path, machine: Calls
) -> None:
    """The files are taken back to what they held, and the refusal is told in its own words."""
    run("remind", "21:00")
    kept = (units(home) / "evenso-remind.timer").read_text()
    (tmp_path / "fails-systemctl").write_text("enable")
    done = run("remind", "22:00")
    assert (done.code, (units(home) / "evenso-remind.timer").read_text()) == (1, kept)
    assert done.err == "systemctl refused: no medium. Everything is as it was before.\n"


@pytest.mark.parametrize("words", ["25:00", "yesterday 9pm", "midnight", "soon", "21:00 off", "-3"])
def test_what_is_no_time_of_day_is_refused(run: Run, home: Path, machine: Calls, words: str) -> None:
    """One sentence, exit 2, and nothing is written or run."""
    done = run("remind", *words.split()) if not words.startswith("-") else run("remind", "--", words)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert not units(home).exists()
    assert machine() == []


def test_the_timer_rings_for_the_journal_that_was_named(
    run: Run, home: Path, journal_file: Path, machine: Calls
) -> None:
    """A timer knows no EVENSO_JOURNAL: the journal's path goes with it, and the program's own, in full."""
    run("remind", "21:00")
    service = (units(home) / "evenso-remind.service").read_text()
    assert f"--journal {journal_file} remind now --unless-written" in service
    assert "ExecStart=/" in service


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
def test_systemd_takes_the_units(run: Run, home: Path, machine: Calls) -> None:
    """`systemd-analyze verify` finds nothing to say about them, with the hardest words in them."""
    run("remind", "21:00", "--words", HARD)
    names = [str(units(home) / f"evenso-remind.{kind}") for kind in ("timer", "service")]
    done = subprocess.run(["systemd-analyze", "--user", "verify", *names], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_words_are_read_from_a_unit_as_they_were_written() -> None:
    """A per cent sign, a dollar, quotes and backslashes are doubled or escaped, and plain words stay plain."""
    assert quoted("21:00") == "21:00"
    assert quoted('a "b" \\ 5% $x') == '"a \\"b\\" \\\\ 5%% $$x"'


def test_an_agent_of_launchd(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch, machine: Calls) -> None:
    """On macOS an agent is written and loaded, rings through AppleScript that gets its words as data, and goes."""
    _on(monkeypatch, "darwin")
    before = everything_in(home)
    assert run("remind", "21:05", "--words", HARD).code == 0
    file = home / "Library" / "LaunchAgents" / "evenso.remind.plist"
    agent = plistlib.loads(file.read_bytes())
    assert agent["StartCalendarInterval"] == {"Hour": 21, "Minute": 5}
    assert agent["ProgramArguments"][-2:] == ["--words", HARD]
    assert machine()[-1].startswith("launchctl bootstrap gui/")
    assert f"21:05: “{HARD}”" in run("remind").out
    run("remind", "now")
    assert machine()[-1].endswith(f'with title "Reminder" -e end run {HARD}')
    assert run("remind", "off").code == 0
    assert everything_in(home) == before


def test_a_task_of_windows(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, machine: Calls) -> None:
    """With Windows' scheduler a task is made, told and removed; its window gets its words letter by letter."""
    _on(monkeypatch, "win32")
    (tmp_path / "said-schtasks").write_text(
        "<Task><StartBoundary>2026-11-22T21:00:00</StartBoundary>"
        "<Arguments>remind now --words &quot;Tea time&quot;</Arguments></Task>"
    )
    assert run("remind", "21:00", "--words", "Tea time").code == 0
    made = next(call for call in machine() if "/Create" in call)
    assert "/TN evenso-remind /SC DAILY /ST 21:00 /TR" in made
    assert made.endswith('--words "Tea time"')
    assert "every day at 21:00: “Tea time”" in run("remind").out
    run("remind", "now", "--words", "it’s 'tea'")
    assert machine()[-1].endswith("'it’’s ''tea''' 'Reminder'")
    run("remind", "off")
    assert "schtasks /Delete /F /TN evenso-remind" in machine()


def test_in_wsl_the_task_starts_the_program_inside_linux() -> None:
    """The distribution is named, so that a change of the default one does no harm."""
    system = Scheduled({"WSL_DISTRO_NAME": "Debian"}, inside_linux=True)
    plan = system.setting(Reminder.daily(time(21), "Tea", ("/bin/evenso",)))
    assert "wsl.exe --distribution Debian --exec /bin/evenso" in plan.then[0][-1]


def test_the_program_is_named_as_it_was_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link stays a link: what it leads to may move when the program is updated."""
    real, link = tmp_path / "venv" / "evenso", tmp_path / "evenso"
    real.parent.mkdir()
    real.write_text("#!/bin/sh\n")
    real.chmod(0o755)
    link.symlink_to(real)
    assert here.own_command(str(link)) == str(link)
    assert Path(here.own_command("pytest")).name == "evenso"
