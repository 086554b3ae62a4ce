"""The one door through which the errors of simple-salesforce, requests and TLS become ours."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import requests
from simple_salesforce.exceptions import SalesforceError

from core.errors import AppError
from core.salesforce.catalogue import Retry, classify

_ABOUT_EVERYTHING = frozenset(
    {
        "token_expired",
        "daily_limit",
        "too_many_at_once",
        "salesforce_unavailable",
        "api_disabled",
        "api_switched_off",
        "user_cannot_log_in",
        "user_restricted",
        "app_blocked",
    }
)


class SalesforceRefusal(AppError):
    """A refusal of Salesforce or of the way to it, with what may be done about it.

    `raw_code` is Salesforce's own word, empty where there was none.
    """

    def __init__(self, code: str, retry: Retry, *, raw_code: str = "", **params: object) -> None:
        super().__init__(code, cause=None, raw_code=raw_code, **params)
        self.retry = retry
        self.raw_code = raw_code

    @property
    def is_about_everything(self) -> bool:
        """Whether the next record would get the same answer: the session, the limits or the way is the trouble."""
        return not self.raw_code or self.code in _ABOUT_EVERYTHING


@contextmanager
def salesforce_door(host: str) -> Iterator[None]:
    """Raises SalesforceRefusal for everything foreign that happens inside."""
    try:
        yield
    except SalesforceError as error:
        raise _from_answer(error, host) from error
    except requests.exceptions.SSLError as error:
        raise SalesforceRefusal("tls_untrusted", Retry.NEVER, host=host, reason=_tls_reason(error)) from error
    except requests.exceptions.ProxyError as error:
        raise SalesforceRefusal("proxy_failed", Retry.NOW, host=host) from error
    except requests.exceptions.Timeout as error:
        raise SalesforceRefusal("no_answer", Retry.NOW, host=host) from error
    except requests.exceptions.JSONDecodeError as error:
        raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=host, message="") from error
    except requests.exceptions.RequestException as error:
        code = "host_unknown" if _is_name_failure(error) else "unreachable"
        raise SalesforceRefusal(code, Retry.NOW, host=host) from error
    except (ValueError, KeyError, TypeError, IndexError) as error:
        # A 401 with an HTML body makes simple-salesforce stumble over its own error handling (salesforce.md D2.8).
        raise SalesforceRefusal("not_salesforce", Retry.NEVER, host=host, message="") from error


def refusal_of(answer: requests.Response, host: str) -> SalesforceRefusal:
    """What an answer with an error status says."""
    try:
        content: object = answer.json()
    except ValueError:
        content = None
    return _refusal(content, answer.status_code, host)


def _from_answer(error: SalesforceError, host: str) -> SalesforceRefusal:
    return _refusal(error.content, int(error.status), host)


def _refusal(content: object, status: int, host: str) -> SalesforceRefusal:
    raw_code, message = first_error(content)
    refusal = classify(raw_code, message, status)
    return SalesforceRefusal(refusal.code, refusal.retry, raw_code=raw_code, message=message, host=host)


def first_error(content: object) -> tuple[str, str]:
    """Salesforce's own code and message from an error body; empty where the body is none of Salesforce's shapes."""
    first = content[0] if isinstance(content, list) and content else content
    if not isinstance(first, dict):
        return "", ""
    code = first.get("errorCode") or first.get("statusCode") or first.get("error") or ""
    message = first.get("message") or first.get("error_description") or ""
    return str(code), str(message)[:2_000]


def _tls_reason(error: BaseException) -> str:
    for part in _chain(error):
        if isinstance(part, ssl.SSLCertVerificationError):
            return part.verify_message
    return "not a TLS server" if "WRONG_VERSION_NUMBER" in str(error) else "TLS failed"


def _is_name_failure(error: BaseException) -> bool:
    return any(type(part).__name__ in {"NameResolutionError", "gaierror"} for part in _chain(error))


def _chain(error: BaseException) -> Iterator[BaseException]:
    waiting: list[BaseException] = [error]
    seen: set[int] = set()
    while waiting:
        part = waiting.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        yield part
        nested = [*part.args, part.__cause__, part.__context__, getattr(part, "reason", None)]
        waiting.extend(candidate for candidate in nested if isinstance(candidate, BaseException))
