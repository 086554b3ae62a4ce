"""The repair at start-up: timer and autostart follow a program that moved, and spare one that still lives."""

import pytest

from core import settings
from core.paths import profile_paths
from core.profile import Profile
from core.schedule.autostart.here import autostart
from core.schedule.autostart.xdg import XdgAutostart
from core.schedule.os_timers.here import timer_of
from core.schedule.part import NightPart
from gui.acts import on_nights
from gui.engine import Engine

# What systemctl says of a timer that is there.
SYSTEMCTL = """#!/bin/sh
case "$*" in
  *is-enabled*) echo enabled ;;
  *show*) echo ActiveState=active ;;
esac
"""


@pytest.fixture
def desktop(tmp_path, monkeypatch):
    """A home of its own with a systemctl that agrees to everything; the folder of the profiles in it."""
    programs = tmp_path / "bin"
    programs.mkdir()
    put(programs / "systemctl", SYSTEMCTL)
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "data"


def put(path, text="#!/bin/sh\n"):
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    path.chmod(0o700)


@pytest.fixture
def installed(desktop, tmp_path, monkeypatch):
    """Timer and autostart as another installation set them, in `elsewhere`, which lives."""
    elsewhere = tmp_path / "elsewhere"
    for name in ("optoutctl", "optout-sync"):
        put(elsewhere / name)
    with monkeypatch.context() as other:
        other.setattr("sys.executable", str(elsewhere / "python"))
        timer().install()
        autostart().turn_on()
        assert not timer().status().changed
    return elsewhere


def timer(name="main"):
    return timer_of(profile_paths(None, name), settings.Settings().sync)


@pytest.fixture(autouse=True)
def at_the_usual_place(desktop, monkeypatch):
    monkeypatch.setenv("OPTOUT_SYNC_HOME", str(desktop))


def start_the_window():
    engine = Engine(None, "main")
    engine.open(lambda *_progress: None)
    try:
        on_nights.repair_system(engine)
    finally:
        engine.close()


def start_the_agent():
    with Profile.open() as profile:
        NightPart(profile, lambda _code, **_params: None)._mend_timer()


def test_a_window_leaves_what_another_living_installation_set(installed):
    start_the_window()
    assert timer().status().program == str(installed / "optoutctl")
    assert autostart().status().program == str(installed / "optout-sync")


def test_a_window_sets_anew_what_starts_a_program_that_is_gone(installed):
    for program in installed.iterdir():
        program.unlink()
    assert timer().status().changed
    assert autostart().status().changed
    start_the_window()
    assert not timer().status().changed
    assert not autostart().status().changed


def test_the_agent_spares_and_mends_the_timer_and_leaves_the_autostart_to_the_window(installed):
    start_the_agent()
    assert timer().status().program == str(installed / "optoutctl")
    for program in installed.iterdir():
        program.unlink()
    start_the_agent()
    assert not timer().status().changed
    assert autostart().status().changed


def test_what_was_never_set_is_not_set_by_a_repair(desktop):
    start_the_window()
    start_the_agent()
    assert not timer().status().installed
    assert not autostart().status().on


def test_a_timer_that_the_system_refuses_does_not_keep_the_autostart_from_being_mended(installed, tmp_path):
    for program in installed.iterdir():
        program.unlink()
    put(tmp_path / "bin" / "systemctl", SYSTEMCTL.replace("esac", '  *enable*) echo "no" >&2; exit 1 ;;\nesac'))
    start_the_window()
    assert not autostart().status().changed
    assert isinstance(autostart(), XdgAutostart)
