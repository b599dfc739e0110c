"""No word of the journal is anywhere else, and nothing is said to anybody: looked for after a whole session."""

from __future__ import annotations

import re
import secrets
import shutil
from pathlib import Path

import pytest

from storage.journal import Journal
from tests.faults.counting import Tried
from tests.faults.victims import NOW
from tests.journeys.faults.session import EVERY_COMMAND, by_commands, by_the_app, holding
from tests.journeys.terminal import program_environment
from tui.cli.front import COMMANDS

pytestmark = pytest.mark.slow

OUTSIDE = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))  # noqa: S108 - looked through, not written to


@pytest.fixture
def word() -> str:
    """A word that nobody else has in a file."""
    return "Xyzzy" + secrets.token_hex(6)


def test_every_command_is_in_the_session() -> None:
    """A new command is noticed here, so that it is looked at too."""
    assert set(COMMANDS) <= {line.partition(" ")[0] for line in EVERY_COMMAND}


@pytest.mark.fault("F48")
@pytest.mark.parametrize("protected", [False, True], ids=["plain", "protected"])
def test_the_word_is_nowhere_else(
    home: Path, journal: Path, word: str, tried: Tried, protected: bool, tmp_path: Path
) -> None:
    """App and commands: it is in no file but the journal and its backups, and not even there with a passphrase."""
    stamp = tmp_path / "begun"
    stamp.touch()
    env = program_environment(home, journal)
    env["HISTFILE"] = str(home / "history")
    if protected:
        Journal.open(journal, clock=lambda: NOW, create=True, passphrase="open sesame").close()  # noqa: S106
        secret = tmp_path / "secret"
        secret.touch(mode=0o600)
        secret.write_text("open sesame", "utf-8")
        env["EVENSO_PASSPHRASE_FILE"] = str(secret)
    done = by_commands(word, env)
    assert done["search {w}"].stdout.count(word) >= 1, done["search {w}"].stderr
    crashed = {line: one.stderr for line, one in done.items() if one.returncode not in {0, 1, 2, 3}}
    assert crashed == {}
    raw = by_the_app(word, env)
    left = holding(word, home, tmp_path, newer=None) + holding(word, *OUTSIDE, newer=stamp)
    own = {journal, *journal.parent.rglob("*")}
    elsewhere = sorted({path for path in left if path not in own})
    assert elsewhere == []
    inside = [path for path in left if path in own]
    assert (inside == []) == protected
    if not protected:
        assert journal in inside
    assert word.encode() not in raw.rpartition(b"\x1b[?1049l")[2]
    acting = re.findall(rb"\x1b\][^\x07\x1b]*", raw)
    assert [one for one in acting if word.encode() in one or one.startswith(b"\x1b]52")] == []
    tried(len(done) + 1)


ALLOWED = re.compile(
    r"/(?:var/)?run/nscd/socket|socketpair|/run/systemd/userdb|^sendto\(\d+, .*, NULL, 0[ )]"
    r"|^connect\(\d+, \{sa_family=AF_UNIX, sun_path=\"[^\"]*(?:/systemd/private|/bus)\"\}"
)
"""What the C library asks for names of accounts; the pair of sockets by which the event loop wakes itself; and what
`systemctl` asks of this machine's own manager, when somebody asks `evenso remind` which reminder there is."""


def spoken(trace: str) -> list[str]:
    """Return the system calls that speak to anybody outside the process."""
    calls = re.findall(r"^(?:\d+ +)?((?:socket|connect|bind|listen|sendto|sendmsg|accept4?)\(.*)$", trace, re.MULTILINE)
    return [call for call in calls if not ALLOWED.search(call) and "AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC" not in call]


@pytest.mark.fault("F69")
@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_no_socket_is_opened(home: Path, journal: Path, word: str, tried: Tried, tmp_path: Path) -> None:
    """Below Python, where no hook sees it: the app and every command ask the system for no socket to anywhere."""
    record = tmp_path / "trace"
    under = ["strace", "-f", "-qq", "-A", "-e", "trace=%network", "-e", "signal=none", "-o", str(record)]
    env = program_environment(home, journal)
    done = by_commands(word, env, under)
    if all("ptrace" in one.stderr for one in done.values()):
        pytest.skip("may not trace a process here")
    assert done["search {w}"].stdout.count(word) >= 1, done["search {w}"].stderr
    by_the_app(word, env, under)
    assert record.exists()
    assert spoken(record.read_text("utf-8", "replace")) == []
    tried(len(done) + 1)


def test_a_socket_would_be_seen() -> None:
    """The judge itself: a connection is seen, a pair of sockets inside the process is not."""
    trace = "7 socketpair(AF_UNIX, SOCK_STREAM, 0, [3, 4]) = 0\n7 socket(AF_INET, SOCK_STREAM, 0) = 5\n"
    trace += "7 connect(5, {sa_family=AF_INET, sin_port=htons(80)}, 16) = 0\n"
    assert len(spoken(trace)) == 2
