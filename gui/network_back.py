"""Tells the engine when the system says that the network is back, so that what waits for it looks at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.network_back import network_back

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkInformation


class NetworkBack(QObject):
    """Where Qt cannot ask the system, the agent's own look at the ways out remains."""

    def begin(self) -> None:
        """Loads what Qt asks the system with; after the first paint."""
        from PySide6.QtNetwork import QNetworkInformation

        if QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability):
            system = QNetworkInformation.instance()
            system.reachabilityChanged.connect(self._on_reachability_changed)

    def _on_reachability_changed(self, now: QNetworkInformation.Reachability) -> None:
        from PySide6.QtNetwork import QNetworkInformation

        nowhere = {QNetworkInformation.Reachability.Unknown, QNetworkInformation.Reachability.Disconnected}
        if now not in nowhere:
            network_back.ring()
