"""What happens to records while the client is away: conversion, merges, automation, history, person accounts."""

from tests.practice_org.rest.conftest import Api


def clear(api: Api, sobject: str, count: int = 1) -> list[str]:
    rows = [each for each in api.rows(sobject) if not each["HasOptedOutOfEmail"] and not each.get("IsConverted")]
    return [each["Id"] for each in rows[:count]]


def push(api: Api, sobject: str, record_id: str) -> str:
    answer = api.patch(f"/sobjects/{sobject}/{record_id}", {"HasOptedOutOfEmail": True})
    return "ok" if answer.status_code == 204 else str(answer.json()[0]["errorCode"])


def test_a_converted_lead_becomes_a_contact_that_carries_its_opt_out(api: Api) -> None:
    lead = clear(api, "Lead")[0]
    assert push(api, "Lead", lead) == "ok"
    (made,) = api.door("records", {"sobject": "Lead", "id": lead, "action": "convert"})
    row = api.row("Lead", lead)
    assert (row["IsConverted"], row["ConvertedContactId"]) == (True, made["ids"][0])
    contact = api.row("Contact", row["ConvertedContactId"])
    assert (contact["Email"], contact["HasOptedOutOfEmail"]) == (row["Email"], True)
    assert push(api, "Lead", lead) == "CANNOT_UPDATE_CONVERTED_LEAD"


def test_a_merge_keeps_the_masters_value_and_points_to_it(api: Api) -> None:
    master, loser = clear(api, "Contact", 2)
    assert push(api, "Contact", loser) == "ok"
    api.door("records", {"sobject": "Contact", "action": "merge", "master": master, "losers": [loser]})
    assert api.row("Contact", master)["HasOptedOutOfEmail"] is False
    assert (api.row("Contact", loser)["IsDeleted"], api.row("Contact", loser)["MasterRecordId"]) == (True, master)
    assert push(api, "Contact", loser) == "ENTITY_IS_DELETED"


def test_another_users_change_is_seen_with_their_name(api: Api) -> None:
    contact = clear(api, "Contact")[0]
    email = api.row("Contact", contact)["Email"]
    api.door("records", {"sobject": "Contact", "where": {"Id": contact, "Email": email},
                         "fields": {"HasOptedOutOfEmail": True}})  # fmt: skip
    soql = f"SELECT HasOptedOutOfEmail, LastModifiedBy.Name FROM Contact WHERE Id = '{contact}'"
    (record,) = api.query(soql)
    assert record["HasOptedOutOfEmail"] is True
    assert record["LastModifiedBy"]["Name"] == "Marketing Automation"


def test_history_tells_old_and_new_of_the_tracked_box(api: Api) -> None:
    contact = clear(api, "Contact")[0]
    push(api, "Contact", contact)
    push(api, "Contact", contact)
    soql = f"SELECT Field, OldValue, NewValue, CreatedById FROM ContactHistory WHERE ContactId = '{contact}'"
    (entry,) = api.query(soql)
    assert (entry["Field"], entry["OldValue"], entry["NewValue"]) == ("HasOptedOutOfEmail", "false", "true")
    assert entry["CreatedById"] == api.practice.org.setup.admin_id


def test_a_duplicate_rule_that_alerts_is_passed_over_by_the_header_and_one_that_blocks_is_not(api: Api) -> None:
    """salesforce.md C6: DUPLICATES_DETECTED has an extra `duplicateResult`; allowSave=true helps not with Block."""
    alerted, blocked, twin = clear(api, "Contact", 3)
    api.door("rules", {"duplicates": {alerted: [twin, "alert"], blocked[:15]: [twin, "block"]}})
    header = {"Sforce-Duplicate-Rule-Header": "allowSave=true"}
    for record_id, allows in ((alerted, True), (blocked, False)):
        answer = api.patch(f"/sobjects/Contact/{record_id}", {"HasOptedOutOfEmail": True})
        (error,) = answer.json()
        assert (answer.status_code, error["errorCode"]) == (400, "DUPLICATES_DETECTED")
        assert error["message"] == "Use one of these records?"
        assert error["duplicateResult"]["allowSave"] is allows
        assert error["duplicateResult"]["matchResults"][0]["matchRecords"][0]["record"]["Id"] == twin
    records = [
        {"attributes": {"type": "Contact"}, "id": each, "HasOptedOutOfEmail": True} for each in (alerted, blocked)
    ]
    first, second = api.patch("/composite/sobjects", {"records": records}, headers=header).json()
    assert first["success"] is True
    assert second["errors"][0]["statusCode"] == "DUPLICATES_DETECTED"
    assert second["errors"][0]["duplicateResult"]["allowSave"] is False
    assert [api.row("Contact", each)["HasOptedOutOfEmail"] for each in (alerted, blocked)] == [True, False]


