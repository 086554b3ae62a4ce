"""Unsubscribes out of a file: every row becomes a "stop", a reason why not, or somebody who said no such thing.

The table reader and the columns for address and ID are those of people files. A text file with one address a line and
no header is understood too. Rows come one at a time, however large the file is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import NamedTuple, TypeAlias

from core.errors import AppError
from core.intake.addresses import ParsedEmail, parse_email
from core.intake.delimited import RowFault
from core.intake.encoding import encoding_of
from core.intake.moments import moment_of
from core.intake.people_file import RejectedRow
from core.intake.table import open_table
from core.intake.unsubscribe_headers import StopLayout, stop_header_score, stop_layout_of
from core.salesforce.ids import looks_like_salesforce_id, parse_salesforce_id

_NEEDED = "Email"
_NOTHING = "\x00 \t\r\n\u00a0"
_SHOWN = 80
_LONGEST_TEXT = 500
_YES = frozenset(
    ("true", "t", "yes", "y", "1", "x", "on", "si", "sí", "sim", "s", "verdadero", "verdadeiro", "✓", "✔", "baja")
)
_NO = frozenset(("", "false", "f", "no", "n", "0", "off", "não", "nao", "falso", "-"))


class StopRow(NamedTuple):
    """A row that says "stop". Without `email` it is known by `ids` (18 characters) alone.

    `dated`: the row's own time was understood; else `at` is that of the file.
    """

    line: int
    email: ParsedEmail | None
    ids: tuple[str, ...]
    at: datetime
    source: str
    reason: str
    dated: bool


class SaysNo(NamedTuple):
    """A row whose opt-out column says that this person did not unsubscribe."""

    line: int


StopFileRow: TypeAlias = StopRow | RejectedRow | SaysNo


@dataclass(frozen=True)
class StopFile:
    """`columns`: the headers that are used, by what they are; empty for a plain list of addresses."""

    path: Path
    columns: dict[str, str]
    sheet: str
    rows: Iterator[StopFileRow]


@contextmanager
def open_unsubscribe_file(path: Path, zone: tzinfo) -> Iterator[StopFile]:
    """The rows of a CSV, Excel or plain text file, read while iterating. `zone`: of times that have none.

    Raises the AppErrors of `core.intake.table.open_table`; `header_not_found` then has `needed` too.
    """
    try:
        table = open_table(path, stop_header_score)
    except AppError as error:
        if error.code in {"header_missing", "header_not_found"} and _is_plain_list(path):
            yield StopFile(path, {}, "", _lines(path, _changed_at(path)))
            return
        if error.code == "header_not_found":
            raise AppError(error.code, cause=error, **error.params, needed=_NEEDED) from error
        raise
    with table:
        layout = stop_layout_of(table.header.names)
        to_stop = _row_reader(layout, len(table.header.names), _changed_at(path), zone)
        rows = (row for line, cells in table.rows if (row := _row(line, cells, to_stop)) is not None)
        yield StopFile(path, _used(layout, table.header.names), table.sheet, rows)


def _changed_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _row(
    line: int, cells: list[str] | RowFault, to_stop: Callable[[int, list[str]], StopFileRow | None]
) -> StopFileRow | None:
    return RejectedRow(line, cells.value, {}) if isinstance(cells, RowFault) else to_stop(line, cells)


def _row_reader(
    layout: StopLayout, width: int, file_at: datetime, zone: tzinfo
) -> Callable[[int, list[str]], StopFileRow | None]:
    """The function that reads one row; None for a row with nothing in it. Prepared once for all rows."""
    ids_at, weak = layout.ids or layout.weak_ids, not layout.ids

    def stop(line: int, cells: list[str]) -> StopFileRow | None:
        if any(cell.strip(_NOTHING) for cell in cells[width:]):
            return RejectedRow(line, "too_many_cells", {"expected": width, "found": len(cells)})
        cells = [*cells[:width], *[""] * (width - len(cells))]
        if not any(cell.strip(_NOTHING) for cell in cells):
            return None
        said = [_flag(cells[at], zone, day_first=layout.day_first) for at in layout.flags]
        if said and not any(said):
            value = next((cells[at] for at, one in zip(layout.flags, said, strict=True) if one is None), None)
            if value is None:
                return SaysNo(line)
            return RejectedRow(line, "flag_unclear", {"value": value[:_SHOWN]})
        written = [cells[at].strip(_NOTHING) for at in layout.emails if cells[at].strip(_NOTHING)]
        email = next((found for text in written if (found := parse_email(text))), None)
        ids: list[str] = []
        for at in ids_at:
            value = cells[at].strip(_NOTHING)
            if not value or (weak and not looks_like_salesforce_id(value)):
                continue
            try:
                ids.append(parse_salesforce_id(value).value18)
            except AppError as error:
                if email is None:
                    return RejectedRow(line, error.code, error.params)
        if email is None and not ids:
            if written:
                return RejectedRow(line, "email_bad", {"value": written[0][:_SHOWN]})
            return RejectedRow(line, "nobody_named", {})
        moment = next((one for one in said if isinstance(one, datetime)), None)
        if layout.time is not None:
            moment = moment_of(cells[layout.time], zone, day_first=layout.day_first) or moment
        return StopRow(
            *(line, email, tuple(ids), moment or file_at),
            *(_text(cells, layout.source), _text(cells, layout.reason), moment is not None),
        )

    return stop


def _flag(text: str, zone: tzinfo, *, day_first: bool) -> bool | datetime | None:
    """What an opt-out column says: yes, no, since when, or None where that is unclear."""
    word = text.strip(_NOTHING).casefold()
    if word in _NO:
        return False
    if word in _YES:
        return True
    return moment_of(text, zone, day_first=day_first)


def _text(cells: list[str], at: int | None) -> str:
    return "" if at is None else " ".join(cells[at].replace("\x00", "").split())[:_LONGEST_TEXT]


def _used(layout: StopLayout, names: tuple[str, ...]) -> dict[str, str]:
    singles = {"time": layout.time, "source": layout.source, "reason": layout.reason}
    several = {"email": layout.emails, "salesforce_id": layout.ids or layout.weak_ids, "flag": layout.flags}
    return {
        **{kind: ", ".join(names[at] for at in places) for kind, places in several.items() if places},
        **{kind: names[at] for kind, at in singles.items() if at is not None},
    }


def _is_plain_list(path: Path) -> bool:
    """Whether the first line with something in it is an address and nothing else."""
    with path.open("rb") as binary:
        encoding = encoding_of(binary)
    if encoding is None:
        return False
    with path.open(encoding=encoding, errors="replace") as text:
        first = next((line for line in text if line.strip(_NOTHING)), "")
    return parse_email(first) is not None


def _lines(path: Path, at: datetime) -> Iterator[StopFileRow]:
    with path.open("rb") as binary:
        encoding = encoding_of(binary)
    with path.open(encoding=encoding, errors="replace") as text:
        for number, line in enumerate(text, start=1):
            if not line.strip(_NOTHING):
                continue
            email = parse_email(line)
            if email is None:
                yield RejectedRow(number, "email_bad", {"value": line.strip(_NOTHING)[:_SHOWN]})
            else:
                yield StopRow(number, email, (), at, "", "", dated=False)
