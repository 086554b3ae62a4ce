"""Stand-ins: the same for the same person, and no address, id or token stays in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.redact import Redactor, redactor_for

RED = Redactor(b"k" * 32)
ID18 = "0035g00000ABCdeAAH"
TOKEN = "00D5g000004XyZ1!AQcAQH0dMHZfz972Szmpkb58urFRkgeBGsxL_QJWwYMfAbUeeG7c1E6LYUfiDUkWe6H34r1AAwOR8B8f"


def test_an_address_has_one_stand_in_however_it_is_written():
    assert RED.address("Ana.Ferrer@Example.COM") == RED.address("ana.ferrer@example.com")
    assert RED.address("ana@example.com") != RED.address("bea@example.com")
    assert (
        RED.text("mail to Ana.Ferrer@Example.COM, again") == f"mail to {RED.address('ana.ferrer@example.com')}, again"
    )


def test_an_id_has_one_stand_in_with_15_and_with_18_characters():
    assert RED.text(f"Contact {ID18} and {ID18[:15]}") == f"Contact {RED.record(ID18)} and {RED.record(ID18)}"
    assert RED.record(ID18).startswith("contact-")


@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        f"Bearer {TOKEN}",
        "access_token=abc.def",
        "password: hunter2",
        "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl",
        "-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----",
        "5Aep861KIwKdekr90KlxVVUI47zdR6dX_VeBWZBS.SiQYYAy5L2Y0Ky4Q8LhkgF6NQ4vPqC8rT",
    ],
)
def test_what_could_be_a_secret_is_blank(secret):
    told = RED.text(f"before {secret} after")
    assert all(part not in told for part in secret.replace("=", " ").split() if len(part) > 8)


def test_the_host_of_an_org_is_not_told():
    assert "acme" not in RED.text("GET https://acme--uat.sandbox.my.salesforce.com/services/data")


def test_the_key_is_kept_by_its_owner_alone_and_stays(tmp_path):
    first, second = redactor_for(tmp_path), redactor_for(tmp_path)
    assert first.address("ana@example.com") == second.address("ana@example.com")
    assert first.address("ana@example.com") != RED.address("ana@example.com")
    assert (tmp_path / "pseudonyms.key").stat().st_mode & 0o777 == 0o600


@given(
    st.emails(),
    st.text(alphabet="ABCDEFGHabcdefgh0123456789", min_size=12, max_size=12),
    st.text(max_size=30).map(lambda text: text.replace("@", "")),
)
def test_no_address_and_no_id_stays_in_any_text(email, twelve, around):
    told = RED.text(f"{around} {email} {around} 003{twelve} {around}")
    assert email not in told
    assert f"003{twelve}" not in told
