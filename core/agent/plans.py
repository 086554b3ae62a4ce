"""The parts of this program, and what of the settings each of them wants. A part is imported when it is first run."""

from __future__ import annotations

from core.agent.agent import PartPlan
from core.parts import Part, Tell
from core.profile import Profile
from core.settings import Settings


def _connection(settings: Settings) -> object:
    """For parts that always run: a new connection or a new choice of fields starts them anew."""
    return settings.connection, settings.sync, settings.network


def _push(profile: Profile, tell: Tell) -> Part:
    from core.agent.push_part import PushPart

    return PushPart(profile, tell)


PLANS: tuple[PartPlan, ...] = (PartPlan("push", _connection, _push),)
