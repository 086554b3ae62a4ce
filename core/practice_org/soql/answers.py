"""Rows of a compiled query as Salesforce's record JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from core.practice_org.soql.compiled import Column, CompiledQuery, QueryKind

Row = Sequence[Any]
Record = dict[str, Any]
Converter = Callable[[Any], Any]

_APEX_TYPES: Final = {
    "id": "Id", "reference": "Id", "boolean": "Boolean", "int": "Integer", "double": "Double", "currency": "Double",
    "percent": "Double", "date": "Date", "datetime": "Datetime", "address": "Address",
}  # fmt: skip


def _moment(text: str) -> str:
    return f"{text[:-1]}+0000"


_CONVERTERS: Final[dict[str, Converter]] = {"boolean": bool, "datetime": _moment, "address": json.loads}


def _no_attributes(_record_id: str) -> Record:
    return {}


class _Shape:
    """The shape of an object in the answer: fields and parents, in the order of the select list."""

    def __init__(self) -> None:
        self._entries: list[tuple[str, int, Converter | None, _Shape | None]] = []
        self._id_index = 0
        self.attributes: Callable[[str], Record] = _no_attributes

    def at(self, names: Sequence[str]) -> _Shape:
        """The shape of the parent that these names lead to."""
        if not names:
            return self
        for name, _, _, shape in self._entries:
            if name == names[0] and shape is not None:
                return shape.at(names[1:])
        shape = _Shape()
        self._entries.append((names[0], 0, None, shape))
        return shape.at(names[1:])

    def add(self, column: Column, convert: Converter | None) -> None:
        """A field of this object."""
        self._entries.append((column.names[-1], column.index, convert, None))

    def identify(self, id_index: int, type_name: str, url: str) -> None:
        """What the attributes of this object say; without it, there is no id to say."""
        self._id_index = id_index
        self.attributes = lambda record_id: {"type": type_name, "url": url + record_id}

    def of(self, row: Row) -> Record | None:
        """The object in this row; None where there is none."""
        record_id = row[self._id_index]
        return None if record_id is None else self.fill({"attributes": self.attributes(record_id)}, row)

    def fill(self, record: Record, row: Row) -> Record:
        """`record` with the fields and parents of this row."""
        for name, index, convert, shape in self._entries:
            if shape is not None:
                record[name] = shape.of(row)
            else:
                value = row[index]
                record[name] = value if convert is None or value is None else convert(value)
        return record


class Answers:
    """Turns the rows of one query into records. `version` is that of the request's path, such as "67.0"."""

    def __init__(self, query: CompiledQuery, version: str) -> None:
        base = f"/services/data/v{version}/sobjects"
        self._aggregate = query.kind is QueryKind.AGGREGATE
        self._shape = _Shape()
        for column in query.columns:
            children = None if column.children is None else Answers(column.children, version).nested
            self._shape.at(column.names[:-1]).add(column, children or _CONVERTERS.get(column.type))
        for parent in query.parents:
            self._shape.at(parent.names).identify(parent.id_index, parent.type, f"{base}/{parent.entity}/")
        self._shape.identify(0, query.entity, f"{base}/{query.entity}/")

    def records(self, rows: Iterable[Row]) -> list[Record]:
        """The records of these rows, in their order."""
        if self._aggregate:
            return [self._shape.fill({"attributes": {"type": "AggregateResult"}}, row) for row in rows]
        attributes, fill = self._shape.attributes, self._shape.fill
        return [fill({"attributes": attributes(row[0])}, row) for row in rows]

    def nested(self, rows: str) -> Record | None:
        """The answer of a parent-to-child subquery for one record; None where it has no rows."""
        records = self.records(json.loads(rows))
        return {"totalSize": len(records), "done": True, "records": records} if records else None


def column_metadata(query: CompiledQuery) -> Record:
    """The answer to `query?columns=true`: what the columns are, no rows (salesforce.md F4)."""
    top: list[Record] = []
    for column in query.columns:
        level = top
        for name in column.names[:-1]:
            parent = next((each for each in level if each["columnName"] == name), None)
            if parent is None:
                parent = _column_entry(name, "", custom=False, aggregate=False)
                level.append(parent)
            level = parent["joinColumns"]
        name = column.names[-1]
        level.append(
            _column_entry(
                name, _APEX_TYPES.get(column.type, "String"), custom=column.custom, aggregate=column.aggregate
            )
        )
    return {
        "columnMetadata": top,
        "entityName": query.entity,
        "groupBy": query.grouped,
        "idSelected": any(column.names == ("Id",) for column in query.columns),
        "keyPrefix": query.key_prefix,
    }


def _column_entry(name: str, apex_type: str, *, custom: bool, aggregate: bool) -> Record:
    return {
        "aggregate": aggregate,
        "apexType": apex_type or None,
        "columnName": name,
        "custom": custom,
        "displayName": name,
        "foreignKeyName": None,
        "insertable": not aggregate,
        "joinColumns": [],
        "numberType": False,
        "textType": apex_type == "String",
        "updatable": not aggregate,
    }
