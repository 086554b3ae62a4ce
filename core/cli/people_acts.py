"""`people match`, `link`, `unlink` and `delete`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.context import errors_become_exits, lines_of, options, say, show
from core.errors import ExitCode
from core.words import sentence

if TYPE_CHECKING:
    from core.sync.match import Match


def add_to(group: typer.Typer) -> None:
    for command in (match, link, unlink, delete):
        group.command()(command)


def match(
    context: typer.Context,
    apply: Annotated[bool, typer.Option("--apply", help="Link everybody who has one clear candidate.")] = False,
) -> None:
    """People without a Salesforce ID, with the Contacts and Leads that have their address."""
    from core.profile import Profile
    from core.sync.match import match as act

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        report = act(profile, apply=apply)
        found = [_match_data(one) for one in report.matches]
        data = {"unlinked": report.unlinked, "linked": report.linked, "candidates": found}
        lines = [_match_line(one) for one in report.matches]
        show(context, data, [*lines, f"{report.linked} linked, {report.unlinked} without a Salesforce ID"])


def link(
    context: typer.Context,
    address: Annotated[str, typer.Argument(help="The person.")],
    record: Annotated[str, typer.Argument(metavar="ID", help="A Contact (003…) or Lead (00Q…).")],
) -> None:
    """Links one person to one Salesforce record."""
    from core.profile import Profile
    from core.sync.match import link as act

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        ref = act(profile, address, record)
        data = {"address": address, "sobject": ref.sobject.value, "record_id": ref.id}
        show(context, data, [f"{address} is linked to {ref.sobject} {ref.id}"])


def unlink(context: typer.Context, address: Annotated[str, typer.Argument(help="The person.")]) -> None:
    """Takes the links of one person away; nothing is written to Salesforce."""
    from core.profile import Profile
    from core.sync.match import unlink as act

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        count = act(profile, address)
        show(context, {"address": address, "unlinked": count}, [f"{count} links taken away"])


def delete(
    context: typer.Context,
    addresses: Annotated[list[str] | None, typer.Argument(metavar="ADDRESS…")] = None,
    file: Annotated[Path | None, typer.Option(help="A text file with one address a line.")] = None,
) -> None:
    """Deletes people. Whoever had unsubscribed stays suppressed, so that a re-import cannot mail them again."""
    from core.profile import Profile
    from core.sync.suppress import delete_people

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        done = delete_people(profile, [*(addresses or []), *lines_of(file)])
        data = {
            "deleted": len(done.deleted),
            "suppressed": len(done.suppressed),
            "unknown": list(done.unknown),
            "undelivered": list(done.undelivered),
        }
        show(context, data, [f"{len(done.deleted)} deleted, {len(done.suppressed)} of them stay suppressed"])
        for address in done.unknown:
            say(str(sentence("person_unknown", {"address": address})))
        for address in done.undelivered:
            say(str(sentence("delete_undelivered", {"address": address})))
        if done.undelivered:
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


def _match_data(one: Match) -> dict[str, Any]:
    return {
        "address": one.person.address,
        "unsubscribed": one.person.unsubscribed,
        "verdict": one.verdict.value,
        "links": [ref.id for ref in one.links],
        "records": [
            {
                "sobject": candidate.ref.sobject.value,
                "record_id": candidate.ref.id,
                "name": candidate.name,
                "taken": candidate.taken,
            }
            for candidate in one.candidates
        ],
    }


def _match_line(one: Match) -> str:
    records = ", ".join(f"{candidate.ref.sobject} {candidate.ref.id} {candidate.name}" for candidate in one.candidates)
    return f"{one.verdict:10} {one.person.address} {records}".rstrip()
