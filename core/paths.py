"""Where the program keeps its files, and that nobody else can read them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from core.errors import AppError

HOME_VARIABLE = "OPTOUT_SYNC_HOME"
DEFAULT_PROFILE = "main"
_PROFILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True)
class ProfilePaths:
    """The files of one profile (one org)."""

    folder: Path

    @property
    def store(self) -> Path:
        return self.folder / "store.sqlite3"

    @property
    def settings(self) -> Path:
        return self.folder / "settings.json"

    @property
    def search(self) -> Path:
        """The index of the people's names; made anew where it is missing."""
        return self.folder / "search.sqlite3"

    @property
    def sign_in_lock(self) -> Path:
        """Held by whoever renews the session: a refresh token is good for one use (salesforce.md A2)."""
        return self.folder / "sign-in.lock"

    @property
    def sign_in_again(self) -> Path:
        """There while Salesforce has ended the session for good, with the reason."""
        return self.folder / "sign-in-again.json"

    @property
    def key_file(self) -> Path:
        """The encrypted private key of a machine that nobody watches."""
        return self.folder / "sign-in-key.pem"


def profile_paths(data_dir: Path | None = None, profile: str = DEFAULT_PROFILE) -> ProfilePaths:
    """The folder of a profile, made with mode 0700.

    The place is `data_dir`, else the environment variable OPTOUT_SYNC_HOME, else the user's data folder.
    Raises AppError `profile_name_invalid` or `data_folder_unusable`.
    """
    if not _PROFILE_NAME.fullmatch(profile):
        raise AppError("profile_name_invalid", name=profile)
    root = data_root(data_dir)
    folder = root / "profiles" / profile
    try:
        for part in (root, folder.parent, folder):
            part.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(str(folder))
        folder.chmod(0o700)
    except OSError as error:
        raise AppError("data_folder_unusable", cause=error, path=str(folder), reason=error.strerror or "") from error
    return ProfilePaths(folder)


def app_settings_path(data_dir: Path | None = None) -> Path:
    """The file for what is the same in all profiles; its folder is made by `profile_paths`."""
    return data_root(data_dir) / "app.json"


def log_folder(data_dir: Path | None = None) -> Path:
    """Where the log of all profiles is kept."""
    return data_root(data_dir) / "logs"


def profile_names(data_dir: Path | None = None) -> list[str]:
    """The profiles that exist, by name; the default one first."""
    folder = data_root(data_dir) / "profiles"
    found = sorted(one.name for one in folder.iterdir() if one.is_dir()) if folder.is_dir() else []
    return sorted(found, key=lambda name: name != DEFAULT_PROFILE)


def data_root(data_dir: Path | None = None) -> Path:
    """The folder of all profiles: `data_dir`, else OPTOUT_SYNC_HOME, else the user's data folder."""
    return data_dir or _default_root()


def _default_root() -> Path:
    from_environment = os.environ.get(HOME_VARIABLE)
    return Path(from_environment) if from_environment else usual_data_root()


def usual_data_root() -> Path:
    """The user's data folder, whatever was chosen for this call."""
    return platformdirs.user_data_path("opt-out-sync", appauthor=False)
