"""SOAP login(), logout() and getUserInfo(), and how login() is refused."""

import json
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
import requests
from lxml import etree

from core.practice_org.signin import DEFAULT_CLIENT_ID
from tests.practice_org.signin.support import ADA, ORG, PASSWORD, App, Org

FIXTURES = Path(__file__).parents[4] / "shared" / "fixtures"
ENVELOPE = """<?xml version="1.0" encoding="utf-8"?>
<!-- a comment -->
<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:u="urn:{dialect}.soap.sforce.com">
<e:Header><u:SessionHeader><u:sessionId>{session}</u:sessionId></u:SessionHeader></e:Header>
<e:Body><!-- another -->{body}</e:Body></e:Envelope>"""


def _call(
    app: App, body: str, version: str = "64.0", letter: str = "u", session: str = "", suffix: str = ""
) -> requests.Response:
    dialect = "partner" if letter == "u" else "enterprise"
    url = f"{app.ports.http_url}/services/Soap/{letter}/{version}{suffix}"
    headers = {"Content-Type": "text/xml; charset=UTF-8", "SOAPAction": '""'}
    text = ENVELOPE.format(dialect=dialect, session=session, body=body)
    return requests.post(url, text.encode(), headers=headers, timeout=5)


def _login(app: App, password: str = PASSWORD, version: str = "64.0", letter: str = "u") -> requests.Response:
    names = f"<u:username>{ADA.username}</u:username><u:password>{escape(password)}</u:password>"
    return _call(app, f"<u:login>{names}</u:login>", version, letter)


def _values(answer: requests.Response) -> dict[str, str | None]:
    return {etree.QName(each).localname: each.text for each in etree.fromstring(answer.content).iter()}


def _fault(answer: requests.Response) -> tuple[int, str | None, str | None]:
    assert answer.headers["Content-Type"] == "text/xml;charset=UTF-8"
    values = _values(answer)
    assert values["faultcode"] == f"sf:{values['exceptionCode']}"
    assert values["faultstring"] == f"{values['exceptionCode']}: {values['exceptionMessage']}"
    return answer.status_code, values["exceptionCode"], values["exceptionMessage"]


def test_login_is_off_by_default_in_the_recorded_words(app: App) -> None:
    status, code, message = _fault(_login(app))
    assert (status, code) == (500, "INVALID_OPERATION")
    errors = FIXTURES / "errors.json"
    if not errors.exists():
        pytest.skip(f"the recorded bodies are not here: {FIXTURES}")
    recorded = {entry["api"]: entry["body"] for entry in json.loads(errors.read_text())}
    assert f"{code}: {message}" == recorded["SOAP login in an org where it is off (default in new orgs)"]


def test_login_is_absent_from_version_65_on_in_the_recorded_words(app: App, org: Org) -> None:
    org.state.policy.allow_legacy_logins()
    answer = _login(app, version="65.0")
    status, code, message = _fault(answer)
    assert status == 500
    assert b"sf:ApiFault" in answer.content
    errors = FIXTURES / "errors.json"
    if not errors.exists():
        pytest.skip(f"the recorded bodies are not here: {FIXTURES}")
    recorded = {entry["api"]: entry["body"] for entry in json.loads(errors.read_text())}
    assert recorded["SOAP login on v65+"] == f"ApiFault exceptionCode='{code}' exceptionMessage='{message}'"


@pytest.mark.parametrize("letter", ["u", "c"])
def test_switched_on_login_gives_a_session_and_addresses_under_this_host(app: App, org: Org, letter: str) -> None:
    org.state.policy.allow_legacy_logins()
    answer = _login(app, letter=letter)
    values = _values(answer)
    assert answer.status_code == 200
    assert values["serverUrl"] == f"{app.ports.http_url}/services/Soap/{letter}/64.0/{ORG.org_id[:15]}"
    assert values["metadataServerUrl"] == f"{app.ports.http_url}/services/Soap/m/64.0/{ORG.org_id[:15]}"
    assert (values["userId"], values["organizationName"]) == (ADA.user_id, ORG.name)
    assert (values["sandbox"], values["passwordExpired"]) == ("false", "false")
    assert app.works(values["sessionId"] or "")


def test_a_wrong_password_is_a_login_fault(app: App, org: Org) -> None:
    org.state.policy.allow_legacy_logins()
    answer = _login(app, password="wrong")
    message = "Invalid username, password, security token; or user locked out."
    assert _fault(answer) == (500, "INVALID_LOGIN", message)
    assert b"sf:LoginFault" in answer.content


def test_the_orgs_own_refusals_of_login_can_be_switched_on(app: App, org: Org) -> None:
    org.state.policy.allow_legacy_logins()
    org.state.policy.ip_restricted = True
    assert _fault(_login(app))[1] == "RESTRICTED_IP"
    org.state.policy.api_enabled = False
    assert _fault(_login(app))[1] == "API_DISABLED_FOR_ORG"


def test_user_info_and_logout_work_with_any_opaque_session_on_every_version(app: App) -> None:
    token = app.sign_in()["access_token"]
    values = _values(_call(app, "<u:getUserInfo/>", "67.0", session=token, suffix=f"/{ORG.org_id[:15]}"))
    assert (values["userName"], values["organizationId"]) == (ADA.username, ORG.org_id)
    assert _call(app, "<u:logout/>", "67.0", session=token).status_code == 200
    assert not app.works(token)
    assert _fault(_call(app, "<u:getUserInfo/>", "67.0", session=token))[1] == "INVALID_SESSION_ID"


@pytest.mark.parametrize("version", ["30.0", "68.0", "64.5", "nan", "6_4.0"])
def test_a_version_that_is_not_served_is_a_fault_whatever_is_called(app: App, org: Org, version: str) -> None:
    """salesforce.md: "older than v31 is retired"."""
    org.state.policy.allow_legacy_logins()
    token = app.sign_in()["access_token"]
    for answer in (_login(app, version=version), _call(app, "<u:getUserInfo/>", version, session=token)):
        assert _fault(answer) == (
            500,
            "UNSUPPORTED_API_VERSION",
            f"Invalid Api version specified on URL: {version}",
        )


def test_soap_does_not_take_jwt_based_tokens(app: App, org: Org) -> None:
    org.state.clients.change(DEFAULT_CLIENT_ID, jwt_access_tokens=True)
    token = app.sign_in()["access_token"]
    assert _fault(_call(app, "<u:getUserInfo/>", session=token))[1] == "INVALID_SESSION_ID"


def test_unreadable_and_unknown_calls_are_faults_and_entities_are_not_resolved(app: App) -> None:
    assert _call(app, "<u:login>").status_code == 500
    token = app.sign_in()["access_token"]
    assert "convertLead" in (_fault(_call(app, "<u:convertLead/>", session=token))[2] or "")
    bomb = b'<!DOCTYPE e [<!ENTITY a SYSTEM "file:///etc/hostname">]><e>&a;</e>'
    url = f"{app.ports.http_url}/services/Soap/u/64.0"
    assert requests.post(url, bomb, timeout=5).status_code == 500
