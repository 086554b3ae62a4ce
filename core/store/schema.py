"""The tables. Moments are text of fixed width in UTC (`core.clock.to_text`); states are the words of their enums.

A change here needs a migration in `migrations/versions` and a new `HEAD`; a test compares the two.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text

HEAD = "0001"

metadata = MetaData()


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


people = Table(
    "people",
    metadata,
    _id(),
    Column("address", Text, nullable=False, unique=True),
    Column("email", Text, nullable=False),
    _text("first_name"),
    _text("last_name"),
    Column("contact_id", Text),
    Column("lead_id", Text),
    Column("created_at", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
    CheckConstraint("contact_id IS NULL OR length(contact_id) = 18", name="contact_id_has_18_characters"),
    CheckConstraint("lead_id IS NULL OR length(lead_id) = 18", name="lead_id_has_18_characters"),
)
Index("people_contact_id", people.c.contact_id)
Index("people_lead_id", people.c.lead_id)

unsubscribes = Table(
    "unsubscribes",
    metadata,
    _id(),
    Column("address", Text, nullable=False, unique=True),
    Column("at", Text, nullable=False),
    _text("source"),
    _text("reason"),
    Column("noticed_at", Text, nullable=False),
)

unsubscribe_sources = Table(
    "unsubscribe_sources",
    metadata,
    _id(),
    Column("unsubscribe_id", Integer, ForeignKey("unsubscribes.id"), nullable=False, index=True),
    Column("at", Text, nullable=False),
    _text("source"),
    _text("reason"),
    Column("noticed_at", Text, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    Column("unsubscribe_id", Integer, ForeignKey("unsubscribes.id"), nullable=False, unique=True),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("next_try_at", Text, nullable=False),
    _text("code"),
    _text("message"),
    Column("updated_at", Text, nullable=False),
)
Index("outbox_state_next_try", outbox.c.state, outbox.c.next_try_at)

runs = Table(
    "runs",
    metadata,
    _id(),
    Column("kind", Text, nullable=False),
    Column("run_trigger", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("org_id", Text, nullable=False, server_default=""),
    Column("started_at", Text, nullable=False),
    Column("finished_at", Text),
    Column("reason", Text),
    Column("to_salesforce", Integer, nullable=False, server_default="0"),
    Column("from_salesforce", Integer, nullable=False, server_default="0"),
    Column("already_equal", Integer, nullable=False, server_default="0"),
    Column("problems", Integer, nullable=False, server_default="0"),
    Column("api_calls", Integer, nullable=False, server_default="0"),
    Column("elapsed_s", Float, nullable=False, server_default="0"),
)

outcomes = Table(
    "outcomes",
    metadata,
    _id(),
    Column("run_id", Integer, ForeignKey("runs.id"), nullable=False, index=True),
    Column("direction", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("address", Text, nullable=False),
    _text("sobject"),
    _text("record_id"),
    _text("field"),
    _text("code"),
    _text("message"),
    Column("at", Text, nullable=False),
)
Index("outcomes_address", outcomes.c.address)

problems = Table(
    "problems",
    metadata,
    Column("address", Text, primary_key=True),
    Column("sobject", Text, primary_key=True),
    Column("record_id", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("code", Text, nullable=False),
    _text("message"),
    Column("run_id", Integer, ForeignKey("runs.id"), nullable=False),
    Column("first_seen", Text, nullable=False),
    Column("last_seen", Text, nullable=False),
)

evidence = Table(
    "evidence",
    metadata,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("run_id", Integer),
    _text("actor"),
    _text("source"),
    Column("address", Text, nullable=False),
    _text("sobject"),
    _text("record_id"),
    _text("field"),
    _text("old_value"),
    _text("new_value"),
    _text("answer"),
    Column("previous_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
Index("evidence_address", evidence.c.address)
