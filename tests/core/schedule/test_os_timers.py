"""The operating systems' timers: text against golden files, systemd's own judgement, a real user manager, and stand-ins
that answer as launchctl, schtasks and reg do."""

import os
import plistlib
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from core.errors import AppError
from core.paths import profile_paths
from core.schedule.autostart import launch_agent, run_key, xdg
from core.schedule.autostart.plan import repair as repair_autostart
from core.schedule.os_timers import launchd, systemd, task_scheduler
from core.schedule.os_timers.here import repair
from core.schedule.os_timers.plan import TimerPlan, plan_for, timer_name
from core.schedule.os_timers.runner import NOT_FOUND, Finished
from core.settings.sync import SyncSettings

ROOT = Path(__file__).parents[3]
GOLDEN = Path(__file__).parent / "golden"
PLAN = TimerPlan(
    name="opt-out-sync-main",
    profile="main",
    command=(
        "/opt/Opt-Out Sync/optoutctl",
        *("--data-dir", '/home/ana/50% "of" $HOME\\it'),
        *("--profile", "main"),
        *("sync", "--if-due", "--wait"),
    ),
    at="20:00",
    zone="America/Los_Angeles",
    user="ACME\\ana",
)
MOVED = replace(PLAN, command=("/elsewhere/optoutctl", *PLAN.command[1:]))


class StandIn:
    """Answers as a system's program does, and keeps what it was asked."""

    def __init__(self):
        self.asked, self.loaded = [], {}

    def __call__(self, words):
        self.asked.append(tuple(words))
        match words:
            case ("launchctl", "bootstrap", domain, path):
                self.loaded[f"{domain}/{plistlib.loads(Path(path).read_bytes())['Label']}"] = True
            case ("launchctl", "bootout", what):
                return Finished(0 if self.loaded.pop(what, None) else 3)
            case ("launchctl", "print", what):
                return Finished(0 if what in self.loaded else 113)
            case ("schtasks", "/Create", "/TN", name, "/XML", path, "/F"):
                self.loaded[name] = Path(path).read_text(encoding="utf-16")
            case ("schtasks", "/Query", "/TN", name, "/XML"):
                return Finished(0, self.loaded[name]) if name in self.loaded else Finished(1, "", "ERROR: cannot find")
            case ("schtasks", "/Delete", "/TN", name, "/F"):
                del self.loaded[name]
            case ("reg", "add", key, "/v", name, "/t", "REG_SZ", "/d", text, "/f"):
                self.loaded[key, name] = text
            case ("reg", "query", key, "/v", name):
                known = self.loaded.get((key, name))
                return Finished(0, f"\n{key}\n    {name}    REG_SZ    {known}") if known else Finished(1)
            case ("reg", "delete", key, "/v", name, "/f"):
                del self.loaded[key, name]
        return Finished(0)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("opt-out-sync-main.service", systemd.render_service(PLAN)),
        ("opt-out-sync-main.timer", systemd.render_timer(PLAN)),
        ("launchd.plist", launchd.render(PLAN)),
        ("task.xml", task_scheduler.render(PLAN)),
        ("autostart.desktop", xdg.render(["/opt/Opt-Out Sync/optout-sync", "--background"])),
        ("login.plist", launch_agent.render(["/Applications/Opt-Out Sync.app/optout-sync", "--background"])),
    ],
)
def test_the_text_is_that_of_the_golden_file(name, text):
    # To look at a change: WRITE_GOLDEN=1 pytest …, then git diff.
    if os.environ.get("WRITE_GOLDEN"):
        (GOLDEN / name).write_text(text, encoding="utf-8")
    assert text == (GOLDEN / name).read_text(encoding="utf-8")


# systemd: its own programs are on this machine.


