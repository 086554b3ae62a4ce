"""Names of people as a file has them, made into a first and a last name in one line each."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import is_normalized, normalize


def tidy_name(text: str) -> str:
    """A name in one line, composed (NFC), without what a spreadsheet leaves around it."""
    return text if text.isalnum() and text.isascii() else _tidied(text)


def tidy_names(names: list[str]) -> list[str]:
    """`tidy_name` of each; a list that is tidy already costs a look at all of it together."""
    given = list(filter(None, names))
    lines = "\n".join(given)
    one_line_each = lines.count("\n") == max(0, len(given) - 1)
    if one_line_each and " ".join(lines.split()) == lines.replace("\n", " ") and "\x00" not in lines:
        return names if is_normalized("NFC", lines) else list(map(tidy_name, names))
    return list(map(tidy_name, names))


def split_name(text: str) -> tuple[str, str]:
    """`Prado, Ana` by its comma; else the first word and the rest, which put together again read as they stood."""
    name = tidy_name(text)
    before, comma, after = name.partition(",")
    if comma:
        return after.strip(), before.strip()
    first, _, rest = name.partition(" ")
    return first, rest


@lru_cache(maxsize=4096)
def _tidied(text: str) -> str:
    return " ".join(normalize("NFC", text).replace("\x00", "").split())
