"""Suppress, do not delete: deleting people who unsubscribed keeps what a re-import needs to leave them alone.

A person whose "stop" has not reached Salesforce yet is not deleted: the link that says where it goes would be lost.
"""

from __future__ import annotations

from collections.abc import Iterable

from core.clock import to_text
from core.errors import AppError
from core.intake.addresses import parse_email
from core.profile import Profile
from core.store.suppressions import Deleted


def delete_people(profile: Profile, addresses: Iterable[str]) -> Deleted:
    """Deletes all of them in one transaction. Raises AppError `address_bad`; then nobody is deleted."""
    keys: list[str] = []
    for address in addresses:
        parsed = parse_email(address)
        if parsed is None:
            raise AppError("address_bad", address=address)
        keys.append(parsed.address)
    return profile.store.suppressions.delete_people(keys, to_text(profile.clock()))
