"""The endpoint's token: made once, kept in the keyring, shown to the admin who asks for it."""

from __future__ import annotations

import secrets

from core import credentials, settings
from core.clock import to_text
from core.credentials import Secret
from core.errors import AppError
from core.profile import Profile

TOKEN_VARIABLE = "OPTOUT_SYNC_ENDPOINT_TOKEN"  # noqa: S105 - the variable's name, not a secret


def endpoint_token(profile: Profile) -> Secret:
    """The token that callers must give; made at the first time. Raises AppError of the keyring."""
    found = credentials.read_way_secret(_item(profile), TOKEN_VARIABLE)
    return found if found is not None else new_endpoint_token(profile)


def new_endpoint_token(profile: Profile) -> Secret:
    """Another token; the one before is refused from now on. Raises AppError of the keyring, `endpoint_token_fixed`."""
    if credentials.way_secret_of_environment(TOKEN_VARIABLE) is not None:
        raise AppError("endpoint_token_fixed", variable=TOKEN_VARIABLE)
    made = Secret(secrets.token_urlsafe(32))
    credentials.save_way_secret(_item(profile), made, TOKEN_VARIABLE)
    saved = settings.load(profile.paths.settings)
    # The agent sees by the settings that it has to listen with another token.
    changed = saved.endpoint.model_copy(update={"token_made_at": to_text(profile.clock())})
    profile.save_settings(saved.model_copy(update={"endpoint": changed}))
    return made


def _item(profile: Profile) -> str:
    return f"endpoint {profile.paths.folder}"
