"""Runs."""

from core.words.sentence import Words

WORDS: Words = {
    "run_unknown": ("There is no run {run}", "See the list: optoutctl runs"),
    "run_under_way": ("Another run is under way", "Wait until it has ended; its result appears in the history."),
    "cancelled": ("Cancelled", "What was done before stands; the next sync does the rest."),
    "interrupted": ("Interrupted", "The program ended in the middle; the next sync does the rest."),
    "unexpected": ("Something unexpected happened", "The run ended early; the next sync does the rest."),
}
