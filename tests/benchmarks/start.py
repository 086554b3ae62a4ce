"""How soon something is there: the window beside an empty PySide6 window, `status` beside `python -c pass`."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from tests.benchmarks.measure import Row, Table, judged, median, median_of, python, run, script

_TIMES = 9

# Both end when their window has been painted for the first time, and are told so by the window itself: a filter for
# every event would make PySide look up the kind of each object that it passes.
_EMPTY = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv[:1])
class Empty(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
window = Empty(); window.resize(1040, 672); window.show()
app.exec()
"""
_OURS = """
import os, sys
from pathlib import Path
from gui.app import QApplication, prepare
from gui.desk import Desk, DeskOptions
app = QApplication(sys.argv[:1])
prepare(app)
desk = Desk(DeskOptions(Path(sys.argv[1])), app)
desk.window_opened.connect(lambda window: window.painted.connect(lambda: os._exit(0)))
desk.open_first()
app.exec()
"""


def tables(times: int = _TIMES) -> list[Table]:
    """Shown where there is a display, else offscreen; both in the same way."""
    found = Table(
        "Start", f"Up to the first paint of the window; up to the end of the command. The median of {times} starts."
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # Compiled once, as an installed program is, also where Python is told to keep no compiled files.
        around = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
        if not os.environ.get("DISPLAY"):
            around["QT_QPA_PLATFORM"] = "offscreen"
        empty = script(folder, "empty.py", _EMPTY)
        ours = script(folder, "ours.py", _OURS)
        data = str(folder / "data")
        for command in (python(empty), python(ours, data), python("-m", "core.cli", "--data-dir", data, "status")):
            run(command, around)
        # In turns, so that other work on the machine meets both alike.
        pairs = [(run(python(empty), around), run(python(ours, data), around)) for _time in range(times)]
        reference, window = (median(one) for one in zip(*pairs, strict=True))
        found.rows.append(Row.of("an empty PySide6 window", reference))
        ratio = window.wall_s / reference.wall_s
        found.rows.append(Row.of("our window", window, **judged(ratio, 2.5)))
        nothing = median_of(times, lambda: run(python("-c", "pass"), around))
        status = median_of(times, lambda: run(python("-m", "core.cli", "--data-dir", data, "status"), around))
        found.rows.append(Row.of("python -c pass", nothing))
        found.rows.append(Row.of("optoutctl status", status, ratio=status.wall_s / nothing.wall_s))
    return [found]
