"""The way to Salesforce: the practice org's own CONNECT proxy, environment variables, an extra CA."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import credentials, settings
from core.credentials import Secret
from core.errors import AppError
from core.model import ProxyKind
from core.practice_org.listeners.proxy import ProxyCredentials
from core.salesforce.network import Network
from core.salesforce.signin.browser import SignIn
from core.settings.network import tidy_proxy
from core.setup.proxy import test_proxy as try_proxy

SOMEWHERE = "https://acme.my.salesforce.com"


@pytest.fixture
def proxy(practice_org):
    found = practice_org.listeners.proxy
    found.require = None
    yield found
    found.require = None


@pytest.fixture
def manual(practice_org):
    return Network(ProxyKind.MANUAL, practice_org.proxy_url, ca_file=Path(practice_org.ca_path))


def test_a_manual_proxy_is_used_by_every_call(profile, practice_org, door, manual, proxy, browser):
    before = proxy.count.tunnels
    try_proxy(manual, SOMEWHERE)
    assert proxy.count.tunnels == before + 1
    assert proxy.count.hosts[-1].startswith("acme.my.salesforce.com")


def test_an_app_of_one_org_is_unknown_at_the_common_login_page(practice_org, door, manual, proxy):
    with (
        SignIn("https://login.salesforce.com", practice_org.client_id, manual) as machine,
        pytest.raises(AppError) as refused,
    ):
        machine.start()
    assert refused.value.code == "oauth_app_not_in_org"


def test_a_sign_in_goes_through_the_proxy_of_the_settings(profile, practice_org, door, proxy):
    changed = settings.with_value(profile.settings, "network.proxy_url", practice_org.proxy_url)
    changed = settings.with_value(changed, "network.proxy", "manual")
    profile.save_settings(settings.with_value(changed, "network.ca_file", str(practice_org.ca_path)))
    before = proxy.count.tunnels
    with SignIn("https://acme.my.salesforce.com", practice_org.client_id, profile.network()) as machine:
        machine.start()
    assert proxy.count.tunnels == before + 1


def test_the_password_of_a_proxy_is_in_the_keyring_alone(profile, practice_org, door, proxy, memory_keyring, tmp_path):
    proxy.require = ProxyCredentials("ada", "p@ss: wörd/%")
    with_user = practice_org.proxy_url.replace("//", "//ada@")
    changed = settings.with_value(profile.settings, "network.proxy_url", with_user)
    changed = settings.with_value(changed, "network.proxy", "manual")
    profile.save_settings(settings.with_value(changed, "network.ca_file", str(practice_org.ca_path)))
    with pytest.raises(AppError) as refused:
        try_proxy(profile.network(), SOMEWHERE)
    assert refused.value.code == "proxy_password_wanted"
    credentials.save_proxy_password(profile.settings.network.proxy_url, Secret("p@ss: wörd/%"))
    network = profile.network()
    try_proxy(network, SOMEWHERE)
    assert "p@ss" not in repr(network)
    for path in (tmp_path / "data").rglob("*"):
        assert not path.is_file() or "p@ss" not in path.read_bytes().decode("utf-8", "replace")
    credentials.delete_proxy_password(profile.settings.network.proxy_url)
    assert credentials.read_proxy_password(profile.settings.network.proxy_url) is None


def test_a_proxy_that_is_not_there_is_said(practice_org, manual):
    with pytest.raises(AppError) as refused:
        try_proxy(replace(manual, proxy_url="http://127.0.0.1:9"), SOMEWHERE)
    assert refused.value.code == "proxy_unreachable"
    with pytest.raises(AppError) as refused:
        try_proxy(replace(manual, proxy_url=""), SOMEWHERE)
    assert refused.value.code == "proxy_address_missing"


def test_no_proxy_and_manual_do_not_listen_to_the_environment(practice_org, door, manual, proxy, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "acme.my.salesforce.com")
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    before = proxy.count.tunnels
    try_proxy(manual, SOMEWHERE)
    assert proxy.count.tunnels == before + 1
    try_proxy(replace(manual, proxy=ProxyKind.NONE), practice_org.https_url)
    assert proxy.count.tunnels == before + 1


def test_the_system_s_proxy_is_used_where_that_was_chosen(practice_org, door, manual, proxy, monkeypatch):
    monkeypatch.setenv("https_proxy", practice_org.proxy_url)
    before = proxy.count.tunnels
    try_proxy(replace(manual, proxy=ProxyKind.SYSTEM, proxy_url=""), SOMEWHERE)
    assert proxy.count.tunnels == before + 1


def test_a_stranger_s_certificate_is_not_trusted_without_the_ca(practice_org):
    with pytest.raises(AppError) as refused:
        try_proxy(Network(ProxyKind.NONE), practice_org.https_url)
    assert refused.value.code == "tls_untrusted"


def test_a_ca_file_that_is_none_is_said(practice_org, tmp_path):
    broken = tmp_path / "ca.pem"
    broken.write_text("nothing")
    for path in (broken, tmp_path / "missing.pem"):
        with pytest.raises(AppError) as refused:
            try_proxy(Network(ProxyKind.NONE, ca_file=path), practice_org.https_url)
        assert refused.value.code == "ca_file_unusable"


@pytest.mark.parametrize(
    ("entered", "kept"),
    [
        ("", ""),
        ("proxy.example.com:8080", "http://proxy.example.com:8080"),
        (" http://proxy.example.com:8080/ ", "http://proxy.example.com:8080"),
        ("ada@proxy.example.com:8080", "http://ada@proxy.example.com:8080"),
        ("[::1]:3128", "http://[::1]:3128"),
    ],
)
def test_a_proxy_s_address_is_tidied(entered, kept):
    assert tidy_proxy(entered) == kept
    assert tidy_proxy(kept) == kept


@pytest.mark.parametrize(
    "bad", ["proxy", "ada:hunter2@proxy:1", "ftp://proxy:1", "http://proxy:1/path", "a b:1", "x:0x"]
)
def test_a_wrong_address_of_a_proxy_is_refused_without_its_password(profile, bad):
    with pytest.raises(AppError) as refused:
        settings.with_value(profile.settings, "network.proxy_url", bad)
    assert refused.value.code == "setting_invalid"
    assert "hunter2" not in str(refused.value.params["reason"])


@given(st.text(max_size=40))
def test_any_text_is_a_proxy_or_a_value_error(text):
    try:
        kept = tidy_proxy(text)
    except ValueError:
        return
    assert tidy_proxy(kept) == kept
