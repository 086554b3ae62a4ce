"""The mailbox against a real IMAP server with TLS: understood, moved, reviewed, left alone; and a server that fails."""

import socket
import threading

import pytest
from typer.testing import CliRunner

from core.cli.app import command_line
from core.clock import elapsed
from core.errors import AppError
from core.intake import review
from core.intake.mailbox import connection
from core.intake.mailbox import part as part_room
from core.intake.mailbox.connection import PASSWORD_VARIABLE
from core.intake.mailbox.part import MailboxPart
from core.intake.ways import change, switch, try_out, ways
from core.model import WayIn
from core.profile import Profile
from tests.dovecot import PASSWORD, USER, running_mail_server
from tests.org import SteppingClock

QUOTE = "\n\nOn Mon, 23 Nov 2026, Sales wrote:\n> unsubscribe here\n"


@pytest.fixture(scope="module")
def running():
    with running_mail_server() as server:
        yield server


@pytest.fixture
def server(running):
    running.reset()
    return running


@pytest.fixture
def profile(tmp_path, server, monkeypatch):
    monkeypatch.setenv(PASSWORD_VARIABLE, PASSWORD)
    with Profile.open(tmp_path / "data", clock=SteppingClock()) as opened:
        values = {"host": "localhost", "port": str(server.tls_port), "user": USER, "ca_file": str(server.ca_file)}
        change(opened, WayIn.MAILBOX, values)
        yield opened


def rounds(profile, count=1):
    """Runs the part for so many rounds; what it told."""
    told = []
    for _number in range(count):
        stop = threading.Event()

        def tell(code, /, _stop=stop, **params):
            told.append((code, params))
            _stop.set()

        MailboxPart(profile, tell).run(stop)
    return told


def unsubscribed(profile):
    return profile.store.counts().unsubscribed


def test_a_clear_wish_becomes_an_unsubscribe_and_its_mail_is_moved(profile, server):
    server.deliver("Please unsubscribe me." + QUOTE, "Re: An offer")
    server.deliver("", "List mail", sender="bob@y.org", to="unsubscribe+carl=z.org@acme.example")
    told = rounds(profile)
    found = profile.store.people_by_address(["ana@x.org", "bob@y.org", "carl@z.org"])
    assert {address for address, person in found.items() if person.unsubscribed_at} == {"ana@x.org", "carl@z.org"}
    assert (server.subjects("INBOX"), server.subjects("Unsubscribes")) == ([], ["List mail", "Re: An offer"])
    assert server.subjects("Unsubscribes", "UNSEEN") == []
    assert told == [("mailbox_watched", {"user": USER, "host": "localhost", "reviews": 0})]
    assert profile.store.waiting_count() == 2


def test_half_a_character_in_a_mail_keeps_no_other_mail_from_being_read(profile, server):
    """UTF-7 can say one; no database takes it."""
    with server.client() as box:
        box.append(
            b"From: <ana@x.org>\r\nSubject: =?utf-7?q?stop_+2AA-?=\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n"
            b"Content-Type: text/plain; charset=utf-7\r\n\r\n+2AA- remove me, or at least call me?\r\n",
            "INBOX",
        )
    server.deliver("Please unsubscribe me.", "Re: An offer", sender="bob@y.org")
    rounds(profile)
    assert (unsubscribed(profile), len(profile.store.reviews.open())) == (1, 1)


def test_a_mail_that_cannot_be_read_is_for_a_person_and_the_next_one_is_read(profile, server):
    server.deliver("unsubscribe", "With a nought in the name of its encoding", sender="x@y.org")
    server.deliver("Please unsubscribe me.", "Re: An offer", sender="bob@y.org")
    real = part_room.as_mail

    def as_mail(message):
        if message.from_ == "x@y.org":
            raise ValueError("embedded null character")
        return real(message)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(part_room, "as_mail", as_mail)
        rounds(profile)
    [review_] = profile.store.reviews.open()
    assert (unsubscribed(profile), review_.mail.why) == (1, "review_no_sender")


def test_ordinary_mail_stays_unread_and_is_not_looked_at_twice(profile, server, monkeypatch):
    server.deliver("See you on Tuesday" + QUOTE, "Re: Lunch")
    rounds(profile)
    assert server.subjects("INBOX", "UNSEEN") == ["Re: Lunch"]
    looked = []
    monkeypatch.setattr(part_room, "as_mail", lambda message: looked.append(message.subject))
    rounds(profile)
    assert looked == []


def test_mail_that_somebody_read_before_is_none_of_ours(profile, server):
    server.deliver("unsubscribe", "Read before")
    with server.client() as box:
        box.flag(box.uids(), "\\Seen", True)
    rounds(profile)
    assert (unsubscribed(profile), server.subjects("INBOX")) == (0, ["Read before"])


def test_unclear_mail_waits_for_a_person_who_accepts_or_dismisses_it(profile, server):
    server.deliver("Remove me from this list, but keep the newsletter" + QUOTE, "First", message_id="<1@x.org>")
    server.deliver("Stop by the office", "Second", message_id="<2@x.org>")
    told = rounds(profile)
    assert (unsubscribed(profile), told[0][1]["reviews"]) == (0, 2)
    assert server.subjects("Unsubscribes") == ["First", "Second"]
    first, second = profile.store.reviews.open()
    assert (first.mail.address, first.mail.why, first.mail.subject) == ("ana@x.org", "review_unclear", "First")
    assert first.mail.excerpt == "Remove me from this list, but keep the newsletter"
    review.accept(profile, first.id)
    review.dismiss(profile, second.id)
    assert (unsubscribed(profile), profile.store.reviews.open()) == (1, [])
    with pytest.raises(AppError) as refused:
        review.accept(profile, second.id)
    assert refused.value.code == "review_decided"


