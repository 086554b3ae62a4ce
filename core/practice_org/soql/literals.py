"""Literals of a query as the values that the store keeps, refused where they do not fit the field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from core.practice_org.ids import to18
from core.practice_org.soql.dates import day_range
from core.practice_org.soql.model import Value, ValueKind
from core.practice_org.soql.refusals import malformed, wrong_criterion, wrong_operator
from core.practice_org.soql.schema import FieldView

SqlValue = str | int | float | None

ID_TYPES: Final = frozenset({"id", "reference"})
NUMBER_TYPES: Final = frozenset({"int", "double", "currency", "percent", "long"})
MOMENT_TYPES: Final = frozenset({"date", "datetime", "time"})
_NOT_TEXT: Final = ID_TYPES | NUMBER_TYPES | MOMENT_TYPES | {"boolean", "address", "location"}
_TYPE_WORDS: Final = {"datetime": "dateTime", "id": "ID", "reference": "ID", "currency": "double", "percent": "double"}
_ESCAPE: Final = re.compile(r"\\(u[0-9a-fA-F]{4}|.)?", re.DOTALL)
_ESCAPED: Final = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
# What SQLite keeps as a whole number; a longer one is compared as a floating-point one.
_DIGITS_OF_A_WHOLE_NUMBER: Final = 18
LIKE_ESCAPE: Final = "\\"


@dataclass(frozen=True, slots=True)
class Span:
    """A range of stored moments: from `start` up to, not including, `end`."""

    start: str
    end: str


def is_text(type_name: str) -> bool:
    """Whether fields of this type hold text that compares without letter case."""
    return type_name not in _NOT_TEXT


def unescaped(text: str, value: Value) -> str:
    r"""The characters that a string literal stands for. `text` is the query; `\_` and `\%` are the plain characters."""
    if "\\" not in value.text:
        return value.text
    return _ESCAPE.sub(lambda match: _escape(text, value, match, {"_": "_", "%": "%"}), value.text)


def like_pattern(text: str, value: Value) -> str:
    r"""The pattern of a LIKE for SQLite with ESCAPE '\'."""
    if "\\" not in value.text:
        return value.text
    kept = {"_": r"\_", "%": r"\%", "\\": "\\\\"}
    return _ESCAPE.sub(lambda match: _escape(text, value, match, kept), value.text)


def _escape(text: str, value: Value, match: re.Match[str], special: dict[str, str]) -> str:
    code = match[1] or ""
    if len(code) == 5:
        return chr(int(code[1:], 16))
    found = special.get(code, _ESCAPED.get(code))
    if found is None:
        raise malformed(
            text,
            value.position,
            f"Invalid string literal '{value.text}'. Illegal character sequence '{match[0]}' in string literal.",
        )
    return found


class LiteralReader:
    """Reads the literals of one query. `now` decides what TODAY is."""

    def __init__(self, text: str, now: datetime) -> None:
        self._text = text
        self._now = now.astimezone(UTC)

    def read(self, field: FieldView, type_name: str, value: Value, position: int) -> SqlValue | Span:
        """The stored value; a Span for date words. None is null: the empty string is null in Salesforce, too.

        `position` is where the field stands: Salesforce points there when the literal does not fit it.
        """
        if value.kind is ValueKind.NULL:
            return None
        if type_name == "boolean":
            return int(self._wanted(field, type_name, value, position, ValueKind.BOOLEAN) == "true")
        if type_name in NUMBER_TYPES:
            number = self._wanted(field, type_name, value, position, ValueKind.NUMBER)
            whole = number.lstrip("+-").isdecimal() and len(number) <= _DIGITS_OF_A_WHOLE_NUMBER
            return int(number) if whole else float(number)
        if type_name in MOMENT_TYPES:
            return self._moment(field, type_name, value, position)
        words = unescaped(self._text, value) if value.kind is ValueKind.STRING else None
        if words is None:
            raise wrong_criterion(self._text, position, field.name, _word(type_name), quoted=True)
        if type_name in ID_TYPES and words:
            record_id = to18(words)
            if record_id is None:
                raise wrong_operator(self._text, position, f"invalid ID field: {words}")
            return record_id
        return words or None

    def _wanted(self, field: FieldView, type_name: str, value: Value, position: int, kind: ValueKind) -> str:
        if value.kind is not kind:
            raise wrong_criterion(self._text, position, field.name, _word(type_name), quoted=False)
        return value.text

    def _moment(self, field: FieldView, type_name: str, value: Value, position: int) -> str | Span:
        if value.kind is ValueKind.DATE_WORD:
            start, end = day_range(value.text, self._now)
            if type_name == "date":
                return Span(start.isoformat(), end.isoformat())
            return Span(f"{start.isoformat()}T00:00:00.000Z", f"{end.isoformat()}T00:00:00.000Z")
        kind = ValueKind.DATE if type_name == "date" else ValueKind.DATETIME
        text = self._wanted(field, type_name, value, position, kind)
        try:
            if type_name == "date":
                return date.fromisoformat(text).isoformat()
            moment = datetime.fromisoformat(text).astimezone(UTC)
        except (ValueError, OverflowError):
            raise malformed(self._text, value.position, f"Invalid {_word(type_name)}: {text}") from None
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _word(type_name: str) -> str:
    return _TYPE_WORDS.get(type_name, "string" if is_text(type_name) else type_name)
