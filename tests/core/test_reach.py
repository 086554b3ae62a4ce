"""Which records of a person are kept in step: the linked ones, or every live one that has the address."""

import pytest

from core.model import RunTrigger
from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from core.settings import with_value
from core.sync.nightly import sync
from core.sync.push import push_waiting, unsubscribe
from tests.org import FIELD
from tests.org import office as open_office

HAND = RunTrigger.COMMAND_LINE


@pytest.fixture
def twins(office):
    """Ana's Contact is linked; another Contact and a Lead have her address in another spelling."""
    contacts, leads = (
        [str(row["Id"]) for row in office.live("Contact")],
        [str(row["Id"]) for row in office.live("Lead")],
    )
    for sobject, record_id in (("Contact", contacts[0]), ("Contact", contacts[1]), ("Lead", leads[0])):
        office.door.change({"sobject": sobject, "id": record_id, "fields": {"Email": "Ana@X.org"}})
    office.link(("ana@x.org", contacts[0], None))
    return contacts[0], contacts[1], leads[0]


def boxes(office, twins):
    contact, other, lead = twins
    return office.box("Contact", contact), office.box("Contact", other), office.box("Lead", lead)


def reach_same_address(office):
    office.profile.save_settings(with_value(office.profile.settings, "sync.reach", "same_email"))


@pytest.mark.parametrize("push", [True, False], ids=["push", "sync"])
def test_linked_means_the_linked_record_alone(office, twins, push):
    unsubscribe(office.profile, ["ana@x.org"], source="test", push=push)
    sync(office.profile, trigger=HAND)
    assert boxes(office, twins) == (True, False, False)


@pytest.mark.parametrize("push", [True, False], ids=["push", "sync"])
def test_same_email_means_every_live_record_with_the_address(office, twins, push):
    reach_same_address(office)
    unsubscribe(office.profile, ["ana@x.org"], source="test", push=push)
    if not push:
        sync(office.profile, trigger=HAND)
    assert boxes(office, twins) == (True, True, True)
    assert sync(office.profile, trigger=HAND).run.to_salesforce == 0


def test_a_tick_on_an_unlinked_record_of_the_address_counts_only_with_that_reach(office, twins):
    office.door.tick("Lead", [twins[2]])
    assert sync(office.profile, trigger=HAND).run.from_salesforce == 0
    reach_same_address(office)
    assert sync(office.profile, trigger=HAND).run.from_salesforce == 1
    assert boxes(office, twins) == (True, True, True)


def test_nobody_without_a_salesforce_id_is_written_whatever_the_reach(office, twins):
    reach_same_address(office)
    contact = str(office.live("Contact")[5]["Id"])
    office.door.change({"sobject": "Contact", "id": contact, "fields": {"Email": "bo@x.org"}})
    assert unsubscribe(office.profile, ["bo@x.org"], source="test").problems == 1
    report = sync(office.profile, trigger=HAND)
    assert [problem.code for problem in report.problems] == ["no_salesforce_id"]
    assert office.box("Contact", contact) is False


@pytest.fixture(scope="module")
def person_org():
    with PracticeOrg(OrgOptions(contacts=8, leads=2, seed=9, opted_out=0)) as org:
        yield org


def test_a_person_account_is_written_at_its_account_by_sync_and_then_by_push(person_org, tmp_path):
    with open_office(person_org, tmp_path / "data") as office:
        contacts = [str(row["Id"]) for row in office.live("Contact")][:2]
        office.door._call("POST", "/features", {"person_accounts": contacts})
        office.link(("one@x.org", contacts[0], None), ("two@x.org", contacts[1], None))
        unsubscribe(office.profile, ["one@x.org"], source="test", push=False)
        sync(office.profile, trigger=HAND)
        unsubscribe(office.profile, ["two@x.org"], source="test", push=False)
        assert push_waiting(office.profile, HAND).pushed == 1
        paths = [str(call["path"]) for call in office.requests("PATCH", "/services/data")]
        assert len(paths) == 2
        assert all("/sobjects/Account/001" in path for path in paths)
        assert [row[FIELD] for row in office.door.records("Contact") if row["Id"] in contacts] == [True, True]
