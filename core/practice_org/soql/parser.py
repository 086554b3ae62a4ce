"""From SOQL text to a Query. Knows the language and no org: whether a field exists is the compiler's question."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple, cast

from lark import Lark, Token, Transformer, v_args
from lark.exceptions import UnexpectedCharacters, UnexpectedToken, VisitError

from core.practice_org.errors import SalesforceError
from core.practice_org.soql import grammar
from core.practice_org.soql.model import (
    AllOf,
    AnyOf,
    Call,
    Comparator,
    Comparison,
    Condition,
    Expression,
    FieldPath,
    Includes,
    Membership,
    Not,
    Order,
    Query,
    SelectItem,
    Value,
    ValueKind,
)
from core.practice_org.soql.refusals import malformed, unexpected

LONGEST_QUERY: Final = 100_000
LONGEST_STRING: Final = 4_000
_CACHED_LENGTH: Final = 4_000
_MOST_DIGITS: Final = 10

_LITERALS = re.compile(grammar.LITERAL)
_WORDS = {"true": ValueKind.BOOLEAN, "false": ValueKind.BOOLEAN, "null": ValueKind.NULL}
_DATE_WORD = re.compile(
    r"(?:YESTERDAY|TODAY|TOMORROW|(?:LAST|NEXT)_90_DAYS"
    r"|(?:LAST|THIS|NEXT)_(?:WEEK|MONTH|(?:FISCAL_)?(?:QUARTER|YEAR))"
    r"|(?:(?:LAST|NEXT)_N_(?:DAYS|WEEKS|MONTHS|(?:FISCAL_)?(?:QUARTERS|YEARS))"
    r"|N_(?:DAYS|WEEKS|MONTHS|(?:FISCAL_)?(?:QUARTERS|YEARS))_AGO):\d+)",
    re.IGNORECASE,
)


def parse(text: str) -> Query:
    """The query that `text` is. Raises SalesforceError MALFORMED_QUERY. Short texts are remembered."""
    return _remembered(text) if len(text) <= _CACHED_LENGTH else _parse(text)


def _parse(text: str) -> Query:
    if not text.strip():
        raise SalesforceError(400, "MALFORMED_QUERY", "SOQL statements cannot be empty or null")
    if len(text) > LONGEST_QUERY:
        raise SalesforceError(
            400, "MALFORMED_QUERY", f"SOQL statements cannot be longer than {LONGEST_QUERY} characters."
        )
    try:
        tree = _lark().parse(text)
    except UnexpectedToken as error:
        raise unexpected(text, len(text) if error.token.type == "$END" else _at(error.token)) from None
    except UnexpectedCharacters as error:
        raise unexpected(text, cast("int", error.pos_in_stream)) from None  # lark types it as None
    try:
        return _ToModel(text).transform(tree)
    except VisitError as error:
        raise error.orig_exc from None


_remembered = lru_cache(maxsize=1024)(_parse)


class _Grouping(NamedTuple):
    by: tuple[Expression, ...]
    having: Condition | None


@cache
def _lark() -> Lark:
    return Lark(grammar.GRAMMAR, parser="lalr", lexer="contextual", start="query", maybe_placeholders=True)


@v_args(inline=True)
class _ToModel(Transformer[Token, Query]):
    """Builds the model bottom-up, and refuses what the grammar alone cannot."""

    def __init__(self, text: str) -> None:
        super().__init__(visit_tokens=False)
        self._text = text

    def _value(self, literal: str, position: int) -> Value:
        first = literal[0]
        if first == "'":
            if len(literal) > LONGEST_STRING + 2:
                raise malformed(
                    self._text, position, f"String literal is longer than the maximum of {LONGEST_STRING} characters"
                )
            return Value(ValueKind.STRING, literal[1:-1], position)
        if first.isalpha() or first == "_":
            kind = _WORDS.get(literal.lower())
            if kind is not None:
                return Value(kind, literal.lower(), position)
            if _DATE_WORD.fullmatch(literal):
                return Value(ValueKind.DATE_WORD, literal.upper(), position)
            raise unexpected(self._text, position)
        if len(literal) >= 10 and literal[4] == "-":
            return Value(ValueKind.DATETIME if len(literal) > 10 else ValueKind.DATE, literal, position)
        return Value(ValueKind.NUMBER, literal, position)

    def _values(self, token: Token) -> tuple[Value, ...]:
        start = _at(token)
        return tuple(self._value(each[0], start + each.start()) for each in _LITERALS.finditer(token))

    def path(self, path: Token) -> FieldPath:
        return FieldPath(str(path), _at(path))

    def call(self, name: Token, argument: Expression | None) -> Call:
        inner = argument.written if isinstance(argument, Call) else argument.text if argument else ""
        return Call(name.upper(), argument, _at(name), f"{name}({inner})")

    def item(self, expression: Expression, alias: Token | None) -> SelectItem:
        return SelectItem(expression, None if alias is None else str(alias))

    def nested(self, query: Query) -> SelectItem:
        return SelectItem(query)

    def items(self, *items: SelectItem) -> tuple[SelectItem, ...]:
        return items

    def comparison(self, expression: Expression, operator: Token, literal: Token) -> Comparison:
        comparator = Comparator("!=" if operator == "<>" else operator.upper())
        return Comparison(expression, comparator, self._value(str(literal), _at(literal)))

    def listed(self, expression: Expression, operator: Token, literals: Token) -> Membership:
        return Membership(expression, len(operator) > 2, self._values(literals))

    def joined(self, expression: Expression, operator: Token, query: Query) -> Membership:
        return Membership(expression, len(operator) > 2, query)

    def includes(self, expression: Expression, operator: Token, literals: Token) -> Includes:
        return Includes(expression, operator.upper() == "EXCLUDES", self._values(literals))

    def negation(self, condition: Condition) -> Not:
        return Not(condition)

    def all_of(self, *conditions: Condition) -> AllOf:
        return AllOf(conditions)

    def any_of(self, *conditions: Condition) -> AnyOf:
        return AnyOf(conditions)

    def alias(self, name: Token | None) -> Token | None:
        return name

    def where(self, condition: Condition | None) -> Condition | None:
        return condition

    def having(self, condition: Condition | None) -> Condition | None:
        return condition

    def scope(self, _name: Token | None) -> None:
        """USING SCOPE chooses among the running user's records; the practice org has one scope: everything."""

    def security(self, mode: Token | None) -> None:
        if mode is not None and mode.upper() not in ("SECURITY_ENFORCED", "USER_MODE", "SYSTEM_MODE"):
            raise unexpected(self._text, _at(mode))

    def purpose(self, *purposes: Token | None) -> None:
        for each in purposes:
            if each is not None and each.upper() not in ("VIEW", "REFERENCE", "UPDATE"):
                raise unexpected(self._text, _at(each))

    def grouped(self, *expressions: Expression) -> tuple[Expression, ...]:
        return expressions

    def group(self, by: tuple[Expression, ...] | None, having: Condition | None = None) -> _Grouping:
        return _Grouping(by or (), having)

    def order_item(self, expression: Expression, direction: Token | None, nulls: Token | None) -> Order:
        descending = direction is not None and direction.lower() == "desc"
        return Order(expression, descending, nulls is not None and nulls.lower().endswith("last"))

    def order(self, *items: Order | None) -> tuple[Order, ...]:
        return tuple(item for item in items if item is not None)

    def limit(self, count: Token | None) -> int | None:
        return self._count(count)

    def offset(self, count: Token | None) -> int | None:
        return self._count(count)

    def _count(self, digits: Token | None) -> int | None:
        if digits is None:
            return None
        if len(digits.lstrip("0")) > _MOST_DIGITS:
            raise malformed(self._text, _at(digits), f"numeric value out of range: {digits}")
        return int(digits)

    def all_rows(self, words: Token | None) -> bool:
        return words is not None

    def query(
        self,
        select: tuple[SelectItem, ...],
        entity: Token,
        alias: Token | None,
        _scope: None,
        where: Condition | None,
        _security: None,
        grouping: _Grouping,
        order_by: tuple[Order, ...],
        limit: int | None,
        offset: int | None,
        _purpose: None,
        all_rows: bool,
    ) -> Query:
        return Query(
            text=self._text,
            select=select,
            entity=str(entity),
            entity_position=_at(entity),
            alias=None if alias is None else str(alias),
            where=where,
            group_by=grouping.by,
            having=grouping.having,
            order_by=order_by,
            limit=limit,
            offset=offset,
            all_rows=all_rows,
        )


def _at(token: Token) -> int:
    return token.start_pos or 0
