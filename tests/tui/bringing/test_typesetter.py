"""What a PDF needs is said with the command of this very installation, and the extra of the project is what it adds."""

from __future__ import annotations

import shlex
import sys
import tomllib
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

import pytest

from evenso.bring.choice import Choice
from evenso.documents.pdf import fonts
from evenso.documents.pdf.notices import FONTS, LETTERS_MISSING, PACKAGE, NoTypesetter, say_more_fonts
from tests.evenso.bring.material import summary_of
from tui.bringing import typesetter
from tui.bringing.papers import made
from tui.bringing.typesetter import can_typeset, say_no_pdf, way_to_add

ROOT = Path(__file__).parents[3]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation of its own, in a folder with a blank in its name, with pip and without uv."""
    place = tmp_path / "even so"
    place.mkdir()
    monkeypatch.setattr(sys, "prefix", str(place))
    monkeypatch.setattr(sys, "executable", str(place / "bin" / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    having(monkeypatch, "pip")
    return place


def having(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let an installation have just these packages."""
    there = {name: ModuleSpec(name, None) for name in names}
    monkeypatch.setattr(typesetter, "find_spec", there.get)


def test_what_is_added_is_what_the_project_asks_for() -> None:
    """The command brings the versions that were tried, not the newest there may be one day."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert extras["pdf"] == [PACKAGE]


def test_the_command_is_that_of_the_interpreter(place: Path) -> None:
    """Its own pip adds it, and a shell takes the line as it stands."""
    told = way_to_add(PACKAGE)
    assert shlex.split(told) == [f"{place}/bin/python", "-m", "pip", "install", PACKAGE]
    assert f"`{told}`" in say_no_pdf()


def test_letters_without_a_font_name_the_same_way(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fonts are added by the command of this installation, too."""
    pytest.importorskip("typst")
    monkeypatch.setattr(fonts, "PACKAGES", ("none_such",))
    (place / "pipx_metadata.json").touch()
    notice = made(summary_of(Choice(), name="Ines \U00100123"), "pdf").notice
    assert notice == f"{LETTERS_MISSING} {say_more_fonts(shlex.join(['pipx', 'inject', 'even so', *FONTS]))}"


def test_who_installed_it_adds_to_it(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pipx and uv keep no pip beside the program; each knows what it installed."""
    (place / "uv-receipt.toml").touch()
    assert shlex.split(way_to_add("x")) == ["uv", "pip", "install", "--python", f"{place}/bin/python", "x"]
    (place / "uv-receipt.toml").unlink()
    (place / "pipx_metadata.json").touch()
    assert shlex.split(way_to_add("x")) == ["pipx", "inject", "even so", "x"]
    (place / "pipx_metadata.json").unlink()
    having(monkeypatch)
    assert way_to_add("x") == ""
    uv = place.parent / "uv"
    uv.touch(mode=0o755)
    assert shlex.split(way_to_add("x"))[:2] == ["uv", "pip"]


def test_where_no_command_would_do_none_is_named(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that keeps its Python to itself (PEP 668) would refuse: the package alone is named."""
    monkeypatch.setattr(sys, "base_prefix", str(place))
    (place / "EXTERNALLY-MANAGED").touch()
    monkeypatch.setattr("sysconfig.get_path", lambda _: str(place))
    assert way_to_add("x") == ""
    assert "`" not in say_no_pdf()
    assert "typst" in say_no_pdf()
    (place / "EXTERNALLY-MANAGED").unlink()
    assert way_to_add("x") != ""


def test_a_package_that_is_missing_or_broken_is_refused_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python itself says whether it is there; nothing is imported for the question."""
    assert can_typeset() is (find_spec("typst") is not None)
    monkeypatch.setitem(sys.modules, "typst", None)
    assert not can_typeset()
    with pytest.raises(NoTypesetter) as refused:
        made(summary_of(Choice()), "pdf")
    assert str(refused.value) == f"{say_no_pdf()} Nothing was written."
