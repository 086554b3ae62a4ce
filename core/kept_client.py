"""A connection to Salesforce that is kept open between runs, so that a push is on its way within milliseconds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.clock import elapsed

if TYPE_CHECKING:
    from core.salesforce.client import SalesforceClient

_GOOD_FOR_S = 3600.0


class KeptClient:
    """For one thread. `connect` makes a client of the profile's org, proven to be that one."""

    def __init__(self, connect: Callable[[], SalesforceClient]) -> None:
        self._connect = connect
        self._client: SalesforceClient | None = None
        self._connection: object = None
        self._made_at = 0.0

    def lend(self, connection: object) -> SalesforceClient:
        """The open client, or a new one: the first time, after an hour, and for another connection of the profile."""
        if connection != self._connection or elapsed() - self._made_at > _GOOD_FOR_S:
            self.drop()
        if self._client is None:
            self._client = self._connect()
            self._connection, self._made_at = connection, elapsed()
            return self._client.lend(with_calls_so_far=True)
        return self._client.lend()

    def drop(self) -> None:
        """Ends the connection; the next one is made and proven anew. For after trouble."""
        if self._client is not None:
            self._client.end()
        self._client = None
