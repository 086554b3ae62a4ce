"""`signin`, `signout` and `proxy`: a session with Salesforce, and the way there."""

from __future__ import annotations

import getpass
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from core.cli.context import errors_become_exits, options, say, show
from core.errors import AppError
from core.model import Connection

if TYPE_CHECKING:
    from core.credentials import Secret
    from core.profile import Profile
    from core.salesforce.network import Network
    from core.setup.signin import Candidate


def add_to(app: typer.Typer) -> None:
    for command in (signin, signout, proxy):
        app.command()(command)


def signin(
    context: typer.Context,
    address: Annotated[str, typer.Option(help="The org's address, https://….my.salesforce.com")],
    client_id: Annotated[str, typer.Option(help="The consumer key of the External Client App.")],
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Print the link instead of opening it.")] = False,
    jwt: Annotated[bool, typer.Option("--jwt", help="Sign in with a key, for machines that nobody watches.")] = False,
    user: Annotated[str, typer.Option(help="With --jwt: the Salesforce user name to act for.")] = "",
    key: Annotated[Path | None, typer.Option(help="With --jwt: a private key (PEM) to take; else one is made.")] = None,
    ca: Annotated[Path | None, typer.Option(help="An extra certificate authority to trust, as a PEM file.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Keep the connection without asking.")] = False,
) -> None:
    """Signs in to Salesforce; by the browser, or with --jwt by a key. Nothing is kept before the org is confirmed."""
    from core import settings
    from core.profile import Profile
    from core.setup import signin as steps

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        network = profile.network()
        if ca is not None:
            network = replace(network, ca_file=ca.expanduser().resolve())
        if jwt:
            candidate = _by_key(profile, address, client_id, user, key, network)
        else:
            candidate = _by_browser(address, client_id, network, no_browser=no_browser)
        try:
            steps.belongs(profile, candidate)
            _confirm(candidate.connection, yes=yes)
            connection = steps.finish(profile, candidate)
            if ca is not None and profile.settings.network.ca_file:
                changed = settings.with_value(profile.settings, "network.ca_file", str(network.ca_file))
                profile.save_settings(changed)
        except AppError:
            steps.discard(candidate)
            raise
        show(context, _data(connection), [f"Signed in to {_org(connection)} as {connection.user_name}"])


def signout(
    context: typer.Context,
    forget_org: Annotated[bool, typer.Option("--forget-org", help="Let the profile be another org's next.")] = False,
) -> None:
    """Ends the session at Salesforce and removes its secret from the keyring."""
    from core.profile import Profile
    from core.setup.signin import sign_out

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        done = sign_out(profile, forget_org=forget_org)
        line = "Signed out."
        if not done.revoked:
            line += (
                " Salesforce could not be told: the session ends by itself, or end it in Setup under Connected Apps"
                " OAuth Usage."
            )
        show(context, {"signed_out": True, "revoked": done.revoked}, [line])


def proxy(
    context: typer.Context,
    address: Annotated[str, typer.Option(help="The org's address, to try the way there.")],
    password: Annotated[
        bool, typer.Option("--password", help="Read the proxy's password from standard input.")
    ] = False,
) -> None:
    """Tries the proxy of the settings (network.proxy, network.proxy_url); its password goes to the keyring."""
    from core import credentials
    from core.profile import Profile
    from core.setup.proxy import test_proxy

    given = options(context)
    with errors_become_exits(context), Profile.open(given.data_dir, given.profile) as profile:
        if password:
            credentials.save_proxy_password(profile.settings.network.proxy_url, _read_secret("The proxy's password"))
        test_proxy(profile.network(), address)
        show(context, {"reached": True}, ["The org can be reached."])


def _by_browser(address: str, client_id: str, network: Network, *, no_browser: bool) -> Candidate:
    import webbrowser

    from core.setup import signin as steps

    consumer_key = _told(client_id)
    opener = (lambda _url: None) if no_browser else webbrowser.open
    with steps.begin(address, consumer_key, network, open_browser=opener) as attempt:
        url = attempt.start()
        say("Open this address in your browser:" if no_browser else "The browser opens. If it does not, open:")
        say(url)
        say("Waiting up to five minutes; Ctrl+C ends it.")
        try:
            attempt.wait()
        except KeyboardInterrupt:
            attempt.cancel()
            raise AppError("sign_in_cancelled") from None
        return steps.who(attempt, network)


def _by_key(
    profile: Profile, address: str, client_id: str, user: str, taken: Path | None, network: Network
) -> Candidate:
    from core.setup import signin as steps

    if not user.strip():
        raise AppError("jwt_user_missing")
    source = _read_secret("The passphrase of the key") if taken is not None and _is_encrypted(taken) else None
    ready = steps.ready_key(profile, taken, source)
    if ready.made_now:
        raise AppError("jwt_certificate_to_upload", path=str(ready.certificate))
    return steps.who_by_key(profile, address, _told(client_id), user, ready.path, network)


def _told(client_id: str) -> str:
    from core.setup.signin import tidy_client_id

    tidy = tidy_client_id(client_id)
    if tidy != client_id:
        say("Spaces around the consumer key were left out.")
    return tidy


def _confirm(connection: Connection, *, yes: bool) -> None:
    say(f"{_org(connection)}, {connection.instance_url}, as {connection.user_name}")
    if yes or not sys.stdin.isatty():
        return
    if not typer.confirm("Is this the right org?", err=True):
        raise AppError("sign_in_cancelled")


def _read_secret(prompt: str) -> Secret:
    from core.credentials import Secret

    if sys.stdin.isatty():
        return Secret(getpass.getpass(f"{prompt}: "))
    return Secret(sys.stdin.readline().rstrip("\r\n"))


def _is_encrypted(path: Path) -> bool:
    try:
        return b"ENCRYPTED" in path.read_bytes()
    except OSError as error:
        raise AppError("key_file_missing", path=str(path), reason=error.strerror or "") from error


def _org(connection: Connection) -> str:
    kind = "sandbox" if connection.is_sandbox else "production"
    return f"{connection.org_name} ({kind}, {connection.org_id})"


def _data(connection: Connection) -> dict[str, Any]:
    return {
        "org_id": connection.org_id,
        "org_name": connection.org_name,
        "is_sandbox": connection.is_sandbox,
        "user": connection.user_name,
        "instance_url": connection.instance_url,
    }
