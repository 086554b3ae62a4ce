"""Settings and folders: typed, written whole, private, and clear about what does not fit."""

import json
import stat

import pytest

from core import settings
from core.errors import AppError
from core.model import Connection, FieldChoice
from core.paths import profile_paths

CONNECTION = Connection("https://acme.my.salesforce.com", "00D000000000001AAA", "Acme", False, "ana@acme.org", "c1")


def test_a_missing_file_means_the_defaults_of_the_documents(tmp_path):
    found = settings.load(tmp_path / "settings.json")
    assert found.sync.enabled
    assert found.sync.field is FieldChoice.EMAIL_OPT_OUT
    assert (found.sync.time, found.sync.time_zone) == ("20:00", "America/Los_Angeles")


def test_what_was_saved_comes_back_and_nobody_else_can_read_it(tmp_path):
    path = tmp_path / "settings.json"
    changed = settings.with_value(settings.Settings(), "sync.field", "both")
    settings.save(path, settings.with_connection(changed, CONNECTION))
    again = settings.load(path)
    assert again.sync.field is FieldChoice.BOTH
    assert again.the_connection() == CONNECTION
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json"]


def test_keys_of_a_newer_program_are_kept(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"sync": {"enabled": False, "moon_phase": "full"}, "later": {"x": 1}}))
    settings.save(path, settings.with_value(settings.load(path), "sync.time", "21:30"))
    written = json.loads(path.read_text())
    assert written["sync"].items() >= {"enabled": False, "moon_phase": "full", "time": "21:30"}.items()
    assert written["later"] == {"x": 1}


@pytest.mark.parametrize("text", ["{", "[]", '{"sync": {"time": "25:00"}}', '{"connection": {"org_id": "x"}}', "\x00"])
def test_a_file_that_does_not_fit_is_named_and_left_as_it_is(tmp_path, text):
    path = tmp_path / "settings.json"
    path.write_text(text)
    with pytest.raises(AppError) as refused:
        settings.load(path)
    assert refused.value.code == "settings_unreadable"
    assert refused.value.params["path"] == str(path)
    assert path.read_text() == text


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("sync.field", "fax", "setting_invalid"),
        ("sync.time", "8pm", "setting_invalid"),
        ("sync.time_zone", "Mars/Olympus", "setting_invalid"),
        ("sync.enabled", "maybe", "setting_invalid"),
        ("sync.moon", "1", "setting_unknown"),
        ("connection.org_id", "00D", "setting_unknown"),
        ("nonsense", "1", "setting_unknown"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(key, value, code):
    with pytest.raises(AppError) as refused:
        settings.with_value(settings.Settings(), key, value)
    assert refused.value.code == code


@pytest.mark.parametrize(("text", "value"), [("off", False), ("on", True), ("true", True), ("false", False)])
def test_a_switch_takes_the_words_of_people(text, value):
    assert settings.with_value(settings.Settings(), "sync.enabled", text).sync.enabled is value


def test_the_folders_of_a_profile_are_private(tmp_path):
    paths = profile_paths(tmp_path / "data", "sandbox")
    assert stat.S_IMODE(paths.folder.stat().st_mode) == 0o700
    assert paths.folder == tmp_path / "data" / "profiles" / "sandbox"


@pytest.mark.parametrize("name", ["../evil", "", ".hidden", "a/b", "x" * 65])
def test_a_profile_name_cannot_leave_its_folder(tmp_path, name):
    with pytest.raises(AppError) as refused:
        profile_paths(tmp_path, name)
    assert refused.value.code == "profile_name_invalid"


def test_a_data_folder_that_is_a_file_is_named(tmp_path):
    (tmp_path / "data").write_text("")
    with pytest.raises(AppError) as refused:
        profile_paths(tmp_path / "data")
    assert refused.value.code == "data_folder_unusable"


@pytest.mark.parametrize(
    ("key", "value"),
    [("network.proxy_url", "ana:s3cret@proxy:8080"), ("store.url", "postgresql://ana:s3cret@host/people")],
)
def test_a_password_in_an_address_is_refused_and_never_shown(key, value):
    with pytest.raises(AppError) as refused:
        settings.with_value(settings.Settings(), key, value)
    assert refused.value.code == "setting_invalid"
    assert "s3cret" not in f"{refused.value!r} {refused.value.params} {refused.value.__cause__}"
