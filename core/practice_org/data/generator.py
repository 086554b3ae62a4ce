"""Fills the org with people from a seed: the same seed gives the same org, to the last id.

What is in it, because real orgs are like that: names in many scripts, the same address on several records and in other
letter case, Leads that were converted to a Contact, records without e-mail or account, several owners, and a share
that has opted out. A million records take well under a minute, so rows are tuples and strings are taken from pools.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from core.practice_org.data.names import CITIES, COMPANIES, FIRST_NAMES, LAST_NAMES, MAIL_DOMAINS, TITLES
from core.practice_org.data.store import Store
from core.practice_org.ids import IdSpace
from core.practice_org.options import OrgOptions

NO_EMAIL_SHARE = 0.03
DUPLICATE_SHARE = 0.04
LEAD_IS_CONTACT_SHARE = 0.08
CONVERTED_SHARE = 0.05

_YEARS = ("2024", "2025", "2026")
_LAST_MONTH = {"2026": 10}

_PERSON_COLUMNS = (
    "Id", "FirstName", "LastName", "Email", "Title", "Phone", "OwnerId", "HasOptedOutOfEmail",
    "CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById", "SystemModstamp",
)  # fmt: skip
CONTACT_COLUMNS = (*_PERSON_COLUMNS, "AccountId", "MailingCity", "MailingCountry")
LEAD_COLUMNS = (
    *_PERSON_COLUMNS, "Company", "City", "Country", "Status", "IsConverted", "ConvertedDate", "ConvertedContactId",
    "ConvertedAccountId",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """A person generated before, whose address another record may share."""

    contact_id: str
    account_id: str | None
    first: str
    last: str
    email: str


class Generator:
    """Writes Accounts, Contacts and Leads; users must be there already."""

    def __init__(self, store: Store, ids: IdSpace, options: OrgOptions, owners: tuple[str, ...]) -> None:
        self._store = store
        self._ids = ids
        self._options = options
        self._owners = owners
        self._random = Random(options.seed)  # noqa: S311 (practice people, no secret)
        self._moments = tuple(sorted(self._some_moments()))
        self._known: list[Known] = []

    def fill(self) -> None:
        """All rows, in one transaction an object."""
        accounts = list(self._accounts(max(3, min(20_000, self._options.contacts // 20))))
        self._store.insert("Account", accounts)
        account_ids = [row["Id"] for row in accounts]
        self._store.insert_tuples("Contact", CONTACT_COLUMNS, self._contacts(account_ids))
        self._store.insert_tuples("Lead", LEAD_COLUMNS, self._leads())

    def _some_moments(self) -> Iterator[str]:
        for _ in range(2000):
            year = self._random.choice(_YEARS)
            month = self._random.randint(1, _LAST_MONTH.get(year, 12))
            day, hour = self._random.randint(1, 28), self._random.randint(0, 23)
            minute, second = self._random.randint(0, 59), self._random.randint(0, 59)
            yield f"{year}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}.000Z"

    def _accounts(self, count: int) -> Iterator[dict[str, Any]]:
        for number, record_id in enumerate(self._ids.batch("001", count)):
            owner, moment = self._random.choice(self._owners), self._random.choice(self._moments)
            city, country = self._random.choice(CITIES)
            name = COMPANIES[number % len(COMPANIES)]
            yield {
                "Id": record_id,
                "Name": name if number < len(COMPANIES) else f"{name} {number // len(COMPANIES) + 1}",
                "Type": self._random.choice(("Prospect", "Customer - Direct", None)),
                "BillingCity": city,
                "BillingCountry": country,
                "OwnerId": owner,
                "CreatedDate": moment,
                "CreatedById": owner,
                "LastModifiedDate": moment,
                "LastModifiedById": owner,
                "SystemModstamp": moment,
            }

    def _person(self, number: int) -> tuple[str, str, str | None]:
        rand = self._random.random
        first, first_latin = FIRST_NAMES[int(rand() * len(FIRST_NAMES))]
        last, last_latin = LAST_NAMES[int(rand() * len(LAST_NAMES))]
        if rand() < NO_EMAIL_SHARE:
            return first, last, None
        return first, last, f"{first_latin}.{last_latin}{number}@{MAIL_DOMAINS[int(rand() * len(MAIL_DOMAINS))]}"

    def _common(self, record_id: str, first: str, last: str, email: str | None, number: int) -> tuple[Any, ...]:
        rand = self._random.random
        owner = self._owners[int(rand() * len(self._owners))]
        # Records come into being in the order of their ids, as in a real org, and most are never changed again. It also
        # keeps neighbours together in the index of SystemModstamp, so that a bulk update touches few of its pages.
        created = self._moments[number * len(self._moments) // (self._options.contacts + self._options.leads + 1)]
        later = rand()
        changed = max(created, self._moments[int(later * 10 * len(self._moments))]) if later < 0.1 else created
        title = TITLES[int(rand() * len(TITLES))]
        opted_out = 1 if rand() < self._options.opted_out else 0
        phone = f"+1 555 {number % 10_000_000:07d}"
        return (record_id, first, last, email, title, phone, owner, opted_out, created, owner, changed, owner, changed)

    def _contacts(self, account_ids: list[str]) -> Iterator[tuple[Any, ...]]:
        rand, known = self._random.random, self._known
        for number, record_id in enumerate(self._ids.batch("003", self._options.contacts), start=1):
            first, last, email = self._person(number)
            if known and rand() < DUPLICATE_SHARE:
                other = known[int(rand() * len(known))]
                first, last, email = other.first, other.last, self._written_otherwise(other.email)
            account = account_ids[int(rand() * len(account_ids))] if rand() < 0.9 else None
            if email is not None and len(known) < 50_000:
                known.append(Known(record_id, account, first, last, email))
            city, country = CITIES[int(rand() * len(CITIES))]
            yield (*self._common(record_id, first, last, email, number), account, city, country)

    def _written_otherwise(self, email: str) -> str:
        return email if self._random.random() < 0.5 else email.title()

    def _leads(self) -> Iterator[tuple[Any, ...]]:
        rand, known = self._random.random, self._known
        offset = self._options.contacts
        for number, record_id in enumerate(self._ids.batch("00Q", self._options.leads), start=1):
            first, last, email = self._person(offset + number)
            kind = rand()
            became: Known | None = None
            if known and kind < LEAD_IS_CONTACT_SHARE + CONVERTED_SHARE:
                other = known[int(rand() * len(known))]
                first, last, email = other.first, other.last, self._written_otherwise(other.email)
                became = other if kind < CONVERTED_SHARE else None
            city, country = CITIES[int(rand() * len(CITIES))]
            company = COMPANIES[int(rand() * len(COMPANIES))]
            common = self._common(record_id, first, last, email, offset + number)
            if became is None:
                yield (*common, company, city, country, "Open - Not Contacted", 0, None, None, None)
            else:
                changed = common[-1][:10]
                yield (*common, company, city, country, "Closed - Converted", 1, changed, became.contact_id,
                       became.account_id)  # fmt: skip
