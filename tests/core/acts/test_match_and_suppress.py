"""People without a Salesforce ID, links, and deleting people without losing their "stop"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import AppError
from core.model import Phase, RecordRef, RunTrigger, SObject
from core.salesforce import candidates as room
from core.salesforce.candidates import Candidate
from core.store.links import Unlinked
from core.sync.match import MatchVerdict, decide, link, match, unlink
from core.sync.nightly import sync
from core.sync.push import push_waiting, unsubscribe
from core.sync.suppress import delete_people

HAND = RunTrigger.COMMAND_LINE
ANA = Unlinked("ana@x.org", "ana@x.org", "", "", False)


def candidate(sobject, number, taken=False):
    prefix = "003" if sobject is SObject.CONTACT else "00Q"
    return Candidate(RecordRef(sobject, f"{prefix}00000000000{number}AAA"), "ana@x.org", "Ana", taken)


@given(st.lists(st.builds(candidate, st.sampled_from(SObject), st.integers(1, 9), st.booleans()), max_size=5))
def test_only_one_free_record_of_each_object_is_ever_linked(found):
    made = decide(ANA, found)
    if made.verdict is MatchVerdict.ONE:
        assert {ref.id for ref in made.links} == {one.ref.id for one in found}
        assert len(made.links) == len({ref.sobject for ref in made.links}) == len(found)
        assert not any(one.taken for one in found)
    else:
        assert made.links == ()
    assert (made.verdict is MatchVerdict.NONE) == (not found)


def row_of(office, sobject, record_id):
    return next(row for row in office.door.records(sobject) if row["Id"] == record_id)


def give(office, sobject, record_id, email):
    office.door.change([{"sobject": sobject, "id": record_id, "fields": {"Email": email}}])


@pytest.fixture
def addressed(office):
    """Two Contacts and a Lead whose addresses are made for the test."""
    contacts = [str(row["Id"]) for row in office.live("Contact")[:3]]
    lead = str(office.live("Lead")[0]["Id"])
    give(office, "Contact", contacts[0], "Ana@X.org")
    give(office, "Lead", lead, "ana@x.org")
    give(office, "Contact", contacts[1], "o'two@x.org")
    give(office, "Contact", contacts[2], "O'Two@x.org")
    office.link(("ana@x.org", None, None), ("o'two@x.org", None, None), ("nobody@x.org", None, None))
    return contacts, lead


def test_the_work_list_names_candidates_and_links_nobody(office, addressed):
    report = match(office.profile)
    verdicts = {one.person.address: one.verdict for one in report.matches}
    assert verdicts == {
        "ana@x.org": MatchVerdict.ONE,
        "o'two@x.org": MatchVerdict.AMBIGUOUS,
        "nobody@x.org": MatchVerdict.NONE,
    }
    assert (report.unlinked, report.linked) == (3, 0)


def test_applied_it_links_the_clear_ones_and_their_stop_is_delivered(office, addressed):
    contacts, lead = addressed
    unsubscribe(office.profile, ["ana@x.org"], source="tool")
    assert office.box("Contact", contacts[0]) is False
    report = match(office.profile, apply=True)
    assert (report.unlinked, report.linked) == (2, 1)
    person = office.profile.store.people_by_address(["ana@x.org"])["ana@x.org"]
    assert (person.contact_id, person.lead_id) == (contacts[0], lead)
    push_waiting(office.profile, HAND)
    assert (office.box("Contact", contacts[0]), office.box("Lead", lead)) == (True, True)


def test_whoever_was_linked_by_hand_meanwhile_stays_so(office, addressed, monkeypatch):
    contacts, _lead = addressed
    real = room.with_address

    def by_hand_meanwhile(*arguments):
        found = real(*arguments)
        link(office.profile, "ana@x.org", contacts[2])
        return found

    monkeypatch.setattr(room, "with_address", by_hand_meanwhile)
    assert match(office.profile, apply=True).linked == 0
    person = office.profile.store.people_by_address(["ana@x.org"])["ana@x.org"]
    assert (person.contact_id, person.lead_id) == (contacts[2], None)


def test_a_record_that_somebody_else_has_is_no_clear_candidate(office, addressed):
    contacts, _lead = addressed
    office.link(("other@x.org", contacts[0], None))
    [ana] = [one for one in match(office.profile, apply=True).matches if one.person.address == "ana@x.org"]
    assert ana.verdict is MatchVerdict.AMBIGUOUS


def test_one_by_one_with_fifteen_characters_and_back(office, addressed):
    contacts, _lead = addressed
    link(office.profile, "O'Two@x.org", contacts[2][:15])
    assert office.profile.store.people_by_address(["o'two@x.org"])["o'two@x.org"].contact_id == contacts[2]
    assert unlink(office.profile, "o'two@x.org") == 1
    assert unlink(office.profile, "o'two@x.org") == 0


def test_a_record_that_is_gone_is_not_linked(office, addressed):
    contacts, _lead = addressed
    office.door.change({"action": "delete", "sobject": "Contact", "id": contacts[2]})
    with pytest.raises(AppError) as refused:
        link(office.profile, "o'two@x.org", contacts[2])
    assert refused.value.code == "link_deleted"


def is_out(office, address):
    return office.profile.store.people_by_address([address])[address].unsubscribed_at is not None


@pytest.fixture
def deleted(office):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None), ("ben@x.org", None, None))
    unsubscribe(office.profile, ["ana@x.org"], source="tool", reason="button")
    before = office.profile.store.people_by_address(["ana@x.org"])["ana@x.org"].unsubscribed_at
    done = delete_people(office.profile, ["ana@x.org", "ben@x.org", "cid@x.org"])
    assert (done.deleted, done.suppressed) == (("ana@x.org", "ben@x.org"), ("ana@x.org",))
    assert done.unknown == ("cid@x.org",)
    return contact, before


def test_whoever_is_imported_again_is_out_since_the_first_stop_and_is_delivered_again(office, deleted):
    contact, before = deleted
    assert office.profile.store.people_by_address(["ana@x.org"]) == {}
    office.door.tick("Contact", [contact], value=False)
    office.link(("Ana@x.org", contact, None), ("ben@x.org", None, None))
    assert office.profile.store.people_by_address(["ana@x.org"])["ana@x.org"].unsubscribed_at == before
    assert not is_out(office, "ben@x.org")
    push_waiting(office.profile, HAND)
    assert office.box("Contact", contact) is True
    assert office.profile.store.suppressions.count() == 0


def test_a_stop_of_somebody_deleted_keeps_the_first_date(office, deleted):
    unsubscribe(office.profile, ["ana@x.org"], source="web", push=False)
    assert office.profile.store.people_by_address(["ana@x.org"])["ana@x.org"].unsubscribed_at == deleted[1]


def test_whoever_is_deleted_while_a_sync_is_under_way_does_not_come_back_by_it(office):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    office.door.tick("Contact", [contact])

    def meanwhile(progress):
        if progress.phase is Phase.RECORDING:
            delete_people(office.profile, ["ana@x.org"])

    assert sync(office.profile, trigger=HAND, report=meanwhile).run.from_salesforce == 0
    assert office.profile.store.people_by_address(["ana@x.org"]) == {}


def test_whose_only_record_was_deleted_in_salesforce_can_be_deleted_here(office):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    office.door.change({"action": "delete", "sobject": "Contact", "id": contact})
    assert unsubscribe(office.profile, ["ana@x.org"], source="tool").problems == 1
    done = delete_people(office.profile, ["ana@x.org"])
    assert (done.suppressed, done.undelivered) == (("ana@x.org",), ())


def test_a_stop_that_is_still_on_its_way_is_not_deleted(office):
    contact = str(office.live("Contact")[0]["Id"])
    office.link(("ana@x.org", contact, None))
    unsubscribe(office.profile, ["ana@x.org"], source="tool", push=False)
    assert delete_people(office.profile, ["ana@x.org"]).undelivered == ("ana@x.org",)
    assert is_out(office, "ana@x.org")
