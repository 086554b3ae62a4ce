"""The acts of Apply on the real profile, each with the way to take it back (core/setup/wizard/rules.py)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from core.errors import AppError
from core.model import ProxyKind, SObject
from core.profile import Profile
from core.progress import never_cancelled, report_nothing
from core.salesforce.client import SalesforceClient
from core.settings import Settings
from core.settings.network import NetworkSettings
from core.setup import grant, layouts
from core.setup.checks.facts import CheckContext, Facts
from core.setup.computer import Computer
from core.setup.layout_undo import undo as undo_layouts
from core.setup.wizard.apply import Undo
from core.setup.wizard.bringing import bring_in, link_people
from core.setup.wizard.choices import Choices
from core.setup.wizard.reading import picked
from core.setup.wizard.rules import Act, ActKind
from core.setup.wizard.scratch import Signed, with_choices

Doing = Callable[["Acting", Act], Undo | None]


class Acting:
    """Does the acts of one Apply, in their order."""

    def __init__(self, profile: Profile, session: Signed, choices: Choices, computer: Computer) -> None:
        self.profile, self.session, self.choices, self.computer = profile, session, choices, computer
        self._found: layouts.Inventory | None = None

    def act(self, act: Act) -> Undo | None:
        """Raises what goes wrong; then this act changed nothing."""
        return _DOINGS[act.kind](self, act)

    def connect(self, _act: Act) -> Undo:
        before = self.profile.settings
        self.profile.save_settings(self._with_network(before))
        try:
            take_back = self.session.keep(self.profile)
        except BaseException:
            self.profile.save_settings(before)
            raise

        def undo() -> None:
            take_back()
            self.profile.save_settings(self.profile.settings.model_copy(update={"network": before.network}))

        return undo

    def settings(self, _act: Act) -> Undo:
        before = self.profile.settings.sync
        self._save_sync(with_choices(self.profile, self.choices))
        return lambda: self._save_sync(before)

    def grant(self, _act: Act) -> Undo | None:
        with self.session.client() as client:
            found = Facts(self._context(client)).fields()
            names = [f"{one.sobject.value}.{one.name}" for one in found if one.name]
            planned = grant.plan(client, names)
            # What an earlier walk granted is not this one's to take back.
            earlier = frozenset(one.id for one in self.profile.store.setup.open_grants())
            grant.grant(client, self.profile.store.setup, planned, self.profile.clock, by=self._user)
        return None if planned.does_nothing else (lambda: self._take_grant_back(earlier))

    def layout(self, act: Act) -> Undo | None:
        name, sobject = str(act.params["name"]), SObject(str(act.params["sobject"]))
        with self.session.client() as client:
            wanted = layouts.changes(self._inventory(client), [name])
            chosen = [one for one in wanted if one.layout.sobject == sobject.value and one.layout.full_name == name]
            results = layouts.add(client, self.profile.store.setup, chosen, self.profile.clock, by=self._user)
        for one in results:
            if not one.done:
                raise AppError(one.code, cause=None, **one.params)
        return (lambda: self._take_layout_back(name)) if any(one.changed for one in results) else None

    def _inventory(self, client: SalesforceClient) -> layouts.Inventory:
        """Read once for all the layouts of an Apply, and again where that took long."""
        if self._found is None or not layouts.is_fresh(self._found.read_at, self.profile.clock()):
            self._found = Facts(self._context(client)).inventory()
        return self._found

    def timer(self, act: Act) -> Undo | None:
        profile, computer, wanted = self.profile, self.computer, bool(act.params["on"])
        was = computer.state(profile).timer
        computer.set_timer(profile, on=wanted)
        return None if was == wanted else (lambda: computer.set_timer(profile, on=was))

    def autostart(self, act: Act) -> Undo | None:
        computer, wanted = self.computer, bool(act.params["on"])
        was = computer.state(self.profile).login
        computer.set_login(on=wanted)
        return None if was == wanted else (lambda: computer.set_login(on=was))

    def people(self, _act: Act) -> None:
        bring_in(self.profile, self.choices, report_nothing, never_cancelled)

    def link(self, _act: Act) -> None:
        link_people(self.profile, never_cancelled)

    @property
    def _user(self) -> str:
        return self.session.who.user_name

    def _context(self, client: SalesforceClient) -> CheckContext:
        chosen = self.choices
        return CheckContext(client, chosen.field, self.profile.paths.folder, self.profile.clock, picked(chosen))

    def _with_network(self, before: Settings) -> Settings:
        chosen = self.choices
        ca_file = str(Path(chosen.ca_file.strip()).expanduser()) if chosen.ca_file.strip() else None
        network = NetworkSettings.model_validate(
            {
                **before.network.model_dump(),
                "proxy": ProxyKind(chosen.proxy.value),
                "proxy_url": chosen.proxy_url,
                "ca_file": ca_file,
            }
        )
        return before.model_copy(update={"network": network})

    def _save_sync(self, wanted: object) -> None:
        self.profile.save_settings(self.profile.settings.model_copy(update={"sync": wanted}))

    def _take_grant_back(self, earlier: frozenset[int]) -> None:
        with self.session.client() as client:
            grant.undo(client, self.profile.store.setup, self.profile.clock, keep=earlier)

    def _take_layout_back(self, name: str) -> None:
        with self.session.client() as client:
            for one in undo_layouts(client, self.profile.store.setup, [name]):
                if not one.done:
                    raise AppError(one.code, cause=None, **one.params)


_DOINGS: Mapping[ActKind, Doing] = {
    ActKind.CONNECT: Acting.connect,
    ActKind.SETTINGS: Acting.settings,
    ActKind.GRANT: Acting.grant,
    ActKind.LAYOUT: Acting.layout,
    ActKind.TIMER: Acting.timer,
    ActKind.AUTOSTART: Acting.autostart,
    ActKind.PEOPLE: Acting.people,
    ActKind.LINK: Acting.link,
}
