"""The only room that talks to the keyring. A secret leaves it as a `Secret`, which never shows itself.

Where no keyring is to be had (a server, CI) the token comes from the environment; there is no plaintext file.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

from core.errors import AppError

SERVICE = "opt-out-sync"
TOKEN_VARIABLE = "OPTOUT_SYNC_TOKEN"  # noqa: S105 - the variable's name, not a secret
# Windows refuses a secret of more than 2,560 bytes, which are 1,280 UTF-16 characters (stack.md).
LONGEST_SECRET = 1_200


@dataclass(frozen=True, repr=False)
class Secret:
    """A value that must not be printed. `reveal()` is called at the wire only."""

    _value: str

    def reveal(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__


def token_from_environment() -> Secret | None:
    """The access token of the environment, if there is one; it wins over the keyring."""
    value = os.environ.get(TOKEN_VARIABLE, "").strip()
    return Secret(value) if value else None


def read_token(credential_id: str) -> Secret:
    """The access token of a connection. Raises AppError `keyring_none`, `keyring_locked` or `token_missing`."""
    from_environment = token_from_environment()
    if from_environment is not None:
        return from_environment
    import keyring

    with _door():
        value = keyring.get_password(SERVICE, credential_id)
    if not value:
        raise AppError("token_missing")
    return Secret(value)


def save_token(credential_id: str, token: Secret) -> None:
    """Puts the token into the keyring. Raises AppError `keyring_none`, `keyring_locked` or `token_too_long`."""
    if len(token.reveal()) > LONGEST_SECRET:
        raise AppError("token_too_long", limit=LONGEST_SECRET)
    import keyring

    with _door():
        keyring.set_password(SERVICE, credential_id, token.reveal())


def delete_token(credential_id: str) -> None:
    """Forgets the token; one that is not there is fine."""
    import keyring
    from keyring.errors import PasswordDeleteError

    with _door():
        try:
            keyring.delete_password(SERVICE, credential_id)
        except PasswordDeleteError:
            return


class _door:  # noqa: N801 - reads as a verb at its call sites
    """The one door through which the keyring's errors become ours."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if not isinstance(error, Exception):
            return
        from keyring.errors import InitError, KeyringLocked, NoKeyringError

        if isinstance(error, NoKeyringError | InitError):
            raise AppError("keyring_none", variable=TOKEN_VARIABLE) from error
        if isinstance(error, KeyringLocked):
            raise AppError("keyring_locked") from error
        raise AppError("keyring_failed", kind=type(error).__name__) from error
