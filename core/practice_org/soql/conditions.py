"""Conditions as SQL, with SOQL's idea of null: no third truth value.

`x != 'a'` and `NOT x = 'a'` hold where x is null, `x < 1` does not. So NOT is carried down to the comparisons, and each
comparison has two forms; the form without NOT may be SQL's NULL, which counts as false where it stands.

Text compares without letter case. SQLite's NOCASE knows that of ASCII only, and its indexes with it: a literal with
other letters is compared by the store's Unicode-aware `lower`, without an index.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

from core.practice_org.soql.literals import ID_TYPES, LiteralReader, Span, SqlValue, is_text, like_pattern
from core.practice_org.soql.model import (
    AllOf,
    AnyOf,
    Comparator,
    Comparison,
    Condition,
    Includes,
    Membership,
    Not,
    Query,
    Value,
    ValueKind,
)
from core.practice_org.soql.refusals import invalid_field, malformed, wrong_operator
from core.practice_org.soql.targets import Scope, Target

_OPPOSITE: Final = {
    Comparator.LESS: Comparator.GREATER_OR_EQUAL,
    Comparator.LESS_OR_EQUAL: Comparator.GREATER,
    Comparator.GREATER: Comparator.LESS_OR_EQUAL,
    Comparator.GREATER_OR_EQUAL: Comparator.LESS,
}
_LONGEST_MARKS: Final = 64
"""Longer lists go as one JSON parameter, so that their SQL is always the same text (prepared once)."""

SubSelect = Callable[[Query], tuple[str, Target]]
"""Compiles the query of a semi-join, appends its parameters, and says its SQL and the field that it selects."""


class ConditionCompiler:
    """Compiles the conditions of one scope; appends to `parameters` in the order of the SQL."""

    def __init__(
        self,
        scope: Scope,
        literals: LiteralReader,
        parameters: list[SqlValue],
        sub_select: SubSelect,
        *,
        aggregates: bool = False,
    ) -> None:
        self._scope = scope
        self._literals = literals
        self._parameters = parameters
        self._sub_select = sub_select
        self._aggregates = aggregates

    def sql(self, condition: Condition, *, negated: bool = False) -> str:
        """The SQL of a condition or of its opposite."""
        match condition:
            case Not(part):
                return self.sql(part, negated=not negated)
            case AllOf(parts) | AnyOf(parts):
                word = " AND " if isinstance(condition, AllOf) is not negated else " OR "
                return f"({word.join(self.sql(part, negated=negated) for part in parts)})"
            case Comparison():
                return self._comparison(condition, negated=negated)
            case Membership():
                return self._membership(condition, negated=condition.negated is not negated)
            case Includes():
                return self._includes(condition, negated=condition.negated is not negated)

    def _target(self, condition: Comparison | Membership | Includes) -> Target:
        target = self._scope.target(condition.expression, aggregates=self._aggregates)
        if not target.field.filterable and not target.aggregate:
            raise invalid_field(
                self._scope.text,
                condition.expression.position,
                f"field '{target.field.name}' can not be filtered in a query call",
            )
        return target

    def _comparison(self, condition: Comparison, *, negated: bool) -> str:
        target, comparator, value = self._target(condition), condition.comparator, condition.value
        if comparator is Comparator.LIKE:
            return self._like(target, condition, negated=negated)
        read = self._literals.read(target.field, target.type, value, condition.expression.position)
        if comparator in (Comparator.EQUAL, Comparator.NOT_EQUAL):
            return self._equal(target, read, negated=negated is (comparator is Comparator.EQUAL))
        if target.type == "boolean":
            raise wrong_operator(self._scope.text, condition.expression.position, "invalid operator on boolean field")
        if read is None:
            return "1" if negated else "0"
        column, bound = _ordered(target, comparator, read)
        self._parameters.append(bound)
        if isinstance(read, Span) and comparator in (Comparator.LESS_OR_EQUAL, Comparator.GREATER):
            comparator = Comparator.LESS if comparator is Comparator.LESS_OR_EQUAL else Comparator.GREATER_OR_EQUAL
        if negated:
            return f"({column} {_OPPOSITE[comparator].value} ? OR {target.sql} IS NULL)"
        return f"{column} {comparator.value} ?"

    def _equal(self, target: Target, read: SqlValue | Span, *, negated: bool) -> str:
        if read is None:
            return f"{target.sql} IS {'NOT ' if negated else ''}NULL"
        if isinstance(read, Span):
            self._parameters += (read.start, read.end)
            if negated:
                return f"({target.sql} < ? OR {target.sql} >= ? OR {target.sql} IS NULL)"
            return f"({target.sql} >= ? AND {target.sql} < ?)"
        column, bound = _folded(target, read)
        self._parameters.append(bound)
        return f"{column} {'IS NOT' if negated else '='} ?"

    def _like(self, target: Target, condition: Comparison, *, negated: bool) -> str:
        value = condition.value
        if not is_text(target.type) or target.aggregate:
            kind = "id" if target.type in ID_TYPES else target.type
            raise wrong_operator(self._scope.text, condition.expression.position, f"invalid operator on {kind} field")
        if value.kind is not ValueKind.STRING or value.text == "":
            return self._equal(
                target, self._literals.read(target.field, target.type, value, value.position), negated=negated
            )
        column, bound = _folded(target, like_pattern(self._scope.text, value))
        self._parameters.append(bound)
        escape = " ESCAPE '\\'" if "\\" in value.text else ""
        if negated:
            return f"({column} NOT LIKE ?{escape} OR {target.sql} IS NULL)"
        return f"{column} LIKE ?{escape}"

    def _membership(self, condition: Membership, *, negated: bool) -> str:
        target = self._target(condition)
        if isinstance(condition.among, Query):
            return self._semi_join(target, condition, condition.among, negated=negated)
        position = condition.expression.position
        read = [self._literals.read(target.field, target.type, value, position) for value in condition.among]
        spans = [each for each in read if isinstance(each, Span)]
        with_null = None in read
        plain: list[SqlValue] = []
        folded: list[SqlValue] = []
        for each in dict.fromkeys(value for value in read if value is not None and not isinstance(value, Span)):
            (folded if _needs_folding(target, each) else plain).append(each)
        parts = [self._equal(target, span, negated=negated) for span in spans]
        if plain:
            parts.append(self._among(_column(target), plain, negated=negated))
        if folded:
            lowered = [each.lower() if isinstance(each, str) else each for each in folded]
            parts.append(self._among(f"lower({target.sql})", lowered, negated=negated))
        if negated:
            inside = " AND ".join(parts) or "1"
            if with_null:
                return f"({inside} AND {target.sql} IS NOT NULL)"
            return f"({inside} OR {target.sql} IS NULL)"
        if with_null:
            parts.append(f"{target.sql} IS NULL")
        return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"

    def _among(self, column: str, values: list[SqlValue], *, negated: bool) -> str:
        word = "NOT IN" if negated else "IN"
        if len(values) > _LONGEST_MARKS:
            self._parameters.append(json.dumps(values, ensure_ascii=False))
            return f"{column} {word} (SELECT value FROM json_each(?))"  # noqa: S608 (the column is of our schema)
        self._parameters += values
        return f"{column} {word} ({', '.join('?' * len(values))})"

    def _semi_join(self, target: Target, condition: Membership, query: Query, *, negated: bool) -> str:
        position = condition.expression.position
        if target.type not in ID_TYPES:
            raise malformed(
                self._scope.text, position, f"Semi join sub-selects need an id field, not '{target.field.name}'"
            )
        sql, selected = self._sub_select(query)
        if selected.type not in ID_TYPES:
            raise malformed(
                self._scope.text,
                position,
                f"The selected field '{selected.field.name}' in the subquery and the left operand field in the where"
                f" expression in the outer query '{target.field.name}' should point to the same object type",
            )
        if negated:
            return f"({target.sql} NOT IN ({sql}) OR {target.sql} IS NULL)"
        return f"{target.sql} IN ({sql})"

    def _includes(self, condition: Includes, *, negated: bool) -> str:
        target = self._target(condition)
        if target.type != "multipicklist":
            raise wrong_operator(
                self._scope.text, condition.expression.position, "includes and excludes need a multi-select picklist"
            )
        chosen = " OR ".join(self._all_chosen(target, value) for value in condition.among)
        return f"{'NOT ' if negated else ''}coalesce({chosen}, 0)"

    def _all_chosen(self, target: Target, value: Value) -> str:
        read = self._literals.read(target.field, "string", value, value.position)
        parts = [part.strip() for part in str(read or "").split(";")]
        self._parameters += [f";{part.lower()};" for part in parts]
        return "(" + " AND ".join(f"instr(';' || lower({target.sql}) || ';', ?) > 0" for _ in parts) + ")"


def _needs_folding(target: Target, value: SqlValue | Span) -> bool:
    return isinstance(value, str) and is_text(target.type) and not value.isascii()


def _column(target: Target) -> str:
    if is_text(target.type):
        return f"{target.sql} COLLATE NOCASE"
    return f"coalesce({target.sql}, 0)" if target.type == "boolean" and target.outer else target.sql


def _folded(target: Target, value: SqlValue) -> tuple[str, SqlValue]:
    if isinstance(value, str) and _needs_folding(target, value):
        return f"lower({target.sql})", value.lower()
    return _column(target), value


def _ordered(target: Target, comparator: Comparator, read: SqlValue | Span) -> tuple[str, SqlValue]:
    """Column and bound of an ordering comparison; of a date word the end that matters."""
    if isinstance(read, Span):
        starts = comparator in (Comparator.LESS, Comparator.GREATER_OR_EQUAL)
        return target.sql, read.start if starts else read.end
    return _folded(target, read)