def test_a_crash_between_recording_and_moving_changes_nothing_the_second_time(profile, server, monkeypatch):
    server.deliver("unsubscribe", "Re: x", message_id="<3@x.org>")
    server.deliver("cancelar la reunión", "Re: y", message_id="<4@x.org>")

    def crash(*_arguments):
        raise KeyboardInterrupt

    for _attempt in range(2):
        with monkeypatch.context() as context:
            context.setattr(part_room, "_move", crash)
            with pytest.raises(KeyboardInterrupt):
                rounds(profile)
    rounds(profile)
    assert (unsubscribed(profile), len(profile.store.reviews.open())) == (1, 1)
    assert (server.subjects("INBOX"), server.subjects("Unsubscribes")) == ([], ["Re: x", "Re: y"])


def test_a_folder_that_was_made_anew_is_read_from_its_beginning(profile, server):
    with server.client() as box:
        box.folder.create("Stops")
    change(profile, WayIn.MAILBOX, {"folder": "Stops"})
    server.deliver("hello", "One", folder="Stops")
    server.deliver("hello", "Two", folder="Stops")
    rounds(profile)
    with server.client() as box:
        box.folder.delete("Stops")
        box.folder.create("Stops")
    server.deliver("unsubscribe", "Three", folder="Stops")
    rounds(profile)
    assert unsubscribed(profile) == 1


def test_strange_mail_is_no_trouble(profile, server):
    with server.client() as box:
        box.append(
            b"Subject: =?utf-8?B?broken\r\nFrom: \xff\xfe<a@@b>\r\nDate: nonsense\r\n\r\nunsubscribe\xff", "INBOX"
        )
        box.append(b"\r\n", "INBOX")
        box.append(b"From: ana@x.org\r\nContent-Type: text/html; charset=nope\r\n\r\n<p>baja</p>", "INBOX")
    rounds(profile)
    assert unsubscribed(profile) == 1
    assert [one.mail.why for one in profile.store.reviews.open()] == ["review_no_sender"]


def test_two_agents_on_one_mailbox_never_do_a_mail_twice(profile, server):
    for number in range(5):
        server.deliver("unsubscribe", f"Mail {number}", sender=f"p{number}@x.org")
    threads = [threading.Thread(target=rounds, args=(profile,)) for _number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rounds(profile)
    way = next(one for one in ways(profile) if one.way is WayIn.MAILBOX)
    assert (way.recorded, way.already) == (5, 0)


def test_starttls_works_and_nothing_works_without_tls(profile, server):
    change(profile, WayIn.MAILBOX, {"port": str(server.plain_port), "security": "starttls"})
    assert try_out(profile, WayIn.MAILBOX).code == "mailbox_ready"
    change(profile, WayIn.MAILBOX, {"security": "tls"})
    with pytest.raises(AppError) as refused:
        try_out(profile, WayIn.MAILBOX)
    assert refused.value.code == "mailbox_tls"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"ca_file": ""}, "mailbox_certificate"),
        ({"folder": "Nowhere"}, "mailbox_folder_missing"),
        ({"port": "1"}, "mailbox_unreachable"),
        ({"host": "no-such-host.invalid"}, "mailbox_unreachable"),
        ({"ca_file": "/no/such/file"}, "ca_file_unusable"),
    ],
)
def test_what_is_wrong_with_the_server_is_named(profile, values, code):
    change(profile, WayIn.MAILBOX, values)
    with pytest.raises(AppError) as refused:
        try_out(profile, WayIn.MAILBOX)
    assert refused.value.code == code


def test_a_wrong_password_is_named_and_never_shown(profile, monkeypatch):
    monkeypatch.setenv(PASSWORD_VARIABLE, "s3cr3t-but-wrong")
    with pytest.raises(AppError) as refused:
        try_out(profile, WayIn.MAILBOX)
    assert refused.value.code == "mailbox_login"
    assert "s3cr3t" not in f"{refused.value} {refused.value.params} {refused.value.__cause__!r}"


def test_a_server_that_hangs_is_given_up_in_time(profile, monkeypatch):
    monkeypatch.setattr(connection, "TIMEOUT_S", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        change(profile, WayIn.MAILBOX, {"host": "127.0.0.1", "port": str(silent.getsockname()[1])})
        before = elapsed()
        with pytest.raises(AppError) as refused:
            try_out(profile, WayIn.MAILBOX)
    assert refused.value.code == "mailbox_no_answer"
    assert elapsed() - before < 5


def test_it_is_switched_on_only_where_host_and_user_are_known(tmp_path):
    with Profile.open(tmp_path / "other") as profile, pytest.raises(AppError) as refused:
        switch(profile, WayIn.MAILBOX, on=True)
    assert refused.value.params["missing"] == "mailbox.host, mailbox.user"


def test_the_command_line_lists_and_decides(profile, server, tmp_path):
    server.deliver("Remove bob from the list", "Re: x", message_id="<5@x.org>")
    rounds(profile)

    def run(*arguments):
        return CliRunner().invoke(command_line(), ["--data-dir", str(tmp_path / "data"), "ways-in", *arguments])

    listed = run("review")
    assert "It is not clear whether this mail asks for a stop" in listed.stdout
    number = listed.stdout.split(":")[0]
    accepted = run("accept", number, "--address", "bob@x.org")
    assert (accepted.exit_code, accepted.stdout) == (0, "bob@x.org is unsubscribed.\n")
    assert run("review").stdout == "Nothing waits.\n"
    assert run("dismiss", number).exit_code == 2
