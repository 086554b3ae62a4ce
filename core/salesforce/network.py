"""The way to Salesforce: which proxy, and which extra certificate authority. The same for every call."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from core.credentials import Secret
from core.errors import AppError
from core.model import ProxyKind


@dataclass(frozen=True)
class Network:
    """`proxy_url`: `http://[user@]host:port`, for MANUAL only; its password travels apart. `ca_file`: PEM."""

    proxy: ProxyKind = ProxyKind.SYSTEM
    proxy_url: str = ""
    proxy_password: Secret | None = None
    ca_file: Path | None = None

    def proxies(self) -> dict[str, str]:
        """What `requests` takes; the values hold the password. Raises AppError `proxy_address_missing`."""
        if self.proxy is not ProxyKind.MANUAL:
            return {}
        if not self.proxy_url:
            raise AppError("proxy_address_missing")
        parts = urlsplit(self.proxy_url)
        if parts.username is None or self.proxy_password is None:
            return dict.fromkeys(("http", "https"), self.proxy_url)
        place = parts.netloc.rpartition("@")[2]
        with_password = f"{parts.scheme}://{parts.username}:{quote(self.proxy_password.reveal(), safe='')}@{place}"
        return dict.fromkeys(("http", "https"), with_password)


DIRECT = Network()
