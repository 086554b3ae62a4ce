"""(b) simple-salesforce's own Bulk 2.0, as its manual shows it. It does not read what became of the rows."""

from __future__ import annotations

from simple_salesforce.api import Salesforce

from tests.benchmarks.programs.given import FIELD, given

if __name__ == "__main__":
    told = given()
    salesforce = Salesforce(session_id=told.token, instance_url=told.org, version="67.0", session=told.session())
    salesforce.bulk2.Contact.update(records=[{"Id": record_id, FIELD: True} for record_id in told.ids])
