"""One table out of any file that people call a table: which kind of file it is, and where its header stands.

`open_table` answers at once whether the file can be used at all; its rows come one at a time afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from types import TracebackType
from typing import TypeAlias

from core.errors import AppError
from core.intake.addresses import parse_email
from core.intake.delimited import Row, RowFault, dialect_of, ends_with_a_line, read_rows
from core.intake.encoding import HEAD, encoding_of
from core.intake.workbook import is_workbook, sheets_of

HeaderScore: TypeAlias = Callable[[list[str]], int]
"""How much a row looks like the header that is wanted: 0 not at all, else the number of columns recognised."""

_HEADER_WITHIN = 30
_SHOWN = 200


@dataclass(frozen=True)
class Header:
    line: int
    names: tuple[str, ...]


class Table:
    """An open file with its header found. `rows` can be read once; close it, or use it in a `with` statement.

    `ends_open`: the last line has no line end, so that its last cell may lack a part.
    """

    def __init__(
        self,
        path: Path,
        header: Header,
        rows: Iterator[Row],
        resources: ExitStack,
        *,
        sheet: str = "",
        ends_open: bool = False,
    ) -> None:
        self.ends_open = ends_open
        self.path = path
        self.header = header
        self.rows = rows
        self.sheet = sheet
        self._resources = resources

    def close(self) -> None:
        self._resources.close()

    def __enter__(self) -> Table:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_table(path: Path, score: HeaderScore) -> Table:
    """The table in `path`. Rows are those after the header; the line is where a row begins, counted from 1.

    Raises AppError, each with `path`: `file_missing`, `file_is_folder`, `file_unreadable` (with `reason`),
    `file_empty`, `file_not_a_table`, `file_is_web_page`, `file_password`, `file_damaged` (with `reason`),
    `header_missing` (the first row, at `line`, is data: `value` is the address in it), `header_not_found` (`found`).
    """
    with _file_door(path):
        head = _head_of(path)
        if is_workbook(path, head):
            return _open_workbook(path, score)
        return _open_text(path, head, score)


def _head_of(path: Path) -> bytes:
    mode = path.stat().st_mode
    if S_ISDIR(mode):
        raise AppError("file_is_folder", path=str(path))
    if not S_ISREG(mode):
        raise AppError("file_unreadable", path=str(path), reason="not a regular file")
    with path.open("rb") as stream:
        return stream.read(HEAD)


def _open_text(path: Path, head: bytes, score: HeaderScore) -> Table:
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise AppError("file_empty", path=str(path))
    with path.open("rb") as binary:
        encoding = encoding_of(binary)
    if encoding is None:
        raise AppError("file_not_a_table", path=str(path))
    with ExitStack() as resources:
        text = resources.enter_context(path.open(encoding=encoding, errors="replace", newline=""))
        if text.read(HEAD).lstrip()[:9].lower().startswith(("<html", "<!doctype", "<table", "<?xml", "<!--")):
            raise AppError("file_is_web_page", path=str(path))
        dialect = dialect_of(text, score)
        if dialect is None:
            raise AppError("file_not_a_table", path=str(path))
        ends_open = not ends_with_a_line(text)
        rows = read_rows(text, dialect)
        header = _find_header(rows, score)
        if isinstance(header, Header):
            return Table(path, header, _reading(path, rows), resources.pop_all(), ends_open=ends_open)
    raise _refusal(path, [header])


def _open_workbook(path: Path, score: HeaderScore) -> Table:
    misses: list[_NoHeader] = []
    with ExitStack() as resources:
        sheets = resources.enter_context(closing(sheets_of(path)))
        for name, rows in sheets:
            header = _find_header(rows, score)
            if isinstance(header, Header):
                return Table(path, header, rows, resources.pop_all(), sheet=name)
            misses.append(header)
    raise _refusal(path, misses)


@dataclass(frozen=True)
class _NoHeader:
    """What stands where a header should be: the names in the first row, and the address in it if it is data."""

    line: int = 0
    names: tuple[str, ...] = ()
    address: str = ""


def _find_header(rows: Iterator[Row], score: HeaderScore) -> Header | _NoHeader:
    """The first row of those at the beginning that scores. Reports have titles above it; an address ends the search."""
    first: _NoHeader | None = None
    broken = _NoHeader()
    for line, cells in islice(rows, _HEADER_WITHIN):
        if isinstance(cells, RowFault):
            broken = _NoHeader(line)
            continue
        if score(cells):
            return Header(line, tuple(cells))
        address = next((cell for cell in cells if parse_email(cell)), "")
        if address:
            return first or _NoHeader(line, address=address)
        names = tuple(name for name in (cell.strip(" ,;|\t\r\n\x00") for cell in cells) if name)
        if names and first is None:
            first = _NoHeader(line, names)
    return first or broken


def _refusal(path: Path, misses: list[_NoHeader]) -> AppError:
    seen = [miss for miss in misses if miss.line]
    if not seen:
        return AppError("file_empty", path=str(path))
    if seen[0].address:
        return AppError("header_missing", path=str(path), line=seen[0].line, value=seen[0].address[:_SHOWN])
    names = dict.fromkeys(name for miss in seen for name in miss.names)
    return AppError("header_not_found", path=str(path), found=", ".join(names)[:_SHOWN])


def _reading(path: Path, rows: Iterator[Row]) -> Iterator[Row]:
    with _file_door(path):
        yield from rows


@contextmanager
def _file_door(path: Path) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        raise AppError("file_missing", cause=error, path=str(path)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise AppError("file_unreadable", cause=error, path=str(path), reason=reason) from error
