"""The command that connects a profile from the command line, shown to whoever works on a server."""

from __future__ import annotations

import shlex
from pathlib import Path

from core.paths import DEFAULT_PROFILE


def connect_command(data_dir: Path | None, profile: str) -> str:
    """What to type to connect this very profile."""
    words = ["optoutctl"]
    if data_dir is not None:
        words.append(f"--data-dir={data_dir}")
    if profile != DEFAULT_PROFILE:
        words.append(f"--profile={profile}")
    return shlex.join([*words, "connect", "--instance-url", "https://YOUR-DOMAIN.my.salesforce.com"])
