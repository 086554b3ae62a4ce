"""How often Python looks for garbage that refers to itself."""

from __future__ import annotations

import gc

_OBJECTS_BEFORE_A_SEARCH = 50_000


def search_rarely() -> None:
    """For a whole program. Loading modules, reading files and comparing make many objects and hardly any garbage; by
    default it is looked for every 700."""
    gc.set_threshold(_OBJECTS_BEFORE_A_SEARCH, 10, 10)
