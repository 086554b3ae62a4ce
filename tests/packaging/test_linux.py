"""What the .deb carries is valid by the tools of those who read it; the package itself is tried by `make smoke`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main

from core import __version__
from core.cli.app import command_line

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
UNIT = LINUX / "opt-out-sync-agent.service"
# The worst exposure that the agent's unit may have, of 10, by systemd's own scale: "OK" ends at 5, "SAFE" at 2.
_MOST_EXPOSED = 2.0


def run(*command: str, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, check=False, capture_output=True, text=True, **more)


def tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        if os.environ.get("CI"):
            pytest.fail(f"{name} is not installed, and this is CI")
        pytest.skip(f"{name} is not installed")
    return found


def manual() -> str:
    done = run(sys.executable, "packaging/manual_page.py", cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_desktop_entry_is_valid():
    done = run(tool("desktop-file-validate"), str(LINUX / "opt-out-sync.desktop"))
    assert (done.returncode, done.stdout) == (0, "")


def test_the_metainfo_is_valid_once_its_version_is_filled_in(tmp_path):
    name = "io.github.optoutsync.OptOutSync.metainfo.xml"
    text = (LINUX / f"{name}.in").read_text(encoding="utf-8")
    path = tmp_path / name
    path.write_text(text.replace("@VERSION@", __version__).replace("@DATE@", "2026-11-25"), encoding="utf-8")
    done = run(tool("appstreamcli"), "validate", "--no-net", "--explain", str(path))
    assert done.returncode == 0, done.stdout


def test_the_metainfo_names_the_desktop_entry_and_the_programs_of_the_package():
    text = (LINUX / "io.github.optoutsync.OptOutSync.metainfo.xml.in").read_text(encoding="utf-8")
    assert ">opt-out-sync.desktop<" in text
    assert re.findall("<binary>(.*)</binary>", text) == ["optout-sync", "optoutctl"]


def test_the_unit_of_the_agent_is_valid_and_well_shut_in(tmp_path):
    analyze = tool("systemd-analyze")
    unit = tmp_path / UNIT.name
    # The program that it starts is not installed here.
    unit.write_text(UNIT.read_text(encoding="utf-8").replace("/usr/bin/optoutctl", "/bin/true"), encoding="utf-8")
    verified = run(analyze, "verify", "--man=no", str(unit))
    assert (verified.returncode, verified.stderr) == (0, "")
    judged = run(analyze, "security", "--offline=true", "--no-pager", str(unit))
    exposure = re.search(r"Overall exposure level for .*?: ([0-9.]+)", judged.stdout)
    assert exposure is not None, judged.stdout + judged.stderr
    assert float(exposure[1]) <= _MOST_EXPOSED, judged.stdout


def test_the_unit_starts_the_agent_and_gives_it_time_to_end():
    text = UNIT.read_text(encoding="utf-8")
    assert "ExecStart=/usr/bin/optoutctl --data-dir /var/lib/opt-out-sync agent\n" in text
    assert int(re.search(r"TimeoutStopSec=(\d+)", text)[1]) > 10
    # A made-up user has no home, and the night looks for one: `make smoke-server` saw it fail.
    assert "\nEnvironment=HOME=/var/lib/opt-out-sync\n" in text


def test_the_manual_page_names_every_command():
    text = manual().replace("\\-", "-")
    for name, command in typer.main.get_command(command_line()).commands.items():
        for full in [f"{name} {below}" for below in getattr(command, "commands", {})] or [name]:
            assert f"\n.SS {full}" in text, full


def test_the_manual_page_is_set_without_a_warning(tmp_path):
    page = tmp_path / "optoutctl.1"
    page.write_text(manual(), encoding="utf-8")
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80"}
    done = run(tool("man"), "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(page), env=environment)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("script", sorted((ROOT / "packaging").rglob("*.sh")), ids=lambda path: path.name)
def test_the_shell_scripts_can_be_read_by_a_plain_shell(script):
    assert run("sh", "-n", str(script)).stderr == ""
    assert script.read_text(encoding="utf-8").startswith("#!/bin/sh\n#")


def test_every_file_that_the_package_takes_is_there():
    text = (LINUX / "build_deb.sh").read_text(encoding="utf-8")
    taken = [*re.findall(r"(?<![\w/])(?:packaging|resources)/[\w./-]+", text), "LICENSE", "CHANGELOG.md"]
    assert len(taken) > 8
    assert [name for name in taken if not (ROOT / name).exists()] == []


def test_the_package_asks_for_the_libraries_that_an_app_from_the_tree_asks_for():
    bootstrap = (ROOT / "packaging" / "bootstrap.sh").read_text(encoding="utf-8")
    control = (LINUX / "build_deb.sh").read_text(encoding="utf-8")
    depends = set(re.search("^Depends: (.*)$", control, re.M)[1].split(", "))
    wanted = re.search('^app_packages="(.*)"', bootstrap, re.M)[1] + " "
    wanted += re.search('^window_packages="(.*)"', bootstrap, re.M)[1]
    assert {name for name in wanted.split() if not name.startswith("fonts-")} <= depends


@pytest.fixture
def maintain(tmp_path):
    """Runs a maintainer script where systemd runs and its programs only note what they are asked."""
    for name in ("systemctl", "deb-systemd-invoke"):
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho {name} "$@" >> {tmp_path}/asked\nexit 1\n')
        program.chmod(0o700)
    (tmp_path / "running").mkdir()

    def maintained(script: str, *words: str, systemd: bool = True) -> list[str]:
        text = (LINUX / "maintainer" / script).read_text(encoding="utf-8")
        assert "/run/systemd/system" in text
        place = tmp_path / ("running" if systemd else "not running")
        text = text.replace("/run/systemd/system", f"'{place}'").replace("/etc/systemd/system", f"{tmp_path}/enabled")
        (tmp_path / "asked").write_text("")
        done = run("/bin/sh", "-c", text, script, *words, env={"PATH": f"{tmp_path}:/usr/bin:/bin"})
        assert (done.returncode, done.stderr) == (0, "")
        return (tmp_path / "asked").read_text().splitlines()

    return maintained


def test_an_upgrade_restarts_an_agent_that_runs_and_an_installation_starts_none(maintain):
    restart = "deb-systemd-invoke try-restart opt-out-sync-agent.service"
    assert maintain("postinst", "configure", "0.0.1") == ["systemctl --system daemon-reload", restart]
    assert maintain("postinst", "configure", "") == []
    assert maintain("postinst", "configure", "0.0.1", systemd=False) == []
    assert maintain("postinst", "abort-upgrade", "0.0.1") == []


def test_a_removal_stops_the_agent_and_an_upgrade_leaves_it_running_until_the_new_program_is_there(maintain):
    assert maintain("prerm", "remove") == ["deb-systemd-invoke stop opt-out-sync-agent.service"]
    assert maintain("prerm", "upgrade", "9.9.9") == []
    assert maintain("postrm", "remove") == ["systemctl --system daemon-reload"]
    assert maintain("postrm", "purge") == []


def test_only_a_purge_takes_away_the_link_that_enabled_the_service(maintain, tmp_path):
    link = tmp_path / "enabled" / "multi-user.target.wants" / "opt-out-sync-agent.service"
    link.parent.mkdir(parents=True)
    link.symlink_to("/nowhere")
    maintain("postrm", "remove")
    assert link.is_symlink()
    maintain("postrm", "purge")
    assert not link.is_symlink()


def test_no_script_of_the_package_touches_a_file_but_the_link_to_its_service():
    for script in (LINUX / "maintainer").iterdir():
        text = script.read_text(encoding="utf-8").replace(
            "rm -f /etc/systemd/system/multi-user.target.wants/opt-out-sync-agent.service\n", "", 1
        )
        words = set(re.findall(r"[\w-]+", text))
        assert words.isdisjoint({"rm", "mv", "cp", "unlink", "find", "var", "home"}), script.name
