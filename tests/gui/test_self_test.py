"""The self-test finds what is there, and says what is not."""

from __future__ import annotations

import os
import subprocess
import sys

from gui import self_test


def test_every_check_but_the_translations_passes_in_a_checkout():
    findings = {one.name: one for one in self_test.run()}
    assert set(findings) == set(self_test._CHECKS)
    assert [one.name for one in findings.values() if not one.passed and one.name != "translations"] == []


def test_a_missing_part_is_named_and_the_other_checks_go_on(monkeypatch):
    monkeypatch.setattr(self_test, "_MODULES", ("core.store", "a_module_that_is_not_there"))
    findings = {one.name: one for one in self_test.run()}
    assert not findings["imports"].passed
    assert "a_module_that_is_not_there" in findings["imports"].detail
    assert findings["SQLite"].passed


def test_the_program_prints_a_line_for_each_check():
    answer = subprocess.run(
        [sys.executable, "-m", "gui.app", "--self-test"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert len(answer.stdout.splitlines()) == len(self_test._CHECKS)
    assert "ok   SQLite" in answer.stdout
