"""*About*: which version this is, what changed in each, what it is made of, and the opt-in look for a newer one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core import __version__, updates
from core.licences import licences_text
from core.paths import app_settings_path
from core.settings.app import load_app, save_app
from core.updates import Update, UpdateState
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.tasks import Tasks, Worker
from gui.theme import GRID, app_icon
from resources import FOLDER

_SIZE = QSize(80 * GRID, 64 * GRID)
_ICON = 8 * GRID


def changes_text() -> str:
    """CHANGELOG.md: packed beside the other resources, or at the top of a checkout."""
    for path in (FOLDER / "CHANGELOG.md", FOLDER.parent / "CHANGELOG.md"):
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


class AboutDialog(QDialog):
    """Attributes: `tabs`, `changes`, `licences`, `look_for_updates`, `updates`. The texts are read on a worker."""

    def __init__(self, tasks: Tasks, data_dir: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.INDEX)
        self._tasks, self._data_dir = tasks, data_dir
        self._open = True
        self.setWindowTitle(self.tr("About Opt-Out Sync"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(_SIZE)
        self.tabs = QTabWidget(self)
        self.changes = QTextBrowser(self)
        self.changes.setAccessibleName(self.tr("Changes"))
        self.licences = QPlainTextEdit(self)
        self.licences.setReadOnly(True)
        self.licences.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.licences.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.licences.setAccessibleName(self.tr("Licences"))
        self.licences.setTabChangesFocus(True)
        self.look_for_updates = QCheckBox(self.tr("&Look for a newer version when this window opens"), self)
        self.updates = QLabel(self)
        self.updates.setWordWrap(True)
        self.tabs.addTab(self._version_page(), self.tr("&Version"))
        self.tabs.addTab(self.changes, self.tr("&Changes"))
        self.tabs.addTab(self.licences, self.tr("&Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(self.tabs)
        whole.addWidget(buttons)
        self._show_setting()
        self.finished.connect(self._on_finished)
        tasks.start(lambda: (changes_text(), licences_text(FOLDER)), self._on_read, worker=Worker.STORE)

    def _version_page(self) -> QWidget:
        page = QWidget(self)
        icon = QLabel(page)
        icon.setPixmap(app_icon().pixmap(_ICON, _ICON))
        version = QLabel(self.tr("Opt-Out Sync {version}").format(version=__version__), page)
        font = version.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        version.setFont(font)
        head = QHBoxLayout()
        head.addWidget(icon)
        head.addWidget(version, 1)
        about = QLabel(
            self.tr(
                "Keeps the unsubscribes of a sales e-mail tool and the opt-out checkboxes of Salesforce in agreement."
            ),
            page,
        )
        about.setWordWrap(True)
        licence = QLabel(self.tr("Free software under the Apache License 2.0. It installs nothing by itself."), page)
        licence.setWordWrap(True)
        lines = QVBoxLayout(page)
        lines.addLayout(head)
        for widget in (about, licence, self.look_for_updates, self.updates):
            lines.addWidget(widget)
        lines.addStretch(1)
        return page

    def _show_setting(self) -> None:
        wanted = load_app(app_settings_path(self._data_dir)).look_for_updates
        there_is_a_feed = updates.FEED is not None
        self.look_for_updates.setVisible(there_is_a_feed)
        self.look_for_updates.setChecked(wanted)
        self.look_for_updates.toggled.connect(self._on_toggled)
        if there_is_a_feed:
            self._look(wanted=wanted)
        else:
            self.show_update(Update(UpdateState.NO_FEED))

    def _on_toggled(self, wanted: bool) -> None:
        path = app_settings_path(self._data_dir)
        save_app(path, load_app(path).model_copy(update={"look_for_updates": wanted}))
        self._look(wanted=wanted)

    def _look(self, *, wanted: bool) -> None:
        self._tasks.start(lambda: updates.look(wanted=wanted), self.show_update, worker=Worker.NETWORK)

    def show_update(self, found: Update) -> None:
        """The sentence for what was found."""
        if not self._open:
            return
        texts = {
            UpdateState.OFF: self.tr("Nobody is asked about new versions."),
            UpdateState.NO_FEED: self.tr(
                "There is no place yet where new versions are announced, so this program asks nobody."
            ),
            UpdateState.NEWEST: self.tr("This is the newest version."),
            UpdateState.NEWER: self.tr("Version {version} is there. It is installed the way this one was.").format(
                version=found.version
            ),
            UpdateState.UNKNOWN: self.tr("Whether there is a newer version could not be found out this time."),
        }
        self.updates.setText(texts[found.state])

    def _on_read(self, texts: tuple[str, str]) -> None:
        if self._open:
            self.changes.setMarkdown(texts[0])
            self.licences.setPlainText(texts[1])

    def _on_finished(self) -> None:
        self._open = False
