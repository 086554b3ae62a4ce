"""What a screen remembers of its shape: columns, sizes. It may be lost without harm, so it is no setting of ours."""

from __future__ import annotations

from PySide6.QtCore import QSettings


def kept_settings() -> QSettings:
    """One file for all windows, in the folder for such things."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "opt-out-sync", "windows")
