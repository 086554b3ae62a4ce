"""The pre-flight checks."""

from core.words.sentence import Words

WORDS: Words = {
    "check_api_ok": ("The API is on", "{remaining} of {maximum} calls of today are left."),
    "check_api_low": (
        "Few API calls are left today",
        "{remaining} of {maximum}. Other programs use them too; a sync may have to wait. The limit moves on over 24"
        " hours.",
    ),
    "check_api_used_up": (
        "No API calls are left today",
        "All {maximum} are used up. Check again later; the limit moves on over 24 hours.",
    ),
    "check_object_ok": ("{object} records can be read and edited", "Nothing to do."),
    "check_object_hidden": (
        "{object} records cannot be seen",
        "The connected user has no access to the object. An admin gives Read and Edit on {object} in the user's profile"
        " or a permission set.",
    ),
    "check_object_read_only": (
        "{object} records cannot be edited",
        "The connected user may only read them. An admin gives Edit on {object} in the user's profile or a permission"
        " set.",
    ),
    "check_records_all": ("Every {object} record can be seen and edited", "Nothing to do."),
    "check_records_not_all_editable": (
        "Not every {object} record can be edited",
        "The connected user sees all of them, and edits those that sharing allows. Give the user “Modify All Records”"
        " on {object}, so that no opt-out is refused.",
    ),
    "check_records_some": (
        "Some {object} records may be hidden",
        "What sharing hides from the connected user is silently missing. Give the user “View All Records” and “Modify"
        " All Records” on {object}.",
    ),
    "check_records_unknown": (
        "It is not known whether records are hidden",
        "Salesforce did not tell: {message} Ask an admin whether the connected user has “View All Records” on Contact"
        " and Lead.",
    ),
    "check_field_fine": ("{label} on {object} can be read and written", "Nothing to do."),
    "check_field_hidden": (
        "{label} on {object} is hidden from the connected user",
        "The field exists, and field-level security hides it. Grant access makes a permission set for this field alone"
        " and gives it to this user; Undo takes it away again.",
    ),
    "check_field_read_only": (
        "{label} on {object} is read-only for the connected user",
        "Unsubscribes could not be written. Grant access makes a permission set for this field alone and gives it to"
        " this user; Undo takes it away again.",
    ),
    "check_field_missing": (
        "{label} does not exist on {object}",
        "It comes with the package “Marketo Sales Connect customizations”. Install that in Salesforce, or choose Email"
        " Opt Out.",
    ),
    "check_field_unknown": (
        "{label} is not seen on {object}",
        "It is hidden or not installed; the connected user may not ask which. An admin looks under Setup, Object"
        " Manager, {object}, Fields & Relationships.",
    ),
    "check_layout_right_ok": ("Page layouts can be changed from here", "Nothing to do."),
    "check_layout_right_none": (
        "Page layouts cannot be changed from here",
        "It takes the permissions “Modify Metadata Through Metadata API Functions” and “Customize Application”. The"
        " sync does not need them; the field can be added by hand in eight steps.",
    ),
    "check_layout_right_unknown": (
        "It is not known whether page layouts can be changed from here",
        "Salesforce did not tell: {message} Try it; if it is refused, the eight steps by hand remain.",
    ),
    "check_layouts_ok": ("The field is on every page layout of {object}", "{count} layouts have it."),
    "check_layouts_missing": (
        "The field is not on every page layout of {object}",
        "People who use these layouts cannot see it: {layouts}. Add to layout puts it below Email and changes nothing"
        " else.",
    ),
    "check_layouts_unused": (
        "The field is missing on layouts of {object} that nobody uses",
        "No profile is assigned to them now: {layouts}. Add it if they are to be used.",
    ),
    "check_layouts_no_right": (
        "The page layouts cannot be looked at",
        "Salesforce said: {message} An admin looks in Setup whether Email Opt Out is on the layouts of Contact and"
        " Lead; the eight steps say how to add it.",
    ),
    "check_pages_ok": ("Lightning pages of {object} show the page layout", "{count} record pages were looked at."),
    "check_pages_hide": (
        "Lightning pages of {object} do not show the field",
        "These use Dynamic Forms, which ignore the page layout: {pages}. Open the page in Lightning App Builder, drag"
        " {field} into a section and save. This program does not change such pages.",
    ),
    "check_pages_unknown": (
        "The Lightning pages could not be looked at",
        "Salesforce said: {message} Open a Contact and a Lead in Salesforce and see whether the field is there.",
    ),
    "check_person_accounts_off": ("The org has no person accounts", "Nothing to do."),
    "check_person_accounts_on": (
        "The org has person accounts",
        "Their opt-out is written on the account; the field can be written.",
    ),
    "check_person_accounts_hidden": (
        "The opt-out of person accounts cannot be written",
        "{field} on Account is hidden or read-only for the connected user. Grant access to the Contact's field, which"
        " it belongs to, then check again.",
    ),
    "check_history_on": ("Salesforce keeps the history of {label} on {object}", "It can be said who changed the box."),
    "check_history_off": (
        "Salesforce keeps no history of {label} on {object}",
        "If somebody clears a box, it cannot be said who. An admin can switch it on: Object Manager, {object}, Fields &"
        " Relationships, Set History Tracking.",
    ),
    "check_history_unknown": (
        "It is not known whether the history of {label} on {object} is kept",
        "Salesforce did not tell. An admin looks under Object Manager, {object}, Fields & Relationships, Set History"
        " Tracking.",
    ),
    "check_rules_none": ("No validation rule of {object} is active", "Nothing to do."),
    "check_rules_some": (
        "Validation rules of {object} may refuse some records",
        "{count} are active: {rules}. A record that breaks one is listed under Problems with the rule's message. An"
        " admin can exempt the connected user.",
    ),
    "check_rules_unknown": (
        "The validation rules could not be looked at",
        "Salesforce said: {message} A record that a rule refuses will be listed under Problems.",
    ),
    "check_keyring_ok": ("The keyring works", "A trial secret was kept, read and removed."),
    "check_keyring_not_needed": ("No keyring is needed", "The secret of the sign-in was handed over for this run."),
    "check_folder_ok": ("The data folder can be written", "{path}: {free_mb} MB are free."),
    "check_folder_low": ("The disk is nearly full", "{path}: {free_mb} MB are free. Make room before a large import."),
    "check_folder_full": ("The disk is full", "{path}: {free_mb} MB are free. Make room, then check again."),
    "check_folder_unusable": (
        "The data folder cannot be written",
        "{path}: {reason}. Make it writeable for you, or choose another with --data-dir.",
    ),
    "check_clock_ok": ("The clock of this computer is right", "It differs from Salesforce's by {seconds} seconds."),
    "check_clock_ahead": (
        "The clock of this computer is ahead by {minutes} minutes",
        "Deadlines and the hour of the sync would be wrong. Set the clock to network time, then check again.",
    ),
    "check_clock_behind": (
        "The clock of this computer is behind by {minutes} minutes",
        "Deadlines and the hour of the sync would be wrong. Set the clock to network time, then check again.",
    ),
    "check_clock_unknown": ("Salesforce did not say what time it is", "Check again."),
    "check_broke": (
        "This check did not work ({kind})",
        "That is a mistake of this program; the other checks stand. Check again, and report it if it stays.",
    ),
}
