"""The window is painted before anything heavy is imported."""

from __future__ import annotations

import subprocess
import sys

HEAVY = (
    "simple_salesforce",
    "sqlalchemy",
    "alembic",
    "keyring",
    "pydantic",
    "requests",
    "core.practice_org",
    "starlette",
)


def test_the_app_starts_without_the_heavy_libraries():
    script = f"import sys, gui.app; print([name for name in {HEAVY!r} if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_the_version_is_told_without_a_display():
    answer = subprocess.run(
        [sys.executable, "-m", "gui.app", "--version"], capture_output=True, text=True, check=True, env={"PATH": ""}
    )
    assert answer.stdout.strip()
