"""simple-salesforce, unmodified and over TLS, does all that it can with metadata: list, read, update, deploy, retrieve.

It is the client that most Python programs use; what it cannot do (salesforce.md B5) is shown here too, because the
practice org must not hide it.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from lxml import etree
from simple_salesforce.api import Salesforce
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from core.practice_org.errors import SalesforceError
from core.practice_org.listeners import CertificateSet, Listeners
from core.practice_org.metadata import xml
from core.practice_org.metadata.built_in.start import MetadataSwitches, StartState
from core.practice_org.metadata.org import MetadataOrg
from core.practice_org.metadata.packages import manifest_document, write_zip
from core.practice_org.metadata.routes import routes
from tests.practice_org.metadata.neighbours import ADMIN_TOKEN, make_org

_LEAD = "Lead-Lead Layout"
_MANIFEST = manifest_document({"Layout": [_LEAD]}, "63.0")


@pytest.fixture(scope="module")
def org() -> MetadataOrg:
    return make_org(MetadataSwitches(state=StartState.FIRST_DAY, sales_package=True))


async def _refused(_request: Request, error: Exception) -> Response:
    assert isinstance(error, SalesforceError)
    return JSONResponse(error.body(), error.status)


@pytest.fixture(scope="module")
def instance_url(org: MetadataOrg, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    certificates = CertificateSet()
    ca_file = certificates.write_ca(tmp_path_factory.mktemp("ca"))
    app = Starlette(routes=routes(org), exception_handlers={SalesforceError: _refused})
    with pytest.MonkeyPatch.context() as environment, Listeners(app, certificates) as running:
        # zeep's transport is out of a caller's reach; this is the way that simple-salesforce takes a company CA.
        environment.setenv("REQUESTS_CA_BUNDLE", str(ca_file))
        yield running.ports.https_url


@pytest.fixture
def client(org: MetadataOrg, instance_url: str) -> Iterator[Any]:
    org.reset()
    with requests.Session() as session:
        client = Salesforce(instance_url=instance_url, session_id=ADMIN_TOKEN, version="63.0", session=session)
        yield client
        if client._mdapi is not None:
            client._mdapi._client.transport.session.close()


def _fields(layout: Any) -> list[str]:
    return [
        item.field
        for section in layout.layoutSections
        for column in section.layoutColumns
        if column is not None
        for item in column.layoutItems
        if item.field
    ]


def test_list_metadata_names_every_layout(client: Any) -> None:
    rows = client.mdapi.list_metadata([client.mdapi.ListMetadataQuery(type="Layout")])
    assert {row.fullName for row in rows} >= {"Contact-Contact %28Sales%29 Layout", "Contact-Contact Layout", _LEAD}
    assert {row.fileName for row in rows} >= {"layouts/Lead-Lead Layout.layout"}
    assert {row.namespacePrefix for row in rows} == {None, "mktosales"}


def test_describe_metadata_is_understood(client: Any) -> None:
    described = client.mdapi.describe_metadata()
    assert "Layout" in [each.xmlName for each in described.metadataObjects]
    assert client.mdapi.Layout.describe().apiUpdatable is True


def test_one_name_reads_as_an_object_and_several_as_a_list(client: Any) -> None:
    one = client.mdapi.Layout.read([_LEAD])
    assert "HasOptedOutOfEmail" not in _fields(one)
    several = client.mdapi.Layout.read([_LEAD, "Contact-Contact %28Sales%29 Layout", "Contact-None"])
    assert [each.fullName if each is not None else None for each in several] == [
        _LEAD,
        "Contact-Contact %28Sales%29 Layout",
        None,
    ]
    assert "HasOptedOutOfEmail" in _fields(several[1])


def test_an_update_puts_the_field_on_the_layout(client: Any) -> None:
    layout = client.mdapi.Layout.read([_LEAD])
    item = client.mdapi.LayoutItem(behavior="Edit", field="HasOptedOutOfEmail")
    layout.layoutSections[0].layoutColumns[1].layoutItems.append(item)
    client.mdapi.Layout.update([layout])
    assert "HasOptedOutOfEmail" in _fields(client.mdapi.Layout.read([_LEAD]))


def test_an_update_through_zeep_loses_empty_columns_and_the_org_shows_it(client: Any, org: MetadataOrg) -> None:
    def empty_columns() -> int:
        component = org.store.get("Layout", _LEAD)
        assert component is not None
        columns = etree.fromstring(component.content).iter(f"{{{xml.METADATA_NAMESPACE}}}layoutColumns")
        return sum(1 for column in columns if len(column) == 0)

    before = empty_columns()
    client.mdapi.Layout.update([client.mdapi.Layout.read([_LEAD])])
    assert before > 0
    assert empty_columns() < before


def test_a_refused_update_raises_with_the_orgs_sentence(client: Any) -> None:
    layout = client.mdapi.Layout.read([_LEAD])
    item = client.mdapi.LayoutItem(behavior="Edit", field="Email")
    layout.layoutSections[0].layoutColumns[0].layoutItems.append(item)
    with pytest.raises(Exception, match=r"DUPLICATE_VALUE, .*value:Email appears more than once"):
        client.mdapi.Layout.update([layout])


def test_create_upsert_rename_and_delete(client: Any) -> None:
    api = client.mdapi
    field = api.CustomField(fullName="Contact.No_Mail__c", label="No mail", type=api.FieldType("Checkbox"))
    field.defaultValue = "false"
    api.CustomField.create([field])
    api.CustomField.upsert([field])
    api.CustomField.rename("Contact.No_Mail__c", "Contact.No_More_Mail__c")
    assert api.CustomField.read(["Contact.No_More_Mail__c"]).label == "No mail"
    api.CustomField.delete(["Contact.No_More_Mail__c"])
    with pytest.raises(Exception, match="INVALID_CROSS_REFERENCE_KEY"):
        api.CustomField.delete(["Contact.No_More_Mail__c"])


def _retrieved_layout(client: Any, name: str) -> tuple[bytes, list[dict[str, str | None]]]:
    job_id, state = client.mdapi.retrieve("", unpackaged={"Layout": [name]})
    assert (job_id or "").startswith("09S")
    assert state == "Queued"
    assert client.mdapi.check_retrieve_status(job_id)[0] == "Succeeded"
    status, error, messages, data = client.mdapi.retrieve_zip(job_id)
    assert (status, error) == ("Succeeded", None)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        path = next((each for each in archive.namelist() if each.endswith(".layout")), None)
        return (archive.read(path) if path else b""), messages


def test_a_retrieved_layout_can_be_deployed_and_comes_back_the_same(client: Any, org: MetadataOrg) -> None:
    document, _ = _retrieved_layout(client, _LEAD)
    changed = document.replace(b"<field>Website</field>", b"<field>HasOptedOutOfEmail</field>")
    assert changed != document
    package = write_zip([("package.xml", _MANIFEST), (f"layouts/{_LEAD}.layout", changed)])
    before = org.store.get("Layout", _LEAD)

    job_id, state = client.deploy(io.BytesIO(package), sandbox=False, checkOnly=True).values()
    assert state == "Queued"
    checked = client.checkDeployStatus(job_id)
    assert checked["state"] == "Succeeded"
    assert org.store.get("Layout", _LEAD) == before

    job_id, _ = client.deploy(io.BytesIO(package), sandbox=False).values()
    deployed = client.checkDeployStatus(job_id)
    assert deployed["state"] == "Succeeded"
    assert deployed["deployment_detail"] == {
        "total_count": "1",
        "failed_count": "0",
        "deployed_count": "1",
        "errors": [],
    }
    again, _ = _retrieved_layout(client, _LEAD)
    assert xml.same_tree(etree.fromstring(again), etree.fromstring(changed))


def test_a_failed_deploy_says_which_component_and_why(client: Any) -> None:
    package = write_zip([("package.xml", _MANIFEST), (f"layouts/{_LEAD}.layout", b"<Layout/>")])
    job_id = client.deploy(io.BytesIO(package), sandbox=False)["asyncId"]
    detail = client.checkDeployStatus(job_id)
    assert detail["state"] == "Failed"
    assert detail["deployment_detail"]["errors"] == [
        {
            "type": "Layout",
            "file": f"layouts/{_LEAD}.layout",
            "status": "Error",
            "message": "Layout must have at least 1 section",
        }
    ]


def test_retrieving_what_is_not_there_is_a_message(client: Any) -> None:
    _, messages = _retrieved_layout(client, "Lead-None")
    assert [message["message"] for message in messages if message["message"]] == []
    # simple-salesforce looks for messages in a place where Salesforce does not put them; the answer itself has it.
    job_id, _ = client.mdapi.retrieve("", unpackaged={"Layout": ["Lead-None"]})
    result = client.mdapi.retrieve_retrieve_result(job_id, "false")
    problem = result.findtext(f"{{{xml.METADATA_NAMESPACE}}}messages/{{{xml.METADATA_NAMESPACE}}}problem")
    assert problem == "Entity of type 'Layout' named 'Lead-None' cannot be found"


def test_deploying_by_rest(client: Any) -> None:
    document, _ = _retrieved_layout(client, _LEAD)
    package = write_zip([("package.xml", _MANIFEST), (f"layouts/{_LEAD}.layout", document)])
    url = f"{client.base_url}metadata/deployRequest"
    bearer = {"Authorization": f"Bearer {ADMIN_TOKEN}"}
    options = '{"deployOptions": {"checkOnly": true, "singlePackage": true, "rollbackOnError": true}}'
    files: dict[str, Any] = {
        "json": (None, options, "application/json"),
        "file": ("package.zip", package, "application/zip"),
    }
    started = client.session.post(url, files=files, headers=bearer, timeout=10)
    assert started.status_code == 201
    body = started.json()
    assert body["deployResult"]["status"] == "Pending"
    assert body["deployOptions"]["checkOnly"] is True
    status = client.session.get(f"{url}/{body['id']}?includeDetails=true", headers=bearer, timeout=10).json()
    assert status["deployResult"]["status"] == "Succeeded"
    (success,) = status["deployResult"]["details"]["componentSuccesses"]
    assert (success["fullName"], success["success"], success["problem"]) == (_LEAD, True, None)
    cancelled = client.session.patch(
        f"{url}/{body['id']}", json={"deployResult": {"status": "Canceling"}}, headers=bearer, timeout=10
    )
    assert cancelled.status_code == 400
    assert cancelled.json()[0]["message"] == "Deployment already completed"
    quick = client.session.post(url, json={"validatedDeployRequestId": body["id"]}, headers=bearer, timeout=10)
    assert quick.status_code == 201
    anonymous = client.session.post(url, files=files, timeout=10)
    assert (anonymous.status_code, anonymous.json()[0]["errorCode"]) == (401, "INVALID_SESSION_ID")
