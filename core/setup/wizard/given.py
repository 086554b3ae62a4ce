"""What an organisation answers for all its computers: the wizard of a new profile begins with it.

The admin puts `setup.json` into the system's folder for settings (the help names it for each system). It holds answers
of the wizard and no secret; whoever walks through the wizard sees them and may change them.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import AppError
from core.model import FieldChoice, Reach
from core.settings.files import first_reason
from core.settings.sync import ApiName, TimeOfDay, ZoneName
from core.setup.wizard.choices import Choices, ProxyKind

PLACE_VARIABLE = "OPTOUT_SYNC_SETUP"


class Given(BaseModel):
    """Each answer is optional; the names are those of the wizard's pages. Anything else in the file is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    address: str | None = None
    client_id: str | None = Field(None, alias="consumer_key")
    proxy: ProxyKind | None = None
    proxy_url: str | None = None
    ca_file: str | None = None
    field: FieldChoice | None = None
    contact_sales_field: ApiName | None = None
    lead_sales_field: ApiName | None = None
    reach: Reach | None = None
    sync_enabled: bool | None = None
    time: TimeOfDay | None = None
    time_zone: ZoneName | None = None
    start_at_login: bool | None = None
    os_timer: bool | None = None


def given_file() -> Path:
    """Where it is looked for: the path in OPTOUT_SYNC_SETUP, else the system's folder for settings of all users."""
    named = os.environ.get(PLACE_VARIABLE)
    return Path(named) if named else Path(platformdirs.site_config_dir("opt-out-sync", appauthor=False)) / "setup.json"


def with_given(choices: Choices, path: Path | None = None) -> Choices:
    """The choices with what is given. Raises AppError `given_unreadable`, which names the file and the place in it."""
    path = path or given_file()
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return choices
    except OSError as error:
        raise AppError("given_unreadable", cause=error, path=str(path), reason=error.strerror or "") from error
    try:
        given = Given.model_validate_json(text)
    except ValidationError as error:
        raise AppError("given_unreadable", cause=error, path=str(path), reason=first_reason(error)) from error
    return replace(choices, **given.model_dump(exclude_none=True))
