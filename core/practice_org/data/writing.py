"""Every change of a record goes through here: it is looked at (admission.py), written (recording.py), and what the
org's own automation makes of it follows.

A batch is what all callers use (a single PATCH is a batch of one, a Bulk job brings thousands), so that the same row is
refused for the same reason on every API. Nothing is raised for a row: its refusal is its outcome.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from core.practice_org.clock import Now, stored
from core.practice_org.data.admission import Admission, fields_named, not_supported, required_fields
from core.practice_org.data.changes import Actor, Change, Outcome
from core.practice_org.data.recording import Mirror, Recorder, Tracked, Writes
from core.practice_org.data.rules import Rules
from core.practice_org.data.schema import SObject
from core.practice_org.data.security import SECURITY_OBJECTS, FieldSecurity
from core.practice_org.data.store import Store
from core.practice_org.errors import SalesforceError
from core.practice_org.ids import IdSpace, to18


class Writer:
    """Creates, updates, deletes and undeletes rows of one org."""

    def __init__(
        self, store: Store, security: FieldSecurity, ids: IdSpace, rules: Rules, now: Now, other_user: str
    ) -> None:
        self._store = store
        self._security = security
        self._ids = ids
        self._rules = rules
        self._now = now
        self._other_user = other_user
        self._admission = Admission(store, security, rules)
        self._recorder = Recorder(store, security, ids, now)

    def mirror_with(self, mirror: Mirror | None) -> None:
        """What carries each write over to the other side of person accounts, while the org has them."""
        self._recorder.mirror = mirror

    def update(self, actor: Actor, sobject: SObject, changes: Sequence[Change]) -> list[Outcome]:
        """Updates rows; outcomes in the order of `changes`."""
        refused = None if sobject.flags.updateable else not_supported(sobject, "update")
        if refused := refused or self._security.refusal_to_write(actor.user_id, sobject.name):
            return [Outcome(None, error=refused) for _ in changes]
        # An id of 18 characters is looked up as it is: one that is there needs no check of its letters.
        ids = [each.record_id if len(each.record_id) == 18 else to18(each.record_id) for each in changes]
        resolved = {keys: fields_named(sobject, keys, "update") for keys in {tuple(each.values) for each in changes}}
        plans = [plan for plan in resolved.values() if not isinstance(plan, SalesforceError)]
        tracked = Tracked(sobject, (field for plan in plans for _, field in plan))
        with self._store.transaction():
            states = self._recorder.states(sobject, (each for each in ids if each is not None), tracked)
            writes, outcomes, written = Writes(), list[Outcome](), set[str]()
            for change, record_id in zip(changes, ids, strict=True):
                state = states.get(record_id) if record_id is not None else None
                result = self._admission.to_update(
                    sobject, change, record_id, state, resolved[tuple(change.values)],
                    written_before=record_id in written, saves_duplicates=actor.saves_duplicates,
                )  # fmt: skip
                if isinstance(result, SalesforceError):
                    outcomes.append(Outcome(None, error=result))
                    continue
                assert record_id is not None  # noqa: S101 (a row without an id is refused)
                assert state is not None  # noqa: S101 (and so is one that is not there)
                written.add(record_id)
                writes.add(record_id, result)
                writes.remember(record_id, tracked.changes(state, result))
                outcomes.append(Outcome(record_id))
            self._recorder.write(actor.user_id, sobject, writes)
            self._let_automation_follow(actor, sobject, written)
        return outcomes

    def create(self, actor: Actor, sobject: SObject, rows: Sequence[Mapping[str, Any]]) -> list[Outcome]:
        """Creates rows; outcomes in the order of `rows`.

        Rows with the same columns go in together. Those that give rights go one by one: each may refuse the next."""
        if refused := self._security.refusal_to_write(actor.user_id, sobject.name):
            return [Outcome(None, error=refused) for _ in rows]
        one_by_one = sobject.name in SECURITY_OBJECTS
        required = required_fields(sobject)
        outcomes: list[Outcome] = []
        together: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        with self._store.transaction():
            for row in rows:
                sent = self._admission.to_create(sobject, row, required)
                if isinstance(sent, SalesforceError):
                    outcomes.append(Outcome(None, error=sent))
                    continue
                made = self._new_row(actor, sobject, sent)
                if one_by_one:
                    self._store.insert(sobject.name, [made])
                    self._security.forget()
                else:
                    together.setdefault(tuple(made), []).append(tuple(made.values()))
                outcomes.append(Outcome(made["Id"], created=True))
            for names, values in together.items():
                self._store.insert_tuples(sobject.name, names, values)
        return outcomes

    def delete(self, actor: Actor, sobject: SObject, record_ids: Sequence[str]) -> list[Outcome]:
        """Moves rows to the recycle bin (`IsDeleted`); outcomes in the order of `record_ids`."""
        refused = None if sobject.flags.deletable else not_supported(sobject, "delete")
        if refused := refused or self._security.refusal_to_write(actor.user_id, sobject.name):
            return [Outcome(None, error=refused) for _ in record_ids]
        outcomes: list[Outcome] = []
        gone: list[str] = []
        ids = [to18(each) for each in record_ids]
        with self._store.transaction() as connection:
            states = self._recorder.states(sobject, (each for each in ids if each is not None))
            for sent, record_id in zip(record_ids, ids, strict=True):
                state = states.get(record_id) if record_id is not None else None
                error = self._admission.refusal_to_delete(sent, record_id, state, gone_before=record_id in gone)
                if error is None and record_id is not None:
                    gone.append(record_id)
                outcomes.append(Outcome(None if error else record_id, error=error))
            statement = f'UPDATE "{sobject.name}" SET IsDeleted = 1 WHERE Id = ?'  # noqa: S608 (names of our schema)
            connection.executemany(statement, ([each] for each in gone))
            self._recorder.touch(actor.user_id, sobject, gone)
        if sobject.name in SECURITY_OBJECTS:
            self._security.forget()
        return outcomes

    def undelete(self, actor: Actor, sobject: SObject, record_id: str) -> Outcome:
        """Takes a row out of the recycle bin."""
        with self._store.transaction() as connection:
            connection.execute(f'UPDATE "{sobject.name}" SET IsDeleted = 0 WHERE Id = ?', (record_id,))  # noqa: S608
            self._recorder.touch(actor.user_id, sobject, [record_id])
        return Outcome(record_id)

    def write_as(self, user_id: str, sobject: SObject, record_id: str, values: Mapping[str, object]) -> None:
        """Sets stored values directly, as another user or a trigger would: no field security, no rules."""
        named = [(name, sobject.fields[name.lower()]) for name in values]
        raw = self._admission.stored(named, values)
        tracked = Tracked(sobject, (field for _, field in named))
        writes = Writes()
        writes.add(record_id, raw)
        with self._store.transaction():
            before = self._recorder.states(sobject, [record_id], tracked).get(record_id)
            if before is not None:
                writes.remember(record_id, tracked.changes(before, raw))
            self._recorder.write(user_id, sobject, writes)

    def _new_row(self, actor: Actor, sobject: SObject, sent: Mapping[str, Any]) -> dict[str, Any]:
        now = stored(self._now())
        trail = {"OwnerId": actor.user_id, "CreatedDate": now, "CreatedById": actor.user_id, "LastModifiedDate": now,
                 "LastModifiedById": actor.user_id, "SystemModstamp": now}  # fmt: skip
        known = {name: value for name, value in trail.items() if name.lower() in sobject.fields}
        return {"Id": self._ids.next(sobject.key_prefix or ""), **known, **sent}

    def _let_automation_follow(self, actor: Actor, sobject: SObject, written: Iterable[str]) -> None:
        """An assignment rule takes Leads unless the request forbids it; triggers set values back."""
        written = set(written)
        if sobject.name == "Lead" and actor.auto_assign and self._rules.reassign:
            self._store.connection.executemany(
                "UPDATE Lead SET OwnerId = ? WHERE Id = ?", ((self._other_user, each) for each in written)
            )
        for record_id in written & self._rules.flip_back.keys():
            self.write_as(self._other_user, sobject, record_id, self._rules.flip_back[record_id])
