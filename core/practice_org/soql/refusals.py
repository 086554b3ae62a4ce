"""Salesforce's refusals of a query: the words, and the lines that show where (salesforce.md B8, recorded clients)."""

from __future__ import annotations

import re

from core.practice_org.errors import SalesforceError

_TOKEN = re.compile(r"'(?P<string>(?:[^'\\]|\\.)*)'?|[\w.:$-]+|[<>!]=|\S")
_LISTED = re.compile(r"(?:'(?:[^'\\]|\\.)*'[\s,]*)+")
_AROUND = 30
_NO_QUOTES = frozenset('"“”‘’')  # by a word processor, mostly


def pointed(text: str, position: int, message: str) -> str:
    """The line of the query, a caret under `position`, its row and column (both from 1), and the message.

    Of the line, thirty characters to either side are shown, and the words at both ends whole, as real orgs answer.
    """
    position = max(0, min(position, len(text)))
    row, column = _place(text, position)
    end = text.find("\n", position)
    line = text[position - column : end if end >= 0 else len(text)]
    left, right = max(0, column - _AROUND), min(len(line), column + _AROUND)
    while left > 0 and not _parts(line[left - 1]):
        left -= 1
    while right < len(line) and not _parts(line[right]):
        right += 1
    return f"\n{line[left:right]}\n{' ' * (column - left)}^\nERROR at Row:{row}:Column:{column + 1}\n{message}"


def _parts(character: str) -> bool:
    return character.isspace() or character == ","


def _place(text: str, position: int) -> tuple[int, int]:
    """Row, counted from 1, and column, from 0."""
    return text.count("\n", 0, position) + 1, position - (text.rfind("\n", 0, position) + 1)


def malformed(text: str, position: int, message: str) -> SalesforceError:
    """400 MALFORMED_QUERY with the place."""
    return SalesforceError(400, "MALFORMED_QUERY", pointed(text, position, message))


def unexpected(text: str, position: int) -> SalesforceError:
    """400 MALFORMED_QUERY: the token that stands at `position` does not belong there."""
    listed = _LISTED.match(text, position)  # a list of strings is one token: what is wrong may stand further on
    at = listed.end() if listed else position
    if text[at : at + 1] in _NO_QUOTES:
        return _unreadable(text, at, f"no viable alternative at character '{text[at]}'")
    if text[at : at + 1] == "'":
        return _unreadable(text, len(text), "mismatched character '<EOF>' expecting '''")
    match = _TOKEN.match(text, position)
    if match is None:
        return malformed(text, position, "unexpected token: '<EOF>'")
    token = match["string"] if match["string"] is not None else match[0]
    return malformed(text, position, f"unexpected token: '{token}'")


def _unreadable(text: str, position: int, why: str) -> SalesforceError:
    """What reads the characters counts columns from 0, and its caret stands one before."""
    row, column = _place(text, position)
    return malformed(text, position - 1, f"line {row}:{column} {why}")


def invalid_field(text: str, position: int, message: str) -> SalesforceError:
    """400 INVALID_FIELD with the place."""
    return SalesforceError(400, "INVALID_FIELD", pointed(text, position, message))


def no_such_column(text: str, position: int, field: str, entity: str) -> SalesforceError:
    """400 for a field that is not there, or hidden from the user."""
    return invalid_field(
        text,
        position,
        f"No such column '{field}' on entity '{entity}'. If you are attempting to use a custom field, be sure to append"
        " the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate"
        " names.",
    )


def no_such_relationship(text: str, position: int, name: str) -> SalesforceError:
    """400 for a relationship in a field path that is not there."""
    return invalid_field(
        text,
        position,
        f"Didn't understand relationship '{name}' in field path. If you are attempting to use a custom relationship, be"
        " sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call"
        " for the appropriate names.",
    )


def no_such_child(text: str, position: int, name: str) -> SalesforceError:
    """400 for a parent-to-child relationship that is not there."""
    return SalesforceError(
        400,
        "INVALID_TYPE",
        pointed(
            text,
            position,
            f"Didn't understand relationship '{name}' in FROM part of query call. If you are attempting to use a custom"
            " relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL"
            " or the describe call for the appropriate names.",
        ),
    )


def no_such_type(text: str, position: int, name: str) -> SalesforceError:
    """400 for an object that is not there."""
    return SalesforceError(
        400,
        "INVALID_TYPE",
        pointed(
            text,
            position,
            f"sObject type '{name}' is not supported. If you are attempting to use a custom object, be sure to append"
            " the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate"
            " names.",
        ),
    )


def wrong_criterion(text: str, position: int, field: str, type_name: str, *, quoted: bool) -> SalesforceError:
    """400 for a literal that does not fit the type of the field."""
    how = "should be enclosed in quotes" if quoted else "should not be enclosed in quotes"
    return invalid_field(
        text, position, f"value of filter criterion for field '{field}' must be of type {type_name} and {how}"
    )


def wrong_operator(text: str, position: int, message: str) -> SalesforceError:
    """400 for an operator or value that the type of the field does not take."""
    return SalesforceError(400, "INVALID_QUERY_FILTER_OPERATOR", pointed(text, position, message))
