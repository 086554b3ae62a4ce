"""`layouts check|add|undo` and `access grant|undo`: the field on the page layouts, and the access to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.context import errors_become_exits, options, say, show
from core.errors import AppError, ExitCode
from core.model import SObject
from core.words import sentence

if TYPE_CHECKING:
    from core.profile import Profile
    from core.salesforce.client import SalesforceClient
    from core.salesforce.field_states import FoundField
    from core.setup.layouts import Change, Inventory, Layout, LayoutResult

_Objects = Annotated[list[SObject] | None, typer.Option("--object", help="Only this object; may be given twice.")]
_Names = Annotated[list[str] | None, typer.Option("--layout", help="Only this layout; may be given again.")]


def add_to(app: typer.Typer) -> None:
    layouts = typer.Typer(help="The opt-out field on the page layouts of Contact and Lead.", no_args_is_help=True)
    layouts.command("check")(check_layouts)
    layouts.command("add")(add_layouts)
    layouts.command("undo")(undo_layouts)
    app.add_typer(layouts, name="layouts")
    access = typer.Typer(help="The connected user's access to the opt-out field.", no_args_is_help=True)
    access.command("grant")(grant_access)
    access.command("undo")(undo_access)
    app.add_typer(access, name="access")


def check_layouts(context: typer.Context, objects: _Objects = None) -> None:
    """Lists the page layouts, who uses them, and whether the field is on them."""
    from core.profile import Profile
    from core.setup.layouts import Presence

    given = options(context)
    with (
        errors_become_exits(context),
        Profile.open(given.data_dir, given.profile) as profile,
        profile.connected_client() as client,
    ):
        found = _inventory(profile, client, objects)
        show(
            context, _answer([_layout_data(one) for one in found.layouts]), [_layout_line(one) for one in found.layouts]
        )
        if any(one.presence is not Presence.PRESENT for one in found.layouts):
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


def add_layouts(
    context: typer.Context,
    objects: _Objects = None,
    layout: _Names = None,
    *,
    preview: Annotated[bool, typer.Option("--preview", help="Show the change and write nothing.")] = False,
) -> None:
    """Puts the field onto layouts that lack it: backed up, written, read again."""
    from core.profile import Profile
    from core.setup import layouts

    given = options(context)
    with (
        errors_become_exits(context),
        Profile.open(given.data_dir, given.profile) as profile,
        profile.connected_client() as client,
    ):
        found = _inventory(profile, client, objects)
        _must_know(found, layout)
        chosen = layouts.changes(found, layout)
        if preview:
            show(
                context,
                _answer([{**_layout_data(one.layout), "change": list(one.lines)} for one in chosen]),
                [line for one in chosen for line in _change_lines(one)] or ["Nothing would change."],
            )
            return
        by = profile.settings.the_connection().user_name
        written = layouts.add(client, profile.store.setup, chosen, profile.clock, by=by)
        results = {one.full_name: one for one in written}
        shown = [one for one in found.layouts if layout is None or one.full_name in results or _named(one, layout)]
        show(
            context,
            _answer([_layout_data(one, results.get(one.full_name)) for one in shown]),
            [_layout_line(one, results.get(one.full_name)) for one in shown],
        )
        if any(not _is_well(one, results.get(one.full_name)) for one in shown):
            _say_by_hand(profile, shown, results)
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


def undo_layouts(context: typer.Context, layout: _Names = None) -> None:
    """Restores the layouts as they were, where nobody changed them since."""
    from core.profile import Profile
    from core.setup import layout_undo

    given = options(context)
    with (
        errors_become_exits(context),
        Profile.open(given.data_dir, given.profile) as profile,
        profile.connected_client() as client,
    ):
        results = layout_undo.undo(client, profile.store.setup, layout)
        if not results:
            raise AppError("layouts_no_undo")
        show(context, _answer([_result_data(one) for one in results]), [_result_line(one) for one in results])
        if any(not one.done for one in results):
            raise typer.Exit(ExitCode.PROBLEMS_REMAIN)


def grant_access(
    context: typer.Context,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    preview: Annotated[bool, typer.Option("--preview", help="Show what would be granted and write nothing.")] = False,
) -> None:
    """Gives the connected user read and edit access to the chosen fields, by a permission set of its own."""
    from core.profile import Profile
    from core.salesforce.field_states import FieldState
    from core.setup import grant

    given = options(context)
    with (
        errors_become_exits(context),
        Profile.open(given.data_dir, given.profile) as profile,
        profile.connected_client() as client,
    ):
        states = [one for one in _fields(profile, client) if one.state is not FieldState.UNKNOWN]
        lacking = any(one.state in {FieldState.HIDDEN, FieldState.READ_ONLY} for one in states)
        names = [f"{one.sobject.value}.{one.name}" for one in states if one.state is not FieldState.MISSING]
        planned = grant.plan(client, names if lacking else ())
        lines = [f"Permission set “{grant.SET_LABEL}”: read and edit {name}" for name in planned.fields]
        if preview:
            show(context, _grant_data(planned, granted=False), lines)
            return
        if not yes:
            say("\n".join(lines))
            typer.confirm(f"Grant this to {profile.settings.the_connection().user_name}?", abort=True, err=True)
        grant.grant(client, profile.store.setup, planned, profile.clock, by=profile.settings.the_connection().user_name)
        show(context, _grant_data(planned, granted=True), ["Granted.", *lines])


def undo_access(context: typer.Context) -> None:
    """Takes away what `access grant` gave."""
    from core.profile import Profile
    from core.setup import grant

    given = options(context)
    with (
        errors_become_exits(context),
        Profile.open(given.data_dir, given.profile) as profile,
        profile.connected_client() as client,
    ):
        report = grant.undo(client, profile.store.setup, profile.clock)
        kept = f"The permission set stays: {report.kept_for_others} other users have it."
        lines = ["The access was taken back.", *([kept] if report.kept_for_others else [])]
        show(context, {"removed": list(report.removed), "kept_for_others": report.kept_for_others}, lines)


def _fields(profile: Profile, client: SalesforceClient) -> list[FoundField]:
    from core.salesforce.field_states import describe, field_states
    from core.setup.checks.context import picked_fields

    described = {sobject: describe(client, sobject.value) for sobject in SObject}
    return field_states(client, profile.settings.sync.field, picked_fields(profile), described)


def _inventory(profile: Profile, client: SalesforceClient, objects: Sequence[SObject] | None) -> Inventory:
    from core.salesforce.door import SalesforceRefusal
    from core.setup.checks.context import check_context
    from core.setup.checks.facts import Facts
    from core.setup.layouts import inventory, wanted_fields

    asked = tuple(objects) if objects else tuple(SObject)
    facts = Facts(replace(check_context(profile, client), objects=asked))
    wanted = wanted_fields(facts.fields(), person_accounts=facts.has_person_accounts())
    chosen = {name: fields for name, fields in wanted.items() if not objects or name in set(objects)}
    try:
        return inventory(client, chosen, profile.clock)
    except SalesforceRefusal as refusal:
        if refusal.is_about_everything:
            raise
        _say_steps(profile, [sobject.value for sobject in objects or SObject], "", "Email Opt Out")
        raise AppError("layouts_no_right", cause=refusal, **refusal.params) from refusal


def _must_know(found: Inventory, names: Sequence[str] | None) -> None:
    for name in names or ():
        if not any(_named(one, [name]) for one in found.layouts):
            raise AppError("layout_unknown", name=name, known=", ".join(one.label for one in found.missing))


def _named(layout: Layout, names: Sequence[str]) -> bool:
    return bool({layout.full_name.casefold(), layout.label.casefold()} & {name.casefold() for name in names})


def _say_by_hand(profile: Profile, shown: Sequence[Layout], results: dict[str, LayoutResult]) -> None:
    left = [one for one in shown if not _is_well(one, results.get(one.full_name))]
    for sobject in dict.fromkeys(one.sobject for one in left):
        own = [one for one in left if one.sobject == sobject]
        _say_steps(profile, [sobject], ", ".join(one.label for one in own), ", ".join(own[0].missing))


def _say_steps(profile: Profile, objects: Sequence[str], name: str, label: str) -> None:
    from core.setup.manual_steps import LAYOUT_STEPS, setup_link

    for sobject in objects:
        link = setup_link(profile.settings.the_connection().instance_url, sobject)
        say(f"By hand, for {sobject}:")
        for step in LAYOUT_STEPS:
            params = {"object": sobject, "name": name, "label": label, "link": link}
            say(f"  {step.number}. {sentence(step.code, params)}")


def _is_well(layout: Layout, result: LayoutResult | None) -> bool:
    return result.done if result is not None else not layout.missing and bool(layout.xml)


def _answer(layouts: list[dict[str, Any]]) -> dict[str, Any]:
    return {"layouts": layouts}


def _layout_data(layout: Layout, result: LayoutResult | None = None) -> dict[str, Any]:
    error = None
    if not _is_well(layout, result):
        code = (
            result.code
            if result is not None
            else {"no_place": "layout_no_place", "unreadable": "layout_unreadable"}.get(layout.presence.value, "")
        )
        error = str(sentence(code, result.params if result else {"name": layout.label})) if code else None
    return {
        "object": layout.sobject,
        "name": layout.label,
        "full_name": layout.full_name,
        "present": _is_well(layout, result),
        "changed": bool(result and result.changed),
        "assigned_profiles": list(layout.profiles),
        "error": error,
    }


def _layout_line(layout: Layout, result: LayoutResult | None = None) -> str:
    used = ", ".join(layout.profiles) or "no profile"
    state = result.outcome.value if result is not None else layout.presence.value
    reason = f"\n      {sentence(result.code, result.params)}" if result is not None and result.code else ""
    return f"{layout.sobject:<13} {layout.label:<40} {state:<12} {used}{reason}"


def _change_lines(change: Change) -> list[str]:
    place = change.edits[0]
    below = f", below {place.below}" if place.below else ""
    return [
        f"{change.layout.sobject} {change.layout.label}: section “{place.section}”{below}",
        *(f"    + {line}" for line in change.lines),
    ]


def _result_data(result: LayoutResult) -> dict[str, Any]:
    error = str(sentence(result.code, result.params)) if result.code else None
    return {
        "object": result.sobject,
        "name": result.label,
        "full_name": result.full_name,
        "present": not result.changed,
        "changed": result.changed,
        "assigned_profiles": [],
        "error": error,
    }


def _result_line(result: LayoutResult) -> str:
    reason = f"\n      {sentence(result.code, result.params)}" if result.code else ""
    return f"{result.sobject:<13} {result.label:<40} {result.outcome.value}{reason}"


def _grant_data(planned: Any, *, granted: bool) -> dict[str, Any]:
    return {"granted": granted and not planned.does_nothing, "fields": list(planned.fields), "user_id": planned.user_id}
