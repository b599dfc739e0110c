"""The power goes at every system call of a save; what the disk may then hold is opened and read."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from storage.problems import JournalProblem
from tests.faults.counting import Tried
from tests.faults.page import ROOT
from tests.faults.power import CALLS, Call, Disk, calls
from tests.faults.victims import opened

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")


def traced(blank: Path, folder: Path, saves: int, care: str) -> list[Call]:
    """Let a program save some notes and return its system calls."""
    folder.mkdir()
    shutil.copy(blank, folder / "journal.db")
    record = folder.with_suffix(".trace")
    victim = [sys.executable, "-m", "tests.faults.victims", "writing", str(blank), str(folder), str(saves), care]
    command = ["strace", "-y", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", str(record), *victim]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0 and "ptrace" in done.stderr:
        pytest.skip("may not trace a process here")
    assert done.returncode == 0, done.stderr
    found = list(calls(record.read_text("ascii"), folder))
    assert (folder / "journal.db").read_bytes() == last_of(blank, folder, found), "the model has lost track"
    return found


def last_of(blank: Path, folder: Path, found: list[Call]) -> bytes:
    """Return what the model says that the journal holds in the end."""
    disk = Disk(folder, {"journal.db": blank.read_bytes()})
    for call in found:
        disk.do(call)
    file = disk.seen["journal.db"]
    return file.after(file.pending)


def bad(folder: Path, files: dict[str, bytes], saved: set[str]) -> bool:
    """Whether something that was reported saved is missing, or the journal is not sound."""
    shutil.rmtree(folder)  # a journal that was opened may have left a folder of backups too
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    try:
        with opened(folder / "journal.db") as journal:
            return not saved <= {entry.id for entry in journal.entries()} or journal.check() != []
    except JournalProblem:
        return True


def cut_everywhere(blank: Path, folder: Path, found: list[Call], many: int) -> tuple[int, int]:
    """Cut the power after every call; return how many states of the disk were opened, and how many were bad."""
    chance, saved = random.Random(2), set[str]()
    disk = Disk(folder, {"journal.db": blank.read_bytes()})
    opening = folder.with_name("opening")
    opening.mkdir()
    states = lost = 0
    for call in found:
        if call.name == "said":
            saved.add(call.data.split()[1].decode())
        disk.do(call)
        for files in disk.cuts(chance, many):
            states += 1
            lost += bad(opening, files, saved)
    assert saved
    return states, lost


@needs_strace
@pytest.mark.slow
@pytest.mark.fault("F02")
def test_the_power_goes_at_every_call(blank: Path, tmp_path: Path, tried: Tried) -> None:
    """Whatever of the unsynced writes and names arrived: each save that was reported is there, the file is sound."""
    found = traced(blank, tmp_path / "disk", 4, "EXTRA")
    states, lost = cut_everywhere(blank, tmp_path / "disk", found, 4)
    assert states > 1000
    tried(states, lost=lost)


@needs_strace
@pytest.mark.slow
@pytest.mark.parametrize("care", ["FULL", "NORMAL", "OFF"])
def test_the_model_finds_what_less_care_loses(blank: Path, tmp_path: Path, care: str) -> None:
    """With any other of SQLite's settings the same cuts lose saves: the model can tell."""
    found = traced(blank, tmp_path / "disk", 1, care)
    _, lost = cut_everywhere(blank, tmp_path / "disk", found, 4)
    assert lost > 0


def test_the_model_keeps_what_was_synced(tmp_path: Path) -> None:
    """Synced bytes are in every state, unsynced ones only in some; a name lasts once its folder is synced."""
    disk = Disk(tmp_path, {})
    path = f"{tmp_path}/a"
    for call in (Call("openat", path), Call("pwrite64", path, b"x" * 1024), Call("fsync", path)):
        disk.do(call)
    chance = random.Random(1)
    assert {tuple(state) for state in disk.cuts(chance, 20)} == {(), ("a",)}
    disk.do(Call("fsync", str(tmp_path)))
    disk.do(Call("pwrite64", path, b"y" * 1024, 1024))
    states = [state["a"] for state in disk.cuts(chance, 40)]
    assert all(state.startswith(b"x" * 1024) for state in states)
    assert len(set(states)) > 2
    disk.do(Call("unlink", path))
    assert {tuple(state) for state in disk.cuts(chance, 20)} == {(), ("a",)}


def test_a_trace_is_read(tmp_path: Path) -> None:
    """Calls on the folder and what was said are taken, everything else is left."""
    hexed = "".join(f"\\x{byte:02x}" for byte in f"{tmp_path}/journal.db".encode())
    trace = f'7  pwrite64(3<{hexed}>, "\\x41\\x42", 2, 4096) = 2\n7  write(1<\\x70>, "\\x6f\\x6b", 2) = 2\n'
    trace += f'openat(AT_FDCWD<\\x2f>, "{hexed}", O_RDWR|O_CREAT, 0600) = 3\nfsync(9</x>) = -1 EIO (x)\n'
    found = list(calls(trace, tmp_path))
    assert [call.name for call in found] == ["pwrite64", "said", "openat"]
    assert found[0] == Call("pwrite64", f"{tmp_path}/journal.db", b"AB", 4096)
    assert found[1].data == b"ok"
    assert os.fspath(tmp_path) in found[2].path
