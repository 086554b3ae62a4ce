"""Tries a proxy before anything depends on it."""

from __future__ import annotations

from core.salesforce.network import Network
from core.salesforce.signin.reach import reach


def test_proxy(network: Network, address: str) -> None:
    """Asks the org at `address` for its versions, by the way of `network`; needs no sign-in.

    Raises AppError `proxy_address_missing`, `proxy_password_wanted`, `proxy_unreachable`, `proxy_failed`, `address_…`,
    `tls_untrusted` and the others of the way.
    """
    reach(network, address)


# Its name begins like a test's; pytest must not take it for one.
test_proxy.__test__ = False  # type: ignore[attr-defined]
