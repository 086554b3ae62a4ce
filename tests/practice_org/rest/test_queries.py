"""`query`: pages, locators, deleted rows, what the user may see."""

import requests

from tests.practice_org.rest.conftest import Api

EVERYBODY = "SELECT Id, Email, HasOptedOutOfEmail FROM Contact"


def pages(api: Api, soql: str, path: str = "/query", size: int = 200) -> list[dict[str, object]]:
    answer = api.get(path, params={"q": soql}, headers={"Sforce-Query-Options": f"batchSize={size}"}).json()
    records = answer["records"]
    while not answer["done"]:
        assert answer["nextRecordsUrl"].startswith("/services/data/v67.0/query")
        answer = api.session.get(api.practice.http_url + answer["nextRecordsUrl"], timeout=10).json()
        records += answer["records"]
    assert answer["totalSize"] == len(records)
    return list(records)


def test_pages_hold_every_row_once(api: Api) -> None:
    found = pages(api, EVERYBODY)
    assert {each["Id"] for each in found} == {each["Id"] for each in api.rows("Contact")}
    assert len(found) == 300


def test_a_page_can_be_asked_for_again_and_shows_the_moment_of_the_query(api: Api) -> None:
    answer = api.get("/query", params={"q": EVERYBODY}, headers={"Sforce-Query-Options": "batchSize=200"}).json()
    url = api.practice.http_url + answer["nextRecordsUrl"]
    last = api.rows("Contact")[-1]["Id"]
    before = api.session.get(url, timeout=10).json()
    api.door("records", {"sobject": "Contact", "id": last, "action": "delete"})
    assert api.session.get(url, timeout=10).json() == before
    assert before["records"][-1]["Id"] == last


def test_a_stale_locator_is_refused(api: Api) -> None:
    answer = api.get("/query/01g000000000000AAA-2000")
    assert (answer.status_code, answer.json()[0]["errorCode"]) == (400, "INVALID_QUERY_LOCATOR")


def test_a_locator_is_good_for_the_user_who_asked(api: Api) -> None:
    first = api.get("/query", params={"q": "SELECT Id FROM Contact"}, headers={"Sforce-Query-Options": "batchSize=200"})
    other = api.door("sessions", {"issue": api.rows("User")[1]["Username"]})["access_token"]
    url = api.practice.http_url + first.json()["nextRecordsUrl"]
    answer = requests.get(url, headers={"Authorization": f"Bearer {other}"}, timeout=10)
    assert (answer.status_code, answer.json()[0]["errorCode"]) == (400, "INVALID_QUERY_LOCATOR")
    assert api.session.get(url, timeout=10).status_code == 200


def test_query_all_sees_the_deleted_and_the_merged(api: Api) -> None:
    master, loser, gone = [each["Id"] for each in api.rows("Contact")][:3]
    api.door("records", [{"sobject": "Contact", "action": "merge", "master": master, "losers": [loser]},
                         {"sobject": "Contact", "id": gone, "action": "delete"}])  # fmt: skip
    soql = "SELECT Id, IsDeleted, MasterRecordId FROM Contact WHERE IsDeleted = true ORDER BY Id"
    found = api.get("/queryAll", params={"q": soql}).json()["records"]
    assert [(each["Id"], each["MasterRecordId"]) for each in found] == sorted([(loser, master), (gone, None)])
    assert api.query(f"SELECT Id FROM Contact WHERE Id IN ('{loser}', '{gone}')") == []


def test_rows_that_sharing_hides_are_simply_not_there(api: Api) -> None:
    contact = next(each["Id"] for each in api.rows("Contact") if each["HasOptedOutOfEmail"])
    api.door("records", {"sobject": "Contact", "id": contact, "action": "hide"})
    assert contact not in {each["Id"] for each in pages(api, EVERYBODY)}
    assert api.get(f"/sobjects/Contact/{contact}").status_code == 404
    assert api.patch(f"/sobjects/Contact/{contact}", {"Title": "x"}).status_code == 404
    api.door("records", {"sobject": "Contact", "id": contact, "action": "show"})
    assert api.get(f"/sobjects/Contact/{contact}").status_code == 200


def test_a_count_has_no_records_and_columns_have_no_rows(api: Api) -> None:
    assert api.get("/query?q=SELECT+COUNT()+FROM+Lead").json() == {"totalSize": 120, "done": True, "records": []}
    columns = api.get("/query", params={"q": "SELECT Id, Owner.Name FROM Lead", "columns": "true"}).json()
    assert columns["entityName"] == "Lead"
    assert columns["keyPrefix"] == "00Q"
    assert [each["columnName"] for each in columns["columnMetadata"]] == ["Id", "Owner"]


def test_the_running_user_is_the_one_row_of_user_permission_access(api: Api) -> None:
    soql = "SELECT PermissionsModifyMetadata, PermissionsCustomizeApplication FROM UserPermissionAccess"
    assert [each["PermissionsModifyMetadata"] for each in api.query(soql)] == [True]
    seller = api.rows("User")[1]["Username"]
    token = api.door("sessions", {"issue": seller})["access_token"]
    answer = requests.get(f"{api.base}/query", params={"q": soql}, timeout=10,
                          headers={"Authorization": f"OAuth {token}"})  # fmt: skip
    assert [each["PermissionsModifyMetadata"] for each in answer.json()["records"]] == [False]


def test_a_bad_query_is_refused(api: Api) -> None:
    answer = api.get("/query", params={"q": "SELECT Id FROM Contact WHERE"})
    assert (answer.status_code, answer.json()[0]["errorCode"]) == (400, "MALFORMED_QUERY")
    assert api.get("/query").json()[0]["errorCode"] == "MALFORMED_QUERY"
    assert api.get("/query", params={"q": "SELECT Id FROM Nothing__c"}).json()[0]["errorCode"] == "INVALID_TYPE"
