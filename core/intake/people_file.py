"""People out of a file: every row becomes a person or a reason why not, and the good ones never wait for the bad.

The same address twice is no matter of this module: the store knows which row wins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, TypeAlias
from unicodedata import normalize

from core.errors import AppError
from core.intake.addresses import ParsedEmail, is_plain_email, parse_email
from core.intake.delimited import RowFault
from core.intake.headers import Layout, header_score, layout_of
from core.intake.table import Table, open_table
from core.model import SObject
from core.salesforce.ids import looks_like_salesforce_id, parse_salesforce_id, sobject_of_18

_SHOWN = 80
_CONTACT = SObject.CONTACT
_NEEDED = "Email"
_NOTHING = "\x00 \t\r\n\u00a0"


class PersonRow(NamedTuple):
    """A good row. A tuple, because a frozen dataclass takes three times as long to make, a million times.

    `line` counts from 1, `address` is the key of `email` (`core.intake.addresses`), IDs have 18 characters.
    """

    line: int
    email: str
    address: str
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


class PeopleFile:
    """An open people file: iterate once, then close; or use it in a `with` statement."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.header = table.header
        self.sheet = table.sheet
        self.layout = layout_of(table.header.names)

    def __iter__(self) -> Iterator[PeopleRow]:
        return _people(self._table, self.layout)

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


def _people(table: Table, layout: Layout) -> Iterator[PeopleRow]:
    to_person = _row_reader(layout, len(table.header.names))
    seen = False
    doubtful: RejectedRow | None = None
    for line, cells in table.rows:
        if doubtful is not None:
            yield doubtful
            doubtful = None
        if isinstance(cells, RowFault):
            row: PeopleRow | None = RejectedRow(line, cells.value, {})
        else:
            row = to_person(line, cells)
            if table.ends_open and isinstance(row, RejectedRow) and row.params.get("value") == cells[-1]:
                doubtful, row, seen = row, None, True
        if row is not None:
            seen = True
            yield row
    if doubtful is not None:
        # The last line of the file has no end, and it is its last cell that does not fit: a part of it is missing.
        yield RejectedRow(doubtful.line, RowFault.CUT_OFF.value, {})
    if not seen:
        raise AppError("file_only_header", path=str(table.path), line=table.header.line)


def _row_reader(layout: Layout, width: int) -> Callable[[int, list[str]], PeopleRow | None]:
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
        if len(text) < 64 and is_plain_email(text):  # nearly every row; the rest of this branch is parse_email
            email, address = text, text.lower()
        else:
            found = parse_email(text) or _other_email(line, text, [cells[at] for at in other_emails], cells)
            if not isinstance(found, ParsedEmail):
                return found
            email, address = found
        contact_id: str | None = None
        lead_id: str | None = None
        for at in ids:
            if value := cells[at]:
                if weak and not looks_like_salesforce_id(value.strip(_NOTHING)):
                    continue
                sobject = sobject_of_18(value)
                if sobject is None:
                    try:
                        link = parse_salesforce_id(value)
                    except AppError as error:
                        if value.strip(_NOTHING):
                            return RejectedRow(line, error.code, error.params)
                        continue
                    value, sobject = link.value18, link.sobject
                if sobject is _CONTACT:
                    known, contact_id = contact_id, value
                else:
                    known, lead_id = lead_id, value
                if known is not None and known != value:
                    return RejectedRow(line, "salesforce_id_conflict", {"value": value, "other": known})
        first = "" if first_at is None else _name(cells[first_at])
        last = "" if last_at is None else _name(cells[last_at])
        if full_at is not None and not first and not last:
            first, last = _split_name(cells[full_at])
        return PersonRow(line, email, address, first, last, contact_id, lead_id)

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


def _name(text: str) -> str:
    """A name in one line, composed (NFC), without what a spreadsheet leaves around it."""
    return text if text.isalnum() and text.isascii() else _tidied(text)


@lru_cache(maxsize=4096)
def _tidied(text: str) -> str:
    return " ".join(normalize("NFC", text).replace("\x00", "").split())


def _split_name(text: str) -> tuple[str, str]:
    """`Prado, Ana` by its comma; else the first word and the rest, which put together again read as they stood."""
    name = _name(text)
    before, comma, after = name.partition(",")
    if comma:
        return after.strip(), before.strip()
    first, _, rest = name.partition(" ")
    return first, rest
