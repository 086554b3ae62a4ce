"""The CSV of the Bulk APIs: six delimiters, two line endings, UTF-8; read strictly, as Salesforce does."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TextIO


class ColumnDelimiter(Enum):
    """`columnDelimiter` of a job."""

    BACKQUOTE = "`"
    CARET = "^"
    COMMA = ","
    PIPE = "|"
    SEMICOLON = ";"
    TAB = "\t"


class LineEnding(Enum):
    """`lineEnding` of a job."""

    LF = "\n"
    CRLF = "\r\n"


class CsvError(Exception):
    """The data is no CSV of this dialect; the text is what `errorMessage` of the job says."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the CSV of one job is written."""

    delimiter: ColumnDelimiter = ColumnDelimiter.COMMA
    line_ending: LineEnding = LineEnding.LF

    def rows(self, text: TextIO) -> Iterator[list[str]]:
        """The rows with anything in them, header first. `text` is opened with `newline=""`. Raises CsvError."""
        try:
            yield from filter(None, csv.reader(text, delimiter=self.delimiter.value, strict=True))
        except csv.Error:
            raise CsvError(
                "InvalidBatch : Failed to parse CSV. Found unescaped quote. A value with quote should be within a quote"
            ) from None
        except UnicodeDecodeError:
            raise CsvError("InvalidBatch : Failed to parse CSV. The data is not UTF-8") from None

    def check_line_ending(self, beginning: str) -> None:
        """Raises CsvError where the first line ends otherwise than the job says."""
        end = beginning.find("\n")
        if end < 0:
            return
        found = LineEnding.CRLF if beginning[:end].endswith("\r") else LineEnding.LF
        if found is not self.line_ending:
            raise CsvError(
                f"ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is "
                f"{self.line_ending.name}"
            )

    def lines(self, rows: Iterable[Sequence[object]]) -> str:
        """The rows as text, every cell quoted."""
        buffer = io.StringIO()
        writer = csv.writer(
            buffer,
            delimiter=self.delimiter.value,
            lineterminator=self.line_ending.value,
            quoting=csv.QUOTE_ALL,
        )
        writer.writerows(rows)
        return buffer.getvalue()
