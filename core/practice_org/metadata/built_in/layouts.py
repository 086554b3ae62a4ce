"""The page layouts of the practice org: what an admin finds on the first day, and how they look once all is ready."""

from collections.abc import Iterator
from typing import Final

from core.practice_org.metadata.built_in.layout_xml import BLANK, LayoutPlan, RelatedList, Section, SectionStyle
from core.practice_org.sales_package import ACTIVITY_OBJECT, CONTACT_FIELD, NAMESPACE

OPT_OUT: Final = "HasOptedOutOfEmail"
PERSON_OPT_OUT: Final = "PersonHasOptedOutOfEmail"

CONTACT_LABEL: Final = "Contact Layout"
CONTACT_SALES_LABEL: Final = "Contact (Sales) Layout"
LEAD_LABEL: Final = "Lead Layout"
LEAD_PARTNER_LABEL: Final = "Lead: Partners & Events Layout"
ACCOUNT_LABEL: Final = "Account Layout"
ACCOUNT_KEY_LABEL: Final = "Key Account 100% Layout"
PERSON_ACCOUNT_LABEL: Final = "Person Account Layout"

_SYSTEM: Final = Section("System Information", (("CreatedById.",), ("LastModifiedById.",)))
_LINKS: Final = Section("Custom Links", style=SectionStyle.LINKS, heading_on_edit=False, custom_label=True)
_DESCRIPTION: Final = Section("Description Information", (("Description",),), SectionStyle.ONE)
_OPEN: Final = RelatedList("RelatedActivityList", ("TASK.SUBJECT", "TASK.WHO_NAME", "TASK.DUE_DATE", "TASK.STATUS"))
_HISTORY: Final = RelatedList("RelatedHistoryList", ("TASK.SUBJECT", "TASK.WHO_NAME", "TASK.LAST_UPDATE"))
_NOTES: Final = RelatedList("RelatedNoteList")
_CAMPAIGNS: Final = RelatedList("RelatedCampaignList", ("CAMPAIGN.NAME", "CAMPAIGN.START_DATE", "CM.STATUS"))


def _with(field: str, present: bool) -> tuple[str, ...]:
    return (field,) if present else ()


def _contact(opt_out: bool) -> LayoutPlan:
    return LayoutPlan(
        "Contact",
        CONTACT_LABEL,
        (
            Section(
                "Contact Information",
                (
                    ("OwnerId", "Name!", "AccountId", "Title", "Department", "Birthdate", "ReportsToId", "LeadSource"),
                    ("Phone", "HomePhone", "MobilePhone", "OtherPhone", "Fax", "Email", *_with(OPT_OUT, opt_out)),
                ),
                heading_on_detail=False,
            ),
            Section("Address Information", (("MailingAddress",), ("OtherAddress",))),
            Section("Additional Information", style=SectionStyle.ACROSS, heading_on_detail=False),
            _SYSTEM,
            _DESCRIPTION,
            _LINKS,
        ),
        (_OPEN, _HISTORY, _CAMPAIGNS, RelatedList("RelatedOpportunityList", ("OPPORTUNITY.NAME",)), _NOTES),
        highlight_fields=("Name", "AccountId", "Phone", "Email"),
    )


def _contact_sales(opt_out: bool) -> LayoutPlan:
    return LayoutPlan(
        "Contact",
        CONTACT_SALES_LABEL,
        (
            Section(
                "Who",
                (("Name!", "AccountId", "Title", BLANK, "OwnerId."), ("Phone", "MobilePhone", "Email")),
                SectionStyle.ACROSS,
                custom_label=True,
            ),
            Section(
                "How we may reach them",
                (("DoNotCall", *_with(OPT_OUT, opt_out)), ("LeadSource",)),
                custom_label=True,
            ),
            Section("Address Information", (("MailingAddress",),)),
            _SYSTEM,
            _LINKS,
        ),
        (_OPEN, _HISTORY),
        excluded_buttons=("Submit", "ListClean"),
        highlight_fields=("Name", "Phone", "Email"),
    )


