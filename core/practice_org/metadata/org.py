"""The metadata half of the practice org as one object: store, reader, writer, jobs, and the switches of a test."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from core.practice_org.metadata.built_in.layouts import OPT_OUT
from core.practice_org.metadata.built_in.pages import record_page_content
from core.practice_org.metadata.built_in.profiles import person_account_assignment
from core.practice_org.metadata.built_in.start import MetadataSwitches, StartState, starting_components
from core.practice_org.metadata.calls import MetadataCalls
from core.practice_org.metadata.collaborators import (
    CustomFields,
    FieldSecurity,
    NoCustomFields,
    NoFieldSecurity,
    Schemas,
    Sessions,
    Users,
)
from core.practice_org.metadata.components import ComponentStore
from core.practice_org.metadata.deploying import Deployments
from core.practice_org.metadata.layout_rules import LayoutTrouble
from core.practice_org.metadata.merging import merged_profile
from core.practice_org.metadata.reader import MetadataReader
from core.practice_org.metadata.retrieving import RetrieveJob
from core.practice_org.metadata.writer import MetadataWriter


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What the rest of the org lends to its metadata. `admin_id` is the user whom the built-in components name.

    `soap_sessions` may know fewer tokens than `sessions`: SOAP does not take JWT-based ones."""

    sessions: Sessions
    soap_sessions: Sessions
    users: Users
    schemas: Schemas
    now: Callable[[], datetime]
    admin_id: str
    field_security: FieldSecurity = field(default_factory=NoFieldSecurity)
    custom_fields: CustomFields = field(default_factory=NoCustomFields)


class MetadataOrg:
    """Everything that the metadata routes need. `reset` starts over with the switches that it was made with."""

    def __init__(self, neighbours: Neighbours, switches: MetadataSwitches | None = None) -> None:
        self.neighbours = neighbours
        self._at_start = switches or MetadataSwitches()
        self.switches = self._at_start
        self.store = ComponentStore(neighbours.now)
        self.reader = MetadataReader(self.store, neighbours.field_security)
        self.writer = MetadataWriter(
            self.store, neighbours.field_security, neighbours.custom_fields, neighbours.schemas
        )
        self.calls = MetadataCalls(self.reader, self.writer, neighbours.users)
        self.deployments = Deployments(self.writer, neighbours.now)
        self.retrieves: dict[str, RetrieveJob] = {}
        self.reset()

    def reset(self) -> None:
        """Back to the start: components, jobs and failures on order."""
        self.switches = self._at_start
        self._fill()
        self.writer.troubles.clear()
        self.deployments = Deployments(self.writer, self.neighbours.now)
        self.retrieves.clear()

    def switch(self, switches: MetadataSwitches) -> None:
        """Turn `sales_package`, `person_accounts` or `dynamic_forms` on or off while the org runs.

        What a switch brings is added or taken away; everything else, changed layouts too, stays as it is."""
        redraw = switches.dynamic_forms != self.switches.dynamic_forms
        before = {row[:2] for row in starting_components(self.switches)}
        self.switches = switches
        rows = list(starting_components(self.switches))
        for type_name, full_name in before - {row[:2] for row in rows}:
            self.store.remove(type_name, full_name)
        for type_name, full_name, content, namespace in rows:
            if (type_name, full_name) not in before:
                self.store.save(type_name, full_name, content, self.neighbours.admin_id, namespace)
        if redraw:
            self._redraw_pages()
        if switches.person_accounts:
            self._assign_person_accounts()

    def refuse_layout(self, full_name: str, trouble: LayoutTrouble | None) -> None:
        """Order one of the failures of salesforce.md B4 for one layout, or end it with None."""
        if trouble is None:
            self.writer.troubles.pop(full_name, None)
        else:
            self.writer.troubles[full_name] = trouble

    def name_of(self, user_id: str) -> str:
        """A user's name, for `createdByName` and its like."""
        person = self.neighbours.users.person(user_id)
        return person.name if person is not None else "Automated Process"

    def _fill(self) -> None:
        self.store.replace_all(starting_components(self.switches), self.neighbours.admin_id)

    def _assign_person_accounts(self) -> None:
        """Give each profile that has none a layout for person accounts."""
        sent = person_account_assignment()
        for profile in self.store.of_type("Profile"):
            if b"PersonAccount-" not in profile.content:
                content = merged_profile(profile.content, sent)
                self.store.save("Profile", profile.full_name, content, self.neighbours.admin_id)

    def _redraw_pages(self) -> None:
        extra = (OPT_OUT,) if self.switches.state is StartState.READY else ()
        for sobject in ("Contact", "Lead"):
            content = record_page_content(sobject, dynamic_forms=self.switches.dynamic_forms, extra_fields=extra)
            self.store.save("FlexiPage", f"{sobject}_Record_Page", content, self.neighbours.admin_id)
