"""The decisions of the wizard, pure: when a step is answered, what a change makes stale, and what Apply will do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from core.clock import zone_names
from core.setup.wizard.choices import Choices, PeopleSource
from core.setup.wizard.found import Found
from core.setup.wizard.steps import Step

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class ActKind(StrEnum):
    """What Apply does, in this order. People come last but one: their import is one transaction, all or nothing."""

    CONNECT = "connect"
    SETTINGS = "settings"
    GRANT = "grant"
    LAYOUT = "layout"
    TIMER = "timer"
    AUTOSTART = "autostart"
    PEOPLE = "people"
    LINK = "link"


# Where one of these fails, everything is taken back. The others may be refused (a right, a tool that is not there),
# which is told and can be mended later.
ESSENTIAL = frozenset({ActKind.CONNECT, ActKind.SETTINGS, ActKind.PEOPLE})


@dataclass(frozen=True)
class Act:
    """One thing that Apply does. `params` are for its sentence and its doing."""

    kind: ActKind
    params: Mapping[str, object] = field(default_factory=dict)


def why_not(step: Step, choices: Choices, found: Found) -> str | None:
    """The code of what is still missing before Next; None where the step is answered."""
    match step:
        case Step.CONNECT:
            return None if found.who is not None else "wizard_sign_in_first"
        case Step.CONFIRM:
            confirmed = found.who is not None and choices.confirmed_org == found.who.org_id
            return None if confirmed else "wizard_confirm_org"
        case Step.FIELD:
            if found.fields is None:
                return "wizard_not_read_yet"
            return None if found.fields.offered(choices.field) else "wizard_sales_field_missing"
        case Step.CHECK:
            return None if found.checks is not None else "wizard_not_read_yet"
        case Step.PEOPLE:
            if choices.people is PeopleSource.FILE and not choices.people_file:
                return "wizard_choose_file"
            return None
        case Step.NIGHTLY:
            if not _TIME.fullmatch(choices.time):
                return "wizard_time_bad"
            return None if choices.time_zone in zone_names() else "wizard_zone_unknown"
        case Step.PREVIEW:
            return None if found.preview is not None else "wizard_not_read_yet"
        case _:
            return None


_CONNECTION = ("address", "client_id", "proxy", "proxy_url", "ca_file")
_FIELD = ("field", "contact_sales_field", "lead_sales_field")
_PEOPLE = ("people", "people_file", "match_people")


def after_change(before: Choices, now: Choices, found: Found) -> tuple[Choices, Found]:
    """What stays known after a change of the choices; a field that was chosen anew takes its queued acts along."""

    def changed(names: tuple[str, ...]) -> bool:
        return any(getattr(before, name) != getattr(now, name) for name in names)

    if changed(_CONNECTION):
        return replace(now, confirmed_org="", excluded=frozenset()), Found()
    if changed(_FIELD):
        # Another box has other layouts and rights: what was queued for the old one would be wrong.
        now = replace(now, grant_access=False, layouts=(), excluded=frozenset())
        found = replace(found, checks=None, preview=None)
    if changed(_PEOPLE):
        now = replace(now, excluded=frozenset())
        found = replace(found, people=None, preview=None)
    if changed(("reach",)):
        found = replace(found, preview=None)
    return now, found


def acts_of(choices: Choices, found: Found, before: Choices | None = None) -> tuple[Act, ...]:
    """Everything that Apply will do, in order. `before`: what a profile does that was set up already."""
    who = found.who
    acts: list[Act] = []
    if who is not None:
        given = {"user": who.user_name, "org": who.org_name, "org_id": who.org_id, "kept": found.is_kept}
        acts.append(Act(ActKind.CONNECT, given))
    acts.append(Act(ActKind.SETTINGS, {"field": choices.field, "enabled": choices.sync_enabled, "time": choices.time}))
    if choices.grant_access:
        acts.append(Act(ActKind.GRANT, {"field": choices.field}))
    acts.extend(Act(ActKind.LAYOUT, {"sobject": pick.sobject, "name": pick.name}) for pick in choices.layouts)
    if choices.os_timer and choices.sync_enabled:
        acts.append(Act(ActKind.TIMER, {"on": True, "time": choices.time, "zone": choices.time_zone}))
    elif before is not None and before.os_timer:
        acts.append(Act(ActKind.TIMER, {"on": False}))
    if choices.start_at_login:
        acts.append(Act(ActKind.AUTOSTART, {"on": True}))
    elif before is not None and before.start_at_login:
        acts.append(Act(ActKind.AUTOSTART, {"on": False}))
    if choices.people is not PeopleSource.KEEP:
        report = found.people.report if found.people is not None else None
        counted = {"added": report.added, "updated": report.updated} if report is not None else {}
        acts.append(Act(ActKind.PEOPLE, {"source": choices.people, "file": choices.people_file, **counted}))
    if choices.match_people:
        acts.append(Act(ActKind.LINK, {"count": found.people.to_link if found.people is not None else 0}))
    return tuple(acts)
