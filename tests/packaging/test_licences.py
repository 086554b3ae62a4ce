"""The list of licences leaves nothing out."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

from core.licences import licences_text, python_parts

ROOT = Path(__file__).parents[2]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_dependency_is_listed_with_a_licence_and_a_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {
        plain(re.match(r"[\w.-]+", one)[0])
        for one in project["dependencies"]
        if "win32'" not in one.partition(";")[2].replace("!= 'win32'", "")
    }
    listed = {plain(part.name): part for part in python_parts()}
    assert wanted - set(listed) == set()
    assert [part.name for part in listed.values() if not part.version or part.licence in {"", "UNKNOWN"}] == []


def test_what_only_the_tests_need_is_not_listed():
    listed = {plain(part.name) for part in python_parts()}
    assert listed.isdisjoint({"pytest", "mypy", "hypothesis", "pyinstaller", "openpyxl"})


def test_everything_that_the_program_imports_at_work_is_listed():
    """The packages behind the modules of a run of the whole engine, of the window and of the practice org."""
    words = (
        "import sys, importlib; from gui import self_test\n"
        "for name in (*self_test._MODULES, 'core.practice_org.serve'): importlib.import_module(name)\n"
        "print(chr(10).join(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", words], cwd=ROOT, check=True, capture_output=True, text=True)
    from importlib.metadata import packages_distributions

    owners = packages_distributions()
    used = {plain(owner) for name in done.stdout.split() for owner in owners.get(name, [])}
    listed = {plain(part.name) for part in python_parts()}
    # zeep looks whether `packaging` is there and does without it where it is not; the packages leave it out.
    assert used - listed <= {"opt-out-sync", "setuptools", "coverage", "editables", "packaging"}
    spec = (ROOT / "packaging" / "frozen" / "opt-out-sync.spec").read_text(encoding="utf-8")
    assert '"packaging"' in spec[spec.index("UNWANTED") :]


def test_the_texts_go_with_the_names():
    without = [part.name for part in python_parts() if not part.texts]
    # These ship no text of their own in their wheels; the name of the licence is what they give.
    assert len(without) <= 8, without


def test_a_packed_list_is_taken_as_it_is(tmp_path):
    (tmp_path / "LICENCES.txt").write_text("packed", encoding="utf-8")
    assert licences_text(tmp_path) == "packed"
    assert distribution("simple-salesforce").version in licences_text(tmp_path / "nowhere")
