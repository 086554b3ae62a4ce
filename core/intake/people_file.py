"""People out of a file: every row becomes a person or a reason why not, and the good ones never wait for the bad.

The same address twice is no matter of this module: the store knows which row wins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, TypeAlias

from core.errors import AppError
from core.intake.addresses import ParsedEmail, parse_email
from core.intake.delimited import Row, RowFault
from core.intake.headers import Layout, header_score, layout_of
from core.intake.names import split_name, tidy_name
from core.intake.people_columns import ManyRows, PersonTuple, many_rows
from core.intake.table import Table, open_table
from core.model import SObject
from core.salesforce.ids import looks_like_salesforce_id, parse_salesforce_id

_SHOWN = 80
_NEEDED = "Email"
_NOTHING = "\x00 \t\r\n\u00a0"
_AT_ONCE = 2_000
# Where one of the many needs a closer look, its neighbours do not: they are read together in smaller numbers.
_THEN = 40


class PersonRow(NamedTuple):
    """A good row. `line` counts from 1, `address` is the key of `email`, IDs have 18 characters."""

    line: int
    address: str
    email: str
    first_name: str
    last_name: str
    contact_id: str | None
    lead_id: str | None


class RejectedRow(NamedTuple):
    """A row that is not taken. `reason` is a code with words in core/words, `params` fill them."""

    line: int
    reason: str
    params: dict[str, object]


PeopleRow: TypeAlias = PersonRow | RejectedRow
OneRow: TypeAlias = Callable[[int, list[str]], PeopleRow | None]


class Part(NamedTuple):
    """Some thousand rows of a file, each of them in one of the two lists. `good` are PersonRows as plain tuples."""

    good: list[PersonTuple]
    rejected: list[RejectedRow]


class PeopleFile:
    """An open people file: read its rows or its parts once, then close; or use it in a `with` statement."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.header = table.header
        self.sheet = table.sheet
        self.layout = layout_of(table.header.names)

    def __iter__(self) -> Iterator[PeopleRow]:
        for good, rejected in self.parts():
            rows: list[PeopleRow] = [*map(PersonRow._make, good), *rejected]
            yield from sorted(rows, key=itemgetter(0))

    def parts(self) -> Iterator[Part]:
        """All rows, many at a time; those with nothing in them are left out."""
        return _parts(self._table, self.layout)

    def close(self) -> None:
        self._table.close()

    def __enter__(self) -> PeopleFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_people_file(path: Path) -> PeopleFile:
    """Finds the table and its columns. Rows come while iterating; a file without any raises `file_only_header` there.

    Raises the AppErrors of `core.intake.table.open_table`; `header_not_found` then has `needed` too.
    """
    try:
        return PeopleFile(open_table(path, header_score))
    except AppError as error:
        if error.code == "header_not_found":
            raise AppError(error.code, cause=error, **error.params, needed=_NEEDED) from error
        raise


def read_people(path: Path) -> Iterator[PeopleRow]:
    """Every row of the file, opened at the first `next` and closed after the last."""
    with open_people_file(path) as people:
        yield from people


def _parts(table: Table, layout: Layout) -> Iterator[Part]:
    width = len(table.header.names)
    together, alone = many_rows(layout, width), row_reader(layout, width)
    part, last = Part([], []), None
    seen = False
    while batch := list(islice(table.rows, _AT_ONCE)):
        if last is not None:
            yield part
        part, last = _part_of(batch, together, alone), batch[-1]
        seen = seen or bool(part.good or part.rejected)
    if not seen:
        raise AppError("file_only_header", path=str(table.path), line=table.header.line)
    yield _cut_off(part, last) if last is not None and table.ends_open else part


def _part_of(batch: Sequence[Row], together: ManyRows, alone: OneRow) -> Part:
    good = together(batch)
    if good is not None:
        return Part(good, [])
    part = Part([], [])
    for start in range(0, len(batch), _THEN):
        few = batch[start : start + _THEN]
        good = together(few)
        if good is not None:
            part.good.extend(good)
            continue
        for line, cells in few:
            row = RejectedRow(line, cells.value, {}) if isinstance(cells, RowFault) else alone(line, cells)
            if isinstance(row, PersonRow):
                part.good.append(row)
            elif row is not None:
                part.rejected.append(row)
    return part


def _cut_off(part: Part, last: Row) -> Part:
    """The last line of the file has no end: where it is its last cell that does not fit, a part of that is missing."""
    line, cells = last
    if not part.rejected or part.rejected[-1].line != line or part.rejected[-1].params.get("value") != cells[-1]:
        return part
    return Part(part.good, [*part.rejected[:-1], RejectedRow(line, RowFault.CUT_OFF.value, {})])


def row_reader(layout: Layout, width: int) -> OneRow:
    """The function that makes one row a person; None for a row with nothing in it. Prepared once for all rows."""
    email_at, *other_emails = layout.emails
    ids, weak = layout.ids or layout.weak_ids, not layout.ids
    first_at, last_at, full_at = layout.first_name, layout.last_name, layout.full_name

    def person(line: int, cells: list[str]) -> PeopleRow | None:
        if len(cells) != width:
            extra = [cell for cell in cells[width:] if cell.strip(_NOTHING)]
            if extra:
                return RejectedRow(line, "too_many_cells", {"expected": width, "found": len(cells)})
            cells = [*cells[:width], *[""] * (width - len(cells))]
        text = cells[email_at]
        found = parse_email(text) or _other_email(line, text, [cells[at] for at in other_emails], cells)
        if not isinstance(found, ParsedEmail):
            return found
        contact_id: str | None = None
        lead_id: str | None = None
        for at in ids:
            if value := cells[at]:
                if weak and not looks_like_salesforce_id(value.strip(_NOTHING)):
                    continue
                try:
                    link = parse_salesforce_id(value)
                except AppError as error:
                    if value.strip(_NOTHING):
                        return RejectedRow(line, error.code, error.params)
                    continue
                value = link.value18
                if link.sobject is SObject.CONTACT:
                    known, contact_id = contact_id, value
                else:
                    known, lead_id = lead_id, value
                if known is not None and known != value:
                    return RejectedRow(line, "salesforce_id_conflict", {"value": value, "other": known})
        first = "" if first_at is None else tidy_name(cells[first_at])
        last = "" if last_at is None else tidy_name(cells[last_at])
        if full_at is not None and not first and not last:
            first, last = split_name(cells[full_at])
        return PersonRow(line, found.address, found.email, first, last, contact_id, lead_id)

    return person


def _other_email(line: int, text: str, others: list[str], cells: list[str]) -> ParsedEmail | RejectedRow | None:
    """What becomes of a row whose first e-mail column holds no address."""
    if text.strip(_NOTHING):
        return RejectedRow(line, "email_bad", {"value": text.strip(_NOTHING)[:_SHOWN]})
    for position, other in enumerate(others):
        if other.strip(_NOTHING):
            return parse_email(other) or _other_email(line, other, others[position + 1 :], cells)
    if any(cell.strip(_NOTHING) for cell in cells):
        return RejectedRow(line, "email_missing", {})
    return None
