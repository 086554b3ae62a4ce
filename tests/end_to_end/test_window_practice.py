"""The real program on a real X server, driven through accessibility: what a newcomer does first."""

from __future__ import annotations

import signal
from pathlib import Path

from core.model import RunKind, RunState, RunTrigger
from core.profile import Profile


def test_a_newcomer_sees_an_unsubscribe_travel_both_ways(screen, tmp_path):
    app = screen.app("--practice", "--data-dir", str(tmp_path / "data"))
    driver = screen.driver()
    driver.wait_for("Ready for the first sync.")
    driver.press("Unsubscribe somebody here")
    driver.wait_for("in Salesforce is now ticked.")
    driver.press("Tick a box in Salesforce")
    driver.wait_for("This side does not know yet")
    driver.press("Sync now")
    sentence = driver.wait_for("Up to date.")
    numbers = driver.wait_for("from Salesforce.")
    arrived = driver.wait_for("is now unsubscribed here too")
    said = driver.announcements_until("is now unsubscribed here too")
    assert [text for text in said if text in {sentence, arrived}] == [sentence, arrived]
    with Profile.open(tmp_path / "data") as profile:
        run = next(run for run in profile.store.recent_runs() if run.kind is RunKind.SYNC)
    assert run.state is RunState.DONE
    assert run.trigger is RunTrigger.WINDOW
    assert run.from_salesforce > 0
    assert f"{run.to_salesforce + run.from_salesforce} opt-outs synced" in sentence
    assert numbers == f"{run.to_salesforce} to Salesforce, {run.from_salesforce} from Salesforce."
    driver.press("Quit")
    assert app.wait(30) == 0


def test_sigterm_ends_the_window_and_its_practice_org(screen):
    app = screen.app("--practice")
    driver = screen.driver()
    driver.wait_for("Ready for the first sync.")
    started = children_of(app.pid)
    assert started, "the practice org runs in a process of its own"
    app.send_signal(signal.SIGTERM)
    assert app.wait(30) == 0
    assert [pid for pid in started if Path(f"/proc/{pid}").exists()] == []


def children_of(pid):
    return [int(child) for file in Path(f"/proc/{pid}/task").glob("*/children") for child in file.read_text().split()]
