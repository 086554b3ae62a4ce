"""The fields of the objects around the people: Account, User, Organization, and those that say who may see what."""

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
from core.practice_org.data.people_objects import INDUSTRIES

USER_PERMISSIONS = (
    ("PermissionsApiEnabled", "API Enabled"),
    ("PermissionsModifyAllData", "Modify All Data"),
    ("PermissionsViewAllData", "View All Data"),
    ("PermissionsModifyMetadata", "Modify Metadata Through Metadata API Functions"),
    ("PermissionsCustomizeApplication", "Customize Application"),
    ("PermissionsViewSetup", "View Setup and Configuration"),
    ("PermissionsManageUsers", "Manage Users"),
    ("PermissionsAssignPermissionSets", "Assign Permission Sets"),
    ("PermissionsManageProfilesPermissionsets", "Manage Profiles and Permission Sets"),
)


def account_fields() -> Iterator[Field]:
    """Account."""
    yield id_field("Account ID")
    yield system_tick("IsDeleted", "Deleted")
    yield system(link("MasterRecordId", "Master Record ID", "Account"))
    name = replace(required(text("Name", "Account Name", 255)), name_field=True)
    yield replace(name, compound="Name", extra_type="switchablepersonname")
    yield choice("Type", "Account Type", ("Prospect", "Customer - Direct", "Customer - Channel", "Other"), 40)
    yield link("ParentId", "Parent Account ID", "Account")
    yield from address("Billing")
    yield from address("Shipping")
    yield phone("Phone", "Account Phone")
    yield phone("Fax", "Account Fax")
    yield text("AccountNumber", "Account Number", 40)
    yield Field("Website", "url", "Website", 255)
    yield photo()
    yield text("Sic", "SIC Code", 20)
    yield choice("Industry", "Industry", INDUSTRIES, 40)
    yield Field("AnnualRevenue", "currency", "Annual Revenue")
    yield Field("NumberOfEmployees", "int", "Employees")
    yield choice("Ownership", "Ownership", ("Public", "Private", "Subsidiary", "Other"), 40)
    yield text("TickerSymbol", "Ticker Symbol", 20)
    yield area("Description", "Account Description")
    yield choice("Rating", "Account Rating", ("Hot", "Warm", "Cold"), 40)
    yield text("Site", "Account Site", 80)
    yield owner()
    yield from audit()
    yield system(Field("LastActivityDate", "date", "Last Activity"))
    yield system(moment("LastViewedDate", "Last Viewed Date"))
    yield system(moment("LastReferencedDate", "Last Referenced Date"))


def user_fields() -> Iterator[Field]:
    """User: who may sign in, and who owns and changes records."""
    yield id_field("User ID")
    yield required(text("Username", "Username", 80))
    yield from person_name()
    yield text("CompanyName", "Company Name", 80)
    yield required(Field("Email", "email", "Email", 128))
    yield required(text("Alias", "Alias", 8))
    yield replace(tick("IsActive", "Active"), default=1, permissionable=False)
    yield link("ProfileId", "Profile ID", "Profile")
    yield link("UserRoleId", "Role ID", "UserRole")
    yield choice("UserType", "User Type", ("Standard", "CloudIntegrationUser", "AutomatedProcess"), 40)
    yield text("TimeZoneSidKey", "Time Zone", 40)
    yield text("LocaleSidKey", "Locale", 40)
    yield text("LanguageLocaleKey", "Language", 40)
    yield text("EmailEncodingKey", "Email Encoding", 40)
    yield system(moment("LastLoginDate", "Last Login"))
    yield from audit()


def organization_fields() -> Iterator[Field]:
    """Organization: one row, which says which org this is."""
    yield id_field("Organization ID")
    yield replace(required(text("Name", "Name", 80)), name_field=True)
    yield text("Division", "Division", 80)
    yield from address("")
    yield phone("Phone", "Phone")
    yield phone("Fax", "Fax")
    yield text("PrimaryContact", "Primary Contact", 80)
    yield text("DefaultLocaleSidKey", "Locale", 40)
    yield text("TimeZoneSidKey", "Time Zone", 40)
    yield text("LanguageLocaleKey", "Language", 40)
    yield text("OrganizationType", "Edition", 40)
    yield text("NamespacePrefix", "Namespace Prefix", 15)
    yield text("InstanceName", "Instance Name", 5)
    yield system_tick("IsSandbox", "Is Sandbox")
    yield system_tick("IsReadOnly", "Is Read Only")
    yield text("UiSkin", "UI Skin", 40)
    yield text("SignupCountryIsoCode", "Signup Country", 2)
    yield moment("TrialExpirationDate", "Trial Expiration Date")
    yield Field("FiscalYearStartMonth", "int", "Fiscal Year Starts In")
    for name in ("Account", "Contact", "Lead"):
        yield text(f"Default{name}Access", f"Default {name} Access", 40)
    yield from audit()


