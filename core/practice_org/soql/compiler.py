"""From a Query and the schema that a user sees to SQL for the store (tables and columns as `data.store` makes them)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from core.practice_org.errors import SalesforceError
from core.practice_org.soql.compiled import Column, CompiledQuery, Parent, QueryKind, RowFilter
from core.practice_org.soql.conditions import ConditionCompiler
from core.practice_org.soql.literals import LiteralReader, SqlValue, is_text
from core.practice_org.soql.model import Call, Expression, FieldPath, Order, Query, SelectItem
from core.practice_org.soql.refusals import invalid_field, malformed, no_such_child, unexpected
from core.practice_org.soql.schema import SchemaView, child_relationship
from core.practice_org.soql.targets import AGGREGATES, Scope, Target

LARGEST_OFFSET: Final = 2_000
LARGEST_FIELDS_LIMIT: Final = 200


def compile_query(
    query: Query,
    schema: SchemaView,
    *,
    now: datetime,
    include_deleted: bool = False,
    row_filter: RowFilter | None = None,
) -> CompiledQuery:
    """The SQL of `query` for a user who sees `schema`, with field-level security already applied in it.

    `include_deleted` is queryAll. Raises SalesforceError in Salesforce's words.
    """
    return _Compiler(query, schema, now, row_filter, include_deleted=include_deleted or query.all_rows).compiled()


@dataclass(slots=True)
class _Selected:
    targets: list[tuple[Target, tuple[str, ...]]] = field(default_factory=list)
    children: dict[tuple[str, ...], CompiledQuery] = field(default_factory=dict)
    aggregated: bool = False


@dataclass(frozen=True, slots=True)
class _Link:
    """What makes a subquery one for each record of the outer query; `first_alias` keeps their SQL aliases apart."""

    reference: str
    outer_id: str
    first_alias: int


class _Compiler:
    def __init__(
        self,
        query: Query,
        schema: SchemaView,
        now: datetime,
        row_filter: RowFilter | None,
        *,
        include_deleted: bool,
        link: _Link | None = None,
    ) -> None:
        self._query = query
        self._schema = schema
        self._now = now
        self._link = link
        self._row_filter = row_filter
        self._include_deleted = include_deleted
        self._literals = LiteralReader(query.text, now)
        self._parameters: list[SqlValue] = []
        self._aliases = 0 if link is None else link.first_alias
        self._scope = self._new_scope(query)

    def _new_scope(self, query: Query) -> Scope:
        alias = f"t{self._aliases}"
        self._aliases += 1
        return Scope(query.text, self._schema, query.entity, query.entity_position, query.alias, alias)

    def compiled(self) -> CompiledQuery:
        query = self._query
        self._check_limits()
        if self._is_bare_count():
            return self._count()
        selected = self._selected()
        group = [self._grouped_by(each) for each in query.group_by]
        if selected.aggregated:
            self._check_grouping(selected, group)
        where = self._where(query, self._scope)
        tail = self._group_by(group) + self._having() + self._order_by(selected) + self._limit()
        return self._finished(selected, where, tail)

    def _finished(self, selected: _Selected, where: str, tail: str) -> CompiledQuery:
        query, scope = self._query, self._scope
        parents: list[Parent] = []
        cells: list[str] = []
        if not selected.aggregated:
            cells = [f"{scope.alias}.Id"]
            wanted = {names[:depth] for _, names in selected.targets for depth in range(1, len(names))}
            for join in scope.joins.values():
                if join.names in wanted:
                    type_name = "Name" if join.polymorphic else join.entity.name
                    parents.append(Parent(join.names, len(cells), type_name, join.entity.name))
                    cells.append(f"{join.alias}.Id")
        columns = []
        for target, names in selected.targets:
            field, children = target.field, selected.children.get(names)
            columns.append(
                Column(names, len(cells), target.type, field.label, field.custom, target.aggregate, children)
            )
            cells.append(target.sql)
        if self._link is not None:
            cells = [f"{cell} AS c{at}" for at, cell in enumerate(cells)]
        rest = f"{scope.from_sql}{where}{tail}"
        sql = f"SELECT {', '.join(cells)} {rest}"
        whole = selected.aggregated or selected.children  # which have parameters of their own in the select list
        count_inside = sql if whole else f"SELECT 1 {rest}"
        return CompiledQuery(
            sql=sql,
            count_sql=f"SELECT COUNT(*) FROM ({count_inside})",  # noqa: S608 (made of names of the schema)
            parameters=tuple(self._parameters),
            columns=tuple(columns),
            parents=tuple(parents),
            kind=QueryKind.AGGREGATE if selected.aggregated else QueryKind.RECORDS,
            entity=scope.entity.name,
            key_prefix=scope.entity.key_prefix,
            grouped=bool(query.group_by),
        )

    # -- COUNT() -----------------------------------------------------------------------------------------------------

    def _is_bare_count(self) -> bool:
        first = self._query.select[0].expression
        bare = isinstance(first, Call) and first.name == "COUNT" and first.argument is None
        if bare and (len(self._query.select) > 1 or self._query.group_by or self._query.order_by):
            raise malformed(self._query.text, first.position if isinstance(first, Call) else 0,
                            "COUNT() must be the only element in the SELECT list")  # fmt: skip
        return bare

    def _count(self) -> CompiledQuery:
        where = self._where(self._query, self._scope)
        rest = f"{self._scope.from_sql}{where}"
        limit = self._limit()
        sql = f"SELECT COUNT(*) FROM (SELECT 1 {rest}{limit})" if limit else f"SELECT COUNT(*) {rest}"  # noqa: S608
        scope = self._scope
        return CompiledQuery(
            sql, sql, tuple(self._parameters), (), (), QueryKind.COUNT, scope.entity.name, scope.entity.key_prefix,
            grouped=False,
        )  # fmt: skip

    # -- SELECT ------------------------------------------------------------------------------------------------------

    def _selected(self) -> _Selected:
        query, result = self._query, _Selected()
        result.aggregated = bool(query.group_by) or any(_is_aggregate(item) for item in query.select)
        unnamed = 0
        seen: set[tuple[str, ...]] = set()
        for item in query.select:
            expression = item.expression
            if isinstance(expression, Query):
                target, children = self._children(expression)
                found = [(target, target.names)]
                result.children[target.names] = children
            elif isinstance(expression, Call) and expression.name == "FIELDS":
                found = [(target, target.names) for target in self._all_fields(expression)]
            else:
                target = self._scope.target(expression, aggregates=True)
                names = target.names
                if result.aggregated:
                    names = (names[-1],)
                    if item.alias is None and target.computed:
                        names, unnamed = (f"expr{unnamed}",), unnamed + 1
                elif item.alias is not None and isinstance(expression, FieldPath):
                    raise malformed(query.text, expression.position, "only aggregate expressions use field aliasing")
                found = [(target, (item.alias,) if item.alias is not None else names)]
            for target, names in found:
                key = tuple(name.lower() for name in names)
                if key in seen:
                    raise _selected_twice(query.text, expression, names, aggregated=result.aggregated)
                seen.add(key)
                result.targets.append((target, names))
        return result

    def _children(self, query: Query) -> tuple[Target, CompiledQuery]:
        """A parent-to-child subquery: its rows for each record, as one cell of JSON."""
        related = child_relationship(self._schema, self._scope.entity, query.entity)
        if related is None:
            raise no_such_child(query.text, query.entity_position, query.entity)
        child, reference, name = related
        link = _Link(reference.name, f"{self._scope.alias}.Id", self._aliases)
        compiler = _Compiler(
            replace(query, entity=child.name),
            self._schema,
            self._now,
            self._row_filter,
            include_deleted=self._include_deleted,
            link=link,
        )
        compiled = compiler.compiled()
        self._aliases = compiler._aliases
        if compiled.kind is not QueryKind.RECORDS:
            raise malformed(query.text, query.entity_position, "Aggregates are not allowed in a nested query")
        self._parameters += compiled.parameters
        width = 1 + len(compiled.parents) + len(compiled.columns)
        cells = ", ".join(f"c{at}" for at in range(width))
        sql = f"(SELECT json_group_array(json_array({cells})) FROM ({compiled.sql}))"  # noqa: S608 (made of our names)
        return Target(sql, reference, "children", (name,)), compiled

    def _all_fields(self, call: Call) -> list[Target]:
        query, which = self._query, call.argument
        word = which.text.upper() if isinstance(which, FieldPath) else ""
        if word not in ("ALL", "STANDARD", "CUSTOM"):
            raise unexpected(query.text, call.argument.position if call.argument else call.position)
        if word != "STANDARD" and (query.limit is None or query.limit > LARGEST_FIELDS_LIMIT):
            raise SalesforceError(
                400,
                "MALFORMED_QUERY",
                f"The SOQL FIELDS function must have a LIMIT of at most {LARGEST_FIELDS_LIMIT}",
            )
        fields = self._scope.entity.fields.values()
        chosen = (each for each in fields if word == "ALL" or each.custom is (word == "CUSTOM"))
        return [self._scope.target(FieldPath(each.name, call.position)) for each in chosen]

    # -- GROUP BY, HAVING --------------------------------------------------------------------------------------------

    def _grouped_by(self, expression: Expression) -> Target:
        target = self._scope.target(expression)
        if not target.computed and not target.field.groupable:
            raise invalid_field(
                self._query.text,
                expression.position,
                f"field '{target.field.name}' can not be grouped in a query call",
            )
        return target

    def _check_grouping(self, selected: _Selected, group: list[Target]) -> None:
        grouped = {target.sql for target in group}
        for (target, _), item in zip(selected.targets, self._query.select, strict=False):
            if not target.aggregate and target.sql not in grouped:
                raise malformed(
                    self._query.text,
                    _position(item.expression),
                    f"Field must be grouped or aggregated: {'.'.join(target.names)}",
                )

    def _group_by(self, group: list[Target]) -> str:
        if not group:
            return ""
        return " GROUP BY " + ", ".join(
            f"{each.sql} COLLATE NOCASE" if is_text(each.type) else each.sql for each in group
        )

    def _having(self) -> str:
        if self._query.having is None:
            return ""
        compiler = ConditionCompiler(self._scope, self._literals, self._parameters, self._sub_select, aggregates=True)
        return f" HAVING {compiler.sql(self._query.having)}"

    # -- WHERE -------------------------------------------------------------------------------------------------------

    def _where(self, query: Query, scope: Scope) -> str:
        parts = []
        if self._link is not None and scope is self._scope:
            parts.append(f'{scope.alias}."{self._link.reference}" = {self._link.outer_id}')
        if query.where is not None:
            parts.append(ConditionCompiler(scope, self._literals, self._parameters, self._sub_select).sql(query.where))
        if not self._include_deleted:
            parts.append(f"{scope.alias}.IsDeleted = 0")
        visible = self._row_filter(scope.entity, scope.alias) if self._row_filter is not None else None
        if visible is not None:
            parts.append(visible.sql)
            self._parameters += visible.parameters
        return f" WHERE {' AND '.join(parts)}" if parts else ""

    def _sub_select(self, query: Query) -> tuple[str, Target]:
        first = query.select[0].expression
        if len(query.select) != 1 or not isinstance(first, FieldPath):
            raise malformed(query.text, query.entity_position, "semi join sub-selects must select one id field")
        scope = self._new_scope(query)
        target = scope.target(first)
        where = self._where(query, scope)
        word = "AND" if where else "WHERE"
        limit = "" if query.limit is None else f" LIMIT {query.limit}"
        return f"SELECT {target.sql} {scope.from_sql}{where} {word} {target.sql} IS NOT NULL{limit}", target

    # -- ORDER BY, LIMIT, OFFSET -------------------------------------------------------------------------------------

    def _order_by(self, selected: _Selected) -> str:
        if not self._query.order_by:
            return ""
        return " ORDER BY " + ", ".join(self._ordered_by(order, selected) for order in self._query.order_by)

    def _ordered_by(self, order: Order, selected: _Selected) -> str:
        target = self._alias_target(order.expression, selected) or self._scope.target(
            order.expression, aggregates=selected.aggregated
        )
        if not target.computed and not target.field.sortable:
            raise invalid_field(
                self._query.text,
                order.expression.position,
                f"field '{target.field.name}' can not be sorted in a query call",
            )
        sql = f"{target.sql} COLLATE NOCASE" if is_text(target.type) else target.sql
        direction = " DESC" if order.descending else ""
        never_null = not target.outer and not target.field.nillable
        nulls = "" if never_null else f" NULLS {'LAST' if order.nulls_last else 'FIRST'}"
        return f"{sql}{direction}{nulls}"

    def _alias_target(self, expression: Expression, selected: _Selected) -> Target | None:
        if not selected.aggregated or not isinstance(expression, FieldPath):
            return None
        wanted = expression.text.lower()
        return next((target for target, names in selected.targets if [n.lower() for n in names] == [wanted]), None)

    def _check_limits(self) -> None:
        if (self._query.offset or 0) > LARGEST_OFFSET:
            message = f"Maximum SOQL offset allowed for apiName {self._scope.entity.name} is {LARGEST_OFFSET}"
            raise SalesforceError(400, "NUMBER_OUTSIDE_VALID_RANGE", message)

    def _limit(self) -> str:
        limit, offset = self._query.limit, self._query.offset
        if limit is None and offset is None:
            return ""
        return f" LIMIT {-1 if limit is None else limit} OFFSET {offset or 0}"


def _selected_twice(
    text: str, expression: Expression | Query, names: tuple[str, ...], *, aggregated: bool
) -> SalesforceError:
    named = ".".join(names)
    if aggregated:
        return invalid_field(text, _position(expression), f"duplicate alias: {named}")
    return SalesforceError(400, "INVALID_FIELD", f"duplicate field selected: {named}")


def _position(expression: Expression | Query) -> int:
    return expression.entity_position if isinstance(expression, Query) else expression.position


def _is_aggregate(item: SelectItem) -> bool:
    expression = item.expression
    while isinstance(expression, Call):
        if expression.name in AGGREGATES:
            return True
        if expression.argument is None:
            return False
        expression = expression.argument
    return False
