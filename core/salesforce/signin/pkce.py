"""Proof Key for Code Exchange (RFC 7636), method S256: the code is worth nothing to whoever overhears it."""

from __future__ import annotations

import base64
import hashlib
import secrets

from core.credentials import Secret


def new_verifier() -> Secret:
    """86 characters of [A-Za-z0-9_-]; the standard asks for 43 to 128."""
    return Secret(secrets.token_urlsafe(64))


def challenge(verifier: Secret) -> str:
    """base64url of the SHA-256, without padding."""
    digest = hashlib.sha256(verifier.reveal().encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
