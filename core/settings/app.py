"""What the admin chose about the app on this computer, for all profiles: language, notifications, closing."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from core.model import Language
from core.settings.files import read_text, unreadable, write_text
from core.settings.part import Part


class AppSettings(Part):
    """`language` None: the computer's own. `stay_when_closed` None: not asked yet."""

    language: Language | None = None
    notifications: bool = True
    stay_when_closed: bool | None = None
    look_for_updates: bool = False


def load_app(path: Path) -> AppSettings:
    """Reads `core.paths.app_settings_path(…)`; a missing file means defaults. Raises AppError `settings_unreadable`."""
    text = read_text(path)
    if text is None:
        return AppSettings()
    try:
        return AppSettings.model_validate_json(text)
    except ValidationError as error:
        raise unreadable(path, error) from error


def save_app(path: Path, settings: AppSettings) -> None:
    """Raises AppError `settings_unwritable`; then nothing changed."""
    write_text(path, settings.model_dump_json(indent=2) + "\n")
