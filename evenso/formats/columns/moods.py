"""The cells of a mood column as moods: numbers on a scale, words by what the person says they are worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from evenso.formats.columns.numbers import Number, Odd, is_missing, mood_scale, read_number, say_scale, told_scale
from evenso.formats.coming.moods import UnknownMoods, as_one, checked_moods, same
from evenso.formats.coming.scales import Bounds, on_ten
from evenso.language import tr
from evenso.records import InvalidRecord

_MOST_SHOWN: Final = 20
_AS_IT_IS: Final[frozenset[Bounds]] = frozenset({(1, 10), (0, 10)})


class MoodCells:
    """What the cells of a file's moods become; made once for all of them, so that one scale holds for the file."""

    def __init__(self, cells: Iterable[tuple[int, str]], scale: Bounds | None, moods: Mapping[str, object]) -> None:
        places = [(line, cell) for line, cell in cells if not is_missing(cell)]
        counts = Counter(cell for _, cell in places)
        given = checked_moods(moods)
        self.named = {cell: given[same(cell)] for cell in counts if same(cell) in given}
        numbers = {cell: number for cell in counts if cell not in self.named and (number := read_number(cell))}
        unknown = {cell: count for cell, count in counts.items() if cell not in self.named and cell not in numbers}
        if unknown:
            raise UnknownMoods(as_one(unknown), {**self.named})
        numbered = [(numbers[cell], Odd(line, cell)) for line, cell in places if cell in numbers]
        self.scale = mood_scale(numbered, scale) if numbered else (1, 10)
        self._tops = {one.of: told_scale(numbers.values(), one.of) for one in numbers.values() if one.of}
        self._numbers: dict[str, Number] = numbers
        self._rounded = {cell: one for cell, one in numbers.items() if one.value != one.value.to_integral_value()}

    def mood(self, cell: str) -> tuple[int | None, str]:
        """Return the mood and, where the number is not what stands there, the cell itself as its label.

        Raises `InvalidRecord` with a phrase for a number that is not on the scale.
        """
        if cell in self.named:
            return self.named[cell], cell
        number = self._numbers.get(cell)
        if number is None:
            return None, ""
        scale = self.scale if number.of is None else self._tops.get(number.of, (1, number.of))
        try:
            mood = on_ten(number.value, scale)
        except InvalidRecord:
            raise InvalidRecord(
                tr("its mood is not on a scale from {low} to {high}", low=scale[0], high=scale[1])
            ) from None
        return mood, "" if number.of is None and number.value == mood else cell

    @property
    def worth(self) -> dict[str, int]:
        """What each word, and each number that changed, became; best first, as long as they are few."""
        found = {**self.named}
        for cell in self._numbers:
            try:
                mood, label = self.mood(cell)
            except InvalidRecord:
                continue
            if label and mood is not None:
                found[cell] = mood
        few = found if len(found) <= _MOST_SHOWN else self.named
        return dict(sorted(few.items(), key=lambda pair: -pair[1]))

    @property
    def notices(self) -> list[str]:
        """What is to be said of the scale."""
        told = []
        if self._numbers and self.scale not in _AS_IT_IS:
            low, high = self.scale
            ends = tr(
                "{low} became {least}, {high} became 10", low=low, least=on_ten(Decimal(low), self.scale), high=high
            )
            told.append(
                tr(
                    "The moods were read on a scale of {scale}: {ends}; each number is kept beside.",
                    scale=say_scale(self.scale),
                    ends=ends,
                )
            )
        if self._rounded and self.scale in _AS_IT_IS:
            told.append(
                tr(
                    "Moods here are whole numbers: those with a fraction were rounded, and what stood there is kept"
                    " beside."
                )
            )
        if self.scale == (0, 10) and any(one.value < 1 for one in self._numbers.values()):
            told.append(tr("The scale here begins at 1: a 0 became 1, and the 0 is kept beside."))
        return told
