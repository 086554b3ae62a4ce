"""The settings of a profile: typed, checked, written whole or not at all. Keys that a newer program wrote are kept."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from core.errors import AppError
from core.model import Connection, SignInWay
from core.settings.files import first_reason, read_text, unreadable, write_text
from core.settings.network import NetworkSettings
from core.settings.part import Part
from core.settings.store import StoreSettings
from core.settings.sync import ApiSettings, BrakeSettings, SyncSettings
from core.settings.ways_in import EndpointSettings, FolderSettings, MailboxSettings, WatchSettings


class Settings(Part):
    """Everything an admin chose, and which org the profile belongs to. A part for each room that has settings."""

    sync: SyncSettings = SyncSettings()
    brake: BrakeSettings = BrakeSettings()
    api: ApiSettings = ApiSettings()
    store: StoreSettings = StoreSettings()
    network: NetworkSettings = NetworkSettings()
    folder: FolderSettings = FolderSettings()
    endpoint: EndpointSettings = EndpointSettings()
    mailbox: MailboxSettings = MailboxSettings()
    watch: WatchSettings = WatchSettings()
    connection: dict[str, Any] | None = None

    def the_connection(self) -> Connection:
        """Raises AppError `not_connected` where none was saved."""
        if self.connection is None:
            raise AppError("not_connected")
        way = SignInWay(self.connection.get("way", SignInWay.ACCESS_TOKEN))
        return Connection(**{**self.connection, "way": way})


_HIDDEN_KEYS = ("connection",)


def load(path: Path) -> Settings:
    """Reads the file; a missing one means defaults. Raises AppError `settings_unreadable`, and changes nothing."""
    text = read_text(path)
    if text is None:
        return Settings()
    try:
        settings = Settings.model_validate_json(text)
        if settings.connection is not None:
            settings.the_connection()
    except (ValidationError, TypeError, ValueError) as error:
        raise unreadable(path, error) from error
    return settings


def save(path: Path, settings: Settings) -> None:
    """Replaces the file in one step, readable by its owner only. Raises AppError `settings_unwritable`."""
    write_text(path, settings.model_dump_json(indent=2) + "\n")


def with_connection(settings: Settings, connection: Connection | None) -> Settings:
    return settings.model_copy(update={"connection": None if connection is None else asdict(connection)})


def flat(settings: Settings) -> dict[str, object]:
    """`{"sync.enabled": True, …}`: what `settings get` shows."""
    found: dict[str, object] = {}
    for section, part in settings.model_dump(mode="json").items():
        if section in _HIDDEN_KEYS or not isinstance(part, Mapping):
            continue
        for key, value in part.items():
            found[f"{section}.{key}"] = value
    return found


def with_value(settings: Settings, key: str, text: str) -> Settings:
    """A copy with one key changed. Raises AppError `setting_unknown` or `setting_invalid`."""
    section, _, name = key.partition(".")
    part = getattr(settings, section, None)
    if section in _HIDDEN_KEYS or not isinstance(part, Part) or name not in type(part).model_fields:
        raise AppError("setting_unknown", key=key, known=", ".join(sorted(flat(Settings()))))
    values = part.model_dump()
    values[name] = _from_text(text)
    try:
        changed = type(part).model_validate(values)
    except ValidationError as error:
        reason = first_reason(error)
        # An address that was refused for the password in it is not shown again, and neither is its error.
        secret = "password" in reason
        shown, cause = ("", None) if secret else (text, error)
        raise AppError("setting_invalid", cause=cause, key=key, value=shown, reason=reason) from cause
    return settings.model_copy(update={section: changed})


def _from_text(text: str) -> object:
    switches = {"on": True, "off": False, "true": True, "false": False}
    if text.lower() in switches:
        return switches[text.lower()]
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if isinstance(value, int | float) else text
