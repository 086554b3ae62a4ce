"""What the first page asks Salesforce about its requirements. Workers call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.progress import Cancelled
    from core.setup.checks.result import CheckResult
    from gui.engine import Engine


# The checks, by their ids, behind the requirements.
ASKED = frozenset({"field", "layouts"})


def requirements(engine: Engine, cancelled: Cancelled) -> tuple[CheckResult, ...]:
    """The checks behind the requirements of the documents: the way to Salesforce, the field, the layouts."""
    from core.errors import AppError
    from core.setup.checks.context import check_context
    from core.setup.checks.registry import CHECKS
    from core.setup.checks.run import run_checks

    profile = engine.fresh_profile()
    client, why_not = None, None
    try:
        client = profile.connected_client()
    except AppError as error:
        why_not = error
    wanted = [check for check in CHECKS if check.id in ASKED]
    try:
        return run_checks(check_context(profile, client, why_not), cancelled=cancelled, checks=wanted).results
    finally:
        if client is not None:
            client.close()
