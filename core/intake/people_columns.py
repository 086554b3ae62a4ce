"""Many rows of a people file at once, column by column, where all of them are as most rows are.

A step for a column of a thousand cells costs a fraction of a thousand steps for a cell each. What comes out is what
`core.intake.people_file` makes of each row alone; where one of them needs a closer look, nothing comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import TypeAlias

from core.intake.addresses import are_plain_emails
from core.intake.delimited import Row, RowFault
from core.intake.headers import Layout
from core.intake.names import split_name, tidy_names
from core.salesforce.ids import CONTACT_PREFIX, LEAD_PREFIX, usual_ids

PersonTuple: TypeAlias = tuple[int, str, str, str, str, str | None, str | None]
"""A PersonRow as a plain tuple: there are millions of them."""

ManyRows: TypeAlias = Callable[[Sequence[Row]], list[PersonTuple] | None]
_Links: TypeAlias = list[str | None]


def many_rows(layout: Layout, width: int) -> ManyRows:
    """The function that reads rows together, or answers None where they have to be read one by one."""
    email_of = itemgetter(layout.emails[0])
    ids_of = [itemgetter(at) for at in layout.ids or layout.weak_ids]
    first_of, last_of, full_of = (
        None if at is None else itemgetter(at) for at in (layout.first_name, layout.last_name, layout.full_name)
    )

    def people(batch: Sequence[Row]) -> list[PersonTuple] | None:
        rows = [cells for _line, cells in batch if not isinstance(cells, RowFault)]
        if len(rows) != len(batch) or set(map(len, rows)) != {width}:
            return None
        emails: list[str] = list(map(email_of, rows))
        if not are_plain_emails(emails):
            return None
        links = _links([list(map(id_of, rows)) for id_of in ids_of], len(rows))
        if links is None:
            return None
        addresses = list(map(str.lower, emails))
        if addresses == emails:
            addresses = emails
        nameless = [""] * len(rows)
        firsts = nameless if first_of is None else tidy_names(list(map(first_of, rows)))
        lasts = nameless if last_of is None else tidy_names(list(map(last_of, rows)))
        if full_of is not None:
            given = zip(firsts, lasts, map(full_of, rows), strict=True)
            names = [(first, last) if first or last else split_name(full) for first, last, full in given]
            firsts, lasts = [first for first, _ in names], [last for _, last in names]
        lines = [line for line, _cells in batch]
        return list(zip(lines, addresses, emails, firsts, lasts, *links, strict=True))

    return people


def _links(columns: Sequence[list[str]], count: int) -> tuple[_Links, _Links] | None:
    """Contacts and Leads of the rows, out of all the columns with IDs."""
    found: dict[str, _Links] = {}
    for column in columns:
        known = usual_ids([value for value in column if value])
        if known is None:
            return None
        prefixes = {value[:3] for value in known}
        for prefix in prefixes:
            own: _Links = [*known] if len(known) == count and len(prefixes) == 1 else _placed(known, column, prefix)
            if prefix in found:
                pairs = list(zip(found[prefix], own, strict=True))
                if any(one and other and one != other for one, other in pairs):
                    return None
                own = [one or other for one, other in pairs]
            found[prefix] = own
    nothing: _Links = [None] * count
    return found.get(CONTACT_PREFIX, nothing), found.get(LEAD_PREFIX, nothing)


def _placed(known: Sequence[str], column: Sequence[str], prefix: str) -> _Links:
    """The IDs that begin with `prefix`, where they stood in a column with empty cells and other IDs."""
    waiting = iter(known)
    ids = [next(waiting) if value else "" for value in column]
    return [one if one.startswith(prefix) else None for one in ids]
