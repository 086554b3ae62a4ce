"""Addresses out of any text: shown as they were written, each once, with what is doubtful named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.addresses import parse_email
from core.intake.paste import find_addresses

MAIL = """
From: Ana Prado <Ana.Prado@Example.org>
To: "Sales, Team" <sales@acme.example>; bob@acme.example,carol@acme.example
> wrote: please remove me (o'brien@x.org) and also my wife: eva+news@x.org.
<a href="mailto:dora%40example.com?subject=Unsubscribe">dora</a>
https://relay.example/u?email=finn@example.org&list=7
Ana again: ana.prado@example.org
"""


def found(text):
    return [email.email for email in find_addresses(text).addresses]


def test_every_address_of_a_mail_is_found_once_in_its_order():
    assert found(MAIL) == [
        "Ana.Prado@Example.org",
        "sales@acme.example",
        "bob@acme.example",
        "carol@acme.example",
        "o'brien@x.org",
        "eva+news@x.org",
        "dora@example.com",
        "finn@example.org",
    ]
    assert find_addresses(MAIL).repeated == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'ana@x.org'", ["ana@x.org"]),
        ("“ana@x.org”, ‘bob@x.org’…", ["ana@x.org", "bob@x.org"]),
        ("ana@x.org;bob@x.org|carl@x.org\tdan@x.org", ["ana@x.org", "bob@x.org", "carl@x.org", "dan@x.org"]),
        ("Correo:josé@exámple.es.", ["josé@exámple.es"]),
        ("- ana@x.org\n* bob@x.org", ["ana@x.org", "bob@x.org"]),
        ("mailto:ana@x.org?subject=baja", ["ana@x.org"]),
        ("", []),
        ("no address at all", []),
    ],
)
def test_what_surrounds_an_address_is_no_part_of_it(text, expected):
    assert found(text) == expected


def test_a_word_with_an_at_sign_that_is_no_address_is_shown_to_the_person():
    pasted = find_addresses("ana@example and bob@@x.org, @handle")
    assert pasted.addresses == ()
    assert pasted.doubtful == ("ana@example", "bob@@x.org", "@handle")


@given(st.text())
def test_whatever_is_pasted_nothing_but_addresses_is_found(text):
    for email in find_addresses(text).addresses:
        assert parse_email(email.email) == email


@given(
    st.lists(st.from_regex(r"[a-z][a-z0-9]{0,8}(\.[a-z]{1,3})?@[a-z]{2,8}\.(org|es|com\.br)", fullmatch=True)),
    st.sampled_from(["\n", ", ", "; ", " | ", ">, <", '" "', "\t"]),
)
def test_a_list_with_any_delimiter_gives_back_its_addresses(addresses, between):
    assert found(between.join(addresses)) == list(dict.fromkeys(addresses))
