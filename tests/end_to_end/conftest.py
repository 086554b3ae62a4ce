"""A desktop for the tests that drive a real window."""

from __future__ import annotations

import shutil

import pytest

from tests.end_to_end.desktop import AT_SPI, SYSTEM_PYTHON, desktop

NEEDED = ("Xvfb", "dbus-daemon")


@pytest.fixture
def screen(tmp_path):
    missing = [name for name in (*NEEDED, SYSTEM_PYTHON, str(AT_SPI)) if shutil.which(name) is None]
    if missing:
        pytest.skip(f"a real window needs {', '.join(missing)} (packaging/bootstrap.sh tests)")
    with desktop(tmp_path) as opened:
        yield opened
