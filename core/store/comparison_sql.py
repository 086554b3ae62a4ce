"""The statements of the comparison. Both databases understand them; each lookup goes by an index.

`s` is a row of the snapshot, `p` a person, `u` an unsubscribe. A query plan test holds that nothing is scanned twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.model import ObjectFields, OptOutField, Reach, SObject

COLUMNS = ("record_id", "sobject", "kind", "email_flag", "sales_flag", "goes_to", "address", "account_id")
_TYPES = (
    "record_id TEXT NOT NULL, sobject TEXT NOT NULL, kind TEXT NOT NULL, email_flag INTEGER NOT NULL,"
    " sales_flag INTEGER NOT NULL, goes_to TEXT, address TEXT NOT NULL, account_id TEXT"
)
_SAYS_MORE = """ ON CONFLICT (record_id) DO UPDATE SET
    kind = CASE WHEN excluded.kind < snapshot.kind THEN excluded.kind ELSE snapshot.kind END,
    email_flag = CASE WHEN excluded.email_flag = 1 THEN 1 ELSE snapshot.email_flag END,
    sales_flag = CASE WHEN excluded.sales_flag = 1 THEN 1 ELSE snapshot.sales_flag END,
    goes_to = coalesce(excluded.goes_to, snapshot.goes_to),
    address = CASE WHEN excluded.address > snapshot.address THEN excluded.address ELSE snapshot.address END,
    account_id = coalesce(excluded.account_id, snapshot.account_id)
"""
_STAYS = " ON CONFLICT (record_id) DO NOTHING"
ADDRESS_INDEX = "CREATE INDEX snapshot_address ON snapshot (address)"


def create(in_order_of_key: str) -> Iterator[str]:
    """The tables. `in_order_of_key`: what makes a table stand in the order of its key, where the database has that."""
    yield f"CREATE TEMPORARY TABLE snapshot ({_TYPES}, PRIMARY KEY (record_id)){in_order_of_key}"
    yield f"CREATE TEMPORARY TABLE arrived ({_TYPES})"
    yield "CREATE TEMPORARY TABLE became (start_id TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (start_id, target))"
    yield "CREATE INDEX became_target ON became (target)"
    yield "CREATE TEMPORARY TABLE out_here (id INTEGER PRIMARY KEY)"
    yield "CREATE TEMPORARY TABLE candidates (id INTEGER PRIMARY KEY, out_here INTEGER NOT NULL)"
    yield "CREATE TEMPORARY TABLE coming (record_id TEXT PRIMARY KEY)"
    yield "CREATE TEMPORARY TABLE looked_at (id INTEGER PRIMARY KEY)"


def add_plain(items: str, sobject: SObject, boxes: tuple[int, int], *, is_first: bool) -> str:
    """Loads the ids of live records that show these boxes. `items`: the list `:items` as a table with `value`."""
    return (
        "INSERT INTO snapshot (record_id, sobject, kind, email_flag, sales_flag, address)"  # noqa: S608 - own names
        f" SELECT value, '{sobject.value}', 'live', {boxes[0]}, {boxes[1]}, '' FROM {items} WHERE true"
        + (_SAYS_MORE if is_first else _STAYS)
    )


def merge_arrived(*, is_first: bool) -> str:
    """Moves rows from `arrived`, where one record may stand twice, to the snapshot."""
    return (
        f"INSERT INTO snapshot ({', '.join(COLUMNS)}) SELECT record_id, max(sobject), min(kind), max(email_flag),"  # noqa: S608
        " max(sales_flag), max(goes_to), max(address), max(account_id) FROM arrived WHERE true GROUP BY record_id"
        + (_SAYS_MORE if is_first else _STAYS)
    )


def add_coming(items: str) -> str:
    return f"INSERT INTO coming (record_id) SELECT value FROM {items}"  # noqa: S608 - own names


LINK = {SObject.CONTACT: "contact_id", SObject.LEAD: "lead_id"}
_OUT = "(s.email_flag = 1 OR s.sales_flag = 1)"
_FLAG = {OptOutField.EMAIL_OPT_OUT: "email_flag", OptOutField.MARKETO_SALES_OPT_OUT: "sales_flag"}

UNREAD_LINKED = {
    sobject: f"SELECT DISTINCT p.{column} FROM people p WHERE p.{column} IS NOT NULL"  # noqa: S608 - own column names
    f" AND NOT EXISTS (SELECT 1 FROM snapshot s WHERE s.record_id = p.{column})"
    for sobject, column in LINK.items()
}
LINKED_COUNT = {
    sobject: f"SELECT count(DISTINCT {column}) FROM people"  # noqa: S608 - own column names
    for sobject, column in LINK.items()
}
MARK_MISSING = {
    sobject: "INSERT INTO snapshot (record_id, sobject, kind, email_flag, sales_flag, address)"  # noqa: S608
    f" SELECT DISTINCT p.{column}, '{sobject.value}', 'missing', 0, 0, '' FROM people p WHERE p.{column} IS NOT NULL"
    f" AND NOT EXISTS (SELECT 1 FROM snapshot s WHERE s.record_id = p.{column})"
    for sobject, column in LINK.items()
}
# What linked records became, to the end of each chain; UNION ends a circle.
CHASE = """
    INSERT INTO became (start_id, target)
    WITH RECURSIVE chain (start_id, target) AS (
        SELECT s.record_id, s.goes_to FROM snapshot s WHERE s.goes_to IS NOT NULL
           AND (EXISTS (SELECT 1 FROM people p WHERE p.contact_id = s.record_id)
                OR EXISTS (SELECT 1 FROM people p WHERE p.lead_id = s.record_id))
        UNION
        SELECT c.start_id, s.goes_to FROM chain c JOIN snapshot s ON s.record_id = c.target WHERE s.goes_to IS NOT NULL
    )
    SELECT start_id, target FROM chain
