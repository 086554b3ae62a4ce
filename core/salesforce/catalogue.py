"""What Salesforce's refusals mean: whether trying again helps, and who can mend them (salesforce.md C6, A2).

The words are in `core/words`. A code that is not in the table stays what it is: shown raw, kept, and not retried.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Retry(StrEnum):
    """NOW: transient, a short back-off helps. LATER: only time helps. NEVER: somebody has to mend something."""

    NOW = "now"
    LATER = "later"
    NEVER = "never"


class Mender(StrEnum):
    """Who can make it go away. USER is whoever sits before this program; ADMIN has Salesforce's Setup."""

    PROGRAM = "program"
    USER = "user"
    ADMIN = "admin"
    TIME = "time"


@dataclass(frozen=True)
class Refusal:
    """`code` is ours and has words in every language; `retry` says what the program does by itself."""

    code: str
    retry: Retry

    @property
    def mender(self) -> Mender:
        return mender_of(self.code)


_BY_CODE = {
    "UNABLE_TO_LOCK_ROW": Refusal("row_locked", Retry.NOW),
    "TooManyLockFailure": Refusal("row_locked", Retry.NOW),
    "SERVER_UNAVAILABLE": Refusal("salesforce_unavailable", Retry.NOW),
    "QUERY_TIMEOUT": Refusal("salesforce_unavailable", Retry.NOW),
    "REQUEST_RUNNING_TOO_LONG": Refusal("salesforce_unavailable", Retry.NOW),
    "UNKNOWN_EXCEPTION": Refusal("salesforce_failed", Retry.LATER),
    "INVALID_SESSION_ID": Refusal("token_expired", Retry.NEVER),
    "INVALID_AUTH_HEADER": Refusal("token_expired", Retry.NEVER),
    "ENTITY_IS_DELETED": Refusal("record_deleted", Retry.NEVER),
    "NOT_FOUND": Refusal("record_not_found", Retry.NEVER),
    "INVALID_CROSS_REFERENCE_KEY": Refusal("record_not_found", Retry.NEVER),
    "MALFORMED_ID": Refusal("request_malformed", Retry.NEVER),
    "JSON_PARSER_ERROR": Refusal("request_malformed", Retry.NEVER),
    "MALFORMED_QUERY": Refusal("request_malformed", Retry.NEVER),
    "InvalidBatch": Refusal("request_malformed", Retry.NEVER),
    "CANNOT_UPDATE_CONVERTED_LEAD": Refusal("lead_converted", Retry.NEVER),
    "INSUFFICIENT_ACCESS_OR_READONLY": Refusal("no_access", Retry.NEVER),
    "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY": Refusal("no_access", Retry.NEVER),
    "INSUFFICIENT_ACCESS": Refusal("no_access", Retry.NEVER),
    "INVALID_FIELD_FOR_INSERT_UPDATE": Refusal("field_read_only", Retry.NEVER),
    "INVALID_FIELD": Refusal("field_hidden", Retry.NEVER),
    "INVALID_TYPE": Refusal("object_hidden", Retry.NEVER),
    "FIELD_CUSTOM_VALIDATION_EXCEPTION": Refusal("validation_rule", Retry.NEVER),
    "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY": Refusal("trigger_failed", Retry.LATER),
    "CANNOT_EXECUTE_FLOW_TRIGGER": Refusal("trigger_failed", Retry.LATER),
    "REQUIRED_FIELD_MISSING": Refusal("legacy_data", Retry.NEVER),
    "INVALID_EMAIL_ADDRESS": Refusal("legacy_data", Retry.NEVER),
    "FIELD_INTEGRITY_EXCEPTION": Refusal("legacy_data", Retry.NEVER),
    "STRING_TOO_LONG": Refusal("legacy_data", Retry.NEVER),
    "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST": Refusal("legacy_data", Retry.NEVER),
    "ENTITY_IS_LOCKED": Refusal("approval_lock", Retry.LATER),
    "DUPLICATES_DETECTED": Refusal("duplicate_rule", Retry.NEVER),
    "ExceededQuota": Refusal("bulk_quota", Retry.LATER),
    "LIMIT_EXCEEDED": Refusal("bulk_quota", Retry.LATER),
    "EXCEEDED_MAX_SIZE_REQUEST": Refusal("request_malformed", Retry.NEVER),
    "FeatureNotEnabled": Refusal("bulk_disabled", Retry.NEVER),
    "API_DISABLED_FOR_ORG": Refusal("api_disabled", Retry.NEVER),
    "API_CURRENTLY_DISABLED": Refusal("api_switched_off", Retry.NEVER),
    "INVALID_LOGIN": Refusal("user_cannot_log_in", Retry.NEVER),
    "INVALID_OPERATION_WITH_EXPIRED_PASSWORD": Refusal("user_cannot_log_in", Retry.NEVER),
    "inactive_user": Refusal("user_cannot_log_in", Retry.NEVER),
    "LOGIN_DURING_RESTRICTED_TIME": Refusal("user_restricted", Retry.LATER),
    "LOGIN_DURING_RESTRICTED_DOMAIN": Refusal("user_restricted", Retry.NEVER),
    "OAUTH_APP_BLOCKED": Refusal("app_blocked", Retry.NEVER),
    "invalid_app_access": Refusal("app_blocked", Retry.NEVER),
    "OAUTH_APP_ACCESS_DENIED": Refusal("app_blocked", Retry.NEVER),
}

_MENDERS = {
    Mender.TIME: {
        "row_locked", "salesforce_unavailable", "too_many_at_once", "daily_limit", "approval_lock", "bulk_quota",
        "salesforce_failed", "row_not_processed", "bulk_job_failed",
    },
    Mender.PROGRAM: {"request_malformed"},
    Mender.USER: {"token_expired", "record_not_found", "record_deleted", "lead_converted", "not_salesforce"},
}  # fmt: skip
_MENDER_BY_CODE = {code: mender for mender, codes in _MENDERS.items() for code in codes}

# A trigger that failed on a lock, or for want of a limit, says so in its text: that passes (salesforce.md C6).
_PASSING = ("UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access")


def mender_of(code: str) -> Mender:
    """Who can mend what a code of ours stands for. Codes that are not listed need Salesforce's Setup: ADMIN."""
    return _MENDER_BY_CODE.get(code, Mender.ADMIN)


def classify(error_code: str, message: str = "", status: int = 200) -> Refusal:
    """What a refusal means. `error_code` is Salesforce's, empty where the body was no error of Salesforce.

    By code and not by status, because statuses differ between APIs (salesforce.md C6 and "least certain").
    """
    if error_code == "REQUEST_LIMIT_EXCEEDED":
        concurrent = message.startswith("Concurrent")
        return Refusal("too_many_at_once", Retry.NOW) if concurrent else Refusal("daily_limit", Retry.LATER)
    known = _BY_CODE.get(error_code)
    if known is not None:
        wraps_a_lock = known.code == "trigger_failed" and any(sign in message for sign in _PASSING)
        return Refusal(known.code, Retry.NOW) if wraps_a_lock else known
    if error_code:
        return Refusal("unknown_refusal", Retry.NEVER)
    if status == 401:
        return Refusal("token_expired", Retry.NEVER)
    if status >= 500 or status in (408, 429):
        return Refusal("salesforce_unavailable", Retry.NOW)
    return Refusal("not_salesforce", Retry.NEVER)
