"""HTTP, TLS and the CONNECT proxy, through real sockets."""

import asyncio
import gzip
import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from core.practice_org.listeners import CertificateSet, Listeners, ProxyCredentials
from tests.practice_org.listeners.conftest import echo_app


def _has_ipv6_loopback() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


def test_both_ports_answer_and_tell_their_scheme_and_host(listeners: Listeners, ca_file: Path) -> None:
    plain = requests.get(f"{listeners.ports.http_url}/echo", timeout=5).json()
    secure = requests.get(f"{listeners.ports.https_url}/echo", verify=str(ca_file), timeout=5).json()
    assert (plain["scheme"], plain["host"]) == ("http", f"localhost:{listeners.ports.http}")
    assert (secure["scheme"], secure["host"]) == ("https", f"localhost:{listeners.ports.https}")


def test_the_certificate_is_good_for_the_loopback_names_and_refused_without_the_ca(
    listeners: Listeners, ca_file: Path
) -> None:
    hosts = ["localhost", "127.0.0.1"] + (["[::1]"] if _has_ipv6_loopback() else [])
    for host in hosts:
        answer = requests.get(f"https://{host}:{listeners.ports.https}/echo", verify=str(ca_file), timeout=5)
        assert answer.status_code == 200
    with pytest.raises(requests.exceptions.SSLError):
        requests.get(f"{listeners.ports.https_url}/echo", timeout=5)


def test_ports_are_never_reachable_from_other_addresses(listeners: Listeners) -> None:
    for port in (listeners.ports.http, listeners.ports.https, listeners.ports.proxy):
        with socket.socket(socket.AF_INET) as stranger:
            stranger.bind(("127.0.0.2", port))  # fails where somebody listens on 0.0.0.0


def test_the_ca_file_is_private_and_replaces_an_older_one(tmp_path: Path, certificates: CertificateSet) -> None:
    folder = tmp_path / "new"
    path = certificates.write_ca(folder)
    path.chmod(0o644)
    path = certificates.write_ca(folder)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert path.read_bytes().startswith(b"-----BEGIN CERTIFICATE-----")
    assert b"PRIVATE KEY" not in path.read_bytes()


def test_a_connection_is_kept_alive_between_requests(listeners: Listeners) -> None:
    with requests.Session() as session:
        ports = {session.get(f"{listeners.ports.http_url}/echo", timeout=5).json()["client_port"] for _ in range(5)}
    assert len(ports) == 1


def test_a_gzip_request_body_reaches_the_app_unpacked_and_without_its_encoding_headers(listeners: Listeners) -> None:
    answer = requests.post(
        f"{listeners.ports.http_url}/echo",
        data=gzip.compress("Zoë ☃".encode()),
        headers={"Content-Encoding": "gzip"},
        timeout=5,
    ).json()
    assert answer["body"] == "Zoë ☃"
    assert answer["encoding"] is None
    assert answer["length"] is None


def test_a_chunked_gzip_body_of_several_members_is_one_body(listeners: Listeners) -> None:
    packed = gzip.compress(b"Id,Name\n") + gzip.compress(b"003,Ada\n" * 1000)

    def chunks() -> Iterator[bytes]:
        for start in range(0, len(packed), 7):
            yield packed[start : start + 7]

    answer = requests.post(
        f"{listeners.ports.http_url}/echo", data=chunks(), headers={"Content-Encoding": "gzip"}, timeout=5
    ).json()
    assert answer["body"] == "Id,Name\n" + "003,Ada\n" * 1000


def test_a_get_that_announces_gzip_but_has_no_body_is_answered(listeners: Listeners) -> None:
    answer = requests.get(f"{listeners.ports.http_url}/echo", headers={"Content-Encoding": "gzip"}, timeout=5)
    assert answer.json()["body"] == ""


@pytest.mark.parametrize("body", [b"not gzip at all", gzip.compress(b"cut off in the middle", mtime=0)[:-9]])
def test_a_body_that_is_not_gzip_is_refused_with_400(listeners: Listeners, body: bytes) -> None:
    answer = requests.post(
        f"{listeners.ports.http_url}/echo", data=body, headers={"Content-Encoding": "gzip"}, timeout=5
    )
    assert answer.status_code == 400


def test_answers_are_packed_only_when_the_client_asks(listeners: Listeners) -> None:
    packed = requests.get(f"{listeners.ports.http_url}/large", headers={"Accept-Encoding": "gzip"}, timeout=5)
    plain = requests.get(f"{listeners.ports.http_url}/large", headers={"Accept-Encoding": "identity"}, timeout=5)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert int(packed.headers["Content-Length"]) < 2_000
    assert "Content-Encoding" not in plain.headers
    assert packed.text == plain.text


def test_the_proxy_leads_salesforce_hosts_to_the_tls_port_and_counts_them(
    certificates: CertificateSet, ca_file: Path
) -> None:
    with Listeners(echo_app(), certificates) as running:
        proxies = {"https": running.ports.proxy_url}
        for host in ("login.salesforce.com", "test.salesforce.com", "acme.my.salesforce.com", "salesforce.com:8443"):
            answer = requests.get(f"https://{host}/echo", proxies=proxies, verify=str(ca_file), timeout=5).json()
            assert answer["host"] == host
            assert answer["scheme"] == "https"
        count = running.proxy.count
    assert count.tunnels == 4
    assert count.hosts[0] == "login.salesforce.com:443"
    assert count.refused == 0


