"""Collect every sentence there is to translate, and keep the catalogues of other languages in step.

    python -m tests.language.collecting update            new sentences into every catalogue, the compiled files anew
    python -m tests.language.collecting list de [PATH …]  what has no translation yet, numbered
    python -m tests.language.collecting put de FILE       take translations from lines of `number<TAB>translation`

Sentences stand in the source in `tr`, `tr_many` and `tr_as`, and in `later` and its kin where a file keeps them; the
helps of commands and of their options are found by walking the commands, and so are examples in which there are words
of a person. Babel reads and writes the catalogues.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from inspect import cleandoc
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from typing import Final

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from evenso.language import LANGUAGES
from tests.language.key_names import CONTEXT, named

ROOT: Final = Path(__file__).parents[2]
BEGUN: Final = datetime(2026, 11, 26, tzinfo=UTC)
FOLDER: Final = ROOT / "evenso" / "language"
ROOMS: Final = ("evenso", "storage", "tui")
CALLS: Final = {"tr": 1, "tr_many": 2, "tr_as": 2, "later": 1, "later_many": 2, "later_as": 2}
"""What makes a sentence, and how many words it takes as they stand."""

TYPED: Final = re.compile(r"--?[a-z][a-z-]*|[~/]\S*|\S+\.\w+|\b\w*\d\w*\b|\bFILE\b")
"""Options, paths, files, ids and numbers."""

Key = tuple[str, str | tuple[str, ...]]
"""A sentence as a catalogue knows it: the meaning it is used in, and its English words (one, many)."""


def collected(only: tuple[str, ...] = ()) -> dict[Key, list[tuple[str, int]]]:
    """Return every sentence with the places where it stands; `only` those in files below these paths."""
    found: dict[Key, list[tuple[str, int]]] = {}
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            name = str(path.relative_to(ROOT))
            for key, line in sentences(path.read_text("utf-8")):
                found.setdefault(key, []).append((name, line))
    for file, words in command_helps():
        found.setdefault(("", words), []).append((file, 0))
    if only:
        return {key: places for key, places in found.items() if any(name.startswith(only) for name, _ in places)}
    return found


def sentences(source: str) -> Iterator[tuple[Key, int]]:
    """Yield the sentences in a module with their lines, those inside of formatted strings too.

    Read by Python's own parser: Babel's extractor takes the source apart by tokens, and up to Python 3.11 a formatted
    string is one of them.
    """
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS):
            continue
        words = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        if len(words) != CALLS[node.func.id]:
            raise ValueError(f"line {node.lineno}: {node.func.id} takes its words as they stand, no variables")
        match node.func.id:
            case "tr" | "later":
                yield ("", words[0]), node.lineno
            case "tr_many" | "later_many":
                yield ("", tuple(words)), node.lineno
            case "tr_as" | "later_as":
                yield (words[0], words[1]), node.lineno


def command_helps() -> Iterator[tuple[str, str]]:
    """Yield the help of every command and option, with the file it is written in."""
    from tui.cli.front import evenso

    def walk(command: click.Command, *orders: str) -> Iterator[tuple[str, str]]:
        module = getattr(command.callback, "__module__", "tui.cli.front")
        file = f"{module.replace('.', '/')}.py"
        helps = [command.help, command.short_help, command.epilog]
        helps += [one.help for one in command.params if isinstance(one, click.Option)]
        helps += [one for one in getattr(command, "examples", ()) if with_words(one, command, orders)]
        yield from ((file, cleandoc(words)) for words in helps if words)
        if isinstance(command, click.Group):
            context = click.Context(command)
            for name in command.list_commands(context):
                inner = command.get_command(context, name)
                if inner is not None:
                    yield from walk(inner, *orders, name)

    yield from walk(evenso, "evenso")


def with_words(example: str, command: click.Command, orders: tuple[str, ...]) -> bool:
    """Whether a person's own words, a name or a day stand in an example: what is not typed alike in every language."""
    from tui.cli.front import COMMANDS

    alike = {*COMMANDS, *orders, *(choice for one in command.params for choice in getattr(one.type, "choices", ()))}
    return not alike.issuperset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", TYPED.sub(" ", example)))


def empty(code: str) -> Catalog:
    """Return a catalogue with nothing in it yet; its head tells no time, so that the same words are the same bytes."""
    return Catalog(
        locale=code,
        header_comment=notes(code),
        project="Even So",
        version="0",
        language_team="Even So",
        last_translator="Even So",
        msgid_bugs_address="docs/translating.md",
        creation_date=BEGUN,
        revision_date=BEGUN,
        charset="utf-8",
        fuzzy=False,
    )


def notes(code: str) -> str:
    """Return the comment at the top of a language's file: words worth keeping the same, written by hand."""
    target = FOLDER / code / "evenso.po"
    lines = target.read_text("utf-8").splitlines() if target.exists() else []
    return "\n".join(takewhile(lambda line: line.startswith("#"), lines)) or f"# Even So: {LANGUAGES[code]}."


def catalogue(code: str) -> Catalog:
    """Return a language's catalogue: its file, and parts that are not joined to it yet."""
    whole = empty(code)
    for path in sorted((FOLDER / code).rglob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=code):
                if message.id and said_of(message):
                    whole.add(message.id, message.string, context=message.context)
    return whole


