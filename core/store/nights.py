"""The nights of the ledger: which ran, which were skipped or missed and why; pauses; what was told once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, text

from core.clock import from_text, to_text
from core.model import NightRun, Pause, RunState, RunTrigger
from core.store.database import Database


class Nights:
    """Attribute `nights` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def since(self, first: date) -> list[NightRun]:
        """The rows of the nights from `first` on, in the order in which they were made."""
        with self._database.read() as connection:
            rows = connection.execute(
                text("SELECT * FROM runs WHERE occurrence >= :first ORDER BY id"), {"first": first.isoformat()}
            )
            return [_night(row) for row in rows]

    def skip(
        self,
        occurrence: date,
        trigger: RunTrigger,
        reason: str,
        now: datetime,
        *,
        tries: int = 0,
        next_try_at: datetime | None = None,
    ) -> None:
        """One row a night, however often it is tried: the reason and the count are the last ones."""
        values = {
            "night": occurrence.isoformat(),
            "trigger": trigger.value,
            "reason": reason,
            "now": to_text(now),
            "tries": tries,
            "first": int(tries == 1),
            "next": None if next_try_at is None else to_text(next_try_at),
        }
        with self._database.write() as connection:
            connection.execute(
                text("DELETE FROM runs WHERE occurrence = :night AND state = 'missed'"), {"night": values["night"]}
            )
            changed = connection.execute(
                text(
                    "UPDATE runs SET reason = :reason, finished_at = :now, tries = :tries, next_try_at = :next,"
                    " run_trigger = :trigger, started_at = CASE WHEN :first = 1 THEN :now ELSE started_at END"
                    " WHERE occurrence = :night AND state = 'skipped'"
                ),
                values,
            )
            if not changed.rowcount:
                connection.execute(
                    text(
                        "INSERT INTO runs (kind, run_trigger, state, started_at, finished_at, reason, occurrence,"
                        " tries, next_try_at)"
                        " VALUES ('sync', :trigger, 'skipped', :now, :now, :reason, :night, :tries, :next)"
                    ),
                    values,
                )

    def add_missed(self, nights: Sequence[tuple[date, datetime]], reason: str) -> None:
        """Rows for nights that nobody ran, dated with their beginning; one that has a row by now keeps it."""
        with self._database.write() as connection:
            for occurrence, begins_at in nights:
                connection.execute(
                    text(
                        "INSERT INTO runs (kind, run_trigger, state, started_at, finished_at, reason, occurrence)"
                        " SELECT 'sync', 'schedule', 'missed', :at, :at, :reason, :night"
                        " WHERE NOT EXISTS (SELECT 1 FROM runs WHERE occurrence = :night)"
                    ),
                    {"at": to_text(begins_at), "reason": reason, "night": occurrence.isoformat()},
                )

    def interrupt_orphans(self, now: datetime) -> int:
        """Nights whose process died. The caller holds the claim of the night, so none of their owners is alive."""
        with self._database.write() as connection:
            found = connection.execute(
                text(
                    "UPDATE runs SET state = 'interrupted', reason = 'interrupted', finished_at = :now"
                    " WHERE occurrence IS NOT NULL AND state = 'running'"
                ),
                {"now": to_text(now)},
            )
        return int(found.rowcount)

    def set_state(self, run_id: int, state: RunState, reason: str) -> None:
        """What the night's own run could not know: that it was stopped to be taken up again."""
        with self._database.write() as connection:
            connection.execute(
                text("UPDATE runs SET state = :state, reason = :reason WHERE id = :id"),
                {"id": run_id, "state": state.value, "reason": reason},
            )

    def try_again(self, occurrence: date, at: datetime) -> None:
        """Lets the last run of this night, which failed for a while, be repeated."""
        with self._database.write() as connection:
            connection.execute(
                text(
                    "UPDATE runs SET next_try_at = :at WHERE id ="
                    " (SELECT max(id) FROM runs WHERE occurrence = :night AND state = 'failed')"
                ),
                {"at": to_text(at), "night": occurrence.isoformat()},
            )

    def try_skipped_again(self, reasons: Collection[str], now: datetime) -> None:
        """Lets nights that could not begin for one of these reasons be tried now."""
        statement = text(
            "UPDATE runs SET next_try_at = :now"
            " WHERE kind = 'sync' AND state = 'skipped' AND next_try_at > :now AND reason IN :reasons"
        ).bindparams(bindparam("reasons", expanding=True))
        with self._database.write() as connection:
            connection.execute(statement, {"now": to_text(now), "reasons": sorted(reasons)})

    # The alarm

    def last_success(self) -> datetime | None:
        """When a full comparison last came to its end, whoever started it."""
        return self._moment("SELECT max(finished_at) FROM runs WHERE kind = 'sync' AND state IN ('done', 'problems')")

    def first_run(self) -> datetime | None:
        """When anything was first tried in this store."""
        return self._moment("SELECT min(started_at) FROM runs")

    def _moment(self, question: str) -> datetime | None:
        with self._database.read() as connection:
            found = connection.execute(text(question)).scalar()
        return None if found is None else from_text(found)

    # Pauses

    def pause(self, since: datetime, until: datetime | None) -> None:
        """Begins a pause; it takes the place of one that is under way."""
        with self._database.write() as connection:
            connection.execute(_END, {"now": to_text(since)})
            connection.execute(
                text("INSERT INTO pauses (since, until) VALUES (:since, :until)"),
                {"since": to_text(since), "until": None if until is None else to_text(until)},
            )

    def resume(self, now: datetime) -> None:
        with self._database.write() as connection:
            connection.execute(_END, {"now": to_text(now)})

    def paused(self, now: datetime) -> Pause | None:
        """The pause that holds now, if there is one."""
        with self._database.read() as connection:
            row = connection.execute(
                text("SELECT since, until FROM pauses WHERE ended_at IS NULL ORDER BY id DESC LIMIT 1")
            ).first()
        if row is None:
            return None
        found = Pause(from_text(row.since), from_text(row.until) if row.until else None)
        return found if found.holds_at(now) else None

    # What is told once

    def tell_once(self, name: str, now: datetime) -> bool:
        """Whether the caller is the one who tells it; nobody else is, from now on."""
        with self._database.write() as connection:
            made = connection.execute(
                text("INSERT INTO told (name, at) VALUES (:name, :now) ON CONFLICT (name) DO NOTHING RETURNING name"),
                {"name": name, "now": to_text(now)},
            )
            return made.first() is not None


_END = text("UPDATE pauses SET ended_at = :now WHERE ended_at IS NULL")


def _night(row: Any) -> NightRun:
    return NightRun(
        run_id=row.id,
        occurrence=date.fromisoformat(row.occurrence),
        state=RunState(row.state),
        started_at=from_text(row.started_at),
        finished_at=from_text(row.finished_at) if row.finished_at else None,
        reason=row.reason,
        tries=row.tries,
        next_try_at=from_text(row.next_try_at) if row.next_try_at else None,
    )
