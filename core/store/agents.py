"""What the parts of each running agent said last, for the window and `optoutctl status` of any process."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text

from core.clock import from_text, to_text
from core.parts import PartState, PartStatus
from core.store.database import Database

# An agent gives a sign of life each half minute (core/agent/agent.py).
_GONE_AFTER = timedelta(seconds=100)


@dataclass(frozen=True)
class AgentPart:
    """`seen_at`: the agent's last sign of life."""

    agent: str
    status: PartStatus
    seen_at: datetime


class Agents:
    """Attribute `agents` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, agent: str, statuses: Sequence[PartStatus], now: datetime) -> None:
        with self._database.write() as connection:
            connection.execute(text("DELETE FROM agent_parts WHERE agent = :agent"), {"agent": agent})
            connection.execute(
                text("DELETE FROM agent_parts WHERE seen_at < :gone"), {"gone": to_text(now - 10 * _GONE_AFTER)}
            )
            connection.execute(
                _INSERT,
                [
                    {
                        "agent": agent,
                        "position": position,
                        "part": one.name,
                        "state": one.state.value,
                        "since": to_text(one.since),
                        "code": one.code,
                        # In ASCII, because a path may hold what no text of a database can.
                        "params": json.dumps(one.params, default=str),
                        "next_try_at": None if one.next_try_at is None else to_text(one.next_try_at),
                        "seen_at": to_text(now),
                    }
                    for position, one in enumerate(statuses)
                ],
            )

    def remove(self, agent: str) -> None:
        with self._database.write() as connection:
            connection.execute(text("DELETE FROM agent_parts WHERE agent = :agent"), {"agent": agent})

    def alive(self, now: datetime) -> list[AgentPart]:
        """The parts of all agents that gave a sign of life lately, agent by agent, in the order of their plans."""
        with self._database.read() as connection:
            rows = connection.execute(
                text("SELECT * FROM agent_parts WHERE seen_at BETWEEN :since AND :until ORDER BY agent, position"),
                # One from the future was given before the clock was set back; whoever lives gives another.
                {"since": to_text(now - _GONE_AFTER), "until": to_text(now + _GONE_AFTER)},
            )
            return [
                AgentPart(
                    row.agent,
                    PartStatus(
                        row.part,
                        PartState(row.state),
                        from_text(row.since),
                        row.code,
                        json.loads(row.params),
                        None if row.next_try_at is None else from_text(row.next_try_at),
                    ),
                    from_text(row.seen_at),
                )
                for row in rows
            ]


_INSERT = text(
    "INSERT INTO agent_parts (agent, position, part, state, since, code, params, next_try_at, seen_at)"
    " VALUES (:agent, :position, :part, :state, :since, :code, :params, :next_try_at, :seen_at)"
)