def key_of(message: Message) -> Key:
    """Return how a message is known here."""
    return message.context or "", message.id if isinstance(message.id, str) else tuple(message.id)


def said_of(message: Message | None) -> tuple[str, ...]:
    """Return the translations of a message, one for each form of number; none where one of them lacks."""
    if message is None:
        return ()
    strings = (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))
    return strings if all(strings) else ()


def missing(code: str, only: tuple[str, ...] = ()) -> list[Key]:
    """Return the sentences that have no translation, in the order of the files they stand in."""
    there = {key_of(message) for message in catalogue(code) if message.id and said_of(message)}
    lacking = {key: places for key, places in collected(only).items() if key not in there}
    return sorted(lacking, key=lambda key: (min(lacking[key]), str(key)))


def update(code: str) -> None:
    """Write a language's one file anew, with what the source has and nothing else, and compile it."""
    known = catalogue(code)
    fresh = empty(code)
    names = {str(one.id): str(one.string) for one in known if one.context == CONTEXT}
    for (context, words), places in sorted(collected().items(), key=lambda item: (min(item[1]), str(item[0]))):
        there = known.get(words if isinstance(words, str) else words[0], context or None)
        files = [(name, 0) for name in sorted({name for name, _ in places})]
        english = words if isinstance(words, str) else words[-1]
        said = tuple(named(english, one, names if context != CONTEXT else {}, dict(files)) for one in said_of(there))
        form = said if not isinstance(words, str) else said[0] if said else ""
        fresh.add(words, form or None, locations=files, context=context or None)
    target = FOLDER / code / "evenso.po"
    for part in (FOLDER / code).rglob("*.po"):
        part.unlink()
    with target.open("wb") as file:
        write_po(file, fresh, width=0, sort_output=False, omit_header=False, include_lineno=False)
    (FOLDER / code / "evenso.mo").write_bytes(compiled(code))


def compiled(code: str) -> bytes:
    """Return a language's catalogue as gettext reads it."""
    into = BytesIO()
    write_mo(into, catalogue(code))
    return into.getvalue()


def shown(words: str | tuple[str, ...]) -> str:
    r"""Return a sentence on one line: breaks as \\n, one and many with ` || ` between them."""
    one = words if isinstance(words, str) else " || ".join(words)
    return one.replace("\\", "\\\\").replace("\n", "\\n")


def unshown(line: str) -> str:
    """Return what `shown` made of a sentence."""
    return re.sub(r"\\(.)", lambda found: "\n" if found.group(1) == "n" else found.group(1), line)


def put(code: str, file: Path, part: str, only: tuple[str, ...] = ()) -> list[str]:
    """Add translations to a part of a language's catalogue by the numbers of `missing`; return what is wrong."""
    target = FOLDER / code / f"{part}.po"
    into = Catalog(locale=code, charset="utf-8")
    if target.exists():
        with target.open("rb") as there:
            into = read_po(there, locale=code)
    wrong = fill(into, file.read_text("utf-8"), missing(code, only))
    with target.open("wb") as there:
        write_po(there, into, width=0)
    return wrong


def fill(into: Catalog, lines: str, lacking: list[Key]) -> list[str]:
    """Put translations into a catalogue, also where it has the sentence without one; return what is wrong."""
    wrong = []
    for line in lines.splitlines():
        if not line.strip():
            continue
        number, _, said = line.partition("\t")
        if not number.strip().isdigit() or int(number) >= len(lacking) or not said:
            wrong.append(f"not understood: {line[:80]}")
            continue
        context, words = lacking[int(number)]
        forms = tuple(unshown(form) for form in said.split(" || "))
        if len(forms) != (1 if isinstance(words, str) else 2) or odd_places(words, forms):
            wrong.append(f"other places for values than: {shown(words)}")
            continue
        there = into.get(words if isinstance(words, str) else words[0], context or None)
        if there is None:
            into.add(words, forms[0] if isinstance(words, str) else forms, context=context or None)
        else:  # adding it once more would keep the empty one
            there.string = forms[0] if isinstance(words, str) else forms
    return wrong


def odd_places(words: str | tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Whether a translation has places for values that the sentence has not, or a sentence's are missing."""
    sources = (words,) if isinstance(words, str) else words
    known = set().union(*(places(one) for one in sources))
    needed = places(sources[-1])
    return any(not places(one) <= known for one in said) or not needed <= places(said[-1])


def places(sentence: str) -> set[str]:
    """Return the names of the places for values in a sentence, such as `n` in `{n:,} days`."""
    return set(re.findall(r"(?<!\{)\{([a-z_][a-z0-9_]*)(?::[^{}]*)?\}(?!\})", sentence))


def main(words: list[str]) -> int:
    """Do what the first word says."""
    match words:
        case ["update"]:
            for folder in sorted(path for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__"):
                update(folder.name)
        case ["list", code, *only]:
            for number, (context, said) in enumerate(missing(code, tuple(only))):
                print(f"{number}\t{shown(said)}" + (f"   [{context}]" if context else ""))
        case ["put", code, file, part, *only]:
            print("\n".join(put(code, Path(file), part, tuple(only))))
        case ["compile", code]:
            (FOLDER / code / "evenso.mo").write_bytes(compiled(code))
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
