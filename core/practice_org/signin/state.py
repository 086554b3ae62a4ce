"""Everything that the sign-in endpoints share, in one place that tests and the side door can reach into."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta

from core.practice_org.signin.clients import Clients, OAuthClient, PermittedUsers, standard_clients
from core.practice_org.signin.collaborators import OrgIdentity, SignInUser, SignInUsers
from core.practice_org.signin.grants import Codes, Grants
from core.practice_org.signin.policy import SignInPolicy
from core.practice_org.signin.sessions import Sessions
from core.practice_org.signin.signer import Signer


@dataclass(slots=True)
class SignInState:
    """The collaborators of sign-in; `codes`, `grants` and `signer` are its own."""

    org: OrgIdentity
    users: SignInUsers
    sessions: Sessions
    now: Callable[[], datetime]
    policy: SignInPolicy = field(default_factory=SignInPolicy)
    clients: Clients = field(default_factory=standard_clients)
    signer: Signer = field(default_factory=Signer)
    codes: Codes = field(init=False)
    grants: Grants = field(init=False)
    _start: tuple[SignInPolicy, timedelta, tuple[OAuthClient, ...]] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Make the parts that need the others."""
        self.codes = Codes(self.now)
        self.grants = Grants(self.now, self.sessions)

    def remember_start(self) -> None:
        """Keep the switches as they are now for `reset`; `routes` does it, when the org begins to serve."""
        self._start = (replace(self.policy), self.sessions.lifetime, tuple(self.clients))

    def reset(self) -> None:
        """All switches of the org and of the apps back to the start. Sessions and approvals stay."""
        if self._start is None:
            return
        policy, lifetime, clients = self._start
        for each in fields(SignInPolicy):
            setattr(self.policy, each.name, getattr(policy, each.name))
        self.sessions.set_lifetime(lifetime)
        self.clients.replace_all(clients)

    def user_with_password(self, username: str, password: str) -> SignInUser | None:
        """The user, active or not, whose password this is, with or without the security token at its end."""
        user = self.users.by_username(username)
        if user is None:
            return None
        token = self.policy.security_token
        candidates = [password] + ([password.removesuffix(token)] if token and password.endswith(token) else [])
        return user if any(self.users.password_is(user.user_id, each) for each in candidates) else None

    def may_use(self, client: OAuthClient, user: SignInUser) -> bool:
        """Whether the app's policy lets this user in without an admin's approval, or the approval is there."""
        return (
            client.permitted_users is PermittedUsers.ALL_MAY_SELF_AUTHORIZE
            or user.user_id in client.admin_approved_user_ids
        )
