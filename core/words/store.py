"""Profile, settings, store."""

from core.words.sentence import Words

WORDS: Words = {
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
    "store_backup_failed": (
        "The data could not be copied before the upgrade",
        "{path}: {reason}. Nothing was changed. Make room, or the folder writeable, and start the program again.",
    ),
    "sqlite_too_old": (
        "The SQLite of this Python is too old",
        "It is {found}, and {needed} or newer is needed. Install Opt-Out Sync from its package, which brings its own,"
        " or with a newer Python. Nothing was changed.",
    ),
    "store_full": ("The disk is full", "{path} could not grow. Free some space and try again; nothing was lost."),
    "store_read_only": ("The database file cannot be written", "{path}: {reason}. Make it writeable and try again."),
    "store_busy": ("The database is in use", "Another program holds {path}. It is tried again with the next run."),
    "store_failed": ("The database refused", "{path}: {reason}."),
    "store_unreachable": (
        "The database server cannot be reached",
        "{path}: {reason}. Check that it runs and that this machine may connect. It is tried again; nothing was lost.",
    ),
    "store_url_invalid": (
        "That is not the address of a PostgreSQL database",
        "It looks like postgresql://user@host/database. Keep the password in .pgpass or in OPTOUT_SYNC_DATABASE_URL.",
    ),
}
