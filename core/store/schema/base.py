"""The first tables: people, unsubscribes, outbox, runs, outcomes, problems, evidence."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Float, ForeignKey, Index, Integer, Table, Text

from core.store.schema.columns import id_column, metadata, text_column

people = Table(
    "people",
    metadata,
    id_column(),
    Column("address", Text, nullable=False, unique=True),
    Column("email", Text, nullable=False),
    text_column("first_name"),
    text_column("last_name"),
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
    id_column(),
    Column("address", Text, nullable=False, unique=True),
    Column("at", Text, nullable=False),
    text_column("source"),
    text_column("reason"),
    Column("noticed_at", Text, nullable=False),
)

unsubscribe_sources = Table(
    "unsubscribe_sources",
    metadata,
    id_column(),
    Column("unsubscribe_id", Integer, ForeignKey("unsubscribes.id"), nullable=False, index=True),
    Column("at", Text, nullable=False),
    text_column("source"),
    text_column("reason"),
    Column("noticed_at", Text, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    id_column(),
    Column("unsubscribe_id", Integer, ForeignKey("unsubscribes.id"), nullable=False, unique=True),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("next_try_at", Text, nullable=False),
    text_column("code"),
    text_column("message"),
    Column("updated_at", Text, nullable=False),
)
Index("outbox_state_next_try", outbox.c.state, outbox.c.next_try_at)

runs = Table(
    "runs",
    metadata,
    id_column(),
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
    Column("api_calls_estimated", Integer),
    Column("undoes_run_id", Integer),
    # The night that it stands for, by its local date; how often one that could not begin was tried, and when again.
    Column("occurrence", Text),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("next_try_at", Text),
)

outcomes = Table(
    "outcomes",
    metadata,
    id_column(),
    Column("run_id", Integer, ForeignKey("runs.id"), nullable=False, index=True),
    Column("direction", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("address", Text, nullable=False),
    text_column("sobject"),
    text_column("record_id"),
    text_column("field"),
    text_column("code"),
    text_column("message"),
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
    text_column("message"),
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
    text_column("actor"),
    text_column("source"),
    Column("address", Text, nullable=False),
    text_column("sobject"),
    text_column("record_id"),
    text_column("field"),
    text_column("old_value"),
    text_column("new_value"),
    text_column("answer"),
    Column("previous_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
Index("evidence_address", evidence.c.address)
