"""A real PostgreSQL for the tests: a server of their own in a temporary folder, and a fresh database for each test."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from core.store import Store


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    on_path = shutil.which("pg_ctl")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


@dataclass
class PostgreSQLServer:
    """A running server. It listens on a socket in its folder only."""

    programs: Path
    folder: Path
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def url(self, database: str) -> str:
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def new_database(self) -> str:
        """The URL of a fresh store: a copy of one whose tables were made once."""
        name = f"store_{next(self._numbers)}"
        self._say(f"CREATE DATABASE {name} TEMPLATE template_store")
        return self.url(name)

    def empty_database(self) -> str:
        name = f"empty_{next(self._numbers)}"
        self._say(f"CREATE DATABASE {name}")
        return self.url(name)

    def prepare(self) -> None:
        self._say("CREATE DATABASE template_store")
        Store(self.url("template_store")).close()

    def control(self, *words: str) -> None:
        """`pg_ctl …`, as the user that the server runs as."""
        _as_postgres([str(self.programs / "pg_ctl"), "-D", str(self.folder / "data"), "-w", "-s", *words])

    def start(self) -> None:
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off -c max_connections=60"
        self.control("-l", str(self.folder / "log"), "-o", options, "start")

    def _say(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def running_server() -> Iterator[PostgreSQLServer]:
    """Starts a server and ends it. Skips where PostgreSQL is not installed, and fails there in CI."""
    programs = _programs()
    if programs is None:
        if os.environ.get("CI"):
            pytest.fail("PostgreSQL is not installed, and this is CI")
        pytest.skip("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="optout-pg-"))
    server = PostgreSQLServer(programs, folder)
    try:
        if os.geteuid() == 0:
            # initdb refuses root; the server runs as the user that the package made.
            shutil.chown(folder, "postgres", "postgres")
        make = [str(programs / "initdb"), "-D", str(folder / "data"), "-U", "postgres", "-A", "trust"]
        _as_postgres([*make, "-E", "UTF8", "--locale=C", "--no-sync"])
        server.start()
        try:
            server.prepare()
            yield server
        finally:
            server.control("-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_postgres(command: list[str]) -> None:
    if os.geteuid() == 0:
        command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
    done = subprocess.run(command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr + done.stdout
