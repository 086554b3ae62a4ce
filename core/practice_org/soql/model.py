"""A SOQL query as values: what was written, with the places where it was written, and nothing about any org."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Comparator(Enum):
    """The comparisons of one field with one value."""

    EQUAL = "="
    NOT_EQUAL = "!="
    LESS = "<"
    LESS_OR_EQUAL = "<="
    GREATER = ">"
    GREATER_OR_EQUAL = ">="
    LIKE = "LIKE"


class ValueKind(Enum):
    """How a literal was written."""

    STRING = "string"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"
    DATE = "date"
    DATETIME = "datetime"
    DATE_WORD = "date word"


@dataclass(frozen=True, slots=True)
class Value:
    """A literal. `text` is what stands in the query, for a string without its quotes and with its escapes."""

    kind: ValueKind
    text: str
    position: int


@dataclass(frozen=True, slots=True)
class FieldPath:
    """`Email`, `c.Email` or `Account.Owner.Name`, in the letter case of the query."""

    text: str
    position: int


@dataclass(frozen=True, slots=True)
class Call:
    """`COUNT(Id)`, `CALENDAR_YEAR(CreatedDate)`, `FIELDS(ALL)`: a function by its upper-case name."""

    name: str
    argument: FieldPath | Call | None
    position: int
    written: str


Expression = FieldPath | Call


@dataclass(frozen=True, slots=True)
class SelectItem:
    """One entry of the select list, with its alias."""

    expression: FieldPath | Call | Query
    alias: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """`field = value`."""

    expression: Expression
    comparator: Comparator
    value: Value


@dataclass(frozen=True, slots=True)
class Membership:
    """`field [NOT] IN (…)`: a list of literals or a semi-join."""

    expression: Expression
    negated: bool
    among: tuple[Value, ...] | Query


@dataclass(frozen=True, slots=True)
class Includes:
    """`multipicklist INCLUDES ('A;B', 'C')`: any of the entries, each with all of its parts."""

    expression: Expression
    negated: bool
    among: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """NOT condition."""

    part: Condition


@dataclass(frozen=True, slots=True)
class AllOf:
    """Conditions joined by AND."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Conditions joined by OR."""

    parts: tuple[Condition, ...]


Condition = Comparison | Membership | Includes | Not | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Order:
    """One entry of ORDER BY."""

    expression: Expression
    descending: bool
    nulls_last: bool


@dataclass(frozen=True, slots=True)
class Query:
    """A whole query. `text` is what positions count in."""

    text: str
    select: tuple[SelectItem, ...]
    entity: str
    entity_position: int
    alias: str | None
    where: Condition | None
    group_by: tuple[Expression, ...]
    having: Condition | None
    order_by: tuple[Order, ...]
    limit: int | None
    offset: int | None
    all_rows: bool
