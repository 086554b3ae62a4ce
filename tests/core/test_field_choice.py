"""Rule 4: Email Opt Out, Marketo Sales Opt Out, or both; the sales field has another API name on each object."""

import pytest

from core.model import FieldChoice, OptOutField, RunTrigger, SObject
from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg
from core.practice_org.sales_package import FIELD_BY_SOBJECT
from core.salesforce.fields import find_fields
from core.settings import with_value
from core.sync.field_change import field_change, sales_fields
from core.sync.nightly import sync
from core.sync.push import unsubscribe
from tests.org import FIELD
from tests.org import office as open_office

HAND = RunTrigger.COMMAND_LINE


@pytest.fixture(scope="module")
def package_org():
    with PracticeOrg(OrgOptions(contacts=10, leads=10, seed=4, opted_out=0, sales_package=True)) as org:
        yield org


@pytest.fixture
def with_package(package_org, tmp_path):
    with open_office(package_org, tmp_path / "data") as opened:
        yield opened


def choose(office, choice):
    office.profile.save_settings(with_value(office.profile.settings, "sync.field", choice.value))


def row(office, sobject, record_id):
    return next(one for one in office.door.records(sobject) if one["Id"] == record_id)


@pytest.fixture
def linked(with_package):
    contact, lead = (str(with_package.live(sobject)[0]["Id"]) for sobject in ("Contact", "Lead"))
    with_package.link(("ana@x.org", contact, lead))
    return contact, lead


def test_the_sales_field_is_found_under_its_own_name_on_each_object(with_package):
    with with_package.profile.connected_client() as client:
        found = find_fields(client, FieldChoice.BOTH)
    assert found.problems == ()
    for sobject in SObject:
        assert found.objects[sobject].readable == {
            OptOutField.EMAIL_OPT_OUT: FIELD,
            OptOutField.MARKETO_SALES_OPT_OUT: FIELD_BY_SOBJECT[sobject.value],
        }


@pytest.mark.parametrize(
    ("choice", "email", "sales"),
    [
        (FieldChoice.EMAIL_OPT_OUT, True, False),
        (FieldChoice.MARKETO_SALES_OPT_OUT, False, True),
        (FieldChoice.BOTH, True, True),
    ],
)
@pytest.mark.parametrize("at_once", [True, False], ids=["push", "sync"])
def test_only_the_chosen_fields_are_written(with_package, linked, choice, email, sales, at_once):
    choose(with_package, choice)
    unsubscribe(with_package.profile, ["ana@x.org"], source="test", push=at_once)
    if not at_once:
        sync(with_package.profile, trigger=HAND)
    for sobject, record_id in zip(("Contact", "Lead"), linked, strict=True):
        found = row(with_package, sobject, record_id)
        assert (found[FIELD], found[FIELD_BY_SOBJECT[sobject]]) == (email, sales)


def test_with_the_nightly_sync_off_the_push_goes_to_email_opt_out_whatever_was_chosen(with_package, linked):
    choose(with_package, FieldChoice.MARKETO_SALES_OPT_OUT)
    with_package.profile.save_settings(with_value(with_package.profile.settings, "sync.enabled", "off"))
    unsubscribe(with_package.profile, ["ana@x.org"], source="test")
    found = row(with_package, "Contact", linked[0])
    assert (found[FIELD], found[FIELD_BY_SOBJECT["Contact"]]) == (True, False)


def test_with_both_a_tick_in_the_sales_field_reaches_the_other_field_and_the_other_record(with_package, linked):
    choose(with_package, FieldChoice.BOTH)
    with_package.door.tick("Lead", [linked[1]], field=FIELD_BY_SOBJECT["Lead"])
    report = sync(with_package.profile, trigger=HAND)
    assert (report.run.to_salesforce, report.run.from_salesforce, report.problems) == (2, 1, ())
    contact, lead = row(with_package, "Contact", linked[0]), row(with_package, "Lead", linked[1])
    assert (contact[FIELD], contact[FIELD_BY_SOBJECT["Contact"]], lead[FIELD]) == (True, True, True)


def test_without_the_package_the_choice_says_what_to_install(office):
    choose(office, FieldChoice.MARKETO_SALES_OPT_OUT)
    report = sync(office.profile, trigger=HAND)
    assert [(problem.code, problem.sobject) for problem in report.problems] == [
        ("sales_field_missing", SObject.CONTACT),
        ("sales_field_missing", SObject.LEAD),
    ]


def test_a_change_of_the_field_is_shown_before_it_takes_effect(with_package, linked):
    unsubscribe(with_package.profile, ["ana@x.org"], source="test")
    before = with_package.requests("PATCH", "/services/data")
    changed = with_value(with_package.profile.settings, "sync.field", "both").sync
    shown = field_change(with_package.profile, changed)
    assert shown.ticks == {sobject: {FIELD_BY_SOBJECT[sobject.value]: 1} for sobject in SObject}
    assert (shown.recorded, shown.problems, shown.hold) == (0, (), None)
    assert with_package.requests("PATCH", "/services/data") == before
    choose(with_package, FieldChoice.BOTH)
    assert sync(with_package.profile, trigger=HAND).run.to_salesforce == 2


def test_a_change_of_the_field_says_what_is_missing_and_where_the_push_goes(office):
    off = with_value(with_value(office.profile.settings, "sync.enabled", "off"), "sync.field", "marketo_sales_opt_out")
    shown = field_change(office.profile, off.sync)
    assert {(one.code, one.sobject) for one in shown.problems} == {("sales_field_missing", one) for one in SObject}
    assert shown.push_to_email_only


def test_a_box_that_the_admin_picked_is_written_by_push_and_sync(with_package, linked):
    settings = with_value(with_package.profile.settings, "sync.contact_sales_field", "DoNotCall")
    with_package.profile.save_settings(settings)
    choose(with_package, FieldChoice.MARKETO_SALES_OPT_OUT)
    unsubscribe(with_package.profile, ["ana@x.org"], source="test")
    found = row(with_package, "Contact", linked[0])
    assert (found["DoNotCall"], found[FIELD_BY_SOBJECT["Contact"]]) == (True, False)
    assert sync(with_package.profile, trigger=HAND).run.to_salesforce == 0


def test_the_sales_fields_to_choose_from_are_ranked_and_the_one_that_is_taken_is_named(with_package):
    found = sales_fields(with_package.profile)
    for sobject in SObject:
        assert found.candidates[sobject][0].name == found.found[sobject] == FIELD_BY_SOBJECT[sobject.value]
        assert FIELD not in {box.name for box in found.candidates[sobject]}
