"""Keyring and connection."""

from core.words.sentence import Words

WORDS: Words = {
    "keyring_none": (
        "There is no keyring to keep the access token in",
        "Install or start one (GNOME Keyring, KWallet), or, on a server, give the token in the environment variable"
        " {variable}. It is never written to a file.",
    ),
    "keyring_locked": ("The keyring is locked", "Unlock your password manager and try again."),
    "keyring_failed": ("The keyring did not answer ({kind})", "Check your password manager and try again."),
    "token_missing": ("There is no access token", "Connect again: optoutctl connect --instance-url https://…"),
    "token_too_long": (
        "The access token is longer than a keyring takes",
        "More than {limit} characters. Switch off “JSON Web Token (JWT)-based access tokens” in the External Client"
        " App and connect again.",
    ),
    "not_connected": (
        "Not connected to Salesforce yet",
        "Connect first: optoutctl connect --instance-url https://YOUR-DOMAIN.my.salesforce.com",
    ),
    "address_invalid": (
        "“{address}” is not the address of an org",
        "It looks like https://YOUR-DOMAIN.my.salesforce.com, without a path.",
    ),
    "address_missing": (
        "The address of the org is missing",
        "It looks like https://YOUR-DOMAIN.my.salesforce.com. Salesforce shows it in Setup under My Domain.",
    ),
    "address_foreign": (
        "“{host}” is no address of a Salesforce org",
        "It looks like YOUR-DOMAIN.my.salesforce.com, for a sandbox YOUR-DOMAIN--NAME.sandbox.my.salesforce.com."
        " Salesforce shows it in Setup under My Domain; the address of any page of the org serves too.",
    ),
    "address_has_path": ("There is more than the address of the org", "Leave “{path}” out and use {address}."),
    "proxy_address_missing": (
        "The proxy's address is missing",
        "Enter it, such as proxy.example.com:8080, or choose no proxy or the system's.",
    ),
    "proxy_address_invalid": (
        "This is not the address of a proxy",
        "It looks like proxy.example.com:8080, or user@proxy.example.com:8080. The password is entered apart.",
    ),
    "proxy_password_wanted": (
        "The proxy asks for a user name and password",
        "Enter the user in the proxy's address (user@host:port) and the password beside it; it goes to the keyring.",
    ),
    "proxy_unreachable": (
        "The proxy cannot be reached",
        "{proxy} did not answer. Check its host and port, and that this computer is in the right network.",
    ),
    "passphrase_missing": (
        "The passphrase of the key is missing",
        "Sign in with the key again, or, on a server, give it in the environment variable {variable}.",
    ),
    "address_not_https": ("“{address}” is not encrypted", "Use the same address with https:// in front."),
    "ca_file_unusable": (
        "The CA file cannot be used",
        "{path}: {reason}. It must be a PEM file with the certificate of your proxy or server.",
    ),
    "wrong_org": (
        "This is another org",
        "The profile belongs to {expected_name} ({expected}), but {found} answered. Nothing was read or written."
        " Sign in to the right org, or use another profile: --profile NAME.",
    ),
    "tls_untrusted": (
        "The certificate of {host} is not trusted",
        "{reason}. If your company inspects traffic, give its certificate with --ca FILE. The check is not skipped.",
    ),
    "host_unknown": ("{host} was not found", "Check the address for typing errors, and the network connection."),
    "unreachable": ("{host} cannot be reached", "Check address, port, proxy and network. It is tried again later."),
    "no_answer": ("{host} did not answer in time", "It is tried again later."),
    "proxy_failed": ("The proxy did not let the call to {host} through", "Check the proxy of this computer."),
    "not_salesforce": (
        "{host} did not answer like Salesforce",
        "Something on the way answered instead (a proxy or sign-in page?), or the address is wrong. {message}",
    ),
    "token_expired": (
        "Salesforce does not accept the access token any more",
        "Sign in again: optoutctl signin, or optoutctl connect with a new token. Nothing collected is lost; it waits.",
    ),
    "api_disabled": (
        "This org does not allow API access",
        "The Salesforce admin must use an edition with API access, or give the user the permission “API Enabled”.",
    ),
    "api_switched_off": (
        "Salesforce has switched the API of this org off",
        "Salesforce said: {message} The admin must ask Salesforce Support to switch it on again.",
    ),
    "daily_limit": (
        "The org has used up its API calls for today",
        "Salesforce said: {message} It is tried again later; the limit moves on over 24 hours.",
    ),
    "too_many_at_once": ("The org is busy with other API calls", "Salesforce said: {message} It is tried again."),
    "salesforce_unavailable": ("Salesforce is not available for the moment", "It is tried again later. {message}"),
    "salesforce_failed": ("Salesforce failed without saying why", "It is tried again later. {message}"),
}
