"""Nights in the runs, one run each; pauses; what was told."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_ONE_A_NIGHT = sa.text("occurrence IS NOT NULL AND state NOT IN ('skipped', 'interrupted', 'failed')")


def upgrade() -> None:
    op.create_table(
        "pauses",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "told",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.add_column("runs", sa.Column("occurrence", sa.Text(), nullable=True))
    op.add_column("runs", sa.Column("tries", sa.Integer(), server_default="0", nullable=False))
    op.add_column("runs", sa.Column("next_try_at", sa.Text(), nullable=True))
    op.create_index("runs_occurrence", "runs", ["occurrence"], unique=False)
    op.create_index(
        "runs_one_a_night",
        "runs",
        ["occurrence"],
        unique=True,
        sqlite_where=_ONE_A_NIGHT,
        postgresql_where=_ONE_A_NIGHT,
    )
