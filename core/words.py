"""English words for every code: what happened, and what to do next. For the command line, logs and reports.

The screens hold the same codes in three languages; a test compares the two lists of codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Sentence:
    """`title` says what happened, `body` why and what to do next."""

    title: str
    body: str

    def __str__(self) -> str:
        return f"{self.title}. {self.body}"


# Kept in groups by room. A pair: title without full stop, body in whole sentences. {names} are parameters.
_WORDS: dict[str, tuple[str, str]] = {
    # Profile, settings, store
    "profile_name_invalid": (
        "“{name}” cannot be the name of a profile",
        "Use letters, digits, dots, dashes and underscores, at most 64 of them.",
    ),
    "data_folder_unusable": (
        "The data folder cannot be used",
        "{path}: {reason}. Choose another folder with --data-dir, or make this one writeable for you.",
    ),
    "settings_unreadable": (
        "The settings file cannot be read",
        "{path}: {reason}. Nothing was changed. Mend the file, or move it away to start with the defaults.",
    ),
    "settings_unwritable": (
        "The settings could not be saved",
        "{path}: {reason}. Nothing was changed. Free some space or make the folder writeable, then try again.",
    ),
    "setting_unknown": ("There is no setting “{key}”", "The settings are: {known}."),
    "setting_invalid": ("“{value}” does not fit {key}", "{reason}."),
    "store_too_new": (
        "This data was written by a newer version of Opt-Out Sync",
        "{path} has version {found}, this program knows {known}. Install the newer program. Nothing was changed.",
    ),
    "store_damaged": (
        "The database file is damaged",
        "{path}: {reason}. Move the file away and restore a backup, or import the people again: the opt-outs that"
        " Salesforce knows come back with the next sync.",
    ),
    "store_full": ("The disk is full", "{path} could not grow. Free some space and try again; nothing was lost."),
    "store_read_only": ("The database file cannot be written", "{path}: {reason}. Make it writeable and try again."),
    "store_busy": ("The database is in use", "Another program holds {path}. It is tried again with the next run."),
    "store_failed": ("The database refused", "{path}: {reason}."),
    # Keyring
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
    # Connection
    "not_connected": (
        "Not connected to Salesforce yet",
        "Connect first: optoutctl connect --instance-url https://YOUR-DOMAIN.my.salesforce.com",
    ),
    "address_invalid": (
        "“{address}” is not the address of an org",
        "It looks like https://YOUR-DOMAIN.my.salesforce.com, without a path.",
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
        "Sign in again: optoutctl connect --instance-url https://… Nothing collected is lost; it waits.",
    ),
    "api_disabled": (
        "This org does not allow API access",
        "The Salesforce admin must use an edition with API access, or give the user the permission “API Enabled”.",
    ),
    "daily_limit": (
        "The org has used up its API calls for today",
        "Salesforce said: {message} It is tried again later; the limit moves on over 24 hours.",
    ),
    "too_many_at_once": ("The org is busy with other API calls", "Salesforce said: {message} It is tried again."),
    "salesforce_unavailable": ("Salesforce is not available for the moment", "It is tried again later. {message}"),
    "salesforce_failed": ("Salesforce failed without saying why", "It is tried again later. {message}"),
    # Records and fields
    "no_salesforce_id": (
        "The person has no Salesforce ID",
        "Link the person to a Contact or Lead: import a file with the Salesforce ID beside the e-mail.",
    ),
    "field_hidden": (
        "The opt-out field is hidden from the connected user, or missing",
        "In Salesforce Setup → Object Manager → {sobject} → Fields → Email Opt Out → Set Field-Level Security, make it"
        " visible and editable for this user's profile, then sync again.",
    ),
    "sales_field_missing": (
        "There is no Marketo Sales Opt Out field on {sobject} that this user can see",
        "Install the vendor's package (Marketo Customizations for Sales Connect) or make its field visible, or choose"
        " Email Opt Out: optoutctl settings set sync.field email_opt_out",
    ),
    "field_read_only": (
        "The opt-out field is read-only for the connected user",
        "In Salesforce Setup → Object Manager → {sobject} → Fields → Set Field-Level Security, take away “Read-Only”"
        " for this user's profile, or give a permission set that may edit it. {message}",
    ),
    "object_hidden": (
        "The connected user may not see {sobject} records",
        "Give the user's profile or a permission set read and edit access to {sobject}.",
    ),
    "record_deleted": (
        "The record was deleted in Salesforce",
        "Link the person to another Contact or Lead, or leave it: nobody mails a deleted record.",
    ),
    "record_not_found": (
        "The record is not there, or hidden from the connected user",
        "Check the Salesforce ID, and that the user has “View All” on Contacts and Leads. {message}",
    ),
    "lead_converted": (
        "The Lead was converted and its Contact cannot be found",
        "Link the person to the Contact that the Lead became.",
    ),
    "no_access": (
        "The connected user may not change this record",
        "Give the user “Modify All” on Contacts and Leads, or share the record. {message}",
    ),
    "validation_rule": (
        "A validation rule in Salesforce refuses the change",
        "An admin mends the record or the rule: {message}",
    ),
    "trigger_failed": (
        "A trigger or flow in Salesforce failed",
        "It is tried again; if it stays, an admin looks at the automation: {message}",
    ),
    "legacy_data": (
        "Another field of the record is not valid any more",
        "Open the record in Salesforce, mend the field and save: {message}",
    ),
    "approval_lock": ("The record is locked by an approval", "It is tried again; it ends with the approval."),
    "duplicate_rule": ("A duplicate rule in Salesforce blocks the change", "Merge the duplicates: {message}"),
    "row_locked": ("Somebody else is writing the record", "It is tried again. {message}"),
    "not_verified": (
        "The box was ticked, but is not ticked when read back",
        "Another program or rule in Salesforce clears it. Look at the record's history, then sync again.",
    ),
    "unknown_refusal": ("Salesforce refused", "It said: {message}"),
    # Runs
    "run_unknown": ("There is no run {run}", "See the list: optoutctl runs"),
    "run_under_way": ("Another run is under way", "Wait until it has ended; its result appears in the history."),
    "cancelled": ("Cancelled", "What was done before stands; the next sync does the rest."),
    "interrupted": ("Interrupted", "The program ended in the middle; the next sync does the rest."),
    "unexpected": ("Something unexpected happened", "The run ended early; the next sync does the rest."),
    # Unsubscribes and files
    "address_bad": ("“{address}” is not an e-mail address", "Nothing was recorded. Mend it and try again."),
    "time_bad": ("“{value}” is not a time", "Write it like 2026-11-23T10:00:00+01:00, with its offset from UTC."),
    "time_in_future": ("The time of an unsubscribe cannot lie in the future", "{at} was given."),
    "addresses_missing": ("No address was given", "Give one or more, or a file with --file FILE."),
    "linked_to_another_record": (
        "{address} is linked to another record in an earlier row",
        "{value} was not taken, {kept} was kept. A person has one Contact and one Lead.",
    ),
    "file_missing": ("There is no file {path}", "Check the name and the folder."),
    "file_is_folder": ("{path} is a folder", "Choose a CSV or Excel file in it."),
    "file_empty": ("The file is empty", "{path} holds nothing. Export the people again."),
    "file_only_header": ("The file has a header but no people", "{path}: nothing follows line {line}."),
    "file_not_a_table": (
        "The file is neither a CSV nor an Excel file",
        "{path} holds other data. Export the people as CSV or XLSX, with the e-mail address in one column.",
    ),
    "file_is_web_page": (
        "The file is a web page",
        "{path} holds HTML under another name, as some exports named .xls do. Export it as .xlsx or CSV, or open it in"
        " Excel and save it as CSV.",
    ),
    "file_password": ("The workbook is protected by a password", "Save {path} without a password and import it again."),
    "file_damaged": ("The workbook is damaged", "{path}: {reason}. Open it in Excel, save it anew, and import that."),
    "header_missing": (
        "The file has no line with column names",
        "Line {line} of {path} already holds data ({value}). Add a first line such as: Email,Salesforce ID",
    ),
    "header_not_found": (
        "No column with the e-mail address was found",
        "{path} has the columns: {found}. Name one of them {needed}.",
    ),
    "email_missing": ("There is no e-mail address", "Fill it in and import the row again."),
    "email_bad": ("“{value}” is not an e-mail address", "Mend it and import the row again."),
    "cut_off": ("The row is cut off", "The file ends in the middle of it. Export the file again."),
    "quote_not_closed": (
        "A quotation mark is opened and never closed",
        "What follows cannot be told apart. Mend the row or export the file again.",
    ),
    "too_many_cells": (
        "The row has more cells than the header has columns",
        "{found} instead of {expected}. A value with the delimiter in it must stand in quotation marks.",
    ),
    "salesforce_id_malformed": (
        "“{value}” is not a Salesforce ID",
        "It has 15 or 18 letters and digits, and starts with 003 (Contact) or 00Q (Lead).",
    ),
    "salesforce_id_checksum": (
        "The Salesforce ID {value} has a wrong letter",
        "Its last three characters do not fit the others. Copy it from Salesforce again.",
    ),
    "salesforce_id_other_object": (
        "{value} is the ID of another kind of record {object}",
        "The ID of a Contact (003…) or a Lead (00Q…) is needed.",
    ),
    "salesforce_id_case_lost": (
        "The Salesforce ID {value} has lost its upper and lower case",
        "With 15 characters it cannot be restored. Export the IDs with 18 characters.",
    ),
    "salesforce_id_conflict": (
        "The row has two different Salesforce IDs",
        "{value} and {other}. Leave one for a Contact and one for a Lead.",
    ),
    "file_unreadable": ("The file cannot be read", "{path}: {reason}."),
}


def sentence(code: str, params: Mapping[str, object] | None = None) -> Sentence:
    """The words for a code. A code without words is shown as it is, so that nothing is ever swallowed."""
    title, body = _WORDS.get(code, (code, "{message}"))
    values = _Lenient({} if params is None else params)
    return Sentence(title.format_map(values).strip(), body.format_map(values).strip())


def known_codes() -> frozenset[str]:
    return frozenset(_WORDS)


class _Lenient(dict[str, object]):
    """A parameter that is missing reads as nothing: an error about an error text helps nobody."""

    def __missing__(self, key: str) -> str:
        return ""
