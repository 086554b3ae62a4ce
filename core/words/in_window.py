"""What to do next, for the window: where the usual words name a command, these name the screen that does the same."""

from __future__ import annotations

from collections.abc import Mapping

# Code to body; the title stays. Every code whose body names `optoutctl` is here (a test looks).
BODIES: Mapping[str, str] = {
    "token_missing": "Sign in again: Settings, Connection.",
    "not_connected": "Open the set-up: File, Set up.",
    "token_expired": "Sign in again: Settings, Connection. Nothing collected is lost; it waits.",
    "person_unknown": "Look among the people, or import a file.",
    "undone": (
        "An undo took it back, or somebody excluded it from a plan. It stays so until the person unsubscribes anew."
    ),
    "delete_undelivered": (
        "The “stop” of this person is still on its way to Salesforce. Try again on the page Problems, then delete."
    ),
    "waiting_to_be_delivered": "It goes out by itself; at once with Sync now.",
    "object_not_compared": "The opt-out field of {sobject} is hidden or missing: open the set-up, page Check and mend.",
    "sales_field_missing": (
        "Install the vendor's package (Marketo Customizations for Sales Connect) or make its field visible, or choose"
        " Email Opt Out in the settings, Sync with Salesforce."
    ),
    "timer_unsupported": "Let the app start when you log in instead: Settings, This computer.",
    "timer_stopped": "Set it anew: switch it off and on in the settings, This computer.",
    "timer_moved": (
        "The program or the time was changed since. Set it anew: switch it off and on in the settings, This computer."
    ),
    "timer_environment": (
        "They are set in this shell only. Keep the database in the settings file (store.url), its password in .pgpass,"
        " and a passphrase in the keyring; without one: systemctl --user edit {timer}.service."
    ),
    "run_unknown": "See the list on the page History.",
    "brake": "Nothing was written. Look at the plan on the first page, leave rows out, then let it go or drop it.",
    "side_emptier": (
        "Nothing was written. A restored backup, a refreshed sandbox or lost rights look like this. If it is right, let"
        " the plan go on the first page."
    ),
    "api_cap": (
        "What it wrote before it stopped stands in its outcomes. Allow more API calls in the settings, Safety, or let"
        " the plan go on the first page."
    ),
    "held_nothing": "No plan waits. See the last runs on the page History.",
    "held_unknown_change": "{change}. See its rows: Look at the plan, on the first page.",
    "endpoint_ready": "Callers need the token: copy it on the page Ways in.",
    "endpoint_token_wrong": "Send it as: Authorization: Bearer TOKEN. It is copied on the page Ways in.",
    "mailbox_password_missing": "Give it once; it goes to the keyring: Set up, on the page Ways in.",
    "mailbox_login": (
        "{host}, {user}. Many providers want an app password here. Save it again: Set up, on the page Ways in."
    ),
    "review_unknown": "See the list on the page Ways in.",
}
