"""The endpoint over real HTTP: what is taken, what is refused and why, and that it ends."""

import http.client
import json
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import elapsed
from core.errors import AppError
from core.intake.endpoint.gathering import Gathering
from core.intake.endpoint.guard import Bucket, is_loopback, one_click_key, own_hosts, refusal_of_origin
from core.intake.endpoint.server import EndpointPart, listening_sockets
from core.intake.endpoint.token import TOKEN_VARIABLE
from core.intake.ways import change, try_out, ways
from core.model import WayIn
from core.profile import Profile

TOKEN = "t0ken-of-the-test"
HOSTS = own_hosts("127.0.0.1", "relay.example")


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class Caller:
    """A client of the endpoint, and what the part said."""

    def __init__(self, profile, port, told):
        self.profile, self.port, self.told = profile, port, told

    def call(self, method, path="/unsubscribes", body=None, headers=None, token=TOKEN):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            connection.request(method, path, body, {**sent, **(headers or {})})
            answer = connection.getresponse()
            text = answer.read()
            return answer.status, json.loads(text) if text else {}, answer.headers
        finally:
            connection.close()

    def json(self, data, **options):
        body = data if isinstance(data, bytes) else json.dumps(data)
        return self.call("POST", body=body, headers={"Content-Type": "application/json"}, **options)

    def form(self, body, path="/unsubscribes", kind="application/x-www-form-urlencoded", **options):
        return self.call("POST", path, body, {"Content-Type": kind}, **options)

    def unsubscribed(self):
        return self.profile.store.counts().unsubscribed


@pytest.fixture
def caller(tmp_path, monkeypatch):
    monkeypatch.setenv(TOKEN_VARIABLE, TOKEN)
    with Profile.open(tmp_path / "data") as profile:
        port = free_port()
        change(profile, WayIn.ENDPOINT, {"port": str(port), "per_second": "100000", "max_kilobytes": "8"})
        with serving(profile) as told:
            yield Caller(profile, port, told)


class serving:  # noqa: N801 - reads as a verb
    def __init__(self, profile):
        self.stop, self.ready, self.told = threading.Event(), threading.Event(), []
        self.thread = threading.Thread(target=EndpointPart(profile, self.tell).run, args=(self.stop,), daemon=True)

    def tell(self, code, /, **params):
        self.told.append((code, params))
        self.ready.set()

    def __enter__(self):
        self.thread.start()
        assert self.ready.wait(20)
        return self.told

    def __exit__(self, *_error):
        before = elapsed()
        self.stop.set()
        self.thread.join(10)
        assert not self.thread.is_alive()
        assert elapsed() - before < 5


def test_json_is_taken_with_its_outbox_row_before_it_is_answered(caller):
    status, answer, _ = caller.json({"email": "Ana@x.org", "reason": "too many", "source": "relay"})
    assert (status, answer) == (200, {"recorded": 1, "already": 0, "rejected": []})
    counts = caller.profile.store.counts()
    assert (counts.unsubscribed, counts.waiting) == (1, 1)
    status, answer, _ = caller.json({"email": "ana@X.org"})
    assert (status, answer["recorded"], answer["already"]) == (200, 0, 1)
    way = next(one for one in ways(caller.profile) if one.way is WayIn.ENDPOINT)
    assert (way.recorded, way.already, way.last_at is None) == (1, 1, False)


def test_a_list_is_taken_and_entries_that_do_not_fit_are_named(caller):
    status, answer, _ = caller.json({"unsubscribes": ["ana@x.org", {"email": "nobody"}, {"name": "x"}, 7]})
    assert (status, answer["recorded"]) == (200, 1)
    assert [(one["index"], one["error"]) for one in answer["rejected"]] == [
        (1, "address_bad"),
        (2, "endpoint_entry_bad"),
        (3, "endpoint_entry_bad"),
    ]
    assert caller.json([{"email": "nobody"}])[0] == 422


def test_half_a_character_in_a_reason_costs_nobody_their_unsubscribe(caller):
    """A script that cuts a text in two leaves half an emoji, which no database takes."""
    status, told, _headers = caller.json(
        b'[{"email":"a@x.org","reason":"too many \\ud83d","source":"\\udc00"},"b@x.org"]'
    )
    assert (status, told["recorded"], caller.unsubscribed()) == (200, 2, 2)


def test_a_form_is_taken(caller):
    status, answer, _ = caller.form("email=ana%40x.org&email=bob%40x.org&reason=no+time")
    assert (status, answer["recorded"]) == (200, 2)
    assert caller.form("name=ana")[0] == 400


