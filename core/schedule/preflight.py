"""Whether a night can begin: is the keyring open, is Salesforce there, is it our org, does it let us in.

Asked before a run is opened, so that a night that cannot begin is one skipped row and not a failed run.
"""

from __future__ import annotations

import threading
from pathlib import Path

from core import credentials
from core.errors import AppError
from core.model import SignInWay
from core.profile import Profile

# A locked keyring with a display blocks until a person answers (design.md); nobody may be there to answer.
_PATIENCE_S = 20.0
_asking: dict[str, threading.Thread] = {}
_guard = threading.Lock()


def preflight(profile: Profile) -> None:
    """Raises AppError: what is in the way. Costs one API call."""
    if credentials.token_from_environment() is None and not profile.holds_its_token:
        _open_keyring(profile)
    profile.connected_client().close()


def _open_keyring(profile: Profile) -> None:
    """Raises AppError of the keyring. A question that nobody answers stays on the screen, and is asked once."""
    connection = profile.settings.the_connection()
    item = connection.credential_id
    with _guard:
        asking = _asking.get(item)
        if asking is not None and asking.is_alive():
            raise AppError("keyring_locked")
        found: list[AppError] = []

        def ask() -> None:
            try:
                if connection.way is SignInWay.KEY:
                    credentials.read_passphrase(Path(connection.key_file))
                else:
                    credentials.read(item)
            except AppError as error:
                found.append(error)

        asking = _asking[item] = threading.Thread(target=ask, name="keyring", daemon=True)
        asking.start()
    asking.join(_PATIENCE_S)
    if asking.is_alive():
        raise AppError("keyring_locked")
    # That there is no token may be old news: another process may have signed in, which `connected_client` finds out.
    if found and found[0].code != "token_missing":
        raise found[0]
