"""The ways in as the screens and the command line show them: each with its switch, values, state and last arrival.

Only these four run by themselves; paste and file import are acts of a person. Nothing is run here: an agent, in this
process or another, follows the settings within a second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from core import settings
from core.errors import AppError
from core.model import WayIn
from core.parts import PartState, PartStatus
from core.profile import Profile
from core.settings import Settings

SECTIONS = {
    WayIn.FOLDER: "folder",
    WayIn.ENDPOINT: "endpoint",
    WayIn.MAILBOX: "mailbox",
    WayIn.SALESFORCE: "watch",
}
"""The ways that run by themselves, and where their settings are; part names of the agent are the values of WayIn."""


@dataclass(frozen=True)
class WayStatus:
    """One way in. `values` are its settings without the switch; `missing` names those that have to be filled in first.

    `part` is what an agent that runs now says about it, None where none runs. `last_at` and counts: what it brought.
    `calls_a_day`: what it costs of the org's API calls, 0 for all but the watch.
    """

    way: WayIn
    enabled: bool
    values: Mapping[str, object]
    missing: tuple[str, ...] = ()
    part: PartStatus | None = None
    last_at: datetime | None = None
    recorded: int = 0
    already: int = 0
    rejected: int = 0
    detail: str = ""
    calls_a_day: int = 0


@dataclass(frozen=True)
class WayTried:
    """What a test of a way found: a code with words, and what fills them. A test that failed raises instead."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


def ways(profile: Profile) -> tuple[WayStatus, ...]:
    """All of them, with the settings as they are saved now."""
    saved = settings.load(profile.paths.settings)
    totals = profile.store.arrivals.totals()
    said = {one.status.name: one.status for one in profile.store.agents.alive(profile.clock())}
    found: list[WayStatus] = []
    for way, section in SECTIONS.items():
        values = getattr(saved, section).model_dump(mode="json")
        enabled = bool(values.pop("enabled"))
        part = said.get(way.value)
        brought = totals.get(way)
        one = WayStatus(way, enabled, values, missing(saved, way), None if _is_off(part) else part)
        if way is WayIn.SALESFORCE:
            one = replace(one, calls_a_day=calls_a_day(saved.watch.interval_minutes))
        if brought is not None:
            one = replace(
                one,
                last_at=brought.last_at,
                recorded=brought.recorded,
                already=brought.already,
                rejected=brought.rejected,
                detail=brought.detail,
            )
        found.append(one)
    return tuple(found)


def calls_a_day(interval_minutes: int) -> int:
    """One query for each of the two objects each time; 576 at five minutes (salesforce.md C11)."""
    return 2 * round(24 * 60 / interval_minutes)


def _is_off(part: PartStatus | None) -> bool:
    return part is None or part.state is PartState.OFF


def missing(chosen: Settings, way: WayIn) -> tuple[str, ...]:
    """The names of values without which the way cannot run."""
    if way is WayIn.FOLDER:
        return () if chosen.folder.path else ("path",)
    if way is WayIn.MAILBOX:
        return tuple(name for name in ("host", "user") if not getattr(chosen.mailbox, name))
    return ()


def change(profile: Profile, way: WayIn, values: Mapping[str, str]) -> None:
    """Saves values of a way, as a person wrote them. Raises AppError `setting_unknown` or `setting_invalid`."""
    changed = settings.load(profile.paths.settings)
    for name, text in values.items():
        changed = settings.with_value(changed, f"{SECTIONS[way]}.{name}", text)
    profile.save_settings(changed)


def switch(profile: Profile, way: WayIn, *, on: bool) -> None:
    """Switches a way on or off. Raises AppError `way_not_set_up` where something is missing; then nothing changed."""
    saved = settings.load(profile.paths.settings)
    lacking = missing(saved, way) if on else ()
    if lacking:
        raise AppError("way_not_set_up", way=way.value, missing=", ".join(f"{SECTIONS[way]}.{one}" for one in lacking))
    profile.save_settings(settings.with_value(saved, f"{SECTIONS[way]}.enabled", "on" if on else "off"))


def try_out(profile: Profile, way: WayIn) -> WayTried:
    """Tries whether the way could work now, without taking anything in. Raises AppError with what is wrong."""
    profile.settings = settings.load(profile.paths.settings)
    lacking = missing(profile.settings, way)
    if lacking:
        raise AppError("way_not_set_up", way=way.value, missing=", ".join(f"{SECTIONS[way]}.{one}" for one in lacking))
    return _test_of(way)(profile)


def _test_of(way: WayIn) -> Callable[[Profile], WayTried]:
    if way is WayIn.FOLDER:
        from core.intake.watched_folder import try_folder

        return try_folder
    if way is WayIn.ENDPOINT:
        from core.intake.endpoint.server import try_endpoint

        return try_endpoint
    if way is WayIn.MAILBOX:
        from core.intake.mailbox.part import try_mailbox

        return try_mailbox
    from core.intake.watch.part import try_watch

    return try_watch
