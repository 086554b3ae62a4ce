"""What the machine asks of the rest of the program: one dataclass of callables, so that it runs without any of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from core.model import RunSummary
from core.progress import Cancelled, Report
from core.setup.wizard.apply import Undo
from core.setup.wizard.choices import Choices
from core.setup.wizard.found import ChecksFound, FieldsFound, PeopleFound, PreviewFound, SignedIn, SignInLook
from core.setup.wizard.rules import Act


class Session(Protocol):
    """A sign-in that lives in memory, with what was tried out on it. `close` forgets it and leaves nothing behind."""

    @property
    def who(self) -> SignedIn: ...

    def close(self) -> None: ...


class SignInFlow(Protocol):
    """One sign-in under way; each method returns at once and may be called from the GUI thread, save `finish`."""

    def look(self) -> SignInLook: ...

    def open_browser(self) -> None: ...

    def cancel(self) -> None: ...

    def finish(self) -> Session:
        """After DONE: asks the org who it is. Raises AppError, such as `wrong_org`."""
        ...


@dataclass(frozen=True)
class Services:
    """Each may raise AppError and is called off the GUI thread.

    `present` is the connection that the profile has already, None where it has none. `begin_sign_in` starts listening
    and returns when the browser can be opened. `act` does one act of Apply; `sync` is the first real run, with the
    excluded preview keys left out; `preview_now` is a fresh preview on the profile itself, after Apply.
    """

    tidy_address: Callable[[str], str]
    present: Callable[[], Session | None]
    begin_sign_in: Callable[[Choices], SignInFlow]
    find_fields: Callable[[Session, Choices], FieldsFound]
    check: Callable[[Session, Choices, Report, Cancelled], ChecksFound]
    read_people: Callable[[Session, Choices, Report, Cancelled], PeopleFound]
    preview: Callable[[Session, Choices, Report, Cancelled], PreviewFound]
    act: Callable[[Act, Session, Choices], Undo | None]
    preview_now: Callable[[Report, Cancelled], PreviewFound]
    sync: Callable[[frozenset[str], Report, Cancelled], RunSummary]


Params = Mapping[str, object]
