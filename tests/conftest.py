"""The order of the files: those of few and long tests first, so that no core waits for the other at the end."""

from __future__ import annotations

_LONG = ("tests/core/proofs/", "tests/end_to_end/", "tests/packaging/", "tests/core/schedule/", "tests/core/agent/")


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: not any(folder in item.path.as_posix() for folder in _LONG))
