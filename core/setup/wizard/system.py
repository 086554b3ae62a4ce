"""What the wizard sets up outside of the profile: the timer of the system, and the start at login.

Handed in, so that a test does not set up the computer it runs on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from core.profile import Profile
from core.setup.wizard.apply import Undo

Install = Callable[[Profile], Undo | None]


@dataclass(frozen=True)
class System:
    """Each sets one thing up and returns how to take it back, None where it was there already. Raises AppError."""

    install_timer: Install
    start_at_login: Install
