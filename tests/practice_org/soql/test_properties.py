"""Generated conditions against a plain Python filter over generated rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import ge, gt, le, lt
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.practice_org.data.store import Store
from core.practice_org.errors import SalesforceError
from core.practice_org.soql import compile_query, parse
from tests.practice_org.soql.conftest import ACME, GLOBEX, NOW, contact, record_id

Row = dict[str, Any]
ACCOUNT_NAMES = {ACME: "Acme", GLOBEX: "Globex", None: None}
WORDS = st.one_of(
    st.sampled_from(["a", "A", "ab", "Ab%", "a_b", "\\", "'", "é", "É", "ß", "日本", "İx", "Ω"]),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=4),
)
NUMBERS = st.one_of(st.integers(-3, 3), st.sampled_from([0.5, -1.25, 1e3]))
DATES = st.sampled_from(["1980-02-29", "1999-12-31", "2000-01-01"])
COMPARATORS = {"<": lt, "<=": le, ">": gt, ">=": ge}


@dataclass(frozen=True)
class Case:
    """A condition as SOQL text, and what it means."""

    soql: str
    holds: Callable[[Row], bool]


def quoted(word: str) -> str:
    return "'" + "".join({"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r"}.get(each, each) for each in word) + "'"


def folded(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def like(pattern: list[str], word: str) -> bool:
    """Whether the word matches; `%` and `_` in the list are wildcards, `\\%` and `\\_` are the characters."""
    if not pattern:
        return word == ""
    head, rest = pattern[0], pattern[1:]
    if head == "%":
        return any(like(rest, word[start:]) for start in range(len(word) + 1))
    return bool(word) and (head == "_" or word[0] == head[-1]) and like(rest, word[1:])


FIELDS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], str], Callable[[Row], Any]]] = {
    "LastName": (WORDS, quoted, lambda row: row["LastName"]),
    "Email": (WORDS, quoted, lambda row: row["Email"]),
    "MailingLatitude": (NUMBERS, str, lambda row: row["MailingLatitude"]),
    "Birthdate": (DATES, str, lambda row: row["Birthdate"]),
    "Account.Name": (st.sampled_from(["acme", "Globex"]), quoted, lambda row: ACCOUNT_NAMES[row["AccountId"]]),
}


@st.composite
def equalities(draw: st.DrawFn) -> Case:
    name = draw(st.sampled_from(sorted(FIELDS)))
    values, write, read = FIELDS[name]
    value = draw(st.one_of(st.none(), values))
    text = "null" if value is None else write(value)
    if draw(st.booleans()):
        return Case(f"{name} = {text}", lambda row: folded(read(row)) == folded(value))
    return Case(f"{name} != {text}", lambda row: folded(read(row)) != folded(value))


@st.composite
def orderings(draw: st.DrawFn) -> Case:
    name = draw(st.sampled_from(["MailingLatitude", "Birthdate"]))
    values, write, read = FIELDS[name]
    value, sign = draw(values), draw(st.sampled_from(sorted(COMPARATORS)))
    compare = COMPARATORS[sign]
    return Case(f"{name} {sign} {write(value)}", lambda row: read(row) is not None and compare(read(row), value))


@st.composite
def memberships(draw: st.DrawFn) -> Case:
    name = draw(st.sampled_from(sorted(FIELDS)))
    values, write, read = FIELDS[name]
    chosen = draw(st.lists(st.one_of(st.none(), values), min_size=1, max_size=4))
    text = ", ".join("null" if each is None else write(each) for each in chosen)
    among = [folded(each) for each in chosen]
    if draw(st.booleans()):
        return Case(f"{name} IN ({text})", lambda row: folded(read(row)) in among)
    return Case(f"{name} NOT IN ({text})", lambda row: folded(read(row)) not in among)


@st.composite
def likes(draw: st.DrawFn) -> Case:
    name = draw(st.sampled_from(["LastName", "Email"]))
    read = FIELDS[name][2]
    pattern = draw(st.lists(st.sampled_from(["%", "_", "\\%", "\\_", "a", "B", "é", "日"]), min_size=1, max_size=4))
    lowered = [each.lower() for each in pattern]
    text = "'" + "".join(pattern) + "'"
    return Case(f"{name} LIKE {text}", lambda row: read(row) is not None and like(lowered, read(row).lower()))


@st.composite
def flags(draw: st.DrawFn) -> Case:
    wanted = draw(st.booleans())
    return Case(f"HasOptedOutOfEmail = {wanted}", lambda row: bool(row["HasOptedOutOfEmail"]) is wanted)


def combined(inner: st.SearchStrategy[Case]) -> st.SearchStrategy[Case]:
    def negated(case: Case) -> Case:
        return Case(f"NOT ({case.soql})", lambda row: not case.holds(row))

    def joined(word: str, cases: list[Case]) -> Case:
        every = all if word == "AND" else any
        text = f" {word} ".join(f"({case.soql})" for case in cases)
        return Case(text, lambda row: every(case.holds(row) for case in cases))

    several = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(st.builds(negated, inner), st.builds(joined, st.sampled_from(["AND", "OR"]), several))


CONDITIONS = st.recursive(st.one_of(equalities(), orderings(), memberships(), likes(), flags()), combined, max_leaves=6)
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "LastName": WORDS,
            "Email": st.one_of(st.none(), WORDS),
            "MailingLatitude": st.one_of(st.none(), NUMBERS),
            "Birthdate": st.one_of(st.none(), DATES),
            "AccountId": st.sampled_from([None, ACME, GLOBEX]),
            "HasOptedOutOfEmail": st.integers(0, 1),
        }
    ),
    max_size=6,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, case=CONDITIONS)
def test_the_store_finds_what_plain_python_finds(store: Store, rows: list[Row], case: Case) -> None:
    store.connection.execute("DELETE FROM Contact")
    written = [contact(number, **row) for number, row in enumerate(rows)]
    store.insert("Contact", written)
    compiled = compile_query(parse(f"SELECT Id FROM Contact WHERE {case.soql}"), store.schema, now=NOW)
    found = {row[0] for row in store.connection.execute(compiled.sql, compiled.parameters)}
    store.connection.execute("DELETE FROM Contact")
    assert found == {record_id("003", number) for number, row in enumerate(written) if case.holds(row)}


TOKENS = (
    "SELECT FROM WHERE AND OR NOT IN LIKE ( ) , = != 'a' 1 null TODAY Id Contact COUNT( ORDER BY LIMIT . : ' \\".split()  # noqa: SIM905 (easier to read than 27 quoted words)
)


def outcome(text: str) -> str:
    try:
        parse(text)
    except SalesforceError as refused:
        return refused.code
    return "a query"


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(TOKENS), max_size=14).map(" ".join)))
def test_any_text_is_a_query_or_a_refusal(text: str) -> None:
    assert outcome(text) in ("MALFORMED_QUERY", "a query")
