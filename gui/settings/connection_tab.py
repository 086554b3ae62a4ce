"""Connection: which org, who is signed in, the way to Salesforce, and the profiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from core.model import ProxyKind, SignInWay
from core.setup.change import Shown, Wanted
from gui.messages import error_words
from gui.settings.form import Tab, named, note, title, wide
from gui.theme import GRID
from gui.widgets.announce import show_text


class ConnectionTab(Tab):
    """Attributes: `who`, `sign_in`, `sign_out`, `set_up`, `proxy`, `proxy_url`, `password`, `ca_file`, `test`,
    `said`, `profiles`, `open_profile`, `new_profile`.

    Signals:
        sign_in_wanted, sign_out_wanted, set_up_wanted, test_wanted, profile_wanted(name), new_profile_wanted.
    """

    sign_in_wanted = Signal()
    sign_out_wanted = Signal()
    set_up_wanted = Signal()
    test_wanted = Signal()
    profile_wanted = Signal(str)
    new_profile_wanted = Signal()

    def __init__(self, *, practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Connection"), parent)
        self._practice = practice
        self._add_org()
        self._add_network()
        self._add_profiles()
        self.end()

    def _add_org(self) -> None:
        self.who = note()
        self.trouble = note()
        self.sign_in = QPushButton(self.tr("Sign &in again…"), self)
        self.sign_out = QPushButton(self.tr("Sign &out…"), self)
        self.set_up = QPushButton(self.tr("Run the set-&up again…"), self)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button, signal in (
            (self.sign_in, self.sign_in_wanted),
            (self.sign_out, self.sign_out_wanted),
            (self.set_up, self.set_up_wanted),
        ):
            named(button)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        self.add(title(self.tr("The org of this profile")), self.who, self.trouble)
        self.column.addLayout(row)

    def _add_network(self) -> None:
        self.proxy = QComboBox(self)
        for kind, word in (
            (ProxyKind.SYSTEM, self.tr("As the system says")),
            (ProxyKind.NONE, self.tr("None")),
            (ProxyKind.MANUAL, self.tr("This one")),
        ):
            self.proxy.addItem(word, kind.value)
        self.proxy_url = QLineEdit(self)
        self.proxy_url.setPlaceholderText("proxy.example.com:8080")
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.ca_file = QLineEdit(self)
        self.browse = QPushButton(self.tr("&Choose file…"), self)
        self.test = QPushButton(self.tr("&Test the way to Salesforce"), self)
        self.said = note()
        self.add(title(self.tr("The way to Salesforce")))
        self.add_labelled(self.tr("&Proxy"), self.proxy)
        for text, line in (
            (self.tr("Address of the pro&xy"), self.proxy_url),
            (self.tr("Its password, &kept in the keyring"), self.password),
            (self.tr("Extra certificate &authority (a PEM file)"), self.ca_file),
        ):
            line.setMinimumSize(wide(44, line))
            self.add_labelled(text, line)
            line.textChanged.connect(lambda _text: self._on_edited())
        self.add_button(self.browse)
        self.add_button(self.test)
        self.add(self.said)
        for button in (self.browse, self.test):
            named(button)
        self.proxy.currentIndexChanged.connect(lambda _index: self._on_edited())
        self.browse.clicked.connect(self._choose_ca)
        self.test.clicked.connect(self.test_wanted)

    def _add_profiles(self) -> None:
        self.profiles = QComboBox(self)
        self.profiles.setMinimumSize(wide(24, self.profiles))
        self.open_profile = QPushButton(self.tr("Ope&n"), self)
        self.new_profile = QPushButton(self.tr("Ne&w profile…"), self)
        self.add(
            title(self.tr("Profiles")),
            note(
                self.tr(
                    "A profile is one org with its own people, settings, sign-in and timer: a sandbox to try first,"
                    " then production. Each opens in a window of its own."
                )
            ),
        )
        self.add_labelled(self.tr("P&rofile"), self.profiles)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in (self.open_profile, self.new_profile):
            named(button)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.open_profile.clicked.connect(lambda: self.profile_wanted.emit(self.profiles.currentText()))
        self.new_profile.clicked.connect(self.new_profile_wanted)

    def show_state(self, shown: Shown) -> None:
        connection = shown.connection
        if connection is None:
            show_text(self.who, self.tr("Not connected yet. The set-up does it step by step."))
        else:
            kind = self.tr("SANDBOX") if connection.is_sandbox else self.tr("PRODUCTION")
            kind = self.tr("PRACTICE") if self._practice else kind
            text = self.tr("{org} ({kind})\nSigned in as {user}\nOrg ID {id}\n{instance}")
            show_text(
                self.who,
                text.format(
                    org=connection.org_name,
                    kind=kind,
                    user=connection.user_name,
                    id=connection.org_id,
                    instance=connection.instance_url,
                ),
            )
        self.trouble.setVisible(bool(shown.again))
        if shown.again:
            show_text(self.trouble, str(error_words(shown.again)), announced=True)
        by_browser = connection is not None and connection.way is SignInWay.BROWSER
        self.sign_in.setEnabled(by_browser)
        # A practice org is connected as long as its window is open.
        self.sign_out.setEnabled(connection is not None and not self._practice)
        self.set_up.setEnabled(not self._practice)
        wanted = shown.wanted
        self.proxy.setCurrentIndex(self.proxy.findData(wanted.proxy.value))
        self.proxy_url.setText(wanted.proxy_url)
        self.password.clear()
        self.ca_file.setText(wanted.ca_file)
        self._offer()

    def show_profiles(self, names: Sequence[str], current: str) -> None:
        """Which one somebody is about to open stays chosen."""
        if [self.profiles.itemText(place) for place in range(self.profiles.count())] == list(names):
            return
        chosen = self.profiles.currentText() or current
        self.profiles.clear()
        self.profiles.addItems(names)
        self.profiles.setCurrentText(chosen)

    def show_test(self, text: str) -> None:
        show_text(self.said, text, announced=True)

    def collect(self, wanted: Wanted) -> Wanted:
        return replace(
            wanted,
            proxy=ProxyKind(self.proxy.currentData()),
            proxy_url=self.proxy_url.text().strip(),
            ca_file=self.ca_file.text().strip(),
        )

    def _offer(self) -> None:
        manual = self.proxy.currentData() == ProxyKind.MANUAL.value
        self.proxy_url.setEnabled(manual)
        self.password.setEnabled(manual and "@" in self.proxy_url.text())

    def _on_edited(self) -> None:
        self._offer()
        self.edited.emit()

    def _choose_ca(self) -> None:
        dialog = QFileDialog(self, self.tr("Certificate authority"))
        dialog.setNameFilters([self.tr("Certificates (*.pem *.crt *.cer)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take_ca)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_ca(self, name: str) -> None:
        self.ca_file.setText(name)
        self.edited.emit()
