"""The grammar of SOQL, for lark's LALR parser with its contextual lexer.

Keywords are no reserved words in SOQL (there are objects named Group and Order): each is a keyword only where the
grammar expects one, which is what the contextual lexer does. A list of literals is *one* token, so that an IN list of
500 addresses costs one step of the parser and one pass of a regular expression.

Each clause is a rule that may be empty: optional clauses in one rule would be 2**10 rules, and 0.7 s to start.

AND and OR at the same level need parentheses: Salesforce refuses `a AND b OR c`, and so does this grammar.
"""

from __future__ import annotations

from typing import Final

LITERAL: Final = (
    r"(?:'(?:[^'\\]|\\.)*'"
    r"|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?"
    r"|[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?"
    r"|[A-Za-z_]\w*(?::\d+)?)"
)
"""A string with its quotes, a date or datetime, a number, or a word (true, null, LAST_N_DAYS:3)."""

GRAMMAR: Final = rf"""
query: _SELECT items _FROM PATH alias scope where security group order limit offset purpose all_rows

items: item ("," item)*
item: expression [PATH]
    | "(" query ")" -> nested
?expression: PATH -> path
    | PATH "(" [expression] ")" -> call

alias: [PATH]
scope: [_USING PATH]
where: [_WHERE condition]
security: [_WITH PATH]
group: [_GROUP grouped having]
grouped: expression ("," expression)*
having: [_HAVING condition]
order: [_ORDER order_item ("," order_item)*]
order_item: expression [DIRECTION] [NULLS]
limit: [_LIMIT INTEGER]
offset: [_OFFSET INTEGER]
purpose: [_FOR PATH ("," PATH)*]
all_rows: [ALL_ROWS]

?condition: unary
    | unary (_AND unary)+ -> all_of
    | unary (_OR unary)+ -> any_of
?unary: _NOT unary -> negation
    | "(" condition ")"
    | expression OPERATOR LITERAL -> comparison
    | expression MEMBERSHIP LIST -> listed
    | expression MEMBERSHIP "(" query ")" -> joined
    | expression INCLUSION LIST -> includes

_SELECT.3: /select\b/i
_FROM.3: /from\b/i
_USING.3: /using\s+scope\b/i
_WHERE.3: /where\b/i
_WITH.3: /with\b/i
_GROUP.3: /group\s+by\b/i
_HAVING.3: /having\b/i
_ORDER.3: /order\s+by\b/i
_LIMIT.3: /limit\b/i
_OFFSET.3: /offset\b/i
_FOR.3: /for\b/i
_AND.3: /and\b/i
_OR.3: /or\b/i
_NOT.3: /not\b/i
ALL_ROWS.3: /all\s+rows\b/i
DIRECTION.3: /(?:asc|desc)\b/i
NULLS.3: /nulls\s+(?:first|last)\b/i
MEMBERSHIP.4: /(?:not\s+)?in\b/i
INCLUSION.4: /(?:includes|excludes)\b/i
OPERATOR.4: /[<>!]=|<>|[=<>]|like\b/i
LIST.4: /\(\s*{LITERAL}(?:\s*,\s*{LITERAL})*+\s*\)/
LITERAL: /{LITERAL}/
INTEGER: /\d+/
PATH: /(?!(?i:from)\b)[A-Za-z]\w*(?:\.[A-Za-z]\w*)*/

%ignore /\s+/
"""
