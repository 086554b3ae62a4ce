"""Tables of the schedule: pauses, and what was told already. The nights themselves are rows of `runs`."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text, text

from core.store.schema.base import runs
from core.store.schema.columns import id_column, metadata

# One night, one run, whoever tries: a night that was skipped, broke off or failed may be tried again, and only those.
ONE_A_NIGHT = text("occurrence IS NOT NULL AND state NOT IN ('skipped', 'interrupted', 'failed')")
Index("runs_one_a_night", runs.c.occurrence, unique=True, sqlite_where=ONE_A_NIGHT, postgresql_where=ONE_A_NIGHT)
Index("runs_occurrence", runs.c.occurrence)

# `until` NULL: until somebody resumes. `ended_at`: when it was taken back before its end.
pauses = Table(
    "pauses",
    metadata,
    id_column(),
    Column("since", Text, nullable=False),
    Column("until", Text),
    Column("ended_at", Text),
)

# What is told once, over all processes and machines: a night that cannot begin, a day's reminder of silence.
told = Table(
    "told",
    metadata,
    Column("name", Text, primary_key=True),
    Column("at", Text, nullable=False),
)
