"""The rooms of the store that a part of the program needs for itself: each is loaded when somebody first enters it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from core.store.database import Database

if TYPE_CHECKING:
    from core.store.agents import Agents
    from core.store.arrivals import Arrivals
    from core.store.drifting import Drifting
    from core.store.evidence_log import EvidenceLog
    from core.store.flips import FlipsRoom
    from core.store.handover import Handover
    from core.store.held import Held
    from core.store.intents import Intents
    from core.store.left_out import LeftOutRoom
    from core.store.links import Links
    from core.store.nights import Nights
    from core.store.outbox import OutboxRoom
    from core.store.people_view import PeopleView
    from core.store.resubscriptions import Resubscriptions
    from core.store.review import Reviews
    from core.store.setup import SetupStore
    from core.store.suppressions import Suppressions
    from core.store.timeline import TimelineRoom
    from core.store.undo import UndoRoom
    from core.store.watermarks import Watermarks


class Rooms:
    """They keep nothing but the database, so it does no harm where two threads enter one for the first time at once."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @cached_property
    def agents(self) -> Agents:
        from core.store.agents import Agents

        return Agents(self.database)

    @cached_property
    def arrivals(self) -> Arrivals:
        from core.store.arrivals import Arrivals

        return Arrivals(self.database)

    @cached_property
    def drifting(self) -> Drifting:
        from core.store.drifting import Drifting

        return Drifting(self.database)

    @cached_property
    def evidence_log(self) -> EvidenceLog:
        from core.store.evidence_log import EvidenceLog

        return EvidenceLog(self.database)

    @cached_property
    def flips(self) -> FlipsRoom:
        from core.store.flips import FlipsRoom

        return FlipsRoom(self.database)

    @cached_property
    def handover(self) -> Handover:
        from core.store.handover import Handover

        return Handover(self.database)

    @cached_property
    def held(self) -> Held:
        from core.store.held import Held

        return Held(self.database)

    @cached_property
    def intents(self) -> Intents:
        from core.store.intents import Intents

        return Intents(self.database)

    @cached_property
    def left_out(self) -> LeftOutRoom:
        from core.store.left_out import LeftOutRoom

        return LeftOutRoom(self.database)

    @cached_property
    def links(self) -> Links:
        from core.store.links import Links

        return Links(self.database)

    @cached_property
    def nights(self) -> Nights:
        from core.store.nights import Nights

        return Nights(self.database)

    @cached_property
    def outbox(self) -> OutboxRoom:
        from core.store.outbox import OutboxRoom

        return OutboxRoom(self.database)

    @cached_property
    def resubscriptions(self) -> Resubscriptions:
        from core.store.resubscriptions import Resubscriptions

        return Resubscriptions(self.database)

    @cached_property
    def reviews(self) -> Reviews:
        from core.store.review import Reviews

        return Reviews(self.database)

    @cached_property
    def suppressions(self) -> Suppressions:
        from core.store.suppressions import Suppressions

        return Suppressions(self.database)

    @cached_property
    def timeline(self) -> TimelineRoom:
        from core.store.timeline import TimelineRoom

        return TimelineRoom(self.database)

    @cached_property
    def undo(self) -> UndoRoom:
        from core.store.undo import UndoRoom

        return UndoRoom(self.database)

    @cached_property
    def watermarks(self) -> Watermarks:
        from core.store.watermarks import Watermarks

        return Watermarks(self.database)

    @cached_property
    def people_view(self) -> PeopleView:
        from core.store.people_view import PeopleView

        return PeopleView(self.database)

    @cached_property
    def setup(self) -> SetupStore:
        from core.store.setup import SetupStore

        return SetupStore(self.database)
