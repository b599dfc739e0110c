"""A form's words as the text of a draft, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress

from tui.dialogs.forms import Form


def pack(values: Mapping[str, str]) -> str:
    """Write a form's words as the text of a draft."""
    return json.dumps(dict(values), ensure_ascii=False)


def unpack(draft: str, form: Form) -> dict[str, str]:
    """Read a draft's words back; those of no field of the form are left out."""
    found: object = None
    with suppress(ValueError, RecursionError):
        found = json.loads(draft)
    if not isinstance(found, dict):
        return {"text": draft} if form.text is not None else {}
    return {name: found[name] for name in form.values if isinstance(found.get(name), str)}
