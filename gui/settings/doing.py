"""What the settings page asks of the engine. Workers call it; each function imports what it needs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import AppError
from core.model import FieldChoice, Language
from gui.engine import Engine

if TYPE_CHECKING:
    from core.progress import Cancelled, Report
    from core.setup.change import Saved, Shown, Wanted
    from core.setup.computer import Computer
    from core.setup.layouts import LayoutResult
    from core.setup.signin_flow import BrowserSignIn, MemorySession
    from core.setup.wizard.found import FieldsFound
    from core.store.evidence import ChainReport
    from core.sync.field_change import FieldChange


def app_file(engine: Engine) -> Path:
    """What is the same for all profiles; a practice window has its own."""
    return engine.profile.paths.folder.parent.parent / "app.json"


def read(engine: Engine, computer: Computer) -> Shown:
    from core.setup.change import read as read_all

    return read_all(engine.fresh_profile(), app_file(engine), computer)


def save(engine: Engine, before: Wanted, after: Wanted, password: str, computer: Computer) -> Saved:
    """The proxy's password goes to the keyring first: a setting that needs it would not work without."""
    from core import credentials
    from core.credentials import Secret
    from core.setup.change import save as save_all

    if password:
        credentials.save_proxy_password(_proxy(after), Secret(password))
    return save_all(engine.fresh_profile(), app_file(engine), before, after, computer)


def preview(engine: Engine, before: Wanted, after: Wanted, report: Report, cancelled: Cancelled) -> FieldChange | None:
    """What the next sync would do with the new settings; None where it was cancelled. Nothing is written."""
    from core.setup.change import changed_settings
    from core.sync.field_change import field_change

    profile = engine.fresh_profile()
    wanted = changed_settings(profile.settings, before, after).sync
    found = field_change(profile, wanted, report=report, cancelled=cancelled)
    return None if cancelled() else found


def find_fields(engine: Engine) -> FieldsFound | None:
    """What the org has; None without a connection."""
    from core.setup.signin_flow import PresentSession
    from core.setup.wizard import reading
    from core.setup.wizard.choices import Choices

    profile = engine.fresh_profile()
    if profile.settings.connection is None:
        return None
    sync = profile.settings.sync
    picked = Choices(
        field=FieldChoice.BOTH,
        contact_sales_field=sync.contact_sales_field,
        lead_sales_field=sync.lead_sales_field,
    )
    return reading.find_fields(PresentSession(profile), picked)


def test_way(engine: Engine, after: Wanted, password: str) -> None:
    """Tries the way to the org as it is entered, before it is saved. Raises AppError."""
    from core import credentials
    from core.credentials import Secret
    from core.model import ProxyKind
    from core.salesforce.network import Network
    from core.setup.proxy import test_proxy

    known = engine.profile.settings.the_connection()
    url = _proxy(after) if after.proxy is ProxyKind.MANUAL else ""
    given = Secret(password) if password else None
    if given is None and "@" in url:
        given = credentials.read_proxy_password(url)
    ca_file = after.ca_file or known.ca_file
    network = Network(after.proxy, url, given, Path(ca_file).expanduser() if ca_file else None)
    test_proxy(network, known.address or known.instance_url)


def begin_sign_in(engine: Engine, open_browser: Callable[[str], object], language: Language) -> BrowserSignIn:
    """With the address and the key of the connection that is there. Raises AppError and SalesforceRefusal."""
    from core.setup.signin_flow import begin
    from core.setup.wizard.choices import Choices, ProxyKind

    profile = engine.fresh_profile()
    known, network = profile.settings.the_connection(), profile.settings.network
    choices = Choices(
        address=known.address or known.instance_url,
        client_id=known.client_id,
        proxy=ProxyKind(network.proxy.value),
        proxy_url=network.proxy_url,
        ca_file=str(network.ca_file or known.ca_file or ""),
    )
    return begin(profile, choices, open_browser, language)


def keep_sign_in(engine: Engine, session: MemorySession) -> str:
    """The same org by the same profile; returns who it is now. Ends the session where it cannot be kept."""
    try:
        session.keep(engine.fresh_profile())
    finally:
        session.close()
    return session.who.user_name


def sign_out(engine: Engine) -> bool:
    """Whether Salesforce could be told."""
    from core.setup.signin import sign_out as end

    return end(engine.fresh_profile()).revoked


def undo_access(engine: Engine) -> int:
    """Returns how many others have the permission set, for whom it stays. Raises AppError."""
    from core.setup import grant

    profile = engine.fresh_profile()
    with profile.connected_client() as client:
        return grant.undo(client, profile.store.setup, profile.clock).kept_for_others


def undo_layouts(engine: Engine) -> list[LayoutResult]:
    """Raises AppError `layouts_no_undo` where this program changed none."""
    from core.setup import layout_undo

    profile = engine.fresh_profile()
    with profile.connected_client() as client:
        results = layout_undo.undo(client, profile.store.setup)
    if not results:
        raise AppError("layouts_no_undo")
    return results


def verify_evidence(engine: Engine) -> ChainReport:
    return engine.profile.store.verify_evidence()


def profiles(engine: Engine) -> list[str]:
    from core.paths import profile_names

    return profile_names(engine.profile.paths.folder.parent.parent)


def make_profile(engine: Engine, name: str) -> str:
    """An empty one. Raises AppError `profile_name_invalid`, `profile_exists`."""
    from core.paths import profile_paths

    root = engine.profile.paths.folder.parent.parent
    # Two names that differ in their letters' case are one folder on Windows and macOS.
    if name.strip().casefold() in {one.casefold() for one in profiles(engine)}:
        raise AppError("profile_exists", name=name.strip())
    profile_paths(root, name.strip())
    return name.strip()


def _proxy(after: Wanted) -> str:
    from core.settings.network import tidy_proxy

    try:
        return tidy_proxy(after.proxy_url)
    except ValueError as error:
        raise AppError("proxy_address_invalid") from error


# Its name begins like a test's; pytest must not take it for one.
test_way.__test__ = False  # type: ignore[attr-defined]
