"""What is checked for a profile: its settings, its folder, and the client that it could get."""

from __future__ import annotations

from core import credentials
from core.errors import AppError
from core.model import SignInWay, SObject
from core.profile import Profile
from core.salesforce.client import SalesforceClient
from core.setup.checks.facts import CheckContext


def check_context(profile: Profile, client: SalesforceClient | None, why_not: AppError | None = None) -> CheckContext:
    """What is checked for a profile with its settings."""
    return CheckContext(
        client=client,
        choice=profile.settings.sync.field,
        folder=profile.paths.folder,
        clock=profile.clock,
        picked=picked_fields(profile),
        token_at_hand=profile.holds_its_token or _secret_of_environment(profile),
        why_not=why_not,
    )


def _secret_of_environment(profile: Profile) -> bool:
    """Whether the environment has what the sign-in needs: the token, or the passphrase of the key on a server."""
    if credentials.token_from_environment() is not None:
        return True
    way = (profile.settings.connection or {}).get("way")
    return way == SignInWay.KEY and credentials.passphrase_from_environment() is not None


def picked_fields(profile: Profile) -> dict[SObject, str]:
    """The sales fields that the admin named; objects without one are left out."""
    chosen = profile.settings.sync
    named = {SObject.CONTACT: chosen.contact_sales_field, SObject.LEAD: chosen.lead_sales_field}
    return {sobject: name for sobject, name in named.items() if name}
