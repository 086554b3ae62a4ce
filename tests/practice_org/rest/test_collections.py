"""`composite/sobjects`: up to 200 rows, each with its own outcome."""

from typing import Any

import pytest

from tests.practice_org.rest.conftest import Api


def opt_out(sobject: str, record_id: str, **more: object) -> dict[str, object]:
    return {"attributes": {"type": sobject}, "id": record_id, "HasOptedOutOfEmail": True, **more}


def send(api: Api, records: list[dict[str, object]], *, all_or_none: bool = False) -> list[dict[str, Any]]:
    answer = api.patch("/composite/sobjects", {"allOrNone": all_or_none, "records": records})
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()
    return rows


def some(api: Api, sobject: str, count: int) -> list[str]:
    rows = [each for each in api.rows(sobject) if not each["HasOptedOutOfEmail"] and not each.get("IsConverted")]
    return [each["Id"] for each in rows[:count]]


def codes(rows: list[dict[str, Any]]) -> list[str]:
    return ["ok" if each["success"] else each["errors"][0]["statusCode"] for each in rows]


def test_rows_are_answered_in_order_and_a_failed_one_has_no_id(api: Api) -> None:
    first, second = some(api, "Contact", 2)
    lead = some(api, "Lead", 1)[0]
    converted = next(each["Id"] for each in api.rows("Lead") if each["IsConverted"])
    unknown = api.practice.org.ids.numbered("003", 99_999)
    refused = [opt_out("Contact", second, Nonsense=1), opt_out("Contact", "12")]
    rows = send(api, [opt_out("Contact", first), opt_out("Lead", converted), opt_out("Contact", unknown),
                      opt_out("lead", lead), *refused])  # fmt: skip
    assert codes(rows) == ["ok", "CANNOT_UPDATE_CONVERTED_LEAD", "INVALID_CROSS_REFERENCE_KEY", "ok", "INVALID_FIELD",
                           "MALFORMED_ID"]  # fmt: skip
    assert rows[0] == {"id": first, "success": True, "errors": []}
    assert set(rows[1]) == {"success", "errors"}
    assert set(rows[1]["errors"][0]) == {"statusCode", "message", "fields"}
    assert api.row("Contact", first)["HasOptedOutOfEmail"]
    assert not api.row("Contact", second)["HasOptedOutOfEmail"]


def test_all_or_none_writes_nothing_when_one_row_fails(api: Api) -> None:
    first, second = some(api, "Contact", 2)
    rows = send(api, [opt_out("Contact", first), opt_out("Contact", second, Email="nonsense")], all_or_none=True)
    assert codes(rows) == ["ALL_OR_NONE_OPERATION_ROLLED_BACK", "INVALID_EMAIL_ADDRESS"]
    assert not api.row("Contact", first)["HasOptedOutOfEmail"]


def test_more_than_two_hundred_rows_are_refused_and_nothing_is_written(api: Api) -> None:
    ids = some(api, "Contact", 201)
    assert len(ids) == 201
    answer = api.patch("/composite/sobjects", {"records": [opt_out("Contact", each) for each in ids]})
    assert (answer.status_code, answer.json()[0]["errorCode"]) == (400, "EXCEEDED_ID_LIMIT")
    assert not api.row("Contact", ids[0])["HasOptedOutOfEmail"]
    assert codes(send(api, [opt_out("Contact", each) for each in ids[:200]])) == ["ok"] * 200


def test_an_id_that_stands_in_the_call_twice_is_refused_also_in_its_short_form(api: Api) -> None:
    first, second = some(api, "Contact", 2)
    rows = send(api, [opt_out("Contact", first), opt_out("Contact", second), opt_out("Contact", first[:15])])
    assert codes(rows) == ["DUPLICATE_VALUE", "ok", "DUPLICATE_VALUE"]


def test_types_may_change_ten_times_and_not_more(api: Api) -> None:
    contacts, leads = some(api, "Contact", 6), some(api, "Lead", 6)
    mixed = [each for pair in zip(contacts, leads, strict=True) for each in pair]
    records = [opt_out("Contact" if each.startswith("003") else "Lead", each) for each in mixed]
    assert api.patch("/composite/sobjects", {"records": records}).status_code == 400
    assert codes(send(api, records[:10])) == ["ok"] * 10


def test_create_retrieve_upsert_and_delete_many(api: Api) -> None:
    made = api.post("/composite/sobjects", {"records": [
        {"attributes": {"type": "Contact"}, "LastName": "One", "Email": "one@many.example"},
        {"attributes": {"type": "Contact"}, "FirstName": "nobody"}]}).json()  # fmt: skip
    assert codes(made) == ["ok", "REQUIRED_FIELD_MISSING"]
    contact = made[0]["id"]
    missing = api.practice.org.ids.numbered("003", 99_999)
    body = {"ids": [missing, contact], "fields": ["LastName", "HasOptedOutOfEmail"]}
    found = api.post("/composite/sobjects/Contact", body).json()
    assert found[0] is None
    assert (found[1]["Id"], found[1]["LastName"], found[1]["HasOptedOutOfEmail"]) == (contact, "One", False)
    assert api.get(f"/composite/sobjects/contact?ids={contact}&fields=lastname").json()[0]["LastName"] == "One"
    upserted = api.patch("/composite/sobjects/Contact/Email", {"records": [
        {"attributes": {"type": "Contact"}, "Email": "one@many.example", "FirstName": "Ana"},
        {"attributes": {"type": "Contact"}, "Email": "two@many.example", "LastName": "Two"}]}).json()  # fmt: skip
    assert [(each["success"], each["created"]) for each in upserted] == [(True, False), (True, True)]
    gone = api.delete(f"/composite/sobjects?ids={contact},{missing}&allOrNone=false").json()
    assert codes(gone) == ["ok", "INVALID_CROSS_REFERENCE_KEY"]
    assert api.row("Contact", contact)["IsDeleted"] is True


def test_a_fault_refuses_the_ordered_rows_and_lets_the_others_through(api: Api) -> None:
    first, second = some(api, "Contact", 2)
    api.door("faults", {"match": "PATCH .*composite", "times": 1, "row_error": "UNABLE_TO_LOCK_ROW", "rows": [1]})
    records = [opt_out("Contact", first), opt_out("Contact", second)]
    assert codes(send(api, records)) == ["ok", "UNABLE_TO_LOCK_ROW"]
    assert codes(send(api, records)) == ["ok", "ok"]


@pytest.mark.parametrize(
    "body", [{"ids": 7, "fields": ["Id"]}, {"ids": [7], "fields": ["Id"]}, {"ids": ["x"], "fields": "Id"}]
)
def test_a_retrieve_that_makes_no_sense_is_refused(api: Api, body: dict[str, Any]) -> None:
    answer = api.post("/composite/sobjects/Contact", body)
    assert (answer.status_code, answer.json()[0]["errorCode"]) == (400, "JSON_PARSER_ERROR")


def test_an_upsert_refuses_a_row_of_another_object_than_that_of_its_address(api: Api) -> None:
    records = [
        {"attributes": {"type": "User"}, "Email": "a@b.example"},
        {"attributes": {"type": "Contact"}, "Email": {"odd": 1}, "LastName": "x"},
        {"attributes": {"type": "Contact"}, "Email": "new@b.example", "LastName": "x"},
    ]
    rows = api.patch("/composite/sobjects/Contact/Email", {"records": records}).json()
    assert [each["success"] for each in rows] == [False, False, True]
    assert rows[0]["errors"][0]["statusCode"] == "INVALID_TYPE"
