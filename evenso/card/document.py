"""`evenso card --json`: the week of the card, row by row, in the words of the contract: missing is null, never 0."""

from __future__ import annotations

from typing import Any

from evenso.card.week import CardRow, CardWeek, RowKind


def card_document(week: CardWeek) -> dict[str, Any]:
    """Return the document: `from`, `to`, `days` and `rows` of {kind, id, name, under, values, times?, changes}."""
    return {
        "from": week.days[0].isoformat(),
        "to": week.days[-1].isoformat(),
        "days": [day.isoformat() for day in week.days],
        "rows": [_row(row) for row in week.rows],
    }


def _row(row: CardRow) -> dict[str, Any]:
    values: list[float | int | bool | None] = []
    for cell in row.cells:
        if cell.value is None:
            values.append(None)
        elif row.yes_no:
            values.append(bool(cell.value))
        else:
            values.append(int(cell.value) if cell.value == int(cell.value) else cell.value)
    document: dict[str, Any] = {
        "kind": str(row.kind),
        "id": row.id,
        "name": row.name,
        "under": row.heading,
        "highest": row.highest,
        "values": values,
        "changes": [{"day": day.isoformat(), "was": was, "is": now} for day, was, now in row.changed],
    }
    if row.kind is RowKind.SKILL:
        document["times"] = [cell.times for cell in row.cells]
    return document
