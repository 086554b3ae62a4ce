"""`pip install .` gives an app that works without the tree: judged on the wheel; `make install-check` does it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_WITHOUT = ("screenshots",)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, unpacked somewhere else."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def in_wheel(wheel: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(wheel), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, *words], cwd=wheel.parent, env=environment, check=False, capture_output=True, text=True
    )


def test_every_file_that_the_app_reads_is_in_the_wheel(wheel):
    tracked = subprocess.run(
        ["git", "ls-files", "core", "gui", "resources"], cwd=ROOT, check=False, capture_output=True, text=True
    ).stdout.split("\n")
    wanted = [name for name in tracked if name and not any(part in name for part in _WITHOUT)]
    assert [name for name in wanted if (ROOT / name).is_file() and not (wheel / name).is_file()] == []
    assert (wheel / "resources" / "CHANGELOG.md").is_file()


def test_the_code_of_the_wheel_runs_not_that_of_the_tree(wheel):
    done = in_wheel(wheel, "-c", "import core, gui, resources; print(core.__file__, gui.__file__, resources.FOLDER)")
    assert all(word.startswith(str(wheel)) for word in done.stdout.split()), done.stdout + done.stderr


def test_the_self_test_passes_on_the_wheel(wheel):
    done = in_wheel(wheel, "-m", "gui.app", "--self-test")
    assert done.returncode == 0, done.stdout
    assert "FAIL" not in done.stdout


def test_the_command_line_of_the_wheel_makes_a_store_and_reads_it(wheel, tmp_path):
    done = in_wheel(wheel, "-m", "core.cli", "--data-dir", str(tmp_path), "--json", "status")
    assert '"outbox"' in done.stdout, done.stderr
    assert (tmp_path / "profiles" / "main" / "store.sqlite3").is_file()
