"""The rules of the house that a machine can hold: what imports what, how long files are, what the README shows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("evenso", "storage", "tui")


def python_files(*folders: str) -> list[Path]:
    """Every Python file below the given folders of the project."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def modules_of(folder: str) -> list[str]:
    """The dotted names of a room's modules."""
    return [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in python_files(folder)
    ]


def loaded_after(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running some code."""
    script = f"import sys\n{code}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("room", ["evenso", "storage"])
def test_a_lower_room_starts_without_textual(room: str) -> None:
    """All modules of `evenso` and of `storage` import without Textual, Rich, plotext or a network module."""
    loaded = loaded_after("\n".join(f"import {name}" for name in modules_of(room)))
    assert not loaded & {"textual", "rich", "plotext", "ssl", "http.client", "asyncio"}


def test_the_pure_room_knows_no_database() -> None:
    """All modules of `evenso` import without SQLite, click or platformdirs."""
    loaded = loaded_after("\n".join(f"import {name}" for name in modules_of("evenso")))
    assert not loaded & {"sqlite3", "sqlcipher3", "sqlite_utils", "click", "platformdirs"}


@pytest.mark.parametrize("path", python_files(*ROOMS), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    """No file has more than 300 lines and no function more than 40."""
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 300
    too_long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1})"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > 40
    ]
    assert not too_long


def test_no_folder_is_a_drawer() -> None:
    """No folder of the three rooms holds more than twelve Python files."""
    folders = {path.parent for path in python_files(*ROOMS)}
    crowded = {str(folder.relative_to(ROOT)): len(list(folder.glob("*.py"))) for folder in folders}
    assert not {name: count for name, count in crowded.items() if count > 12}


def test_every_module_says_what_it_is_for() -> None:
    """Every module of the three rooms opens with a docstring."""
    mute = [str(path) for path in python_files(*ROOMS) if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]
    assert not mute


def test_every_test_says_what_it_shows() -> None:
    """Every test has a docstring."""
    mute = [
        f"{path.name}:{node.name}"
        for path in python_files("tests")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test_")
        and not ast.get_docstring(node)
    ]
    assert not mute


def test_every_test_folder_is_a_package() -> None:
    """A tests folder without `__init__.py` would shadow the room of the same name."""
    assert all((path.parent / "__init__.py").exists() for path in python_files("tests"))


def test_the_requirements_are_pinned_and_name_no_index() -> None:
    """Every requirement has one version, none an address, and each dependency of the program is among them."""
    lines = [
        line.split("#")[0].strip()
        for path in sorted((ROOT / "requirements").glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
    ]
    wanted = [line for line in lines if line and not line.startswith("-r ")]
    assert all(re.match(r"[A-Za-z0-9_.-]+==[^ ;]+(;.*)?$", line) for line in wanted)
    pinned = {re.split("==", line)[0].lower().replace("_", "-") for line in wanted}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = {re.split(r"[<>=; \[]", line)[0].lower() for line in project["dependencies"]}
    assert asked <= pinned


def test_the_readme_names_files_that_exist() -> None:
    """Every relative link and picture of the README and CONTRIBUTING leads somewhere."""
    for page in ("README.md", "CONTRIBUTING.md"):
        links = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / page).read_text("utf-8"))
        assert [link for link in links if not (ROOT / link).exists()] == []
