"""The language: what is a query, what is not, and in which words the refusal comes."""

from __future__ import annotations

import time

import pytest

from core.practice_org.errors import SalesforceError
from core.practice_org.soql import parse, parser
from core.practice_org.soql.model import AllOf, AnyOf, Comparison, FieldPath, Membership, Not, ValueKind


def refusal(text: str) -> SalesforceError:
    with pytest.raises(SalesforceError) as caught:
        parse(text)
    assert (caught.value.status, caught.value.code) == (400, "MALFORMED_QUERY")
    return caught.value


def test_every_clause_is_read() -> None:
    query = parse(
        "select Id, Owner.Name from Contact c using scope everything where (Email = 'a' or Email != null) and not "
        "HasOptedOutOfEmail = true with security_enforced order by Email desc nulls last, Id limit 5 offset 2 for view "
        "all rows"
    )
    assert [item.expression for item in query.select] == [FieldPath("Id", 7), FieldPath("Owner.Name", 11)]
    assert (query.entity, query.alias, query.limit, query.offset, query.all_rows) == ("Contact", "c", 5, 2, True)
    assert isinstance(query.where, AllOf)
    either, never = query.where.parts
    assert isinstance(either, AnyOf)
    assert isinstance(never, Not)
    assert [(order.descending, order.nulls_last) for order in query.order_by] == [(True, True), (False, False)]


@pytest.mark.parametrize("name", ["Group", "Order", "Limit", "Select", "Where__c"])
def test_a_keyword_is_a_name_where_a_name_is_expected(name: str) -> None:
    assert parse(f"SELECT {name} FROM {name} ORDER BY {name}").entity == name


@pytest.mark.parametrize(
    ("literal", "kind"),
    [
        ("'it\\'s'", ValueKind.STRING),
        ("-1.5e3", ValueKind.NUMBER),
        ("TRUE", ValueKind.BOOLEAN),
        ("null", ValueKind.NULL),
        ("2026-11-23", ValueKind.DATE),
        ("2026-11-23T10:00:00.000+01:00", ValueKind.DATETIME),
        ("2026-11-23T10:00:00Z", ValueKind.DATETIME),
        ("last_n_days:30", ValueKind.DATE_WORD),
        ("THIS_FISCAL_QUARTER", ValueKind.DATE_WORD),
    ],
)
def test_literals_are_told_apart_alone_and_in_lists(literal: str, kind: ValueKind) -> None:
    alone = parse(f"SELECT Id FROM Contact WHERE X = {literal}").where
    assert isinstance(alone, Comparison)
    assert alone.value.kind is kind
    listed = parse(f"SELECT Id FROM Contact WHERE X IN ({literal} , {literal})").where
    assert isinstance(listed, Membership)
    assert isinstance(listed.among, tuple)
    assert [value.kind for value in listed.among] == [kind, kind]


@pytest.mark.parametrize(
    ("text", "token", "column"),
    [
        ("SELECT Id FROM Contact WHERE", "<EOF>", 29),
        ("SELECT Id FROM", "<EOF>", 15),
        ("SELECT Id, FROM Contact", "FROM", 12),
        ("SELECT Id FORM Contact", "Contact", 16),
        ("SELECT Id FROM Contact WHERE A = 1 AND B = 2 OR C = 3", "OR", 46),
        ("SELECT Id FROM Contact WHERE A = 1 OR B = 2 AND C = 3", "AND", 45),
        ("SELECT Id FROM Contact WHERE A IS NULL", "IS", 32),
        ("SELECT Id FROM Contact WHERE A = foo", "foo", 34),
        ("SELECT Id FROM Contact WHERE A IN ('x' 'y')", "x", 36),
        ("SELECT Id FROM Contact WHERE A IN ()", ")", 36),
        ("SELECT Id FROM Contact LIMIT ten", "ten", 30),
        ("SELECT Id FROM Contact WITH MAGIC", "MAGIC", 29),
        ("SELECT * FROM Contact", "*", 8),
        ("Id FROM Contact", "Id", 1),
    ],
)
def test_a_token_out_of_place_is_named_and_pointed_at(text: str, token: str, column: int) -> None:
    _, shown, caret, place, why = refusal(text).message.split("\n")
    assert text.index(shown) + caret.index("^") == column - 1
    assert (place, why) == (f"ERROR at Row:1:Column:{column}", f"unexpected token: '{token}'")


def test_of_a_long_query_thirty_characters_to_either_side_are_shown_with_the_words_at_the_ends_whole() -> None:
    query = (
        "SELECT Id, FirstName, LastName, Email, HasOptedOutOfEmail FROM Contact WHERE LastName IS NULL ORDER BY Email"
    )
    assert refusal(query).message == (
        "\nHasOptedOutOfEmail FROM Contact WHERE LastName IS NULL ORDER BY Email\n"
        "                                               ^\nERROR at Row:1:Column:87\nunexpected token: 'IS'"
    )


@pytest.mark.parametrize(
    ("text", "column", "why"),
    [
        ('SELECT Id FROM Contact WHERE LastName = "x"', 40, "no viable alternative at character '\"'"),
        ("SELECT Id FROM Contact WHERE LastName = ‘x’", 40, "no viable alternative at character '‘'"),
        ("SELECT Id FROM Contact WHERE LastName = 'x", 42, "mismatched character '<EOF>' expecting '''"),
        ("SELECT Id FROM Contact WHERE LastName IN ('x', 'y)", 50, "mismatched character '<EOF>' expecting '''"),
    ],
)
def test_characters_that_make_no_token_are_counted_from_nought(text: str, column: int, why: str) -> None:
    assert refusal(text).message.endswith(f"^\nERROR at Row:1:Column:{column}\nline 1:{column} {why}")


def test_numbers_beyond_all_counting_are_refused_or_compared_and_never_a_crash() -> None:
    assert "out of range" in refusal(f"SELECT Id FROM Contact LIMIT {'9' * 5_000}").message
    assert "out of range" in refusal("SELECT Id FROM Contact OFFSET 99999999999").message
    assert parse("SELECT Id FROM Contact LIMIT 0000000000001").limit == 1


def test_the_row_counts_lines() -> None:
    assert "\nERROR at Row:3:Column:9\n" in refusal("SELECT Id\nFROM Contact\nWHERE A ? 1").message


def test_an_empty_query_a_too_long_query_and_a_too_long_string_are_refused() -> None:
    assert refusal("  ").message == "SOQL statements cannot be empty or null"
    assert "100000" in refusal("SELECT Id FROM Contact" + " " * 100_000).message
    assert "4000" in refusal(f"SELECT Id FROM Contact WHERE A = '{'x' * 4001}'").message
    assert parse(f"SELECT Id FROM Contact WHERE A = '{'x' * 4000}'").where is not None


def test_a_list_of_500_addresses_is_parsed_in_milliseconds() -> None:
    text = "SELECT Id FROM Contact WHERE Email IN ({})".format(", ".join(f"'a{i}@example.com'" for i in range(500)))
    parse("SELECT Id FROM Contact")

    def once() -> float:
        began = time.process_time()
        parser.parse(text)
        return time.process_time() - began

    assert min(once() for _ in range(5)) < 0.02
