"""`search`: people looked up by words, as clients do with SOSL."""

from typing import Any

import pytest

from tests.practice_org.rest.conftest import Api


def search(api: Api, sosl: str) -> list[dict[str, Any]]:
    answer = api.get("/search", params={"q": sosl})
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["searchRecords"]
    return found


@pytest.fixture
def made(api: Api) -> str:
    fields = {"FirstName": "Zoë", "LastName": "O'Quill", "Email": "zoe_q@quill.example", "Phone": "+1 555 0199"}
    return str(api.post("/sobjects/Contact", fields).json()["id"])


@pytest.mark.parametrize(
    "sosl",
    [
        "FIND {zoë o'quill}",
        "find {Zo*quill} in name fields returning Contact",
        "FIND {zoe_q@quill.example} IN EMAIL FIELDS RETURNING Contact(Id, Email), Lead(Id) LIMIT 5",
        "FIND {555?0199} IN PHONE FIELDS RETURNING Contact(Name, Email WHERE FirstName = 'Zoë' ORDER BY Name LIMIT 3)",
        "FIND {quill} RETURNING Contact(Id WHERE (Email = 'zoe_q@quill.example'))",
    ],
)
def test_a_person_is_found_by_words_of_the_fields_that_are_named(api: Api, made: str, sosl: str) -> None:
    (found,) = search(api, sosl)
    assert found["attributes"] == {"type": "Contact", "url": f"/services/data/v67.0/sobjects/Contact/{made}"}


@pytest.mark.parametrize(
    "sosl",
    [
        "FIND {quill nobody}",
        "FIND {quill} IN PHONE FIELDS",
        "FIND {zoexq}",
        "FIND {quill} RETURNING Lead",
        "FIND {quill} RETURNING Contact(Id WHERE FirstName = 'Ana')",
        "FIND {quill} LIMIT 0",
        "FIND { }",
    ],
)
def test_what_does_not_fit_is_not_found(api: Api, made: str, sosl: str) -> None:
    del made
    assert search(api, sosl) == []


def test_before_v37_the_answer_is_the_list_itself_as_recorded(api: Api, made: str) -> None:
    """fixtures: restforce search_success_response, of v23."""
    api.base = api.base.replace("67.0", "36.0")
    (found,) = api.get("/search", params={"q": "FIND {quill} RETURNING Contact(Id)"}).json()
    assert (set(found), found["Id"]) == ({"attributes", "Id"}, made)


@pytest.mark.parametrize("sosl", ["", "FIND quill", "FIND {quill", "SELECT Id FROM Contact"])
def test_a_term_without_braces_is_refused_in_the_recorded_words(api: Api, sosl: str) -> None:
    """fixtures: restforce search_error_response."""
    answer = api.get("/search", params={"q": sosl})
    assert (answer.status_code, answer.json()) == (
        400,
        [
            {
                "message": "No search term found. The search term must be enclosed in braces.",
                "errorCode": "MALFORMED_SEARCH",
            }
        ],
    )


@pytest.mark.parametrize(
    ("sosl", "code"),
    [
        ("FIND {x} RETURNING Nothing__c", "INVALID_TYPE"),
        ("FIND {x} RETURNING", "MALFORMED_SEARCH"),
        ("FIND {x} RETURNING Contact(Id", "MALFORMED_SEARCH"),
        ("FIND {x} RETURNING Contact(Foo)", "INVALID_FIELD"),
        ("FIND {x} LIMIT many", "MALFORMED_SEARCH"),
    ],
)
def test_what_cannot_be_searched_is_refused(api: Api, sosl: str, code: str) -> None:
    answer = api.get("/search", params={"q": sosl})
    assert (answer.status_code, answer.json()[0]["errorCode"]) == (400, code)


def test_what_is_hidden_is_not_found_by_what_it_holds(api: Api, made: str) -> None:
    api.door("security", {"sobject": "Contact", "field": "Phone", "access": "hidden"})
    assert search(api, "FIND {0199} IN PHONE FIELDS RETURNING Contact") == []
    api.door("records", {"sobject": "Contact", "id": made, "action": "hide"})
    assert search(api, "FIND {quill} RETURNING Contact") == []


def test_resources_that_are_listed_and_hold_nothing_are_there(api: Api) -> None:
    """fixtures: cumulusci TestIntegrationInfrastructure (connect/communities), restforce recent_success_response."""
    assert api.get("/recent").json() == []
    assert api.get("/connect/communities").json() == {"communities": [], "total": 0}
