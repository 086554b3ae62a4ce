"""Which column of a people file is what, by its header in English, Spanish or Portuguese.

Headers are compared without case, accents, spaces and punctuation, so one entry stands for its many spellings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Column(StrEnum):
    """What a column of a people file can be."""

    EMAIL = "email"
    SALESFORCE_ID = "salesforce_id"
    RECORD_ID = "record_id"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    FULL_NAME = "full_name"


@dataclass(frozen=True)
class Layout:
    """Positions of the columns, counted from 0. Several columns of a kind are used in order.

    `weak_ids` are columns headed just `Id`, which may be the ID of any program: taken where they hold a Salesforce ID.
    """

    emails: tuple[int, ...] = ()
    ids: tuple[int, ...] = ()
    weak_ids: tuple[int, ...] = ()
    first_name: int | None = None
    last_name: int | None = None
    full_name: int | None = None


_WORDS: dict[Column, str] = {
    Column.EMAIL: """
        Email, E-mails, Mail, Email ID, Email Address, E-mail Addresses, Mail Address, Address Email, Primary Email,
        Main Email, Work Email, Business Email, Person Email, Contact Email, Lead Email, Subscriber Email, User
        Email, Recipient Email, Recipient, Email Contact, Email 1, E-mail 1 Value, Email Work, Email Primary,
        Contact E-mail Address, Correo, Correos, Correo electrónico, Correos electrónicos, Correo-e, Dirección de
        correo, Dirección de correo electrónico, Dirección de email, Dirección e-mail, Dirección electrónica, Email
        del contacto, Email de contacto, Email contacto, Correo del contacto, Correo de contacto, Correo electrónico
        del contacto, Correo electrónico de contacto, Correo del lead, Email del lead, Correo electrónico del
        candidato, Correo del candidato, Correo del prospecto, Correo electrónico del prospecto, Correo principal,
        Correo electrónico 1, Correo electrónico principal, Correo de trabajo, Correo electrónico del trabajo, ID de
        correo, ID de correo electrónico, ID de email, Email principal, Endereço de e-mail, Endereço de correio
        eletrônico, Endereço eletrônico, Endereço e-mail, Correio eletrônico, E-mail do contato, E-mail de contato,
        E-mail contato, E-mail do contacto, E-mail do lead, E-mail principal, E-mail de trabalho, E-mail comercial,
        E-mail corporativo, E-mail pessoal, E-mail do cliente, ID de e-mail, ID do e-mail
    """,
    Column.SALESFORCE_ID: """
        Salesforce ID, Salesforce IDs, SalesforceId Contact, Salesforce Contact ID, Salesforce Lead ID, Salesforce
        Record ID, Salesforce Contact or Lead ID, Salesforce Contact/Lead ID, Salesforce.com ID, SFDC ID, SFDC
        Contact ID, SFDC Lead ID, SFDC Record ID, SF ID, SF Contact ID, SF Lead ID, SFID, Contact or Lead ID,
        Contact/Lead ID, Lead or Contact ID, Lead/Contact ID, Contact ID, Lead ID, Contact ID 18, Lead ID 18,
        Contact ID (18), Case Safe ID, Casesafe Contact ID, Casesafe Lead ID, 18 Digit ID, 18 Character ID, Record
        ID, CRM ID, CRM Record ID, CRM Contact ID, CRM Lead ID, CRM Contact or Lead ID, Who ID, Person Contact ID,
        ID (Salesforce), Contact: ID, Lead: ID, Contact: Contact ID, ID Salesforce, ID SFDC, ID CRM, Salesforce
        Link, Salesforce URL, ID de Salesforce, ID en Salesforce, Identificador de Salesforce, Identificador
        Salesforce, ID de registro, ID del registro, ID de contacto, ID del contacto, ID contacto, Identificador de
        contacto, Identificador del contacto, ID de lead, ID del lead, ID de candidato, ID del candidato, ID de
        prospecto, ID del prospecto, ID de contacto o lead, ID de contacto o candidato, ID del contacto o lead, ID
        de contacto o de lead, ID de CRM, ID del CRM, Código Salesforce, ID do Salesforce, ID no Salesforce,
        Identificador do Salesforce, ID do registro, ID do contato, ID de contato, ID contato, ID do contacto,
        Identificador do contato, ID do lead, ID lead, ID do contato ou lead, ID de contato ou lead, ID do contato
        ou do lead, ID do cliente potencial, ID do CRM, Código do Salesforce
    """,
    Column.RECORD_ID: "Id",
    Column.FIRST_NAME: """
        First Name, First, Firstname, Given Name, Given Names, Forename, Contact First Name, Lead First Name, Person
        First Name, Nombres, Nombre de pila, Primer nombre, Nombre del contacto de pila, Primeiro nome, Prenome,
        Nome próprio
    """,
    Column.LAST_NAME: """
        Last Name, Last, Lastname, Surname, Family Name, Contact Last Name, Lead Last Name, Person Last Name, Second
        Name, Apellido, Apellidos, Primer apellido, Apellido paterno, Sobrenome, Sobrenomes, Último nome, Apelido,
        Nome de família
    """,
    Column.FULL_NAME: """
        Name, Full Name, Contact Name, Lead Name, Person Name, Display Name, Contact, Customer Name, Nombre, Nombre
        completo, Nombre y apellidos, Nombre y apellido, Nombres y apellidos, Apellidos y nombre, Nombre del
        contacto, Nombre de contacto, Nombre del lead, Nombre del candidato, Contacto, Nombre del cliente, Nome,
        Nome completo, Nome e sobrenome, Nome do contato, Nome do lead, Nome de contato, Contato, Nome do cliente
    """,
}


def normalised(header: str) -> str:
    """A header without case, accents, spaces and punctuation: `Dirección de e-mail:` is `direcciondeemail`."""
    decomposed = unicodedata.normalize("NFKD", header.casefold())
    return "".join(character for character in decomposed if character.isalnum())


_COLUMNS = {normalised(word): column for column, words in _WORDS.items() for word in words.split(",")}
_EITHER_NAME = frozenset(map(normalised, ("Name", "Nombre", "Nome")))


def column_of(header: str) -> Column | None:
    """What a header says, or None where it is none of ours."""
    if len(header) > 80:
        return None
    return _COLUMNS.get(normalised(header))


def header_score(cells: Sequence[str]) -> int:
    """How many columns are recognised; 0 without one for the e-mail, which is the one that must be there."""
    columns = [column_of(cell) for cell in cells]
    return sum(1 for column in columns if column) if Column.EMAIL in columns else 0


def layout_of(cells: Sequence[str]) -> Layout:
    """Where each kind of column is. `Nombre` beside `Apellidos` is the first name, alone it is the whole one."""
    where: dict[Column, list[int]] = {column: [] for column in Column}
    for position, cell in enumerate(cells):
        column = column_of(cell)
        if column is not None:
            where[column].append(position)
    first_name, last_name, full_name = (
        next(iter(where[column]), None) for column in (Column.FIRST_NAME, Column.LAST_NAME, Column.FULL_NAME)
    )
    alone = first_name is None and last_name is not None
    if alone and full_name is not None and normalised(cells[full_name]) in _EITHER_NAME:
        first_name, full_name = full_name, None
    return Layout(
        emails=tuple(where[Column.EMAIL]),
        ids=tuple(where[Column.SALESFORCE_ID]),
        weak_ids=() if where[Column.SALESFORCE_ID] else tuple(where[Column.RECORD_ID]),
        first_name=first_name,
        last_name=last_name,
        full_name=full_name,
    )
