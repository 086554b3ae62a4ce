"""`optout-sync --self-test`: whether everything that the program is made of is there and works. For support.

Each check stands alone, so that one that fails does not hide the others. Nothing is written and nobody is called.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from resources import FOLDER

_MODULES = (
    "alembic",
    "cryptography",
    "filelock",
    "imap_tools",
    "jwt",
    "keyring",
    "lark",
    "lxml.etree",
    "psycopg",
    "pydantic",
    "python_calamine",
    "simple_salesforce",
    "sqlalchemy",
    "starlette",
    "tenacity",
    "truststore",
    "uvicorn",
    "watchfiles",
    "core.cli.app",
    "core.store",
    "core.sync.nightly",
    "gui.window",
)


@dataclass(frozen=True)
class Finding:
    """One check: its name, whether it passed, and what was found."""

    name: str
    passed: bool
    detail: str


def run() -> list[Finding]:
    """All checks, in order."""
    return [_finding(name, check) for name, check in _CHECKS.items()]


def main() -> int:
    """Prints a line for each check; 0 where all passed."""
    findings = run()
    for one in findings:
        print(f"{'ok  ' if one.passed else 'FAIL'} {one.name}: {one.detail}")  # noqa: T201 - it is what was asked for
    return 0 if all(one.passed for one in findings) else 1


def _finding(name: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(name, passed=True, detail=check())
    except Exception as error:  # noqa: BLE001 - whatever is broken is the finding
        return Finding(name, passed=False, detail=f"{type(error).__name__}: {error}")


def _imports() -> str:
    import importlib

    for name in _MODULES:
        importlib.import_module(name)
    return f"{len(_MODULES)} modules"


def _qt() -> str:
    from PySide6.QtCore import QLibraryInfo, qVersion
    from PySide6.QtGui import QGuiApplication

    from gui.theme import app_icon

    if app_icon().pixmap(32, 32).isNull():
        raise RuntimeError("the icons cannot be drawn")
    plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
    return f"Qt {qVersion()}, platform {QGuiApplication.platformName()}, plugins in {plugins}"


def _keyring() -> str:
    from core.credentials import backends

    names = backends()
    if not any(name.startswith("keyring.backends.") for name in names):
        raise RuntimeError("no backend was found")
    return ", ".join(names)


def _sqlite() -> str:
    import sqlite3

    from core.store.dialects.sqlite import OLDEST

    if sqlite3.sqlite_version_info < OLDEST:
        raise RuntimeError(f"it is {sqlite3.sqlite_version}, and {'.'.join(map(str, OLDEST))} or newer is needed")
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    database.close()
    return f"SQLite {sqlite3.sqlite_version} with full-text search"


def _tls() -> str:
    import ssl

    import truststore

    truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return ssl.OPENSSL_VERSION


def _translations() -> str:
    from PySide6.QtCore import QLibraryInfo, QTranslator

    from core.model import Language

    folder = FOLDER / "i18n"
    missing = [one.value for one in Language if not (folder / f"opt-out-sync_{one.value}.qm").is_file()]
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    missing += [f"qtbase_{one.value}" for one in Language if not QTranslator().load(f"qtbase_{one.value}", qt_folder)]
    if missing:
        raise RuntimeError(f"missing: {', '.join(missing)}")
    return ", ".join(Language)


def _help() -> str:
    from core.model import Language
    from gui.help.contents import PAGES

    folder = FOLDER / "help"
    pages = [folder / one.value / f"{page.value}.md" for one in Language for page in PAGES]
    missing = [str(path.relative_to(folder)) for path in pages if not path.is_file()]
    if missing:
        raise RuntimeError(f"missing: {', '.join(missing)}")
    return f"{len(pages)} pages"


def _migrations() -> str:
    import tempfile
    from pathlib import Path

    from core.store import Store
    from core.store.version import HEAD

    with tempfile.TemporaryDirectory() as folder:
        Store(Path(folder) / "store.sqlite3").close()
    return f"a new database has version {HEAD}"


def _wsdl() -> str:
    from importlib.resources import files

    size = len((files("simple_salesforce") / "metadata.wsdl").read_bytes())
    return f"{size} bytes"


def _sample() -> str:
    text = (FOLDER / "sample_people.csv").read_text(encoding="utf-8")
    return f"{len(text.splitlines()) - 1} sample people"


_CHECKS: dict[str, Callable[[], str]] = {
    "imports": _imports,
    "Qt": _qt,
    "keyring": _keyring,
    "SQLite": _sqlite,
    "TLS": _tls,
    "database": _migrations,
    "translations": _translations,
    "help": _help,
    "Metadata WSDL": _wsdl,
    "sample": _sample,
}
