"""`sobjects/…`: what a push of one unsubscribe meets."""

import gzip
import json

import pytest
import requests

from tests.practice_org.rest.conftest import Api


def refusal(answer: requests.Response) -> tuple[int, str]:
    return answer.status_code, str(answer.json()[0]["errorCode"])


def open_contact(api: Api) -> str:
    return str(next(each["Id"] for each in api.rows("Contact") if not each["HasOptedOutOfEmail"]))


def open_lead(api: Api) -> str:
    wanted = (each for each in api.rows("Lead") if not each["HasOptedOutOfEmail"] and not each["IsConverted"])
    return str(next(wanted)["Id"])


def test_a_patch_is_a_204_and_moves_the_audit_fields(api: Api) -> None:
    contact = open_contact(api)
    answer = api.patch(f"/sobjects/Contact/{contact}", {"HasOptedOutOfEmail": True})
    assert (answer.status_code, answer.content) == (204, b"")
    row = api.row("Contact", contact)
    assert row["HasOptedOutOfEmail"] is True
    assert row["SystemModstamp"] == row["LastModifiedDate"] == "2026-11-23T10:00:00.000+0000"
    assert row["LastModifiedById"] == api.practice.org.setup.admin_id


def test_fifteen_characters_any_case_of_names_and_a_trailing_slash_are_as_good(api: Api) -> None:
    contact = open_contact(api)
    assert api.patch(f"/SOBJECTS/contact/{contact[:15]}/", {"hasoptedoutofemail": True}).status_code == 204
    read = api.get(f"/sobjects/CONTACT/{contact}", params={"fields": "id,hasOptedOutOfEmail"}).json()
    assert read == {
        "attributes": {"type": "Contact", "url": f"/services/data/v67.0/sobjects/Contact/{contact}"},
        "Id": contact,
        "HasOptedOutOfEmail": True,
    }


def test_ids_that_differ_in_letter_case_alone_are_two_records(api: Api) -> None:
    ids = {each["Id"][:15] for each in api.rows("Contact")}
    assert any(each.swapcase() != each and each[:-1] + each[-1].swapcase() in ids - {each} for each in ids)


def test_a_converted_lead_is_refused(api: Api) -> None:
    lead = next(each["Id"] for each in api.rows("Lead") if each["IsConverted"])
    answer = api.patch(f"/sobjects/Lead/{lead}", {"HasOptedOutOfEmail": True})
    assert refusal(answer) == (400, "CANNOT_UPDATE_CONVERTED_LEAD")
    assert answer.json()[0]["message"] == "cannot reference converted lead"


def test_a_deleted_record_is_said_to_be_deleted_and_an_unknown_one_is_not_found(api: Api) -> None:
    """salesforce.md C6: ENTITY_IS_DELETED is a 404, and so is an unknown id, in the words of the external ids."""
    contact = open_contact(api)
    api.door("records", {"sobject": "Contact", "id": contact, "action": "delete"})
    assert refusal(api.patch(f"/sobjects/Contact/{contact}", {"HasOptedOutOfEmail": True})) == (
        404,
        "ENTITY_IS_DELETED",
    )
    unknown = api.practice.org.ids.numbered("003", 99_999)
    assert refusal(api.patch(f"/sobjects/Contact/{unknown}", {"HasOptedOutOfEmail": True})) == (404, "NOT_FOUND")
    for answer in (api.get(f"/sobjects/Contact/{unknown}"), api.patch(f"/sobjects/Contact/Id/{unknown}", {})):
        assert refusal(answer) == (404, "NOT_FOUND")
        assert answer.json()[0]["message"].startswith("Provided external ID field does not exist or is not accessible")
    for id_of_deleted in (contact, contact[:15]):
        assert refusal(api.get(f"/sobjects/Contact/{id_of_deleted}")) == (404, "ENTITY_IS_DELETED")
        assert refusal(api.delete(f"/sobjects/Contact/{id_of_deleted}")) == (404, "ENTITY_IS_DELETED")
    assert refusal(api.patch("/sobjects/Contact/nonsense", {"HasOptedOutOfEmail": True})) == (404, "NOT_FOUND")


