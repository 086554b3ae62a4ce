"""Headers as sales tools, Salesforce and spreadsheets write them, in three languages."""

from __future__ import annotations

import pytest

from core.intake.headers import Column, column_of, header_score, layout_of


@pytest.mark.parametrize(
    "header",
    [
        "Email", "E-mail", "e_mail", " EMAIL: ", "Email ID", "Email Address", "E-Mail Address", "Work Email",
        "Correo", "Correo electrónico", "CORREO ELECTRONICO", "Dirección de correo", "Dirección de correo electrónico",
        "Endereço de e-mail", "E-mail do contato", "Endereço eletrônico", "Correo electro\u0301nico", "\ufeffEmail",
        "Contact: Email",
    ],
)  # fmt: skip
def test_headers_of_the_e_mail_are_recognised(header: str) -> None:
    assert column_of(header) is Column.EMAIL


@pytest.mark.parametrize(
    "header",
    [
        "Salesforce ID", "salesforce_id", "SalesforceID", "SFDC ID", "Contact or Lead ID", "Contact/Lead ID",
        "Contact ID", "Lead ID", "Record ID", "CRM ID", "Salesforce.com ID", "Contact ID (18)",
        "ID de Salesforce", "Id. de contacto", "ID del contacto", "Id. de lead", "Identificador de Salesforce",
        "ID do Salesforce", "ID do lead", "ID do contato", "ID do contato ou lead",
    ],
)  # fmt: skip
def test_headers_of_the_salesforce_id_are_recognised(header: str) -> None:
    assert column_of(header) is Column.SALESFORCE_ID


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("First Name", Column.FIRST_NAME), ("first_name", Column.FIRST_NAME), ("Primeiro nome", Column.FIRST_NAME),
        ("Nombre de pila", Column.FIRST_NAME), ("Last Name", Column.LAST_NAME), ("Apellidos", Column.LAST_NAME),
        ("Sobrenome", Column.LAST_NAME), ("Full name", Column.FULL_NAME), ("Nombre completo", Column.FULL_NAME),
        ("Nome do contato", Column.FULL_NAME), ("Id", Column.RECORD_ID),
    ],
)  # fmt: skip
def test_headers_of_names_are_recognised(header: str, column: Column) -> None:
    assert column_of(header) is column


@pytest.mark.parametrize(
    "header",
    [
        "", "Company", "Account ID", "Account Name", "Owner ID", "Campaign Member ID", "Email Opt Out",
        "Email Bounced Date", "Phone", "Owner Email", "x" * 500,
    ],
)  # fmt: skip
def test_headers_of_other_things_are_not(header: str) -> None:
    assert column_of(header) is None


def test_a_row_without_an_e_mail_column_is_no_header() -> None:
    assert header_score(["Salesforce ID", "First Name"]) == 0
    assert header_score(["Company", "Email", "Salesforce ID"]) == 2


def test_nombre_beside_apellidos_is_the_first_name_and_alone_the_whole() -> None:
    beside, alone = layout_of(["Email", "Nombre", "Apellidos"]), layout_of(["Email", "Nombre"])
    assert (beside.first_name, beside.last_name, beside.full_name) == (1, 2, None)
    assert (alone.first_name, alone.last_name, alone.full_name) == (None, None, 1)


def test_a_column_headed_id_counts_only_where_no_other_says_salesforce() -> None:
    assert layout_of(["Id", "Email"]).weak_ids == (0,)
    assert layout_of(["Id", "Email", "Salesforce ID"]).weak_ids == ()
    assert layout_of(["Contact ID", "Email", "Lead ID"]).ids == (0, 2)
