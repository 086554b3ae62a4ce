"""The metadata types that the practice org knows, and where their files stand in a package."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Kind:
    """One metadata type: `folder/FullName.suffix` in a package, and the key prefix of its ids.

    `parent_element` is set for types that live inside an object's file (`fields` of `objects/Contact.object`)."""

    name: str
    folder: str
    suffix: str
    key_prefix: str
    child_names: tuple[str, ...] = ()
    parent_element: str | None = None
    has_meta_file: bool = False
    in_folder: bool = False


_ALL: Final = (
    Kind("Layout", "layouts", "layout", "00h"),
    Kind("FlexiPage", "flexipages", "flexipage", "0M0"),
    Kind(
        "CustomObject",
        "objects",
        "object",
        "01I",
        child_names=("CustomField", "ValidationRule", "RecordType"),
    ),
    Kind("CustomField", "objects", "object", "00N", parent_element="fields"),
    Kind("ValidationRule", "objects", "object", "03d", parent_element="validationRules"),
    Kind("RecordType", "objects", "object", "012", parent_element="recordTypes"),
    Kind("Profile", "profiles", "profile", "00e"),
    Kind("PermissionSet", "permissionsets", "permissionset", "0PS"),
    Kind("CustomTab", "tabs", "tab", "01r"),
    Kind("CustomApplication", "applications", "app", "02u"),
    Kind("InstalledPackage", "installedPackages", "installedPackage", "0A3"),
    Kind("CustomLabels", "labels", "labels", "101"),
    Kind("CustomMetadata", "customMetadata", "md", "m00"),
    Kind("Flow", "flows", "flow", "301"),
    Kind("GlobalValueSet", "globalValueSets", "globalValueSet", "0Nt"),
    Kind("Group", "groups", "group", "00G"),
    Kind("Queue", "queues", "queue", "00G"),
    Kind("QuickAction", "quickActions", "quickAction", "09D"),
    Kind("Role", "roles", "role", "00E"),
    Kind("ApexClass", "classes", "cls", "01p", has_meta_file=True),
    Kind("ApexPage", "pages", "page", "066", has_meta_file=True),
    Kind("ApexTrigger", "triggers", "trigger", "01q", has_meta_file=True),
    Kind("StaticResource", "staticresources", "resource", "081", has_meta_file=True),
    Kind("Dashboard", "dashboards", "dashboard", "01Z", in_folder=True),
    Kind("EmailTemplate", "email", "email", "00X", has_meta_file=True, in_folder=True),
    Kind("Report", "reports", "report", "00O", in_folder=True),
)
KINDS: Final[Mapping[str, Kind]] = MappingProxyType({kind.name: kind for kind in _ALL})
KINDS_BY_FOLDER: Final[Mapping[str, Kind]] = MappingProxyType(
    {kind.folder: kind for kind in _ALL if kind.parent_element is None}
)
#: `fields` -> CustomField and so on: what an object's file is taken apart into.
CHILD_KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {kind.parent_element: kind for kind in _ALL if kind.parent_element is not None}
)
