"""From the names in a query to SQL expressions: fields, fields of parents (joins), functions of fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.practice_org.soql.literals import NUMBER_TYPES
from core.practice_org.soql.model import Call, Expression, FieldPath
from core.practice_org.soql.refusals import (
    invalid_field,
    malformed,
    no_such_column,
    no_such_relationship,
    no_such_type,
)
from core.practice_org.soql.schema import FieldView, SchemaView, SObjectView

DEEPEST_PARENT: Final = 5
AGGREGATES: Final = frozenset({"COUNT", "COUNT_DISTINCT", "SUM", "AVG", "MIN", "MAX"})
_SAME_VALUE: Final = frozenset({"TOLABEL", "FORMAT", "CONVERTCURRENCY", "CONVERTTIMEZONE"})
_MONTH = "CAST(substr({0}, 6, 2) AS INTEGER)"
_DATE_PARTS: Final = {
    "CALENDAR_YEAR": "CAST(substr({0}, 1, 4) AS INTEGER)",
    "FISCAL_YEAR": "CAST(substr({0}, 1, 4) AS INTEGER)",
    "CALENDAR_QUARTER": f"({_MONTH} + 2) / 3",
    "FISCAL_QUARTER": f"({_MONTH} + 2) / 3",
    "CALENDAR_MONTH": _MONTH,
    "FISCAL_MONTH": _MONTH,
    "DAY_IN_MONTH": "CAST(substr({0}, 9, 2) AS INTEGER)",
    "DAY_IN_WEEK": "CAST(strftime('%w', {0}) AS INTEGER) + 1",
    "DAY_IN_YEAR": "CAST(strftime('%j', {0}) AS INTEGER)",
    "HOUR_IN_DAY": "CAST(substr({0}, 12, 2) AS INTEGER)",
    "WEEK_IN_MONTH": "(CAST(substr({0}, 9, 2) AS INTEGER) + 6) / 7",
    "WEEK_IN_YEAR": "(CAST(strftime('%j', {0}) AS INTEGER) + 6) / 7",
}


@dataclass(frozen=True, slots=True)
class Target:
    """A field or a function of one, as SQL. `names` is the way to it in a record, `parent` the SQL alias of its table.

    `outer`: the row of its table may be missing (a parent that is not there).
    """

    sql: str
    field: FieldView
    type: str
    names: tuple[str, ...]
    outer: bool = False
    aggregate: bool = False
    computed: bool = False


@dataclass(frozen=True, slots=True)
class Join:
    """A parent table joined in. `polymorphic`: the reference may point to several objects (`Lead.Owner`)."""

    alias: str
    entity: SObjectView
    names: tuple[str, ...]
    sql: str
    polymorphic: bool


class Scope:
    """One FROM with the parents that are joined to it so far."""

    def __init__(
        self, text: str, schema: SchemaView, entity: str, position: int, written_alias: str | None, alias: str
    ) -> None:
        found = schema.sobject(entity)
        if found is None:
            raise no_such_type(text, position, entity)
        self.text = text
        self.schema = schema
        self.entity = found
        self.alias = alias
        self.joins: dict[tuple[str, ...], Join] = {}
        self._written_alias = written_alias.lower() if written_alias else None

    @property
    def from_sql(self) -> str:
        """FROM with all joins."""
        return " ".join((f'FROM "{self.entity.name}" {self.alias}', *(join.sql for join in self.joins.values())))

    def target(self, expression: Expression, *, aggregates: bool = False) -> Target:
        """The SQL of a field or function; `aggregates` says whether COUNT(…) and its kin may stand here."""
        if isinstance(expression, FieldPath):
            return self._field(expression)
        return self._call(expression, aggregates=aggregates)

    def _field(self, path: FieldPath) -> Target:
        *parents, last = self._parts(path)
        entity, alias, names = self.entity, self.alias, tuple[str, ...]()
        for name in parents:
            join = self._join(path, entity, alias, names, name)
            entity, alias, names = join.entity, join.alias, join.names
        field = entity.fields.get(last.lower())
        if field is None:
            raise no_such_column(self.text, path.position, last, entity.name)
        return Target(f'{alias}."{field.name}"', field, field.type, (*names, field.name), outer=bool(parents))

    def _parts(self, path: FieldPath) -> list[str]:
        parts = path.text.split(".")
        if len(parts) > 1 and (
            parts[0].lower() == self._written_alias
            or (parts[0].lower() == self.entity.name.lower() and _reference(self.entity, parts[0]) is None)
        ):
            del parts[0]
        if len(parts) > DEEPEST_PARENT + 1:
            raise malformed(
                self.text,
                path.position,
                f"SOQL relationships can be at most {DEEPEST_PARENT} levels deep: {path.text}",
            )
        return parts

    def _join(
        self, path: FieldPath, entity: SObjectView, alias: str, names: tuple[str, ...], relationship: str
    ) -> Join:
        key = (*names, relationship.lower())
        known = self.joins.get(tuple(each.lower() for each in key))
        if known is not None:
            return known
        reference = _reference(entity, relationship)
        parent = _referenced(self.schema, reference) if reference is not None else None
        if reference is None or parent is None or reference.relationship_name is None:
            raise no_such_relationship(self.text, path.position, relationship)
        own = f"{self.alias}p{len(self.joins) + 1}"
        sql = f'LEFT JOIN "{parent.name}" {own} ON {own}.Id = {alias}."{reference.name}"'
        join = Join(own, parent, (*names, reference.relationship_name), sql, len(reference.reference_to) > 1)
        self.joins[tuple(each.lower() for each in join.names)] = join
        return join

    def _call(self, call: Call, *, aggregates: bool) -> Target:
        if call.name in AGGREGATES:
            if not aggregates:
                raise malformed(self.text, call.position, f"Aggregate functions are not allowed here: {call.written}")
            return self._aggregate(call)
        if call.argument is None or not (
            call.name in _SAME_VALUE or call.name in _DATE_PARTS or call.name == "DAY_ONLY"
        ):
            raise malformed(self.text, call.position, f"Invalid function: {call.written}")
        inner = self.target(call.argument, aggregates=aggregates)
        if call.name in _SAME_VALUE:
            return inner
        if inner.type not in ("date", "datetime"):
            raise invalid_field(
                self.text, call.position, f"field {inner.field.name} does not support function {call.name}"
            )
        if call.name == "DAY_ONLY":
            sql, type_name = f"substr({inner.sql}, 1, 10)", "date"
        else:
            sql, type_name = f"({_DATE_PARTS[call.name].format(inner.sql)})", "int"
        return Target(sql, inner.field, type_name, inner.names, outer=inner.outer, computed=True)

    def _aggregate(self, call: Call) -> Target:
        if call.argument is None:
            field = self.entity.fields["id"]
            return Target("COUNT(*)", field, "int", (field.name,), aggregate=True, computed=True)
        inner = self.target(call.argument)
        numeric = inner.type in NUMBER_TYPES
        if inner.type in ("boolean", "address") or (call.name in ("SUM", "AVG") and not numeric):
            raise invalid_field(
                self.text,
                call.position,
                f"field {inner.field.name} does not support aggregate operator {call.name}",
            )
        distinct = call.name == "COUNT_DISTINCT"
        function = "COUNT" if distinct else call.name
        type_name = "int" if function == "COUNT" else "double" if call.name == "AVG" else inner.type
        sql = f"{function}({'DISTINCT ' if distinct else ''}{inner.sql})"
        return Target(sql, inner.field, type_name, inner.names, aggregate=True, computed=True)


def _reference(entity: SObjectView, relationship: str) -> FieldView | None:
    wanted = relationship.lower()
    for field in entity.fields.values():
        if field.relationship_name is not None and field.relationship_name.lower() == wanted:
            return field
    return None


def _referenced(schema: SchemaView, reference: FieldView) -> SObjectView | None:
    """The object behind a reference. Of several, User where it is one of them: the org has no Groups with records."""
    names = sorted(reference.reference_to, key=lambda name: name != "User")
    return next((found for found in map(schema.sobject, names) if found is not None), None)
