"""Tables of the setup: layout backups, grants."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text

from core.store.schema.columns import id_column, metadata, text_column

# A page layout as it was before we changed it. `written_hash` is that of the layout as Salesforce gave it back after
# the change: while it still has that, nobody else changed the layout.
layout_backups = Table(
    "layout_backups",
    metadata,
    id_column(),
    Column("sobject", Text, nullable=False),
    Column("full_name", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("before_xml", Text, nullable=False),
    Column("before_hash", Text, nullable=False),
    text_column("written_hash"),
    Column("at", Text, nullable=False),
    text_column("by_name"),
    Column("state", Text, nullable=False),
)

# What a grant of access made in the org, so that exactly this can be taken away. Ids have 18 characters; `made_set`
# is 1 where the permission set is ours; `steps` is JSON: what was made and what was changed, in order.
access_grants = Table(
    "access_grants",
    metadata,
    id_column(),
    Column("permission_set_id", Text, nullable=False),
    Column("user_id", Text, nullable=False),
    Column("made_set", Integer, nullable=False),
    Column("fields", Text, nullable=False),
    Column("steps", Text, nullable=False),
    Column("at", Text, nullable=False),
    text_column("by_name"),
    Column("undone_at", Text),
)
