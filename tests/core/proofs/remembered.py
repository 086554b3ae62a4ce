"""What has to be the same however a run came to its end: both sides, the outbox, the problems and the evidence.

Read from the database file itself, so that nothing of the engine stands between.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.profile import Profile
from tests.core.proofs.oracle import Box, ticked_boxes
from tests.org import Office

_ACCEPTED = (
    "('accepted', 'recorded here', 'ended here', 'found ticked after an interruption',"
    " 'found clear after an interruption')"
)
_SAME = {
    "unsubscribes": "SELECT address, source FROM unsubscribes",
    "outbox": "SELECT u.address, o.state, o.code FROM outbox o JOIN unsubscribes u ON u.id = o.unsubscribe_id",
    "problems": "SELECT address, sobject, record_id, field, code FROM problems",
    # A refused try is written down each time it is made; what was accepted, exactly once.
    "evidence": f"SELECT address, source, sobject, record_id, field, old_value, new_value FROM evidence"
    f" WHERE answer IN {_ACCEPTED}",
    "done": "SELECT direction, address, record_id, field FROM outcomes WHERE state <> 'failed'",
    "ticked": "SELECT record_id, fields FROM ticked",
    "flips": "SELECT record_id, field, address FROM flips",
    "intents": "SELECT record_id, field FROM intents",
    "left out": "SELECT address, direction, record_id FROM left_out",
    "held": "SELECT address, record_id, excluded FROM held_changes",
    "re-subscribed": "SELECT address, by_name FROM resubscriptions",
    "alive": "SELECT kind FROM runs WHERE state = 'running'",
}


@dataclass(frozen=True)
class Remembered:
    """`there`: the boxes that are ticked; `here`: rows of the store by table, each counted."""

    there: frozenset[Box]
    here: Mapping[str, Counter[tuple[Any, ...]]]

    def differences(self, other: Remembered) -> list[str]:
        """What this one has (+) or lacks (-) against the other."""
        found = [f"+ ticked {box}" for box in sorted(self.there - other.there)]
        found += [f"- ticked {box}" for box in sorted(other.there - self.there)]
        for name, rows in self.here.items():
            found += [f"+ {count} {name} {row}" for row, count in (rows - other.here[name]).items()]
            found += [f"- {count} {name} {row}" for row, count in (other.here[name] - rows).items()]
        return found


def remembered(office: Office) -> Remembered:
    """Fails where the chain of evidence is broken."""
    chain = office.profile.store.verify_evidence()
    assert chain.intact, f"the evidence is broken at {chain.broken_at}"
    return Remembered(ticked_boxes(office.rows("Contact", "Lead")), _here(office.profile))


def _here(profile: Profile) -> dict[str, Counter[tuple[Any, ...]]]:
    place = profile.store.place
    assert isinstance(place, Path)
    with closing(sqlite3.connect(place)) as connection:
        return {name: Counter(connection.execute(statement)) for name, statement in _SAME.items()}
