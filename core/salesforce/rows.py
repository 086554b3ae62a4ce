"""From what Salesforce sent to rows of the snapshot, many at a time; what is no such row raises SalesforceRefusal.

Nearly all lines of a large answer are one of very few texts after their id. Those are told apart by that text, and the
CSV parser sees the others only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from core.comparable import SnapshotBlock, SnapshotRow
from core.intake.addresses import is_plain_email, parse_email
from core.model import ObjectFields, OptOutField, RecordKind, SObject
from core.salesforce.bulk import csv_rows
from core.salesforce.catalogue import Retry
from core.salesforce.door import SalesforceRefusal
from core.salesforce.ids import to18

_LIVE, _DELETED, _CONVERTED = (kind.value for kind in (RecordKind.LIVE, RecordKind.DELETED, RecordKind.CONVERTED))
_BLOCK = 10_000
_END_OF_ID = len('"003000000000001AAA')
# What a live record that became nothing has in the columns of its state.
_NOTHING_BECAME = {
    "IsDeleted": "false",
    "MasterRecordId": "",
    "IsConverted": "false",
    "ConvertedContactId": "",
    "IsPersonAccount": "false",
}


@dataclass(frozen=True)
class Columns:
    """The columns of a SELECT, in order, and where those are that not every object and org has (-1: nowhere)."""

    sobject: SObject
    names: tuple[str, ...]
    email: int
    email_flag: int
    sales_flag: int
    is_deleted: int
    master: int
    is_converted: int
    contact: int
    is_person: int
    account: int

    @classmethod
    def of(cls, sobject: SObject, fields: ObjectFields, *, with_state: bool) -> Columns:
        """`with_state`: with what tells deleted, merged and converted records from live ones."""
        names = ["Id", *(["Email"] if fields.has_email else []), *dict.fromkeys(fields.readable.values())]
        if with_state:
            names += ["IsDeleted", "MasterRecordId"]
            if sobject is SObject.LEAD:
                names += ["IsConverted", "ConvertedContactId"]
        if fields.person_accounts and sobject is SObject.CONTACT:
            names += ["IsPersonAccount", "AccountId"]
        at = {name: index for index, name in enumerate(names)}

        def flag(field: OptOutField) -> int:
            name = fields.readable.get(field)
            return -1 if name is None else at[name]

        return cls(
            sobject,
            tuple(names),
            at.get("Email", -1),
            flag(OptOutField.EMAIL_OPT_OUT),
            flag(OptOutField.MARKETO_SALES_OPT_OUT),
            at.get("IsDeleted", -1),
            at.get("MasterRecordId", -1),
            at.get("IsConverted", -1),
            at.get("ConvertedContactId", -1),
            at.get("IsPersonAccount", -1),
            at.get("AccountId", -1),
        )

    def plain_lines(self) -> dict[str, tuple[int, int]]:
        """What stands after the id in the line of a live record that became nothing, with the boxes that it shows.

        Empty where a line has cells that differ from record to record: an address, an Account.
        """
        if self.email >= 0 or self.account >= 0:
            return {}
        boxes = [name for name in self.names[1:] if name not in _NOTHING_BECAME]
        found: dict[str, tuple[int, int]] = {}
        for values in product(("false", "true"), repeat=len(boxes)):
            said = {**_NOTHING_BECAME, **dict(zip(boxes, values, strict=True))}
            cells = [said[name] for name in self.names[1:]]
            flags = [int(at >= 0 and cells[at - 1] == "true") for at in (self.email_flag, self.sales_flag)]
            found['"' + "".join(f',"{cell}"' for cell in cells)] = (flags[0], flags[1])
        return found


def blocks_of_page(page: str, columns: Columns, host: str) -> Iterator[SnapshotBlock]:
    """The rows of a CSV without its header."""
    known = columns.plain_lines()
    if not known:
        yield from blocks_of_rows(rows_of_cells(csv_rows(page), columns, host), columns.sobject)
        return
    lines = page.split("\n")
    for start in range(0, len(lines), _BLOCK):
        plain: dict[tuple[int, int], list[str]] = {boxes: [] for boxes in known.values()}
        by_text = {text: plain[boxes] for text, boxes in known.items()}
        rest: list[str] = []
        for line in lines[start : start + _BLOCK]:
            ids = by_text.get(line[_END_OF_ID:])
            # The quote before the id is an opening one: a closing one has no letter or digit after it.
            if ids is not None and line[0] == '"' and (id_ := line[1:_END_OF_ID]).isalnum() and id_.isascii():
                ids.append(id_)
            else:
                rest.append(line)
        others = list(rows_of_cells(csv_rows("\n".join(rest)), columns, host))
        yield SnapshotBlock(columns.sobject, plain, others, sum(map(len, plain.values())) + len(others))


def blocks_of_rows(rows: Iterable[SnapshotRow], sobject: SObject) -> Iterator[SnapshotBlock]:
    """Rows that are known one by one, in blocks."""
    waiting = iter(rows)
    while part := list(islice(waiting, _BLOCK)):
        yield SnapshotBlock(sobject, {}, part, len(part))


def rows_of_cells(rows: Iterable[list[str]], columns: Columns, host: str) -> Iterator[SnapshotRow]:
    """The tuples. What most rows need is looked at first and without a call; the rest goes to `_slow`."""
    sobject, email_flag, sales_flag = columns.sobject.value, columns.email_flag, columns.sales_flag
    email, deleted, converted, person = columns.email, columns.is_deleted, columns.is_converted, columns.is_person
    plain = is_plain_email
    width = len(columns.names)
    # A column that is not there reads a cell that is always "false".
    cells: list[str]
    for cells in rows:
        if len(cells) != width:
            if not cells:
                continue
            raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=host, message="CSV")
        record_id = cells[0]
        cells.append("false")
        written = cells[email] if email >= 0 else ""
        if (
            cells[deleted] != "true"
            and cells[converted] != "true"
            and cells[person] != "true"
            and len(record_id) == 18
            and len(written) < 64
            and plain(written)
        ):
            yield (
                record_id,
                sobject,
                _LIVE,
                1 if cells[email_flag] == "true" else 0,
                1 if cells[sales_flag] == "true" else 0,
                None,
                written.lower(),
                None,
            )
        else:
            yield _slow(cells, columns, written)


def _slow(cells: Sequence[str], columns: Columns, written: str) -> SnapshotRow:
    kind, goes_to = _LIVE, None
    if cells[columns.is_deleted] == "true":
        kind, goes_to = _DELETED, _id_or_none(cells, columns.master)
    elif cells[columns.is_converted] == "true":
        kind, goes_to = _CONVERTED, _id_or_none(cells, columns.contact)
    parsed = parse_email(written) if written else None
    return (
        to18(cells[0]),
        columns.sobject.value,
        kind,
        1 if cells[columns.email_flag] == "true" else 0,
        1 if cells[columns.sales_flag] == "true" else 0,
        goes_to,
        "" if parsed is None else parsed.address,
        _id_or_none(cells, columns.account) if cells[columns.is_person] == "true" else None,
    )


def _id_or_none(cells: Sequence[str], at: int) -> str | None:
    return to18(cells[at]) if at >= 0 and cells[at] else None
