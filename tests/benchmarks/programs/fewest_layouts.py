"""The limit for layouts: list, read ten a call, write ten, read again. No backup, no check of who else writes."""

from __future__ import annotations

import re

from tests.benchmarks.programs import soap
from tests.benchmarks.programs.given import FIELD, given

_AT_ONCE = 10
_ITEM = f"<layoutItems><behavior>Edit</behavior><field>{FIELD}</field></layoutItems>"
_COLUMN = re.compile(r"</layoutItems>(?=\s*</layoutColumns>)")

if __name__ == "__main__":
    told = given()
    session = told.session()

    def said(operation: str, body: str) -> str:
        data = soap.envelope(told.token, operation, body).encode()
        return session.post(
            told.org + soap.PATH, data=data, headers={"Content-Type": "text/xml", "SOAPAction": '""'}
        ).text

    def read(names: list[str]) -> list[str]:
        return soap.records(said("readMetadata", soap.names("Layout", names)))

    parts = [told.ids[start : start + _AT_ONCE] for start in range(0, len(told.ids), _AT_ONCE)]
    said("listMetadata", "<queries><type>Layout</type></queries>")
    for part in parts:
        mended = [_COLUMN.sub("</layoutItems>" + _ITEM, one, count=1) for one in read(part)]
        said("updateMetadata", soap.components(mended))
    if not all(FIELD in one for part in parts for one in read(part)):
        raise SystemExit("the field is not on every layout")
