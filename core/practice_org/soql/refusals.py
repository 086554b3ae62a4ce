"""Salesforce's refusals of a query: the words, and the lines that show where (salesforce.md B8, recorded clients)."""

from __future__ import annotations

import re

from core.practice_org.errors import SalesforceError

_TOKEN = re.compile(r"'(?P<string>(?:[^'\\]|\\.)*)'?|[\w.:$-]+|[<>!]=|\S")
_WINDOW = 60


def pointed(text: str, position: int, message: str) -> str:
    """The line of the query, a caret under `position`, its row and column (both from 1), and the message.

    Of a long line, only the neighbourhood is shown, as Salesforce does.
    """
    position = min(position, len(text))
    row = text.count("\n", 0, position) + 1
    begin = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    line = text[begin : end if end >= 0 else len(text)]
    column = position - begin
    left = column - _WINDOW if column > 2 * _WINDOW else 0
    shown = line[left : column + _WINDOW]
    return f"\n{shown}\n{' ' * (column - left)}^\nERROR at Row:{row}:Column:{column + 1}\n{message}"


def malformed(text: str, position: int, message: str) -> SalesforceError:
    """400 MALFORMED_QUERY with the place."""
    return SalesforceError(400, "MALFORMED_QUERY", pointed(text, position, message))


def unexpected(text: str, position: int) -> SalesforceError:
    """400 MALFORMED_QUERY: the token that stands at `position` does not belong there."""
    match = _TOKEN.match(text, position)
    if match is None:
        return malformed(text, position, "unexpected token: '<EOF>'")
    token = match["string"] if match["string"] is not None else match[0]
    return malformed(text, position, f"unexpected token: '{token}'")


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
