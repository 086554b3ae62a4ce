"""(a) What most scripts do: one `Contact.update` after the other with simple-salesforce."""

from __future__ import annotations

from simple_salesforce.api import Salesforce

from tests.benchmarks.programs.given import FIELD, given

if __name__ == "__main__":
    told = given()
    salesforce = Salesforce(session_id=told.token, instance_url=told.org, version="67.0", session=told.session())
    for record_id in told.ids:
        salesforce.Contact.update(record_id, {FIELD: True})
