"""retrieve and deploy by SOAP, and the legacy checkStatus."""

import base64
import io
import zipfile

import pytest
from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.built_in.start import MetadataSwitches, StartState
from core.practice_org.metadata.packages import write_zip
from tests.practice_org.metadata.neighbours import RecordedSecurity, make_org
from tests.practice_org.metadata.soap_client import SoapClient, SoapFaultError, fields_of

_NS = xml.METADATA_NAMESPACE
_LEAD = "Lead-Lead Layout"


def _client(*, sales_package: bool = False) -> SoapClient:
    return SoapClient(make_org(MetadataSwitches(state=StartState.FIRST_DAY, sales_package=sales_package)))


def _manifest(*types: tuple[str, str]) -> bytes:
    entries = "".join(f"<types><members>{member}</members><name>{name}</name></types>" for name, member in types)
    return f'<?xml version="1.0"?><Package xmlns="{_NS}">{entries}<version>67.0</version></Package>'.encode()


def _layout(field: str) -> bytes:
    items = "".join(
        f"<layoutItems><behavior>Required</behavior><field>{name}</field></layoutItems>"
        for name in ("Name", "Company", "Status", field)
    )
    section = f"<layoutSections><layoutColumns>{items}</layoutColumns><layoutColumns/></layoutSections>"
    return f'<Layout xmlns="{_NS}">{section}</Layout>'.encode()


def _retrieve(client: SoapClient, unpackaged: str, *, single: bool = False, tag: str = "retrieveRequest") -> str:
    response = client.call(
        "retrieve",
        f"<m:{tag}><m:apiVersion>67.0</m:apiVersion><m:singlePackage>{str(single).lower()}</m:singlePackage>"
        f"<m:unpackaged>{unpackaged}</m:unpackaged></m:{tag}>",
    )
    return xml.text(response[0], "id") or ""


def _retrieved(client: SoapClient, job_id: str) -> tuple[zipfile.ZipFile, etree._Element]:
    response = client.call("checkRetrieveStatus", f"<m:asyncProcessId>{job_id}</m:asyncProcessId>")
    data = base64.b64decode(xml.text(response[0], "zipFile") or "")
    return zipfile.ZipFile(io.BytesIO(data)), response[0]


def _deploy(client: SoapClient, files: dict[str, bytes], *options: str) -> etree._Element:
    """Deploys and answers the DeployResult with details. The zip's base64 is broken into lines, as clients do."""
    encoded = base64.encodebytes(write_zip(files.items())).decode()
    flags = "".join(f"<m:{name}>true</m:{name}>" for name in options)
    response = client.call("deploy", f"<m:ZipFile>{encoded}</m:ZipFile><m:DeployOptions>{flags}</m:DeployOptions>")
    return _status(client, xml.text(response[0], "id") or "")


def _status(client: SoapClient, job_id: str) -> etree._Element:
    arguments = f"<m:asyncProcessId>{job_id}</m:asyncProcessId><m:includeDetails>true</m:includeDetails>"
    return client.call("checkDeployStatus", arguments)[0]


def _problems(result: etree._Element) -> list[str | None]:
    details = xml.child(result, "details")
    assert details is not None
    return [xml.text(each, "problem") for each in xml.children(details, "componentFailures")]


@pytest.mark.parametrize(
    ("single", "folder", "tag"), [(True, "", "retrieveRequest"), (False, "unpackaged/", "request")]
)
def test_files_stand_under_unpackaged_unless_it_is_a_single_package(single: bool, folder: str, tag: str) -> None:
    client = _client()
    types = f"<types><members>{_LEAD}</members><name>Layout</name></types>"
    archive, result = _retrieved(client, _retrieve(client, types, single=single, tag=tag))
    with archive:
        assert sorted(archive.namelist()) == [f"{folder}layouts/{_LEAD}.layout", f"{folder}package.xml"]
        document = etree.fromstring(archive.read(f"{folder}layouts/{_LEAD}.layout"))
    (record,) = client.read("Layout", _LEAD)
    record.remove(next(xml.children(record, "fullName")))
    assert len(document) == len(record)
    assert all(xml.same_tree(one, other) for one, other in zip(document, record, strict=True))
    assert [xml.text(each, "fullName") for each in xml.children(result, "fileProperties")] == [_LEAD]


def test_a_star_means_every_unmanaged_layout() -> None:
    client = _client(sales_package=True)
    types = "<m:types><m:members>*</m:members><m:name>Layout</m:name></m:types>"
    archive, _ = _retrieved(client, _retrieve(client, types, single=True))
    with archive:
        names = archive.namelist()
    assert "layouts/Lead-Lead%3A Partners %26 Events Layout.layout" in names
    assert not any("mktosales" in name for name in names)


