"""A person account is seen on the Contact and written on the Account (salesforce.md C8). The feature cannot be taken
back, so the org is one of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.credentials import Secret
from core.model import FieldChoice, OptOutField, RecordRef, RecordWrite, SObject
from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from core.practice_org.side_door_client import SideDoor
from core.progress import never_cancelled
from core.salesforce import records, snapshot
from core.salesforce.client import SalesforceClient
from core.salesforce.fields import find_fields
from core.salesforce.limits import Reading, Thresholds
from core.salesforce.network import Network


@pytest.fixture(scope="module")
def persons():
    """`(client, side door, {contact id: account id})`: five Contacts are people of Accounts."""
    options = OrgOptions(contacts=12, leads=2, seed=5, opted_out=0, sales_package=True)
    with PracticeOrg(options) as org:
        door = SideDoor(org.http_url)
        contacts = [str(row["Id"]) for row in door.records("Contact")][:5]
        accounts = door._call("POST", "/features", {"person_accounts": contacts})["accounts"]
        network = Network(ca_file=Path(org.ca_path))
        with SalesforceClient(org.https_url, Secret(org.access_token), network, sleep=lambda _: None) as client:
            yield client, door, dict(zip(contacts, accounts, strict=True))


def test_the_describe_tells_that_there_are_person_accounts(persons):
    client, _door, _people = persons
    found = find_fields(client, FieldChoice.BOTH)
    assert found.objects[SObject.CONTACT].person_accounts
    assert not found.objects[SObject.LEAD].person_accounts


@pytest.mark.parametrize("way", [Reading.BULK_ALL, None], ids=["whole", "by id"])
def test_rows_of_people_name_their_account_and_others_do_not(persons, way):
    client, door, people = persons
    fields = find_fields(client, FieldChoice.BOTH).objects[SObject.CONTACT]
    ids = [str(row["Id"]) for row in door.records("Contact")]
    if way is None:
        rows = snapshot.rows_of(client, SObject.CONTACT, fields, ids, never_cancelled)
    else:
        rows = snapshot.ticked_rows(client, SObject.CONTACT, fields, way, never_cancelled)
    assert {row[0]: row[7] for row in rows} == {record_id: people.get(record_id) for record_id in ids}


@pytest.mark.parametrize(
    ("thresholds", "count"), [(Thresholds(), 1), (Thresholds(), 3), (Thresholds(bulk_writes_from=2), 5)]
)
def test_a_person_is_written_on_the_account_and_both_show_it(persons, thresholds, count):
    client, door, people = persons
    names = find_fields(client, FieldChoice.BOTH).objects[SObject.CONTACT].readable
    boxes = tuple(names[field] for field in OptOutField)
    chosen = dict(list(people.items())[:count])
    door.tick("Contact", list(chosen), field=boxes[0], value=False)
    door.tick("Contact", list(chosen), field=boxes[1], value=False)
    door._call("DELETE", "/calls")
    writes = [RecordWrite(RecordRef(SObject.CONTACT, one), boxes, account) for one, account in chosen.items()]
    answers = [answer for part in records.opt_out(client, writes, thresholds=thresholds) for answer in part]
    assert [answer.refusal for answer in answers] == [None] * count
    assert {answer.write.ref.id for answer in answers} == set(chosen)
    assert not [call for call in door.calls() if "sobjects/Contact" in call["path"]]
    rows = {row["Id"]: row for row in door.records("Contact")}
    assert all(rows[one][box] is True for one in chosen for box in boxes)
