"""The org's own RSA key: signs id tokens and JWT-based access tokens, and shows its public half.

Made at first use, as most practice orgs never need it and a key costs a tenth of a second.
"""

import threading
from collections.abc import Mapping
from typing import Any, Final

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

_KEY_ID: Final = "practice-org"


class Signer:
    """Signs claims as RS256 JWTs."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: rsa.RSAPrivateKey | None = None

    def sign(self, claims: Mapping[str, Any]) -> str:
        """The compact form of a JWT with these claims."""
        return jwt.encode(dict(claims), self._key(), algorithm="RS256", headers={"kid": _KEY_ID})

    def public_keys(self) -> dict[str, list[dict[str, Any]]]:
        """The JWK set of `/id/keys`."""
        key = RSAAlgorithm.to_jwk(self._key().public_key(), as_dict=True)
        return {"keys": [{**key, "kid": _KEY_ID, "use": "sig", "alg": "RS256"}]}

    def _key(self) -> rsa.RSAPrivateKey:
        with self._lock:
            if self._made is None:
                self._made = rsa.generate_private_key(public_exponent=65537, key_size=2048)
            return self._made
