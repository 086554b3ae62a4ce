"""`check`: the pre-flight (contract.md), with the next step for each line that is not well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from core.cli.context import errors_become_exits, options, show
from core.errors import AppError, ExitCode
from core.words import sentence

if TYPE_CHECKING:
    from core.salesforce.client import SalesforceClient
    from core.setup.checks.result import CheckResult

_WORDS = {"pass": "ok  ", "warn": "warn", "fail": "FAIL"}


def add_to(app: typer.Typer) -> None:
    app.command()(check)


def check(context: typer.Context) -> None:
    """Looks whether everything is in place: access, fields, layouts, permissions, API calls, keyring, disk, clock."""
    from core.profile import Profile
    from core.setup.checks.context import check_context
    from core.setup.checks.run import run_checks

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        client: SalesforceClient | None = None
        why_not: AppError | None = None
        try:
            client = profile.connected_client()
        except AppError as error:
            why_not = error
        try:
            found = run_checks(check_context(profile, client, why_not))
        finally:
            if client is not None:
                client.close()
        show(
            context,
            {"checks": [check_data(one) for one in found.results]},
            [check_line(one) for one in found.results],
        )
        if found.failed:
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


def check_data(one: CheckResult) -> dict[str, Any]:
    words = sentence(one.code, one.params)
    return {
        "id": one.id,
        "status": one.status.value,
        "object": one.sobject,
        "detail": str(words),
        "code": one.code,
        "action": one.action.value,
    }


def check_line(one: CheckResult) -> str:
    words = sentence(one.code, one.params)
    next_step = "" if one.status.value == "pass" else f"\n      {words.body}"
    return f"{_WORDS[one.status.value]}  {words.title}{next_step}"
