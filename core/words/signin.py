"""Sign-in and what Salesforce says against it."""

from core.words.sentence import Words

WORDS: Words = {
    "sign_in_again": (
        "Sign in to Salesforce again",
        "Salesforce has ended the session, or you signed out. Until somebody signs in, nothing is sent and nothing is"
        " lost: what was collected waits. {message}",
    ),
    "sign_in_ended": (
        "Salesforce has ended the session",
        "It was revoked, not used for too long, or replaced by newer sign-ins. Sign in again.",
    ),
    "signed_out": ("Signed out", "Sign in to go on. What was collected waits."),
    "sign_in_busy": (
        "Another process is signing in",
        "It has not finished for a while. It is tried again later.",
    ),
    "sign_in_timed_out": (
        "Nobody finished the sign-in within {minutes} minutes",
        "Start it again. If the browser showed an error of Salesforce instead of a login page, that error is only to"
        " be seen there: OAUTH_EC_APP_NOT_FOUND means that the address is not that of the org in which the External"
        " Client App was made; OAUTH_APPROVAL_ERROR_GENERIC that the app is not installed; OAUTH_APP_BLOCKED that an"
        " admin blocked it.",
    ),
    "callback_ports_taken": (
        "The browser could not come back to this program",
        "Other programs use all of the ports that the External Client App knows: {ports}. End one of them (another"
        " sign-in that is still open?) and try again.",
    ),
    "client_id_missing": (
        "The consumer key is missing",
        "Salesforce shows it in Setup under External Client App Manager, in the OAuth settings of the app.",
    ),
    "client_id_invalid": (
        "This is not a consumer key",
        "It has letters, digits, dots and underscores only, and usually begins with 3MVG9. Spaces around it were"
        " removed already. Copy it anew from the OAuth settings of the External Client App.",
    ),
    "instance_not_trusted": (
        "{host} wants the session to be used at a stranger's address",
        "It named {instance}, which is no host of Salesforce. Nothing was sent there. Check the address of the org.",
    ),
    "oauth_callback_mismatch": (
        "The External Client App does not know the callback",
        "Its Callback URL must hold, each on a line of its own and letter for letter, the addresses that the steps"
        " for the External Client App show. Save, wait up to ten minutes and try again.",
    ),
    "oauth_client_unknown": (
        "Salesforce does not know this consumer key",
        "Compare it with the OAuth settings of the External Client App in this very org; a sandbox has its own. A new"
        " app takes about ten minutes until it is known, a change up to thirty.",
    ),
    "oauth_secret_wanted": (
        "The External Client App asks for a secret",
        "A desktop program cannot keep one. Switch off both “Require secret for Web Server Flow” and “Require secret"
        " for Refresh Token Flow” in the app's OAuth settings, save, wait up to thirty minutes and try again.",
    ),
    "oauth_app_not_installed": (
        "The app is not installed in this org",
        "Since September 2025 Salesforce lets users approve installed apps only. Make the External Client App in this"
        " org as the steps show, or let an admin install it in Setup under Connected Apps OAuth Usage.",
    ),
    "oauth_app_not_in_org": (
        "The External Client App does not belong to this org",
        "Use the My Domain address of the org in which the app was made, not login.salesforce.com or"
        " test.salesforce.com; a sandbox needs an app of its own.",
    ),
    "oauth_app_blocked": (
        "An admin has blocked this app",
        "Unblock it in Setup under Connected Apps OAuth Usage, then sign in again.",
    ),
    "oauth_user_not_approved": (
        "This user may not use the app",
        "The app lets pre-authorised users in only. In External Client App Manager, under Policies, add a permission"
        " set or profile of the user, or choose “All users may self-authorize”.",
    ),
    "oauth_flow_off": (
        "The app does not allow this way of signing in",
        "Switch on the Authorization Code and Refresh Token flows (for a key: JWT Bearer Flow) in the OAuth settings"
        " of the External Client App. Salesforce said: {message}",
    ),
    "oauth_user_inactive": (
        "The Salesforce user is not active",
        "Activate the user in Setup under Users, or sign in with another one.",
    ),
    "oauth_user_frozen": (
        "The Salesforce user is frozen",
        "Unfreeze the user in Setup under Users. Salesforce freezes users itself that come through an anonymising VPN"
        " or proxy: leave that off.",
    ),
    "oauth_org_inactive": (
        "This org is not active any more",
        "An expired trial or a deleted sandbox answers so. Use the address of an active org.",
    ),
    "oauth_ip_restricted": (
        "Salesforce does not let this network in",
        "The address of this network is outside the allowed ranges. Add it to the login IP ranges of the user's"
        " profile or to Network Access, or set IP Relaxation of the External Client App to “Relax IP restrictions”.",
    ),
    "oauth_denied": ("Access was denied in the browser", "Sign in again and press Allow, if that was not meant."),
    "oauth_scope_missing": (
        "The app lacks a scope",
        "Add “Manage user data via APIs (api)” and “Perform requests at any time (refresh_token, offline_access)” to"
        " the External Client App, and wait up to thirty minutes.",
    ),
    "oauth_no_refresh_token": (
        "Salesforce gave no refresh token",
        "The nightly sync needs one. Add the scope “Perform requests at any time (refresh_token, offline_access)” to"
        " the External Client App, wait up to thirty minutes and sign in again.",
    ),
    "oauth_pkce_refused": (
        "Salesforce did not accept the proof key of this sign-in",
        "Something on the way changed the request. Sign in again; if it stays so, report it. {message}",
    ),
    "oauth_code_late": (
        "The sign-in took too long to come back",
        "The code that Salesforce gave was used or expired already. Sign in again. {message}",
    ),
    "oauth_wrong_host": (
        "This way of signing in needs the org's own address",
        "Use https://YOUR-DOMAIN.my.salesforce.com instead of the common login page.",
    ),
    "oauth_too_many_sign_ins": (
        "Too many sign-ins in a short time",
        "Salesforce asks to wait. Try again in an hour. {message}",
    ),
    "oauth_grant_refused": (
        "Salesforce refused the sign-in",
        "Salesforce said: {message} Sign in again; if it stays so, the login history of the user in Setup tells more.",
    ),
    "oauth_unknown": (
        "Salesforce refused the sign-in: {raw_code}",
        "Salesforce said: {message} The login history of the user in Setup tells more.",
    ),
    "login_refused": (
        "Salesforce refused the user",
        "Salesforce said: {message} The user may be locked or out of login hours: see the login history in Setup.",
    ),
    "jwt_user_not_approved": (
        "The user is not pre-authorised for the app",
        "For a sign-in with a key, set Permitted Users of the External Client App to “Admin approved users are"
        " pre-authorized” and add a permission set or profile of the user.",
    ),
    "jwt_user_missing": ("The user to act for is missing", "Give the Salesforce user name: --user NAME@EXAMPLE.COM."),
    "jwt_certificate_to_upload": (
        "A key was made; Salesforce does not know it yet",
        "Upload the certificate {path} to the External Client App (OAuth settings, JWT Bearer Flow), set Permitted"
        " Users to pre-authorised ones, add the user, wait up to thirty minutes, and give the same command again.",
    ),
    "jwt_audience_wrong": (
        "Salesforce expected the sign-in at another address",
        "Use the org's My Domain address; for a sandbox the one with “.sandbox.”. {message}",
    ),
    "jwt_key_unknown": (
        "Salesforce does not know this key",
        "Upload the certificate that lies beside the key file to the External Client App (OAuth settings, JWT Bearer"
        " Flow), save and wait up to thirty minutes.",
    ),
    "clock_wrong": (
        "The clock of this computer is {minutes} minutes {way} Salesforce's",
        "Set date, time and time zone right, best by the internet, and sign in again.",
    ),
    "key_file_missing": ("The key file cannot be read", "{path}: {reason}. Sign in with the key again."),
    "key_file_exists": (
        "There is a key already",
        "{path} is kept. Leave --key out to use it, or sign out first, which removes it.",
    ),
    "key_file_unwritable": ("The key file cannot be written", "{path}: {reason}."),
    "key_file_unusable": ("This is not a key that Salesforce can use", "{path} must be an RSA private key in PEM."),
    "passphrase_wrong": (
        "The passphrase does not fit the key",
        "{path} cannot be opened with it. Nothing was changed.",
    ),
}
