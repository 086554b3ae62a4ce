"""The org's users as sign-in sees them, read from the User table each time: who is deactivated is out at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hmac import compare_digest
from typing import Any, Final, Protocol

_SELECT: Final = (
    "SELECT Id, Username, FirstName, LastName, Email, IsActive, ProfileId FROM User WHERE IsDeleted = 0 AND "
)


class Rows(Protocol):
    """The store, as far as users need it: rows of a query as dicts."""

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[dict[str, Any]]: ...


@dataclass(frozen=True, slots=True)
class StoredUser:
    """One row of the User table."""

    user_id: str
    username: str
    first_name: str
    last_name: str
    email: str
    is_active: bool
    profile_id: str


class StoredUsers:
    """Implements `SignInUsers`. All users of a practice org have the one password that `serve` prints."""

    def __init__(self, store: Rows, password: Callable[[], str]) -> None:
        self._store = store
        self._password = password

    def by_username(self, username: str) -> StoredUser | None:
        """The user, whatever the letter case of the name."""
        return self._first("Username = ? COLLATE NOCASE", username)

    def by_id(self, user_id: str) -> StoredUser | None:
        """The user with this 18-character id."""
        return self._first("Id = ?", user_id)

    def password_is(self, user_id: str, password: str) -> bool:
        """Whether the user exists and this is the org's password."""
        return self.by_id(user_id) is not None and compare_digest(password.encode(), self._password().encode())

    def _first(self, condition: str, value: str) -> StoredUser | None:
        for row in self._store.rows(_SELECT + condition, (value,)):
            return StoredUser(
                user_id=row["Id"],
                username=row["Username"],
                first_name=row["FirstName"] or "",
                last_name=row["LastName"] or "",
                email=row["Email"] or "",
                is_active=bool(row["IsActive"]),
                profile_id=row["ProfileId"] or "",
            )
        return None
