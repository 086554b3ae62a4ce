"""An organisation answers for all its computers: the wizard of a new profile begins with that."""

from __future__ import annotations

import json

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from core.errors import AppError
from core.model import FieldChoice
from core.profile import Profile
from core.setup.computer import NoComputer
from core.setup.wizard.choices import Choices, ProxyKind
from core.setup.wizard.given import PLACE_VARIABLE, given_file, with_given
from core.setup.wizard.real import choices_of

ANSWERS = {
    "address": "https://acme.my.salesforce.com",
    "consumer_key": "3MVG9abc",
    "proxy": "manual",
    "proxy_url": "http://proxy.acme.example:8080",
    "field": "both",
    "time": "19:30",
    "time_zone": "Europe/Madrid",
}


@pytest.fixture
def profile(tmp_path):
    with Profile.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "setup.json"
    monkeypatch.setenv(PLACE_VARIABLE, str(path))
    path.write_text(json.dumps(ANSWERS), encoding="utf-8")
    return path


def test_the_wizard_of_a_new_profile_begins_with_the_answers(file, profile):
    begun = choices_of(profile, NoComputer())
    assert (begun.address, begun.client_id) == ("https://acme.my.salesforce.com", "3MVG9abc")
    assert (begun.proxy, begun.proxy_url) == (ProxyKind.MANUAL, "http://proxy.acme.example:8080")
    assert (begun.field, begun.time, begun.time_zone) == (FieldChoice.BOTH, "19:30", "Europe/Madrid")


def test_without_a_file_the_defaults_are_the_documents(file, profile):
    file.unlink()
    assert choices_of(profile, NoComputer()).time == "20:00"


def test_the_file_is_looked_for_where_the_system_keeps_the_settings_of_all_users(monkeypatch):
    monkeypatch.delenv(PLACE_VARIABLE, raising=False)
    assert given_file().name == "setup.json"
    assert given_file().parent.name == "opt-out-sync"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{", "Invalid JSON"),
        ('{"time": "25:00"}', "time"),
        ('{"time_zone": "Europe/Nowhere"}', "time_zone"),
        ('{"field": "none"}', "field"),
        ('{"token": "00D-very-secret"}', "token"),
        ("[]", "object"),
    ],
)
def test_what_does_not_fit_names_the_file_and_the_place_and_never_the_value(file, profile, text, place):
    file.write_text(text, encoding="utf-8")
    with pytest.raises(AppError) as caught:
        choices_of(profile, NoComputer())
    assert caught.value.code == "given_unreadable"
    assert caught.value.params["path"] == str(file)
    assert place in caught.value.params["reason"]
    assert "very-secret" not in str(caught.value)


def test_a_folder_in_its_place_is_said(tmp_path):
    with pytest.raises(AppError) as caught:
        with_given(Choices(), tmp_path)
    assert caught.value.code == "given_unreadable"


def outcome(path):
    try:
        with_given(Choices(), path)
    except AppError as error:
        return error.code
    return "answers"


@whatever(st.binary(max_size=200))
def test_any_file_is_answers_or_a_refusal(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("given") / "setup.json"
    path.write_bytes(data)
    assert outcome(path) in {"answers", "given_unreadable"}
