"""Rows that are read together come out as each of them does alone, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.delimited import RowFault
from core.intake.headers import layout_of
from core.intake.people_columns import many_rows
from core.intake.people_file import PersonRow, row_reader
from core.salesforce.ids import to18

HEADERS = (
    ("First Name", "Last Name", "Email ID", "Salesforce ID"),
    ("Email", "Contact ID", "Lead ID", "Name"),
    ("Id", "Full Name", "First Name", "Email", "Work Email", "Phone"),
    ("Email",),
)
CONTACT15, LEAD15 = "0035e00000AbCdE", "00Q5e00000AbCdE"
USUAL = {
    "email": ["ana@x.org", "Bo.Silva+news@Mail.example", "o'neil@x-y.example.com"],
    "id": ["", CONTACT15, LEAD15, "0035e00000AbCdF"],
    "name": ["", "Ana", "María José", "Prado, Ana", "Ó Briain", "李 小龍"],
}
UNUSUAL = {
    "email": ["", " ana@x.org", "Ana <ana@x.org>", "josé@x.org", "a@xn--mnchen-3ya.de", "bad", "a" * 60 + "@x.org"],
    "id": [
        " ",
        CONTACT15.lower(),
        to18(CONTACT15),
        to18(LEAD15)[:-1] + "a",
        "0015e00000AbCdE",
        "4711",
        "éééééééééééééée",
    ],
    "name": [
        " Ana",
        "Ana  B",
        "Ana\tB",
        "Ana\nB",
        "A\u0301na",
        "Ana\x00",
        "\u00a0",
        "\u0301",
        "\x1cA",
        "A\u2028B",
        "A ",
    ],
}


def kind_of(header: str) -> str:
    return "email" if "mail" in header else "id" if "ID" in header.upper().split() else "name"


@st.composite
def tables(draw: st.DrawFn) -> tuple[tuple[str, ...], list[tuple[int, list[str] | RowFault]]]:
    header = draw(st.sampled_from(HEADERS))
    odd = draw(st.sets(st.sampled_from(["email", "id", "name"])))
    cells = {kind: st.sampled_from([*usual, *(UNUSUAL[kind] if kind in odd else [])]) for kind, usual in USUAL.items()}
    row: st.SearchStrategy[list[str] | RowFault] = st.tuples(*(cells[kind_of(name)] for name in header)).map(list)
    if draw(st.booleans()) and odd:
        row = st.one_of(row, st.sampled_from(RowFault), st.lists(cells["name"], max_size=8))
    rows = draw(st.lists(row, min_size=1, max_size=4))
    return header, list(enumerate(rows, start=draw(st.integers(2, 9))))


@given(tables())
def test_together_is_as_one_by_one(table: tuple[tuple[str, ...], list[tuple[int, list[str] | RowFault]]]) -> None:
    header, batch = table
    layout, width = layout_of(header), len(header)
    together = many_rows(layout, width)(batch)
    if together is None:
        return
    alone = row_reader(layout, width)
    assert [PersonRow._make(one) for one in together] == [alone(line, cells) for line, cells in batch]


@pytest.mark.parametrize("header", HEADERS)
def test_one_unusual_cell_changes_nothing_for_the_others(header: tuple[str, ...]) -> None:
    layout, width = layout_of(header), len(header)
    together, alone = many_rows(layout, width), row_reader(layout, width)
    for place, name in enumerate(header):
        kind = kind_of(name)
        for value in (*USUAL[kind], *UNUSUAL[kind]):
            cells = [USUAL[kind_of(each)][1 if kind_of(each) == "name" else 0] for each in header]
            batch = [(2, [*cells]), (3, [*cells[:place], value, *cells[place + 1 :]]), (4, [*cells])]
            people = together(batch)
            assert people is None or [PersonRow._make(one) for one in people] == [alone(*row) for row in batch], value


def test_what_files_usually_hold_is_read_together() -> None:
    header = ("First Name", "Last Name", "Email ID", "Contact ID", "Lead ID")
    batch = [
        (2, ["María José", "Núñez", "MJ@x.org", to18(CONTACT15), ""]),
        (3, ["", "", "bo@x.org", to18("0035e00000AbCdF"), to18(LEAD15)]),
        (5, ["Bo", "", "ana@x.org", "", to18(LEAD15)]),
    ]
    assert many_rows(layout_of(header), 5)(batch) == [
        (2, "mj@x.org", "MJ@x.org", "María José", "Núñez", to18(CONTACT15), None),
        (3, "bo@x.org", "bo@x.org", "", "", to18("0035e00000AbCdF"), to18(LEAD15)),
        (5, "ana@x.org", "ana@x.org", "Bo", "", None, to18(LEAD15)),
    ]


def test_one_row_that_needs_a_closer_look_is_left_to_those_who_look() -> None:
    read = many_rows(layout_of(("Email", "Contact ID", "Salesforce ID")), 3)
    good = (2, ["ana@x.org", CONTACT15, CONTACT15])
    assert read([good]) == [(2, "ana@x.org", "ana@x.org", "", "", to18(CONTACT15), None)]
    for cells in (
        ["Ana <ana@x.org>", CONTACT15, ""],
        ["ana@x.org", CONTACT15, "0035e00000AbCdF"],
        ["ana@x.org", CONTACT15],
        ["ana@x.org", CONTACT15, CONTACT15.lower()],
        RowFault.CUT_OFF,
    ):
        assert read([good, (3, cells)]) is None
