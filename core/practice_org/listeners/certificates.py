"""The practice org's own certificate authority, made anew at each start, and the leaf that its TLS port shows.

A client trusts it by the CA file alone; nothing is added to the machine's trust store. The private keys never touch
the disk longer than OpenSSL needs to read them (`ssl` only loads from files; trustme removes its file at once).
"""

import os
import ssl
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import trustme

#: Names of the leaf: the loopback ones, and Salesforce's hosts for clients that reach us through the CONNECT proxy.
HOSTS: Final = (
    "localhost",
    "127.0.0.1",
    "::1",
    "salesforce.com",
    "*.salesforce.com",
    "login.salesforce.com",
    "test.salesforce.com",
    "*.my.salesforce.com",
    "*.sandbox.my.salesforce.com",
    "*.develop.my.salesforce.com",
    "*.lightning.force.com",
)
CA_FILE_NAME: Final = "practice-org-ca.pem"


class CertificateSet:
    """A fresh CA and one leaf for all `HOSTS`.

    Attributes:
        ca_pem: the CA certificate (not its key) as PEM.
    """

    def __init__(self, more_hosts: Sequence[str] = ()) -> None:
        self._authority = trustme.CA(organization_name="Practice org")
        self._leaf = self._authority.issue_cert(*HOSTS, *more_hosts, common_name="Practice org")
        self.ca_pem: bytes = self._authority.cert_pem.bytes()

    def write_ca(self, folder: Path) -> Path:
        """Write the CA as PEM (0600) into `folder` (made 0700 if absent) and return the file's path."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / CA_FILE_NAME
        path.unlink(missing_ok=True)  # a file left by an earlier run could have other permissions
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(self.ca_pem)
        return path

    def server_context(self) -> ssl.SSLContext:
        """The TLS settings of the listener: TLS 1.2 or later, HTTP/1.1."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.set_alpn_protocols(["http/1.1"])
        self._leaf.configure_cert(context)
        return context

    def client_context(self) -> ssl.SSLContext:
        """TLS settings of a client that trusts this CA alone."""
        context = ssl.create_default_context()
        self._authority.configure_trust(context)
        return context
