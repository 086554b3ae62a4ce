"""Ours without the rest of the house: what core.salesforce does to opt records out, and that each was answered."""

from __future__ import annotations

from pathlib import Path

from core.collector import search_rarely
from core.credentials import Secret
from core.model import RecordRef, RecordWrite, SObject
from core.salesforce import records
from core.salesforce.client import SalesforceClient
from core.salesforce.network import Network
from tests.benchmarks.programs.given import FIELD, given

if __name__ == "__main__":
    # As optoutctl and the window do.
    search_rarely()
    told = given()
    writes = [RecordWrite(RecordRef(SObject.CONTACT, record_id), (FIELD,)) for record_id in told.ids]
    with SalesforceClient(told.org, Secret(told.token), Network(ca_file=Path(told.ca))) as client:
        answers = [answer for part in records.opt_out(client, writes) for answer in part]
    if len(answers) != len(writes) or any(answer.refusal for answer in answers):
        raise SystemExit("not every record was opted out")
