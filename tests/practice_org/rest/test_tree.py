"""`composite/tree`: parents and their children made in one call."""

from typing import Any

import pytest

from tests.practice_org.rest.conftest import Api


def record(kind: str, reference: str, **values: Any) -> dict[str, Any]:
    return {"attributes": {"type": kind, "referenceId": reference}, **values}


def tree(api: Api, *records: dict[str, Any], kind: str = "Account") -> tuple[int, Any]:
    answer = api.post(f"/composite/tree/{kind}", {"records": list(records)})
    return answer.status_code, answer.json()


def test_children_are_made_beside_their_parents_and_point_to_them(api: Api) -> None:
    """REST API guide, sObject Tree: 201, `hasErrors`, and a result for each reference, level by level."""
    people = {"records": [record("Contact", "c1", LastName="One"), record("Contact", "c2", LastName="Two")]}
    status, body = tree(
        api, record("Account", "a1", Name="Acme", Contacts=people), record("Account", "a2", Name="Other")
    )
    assert (status, body["hasErrors"]) == (201, False)
    assert [each["referenceId"] for each in body["results"]] == ["a1", "a2", "c1", "c2"]
    ids = {each["referenceId"]: each["id"] for each in body["results"]}
    assert {api.row("Contact", ids[each])["AccountId"] for each in ("c1", "c2")} == {ids["a1"]}


def test_one_refused_record_undoes_them_all_and_is_the_one_that_is_told(api: Api) -> None:
    before = len(api.rows("Account")), len(api.rows("Contact"))
    people = {
        "records": [record("Contact", "c1", LastName="One", Email="123"), record("Contact", "c2", LastName="Two")]
    }
    status, body = tree(api, record("Account", "a1", Name="Acme", Contacts=people))
    assert (status, body["hasErrors"]) == (400, True)
    (refused,) = body["results"]
    assert (refused["referenceId"], refused["errors"][0]["statusCode"]) == ("c1", "INVALID_EMAIL_ADDRESS")
    assert refused["errors"][0]["message"] == "Email: invalid email address: 123"
    assert (len(api.rows("Account")), len(api.rows("Contact"))) == before


def test_a_reference_given_twice_is_refused_each_time(api: Api) -> None:
    twins = [record("Account", "same", Name=name) for name in ("A", "B")]
    status, body = tree(api, *twins)
    assert status == 400
    assert [each["referenceId"] for each in body["results"]] == ["same", "same"]
    assert body["results"][0]["errors"][0]["message"] == "Duplicate ReferenceId provided in the request."


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"records": [7]},
        {"records": [{"Name": "x"}]},
        {"records": [record("Contact", "c", LastName="x")]},
        {"records": [record("Account", "", Name="x")]},
        {"records": [record("Account", "a", Name="x", Contacts={"records": 7})]},
        {"records": [record("Account", str(at), Name="x") for at in range(201)]},
    ],
)
def test_a_tree_that_makes_no_sense_is_refused(api: Api, body: dict[str, Any]) -> None:
    before = len(api.rows("Account"))
    assert api.post("/composite/tree/Account", body).status_code == 400
    assert len(api.rows("Account")) == before
