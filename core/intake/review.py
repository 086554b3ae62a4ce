"""Deciding about mail that was not clear: one at a time, by a person."""

from __future__ import annotations

from core.errors import AppError
from core.intake.addresses import parse_email
from core.intake.unsubscribes import Asked, record_asked
from core.model import ReviewState, WayIn
from core.profile import Profile
from core.store.arrivals import Arrival
from core.store.review import Review


def accept(profile: Profile, review_id: int, address: str = "") -> Review:
    """Records the unsubscribe of `address`, or of the one that the mail named. Raises AppError.

    `review_unknown`, `review_decided`, `address_bad`, `review_needs_address`; then nothing changed.
    """
    review = _open(profile, review_id)
    wanted = address or review.mail.address
    if not wanted:
        raise AppError("review_needs_address", id=review_id)
    email = parse_email(wanted)
    if email is None:
        raise AppError("address_bad", address=wanted)
    asked = Asked(email, WayIn.MAILBOX.value, review.mail.subject, review.mail.received_at)
    record_asked(profile, [asked], Arrival(WayIn.MAILBOX))
    profile.store.reviews.decide(review_id, ReviewState.ACCEPTED, profile.clock())
    return review


def dismiss(profile: Profile, review_id: int) -> Review:
    """The mail asked for nothing. Raises AppError `review_unknown` or `review_decided`."""
    review = _open(profile, review_id)
    profile.store.reviews.decide(review_id, ReviewState.DISMISSED, profile.clock())
    return review


def _open(profile: Profile, review_id: int) -> Review:
    review = profile.store.reviews.get(review_id)
    if review is None:
        raise AppError("review_unknown", id=review_id)
    if review.state is not ReviewState.OPEN:
        raise AppError("review_decided", id=review_id, state=review.state.value)
    return review