def test_an_id_with_one_wrong_letter_is_no_record(api: Api) -> None:
    contact = open_contact(api)
    wrong = contact[:-1] + ("A" if contact[-1] != "A" else "B")
    assert refusal(api.patch(f"/sobjects/Contact/{wrong}", {"HasOptedOutOfEmail": True})) == (404, "NOT_FOUND")


@pytest.mark.parametrize(
    ("body", "code", "fields"),
    [
        ({"Nonsense": True}, "INVALID_FIELD", None),
        ({"CreatedDate": "2026-01-01T00:00:00Z"}, "INVALID_FIELD_FOR_INSERT_UPDATE", ["CreatedDate"]),
        ({"HasOptedOutOfEmail": "perhaps"}, "JSON_PARSER_ERROR", None),
        ({"HasOptedOutOfEmail": 7}, "JSON_PARSER_ERROR", None),
        ({"MailingLatitude": 10**30}, "NUMBER_OUTSIDE_VALID_RANGE", ["MailingLatitude"]),
        ({"MailingLatitude": "Infinity"}, "JSON_PARSER_ERROR", None),
        ({"MailingLatitude": "1_0"}, "JSON_PARSER_ERROR", None),
        ({"Birthdate": "20261123"}, "JSON_PARSER_ERROR", None),
        ({"Birthdate": "2026-02-30"}, "JSON_PARSER_ERROR", None),
        ({"EmailBouncedDate": "2026-11-23 10:00:00"}, "JSON_PARSER_ERROR", None),
        ({"EmailBouncedDate": "0001-01-01T00:00:00+14:00"}, "JSON_PARSER_ERROR", None),
        ({"Email": "not an address"}, "INVALID_EMAIL_ADDRESS", ["Email"]),
        ({"LastName": None}, "REQUIRED_FIELD_MISSING", ["LastName"]),
        ({"FirstName": "x" * 41}, "STRING_TOO_LONG", ["FirstName"]),
        ({"AccountId": "0035g00000aaaaa"}, "MALFORMED_ID", ["AccountId"]),
    ],
)
def test_a_bad_body_is_refused_in_salesforces_words(
    api: Api, body: dict[str, object], code: str, fields: list[str] | None
) -> None:
    answer = api.patch(f"/sobjects/Contact/{open_contact(api)}", body)
    assert refusal(answer) == (400, code)
    assert answer.json()[0].get("fields") == fields


def test_a_value_of_another_type_is_shown_in_the_words_of_the_parser(api: Api) -> None:
    answer = api.patch(f"/sobjects/Contact/{open_contact(api)}", {"HasOptedOutOfEmail": "perhaps"})
    assert answer.json()[0]["message"] == (
        "Cannot deserialize instance of boolean from VALUE_STRING value perhaps or request may be missing a required "
        "field at [line:1, column:1]"
    )


def test_a_hidden_field_is_as_unknown_as_one_that_never_was(api: Api) -> None:
    api.door("security", {"sobject": "Contact", "field": "HasOptedOutOfEmail", "access": "hidden"})
    answer = api.patch(f"/sobjects/Contact/{open_contact(api)}", {"HasOptedOutOfEmail": True})
    assert refusal(answer) == (400, "INVALID_FIELD")
    assert answer.json()[0]["message"] == "No such column 'HasOptedOutOfEmail' on sobject of type Contact"
    assert refusal(api.get("/query", params={"q": "SELECT HasOptedOutOfEmail FROM Contact"})) == (400, "INVALID_FIELD")


def test_a_read_only_field_is_seen_and_not_written(api: Api) -> None:
    api.door("security", {"sobject": "Lead", "field": "HasOptedOutOfEmail", "access": "read"})
    lead = open_lead(api)
    answer = api.patch(f"/sobjects/Lead/{lead}", {"HasOptedOutOfEmail": True})
    assert refusal(answer) == (400, "INVALID_FIELD_FOR_INSERT_UPDATE")
    assert api.get(f"/sobjects/Lead/{lead}?fields=HasOptedOutOfEmail").json()["HasOptedOutOfEmail"] is False


