"""What a disk may hold after a power cut: a model of files and folders, fed with the system calls of a saving program.

What was synced is there. What was not may be there, may be missing, or may be there in part (sectors of 512 bytes); new
and removed names may be so in the order in which they were asked for, or, as a worse file system would have it, in any.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

SECTOR: Final = 512
CALLS: Final = "openat,pwrite64,write,fsync,fdatasync,unlink,ftruncate,rename"
"""The calls that change files, as the engine makes them; `strace` is asked for these."""

_LINE: Final = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (\d+)")
_HEX: Final = re.compile(r"((?:\\x[0-9a-f]{2})+)")


@dataclass(frozen=True, slots=True)
class Call:
    """One system call: its name, the file it concerns, its data, and a place or a size."""

    name: str
    path: str
    data: bytes = b""
    number: int = 0


def calls(trace: str, folder: Path) -> Iterator[Call]:
    """Read `strace -y -xx` and return the calls on files of a folder, and what was written to standard output."""
    for line in trace.splitlines():
        found = _LINE.match(line)
        if found is None:
            continue
        name, arguments = found[1], found[2]
        texts = [bytes.fromhex(text.replace("\\x", "")) for text in _HEX.findall(arguments)]
        path = texts[1 if name == "openat" else 0].decode() if texts else ""
        if name == "write" and arguments.startswith("1<"):
            yield Call("said", "", texts[-1])
        elif path == str(folder) or path.startswith(f"{folder}/"):
            if name == "openat" and "O_CREAT" not in arguments:
                continue
            last = arguments.rpartition(", ")[2]
            yield Call(name, path, texts[-1], int(last) if last.isdigit() else 0)


@dataclass
class File:
    """The bytes of a file that are on the disk, and changes that may still be on their way."""

    durable: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        """Bring every change to the disk."""
        self.durable, self.pending = self.after(self.pending), []

    def after(self, changes: list[tuple[int, bytes | None]]) -> bytes:
        """Return the bytes after some changes; no data means that the file was cut at that place."""
        whole = bytearray(self.durable)
        for place, data in changes:
            if data is None:
                del whole[place:]
                continue
            whole.extend(bytes(max(0, place - len(whole))))
            whole[place : place + len(data)] = data
        return bytes(whole)

    def by_chance(self, chance: random.Random) -> bytes:
        """Return the bytes when some changes arrived whole, some in part and some not at all."""
        arrived: list[tuple[int, bytes | None]] = []
        for place, data in self.pending:
            fate = chance.random()
            if data is None or fate < 0.4:
                arrived += [(place, data)] if fate < 0.5 else []
            elif fate < 0.7:
                sectors = range(0, len(data), SECTOR)
                arrived += [(place + at, data[at : at + SECTOR]) for at in sectors if chance.random() < 0.5]
        return self.after(arrived)


class Disk:
    """A folder with its files, as it is on the disk and as the running program sees it."""

    def __init__(self, folder: Path, files: dict[str, bytes]) -> None:
        self.folder = str(folder)
        self.durable = {name: File(data) for name, data in files.items()}
        self.pending: list[tuple[str, File | None]] = []
        self.seen = dict(self.durable)

    def do(self, call: Call) -> None:
        """Let a call change what is seen, or bring it to the disk."""
        name = call.path.removeprefix(f"{self.folder}/")
        if call.name == "openat" and name not in self.seen:
            self._name(name, File())
        elif call.name == "pwrite64":
            self.seen[name].pending.append((call.number, call.data))
        elif call.name == "ftruncate":
            self.seen[name].pending.append((call.number, None))
        elif call.name == "unlink":
            self._name(name, None)
        elif call.name in {"fsync", "fdatasync"} and call.path == self.folder:
            self.durable = self._after(self.pending)
            self.pending = []
        elif call.name in {"fsync", "fdatasync"}:
            self.seen[name].sync()
        elif call.name in {"write", "rename"}:
            raise NotImplementedError(call.name)  # the engine does neither; a new one would be noticed here

    def _name(self, name: str, file: File | None) -> None:
        self.pending.append((name, file))
        if file is None:
            self.seen.pop(name, None)
        else:
            self.seen[name] = file

    def _after(self, changes: list[tuple[str, File | None]]) -> dict[str, File]:
        names = dict(self.durable)
        for name, file in changes:
            if file is None:
                names.pop(name, None)
            else:
                names[name] = file
        return names

    def cuts(self, chance: random.Random, many: int) -> Iterator[dict[str, bytes]]:
        """Yield what may be found after a cut at this moment: all that was asked, only what was synced, chance."""
        yield {name: file.after(file.pending) for name, file in self.seen.items()}
        yield {name: file.durable for name, file in self.durable.items()}
        for number in range(many):
            if number % 2:
                arrived = [change for change in self.pending if chance.random() < 0.5]
            else:
                arrived = self.pending[: chance.randint(0, len(self.pending))]
            yield {name: file.by_chance(chance) for name, file in self._after(arrived).items()}
