"""The run ledger: runs, what each changed, and the problems that are open."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, text

from core.clock import from_text, to_text
from core.model import (
    Direction,
    Outcome,
    OutcomeState,
    Problem,
    RunKind,
    RunState,
    RunSummary,
    RunTrigger,
    SObject,
)
from core.store.dialects.many import execute_among, execute_many


def interrupt_orphans(connection: Connection, kinds: Collection[RunKind], now: str) -> None:
    """Marks runs whose owner died. The caller holds the lock of these kinds of run, so no owner is alive."""
    connection.execute(_INTERRUPT, {"kinds": _values(kinds), "now": now})


def any_running(connection: Connection, kinds: Collection[RunKind]) -> bool:
    return connection.execute(_RUNNING, {"kinds": _values(kinds)}).first() is not None


def _values(kinds: Collection[RunKind]) -> list[str]:
    return [kind.value for kind in kinds]


_INTERRUPT = text(
    "UPDATE runs SET state = 'interrupted', finished_at = :now WHERE kind IN :kinds AND state = 'running'"
).bindparams(bindparam("kinds", expanding=True))
_RUNNING = text("SELECT 1 FROM runs WHERE kind IN :kinds AND state = 'running' LIMIT 1").bindparams(
    bindparam("kinds", expanding=True)
)


def start(
    connection: Connection,
    kind: RunKind,
    trigger: RunTrigger,
    org_id: str,
    now: str,
    occurrence: date | None = None,
) -> int | None:
    """Opens a run and returns its number; None where the night `occurrence` has its run already."""
    night = None if occurrence is None else occurrence.isoformat()
    if night is not None:
        # It was called missed by a clock that was ahead; here it is.
        connection.execute(text("DELETE FROM runs WHERE occurrence = :night AND state = 'missed'"), {"night": night})
    found = connection.execute(
        text(
            "INSERT INTO runs (kind, run_trigger, state, org_id, started_at, occurrence)"
            " VALUES (:kind, :trigger, 'running', :org_id, :now, :night) ON CONFLICT DO NOTHING RETURNING id"
        ),
        {"kind": kind.value, "trigger": trigger.value, "org_id": org_id, "now": now, "night": night},
    ).scalar()
    return None if found is None else int(found)


def finish(connection: Connection, run: RunSummary) -> None:
    """Closes a run with its state, reason and counts."""
    connection.execute(
        text(
            "UPDATE runs SET state = :state, finished_at = :finished_at, reason = :reason,"
            " to_salesforce = :to_salesforce, from_salesforce = :from_salesforce, already_equal = :already_equal,"
            " problems = :problems, api_calls = :api_calls, api_calls_estimated = :api_calls_estimated,"
            " elapsed_s = :elapsed_s WHERE id = :id"
        ),
        {
            "id": run.id,
            "state": run.state.value,
            "finished_at": None if run.finished_at is None else to_text(run.finished_at),
            "reason": run.reason,
            "to_salesforce": run.to_salesforce,
            "from_salesforce": run.from_salesforce,
            "already_equal": run.already_equal,
            "problems": run.problems,
            "api_calls": run.api_calls,
            "api_calls_estimated": run.api_calls_estimated,
            "elapsed_s": run.elapsed_s,
        },
    )


def recent(connection: Connection, limit: int) -> list[RunSummary]:
    """The newest runs first."""
    rows = connection.execute(text("SELECT * FROM runs ORDER BY id DESC LIMIT :limit"), {"limit": limit})
    return [_run(row) for row in rows]


def one(connection: Connection, run_id: int) -> RunSummary | None:
    row = connection.execute(text("SELECT * FROM runs WHERE id = :id"), {"id": run_id}).first()
    return None if row is None else _run(row)


def add_outcomes(connection: Connection, run_id: int, outcomes: Sequence[Outcome], now: str) -> None:
    rows = [
        (
            run_id,
            outcome.direction.value,
            outcome.state.value,
            outcome.address,
            outcome.sobject.value if outcome.sobject else "",
            outcome.record_id or "",
            outcome.field,
            outcome.code or "",
            outcome.message,
            now,
        )
        for outcome in outcomes
    ]
    execute_many(connection, _OUTCOME, rows)


def end_intents(connection: Connection, run_id: int, answers: Sequence[Outcome]) -> None:
    """Takes away the intents that these outcomes answer."""
    by_field: dict[str, list[str]] = {}
    for one in answers:
        if one.record_id:
            by_field.setdefault(one.field, []).append(one.record_id)
    for field, record_ids in by_field.items():
        execute_among(connection, _ANSWERED, record_ids, run_id, field)


def end_intents_of(connection: Connection, run_id: int, record_ids: Sequence[str]) -> None:
    """Takes away the intents of records that turned out to have become another one."""
    execute_among(connection, _FOLLOWED, record_ids, run_id)


def mark_verified(connection: Connection, run_id: int, record_ids: Sequence[str]) -> None:
    """Turns the written outcomes of these records into verified ones."""
    execute_among(connection, _VERIFIED, record_ids, run_id)


def outcomes_of(connection: Connection, run_id: int, limit: int) -> list[Outcome]:
    rows = connection.execute(
        text("SELECT * FROM outcomes WHERE run_id = :run_id ORDER BY id LIMIT :limit"),
        {"run_id": run_id, "limit": limit},
    )
    return [
        Outcome(
            direction=Direction(row.direction),
            state=OutcomeState(row.state),
            address=row.address,
            sobject=SObject(row.sobject) if row.sobject else None,
            record_id=row.record_id or None,
            field=row.field,
            code=row.code or None,
            message=row.message,
            at=from_text(row.at),
        )
        for row in rows
    ]


def raise_problems(connection: Connection, run_id: int, problems: Sequence[Problem], now: str) -> None:
    """Opens problems, or says of known ones that they were seen again."""
    if problems:
        connection.execute(
            text(
                """
                INSERT INTO problems
                    (address, sobject, record_id, field, code, message, run_id, first_seen, last_seen)
                VALUES (:address, :sobject, :record_id, :field, :code, :message, :run_id, :now, :now)
                ON CONFLICT (address, sobject, record_id, field) DO UPDATE SET
                    code = excluded.code, message = excluded.message, run_id = excluded.run_id,
                    last_seen = excluded.last_seen,
                    first_seen = CASE WHEN problems.code = excluded.code
                                      THEN problems.first_seen ELSE excluded.first_seen END
                """
            ),
            [{**_problem_values(problem), "run_id": run_id, "now": now} for problem in problems],
        )


def end_other_problems(connection: Connection, run_id: int) -> None:
    """A full comparison found every open problem anew; what it did not find is solved.

    What a push found meanwhile is younger and stays, also where the push began before.
    """
    connection.execute(_END_OTHERS, {"run_id": run_id})


_END_OTHERS = text(
    "DELETE FROM problems WHERE run_id < :run_id AND NOT EXISTS (SELECT 1 FROM runs own, runs its"
    " WHERE own.id = :run_id AND its.id = problems.run_id AND problems.last_seen > own.started_at"
    " AND (its.finished_at IS NULL OR its.finished_at > own.started_at))"
)


def end_problems_of(connection: Connection, addresses: Sequence[str]) -> None:
    if addresses and connection.execute(_ANY_PROBLEM).first() is not None:
        execute_among(connection, "DELETE FROM problems WHERE address IN ({among})", addresses)


def open_problems(connection: Connection) -> list[Problem]:
    rows = connection.execute(text("SELECT * FROM problems ORDER BY code, address, record_id"))
    return [
        Problem(
            address=row.address,
            code=row.code,
            message=row.message,
            sobject=SObject(row.sobject) if row.sobject else None,
            record_id=row.record_id or None,
            field=row.field,
            first_seen=from_text(row.first_seen),
            last_seen=from_text(row.last_seen),
        )
        for row in rows
    ]


def _problem_values(problem: Problem) -> dict[str, Any]:
    return {
        "address": problem.address,
        "sobject": problem.sobject.value if problem.sobject else "",
        "record_id": problem.record_id or "",
        "field": problem.field,
        "code": problem.code,
        "message": problem.message,
    }


def _run(row: Any) -> RunSummary:
    return RunSummary(
        id=row.id,
        kind=RunKind(row.kind),
        trigger=RunTrigger(row.run_trigger),
        state=RunState(row.state),
        started_at=from_text(row.started_at),
        finished_at=from_text(row.finished_at) if row.finished_at else None,
        reason=row.reason,
        to_salesforce=row.to_salesforce,
        from_salesforce=row.from_salesforce,
        already_equal=row.already_equal,
        problems=row.problems,
        api_calls=row.api_calls,
        elapsed_s=row.elapsed_s,
        api_calls_estimated=row.api_calls_estimated,
        occurrence=date.fromisoformat(row.occurrence) if row.occurrence else None,
    )


_OUTCOME = (
    "INSERT INTO outcomes (run_id, direction, state, address, sobject, record_id, field, code, message, at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_VERIFIED = "UPDATE outcomes SET state = 'verified' WHERE run_id = ? AND state = 'written' AND record_id IN ({among})"
_ANSWERED = "DELETE FROM intents WHERE run_id = ? AND field = ? AND record_id IN ({among})"
_FOLLOWED = "DELETE FROM intents WHERE run_id = ? AND record_id IN ({among})"
_ANY_PROBLEM = text("SELECT 1 FROM problems LIMIT 1")
