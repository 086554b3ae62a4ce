"""Signing in, step by step: the browser or a key, then who answered, and only after a yes is anything kept."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from core import credentials, settings
from core.credentials import Credential, Secret
from core.errors import AppError
from core.model import Connection, Language, SignInWay
from core.profile import Profile, prove_same_org
from core.salesforce.client import OrgIdentity, SalesforceClient
from core.salesforce.network import Network
from core.salesforce.signin import again, key
from core.salesforce.signin.addresses import org_address
from core.salesforce.signin.browser import SignIn
from core.salesforce.signin.keeper import only_one
from core.salesforce.signin.oauth import OAuth, TokenAnswer
from core.setup.connect import keep, new_credential_id


@dataclass(frozen=True)
class Candidate:
    """Who answered, to be confirmed. Nothing of it is kept yet; the secrets are in memory."""

    connection: Connection
    access: Secret
    credential: Credential | None
    network: Network


def tidy_client_id(pasted: str) -> str:
    """The consumer key without the spaces and line ends that were pasted along.

    Raises AppError `client_id_missing`, or `client_id_invalid` where it cannot be one.
    """
    text = "".join(pasted.split()).strip("'\"<>“”’\u200b\ufeff")
    if not text:
        raise AppError("client_id_missing")
    if not all(character.isascii() and (character.isalnum() or character in "._-") for character in text):
        raise AppError("client_id_invalid")
    return text


def begin(
    address: str,
    client_id: str,
    network: Network,
    *,
    open_browser: Callable[[str], object] = lambda _url: None,
    language: Language = Language.ENGLISH,
) -> SignIn:
    """A sign-in by the browser, ready to `start`. Raises AppError `address_…` or `client_id_…`."""
    return SignIn(
        org_address(address), tidy_client_id(client_id), network, open_browser=open_browser, language=language
    )


def who(signed_in: SignIn, network: Network) -> Candidate:
    """Asks the org who it is, after the sign-in is DONE. Raises SalesforceRefusal and AppError."""
    answer = signed_in.answer
    credential = Credential(client_id=signed_in.client_id, instance_url=answer.instance_url, refresh=answer.refresh)
    return _candidate(answer, signed_in.address, signed_in.client_id, network, SignInWay.BROWSER, credential=credential)


@dataclass(frozen=True)
class ReadyKey:
    """The key of this machine. `made_now`: its certificate has to be uploaded before anybody can sign in with it."""

    path: Path
    certificate: Path
    made_now: bool


def ready_key(profile: Profile, taken: Path | None = None, taken_passphrase: Secret | None = None) -> ReadyKey:
    """The profile's key: the one that is there, the one `taken` over, or a new one.

    Raises AppError `passphrase_missing`, `key_file_…`, `passphrase_wrong` and those of the keyring.
    """
    path = profile.paths.key_file
    certificate = key.certificate_path(path)
    if taken is not None:
        loaded = key.load(taken, taken_passphrase)
        if path.exists():
            # Before the keyring gets another passphrase: the key that is there would be lost.
            raise AppError("key_file_exists", path=str(path))
        key.put(loaded, path, credentials.new_passphrase(path), profile.clock())
    elif not path.exists():
        key.put(key.generate(), path, credentials.new_passphrase(path), profile.clock())
        return ReadyKey(path, certificate, made_now=True)
    return ReadyKey(path, certificate, made_now=False)


def who_by_key(
    profile: Profile, address: str, client_id: str, user_name: str, key_file: Path, network: Network
) -> Candidate:
    """Signs in with this machine's key. Raises AppError of `signin.key`, and SalesforceRefusal."""
    host, consumer_key, name = org_address(address), tidy_client_id(client_id), user_name.strip()
    if not name:
        raise AppError("jwt_user_missing")
    loaded = key.load(key_file, credentials.read_passphrase(key_file))
    with OAuth(host, consumer_key, network) as oauth:
        answer = key.sign_in(oauth, loaded, user_name=name, clock=profile.clock)
    return _candidate(
        answer, host, consumer_key, network, SignInWay.KEY, user_name=name, key_file=key_file, credential=None
    )


