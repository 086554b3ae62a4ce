"""The synchronous calls of the Metadata API: permission, batch limits, all-or-none, and one result for each row."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from lxml import etree

from core.practice_org.metadata import xml
from core.practice_org.metadata.collaborators import Session, Sessions, Users
from core.practice_org.metadata.layout_rules import Refusal
from core.practice_org.metadata.reader import READ_LIMIT, MetadataReader
from core.practice_org.metadata.results import MetadataFault, RowResult
from core.practice_org.metadata.writer import MetadataWriter

ROLLED_BACK = Refusal(
    "ALL_OR_NONE_OPERATION_ROLLED_BACK",
    "Record rolled back because not all records were valid and the request was using AllOrNone header",
)
_NO_METADATA = "use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions"


def caller(sessions: Sessions, users: Users, token: str | None) -> Session:
    """The session of a SessionHeader whose user may use the Metadata API at all (salesforce.md B1)."""
    session = sessions.find(token) if token else None
    if session is None:
        raise MetadataFault(
            "INVALID_SESSION_ID",
            "Invalid Session ID found in SessionHeader: Illegal Session. Session not found, missing session hash",
        )
    require_metadata_access(users, session.user_id)
    return session


def require_metadata_access(users: Users, user_id: str) -> None:
    """Refuse users who hold neither of the two permissions that open the Metadata API."""
    if not any(users.has_permission(user_id, name) for name in ("ModifyMetadata", "ModifyAllData")):
        raise MetadataFault("INSUFFICIENT_ACCESS", _NO_METADATA)


class MetadataCalls:
    """create, update, upsert, delete and rename with up to ten components of one type each."""

    def __init__(self, reader: MetadataReader, writer: MetadataWriter, users: Users) -> None:
        self._reader = reader
        self._writer = writer
        self._users = users

    def save(
        self, how: str, elements: Sequence[etree._Element], session: Session, *, all_or_none: bool
    ) -> list[RowResult]:
        """`how` is `create`, `update` or `upsert`; the type of each element is its xsi:type."""
        self._check_size(len(elements))
        type_names = [self._type_of(element) for element in elements]
        if len(set(type_names)) > 1:
            raise MetadataFault("INVALID_TYPE", "All metadata components of one call must be of the same type")
        save = {"create": self._writer.create, "update": self._writer.update, "upsert": self._writer.upsert}[how]
        return self._each(
            [
                (xml.text(element, "fullName") or "", partial(save, type_name, element, session.user_id))
                for type_name, element in zip(type_names, elements, strict=True)
            ],
            session,
            all_or_none=all_or_none,
        )

    def delete(
        self, type_name: str, full_names: Sequence[str], session: Session, *, all_or_none: bool
    ) -> list[RowResult]:
        """Remove components by name."""
        self._check_size(len(full_names))
        self._reader.kind(type_name)
        return self._each(
            [(name, partial(self._writer.delete, type_name, name)) for name in full_names],
            session,
            all_or_none=all_or_none,
        )

    def rename(self, type_name: str, old: str, new: str, session: Session) -> RowResult:
        """Give one component another name."""
        self._reader.kind(type_name)
        steps = [(old, partial(self._writer.rename, type_name, old, new, session.user_id))]
        return self._each(steps, session, all_or_none=False)[0]

    def _type_of(self, element: etree._Element) -> str:
        name = (element.get(xml.XSI_TYPE) or "").rpartition(":")[2]
        if not name:
            raise MetadataFault("INVALID_TYPE", "Must send a concrete entity type.")
        return self._reader.kind(name).name

    @staticmethod
    def _check_size(count: int) -> None:
        if count > READ_LIMIT:
            raise MetadataFault(
                "EXCEEDED_ID_LIMIT", "record limit reached. cannot submit more than 10 records in this operation"
            )

    def _each(
        self, steps: Sequence[tuple[str, Callable[[], RowResult]]], session: Session, *, all_or_none: bool
    ) -> list[RowResult]:
        if not any(
            self._users.has_permission(session.user_id, name) for name in ("CustomizeApplication", "ModifyAllData")
        ):
            refusal = Refusal(
                "INSUFFICIENT_ACCESS_OR_READONLY",
                "insufficient access rights on cross-reference id: Customize Application is required",
            )
            return [RowResult(name, refusal) for name, _ in steps]
        with self._writer.lock:
            return self._as_one([step for _, step in steps], all_or_none=all_or_none)

    def _as_one(self, steps: Sequence[Callable[[], RowResult]], *, all_or_none: bool) -> list[RowResult]:
        before = self._writer.store.snapshot()
        results: list[RowResult] = []
        try:
            results.extend(step() for step in steps)
        except MetadataFault:
            self._writer.store.restore(before)
            self._writer.finish(keep=False)
            raise
        failed = all_or_none and not all(result.success for result in results)
        if failed:
            self._writer.store.restore(before)
            results = [
                replace(each, refusal=each.refusal or ROLLED_BACK, created=False, changed=False) for each in results
            ]
        self._writer.finish(keep=not failed)
        return results
