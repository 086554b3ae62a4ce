"""Where the data is kept: in a file beside the settings, or in a PostgreSQL that several machines share."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator

from core.settings.part import Part


def _postgresql_without_password(url: str) -> str:
    if not url:
        return url
    parts = urlsplit(url)
    if parts.scheme != "postgresql" or not parts.path.strip("/"):
        raise ValueError("it looks like postgresql://user@host/database")
    if parts.password is not None:
        raise ValueError("a password does not belong here: keep it in .pgpass or in OPTOUT_SYNC_DATABASE_URL")
    return url


class StoreSettings(Part):
    """`url`: empty for the file; else `postgresql://user@host/database`."""

    url: Annotated[str, AfterValidator(_postgresql_without_password)] = ""
