"""Salesforce IDs as people have them: short, long, pasted, mistyped, and through a spreadsheet."""

from __future__ import annotations

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.errors import AppError
from core.model import SObject
from core.salesforce.ids import looks_like_salesforce_id, parse_salesforce_id, to18, usual_ids

# Invented IDs; the suffix follows the rule of salesforce.md C7, which stands below once more in its own words.
CONTACT_15 = "0035g00000LbCdE"
CONTACT_18 = "0035g00000LbCdEAAV"
LEAD_15 = "00Q5g00000aBcDe"


def suffix_by_the_book(fifteen: str) -> str:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
    groups = (fifteen[0:5], fifteen[5:10], fifteen[10:15])
    return "".join(alphabet[sum(1 << k for k, c in enumerate(g) if "A" <= c <= "Z")] for g in groups)


record_bodies = st.text(string.ascii_letters + string.digits, min_size=12, max_size=12)
record_ids = st.builds(lambda prefix, body: prefix + body, st.sampled_from(["003", "00Q"]), record_bodies)


def code_of(text: str) -> str:
    with pytest.raises(AppError) as caught:
        parse_salesforce_id(text)
    return caught.value.code


def test_15_characters_become_18() -> None:
    assert to18(CONTACT_15) == CONTACT_15 + suffix_by_the_book(CONTACT_15) == CONTACT_18


def test_the_prefix_tells_contact_from_lead() -> None:
    assert parse_salesforce_id(CONTACT_15).sobject is SObject.CONTACT
    assert parse_salesforce_id(LEAD_15).sobject is SObject.LEAD


@given(record_ids)
def test_every_15_character_id_gets_the_suffix_of_the_book_and_keeps_its_18(fifteen: str) -> None:
    eighteen = parse_salesforce_id(fifteen).value18
    assert eighteen == fifteen + suffix_by_the_book(fifteen)
    assert parse_salesforce_id(eighteen).value18 == eighteen
    assert to18(eighteen) == eighteen


@given(record_ids, st.sampled_from([str.upper, str.lower]))
def test_an_id_whose_case_a_spreadsheet_lost_is_restored(fifteen: str, mangle: object) -> None:
    assert callable(mangle)
    eighteen = to18(fifteen)
    mangled = mangle(eighteen)
    lost = sum(1 for before, after in zip(fifteen, mangled, strict=False) if before != after)
    assume(lost != 1 or mangled[15:] != eighteen[15:])
    assert parse_salesforce_id(mangled).value18 == eighteen


@given(record_ids, st.integers(3, 14))
def test_a_letter_of_the_wrong_case_is_found(fifteen: str, position: int) -> None:
    letter = fifteen[position]
    assume(letter.isalpha())
    wrong = fifteen[:position] + letter.swapcase() + fifteen[position + 1 :]
    assert code_of(wrong + suffix_by_the_book(fifteen)) == "salesforce_id_checksum"


def test_a_capital_typed_for_a_digit_is_found() -> None:
    assert code_of("0035g0O000LbCdE" + CONTACT_18[15:]) == "salesforce_id_checksum"


def test_a_suffix_that_no_id_can_have_is_found() -> None:
    assert code_of("0035G00000LBCDE9AV") == "salesforce_id_checksum"


def test_a_suffix_that_calls_a_digit_a_capital_is_found() -> None:
    assert code_of("003000000000000BAA") == "salesforce_id_checksum"


@pytest.mark.parametrize(
    "pasted",
    [
        f"  {CONTACT_18}\n",
        f"\u00a0{CONTACT_18}\u200b",
        f'="{CONTACT_18}"',
        f"'{CONTACT_18}",
        f"https://acme.lightning.force.com/lightning/r/Contact/{CONTACT_18}/view",
        f"https://acme.lightning.force.com/lightning/r/{CONTACT_18}/view",
        f"https://acme.my.salesforce.com/{CONTACT_15}",
        f"https://acme.my.salesforce.com/{CONTACT_15}?srPos=0&srKp=003",
        f"https://acme--sbx.sandbox.my.salesforce.com/one/one.app#/sObject/{CONTACT_18}/view",
        f"https://acme.lightning.force.com/lightning/r/Contact/{CONTACT_18}/view?ws=%2Flightning%2Fr%2FLead%2F{LEAD_15}",
        f"acme.my.salesforce.com/{CONTACT_15}",
        f'=HYPERLINK("https://acme.my.salesforce.com/{CONTACT_15}";"Ana")',
    ],
)
def test_the_forms_that_people_paste_are_understood(pasted: str) -> None:
    assert parse_salesforce_id(pasted).value18 == CONTACT_18


