"""The night, timers, the agent."""

from core.words.sentence import Words

WORDS: Words = {
    # Why nothing runs now (core/schedule/due.py).
    "night_switched_off": ("The nightly sync is switched off", "Unsubscribes still go to Salesforce at once."),
    "night_not_connected": ("There is no org to sync with yet", "Connect one; the first night comes by itself then."),
    "night_not_yet": ("The first night has not come yet", "It comes by itself; “Sync now” does the same at any time."),
    "night_paused": ("The nightly sync is paused", "It goes on by itself when the time has come, or when you resume."),
    "night_under_way": ("The nightly sync is under way", "Its result appears in the history."),
    "night_done": ("Tonight's sync is done", "The next one comes by itself."),
    "night_tried_later": ("The nightly sync could not begin yet", "It is tried again by itself until the next night."),
    "night_given_up": (
        "Tonight's sync broke off again and again",
        "The next night tries once more. Look at the last runs, then sync by hand.",
    ),
    # Reasons in the history.
    "paused": ("Paused", "The nightly sync was paused when this night came."),
    "night_missed": ("Missed", "This computer was off, asleep or not running the sync; the next night did its work."),
    "stopped": ("Stopped", "The program was told to end; the rest is done when it runs again."),
    # What is told, once.
    "night_not_begun": (
        "The nightly sync cannot begin",
        "It was tried for ten minutes: {reason}. It goes on trying until the next night.",
    ),
    "silence_amber": (
        "No sync has succeeded for {hours} hours",
        "The two sides may differ by now. Look at the last runs, or sync by hand.",
    ),
    "silence_red": (
        "No sync has succeeded for {days} days",
        "People who said “stop” may get mail. Look at the last runs, then sync by hand.",
    ),
    # The agent's part.
    "night_waiting": ("The night is waited for", "It comes at {next}."),
    # Timers and autostart.
    "timer_refused": ("The system did not accept it", "{program}: {reason}. What was there before still holds."),
    "timer_unsupported": (
        "This system has no {program}",
        "Run “optoutctl agent” all the time instead, or let cron start “optoutctl sync --if-due” twice an hour.",
    ),
    "timer_no_manager": (
        "The timer is set, and rests until you log in",
        "systemd does not run for this user now. On a server: loginctl enable-linger, then install the timer again.",
    ),
    "timer_stopped": ("The timer is set, but the system does not run it", "Set it anew: optoutctl timers install"),
    "timer_moved": (
        "The timer starts another program than this one",
        "The program or the time was changed since. Set it anew: optoutctl timers install",
    ),
    "timer_environment": (
        "The timer does not see {names}",
        "They are set in this shell only. Keep the database in the settings (optoutctl settings set store.url …), its"
        " password in .pgpass, and a passphrase in the keyring; without one: systemctl --user edit {timer}.service.",
    ),
    "timer_logged_in_only": (
        "The timer runs while you are logged in",
        "For a computer where nobody logs in: loginctl enable-linger, and sign in with a key, since the keyring stays"
        " locked there.",
    ),
}
