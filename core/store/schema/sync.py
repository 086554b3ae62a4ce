"""Tables of the sync engine: held plans, ticked boxes, what is left out, suppressions, re-subscriptions, hand-over."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from core.store.schema.base import outcomes
from core.store.schema.columns import id_column, metadata, text_column

Index("outcomes_run_record", outcomes.c.run_id, outcomes.c.record_id)

# The plan of a run that the brake held. `fields` are API names with commas between them.
held_changes = Table(
    "held_changes",
    metadata,
    Column("run_id", Integer, ForeignKey("runs.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("direction", Text, nullable=False),
    Column("address", Text, nullable=False),
    text_column("sobject"),
    text_column("record_id"),
    text_column("fields"),
    Column("excluded", Integer, nullable=False, server_default="0"),
)

# Writes that were about to be sent. The answer takes a row away again, in the transaction that writes its outcome and
# its evidence; one that is left is settled by reading the record back (core/sync/intents.py).
intents = Table(
    "intents",
    metadata,
    Column("run_id", Integer, ForeignKey("runs.id"), primary_key=True),
    Column("record_id", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("sobject", Text, nullable=False),
    Column("address", Text, nullable=False),
    text_column("source"),
    text_column("old_value"),
    Column("at", Text, nullable=False),
)

# The boxes that the last full comparison saw ticked, so that one which is clear later is a flip and not a novelty.
ticked = Table(
    "ticked",
    metadata,
    Column("record_id", Text, primary_key=True),
    text_column("fields"),
    Column("run_id", Integer, nullable=False),
)

# Ticks that somebody took away again: how often, who, and the night in which we last wrote the box anew.
flips = Table(
    "flips",
    metadata,
    Column("record_id", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("times", Integer, nullable=False, server_default="1"),
    Column("first_at", Text, nullable=False),
    Column("last_at", Text, nullable=False),
    text_column("changed_by"),
    text_column("changed_at"),
    text_column("rewritten_night"),
)

# Changes that an undo took back: a sync leaves them until the person unsubscribes anew or the admin lets them go.
left_out = Table(
    "left_out",
    metadata,
    Column("address", Text, primary_key=True),
    Column("direction", Text, primary_key=True),
    Column("record_id", Text, primary_key=True),
    Column("run_id", Integer, nullable=False),
    Column("at", Text, nullable=False),
)

# What stays of a deleted person who had unsubscribed.
suppressions = Table(
    "suppressions",
    metadata,
    Column("address", Text, primary_key=True),
    Column("unsubscribed_at", Text, nullable=False),
    text_column("source"),
    text_column("reason"),
    Column("deleted_at", Text, nullable=False),
)

resubscriptions = Table(
    "resubscriptions",
    metadata,
    id_column(),
    Column("address", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("by_name", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("evidence", Text, nullable=False),
    text_column("unsubscribed_at"),
    text_column("unsubscribed_source"),
    Column("run_id", Integer),
)
Index("resubscriptions_address", resubscriptions.c.address)

handed_over = Table(
    "handed_over",
    metadata,
    Column("address", Text, primary_key=True),
    Column("file", Text, nullable=False),
    Column("exported_at", Text, nullable=False),
    Column("confirmed_at", Text),
)

# Small facts with a name: sizes of both sides at the last full comparison, moments by the server's clock.
watermarks = Table(
    "watermarks",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("at", Text, nullable=False),
)
