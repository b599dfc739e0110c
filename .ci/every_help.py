"""Run `--help` of every command of an installed `evenso` and fail on the first that does not answer."""

import re
import subprocess
import sys


def commands(evenso: str, path: list[str]) -> list[list[str]]:
    """The path of a command and of every command below it, read from its own help."""
    done = subprocess.run([evenso, *path, "--help"], capture_output=True, text=True, check=False)  # noqa: S603 - our own program
    if done.returncode != 0 or "Usage:" not in done.stdout:
        sys.exit(f"{' '.join(path)} --help failed with {done.returncode}: {done.stderr}")
    names = re.findall(r"^  ([a-z][a-z-]*)  ", done.stdout, re.MULTILINE)  # what stands in the columns of its lists
    return [path, *(found for name in names if name not in path for found in commands(evenso, [*path, name]))]


if __name__ == "__main__":
    every = commands(sys.argv[1], [])
    print(f"{len(every)} commands answer --help")
