"""How this computer reaches Salesforce. A proxy's password is never here: it is in the keyring."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator

from core.model import ProxyKind
from core.settings.part import Part

_SHAPE = "it looks like proxy.example.com:8080, or user@proxy.example.com:8080"


def tidy_proxy(text: str) -> str:
    """`http://[user@]host:port` for what a person enters; empty stays empty. Raises ValueError, never with the text."""
    trimmed = text.strip()
    if not trimmed:
        return ""
    try:
        parts = urlsplit(trimmed if "://" in trimmed else f"http://{trimmed}")
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ValueError(_SHAPE) from None
    if parts.password is not None:
        raise ValueError("a password does not belong here: it is kept in the keyring")
    extra = parts.path.strip("/") or parts.query or parts.fragment
    if parts.scheme not in {"http", "https"} or not host or port is None or extra or any(map(str.isspace, trimmed)):
        raise ValueError(_SHAPE)
    user = f"{parts.username}@" if parts.username else ""
    return f"{parts.scheme}://{user}{f'[{host}]' if ':' in host else host}:{port}"


class NetworkSettings(Part):
    """`proxy_url` counts where `proxy` is manual. `ca_file`: a PEM file that is trusted beside the system's own."""

    proxy: ProxyKind = ProxyKind.SYSTEM
    proxy_url: Annotated[str, AfterValidator(tidy_proxy)] = ""
    ca_file: str = ""
