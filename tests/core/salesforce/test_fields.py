"""The sales field is found by its marks in three languages, ranked, and never guessed without the vendor's."""

from __future__ import annotations

import pytest

from core.model import FieldChoice, OptOutField, SObject
from core.salesforce.fields import Rank, candidates, choose, find_fields, sales_candidates
from tests.org import FIELD


def box(name, label="", *, updateable=True, calculated=False, kind="boolean"):
    return {
        "name": name,
        "label": label,
        "type": kind,
        "custom": name.endswith("__c"),
        "updateable": updateable,
        "calculated": calculated,
    }


def described(*fields):
    return {"fields": [box("Email", "Email", kind="email"), box(FIELD, "Email Opt Out"), *fields]}


@pytest.mark.parametrize(
    ("name", "label", "rank"),
    [
        (FIELD, "Exclusión de correo", Rank.STANDARD),
        ("ns__Marketo_Sales_Opt_Out__c", "anything", Rank.VENDOR_NAME),
        ("mkto_sales_optout__c", "", Rank.VENDOR_NAME),
        ("A__c", "Marketo Sales Opt Out", Rank.VENDOR_LABEL),
        ("A__c", "Marketo Sales Opt-Out", Rank.VENDOR_LABEL),
        ("A__c", "Exclusión de ventas de Marketo", Rank.VENDOR_LABEL),
        ("A__c", "Darse de baja de ventas de Marketo", Rank.VENDOR_LABEL),
        ("A__c", "Não receber e-mails de vendas do Marketo", Rank.VENDOR_LABEL),
        ("A__c", "Exclusão de vendas do Marketo", Rank.VENDOR_LABEL),
        ("mktosales__Sales_Opt_Out__c", "Renamed", Rank.VENDOR_AND_WORDS),
        ("Sales_Opt_Out__c", "No more sales", Rank.SALES_OPT_OUT),
        ("SMS_Opt_Out__c", "SMS", Rank.OPT_OUT),
        ("et4ae5__HasOptedOutOfMobile__c", "Mobile", Rank.OPT_OUT),
        ("mktosales__Active__c", "Marketo Sales active", Rank.OTHER),
        ("VIP__c", "VIP", Rank.OTHER),
        ("DoNotCall", "Do Not Call", Rank.OTHER),
    ],
)
def test_boxes_are_ranked_by_how_surely_they_are_an_opt_out(name, label, rank):
    (found,) = candidates({"fields": [box(name, label)]})
    assert found.rank == rank


def test_the_likeliest_comes_first_and_of_two_alike_the_writeable_one():
    found = candidates(
        described(
            box("VIP__c", "VIP"),
            box("Old__c", "Marketo Sales Opt Out", updateable=False),
            box("New__c", "Marketo Sales Opt Out"),
            box("Formula__c", "Marketo Sales Opt Out", calculated=True),
            box("Text__c", "Marketo Sales Opt Out", kind="string"),
        )
    )
    assert [one.name for one in found] == [FIELD, "New__c", "Old__c", "VIP__c"]


def test_only_writeable_boxes_other_than_email_opt_out_may_be_picked():
    found = sales_candidates(described(box("A__c", "Sales opt out"), box("B__c", "B", updateable=False)))
    assert [one.name for one in found] == ["A__c"]


@pytest.mark.parametrize("label", ["Sales Opt Out", "SMS Opt Out", "VIP"])
def test_a_box_without_the_vendors_mark_is_not_taken_without_asking(label):
    fields, problems = choose(described(box("A__c", label)), FieldChoice.MARKETO_SALES_OPT_OUT, SObject.LEAD)
    assert fields.readable == {}
    assert [problem.code for problem in problems] == ["sales_field_missing"]


def test_what_the_admin_picked_is_taken_before_what_looks_likelier():
    about = described(box("A__c", "Marketo Sales Opt Out"), box("Stop__c", "Stop"))
    fields, problems = choose(about, FieldChoice.BOTH, SObject.LEAD, "stop__C")
    assert fields.readable == {OptOutField.EMAIL_OPT_OUT: FIELD, OptOutField.MARKETO_SALES_OPT_OUT: "Stop__c"}
    assert problems == []


def test_a_picked_field_that_is_gone_is_a_problem_and_not_replaced_by_another():
    about = described(box("A__c", "Marketo Sales Opt Out"))
    fields, problems = choose(about, FieldChoice.MARKETO_SALES_OPT_OUT, SObject.LEAD, "Stop__c")
    assert fields.readable == {}
    assert [problem.code for problem in problems] == ["sales_field_missing"]


def test_hidden_read_only_and_missing_are_three_things(office, client):
    office.door.access("Contact", FIELD, "hidden")
    office.door.access("Lead", FIELD, "read")
    try:
        found = find_fields(client, FieldChoice.BOTH)
    finally:
        office.door.access("Contact", FIELD, "edit")
        office.door.access("Lead", FIELD, "edit")
    assert {(problem.sobject, problem.code) for problem in found.problems} == {
        (SObject.CONTACT, "field_hidden"),
        (SObject.CONTACT, "sales_field_missing"),
        (SObject.LEAD, "field_read_only"),
        (SObject.LEAD, "sales_field_missing"),
    }
    assert list(found.objects) == [SObject.LEAD]
    assert found.objects[SObject.LEAD].writeable == frozenset()
