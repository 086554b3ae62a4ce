"""Runs a SOQL query on the tables of the Tooling API and makes the records of its answer."""

from collections.abc import Sequence
from typing import Any

from core.practice_org.errors import SalesforceError
from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.metadata.tooling.as_json import metadata_json
from core.practice_org.metadata.tooling.conditions import column_of, test_of, value_at, without_alias
from core.practice_org.metadata.tooling.rows import Row
from core.practice_org.metadata.tooling.tables import TABLES, Table
from core.practice_org.soql import model, refusals
from core.practice_org.soql.parser import parse

_OPEN_TO_ALL = frozenset({"entitydefinition", "fielddefinition"})


def tooling_query(org: MetadataOrg, user_id: str, soql: str, base: str) -> dict[str, Any]:
    """The answer of `tooling/query`: all records in one page. `base` is `/services/data/v67.0/tooling`.

    Raises SalesforceError MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE. Objects of the setup are unknown to users
    without View Setup and Configuration (salesforce.md B6, B8)."""
    query = parse(soql)
    table = TABLES.get(query.entity.lower())
    if table is None or not _may_see(org, user_id, table):
        raise refusals.no_such_type(query.text, query.entity_position, query.entity)
    _require_reified(query, table)
    test = None if query.where is None else test_of(query, table, query.where)
    rows = [row for row in table.make_rows(org) if test is None or test(row)]
    if _is_count(query):
        return {"size": len(rows), "totalSize": len(rows), "done": True, "queryLocator": None,
                "entityTypeName": table.name, "records": []}  # fmt: skip
    records = _grouped(query, table, rows) if query.group_by else _plain(query, table, rows, base)
    start = query.offset or 0
    records = records[start : None if query.limit is None else start + query.limit]
    return {
        "size": len(records),
        "totalSize": len(records),
        "done": True,
        "queryLocator": None,
        "entityTypeName": table.name,
        "records": records,
    }


def _may_see(org: MetadataOrg, user_id: str, table: Table) -> bool:
    return table.name.lower() in _OPEN_TO_ALL or org.neighbours.users.has_permission(user_id, "ViewSetup")


def _is_count(query: model.Query) -> bool:
    first = query.select[0].expression if len(query.select) == 1 else None
    return isinstance(first, model.Call) and first.name == "COUNT" and first.argument is None


def _paths(condition: model.Condition | None) -> list[str]:
    if condition is None:
        return []
    if isinstance(condition, model.AllOf | model.AnyOf):
        return [path for part in condition.parts for path in _paths(part)]
    if isinstance(condition, model.Not):
        return _paths(condition.part)
    return [condition.expression.text] if isinstance(condition.expression, model.FieldPath) else []


def _require_reified(query: model.Query, table: Table) -> None:
    if not table.reified:
        return
    allowed = {name.lower() for name in table.reified} | {"entitydefinition.qualifiedapiname"}
    if not any(path.lower().split(".", 1)[-1] in allowed or path.lower() in allowed for path in _paths(query.where)):
        names = ",".join(table.reified)
        sentence = f"{table.name}: a filter on a reified column is required [{names}]"
        raise SalesforceError(400, "MALFORMED_QUERY", sentence)


def _plain(query: model.Query, table: Table, rows: list[Row], base: str) -> list[dict[str, Any]]:
    columns = _selected(query, table)
    single = {name for name in table.single_row for steps in columns if steps[-1] == name and len(steps) == 1}
    if single and len(rows) > 1:
        sentence = (
            "When retrieving results with Metadata or FullName fields, the query qualifications must specify no more"
            f" than one row for retrieval. Result size: {len(rows)}"
        )
        raise SalesforceError(400, "MALFORMED_QUERY", sentence)
    for order in reversed(query.order_by):
        if not isinstance(order.expression, model.FieldPath):
            raise SalesforceError(400, "MALFORMED_QUERY", "only fields can be ordered by on this object")
        steps, _ = column_of(table, without_alias(query, order.expression), query.text)
        present = [row for row in rows if value_at(row, steps) is not None]
        absent = [row for row in rows if value_at(row, steps) is None]
        present.sort(key=lambda row, steps=steps: str(value_at(row, steps)).casefold(), reverse=order.descending)  # type: ignore[misc]  # a default argument has no type in a lambda
        rows = present + absent if order.nulls_last else absent + present
    return [_record(table, row, columns, base) for row in rows]


def _selected(query: model.Query, table: Table) -> list[tuple[str, ...]]:
    columns: list[tuple[str, ...]] = []
    for item in query.select:
        expression = item.expression
        if isinstance(expression, model.FieldPath):
            columns.append(column_of(table, without_alias(query, expression), query.text)[0])
        elif isinstance(expression, model.Call) and expression.name == "FIELDS":
            columns.extend((name,) for name in table.columns if name not in table.single_row)
        else:
            raise SalesforceError(400, "MALFORMED_QUERY", "only fields can be selected from this object")
    return columns


def _record(table: Table, row: Row, columns: Sequence[tuple[str, ...]], base: str) -> dict[str, Any]:
    record: dict[str, Any] = {"attributes": _attributes(table, row, base)}
    for steps in columns:
        _put(record, table, row, steps, base)
    return record


def _put(record: dict[str, Any], table: Table, row: Row, steps: Sequence[str], base: str) -> None:
    name, *rest = steps
    if not rest:
        value = row.get(name)
        record[name] = metadata_json(value) if isinstance(value, bytes) else value
        return
    parent: Row | None = row.get(name)
    if parent is None:
        record[name] = None
        return
    target = TABLES[table.parents[name].lower()]
    nested = record.setdefault(name, {"attributes": _attributes(target, parent, base)})
    _put(nested, target, parent, rest, base)


def _attributes(table: Table, row: Row, base: str) -> dict[str, str]:
    return {"type": table.name, "url": f"{base}/sobjects/{table.name}/{row.get('DurableId') or row['Id']}"}


def _grouped(query: model.Query, table: Table, rows: list[Row]) -> list[dict[str, Any]]:
    """Groups with COUNT, which is the only aggregate that these tables are asked for."""
    keys = [_group_path(query, table, each) for each in query.group_by]
    groups: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault(tuple(value_at(row, key) for key in keys), []).append(row)
    return [_group_record(query, table, members) for members in groups.values()]


def _group_path(query: model.Query, table: Table, expression: model.Expression) -> tuple[str, ...]:
    if not isinstance(expression, model.FieldPath):
        raise SalesforceError(400, "MALFORMED_QUERY", "only fields can be grouped by on this object")
    return column_of(table, without_alias(query, expression), query.text)[0]


def _group_record(query: model.Query, table: Table, members: list[Row]) -> dict[str, Any]:
    record: dict[str, Any] = {"attributes": {"type": "AggregateResult"}}
    unnamed = 0
    for item in query.select:
        expression = item.expression
        if isinstance(expression, model.FieldPath):
            steps = _group_path(query, table, expression)
            record[item.alias or steps[-1]] = value_at(members[0], steps)
            continue
        if not isinstance(expression, model.Call) or expression.name not in ("COUNT", "COUNT_DISTINCT"):
            raise SalesforceError(400, "MALFORMED_QUERY", "only COUNT is supported on this object")
        if isinstance(expression.argument, model.FieldPath):
            steps = _group_path(query, table, expression.argument)
            values = [value for member in members if (value := value_at(member, steps)) is not None]
        else:
            values = list(members)
        name = item.alias or f"expr{unnamed}"
        unnamed += item.alias is None
        record[name] = len(set(values)) if expression.name == "COUNT_DISTINCT" else len(values)
    return record