def test_the_history_of_a_record_that_sharing_hides_is_hidden_with_it(api: Api) -> None:
    contact, other = clear(api, "Contact", 2)
    assert (push(api, "Contact", contact), push(api, "Contact", other)) == ("ok", "ok")
    api.door("records", {"sobject": "Contact", "id": contact, "action": "hide"})
    assert [each["ContactId"] for each in api.query("SELECT ContactId FROM ContactHistory")] == [other]
    api.door("records", {"sobject": "Contact", "id": contact, "action": "show"})
    assert len(api.query("SELECT ContactId FROM ContactHistory")) == 2


def test_automation_refuses_chosen_records_and_no_others(api: Api) -> None:
    ruled, legacy, locked, odd, free = clear(api, "Contact", 5)
    api.door("rules", {"validation": {ruled: "Phone is needed"}, "required": {legacy: "Department"},
                       "locked": {locked: 1}, "row_errors": {odd: ["ENTITY_IS_LOCKED", "in approval"]}})  # fmt: skip
    refused = [push(api, "Contact", each) for each in (ruled, legacy, locked, odd, free)]
    assert refused == ["FIELD_CUSTOM_VALIDATION_EXCEPTION", "REQUIRED_FIELD_MISSING", "UNABLE_TO_LOCK_ROW",
                       "ENTITY_IS_LOCKED", "ok"]  # fmt: skip
    assert push(api, "Contact", locked) == "ok"
    answer = api.patch(f"/sobjects/Contact/{legacy}", {"HasOptedOutOfEmail": True, "Department": "Sales"})
    assert answer.status_code == 204


def test_a_trigger_flips_the_box_back_as_somebody_else(api: Api) -> None:
    contact = clear(api, "Contact")[0]
    api.door("rules", {"flip_back": {contact: {"HasOptedOutOfEmail": False}}})
    assert push(api, "Contact", contact) == "ok"
    row = api.row("Contact", contact)
    assert row["HasOptedOutOfEmail"] is False
    assert row["LastModifiedById"] == api.practice.org.setup.other_user_id


def test_updated_and_deleted_say_what_changed_up_to_the_last_full_minute(api: Api) -> None:
    changed, gone = clear(api, "Contact", 2)
    push(api, "Contact", changed)
    api.door("records", {"sobject": "Contact", "id": gone, "action": "delete"})
    window = {"start": "2026-11-23T09:00:00+00:00", "end": "2026-11-23T10:01:00+00:00"}
    early = api.get("/sobjects/Contact/updated", params=window).json()
    assert (early["ids"], early["latestDateCovered"]) == ([], "2026-11-23T10:00:00.000+0000")
    api.clock.forward(minutes=2)
    assert api.get("/sobjects/Contact/updated/", params=window).json()["ids"] == [changed]
    deleted = api.get("/sobjects/Contact/deleted", params=window).json()
    assert deleted["deletedRecords"] == [{"deletedDate": "2026-11-23T10:00:00.000+0000", "id": gone}]
    assert deleted["earliestDateAvailable"] == "2026-10-24T10:02:00.000+0000"


def test_a_window_that_is_too_old_or_empty_is_refused(api: Api) -> None:
    for start, end in (("2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"), ("2026-11-20T00:00:00Z",) * 2):
        answer = api.get("/sobjects/Lead/updated", params={"start": start, "end": end})
        assert answer.json()[0]["errorCode"] == "INVALID_REPLICATION_DATE"
    assert api.get("/sobjects/Lead/updated?start=x&end=y").json()[0]["errorCode"] == "INVALID_FIELD"
    window = "start=2026-11-20T00:00:00Z&end=2026-11-21T00:00:00Z"
    assert api.get(f"/sobjects/Profile/updated?{window}").json()[0]["errorCode"] == "INVALID_TYPE_FOR_OPERATION"


def test_record_counts_leave_out_the_deleted_and_the_unknown(api: Api) -> None:
    api.door("records", {"sobject": "Lead", "id": clear(api, "Lead")[0], "action": "delete"})
    counts = api.get("/limits/recordCount?sObjects=Lead,contact,Nothing").json()
    assert counts == {"sObjects": [{"count": 300, "name": "Contact"}, {"count": 119, "name": "Lead"}]}
    api.door("records", {"sobject": "Lead", "where": {"IsDeleted": True}, "action": "undelete"})
    assert api.get("/limits/recordCount?sObjects=Lead").json()["sObjects"][0]["count"] == 120
