"""Rows of a delimited text file, one at a time, however large the file is.

Python's csv reader does the parsing. What is added: each row knows the line it begins in, a quote that is never closed
takes only its own row with it, and a last row that was cut off is said to be.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from io import SEEK_END
from itertools import islice
from typing import TextIO, TypeAlias

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_CHARACTERS = 64 * 1024
_HEADER_WITHIN = 30
_LONGEST_ROW_LINES = 200
_END = "\x1e end of file \x1e"  # follows the last line; a quote that is open there swallows it, and is so found


class RowFault(StrEnum):
    """Why the cells of a row cannot be told."""

    CUT_OFF = "cut_off"
    QUOTE_NOT_CLOSED = "quote_not_closed"


Row: TypeAlias = tuple[int, list[str] | RowFault]
"""The line a row begins in, counted from 1, and its cells. A plain tuple, because there are millions of them."""


@dataclass(frozen=True)
class Dialect:
    """How a file is to be read. `skip`: lines before the first row. `width`: columns up to the header's last name."""

    delimiter: str
    skip: int
    width: int


def dialect_of(text: TextIO, score: Callable[[list[str]], int]) -> Dialect | None:
    """How to read `text`, or None where its lines are too long for a table. `text` is left at its beginning.

    `score` says how much a row looks like the header. A first line `sep=;`, which Excel writes and reads, decides;
    else the delimiter under which a row scores best, then the one that makes more columns.
    """
    text.seek(0)
    sample = text.read(_SAMPLE_CHARACTERS)
    text.seek(0)
    lines = sample.splitlines(keepends=True)
    if len(sample) == _SAMPLE_CHARACTERS:
        if len(lines) < 2:
            return None
        lines.pop()
    said = lines[0].strip("\r\n\"' ") if lines else ""
    if len(said) == 5 and said[:4].lower() == "sep=":
        return Dialect(said[4], 1, _width(_header(lines[1:], said[4], score)))
    headers = [(delimiter, _header(lines, delimiter, score)) for delimiter in DELIMITERS]
    delimiter, header = max(headers, key=lambda pair: (score(pair[1]), len(pair[1])))
    return Dialect(delimiter, 0, _width(header))


def _header(lines: list[str], delimiter: str, score: Callable[[list[str]], int]) -> list[str]:
    """The row that scores best, or the first with something in it."""
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        rows = [row for row in islice(reader, _HEADER_WITHIN) if any(row)]
    except csv.Error:
        rows = []
    return max(rows, key=score, default=[])


def _width(header: list[str]) -> int:
    return max((number for number, name in enumerate(header, start=1) if name.strip()), default=0)


def read_rows(text: TextIO, dialect: Dialect) -> Iterator[Row]:
    """Every row of `text` that is not an empty line, with a RowFault where its cells cannot be told.

    CUT_OFF: the file ends inside a quote, or without a line end and with fewer cells than the header.
    QUOTE_NOT_CLOSED: a quote opens and nothing sensible closes it; reading goes on in the next line.
    """
    text.seek(0)
    number = dialect.skip + 1
    if ends_with_a_line(text):
        reader = csv.reader(islice(text, dialect.skip, None), delimiter=dialect.delimiter, strict=True)
        try:
            for cells in reader:
                if cells:
                    yield number, cells
                number = dialect.skip + reader.line_num + 1
        except csv.Error:
            text.seek(0)
        else:
            return
    yield from _read_carefully(text, dialect, number)


def ends_with_a_line(text: TextIO) -> bool:
    """Whether the last line of the file has its end, in any of our encodings. `text` is left at its beginning."""
    text.buffer.seek(0, SEEK_END)
    text.buffer.seek(max(0, text.buffer.tell() - 4))
    tail = text.buffer.read().rstrip(b"\x00")
    text.seek(0)
    return tail.endswith((b"\n", b"\r"))


def _read_carefully(text: TextIO, dialect: Dialect, number: int) -> Iterator[Row]:
    """As `read_rows`, from line `number` on, at half the speed: with the lines of a row kept to read them again."""
    lines = islice(text, number - 1, None)
    taken: list[str] = []
    again: deque[str] = deque()
    while True:
        fault: RowFault | None = None
        try:
            for cells in csv.reader(_feed(lines, again, taken), delimiter=dialect.delimiter, strict=True):
                last = taken[-1]
                if last[-1] in "\r\n":
                    if cells:
                        yield number, cells
                elif last is not _END:
                    yield number, RowFault.CUT_OFF if _is_cut_off(cells, last, dialect) else cells
                else:
                    return
                number += len(taken)
                taken.clear()
        except csv.Error:
            if taken[-1] is _END:
                taken.pop()
                fault = _fault_at_end(taken, dialect)
        if fault is RowFault.CUT_OFF:
            yield number, fault
            return
        # Something is wrong with this row: it is read alone, leniently, and reading goes on with the line after it.
        yield number, _alone(taken[0], dialect) if len(taken) == 1 else RowFault.QUOTE_NOT_CLOSED
        again.extendleft(reversed(taken[1:]))
        number += 1
        taken.clear()


def _feed(lines: Iterable[str], again: deque[str], taken: list[str]) -> Iterator[str]:
    while again:
        taken.append(again.popleft())
        yield _checked(taken)
    for line in lines:
        taken.append(line)
        if len(taken) > _LONGEST_ROW_LINES:
            raise csv.Error
        yield line
    taken.append(_END)
    yield _END


def _checked(taken: list[str]) -> str:
    if len(taken) > _LONGEST_ROW_LINES:
        raise csv.Error
    return taken[-1]


def _is_cut_off(cells: list[str], last_line: str, dialect: Dialect) -> bool:
    return len(cells) < dialect.width or last_line.endswith("\ufffd")


def _fault_at_end(lines: list[str], dialect: Dialect) -> RowFault:
    """A quote is open at the end of the file. Whole rows inside of it mean that it was never meant to span them."""
    rows = csv.reader([line for line in lines[1:] if line.strip()], delimiter=dialect.delimiter)
    if dialect.width > 1 and any(len(row) >= dialect.width for row in rows):
        return RowFault.QUOTE_NOT_CLOSED
    return RowFault.CUT_OFF


def _alone(line: str, dialect: Dialect) -> list[str] | RowFault:
    """One line that a strict reader refuses, such as `"Ana" ,x`: its cells as lenient programs read them."""
    try:
        cells = next(csv.reader([line, _END], delimiter=dialect.delimiter))
    except csv.Error:
        return RowFault.QUOTE_NOT_CLOSED
    return RowFault.QUOTE_NOT_CLOSED if cells and cells[-1].endswith(_END) else cells
