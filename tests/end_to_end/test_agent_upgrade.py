"""The program is replaced while its agent runs: the agent goes on as the new one, under the same process id."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from core.log_file import lines_of
from core.programs import ProgramLook

ROOT = Path(__file__).parents[2]


def test_a_running_agent_goes_on_as_the_program_that_replaced_it(tmp_path):
    installed = tmp_path / "installed"
    shutil.copytree(ROOT / "core", installed / "core", ignore=shutil.ignore_patterns("__pycache__", "practice_org"))
    hurry(installed / "core" / "cli" / "agent.py")
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "core.cli", "--data-dir", str(tmp_path / "data"), "agent"],
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed)},
        stdout=subprocess.PIPE,
        text=True,
    )
    seen = []

    def read_until(words):
        for line in process.stdout:
            seen.append(line.strip())
            if line.startswith(words):
                return

    read_until("push: runs. ")
    new = installed / "new"
    new.write_text('__version__ = "99.0"\n')
    new.replace(installed / "core" / "__init__.py")
    read_until("push: stopped")
    read_until("push: runs. ")
    assert process.poll() is None
    process.terminate()
    process.communicate(timeout=20)
    assert process.returncode == 0
    begun = [event["values"] for event in lines_of(tmp_path / "data" / "logs") if "begins" in str(event["said"])]
    assert len(begun) >= 2
    assert begun[0] != ["99.0"]
    assert begun[-1] == ["99.0"]


def hurry(file):
    text = file.read_text(encoding="utf-8")
    assert "_LOOK_FOR_AN_UPGRADE_S = 15.0" in text
    file.write_text(text.replace("_LOOK_FOR_AN_UPGRADE_S = 15.0", "_LOOK_FOR_AN_UPGRADE_S = 0.3"), encoding="utf-8")


def test_an_upgrade_in_its_middle_is_waited_out(tmp_path):
    program = tmp_path / "program"
    program.write_text("old")
    look = ProgramLook(program)
    assert not look.is_replaced()
    program.unlink()
    assert not look.is_replaced()
    program.write_text("half of the")
    assert not look.is_replaced()
    program.write_text("half of the new one")
    assert not look.is_replaced()
    assert look.is_replaced()


def test_a_program_that_stays_is_never_replaced(tmp_path):
    program = tmp_path / "program"
    program.write_text("old")
    look = ProgramLook(program)
    assert [look.is_replaced() for _look in range(3)] == [False, False, False]
