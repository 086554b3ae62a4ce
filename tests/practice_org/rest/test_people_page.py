"""The page for people, read as a browser without scripts would."""

import re

import requests

from tests.practice_org.rest.conftest import Api


def text(api: Api, path: str) -> str:
    answer = requests.get(api.practice.http_url + path, timeout=10)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/html")
    return answer.text


def test_a_box_that_is_ticked_there_is_ticked_in_the_org(api: Api) -> None:
    contact = next(each for each in api.rows("Contact") if not each["HasOptedOutOfEmail"])
    page = text(api, f"/?search={contact['Id']}")
    form = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page))
    form["back"] = form["back"].replace("&amp;", "&")
    answer = requests.post(f"{api.practice.http_url}/page/tick", data=form, timeout=10)
    assert answer.status_code == 200
    assert "☑" in answer.text
    assert api.row("Contact", contact["Id"])["HasOptedOutOfEmail"] is True


def test_names_are_shown_and_never_run(api: Api) -> None:
    lead = next(each["Id"] for each in api.rows("Lead") if not each["IsConverted"])
    api.door("records", {"sobject": "Lead", "id": lead, "fields": {"LastName": "<script>alert(1)</script>"}})
    page = text(api, f"/leads?search={lead}")
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert 'src="http' not in page


def test_pages_follow_each_other(api: Api) -> None:
    first, second = text(api, "/"), text(api, "/?search=&page=2")
    assert "Next" in first
    assert "Previous" in second
    assert set(re.findall(r"<code>(003\w+)</code>", first)).isdisjoint(re.findall(r"<code>(003\w+)</code>", second))


def test_layouts_and_calls_are_drawn(api: Api) -> None:
    api.get("/limits?look=here")
    assert "limits?look=here" in text(api, "/calls")
    assert "Email Opt Out</li>" in text(api, "/layouts")


def test_only_boxes_of_people_can_be_ticked(api: Api) -> None:
    for form in ({"sobject": "User", "field": "IsActive"}, {"sobject": "Contact", "field": "LastName"}):
        answer = requests.post(f"{api.practice.http_url}/page/tick", data={**form, "id": "x", "value": "1"}, timeout=10)
        assert answer.status_code == 404
