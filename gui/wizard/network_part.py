"""The way to Salesforce, before anybody has signed in: proxy and certificates, with a try (desktop.md 5)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QFileDialog, QFormLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from core.setup.wizard.choices import ProxyKind
from gui.failures import words_of
from gui.tasks import Worker
from gui.theme import GRID
from gui.widgets.announce import show_text
from gui.wizard.parts import button, row, text

if TYPE_CHECKING:
    from gui.wizard.dialog import SetupWizard


class NetworkPart(QWidget):
    """Attributes: `kinds`, `proxy`, `ca_file`, `test`, `answer`."""

    def __init__(self, wizard: SetupWizard, parent: QWidget) -> None:
        super().__init__(parent)
        self._setup = wizard
        self._machine = wizard.machine
        words = {
            ProxyKind.SYSTEM: self.tr("As this computer is &set"),
            ProxyKind.NONE: self.tr("&Directly, without a proxy"),
            ProxyKind.MANUAL: self.tr("By this &proxy"),
        }
        self._group = QButtonGroup(self)
        self.kinds: dict[ProxyKind, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 0, 0, 0)
        column.setSpacing(GRID)
        for kind, word in words.items():
            radio = QRadioButton(word, self)
            radio.setAccessibleName(word.replace("&", ""))
            radio.clicked.connect(lambda _checked=False, chosen=kind: self._machine.change(proxy=chosen))
            self._group.addButton(radio)
            self.kinds[kind] = radio
            column.addWidget(radio)
        self.proxy = QLineEdit(self)
        self.proxy.setPlaceholderText("proxy.example.com:8080")
        self.proxy.setAccessibleName(self.tr("Address of the proxy"))
        self.proxy.textChanged.connect(lambda typed: self._machine.change(proxy_url=typed.strip()))
        self.ca_file = QLineEdit(self)
        self.ca_file.setAccessibleName(self.tr("Extra certificate authority"))
        self.ca_file.textChanged.connect(lambda typed: self._machine.change(ca_file=typed.strip()))
        browse = button(self.tr("&Choose…"), about=self.tr("Extra certificate authority"), parent=self)
        browse.clicked.connect(self._choose)
        form = QFormLayout()
        form.addRow(self.tr("Proxy"), self.proxy)
        form.addRow(self.tr("Company certificate"), row(self.ca_file, browse, stretch=0))
        column.addLayout(form)
        column.addWidget(
            text(
                self.tr(
                    "Certificates that this computer trusts are trusted already. Choose a PEM file only where your"
                    " company inspects encrypted traffic and its certificate is not installed here."
                )
            )
        )
        self.test = button(self.tr("&Test the way"), parent=self)
        self.test.clicked.connect(self._try)
        self.answer = text(parent=self)
        column.addLayout(row(self.test, self.answer, stretch=1))

    def show_state(self) -> None:
        chosen = self._machine.choices
        self.kinds[chosen.proxy].setChecked(True)
        self.proxy.setEnabled(chosen.proxy is ProxyKind.MANUAL)
        for line, wanted in ((self.proxy, chosen.proxy_url), (self.ca_file, chosen.ca_file)):
            if line.text().strip() != wanted:
                line.setText(wanted)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Certificate authority"))
        dialog.setNameFilters([self.tr("Certificates (*.pem *.crt *.cer)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._machine.change(ca_file=name))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _try(self) -> None:
        from core.setup.proxy import test_proxy
        from core.setup.signin_flow import network_of

        chosen = self._machine.choices
        self.test.setEnabled(False)
        show_text(self.answer, self.tr("Trying …"))

        def ended(words: str) -> None:
            self.test.setEnabled(True)
            show_text(self.answer, words, announced=True)

        work: Callable[[], None] = lambda: test_proxy(network_of(chosen), chosen.address)  # noqa: E731 - one line
        self._setup.tasks.start(
            work,
            lambda _nothing: ended(self.tr("Salesforce answers.")),
            worker=Worker.LOOKING,
            failed=lambda error: ended(f"{words_of(error).title}. {words_of(error).body}"),
        )
