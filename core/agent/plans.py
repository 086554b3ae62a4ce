"""The parts of this program, and what of the settings each of them wants. A part is imported when it is first run."""

from __future__ import annotations

from collections.abc import Callable

from core.agent.agent import PartPlan
from core.intake.ways import SECTIONS, missing
from core.model import WayIn
from core.parts import Part, Tell
from core.profile import Profile
from core.settings import Settings


def _connection(settings: Settings) -> object:
    """For parts that always run: a new connection or a new choice of fields starts them anew."""
    return settings.connection, settings.sync, settings.network


def _push(profile: Profile, tell: Tell) -> Part:
    from core.agent.push_part import PushPart

    return PushPart(profile, tell)


def _night(profile: Profile, tell: Tell) -> Part:
    from core.schedule.part import NightPart

    return NightPart(profile, tell)


def _folder(profile: Profile, tell: Tell) -> Part:
    from core.intake.watched_folder import FolderPart

    return FolderPart(profile, tell)


def _endpoint(profile: Profile, tell: Tell) -> Part:
    from core.intake.endpoint.server import EndpointPart

    return EndpointPart(profile, tell)


def _mailbox(profile: Profile, tell: Tell) -> Part:
    from core.intake.mailbox.part import MailboxPart

    return MailboxPart(profile, tell)


def _watch(profile: Profile, tell: Tell) -> Part:
    from core.intake.watch.part import WatchPart

    return WatchPart(profile, tell)


def _watch_wish(settings: Settings) -> object | None:
    """The watch is a part of the two-way: with the nightly sync off, Salesforce's side is not asked for (rule 1)."""
    wanted = settings.watch.enabled and settings.sync.enabled and settings.connection is not None
    return (settings.watch, _connection(settings)) if wanted else None


def _wish(way: WayIn) -> Callable[[Settings], object | None]:
    """What a way in depends on: its own settings, while it is switched on and has what it needs."""

    def wish(settings: Settings) -> object | None:
        chosen = getattr(settings, SECTIONS[way])
        return chosen if chosen.enabled and not missing(settings, way) else None

    return wish


PLANS: tuple[PartPlan, ...] = (
    PartPlan("push", _connection, _push),
    PartPlan("night", _connection, _night),
    PartPlan(WayIn.FOLDER.value, _wish(WayIn.FOLDER), _folder),
    PartPlan(WayIn.ENDPOINT.value, _wish(WayIn.ENDPOINT), _endpoint),
    PartPlan(WayIn.MAILBOX.value, _wish(WayIn.MAILBOX), _mailbox),
    PartPlan(WayIn.SALESFORCE.value, _watch_wish, _watch),
)
