"""Nobody is asked about a new version unless the admin wants it and there is somebody to ask."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from core import updates
from core.updates import Update, UpdateState, look


@pytest.fixture
def feed():
    """A feed on loopback: `feed.answer` is what it says, `feed.asked` the headers of whoever came."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            server.asked.append(dict(self.headers))
            self.send_response(server.status)
            self.end_headers()
            self.wfile.write(server.answer)

        def log_message(self, *_args):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    server.asked, server.answer, server.status = [], b'{"version": "1.10.0"}', 200
    server.address = f"http://127.0.0.1:{server.server_port}/newest.json"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_nobody_is_asked_unless_it_was_switched_on(feed):
    assert look(wanted=False, feed=feed.address) == Update(UpdateState.OFF)
    assert feed.asked == []


def test_without_a_feed_nobody_is_asked_even_where_it_was_switched_on(monkeypatch):
    monkeypatch.setattr(updates, "urlopen", pytest.fail)
    assert updates.FEED is None
    assert look(wanted=True) == Update(UpdateState.NO_FEED)


@pytest.mark.parametrize(
    ("ours", "state"),
    [
        ("1.9.3", UpdateState.NEWER),
        ("0.1.0", UpdateState.NEWER),
        ("1.10", UpdateState.NEWEST),
        ("1.10.0", UpdateState.NEWEST),
        ("2.0.0", UpdateState.NEWEST),
    ],
)
def test_versions_are_compared_number_by_number(feed, ours, state):
    assert look(wanted=True, feed=feed.address, version=ours).state is state


def test_the_request_says_nothing_of_the_one_who_asks(feed):
    look(wanted=True, feed=feed.address)
    assert feed.asked[0]["User-Agent"] == "Opt-Out-Sync"
    assert set(feed.asked[0]) <= {"User-Agent", "Accept", "Host", "Connection", "Accept-Encoding"}


@pytest.mark.parametrize("said", [b"", b"no json", b"[]", b'{"version": 3}', b'{"version": "<b>9</b>"}', b"\xff"])
def test_an_answer_that_makes_no_sense_is_no_news(feed, said):
    feed.answer = said
    assert look(wanted=True, feed=feed.address) == Update(UpdateState.UNKNOWN)


def test_a_feed_that_fails_or_is_away_is_no_news(feed):
    feed.status = 500
    assert look(wanted=True, feed=feed.address) == Update(UpdateState.UNKNOWN)
    assert look(wanted=True, feed="http://127.0.0.1:9/") == Update(UpdateState.UNKNOWN)
