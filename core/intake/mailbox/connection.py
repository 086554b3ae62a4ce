"""The connection to an IMAP server: always with TLS, with a time limit, and one door for its errors."""

from __future__ import annotations

import imaplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from core import credentials, settings
from core.clock import to_text
from core.credentials import Secret
from core.errors import AppError
from core.model import MailSecurity
from core.profile import Profile
from core.settings.ways_in import MailboxSettings

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

PASSWORD_VARIABLE = "OPTOUT_SYNC_MAILBOX_PASSWORD"  # noqa: S105 - the variable's name, not a secret
# A server that hangs must not hold up the agent's end (eight seconds).
TIMEOUT_S = 7.0


def mailbox_password(profile: Profile, chosen: MailboxSettings) -> Secret:
    """Raises AppError `mailbox_password_missing` and those of the keyring."""
    found = credentials.read_way_secret(_item(profile, chosen), PASSWORD_VARIABLE)
    if found is None:
        raise AppError("mailbox_password_missing", user=chosen.user)
    return found


def save_mailbox_password(profile: Profile, password: Secret) -> None:
    """Keeps the password of the user in the settings, in the keyring. Raises AppError of the keyring."""
    saved = settings.load(profile.paths.settings)
    credentials.save_way_secret(_item(profile, saved.mailbox), password, PASSWORD_VARIABLE)
    # The agent sees by the settings that there is another password.
    changed = saved.mailbox.model_copy(update={"password_saved_at": to_text(profile.clock())})
    profile.save_settings(saved.model_copy(update={"mailbox": changed}))


@contextmanager
def connected(chosen: MailboxSettings, password: Secret) -> Iterator[BaseMailBox]:
    """The mailbox with its folder opened. Raises AppError `mailbox_…`, also for what goes wrong while it is used."""
    from imap_tools import MailBox, MailBoxStartTls
    from imap_tools.errors import MailboxFolderSelectError, MailboxLoginError

    with mailbox_door(chosen):
        kind = MailBox if chosen.security is MailSecurity.TLS else MailBoxStartTls
        box = kind(chosen.host, chosen.port, timeout=TIMEOUT_S, ssl_context=_trust(chosen.ca_file))
        try:
            box.login(chosen.user, password.reveal(), initial_folder=None)
            box.folder.set(chosen.folder)
            yield box
        except MailboxLoginError as error:
            raise AppError("mailbox_login", cause=error, host=chosen.host, user=chosen.user) from None
        except MailboxFolderSelectError as error:
            raise AppError("mailbox_folder_missing", cause=error, folder=chosen.folder) from error
        finally:
            with suppress(OSError, imaplib.IMAP4.error, ValueError):
                box.client.logout()


@contextmanager
def mailbox_door(chosen: MailboxSettings) -> Iterator[None]:
    """The one door through which the errors of the server and of the way to it become ours."""
    from imap_tools.errors import ImapToolsError

    place = {"host": chosen.host, "port": chosen.port}
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise AppError("mailbox_certificate", cause=error, reason=error.verify_message, **place) from error
    except TimeoutError as error:
        raise AppError("mailbox_no_answer", cause=error, **place) from error
    except ssl.SSLError as error:
        raise AppError("mailbox_tls", cause=error, reason=error.reason or "", **place) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise AppError("mailbox_unreachable", cause=error, reason=reason, **place) from error
    except (imaplib.IMAP4.error, ImapToolsError) as error:
        raise AppError("mailbox_failed", cause=error, reason=type(error).__name__, **place) from error


def _trust(ca_file: str) -> ssl.SSLContext:
    import truststore

    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ssl.SSLError) as error:
            raise AppError("ca_file_unusable", cause=error, path=ca_file, reason=str(error)) from error
    return context


def _item(profile: Profile, chosen: MailboxSettings) -> str:
    return f"mailbox {profile.paths.folder} {chosen.user}@{chosen.host}"
