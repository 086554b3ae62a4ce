"""The setup wizard."""

from core.words.sentence import Words

WORDS: Words = {
    "draft_unreadable": (
        "What was entered last time cannot be read",
        "{path}: {reason}. The wizard starts from the beginning; the file is kept until the next step is saved.",
    ),
    "given_unreadable": (
        "The file with your organisation's answers cannot be read",
        "{path}: {reason}. Mend the file or take it away; the wizard can then begin.",
    ),
    "wizard_sign_in_first": ("Not signed in yet", "Sign in to Salesforce to go on."),
    "wizard_confirm_org": ("The org is not confirmed yet", "Say that this is the right org to go on."),
    "wizard_not_read_yet": ("Salesforce has not answered yet", "Check again, or go back and sign in anew."),
    "wizard_sales_field_missing": (
        "This org has no Marketo Sales Opt Out field",
        "Install the Marketo Sales Connect customizations in Salesforce, pick another checkbox, or choose Email Opt"
        " Out.",
    ),
    "wizard_choose_file": ("No file is chosen", "Choose a CSV or Excel file of people, or another way."),
    "wizard_time_bad": ("This is not a time of day", "It looks like 20:00."),
    "wizard_zone_unknown": ("This time zone is not known", "Choose one of the list, such as America/Los_Angeles."),
    "wizard_address_missing": (
        "The address of the org is missing",
        "It looks like https://YOUR-DOMAIN.my.salesforce.com.",
    ),
    "wizard_client_id_missing": (
        "The consumer key is missing",
        "It is shown in Salesforce under External Client App Manager, in the settings of the app. The steps are below.",
    ),
    "sign_in_cancelled": ("The sign-in was cancelled", "Nothing was kept. Sign in again when you are ready."),
    "profile_exists": ("There is a profile of that name already", "Choose another name than {name}."),
}
