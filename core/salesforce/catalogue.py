"""What Salesforce's refusals mean: code, retryable or not (salesforce.md C6). The words are in `core/words`.

A code that is not in the table stays what it is: it is shown raw and kept, and is not retried.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Retry(StrEnum):
    """NOW: transient, a short back-off helps. LATER: only time helps. NEVER: somebody has to mend something."""

    NOW = "now"
    LATER = "later"
    NEVER = "never"


@dataclass(frozen=True)
class Refusal:
    """`code` is ours and has words in every language; `retry` says what the program does by itself."""

    code: str
    retry: Retry


_BY_CODE = {
    "UNABLE_TO_LOCK_ROW": Refusal("row_locked", Retry.NOW),
    "SERVER_UNAVAILABLE": Refusal("salesforce_unavailable", Retry.NOW),
    "QUERY_TIMEOUT": Refusal("salesforce_unavailable", Retry.NOW),
    "REQUEST_RUNNING_TOO_LONG": Refusal("salesforce_unavailable", Retry.NOW),
    "UNKNOWN_EXCEPTION": Refusal("salesforce_failed", Retry.LATER),
    "INVALID_SESSION_ID": Refusal("token_expired", Retry.NEVER),
    "ENTITY_IS_DELETED": Refusal("record_deleted", Retry.NEVER),
    "NOT_FOUND": Refusal("record_not_found", Retry.NEVER),
    "INVALID_CROSS_REFERENCE_KEY": Refusal("record_not_found", Retry.NEVER),
    "MALFORMED_ID": Refusal("record_not_found", Retry.NEVER),
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
    "API_DISABLED_FOR_ORG": Refusal("api_disabled", Retry.NEVER),
    "API_CURRENTLY_DISABLED": Refusal("api_disabled", Retry.NEVER),
}


def classify(error_code: str, message: str = "", status: int = 200) -> Refusal:
    """What a refusal means. `error_code` is Salesforce's, empty where the body was no error of Salesforce.

    By code and not by status, because statuses differ between APIs (salesforce.md C6 and "least certain").
    """
    if error_code == "REQUEST_LIMIT_EXCEEDED":
        concurrent = message.startswith("Concurrent")
        return Refusal("too_many_at_once", Retry.NOW) if concurrent else Refusal("daily_limit", Retry.LATER)
    known = _BY_CODE.get(error_code)
    if known is not None:
        return known
    if error_code:
        return Refusal("unknown_refusal", Retry.NEVER)
    if status == 401:
        return Refusal("token_expired", Retry.NEVER)
    if status >= 500 or status in (408, 429):
        return Refusal("salesforce_unavailable", Retry.NOW)
    return Refusal("not_salesforce", Retry.NEVER)
