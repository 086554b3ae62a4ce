"""What has to be true after a sync, worked out a second time, from mission.md alone and without the engine.

It goes over everybody and everything again and again until nothing changes any more: slow, and easy to believe.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.model import FieldChoice, Reach
from tests.core.proofs.world import BOXES, EMAIL, SALES, UNKNOWN, Built, World, address

Row = Mapping[str, Any]
Box = tuple[str, str]
"""Record id and API name."""


@dataclass(frozen=True)
class Expected:
    """`out`: addresses; `ticked`: every box there that is to be ticked at the end; `explained`: addresses of people who
    are out and cannot be brought into agreement, each of which needs a problem.
    """

    out: frozenset[str]
    ticked: frozenset[Box]
    explained: frozenset[str]


def ticked_boxes(rows: Mapping[str, Row]) -> frozenset[Box]:
    return frozenset(
        (row_id, name)
        for row_id, row in rows.items()
        for name in BOXES[_sobject(row_id)].values()
        if row.get(name) is True
    )


def expect(world: World, built: Built, rows: Mapping[str, Row]) -> Expected:
    """`rows`: every Contact and Lead before the sync, by id."""
    chosen = {
        FieldChoice.EMAIL_OPT_OUT: (EMAIL,),
        FieldChoice.MARKETO_SALES_OPT_OUT: (SALES,),
        FieldChoice.BOTH: (EMAIL, SALES),
    }[world.choice]
    access = dict(world.access)
    readable = {
        sobject: {BOXES[sobject][box] for box in chosen if access.get((sobject, box)) != "hidden"} for sobject in BOXES
    }
    writeable = {
        sobject: {BOXES[sobject][box] for box in chosen if access.get((sobject, box)) is None} for sobject in BOXES
    }
    ticked = set(ticked_boxes(rows))
    out = {address(number) for number, one in enumerate(world.people) if one.out}
    before = None
    while before != (len(ticked), len(out)):
        before = (len(ticked), len(out))
        for number, one in enumerate(world.people):
            own = address(number)
            links = _links(world, built, one)
            chains = [row for link in links for row in _chain(link, rows, built, readable)]
            seen = chains + (_same_address(own, rows, built, readable) if world.reach is Reach.SAME_EMAIL else [])
            if any((row["Id"], name) in ticked for row in seen for name in readable[_sobject(row["Id"])]):
                out.add(own)
            if own in out and links:
                ticked.update(
                    (row["Id"], name) for row in seen if _live(row) for name in writeable[_sobject(row["Id"])]
                )
    explained = set()
    for number, one in enumerate(world.people):
        links = _links(world, built, one)
        if address(number) in out and not (
            links and all(_ends_well(link, rows, built, readable, ticked) for link in links)
        ):
            explained.add(address(number))
    return Expected(frozenset(out), frozenset(ticked), frozenset(explained))


def _links(world: World, built: Built, one: Any) -> list[str]:
    return [
        UNKNOWN[sobject] if place < 0 else built.ids[sobject][place]
        for sobject, place in (("Contact", one.contact), ("Lead", one.lead))
        if place is not None
    ]


def _chain(link: str, rows: Mapping[str, Row], built: Built, readable: Mapping[str, set[str]]) -> list[Row]:
    """The record and what it became, as far as the user can see; of an object without a readable box nothing is."""
    found: list[Row] = []
    next_id: str | None = link
    while next_id is not None and next_id in rows and next_id not in built.hidden and readable[_sobject(next_id)]:
        row = rows[next_id]
        found.append(row)
        next_id = row.get("MasterRecordId") if row["IsDeleted"] else row.get("ConvertedContactId")
    return found


def _same_address(own: str, rows: Mapping[str, Row], built: Built, readable: Mapping[str, set[str]]) -> list[Row]:
    return [
        row
        for row_id, row in rows.items()
        if row_id not in built.hidden
        and readable[_sobject(row_id)]
        and _live(row)
        and (row["Email"] or "").lower() == own
    ]


def _ends_well(
    link: str, rows: Mapping[str, Row], built: Built, readable: Mapping[str, set[str]], ticked: set[Box]
) -> bool:
    chain = _chain(link, rows, built, readable)
    return (
        bool(chain)
        and _live(chain[-1])
        and all((chain[-1]["Id"], name) in ticked for name in readable[_sobject(chain[-1]["Id"])])
    )


def _live(row: Row) -> bool:
    return not row["IsDeleted"] and not row.get("IsConverted")


def _sobject(row_id: str) -> str:
    return "Lead" if row_id.startswith("00Q") else "Contact"
