"""Which column of a file of unsubscribes is what, by its header in English, Spanish or Portuguese.

The columns for the address and the Salesforce ID are those of people files. A column such as `Email Opt Out` says yes
or no: rows that say no are people who did not unsubscribe, and an export of everybody must not become a list of stops.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.intake.headers import Column, column_of, layout_of, normalised


class StopColumn(StrEnum):
    """What a column of a file of unsubscribes can be, beside those of a people file."""

    TIME = "time"
    SOURCE = "source"
    REASON = "reason"
    FLAG = "flag"


@dataclass(frozen=True)
class StopLayout:
    """Positions of the columns, counted from 0. `day_first`: the header of the time is Spanish or Portuguese."""

    emails: tuple[int, ...] = ()
    ids: tuple[int, ...] = ()
    weak_ids: tuple[int, ...] = ()
    time: int | None = None
    source: int | None = None
    reason: int | None = None
    flags: tuple[int, ...] = ()
    day_first: bool = False


_ENGLISH_TIMES = """
    Date, Time, Timestamp, Date Time, Datetime, When, At, On, Date/Time, Unsubscribed At, Unsubscribed On,
    Unsubscribe Date, Unsubscribe Time, Unsubscribe Date/Time, Unsubscribed Date, Date Unsubscribed, Opted Out
    At, Opted Out On, Opt Out Date, Opt-Out Time, Opt Out Timestamp, Date Opted Out, Unsub Date, Unsub Time,
    Unsub Timestamp, Event Date, Event Time, Received At, Requested At, Request Date,
    Date of Unsubscribe
"""
_OTHER_TIMES = """
    Fecha, Hora, Fecha y hora, Fecha/hora, Fecha de baja, Fecha baja, Fecha de la baja, Fecha de cancelación,
    Fecha de la cancelación, Fecha de solicitud, Fecha de desuscripción, Fecha de exclusión, Cuándo, Momento,
    Data, Data e hora, Data/hora, Data do descadastro, Data de descadastro, Data do cancelamento, Data de
    cancelamento, Data da solicitação, Data da exclusão, Data de saída, Quando, Horário
"""
_WORDS: dict[StopColumn, str] = {
    StopColumn.TIME: f"{_ENGLISH_TIMES}, {_OTHER_TIMES}",
    StopColumn.SOURCE: """
        Source, Unsubscribe Source, Opt Out Source, Unsub Source, Channel, Via, Method, Unsubscribe Method,
        Origin, Campaign, Campaign Name, Fuente, Origen, Canal, Medio, Vía, Método, Campaña, Origen de la baja,
        Fonte, Origem, Meio, Campanha, Origem do descadastro, Origem do cancelamento
    """,
    StopColumn.REASON: """
        Reason, Unsubscribe Reason, Opt Out Reason, Unsub Reason, Reason for Unsubscribing, Reason for Opt Out,
        Why, Comment, Comments, Note, Notes, Feedback, Motivo, Motivos, Razón, Causa, Comentario, Comentarios,
        Nota, Notas, Motivo de baja, Motivo de la baja, Motivo de cancelación, Razão, Comentário, Comentários,
        Observação, Observações, Motivo do descadastro, Motivo do cancelamento, Por qué, Por quê
    """,
    StopColumn.FLAG: """
        Unsubscribed, Unsubscribed?, Is Unsubscribed, Opted Out, Opted Out?, Is Opted Out, Opt Out, Opt-Out,
        Email Opt Out, Email Opted Out, Has Opted Out, Has Opted Out Of Email, HasOptedOutOfEmail, Email
        Unsubscribed, Marketo Sales Opt Out, Sales Opt Out, Do Not Email, Do Not Mail, No Email, Unsubscribe,
        Baja, Dado de baja, De baja, Bajas, Desuscrito, Cancelado, Suscripción cancelada, No enviar correo, No
        enviar correos, No enviar email, No participar en correo electrónico, Exclusión voluntaria, Exclusión de
        correo electrónico, Descadastrado, Descadastrado?, Descadastro, Cancelou, Inscrição cancelada, Não
        enviar e-mail, Não enviar e-mails, Recusou e-mail, Recusa de e-mail, Opt out de e-mail
    """,
}
_COLUMNS = {normalised(word): column for column, words in _WORDS.items() for word in words.split(",")}
_DAY_FIRST = frozenset(normalised(word) for word in _OTHER_TIMES.split(","))


def stop_column_of(header: str) -> StopColumn | None:
    return None if len(header) > 80 else _COLUMNS.get(normalised(header))


def stop_header_score(cells: Sequence[str]) -> int:
    """How many columns are recognised; 0 without one for the address or the Salesforce ID."""
    people = [column_of(cell) for cell in cells]
    if not {Column.EMAIL, Column.SALESFORCE_ID}.intersection(people):
        return 0
    return sum(1 for cell, column in zip(cells, people, strict=True) if column or stop_column_of(cell))


def stop_layout_of(cells: Sequence[str]) -> StopLayout:
    """Where each kind of column is; of several for a time, source or reason the first."""
    known = layout_of(cells)
    where: dict[StopColumn, int] = {}
    flags: list[int] = []
    for position, cell in enumerate(cells):
        column = None if column_of(cell) else stop_column_of(cell)
        if column is StopColumn.FLAG:
            flags.append(position)
        elif column is not None:
            where.setdefault(column, position)
    time = where.get(StopColumn.TIME)
    return StopLayout(
        emails=known.emails,
        ids=known.ids,
        weak_ids=known.weak_ids,
        time=time,
        source=where.get(StopColumn.SOURCE),
        reason=where.get(StopColumn.REASON),
        flags=tuple(flags),
        day_first=time is not None and normalised(cells[time]) in _DAY_FIRST,
    )
