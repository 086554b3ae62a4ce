"""English words for every code: what happened, and what to do next. For the command line, logs and reports.

One file for each room that has codes. The screens hold the same codes in three languages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from core.words import (
    checks,
    connection,
    intake,
    layouts,
    records,
    runs,
    schedule,
    signin,
    store,
    sync,
    ways_in,
    wizard,
)
from core.words.sentence import Sentence, Words

__all__ = ["Sentence", "all_words", "known_codes", "rooms", "sentence"]

_ROOMS = (store, connection, records, runs, intake, sync, signin, layouts, checks, wizard, ways_in, schedule)


def all_words() -> Words:
    """Code to title and body, of all rooms."""
    found: dict[str, tuple[str, str]] = {}
    for room in _ROOMS:
        twice = found.keys() & room.WORDS.keys()
        if twice:
            raise AssertionError(f"{room.__name__} has words for codes that another room has: {sorted(twice)}")
        found.update(room.WORDS)
    return found


def rooms() -> dict[str, Words]:
    """The words of each room under the name of its module, for pages that list them."""
    return {room.__name__.rpartition(".")[2]: room.WORDS for room in _ROOMS}


_WORDS = all_words()
_NO_BODIES: Mapping[str, str] = {}


def sentence(
    code: str,
    params: Mapping[str, object] | None = None,
    translate: Callable[[str], str] = lambda text: text,
    bodies: Mapping[str, str] = _NO_BODIES,
) -> Sentence:
    """The words for a code. A code without words is shown as it is, so that nothing is ever swallowed.

    `translate` gets the English text, with its {names} still in it. `bodies`: other bodies than the usual ones.
    """
    title, body = _WORDS.get(code, ("", ""))
    body = bodies.get(code, body)
    if not title:
        title, body, translate = code, "{message}", str
    values = _Lenient({} if params is None else params)
    return Sentence(translate(title).format_map(values).strip(), translate(body).format_map(values).strip())


def known_codes() -> frozenset[str]:
    return frozenset(_WORDS)


class _Lenient(dict[str, object]):
    """A parameter that is missing reads as nothing: an error about an error text helps nobody."""

    def __missing__(self, key: str) -> str:
        return ""
