"""The window is painted before anything heavy is imported, and before anything is made that is not seen yet."""

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
    "core.store",
    "core.words",
    "starlette",
)
# Pages behind the first one, dialogs, the tray, and what only some of them use.
NOT_SEEN = (
    "gui.pages",
    "gui.people",
    "gui.problems",
    "gui.differences",
    "gui.history",
    "gui.ways_in",
    "gui.settings",
    "gui.wizard",
    "gui.help.window",
    "gui.help.contents",
    "gui.dashboard.first_steps",
    "gui.dashboard.standing",
    "gui.dashboard.plan_dialog",
    "gui.diagnostic",
    "gui.about",
    "gui.report",
    "gui.tray",
    "gui.acts.on_people",
    "gui.acts.on_plans",
    "PySide6.QtNetwork",
)
_UNTIL_PAINTED = """
import os, sys
from pathlib import Path
from gui.app import QApplication, prepare
from gui.desk import Desk, DeskOptions
application = QApplication(sys.argv[:1])
prepare(application)
desk = Desk(DeskOptions(Path(sys.argv[1])), application)
def tell():
    print([name for name in {names!r} if name in sys.modules], desk.windows[0].stack.count())
    sys.stdout.flush()
    os._exit(0)
desk.window_opened.connect(lambda window: window.painted.connect(tell))
desk.open_first()
application.exec()
"""


def test_the_app_starts_without_the_heavy_libraries():
    script = f"import sys, gui.app; print([name for name in {HEAVY!r} if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_the_first_paint_waits_for_nothing_that_is_not_seen(tmp_path):
    script = _UNTIL_PAINTED.format(names=HEAVY + NOT_SEEN)
    answer = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[] 1"


def test_the_version_is_told_without_a_display():
    answer = subprocess.run(
        [sys.executable, "-m", "gui.app", "--version"], capture_output=True, text=True, check=True, env={"PATH": ""}
    )
    assert answer.stdout.strip()
