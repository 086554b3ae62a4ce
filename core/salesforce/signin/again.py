""" "Sign in again" as a state: Salesforce ended the session for good, so nobody asks it until a person has signed in.

A small file of this machine, not a row of the store: several machines may share a store, and each has its own session.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.clock import from_text, to_text
from core.errors import AppError


@dataclass(frozen=True)
class SignInAgain:
    """Since when, and why: the code of a refusal and Salesforce's own words."""

    since: datetime
    code: str
    message: str = ""

    def error(self) -> AppError:
        return AppError("sign_in_again", reason=self.code, message=self.message)


def mark(path: Path, state: SignInAgain) -> None:
    """Raises AppError `settings_unwritable`."""
    text = json.dumps({"since": to_text(state.since), "code": state.code, "message": state.message})
    try:
        fresh = path.with_suffix(".new")
        fresh.touch(mode=0o600)
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise AppError("settings_unwritable", path=str(path), reason=error.strerror or "") from error


def read(path: Path, now: datetime) -> SignInAgain | None:
    """The state, None where all is well. A file that cannot be read still says so, since `now`."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return SignInAgain(from_text(kept["since"]), str(kept["code"]), str(kept.get("message", "")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        return SignInAgain(now, "sign_in_ended")


def clear(path: Path) -> None:
    """After somebody signed in; a state that is not there is fine."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise AppError("settings_unwritable", path=str(path), reason=error.strerror or "") from error
