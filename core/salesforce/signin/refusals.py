"""What the refusals of the OAuth endpoints mean (salesforce.md A2). The words are in `core/words/signin.py`.

Salesforce says them in four places: the JSON of the token endpoint, the callback, the answer to the authorize request,
and the page in the browser, which only a person sees. One that is not known keeps its own words.
"""

from __future__ import annotations

import re

from core.salesforce.catalogue import Retry
from core.salesforce.door import SalesforceRefusal

_BY_ERROR = {
    "redirect_uri_mismatch": "oauth_callback_mismatch",
    "invalid_client_id": "oauth_client_unknown",
    "invalid_client": "oauth_secret_wanted",
    "invalid_client_credentials": "oauth_secret_wanted",
    "oauth_approval_error_generic": "oauth_app_not_installed",
    "oauth_ec_app_not_found": "oauth_app_not_in_org",
    "oauth_app_blocked": "oauth_app_blocked",
    "oauth_app_access_denied": "oauth_user_not_approved",
    "invalid_app_access": "oauth_user_not_approved",
    "unsupported_grant_type": "oauth_flow_off",
    "unsupported_response_type": "oauth_flow_off",
    "inactive_user": "oauth_user_inactive",
    "inactive_org": "oauth_org_inactive",
    "api_disabled_for_org": "api_disabled",
    "api_currently_disabled": "api_switched_off",
    "access_denied": "oauth_denied",
    "invalid_scope": "oauth_scope_missing",
    "rate_limit_exceeded": "oauth_too_many_sign_ins",
    "login_rate_exceeded": "oauth_too_many_sign_ins",
    "invalid_login": "login_refused",
    "server_error": "salesforce_failed",
    "temporarily_unavailable": "salesforce_unavailable",
}
# Of one error, by what the description begins with or contains; the first that fits counts.
_BY_DESCRIPTION = (
    ("invalid_client", "installed", "oauth_app_not_installed"),
    ("invalid_grant", "expired access/refresh token", "sign_in_ended"),
    ("invalid_grant", "ip restricted", "oauth_ip_restricted"),
    ("invalid_grant", "ip not allowed", "oauth_ip_restricted"),
    ("invalid_grant", "hasn't approved this consumer", "jwt_user_not_approved"),
    ("invalid_grant", "not approved", "jwt_user_not_approved"),
    ("invalid_grant", "audience", "jwt_audience_wrong"),
    ("invalid_grant", "invalid assertion", "jwt_key_unknown"),
    ("invalid_grant", "authorization code", "oauth_code_late"),
    ("invalid_grant", "code verifier", "oauth_code_late"),
    ("invalid_grant", "inactive user", "oauth_user_inactive"),
    ("invalid_grant", "user is frozen", "oauth_user_frozen"),
    ("invalid_grant", "not supported on this domain", "oauth_wrong_host"),
    ("invalid_grant", "authentication failure", "login_refused"),
    ("invalid_request", "code challenge", "oauth_pkce_refused"),
)
_LATER = {"salesforce_failed", "salesforce_unavailable", "oauth_too_many_sign_ins"}
# A session that ended with one of these does not come back by asking again.
_PERMANENT = frozenset(
    {
        "sign_in_ended",
        "oauth_client_unknown",
        "oauth_secret_wanted",
        "oauth_app_not_installed",
        "oauth_app_not_in_org",
        "oauth_app_blocked",
        "oauth_user_not_approved",
        "oauth_user_inactive",
        "oauth_user_frozen",
        "oauth_grant_refused",
        "jwt_user_not_approved",
        "jwt_key_unknown",
        "jwt_audience_wrong",
    }
)
_NAMED = re.compile(
    r"\b("
    + "|".join(sorted({*_BY_ERROR, "invalid_grant", "invalid_request"}, key=len, reverse=True))
    + r")\b\s*(?:[:&=]\s*([^<\"'&]{0,200}))?",
    re.IGNORECASE,
)


def oauth_refusal(error: str, description: str, host: str) -> SalesforceRefusal:
    """The refusal for Salesforce's `error` and `error_description`."""
    lower, said = error.strip().lower(), description.strip().lower()
    code = next((ours for name, part, ours in _BY_DESCRIPTION if name == lower and part in said), "")
    if not code:
        code = "oauth_grant_refused" if lower == "invalid_grant" else _BY_ERROR.get(lower, "oauth_unknown")
    retry = Retry.LATER if code in _LATER else Retry.NEVER
    return SalesforceRefusal(code, retry, raw_code=error[:80], message=description[:500] or error[:80], host=host)


def refusal_in_page(text: str, host: str) -> SalesforceRefusal | None:
    """The refusal that a page or the address of a page names, None where it names none."""
    found = _NAMED.search(text)
    if found is None:
        return None
    description = (found.group(2) or "").strip()
    return oauth_refusal(found.group(1), description, host)


def ends_the_session(refusal: SalesforceRefusal) -> bool:
    """Whether only a person who signs in again can help."""
    return refusal.code in _PERMANENT
