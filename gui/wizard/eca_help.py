"""How an admin makes the External Client App, step by step, with what is to be pasted (salesforce.md A2)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.setup.external_client_app import STEPS, Required, Switch
from core.setup.external_client_app import Step as EcaStep
from gui.messages import engine_words
from gui.theme import GRID
from gui.wizard.parts import copy_button, row, text


def external_client_app_help(parent: QWidget) -> QWidget:
    inside = QWidget(parent)
    column = QVBoxLayout(inside)
    column.setContentsMargins(2 * GRID, 0, 0, 0)
    column.setSpacing(GRID)
    for number, step in enumerate(STEPS, start=1):
        column.addWidget(text(f"{number}. {engine_words(step.title)}", bold=True))
        column.addWidget(text(engine_words(step.text)))
        _add_details(column, step)
    return inside


def _add_details(column: QVBoxLayout, step: EcaStep) -> None:
    if step.copy:
        copied = text(step.copy)
        word = QCoreApplication.translate("Wizard", "Copy")
        column.addLayout(row(copied, copy_button(word, step.copy), stretch=0))
    for choice in step.choose:
        column.addWidget(text(f"• {choice}"))
    for switch in step.switches:
        column.addWidget(text(f"• {_switch_words(switch)}"))


def _switch_words(switch: Switch) -> str:
    template = {
        Required.ON: QCoreApplication.translate("Wizard", "{label}: on. {reason}"),
        Required.OFF: QCoreApplication.translate("Wizard", "{label}: off. {reason}"),
    }[switch.state]
    return template.format(label=switch.label, reason=engine_words(switch.reason))
