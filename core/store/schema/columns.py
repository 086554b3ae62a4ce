"""What all tables share: the metadata, and the two kinds of column that each has."""

from __future__ import annotations

from sqlalchemy import Column, Integer, MetaData, Text

metadata = MetaData()


def id_column() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def text_column(name: str) -> Column[str]:
    """Text that is never NULL."""
    return Column(name, Text, nullable=False, server_default="")
