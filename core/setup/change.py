"""What the settings page shows and saves: the wizard's choices afterwards, and what only stands there.

Only what the admin changed is written, onto the settings as they are at that moment: the command line may have changed
others meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from core import settings
from core.errors import AppError
from core.model import Connection, FieldChoice, Language, ProxyKind, Reach
from core.profile import Profile
from core.settings import Settings
from core.settings.app import AppSettings, load_app, save_app
from core.settings.files import first_reason
from core.setup.computer import Computer, ComputerState


@dataclass(frozen=True)
class Wanted:
    """Everything that can be changed there. `max_share` is a share from 0 to 1; `max_calls` 0 means no cap."""

    enabled: bool = True
    field: FieldChoice = FieldChoice.EMAIL_OPT_OUT
    contact_sales_field: str = ""
    lead_sales_field: str = ""
    reach: Reach = Reach.LINKED
    time: str = "20:00"
    time_zone: str = "America/Los_Angeles"
    proxy: ProxyKind = ProxyKind.SYSTEM
    proxy_url: str = ""
    ca_file: str = ""
    max_records: int = 500
    max_share: float = 0.10
    max_calls: int = 0
    timer: bool = False
    login: bool = False
    notifications: bool = True
    language: Language | None = None
    stay_when_closed: bool | None = None

    @property
    def compares(self) -> tuple[object, ...]:
        """What decides which records a sync would change; another one is shown as a preview before it is saved."""
        return self.field, self.contact_sales_field, self.lead_sales_field, self.reach


@dataclass(frozen=True)
class Shown:
    """`again`: the code of why a person has to sign in again, else empty. `place`: where the data is kept.

    `computer_error`: why the system could not be asked.
    """

    wanted: Wanted
    connection: Connection | None
    again: str
    place: str
    folder: Path
    timer_reason: str = ""
    computer_error: AppError | None = None


@dataclass(frozen=True)
class Saved:
    """`refused`: what this computer would not do; everything else is saved."""

    refused: tuple[AppError, ...] = ()


_SYNC = ("enabled", "field", "contact_sales_field", "lead_sales_field", "reach", "time", "time_zone")
_NETWORK = ("proxy", "proxy_url", "ca_file")
_BRAKE = ("max_records", "max_share")
_APP = ("notifications", "language", "stay_when_closed")


def read(profile: Profile, app_file: Path, computer: Computer) -> Shown:
    """Raises AppError `settings_unreadable`."""
    profile.settings = saved = settings.load(profile.paths.settings)
    app = load_app(app_file)
    state, error = ComputerState(), None
    try:
        state = computer.state(profile)
    except AppError as found:
        error = found
    again = profile.sign_in_again()
    wanted = Wanted(
        **{name: getattr(saved.sync, name) for name in _SYNC},
        **{name: getattr(saved.network, name) for name in _NETWORK},
        **{name: getattr(saved.brake, name) for name in _BRAKE},
        **{name: getattr(app, name) for name in _APP},
        max_calls=saved.api.max_calls,
        timer=state.timer,
        login=state.login,
    )
    connection = saved.the_connection() if saved.connection is not None else None
    code = again.error().code if again is not None else ""
    return Shown(
        wanted, connection, code, profile.store.database.place, profile.paths.folder, state.timer_reason, error
    )


def changed_settings(saved: Settings, before: Wanted, after: Wanted) -> Settings:
    """A copy with what differs between `before` and `after`. Raises AppError `setting_invalid`, naming the key."""
    parts = (("sync", _SYNC), ("network", _NETWORK), ("brake", _BRAKE), ("api", ("max_calls",)))
    for section, names in parts:
        new = {name: getattr(after, name) for name in names if getattr(before, name) != getattr(after, name)}
        if new:
            saved = saved.model_copy(update={section: _validated(section, getattr(saved, section), new)})
    return saved


def save(profile: Profile, app_file: Path, before: Wanted, after: Wanted, computer: Computer) -> Saved:
    """Raises AppError `setting_invalid`, `settings_…`; then nothing was changed."""
    new = changed_settings(settings.load(profile.paths.settings), before, after)
    if any(getattr(before, name) != getattr(after, name) for name in _APP):
        chosen: AppSettings = load_app(app_file)
        save_app(app_file, chosen.model_copy(update={name: getattr(after, name) for name in _APP}))
    profile.save_settings(new)
    refused: list[AppError] = []
    moved = (before.time, before.time_zone) != (after.time, after.time_zone)
    try:
        if before.timer != after.timer or (after.timer and moved):
            computer.set_timer(profile, on=after.timer)
    except AppError as error:
        refused.append(error)
    try:
        if before.login != after.login:
            computer.set_login(on=after.login)
    except AppError as error:
        refused.append(error)
    return Saved(tuple(refused))


def _validated(section: str, part: Any, new: dict[str, object]) -> Any:
    try:
        return type(part).model_validate({**part.model_dump(), **new})
    except ValidationError as error:
        place = ".".join(str(one) for one in error.errors(include_url=False, include_input=False)[0]["loc"])
        key = f"{section}.{place}"
        reason = first_reason(error)
        # A proxy's address that was refused may hold its password.
        value = "" if "password" in reason else str(new.get(place, ""))
        raise AppError("setting_invalid", cause=None, key=key, value=value, reason=reason) from None
