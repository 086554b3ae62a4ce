"""The org's own switches for signing in; an admin's settings, not an app's. All can be turned while it runs."""

from dataclasses import dataclass, field
from datetime import timedelta


@dataclass(slots=True)
class SignInPolicy:
    """Defaults are those of an org made today.

    Attributes:
        auto_approve: the authorize page answers at once, for machines (`practice-org serve --auto-approve`).
        auto_approve_username: who is signed in then, unless the request has a `login_hint`.
        soap_login: whether SOAP login() is allowed (A1: off in new orgs).
        password_grant: whether the username-password flow is allowed (A1: off since Summer '23).
        security_token: accepted at the end of a password by SOAP login() and the password grant; never demanded,
            as from a trusted network.
        api_enabled: off answers API_DISABLED_FOR_ORG, as editions without API access do.
        ip_restricted: every sign-in comes from outside the allowed ranges.
        code_lifetime: how long an authorization code can be redeemed.
        approvals_per_user_and_app: one more revokes the oldest (A2).
    """

    auto_approve: bool = False
    auto_approve_username: str | None = None
    soap_login: bool = False
    password_grant: bool = False
    security_token: str = field(default="", repr=False)
    api_enabled: bool = True
    ip_restricted: bool = False
    code_lifetime: timedelta = timedelta(minutes=15)
    approvals_per_user_and_app: int = 5

    def allow_legacy_logins(self) -> None:
        """`practice-org serve --legacy-logins`."""
        self.soap_login = True
        self.password_grant = True
