"""The metadata that a practice org starts with, by its switches."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from core.practice_org.metadata.built_in.layout_xml import layout_content
from core.practice_org.metadata.built_in.layouts import OPT_OUT, layouts
from core.practice_org.metadata.built_in.objects import object_contents
from core.practice_org.metadata.built_in.pages import record_page_content
from core.practice_org.metadata.built_in.profiles import permission_set_content, profile_contents
from core.practice_org.metadata.names import layout_full_name


class StartState(StrEnum):
    """`first-day`: an org before its admin did anything for opt-outs. `ready`: Email Opt Out is on every layout."""

    FIRST_DAY = "first-day"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class MetadataSwitches:
    """What the org has: the start state and the things that can be switched on."""

    state: StartState = StartState.READY
    sales_package: bool = False
    person_accounts: bool = False
    dynamic_forms: bool = False


def starting_components(switches: MetadataSwitches) -> Iterator[tuple[str, str, bytes, str | None]]:
    """(type, full name, content, namespace) of everything that the org starts with."""
    ready = switches.state is StartState.READY
    for plan in layouts(
        opt_out_everywhere=ready, person_accounts=switches.person_accounts, sales_package=switches.sales_package
    ):
        yield "Layout", layout_full_name(plan.sobject, plan.label, plan.namespace), layout_content(plan), plan.namespace
    for sobject in ("Contact", "Lead"):
        content = record_page_content(
            sobject, dynamic_forms=switches.dynamic_forms, extra_fields=(OPT_OUT,) if ready else ()
        )
        yield "FlexiPage", f"{sobject}_Record_Page", content, None
    for name, content in profile_contents(person_accounts=switches.person_accounts):
        yield "Profile", name, content, None
    yield "PermissionSet", "Sales_Insights", permission_set_content("Sales Insights"), None
    yield from object_contents(sales_package_installed=switches.sales_package)
