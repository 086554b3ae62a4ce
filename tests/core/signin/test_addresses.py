"""What an admin pastes becomes the right host, or a clear refusal."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import AppError
from core.salesforce.signin.addresses import is_trusted_instance, jwt_audience, org_address


@pytest.mark.parametrize(
    ("pasted", "host"),
    [
        ("https://acme.my.salesforce.com", "acme.my.salesforce.com"),
        ("acme.my.salesforce.com", "acme.my.salesforce.com"),
        ("  HTTPS://Acme.My.Salesforce.com/  ", "acme.my.salesforce.com"),
        ("https://acme.my.salesforce.com:443", "acme.my.salesforce.com"),
        ("https://acme--uat.sandbox.my.salesforce.com", "acme--uat.sandbox.my.salesforce.com"),
        ("acme-dev-ed.develop.my.salesforce.com", "acme-dev-ed.develop.my.salesforce.com"),
        ("https://acme.lightning.force.com/lightning/page/home", "acme.my.salesforce.com"),
        (
            "https://acme--uat.sandbox.lightning.force.com/lightning/setup/SetupOneHome/home?a=b#c",
            "acme--uat.sandbox.my.salesforce.com",
        ),
        ("https://acme-dev-ed.develop.lightning.force.com", "acme-dev-ed.develop.my.salesforce.com"),
        ("https://acme.my.salesforce-setup.com/lightning/setup/X/home", "acme.my.salesforce.com"),
        ("login.salesforce.com", "login.salesforce.com"),
        ("https://test.salesforce.com/", "test.salesforce.com"),
        ("login", "login.salesforce.com"),
        ("acme", "acme.my.salesforce.com"),
        ("https://acme", "acme.my.salesforce.com"),
        ("acme--uat", "acme--uat.sandbox.my.salesforce.com"),
        ("acme-dev-ed", "acme-dev-ed.develop.my.salesforce.com"),
        ("“acme.my.salesforce.com”\u200b", "acme.my.salesforce.com"),
        ("acme.my.salesforce.mil", "acme.my.salesforce.mil"),
        ("https://localhost:8443", "localhost:8443"),
        ("127.0.0.1:8443", "127.0.0.1:8443"),
        ("https://[::1]:8443/", "[::1]:8443"),
    ],
)
def test_what_is_pasted_becomes_the_host_of_the_org(pasted, host):
    assert org_address(pasted) == f"https://{host}"


@pytest.mark.parametrize(
    ("pasted", "code"),
    [
        ("", "address_missing"),
        (" \u200b ", "address_missing"),
        ("http://acme.my.salesforce.com", "address_not_https"),
        ("http://localhost:8080", "address_not_https"),
        ("ftp://acme.my.salesforce.com", "address_invalid"),
        ("https://", "address_invalid"),
        ("https://acme.my.salesforce.com:99999", "address_invalid"),
        ("https://ada:hunter2@acme.my.salesforce.com", "address_invalid"),
        ("my company", "address_invalid"),
        ("https://example.com", "address_foreign"),
        ("https://www.salesforce.com", "address_foreign"),
        ("https://acme.my.salesforce.com.evil.example", "address_foreign"),
        ("https://evilsalesforce.com", "address_foreign"),
        ("https://.my.salesforce.com", "address_foreign"),
        ("https://acme.my.salesforce.com:8443", "address_foreign"),
        ("https://192.0.2.7", "address_foreign"),
        ("https://acme.my.salesforce.com/services/Soap/u/64.0", "address_has_path"),
        ("https://localhost:8443/services", "address_has_path"),
        ("https://acme.my.salesforce.com?x=1", "address_has_path"),
    ],
)
def test_what_is_no_org_is_refused_in_words(pasted, code):
    with pytest.raises(AppError) as refused:
        org_address(pasted)
    assert refused.value.code == code
    assert "hunter2" not in str(refused.value)


def tidied(text):
    """The address, None where an error of ours says why not."""
    try:
        return org_address(text)
    except AppError as error:
        if not error.code.startswith("address_"):
            raise
        return None


@given(st.text(max_size=80))
def test_any_text_gives_a_tidy_address_or_an_error_of_ours(text):
    found = tidied(text)
    if found is None:
        return
    assert org_address(found) == found
    host = found.removeprefix("https://")
    assert host.split(":")[0] in {"localhost", "127.0.0.1", "[", "login.salesforce.com", "test.salesforce.com"} or (
        host.endswith((".my.salesforce.com", ".my.salesforce.mil"))
    )


LABEL = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=12)


@given(LABEL, st.sampled_from(["", "sandbox", "develop", "scratch"]))
def test_every_page_of_an_org_leads_to_its_my_domain(name, kind):
    middle = f".{kind}" if kind else ""
    assert org_address(f"https://{name}{middle}.lightning.force.com/x/y") == f"https://{name}{middle}.my.salesforce.com"


@pytest.mark.parametrize(
    ("instance", "asked", "trusted"),
    [
        ("https://acme.my.salesforce.com", "https://login.salesforce.com", True),
        ("https://na139.salesforce.com", "https://login.salesforce.com", True),
        ("https://acme.my.salesforce.mil", "https://acme.my.salesforce.mil", True),
        ("https://localhost:8443", "https://localhost:8443", True),
        ("https://localhost:9443", "https://localhost:8443", False),
        ("https://localhost", "https://acme.my.salesforce.com", False),
        ("http://acme.my.salesforce.com", "https://acme.my.salesforce.com", False),
        ("https://salesforce.com.evil.example", "https://acme.my.salesforce.com", False),
        ("https://evilsalesforce.com", "https://acme.my.salesforce.com", False),
        ("https://a@acme.my.salesforce.com", "https://acme.my.salesforce.com", False),
        ("https://acme.my.salesforce.com:8443", "https://acme.my.salesforce.com", False),
        ("https://acme.my.salesforce.com/x", "https://acme.my.salesforce.com", False),
        ("https://[", "https://acme.my.salesforce.com", False),
    ],
)
def test_a_token_goes_to_salesforce_or_to_who_was_asked(instance, asked, trusted):
    assert is_trusted_instance(instance, asked) is trusted


@given(st.text(max_size=60))
def test_no_stranger_is_trusted(text):
    assert not is_trusted_instance(f"https://{text}.example", "https://acme.my.salesforce.com")


def test_the_audience_of_a_key_is_the_login_host_of_that_kind_of_org():
    assert jwt_audience("https://acme.my.salesforce.com") == "https://login.salesforce.com"
    assert jwt_audience("https://acme--uat.sandbox.my.salesforce.com") == "https://test.salesforce.com"
    assert jwt_audience("https://test.salesforce.com") == "https://test.salesforce.com"
    assert jwt_audience("https://localhost:8443") == "https://localhost:8443"