def test_a_lead_changes_its_owner_unless_the_header_forbids_it(api: Api) -> None:
    first, second = [each["Id"] for each in api.rows("Lead") if not each["IsConverted"]][:2]
    owners = {each["Id"]: each["OwnerId"] for each in api.rows("Lead")}
    api.patch(f"/sobjects/Lead/{first}", {"HasOptedOutOfEmail": True}, headers={"Sforce-Auto-Assign": "FALSE"})
    api.patch(f"/sobjects/Lead/{second}", {"HasOptedOutOfEmail": True})
    assert api.row("Lead", first)["OwnerId"] == owners[first]
    assert api.row("Lead", second)["OwnerId"] == api.practice.org.setup.other_user_id != owners[second]


def test_create_read_upsert_and_delete(api: Api) -> None:
    made = api.post("/sobjects/Contact", {"LastName": "Núñez", "Email": "nunez@new.example"})
    assert made.status_code == 201
    assert set(made.json()) == {"id", "success", "errors"}
    assert made.headers["Location"] == f"/services/data/v67.0/sobjects/Contact/{made.json()['id']}"
    contact = made.json()["id"]
    assert api.get("/sobjects/Contact/Email/nunez@new.example").json()["Id"] == contact
    again = api.patch("/sobjects/Contact/Email/nunez@new.example", {"FirstName": "Zoë"})
    assert (again.status_code, again.json()["created"]) == (200, False)
    fresh = api.patch("/sobjects/Contact/Email/other@new.example", {"LastName": "Other"})
    assert (fresh.status_code, fresh.json()["created"]) == (201, True)
    only = api.patch("/sobjects/Contact/Email/nobody@new.example?updateOnly=true", {"LastName": "Nobody"})
    assert refusal(only) == (404, "NOT_FOUND")
    assert api.delete(f"/sobjects/Contact/{contact}").status_code == 204
    assert refusal(api.delete(f"/sobjects/Contact/{contact}")) == (404, "ENTITY_IS_DELETED")


def test_several_matches_of_an_upsert_are_a_300_with_their_addresses(api: Api) -> None:
    for _ in range(2):
        api.post("/sobjects/Contact", {"LastName": "Twin", "Email": "twin@new.example"})
    answer = api.patch("/sobjects/Contact/Email/TWIN@new.example", {"FirstName": "X"})
    assert answer.status_code == 300
    assert all(each.startswith("/services/data/v67.0/sobjects/Contact/003") for each in answer.json())


def test_before_v46_an_upsert_that_found_its_record_says_nothing(api: Api) -> None:
    api.base = f"{api.practice.http_url}/services/data/v45.0"
    api.post("/sobjects/Contact", {"LastName": "Old", "Email": "old@new.example"})
    answer = api.patch("/sobjects/Contact/Email/old@new.example", {"FirstName": "X"})
    assert (answer.status_code, answer.content) == (204, b"")
    assert "created" not in api.patch("/sobjects/Contact/Email/other@new.example", {"LastName": "Other"}).json()


def test_the_field_of_the_address_does_not_stand_in_the_body_as_well(api: Api) -> None:
    contact = open_contact(api)
    message = "The {} field should not be specified in the sobject data."
    for answer, field in (
        (api.patch(f"/sobjects/Contact/{contact}", {"Id": contact, "Title": "x"}), "Id"),
        (api.post("/sobjects/Contact", {"id": contact, "LastName": "x"}), "Id"),
        (api.patch("/sobjects/Contact/Email/a@b.example", {"Email": "a@b.example", "LastName": "x"}), "Email"),
    ):
        assert (answer.status_code, answer.json()) == (
            400,
            [{"message": message.format(field), "errorCode": "INVALID_FIELD"}],
        )


def test_a_post_to_the_id_field_creates_as_an_upsert_without_an_id(api: Api) -> None:
    assert api.post("/sobjects/Contact/Id", {"LastName": "Fresh"}).status_code == 201
    assert refusal(api.patch("/sobjects/Contact/Id", {"LastName": "Fresh"})) == (405, "METHOD_NOT_ALLOWED")


