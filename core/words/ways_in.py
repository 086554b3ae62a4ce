"""Watched folder, endpoint, mailbox, watching Salesforce; and the lines of the agent's parts."""

from core.words.sentence import Words

WORDS: Words = {
    "way_unknown": ("“{way}” does not run by itself", "The ways in that do are: {known}."),
    "way_not_set_up": ("This way in is not set up", "Fill in first: {missing}."),
    "part_unexpected": (
        "Something unexpected happened ({kind})",
        "The details are in the log. It is tried again; the other parts go on.",
    ),
    "flag_unclear": (
        "“{value}” says neither yes nor no",
        "The opt-out column of the row was not understood. Write TRUE or FALSE and import the row again.",
    ),
    "nobody_named": ("The row names nobody", "Fill in the e-mail address or the Salesforce ID and import it again."),
    "id_unknown_here": (
        "Nobody here has the Salesforce ID {value}",
        "Import the person with this ID first, or add the e-mail address to the row.",
    ),
    "folder_watched": ("Watching {path}", "{waiting} files are still being written or wait."),
    "folder_ready": ("The folder {path} can be watched", "{waiting} files in it would be taken in."),
    "folder_missing": (
        "There is no folder {path}",
        "It is looked for all the time. Make it again, connect its drive, or choose another one.",
    ),
    "folder_unusable": (
        "The folder {path} cannot be used",
        "{reason}. Files are moved to done/ and failed/ in it, so it must be readable and writeable.",
    ),
    "folder_file_locked": (
        "{name} cannot be opened yet",
        "Another program, such as Excel, has it open. Close it there; it is tried again all the time.",
    ),
    "push_ready": ("Ready to deliver", "{waiting} wait for a later try."),
}
