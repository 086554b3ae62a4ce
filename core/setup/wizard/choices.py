"""What the admin entered. Holds no secret, so it may be drafted to a file whole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.model import FieldChoice, Reach, SObject


class PeopleSource(StrEnum):
    """KEEP: those who are here already, perhaps nobody. ORG: every Contact and Lead with an e-mail address."""

    KEEP = "keep"
    FILE = "file"
    ORG = "org"


class ProxyKind(StrEnum):
    NONE = "none"
    SYSTEM = "system"
    MANUAL = "manual"


@dataclass(frozen=True)
class LayoutPick:
    """A page layout that the field shall be added to in Apply. `name` is the full name of the Metadata API."""

    sobject: SObject
    name: str


@dataclass(frozen=True)
class Choices:
    """Everything the wizard asks. The defaults are the documents'.

    `confirmed_org` is the id of the org that the admin said yes to. `excluded` are keys of preview rows.
    """

    address: str = ""
    client_id: str = ""
    proxy: ProxyKind = ProxyKind.SYSTEM
    proxy_url: str = ""
    ca_file: str = ""
    confirmed_org: str = ""
    field: FieldChoice = FieldChoice.EMAIL_OPT_OUT
    contact_sales_field: str = ""
    lead_sales_field: str = ""
    reach: Reach = Reach.LINKED
    grant_access: bool = False
    layouts: tuple[LayoutPick, ...] = ()
    people: PeopleSource = PeopleSource.KEEP
    people_file: str = ""
    match_people: bool = True
    sync_enabled: bool = True
    time: str = "20:00"
    time_zone: str = "America/Los_Angeles"
    start_at_login: bool = True
    os_timer: bool = True
    excluded: frozenset[str] = frozenset()