def test_what_is_not_there_becomes_a_warning_of_the_manifest() -> None:
    client = _client(sales_package=True)
    listed = "mktosales__Sales_Activity__c-Sales Activity Layout"
    archive, result = _retrieved(
        client, _retrieve(client, f"<types><members>{listed}</members><name>Layout</name></types>")
    )
    archive.close()
    message = next(xml.children(result, "messages"))
    assert xml.text(message, "problem") == f"Entity of type 'Layout' named '{listed}' cannot be found"
    assert xml.text(result, "success") == "true"


def test_the_zip_is_left_out_when_it_is_not_wanted_and_the_legacy_check_knows_the_job() -> None:
    client = _client()
    job_id = _retrieve(client, "<types><members>*</members><name>Layout</name></types>")
    response = client.call(
        "checkRetrieveStatus", f"<m:asyncProcessId>{job_id}</m:asyncProcessId><m:includeZip>false</m:includeZip>"
    )
    zip_file = xml.child(response[0], "zipFile")
    assert zip_file is not None
    assert zip_file.get(xml.XSI_NIL) == "true"
    legacy = client.call("checkStatus", f"<m:asyncProcessId>{job_id}</m:asyncProcessId>", check=False)
    assert [(xml.local_name(each), each.text) for each in legacy[0]] == [
        ("done", "true"),
        ("id", job_id),
        ("state", "Completed"),
    ]


@pytest.mark.parametrize("folder", ["", "unpackaged/"])
def test_a_deployed_layout_takes_effect(folder: str) -> None:
    client = _client()
    files = {f"{folder}package.xml": _manifest(("Layout", _LEAD)), f"{folder}layouts/{_LEAD}.layout": _layout("Email")}
    result = _deploy(client, files)
    assert xml.text(result, "status") == "Succeeded"
    assert xml.text(result, "numberComponentsDeployed") == "1"
    assert list(fields_of(client.read("Layout", _LEAD)[0])) == ["Name", "Company", "Status", "Email"]


def test_a_check_only_deploy_says_the_same_and_changes_nothing() -> None:
    client = _client()
    (before,) = client.read("Layout", _LEAD)
    grant = "<editable>true</editable><field>Lead.Email</field><readable>true</readable>"
    permission_set = f'<PermissionSet xmlns="{_NS}"><fieldPermissions>{grant}</fieldPermissions></PermissionSet>'
    files = {
        "package.xml": _manifest(("Layout", _LEAD), ("PermissionSet", "P")),
        f"layouts/{_LEAD}.layout": _layout("Email"),
        "permissionsets/P.permissionset": permission_set.encode(),
    }
    result = _deploy(client, files, "checkOnly", "singlePackage")
    assert (xml.text(result, "status"), xml.text(result, "checkOnly")) == ("Succeeded", "true")
    assert xml.same_tree(before, client.read("Layout", _LEAD)[0])
    security = client.org.neighbours.field_security
    assert isinstance(security, RecordedSecurity)
    assert security.granted == {}
    validated = client.call("deployRecentValidation", f"<m:validationId>{xml.text(result, 'id')}</m:validationId>")
    assert xml.text(_status(client, (validated[0].text or "").strip()), "status") == "Succeeded"
    assert list(fields_of(client.read("Layout", _LEAD)[0])) == ["Name", "Company", "Status", "Email"]
    assert list(security.granted) == [("PermissionSet", "P")]


def test_one_refused_component_rolls_the_whole_deploy_back() -> None:
    client = _client()
    files = {
        "package.xml": _manifest(("Layout", _LEAD), ("Layout", "Lead-Bad")),
        f"layouts/{_LEAD}.layout": _layout("Email"),
        "layouts/Lead-Bad.layout": _layout("Name"),
    }
    result = _deploy(client, files, "rollbackOnError", "singlePackage")
    assert xml.text(result, "status") == "Failed"
    assert _problems(result) == ["Field: field, value:Name appears more than once"]
    assert len(list(fields_of(client.read("Layout", _LEAD)[0]))) > 4


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"readme.txt": b"hello"}, "No package.xml found"),
        (
            {"package.xml": _manifest(("Layout", "Lead-Other"))},
            "An object 'Lead-Other' of type Layout was named in package.xml, but was not found in zipped directory",
        ),
        ({"package.xml": _manifest(), f"layouts/{_LEAD}.layout": _layout("Email")}, "Not in package.xml"),
        (
            {"package.xml": _manifest(("Layout", _LEAD)), f"layouts/{_LEAD}.layout": b"<Profile/>"},
            "Error parsing file: Entity type: 'Profile' is unknown",
        ),
    ],
)
def test_packages_that_do_not_fit_together_are_refused(files: dict[str, bytes], problem: str) -> None:
    result = _deploy(_client(), files)
    assert xml.text(result, "success") == "false"
    assert _problems(result) == [problem]


