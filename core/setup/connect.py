"""Makes the connection of a profile: asks the org who it is, pins the profile to it, and puts the token away."""

from __future__ import annotations

import uuid
from pathlib import Path

from core import credentials, settings
from core.credentials import Secret
from core.errors import AppError
from core.model import Connection
from core.profile import Profile, prove_same_org
from core.salesforce.client import SalesforceClient


def connect(profile: Profile, instance_url: str, token: Secret, ca_file: Path | None = None) -> Connection:
    """Tries the address and the token, then saves the connection; on any error nothing is saved.

    A profile that belongs to one org refuses another (AppError `wrong_org`): its unsubscribes and history are that
    org's. Without a keyring the token must come from the environment (AppError `keyring_none`).
    """
    if not token.reveal():
        raise AppError("token_missing")
    ca_path = ca_file.expanduser().resolve() if ca_file is not None else None
    with SalesforceClient(instance_url, token, ca_path) as client:
        org = client.organization()
        user_name = client.user_name()
    known = profile.settings.the_connection() if profile.settings.connection is not None else None
    if known is not None:
        prove_same_org(org, known)
    connection = Connection(
        instance_url=instance_url.rstrip("/"),
        org_id=org.org_id,
        org_name=org.name,
        is_sandbox=org.is_sandbox,
        user_name=user_name,
        credential_id=known.credential_id if known is not None else uuid.uuid4().hex,
        ca_file=str(ca_path) if ca_path is not None else None,
    )
    if not profile.holds_its_token and credentials.token_from_environment() is None:
        credentials.save_token(connection.credential_id, token)
    profile.save_settings(settings.with_connection(profile.settings, connection))
    return connection
