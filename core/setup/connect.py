"""Makes the connection of a profile: asks the org who it is, pins the profile to it, and puts the token away."""

from __future__ import annotations

import uuid
from pathlib import Path

from core import credentials, settings
from core.credentials import Secret
from core.errors import AppError
from core.model import Connection
from core.profile import Profile
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
    known = profile.settings.connection
    if known is not None and known["org_id"] != org.org_id:
        raise AppError("wrong_org", expected=known["org_id"], expected_name=known["org_name"], found=org.org_id)
    credential_id = str(known["credential_id"]) if known is not None else uuid.uuid4().hex
    connection = Connection(
        instance_url=instance_url.rstrip("/"),
        org_id=org.org_id,
        org_name=org.name,
        is_sandbox=org.is_sandbox,
        user_name=user_name,
        credential_id=credential_id,
        ca_file=str(ca_path) if ca_path is not None else None,
    )
    if not profile.holds_its_token and credentials.token_from_environment() is None:
        credentials.save_token(credential_id, token)
    profile.save_settings(settings.with_connection(profile.settings, connection))
    return connection
