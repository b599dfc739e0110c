"""Which tests are long: the whole app at a second and third size is looked at by `.ci/run`, the first by every run."""

from __future__ import annotations

import pytest

WHOLE_APP = ("tests/tui/", "tests/journeys/")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests of the whole app as slow that only repeat another at a further size of the screen."""
    seen: set[tuple[str, str]] = set()
    for item in items:
        call = getattr(item, "callspec", None)
        if call is None or "size" not in call.params or not item.nodeid.startswith(WHOLE_APP):
            continue
        others = sorted((name, repr(value)) for name, value in call.params.items() if name != "size")
        which = item.nodeid.partition("[")[0], repr(others)
        if which in seen:
            item.add_marker(pytest.mark.slow)
        seen.add(which)
