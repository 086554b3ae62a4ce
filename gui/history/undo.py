"""What an undo would put back, and what it leaves and why; shown before anything is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from core.model import Direction
from gui.help.contents import HelpPage
from gui.help.key import help_on
from gui.messages import record_words
from gui.theme import GRID
from gui.widgets.rows import Column, RowsView

if TYPE_CHECKING:
    from core.sync.undo import UndoPlan
    from core.sync.undo_plan import UndoItem


class UndoDialog(QDialog):
    """Attributes: `sentence`, `items`, `confirm`.

    Signals:
        confirmed(run_id): the admin wants it.
    """

    confirmed = Signal(int)

    def __init__(self, plan: UndoPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on(self, HelpPage.HISTORY, "undo")
        self._plan = plan
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Undo this run"))
        self.resize(84 * GRID, 52 * GRID)
        back, left = len(plan.put_back), len(plan.left)
        self.sentence = QLabel(self._sentence(back, left), self)
        self.sentence.setWordWrap(True)
        font = self.sentence.font()
        font.setBold(True)
        self.sentence.setFont(font)
        why = QLabel(
            self.tr(
                "People who are put back get mail again. What the run did stays in the evidence, and the next sync does"
                " not do it anew until the person asks again."
            ),
            self,
        )
        why.setWordWrap(True)
        self.items: RowsView[UndoItem] = RowsView(self.tr("What is put back and what is left"), _columns(), self)
        self.items.show_rows((*plan.put_back, *plan.left), self.tr("The run changed nothing."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.confirm = buttons.addButton(self.tr("&Put back"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.confirm.setAccessibleName(self.tr("Put back"))
        self.confirm.setEnabled(back > 0)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setDefault(True)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setSpacing(GRID)
        whole.addWidget(self.sentence)
        whole.addWidget(why)
        whole.addWidget(self.items, 1)
        whole.addWidget(buttons)

    def _sentence(self, back: int, left: int) -> str:
        if not back:
            return self.tr("Nothing can be put back: everything was changed since, or was so before.")
        text = self.tr("%Ln change(s) would be put back.", "", back)
        if left:
            text += " " + self.tr("%Ln change(s) would be left as they are.", "", left)
        return text

    def _on_accepted(self) -> None:
        self.confirmed.emit(self._plan.run_id)
        self.accept()


def _columns() -> list[Column[UndoItem]]:
    return [
        Column(QCoreApplication.translate("UndoDialog", "Who"), lambda item: item.address, stretch=True),
        Column(QCoreApplication.translate("UndoDialog", "Where"), _where),
        Column(QCoreApplication.translate("UndoDialog", "What happens"), _verdict_words),
    ]


def _where(item: UndoItem) -> str:
    if item.direction is Direction.FROM_SALESFORCE:
        return QCoreApplication.translate("UndoDialog", "Here")
    return record_words(item.sobject, item.record_id)


def _verdict_words(item: UndoItem) -> str:
    from core.sync.undo_plan import UndoVerdict

    return {
        UndoVerdict.PUT_BACK: QCoreApplication.translate("UndoDialog", "Is put back"),
        UndoVerdict.UNDONE: QCoreApplication.translate("UndoDialog", "Left: undone before"),
        UndoVerdict.ALREADY_BACK: QCoreApplication.translate("UndoDialog", "Left: it is as before already"),
        UndoVerdict.CHANGED_SINCE: QCoreApplication.translate("UndoDialog", "Left: somebody changed it since"),
        UndoVerdict.ASKED_AGAIN: QCoreApplication.translate("UndoDialog", "Left: the person asked again since"),
        UndoVerdict.WAS_TICKED: QCoreApplication.translate("UndoDialog", "Left: it was ticked before the run"),
        UndoVerdict.GONE: QCoreApplication.translate("UndoDialog", "Left: the record or field is gone"),
    }[item.verdict]
