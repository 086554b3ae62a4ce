"""A practice org in a process of its own ends with whoever started it, even where that one was killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from core.practice_org.process import PracticeOrgFailed, PracticeProcess

ROOT = Path(__file__).parents[2]
PARENT = """
from core.practice_org.process import PracticeProcess
import signal
org = PracticeProcess.start(contacts=3, leads=3, seed=1)
print(org._process.pid, flush=True)
signal.pause()
"""


def test_it_ends_when_its_parent_is_killed():
    parent = subprocess.Popen([sys.executable, "-c", PARENT], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    watch = os.pidfd_open(child)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    import select

    ended, _, _ = select.select([watch], [], [], 30)
    os.close(watch)
    assert ended, "the practice org outlived its parent"


def test_an_option_that_it_does_not_know_is_told_with_what_it_said():
    with pytest.raises(PracticeOrgFailed):
        PracticeProcess.start(contacts=3, leads=3, seed=1, extra=("--no-such-option",))


def test_stopping_twice_is_fine():
    org = PracticeProcess.start(contacts=3, leads=3, seed=1)
    org.stop()
    org.stop()
