"""What the settings page saves: only what was changed, all of it or nothing, and what the computer refuses is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core import settings
from core.credentials import Secret
from core.errors import AppError
from core.model import FieldChoice, Language, ProxyKind
from core.setup.change import read, save
from core.setup.computer import ComputerState, NoComputer
from core.setup.connect import connect


class RememberingComputer:
    def __init__(self):
        self.now, self.asked, self.refusal = ComputerState(), [], None

    def state(self, profile):
        if self.refusal is not None:
            raise self.refusal
        return self.now

    def set_timer(self, profile, *, on):
        self.asked.append(("timer", on, profile.settings.sync.time))
        if self.refusal is not None:
            raise self.refusal
        self.now = replace(self.now, timer=on)

    def set_login(self, *, on):
        self.asked.append(("login", on))
        self.now = replace(self.now, login=on)


@pytest.fixture
def computer():
    return RememberingComputer()


@pytest.fixture
def app_file(tmp_path):
    return tmp_path / "app.json"


def test_a_new_sign_in_keeps_what_another_process_set_meanwhile(office):
    path, org = office.profile.paths.settings, office.org
    settings.save(path, settings.with_value(settings.load(path), "brake.max_records", "7"))
    connect(office.profile, org.https_url, Secret(org.access_token), Path(org.ca_path))
    assert settings.load(path).brake.max_records == 7


def test_only_what_was_changed_is_written_and_another_process_s_change_stays(office, app_file, computer):
    before = read(office.profile, app_file, computer).wanted
    path = office.profile.paths.settings
    settings.save(path, settings.with_value(settings.load(path), "brake.max_records", "7"))
    after = replace(before, field=FieldChoice.BOTH, language=Language.SPANISH)
    assert save(office.profile, app_file, before, after, computer).refused == ()
    now = read(office.profile, app_file, computer).wanted
    assert now == replace(after, max_records=7)
    assert office.profile.settings.connection is not None
    assert computer.asked == []


def test_saving_twice_changes_nothing_more(office, app_file, computer):
    before = read(office.profile, app_file, computer).wanted
    after = replace(before, time="21:15", max_calls=300, proxy=ProxyKind.MANUAL, proxy_url="proxy:8080")
    save(office.profile, app_file, before, after, computer)
    first = office.profile.paths.settings.read_bytes()
    shown = read(office.profile, app_file, computer).wanted
    assert shown.proxy_url == "http://proxy:8080"
    save(office.profile, app_file, shown, shown, computer)
    assert office.profile.paths.settings.read_bytes() == first


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"time_zone": "Mars/Olympus"}, "sync.time_zone"),
        ({"time": "25:00"}, "sync.time"),
        ({"contact_sales_field": "not a name"}, "sync.contact_sales_field"),
        ({"proxy": ProxyKind.MANUAL, "proxy_url": "user:word@proxy:1"}, "network.proxy_url"),
        ({"max_share": 7.0}, "brake.max_share"),
    ],
)
def test_a_bad_value_is_named_and_nothing_is_saved(office, app_file, computer, wrong, key):
    before = read(office.profile, app_file, computer).wanted
    kept = office.profile.paths.settings.read_bytes()
    with pytest.raises(AppError) as refused:
        save(office.profile, app_file, before, replace(before, **{"max_records": 1, **wrong}), computer)
    assert (refused.value.code, refused.value.params["key"]) == ("setting_invalid", key)
    assert "user:word" not in f"{refused.value.params} {refused.value.__cause__}"
    assert office.profile.paths.settings.read_bytes() == kept
    assert not app_file.exists()


def test_the_timer_follows_the_switch_and_another_time(office, app_file, computer):
    before = read(office.profile, app_file, computer).wanted
    on = replace(before, timer=True, login=True)
    save(office.profile, app_file, before, on, computer)
    save(office.profile, app_file, on, replace(on, time="22:00"), computer)
    save(office.profile, app_file, on, replace(on, timer=False), computer)
    assert computer.asked == [
        ("timer", True, "20:00"),
        ("login", True),
        ("timer", True, "22:00"),
        ("timer", False, "22:00"),
    ]


def test_what_the_computer_refuses_is_told_and_the_rest_is_saved(office, app_file, computer):
    before = read(office.profile, app_file, computer).wanted
    computer.refusal = AppError("timer_unsupported", program="systemctl")
    done = save(office.profile, app_file, before, replace(before, timer=True, max_records=9), computer)
    assert [error.code for error in done.refused] == ["timer_unsupported"]
    shown = read(office.profile, app_file, computer)
    assert (shown.wanted.max_records, shown.wanted.timer) == (9, False)
    assert shown.computer_error.code == "timer_unsupported"


def test_a_practice_org_sets_nothing_up_on_this_computer(office, app_file):
    before = read(office.profile, app_file, NoComputer()).wanted
    assert save(office.profile, app_file, before, replace(before, timer=True, login=True), NoComputer()).refused == ()
    assert read(office.profile, app_file, NoComputer()).wanted == before
