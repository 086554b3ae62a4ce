"""What the house promises: the engine runs without Qt, starts without the heavy rooms, and reads one clock."""

import ast
import subprocess
import sys
from pathlib import Path

import typer

from core.cli.app import command_line
from core.demo import CONTACTS, LEADS, SEED

ROOT = Path(__file__).parents[2]
SOURCES = [path for room in ("core", "gui") for path in (ROOT / room).rglob("*.py")]


def run(code):
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_engine_runs_where_qt_is_not_installed():
    done = run(
        "import sys, pkgutil, importlib\n"
        "sys.modules['PySide6'] = None\n"
        "import core\n"
        "names = [m.name for m in pkgutil.walk_packages(core.__path__, 'core.')]\n"
        "names = [n for n in names if not n.endswith('__main__') and '.migrations.' not in n]\n"
        "[importlib.import_module(name) for name in names]\n"
        "print(len(names))\n"
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 40


HEAVY = (
    "alembic", "core.cli.acts", "core.practice_org", "core.salesforce", "core.setup", "core.store.schema",
    "core.store.timeline", "cryptography", "filelock", "keyring", "psycopg", "python_calamine", "requests", "rich",
    "simple_salesforce", "sqlalchemy.dialects.postgresql", "starlette", "watchfiles",
)  # fmt: skip


def test_asking_for_the_status_imports_nothing_heavy(tmp_path):
    code = (
        "import sys\nfrom core.cli import main\n"
        f"sys.argv = ['optoutctl', '--data-dir', {str(tmp_path)!r}, 'status']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
    )
    # The first call makes the database, for which Alembic is needed; the second is what people wait for.
    assert run(code).returncode == 0
    done = run(code + f"print([name for name in {HEAVY!r} if name in sys.modules])\n")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"


def test_every_command_is_found_in_the_room_that_it_is_looked_for():
    everything = typer.main.get_command(command_line()).commands
    assert len(everything) > 20
    for name, command in everything.items():
        alone = typer.main.get_command(command_line(name)).commands
        assert len(alone) < 6
        assert alone[name].help == command.help


def test_the_clock_is_read_in_one_room():
    readers = {"now", "utcnow", "today", "time", "monotonic", "perf_counter"}
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        if path != ROOT / "core" / "clock.py" and "practice_org" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in readers
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    ]
    assert found == []


def test_the_sample_people_are_those_of_the_demos_practice_org():
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        from make_sample_people import sample_people
    finally:
        sys.path.pop(0)
    assert (ROOT / "resources" / "sample_people.csv").read_text(encoding="utf-8") == sample_people()
    assert (CONTACTS, LEADS, SEED) == (500, 200, 1)


def test_the_lock_file_has_hashes_and_no_address():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    packages = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert len(packages) > 50
    assert "://" not in text
    assert text.count("--hash=sha256:") > len(packages)
