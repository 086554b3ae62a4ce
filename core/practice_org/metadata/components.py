"""The store of metadata components: raw XML under type and full name, with who changed it and when."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from core.practice_org.metadata.ids import stable_id
from core.practice_org.metadata.kinds import KINDS


class ManageableState(StrEnum):
    """Whether a component came with a package (`FileProperties.manageableState`)."""

    UNMANAGED = "unmanaged"
    INSTALLED = "installed"


@dataclass(frozen=True, slots=True)
class Component:
    """One stored component. `content` is `<Type xmlns=…>…</Type>` without full name; times are UTC."""

    type_name: str
    full_name: str
    content: bytes
    component_id: str
    created_at: datetime
    created_by: str
    modified_at: datetime
    modified_by: str
    namespace: str | None = None

    @property
    def state(self) -> ManageableState:
        """Managed components are the ones with a namespace."""
        return ManageableState.INSTALLED if self.namespace else ManageableState.UNMANAGED


class ComponentStore:
    """All components of one org. Every method is one step under a lock;."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._lock = threading.RLock()
        self._components: dict[tuple[str, str], Component] = {}

    def get(self, type_name: str, full_name: str) -> Component | None:
        """The component of exactly this name (names of metadata are compared as they are written)."""
        with self._lock:
            return self._components.get((type_name, full_name))

    def of_type(self, type_name: str) -> list[Component]:
        """All components of a type, by full name."""
        with self._lock:
            found = [each for each in self._components.values() if each.type_name == type_name]
        return sorted(found, key=lambda each: each.full_name)

    def save(
        self, type_name: str, full_name: str, content: bytes, by_user: str, namespace: str | None = None
    ) -> Component:
        """Create or replace; id, creation and namespace of what was there stay."""
        with self._lock:
            moment = self._now()
            before = self.get(type_name, full_name)
            if before is not None:
                saved = replace(before, content=content, modified_at=moment, modified_by=by_user)
            else:
                component_id = stable_id(KINDS[type_name].key_prefix, f"{type_name}:{full_name}")
                saved = Component(
                    type_name, full_name, content, component_id, moment, by_user, moment, by_user, namespace
                )
            self._components[type_name, full_name] = saved
            return saved

    def remove(self, type_name: str, full_name: str) -> bool:
        """Take a component away; False where there was none."""
        with self._lock:
            return self._components.pop((type_name, full_name), None) is not None

    def snapshot(self) -> dict[tuple[str, str], Component]:
        """Everything as it is now, to go back to with `restore` (rollback of a deploy or of all-or-none)."""
        with self._lock:
            return dict(self._components)

    def restore(self, before: dict[tuple[str, str], Component]) -> None:
        """Put a snapshot back."""
        with self._lock:
            self._components = dict(before)

    def replace_all(self, components: Iterable[tuple[str, str, bytes, str | None]], by_user: str) -> None:
        """Start over with (type, full name, content, namespace) rows."""
        with self._lock:
            self._components = {}
            for type_name, full_name, content, namespace in components:
                self.save(type_name, full_name, content, by_user, namespace)
