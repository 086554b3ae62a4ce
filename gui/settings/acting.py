"""What the tabs of the settings do at once, apart from Save: the connection, taking back, evidence, a new profile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QPushButton

from gui.acts import on_files
from gui.failures import words_of
from gui.formats import number
from gui.settings import doing
from gui.tasks import Worker
from gui.widgets.question import Answer, ask

if TYPE_CHECKING:
    from core.setup.layouts import LayoutResult
    from core.store.evidence import ChainReport
    from gui.settings.page import SettingsPage

_Result = TypeVar("_Result")


class Acting(QObject):
    """While something is done, its button rests and the line beside Save says what it is.

    Signals:
        profile_made(name): its window shall be opened.
    """

    profile_made = Signal(str)

    def __init__(self, page: SettingsPage) -> None:
        super().__init__(page)
        self._page = page
        connection, safety, data = page.connection, page.safety, page.data
        connection.sign_in_wanted.connect(self.sign_in_again)
        connection.sign_out_wanted.connect(self.ask_to_sign_out)
        connection.test_wanted.connect(self.test_way)
        connection.new_profile_wanted.connect(self.ask_for_profile)
        safety.undo_access_wanted.connect(self.ask_to_undo_access)
        safety.undo_layouts_wanted.connect(self.ask_to_undo_layouts)
        data.verify_wanted.connect(self.verify_evidence)
        data.export_wanted.connect(self.choose_evidence_file)

    def _do(
        self,
        button: QPushButton,
        words: str,
        work: Callable[[], _Result],
        done: Callable[[_Result], None],
        worker: Worker = Worker.NETWORK,
    ) -> None:
        button.setEnabled(False)
        self._page.say(words)

        def ended(result: _Result) -> None:
            button.setEnabled(True)
            done(result)

        def failed(error: Exception) -> None:
            button.setEnabled(True)
            self._page.say("")
            self._page.means.show_failure(error)

        self._page.means.tasks.start(work, ended, worker=worker, failed=failed)

    # -- the connection --------------------------------------------------------------------------------------------

    def sign_in_again(self) -> None:
        from gui.settings.sign_in import SignInDialog

        dialog = SignInDialog(self._page.means, self._page)
        dialog.signed_in.connect(self.on_signed_in)
        dialog.open()

    def on_signed_in(self, user: str) -> None:
        self._page.say(self.tr("Signed in as {user}.").format(user=user))
        self._page.read_again()
        self._page.means.check_again()

    def ask_to_sign_out(self) -> None:
        ask(
            self._page,
            self.tr("Sign out"),
            self.tr("Sign out of Salesforce?"),
            self.tr(
                "The session is ended there and its secret is removed from the keyring. Unsubscribes are kept here"
                " and go to Salesforce when somebody has signed in again."
            ),
            Answer(self.tr("Sign &out"), self.sign_out),
            back=self.tr("&Stay signed in"),
        )

    def sign_out(self) -> None:
        engine = self._page.means.engine

        def done(revoked: bool) -> None:
            text = self.tr("Signed out.")
            if not revoked:
                text += " " + self.tr(
                    "Salesforce could not be told: the session ends by itself, or an admin ends it in Setup."
                )
            self._page.say(text)
            self._page.read_again()

        self._do(self._page.connection.sign_out, self.tr("Signing out…"), lambda: doing.sign_out(engine), done)

    def test_way(self) -> None:
        """Its answer stands under its button."""
        entered = self._page.entered_way()
        if entered is None:
            return
        engine, tab, (after, password) = self._page.means.engine, self._page.connection, entered
        tab.test.setEnabled(False)
        tab.show_test(self.tr("Trying…"))

        def ended(text: str) -> None:
            tab.test.setEnabled(True)
            tab.show_test(text)

        self._page.means.tasks.start(
            lambda: doing.test_way(engine, after, password),
            lambda _nothing: ended(self.tr("The org can be reached this way.")),
            worker=Worker.NETWORK,
            failed=lambda error: ended(str(words_of(error))),
        )

    def ask_for_profile(self) -> None:
        dialog = QInputDialog(self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("New profile"))
        dialog.setLabelText(self.tr("Name, in letters and digits, such as sandbox"))
        dialog.textValueSelected.connect(self.make_profile)
        dialog.open()

    def make_profile(self, name: str) -> None:
        engine = self._page.means.engine
        self._page.means.tasks.start(
            lambda: doing.make_profile(engine, name), self.profile_made.emit, worker=Worker.STORE
        )

    # -- taking back -----------------------------------------------------------------------------------------------

    def ask_to_undo_access(self) -> None:
        ask(
            self._page,
            self.tr("Take the access back"),
            self.tr("Take back the access that the set-up granted?"),
            self.tr("Without it the opt-out field may be hidden from the connected user, and nothing can be synced."),
            Answer(self.tr("Take it &back"), self.undo_access, destroys=True),
        )

    def undo_access(self) -> None:
        engine = self._page.means.engine

        def done(others: int) -> None:
            text = self.tr("The access was taken back.")
            if others:
                text += " " + self.tr("The permission set stays for %Ln other user(s).", "", others)
            self._page.say(text)
            self._page.means.check_again()

        self._do(
            self._page.safety.undo_access,
            self.tr("Taking the access back…"),
            lambda: doing.undo_access(engine),
            done,
        )

    def ask_to_undo_layouts(self) -> None:
        ask(
            self._page,
            self.tr("Restore the page layouts"),
            self.tr("Put back the page layouts that the set-up changed?"),
            self.tr("The sales people then no longer see the opt-out field there."),
            Answer(self.tr("&Restore them"), self.undo_layouts, destroys=True),
        )

    def undo_layouts(self) -> None:
        engine = self._page.means.engine

        def done(results: list[LayoutResult]) -> None:
            left = [one for one in results if not one.done]
            text = self.tr("%Ln page layout(s) restored.", "", len(results) - len(left))
            if left:
                names = ", ".join(one.label for one in left)
                text += " " + self.tr("Left as they are, because somebody changed them since: {names}.").format(
                    names=names
                )
            self._page.say(text)
            self._page.means.check_again()

        self._do(
            self._page.safety.undo_layouts,
            self.tr("Restoring the page layouts…"),
            lambda: doing.undo_layouts(engine),
            done,
        )

    # -- evidence --------------------------------------------------------------------------------------------------

    def verify_evidence(self) -> None:
        engine = self._page.means.engine

        def done(report: ChainReport) -> None:
            text = (
                self.tr("The evidence is whole: {count} lines, each chained to the one before.")
                if report.intact
                else self.tr("The evidence was changed from outside; {count} lines were looked at.")
            )
            self._page.say(text.format(count=number(report.entries)))

        self._do(
            self._page.data.verify,
            self.tr("Looking at every line…"),
            lambda: doing.verify_evidence(engine),
            done,
            Worker.STORE,
        )

    def choose_evidence_file(self) -> None:
        dialog = QFileDialog(self._page, self.tr("Export the evidence"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)"), self.tr("Page (*.html)")])
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: self.export_evidence(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_evidence(self, path: Path) -> None:
        engine = self._page.means.engine
        text = self.tr("The evidence was written to {file}.").format(file=path.name)
        self._do(
            self._page.data.export,
            self.tr("Writing the evidence…"),
            lambda: on_files.export_evidence(engine, path, None),
            lambda _report: self._page.say(text),
            Worker.STORE,
        )