"""
UNREAD_TARGETS = (
    "SELECT DISTINCT b.target FROM became b WHERE NOT EXISTS (SELECT 1 FROM snapshot s WHERE s.record_id = b.target)"
)
AGREED_COUNT = "SELECT (SELECT count(*) FROM unsubscribes) - (SELECT count(*) FROM candidates WHERE out_here = 1)"
COUNT_GONE = "SELECT count(*) FROM snapshot WHERE kind = 'missing' OR (kind = 'deleted' AND goes_to IS NULL)"
COUNT_TICKED = f"SELECT s.sobject, count(*) FROM snapshot s WHERE s.kind = 'live' AND {_OUT} GROUP BY s.sobject"  # noqa: S608
OUT_ADDRESSES = f"""
    SELECT p.address FROM people p WHERE p.address > :last AND (
        EXISTS (SELECT 1 FROM unsubscribes u WHERE u.address = p.address)
        OR EXISTS (SELECT 1 FROM snapshot s WHERE s.record_id = p.contact_id AND {_OUT})
        OR EXISTS (SELECT 1 FROM snapshot s WHERE s.record_id = p.lead_id AND {_OUT})
        OR EXISTS (SELECT 1 FROM became b JOIN snapshot s ON s.record_id = b.target
                   WHERE b.start_id IN (p.contact_id, p.lead_id) AND {_OUT})
        OR EXISTS (SELECT 1 FROM snapshot s WHERE s.address = p.address AND s.kind = 'live' AND {_OUT}))
    ORDER BY p.address LIMIT :page