@pytest.mark.parametrize(
    "text", ["", " ", "003", "12", "ana@example.com", "3.5E+12", "0035g00000LbCd", "0035g00000LbCdÉ"]
)
def test_what_is_no_id_is_refused(text: str) -> None:
    assert code_of(text) == "salesforce_id_malformed"


def test_the_address_of_a_page_without_a_record_is_refused() -> None:
    assert code_of("https://acme.lightning.force.com/lightning/o/Contact/list") == "salesforce_id_malformed"


def test_an_account_is_refused_by_name() -> None:
    with pytest.raises(AppError) as caught:
        parse_salesforce_id("0015g00000LbCdE")
    assert caught.value.code == "salesforce_id_other_object"
    assert caught.value.params == {"value": "0015g00000LbCdE", "prefix": "001", "object": "Account"}


def test_an_object_without_a_known_name_is_refused_by_prefix() -> None:
    with pytest.raises(AppError) as caught:
        parse_salesforce_id("a0X5g00000LbCdE")
    assert (caught.value.params["prefix"], caught.value.params["object"]) == ("a0X", "")


def test_15_characters_of_a_lead_in_small_letters_say_that_the_case_is_lost() -> None:
    assert code_of("00q5g00000abcde") == "salesforce_id_case_lost"


@given(st.text(max_size=30))
def test_any_text_is_an_id_or_a_refusal(text: str) -> None:
    answer: str
    try:
        answer = parse_salesforce_id(text).value18
    except AppError as error:
        answer = error.code
    assert answer.startswith(("003", "00Q", "salesforce_id_"))


@pytest.mark.parametrize("value", ["", "0035g00000LbCd", CONTACT_18 + "A", "0035g00000LbCdÉ"])
def test_to18_refuses_other_lengths_and_letters(value: str) -> None:
    with pytest.raises(AppError) as caught:
        to18(value)
    assert caught.value.code == "salesforce_id_malformed"


def test_a_word_of_fifteen_letters_does_not_look_like_an_id() -> None:
    assert not looks_like_salesforce_id("unconditionally")
    assert looks_like_salesforce_id(CONTACT_15)


@given(st.lists(record_ids), st.booleans())
def test_the_quick_way_agrees_with_the_long_one(fifteens: list[str], long: bool) -> None:
    values = [to18(one) if long else one for one in fifteens]
    assert usual_ids(values) == [parse_salesforce_id(one).value18 for one in values]


@given(
    st.lists(
        st.one_of(
            record_ids,
            record_ids.map(to18),
            st.text(min_size=15, max_size=18),
            st.text(string.ascii_letters + string.digits, min_size=14, max_size=18),
        ),
        max_size=3,
    )
)
def test_the_quick_way_takes_nothing_that_the_long_one_refuses(values: list[str]) -> None:
    quick = usual_ids(values)
    if quick is not None:
        assert [parse_salesforce_id(one).value18 for one in values] == quick


@pytest.mark.parametrize(
    "value",
    [
        f"{CONTACT_15[:-1]}é",
        f"{CONTACT_15[:-1]}é{CONTACT_18[15:]}",
        CONTACT_18[:-1] + "W",
        "",
        f" {CONTACT_15[1:]}",
        "0015g00000LbCdE",
    ],
)
def test_the_quick_way_leaves_to_the_long_one_whatever_is_unusual(value: str) -> None:
    assert usual_ids([value]) is None
    assert usual_ids([CONTACT_15, value]) is None
