"""`make demo`: the main job on a practice org, both ways over real HTTPS, and a check by the side door that it worked.

Ends with 1 if anything disagrees. Everything lives in a folder of its own, which is removed unless one was named.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from rich.console import Console
from rich.table import Table

from core.cli.lists import problem_words
from core.credentials import TOKEN_VARIABLE, Secret
from core.intake.people import import_people
from core.model import Person, RunTrigger
from core.practice_org.process import PracticeProcess
from core.practice_org.side_door_client import SideDoor
from core.profile import Profile
from core.setup.connect import connect
from core.sync.nightly import SyncReport, sync
from core.sync.push import unsubscribe

CONTACTS, LEADS, SEED = 500, 200, 1
HERE, THERE = 40, 25
FIELD = "HasOptedOutOfEmail"


@dataclass(frozen=True)
class Disagreement:
    """A person whose two sides differ although no problem was reported."""

    email: str
    why: str


def main() -> int:
    """Runs the demo; 0 where both sides agree and the second sync changed nothing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-window", action="store_true", help="do not open the app at the end")
    chosen = parser.parse_args()
    console = Console()
    with (
        tempfile.TemporaryDirectory(prefix="opt-out-sync-demo-") as folder,
        PracticeProcess.start(contacts=CONTACTS, leads=LEADS, seed=SEED) as org,
    ):
        console.print(f"A practice org with {CONTACTS} Contacts and {LEADS} Leads listens at {org.http}")
        token = Secret(org.access_token)
        with Profile.open(Path(folder), token=token) as profile:
            connect(profile, org.https, token, Path(org.ca))
            agreed = _main_job(profile, SideDoor(org.http), console)
        if agreed and not chosen.no_window and _has_display():
            console.print("Opening the app on this data. Close its window to end the demo.")
            environment = {**os.environ, TOKEN_VARIABLE: org.access_token}
            subprocess.run(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-m", "gui.app", "--data-dir", folder], env=environment, check=False
            )
    return 0 if agreed else 1


def _main_job(profile: Profile, door: SideDoor, console: Console) -> bool:
    with as_file(files("resources") / "sample_people.csv") as sample:
        report = import_people(profile, sample)
    console.print(f"{report.added} people imported, {report.rejected_count} rows rejected")
    everybody = profile.store.people(limit=10_000)
    linked = [person for person in everybody if person.contact_id or person.lead_id]
    unlinked = [person for person in everybody if not person.contact_id and not person.lead_id]
    # One of them has no Salesforce ID, so that the table shows a problem and its next step.
    here = [person.email for person in (*unlinked[:1], *linked[:: len(linked) // HERE])][:HERE]
    profile_report = unsubscribe(profile, here, source="demo", push=False)
    there = _tick_there(door, linked, set(here))
    console.print(f"{profile_report.recorded} unsubscribes collected here, {there} boxes ticked in Salesforce")
    first = sync(profile, trigger=RunTrigger.COMMAND_LINE)
    wrong = disagreements(profile, door)
    second = sync(profile, trigger=RunTrigger.COMMAND_LINE)
    _print(console, first, second)
    for item in wrong:
        console.print(f"[red]Disagrees:[/red] {item.email}: {item.why}")
    changed = second.run.to_salesforce + second.run.from_salesforce
    console.print(f"The second sync made {changed} changes.")
    evidence = profile.store.verify_evidence()
    console.print(f"Evidence: {evidence.entries} entries, {'intact' if evidence.intact else 'BROKEN'}")
    met = profile_report.recorded == HERE and there == THERE and first.run.to_salesforce > 0
    agreed = met and not wrong and changed == 0 and first.run.from_salesforce > 0 and evidence.intact
    console.print("Both sides agree." if agreed else "[red]Something disagrees.[/red]")
    return agreed


def _tick_there(door: SideDoor, linked: Sequence[Person], here: set[str]) -> int:
    """Ticks the boxes of live Contacts and Leads of people who did not unsubscribe here."""
    live = {
        row["Id"]: sobject
        for sobject in ("Contact", "Lead")
        for row in door.records(sobject)
        if not row.get("IsDeleted") and not row.get("IsConverted") and not row[FIELD]
    }
    chosen: dict[str, list[str]] = {"Contact": [], "Lead": []}
    candidates = [
        record_id
        for person in reversed(linked)
        if person.email not in here
        for record_id in (person.contact_id or person.lead_id or "",)
        if record_id in live
    ]
    for record_id in dict.fromkeys(candidates):
        if sum(map(len, chosen.values())) == THERE:
            break
        chosen[live[record_id]].append(record_id)
    for sobject, ids in chosen.items():
        door.tick(sobject, ids)
    return sum(map(len, chosen.values()))


def disagreements(profile: Profile, door: SideDoor) -> list[Disagreement]:
    """Compares our people with the practice org's own rows, on a way that shares nothing with the sync."""
    boxes = {
        row["Id"]: row for sobject in ("Contact", "Lead") for row in door.records(sobject) if not row.get("IsDeleted")
    }
    reported = {problem.address for problem in profile.store.problems()}
    found: list[Disagreement] = []
    for person in profile.store.people(limit=1_000_000):
        rows = [boxes[one] for one in (person.contact_id, person.lead_id) if one in boxes]
        rows = [boxes.get(row.get("ConvertedContactId") or "", row) for row in rows]
        if person.email.casefold() in reported:
            continue
        if person.unsubscribed_at is not None and not all(row[FIELD] for row in rows if not row.get("IsConverted")):
            found.append(Disagreement(person.email, "unsubscribed here, not ticked in Salesforce"))
        if person.unsubscribed_at is None and any(row[FIELD] for row in rows if not row.get("IsConverted")):
            found.append(Disagreement(person.email, "ticked in Salesforce, not unsubscribed here"))
    return found


def _print(console: Console, first: SyncReport, second: SyncReport) -> None:
    table = Table(title="What the two syncs did")
    for title in ("", "first sync", "second sync"):
        table.add_column(title, justify="left" if not title else "right")
    for title, name in (
        ("To Salesforce", "to_salesforce"),
        ("From Salesforce", "from_salesforce"),
        ("Already equal", "already_equal"),
        ("Problems", "problems"),
        ("API calls", "api_calls"),
    ):
        table.add_row(title, str(getattr(first.run, name)), str(getattr(second.run, name)))
    table.add_row("Seconds", f"{first.run.elapsed_s:.1f}", f"{second.run.elapsed_s:.1f}")
    console.print(table)
    for problem in first.problems:
        console.print(f"Problem: {problem.address or problem.sobject}: {problem_words(problem)}")


def _has_display() -> bool:
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    raise SystemExit(main())
