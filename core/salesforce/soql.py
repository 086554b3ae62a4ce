"""Values inside of SOQL: quoted by the library, and cut into lists that fit in an address (salesforce.md C1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from simple_salesforce.format import quote_soql_value

from core.salesforce import limits


def quoted(text: str) -> str:
    """`text` as a SOQL string literal, with its quotes."""
    return str(quote_soql_value(text))


def id_lists(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """Parts of the ids, each as long as an IN list may be."""
    for start in range(0, len(ids), limits.IDS_A_QUERY):
        yield ids[start : start + limits.IDS_A_QUERY]


def in_list(values: Iterable[str]) -> str:
    """`('a','b')`."""
    return f"({','.join(map(quoted, values))})"


def lists_by_length(values: Iterable[str]) -> Iterator[list[str]]:
    """Parts of texts of any length, each as long as the address of a query may be when it is percent-encoded."""
    part: list[str] = []
    size = 0
    for value in values:
        length = len(quote(quoted(value), safe="")) + 3
        if part and size + length > limits.ENCODED_LIST_BYTES:
            yield part
            part, size = [], 0
        part.append(value)
        size += length
    if part:
        yield part