def test_one_click_as_mailbox_providers_send_it(caller):
    key = one_click_key("ana@x.org", TOKEN)
    path = f"/unsubscribes?email={quote('Ana@x.org')}&key={key}"
    body = "List-Unsubscribe=One-Click"
    status, answer, _ = caller.form(body, path, token=None)
    assert (status, answer["recorded"]) == (200, 1)
    multipart = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
    status, answer, _ = caller.form(multipart, path, "multipart/form-data; boundary=b", token=None)
    assert (status, answer["already"]) == (200, 1)
    # A relay with the token hands on links that carry none.
    assert caller.form(body, "/unsubscribes?email=bob%40x.org")[0] == 200
    assert caller.unsubscribed() == 2


def test_a_one_click_link_cannot_be_made_up_and_its_key_is_good_for_nothing_else(caller):
    key = one_click_key("ana@x.org", TOKEN)
    body = "List-Unsubscribe=One-Click"
    assert caller.form(body, f"/unsubscribes?email=bob%40x.org&key={key}", token=None)[0] == 401
    assert caller.form("email=bob%40x.org", f"/unsubscribes?email=ana%40x.org&key={key}", token=None)[0] == 401
    assert (
        caller.call(
            "POST",
            f"/unsubscribes?email=ana%40x.org&key={key}",
            '{"email":"bob@x.org"}',
            {"Content-Type": "application/json"},
            None,
        )[0]
        == 401
    )
    assert caller.unsubscribed() == 0


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_nothing_but_a_post_unsubscribes_anybody(caller, method):
    key = one_click_key("ana@x.org", TOKEN)
    status, _, headers = caller.call(method, f"/unsubscribes?email=ana%40x.org&key={key}")
    assert (status, headers["Allow"]) == (405, "POST")
    assert caller.unsubscribed() == 0


@pytest.mark.parametrize("token", [None, "", "wrong", TOKEN + "x", TOKEN[:-1]])
def test_a_missing_or_wrong_token_is_refused_with_the_way_out(caller, token):
    status, answer, headers = caller.json({"email": "ana@x.org"}, token=token)
    assert (status, answer["error"], headers["WWW-Authenticate"]) == (401, "endpoint_token_wrong", "Bearer")
    assert "optoutctl ways-in token" in answer["message"]
    assert caller.unsubscribed() == 0


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Host": "127.0.0.1.evil.example:80"}, 421),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Host": "localhost"}, 200),
        ({"Host": "[::1]:8642"}, 200),
        ({"Host": "LOCALHOST:8642", "Origin": "http://localhost:8642"}, 200),
    ],
)
def test_calls_of_web_pages_are_refused_even_with_the_token(caller, headers, status):
    found = caller.call("POST", body='{"email":"ana@x.org"}', headers={"Content-Type": "application/json", **headers})
    assert found[0] == status
    assert caller.unsubscribed() == (1 if status == 200 else 0)


def test_a_body_that_is_too_large_is_refused_without_reading_it(caller):
    status, answer, _ = caller.json({"email": "ana@x.org", "reason": "x" * 9000})
    assert (status, answer["error"]) == (413, "endpoint_body_large")
    # Without a length it is counted while it comes.
    pieces = (b"x" * 1000 for _ in range(1000))
    connection = http.client.HTTPConnection("127.0.0.1", caller.port, timeout=20)
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"}
    try:
        connection.request("POST", "/unsubscribes", pieces, headers, encode_chunked=True)
    except (BrokenPipeError, ConnectionResetError):
        pass
    else:
        assert connection.getresponse().status == 413
    connection.close()
    assert caller.unsubscribed() == 0


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"7", b"\xff\xfe", b"[" * 8000, b'{"email": ["ana@x.org"]}', b'{"email": {"a": 1}}', b"null"],
)
def test_a_body_that_is_no_unsubscribe_is_refused_and_the_endpoint_goes_on(caller, body):
    assert caller.json(body)[0] in {400, 422}
    assert caller.json({"email": "ana@x.org"})[0] == 200


def test_an_unknown_content_type_is_refused(caller):
    assert caller.call("POST", body='{"email":"ana@x.org"}', headers={"Content-Type": "text/plain"})[0] == 415


def test_trouble_with_the_store_is_told_so_that_the_relay_tries_again(caller, monkeypatch):
    def full(*_arguments, **_options):
        raise AppError("store_full", path="x")

    with monkeypatch.context() as context:
        context.setattr(caller.profile.store, "record_groups", full)
        status, answer, headers = caller.json({"email": "ana@x.org"})
    assert (status, answer["error"], headers["Retry-After"]) == (503, "store_full", "10")
    assert caller.json({"email": "ana@x.org"})[0] == 200


