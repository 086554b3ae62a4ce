"""Values on their way in and out: JSON or CSV text to what SQLite keeps, and back to what Salesforce answers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from core.practice_org.clock import answered
from core.practice_org.data.fields import Field
from core.practice_org.errors import SalesforceError
from core.practice_org.ids import to18

_EMAIL = re.compile(r"[^\s@<>(),;:\"]+@[^\s@<>(),;:\"]+\.[^\s@.<>(),;:\"]+")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(_DATE.pattern + r"(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?")
_LARGEST = {"int": 1e8, "double": 1e18, "currency": 1e18, "percent": 1e18}
_TRUE = {"true", "1"}
_FALSE = {"false", "0"}


class WrongTypeError(SalesforceError):
    """A value of another type than the field: JSON says so in the words of its parser, a row of Bulk in its own."""

    def __init__(self, field: Field, wanted: str, value: Any) -> None:
        self._field = field
        self._value = str(value).lower() if isinstance(value, bool) or value is None else str(value)
        message = (
            f"Cannot deserialize instance of {wanted} from {_token(value)} value {self._value} or request may be "
            "missing a required field at [line:1, column:1]"
        )
        super().__init__(400, "JSON_PARSER_ERROR", message)

    def of_a_row(self) -> SalesforceError:
        """The same refusal for a row of a Bulk job, in which all values are text."""
        message = f"{self._field.label}: value not of required type: {self._value}"
        return SalesforceError(400, "INVALID_TYPE_ON_FIELD_IN_RECORD", message, (self._field.name,))


def to_stored(field: Field, value: Any, prefix_of: Callable[[str], str | None]) -> Any:
    """The value as the column keeps it. `prefix_of` gives the key prefix of an object that a reference points to.

    Raises SalesforceError where Salesforce would refuse the value of this field.
    """
    if field.type == "boolean":
        return _boolean(field, value)
    if value is None or value == "":
        if not field.nillable and not field.defaulted:
            raise _missing(field)
        return None
    if field.type in ("int", "double", "currency", "percent"):
        return _number(field, value)
    if field.type in ("date", "datetime"):
        return _moment(field, value)
    if not isinstance(value, str):
        raise WrongTypeError(field, "string", value)
    if field.type == "reference":
        return _reference(field, value, prefix_of)
    if field.type == "email" and _EMAIL.fullmatch(value) is None:
        raise SalesforceError(
            400, "INVALID_EMAIL_ADDRESS", f"{field.label}: invalid email address: {value}", (field.name,)
        )
    if field.restricted and value not in field.picklist:
        message = f"{field.label}: bad value for restricted picklist field: {value}"
        raise SalesforceError(400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", message, (field.name,))
    if field.length and len(value) > field.length:
        raise SalesforceError(400, "STRING_TOO_LONG",
                              f"{field.label}: data value too large: {value} (max length={field.length})",
                              (field.name,))  # fmt: skip
    return value


def _boolean(field: Field, value: Any) -> int:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str) and value.lower() in _TRUE | _FALSE:
        return int(value.lower() in _TRUE)
    if value is None:
        raise SalesforceError(400, "INVALID_TYPE_ON_FIELD_IN_RECORD",
                              f"{field.label}: value not of required type: null", (field.name,))  # fmt: skip
    raise WrongTypeError(field, "boolean", value)


def _number(field: Field, value: Any) -> float | int:
    wanted = "int" if field.type == "int" else "double"
    if isinstance(value, bool) or not (isinstance(value, int | float) or _matches(_NUMBER, value)):
        raise WrongTypeError(field, wanted, value)
    if abs(number := float(str(value))) >= _LARGEST[field.type]:
        message = f"{field.label}: value outside of valid range on numeric field: {value}"
        raise SalesforceError(400, "NUMBER_OUTSIDE_VALID_RANGE", message, (field.name,))
    return int(number) if field.type == "int" else number


def _moment(field: Field, value: Any) -> str:
    try:
        if field.type == "date" and _matches(_DATE, value):
            return date.fromisoformat(value).isoformat()
        if field.type == "datetime" and _matches(_MOMENT, value):
            moment = datetime.fromisoformat(value)
            moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + ".000Z"
    except (OverflowError, ValueError):  # of the right form, and no day that there is
        pass
    raise WrongTypeError(field, field.type, value)


def _matches(form: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and form.fullmatch(value) is not None


def _reference(field: Field, value: str, prefix_of: Callable[[str], str | None]) -> str:
    record_id = to18(value)
    prefixes = {prefix_of(target) for target in field.reference_to} - {None}
    if record_id is None or (prefixes and record_id[:3] not in prefixes):
        raise SalesforceError(400, "MALFORMED_ID", f"{field.label}: id value of incorrect type: {value}", (field.name,))
    return record_id


def _missing(field: Field) -> SalesforceError:
    return SalesforceError(400, "REQUIRED_FIELD_MISSING", f"Required fields are missing: [{field.name}]", (field.name,))


_TOKENS = {str: "VALUE_STRING", int: "VALUE_NUMBER_INT", float: "VALUE_NUMBER_FLOAT", dict: "START_OBJECT",
           list: "START_ARRAY"}  # fmt: skip


def _token(value: Any) -> str:
    if isinstance(value, bool):
        return "VALUE_TRUE" if value else "VALUE_FALSE"
    return _TOKENS.get(type(value), "VALUE_STRING")


def to_answer(field: Field, value: Any) -> Any:
    """The value as a REST answer has it."""
    if value is None:
        return None
    if field.type == "boolean":
        return bool(value)
    if field.type == "datetime":
        return answered(value)
    if field.type == "address":
        return json.loads(value)
    return value


Converter = Callable[[Any], Any]
_CONVERTERS: Mapping[str, Converter] = {"boolean": bool, "datetime": answered, "address": json.loads}


def converter_of(field: Field) -> Converter | None:
    """The conversion of a non-null stored value for answers; None where the stored value is the answer."""
    return _CONVERTERS.get(field.type)
