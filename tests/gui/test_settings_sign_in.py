"""Signing in again and out from the settings, with the browser's way, on a practice org that says yes by itself."""

from __future__ import annotations

import threading

import pytest

from core.salesforce.signin import again
from core.salesforce.signin.again import SignInAgain
from core.setup.computer import NoComputer
from gui.engine import Engine
from gui.frame.page import PageId
from gui.settings.sign_in import SignInDialog
from gui.status import Level
from tests.core.signin import conftest as signed
from tests.gui.conftest import PATIENCE_MS, wait_idle

browser, clock, door = signed.browser, signed.clock, signed.door
memory_keyring, network, profile = signed.memory_keyring, signed.network, signed.profile
signed_in = signed.signed_in


@pytest.fixture
def page(signed_in, open_window, tmp_path, qtbot):
    window = open_window(Engine(tmp_path / "data", "main"))
    found = window.pages[PageId.SETTINGS]
    found._computer = NoComputer()
    window.go_to(PageId.SETTINGS)
    wait_idle(qtbot, window)
    return found


@pytest.fixture
def ask(page, qtbot):
    dialogs = []

    def opened(open_browser):
        dialog = SignInDialog(page.means, page, open_browser)
        gone = []
        dialog.destroyed.connect(lambda: gone.append(True))
        dialogs.append((dialog, gone))
        dialog.signed_in.connect(page.acting.on_signed_in)
        dialog.open()
        return dialog

    yield opened
    for dialog, gone in dialogs:
        if not gone:
            dialog.reject()
    wait_idle(qtbot, page.window())
    for thread in threading.enumerate():
        # The port is freed on a thread of its own, so that Cancel never waits.
        if thread.name.startswith("sign-in"):
            thread.join(10)


def test_signing_in_again_ends_the_state_and_keeps_the_org(page, ask, signed_in, browser, qtbot, memory_keyring):
    again.mark(signed_in.paths.sign_in_again, SignInAgain(signed_in.clock(), "token_expired"))
    before = signed_in.settings.the_connection()
    page.read_again()
    wait_idle(qtbot, page.window())
    assert not page.connection.trouble.isHidden()
    assert page.connection.sign_in.isEnabled()
    dialog = ask(browser)
    with qtbot.waitSignal(dialog.signed_in, timeout=PATIENCE_MS) as told:
        pass
    wait_idle(qtbot, page.window())
    assert told.args == [before.user_name]
    assert page.said.text() == f"Signed in as {before.user_name}."
    assert signed_in.sign_in_again() is None
    assert page.connection.trouble.isHidden()
    assert len(memory_keyring.items) == 1


def test_while_it_waits_it_says_how_long_and_cancel_leaves_everything(page, ask, qtbot, memory_keyring, signed_in):
    items, kept = dict(memory_keyring.items), signed_in.paths.settings.read_bytes()
    opened = []
    dialog = ask(opened.append)
    qtbot.waitUntil(lambda: "left" in dialog.said.text(), timeout=PATIENCE_MS)
    assert len(opened) == 1
    assert opened[0].startswith("https://")
    dialog.again.click()
    assert len(opened) == 2
    dialog.reject()
    wait_idle(qtbot, page.window())
    assert (dict(memory_keyring.items), signed_in.paths.settings.read_bytes()) == (items, kept)


def test_a_refusal_is_told_in_the_dialog(page, ask, door, qtbot, practice_org):
    signed.turn(door, practice_org, callbacks=["http://localhost:1/elsewhere"])
    dialog = ask(lambda _url: None)
    qtbot.waitUntil(lambda: "callback" in dialog.said.text().lower(), timeout=PATIENCE_MS)
    assert not dialog.copy.isEnabled()


def test_signing_out_ends_the_session_at_salesforce(page, door, qtbot, memory_keyring, signed_in):
    page.acting.sign_out()
    wait_idle(qtbot, page.window())
    assert page.said.text() == "Signed out."
    assert memory_keyring.items == {}
    assert [call["status"] for call in door.calls() if "oauth2/revoke" in str(call["path"])] == [200]
    assert signed_in.sign_in_again() is not None


def test_whoever_has_to_sign_in_again_is_told_at_the_top_and_led_there(page, signed_in, qtbot):
    window = page.window()
    window.go_to(PageId.OVERVIEW)
    assert not window.overview.links.sign_in.isVisible()
    # As the agent or the command line marks it, when Salesforce has ended the session.
    again.mark(signed_in.paths.sign_in_again, SignInAgain(signed_in.clock(), "token_expired"))
    qtbot.waitUntil(lambda: window._snapshot.needs_sign_in, timeout=PATIENCE_MS)
    wait_idle(qtbot, window)
    header = window.overview.header
    assert header.sentence.text() == "Sign in to Salesforce again."
    assert header.mark.level is Level.PROBLEM
    assert not header.next.isVisible()
    window.overview.links.sign_in.click()
    wait_idle(qtbot, window)
    assert window.navigation.current is PageId.SETTINGS
    assert page.tabs.currentWidget() is page.connection
    assert window.focusWidget() is page.connection.sign_in
    again.clear(signed_in.paths.sign_in_again)
    qtbot.waitUntil(lambda: not window._snapshot.needs_sign_in, timeout=PATIENCE_MS)
    wait_idle(qtbot, window)
    assert header.sentence.text() != "Sign in to Salesforce again."