def test_the_proxy_can_demand_a_name_and_password_while_it_runs(certificates: CertificateSet, ca_file: Path) -> None:
    with Listeners(echo_app(), certificates) as running:
        running.proxy.require = ProxyCredentials("ada", "s3cret")
        url = "https://login.salesforce.com/echo"
        for user in ("", "ada:wrong@"):
            proxies = {"https": f"http://{user}localhost:{running.ports.proxy}"}
            with pytest.raises(requests.exceptions.ProxyError, match="407"):
                requests.get(url, proxies=proxies, verify=str(ca_file), timeout=5)
        good = {"https": f"http://ada:s3cret@localhost:{running.ports.proxy}"}
        assert requests.get(url, proxies=good, verify=str(ca_file), timeout=5).status_code == 200
        assert (running.proxy.count.tunnels, running.proxy.count.refused) == (1, 2)
    assert "s3cret" not in repr(ProxyCredentials("ada", "s3cret"))


def test_the_proxy_refuses_everything_but_connect(listeners: Listeners) -> None:
    answer = requests.get(f"{listeners.ports.proxy_url}/echo", timeout=5)
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "CONNECT"


def test_a_taken_port_is_an_error_that_leaves_nothing_bound(certificates: CertificateSet, listeners: Listeners) -> None:
    with pytest.raises(OSError, match="in use"):
        Listeners(echo_app(), certificates, https_port=listeners.ports.http)


def test_stopping_frees_the_ports_within_a_second_even_with_idle_and_stuck_clients(
    certificates: CertificateSet, ca_file: Path
) -> None:
    threads_before = set(threading.enumerate())
    running = Listeners(echo_app(), certificates).start()
    ports = running.ports
    with requests.Session() as idle, socket.create_connection(("127.0.0.1", ports.http)) as stuck:
        idle.get(f"{ports.https_url}/echo", verify=str(ca_file), timeout=5)
        proxies = {"https": ports.proxy_url}
        idle.get("https://login.salesforce.com/echo", proxies=proxies, verify=str(ca_file), timeout=5)
        stuck.sendall(b"GET /echo HT")
        begun = time.monotonic()
        running.stop()
        assert time.monotonic() - begun < 1.0
    running.stop()
    assert set(threading.enumerate()) == threads_before
    again = Listeners(echo_app(), certificates, http_port=ports.http, https_port=ports.https, proxy_port=ports.proxy)
    assert again.ports == ports
    again.stop()


def test_listeners_that_never_ran_let_go_of_their_ports(certificates: CertificateSet) -> None:
    unused = Listeners(echo_app(), certificates)
    unused.stop()
    again = Listeners(echo_app(), certificates, http_port=unused.ports.http)
    again.stop()
    assert again.ports.http == unused.ports.http


def _slow_route(wait: Callable[[], Awaitable[object]], begun: threading.Event) -> Route:
    async def slow(_request: Request) -> Response:
        begun.set()
        await wait()
        return PlainTextResponse("done")

    return Route("/slow", slow)


def test_a_request_under_way_is_still_answered_while_the_listeners_end(certificates: CertificateSet) -> None:
    release, begun = threading.Event(), threading.Event()
    slow = _slow_route(lambda: asyncio.to_thread(release.wait, 5), begun)
    running = Listeners(echo_app(slow), certificates).start()
    with ThreadPoolExecutor() as threads:
        answer = threads.submit(requests.get, f"{running.ports.http_url}/slow", timeout=5)
        assert begun.wait(5)
        ended = threads.submit(running.stop)
        assert running._stop_asked.wait(5)
        release.set()
        assert answer.result(5).text == "done"
        ended.result(5)


def test_a_request_that_never_ends_holds_the_end_up_for_less_than_a_second(certificates: CertificateSet) -> None:
    begun = threading.Event()
    running = Listeners(echo_app(_slow_route(lambda: asyncio.Event().wait(), begun)), certificates).start()
    with ThreadPoolExecutor() as threads:
        answer = threads.submit(requests.get, f"{running.ports.http_url}/slow", timeout=5)
        assert begun.wait(5)
        before = time.monotonic()
        running.stop()
        assert time.monotonic() - before < 1.0
        with pytest.raises(requests.ConnectionError):
            answer.result(5)


def test_a_stop_before_the_start_ends_at_once_and_says_nothing(certificates: CertificateSet) -> None:
    listeners = Listeners(echo_app(), certificates)
    listeners.stop()
    said: list[str] = []
    listeners.run(lambda: said.append("ready"))
    assert said == []


_FOREGROUND = """
import signal, sys
from core.practice_org.listeners import CertificateSet, Listeners
from tests.practice_org.listeners.conftest import echo_app
listeners = Listeners(echo_app(), CertificateSet())
signal.signal(signal.SIGTERM, lambda *_: listeners.stop())
listeners.run(lambda: print(listeners.ports.http, flush=True))
print("ended", flush=True)
"""


def test_in_the_foreground_the_callers_sigterm_handler_ends_it_cleanly_and_quietly() -> None:
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", _FOREGROUND],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    port = int(process.stdout.readline())
    assert requests.get(f"http://localhost:{port}/echo", timeout=5).status_code == 200
    process.send_signal(signal.SIGTERM)
    begun = time.monotonic()
    output, errors = process.communicate(timeout=10)
    assert time.monotonic() - begun < 2.0
    assert (process.returncode, output, errors) == (0, "ended\n", "")
