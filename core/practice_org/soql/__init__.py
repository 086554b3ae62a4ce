"""SOQL for the practice org: text -> `parse` -> `compile_query` -> SQL -> rows of the store -> `Answers` -> records."""

from core.practice_org.soql.answers import Answers, column_metadata
from core.practice_org.soql.compiled import CompiledQuery, QueryKind, RowCondition, RowFilter
from core.practice_org.soql.compiler import compile_query
from core.practice_org.soql.model import Query
from core.practice_org.soql.parser import parse

__all__ = [
    "Answers",
    "CompiledQuery",
    "Query",
    "QueryKind",
    "RowCondition",
    "RowFilter",
    "column_metadata",
    "compile_query",
    "parse",
]
