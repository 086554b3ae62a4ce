"""One practice org: its data and everything that decides about it, put together once and handed to the routes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from core.practice_org.clock import Now, utc_now
from core.practice_org.data.fields import Field, tick
from core.practice_org.data.generator import Generator
from core.practice_org.data.org_objects import USER_PERMISSIONS
from core.practice_org.data.person_accounts import PersonAccounts
from core.practice_org.data.rules import Rules
from core.practice_org.data.schema import Access, Schema, SchemaView, SObject
from core.practice_org.data.security import FieldSecurity
from core.practice_org.data.setup_rows import Setup, field_permission, org_name, write_setup
from core.practice_org.data.store import Store
from core.practice_org.data.writing import Writer
from core.practice_org.errors import not_found
from core.practice_org.ids import IdSpace
from core.practice_org.options import OrgOptions
from core.practice_org.sales_package import FIELD_BY_SOBJECT, FIELD_LABEL
from core.practice_org.signin.clients import DEFAULT_CLIENT_ID
from core.practice_org.signin.sessions import Sessions
from core.practice_org.soql import RowCondition
from core.practice_org.soql.schema import SObjectView
from core.practice_org.trouble import ApiLimit, Calls, Faults


class Org:
    """The org. `folder` is private to it and holds its database; the caller removes it after `close`."""

    def __init__(self, options: OrgOptions, folder: Path, now: Now = utc_now) -> None:
        self.options = options
        self.now = now
        self.schema = Schema()
        self.store = Store(folder / "org.sqlite3", self.schema)
        self.security = FieldSecurity(self.store, self.schema, now)
        self.rules = Rules()
        self.sessions = Sessions(now)
        self.faults = Faults()
        self.calls = Calls()
        self.limit = ApiLimit(options.daily_api_requests)
        self.hides_rows = False
        self.more_limits: dict[str, Callable[[], tuple[int, int]]] = {}
        """Allowances beside the daily calls, by their names in `limits`: the most, and what is left."""
        self._closing: list[Callable[[], None]] = []
        self._resetting: list[Callable[[], None]] = []
        self.ids: IdSpace
        self.setup: Setup
        self.writer: Writer
        self.person_accounts: PersonAccounts
        self._fill()
        self._own_session = self.sessions.issue(self.setup.admin_id, self.setup.org_id)
        self.access_token = self._own_session.token
        self.password = f"practice-{options.seed}"
        self.client_id = DEFAULT_CLIENT_ID

    def _fill(self) -> None:
        self.ids = IdSpace(self.options.seed)
        self.setup = write_setup(self.store, self.schema, self.ids, self.options)
        self.person_accounts = PersonAccounts(self)
        if self.options.sales_package:
            self.install_sales_package()
        Generator(self.store, self.ids, self.options, self.setup.owner_ids).fill()
        self.store.add_indexes()
        self.writer = Writer(
            self.store, self.security, self.ids, self.rules, self.now, other_user=self.setup.other_user_id
        )
        self._mirror_if_person_accounts()
        self.security.forget()

    def reset(self) -> None:
        """To the first moment: data, rights, faults, rules, calls, budget. Sessions stay; its own is good again."""
        self.faults.open.clear()
        self.rules.clear()
        self.calls.clear()
        self.limit.maximum, self.limit.used = self.options.daily_api_requests, 0
        with self.store.transaction():
            self.store.start_over()
            self.hides_rows = False
            self._fill()
        for each in self._resetting:
            each()
        self.sessions.revive(self._own_session)

    def close(self) -> None:
        """Closes the database."""
        for each in self._closing:
            each()
        self.store.close()

    @property
    def name(self) -> str:
        """What the organisation is called."""
        return org_name(self.options)

    def on_close(self, action: Callable[[], None]) -> None:
        """Registers something to close before the database."""
        self._closing.append(action)

    def on_reset(self, action: Callable[[], None]) -> None:
        """Registers what else starts over with the data."""
        self._resetting.append(action)

    # -- who may see what ------------------------------------------------------------------------------------------

    def view(self, user_id: str) -> SchemaView:
        """The schema as this user sees it."""
        return self.security.of_user(user_id)

    def sobject(self, user_id: str, name: str) -> SObject:
        """An object as this user sees it. Raises SalesforceError 404 where there is none."""
        found = self.view(user_id).sobject(name)
        if found is None:
            raise not_found()
        return found

    def set_access(self, sobject: str, field: str, access: Access) -> None:
        """Field-level security of one field, for every profile. Raises KeyError for an unknown object or field."""
        known = self.schema.sobject(sobject)
        found = known.find(field) if known else None
        if known is None or found is None:
            raise KeyError(f"{sobject}.{field}")
        with self.store.transaction():
            for set_id in self.setup.permission_set_ids.values():
                self.grant(
                    set_id,
                    f"{known.name}.{found.name}",
                    read=access is not Access.HIDDEN,
                    edit=access is Access.EDIT,
                )

    def grant(self, set_id: str, field: str, *, read: bool, edit: bool) -> None:
        """What one permission set may do with a field (`Contact.HasOptedOutOfEmail`)."""
        sobject, _, name = field.partition(".")
        with self.store.transaction() as connection:
            connection.execute("DELETE FROM FieldPermissions WHERE ParentId = ? AND Field = ?", (set_id, field))
            if read:
                row = field_permission(self.ids.next("01k"), set_id, sobject, name, edit=edit)
                self.store.insert("FieldPermissions", [row])
        self.security.forget()

    def permissions_of(self, user_id: str) -> dict[str, bool]:
        """The user permissions (`PermissionsApiEnabled`, …) that profile and permission sets give together."""
        columns = ", ".join(f"max(s.{name}) AS {name}" for name, _ in USER_PERMISSIONS)
        rows = self.store.rows(
            f"SELECT {columns} FROM PermissionSet s JOIN PermissionSetAssignment a ON a.PermissionSetId = s.Id "  # noqa: S608
            "WHERE a.AssigneeId = ? AND s.IsDeleted = 0 AND a.IsDeleted = 0",
            (user_id,),
        )
        return {name: bool(value) for name, value in rows[0].items()}

    def switch_on_person_accounts(self, contact_ids: Sequence[str]) -> list[str]:
        """Brings the feature and turns these Contacts into person accounts; returns the ids of their Accounts."""
        made = self.person_accounts.convert(contact_ids)
        self._mirror_if_person_accounts()
        return made

    def _mirror_if_person_accounts(self) -> None:
        self.writer.mirror_with(self.person_accounts.mirror if self.person_accounts.enabled else None)

    def row_filter(self, sobject: SObjectView, alias: str) -> RowCondition | None:
        """Which rows sharing lets the API's users see; the history of a record is seen with it."""
        if not self.hides_rows:
            return None
        seen_by = f"{sobject.name.removesuffix('History')}Id" if sobject.name.endswith("History") else "Id"
        hidden = "(SELECT RecordId FROM _Hidden)"
        return RowCondition(f"{alias}.{seen_by} NOT IN {hidden}")

    def share(self, ids: Sequence[str], *, visible: bool) -> None:
        """Hides rows from the API's users, as a sharing model does, or shows them again."""
        with self.store.transaction() as connection:
            statement = (
                "DELETE FROM _Hidden WHERE RecordId = ?" if visible else "INSERT OR IGNORE INTO _Hidden VALUES (?)"
            )
            connection.executemany(statement, ([each] for each in ids))
            self.hides_rows = connection.execute("SELECT EXISTS (SELECT 1 FROM _Hidden)").fetchone()[0] == 1

    def refresh_permission_access(self, user_id: str) -> None:
        """UserPermissionAccess has one row, that of the user who asks."""
        rights = {name: int(value) for name, value in self.permissions_of(user_id).items()}
        with self.store.transaction() as connection:
            connection.execute("DELETE FROM UserPermissionAccess")
            self.store.insert("UserPermissionAccess", [{"Id": self.ids.numbered("0up", 1), **rights}])

    # -- fields that come later ------------------------------------------------------------------------------------

    def add_fields(self, sobject: str, fields: Iterable[Field]) -> None:
        """Adds custom fields, visible and editable for every profile."""
        added = list(fields)
        self.store.add_fields(sobject, added)
        for field in added:
            if field.permissionable:
                self.set_access(sobject, field.name, Access.EDIT)

    def install_sales_package(self) -> None:
        """The Marketo Sales Opt Out box, under different API names on Contact and Lead (mission.md, rule 4)."""
        for sobject, name in FIELD_BY_SOBJECT.items():
            self.add_fields(sobject, [custom_tick(name, FIELD_LABEL)])
        self.person_accounts.follow_contact_fields()


def custom_tick(name: str, label: str) -> Field:
    """A custom checkbox."""
    made = tick(name, label)
    return Field(made.name, made.type, made.label, nillable=False, defaulted=True, default=0, custom=True)
