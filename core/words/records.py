"""Records and fields."""

from core.words.sentence import Words

WORDS: Words = {
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
    "row_not_processed": (
        "Salesforce did not get to this record",
        "The job ended before its turn; it is tried again with the next sync.",
    ),
    "bulk_job_failed": (
        "Salesforce could not finish the job for {object}",
        "It said: {message} What it had done stands; the rest is tried again with the next sync.",
    ),
    "bulk_quota": (
        "The org's allowance for bulk jobs is used up",
        "Salesforce allows more within 24 hours; the rest is tried again then. It said: {message}",
    ),
    "bulk_disabled": (
        "The org or the connected user may not use the Bulk API",
        "An admin gives the user's profile “API Enabled”; some editions need the API as an add-on. It said: {message}",
    ),
    "request_malformed": (
        "Salesforce did not understand a request of this program",
        "This is a fault of the program: report it with this text. Nothing was changed by it. It said: {message}",
    ),
    "user_cannot_log_in": (
        "Salesforce does not let the connected user in",
        "An admin looks in Setup → Users whether the user is active, frozen, or has a password that ended."
        " It said: {message}",
    ),
    "user_restricted": (
        "The connected user may not work from here, or not at this hour",
        "An admin looks at the login hours and login IP ranges of the user's profile. It said: {message}",
    ),
    "app_blocked": (
        "This app is not allowed for the connected user",
        "In Setup → External Client App Manager an admin lets the user, or a permission set of theirs, use the app."
        " It said: {message}",
    ),
    "row_locked": ("Somebody else is writing the record", "It is tried again. {message}"),
    "flip_back": (
        "Somebody cleared a box that was ticked",
        "It is ticked anew at most once a night, and is no consent. Ask who clears it: {message}",
    ),
    "not_verified": (
        "The box was ticked, but is not ticked when read back",
        "Another program or rule in Salesforce clears it. Look at the record's history, then sync again.",
    ),
    "unknown_refusal": ("Salesforce refused", "It said: {message}"),
}