def test_bytes_that_are_no_zip_fail_the_job_and_not_the_server() -> None:
    client = _client()
    encoded = base64.b64encode(b"no zip").decode()
    response = client.call("deploy", f"<m:ZipFile>{encoded}</m:ZipFile><m:DeployOptions/>")
    assert xml.text(_status(client, xml.text(response[0], "id") or ""), "status") == "Failed"


def test_destructive_changes_delete_and_only_warn_about_what_is_not_there() -> None:
    client = _client()
    doomed = "Account-Key Account 100%25 Layout"
    files = {
        "package.xml": _manifest(),
        "destructiveChanges.xml": _manifest(("Layout", doomed), ("Layout", "Account-None")),
    }
    assert xml.text(_deploy(client, files), "status") == "Succeeded"
    assert client.read("Layout", doomed)[0].get(xml.XSI_NIL) == "true"


def test_fields_of_an_object_file_become_custom_fields_and_come_back_in_a_retrieve() -> None:
    client = _client()
    inner = "<fields><fullName>No_Mail__c</fullName><label>No mail</label><type>Checkbox</type></fields>"
    files = {
        "package.xml": _manifest(("CustomField", "Contact.No_Mail__c")),
        "objects/Contact.object": f'<CustomObject xmlns="{_NS}">{inner}</CustomObject>'.encode(),
    }
    assert xml.text(_deploy(client, files), "status") == "Succeeded"
    members = "<types><members>Contact.No_Mail__c</members><name>CustomField</name></types>"
    archive, _ = _retrieved(client, _retrieve(client, members, single=True))
    with archive:
        document = etree.fromstring(archive.read("objects/Contact.object"))
    assert xml.same_tree(document[0], etree.fromstring(f'<x xmlns="{_NS}">{inner}</x>')[0])


def test_a_slow_deploy_can_be_cancelled_and_then_changes_nothing() -> None:
    client = _client()
    client.org.deployments.polls_before_done = 2
    files = {"package.xml": _manifest(("Layout", _LEAD)), f"layouts/{_LEAD}.layout": _layout("Email")}
    result = _deploy(client, files)
    assert (xml.text(result, "status"), xml.text(result, "done")) == ("InProgress", "false")
    job_id = xml.text(result, "id") or ""
    cancelled = client.call("cancelDeploy", f"<m:String>{job_id}</m:String>")
    assert xml.text(cancelled[0], "done") == "true"
    assert xml.text(_status(client, job_id), "status") == "Canceled"
    assert len(list(fields_of(client.read("Layout", _LEAD)[0]))) > 4
    with pytest.raises(SoapFaultError):
        client.call("cancelDeploy", f"<m:asyncProcessId>{job_id}</m:asyncProcessId>")


def test_a_slow_deploy_takes_effect_when_it_is_asked_often_enough() -> None:
    client = _client()
    client.org.deployments.polls_before_done = 1
    files = {"package.xml": _manifest(("Layout", _LEAD)), f"layouts/{_LEAD}.layout": _layout("Email")}
    first = _deploy(client, files)
    assert xml.text(first, "done") == "false"
    assert xml.text(_status(client, xml.text(first, "id") or ""), "status") == "Succeeded"


def test_code_and_its_meta_file_are_one_component_and_two_files() -> None:
    client = _client()
    meta = f'<ApexClass xmlns="{_NS}"><apiVersion>67.0</apiVersion><status>Active</status></ApexClass>'
    files = {
        "package.xml": _manifest(("ApexClass", "Hello")),
        "classes/Hello.cls": "public class Hello { /* é */ }".encode(),
        "classes/Hello.cls-meta.xml": meta.encode(),
    }
    assert xml.text(_deploy(client, files), "status") == "Succeeded"
    (record,) = client.read("ApexClass", "Hello")
    assert base64.b64decode(xml.text(record, "content") or "") == files["classes/Hello.cls"]
    job_id = _retrieve(client, "<types><members>*</members><name>ApexClass</name></types>", single=True)
    archive, _ = _retrieved(client, job_id)
    with archive:
        assert archive.read("classes/Hello.cls") == files["classes/Hello.cls"]
        assert xml.same_tree(etree.fromstring(archive.read("classes/Hello.cls-meta.xml")), etree.fromstring(meta))
    alone = {name: data for name, data in files.items() if not name.endswith("meta.xml")}
    assert _problems(_deploy(client, alone)) == ["File not found in zip file: classes/Hello.cls-meta.xml"]


@pytest.mark.parametrize("data", ["é", "A", "?"])
def test_a_package_that_is_no_base64_is_a_fault(data: str) -> None:
    with pytest.raises(SoapFaultError, match="ZipFile is not base64"):
        _client().call("deploy", f"<m:ZipFile>{data}</m:ZipFile><m:DeployOptions/>")
