"""What the system says of the network reaches the engine."""

from PySide6.QtNetwork import QNetworkInformation

from core.network_back import network_back
from gui.network_back import NetworkBack

Reachability = QNetworkInformation.Reachability


def test_each_step_towards_the_world_is_news_and_a_step_away_is_none(qapp):
    watch = NetworkBack(qapp)
    with network_back.listen() as heard:
        for away in (Reachability.Unknown, Reachability.Disconnected):
            watch._on_reachability_changed(away)
        assert not heard.is_set()
        for near in (Reachability.Local, Reachability.Site, Reachability.Online):
            heard.clear()
            watch._on_reachability_changed(near)
            assert heard.is_set()
    watch.deleteLater()


def test_the_signal_of_qt_itself_is_the_one_that_is_listened_to(qapp):
    watch = NetworkBack(qapp)
    watch.begin()
    system = QNetworkInformation.instance()
    if system is None:  # this system answers no such question, and then nothing may break
        return
    with network_back.listen() as heard:
        system.reachabilityChanged.emit(Reachability.Online)
        assert heard.is_set()
    watch.deleteLater()
