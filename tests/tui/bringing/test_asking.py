"""What the dialog asks of a file, without a screen."""

from __future__ import annotations

from decimal import Decimal

from evenso.formats.columns.numbers import Odd, UnknownScale
from tui.dialogs.imports.asking import answered, ask
from tui.dialogs.imports.steps import Answers


def test_a_number_above_all_others_is_asked_about_with_its_line() -> None:
    """Both readings can be chosen, the plain one first, and the question names what stands out."""
    problem = UnknownScale("", Decimal(3), Decimal(77), [(1, 10), (0, 100)], odd=[Odd(5, "77")])
    step = ask(problem, Answers(), {})
    assert step is not None
    assert "“77” on line 5" in step.ask
    assert [row.name for row in step.rows] == ["1-10", "0-100"]
    assert answered(step, ()).scale == (1, 10)
