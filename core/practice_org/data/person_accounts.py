"""Person accounts: a Contact and an Account that are one person, with the opt-out on both (salesforce.md C8).

Off in a new org, where `IsPersonAccount` does not exist. The switch adds the fields and turns chosen Contacts into
person accounts; after that, whichever side is written, the other one follows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from core.practice_org.data.fields import Field, link, system, system_tick, text, tick

if TYPE_CHECKING:
    from core.practice_org.org import Org

MIRRORED = {
    "FirstName": "FirstName",
    "LastName": "LastName",
    "Email": "PersonEmail",
    "HasOptedOutOfEmail": "PersonHasOptedOutOfEmail",
    "HasOptedOutOfFax": "PersonHasOptedOutOfFax",
    "DoNotCall": "PersonDoNotCall",
    "Title": "PersonTitle",
}
"""Contact field -> Account field."""


def person_account_fields() -> dict[str, list[Field]]:
    """The fields that the feature brings, by object."""
    return {
        "Contact": [system_tick("IsPersonAccount", "Is Person Account")],
        "Account": [
            system_tick("IsPersonAccount", "Is Person Account"),
            system(link("PersonContactId", "Contact ID", "Contact", relationship="PersonContact")),
            replace(text("FirstName", "First Name", 40), permissionable=False),
            replace(text("LastName", "Last Name", 80), permissionable=False),
            Field("PersonEmail", "email", "Email", 80),
            text("PersonTitle", "Title", 128),
            tick("PersonHasOptedOutOfEmail", "Email Opt Out"),
            tick("PersonHasOptedOutOfFax", "Fax Opt Out"),
            tick("PersonDoNotCall", "Do Not Call"),
        ],
    }


def on_account(name: str) -> str:
    """The name on the Account of a custom Contact field."""
    return f"{name.removesuffix('__c')}__pc"


class PersonAccounts:
    """The switch, and the mirroring of writes."""

    def __init__(self, org: Org) -> None:
        self._org = org

    @property
    def enabled(self) -> bool:
        """Whether the org has the feature."""
        contact = self._org.schema.sobject("Contact")
        return contact is not None and contact.find("IsPersonAccount") is not None

    def enable(self) -> None:
        """Brings the fields. As in Salesforce, there is no way back."""
        if self.enabled:
            return
        for sobject, fields in person_account_fields().items():
            self._org.add_fields(sobject, fields)
        self.follow_contact_fields()

    def follow_contact_fields(self) -> None:
        """A custom field X__c of the Contact is there on the Account as X__pc, also one that came later."""
        if not self.enabled:
            return
        contact, account = self._org.schema.sobject("Contact"), self._org.schema.sobject("Account")
        if contact is None or account is None:
            return
        own = [each for each in contact.fields.values() if each.custom and account.find(on_account(each.name)) is None]
        self._org.add_fields("Account", [replace(each, name=on_account(each.name)) for each in own])

    def _mirrored(self) -> dict[str, str]:
        contact = self._org.schema.sobject("Contact")
        custom = [] if contact is None else [each.name for each in contact.fields.values() if each.custom]
        return {**MIRRORED, **{name: on_account(name) for name in custom}}

    def convert(self, contact_ids: Sequence[str]) -> list[str]:
        """Turns Contacts into person accounts, each with an Account of its own; returns the Account ids."""
        self.enable()
        made = []
        for contact_id in contact_ids:
            contact = self._org.store.rows("SELECT * FROM Contact WHERE Id = ?", (contact_id,))[0]
            account_id = self._org.ids.next("001")
            values = {to: contact[name] for name, to in self._mirrored().items()}
            trail = {name: contact[name] for name in ("OwnerId", "CreatedDate", "CreatedById", "LastModifiedDate",
                                                      "LastModifiedById", "SystemModstamp")}  # fmt: skip
            with self._org.store.transaction() as connection:
                row = {"Id": account_id, "Name": contact["Name"], "IsPersonAccount": 1, "PersonContactId": contact_id}
                self._org.store.insert("Account", [{**row, **values, **trail}])
                connection.execute(
                    "UPDATE Contact SET AccountId = ?, IsPersonAccount = 1 WHERE Id = ?", (account_id, contact_id)
                )
            made.append(account_id)
        return made

    def mirror(self, sobject: str, record_ids: Sequence[str], names: Sequence[str], audit: Mapping[str, Any]) -> None:
        """After a write of `names` to Contacts or Accounts: the other side of each person account follows."""
        mirrored = self._mirrored()
        if sobject == "Contact":
            pairs = [(mirrored[name], name) for name in names if name in mirrored]
            key, table = "PersonContactId", "Account"
        else:
            back = {to: name for name, to in mirrored.items()}
            pairs = [(back[name], name) for name in names if name in back]
            key, table = "AccountId", "Contact"
        if not pairs:
            return
        values = [f"{to} = (SELECT {name} FROM {sobject} WHERE Id = :id)" for to, name in pairs]  # noqa: S608
        assignments = ", ".join([*values, *(f"{name} = :{name}" for name in audit)])
        sql = f"UPDATE {table} SET {assignments} WHERE {key} = :id AND IsPersonAccount = 1"  # noqa: S608 (our schema)
        self._org.store.connection.executemany(sql, ({"id": each, **audit} for each in record_ids))
