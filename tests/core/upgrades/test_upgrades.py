"""A store of an earlier version is backed up, migrated, and goes on; v*.sql beside this file are such stores."""

from __future__ import annotations

import shutil
import sqlite3
import stat
import tomllib
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import core.store
from core.errors import AppError
from core.store import Store
from core.store.schema import metadata
from core.store.version import HEAD
from tests.core.upgrades.make_fixture import FOLDER, RELEASES

_STORES = sorted(FOLDER.glob("v*.sql"))
_KEPT = ("people", "unsubscribes", "unsubscribe_sources", "outbox", "runs", "outcomes", "evidence")


@pytest.fixture(params=_STORES, ids=lambda path: path.stem)
def earlier(request, tmp_path):
    """The file of a store as an earlier version left it."""
    path = tmp_path / "store.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.executescript(request.param.read_text(encoding="utf-8"))
    return path


def counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as database:
        return {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in _KEPT}


def stamp(path: Path) -> str:
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT version_num FROM alembic_version").fetchone()[0]


def backups(path: Path) -> list[Path]:
    return sorted(path.parent.glob("store-before-*"))


def test_there_is_a_store_of_the_first_schema():
    assert _STORES[0].name == "v0001.sql"


def test_the_present_version_of_the_program_has_its_store_here():
    """After a new migration: python -m tests.core.upgrades.make_fixture"""
    project = tomllib.loads((FOLDER.parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    releases = dict(line.split() for line in RELEASES.read_text(encoding="utf-8").splitlines())
    assert releases.get(project["version"]) == HEAD
    assert all((FOLDER / f"v{schema}.sql").exists() for schema in releases.values())


def test_the_store_of_the_present_version_goes_through_the_next_migration_with_a_copy(tmp_path, monkeypatch):
    path, folder, following = tmp_path / "store.sqlite3", tmp_path / "migrations", f"{int(HEAD) + 1:04}"
    with closing(sqlite3.connect(path)) as database:
        database.executescript((FOLDER / f"v{HEAD}.sql").read_text(encoding="utf-8"))
    shutil.copytree(Path(core.store.__file__).parent / "migrations", folder)
    (folder / "versions" / f"v{following}_next.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f'revision, down_revision = "{following}", "{HEAD}"\n'
        'def upgrade():\n    op.add_column("people", sa.Column("language", sa.Text(), nullable=True))\n'
    )
    monkeypatch.setattr("core.store.engine.MIGRATIONS", str(folder))
    monkeypatch.setattr("core.store.engine.HEAD", following)
    before = counts(path)
    with closing(Store(path)) as store:
        assert store.verify_evidence().intact
        assert store.people(limit=1000)
    assert (stamp(path), counts(path)) == (following, before)
    (copy,) = backups(path)
    assert copy.name == f"store-before-upgrade-from-{HEAD}.sqlite3"
    assert (stamp(copy), counts(copy)) == (HEAD, before)


def test_nothing_of_an_earlier_store_is_lost(earlier):
    before = counts(earlier)
    with closing(Store(earlier)) as store:
        assert counts(earlier) == before
        assert store.verify_evidence().intact
        with store.database.engine.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    assert stamp(earlier) == HEAD


def test_the_migrated_store_is_read_by_every_list(earlier):
    with closing(sqlite3.connect(earlier)) as database:
        found_there = database.execute("SELECT from_salesforce FROM runs ORDER BY id LIMIT 1").fetchone()[0]
    with closing(Store(earlier)) as store:
        people = store.people(limit=1000)
        assert "nobody@example.org" in {person.email for person in people}
        assert any(person.unsubscribed_at for person in people)
        assert store.recent_runs()[-1].from_salesforce == found_there > 1
        assert store.outcomes(1)
        assert store.waiting_count() == 1


def test_the_data_are_copied_before_they_are_changed(earlier):
    old, before = stamp(earlier), counts(earlier)
    Store(earlier).close()
    if old == HEAD:
        assert backups(earlier) == []
        return
    (copy,) = backups(earlier)
    assert copy.name == f"store-before-upgrade-from-{old}.sqlite3"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert (stamp(copy), counts(copy)) == (old, before)


def test_what_stands_in_the_log_of_the_old_program_is_in_the_copy(earlier):
    if stamp(earlier) == HEAD:
        return
    writer = sqlite3.connect(earlier)
    with closing(writer):
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("UPDATE people SET last_name = 'in the log'")
        writer.commit()
        Store(earlier).close()
    (copy,) = backups(earlier)
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("SELECT DISTINCT last_name FROM people").fetchall() == [("in the log",)]


def test_where_no_copy_can_be_made_nothing_is_changed(earlier, monkeypatch):
    if stamp(earlier) == HEAD:
        return
    before = stamp(earlier), counts(earlier)

    def full(self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(AppError) as refused:
        Store(earlier)
    assert refused.value.code == "store_backup_failed"
    assert (stamp(earlier), counts(earlier)) == before


def test_the_copy_of_a_version_is_made_once(earlier):
    again = earlier.with_name("again")
    shutil.copy(earlier, again)
    Store(earlier).close()
    kept = [path.read_bytes() for path in backups(earlier)]
    again.replace(earlier)
    Store(earlier).close()
    assert [path.read_bytes() for path in backups(earlier)] == kept


def test_an_older_program_leaves_a_newer_store_alone_and_says_what_to_do(earlier):
    with closing(sqlite3.connect(earlier)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    before = earlier.read_bytes()
    with pytest.raises(AppError) as refused:
        Store(earlier)
    assert refused.value.code == "store_too_new"
    assert refused.value.params["found"] == "9999"
    assert earlier.read_bytes() == before
    assert backups(earlier) == []
