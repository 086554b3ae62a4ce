"""Whether an org can be reached at all, before anybody signs in: for the proxy's test and for the pre-flight."""

from __future__ import annotations

import requests

from core.errors import AppError
from core.model import ProxyKind
from core.salesforce.catalogue import Retry
from core.salesforce.door import SalesforceRefusal, salesforce_door
from core.salesforce.network import Network
from core.salesforce.session import CountingSession
from core.salesforce.signin.addresses import org_address


def reach(network: Network, address: str) -> None:
    """Raises AppError: what stands between this computer and the org."""
    root = org_address(address)
    host = root.removeprefix("https://")
    session = CountingSession(network)
    try:
        with salesforce_door(host):
            answer = session.get(f"{root}/services/data/")
    except SalesforceRefusal as refusal:
        if refusal.code == "proxy_failed":
            raise _proxy_error(refusal, network) from refusal
        raise
    finally:
        session.close()
    if answer.status_code != 200 or not answer.text.lstrip().startswith(("[", "<?xml")):
        raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=host, message=str(answer.status_code))


def _proxy_error(refusal: SalesforceRefusal, network: Network) -> AppError:
    cause = refusal.__cause__
    text = str(cause) if isinstance(cause, requests.exceptions.ProxyError) else ""
    if "407" in text:
        return AppError("proxy_password_wanted")
    # The address holds no password: that travels apart.
    proxy = network.proxy_url if network.proxy is ProxyKind.MANUAL else "The system's proxy"
    if any(word in text for word in ("refused", "NameResolution", "resolve", "NewConnection", "timed out")):
        return AppError("proxy_unreachable", proxy=proxy)
    return refusal