def finish(profile: Profile, candidate: Candidate) -> Connection:
    """After the yes: pins the profile to the org and keeps the secret, both or neither.

    Raises AppError `wrong_org` where the profile is another org's, and those of keyring and settings.
    """
    keep(profile, candidate.connection, candidate.credential)
    return candidate.connection


def belongs(profile: Profile, candidate: Candidate) -> None:
    """Raises AppError `wrong_org` before anybody is asked to confirm what the profile would refuse."""
    if profile.settings.connection is not None:
        found = candidate.connection
        prove_same_org(OrgIdentity(found.org_id, found.org_name, found.is_sandbox), profile.settings.the_connection())


def discard(candidate: Candidate) -> bool:
    """After a no: ends the session at Salesforce too, as far as it can be reached; whether it could."""
    if candidate.credential is None or candidate.credential.refresh is None:
        return True
    return _revoked(candidate.connection, candidate.credential.refresh, candidate.network)


def client_of(candidate: Candidate) -> SalesforceClient:
    """A client to look around with before anything is kept; it is not renewed."""
    return SalesforceClient(candidate.connection.instance_url, candidate.access, candidate.network)


@dataclass(frozen=True)
class SignedOut:
    """`revoked`: whether Salesforce ended the session; where not, it ends by itself or an admin ends it in Setup."""

    revoked: bool


def sign_out(profile: Profile, *, forget_org: bool = False) -> SignedOut:
    """Ends the session at Salesforce as far as it can be reached, and removes the secret from the keyring.

    The profile stays pinned to its org, so that a later sign-in cannot mix two of them, unless `forget_org`.
    Raises AppError `not_connected`, `sign_in_busy` and those of the keyring; a keyring that has nothing is fine.
    """
    connection = profile.settings.the_connection()
    with only_one(profile.paths.sign_in_lock):
        return _sign_out(profile, connection, forget_org=forget_org)


def _sign_out(profile: Profile, connection: Connection, *, forget_org: bool) -> SignedOut:
    try:
        kept = credentials.read(connection.credential_id)
    except AppError as error:
        if error.code not in {"token_missing", "keyring_none"}:
            raise
        kept = Credential()
    token = kept.refresh or kept.access
    revoked = token is None or _revoked(connection, token, profile.network())
    if kept != Credential():
        credentials.delete_token(connection.credential_id)
    if connection.way is SignInWay.KEY:
        _forget_key(Path(connection.key_file))
    if forget_org:
        profile.store.forget_org()
        profile.save_settings(settings.with_connection(settings.load(profile.paths.settings), None))
        again.clear(profile.paths.sign_in_again)
    else:
        again.mark(profile.paths.sign_in_again, again.SignInAgain(profile.clock(), "signed_out"))
    return SignedOut(revoked)


def _forget_key(key_file: Path) -> None:
    """The key is this machine's own, encrypted anew for it, so removing it takes nothing from anybody."""
    with contextlib.suppress(OSError):
        key_file.unlink(missing_ok=True)
        key.certificate_path(key_file).unlink(missing_ok=True)
    try:
        credentials.delete_passphrase(key_file)
    except AppError as error:
        if error.code != "keyring_none":
            raise


def _revoked(connection: Connection, token: Secret, network: Network) -> bool:
    try:
        with OAuth(connection.address or connection.instance_url, connection.client_id, network) as oauth:
            oauth.revoke(token)
    except AppError:
        return False
    return True


def _candidate(
    answer: TokenAnswer,
    address: str,
    client_id: str,
    network: Network,
    way: SignInWay,
    *,
    user_name: str = "",
    key_file: Path | None = None,
    credential: Credential | None,
) -> Candidate:
    with SalesforceClient(answer.instance_url, answer.access, network) as client:
        org = client.organization()
        name = user_name or client.name_of_user(answer.user_id)
    if org.org_id != answer.org_id:
        raise AppError("wrong_org", expected=answer.org_id, expected_name="", found=org.org_id)
    connection = Connection(
        instance_url=answer.instance_url,
        org_id=org.org_id,
        org_name=org.name,
        is_sandbox=org.is_sandbox,
        user_name=name,
        credential_id=new_credential_id(),
        ca_file=str(network.ca_file) if network.ca_file is not None else None,
        way=way,
        address=address,
        client_id=client_id,
        key_file=str(key_file) if key_file is not None else "",
    )
    return Candidate(connection, answer.access, credential, network)
