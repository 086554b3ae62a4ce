"""The pages that a person sees while signing in: login, consent, error. Plain HTML, no scripts, nothing from elsewhere.

Names and ids of the inputs are those of Salesforce's own pages, so that scripts written for them work here too.
"""

from collections.abc import Sequence
from html import escape
from typing import Final

from starlette.responses import HTMLResponse

from core.practice_org.signin.oauth_errors import OAuthError

_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_STYLE: Final = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f4f6f9, #16181d); }
main { width: min(24rem, calc(100vw - 2rem)); box-sizing: border-box; padding: 2rem; border-radius: 12px;
  background: light-dark(#fff, #22252c); box-shadow: 0 1px 4px rgb(0 0 0 / .2); }
h1 { font-size: 1.25rem; margin: 0 0 1rem; } ul { padding-left: 1.2rem; }
label { display: block; margin: 1rem 0 .25rem; }
input { width: 100%; box-sizing: border-box; font: inherit;
  padding: .5rem; border: 1px solid #888; border-radius: 6px; }
button { font: inherit; padding: .55rem 1.2rem; margin: 1.25rem .5rem 0 0; border-radius: 6px;
  border: 1px solid #0b5cab; cursor: pointer; background: #0b5cab; color: #fff; }
button.quiet { background: none; color: light-dark(#0b5cab, #8ec5ff); }
.error { border-left: 4px solid #ba0517; padding: .5rem .75rem; background: light-dark(#fdeeee, #401a1d); }
.note { font-size: .85rem; opacity: .75; margin: 1.5rem 0 0; overflow-wrap: anywhere; }
"""
_SCOPE_WORDS: Final = {
    "api": "Manage user data via APIs",
    "web": "Manage user data via Web browsers",
    "full": "Full access",
    "id": "Access the identity URL service",
    "profile": "Access the identity URL service",
    "email": "Access the identity URL service",
    "openid": "Access unique user identifiers",
    "refresh_token": "Perform requests at any time",
    "offline_access": "Perform requests at any time",
}


def login_page(org_name: str, start_url: str, username: str, *, failed: bool) -> HTMLResponse:
    """Asks for username and password; `start_url` is where to go on."""
    error = (
        '<p class="error" id="error" role="alert">Please check your username and password. If you still can\'t log in, '
        "contact your Salesforce administrator.</p>"
        if failed
        else ""
    )
    focus_username, focus_password = ("", " autofocus") if username else (" autofocus", "")
    body = f"""<h1>Log in to {escape(org_name)}</h1>{error}
<form id="login_form" name="login" method="post" action="/login">
<input type="hidden" name="startURL" value="{escape(start_url)}">
<label for="username">Username</label>
<input id="username" name="username" type="text" autocomplete="username" required
 value="{escape(username)}"{focus_username}>
<label for="password">Password</label>
<input id="password" name="pw" type="password" autocomplete="current-password" required{focus_password}>
<button id="Login" name="Login" type="submit">Log In</button>
</form>"""
    return _page("Log in", body)


def consent_page(
    client_name: str, username: str, scopes: Sequence[str], redirect_uri: str, source: str, confirmation: str
) -> HTMLResponse:
    """Asks whether the app may have what it wants. `confirmation` ties the answer to this page."""
    wishes = dict.fromkeys(_SCOPE_WORDS.get(scope, scope) for scope in scopes)
    items = "".join(f"<li>{escape(wish)}</li>" for wish in wishes)
    body = f"""<h1>Allow Access?</h1>
<p><strong>{escape(client_name)}</strong> is asking to:</p><ul>{items}</ul>
<p>Do you want to allow access for <strong id="user">{escape(username)}</strong>?</p>
<form id="editPage" method="post" action="/setup/secur/RemoteAccessAuthorizationPage.apexp">
<input type="hidden" name="source" value="{escape(source)}">
<input type="hidden" name="confirmation" value="{escape(confirmation)}">
<button id="oaapprove" name="decision" value="allow" type="submit">Allow</button>
<button id="oadeny" name="decision" value="deny" type="submit" class="quiet">Deny</button>
</form>
<p class="note">Afterwards the browser goes to {escape(redirect_uri)}</p>"""
    return _page("Allow access?", body)


def error_page(refusal: OAuthError, status: int = 400) -> HTMLResponse:
    """What a person sees where the callback cannot be told: the error as Salesforce words it, in the body."""
    body = f"""<h1>OAuth Error</h1>
<p>We can't authorize you because of an OAuth error. For more information, contact your Salesforce administrator.</p>
<p class="error" id="error" role="alert">{escape(refusal.error)} : {escape(refusal.description)}</p>
<!-- error={escape(refusal.error)}&amp;error_description={escape(refusal.description)} -->"""
    return _page("OAuth error", body, status)


def _page(title: str, body: str, status: int = 200) -> HTMLResponse:
    document = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)} · Practice org</title><style>{_STYLE}</style></head>
<body><main>{body}
<p class="note">This is a practice org on this machine, not Salesforce.</p></main></body></html>"""
    return HTMLResponse(document, status, headers=_HEADERS)
