"""The thread that works on jobs in a served org: jobs end by themselves, and with the org."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from core.practice_org.bulk.jobs import Jobs
from core.practice_org.clock import utc_now
from core.practice_org.options import OrgOptions
from core.practice_org.practice import PracticeOrg


@pytest.fixture(scope="module")
def practice() -> Iterator[PracticeOrg]:
    with PracticeOrg(OrgOptions(contacts=20, leads=1)) as running:
        yield running


@pytest.fixture
def session(practice: PracticeOrg) -> Iterator[requests.Session]:
    with requests.Session() as made:
        made.trust_env = False
        made.headers["Authorization"] = f"Bearer {practice.access_token}"
        yield made


def test_a_small_job_is_complete_at_the_second_poll_at_the_latest(
    practice: PracticeOrg, session: requests.Session
) -> None:
    jobs = f"{practice.http_url}/services/data/v67.0/jobs/ingest"
    ids = [row["Id"] for row in practice.org.store.rows("SELECT Id FROM Contact LIMIT 10")]
    created = session.post(jobs, json={"object": "Contact", "operation": "update"}, timeout=10).json()
    data = "Id,Title\n" + "".join(f"{each},Boss\n" for each in ids)
    session.put(f"{practice.http_url}/{created['contentUrl']}", data=data.encode(), timeout=10)
    session.patch(f"{jobs}/{created['id']}", json={"state": "UploadComplete"}, timeout=10)
    polls = [session.get(f"{jobs}/{created['id']}", timeout=10).json() for _ in range(2)]
    assert (polls[1]["state"], polls[1]["numberRecordsProcessed"]) == ("JobComplete", 10)


def test_a_reset_forgets_the_jobs(practice: PracticeOrg, session: requests.Session) -> None:
    jobs = f"{practice.http_url}/services/data/v67.0/jobs/query"
    for _ in range(2):
        session.post(jobs, json={"operation": "query", "query": "SELECT Id FROM Contact"}, timeout=10)
        assert len(session.get(jobs, timeout=10).json()["records"]) == 1
        practice.org.reset()
        assert session.get(jobs, timeout=10).json()["records"] == []


def test_an_org_ends_while_jobs_wait() -> None:
    with PracticeOrg(OrgOptions(contacts=2000, leads=1)) as running:
        jobs = f"{running.http_url}/services/data/v67.0/jobs/query"
        headers = {"Authorization": f"Bearer {running.access_token}"}
        body = {"operation": "query", "query": "SELECT FIELDS(STANDARD) FROM Lead"}
        assert requests.post(jobs, json=body, headers=headers, timeout=10).status_code == 400
        body["query"] = "SELECT Id, LastName, Email, CreatedDate FROM Contact"
        states = [requests.post(jobs, json=body, headers=headers, timeout=10).json()["state"] for _ in range(20)]
    assert states == ["UploadComplete"] * 20


def test_a_job_whose_id_was_there_before_a_reset_has_a_folder_of_its_own(tmp_path: Path) -> None:
    jobs = Jobs(lambda prefix: prefix, tmp_path, utc_now)
    assert jobs.folder_for("750000000000001AAA") != jobs.folder_for("750000000000001AAA")
