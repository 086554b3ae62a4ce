"""The parts of the diagnostic file. Each names every value that it takes; nothing is passed on as a whole."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from core import __version__
from core.clock import from_text, to_text
from core.profile import Profile
from core.redact import Redactor

# Settings whose values are choices, numbers or times; a text that somebody typed (a path, a host, a user) is not here.
SETTINGS = (
    "sync.enabled",
    "sync.field",
    "sync.reach",
    "sync.time",
    "sync.time_zone",
    "brake.max_records",
    "brake.max_share",
    "api.max_calls",
    "network.proxy",
    "folder.enabled",
    "endpoint.enabled",
    "endpoint.per_second",
    "endpoint.max_kilobytes",
    "mailbox.enabled",
    "mailbox.security",
    "mailbox.interval_s",
    "watch.enabled",
    "watch.interval_minutes",
)
_LOG_LINES = 2_000
_RUNS = 500
_RECORDS = 200
Lines = list[str]


def versions(more: Mapping[str, str]) -> Lines:
    """`more`: what the caller knows beside it, such as the version of Qt."""
    known = {
        "program": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        **more,
    }
    return [f"{name}: {value}" for name, value in known.items()]


def chosen(profile: Profile) -> Lines:
    from core.settings import flat

    values = flat(profile.settings)
    return [f"{name}: {values[name]}" for name in SETTINGS if name in values]


def connection(profile: Profile, redactor: Redactor) -> Lines:
    """Which kind of org, without which one."""
    if profile.settings.connection is None:
        return ["none"]
    one = profile.settings.the_connection()
    return [
        f"org: {redactor.record(one.org_id)}",
        f"kind: {'sandbox' if one.is_sandbox else 'production'}",
        f"signed in by: {one.way.value}",
        f"user: {redactor.name('user', one.user_name)}",
        f"own certificate authority: {'yes' if one.ca_file or profile.settings.network.ca_file else 'no'}",
    ]


def sizes(profile: Profile) -> Lines:
    counts = profile.store.counts()
    oldest = profile.store.oldest_open_unsubscribe()
    return [
        f"people: {counts.people}",
        f"linked: {counts.linked}",
        f"unsubscribed: {counts.unsubscribed}",
        f"waiting: {counts.waiting}",
        f"problems: {counts.problems}",
        f"oldest open unsubscribe: {to_text(oldest) if oldest else 'none'}",
        f"kept in: {'a file' if isinstance(profile.store.place, Path) else 'a database server'}",
    ]


def runs(profile: Profile, since: datetime | None) -> Lines:
    """Counts and codes of each run; no record."""
    return [
        f"{to_text(run.started_at)} {run.kind.value} by {run.trigger.value}: {run.state.value}"
        f" reason={run.reason or '-'} to={run.to_salesforce} from={run.from_salesforce} equal={run.already_equal}"
        f" problems={run.problems} calls={run.api_calls} seconds={run.elapsed_s:.1f}"
        for run in profile.store.recent_runs(_RUNS)
        if since is None or run.started_at >= since
    ]


def problems(profile: Profile, redactor: Redactor) -> Lines:
    """How many of each cause, and the first records with stand-ins. What Salesforce said may hold names: left out."""
    found = profile.store.problems()
    counted = Counter((one.code, one.sobject.value if one.sobject else "") for one in found)
    totals = [f"{code} {sobject}: {number}".replace(" :", ":") for (code, sobject), number in counted.most_common()]
    records = [
        f"  {one.code} {one.sobject.value if one.sobject else '-'}"
        f" {redactor.record(one.record_id) if one.record_id else '-'}"
        f" {redactor.address(one.address) if one.address else '-'}"
        f" since {to_text(one.first_seen) if one.first_seen else '-'}"
        for one in found[:_RECORDS]
    ]
    return [*totals, *records]


def parts(profile: Profile) -> Lines:
    """The parts of the running agents: state and code, without parameters."""
    return [
        f"{one.status.name}: {one.status.state.value} since {to_text(one.status.since)} code={one.status.code or '-'}"
        for one in profile.store.agents.alive(profile.clock())
    ]


def log(folder_lines: Sequence[Mapping[str, object]], since: datetime | None) -> Lines:
    """When, how grave, where, and the text as it stands in the source: none of its values."""
    return list(_log_lines(folder_lines, since))[-_LOG_LINES:]


def _log_lines(events: Iterable[Mapping[str, object]], since: datetime | None) -> Iterable[str]:
    for event in events:
        at = str(event.get("at", ""))
        try:
            moment = from_text(at)
        except ValueError:
            continue
        if since is not None and moment < since:
            continue
        error = f" [{event['error']}]" if event.get("error") else ""
        yield f"{at} {event.get('level', '')} {event.get('room', '')}: {event.get('said', '')}{error}"
        where = event.get("where")
        if isinstance(where, list):
            yield from (f"    {place}" for place in where)
