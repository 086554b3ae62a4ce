"""What the admin chose about the sync itself: the switch, the field, the reach, the night, and the brake."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from core.clock import zone_names
from core.model import FieldChoice, Reach
from core.settings.part import Part


def _known_zone(name: str) -> str:
    if name not in zone_names():
        raise ValueError("not a time zone name such as America/Los_Angeles")
    return name


# ASCII throughout: what `\w` means in Unicode, eighty times over, takes a tenth of a second to compile.
ApiName = Annotated[str, Field(pattern=r"^([A-Za-z][A-Za-z0-9_]{0,79})?$")]
TimeOfDay = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
ZoneName = Annotated[str, AfterValidator(_known_zone)]


class SyncSettings(Part):
    """Rules 1, 2 and 4 of mission.md; the defaults are the documents'.

    `contact_sales_field` and `lead_sales_field` are API names that the admin picked for the sales opt-out; empty means
    that it is found by describe.
    """

    enabled: bool = True
    field: FieldChoice = FieldChoice.EMAIL_OPT_OUT
    contact_sales_field: ApiName = ""
    lead_sales_field: ApiName = ""
    reach: Reach = Reach.LINKED
    time: TimeOfDay = "20:00"
    time_zone: ZoneName = "America/Los_Angeles"


class BrakeSettings(Part):
    """Above either of them, in either direction, a run is held. `max_share` is a share of the linked people."""

    max_records: Annotated[int, Field(ge=0)] = 500
    max_share: Annotated[float, Field(ge=0, le=1)] = 0.10


class ApiSettings(Part):
    """`max_calls`: the most API calls that one run may make; 0 means no cap.

    It is looked at before a run reads, before it writes, and between its steps. The push knows no cap but the org's
    own: that somebody who said "stop" gets no more mail is the promise (mission.md, rule 1), at two calls for as many
    as come together.
    """

    max_calls: Annotated[int, Field(ge=0)] = 0