def _lead(opt_out: bool) -> LayoutPlan:
    return LayoutPlan(
        "Lead",
        LEAD_LABEL,
        (
            Section(
                "Lead Information",
                (
                    ("OwnerId", "Name!", "Company!", "Title", "LeadSource", "Industry", "AnnualRevenue"),
                    ("Phone", "MobilePhone", "Fax", "Email", *_with(OPT_OUT, opt_out), "Website", "Status!", "Rating"),
                ),
                heading_on_detail=False,
            ),
            Section("Address Information", (("Address",),)),
            Section("Additional Information", style=SectionStyle.ACROSS, heading_on_detail=False),
            _DESCRIPTION,
            _SYSTEM,
            _LINKS,
        ),
        (_OPEN, _HISTORY, _CAMPAIGNS),
        highlight_fields=("Name", "Company", "Phone", "Email"),
    )


def _lead_partner(opt_out: bool) -> LayoutPlan:
    return LayoutPlan(
        "Lead",
        LEAD_PARTNER_LABEL,
        (
            Section(
                "Lead Information", (("Name!", "Company!", "Status!"), ("Email", *_with(OPT_OUT, opt_out), "Phone"))
            ),
            Section("Address Information", (("Address",),)),
            _SYSTEM,
        ),
        (_OPEN,),
        highlight_fields=("Name", "Company"),
    )


def _account(label: str) -> LayoutPlan:
    return LayoutPlan(
        "Account",
        label,
        (
            Section(
                "Account Information",
                (("OwnerId", "Name!", "ParentId", "Industry", "Type"), ("Phone", "Fax", "Website", "AnnualRevenue")),
                heading_on_detail=False,
            ),
            Section("Address Information", (("BillingAddress",), ("ShippingAddress",))),
            _DESCRIPTION,
            _SYSTEM,
            _LINKS,
        ),
        (RelatedList("RelatedContactList", ("FULL_NAME", "CONTACT.TITLE", "CONTACT.EMAIL")), _OPEN, _HISTORY),
    )


def _person_account(opt_out: bool) -> LayoutPlan:
    return LayoutPlan(
        "PersonAccount",
        PERSON_ACCOUNT_LABEL,
        (
            Section(
                "Account Information",
                (
                    ("OwnerId", "Name!", "PersonTitle", "PersonBirthdate"),
                    ("Phone", "PersonMobilePhone", "PersonEmail", *_with(PERSON_OPT_OUT, opt_out)),
                ),
                heading_on_detail=False,
            ),
            Section("Address Information", (("PersonMailingAddress",), ("BillingAddress",))),
            _DESCRIPTION,
            _SYSTEM,
        ),
        (_OPEN, _HISTORY),
    )


def _package_layouts(opt_out: bool) -> Iterator[LayoutPlan]:
    """The managed layouts that the sales package brings: one on a standard object, one on its own."""
    yield LayoutPlan(
        "Contact",
        "Marketo Sales Contact Layout",
        (
            Section(
                "Contact Information",
                (("Name!", "AccountId"), ("Email", *_with(OPT_OUT, opt_out), CONTACT_FIELD)),
            ),
            _SYSTEM,
        ),
        namespace=NAMESPACE,
    )
    yield LayoutPlan(
        ACTIVITY_OBJECT,
        "Sales Activity Layout",
        (Section("Information", (("Name!",), ("OwnerId",))), _SYSTEM),
        namespace=NAMESPACE,
    )


def layouts(*, opt_out_everywhere: bool, person_accounts: bool, sales_package: bool) -> Iterator[LayoutPlan]:
    """All layouts of the org. Without `opt_out_everywhere` it is the first day: Email Opt Out stands on one of the two
    Contact layouts and on no other (issue 3, "Metadata")."""
    yield _contact(opt_out_everywhere)
    yield _contact_sales(opt_out=True)
    yield _lead(opt_out_everywhere)
    yield _lead_partner(opt_out_everywhere)
    yield _account(ACCOUNT_LABEL)
    yield _account(ACCOUNT_KEY_LABEL)
    if person_accounts:
        yield _person_account(opt_out_everywhere)
    if sales_package:
        yield from _package_layouts(opt_out_everywhere)
