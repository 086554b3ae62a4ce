"""Stand-ins for what names a person or an org, and blanks for what could be a secret; for texts that leave the house.

The same address or id has the same stand-in in every text made with the same key, so that a helper can follow one
person through a file without ever knowing who it is. Without the key nobody can compute a stand-in from a guess.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from pathlib import Path

from core.errors import AppError
from core.harmless import PrivateFile
from core.intake.addresses import address_key

_KEY_BYTES = 32
_SHOWN = 8
_ADDRESS = re.compile(r"[^\s\"<>(),;:\[\]]+(?:@|%40)[^\s\"<>(),;:=\[\]{}|']+", re.IGNORECASE)
# Access tokens begin with the org's id; Bearer and what looks like a key of any kind goes as well.
_SECRETS = (
    re.compile(r"\b00D[A-Za-z0-9]{12,15}![^\s'\"<>,;]+"),
    re.compile(r"(?i)\b(?:bearer|basic)\s+\S+"),
    re.compile(r"(?i)\b(?:access_token|refresh_token|client_secret|password|passphrase|token|code)\b\s*[=:]\s*\S+"),
    re.compile(r"-----BEGIN [^-]+-----.*?(?:-----END [^-]+-----|\Z)", re.DOTALL),
    re.compile(r"\beyJ[A-Za-z0-9_\-]{8,}(?:\.[A-Za-z0-9_\-]+)*"),
)
# A Salesforce id: three letters or digits of the object, then at least one digit among twelve or fifteen more.
_ID = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z0-9]*\d)([A-Za-z0-9]{18}|[A-Za-z0-9]{15})(?![A-Za-z0-9])")
_LONG = re.compile(r"(?<![A-Za-z0-9_\-+/])[A-Za-z0-9_\-+/]{40,}={0,2}(?![A-Za-z0-9_\-+/])")
_HOST = re.compile(
    r"\b[A-Za-z0-9][A-Za-z0-9\-.]*\.(?:salesforce|force|salesforce-setup|cloudforce|visualforce)\.(?:com|mil)\b"
)
_KINDS = {"003": "contact", "00Q": "lead", "001": "account", "00D": "org", "005": "user"}


class Redactor:
    """Pure, once it has its key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def address(self, address: str) -> str:
        """`person-3f2a91c0`, for any spelling of the address."""
        return f"person-{self._mark(address_key(address.replace('%40', '@')))}"

    def record(self, record_id: str) -> str:
        """`contact-…`, `lead-…`, `org-…`; 15 and 18 characters of one record have one stand-in."""
        kind = _KINDS.get(record_id[:3], "id")
        return f"{kind}-{self._mark(record_id[:15])}"

    def name(self, kind: str, value: str) -> str:
        """A stand-in for anything else that is named, such as a user."""
        return f"{kind}-{self._mark(value)}" if value else ""

    def text(self, text: str) -> str:
        """Free text: secrets become blanks, addresses, ids and hosts of orgs their stand-ins."""
        for secret in _SECRETS:
            text = secret.sub("<secret>", text)
        text = _ADDRESS.sub(lambda found: self._of_address(found.group()), text)
        text = _HOST.sub(lambda found: self.name("host", found.group().lower()), text)
        text = _LONG.sub("<long text>", text)
        return _ID.sub(lambda found: self.record(found.group()), text)

    def _of_address(self, found: str) -> str:
        # `to=ana@x.org` and `'ana@x.org'`: the address alone, so that its stand-in is that of everywhere else.
        local, at, domain = found.replace("%40", "@").rpartition("@")
        before, sign, own = local.rpartition("=")
        if not own.strip("'`"):
            before, sign, own = "", "", local
        return f"{before}{sign}{self.address(own.strip(chr(39)) + at + domain.rstrip('.'))}"

    def _mark(self, value: str) -> str:
        return hmac.new(self._key, value.encode(), hashlib.sha256).hexdigest()[:_SHOWN]


def redactor_for(folder: Path) -> Redactor:
    """With the key of this data folder, made at its first use and readable by its owner alone.

    Raises AppError `file_unwritable`.
    """
    path = folder / "pseudonyms.key"
    try:
        known = path.read_text(encoding="ascii").strip()
        if len(known) == 2 * _KEY_BYTES:
            return Redactor(bytes.fromhex(known))
    except FileNotFoundError:
        pass
    except (OSError, ValueError) as error:
        raise AppError("file_unreadable", path=str(path), reason=str(error)) from error
    key = secrets.token_bytes(_KEY_BYTES)
    with PrivateFile(path, encoding="ascii") as file:
        file.stream.write(key.hex() + "\n")
    return Redactor(key)
