"""The one exception of the practice org: what Salesforce would answer, as a status, a code and a sentence.

Why: every part (records, query, bulk, metadata) refuses in its own place, and one handler gives the refusal
Salesforce's shape: a JSON list on REST, `statusCode` in a row of a collection, `sf__Error` in a bulk result.
"""

from __future__ import annotations

from typing import Any, TypedDict


class ErrorBody(TypedDict, total=False):
    """One entry of the error list of the REST API."""

    message: str
    errorCode: str
    fields: list[str]
    duplicateResult: dict[str, Any]


class SalesforceError(Exception):
    """A refusal in Salesforce's words.

    `status` is the HTTP status when the refusal is the whole answer, `code` the `errorCode`/`statusCode`,
    `fields` the API names that it is about. `None` leaves the key out of a REST body. `duplicates` is what a duplicate
    rule found, told beside the refusal.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        fields: tuple[str, ...] | None = None,
        duplicates: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(f"{code}: {message}")
        self.status = status
        self.code = code
        self.message = message
        self.fields = fields
        self.duplicates = duplicates

    def body(self) -> list[ErrorBody]:
        """The REST body: a list with one entry (salesforce.md C6)."""
        entry: ErrorBody = {"message": self.message, "errorCode": self.code}
        if self.fields is not None:
            entry["fields"] = list(self.fields)
        if self.duplicates is not None:
            entry["duplicateResult"] = self.duplicates
        return [entry]


def not_found(message: str = "The requested resource does not exist") -> SalesforceError:
    """404 for a path or record that is not there."""
    return SalesforceError(404, "NOT_FOUND", message)


def session_invalid() -> SalesforceError:
    """401 for a token that is unknown, expired or revoked."""
    return SalesforceError(401, "INVALID_SESSION_ID", "Session expired or invalid")


def no_such_column(field: str, sobject: str) -> SalesforceError:
    """400 for a field that does not exist or is hidden from this user: Salesforce does not tell the two apart."""
    return SalesforceError(400, "INVALID_FIELD", f"No such column '{field}' on sobject of type {sobject}")


def json_unreadable(message: str) -> SalesforceError:
    """400 for a body that is not the JSON that was expected."""
    return SalesforceError(400, "JSON_PARSER_ERROR", message)
