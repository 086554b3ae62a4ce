"""`ways-in`: the watched folder, the endpoint, the mailbox and the watching of Salesforce: look, set, switch, try."""

from __future__ import annotations

import sys
from getpass import getpass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.agent import part_data, part_line
from core.cli.context import errors_become_exits, options, show
from core.clock import to_text
from core.errors import AppError
from core.model import WayIn
from core.words import sentence

if TYPE_CHECKING:
    from core.intake.ways import WayStatus
    from core.store.review import Review

WayName = Annotated[WayIn, typer.Argument(help="folder, endpoint, mailbox or salesforce")]


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="How unsubscribes get in by themselves.", no_args_is_help=True)
    group.command(name="list")(list_ways)
    group.command(name="set")(set_way)
    group.command(name="enable")(enable)
    group.command(name="disable")(disable)
    group.command(name="test")(test)
    group.command(name="token")(token)
    group.command(name="password")(password)
    group.command(name="review")(review)
    group.command(name="accept")(accept)
    group.command(name="dismiss")(dismiss)
    app.add_typer(group, name="ways-in")


def list_ways(context: typer.Context) -> None:
    """Each way with its switch, its values, what it brought, and what the agent says about it."""
    from core.intake.ways import ways
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        found = ways(profile)
        show(context, [_data(one) for one in found], [line for one in found for line in _lines(one)])


def set_way(
    context: typer.Context,
    way: WayName,
    values: Annotated[list[str], typer.Argument(metavar="NAME=VALUE…", help="For example: path=/srv/unsubscribes")],
) -> None:
    """Saves values of a way, such as the folder's path. An agent that runs takes them within a second."""
    from core.intake.ways import change
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        pairs = [value.partition("=") for value in values]
        change(profile, _automatic(way), {name.strip(): text.strip() for name, _, text in pairs})
    list_ways(context)


def enable(context: typer.Context, way: WayName) -> None:
    """Switches a way on."""
    _switch(context, way, on=True)


def disable(context: typer.Context, way: WayName) -> None:
    """Switches a way off."""
    _switch(context, way, on=False)


def test(context: typer.Context, way: WayName) -> None:
    """Tries whether a way could work now, without taking anything in."""
    from core.intake.ways import try_out
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        tried = try_out(profile, _automatic(way))
        show(context, {"code": tried.code, **tried.params}, [str(sentence(tried.code, tried.params))])


def token(
    context: typer.Context,
    new: Annotated[
        bool, typer.Option("--new", help="Makes another one; the one before is refused from now on.")
    ] = False,
    one_click: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Shows the one-click path of this address instead.")
    ] = None,
) -> None:
    """Shows the token that callers of the endpoint must give; makes one the first time."""
    from urllib.parse import quote

    from core.intake.addresses import parse_email
    from core.intake.endpoint.guard import one_click_key
    from core.intake.endpoint.token import endpoint_token, new_endpoint_token
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        secret = new_endpoint_token(profile) if new else endpoint_token(profile)
        if one_click is None:
            show(context, {"token": secret.reveal()}, [secret.reveal()])
            return
        email = parse_email(one_click)
        if email is None:
            raise AppError("address_bad", address=one_click)
        key = one_click_key(email.address, secret.reveal())
        path = f"/unsubscribes?email={quote(email.email, safe='@')}&key={key}"
        show(context, {"path": path}, [path])


def password(context: typer.Context) -> None:
    """Reads the password of the mailbox from standard input and keeps it in the keyring."""
    from core.credentials import Secret
    from core.intake.mailbox.connection import save_mailbox_password
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        asked = sys.stdin.isatty()
        typed = getpass("Password of the mailbox: ") if asked else sys.stdin.readline().rstrip("\r\n")
        if not typed:
            raise AppError("mailbox_password_missing", user=profile.settings.mailbox.user)
        save_mailbox_password(profile, Secret(typed))
        show(context, {"saved": True}, ["The password is in the keyring."])


def review(context: typer.Context) -> None:
    """Lists mail of which it is not clear whether it asks for a stop."""
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        found = profile.store.reviews.open()
        show(context, [_review_data(one) for one in found], [_review_line(one) for one in found] or ["Nothing waits."])


def accept(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="ID")],
    address: Annotated[str, typer.Option(help="Who is meant, where the mail does not say so.")] = "",
) -> None:
    """Records the unsubscribe that a mail of the list asks for; the agent or the next push delivers it."""
    from core.intake import review as reviews
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        done = reviews.accept(profile, number, address)
        meant = address or done.mail.address
        show(context, {"id": number, "address": meant}, [f"{meant} is unsubscribed."])


def dismiss(context: typer.Context, number: Annotated[int, typer.Argument(metavar="ID")]) -> None:
    """The mail asked for nothing."""
    from core.intake import review as reviews
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        reviews.dismiss(profile, number)
        show(context, {"id": number}, ["Dismissed."])


def _review_data(one: Review) -> dict[str, Any]:
    mail = one.mail
    return {
        "id": one.id,
        "address": mail.address,
        "sender": mail.sender,
        "subject": mail.subject,
        "excerpt": mail.excerpt,
        "why": mail.why,
        "received_at": to_text(mail.received_at),
    }


def _review_line(one: Review) -> str:
    mail = one.mail
    return f"{one.id}: {mail.sender} {to_text(mail.received_at)} “{mail.subject}”: {sentence(mail.why, {}).title}"


def _switch(context: typer.Context, way: WayIn, *, on: bool) -> None:
    from core.intake.ways import switch
    from core.profile import Profile

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        switch(profile, _automatic(way), on=on)
    list_ways(context)


def _automatic(way: WayIn) -> WayIn:
    from core.intake.ways import SECTIONS

    if way not in SECTIONS:
        raise AppError("way_unknown", way=way.value, known=", ".join(one.value for one in SECTIONS))
    return way


def _data(one: WayStatus) -> dict[str, Any]:
    return {
        "way": one.way.value,
        "enabled": one.enabled,
        "missing": list(one.missing),
        "values": dict(one.values),
        "part": part_data(one.part) if one.part else None,
        "last_at": to_text(one.last_at) if one.last_at else None,
        "recorded": one.recorded,
        "already": one.already,
        "rejected": one.rejected,
        "detail": one.detail,
        "calls_a_day": one.calls_a_day,
    }


def _lines(one: WayStatus) -> list[str]:
    values = ", ".join(f"{name}={value}" for name, value in one.values.items())
    found = [f"{one.way.value}: {'on' if one.enabled else 'off'} ({values})"]
    if one.calls_a_day:
        found.append(f"  {one.calls_a_day} API calls a day")
    if one.last_at:
        found.append(f"  last arrival {to_text(one.last_at)}: {one.recorded} new in all, {one.already} known")
    if one.part is not None:
        found.append(f"  {part_line(one.part)}")
    return found
