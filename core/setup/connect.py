"""Makes the connection of a profile: asks the org who it is, pins the profile to it, and puts the secret away."""

from __future__ import annotations

import contextlib
import uuid
from dataclasses import replace
from pathlib import Path

from core import credentials, settings
from core.credentials import Credential, Secret
from core.errors import AppError
from core.model import Connection
from core.profile import Profile, prove_same_org
from core.salesforce.client import OrgIdentity, SalesforceClient
from core.salesforce.signin import again
from core.salesforce.signin.keeper import only_one


def connect(profile: Profile, instance_url: str, token: Secret, ca_file: Path | None = None) -> Connection:
    """Tries the address and the token, then saves the connection; on any error nothing is saved.

    A profile that belongs to one org refuses another (AppError `wrong_org`): its unsubscribes and history are that
    org's. Without a keyring the token must come from the environment (AppError `keyring_none`).
    """
    if not token.reveal():
        raise AppError("token_missing")
    network = profile.network()
    ca_path = ca_file.expanduser().resolve() if ca_file is not None else None
    if ca_path is not None:
        network = replace(network, ca_file=ca_path)
    with SalesforceClient(instance_url, token, network) as client:
        org = client.organization()
        user_name = client.user_name()
    connection = Connection(
        instance_url=instance_url.rstrip("/"),
        org_id=org.org_id,
        org_name=org.name,
        is_sandbox=org.is_sandbox,
        user_name=user_name,
        credential_id=new_credential_id(),
        ca_file=str(network.ca_file) if network.ca_file is not None else None,
    )
    handed_over = profile.holds_its_token or credentials.token_from_environment() is not None
    keep(profile, connection, None if handed_over else Credential(access=token))
    return connection


def new_credential_id() -> str:
    return uuid.uuid4().hex


def keep(profile: Profile, connection: Connection, credential: Credential | None) -> None:
    """Puts the secret into the keyring, then the connection into the settings; both or neither. None: nothing to keep.

    Nobody renews the session meanwhile. Raises AppError `wrong_org`, `settings_…`, `sign_in_busy` and those of the
    keyring.
    """
    # As they are now: a sign-in takes minutes, and another process may have changed some, or signed in, meanwhile.
    profile.settings = settings.load(profile.paths.settings)
    known = profile.settings.the_connection() if profile.settings.connection is not None else None
    if known is not None:
        prove_same_org(OrgIdentity(connection.org_id, connection.org_name, connection.is_sandbox), known)
    with only_one(profile.paths.sign_in_lock):
        _keep(profile, connection, credential, known)


def _keep(profile: Profile, connection: Connection, credential: Credential | None, known: Connection | None) -> None:
    if credential is not None:
        credentials.save(connection.credential_id, credential)
    try:
        profile.save_settings(settings.with_connection(profile.settings, connection))
    except AppError:
        if credential is not None:
            with contextlib.suppress(AppError):
                credentials.delete_token(connection.credential_id)
        raise
    again.clear(profile.paths.sign_in_again)
    if credential is not None and known is not None and known.credential_id != connection.credential_id:
        # The new one is kept; what cannot be removed now is worthless soon and never read again.
        with contextlib.suppress(AppError):
            credentials.delete_token(known.credential_id)
