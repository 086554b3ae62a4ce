"""Two generated sides: people here, records there, in every state that salesforce.md tells of.

A `World` is a description, drawn by hypothesis, that names records by their place in it; `build` makes it real, the
records through the side door of the practice org, as colleagues would.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hypothesis import strategies as st

from core.model import FieldChoice, Reach
from core.practice_org.sales_package import FIELD_BY_SOBJECT
from tests.org import FIELD, Office

EMAIL, SALES = "email", "sales"
BOXES: Mapping[str, Mapping[str, str]] = {
    sobject: {EMAIL: FIELD, SALES: FIELD_BY_SOBJECT[sobject]} for sobject in ("Contact", "Lead")
}
UNKNOWN = {"Contact": "0035e00000AbCdEAAV", "Lead": "00Q5e00000AbCdEEAV"}
_ADDRESSES = 5


@dataclass(frozen=True)
class Record:
    """`fate`: live, deleted, merged (into a later record of its object) or, a Lead, converted; `then` is the fate of
    the Contact it became. `owner`: whose address it has, None for no address.
    """

    owner: int | None
    out: frozenset[str] = frozenset()
    fate: str = "live"
    then: str = "live"
    hidden: bool = False
    person_account: bool = False
    shouting: bool = False


@dataclass(frozen=True)
class Someone:
    """A person: links are places in the lists of records, -1 an id that is not there."""

    contact: int | None = None
    lead: int | None = None
    out: bool = False


@dataclass(frozen=True)
class World:
    """`access`: (object, box) -> "read" or "hidden"; what is not in it may be edited."""

    contacts: tuple[Record, ...]
    leads: tuple[Record, ...]
    people: tuple[Someone, ...]
    choice: FieldChoice = FieldChoice.EMAIL_OPT_OUT
    reach: Reach = Reach.LINKED
    access: tuple[tuple[tuple[str, str], str], ...] = ()
    preview_first: bool = False


@dataclass(frozen=True)
class Built:
    """What the places of a world became: record ids by object and place, addresses by person, hidden ids."""

    ids: Mapping[str, list[str]]
    addresses: list[str]
    hidden: frozenset[str]


def address(number: int) -> str:
    return f"p{number}@example.org"


_BOX_SETS = st.frozensets(st.sampled_from((EMAIL, SALES)))
_OWNERS = st.one_of(st.integers(0, _ADDRESSES - 1), st.none())


@st.composite
def _records(draw: st.DrawFn, sobject: str) -> tuple[Record, ...]:
    fates = ["live", "live", "live", "merged", "deleted"] + (["converted", "converted"] if sobject == "Lead" else [])
    return tuple(
        draw(
            st.lists(
                st.builds(
                    Record,
                    owner=_OWNERS,
                    out=_BOX_SETS,
                    fate=st.sampled_from(fates),
                    then=st.sampled_from(("live", "merged", "deleted")) if sobject == "Lead" else st.just("live"),
                    hidden=st.integers(0, 7).map(lambda drawn: drawn == 7),
                    person_account=st.integers(0, 5).map(lambda drawn: drawn == 5),
                    shouting=st.booleans(),
                ),
                max_size=5,
            )
        )
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    contacts, leads = draw(_records("Contact")), draw(_records("Lead"))
    links = {
        name: st.one_of(st.none(), st.integers(0, len(rows) - 1), st.just(-1)) if rows else st.sampled_from((None, -1))
        for name, rows in (("contact", contacts), ("lead", leads))
    }
    people = draw(
        st.lists(
            st.builds(Someone, contact=links["contact"], lead=links["lead"], out=st.booleans()),
            min_size=1,
            max_size=_ADDRESSES,
        )
    )
    access = draw(
        st.dictionaries(
            st.sampled_from([(sobject, box) for sobject in ("Contact", "Lead") for box in (EMAIL, SALES)]),
            st.sampled_from(("read", "hidden")),
            max_size=2,
        )
    )
    return World(
        contacts,
        leads,
        tuple(people),
        draw(st.sampled_from(FieldChoice)),
        draw(st.sampled_from(Reach)),
        tuple(sorted(access.items())) if draw(st.booleans()) else (),
        draw(st.booleans()),
    )


def build(world: World, office: Office) -> Built:
    """Makes it real in an org that holds no people, and in a profile that knows nobody."""
    door = office.door
    ids = {
        "Contact": _create(office, "Contact", world.contacts),
        "Lead": _create(office, "Lead", world.leads),
    }
    masters = {place + 1 for place, row in enumerate(world.contacts) if row.fate == "merged"}
    if world.contacts:
        masters |= {place % len(world.contacts) for place, row in enumerate(world.leads) if row.then == "merged"}
    persons = [
        ids["Contact"][place]
        for place, row in enumerate(world.contacts)
        if row.person_account and row.fate == "live" and place not in masters
    ]
    if persons:
        door.features(person_accounts=persons)
    for sobject, rows in (("Lead", world.leads), ("Contact", world.contacts)):
        for place, row in enumerate(rows):
            _meet_fate(office, sobject, ids, place, row)
    hidden = frozenset(
        ids[sobject][place]
        for sobject, rows in (("Contact", world.contacts), ("Lead", world.leads))
        for place, row in enumerate(rows)
        if row.hidden
    )
    for sobject in ("Contact", "Lead"):
        own = sorted(hidden & set(ids[sobject]))
        if own:
            door.change({"sobject": sobject, "ids": own, "action": "hide"})
    for (sobject, box), access in world.access:
        door.access(sobject, BOXES[sobject][box], access)
    _people_here(world, office, ids)
    return Built(ids, [address(number) for number in range(len(world.people))], hidden)


def _create(office: Office, sobject: str, rows: tuple[Record, ...]) -> list[str]:
    actions = []
    for place, row in enumerate(rows):
        fields: dict[str, object] = {"LastName": f"{sobject} {place}"}
        fields.update((BOXES[sobject][box], box in row.out) for box in (EMAIL, SALES))
        if row.owner is not None:
            written = address(row.owner)
            fields["Email"] = written.upper() if row.shouting else written
        if sobject == "Lead":
            fields["Company"] = "Practice"
        actions.append({"sobject": sobject, "action": "create", "fields": fields})
    return [made["ids"][0] for made in office.door.change(actions)] if actions else []


def _meet_fate(office: Office, sobject: str, ids: Mapping[str, list[str]], place: int, row: Record) -> None:
    """Later records of an object are still alive when an earlier one is merged, so chains come about."""
    own = ids[sobject][place]
    if row.fate == "converted":
        office.door.change({"sobject": "Lead", "action": "convert", "id": own})
        became = next(one["ConvertedContactId"] for one in office.door.records("Lead") if one["Id"] == own)
        if row.then == "deleted":
            office.door.change({"sobject": "Contact", "action": "delete", "id": became})
        elif row.then == "merged" and ids["Contact"]:
            master = ids["Contact"][place % len(ids["Contact"])]
            office.door.change({"sobject": "Contact", "action": "merge", "master": master, "losers": [became]})
    elif row.fate == "merged" and place + 1 < len(ids[sobject]):
        master = ids[sobject][place + 1]
        office.door.change({"sobject": sobject, "action": "merge", "master": master, "losers": [own]})
    elif row.fate in {"deleted", "merged"}:
        office.door.change({"sobject": sobject, "action": "delete", "id": own})


def _people_here(world: World, office: Office, ids: Mapping[str, list[str]]) -> None:
    def id_of(sobject: str, place: int | None) -> str | None:
        return None if place is None else UNKNOWN[sobject] if place < 0 else ids[sobject][place]

    office.link(
        *(
            (address(number), id_of("Contact", one.contact), id_of("Lead", one.lead))
            for number, one in enumerate(world.people)
        )
    )
    office.collect(*(address(number) for number, one in enumerate(world.people) if one.out))
    sync = office.profile.settings.sync.model_copy(update={"field": world.choice, "reach": world.reach})
    office.profile.save_settings(office.profile.settings.model_copy(update={"sync": sync}))
