"""The fields of Contact and Lead: those of the recorded describes, with the three opt-out boxes that they hid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.practice_org.data.fields import (
    Field,
    address,
    area,
    audit,
    choice,
    id_field,
    link,
    moment,
    owner,
    person_name,
    phone,
    photo,
    required,
    system,
    system_tick,
    text,
    tick,
)

LEAD_SOURCES = ("Web", "Phone Inquiry", "Partner Referral", "Purchased List", "Other")
INDUSTRIES = (
    "Agriculture", "Banking", "Biotechnology", "Construction", "Consulting", "Education", "Energy", "Healthcare",
    "Hospitality", "Insurance", "Manufacturing", "Media", "Retail", "Technology", "Transportation", "Other",
)  # fmt: skip
LEAD_STATUSES = ("Open - Not Contacted", "Working - Contacted", "Closed - Converted", "Closed - Not Converted")
CLEAN_STATES = ("Matched", "Different", "Acknowledged", "NotFound", "Inactive", "Pending", "SelectMatch", "Skipped")


def _unguarded(field: Field) -> Field:
    return replace(field, permissionable=False)


def _activity() -> Iterator[Field]:
    yield system(Field("LastActivityDate", "date", "Last Activity"))


def _viewed() -> Iterator[Field]:
    yield system(moment("LastViewedDate", "Last Viewed Date"))
    yield system(moment("LastReferencedDate", "Last Referenced Date"))


def _opt_outs() -> Iterator[Field]:
    yield tick("HasOptedOutOfEmail", "Email Opt Out")
    yield tick("HasOptedOutOfFax", "Fax Opt Out")
    yield tick("DoNotCall", "Do Not Call")


def contact_fields() -> Iterator[Field]:
    """Contact, in the order of its describe."""
    yield id_field("Contact ID")
    yield system_tick("IsDeleted", "Deleted")
    yield system(link("MasterRecordId", "Master Record ID", "Contact"))
    yield link("AccountId", "Account ID", "Account")
    yield from person_name()
    yield from address("Other")
    yield from address("Mailing")
    yield phone("Phone", "Business Phone")
    yield phone("Fax", "Business Fax")
    yield phone("MobilePhone", "Mobile Phone")
    yield phone("HomePhone", "Home Phone")
    yield phone("OtherPhone", "Other Phone")
    yield phone("AssistantPhone", "Asst. Phone")
    yield link("ReportsToId", "Reports To ID", "Contact")
    yield Field("Email", "email", "Email", 80)
    yield text("Title", "Title", 128)
    yield text("Department", "Department", 80)
    yield text("AssistantName", "Assistant's Name", 40)
    yield choice("LeadSource", "Lead Source", LEAD_SOURCES)
    yield Field("Birthdate", "date", "Birthdate")
    yield area("Description", "Contact Description")
    yield owner()
    yield from _opt_outs()
    yield from audit()
    yield from _activity()
    yield system(moment("LastCURequestDate", "Last Stay-in-Touch Request Date"))
    yield system(moment("LastCUUpdateDate", "Last Stay-in-Touch Save Date"))
    yield from _viewed()
    yield _unguarded(text("EmailBouncedReason", "Email Bounced Reason", 255))
    yield moment("EmailBouncedDate", "Email Bounced Date")
    bounced = "(EmailBouncedDate IS NOT NULL)"
    yield replace(system_tick("IsEmailBounced", "Is Email Bounced"), formula=bounced)
    yield photo()
    yield text("Jigsaw", "Data.com Key", 20)
    yield replace(system(text("JigsawContactId", "Jigsaw Contact ID", 20)), relationship_name="JigsawContact")
    yield choice("CleanStatus", "Clean Status", CLEAN_STATES, 40, restricted=True)
    yield _unguarded(link("IndividualId", "Individual ID", "Individual"))


def lead_fields() -> Iterator[Field]:
    """Lead, in the order of its describe."""
    yield id_field("Lead ID")
    yield system_tick("IsDeleted", "Deleted")
    yield system(link("MasterRecordId", "Master Record ID", "Lead"))
    yield from person_name()
    yield text("Title", "Title", 128)
    yield required(text("Company", "Company", 255))
    yield from address("")
    yield phone("Phone", "Phone")
    yield phone("MobilePhone", "Mobile Phone")
    yield phone("Fax", "Fax")
    yield Field("Email", "email", "Email", 80)
    yield Field("Website", "url", "Website", 255)
    yield photo()
    yield area("Description", "Description")
    yield choice("LeadSource", "Lead Source", LEAD_SOURCES)
    yield replace(required(choice("Status", "Status", LEAD_STATUSES)), defaulted=True, default="Open - Not Contacted")
    yield choice("Industry", "Industry", INDUSTRIES)
    yield choice("Rating", "Rating", ("Hot", "Warm", "Cold"))
    yield Field("AnnualRevenue", "currency", "Annual Revenue")
    yield Field("NumberOfEmployees", "int", "Employees")
    yield owner(("Group", "User"))
    yield from _opt_outs()
    converted = tick("IsConverted", "Converted")
    yield replace(converted, updateable=False, permissionable=False)
    yield system(Field("ConvertedDate", "date", "Converted Date"))
    yield system(link("ConvertedAccountId", "Converted Account ID", "Account"))
    yield system(link("ConvertedContactId", "Converted Contact ID", "Contact"))
    yield system(link("ConvertedOpportunityId", "Converted Opportunity ID", "Opportunity"))
    yield _unguarded(tick("IsUnreadByOwner", "Unread By Owner"))
    yield from audit()
    yield from _activity()
    yield from _viewed()
    yield text("Jigsaw", "Data.com Key", 20)
    yield replace(system(text("JigsawContactId", "Jigsaw Contact ID", 20)), relationship_name="JigsawContact")
    yield choice("CleanStatus", "Clean Status", CLEAN_STATES, 40, restricted=True)
    yield text("CompanyDunsNumber", "Company D-U-N-S Number", 9)
    yield link("DandbCompanyId", "D&B Company ID", "DandBCompany")
    yield replace(_unguarded(text("EmailBouncedReason", "Email Bounced Reason", 255)), createable=False)
    yield replace(moment("EmailBouncedDate", "Email Bounced Date"), createable=False)
    yield _unguarded(link("IndividualId", "Individual ID", "Individual"))
