"""What the admin chose about the ways in. Passwords and tokens are never here: they are in the keyring."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from core.model import MailSecurity
from core.settings.part import Part

Port = Annotated[int, Field(ge=1, le=65535)]


def _one_line(text: str) -> str:
    if any(ord(character) < 32 for character in text):
        raise ValueError("it must be one line")
    return text.strip()


Line = Annotated[str, AfterValidator(_one_line)]


class FolderSettings(Part):
    """`path`: a folder on this computer into which other programs put CSV or Excel files."""

    enabled: bool = False
    path: Line = ""


class EndpointSettings(Part):
    """`address`: where it listens; anything but loopback is reachable by others. `hosts`: more names it answers to.

    `per_second`: the most calls that are taken; more are told to come again. `max_kilobytes`: the largest body.
    `token_made_at`: changes with the token, which itself is in the keyring.
    """

    enabled: bool = False
    address: Line = "127.0.0.1"
    port: Port = 8642
    hosts: Line = ""
    per_second: Annotated[int, Field(ge=1, le=100_000)] = 200
    max_kilobytes: Annotated[int, Field(ge=1, le=10_240)] = 64
    token_made_at: Line = ""


class MailboxSettings(Part):
    """`folder` is read; what was understood, or is on the review list, is moved to `done_folder`.

    `password_saved_at`: changes with the password, which itself is in the keyring. `ca_file`: PEM, trusted as well.
    """

    enabled: bool = False
    host: Line = ""
    port: Port = 993
    security: MailSecurity = MailSecurity.TLS
    user: Line = ""
    folder: Annotated[Line, Field(min_length=1)] = "INBOX"
    done_folder: Annotated[Line, Field(min_length=1)] = "Unsubscribes"
    interval_s: Annotated[int, Field(ge=10, le=86_400)] = 60
    ca_file: Line = ""
    password_saved_at: Line = ""


class WatchSettings(Part):
    """Salesforce is asked for both objects each `interval_minutes`: at 5 that is 576 calls a day."""

    enabled: bool = True
    interval_minutes: Annotated[int, Field(ge=1, le=1_440)] = 5
