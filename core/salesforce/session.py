"""The HTTP session: time-outs, the proxy, the system's trust store plus an extra CA, counting, the server's clock."""

from __future__ import annotations

import base64
import ssl
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import requests
import truststore
from requests.adapters import HTTPAdapter
from requests.utils import get_auth_from_url

from core import __version__
from core.errors import AppError
from core.model import ProxyKind
from core.salesforce.network import Network

# Seconds to connect and to wait for a byte. Salesforce itself ends a call after ten minutes (salesforce.md C5).
_TIMEOUTS = (10, 120)


class CountingSession(requests.Session):
    """A session that knows how many calls it made and what time the server had at the last one.

    Attributes: `calls`; `server_time`, None before the first answer; `api_usage`, the last Sforce-Limit-Info.
    """

    def __init__(self, network: Network) -> None:
        """Raises AppError `ca_file_unusable` or `proxy_address_missing`."""
        super().__init__()
        self.calls = 0
        self.server_time: datetime | None = None
        self.api_usage = ""
        # Without an auth of its own, requests would replace our token by what a .netrc says about the host.
        self.auth = _keep_headers
        self.headers["User-Agent"] = f"Opt-Out-Sync/{__version__}"
        # With the environment's proxies trusted, they would win over the one that the admin named.
        self.trust_env = network.proxy is ProxyKind.SYSTEM
        self.proxies.update(network.proxies())
        self.mount("https://", _TrustAdapter(_trust(network.ca_file)))

    def request(self, *args: Any, **keywords: Any) -> requests.Response:
        keywords.setdefault("timeout", _TIMEOUTS)
        # Salesforce answers API calls directly; a redirect would carry the token to another host.
        keywords["allow_redirects"] = False
        self.calls += 1
        answer = super().request(*args, **keywords)
        self.api_usage = answer.headers.get("Sforce-Limit-Info", self.api_usage)
        try:
            self.server_time = parsedate_to_datetime(answer.headers["Date"])
        except (KeyError, ValueError):
            return answer
        return answer


def _keep_headers(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


class _TrustAdapter(HTTPAdapter):
    """An adapter's own context wins over REQUESTS_CA_BUNDLE, so what is trusted is what this program says."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        super().__init__()

    def init_poolmanager(self, *args: Any, **keywords: Any) -> None:
        super().init_poolmanager(*args, ssl_context=self._context, **keywords)

    def proxy_manager_for(self, proxy: str, **keywords: Any) -> Any:
        return super().proxy_manager_for(proxy, ssl_context=self._context, **keywords)

    def proxy_headers(self, proxy: str) -> dict[str, str]:
        """In UTF-8 (RFC 7617); the base class knows Latin-1 only and fails on other letters."""
        user, password = get_auth_from_url(proxy)
        if not user:
            return {}
        basic = base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
        return {"Proxy-Authorization": f"Basic {basic}"}

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Leaves verification to the context; the base class would load certifi's list over it."""


def _trust(ca_file: Path | None) -> ssl.SSLContext:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=str(ca_file))
        except (OSError, ssl.SSLError) as error:
            raise AppError("ca_file_unusable", path=str(ca_file), reason=str(error)) from error
    return context
