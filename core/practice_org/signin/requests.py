"""Reading requests of the sign-in endpoints: origin, parameters, client credentials, tokens."""

import base64
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import parse_qsl, unquote

from starlette.requests import Request

#: Hosts that serve every org; an app of one org is unknown there.
LOGIN_HOSTS: Final = frozenset({"login.salesforce.com", "test.salesforce.com"})
_DEFAULT_PORT: Final = {"http": ":80", "https": ":443"}


def origin_of(request: Request) -> str:
    """`scheme://host[:port]` as the client spoke to us; every URL in an answer begins with it (salesforce.md F2)."""
    scheme = request.url.scheme
    return f"{scheme}://{request.headers.get('host', 'localhost').removesuffix(_DEFAULT_PORT.get(scheme, ''))}"


def is_login_host(request: Request) -> bool:
    """Whether the client came through login.salesforce.com or test.salesforce.com, not through the org's own host."""
    return request.headers.get("host", "").lower().partition(":")[0] in LOGIN_HOSTS


async def parameters_of(request: Request) -> dict[str, str]:
    """Parameters of the query and the urlencoded body together; the body wins."""
    found = dict(request.query_params)
    if request.method == "POST":
        body = (await request.body()).decode("utf-8", errors="replace")
        found.update(parse_qsl(body, keep_blank_values=True))
    return found


@dataclass(frozen=True, slots=True)
class ClientCredentials:
    """Consumer key and secret as sent; None where absent or empty (the CLI sends an empty secret)."""

    client_id: str | None
    secret: str | None = field(repr=False)


def client_credentials_of(request: Request, parameters: dict[str, str]) -> ClientCredentials:
    """From the body, or from `Authorization: Basic`."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "basic":
        try:
            name, _, secret = base64.b64decode(value.strip(), validate=True).decode("utf-8").partition(":")
        except ValueError:
            return ClientCredentials(None, None)
        return ClientCredentials(unquote(name) or None, unquote(secret) or None)
    return ClientCredentials(parameters.get("client_id") or None, parameters.get("client_secret") or None)


def token_of(request: Request) -> str | None:
    """The access token of `Authorization: Bearer …` or `OAuth …`, in any letter case; None where there is none."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return value.strip() or None if scheme.lower() in {"bearer", "oauth"} else None
