"""A real IMAP server for the tests: Dovecot on loopback in a folder of its own, with a certificate of a test CA."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import pytest
import trustme
from imap_tools import MailBox

USER, PASSWORD = "sales@acme.example", "pass-of-the-test"
_PROGRAM = "/usr/sbin/dovecot"


@dataclass
class MailServer:
    """A running server for one user, whose mail is emptied by `reset`."""

    folder: Path
    tls_port: int
    plain_port: int
    ca_file: Path

    def client(self) -> MailBox:
        import ssl

        context = ssl.create_default_context(cafile=str(self.ca_file))
        return MailBox("localhost", self.tls_port, timeout=20, ssl_context=context).login(USER, PASSWORD)

    def deliver(self, text="", subject="", sender="Ana <ana@x.org>", folder="INBOX", **headers) -> None:
        """Puts a mail into the folder, unread."""
        mail = EmailMessage()
        mail["From"], mail["Subject"] = sender, subject
        mail["To"] = headers.pop("to", USER)
        mail["Date"] = headers.pop("date", "Mon, 23 Nov 2026 10:00:00 +0000")
        for name, value in headers.items():
            mail[name.replace("_", "-")] = value
        mail.set_content(text)
        with self.client() as box:
            box.append(mail.as_bytes(), folder)

    def subjects(self, folder="INBOX", criteria="ALL") -> list[str]:
        with self.client() as box:
            if not box.folder.exists(folder):
                return []
            box.folder.set(folder)
            return sorted(mail.subject for mail in box.fetch(criteria, mark_seen=False))

    def reset(self) -> None:
        with self.client() as box:
            for found in box.folder.list():
                box.folder.set(found.name)
                box.delete(box.uids())
                if found.name != "INBOX":
                    box.folder.set("INBOX")
                    box.folder.delete(found.name)


@contextmanager
def running_mail_server() -> Iterator[MailServer]:
    if not Path(_PROGRAM).exists():
        if "CI" in os.environ:
            pytest.fail("dovecot is not installed; see packaging/bootstrap.sh")
        pytest.skip("dovecot is not installed: apt-get install dovecot-imapd")
    folder = Path(tempfile.mkdtemp(prefix="optout-mail-"))
    ports = _free_ports(2)
    authority = trustme.CA()
    authority.issue_cert("localhost", "127.0.0.1").private_key_and_cert_chain_pem.write_to_path(folder / "server.pem")
    authority.cert_pem.write_to_path(folder / "ca.pem")
    (folder / "dovecot.conf").write_text(_configuration(folder, *ports))
    if os.geteuid() == 0:
        folder.chmod(0o755)
        (folder / "mail").mkdir()
        shutil.chown(folder / "mail", "dovecot", "dovecot")
    process = subprocess.Popen(
        [_PROGRAM, "-F", "-c", str(folder / "dovecot.conf")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    server = MailServer(folder, *ports, folder / "ca.pem")
    try:
        _wait_until_it_listens(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def _configuration(folder: Path, tls_port: int, plain_port: int) -> str:
    me = pwd.getpwuid(os.geteuid()).pw_name
    as_root = os.geteuid() == 0
    owner = pwd.getpwnam("dovecot") if as_root else pwd.getpwuid(os.geteuid())
    users = (
        ""
        if as_root
        else f"default_internal_user = {me}\ndefault_login_user = {me}\n"
        "service anvil {\n chroot =\n}\nservice imap-login {\n chroot =\n}\n"
    )
    return f"""
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1, ::1
ssl = required
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.pem
disable_plaintext_auth = yes
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:{folder}/mail/%u
mail_fsync = never
passdb {{
  driver = static
  args = password={PASSWORD}
}}
userdb {{
  driver = static
  args = uid={owner.pw_uid} gid={owner.pw_gid} home={folder}/mail/%u
}}
{users}
service imap-login {{
  inet_listener imap {{
    port = {plain_port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
"""


def _free_ports(count: int) -> list[int]:
    taken = [socket.create_server(("127.0.0.1", 0)) for _number in range(count)]
    ports = [one.getsockname()[1] for one in taken]
    for one in taken:
        one.close()
    return ports


def _wait_until_it_listens(server: MailServer, process: subprocess.Popen[bytes]) -> None:
    import threading

    for _attempt in range(200):
        if process.poll() is not None:
            break
        try:
            with server.client():
                return
        except OSError:
            threading.Event().wait(0.05)
    log = server.folder / "log"
    pytest.fail(f"dovecot did not start: {log.read_text() if log.exists() else process.returncode}")