def test_more_calls_than_allowed_are_told_to_come_again_and_none_that_was_acknowledged_is_lost(tmp_path, monkeypatch):
    monkeypatch.setenv(TOKEN_VARIABLE, TOKEN)
    with Profile.open(tmp_path / "data") as profile:
        port = free_port()
        change(profile, WayIn.ENDPOINT, {"port": str(port), "per_second": "20"})
        with serving(profile) as told:
            caller = Caller(profile, port, told)
            with ThreadPoolExecutor(8) as pool:
                answers = list(pool.map(lambda number: caller.json({"email": f"p{number}@x.org"})[0], range(400)))
        assert set(answers) == {200, 429}
        assert answers.count(200) == profile.store.counts().unsubscribed
        assert answers.count(200) < 300


def test_calls_that_come_together_are_recorded_together_and_each_gets_its_own_counts(caller, monkeypatch):
    store, transactions, gathered = caller.profile.store, [], []
    first_is_in, go_on = threading.Event(), threading.Event()
    record = store.record_groups

    def slow(groups, *arguments):
        transactions.append(len(groups))
        if len(transactions) == 1:
            first_is_in.set()
            go_on.wait(20)
        return record(groups, *arguments)

    def counted(gathering, asked, rejected):
        gathered.append(asked)
        return gather(gathering, asked, rejected)

    gather = Gathering.record
    monkeypatch.setattr(Gathering, "record", counted)
    monkeypatch.setattr(store, "record_groups", slow)
    bodies = [["first@x.org"], ["a@x.org", "b@x.org"], ["b@x.org", "c@x.org"], ["first@x.org"]]
    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(caller.json, bodies[0])]
        assert first_is_in.wait(20)
        answers += [pool.submit(caller.json, body) for body in bodies[1:]]
        while len(gathered) < 4:
            threading.Event().wait(0.02)
        go_on.set()
        found = [one.result()[1] for one in answers]
    assert transactions == [1, 3]
    assert sorted((one["recorded"], one["already"]) for one in found) == [(0, 1), (1, 0), (1, 1), (2, 0)]
    way = next(one for one in ways(caller.profile) if one.way is WayIn.ENDPOINT)
    assert (way.recorded, way.already, caller.unsubscribed()) == (4, 2, 4)


def test_the_health_of_the_endpoint_can_be_asked(caller):
    assert caller.call("GET", "/health", token=None)[0] == 204


def test_it_listens_on_loopback_alone_and_says_where(caller):
    assert caller.told == [("endpoint_listens", {"address": "127.0.0.1", "port": caller.port})]
    assert is_loopback("127.0.0.1")
    assert not is_loopback("0.0.0.0")


def test_a_port_that_another_program_has_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv(TOKEN_VARIABLE, TOKEN)
    with socket.socket() as other, Profile.open(tmp_path / "data") as profile:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        change(profile, WayIn.ENDPOINT, {"port": str(port)})
        with pytest.raises(AppError) as refused:
            try_out(profile, WayIn.ENDPOINT)
        assert (refused.value.code, refused.value.params["port"]) == ("endpoint_port_taken", port)
    with pytest.raises(AppError) as refused:
        listening_sockets("192.0.2.1", 8642)
    assert refused.value.code == "endpoint_address_bad"


def test_without_a_keyring_the_variable_of_the_token_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.delenv(TOKEN_VARIABLE, raising=False)
    import keyring
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())
    try:
        with Profile.open(tmp_path / "data") as profile, pytest.raises(AppError) as refused:
            try_out(profile, WayIn.ENDPOINT)
    finally:
        keyring.set_keyring(before)
    assert (refused.value.code, refused.value.params["variable"]) == ("keyring_none", TOKEN_VARIABLE)


@given(st.text(), st.text())
def test_no_header_is_taken_for_one_of_ours_by_accident(host, origin):
    refusal = refusal_of_origin({"host": host, "origin": origin}, HOSTS)
    named = any(name in host.lower() and name in origin.lower() for name in HOSTS)
    assert refusal is not None or named


@given(st.floats(1, 1000), st.lists(st.floats(0, 0.5), min_size=1, max_size=200))
def test_a_bucket_never_lets_more_through_than_its_rate_and_one_burst(per_second, gaps):
    bucket, now, taken = Bucket(per_second), 0.0, 0
    for gap in gaps:
        now += gap
        taken += bucket.takes(now)
    assert taken <= 2 * per_second + now * per_second + 1
