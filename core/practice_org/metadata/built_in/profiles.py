"""Profiles and permission sets of the practice org, with the layouts that each profile sees."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.built_in import layouts
from core.practice_org.metadata.names import layout_full_name


@dataclass(frozen=True, slots=True)
class ProfilePlan:
    """A profile: its metadata name differs from its label where Salesforce's own do (`Admin`)."""

    full_name: str
    label: str
    custom: bool
    layout_by_sobject: Mapping[str, str]
    permissions: tuple[str, ...] = ("ApiEnabled",)


_USUAL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Contact": layouts.CONTACT_LABEL,
        "Lead": layouts.LEAD_LABEL,
        "Account": layouts.ACCOUNT_LABEL,
        "PersonAccount": layouts.PERSON_ACCOUNT_LABEL,
    }
)
PROFILES: Final = (
    ProfilePlan(
        "Admin",
        "System Administrator",
        False,
        _USUAL,
        ("ApiEnabled", "CustomizeApplication", "ModifyAllData", "ModifyMetadata", "ViewSetup"),
    ),
    ProfilePlan("Standard", "Standard User", False, _USUAL),
    ProfilePlan(
        "MarketingProfile",
        "Marketing User",
        False,
        MappingProxyType(
            {
                **_USUAL,
                "Contact": layouts.CONTACT_SALES_LABEL,
                "Lead": layouts.LEAD_PARTNER_LABEL,
                "Account": layouts.ACCOUNT_KEY_LABEL,
            }
        ),
    ),
)
_LABELS: Final[Mapping[str, str]] = MappingProxyType({plan.full_name: plan.label for plan in PROFILES})
_FULL_NAMES: Final[Mapping[str, str]] = MappingProxyType({plan.label: plan.full_name for plan in PROFILES})


def profile_label(full_name: str) -> str:
    """The name that a person sees, and that the Profile object has."""
    return _LABELS.get(full_name, full_name)


def profile_full_name(label: str) -> str:
    """The metadata name of a profile with this label."""
    return _FULL_NAMES.get(label, label)


def _profile_content(plan: ProfilePlan, sobjects: Sequence[str]) -> bytes:
    root = xml.new("Profile")
    xml.append(root, "custom", plan.custom)
    for sobject in sobjects:
        entry = xml.append(root, "layoutAssignments")
        xml.append(entry, "layout", layout_full_name(sobject, plan.layout_by_sobject[sobject]))
    xml.append(root, "userLicense", "Salesforce")
    for permission in plan.permissions:
        entry = xml.append(root, "userPermissions")
        xml.append(entry, "enabled", True)
        xml.append(entry, "name", permission)
    return etree.tostring(root)


def profile_contents(*, person_accounts: bool) -> Iterator[tuple[str, bytes]]:
    """(full name, content) of each profile."""
    sobjects = ("Account", "Contact", "Lead") + (("PersonAccount",) if person_accounts else ())
    for plan in PROFILES:
        yield plan.full_name, _profile_content(plan, sobjects)


def person_account_assignment() -> bytes:
    """What a profile gains when person accounts are switched on."""
    root = xml.new("Profile")
    entry = xml.append(root, "layoutAssignments")
    xml.append(entry, "layout", layout_full_name("PersonAccount", layouts.PERSON_ACCOUNT_LABEL))
    return etree.tostring(root)


def permission_set_content(label: str) -> bytes:
    """A permission set that grants nothing yet."""
    root = xml.new("PermissionSet")
    xml.append(root, "hasActivationRequired", False)
    xml.append(root, "label", label)
    return etree.tostring(root)
