"""A practice org to use from Python: in a test, in `optout-sync --practice`, and under `practice-org serve`."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from core.practice_org.application import build_application, build_parts
from core.practice_org.clock import Now, utc_now
from core.practice_org.listeners import CertificateSet, Listeners
from core.practice_org.options import OrgOptions
from core.practice_org.org import Org


class PracticeOrg:
    """One org with its listeners; the server runs in a background thread with its own loop.

    `with PracticeOrg(OrgOptions(contacts=100)) as org: requests.get(org.https_url + …, verify=str(org.ca_path))`

    Attributes:
        org: the data and switches behind the API.
        parts: sign-in and metadata beside it.
        ca_path: the CA of the TLS listener as PEM, in a private folder that goes with the org.
    """

    def __init__(
        self,
        options: OrgOptions | None = None,
        *,
        http_port: int = 0,
        https_port: int = 0,
        proxy_port: int = 0,
        now: Now = utc_now,
    ) -> None:
        self.options = options or OrgOptions()
        self._folder = Path(tempfile.mkdtemp(prefix="practice-org-"))
        with contextlib.ExitStack() as undo:
            undo.callback(shutil.rmtree, self._folder, ignore_errors=True)
            self.org = Org(self.options, self._folder, now)
            undo.callback(self.org.close)
            self.parts = build_parts(self.org)
            certificates = CertificateSet()
            self.ca_path = certificates.write_ca(self._folder)
            self.listeners = Listeners(
                build_application(self.parts),
                certificates,
                http_port=http_port,
                https_port=https_port,
                proxy_port=proxy_port,
            )
            undo.callback(self.listeners.stop)
            self._undo = undo.pop_all()

    # -- what a client needs ---------------------------------------------------------------------------------------

    @property
    def http_url(self) -> str:
        """`http://localhost:PORT`."""
        return self.listeners.ports.http_url

    @property
    def https_url(self) -> str:
        """`https://localhost:PORT`."""
        return self.listeners.ports.https_url

    @property
    def proxy_url(self) -> str:
        """`http://localhost:PORT` of the CONNECT proxy."""
        return self.listeners.ports.proxy_url

    @property
    def access_token(self) -> str:
        """A session of the admin."""
        return self.org.access_token

    @property
    def org_id(self) -> str:
        """18 characters."""
        return self.org.setup.org_id

    @property
    def username(self) -> str:
        """The admin's user name."""
        return self.org.setup.admin_username

    @property
    def password(self) -> str:
        """The admin's password, for the sign-in page."""
        return self.org.password

    @property
    def client_id(self) -> str:
        """The consumer key of the app that is registered in the org."""
        return self.org.client_id

    def hello(self) -> dict[str, str]:
        """The first line of `practice-org serve` (contract.md)."""
        return {
            "http": self.http_url,
            "https": self.https_url,
            "proxy": self.proxy_url,
            "ca": str(self.ca_path),
            "access_token": self.access_token,
            "username": self.username,
            "password": self.password,
            "client_id": self.client_id,
            "org_id": self.org_id,
        }

    # -- running ---------------------------------------------------------------------------------------------------

    def start(self) -> Self:
        """Serves in a background thread; returns when every port answers."""
        self.listeners.start()
        return self

    def run(self, on_ready: Callable[[], None]) -> None:
        """Serves in this thread until `request_stop`."""
        self.listeners.run(on_ready)

    def request_stop(self) -> None:
        """Ends `run`; safe in a signal handler."""
        self.listeners.stop()

    def close(self) -> None:
        """Stops serving and removes everything from disk. Calling it again does nothing."""
        self._undo.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
