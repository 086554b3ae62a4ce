"""Words for the ways in and their settings."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.model import WayIn
from core.parts import PartState
from gui.formats import moment_in_words, number
from gui.messages import error_words
from gui.status import Level

if TYPE_CHECKING:
    from core.intake.ways import WayStatus


def way_words(way: WayIn) -> tuple[str, str]:
    """Name, and what it does."""
    return {
        WayIn.SALESFORCE: (
            QCoreApplication.translate("WaysIn", "Salesforce itself"),
            QCoreApplication.translate("WaysIn", "Boxes that somebody ticks there are noticed within minutes."),
        ),
        WayIn.FOLDER: (
            QCoreApplication.translate("WaysIn", "Watched folder"),
            QCoreApplication.translate("WaysIn", "CSV and Excel files that another program puts there are taken in."),
        ),
        WayIn.MAILBOX: (
            QCoreApplication.translate("WaysIn", "Mailbox"),
            QCoreApplication.translate("WaysIn", "Unsubscribe mails and replies are read; what is unclear waits."),
        ),
        WayIn.ENDPOINT: (
            QCoreApplication.translate("WaysIn", "Endpoint"),
            QCoreApplication.translate("WaysIn", "Relays and webhooks on this computer send them by HTTP POST."),
        ),
    }[way]


def field_words(name: str) -> str:
    """A setting's label, with its mnemonic."""
    known = {
        "path": QCoreApplication.translate("WaysIn", "&Folder"),
        "address": QCoreApplication.translate("WaysIn", "&Address"),
        "port": QCoreApplication.translate("WaysIn", "&Port"),
        "hosts": QCoreApplication.translate("WaysIn", "Further &names"),
        "per_second": QCoreApplication.translate("WaysIn", "Most calls a sec&ond"),
        "max_kilobytes": QCoreApplication.translate("WaysIn", "Largest body (&KB)"),
        "host": QCoreApplication.translate("WaysIn", "&Mail server"),
        "security": QCoreApplication.translate("WaysIn", "&Encryption"),
        "user": QCoreApplication.translate("WaysIn", "&User"),
        "folder": QCoreApplication.translate("WaysIn", "Mail &folder"),
        "done_folder": QCoreApplication.translate("WaysIn", "Moved &to"),
        "interval_s": QCoreApplication.translate("WaysIn", "Looks every (seco&nds)"),
        "ca_file": QCoreApplication.translate("WaysIn", "Own certificate authority"),
        "interval_minutes": QCoreApplication.translate("WaysIn", "Looks every (mi&nutes)"),
    }
    return known.get(name, name)


def state_of(way: WayStatus, *, practice: bool = False) -> tuple[str, Level]:
    """What it does at this moment, and how grave that is; in a `practice` window nothing runs by itself."""
    if way.missing:
        return QCoreApplication.translate("WaysIn", "Not set up."), Level.NEUTRAL
    if not way.enabled:
        return QCoreApplication.translate("WaysIn", "Off."), Level.NEUTRAL
    if way.part is None and practice:
        text = QCoreApplication.translate("WaysIn", "On, but in a practice window nothing looks by itself.")
        return text, Level.NEUTRAL
    if way.part is None:
        return (
            QCoreApplication.translate("WaysIn", "On, but no program runs that would look. Start this one at login."),
            Level.ATTENTION,
        )
    said = str(error_words(way.part.code, way.part.params)) if way.part.code else ""
    if way.part.state is PartState.FAILED:
        again = QCoreApplication.translate("WaysIn", "It is tried again by itself.")
        return f"{said} {again}".strip(), Level.PROBLEM
    return said or QCoreApplication.translate("WaysIn", "On."), Level.GOOD


def brought_words(way: WayStatus, now: datetime) -> str:
    """The last arrival, and how many there were."""
    if way.last_at is None:
        return QCoreApplication.translate("WaysIn", "Nothing has come this way yet.")
    text = QCoreApplication.translate(
        "WaysIn", "Last arrival {when}. {recorded} recorded, {already} were known."
    ).format(when=moment_in_words(way.last_at, now), recorded=number(way.recorded), already=number(way.already))
    if way.rejected:
        text += " " + QCoreApplication.translate("WaysIn", "{number} not understood.").format(
            number=number(way.rejected)
        )
    return text