def record_type_fields() -> Iterator[Field]:
    """RecordType."""
    yield id_field("Record Type ID")
    yield replace(required(text("Name", "Name", 80)), name_field=True)
    yield required(text("DeveloperName", "Record Type Name", 80))
    yield text("NamespacePrefix", "Namespace Prefix", 15)
    yield text("Description", "Description", 255)
    yield text("SobjectType", "Sobject Type Name", 40)
    yield replace(tick("IsActive", "Active"), default=1)
    yield replace(tick("IsPersonType", "Is Person Type"), default=0)
    yield from audit()


def profile_fields() -> Iterator[Field]:
    """Profile."""
    yield id_field("Profile ID")
    yield replace(required(text("Name", "Name", 255)), name_field=True)
    yield text("Description", "Description", 255)
    yield text("UserType", "User Type", 40)
    for name, label in USER_PERMISSIONS:
        yield tick(name, label)
    yield from audit()


def permission_set_fields() -> Iterator[Field]:
    """PermissionSet; one of them belongs to each profile and holds that profile's field permissions."""
    yield id_field("PermissionSet ID")
    yield replace(required(text("Name", "Permission Set Name", 80)), name_field=True)
    yield required(text("Label", "Permission Set Label", 80))
    yield text("Description", "Description", 255)
    yield link("ProfileId", "Profile ID", "Profile")
    yield replace(system_tick("IsOwnedByProfile", "Is Owned By Profile"))
    yield replace(system_tick("IsCustom", "Is Custom"), default=1)
    yield text("NamespacePrefix", "Namespace Prefix", 15)
    yield choice("Type", "Permission Set Type", ("Regular", "Standard", "Profile", "Group"), 40)
    for name, label in USER_PERMISSIONS:
        yield tick(name, label)
    yield from audit()


def field_permissions_fields() -> Iterator[Field]:
    """FieldPermissions: what a permission set (or the profile behind it) may do with one field."""
    yield id_field("Field Permissions Id")
    yield replace(required(link("ParentId", "Parent ID", "PermissionSet")), updateable=False)
    yield replace(required(text("SobjectType", "Sobject Type Name", 40)), updateable=False)
    yield replace(required(text("Field", "Field Name", 255)), updateable=False)
    yield tick("PermissionsRead", "Read Field")
    yield tick("PermissionsEdit", "Edit Field")
    yield replace(system(moment("SystemModstamp", "System Modstamp")), nillable=False)


def object_permissions_fields() -> Iterator[Field]:
    """ObjectPermissions: what a permission set may do with an object."""
    yield id_field("ObjectPermissions ID")
    yield replace(required(link("ParentId", "Parent ID", "PermissionSet")), updateable=False)
    yield replace(required(text("SobjectType", "Sobject Type Name", 40)), updateable=False)
    for right in ("Create", "Read", "Edit", "Delete", "ViewAllRecords", "ModifyAllRecords"):
        yield tick(f"Permissions{right}", right)
    yield from audit()


def assignment_fields() -> Iterator[Field]:
    """PermissionSetAssignment: who has which permission set."""
    yield id_field("PermissionSetAssignment ID")
    yield replace(required(link("PermissionSetId", "PermissionSet ID", "PermissionSet")), updateable=False)
    yield replace(required(link("AssigneeId", "Assignee ID", "User")), updateable=False)
    yield replace(system(moment("SystemModstamp", "System Modstamp")), nillable=False)


def user_permission_access_fields() -> Iterator[Field]:
    """UserPermissionAccess: one row, what the asking user may do (salesforce.md B1)."""
    yield id_field("User Permission Access ID")
    yield replace(system(text("LastCacheUpdate", "Last Cache Update", 40)))
    for name, label in USER_PERMISSIONS:
        yield system_tick(name, label)


def history_fields(parent: str) -> Iterator[Field]:
    """ContactHistory and LeadHistory: what tracked fields were before and after."""
    yield id_field(f"{parent} History ID")
    yield system_tick("IsDeleted", "Deleted")
    yield replace(system(link(f"{parent}Id", f"{parent} ID", parent)), nillable=False)
    yield replace(system(link("CreatedById", "Created By ID", "User")), nillable=False)
    yield replace(system(moment("CreatedDate", "Created Date")), nillable=False)
    yield replace(system(text("Field", "Changed Field", 255)), nillable=False)
    yield system(choice("DataType", "Datatype", ("Boolean", "Text", "DateTime"), 40))
    yield system(text("OldValue", "Old Value", 255))
    yield system(text("NewValue", "New Value", 255))
