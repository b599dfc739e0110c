"""Tags completed while they are typed, from those one has used: the last word of a line with commas."""

from __future__ import annotations

from collections.abc import Sequence

from textual.suggester import Suggester


class TagSuggester(Suggester):
    """Suggests how the tag being typed goes on; → takes it. Pure but for being asked by the field."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.known = tuple(known)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the line with its last tag whole; None where nothing goes on so."""
        return completed(value, self.known)


def completed(line: str, known: Sequence[str]) -> str | None:
    """Return a line of tags with the last one as the first known tag that begins so and is not in the line yet."""
    before, comma, last = line.rpartition(",")
    begun = last.lstrip()
    if not begun.strip():
        return None
    there = {part.strip().casefold() for part in before.split(",")}
    for tag in known:
        # a tag that folds to another length could not be laid over what was typed
        goes_on = tag.casefold().startswith(begun.casefold()) and len(tag) > len(begun)
        if goes_on and "," not in tag and tag.casefold() not in there:
            return f"{before}{comma}{last[: len(last) - len(begun)]}{begun}{tag[len(begun) :]}"
    return None
