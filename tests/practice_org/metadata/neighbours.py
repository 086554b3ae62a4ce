"""The rest of the org, as far as the metadata needs it: two users, two objects, a clock that stands still."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from core.practice_org.metadata.built_in.start import MetadataSwitches
from core.practice_org.metadata.collaborators import FieldAccess, Person
from core.practice_org.metadata.org import MetadataOrg, Neighbours

NOON: Final = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ADMIN_ID: Final = "0055g000000AAAAAA1"
SELLER_ID: Final = "0055g000000BBBBBB2"
ADMIN_TOKEN: Final = "00D5g0000000001!admin"
SELLER_TOKEN: Final = "00D5g0000000001!seller"
PROFILES: Final = (("00e000000000001AAA", "System Administrator"), ("00e000000000002AAA", "Standard User"))


@dataclass(frozen=True)
class FakeSession:
    user_id: str
    org_id: str = "00D5g0000000001AAA"


class FakeSessions:
    def find(self, token: str) -> FakeSession | None:
        users = {ADMIN_TOKEN: ADMIN_ID, SELLER_TOKEN: SELLER_ID}
        return FakeSession(users[token]) if token in users else None


class FakeUsers:
    def person(self, user_id: str) -> Person | None:
        if user_id == ADMIN_ID:
            return Person(ADMIN_ID, "Ines Admin", *PROFILES[0])
        return Person(SELLER_ID, "Grace Reyes", *PROFILES[1]) if user_id == SELLER_ID else None

    def profiles(self) -> Sequence[tuple[str, str]]:
        return PROFILES

    def has_permission(self, user_id: str, permission: str) -> bool:
        return user_id == ADMIN_ID


@dataclass(frozen=True)
class FakeField:
    name: str
    type: str
    label: str
    custom: bool = False
    nillable: bool = True
    updateable: bool = True
    createable: bool = True


@dataclass(frozen=True)
class FakeSObject:
    name: str
    label: str
    key_prefix: str | None
    fields: Mapping[str, FakeField]
    tracked: frozenset[str] = frozenset({"HasOptedOutOfEmail"})


def _fields(*fields: FakeField) -> dict[str, FakeField]:
    return {each.name.lower(): each for each in fields}


_COMMON = (
    FakeField("Id", "id", "Record ID", updateable=False, createable=False),
    FakeField("Name", "string", "Full Name", nillable=False),
    FakeField("Email", "email", "Email"),
    FakeField("Phone", "phone", "Phone"),
    FakeField("OwnerId", "reference", "Owner ID"),
)
_OPT_OUT = FakeField("HasOptedOutOfEmail", "boolean", "Email Opt Out", nillable=False)


@dataclass
class FakeSchema:
    objects: dict[str, FakeSObject]

    def sobject(self, name: str) -> FakeSObject | None:
        return self.objects.get(name.lower())

    def __iter__(self) -> Iterator[FakeSObject]:
        return iter(self.objects.values())


class FakeSchemas:
    """The seller does not see the opt-out box."""

    def whole(self) -> FakeSchema:
        return self._schema((*_COMMON, _OPT_OUT))

    def of_user(self, user_id: str) -> FakeSchema:
        return self.whole() if user_id == ADMIN_ID else self._schema(_COMMON)

    @staticmethod
    def _schema(fields: tuple[FakeField, ...]) -> FakeSchema:
        prefixes = {"Contact": "003", "Lead": "00Q"}
        return FakeSchema(
            {name.lower(): FakeSObject(name, name, prefix, _fields(*fields)) for name, prefix in prefixes.items()}
        )


@dataclass
class RecordedSecurity:
    """Remembers what was granted, and answers with it."""

    granted: dict[tuple[str, str], list[FieldAccess]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)

    def access(self, parent_type: str, parent_name: str) -> Sequence[FieldAccess] | None:
        return self.granted.get((parent_type, parent_name))

    def add_permission_set(self, name: str, label: str) -> None:
        self.labels[name] = label

    def grant(self, parent_type: str, parent_name: str, access: FieldAccess) -> None:
        self.granted.setdefault((parent_type, parent_name), []).append(access)


@dataclass
class RecordedFields:
    added: list[tuple[str, str, str, str]] = field(default_factory=list)

    def add(self, sobject: str, name: str, label: str, field_type: str) -> None:
        self.added.append((sobject, name, label, field_type))


def make_org(switches: MetadataSwitches | None = None, now: Callable[[], datetime] = lambda: NOON) -> MetadataOrg:
    """An org whose neighbours are the fakes above."""
    sessions = FakeSessions()
    neighbours = Neighbours(
        sessions, sessions, FakeUsers(), FakeSchemas(), now, ADMIN_ID, RecordedSecurity(), RecordedFields()
    )
    return MetadataOrg(neighbours, switches)
