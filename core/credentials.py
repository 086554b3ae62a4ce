"""The only room that talks to the keyring. A secret leaves it as a `Secret`, which never shows itself.

Where no keyring is to be had (a server, CI) the token, or the passphrase of the key, comes from the environment; there
is no plaintext file.
"""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass, fields
from pathlib import Path

from core.errors import AppError

SERVICE = "opt-out-sync"
TOKEN_VARIABLE = "OPTOUT_SYNC_TOKEN"  # noqa: S105 - the variable's name, not a secret
PASSPHRASE_VARIABLE = "OPTOUT_SYNC_PASSPHRASE"  # noqa: S105 - the variable's name, not a secret
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


@dataclass(frozen=True)
class Credential:
    """The keyring's item of one profile. Which of the secrets it has depends on the way of signing in.

    `access`: a token that `connect` was given; one that was asked for lives in memory only.
    """

    client_id: str = ""
    instance_url: str = ""
    refresh: Secret | None = None
    access: Secret | None = None


def token_from_environment() -> Secret | None:
    """The access token of the environment, if there is one; it wins over the keyring."""
    return _from_environment(TOKEN_VARIABLE)


def read(credential_id: str) -> Credential:
    """The item of a profile. Raises AppError `keyring_none`, `keyring_locked`, `keyring_failed` or `token_missing`."""
    text = _read(credential_id)
    if text is None:
        raise AppError("token_missing")
    if not text.startswith("{"):
        return Credential(access=Secret(text))
    try:
        kept = json.loads(text)
        plain = {name: str(kept.get(name, "")) for name in ("client_id", "instance_url")}
        hidden = {name: Secret(str(kept[name])) for name in ("refresh", "access") if kept.get(name)}
    except (ValueError, AttributeError) as error:
        # The foreign error shows the text it could not read, and that is a secret.
        raise AppError("keyring_failed", kind=type(error).__name__) from None
    return Credential(**plain, **hidden)  # type: ignore[arg-type]  # two kinds of values, by name


def save(credential_id: str, credential: Credential) -> None:
    """Replaces the item of a profile. Raises AppError `token_too_long` and those of the keyring."""
    kept = {}
    for field in fields(credential):
        value = getattr(credential, field.name)
        if value:
            kept[field.name] = value.reveal() if isinstance(value, Secret) else value
    text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    if len(text) > LONGEST_SECRET:
        raise AppError("token_too_long", limit=LONGEST_SECRET)
    _write(credential_id, text)


def read_token(credential_id: str) -> Secret:
    """The access token of a connection. Raises AppError `keyring_none`, `keyring_locked` or `token_missing`."""
    from_environment = token_from_environment()
    if from_environment is not None:
        return from_environment
    access = read(credential_id).access
    if access is None:
        raise AppError("token_missing")
    return access


def save_token(credential_id: str, token: Secret) -> None:
    """Puts a handed-over access token into the keyring. Raises as `save` does."""
    save(credential_id, Credential(access=token))


def delete_token(credential_id: str) -> None:
    """Forgets the item; one that is not there is fine."""
    import keyring
    from keyring.errors import PasswordDeleteError

    with _door():
        try:
            keyring.delete_password(SERVICE, credential_id)
        except PasswordDeleteError:
            return


def passphrase_from_environment() -> Secret | None:
    """The passphrase that stands in for the keyring's; it wins over it."""
    return _from_environment(PASSPHRASE_VARIABLE)


def read_passphrase(key_file: Path) -> Secret:
    """The passphrase of a key: of the environment, else of the keyring. Raises AppError `passphrase_missing`, …"""
    from_environment = _from_environment(PASSPHRASE_VARIABLE)
    if from_environment is not None:
        return from_environment
    try:
        text = _read(_key_item(key_file))
    except AppError as error:
        raise _about_passphrase(error) from error
    if text is None:
        raise AppError("passphrase_missing", variable=PASSPHRASE_VARIABLE)
    return Secret(text)


def new_passphrase(key_file: Path) -> Secret:
    """The environment's, or a new one that is in the keyring already. Raises AppError `passphrase_missing`, …"""
    from_environment = _from_environment(PASSPHRASE_VARIABLE)
    if from_environment is not None:
        return from_environment
    made = Secret(secrets.token_urlsafe(32))
    try:
        _write(_key_item(key_file), made.reveal())
    except AppError as error:
        raise _about_passphrase(error) from error
    return made


def delete_passphrase(key_file: Path) -> None:
    """Forgets it; one that is not there is fine."""
    delete_token(_key_item(key_file))


def read_proxy_password(proxy_url: str) -> Secret | None:
    """The password for the user of this proxy, None where none was kept. Raises AppError of the keyring."""
    text = _read(_proxy_item(proxy_url))
    return Secret(text) if text else None


def backends() -> list[str]:
    """The modules of the keyrings that could be used on this machine; none of them is opened."""
    from keyring.backend import get_all_keyring

    return sorted({type(one).__module__ for one in get_all_keyring()} - {"keyring.backends.fail"})


def save_proxy_password(proxy_url: str, password: Secret) -> None:
    """Keeps it for this very proxy and user. Raises AppError `token_too_long` and those of the keyring."""
    if len(password.reveal()) > LONGEST_SECRET:
        raise AppError("token_too_long", limit=LONGEST_SECRET)
    _write(_proxy_item(proxy_url), password.reveal())


def delete_proxy_password(proxy_url: str) -> None:
    """Forgets it; one that is not there is fine."""
    delete_token(_proxy_item(proxy_url))


def read_way_secret(item: str, variable: str) -> Secret | None:
    """The secret of a way in: of the environment `variable`, else of the keyring; None where none was kept.

    Raises AppError of the keyring.
    """
    from_environment = _from_environment(variable)
    if from_environment is not None:
        return from_environment
    try:
        text = _read(item)
    except AppError as error:
        raise _about_variable(error, variable) from error
    return Secret(text) if text else None


def way_secret_of_environment(variable: str) -> Secret | None:
    """The secret of a way in where the environment has it; it wins over the keyring."""
    return _from_environment(variable)


def save_way_secret(item: str, secret: Secret, variable: str) -> None:
    """Keeps the token or the password of a way in. Raises AppError `token_too_long` and those of the keyring."""
    if len(secret.reveal()) > LONGEST_SECRET:
        raise AppError("token_too_long", limit=LONGEST_SECRET)
    try:
        _write(item, secret.reveal())
    except AppError as error:
        raise _about_variable(error, variable) from error


def delete_way_secret(item: str) -> None:
    """Forgets it; one that is not there is fine."""
    delete_token(item)


def _about_variable(error: AppError, variable: str) -> AppError:
    """On a machine without a keyring, the variable that helps is the one of this secret."""
    return AppError("keyring_none", variable=variable) if error.code == "keyring_none" else error


def _key_item(key_file: Path) -> str:
    return f"key {key_file}"


def _about_passphrase(error: AppError) -> AppError:
    """On a machine without a keyring, the variable that helps here is the passphrase's."""
    return AppError("passphrase_missing", variable=PASSPHRASE_VARIABLE) if error.code == "keyring_none" else error


def _proxy_item(proxy_url: str) -> str:
    return f"proxy {proxy_url}"


def _from_environment(variable: str) -> Secret | None:
    value = os.environ.get(variable, "").strip()
    return Secret(value) if value else None


def _read(item: str) -> str | None:
    import keyring

    with _door():
        return keyring.get_password(SERVICE, item) or None


def _write(item: str, text: str) -> None:
    import keyring

    with _door():
        keyring.set_password(SERVICE, item, text)


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
