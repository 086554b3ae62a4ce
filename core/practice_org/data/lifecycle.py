"""What happens to records beside plain writes: convert, merge, delete, restore (salesforce.md C9).

Done as another user, without rules and field-level security: it is how the world changes while our client is away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from core.practice_org.clock import stored
from core.practice_org.data.changes import Actor
from core.practice_org.data.schema import SObject
from core.practice_org.data.security import NEEDED_TO_WRITE
from core.practice_org.errors import SalesforceError
from core.practice_org.ids import to18

if TYPE_CHECKING:
    from core.practice_org.org import Org

_CARRIED_OVER = ("FirstName", "LastName", "Salutation", "Email", "Phone", "MobilePhone", "Title", "LeadSource",
                 "HasOptedOutOfEmail", "HasOptedOutOfFax", "DoNotCall", "OwnerId")  # fmt: skip


class Lifecycle:
    """Acts on the rows of one org."""

    def __init__(self, org: Org) -> None:
        self._org = org

    def _actor(self, sobject: SObject) -> Actor:
        """Another user; rights are given by the admin, as somebody has to hold the right to give them."""
        setup = self._org.setup
        gives_rights = sobject.name in NEEDED_TO_WRITE
        return Actor(setup.admin_id if gives_rights else setup.other_user_id, auto_assign=False)

    def _whole(self, name: str) -> SObject:
        known = self._org.schema.sobject(name)
        assert known is not None  # noqa: S101 (names of standard objects)
        return known

    def create(self, sobject: SObject, fields: Mapping[str, Any]) -> str:
        """A new record. Raises SalesforceError where it could not be."""
        outcome = self._org.writer.create(self._actor(sobject), sobject, [fields])[0]
        if outcome.error is not None or outcome.record_id is None:
            raise outcome.error or SalesforceError(400, "UNKNOWN_EXCEPTION", "not created")
        return outcome.record_id

    def delete(self, sobject: SObject, ids: Sequence[str]) -> None:
        """Into the recycle bin."""
        self._org.writer.delete(self._actor(sobject), sobject, ids)

    def undelete(self, sobject: SObject, ids: Sequence[str]) -> None:
        """Out of the recycle bin."""
        for each in ids:
            self._org.writer.undelete(self._actor(sobject), sobject, each)

    def convert(self, lead_id: str) -> str:
        """Converts a Lead into a Contact (in a new Account); returns the Contact's id. The opt-out goes along."""
        lead = self._org.store.rows("SELECT * FROM Lead WHERE Id = ?", (lead_id,))[0]
        if lead["IsConverted"]:
            raise SalesforceError(400, "CANNOT_UPDATE_CONVERTED_LEAD", "cannot reference converted lead", ())
        with self._org.store.transaction() as connection:
            account_id = self.create(self._whole("Account"), {"Name": lead["Company"]})
            contact = {name: lead[name] for name in _CARRIED_OVER if lead[name] is not None}
            contact_id = self.create(self._whole("Contact"), {**_truths(contact), "AccountId": account_id})
            self._org.writer.write_as(self._org.setup.other_user_id, self._whole("Lead"), lead_id,
                                      {"Status": "Closed - Converted"})  # fmt: skip
            connection.execute(
                "UPDATE Lead SET IsConverted = 1, ConvertedDate = ?, ConvertedContactId = ?, ConvertedAccountId = ? "
                "WHERE Id = ?",
                (stored(self._org.now())[:10], contact_id, account_id, lead_id),
            )
        return contact_id

    def merge(self, sobject: SObject, master: str, losers: Sequence[str]) -> list[str]:
        """Merges records: the losers are deleted and point to the master, whose values stay (C9: an opt-out on a loser
        can be lost), and blanks are not filled."""
        master_id = to18(master) or master
        loser_ids = [to18(each) or each for each in losers]
        with self._org.store.transaction() as connection:
            self.delete(sobject, loser_ids)
            connection.executemany(
                f'UPDATE "{sobject.name}" SET MasterRecordId = ? WHERE Id = ?',  # noqa: S608 (names of our schema)
                ([master_id, each] for each in loser_ids),
            )
            if sobject.name == "Contact":
                connection.executemany(
                    "UPDATE Lead SET ConvertedContactId = ? WHERE ConvertedContactId = ?",
                    ([master_id, each] for each in loser_ids),
                )
            self._org.writer.write_as(self._org.setup.other_user_id, sobject, master_id, {})
        return [master_id, *loser_ids]


def _truths(values: Mapping[str, Any]) -> dict[str, Any]:
    boxes = ("HasOptedOutOfEmail", "HasOptedOutOfFax", "DoNotCall")
    return {name: bool(value) if name in boxes else value for name, value in values.items()}
