"""What sign-in needs of the rest of the org, as small protocols, so that it can stand alone in tests."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class OrgIdentity:
    """Which org this is. `org_id` has 18 characters."""

    org_id: str
    name: str
    is_sandbox: bool = False


class SignInUser(Protocol):
    """One user of the org, as far as signing in is concerned. `user_id` and `profile_id` have 18 characters."""

    @property
    def user_id(self) -> str: ...
    @property
    def username(self) -> str: ...
    @property
    def first_name(self) -> str: ...
    @property
    def last_name(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def is_active(self) -> bool: ...
    @property
    def profile_id(self) -> str: ...


class SignInUsers(Protocol):
    """The users of the org."""

    def by_username(self, username: str) -> SignInUser | None:
        """Usernames compare without regard to letter case; None where there is no such user."""
        ...

    def by_id(self, user_id: str) -> SignInUser | None:
        """The user with this 18-character id."""
        ...

    def password_is(self, user_id: str, password: str) -> bool:
        """Whether this is the user's password (without a security token)."""
        ...
