"""What an admin does by hand where the program may not: the manual's eight steps (mission.md, rule 6), and the rights.

The words are in `core/words/layouts.py`; here is their order, and which page of Salesforce's Setup they are about.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class ManualStep:
    """`code` has a title (the step) and a body (where it is found)."""

    number: int
    code: str


class SetupPage(StrEnum):
    """A page of the object manager, by its place in the address."""

    PAGE_LAYOUTS = "PageLayouts"
    FIELDS = "FieldsAndRelationships"
    RECORD_PAGES = "LightningPages"
    VALIDATION_RULES = "ValidationRules"


LAYOUT_STEPS = tuple(ManualStep(number, f"layout_step_{number}") for number in range(1, 9))
ACCESS_STEPS = tuple(ManualStep(number, f"access_step_{number}") for number in range(1, 5))


def setup_link(instance_url: str, sobject: str, page: SetupPage = SetupPage.PAGE_LAYOUTS) -> str:
    """Opens that page in the browser; somebody who is not signed in is asked to, and lands there."""
    # Person accounts have no page of their own: their layouts stand under Account.
    name = "PersonAccount" if sobject == "PersonAccount" else sobject
    return f"{instance_url.rstrip('/')}/lightning/setup/ObjectManager/{name}/{page.value}/view"
