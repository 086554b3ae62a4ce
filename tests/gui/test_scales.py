"""At 125 % and at 200 % the smallest window shows every sentence whole, and every mark is sharp.

Qt reads its scale when the program starts, so the tests of both run once more in a process of their own.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

AGAIN = ["tests/gui/test_nothing_is_cut.py", "tests/gui/test_mark.py"]


@pytest.mark.parametrize("scale", ["1.25", "2"])
def test_nothing_is_cut_and_everything_is_sharp(scale):
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-k", "not ENGLISH and not SPANISH", *AGAIN],
        env={**os.environ, "QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:]
    assert " passed" in done.stdout
