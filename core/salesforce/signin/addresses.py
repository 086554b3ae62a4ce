"""From what an admin pastes to the host of the org, and which hosts a token may be sent to (salesforce.md A2)."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from core.errors import AppError

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_SHOWN = 120
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_LOGIN_HOSTS = frozenset({"login.salesforce.com", "test.salesforce.com"})
_WORD = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
# One label for production, a second one that names the kind of org: sandbox, develop, scratch, trailblaze, …
_MY_DOMAIN = re.compile(rf"({_WORD.pattern})(?:\.([a-z]+))?\.my\.(salesforce\.(?:com|mil))")
# The addresses that a browser shows while somebody works in the org or in its Setup.
_SHOWN_BY_BROWSER = ((".lightning.force.com", ".my.salesforce.com"), (".my.salesforce-setup.com", ".my.salesforce.com"))
_TRUSTED_ENDINGS = (".salesforce.com", ".salesforce.mil", ".crmforce.mil")


def org_address(pasted: str) -> str:
    """`https://HOST`, with a port on this computer only, for what an admin pastes.

    Raises AppError `address_missing`, `address_invalid`, `address_not_https`, `address_foreign` (no host of an org)
    and `address_has_path`, each with the `address`.
    """
    text = pasted.translate(_INVISIBLE).strip().strip("'\"<>“”’").strip()
    if not text:
        raise AppError("address_missing")
    parts, host, port = _parts(text if "://" in text else f"https://{text}")
    if parts.scheme == "http":
        raise AppError("address_not_https", address=_safe(parts, host, port))
    if parts.scheme != "https" or parts.username is not None or parts.password is not None:
        raise AppError("address_invalid", address=_safe(parts, host, port))
    if host in _LOOPBACK:
        _no_path(parts, host, port)
        shown = "[::1]" if host == "::1" else host
        return f"https://{shown}" if port in {None, 443} else f"https://{shown}:{port}"
    if port not in {None, 443}:
        raise AppError("address_foreign", address=_safe(parts, host, port), host=f"{host}:{port}")
    return f"https://{_host(parts, host)}"


def is_trusted_instance(instance_url: str, asked: str) -> bool:
    """Whether the `instance_url` of a token answer may get the token: Salesforce's own hosts, or the host `asked`."""
    try:
        parts, asked_parts = urlsplit(instance_url), urlsplit(asked)
        host, port, asked_port = parts.hostname or "", parts.port or 443, asked_parts.port or 443
    except ValueError:
        return False
    if parts.scheme != "https" or "@" in parts.netloc or parts.path.strip("/") or parts.query or parts.fragment:
        return False
    if (host, port) == (asked_parts.hostname, asked_port):
        return True
    return port == 443 and host.endswith(_TRUSTED_ENDINGS) and all(map(_WORD.fullmatch, host.split(".")))


def is_login_host(address: str) -> bool:
    """Whether the address serves every org: an External Client App of one org is unknown there."""
    return urlsplit(address).hostname in _LOGIN_HOSTS


def jwt_audience(address: str, *, is_sandbox: bool | None = None) -> str:
    """`aud` of an assertion: the login host of that kind of org, or this computer's own (salesforce.md A3)."""
    host = urlsplit(address).hostname or ""
    if host in _LOGIN_HOSTS or host in _LOOPBACK:
        return address
    sandbox = is_sandbox if is_sandbox is not None else ".sandbox." in host or ".scratch." in host
    ending = "mil" if host.endswith(".mil") else "com"
    return f"https://{'test' if sandbox else 'login'}.salesforce.{ending}"


def _host(parts: SplitResult, host: str) -> str:
    host = {"login": "login.salesforce.com", "test": "test.salesforce.com"}.get(host, host)
    if host in _LOGIN_HOSTS:
        _no_path(parts, host, None)
        return host
    for shown, real in _SHOWN_BY_BROWSER:
        if host.endswith(shown):
            # The address bar always has a path there; what counts is the host.
            host = host.removesuffix(shown) + real
            if _MY_DOMAIN.fullmatch(host):
                return host
    if "." not in host and _WORD.fullmatch(host):
        host = _from_word(host)
    if not _MY_DOMAIN.fullmatch(host):
        raise AppError("address_foreign", address=_safe(parts, host, None), host=host[:_SHOWN])
    _no_path(parts, host, None)
    return host


def _from_word(word: str) -> str:
    if "--" in word:
        return f"{word}.sandbox.my.salesforce.com"
    return f"{word}.develop.my.salesforce.com" if word.endswith("-dev-ed") else f"{word}.my.salesforce.com"


def _parts(text: str) -> tuple[SplitResult, str, int | None]:
    try:
        parts = urlsplit(text)
        host, port = (parts.hostname or "").removesuffix("."), parts.port
    except ValueError as error:
        raise AppError("address_invalid", address=text[:_SHOWN].rpartition("@")[2]) from error
    if not host or any(map(str.isspace, text)):
        raise AppError("address_invalid", address=text[:_SHOWN].rpartition("@")[2])
    return parts, host, port


def _no_path(parts: SplitResult, host: str, port: int | None) -> None:
    if parts.path.strip("/") or parts.query or parts.fragment:
        place = host if port is None else f"{host}:{port}"
        raise AppError("address_has_path", address=f"https://{place}", path=parts.path[:_SHOWN])


def _safe(parts: SplitResult, host: str, port: int | None) -> str:
    """The address without anything that could be a password."""
    place = host if port is None else f"{host}:{port}"
    return f"{parts.scheme}://{place}"[:_SHOWN]
