"""The values of one way in, to fill in: each checked by the engine, secrets to the keyring, then tested."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.model import MailSecurity, WayIn
from gui.acts import on_ways
from gui.frame.page import Means
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.tasks import Worker
from gui.theme import GRID
from gui.ways_in.words import field_words, way_words
from gui.widgets.announce import show_text
from gui.widgets.saving import save_and_close

if TYPE_CHECKING:
    from core.intake.ways import WayStatus

# Set by the program, not by a person.
_NOT_SHOWN = frozenset({"token_made_at", "password_saved_at"})


class SetUpDialog(QDialog):
    """Attributes: `fields` by the setting's name, `password` (the mailbox's), `said`, `accept_button`.

    Signals:
        saved: the values are kept and the way is on.
    """

    saved = Signal()

    def __init__(self, means: Means, way: WayStatus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.WAYS_IN, way.way.value)
        self._means = means
        self._way = way.way
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name, what = way_words(way.way)
        self.setWindowTitle(name)
        self.setMinimumWidth(60 * GRID)
        self.fields: dict[str, QLineEdit | QComboBox] = {}
        self.password: QLineEdit | None = None
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for setting, value in way.values.items():
            if setting not in _NOT_SHOWN:
                self._add(form, setting, "" if value is None else str(value))
        if way.way is WayIn.MAILBOX:
            self.password = QLineEdit(self)
            self.password.setEchoMode(QLineEdit.EchoMode.Password)
            self.password.setPlaceholderText(self.tr("Leave empty to keep the one in the keyring"))
            self.password.setAccessibleName(self.tr("Password"))
            form.addRow(self.tr("Pass&word"), self.password)
        why = QLabel(what, self)
        why.setWordWrap(True)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = buttons.addButton(self.tr("&Save and switch on"), QDialogButtonBox.ButtonRole.AcceptRole)
        if way.way is WayIn.ENDPOINT:
            token = buttons.addButton(self.tr("&Copy the token"), QDialogButtonBox.ButtonRole.ActionRole)
            token.clicked.connect(self._copy_token)
        for button in buttons.buttons():
            button.setAccessibleName(button.text().replace("&", ""))
        buttons.accepted.connect(self.save)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        whole.addWidget(why)
        whole.addLayout(form)
        whole.addWidget(self.said)
        whole.addWidget(buttons)

    def save(self) -> None:
        """Keeps the values, switches the way on, and tests it; what is wrong is said here, and nothing is lost."""
        engine, way = self._means.engine, self._way
        values = {name: _text(field) for name, field in self.fields.items()}
        password = self.password.text() if self.password is not None else ""
        save_and_close(
            self._means,
            self,
            self.accept_button,
            self.said,
            lambda: on_ways.set_up_way(engine, way, values, password),
            self.saved.emit,
        )

    def _add(self, form: QFormLayout, setting: str, value: str) -> None:
        word = field_words(setting)
        field: QLineEdit | QComboBox
        if setting == "security":
            field = QComboBox(self)
            for one in MailSecurity:
                field.addItem(one.value.upper(), one.value)
            field.setCurrentIndex(field.findData(value))
        else:
            field = QLineEdit(value, self)
        field.setAccessibleName(word.replace("&", ""))
        self.fields[setting] = field
        choose = self._chooser(setting, field)
        if choose is None:
            form.addRow(word, field)
            return
        label = QLabel(word, self)
        label.setBuddy(field)
        line = QHBoxLayout()
        line.addWidget(field, 1)
        line.addWidget(choose)
        form.addRow(label, line)

    def _chooser(self, setting: str, field: QLineEdit | QComboBox) -> QPushButton | None:
        if setting not in {"path", "ca_file"} or not isinstance(field, QLineEdit):
            return None
        button = QPushButton(self.tr("Choose…"), self)
        button.setAccessibleName(self.tr("Choose: {what}").format(what=field.accessibleName()))
        button.clicked.connect(lambda _checked=False: self._choose(field.setText, folder=setting == "path"))
        return button

    def _choose(self, take: Callable[[str], None], *, folder: bool) -> None:
        dialog = QFileDialog(self)
        dialog.setFileMode(QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _copy_token(self) -> None:
        engine = self._means.engine

        def copied(token: str) -> None:
            QGuiApplication.clipboard().setText(token)
            show_text(self.said, self.tr("The token is in the clipboard. Treat it like a password."), announced=True)

        self._means.tasks.start(lambda: on_ways.endpoint_token(engine), copied, worker=Worker.LOOKING, owner=self)


def _text(field: QLineEdit | QComboBox) -> str:
    return str(field.currentData()) if isinstance(field, QComboBox) else field.text()
