"""Signing in with a key, for machines that nobody watches: JWT bearer (salesforce.md A3).

The private key is on disk only encrypted, readable by its owner; the certificate beside it is what the admin uploads.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import jwt
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from core.clock import Clock
from core.credentials import Secret
from core.errors import AppError
from core.salesforce.door import SalesforceRefusal
from core.salesforce.signin.addresses import jwt_audience
from core.salesforce.signin.oauth import OAuth, TokenAnswer

_ASSERTION_LIFE = timedelta(minutes=3)
_CERTIFICATE_LIFE = timedelta(days=730)
_CLOCK_TOLERANCE = timedelta(minutes=2)
_BITS = 2048


@dataclass(frozen=True)
class PrivateKey:
    """An RSA key in memory."""

    rsa: rsa.RSAPrivateKey = field(repr=False)


def generate() -> PrivateKey:
    """A new key, in memory."""
    return PrivateKey(rsa.generate_private_key(public_exponent=65537, key_size=_BITS))


def put(key: PrivateKey, path: Path, passphrase: Secret, now: datetime) -> Path:
    """Writes the key encrypted to `path` (0600) and its certificate beside it; the file of the certificate.

    Of a key that the org knows already the old certificate stays good: what counts is the key. One that is there is not
    replaced. Raises AppError `key_file_unwritable` or `key_file_exists`.
    """
    pem = key.rsa.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase.reveal().encode()),
    )
    certificate = certificate_path(path)
    try:
        _write_private(path, pem)
        certificate.write_bytes(_certificate(key.rsa, now))
    except FileExistsError as error:
        raise AppError("key_file_exists", path=str(path)) from error
    except OSError as error:
        raise AppError("key_file_unwritable", path=str(path), reason=error.strerror or "") from error
    return certificate


def load(path: Path, passphrase: Secret | None) -> PrivateKey:
    """Raises AppError `key_file_missing`, `key_file_unusable` (not PEM, not RSA) or `passphrase_wrong`."""
    try:
        pem = path.read_bytes()
    except OSError as error:
        raise AppError("key_file_missing", path=str(path), reason=error.strerror or "") from error
    try:
        password = passphrase.reveal().encode() if passphrase is not None and b"ENCRYPTED" in pem else None
        found = serialization.load_pem_private_key(pem, password)
    except TypeError as error:
        raise AppError("passphrase_wrong", path=str(path)) from error
    except ValueError as error:
        if b"ENCRYPTED" in pem:
            raise AppError("passphrase_wrong", path=str(path)) from error
        raise AppError("key_file_unusable", path=str(path)) from error
    if not isinstance(found, rsa.RSAPrivateKey):
        raise AppError("key_file_unusable", path=str(path))
    return PrivateKey(found)


def assertion(key: PrivateKey, *, client_id: str, user_name: str, audience: str, now: datetime) -> Secret:
    """The signed statement "I am this app, and act for this user", good for three minutes."""
    claims = {"iss": client_id, "sub": user_name, "aud": audience, "exp": int((now + _ASSERTION_LIFE).timestamp())}
    return Secret(jwt.encode(claims, key.rsa, algorithm="RS256"))


def sign_in(
    oauth: OAuth, key: PrivateKey, *, user_name: str, clock: Clock, is_sandbox: bool | None = None
) -> TokenAnswer:
    """A session by assertion. Raises SalesforceRefusal, and AppError `clock_wrong` where the two clocks differ."""
    signed = assertion(
        key,
        client_id=oauth.client_id,
        user_name=user_name,
        audience=jwt_audience(oauth.address, is_sandbox=is_sandbox),
        now=clock(),
    )
    try:
        return oauth.with_assertion(signed)
    except SalesforceRefusal as refusal:
        if refusal.code != "oauth_code_late":
            raise
        # Salesforce says "expired authorization code" of an assertion whose time does not fit.
        server = oauth.server_time
        off = clock() - server if server is not None else timedelta()
        if abs(off) < _CLOCK_TOLERANCE:
            raise
        minutes = round(abs(off).total_seconds() / 60)
        way = "ahead of" if off > timedelta() else "behind"
        raise AppError("clock_wrong", minutes=minutes, way=way) from refusal


def certificate_path(path: Path) -> Path:
    return path.with_suffix(".crt")


def _write_private(path: Path, pem: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        stream.write(pem)
        stream.flush()
        os.fsync(stream.fileno())


def _certificate(key: rsa.RSAPrivateKey, now: datetime) -> bytes:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Opt-Out Sync")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + _CERTIFICATE_LIFE)
        .sign(key, hashes.SHA256())
    )
    return made.public_bytes(serialization.Encoding.PEM)