def verify(folder, tmp_path):
    (tmp_path / "run").mkdir(mode=0o700, exist_ok=True)
    return subprocess.run(
        ["systemd-analyze", "verify", "--user", *map(str, sorted(folder.iterdir()))],
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path / "run"), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Kathmandu", "UTC"])
def test_systemd_itself_finds_nothing_wrong_with_the_units(zone, tmp_path):
    program = Path(shutil.which("true"))
    plan = replace(PLAN, command=(str(program), *PLAN.command[1:]), zone=zone)
    folder = tmp_path / "units"
    folder.mkdir()
    (folder / f"{plan.name}.service").write_text(systemd.render_service(plan))
    (folder / f"{plan.name}.timer").write_text(systemd.render_timer(plan))
    done = verify(folder, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_systemd_would_say_so_if_something_were_wrong(tmp_path):
    folder = tmp_path / "units"
    folder.mkdir()
    (folder / f"{PLAN.name}.timer").write_text(systemd.render_timer(PLAN).replace("OnCalendar", "OnCalender"))
    assert verify(folder, tmp_path).returncode != 0


def test_systemd_reads_the_command_as_it_was_meant(tmp_path):
    """Through a real ExecStart: quotes, per cent, dollar, backslash and spaces arrive as they are."""
    printer = tmp_path / "say what"
    printer.write_text(
        f"#!{sys.executable}\nimport sys\nopen({str(tmp_path / 'said')!r}, 'w').write(repr(sys.argv[1:]))\n"
    )
    printer.chmod(0o755)
    plan = replace(PLAN, command=(str(printer), *PLAN.command[1:]))
    with_manager(
        tmp_path,
        f"""
        from core.schedule.os_timers.systemd import Systemd
        timer = Systemd(TimerPlan(**{vars(plan)!r}))
        timer.install()
        subprocess.run(["systemctl", "--user", "start", "{plan.name}.service"], check=True)
        """,
    )
    assert (tmp_path / "said").read_text() == repr(list(PLAN.command[1:]))


def test_a_real_user_manager_runs_the_timer_and_everything_is_read_back_from_it(tmp_path):
    answers = with_manager(
        tmp_path,
        f"""
        from core.schedule.os_timers.here import repair
        from core.schedule.os_timers.systemd import Systemd
        plan = TimerPlan(**{vars(PLAN)!r})
        timer, moved = Systemd(plan), Systemd(replace(plan, command=("/bin/true",)))
        say(timer.status().installed)
        timer.install()
        timer.install()
        status = timer.status()
        say((status.installed, status.running, status.changed, status.reason, status.next_at is not None))
        say((moved.status().changed, repair(moved), moved.status().changed, timer.status().changed, repair(moved)))
        subprocess.run(["systemctl", "--user", "stop", "{PLAN.name}.timer"], check=True)
        say((moved.status().running, moved.status().reason))
        moved.remove()
        moved.remove()
        say((moved.status().installed, list(moved.timer.parent.rglob("*.*"))))
        """,
    )
    assert answers == [
        "False",
        "(True, True, False, None, True)",
        "(True, True, False, True, False)",
        "(False, 'timer_stopped')",
        "(False, [])",
    ]


def with_manager(tmp_path, code):
    """Runs `code` where a systemd manager of the user is running: its own /run, its own home. Needs root and unshare.

    Where that may not be had (a container without CAP_SYS_ADMIN) the test is skipped, and the stand-ins remain.
    """
    if os.geteuid() != 0 or subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode:
        pytest.skip("no right to a /run of one's own")
    script = tmp_path / "inside.py"
    lines = [line[8:] for line in code.splitlines()]
    script.write_text(
        "import subprocess, sys\nfrom dataclasses import replace\n"
        "from core.schedule.os_timers.plan import TimerPlan\n"
        "def say(what): print('SAID', what)\n" + "\n".join(lines)
    )
    home = tmp_path / "home"
    home.mkdir()
    shell = f"""
        set -e
        mount --make-rprivate /
        mount -t tmpfs none /run
        mkdir -p /run/systemd/system /run/user/0
        chmod 700 /run/user/0
        export XDG_RUNTIME_DIR=/run/user/0 HOME={home}
        unset DBUS_SESSION_BUS_ADDRESS XDG_CONFIG_HOME
        /lib/systemd/systemd --user >{tmp_path}/manager.log 2>&1 &
        manager=$!
        trap 'kill $manager; wait $manager || true' EXIT
        for _ in $(seq 100); do
            case $(systemctl --user is-system-running 2>/dev/null || true) in running | degraded) break ;; esac
            sleep 0.1
        done
        cd {ROOT}
        {sys.executable} {script}
    """
    done = subprocess.run(["unshare", "-m", "sh", "-c", shell], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr + (tmp_path / "manager.log").read_text()
    return [line.removeprefix("SAID ") for line in done.stdout.splitlines() if line.startswith("SAID ")]


def test_where_systemd_does_not_run_the_timer_is_set_for_the_next_login_and_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    timer = systemd.Systemd(PLAN)
    timer.install()
    status = timer.status()
    assert (status.installed, status.running, status.reason) == (True, False, "timer_no_manager")
    timer.remove()
    assert not timer.status().installed
    assert [path for path in tmp_path.rglob("*") if path.is_file() or path.is_symlink()] == []


def test_without_systemd_nothing_is_left_behind_and_the_way_out_is_named(tmp_path):
    timer = systemd.Systemd(PLAN, tmp_path / "units", lambda _words: Finished(NOT_FOUND))
    with pytest.raises(AppError) as caught:
        timer.install()
    assert caught.value.code == "timer_unsupported"
    assert list((tmp_path / "units").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "units").write_text("a file where the folder should be")
    with pytest.raises(AppError) as caught:
        systemd.Systemd(PLAN, tmp_path / "units").install()
    assert caught.value.code == "file_unwritable"
    assert str(tmp_path / "units") in str(caught.value.params["path"])


# macOS and Windows: stand-ins answer.


def timers(tmp_path, plan, run):
    return [
        launchd.Launchd(plan, tmp_path / "LaunchAgents", run),
        task_scheduler.TaskScheduler(plan, run),
    ]


@pytest.mark.parametrize("place", [0, 1])
def test_a_timer_is_installed_mended_and_removed(place, tmp_path):
    run = StandIn()
    timer, moved = timers(tmp_path, PLAN, run)[place], timers(tmp_path, MOVED, run)[place]
    assert not timer.status().installed
    timer.install()
    timer.install()
    status = timer.status()
    assert (status.installed, status.running, status.changed, status.reason) == (True, True, False, None)
    assert moved.status().changed
    assert repair(moved)
    assert not repair(moved)
    moved.remove()
    moved.remove()
    assert not moved.status().installed
    assert not run.loaded


@pytest.mark.parametrize("place", [0, 1])
def test_a_timer_that_starts_another_program_which_is_still_there_is_left_to_that_one(place, tmp_path):
    run, program = StandIn(), tmp_path / "50% other"
    program.touch(mode=0o700)
    theirs = timers(tmp_path, replace(PLAN, command=(str(program), *PLAN.command[1:])), run)[place]
    ours = timers(tmp_path, PLAN, run)[place]
    theirs.install()
    assert ours.status().program == str(program)
    assert not repair(ours)
    program.unlink()
    assert repair(ours)


def test_the_program_is_read_back_from_a_unit_whatever_its_letters(tmp_path):
    answers = StandIn()
    plan = replace(PLAN, command=('/opt/a "b" 50% $c\\d', "sync"))
    timer = systemd.Systemd(plan, tmp_path, answers)
    timer.install()
    assert timer.status().program == plan.command[0]


def test_what_was_not_installed_is_not_repaired(tmp_path):
    run = StandIn()
    assert [repair(timer) for timer in timers(tmp_path, PLAN, run)] == [False, False]
    assert not run.loaded


@pytest.mark.parametrize("place", [0, 1])
def test_what_the_system_refuses_is_told_with_its_own_words(place, tmp_path):
    def refuses(words):
        wants = "bootstrap" in words or "/Create" in words
        return Finished(5, "", "Access is denied.") if wants else Finished(1)

    with pytest.raises(AppError) as caught:
        timers(tmp_path, PLAN, refuses)[place].install()
    assert caught.value.code == "timer_refused"
    assert caught.value.params["reason"] == "Access is denied."


def test_the_task_runs_on_battery_makes_up_for_what_was_missed_and_stores_no_password():
    task = etree.fromstring(task_scheduler.render(PLAN).encode("utf-16"))
    found = {etree.QName(one).localname: one.text for one in task.iter() if one.text and one.text.strip()}
    assert found["DisallowStartIfOnBatteries"] == found["StopIfGoingOnBatteries"] == "false"
    assert found["StartWhenAvailable"] == "true"
    assert found["MultipleInstancesPolicy"] == "IgnoreNew"
    assert found["LogonType"] == "InteractiveToken"
    assert found["Command"] == "/opt/Opt-Out Sync/optoutctl"
    assert "Z" not in found["StartBoundary"]
    assert "+" not in found["StartBoundary"]


def test_a_task_that_windows_wrote_anew_in_its_own_way_counts_as_the_same():
    run = StandIn()
    timer = task_scheduler.TaskScheduler(PLAN, run)
    timer.install()
    text = run.loaded[timer.name].replace("<Description>", "<URI>\\x</URI><Description>").replace("\n", "\r\n")
    run.loaded[timer.name] = text.replace(
        "</Settings>", "<UseUnifiedSchedulingEngine>true</UseUnifiedSchedulingEngine></Settings>"
    )
    assert not timer.status().changed


def test_each_profile_and_each_data_folder_has_a_timer_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    usual, other = tmp_path / "share" / "opt-out-sync", tmp_path / "trial"
    names = {timer_name(root, profile) for root in (usual, other) for profile in ("main", "sandbox")}
    assert len(names) == 4
    assert timer_name(usual, "main") == "opt-out-sync-main"
    plan = plan_for(profile_paths(other, "sandbox"), SyncSettings(time="06:30", time_zone="Europe/Madrid"))
    assert plan.command[-7:] == ("--data-dir", str(other), "--profile", "sandbox", "sync", "--if-due", "--wait")
    assert (plan.at, plan.zone) == ("06:30", "Europe/Madrid")


# Starting at login


def autostarts(tmp_path, program, run):
    command = [program, "--background"]
    return [
        xdg.XdgAutostart(command, tmp_path / "autostart"),
        launch_agent.LaunchAgent(command, tmp_path / "agents"),
        run_key.RunKey(command, run),
    ]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_starting_at_login_is_turned_on_mended_and_turned_off(place, tmp_path):
    run = StandIn()
    one = autostarts(tmp_path, "/opt/Opt-Out Sync/optout-sync", run)[place]
    moved = autostarts(tmp_path, "/elsewhere/optout-sync", run)[place]
    assert not one.status().on
    assert not repair_autostart(one)
    one.turn_on()
    assert (one.status().on, one.status().changed) == (True, False)
    assert moved.status().changed
    assert repair_autostart(moved)
    assert not repair_autostart(moved)
    moved.turn_off()
    moved.turn_off()
    assert not moved.status().on


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("name", ["optout-sync", 'an "other" $one 50% \\of it'])
def test_an_entry_that_starts_another_program_which_is_still_there_is_left_to_that_one(place, name, tmp_path):
    if place == 2 and '"' in name:
        name = "an other one"  # quotes cannot be in a path of Windows
    run, program = StandIn(), tmp_path / "bin" / name
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    theirs = autostarts(tmp_path, str(program), run)[place]
    ours = autostarts(tmp_path, "/opt/Opt-Out Sync/optout-sync", run)[place]
    theirs.turn_on()
    assert ours.status().program == str(program)
    assert not repair_autostart(ours)
    assert not theirs.status().changed
    program.unlink()
    assert repair_autostart(ours)
    assert theirs.status().changed


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_an_entry_that_the_desktop_turned_off_counts_as_off_and_is_left_alone(line, tmp_path):
    one = xdg.XdgAutostart(["/opt/optout-sync", "--background"], tmp_path)
    one.turn_on()
    text = one.file.read_text().replace("X-GNOME-Autostart-enabled=true\n", "") + line + "\n"
    one.file.write_text(text)
    assert not one.status().on
    assert not repair_autostart(one)
    assert one.file.read_text() == text


def test_a_desktop_entry_keeps_a_program_with_strange_letters_in_its_path():
    text = xdg.render(['/opt/a "b" $c 50%/optout-sync', "--background"])
    assert 'Exec="/opt/a \\\\"b\\\\" \\\\$c 50%%/optout-sync" --background' in text
