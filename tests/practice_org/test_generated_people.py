"""The people that a seed makes."""

from collections import Counter
from pathlib import Path

import pytest

from core.practice_org.ids import to18
from core.practice_org.options import OrgOptions
from core.practice_org.org import Org


def rows(folder: Path, options: OrgOptions, sobject: str) -> list[dict[str, object]]:
    folder.mkdir()
    org = Org(options, folder)
    found = org.store.rows(f'SELECT * FROM "{sobject}" ORDER BY Id')
    org.close()
    return found


@pytest.mark.parametrize("sobject", ["Account", "Contact", "Lead", "User", "FieldPermissions"])
def test_the_same_seed_gives_the_same_org(tmp_path: Path, sobject: str) -> None:
    options = OrgOptions(contacts=200, leads=100, seed=5)
    first = rows(tmp_path / "first", options, sobject)
    assert first
    assert first == rows(tmp_path / "second", options, sobject)


def test_another_seed_gives_other_ids_and_another_org(tmp_path: Path) -> None:
    first = rows(tmp_path / "first", OrgOptions(contacts=50, leads=0, seed=1), "Contact")
    second = rows(tmp_path / "second", OrgOptions(contacts=50, leads=0, seed=2), "Contact")
    assert {each["Id"] for each in first}.isdisjoint({each["Id"] for each in second})


def test_people_are_as_in_real_orgs(tmp_path: Path) -> None:
    options = OrgOptions(contacts=2000, leads=1000, opted_out=0.2, seed=3)
    contacts = rows(tmp_path / "contacts", options, "Contact")
    leads = rows(tmp_path / "leads", options, "Lead")
    assert (len(contacts), len(leads)) == (2000, 1000)
    emails = Counter(str(each["Email"]).lower() for each in contacts if each["Email"])
    spelled = {str(each["Email"]) for each in contacts if each["Email"]}
    assert max(emails.values()) > 1
    assert len(spelled) > len(emails)
    assert any(each["Email"] is None for each in contacts)
    assert any(not str(each["LastName"]).isascii() for each in contacts)
    known = {each["Id"]: each for each in contacts}
    converted = [each for each in leads if each["IsConverted"]]
    assert 20 < len(converted) < 100
    for lead in converted:
        assert str(lead["Email"]).lower() == str(known[lead["ConvertedContactId"]]["Email"]).lower()
    assert sum(str(each["Email"]).lower() in emails for each in leads) > len(converted)
    share = sum(1 for each in contacts if each["HasOptedOutOfEmail"]) / len(contacts)
    assert 0.16 < share < 0.24
    assert all(to18(str(each["Id"])[:15]) == each["Id"] for each in contacts)


def test_an_org_may_be_empty(tmp_path: Path) -> None:
    assert rows(tmp_path / "empty", OrgOptions(contacts=0, leads=0), "Lead") == []
