"""What counts as an e-mail address, and when two are the same."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.addresses import ParsedEmail, address_key, are_plain_emails, parse_email


def key_of(text: str) -> str:
    parsed = parse_email(text)
    assert parsed is not None, text
    return parsed.address


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("ana@example.com", "ana@example.com"),
        ("Ana.Prado+news@Mail.Example.co.uk", "Ana.Prado+news@Mail.Example.co.uk"),
        ("o'brien@example.com", "o'brien@example.com"),
        ("  ana@example.com \n", "ana@example.com"),
        ("\u200bana@example.com\u00a0", "ana@example.com"),
        ("'ana@example.com", "ana@example.com"),
        ("ana@example.com;", "ana@example.com"),
        ("Ana Prado <ana@example.com>", "ana@example.com"),
        ('"Prado, Ana" <ana@example.com>', "ana@example.com"),
        ("<ana@example.com>", "ana@example.com"),
        ("mailto:ana@example.com", "ana@example.com"),
        ("MAILTO:ana%2Bnews@example.com?subject=Unsubscribe", "ana+news@example.com"),
        ("josé@correo.example", "josé@correo.example"),
        ("用户@例子.广告", "用户@例子.广告"),
        ("ana@münchen.example", "ana@münchen.example"),
        ("ana@xn--mnchen-3ya.example", "ana@xn--mnchen-3ya.example"),
        ("a@b.xn--p1ai", "a@b.xn--p1ai"),
        ("first..last@docomo.example", "first..last@docomo.example"),
    ],
)
def test_an_address_is_found_in_what_people_write(text: str, email: str) -> None:
    parsed = parse_email(text)
    assert parsed is not None
    assert parsed.email == email


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "ana", "@example.com", "ana@", "ana@example", "ana@@example.com", "ana@b@example.com",
        "ana prado@example.com", "ana@exam ple.com", "ana@example..com", "ana@.example.com", "ana@example.com.",
        "ana@-example.com", "ana@example-.com", "ana@127.0.0.1", "ana@example.c", "ana@exa_mple.com",
        "ana@example.com, bob@example.com", "ana@example.com;bob@example.com", "ana\n@example.com",
        "ana@exam\ufffdple.com", "jos\ufffd@example.com", "a" * 65 + "@example.com", "a@" + "b" * 64 + ".com",
        "a@" + "b.c" * 90 + ".com", "ana@b-com", "<>", "mailto:", "Ana <ana>", "n/a", "#N/A", "003500000000001",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(text: str) -> None:
    assert parse_email(text) is None


def test_spellings_that_differ_in_case_are_one_address() -> None:
    assert key_of("Ana@Example.COM") == key_of("ana@example.com") == "ana@example.com"


def test_spellings_that_differ_in_how_an_accent_is_made_are_one_address() -> None:
    assert key_of("jose\u0301@example.com") == key_of("jos\u00e9@example.com") == key_of("JOS\u00c9@example.com")


def test_a_domain_in_punycode_is_the_domain_in_its_own_letters() -> None:
    assert key_of("ana@xn--mnchen-3ya.example") == key_of("ana@MÜNCHEN.example") == "ana@münchen.example"


def test_dots_and_tags_make_other_mailboxes() -> None:
    assert len({key_of("ana.prado@example.com"), key_of("anaprado@example.com"), key_of("ana+x@example.com")}) == 3


locals_ = st.text(string.ascii_letters + string.digits + ".+-_éÉßñÑσςΣжЖ", min_size=1, max_size=20)
labels = st.text(string.ascii_letters + "éüñжß", min_size=2, max_size=12)
addresses = st.builds(lambda local, first, last: f"{local}@{first}.{last}", locals_, labels, labels)


@given(addresses)
def test_letter_case_and_what_stands_around_never_change_the_key(email: str) -> None:
    key = key_of(email)
    assert key_of(email.upper()) == key_of(email.lower()) == key_of(f" Somebody <{email}> ") == key


@given(addresses)
def test_the_key_of_a_key_is_itself(email: str) -> None:
    key = key_of(email)
    assert address_key(key) == key
    assert parse_email(key) == ParsedEmail(key, key)


@given(st.text(max_size=40))
def test_any_text_is_an_address_with_a_stable_key_or_none(text: str) -> None:
    parsed = parse_email(text)
    assert parsed is None or address_key(parsed.email) == parsed.address == address_key(parsed.address)


ascii_locals = st.text(string.ascii_letters + string.digits + "_.+'&-;,() \n", min_size=1, max_size=8)
ascii_labels = st.text(string.ascii_letters + string.digits + "-_\n", min_size=1, max_size=6)
ascii_addresses = st.builds(
    lambda local, labels, last: f"{local}@{'.'.join([*labels, last])}",
    ascii_locals,
    st.lists(ascii_labels, max_size=3),
    st.text(string.ascii_letters + "-1\n", min_size=1, max_size=6),
)


@given(st.lists(ascii_addresses, max_size=3))
def test_what_many_at_once_find_plain_is_so_by_the_long_way(texts: list[str]) -> None:
    if are_plain_emails(texts):
        # The space sends it the long way.
        assert [parse_email(f" {text}") for text in texts] == [ParsedEmail(text, text.lower()) for text in texts]
    for text in texts:
        assert parse_email(text) == parse_email(f" {text}")


def test_usual_addresses_are_found_plain_together_and_one_other_is_noticed() -> None:
    usual = ["ana@example.com", "O'Neil.x+news@Mail-1.Example.co", "a@b.cc"]
    assert are_plain_emails(usual)
    for other in (
        "",
        " ana@example.com",
        "ana@example.com\nbo@example.com",
        "ana@x--y.de",
        "a" * 60 + "@x.org",
        "é@x.org",
    ):
        assert not are_plain_emails([*usual, other]), other
        assert not are_plain_emails([other, *usual]), other
