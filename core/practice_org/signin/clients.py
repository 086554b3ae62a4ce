"""The client apps that the org knows: consumer keys, callbacks, scopes, and the switches an admin has on them.

Two are there from the start: `PlatformCLI`, known to every org, and a Local External Client App with the settings
that a new one has today (salesforce.md A2). Tests register more and turn their switches.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from enum import Enum
from typing import Any, Final

PLATFORM_CLI: Final = "PlatformCLI"
#: Consumer key of the External Client App, shaped as Salesforce's; fixed: a saved connection survives a restart.
DEFAULT_CLIENT_ID: Final = "3MVG9PracticeOrg.OptOut.ExternalClientApp_6Qk2Vd8Xw4Zt7Yb1Rn5Lm3Hs9Jc0Fg"
#: One port and a few fall-backs, all registered: the match is exact, no port is free to choose.
DEFAULT_CALLBACKS: Final = tuple(f"http://localhost:{port}/callback" for port in (1718, 2718, 8718, 18718, 28718))
KNOWN_SCOPES: Final = (
    "api",
    "web",
    "full",
    "id",
    "profile",
    "email",
    "address",
    "phone",
    "openid",
    "refresh_token",
    "offline_access",
    "chatter_api",
    "visualforce",
    "content",
    "custom_permissions",
    "lightning",
    "wave_api",
    "eclair_api",
    "pardot_api",
    "cdp_api",
    "sfap_api",
)
#: Either name allows refreshing.
REFRESH_SCOPES: Final = frozenset({"refresh_token", "offline_access"})
#: Scopes that open the identity services (userinfo, identity URL).
IDENTITY_SCOPES: Final = frozenset({"id", "profile", "email", "openid", "full"})


class Distribution(Enum):
    """Where an app is known: in its own org alone (My Domain host), or everywhere (login.salesforce.com too)."""

    LOCAL = "local"
    GLOBAL = "global"


class PermittedUsers(Enum):
    """The app's policy "Permitted Users"."""

    ALL_MAY_SELF_AUTHORIZE = "all_may_self_authorize"
    ADMIN_APPROVED = "admin_approved"


@dataclass(frozen=True, slots=True)
class OAuthClient:
    """A client app and its switches; the defaults are those of a new External Client App set up as A2 says.

    Attributes:
        certificates: PEM certificates or public keys that JWT bearer assertions may be signed for.
        run_as: user id of the client credentials flow; None where that flow is off.
        idle_lifetime: an unused refresh token dies after this time; None: never.
        identity_without_scope: userinfo answers though no identity scope was asked for, as it does for PlatformCLI.
    """

    client_id: str
    name: str
    callbacks: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ("api", "refresh_token", "offline_access", "id", "profile", "email", "openid", "web")
    secret: str = field(default="", repr=False)
    distribution: Distribution = Distribution.LOCAL
    secret_required_for_web: bool = False
    secret_required_for_refresh: bool = False
    pkce_required: bool = True
    rotates_refresh_tokens: bool = True
    idle_lifetime: timedelta | None = timedelta(days=30)
    permitted_users: PermittedUsers = PermittedUsers.ALL_MAY_SELF_AUTHORIZE
    admin_approved_user_ids: frozenset[str] = frozenset()
    certificates: tuple[str, ...] = ()
    run_as: str | None = None
    is_blocked: bool = False
    is_installed: bool = True
    jwt_access_tokens: bool = False
    identity_without_scope: bool = False


class Clients:
    """The registry of client apps, by consumer key."""

    def __init__(self, *clients: OAuthClient) -> None:
        self._by_id = {client.client_id: client for client in clients}

    def find(self, client_id: str) -> OAuthClient | None:
        """The app with this consumer key (letter case counts), or None."""
        return self._by_id.get(client_id)

    def register(self, client: OAuthClient) -> None:
        """Add an app, or replace the one with its consumer key."""
        self._by_id[client.client_id] = client

    def replace_all(self, clients: Iterable[OAuthClient]) -> None:
        """These apps and no others."""
        self._by_id = {client.client_id: client for client in clients}

    def change(self, client_id: str, **changes: Any) -> OAuthClient:
        """Turn switches of an app, by attribute name; KeyError where it is unknown, TypeError for no such switch."""
        client = replace(self._by_id[client_id], **changes)
        self._by_id[client_id] = client
        return client

    def __iter__(self) -> Iterator[OAuthClient]:
        """All apps."""
        return iter(tuple(self._by_id.values()))


def standard_clients() -> Clients:
    """The two apps that are there from the start."""
    return Clients(
        OAuthClient(
            client_id=PLATFORM_CLI,
            name="Salesforce CLI",
            callbacks=("http://localhost:1717/OauthRedirect",),
            scopes=KNOWN_SCOPES,
            distribution=Distribution.GLOBAL,
            pkce_required=False,
            # The CLI keeps its first refresh token for good (salesforce.md A2), so it cannot rotate.
            rotates_refresh_tokens=False,
            idle_lifetime=None,
            identity_without_scope=True,
        ),
        OAuthClient(
            client_id=DEFAULT_CLIENT_ID, name="Opt-Out Sync (External Client App)", callbacks=DEFAULT_CALLBACKS
        ),
    )