"""  # noqa: S608 - constants of this file
_FIELDS = (
    "CASE WHEN s.email_flag = 1 AND s.sales_flag = 1 THEN 'email_opt_out,marketo_sales_opt_out'"
    " WHEN s.email_flag = 1 THEN 'email_opt_out' ELSE 'marketo_sales_opt_out' END"
)
# What this run itself ticked, or a push that began later, is younger than the snapshot and stays.
_FORGET_CLEARED = (
    "DELETE FROM ticked WHERE run_id < :run_id AND EXISTS (SELECT 1 FROM snapshot s"  # noqa: S608
    f" WHERE s.record_id = ticked.record_id AND s.kind = 'live' AND NOT {_OUT})"
)
_ADD_TICKED = (
    f"INSERT INTO ticked (record_id, fields, run_id) SELECT s.record_id, {_FIELDS}, :run_id FROM snapshot s"  # noqa: S608
    f" WHERE s.kind = 'live' AND {_OUT} AND (EXISTS (SELECT 1 FROM people p WHERE p.contact_id = s.record_id)"
    " OR EXISTS (SELECT 1 FROM people p WHERE p.lead_id = s.record_id))"
    " ON CONFLICT (record_id) DO UPDATE SET fields = excluded.fields, run_id = excluded.run_id"
    " WHERE ticked.fields <> excluded.fields AND ticked.run_id < excluded.run_id"
)
REMEMBER_TICKED = (_FORGET_CLEARED, _ADD_TICKED)


def candidates(fields: Mapping[SObject, ObjectFields], reach: Reach) -> Iterator[str]:
    """Statements that fill `candidates`: out here and not agreed, then out there and not out here.

    CROSS JOIN says which side SQLite begins with: the few, of whom the others are looked up. It would rather walk
    through everybody.
    """
    yield "DELETE FROM out_here"
    yield "DELETE FROM candidates"
    yield "INSERT INTO out_here (id) SELECT p.id FROM unsubscribes u CROSS JOIN people p WHERE p.address = u.address"
    yield (
        "INSERT INTO candidates (id, out_here) SELECT p.id, 1 FROM out_here o"  # noqa: S608 - own names
        f" CROSS JOIN people p WHERE p.id = o.id AND NOT ({agreed(fields, reach)})"
    )
    unknown = "NOT EXISTS (SELECT 1 FROM out_here o WHERE o.id = p.id) ON CONFLICT (id) DO NOTHING"
    for column in LINK.values():
        yield (
            "INSERT INTO candidates (id, out_here) SELECT p.id, 0 FROM snapshot s"  # noqa: S608 - own names
            f" CROSS JOIN people p WHERE p.{column} = s.record_id AND {_OUT} AND {unknown}"
        )
        yield (
            "INSERT INTO candidates (id, out_here) SELECT p.id, 0 FROM became b"  # noqa: S608 - own names
            f" JOIN snapshot s ON s.record_id = b.target JOIN people p ON p.{column} = b.start_id"
            f" WHERE {_OUT} AND {unknown}"
        )
    if reach is Reach.SAME_EMAIL:
        yield (
            "INSERT INTO candidates (id, out_here) SELECT p.id, 0 FROM snapshot s"  # noqa: S608 - own names
            f" CROSS JOIN people p WHERE p.address = s.address AND {_OUT} AND s.kind = 'live' AND {unknown}"
        )


def sharers(reach: Reach) -> Iterator[str]:
    """Statements that make those the candidates who are out on neither side, but whose records stand in `coming`."""
    yield "INSERT INTO looked_at (id) SELECT id FROM candidates"
    yield "DELETE FROM candidates"
    new = (
        "NOT EXISTS (SELECT 1 FROM out_here o WHERE o.id = p.id)"
        " AND NOT EXISTS (SELECT 1 FROM looked_at k WHERE k.id = p.id) ON CONFLICT (id) DO NOTHING"
    )
    for column in LINK.values():
        yield (
            "INSERT INTO candidates (id, out_here) SELECT p.id, 0 FROM coming x"  # noqa: S608 - own names
            f" CROSS JOIN people p WHERE p.{column} = x.record_id AND {new}"
        )
        yield (
            "INSERT INTO candidates (id, out_here) SELECT p.id, 0 FROM coming x"  # noqa: S608 - own names
            f" JOIN became b ON b.target = x.record_id CROSS JOIN people p WHERE p.{column} = b.start_id AND {new}"
        )
    if reach is Reach.SAME_EMAIL:
        yield (
            "INSERT INTO candidates (id, out_here) SELECT p.id, 0 FROM coming x"  # noqa: S608 - own names
            " CROSS JOIN snapshot s CROSS JOIN people p"
            f" WHERE s.record_id = x.record_id AND p.address = s.address AND {new}"
        )


def agreed(fields: Mapping[SObject, ObjectFields], reach: Reach) -> str:
    """The condition on `p`, who is out here: linked, every linked record live and ticked, and nothing taken back."""
    parts = [
        "(p.contact_id IS NOT NULL OR p.lead_id IS NOT NULL)",
        "NOT EXISTS (SELECT 1 FROM left_out x WHERE x.address = p.address)",
    ]
    full = f"({' AND '.join(_full(sobject, known) for sobject, known in fields.items()) or 'true'})"
    for sobject, column in LINK.items():
        if sobject not in fields:
            # Not compared at all, so nobody can say that they agree.
            parts.append(f"p.{column} IS NULL")
        else:
            parts.append(
                f"(p.{column} IS NULL OR EXISTS (SELECT 1 FROM snapshot s WHERE s.record_id = p.{column}"  # noqa: S608
                f" AND s.kind = 'live' AND {full}))"
            )
    if reach is Reach.SAME_EMAIL:
        parts.append(
            "NOT EXISTS (SELECT 1 FROM snapshot s WHERE s.address = p.address AND s.kind = 'live'"  # noqa: S608
            f" AND NOT {full})"
        )
    return " AND ".join(parts)


def settle_agreed(fields: Mapping[SObject, ObjectFields], reach: Reach) -> str:
    """The statement that ends open outbox rows of people who agree."""
    return (
        "UPDATE outbox SET state = 'done', code = '', message = '', updated_at = :now"  # noqa: S608 - own names
        " WHERE state IN ('waiting', 'problem') AND EXISTS (SELECT 1 FROM unsubscribes u"
        f" JOIN people p ON p.address = u.address WHERE u.id = outbox.unsubscribe_id AND {agreed(fields, reach)})"
    )


def _full(sobject: SObject, known: ObjectFields) -> str:
    """Whether every chosen box is ticked, one that may not be written included, for rows of this object."""
    wanted = [f"s.{_FLAG[field]} = 1" for field in known.readable]
    return f"(s.sobject <> '{sobject.value}' OR ({' AND '.join(wanted) or 'true'}))"


@dataclass(frozen=True)
class Chunk:
    """A part of a list of ids: the condition for it and its values."""

    condition: str
    values: Mapping[str, str]


def chunks(ids: Sequence[str], size: int = 500) -> Iterator[Chunk]:
    for start in range(0, len(ids), size):
        part = ids[start : start + size]
        names = ", ".join(f":i{index}" for index in range(len(part)))
        yield Chunk(f"s.record_id IN ({names})", {f"i{index}": id_ for index, id_ in enumerate(part)})