def test_a_record_that_has_not_changed_is_a_304_and_one_that_has_is_not_overwritten(api: Api) -> None:
    contact = open_contact(api)
    path = f"/sobjects/Contact/{contact}"
    api.patch(path, {"Title": "Mine"})
    changed = api.get(path).headers["Last-Modified"]
    assert changed == "Mon, 23 Nov 2026 10:00:00 GMT"
    assert api.get(path, headers={"If-Modified-Since": changed}).status_code == 304
    assert api.patch(path, {"Title": "Yours"}, headers={"If-Unmodified-Since": changed}).status_code == 204
    api.clock.forward(seconds=1)
    api.patch(path, {"Title": "Theirs"})
    assert api.get(path, headers={"If-Modified-Since": changed}).status_code == 200
    assert api.patch(path, {"Title": "Mine"}, headers={"If-Unmodified-Since": changed}).status_code == 412
    assert api.row("Contact", contact)["Title"] == "Theirs"


def test_an_account_has_a_tag_of_how_it_is(api: Api) -> None:
    account = api.post("/sobjects/Account", {"Name": "Tagged"}).json()["id"]
    path = f"/sobjects/Account/{account}"
    tag = api.get(path).headers["ETag"]
    assert api.get(path, headers={"If-None-Match": tag}).status_code == 304
    assert api.patch(path, {"Name": "New"}, headers={"If-None-Match": tag}).status_code == 412
    api.clock.forward(seconds=1)
    assert api.patch(path, {"Name": "New"}, headers={"If-Match": tag}).status_code == 204
    assert api.patch(path, {"Name": "Late"}, headers={"If-Match": tag}).status_code == 412
    assert api.get(path, headers={"If-None-Match": tag}).status_code == 200
    assert "ETag" not in api.get(f"/sobjects/Contact/{open_contact(api)}").headers


def test_bodies_may_be_compressed_and_chunked(api: Api) -> None:
    contact = open_contact(api)
    url = f"{api.base}/sobjects/Contact/{contact}"
    packed = gzip.compress(json.dumps({"Title": "Packed"}).encode())
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    assert api.session.patch(url, data=packed, headers=headers, timeout=10).status_code == 204
    assert api.row("Contact", contact)["Title"] == "Packed"
    chunks = (part for part in (b'{"Title":', b'"Chunked"}'))
    assert (
        api.session.patch(url, data=chunks, headers={"Content-Type": "application/json"}, timeout=10).status_code == 204
    )
    assert api.row("Contact", contact)["Title"] == "Chunked"


def test_what_cannot_be_deleted_is_refused_for_what_it_is(api: Api) -> None:
    answer = api.delete(f"/sobjects/UserPermissionAccess/{open_contact(api)}")
    assert refusal(answer) == (400, "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY")


def test_what_sharing_hides_is_not_found_by_its_address_either(api: Api) -> None:
    """salesforce.md C1: "Sharing silently hides rows"; C6: no sharing is a NOT_FOUND."""
    made = api.post("/sobjects/Contact", {"LastName": "Hidden", "Email": "hidden@new.example"}).json()["id"]
    api.door("records", {"sobject": "Contact", "id": made, "action": "hide"})
    assert refusal(api.get("/sobjects/Contact/Email/hidden@new.example")) == (404, "NOT_FOUND")
    assert refusal(api.patch(f"/sobjects/Contact/{made}", {"Title": "x"})) == (404, "NOT_FOUND")
    again = api.patch("/sobjects/Contact/Email/hidden@new.example", {"LastName": "Seen"})
    assert (again.status_code, again.json()["created"]) == (201, True)
    row = {"attributes": {"type": "Contact"}, "Email": "hidden@new.example", "Title": "y"}
    (updated,) = api.patch("/composite/sobjects/Contact/Email", {"records": [row]}).json()
    assert (updated["id"], updated["created"]) == (again.json()["id"], False)
    assert api.row("Contact", made)["Title"] != "y"
