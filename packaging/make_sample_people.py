"""Writes resources/sample_people.csv: the people of the practice org that `make demo` starts, as a sales tool has them.

One row for each address and object, names as they are, every twentieth person without a Salesforce ID.
Run it when the generator of the practice org changes; a test compares the two.
"""

from __future__ import annotations

import csv
import io
import sys
import tempfile
from pathlib import Path

from core.demo import CONTACTS, LEADS, SEED
from core.practice_org.options import OrgOptions
from core.practice_org.org import Org

TARGET = Path(__file__).parents[1] / "resources" / "sample_people.csv"
_WITHOUT_ID_EVERY = 20


def sample_people() -> str:
    """The file's text."""
    with tempfile.TemporaryDirectory() as folder:
        org = Org(OrgOptions(contacts=CONTACTS, leads=LEADS, seed=SEED), Path(folder))
        try:
            rows = [
                row
                for sobject in ("Contact", "Lead")
                for row in org.store.rows(
                    f'SELECT Id, Email, FirstName, LastName FROM "{sobject}"'  # noqa: S608 - two constant names
                    " WHERE Email IS NOT NULL AND IsDeleted = 0 ORDER BY Id"
                )
            ]
        finally:
            org.close()
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("First Name", "Last Name", "Email ID", "Salesforce ID"))
    seen: set[tuple[str, str]] = set()
    for row in rows:
        key = (row["Email"].casefold(), row["Id"][:3])
        if key in seen:
            continue
        seen.add(key)
        record_id = "" if len(seen) % _WITHOUT_ID_EVERY == 0 else row["Id"]
        writer.writerow((row["FirstName"] or "", row["LastName"], row["Email"], record_id))
    return text.getvalue()


if __name__ == "__main__":
    TARGET.write_text(sample_people(), encoding="utf-8")
    sys.stdout.write(f"{TARGET.name} written\n")
