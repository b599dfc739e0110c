"""What the locale says of where the person is: on which weekday weeks begin. Asked once, when a journal begins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

SUNDAY: Final = frozenset(
    (
        *("AG", "AS", "BD", "BR", "BS", "BT", "BW", "BZ", "CA", "CO", "DM", "DO", "ET", "GT", "GU", "HK", "HN", "ID"),
        *("IL", "IN", "JM", "JP", "KE", "KH", "KR", "LA", "MH", "MM", "MO", "MT", "MX", "MZ", "NI", "NP", "PA", "PE"),
        *("PH", "PK", "PR", "PT", "PY", "SA", "SG", "SV", "TH", "TT", "TW", "UM", "US", "VE", "VI", "WS", "YE", "ZA"),
        "ZW",
    )
)
SATURDAY: Final = frozenset(
    ("AE", "AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD", "SY"),
)
"""Territories in which weeks begin on another day than Monday (Unicode CLDR, `weekData`)."""

_TERRITORY: Final = re.compile(r"^[a-z]{2,3}[_-]([A-Z]{2})\b")


def first_weekday(environ: Mapping[str, str]) -> int:
    """Return the weekday on which weeks begin by `LC_TIME` and the locale's other names: 0 Monday, 5, or 6 Sunday."""
    named = environ.get("LC_ALL") or environ.get("LC_TIME") or environ.get("LANG") or ""
    found = _TERRITORY.match(named)
    territory = found.group(1) if found else ""
    return 6 if territory in SUNDAY else 5 if territory in SATURDAY else 0
