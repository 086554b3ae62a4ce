"""A served org with the Bulk APIs alone, whose jobs move only when the test steps them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests
from starlette.applications import Starlette

from core.practice_org.bulk import routes
from core.practice_org.bulk.runner import SteppedRunner
from core.practice_org.bulk.service import BulkService
from core.practice_org.data.schema import Access
from core.practice_org.errors import SalesforceError
from core.practice_org.gateway import Gateway
from core.practice_org.listeners import CertificateSet, Listeners
from core.practice_org.options import OrgOptions
from core.practice_org.org import Org
from core.practice_org.rest.answers import ignore_case, on_salesforce_error

OPT_OUT = "HasOptedOutOfEmail"


class Clock:
    """A second later at each look, and as far as it is told."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


class Api:
    """The Bulk APIs as the admin uses them."""

    def __init__(self, org: Org, service: BulkService, runner: SteppedRunner, clock: Clock, url: str) -> None:
        self.org = org
        self.service = service
        self.clock = clock
        self.url = url
        self.base = f"{url}/services/data/v67.0"
        self.session = requests.Session()
        self.session.trust_env = False
        self.runner = runner
        self.forward()

    def forward(self, **by: float) -> None:
        """Lets time pass; the admin signs in again, because sessions end."""
        self.clock.moment += timedelta(**by)
        session = self.org.sessions.issue(self.org.setup.admin_id, self.org.setup.org_id)
        self.session.headers["Authorization"] = f"Bearer {session.token}"

    def call(self, method: str, path: str, **more: Any) -> requests.Response:
        return self.session.request(method, self.base + path, timeout=10, **more)

    def ok(self, method: str, path: str, **more: Any) -> Any:
        answer = self.call(method, path, **more)
        assert answer.ok, answer.text
        return answer.json() if "json" in answer.headers.get("content-type", "") else answer.text

    def refused(self, method: str, path: str, **more: Any) -> tuple[int, str, str]:
        """Status, code and message of a refusal."""
        answer = self.call(method, path, **more)
        [error] = answer.json()
        return answer.status_code, error["errorCode"], error["message"]

    def step(self) -> None:
        """The oldest waiting job runs to its end."""
        self.runner.step()

    def open_job(self, operation: str = "update", sobject: str = "Contact", **more: str) -> str:
        created = self.ok("POST", "/jobs/ingest", json={"object": sobject, "operation": operation, **more})
        return str(created["id"])

    def ingest(self, data: str | bytes, operation: str = "update", sobject: str = "Contact", **more: str) -> Any:
        """A job from its creation to its end; gives its JSON."""
        job = self.open_job(operation, sobject, **more)
        content = data.encode() if isinstance(data, str) else data
        self.ok("PUT", f"/jobs/ingest/{job}/batches", data=content, headers={"Content-Type": "text/csv"})
        self.ok("PATCH", f"/jobs/ingest/{job}", json={"state": "UploadComplete"})
        self.step()
        return self.ok("GET", f"/jobs/ingest/{job}")

    def results(self, job: str, kind: str, delimiter: str = ",") -> list[dict[str, str]]:
        text = self.call("GET", f"/jobs/ingest/{job}/{kind}").content.decode()
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))

    def query_job(self, soql: str, **more: str) -> str:
        """The id of a finished query job."""
        body = {"operation": "query", "query": soql, **more}
        job = str(self.ok("POST", "/jobs/query", json=body)["id"])
        self.step()
        return job

    def contacts(self, *fields: str) -> list[dict[str, Any]]:
        """All contacts as they are stored."""
        return self.org.store.rows(f'SELECT Id, {", ".join(fields or [OPT_OUT])} FROM "Contact" ORDER BY Id')

    def hide(self, field: str = OPT_OUT, access: Access = Access.HIDDEN) -> None:
        self.org.set_access("Contact", field, access)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Api]:
    folder = tmp_path_factory.mktemp("bulk")
    clock, runner = Clock(), SteppedRunner()
    org = Org(OrgOptions(contacts=30, leads=5, opted_out=0), folder, clock)
    service = BulkService(org, runner, patience_s=0)
    made = [ignore_case(route) for route in routes(org, service)]
    app = Starlette(routes=made, exception_handlers={SalesforceError: on_salesforce_error})
    app.router.redirect_slashes = False
    gate = Gateway(app, org.sessions, org.faults, org.limit, org.calls, clock, latency_ms=0, api_enabled=lambda: True)
    certificates = CertificateSet()
    certificates.write_ca(folder)
    with Listeners(gate, certificates) as listeners:
        yield Api(org, service, runner, clock, listeners.ports.http_url)
    org.close()


@pytest.fixture
def api(served: Api) -> Api:
    """The org as it was made."""
    served.org.reset()
    served.runner.close()
    served.forward()
    return served
