"""Real layouts and record pages survive update and read unchanged, compared as XML trees with their empty elements.

The files stand beside the repository, in ../shared/fixtures, and are read in place; without them these tests skip.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.options import OrgOptions, OrgState
from core.practice_org.practice import PracticeOrg
from tests.practice_org.metadata.soap_client import SoapClient, as_metadata

_FIXTURES = Path(__file__).parents[2] / ".." / "shared" / "fixtures"
_FILES = sorted([*_FIXTURES.glob("layouts/*/*.layout*"), *_FIXTURES.glob("flexipages/*/*.flexipage*")])

pytestmark = pytest.mark.skipif(not _FILES, reason="the shared fixtures are not beside this repository")


@pytest.fixture(scope="module")
def practice() -> Iterator[PracticeOrg]:
    with PracticeOrg(OrgOptions(contacts=1, leads=1, state=OrgState.FIRST_DAY)) as practice:
        yield practice


def _bare(element: etree._Element) -> list[etree._Element]:
    return [each for each in xml.children(element) if xml.local_name(each) != "fullName"]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_real_component_comes_back_as_it_was_sent(practice: PracticeOrg, path: Path) -> None:
    client = SoapClient(practice.parts.metadata, practice.access_token)
    original = xml.parse(path.read_bytes())
    type_name = xml.local_name(original)
    full_name = path.name.removesuffix("-meta.xml").rpartition(".")[0]
    sent = as_metadata(original, full_name, type_name)
    for how in ("upsert", "update"):
        (row,) = client.save(how, sent)
        assert xml.text(row, "success") == "true", etree.tostring(row)
    # The WSDL bundled with the client (v63) may be older than a file, so only the content is compared.
    (record,) = client.read(type_name, full_name, check=False)
    assert record.get(xml.XSI_TYPE) == type_name
    expected, got = _bare(original), _bare(record)
    assert [xml.local_name(each) for each in got] == [xml.local_name(each) for each in expected]
    assert all(xml.same_tree(one, other) for one, other in zip(expected, got, strict=True))
    empty = "count(//*[local-name()='layoutColumns' and not(*)])"
    assert etree.ElementTree(record).xpath(empty) == etree.ElementTree(original).xpath(empty)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_retrieved_file_says_what_the_real_file_says(practice: PracticeOrg, path: Path) -> None:
    store = practice.parts.metadata.store
    original = xml.parse(path.read_bytes())
    content = xml.stored_form(original, xml.local_name(original))
    component = store.save(xml.local_name(original), "Any-Name", content, "someone")
    assert xml.same_tree(xml.parse(xml.document(component.content)), original)
