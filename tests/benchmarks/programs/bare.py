"""(c) The limit: the fewest Bulk 2.0 calls after which one knows what became of each row. No store, no proof."""

from __future__ import annotations

import time

from tests.benchmarks.programs.given import API, FIELD, given

_ASK_EVERY_S = 0.5

if __name__ == "__main__":
    told = given()
    session = told.session()
    session.headers["Authorization"] = f"Bearer {told.token}"
    jobs = f"{told.org}{API}/jobs/ingest"
    body = {"object": "Contact", "operation": "update", "contentType": "CSV", "lineEnding": "LF"}
    job = f"{jobs}/{session.post(jobs, json=body).json()['id']}"
    rows = f"Id,{FIELD}\n" + "".join(f"{record_id},true\n" for record_id in told.ids)
    session.put(f"{job}/batches", data=rows.encode(), headers={"Content-Type": "text/csv"}).raise_for_status()
    session.patch(job, json={"state": "UploadComplete"}).raise_for_status()
    while (state := session.get(job).json()["state"]) not in {"JobComplete", "Failed", "Aborted"}:
        time.sleep(_ASK_EVERY_S)
    failed = session.get(f"{job}/failedResults").text.splitlines()
    if state != "JobComplete" or len(failed) > 1:
        raise SystemExit(f"{state}, {len(failed) - 1} rows failed")
