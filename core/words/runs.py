"""Runs."""

from core.words.sentence import Words

WORDS: Words = {
    "run_unknown": ("There is no run {run}", "See the list: optoutctl runs"),
    "run_under_way": ("Another run is under way", "Wait until it has ended; its result appears in the history."),
    "cancelled": ("Cancelled", "What was done before stands; the next sync does the rest."),
    "interrupted": ("Interrupted", "The program ended in the middle; the next sync does the rest."),
    "unexpected": ("Something unexpected happened", "The run ended early; the next sync does the rest."),
    "brake": (
        "Held: more would change than the brake allows",
        "Nothing was written. Look at the plan, leave rows out, then let it go or drop it: optoutctl held",
    ),
    "side_emptier": (
        "Held: one side holds much less than at the last sync",
        "Nothing was written. A restored backup, a refreshed sandbox or lost rights look like this. If it is right, let"
        " the plan go: optoutctl held",
    ),
    "api_cap": (
        "Held: the run needs more API calls than allowed",
        "What it wrote before it stopped stands in its outcomes. Raise api.max_calls, or let the plan go:"
        " optoutctl held",
    ),
    "org_changed": (
        "Held: another org answered",
        "Its ID is not that of this profile; a refreshed sandbox gets a new one. Nothing was read or written. Sign in"
        " to the right org, or use a profile of its own for this one: --profile NAME.",
    ),
    "api_paused": (
        "Paused: the org's API calls of the day are used up",
        "It is tried again each quarter of an hour; nothing is lost. Salesforce counts the last 24 hours.",
    ),
    "held_released": ("Held, then let go", "The run after it carried the plan out."),
    "held_dropped": ("Held, then dropped", "Nothing was written; the next sync decides anew."),
    "held_superseded": ("Held, then overtaken", "A later run decided anew; nothing of this plan was written."),
    "held_nothing": ("Nothing is held", "No plan waits. See the last runs: optoutctl runs"),
    "held_unknown_change": ("The held plan has no such change", "{change}. See its rows: optoutctl held"),
}
