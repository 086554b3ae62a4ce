"""Tables of the ways in and of the agent: what each way brought, mail to review, and what each part said last."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text

from core.store.schema.columns import id_column, metadata, text_column

arrivals = Table(
    "arrivals",
    metadata,
    Column("way", Text, primary_key=True),
    Column("last_at", Text, nullable=False),
    Column("recorded", Integer, nullable=False),
    Column("already", Integer, nullable=False),
    Column("rejected", Integer, nullable=False),
    text_column("detail"),
)

reviews = Table(
    "reviews",
    metadata,
    id_column(),
    Column("mail_key", Text, nullable=False, unique=True),
    text_column("address"),
    text_column("sender"),
    text_column("subject"),
    text_column("excerpt"),
    Column("why", Text, nullable=False),
    Column("received_at", Text, nullable=False),
    Column("state", Text, nullable=False, index=True),
    Column("at", Text, nullable=False),
    Column("decided_at", Text),
)

# One agent is a process on a machine. `params` is JSON; `seen_at` the last sign of life.
agent_parts = Table(
    "agent_parts",
    metadata,
    Column("agent", Text, primary_key=True),
    Column("part", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("since", Text, nullable=False),
    text_column("code"),
    Column("params", Text, nullable=False),
    Column("next_try_at", Text),
    Column("seen_at", Text, nullable=False),
)
