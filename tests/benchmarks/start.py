"""How soon something is there: the window beside an empty PySide6 window, `status` beside `python -c pass`."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from tests.benchmarks.measure import Row, Table, judged, median_of, python, run, script

_TIMES = 9

# Both end at the first paint of their window, so that the same thing is measured.
_UNTIL_PAINTED = """
from PySide6.QtCore import QEvent, QObject, QTimer
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
"""
_EMPTY = """
import os, sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1])
{painted}
painted = Painted(); app.installEventFilter(painted)
window = QMainWindow(); window.resize(1040, 672); window.show()
app.exec()
"""
_OURS = """
import os, sys
from pathlib import Path
from gui.app import QApplication, prepare
from gui.desk import Desk, DeskOptions
app = QApplication(sys.argv[:1])
{painted}
painted = Painted(); app.installEventFilter(painted)
prepare(app)
Desk(DeskOptions(Path(sys.argv[1])), app).open_first()
app.exec()
"""


def tables(times: int = _TIMES) -> list[Table]:
    """Shown where there is a display, else offscreen; both in the same way."""
    found = Table(
        "Start", f"Up to the first paint of the window; up to the end of the command. The median of {times} starts."
    )
    platform = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty = script(folder, "empty.py", _EMPTY.format(painted=_UNTIL_PAINTED))
        ours = script(folder, "ours.py", _OURS.format(painted=_UNTIL_PAINTED))
        data = str(folder / "data")
        run(python(ours, data), platform)  # the compiled files are written once
        reference = median_of(times, lambda: run(python(empty), platform))
        window = median_of(times, lambda: run(python(ours, data), platform))
        found.rows.append(Row.of("an empty PySide6 window", reference))
        ratio = window.wall_s / reference.wall_s
        found.rows.append(Row.of("our window", window, **judged(ratio, 2.5)))
        nothing = median_of(times, lambda: run(python("-c", "pass")))
        status = median_of(times, lambda: run(python("-m", "core.cli", "--data-dir", data, "status")))
        found.rows.append(Row.of("python -c pass", nothing))
        found.rows.append(Row.of("optoutctl status", status, ratio=status.wall_s / nothing.wall_s))
    return [found]
