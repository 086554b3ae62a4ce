"""Can the keyring keep the sign-in? Tried with a secret of no worth, which is written, read and removed."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator

from core import credentials
from core.credentials import Secret
from core.errors import AppError
from core.setup.checks.facts import Facts
from core.setup.checks.result import CheckAction, CheckResult, failed, passed

ID = "keyring"
# A locked keyring with a display blocks until a person answers (design.md).
_PATIENCE_S = 20.0


def look(facts: Facts) -> Iterator[CheckResult]:
    if facts.context.token_at_hand:
        yield passed(ID, "check_keyring_not_needed")
        return
    error = _try_in_time()
    if error is None:
        yield passed(ID, "check_keyring_ok")
    else:
        yield failed(ID, error.code, action=CheckAction.CHECK_AGAIN, params=error.params)


def _try_in_time() -> AppError | None:
    found: list[AppError] = []

    def attempt() -> None:
        try:
            _try()
        except AppError as error:
            found.append(error)

    # A daemon: a prompt that nobody answers must not keep the program from ending.
    worker = threading.Thread(target=attempt, name="keyring check", daemon=True)
    worker.start()
    worker.join(_PATIENCE_S)
    if worker.is_alive():
        return AppError("keyring_locked")
    return found[0] if found else None


def _try() -> None:
    name, secret = f"check-{uuid.uuid4().hex}", Secret(uuid.uuid4().hex)
    credentials.save_token(name, secret)
    try:
        read = credentials.read_token(name)
    finally:
        credentials.delete_token(name)
    if read != secret:
        raise AppError("keyring_failed", kind="read")
