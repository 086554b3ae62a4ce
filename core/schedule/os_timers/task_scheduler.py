"""Windows: a task of the Task Scheduler (schema of MS-TSCH, 2.5).

Four of its defaults would stop the night for good and are set otherwise: it does not start on battery, stops when the
plug is pulled, does not make up for what was missed, and ends after three days. It runs as the user who is logged in
(InteractiveToken), so that no password is stored. StartBoundary has no offset and therefore follows the machine's own
zone, which need not be the chosen one: the task repeats twice an hour. Tried with a stand-in for schtasks only.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from core.schedule.os_timers.plan import EVERY_MINUTES, TimerPlan, TimerStatus
from core.schedule.os_timers.runner import NOT_FOUND, Runner, insist, write
from core.schedule.os_timers.runner import run as run_program

NAMESPACE = "http://schemas.microsoft.com/windows/2004/02/mit/task"


def render(plan: TimerPlan) -> str:
    program, *rest = plan.command
    user = f"\n      <UserId>{escape(plan.user)}</UserId>" if plan.user else ""
    return f"""\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="{NAMESPACE}">
  <RegistrationInfo>
    <Description>Opt-Out Sync: the night of profile {escape(plan.profile)}</Description>
  </RegistrationInfo>
  <Triggers>
    <TimeTrigger>
      <Repetition>
        <Interval>PT{EVERY_MINUTES}M</Interval>
        <StopAtDurationEnd>false</StopAtDurationEnd>
      </Repetition>
      <StartBoundary>2026-01-01T00:00:00</StartBoundary>
      <Enabled>true</Enabled>
    </TimeTrigger>
    <LogonTrigger>
      <Enabled>true</Enabled>{user}
      <Delay>PT2M</Delay>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">{user}
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <AllowHardTerminate>true</AllowHardTerminate>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
    <AllowStartOnDemand>true</AllowStartOnDemand>
    <Enabled>true</Enabled>
    <Hidden>false</Hidden>
    <WakeToRun>false</WakeToRun>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Priority>7</Priority>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{escape(program)}</Command>
      <Arguments>{escape(subprocess.list2cmdline(rest))}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


class TaskScheduler:
    """A task in the folder "Opt-Out Sync", and `schtasks`."""

    def __init__(self, plan: TimerPlan, runner: Runner = run_program) -> None:
        self.plan, self._run = plan, runner
        self.name = f"Opt-Out Sync\\{plan.name}"

    def install(self) -> None:
        with tempfile.TemporaryDirectory(prefix="optout-task-") as folder:
            file = Path(folder) / "task.xml"
            # schtasks reads UTF-16 with its mark, as the Task Scheduler itself exports.
            write(file, render(self.plan), encoding="utf-16")
            insist(self._run, "schtasks", "/Create", "/TN", self.name, "/XML", str(file), "/F")

    def remove(self) -> None:
        if self.status().installed:
            insist(self._run, "schtasks", "/Delete", "/TN", self.name, "/F")

    def status(self) -> TimerStatus:
        asked = self._run(("schtasks", "/Query", "/TN", self.name, "/XML"))
        if asked.code:
            reason = "timer_unsupported" if asked.code == NOT_FOUND else None
            return TimerStatus(installed=False, place=self.name, reason=reason)
        enabled = _settings_of(asked.out).get("Enabled", "true") == "true"
        return TimerStatus(
            installed=True,
            running=enabled,
            changed=_what_counts(asked.out) != _what_counts(render(self.plan)),
            program=_program_in(asked.out),
            place=self.name,
            reason=None if enabled else "timer_stopped",
        )


def _program_in(xml: str) -> str:
    return _texts(xml, "Exec").get("Command", "")


def _what_counts(xml: str) -> dict[str, str]:
    """What the task runs and how; Windows adds and orders the rest as it likes."""
    return {**_texts(xml, "Exec"), **{k: v for k, v in _settings_of(xml).items() if k in _KEPT}}


_KEPT = frozenset(
    {"StartWhenAvailable", "DisallowStartIfOnBatteries", "StopIfGoingOnBatteries", "MultipleInstancesPolicy"}
)


def _settings_of(xml: str) -> dict[str, str]:
    return _texts(xml, "Settings")


def _texts(xml: str, element: str) -> dict[str, str]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    # The declaration speaks of UTF-16, which this text no longer is.
    body = xml[xml.find("<Task") :] if "<Task" in xml else "<Task/>"
    found = etree.fromstring(body.encode(), parser).find(f".//{{{NAMESPACE}}}{element}")
    return {} if found is None else {etree.QName(one).localname: (one.text or "").strip() for one in found}
