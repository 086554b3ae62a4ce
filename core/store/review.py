"""Mail of which nobody but a person can tell whether it asks for an unsubscribe. It is decided once, and kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text

from core.clock import from_text, to_text
from core.model import ReviewState
from core.store.database import Database


@dataclass(frozen=True)
class NewReview:
    """`key`: the same mail has the same one. `address`: whom it would unsubscribe, empty where that is unclear too.

    `why`: a code with words; `excerpt`: the beginning of what was written, without what was quoted.
    """

    key: str
    address: str
    sender: str
    subject: str
    excerpt: str
    why: str
    received_at: datetime


@dataclass(frozen=True)
class Review:
    id: int
    mail: NewReview
    state: ReviewState
    decided_at: datetime | None


class Reviews:
    """Attribute `reviews` of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, mail: NewReview, now: datetime) -> bool:
        """Whether it is new; one that is there, decided or not, stays as it is."""
        with self._database.write() as connection:
            found = connection.execute(
                text(
                    "INSERT INTO reviews (mail_key, address, sender, subject, excerpt, why, received_at, state, at)"
                    " VALUES (:key, :address, :sender, :subject, :excerpt, :why, :received_at, :state, :now)"
                    " ON CONFLICT (mail_key) DO NOTHING RETURNING id"
                ),
                {
                    "key": mail.key,
                    "address": mail.address,
                    "sender": mail.sender,
                    "subject": mail.subject,
                    "excerpt": mail.excerpt,
                    "why": mail.why,
                    "received_at": to_text(mail.received_at),
                    "state": ReviewState.OPEN.value,
                    "now": to_text(now),
                },
            ).scalar()
            return found is not None

    def open(self) -> list[Review]:
        """Those that wait for a decision, oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(text("SELECT * FROM reviews WHERE state = 'open' ORDER BY id")).all()
        return [_review(row) for row in rows]

    def open_count(self) -> int:
        with self._database.read() as connection:
            return int(connection.execute(text("SELECT count(*) FROM reviews WHERE state = 'open'")).scalar_one())

    def get(self, review_id: int) -> Review | None:
        with self._database.read() as connection:
            row = connection.execute(text("SELECT * FROM reviews WHERE id = :id"), {"id": review_id}).first()
        return None if row is None else _review(row)

    def decide(self, review_id: int, state: ReviewState, now: datetime) -> bool:
        """Whether it was open until now."""
        with self._database.write() as connection:
            done = connection.execute(
                text("UPDATE reviews SET state = :state, decided_at = :now WHERE id = :id AND state = 'open'"),
                {"state": state.value, "now": to_text(now), "id": review_id},
            )
            return done.rowcount == 1


def _review(row: object) -> Review:
    one = row._mapping  # type: ignore[attr-defined]
    mail = NewReview(
        one["mail_key"],
        one["address"],
        one["sender"],
        one["subject"],
        one["excerpt"],
        one["why"],
        from_text(one["received_at"]),
    )
    decided = one["decided_at"]
    return Review(one["id"], mail, ReviewState(one["state"]), None if decided is None else from_text(decided))
